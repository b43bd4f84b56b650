-- Safeguard 22: a plan agreed late and a review opened late are stored, with a warning at the next step.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
SET DateStyle = ISO;
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.warned(ref repatriation.case_ref) RETURNS TABLE (act text, lacks text) LANGUAGE sql BEGIN ATOMIC
    SELECT w.act, w.lacks FROM casework.safeguard_warning AS w WHERE w.case_ref = ref AND w.safeguard = 22 ORDER BY w.safeguard_warning_id;
END;
CREATE FUNCTION pg_temp.clear_plan(ref repatriation.case_ref, cleared date) RETURNS void BEGIN ATOMIC
    INSERT INTO casework.plan (case_ref, made_on, author_id, supervisor_id, cleared_on, review_due_on)
    VALUES (ref, '2026-01-20', 1, 2, cleared, '2026-12-31');
END;
-- The last day for the plan, and the day after.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT d.due_on AS in_time, d.due_on + 1 AS late FROM repatriation.duties(ARRAY[:'ref'::case_ref], '2026-02-20 00:00Z') AS d
WHERE d.duty = 'plan_low_risk' \gset
SELECT date :'in_time' - date '2026-01-19' AS days;
SELECT pg_temp.clear_plan(:'ref', :'in_time');
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.warned(:'ref');
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT pg_temp.clear_plan(:'ref', :'late');
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.warned(:'ref');
-- A review opened on its day, and on the day after.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
UPDATE casework.determination SET review_due_on = '2026-05-01' WHERE case_ref = :'ref';
UPDATE casework.determination SET state = 'review_open', review_opened_at = '2026-05-01 10:00Z' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.warned(:'ref');
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
UPDATE casework.determination SET review_due_on = '2026-05-01' WHERE case_ref = :'ref';
UPDATE casework.determination SET state = 'review_open', review_opened_at = '2026-05-02 10:00Z' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.warned(:'ref');
ROLLBACK;
