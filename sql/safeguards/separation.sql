-- A child whose separation changes goes on: each act is judged by what was on record on its day.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.verdicts(ref repatriation.case_ref) RETURNS text LANGUAGE sql BEGIN ATOMIC
    SELECT string_agg(j.safeguard || ' ' || j.verdict, ', ' ORDER BY j.safeguard)
    FROM repatriation.judge(ARRAY[ref], NULL, NULL) AS j WHERE j.safeguard IN (9, 15, 25);
END;

-- With both parents, assessed and cleared for travel; alone since 12 March.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT pg_temp.assess(:'ref') \g /dev/null
SELECT pg_temp.travel(:'ref', 'documents_issued');
SELECT pg_temp.found(:'ref', 'unaccompanied', '2026-03-12') \g /dev/null
SELECT pg_temp.verdicts(:'ref');
-- From then on there is a guardian, and a decision that travel rests on.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised')$$);
SELECT pg_temp.guardian(:'ref', '2026-03-13') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised')$$);
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', format($$UPDATE casework.assessment SET state = 'completed', interviewed_on = '2026-03-14', completed_on = '2026-03-15' WHERE case_ref = $1 AND assessment_id = %s$$, :bia));

-- Together again: nothing is asked any more that was asked of a child alone.
SELECT pg_temp.child('unknown') AS ref \gset
SELECT pg_temp.found(:'ref', 'separated', '2026-01-05'), pg_temp.found(:'ref', 'with_both_parents', '2026-01-10') \g /dev/null
SELECT pg_temp.parents(:'ref', 'with_both_parents') \g /dev/null
SELECT pg_temp.assess(:'ref'), pg_temp.travel(:'ref', 'handed_over', '{risk}');
SELECT pg_temp.verdicts(:'ref');

-- What is found later can be recorded and changes nothing of what was done: neither against it ...
SELECT pg_temp.child('with_both_parents', opened => '2026-01-05 12:00Z') AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'documents_issued');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'unaccompanied', '2026-01-01', '2026-03-12 09:00Z')$$);
SELECT pg_temp.verdicts(:'ref');
-- ... but asked from then on ...
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised')$$);
SELECT pg_temp.guardian(:'ref', '2026-03-13') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised')$$);
-- ... nor for it: a child on record as alone was not with the parents because that is recorded afterwards.
SELECT pg_temp.child(guarded => false, opened => '2026-01-05 12:00Z') AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.assess($1)$$);
SELECT pg_temp.found(:'ref', 'with_both_parents', '2026-01-01', '2026-03-12 09:00Z') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.assess($1)$$);

-- Nor is it recorded as if it had been there before.
SELECT pg_temp.child('with_both_parents', opened => '2026-01-05 12:00Z') AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'unaccompanied', '2026-01-01', '2026-01-06 09:00Z')$$);
-- An act not done in time is judged by the first who knew.
SELECT pg_temp.child('unknown', opened => '2026-01-05 12:00Z') AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.assess($1)$$);
SELECT pg_temp.found(:'ref', 'with_one_parent', '2026-01-01', '2026-01-15 09:00Z') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.assess($1)$$);
-- The clock for a guardian runs from the day since when the child is separated.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT count(*) FROM casework.duty AS d WHERE d.case_ref = :'ref' AND d.duty = 'guardian_appointment';
SELECT pg_temp.found(:'ref', 'separated', '2026-03-12') \g /dev/null
SELECT d.since_on, d.due_on FROM casework.duty AS d WHERE d.case_ref = :'ref' AND d.duty = 'guardian_appointment';

-- The status that acts were judged by is not overwritten, in any way of writing.
\set VERBOSITY default
UPDATE casework.child_case SET separation_status = 'unknown' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET separation_since = '2026-01-01' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.child_case (case_ref, identified_on) VALUES ($1, '2026-01-05')
    ON CONFLICT (case_ref) DO UPDATE SET separation_status = 'with_one_parent'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.separation_period SET since = '2026-03-01' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.separation_period SET status = 'with_one_parent' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET opened_at = '2026-01-01' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'unaccompanied', '2026-06-01', '2026-03-12 09:00Z')$$);
ROLLBACK;
