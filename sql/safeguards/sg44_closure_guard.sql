-- Safeguard 44: a case is closed when nothing is left open, and not because the child travelled.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
\set SHOW_CONTEXT never
-- Takes a case on to its review.
CREATE FUNCTION pg_temp.to_review(ref repatriation.case_ref) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    step text;
BEGIN
    PERFORM pg_temp.more_time(ref), pg_temp.waive(ref);
    FOREACH step IN ARRAY ARRAY['registered', 'assessed', 'planned', 'in_implementation', 'under_review'] LOOP
        UPDATE casework.child_case AS c SET state = step WHERE c.case_ref = ref;
    END LOOP;
END $$;
CREATE FUNCTION pg_temp.close(ref repatriation.case_ref, why text DEFAULT 'goal_met', at timestamptz DEFAULT '2026-06-01 12:00Z') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_temp.to_review(ref);
    UPDATE casework.child_case AS c SET state = 'closed', closed_at = at, closure_reason = why WHERE c.case_ref = ref;
END $$;
-- Not applicable: a case that is open.
SELECT v.* FROM pg_temp.child() AS c (ref), LATERAL pg_temp.verdict(c.ref, 44) AS v;
-- Passes: no clock overdue, nothing decided; every decision told.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);
SELECT * FROM pg_temp.verdict(:'ref', 44);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'implemented') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);

-- Refuses: an overdue duty of any clock, the child not told.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.close(:'ref');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);
SELECT pg_temp.guardian(:'ref', '2026-05-01');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.placement (case_ref, arrangement, agency_id, is_temporary, valid_from, siblings, removed_from_family, complaint_contact)
VALUES (:'ref', 'foster_care', 1, true, '2026-01-10', 'none_in_care', false, 'Ombudsperson');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);
INSERT INTO casework.duty_extension (case_ref, duty, row_id, extended_to, reason, asked_by, granted_by)
SELECT case_ref, 'care_review', placement_id, current_date + 5, 'Set for next week.', 1, 2 FROM casework.placement WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided') \g /dev/null
UPDATE casework.determination SET feedback_at = '2026-02-19 10:00Z' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);

-- Reasons: unreachable only some time after the last contact, which is on record; turned 18 only with a plan; travel is none.
-- A child of its own for each trial: set up, tried, and what safeguard 44 warned of.
CREATE FUNCTION pg_temp.trial(setup text, command text, OUT code text, OUT lacks text, OUT warned text) LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.child();
BEGIN
    EXECUTE setup USING ref;
    SELECT a.code, a.lacks INTO code, lacks FROM pg_temp.attempt(ref, command) AS a;
    SELECT string_agg(w.act || ': ' || w.lacks, E'\n') INTO warned FROM casework.safeguard_warning AS w WHERE w.case_ref = ref AND w.safeguard = 44;
END $$;
SELECT v.*, t.code, t.lacks
FROM (VALUES ('2026-02-28', '2026-05-31 12:00Z'), ('2026-03-01', '2026-05-31 12:00Z'), ('2026-03-01', '2026-06-01 00:00Z'), (NULL, '2026-05-31 12:00Z')) AS v (last_contact, at),
    LATERAL pg_temp.trial(format('UPDATE casework.child_case SET last_contact_on = %L WHERE case_ref = $1', last_contact),
        format('SELECT pg_temp.close($1, ''unreachable'', %L)', at)) AS t;
SELECT pg_temp.child() AS ref \gset
UPDATE casework.person SET birth = '2008-05-01' WHERE case_ref = :'ref';
UPDATE casework.child_case SET treated_as_adult_since = '2026-05-01' WHERE case_ref = :'ref';
INSERT INTO casework.duty_extension (case_ref, duty, extended_to, reason, asked_by, granted_by) VALUES (:'ref', 'transition_plan', current_date + 30, 'Moved.', 1, 2);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1, 'turned_18')$$);
INSERT INTO casework.transition_plan (case_ref, made_on, author_id, agreed_with_child, home, work_or_schooling, health_and_support, documents, contact, services_until)
VALUES (:'ref', '2026-05-01', 1, true, 'With an aunt', 'Bakery', 'Clinic', 'Passport', 'Youth office', '2028-01-01');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1, 'turned_18')$$);
SELECT v.*, t.code FROM (VALUES ('repatriated'), ('returned'), (NULL)) AS v (reason), LATERAL pg_temp.trial('SELECT $1', format('SELECT pg_temp.close($1, %L)', reason)) AS t;

-- In advance: what closing would still lack.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.more_time(:'ref') \g /dev/null
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'case:closed') WHERE safeguard = 44;
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.more_time(:'ref') \g /dev/null
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'case:closed') WHERE safeguard = 44;

-- Later knowledge of a closed case is recorded: the clocks, views and contacts of before. To open it again is not refused.
SELECT pg_temp.close(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.guardian_appointment SET valid_from = '2026-02-01' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET last_contact_on = '2026-05-30' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET state = 'reopened', reopen_reason = 'placement_breakdown' WHERE case_ref = $1$$);
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'case:closed') WHERE safeguard = 44;

-- An override by a named authority, with its reason, for a while.
SELECT pg_temp.child(guarded => false) AS ref \gset
INSERT INTO casework.override (case_ref, safeguard, act, authority, reference, reason, asked_by, granted_by, expires_at)
VALUES (:'ref', 44, 'case:closed', 'Family court', 'Order 9', 'The child died.', 1, 2, now() + interval '7 days');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1, 'death')$$);
SELECT safeguard, fact, act, override_id IS NOT NULL AS overridden FROM casework.violation_log WHERE case_ref = :'ref';

-- No way around: closed for one reason, which is then changed; closing day without the step; MERGE.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.close(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET closure_reason = 'unreachable' WHERE case_ref = $1$$);
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET closed_at = '2026-06-01 12:00Z', closure_reason = 'other' WHERE case_ref = $1$$);
SELECT pg_temp.to_review(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$MERGE INTO casework.child_case AS c USING (SELECT $1 AS ref) AS s ON c.case_ref = s.ref
    WHEN MATCHED THEN UPDATE SET state = 'closed', closed_at = '2026-06-01 12:00Z', closure_reason = 'other'$$);
ROLLBACK;
