-- Safeguard 15: a separated child is not cleared for return without a determination.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: a decided determination; a court decision in its place; none needed with both parents.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'best_interests_cleared');
SELECT * FROM pg_temp.verdict(:'ref', 15);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'required');
SELECT pg_temp.bid_step(:'ref', 'not_applicable') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT * FROM pg_temp.verdict(:'ref', 15);

-- Refuses: no determination, one not decided, one decided but not named; custody in dispute on the day.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'nationality_confirmed');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.determine(:'ref', 'in_session');
UPDATE casework.movement SET determination_id = pg_temp.bid(:'ref') WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.child('with_both_parents') AS ref \gset
UPDATE casework.child_case SET custody_disputed_on = '2026-02-26' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
UPDATE casework.child_case SET custody_settled_on = '2026-02-26' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);

-- Refuses: a living parent stays elsewhere in the State that the child leaves with the other one.
SELECT pg_temp.child('with_one_parent') AS ref \gset
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS father \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, located_in, lives_with_child, separation_basis, separation_reference, recorded_at)
    VALUES (:'ref', :father, 'father', 'alive', 'XXA', false, 'parent_consent', 'Consent 4', '2026-01-10');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.determine(:'ref', 'decided', reason => 'movement_without_parent');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);

-- Unknown: with a parent, or with both, by the word, but they are not on file as coming along. A decision answers it.
SELECT pg_temp.child('with_one_parent', parents => false) AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.child('with_both_parents', parents => false) AS ref \gset
SELECT pg_temp.parents(:'ref', 'with_one_parent') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, travels_with_child, recorded_at)
    SELECT case_ref, person_id, 'father', 'alive', true, true, '2026-01-10' FROM casework.person WHERE case_ref = :'ref' AND is_subject;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
-- Later knowledge: the parent who came along is voided, or known to have died.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.family_link SET vital_status = 'dead' WHERE case_ref = $1$$);

-- Unknown: whether the child is separated, or was on the day.
SELECT pg_temp.child('unknown', parents => false) AS ref \gset
SELECT pg_temp.parents(:'ref', 'with_both_parents') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.found(:'ref', 'with_both_parents', '2026-02-27') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.found(:'ref', 'with_both_parents', '2026-02-26') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);

-- Later knowledge: separated since a later day. But not since the day of the clearance, and the
-- determination that a clearance rests on is not taken away.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'unaccompanied', '2026-02-27')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.found($1, 'unaccompanied', '2026-02-26')$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'best_interests_cleared');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET determination_id = NULL WHERE case_ref = $1$$);

-- No way around: an updatable view.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'nationality_confirmed');
SELECT pg_temp.hear(:'ref') \g /dev/null
CREATE TEMP VIEW door AS SELECT case_ref, state, cleared_on FROM casework.movement;
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE door SET state = 'best_interests_cleared', cleared_on = '2026-02-26' WHERE case_ref = $1$$);
ROLLBACK;
