-- The clocks of a case that is closed stop, and go on when it is reopened; those that protect the child whatever becomes of the case do not stop.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
BEGIN;
\i :register
\i :return
SET LOCAL DateStyle = 'ISO';
CREATE FUNCTION pg_temp.step(ref repatriation.case_ref, steps text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    step text;
BEGIN
    PERFORM pg_temp.waive(ref);
    FOREACH step IN ARRAY steps LOOP
        UPDATE casework.child_case AS c SET state = step, closed_at = CASE step WHEN 'closed' THEN '2026-06-01 12:00Z' ELSE c.closed_at END,
            closure_reason = CASE step WHEN 'closed' THEN 'goal_met' ELSE c.closure_reason END,
            reopen_reason = CASE step WHEN 'reopened' THEN 'The placement broke down.' ELSE c.reopen_reason END
        WHERE c.case_ref = ref;
    END LOOP;
END $$;
CREATE FUNCTION pg_temp.clocks(ref repatriation.case_ref, at timestamptz DEFAULT '2099-12-31 12:00Z')
RETURNS TABLE (duty text, state text, due_on date, done_on date) LANGUAGE sql BEGIN ATOMIC
    SELECT d.duty, d.state, d.due_on, d.done_on FROM repatriation.duties(ARRAY[ref], at) AS d ORDER BY d.duty;
END;
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.dna_sample (case_ref, other_evidence, child_consented_on, laboratory, taken_on, destroy_by)
VALUES (:'ref', 'Papers burnt.', current_date, 'Institute', current_date, current_date + 30);
SELECT pg_temp.more_time(:'ref');
SELECT duty, state, CASE WHEN duty <> 'dna_destruction' THEN due_on END AS due_on, done_on FROM pg_temp.clocks(:'ref', now());
-- Closed: what was open is stopped, what was done stays done, and a sample is destroyed all the same.
SELECT pg_temp.step(:'ref', '{registered,assessed,planned,in_implementation,under_review,closed}');
SELECT duty, state, done_on FROM pg_temp.clocks(:'ref');
SELECT count(*) FROM casework.duty WHERE case_ref = :'ref' AND state IN ('due', 'overdue', 'paused') AND duty <> 'dna_destruction';
-- Reopened: they stand where they would have stood.
SELECT pg_temp.step(:'ref', '{reopened}');
SELECT duty, state, done_on FROM pg_temp.clocks(:'ref');
SELECT duty, state, done_on FROM pg_temp.clocks(:'ref', '2100-01-02 12:00Z') WHERE duty = 'birth_registration';
-- A duplicate has none of its own: the case that goes on has them.
SELECT pg_temp.child() AS other \gset
UPDATE casework.child_case SET state = 'duplicate', duplicate_of = :'ref', duplicate_found_by = 1, duplicate_confirmed_by = 2 WHERE case_ref = :'other';
SELECT state, count(*) FROM pg_temp.clocks(:'other') GROUP BY state ORDER BY state;
ROLLBACK;
