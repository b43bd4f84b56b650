-- Safeguard 15: a journey that leaves a sibling behind needs a determination that sets them apart.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- A link to a sibling, known since January; its number.
CREATE FUNCTION pg_temp.sibling(ref repatriation.case_ref, lives boolean, travels boolean DEFAULT false, who bigint DEFAULT NULL,
    since timestamptz DEFAULT '2026-01-10 12:00Z', alive text DEFAULT 'alive') RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    made bigint;
BEGIN
    IF who IS NULL THEN
        INSERT INTO casework.person (case_ref, sex) VALUES (ref, 'M') RETURNING person_id INTO who;
    END IF;
    INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, travels_with_child, recorded_at)
    VALUES (ref, who, 'sibling', alive, lives, travels, since) RETURNING family_link_id INTO made;
    RETURN made;
END $$;
CREATE FUNCTION pg_temp.ready(upto text DEFAULT 'documents_issued') RETURNS repatriation.case_ref LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.child();
BEGIN
    PERFORM pg_temp.determine(ref, 'decided'), pg_temp.travel(ref, upto);
    RETURN ref;
END $$;
CREATE FUNCTION pg_temp.group(VARIADIC refs repatriation.case_ref[]) RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    WITH g AS (INSERT INTO casework.family_group (note) VALUES ('One tent.') RETURNING family_group_id),
    m AS (INSERT INTO casework.family_group_member (case_ref, family_group_id, declared_by, recorded_at)
          SELECT r, g.family_group_id, 'child', '2026-01-10' FROM g, unnest(refs) AS r)
    SELECT family_group_id FROM g;
END;
PREPARE authorise AS SELECT * FROM pg_temp.attempt($1, $$SELECT pg_temp.travel($1, 'travel_authorised')$$);
PREPARE depart AS SELECT * FROM pg_temp.attempt($1, $$SELECT pg_temp.travel($1, 'departed')$$);

-- By the child's own case: passes where the sibling travels along, lives elsewhere, is dead, or a decision sets them apart.
SELECT pg_temp.ready() AS ref \gset
SELECT pg_temp.sibling(:'ref', true, true), pg_temp.sibling(:'ref', false), pg_temp.sibling(:'ref', NULL, true),
    pg_temp.sibling(:'ref', true, alive => 'dead'), pg_temp.sibling(:'ref', NULL, alive => 'dead') \g /dev/null
SELECT pg_temp.sibling(:'ref', true) AS link \gset
UPDATE casework.family_link SET separation_determination_id = pg_temp.bid(:'ref') WHERE family_link_id = :link;
EXECUTE authorise(:'ref');
EXECUTE depart(:'ref');
-- The decision cannot be taken from under the journey; the sibling cannot be made to have stayed at home.
SELECT * FROM pg_temp.attempt(:'ref', format('UPDATE casework.family_link SET separation_determination_id = NULL WHERE family_link_id = %s', :link));
-- Refuses: one who stays, seen in full; not yet when it is not yet known.
SELECT pg_temp.ready() AS ref \gset
SELECT pg_temp.sibling(:'ref', true) AS link \gset
SAVEPOINT refused;
\set SHOW_CONTEXT never
SELECT pg_temp.travel(:'ref', 'travel_authorised');
\echo :SQLSTATE
ROLLBACK TO refused;
EXECUTE authorise(:'ref');
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'movement:travel_authorised') WHERE safeguard = 15;
-- Unknown whether the sibling is there; as alive as the register knows.
UPDATE casework.family_link SET lives_with_child = NULL, vital_status = 'unknown' WHERE family_link_id = :link;
EXECUTE authorise(:'ref');
-- A link withdrawn in time does not count; one withdrawn afterwards did.
SAVEPOINT withdrawn;
UPDATE casework.family_link SET voided_at = '2026-03-25 09:59Z', void_reason = 'A neighbour.' WHERE family_link_id = :link;
EXECUTE authorise(:'ref');
ROLLBACK TO withdrawn;
UPDATE casework.family_link SET voided_at = '2026-03-25 10:01Z', void_reason = 'A neighbour.' WHERE family_link_id = :link;
EXECUTE authorise(:'ref');
-- Later knowledge: a sibling who becomes known after the journey, with a link of its own.
SELECT pg_temp.ready('departed') AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.sibling($1, true, since => '2026-03-28 08:00:01Z')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.sibling($1, true, since => '2026-03-28 08:00Z')$$);
-- An override by reasons, of the one who stays and no more.
SELECT pg_temp.ready() AS ref \gset
SELECT pg_temp.sibling(:'ref', true) AS link \gset
INSERT INTO casework.override (case_ref, safeguard, act, authority, reference, reason, asked_by, granted_by, granted_at, expires_at)
VALUES (:'ref', 15, 'movement:travel_authorised', 'Family court', 'F 12', 'A doctor''s date abroad; the brother follows.', 1, 2, now() - interval '1 hour', now() + interval '1 day');
EXECUTE authorise(:'ref');
EXECUTE depart(:'ref');
SELECT pg_temp.sibling(:'ref', true) AS link \gset
EXECUTE depart(:'ref');

