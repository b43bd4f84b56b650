-- Safeguard 27: a child does not leave a parent behind without a determination and a basis.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: the parent comes along; the parent is dead; a decision on separation and the parent's consent.
SELECT pg_temp.child('with_one_parent', parents => false) AS ref \gset
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS mother \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, travels_with_child, recorded_at)
    VALUES (:'ref', :mother, 'mother', 'alive', true, true, '2026-01-10');
SELECT * FROM pg_temp.verdict(:'ref', 27);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT * FROM pg_temp.verdict(:'ref', 27);
SELECT pg_temp.child('with_one_parent', parents => false) AS ref \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, separation_basis, separation_reference, recorded_at)
    SELECT :'ref', person_id, 'mother', 'alive', true, 'parent_consent', 'Consent 4', '2026-01-10' FROM casework.person WHERE case_ref = :'ref';
SELECT pg_temp.determine(:'ref', 'decided', reason => 'separation');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT * FROM pg_temp.verdict(:'ref', 27);

-- Refuses: a parent at the same place stays; consent without determination; a determination of another kind;
-- a determination without a basis. A parent in prison counts.
SELECT pg_temp.child('with_one_parent', parents => false) AS ref \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, recorded_at)
    SELECT :'ref', person_id, 'father', 'alive', true, '2026-01-10' FROM casework.person WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
UPDATE casework.family_link SET separation_basis = 'parent_consent', separation_reference = 'Consent 4' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.child('with_one_parent', parents => false) AS ref \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, recorded_at)
    SELECT :'ref', person_id, 'father', 'alive', true, '2026-01-10' FROM casework.person WHERE case_ref = :'ref';
SELECT pg_temp.determine(:'ref', 'decided', reason => 'separation');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);

-- Refuses: a living parent elsewhere in the State that the child leaves, whether the child was with a parent or not. The
-- way is the same: a determination on the separation, and its basis; a court that ended the parent's rights is one.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS father \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, located_in, whereabouts, custody_right, lives_with_child, recorded_at)
    VALUES (:'ref', :father, 'father', 'alive', 'XXA', 'Prison in the north', 'none', false, '2026-01-10');
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
UPDATE casework.family_link SET separation_basis = 'court_decision', separation_reference = 'Court 4' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS father \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, located_in, lives_with_child, recorded_at,
    separation_basis, separation_reference)
    VALUES (:'ref', :father, 'father', 'alive', 'XXA', false, '2026-01-10', 'court_decision', 'Court 4');
SELECT pg_temp.determine(:'ref', 'decided', reason => 'separation');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'documents_issued')$$);
-- The parent comes to the State later than the clearance: recorded, and asked again before the next step.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.person (case_ref) VALUES (:'ref') RETURNING person_id AS father \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, located_in, lives_with_child, recorded_at)
    VALUES (:'ref', :father, 'father', 'alive', 'UTO', false, '2026-01-10');
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'reception_agreed');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.family_link SET located_in = 'XXA' WHERE case_ref = $1 AND relation = 'father'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'documents_issued')$$);
SELECT * FROM pg_temp.verdict(:'ref', 27);

-- Who is left and who is not: one parent each, of an unaccompanied child with a determination on a durable solution.
CREATE FUNCTION pg_temp.one_parent(vital text, place text, lives boolean, OUT code text, OUT "constraint" text, OUT lacks text) LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.child();
    parent bigint;
BEGIN
    INSERT INTO casework.person (case_ref) VALUES (ref) RETURNING person_id INTO parent;
    INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, located_in, lives_with_child, recorded_at)
    VALUES (ref, parent, 'mother', vital, place::repatriation.country_code, lives, '2026-01-10');
    PERFORM pg_temp.determine(ref, 'decided');
    SELECT a.code, a."constraint", a.lacks INTO code, "constraint", lacks
    FROM pg_temp.attempt(ref, $c$SELECT pg_temp.travel($1, 'best_interests_cleared')$c$) AS a;
END $$;
SELECT v.*, t.* FROM (VALUES ('dead', 'XXA', false), ('alive', 'XXA', false), ('alive', 'XXA', NULL), ('alive', 'UTO', false), ('alive', 'UTO', NULL),
        ('alive', 'XXB', false), ('alive', NULL, false), ('unknown', NULL, false), ('unknown', NULL, NULL), ('unknown', 'XXA', false), ('unknown', 'XXA', true)) AS v (vital, place, lives),
    LATERAL pg_temp.one_parent(vital, place, lives) AS t;

-- Unknown: whether a parent is alive and at the same place.
SELECT pg_temp.child('with_one_parent') AS ref \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, recorded_at)
    SELECT :'ref', person_id, 'father', '2026-01-10' FROM casework.person WHERE case_ref = :'ref' AND is_subject;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
UPDATE casework.family_link SET lives_with_child = false WHERE case_ref = :'ref' AND relation = 'father';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);

-- Later knowledge: a parent who was not known is found; a link is voided; but no link of the day is changed to say
-- that a parent was there, and a basis is not taken away.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, recorded_at)
    SELECT case_ref, person_id, 'parent', 'alive', true, '2026-04-01' FROM casework.person WHERE case_ref = $1 AND is_subject$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.family_link SET vital_status = 'alive', lives_with_child = true WHERE case_ref = $1 AND relation = 'father'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.family_link SET voided_at = '2026-04-01', void_reason = 'An aunt.' WHERE case_ref = $1 AND relation = 'father'$$);
SELECT pg_temp.child('with_one_parent', parents => false) AS ref \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, separation_basis, separation_reference, recorded_at)
    SELECT :'ref', person_id, 'mother', 'alive', true, 'court_decision', 'Court 4', '2026-01-10' FROM casework.person WHERE case_ref = :'ref';
SELECT pg_temp.determine(:'ref', 'decided', reason => 'movement_without_parent'), pg_temp.travel(:'ref', 'best_interests_cleared');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.family_link SET separation_basis = NULL, separation_reference = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET trigger = 'durable_solution' WHERE case_ref = $1$$);

-- No way around: MERGE that adds the link of an earlier day.
SELECT pg_temp.child('with_one_parent') AS ref \gset
SELECT pg_temp.travel(:'ref', 'best_interests_cleared');
SELECT * FROM pg_temp.attempt(:'ref', $$MERGE INTO casework.family_link AS l USING (SELECT case_ref, person_id FROM casework.person WHERE case_ref = $1 AND is_subject) AS s
    ON l.case_ref = s.case_ref AND l.relation = 'father'
    WHEN NOT MATCHED THEN INSERT (case_ref, person_id, relation, vital_status, lives_with_child, recorded_at)
        VALUES (s.case_ref, s.person_id, 'father', 'alive', true, '2026-01-10')$$);
ROLLBACK;
