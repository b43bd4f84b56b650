-- Safeguard 45: the time after 18 is planned before it, and care does not end without it.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.plan(ref repatriation.case_ref, made date, agreed boolean DEFAULT true) RETURNS void BEGIN ATOMIC
    INSERT INTO casework.transition_plan (case_ref, made_on, author_id, agreed_with_child, home, work_or_schooling, health_and_support, documents, contact, services_until)
    VALUES (ref, made, 1, agreed, 'With an aunt', 'Bakery', 'Clinic', 'Passport', 'Youth office', '2030-01-01');
END;
-- The clock: 17 years and 6 months after the earliest possible birth; for who is found later, at once; none where nothing is known.
CREATE FUNCTION pg_temp.clock(birth text, OUT state text, OUT since_on date, OUT due_on date) LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.child();
BEGIN
    UPDATE casework.person AS p SET birth = clock.birth::repatriation.partial_date WHERE p.case_ref = ref;
    SELECT d.state, d.since_on, d.due_on INTO state, since_on, due_on
    FROM repatriation.duties(ARRAY[ref], '2026-03-01 09:00+00') AS d WHERE d.duty = 'transition_plan';
END $$;
SELECT v.*, c.* FROM (VALUES ('2008-09-30'), ('2008-08'), ('2009'), ('2009~'), ('2001'), ('[2008-07-01..2012]'), ('[..2012]'), (NULL)) AS v (birth), LATERAL pg_temp.clock(birth) AS c;
-- Done, late, extended.
SELECT pg_temp.child() AS ref \gset
UPDATE casework.person SET birth = '2008-08' WHERE case_ref = :'ref';
SELECT pg_temp.plan(:'ref', '2026-02-01');
SELECT state, due_on, done_on FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-03-01 09:00+00') WHERE duty = 'transition_plan';
SELECT pg_temp.child() AS ref \gset
UPDATE casework.person SET birth = '2008-08' WHERE case_ref = :'ref';
INSERT INTO casework.duty_extension (case_ref, duty, extended_to, reason, asked_by, granted_by) VALUES (:'ref', 'transition_plan', '2026-03-10', 'An exam.', 1, 2);
SELECT pg_temp.plan(:'ref', '2026-03-11');
SELECT state, due_on, done_on, is_extended FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-03-20 09:00+00') WHERE duty = 'transition_plan';
-- A plan that is not made with the young person is none.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.plan($1, '2026-03-11', false)$$);