-- Across cases: the other child's case says what the departure leaves behind. Declared in a group.
SELECT pg_temp.ready('travel_authorised') AS ada \gset
SELECT pg_temp.ready() AS bo \gset
SELECT pg_temp.group(:'ada', :'bo') AS g \gset
EXECUTE depart(:'ada');
SELECT state, lacks FROM casework.checklist(:'ada', 'movement:departed') WHERE safeguard = 15;
SELECT state, lacks FROM casework.checklist(:'ada', 'movement:travel_authorised') WHERE safeguard = 15;
-- Other acts do not look at the other case: authorising was possible, and so is to go on with the sibling's own.
EXECUTE authorise(:'bo');
EXECUTE depart(:'ada');
EXECUTE depart(:'bo');
SELECT count(*) AS apart FROM casework.sibling_unity();
-- The sibling's travel is suspended, refused, or to another State.
SELECT pg_temp.ready('travel_authorised') AS ada \gset
SELECT pg_temp.ready('travel_authorised') AS bo \gset
SELECT pg_temp.group(:'ada', :'bo') AS g \gset
SAVEPOINT both_may;
UPDATE casework.movement SET suspended_at = '2026-03-26 10:00Z', suspended_until = '2026-04-26', suspension_reason = 'Fever.' WHERE case_ref = :'bo';
EXECUTE depart(:'ada');
ROLLBACK TO both_may;
SELECT pg_temp.move_step(:'bo', 'refused') \g /dev/null
EXECUTE depart(:'ada');
ROLLBACK TO both_may;
UPDATE casework.movement SET to_state_code = 'XXB' WHERE case_ref = :'bo';
EXECUTE depart(:'ada');
ROLLBACK TO both_may;
-- What becomes of the sibling's journey afterwards is never refused, nor held against the child who left; the sweep tells.
EXECUTE depart(:'ada');
UPDATE casework.movement SET suspended_at = '2026-03-29 10:00Z', suspended_until = '2026-04-26', suspension_reason = 'Fever.' WHERE case_ref = :'bo';
SELECT pg_temp.travel(:'ada', 'arrived');
SELECT finding, object, safeguard FROM repatriation.verify_register() WHERE finding = 'siblings set apart';
-- One statement for both children.
ROLLBACK TO both_may;
UPDATE casework.movement SET state = 'departed', departed_at = '2026-03-28 08:00Z' WHERE case_ref IN (:'ada', :'bo');
-- Not there: elsewhere, dead, a duplicate. Not known where: unknown.
ROLLBACK TO both_may;
SELECT pg_temp.move_step(:'bo', 'refused') \g /dev/null
SAVEPOINT refused;
\set SHOW_CONTEXT never
UPDATE casework.child_case SET located_in = 'UTO' WHERE case_ref = :'bo';
EXECUTE depart(:'ada');
ROLLBACK TO refused;
UPDATE casework.child_case SET located_in = NULL WHERE case_ref = :'bo';
EXECUTE depart(:'ada');
ROLLBACK TO refused;
-- Known later than the departure: not held against it.
UPDATE casework.family_group_member SET voided_at = now(), void_reason = 'Entered too early.' WHERE case_ref = :'bo';
SAVEPOINT parted;
INSERT INTO casework.family_group_member (case_ref, family_group_id, declared_by, recorded_at) VALUES (:'bo', :g, 'child', '2026-03-28 08:00:01Z');
EXECUTE depart(:'ada');
ROLLBACK TO parted;
-- A cousin is family, and no sibling.
INSERT INTO casework.family_group_member (case_ref, family_group_id, relation, declared_by, recorded_at) VALUES (:'bo', :g, 'cousin', 'child', '2026-01-10');
EXECUTE depart(:'ada');
ROLLBACK TO parted;
-- Derived from a shared mother, who travels along.
INSERT INTO casework.person (case_ref, sex) VALUES (:'ada', 'F') RETURNING person_id AS mother \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, travels_with_child, recorded_at)
VALUES (:'ada', :mother, 'mother', 'alive', true, true, '2026-01-10'), (:'bo', :mother, 'mother', 'alive', false, false, '2026-01-10');
EXECUTE depart(:'ada');
ROLLBACK TO parted;
-- Linked by one of the cases to the child of the other.
SELECT person_id AS bo_person FROM casework.person WHERE case_ref = :'bo' AND is_subject \gset
SELECT person_id AS ada_person FROM casework.person WHERE case_ref = :'ada' AND is_subject \gset
SELECT pg_temp.sibling(:'ada', true, true, :bo_person) AS link \gset
EXECUTE depart(:'ada');
-- A decision of the child's case sets them apart.
UPDATE casework.family_link SET travels_with_child = false, separation_determination_id = pg_temp.bid(:'ada') WHERE case_ref = :'ada' AND family_link_id = :link;
EXECUTE depart(:'ada');
ROLLBACK TO parted;
-- So does one of the sibling's case: decided, and not while it is reviewed.
SELECT pg_temp.child() AS cy \gset
SELECT pg_temp.determine(:'cy', 'in_session');
SELECT pg_temp.sibling(:'cy', true, false, :ada_person) AS link \gset
UPDATE casework.family_link SET separation_determination_id = pg_temp.bid(:'cy') WHERE case_ref = :'cy' AND family_link_id = :link;
EXECUTE depart(:'ada');
SELECT pg_temp.determine(:'cy', 'decided');
SAVEPOINT decided;
SELECT pg_temp.determine(:'cy', 'in_implementation'), pg_temp.bid_step(:'cy', 'review_open') \g /dev/null
EXECUTE depart(:'ada');
ROLLBACK TO decided;
EXECUTE depart(:'ada');

