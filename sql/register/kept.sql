-- What tells when something was on record is neither set ahead nor changed.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'travel_authorised');
-- An objection recorded in 2099 would not stop a departure of today.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.views (case_ref, prepared_at, heard_at, means, objects_to_movement, recorded_at)
    VALUES ($1, '2026-03-26', '2026-03-26 10:00Z', 'interview', true, '2099-01-01')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.views (case_ref, prepared_at, heard_at, means, objects_to_movement, recorded_at)
    VALUES ($1, '2026-03-26', '2026-03-26 10:00Z', 'interview', true, 'infinity')$$);
INSERT INTO casework.views (case_ref, prepared_at, heard_at, means, objects_to_movement, recorded_at)
    VALUES (:'ref', '2026-03-26', '2026-03-26 10:00Z', 'interview', true, '2026-03-26 10:00Z');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.views SET recorded_at = '2026-03-29' WHERE case_ref = $1 AND objects_to_movement$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.views SET recorded_at = '2026-01-26' WHERE case_ref = $1 AND objects_to_movement$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed')$$);
-- The moment of the statement itself is no future, and writing the same is no change.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.views (case_ref, prepared_at, heard_at, means, recorded_at)
    VALUES ($1, '2026-03-26', '2026-03-26 10:00Z', 'interview', clock_timestamp())$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.views SET recorded_at = recorded_at, objection_answered = 'Another day.' WHERE case_ref = $1 AND objects_to_movement$$);
-- The objection is answered and the decision looked at again: then the child travels.
INSERT INTO casework.determination_review (case_ref, determination_id, trigger, new_information, opened_at, opened_by, outcome, reasons, decided_at, supervisor_id, member_id)
VALUES (:'ref', pg_temp.bid(:'ref'), 'child_changed_view', 'The child objected.', '2026-03-26 12:00Z', 1, 'confirmed', 'Another day was found.', '2026-03-27 12:00Z', 2, 3);
SELECT pg_temp.travel(:'ref', 'departed');

-- Every case table that has the column: the constraint, and a row that keeps it, as a replica too.
SELECT pg_temp.found(:'ref', 'separated', '2026-03-28') \g /dev/null
INSERT INTO casework.family_link (case_ref, person_id, relation) SELECT :'ref', person_id, 'sibling' FROM casework.person WHERE case_ref = :'ref';
CREATE FUNCTION pg_temp.code(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE command;
    RETURN 'works';
EXCEPTION WHEN OTHERS THEN
    RETURN SQLSTATE;
END $$;
SET LOCAL session_replication_role = replica;
SELECT t AS table_name, pg_temp.code(format('UPDATE casework.%I SET recorded_at = recorded_at - interval %L', t, '1 day')) AS earlier,
    pg_temp.code(format('UPDATE casework.%I SET recorded_at = %L', t, '2099-01-01')) AS future
FROM unnest(ARRAY['family_link', 'separation_period', 'views']) AS t;
SET LOCAL session_replication_role = DEFAULT;
SELECT count(*) AS tables_without FROM repatriation.guarded_tables() AS g
WHERE EXISTS (SELECT FROM pg_attribute AS a WHERE a.attrelid = ('casework.' || g.table_name)::regclass AND a.attname = 'recorded_at')
    AND NOT EXISTS (SELECT FROM pg_constraint AS c WHERE c.conrelid = ('casework.' || g.table_name)::regclass AND c.conname = g.table_name || '_recorded_check' AND c.convalidated);

-- The child of a case stays the same.
INSERT INTO casework.person (case_ref) VALUES (:'ref');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET is_subject = false WHERE case_ref = $1 AND is_subject$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.person SET is_subject = NOT is_subject WHERE case_ref = $1$$);
\set VERBOSITY default
UPDATE casework.person SET is_subject = false WHERE case_ref = :'ref' AND is_subject;
UPDATE casework.views SET recorded_at = '2026-03-29' WHERE case_ref = :'ref';
ROLLBACK;