-- Warns, and stores: care, or the case, ends from that age on without a plan. Before that age, or with a plan, nothing is said.
CREATE FUNCTION pg_temp.leave(ref repatriation.case_ref, last date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO casework.placement (case_ref, arrangement, agency_id, is_temporary, valid_from, siblings, removed_from_family, complaint_contact)
    VALUES (ref, 'foster_care', 1, true, '2026-01-10', 'none_in_care', false, 'Ombudsperson');
    UPDATE casework.placement SET ended_on = last, end_reason = 'Moves out.' WHERE case_ref = ref;
END $$;
-- A child of its own for each trial: set up, tried, and what safeguard 45 warned of.
CREATE FUNCTION pg_temp.trial(setup text, command text, OUT code text, OUT lacks text, OUT warned text) LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.child();
BEGIN
    EXECUTE setup USING ref;
    SELECT a.code, a.lacks INTO code, lacks FROM pg_temp.attempt(ref, command) AS a;
    SELECT string_agg(w.act || ': ' || w.lacks, E'\n') INTO warned FROM casework.safeguard_warning AS w WHERE w.case_ref = ref AND w.safeguard = 45;
END $$;
SELECT v.*, t.code, t.warned
FROM (VALUES ('2008-08-01', '2026-01-31', NULL), ('2008-08-01', '2026-02-01', NULL), ('2008-08-01', '2026-02-01', '2026-02-01'), ('2008-08-01', '2026-02-01', '2026-02-02'),
        (NULL, '2026-02-01', NULL)) AS v (birth, left_on, planned),
    LATERAL pg_temp.trial(format('WITH b AS (UPDATE casework.person SET birth = %L WHERE case_ref = $1 RETURNING case_ref) SELECT pg_temp.plan(case_ref, %L) FROM b WHERE %L IS NOT NULL', birth, planned, planned),
        format('SELECT pg_temp.leave($1, %L)', left_on)) AS t;
-- Not applicable: a child far from 18.
SELECT v.* FROM pg_temp.child() AS c (ref), LATERAL pg_temp.verdict(c.ref, 45) AS v;
CREATE FUNCTION pg_temp.close(ref repatriation.case_ref) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    step text;
BEGIN
    PERFORM pg_temp.more_time(ref), pg_temp.waive(ref);
    FOREACH step IN ARRAY ARRAY['registered', 'assessed', 'planned', 'in_implementation', 'under_review'] LOOP
        UPDATE casework.child_case AS c SET state = step WHERE c.case_ref = ref;
    END LOOP;
    UPDATE casework.child_case AS c SET state = 'closed', closed_at = '2026-06-01 12:00Z', closure_reason = 'goal_met' WHERE c.case_ref = ref;
END $$;
-- Closing such a case: refused by safeguard 44 while the clock is overdue; extended, it is closed with the warning of this one.
SELECT pg_temp.child() AS ref \gset
UPDATE casework.person SET birth = '2008-08' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.close($1)');
INSERT INTO casework.duty_extension (case_ref, duty, extended_to, reason, asked_by, granted_by) VALUES (:'ref', 'transition_plan', current_date + 30, 'Lives with the family.', 1, 2);
SELECT * FROM pg_temp.attempt(:'ref', 'SELECT pg_temp.close($1)');
SELECT act, lacks FROM casework.safeguard_warning WHERE case_ref = :'ref';
SELECT * FROM pg_temp.verdict(:'ref', 45);
-- Later knowledge: an earlier birth, a plan withdrawn; and services go on after the birthday.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET birth = '2008-01' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ($1, 'education', 3, '2027-01-10', 'Evening school')$$);
-- Support for the return: work on stigma with the community, disengagement support where a need was found, never as a condition.
INSERT INTO casework.plan (case_ref, made_on, author_id, supervisor_id, cleared_on, review_due_on) VALUES (:'ref', '2026-03-01', 1, 2, '2026-03-02', '2026-06-01') RETURNING plan_id AS plan \gset
CREATE FUNCTION pg_temp.measure(ref repatriation.case_ref, kind text, whom text, need text DEFAULT NULL, condition boolean DEFAULT false) RETURNS void BEGIN ATOMIC
    INSERT INTO casework.plan_measure (case_ref, plan_id, for_whom, sector, goal, measure, assessed_need, is_condition_of_care, agency_id, due_on)
    SELECT p.case_ref, p.plan_id, whom, kind, 'Belonging', 'Talks', need, condition, 11, '2026-09-01' FROM casework.plan AS p WHERE p.case_ref = ref;
END;
SELECT v.*, a.rows, a.code, a."constraint" FROM (VALUES ('stigma_and_community_work', 'community', NULL, false), ('livelihoods', 'family', NULL, false),
        ('disengagement_support', 'child', NULL, false), ('disengagement_support', 'child', 'Leaving old ties', false), ('disengagement_support', 'child', 'Leaving old ties', true),
        ('deradicalisation', 'child', NULL, false)) AS v (kind, whom, need, condition),
    LATERAL pg_temp.attempt(:'ref', format('SELECT pg_temp.measure($1, %L, %L, %L, %L)', kind, whom, need, condition)) AS a;
SELECT plan_measure_id AS measure FROM casework.plan_measure WHERE case_ref = :'ref' AND assessed_need IS NOT NULL \gset
-- An assessment is a step: the case is opened again for it.
UPDATE casework.child_case SET state = 'reopened', reopen_reason = 'disengagement_support' WHERE case_ref = :'ref';
SELECT pg_temp.assess(:'ref') \g /dev/null
SELECT v.*, a.rows, a.code, a."constraint" FROM (VALUES (NULL, false), ('Leaving old ties', false), ('Leaving old ties', true)) AS v (need, condition),
    LATERAL pg_temp.attempt(:'ref', format('INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal, plan_measure_id, assessed_need, is_condition_of_care)
        VALUES ($1, ''disengagement'', 1, ''2026-04-01'', ''Mentor'', %s, %L, %L)', :measure, need, condition)) AS a;
-- No way around: a placement that is entered as ended.
SELECT pg_temp.child() AS ref \gset
UPDATE casework.person SET birth = '2008-08' WHERE case_ref = :'ref';
INSERT INTO casework.placement (case_ref, arrangement, agency_id, is_temporary, valid_from, ended_on, end_reason, siblings, removed_from_family, complaint_contact)
VALUES (:'ref', 'foster_care', 1, true, '2026-01-10', '2026-02-10', 'Moves out.', 'none_in_care', false, 'Ombudsperson');
SELECT act, safeguard, lacks FROM casework.safeguard_warning WHERE case_ref = :'ref' ORDER BY safeguard;
ROLLBACK;
