-- Safeguard 27: a child does not leave a parent behind without a determination and a basis.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: the parent comes along; the parent is dead; a decision on separation and the parent's consent.
SELECT pg_temp.child('with_one_parent') AS ref \gset
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS mother \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, travels_with_child, recorded_at)
    VALUES (:'ref', :mother, 'mother', 'alive', true, true, '2026-01-10');
SELECT * FROM pg_temp.verdict(:'ref', 27);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT * FROM pg_temp.verdict(:'ref', 27);
SELECT pg_temp.child('with_one_parent') AS ref \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, separation_basis, separation_reference, recorded_at)
    SELECT :'ref', person_id, 'mother', 'alive', true, 'parent_consent', 'Consent 4', '2026-01-10' FROM casework.person WHERE case_ref = :'ref';
SELECT pg_temp.determine(:'ref', 'decided', reason => 'separation');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT * FROM pg_temp.verdict(:'ref', 27);

-- Refuses: a parent at the same place stays; consent without determination; a determination of another kind;
-- a determination without a basis. A parent in prison counts.
SELECT pg_temp.child('with_one_parent') AS ref \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, recorded_at)
    SELECT :'ref', person_id, 'father', 'alive', true, '2026-01-10' FROM casework.person WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
UPDATE casework.family_link SET separation_basis = 'parent_consent', separation_reference = 'Consent 4' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.child('with_one_parent') AS ref \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, recorded_at)
    SELECT :'ref', person_id, 'father', 'alive', true, '2026-01-10' FROM casework.person WHERE case_ref = :'ref';
SELECT pg_temp.determine(:'ref', 'decided', reason => 'separation');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);

-- Unknown: whether a parent is alive and at the same place.
SELECT pg_temp.child('with_one_parent') AS ref \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, recorded_at)
    SELECT :'ref', person_id, 'mother', '2026-01-10' FROM casework.person WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
UPDATE casework.family_link SET lives_with_child = false WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);

-- Later knowledge: a parent who was not known is found; a link is voided; but no link of the day is changed to say
-- that a parent was there, and a basis is not taken away.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, recorded_at)
    SELECT case_ref, person_id, 'father', 'alive', true, '2026-04-01' FROM casework.person WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.family_link SET vital_status = 'alive', lives_with_child = true WHERE case_ref = $1 AND relation = 'mother'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.family_link SET voided_at = '2026-04-01', void_reason = 'An aunt.' WHERE case_ref = $1 AND relation = 'mother'$$);
SELECT pg_temp.child('with_one_parent') AS ref \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, separation_basis, separation_reference, recorded_at)
    SELECT :'ref', person_id, 'mother', 'alive', true, 'court_decision', 'Court 4', '2026-01-10' FROM casework.person WHERE case_ref = :'ref';
SELECT pg_temp.determine(:'ref', 'decided', reason => 'movement_without_parent'), pg_temp.travel(:'ref', 'best_interests_cleared');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.family_link SET separation_basis = NULL, separation_reference = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET trigger = 'durable_solution' WHERE case_ref = $1$$);

-- No way around: MERGE that adds the link of an earlier day.
SELECT pg_temp.child('with_one_parent') AS ref \gset
SELECT pg_temp.travel(:'ref', 'best_interests_cleared');
SELECT * FROM pg_temp.attempt(:'ref', $$MERGE INTO casework.family_link AS l USING (SELECT case_ref, person_id FROM casework.person WHERE case_ref = $1) AS s
    ON l.case_ref = s.case_ref
    WHEN NOT MATCHED THEN INSERT (case_ref, person_id, relation, vital_status, lives_with_child, recorded_at)
        VALUES (s.case_ref, s.person_id, 'mother', 'alive', true, '2026-01-10')$$);
ROLLBACK;
