-- Safeguard 8 warns where a child was not seen alone and no reason is given.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.warned(ref repatriation.case_ref, number integer) RETURNS TABLE (act text, lacks text) LANGUAGE sql BEGIN ATOMIC
    SELECT w.act, w.lacks FROM casework.safeguard_warning AS w WHERE w.case_ref = ref AND w.safeguard = number ORDER BY w.safeguard_warning_id;
END;
-- Seen alone; not seen alone for a reason: no warning.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.assess(:'ref') \g /dev/null
SELECT * FROM pg_temp.warned(:'ref', 8);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia) \g /dev/null
UPDATE casework.assessment SET child_seen_alone = false, not_alone_reason = 'The baby is not parted from the aunt.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET state = 'completed', completed_on = '2026-01-19' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.warned(:'ref', 8);
-- Not seen alone, or not known: stored, with a warning. The sweep does not repeat it.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia) \g /dev/null
UPDATE casework.assessment SET child_seen_alone = false WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET state = 'completed', completed_on = '2026-01-19' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.warned(:'ref', 8);
SELECT * FROM pg_temp.verdict(:'ref', 8);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia) \g /dev/null
UPDATE casework.assessment SET state = 'completed', child_seen_alone = NULL, completed_on = '2026-01-19' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.warned(:'ref', 8);
-- Other assessments are not asked for it.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
    VALUES (:'ref', 'return_risk', 1, true, false, 'Winter.', '2026-01-19');
SELECT * FROM pg_temp.warned(:'ref', 8);
ROLLBACK;
