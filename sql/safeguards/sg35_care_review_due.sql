-- Safeguard 35: a placement outside parental care is reviewed with the child, or not extended.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- The register's days are those of UTC, and so are those of this session.
SET LOCAL TimeZone = 'UTC';
-- A foster placement from a day on; its number.
CREATE FUNCTION pg_temp.place(ref repatriation.case_ref, since date, temporary boolean DEFAULT true, kind text DEFAULT 'foster_care')
RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    INSERT INTO casework.placement (case_ref, arrangement, agency_id, is_temporary, valid_from, siblings, removed_from_family, complaint_contact)
    VALUES (ref, kind, 1, temporary, since, 'none_in_care', false, 'Children''s ombudsperson') RETURNING placement_id;
END;
CREATE FUNCTION pg_temp.review(ref repatriation.case_ref, placement bigint, held date, decided text DEFAULT 'continue') RETURNS void BEGIN ATOMIC
    INSERT INTO casework.placement_review (case_ref, placement_id, held_on, held_by, child_took_part, who_took_part, outcome, statement)
    VALUES (ref, placement, held, 2, true, 'Caregiver, guardian', decided, 'The child wants to stay.');
END;
-- The clock: three months in temporary care, six in other care, again from each review, until the placement ends.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.place(:'ref', '2026-01-31') AS foster, pg_temp.place(:'ref', '2026-01-31', false, 'kinship') AS kin, pg_temp.place(:'ref', '2026-01-31', kind => 'parents') AS home \gset
SELECT pg_temp.review(:'ref', :foster, '2026-04-01');
SELECT CASE row_id WHEN :foster THEN 'foster' WHEN :kin THEN 'kin' ELSE 'other' END AS placement, state, since_on, due_on, done_on
FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-07-02 09:00+00') WHERE duty = 'care_review' ORDER BY 1, since_on;
UPDATE casework.placement SET review_due_on = '2026-03-01' WHERE case_ref = :'ref' AND placement_id = :kin;
UPDATE casework.placement SET ended_on = '2026-06-01', end_reason = 'Moved to kin.' WHERE case_ref = :'ref' AND placement_id = :foster;
SELECT CASE row_id WHEN :foster THEN 'foster' WHEN :kin THEN 'kin' ELSE 'other' END AS placement, state, since_on, due_on, done_on
FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-07-02 09:00+00') WHERE duty = 'care_review' ORDER BY 1, since_on;
-- More time, with reasons, by two persons; a review without the child only where the child declined or was unable.
SELECT * FROM pg_temp.attempt(:'ref', format('INSERT INTO casework.duty_extension (case_ref, duty, row_id, extended_to, reason, asked_by, granted_by) VALUES ($1, ''care_review'', %s, ''2026-09-01'', ''The child is ill.'', 1, 2)', :kin));
SELECT due_on, is_extended FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-07-02 09:00+00') WHERE duty = 'care_review' AND row_id = :kin;
SELECT * FROM pg_temp.attempt(:'ref', format('INSERT INTO casework.placement_review (case_ref, placement_id, held_on, held_by, child_took_part, who_took_part, outcome, statement)
    VALUES ($1, %s, ''2026-07-01'', 2, false, ''Caregiver'', ''continue'', ''No.'')', :kin));
SELECT * FROM pg_temp.attempt(:'ref', format('INSERT INTO casework.placement_review (case_ref, placement_id, held_on, held_by, child_took_part, child_absence, who_took_part, outcome, statement)
    VALUES ($1, %s, ''2026-07-01'', 2, false, ''declined'', ''Caregiver'', ''continue'', ''Yes.'')', :kin));
-- Every placement names whom the child can complain to.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.placement (case_ref, arrangement, agency_id, is_temporary, valid_from, removed_from_family, complaint_contact)
    VALUES ($1, 'foster_care', 1, true, '2026-01-31', false, ' ')$$);

-- Not applicable: a child without a placement.
SELECT v.* FROM pg_temp.child() AS c (ref), LATERAL pg_temp.verdict(c.ref, 35) AS v;
-- Passes: extended while reviewed; overdue by less than two periods.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.place(:'ref', current_date - 80) AS foster \gset
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 90 WHERE case_ref = $1');
SELECT * FROM pg_temp.verdict(:'ref', 35);
UPDATE casework.placement SET valid_from = (current_date - interval '5 months')::date WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 91 WHERE case_ref = $1');

-- Refuses: two periods without a review. A review opens the way; one of another placement, or withdrawn, does not.
UPDATE casework.placement SET valid_from = (current_date - interval '7 months')::date WHERE case_ref = :'ref';
\set VERBOSITY default
UPDATE casework.placement SET planned_until = current_date + 92 WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 92 WHERE case_ref = $1');
SELECT pg_temp.place(:'ref', current_date) AS other \gset
SELECT pg_temp.review(:'ref', :other, current_date);
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 92 WHERE case_ref = $1');
SELECT pg_temp.review(:'ref', :foster, current_date);
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 92 WHERE case_ref = $1');
UPDATE casework.placement_review SET voided_at = now(), void_reason = 'Of a sibling.' WHERE case_ref = :'ref' AND placement_id = :foster;
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 93 WHERE case_ref = $1');

-- A review of a day to come is none yet.
SELECT pg_temp.review(:'ref', :foster, current_date + 1);
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 93 WHERE case_ref = $1');

-- Never refused: ending it, and later knowledge that it began earlier.
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET valid_from = valid_from - 400 WHERE case_ref = $1');
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET ended_on = current_date, end_reason = ''Home.'' WHERE case_ref = $1');

-- A review that ends it, changes it or sends the child home is no reason to extend it: only that it continues is, and the last one counts.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.place(:'ref', current_date - 300) AS foster \gset
SELECT outcome, a.* FROM unnest(ARRAY['end', 'change', 'return_to_family']) WITH ORDINALITY AS o (outcome, n),
    pg_temp.attempt(:'ref', format('WITH r AS (SELECT pg_temp.review($1, %s, current_date - 9 + %s, %L)) SELECT FROM r', :foster, n, outcome)) AS r,
    pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 30 WHERE case_ref = $1') AS a ORDER BY n;
SELECT pg_temp.review(:'ref', :foster, current_date - 2);
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 30 WHERE case_ref = $1');
SELECT pg_temp.review(:'ref', :foster, current_date - 1, 'end');
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 31 WHERE case_ref = $1');
-- The clock is met all the same: the review was held.
SELECT count(*) FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], now()) WHERE duty = 'care_review' AND state = 'overdue';
UPDATE casework.placement_review SET voided_at = now(), void_reason = 'Of a sibling.' WHERE case_ref = :'ref' AND held_on = current_date - 1;
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 31 WHERE case_ref = $1');

-- By a court's order the placement is extended although nobody reviewed it: that act, and no other.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.place(:'ref', current_date - 300) AS foster \gset
INSERT INTO casework.override (case_ref, safeguard, act, authority, reference, reason, asked_by, granted_by, expires_at)
VALUES (:'ref', 35, 'placement:extended', 'Family court', 'Order 9', 'The review is set for next week.', 1, 2, now() + interval '7 days');
SELECT * FROM pg_temp.attempt(:'ref', 'UPDATE casework.placement SET planned_until = current_date + 30 WHERE case_ref = $1');
SELECT safeguard, fact, act, override_id IS NOT NULL AS overridden FROM casework.violation_log WHERE case_ref = :'ref';

-- No way around: MERGE, and a CTE that extends and ends nothing.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.place(:'ref', current_date - 300) AS foster \gset
SELECT * FROM pg_temp.attempt(:'ref', $$MERGE INTO casework.placement AS p USING (SELECT $1 AS ref) AS s ON p.case_ref = s.ref
    WHEN MATCHED THEN UPDATE SET planned_until = current_date + 1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$WITH e AS (UPDATE casework.placement SET planned_until = current_date + 1 WHERE case_ref = $1 RETURNING 1) SELECT count(*) FROM e$$);
ROLLBACK;
