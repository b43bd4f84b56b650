-- Safeguard 9: a separated child has a guardian when interviewed, decided on, moved.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: a guardian throughout; none needed with a parent.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'departed');
SELECT * FROM pg_temp.verdict(:'ref', 9);
SELECT pg_temp.child('with_one_parent') AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'departed');
SELECT * FROM pg_temp.verdict(:'ref', 9);

-- Refuses: an interview, a session and a travel without a guardian on the day.
SELECT pg_temp.child('separated', guarded => false) AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.assess($1)$$);
SELECT pg_temp.guardian(:'ref', '2026-01-13') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.assess($1)$$);
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.guardian(:'ref', until => '2026-02-19') \g /dev/null
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'in_session')$$);
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.guardian(:'ref', until => '2026-03-27') \g /dev/null
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'travel_authorised');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed')$$);
-- An appointment is not cut back behind an interview.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.assess(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.guardian_appointment SET valid_until = '2026-01-11' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.guardian_appointment SET valid_until = '2026-01-12' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.guardian_appointment SET valid_from = '2026-01-13', valid_until = NULL WHERE case_ref = $1$$);

-- Unknown: whether the child is separated is not known; unknown never passes.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT pg_temp.travel(:'ref', 'documents_issued');
SELECT pg_temp.found(:'ref', 'unknown', '2026-03-25') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised', '{risk}')$$);
SELECT pg_temp.child('unknown') AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.assess($1)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'with_one_parent')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.assess($1)$$);

-- Later knowledge: the child is separated from a later day on. Not before: the interview had no guardian.
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'unaccompanied')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'unaccompanied', '2026-02-20')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'unaccompanied', '2026-02-21')$$);
SELECT * FROM pg_temp.verdict(:'ref', 9);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.guardian_appointment SET valid_from = '2026-01-13' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.guardian_appointment SET valid_until = '2026-02-20' WHERE case_ref = $1$$);

-- No way around: INSERT ... ON CONFLICT DO UPDATE.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.assessment (case_ref, assessment_id, kind, state, author_id)
    SELECT case_ref, assessment_id, kind, 'pending_interview', author_id FROM casework.assessment WHERE case_ref = $1
    ON CONFLICT (case_ref, assessment_id) DO UPDATE SET state = 'completed', completed_on = '2026-01-20'$$);
ROLLBACK;