-- An override lets the departure pass, and is not used up by what comes after.
ROLLBACK TO refused;
INSERT INTO casework.override (case_ref, safeguard, act, authority, reference, reason, asked_by, granted_by, granted_at, expires_at)
VALUES (:'ada', 15, 'movement:departed', 'Family court', 'F 13', 'Her place on the flight; his fever.', 1, 2, now() - interval '1 hour', now() + interval '1 day');
EXECUTE depart(:'ada');
SELECT safeguard, fact, tolerated FROM casework.violation_log WHERE case_ref = :'ada';
SELECT pg_temp.travel(:'ada', 'arrived');

-- Who may not see the sibling's case is refused all the same, and told no number of it.
ROLLBACK TO refused;
CREATE ROLE regress_sibling_worker;
GRANT USAGE ON SCHEMA casework TO regress_sibling_worker;
GRANT SELECT, UPDATE ON casework.movement TO regress_sibling_worker;
GRANT SELECT ON casework.register TO regress_sibling_worker;
SELECT set_config('test.mine', :'ada', true) \g /dev/null
CREATE POLICY worker ON casework.movement TO regress_sibling_worker USING (case_ref = current_setting('test.mine')::repatriation.case_ref);
SET ROLE regress_sibling_worker;
SELECT count(*) FROM casework.movement;
UPDATE casework.movement SET state = 'departed', departed_at = '2026-03-28 08:00Z';
RESET ROLE;
-- A register that lost the view refuses to guess.
SAVEPOINT lost;
DROP VIEW casework.sibling_journey CASCADE;
EXECUTE depart(:'ada');
ROLLBACK TO lost;
ROLLBACK;
