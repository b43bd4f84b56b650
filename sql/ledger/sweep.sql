-- The sweep finds what was done past the guard.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'handed_over');
-- Does the commands, sweeps, and undoes them.
CREATE FUNCTION pg_temp.sweep(VARIADIC commands text[]) RETURNS TABLE (finding text, object text, safeguard integer, detail text) LANGUAGE plpgsql AS $$
DECLARE
    found text[];
    command text;
BEGIN
    BEGIN
        FOREACH command IN ARRAY commands LOOP
            EXECUTE command;
        END LOOP;
        found := ARRAY(SELECT format('%s|%s|%s|%s', v.finding, v.object, v.safeguard, v.detail) FROM repatriation.verify_register() AS v ORDER BY 1);
        RAISE EXCEPTION 'undo' USING ERRCODE = 'RPZZZ';
    EXCEPTION WHEN SQLSTATE 'RPZZZ' THEN
        NULL;
    END;
    RETURN QUERY SELECT split_part(f, '|', 1), split_part(f, '|', 2), nullif(split_part(f, '|', 3), '')::integer, nullif(split_part(f, '|', 4), '') FROM unnest(found) AS f;
END $$;
SELECT * FROM pg_temp.sweep('SELECT 1');
-- Triggers: off, demoted, for replicas only, gone, altered, another in its place. All of a kind at once.
SELECT * FROM pg_temp.sweep('ALTER TABLE casework.movement DISABLE TRIGGER t50_guard_update');
SELECT * FROM pg_temp.sweep('ALTER TABLE casework.movement ENABLE TRIGGER t20_edge');
SELECT * FROM pg_temp.sweep('ALTER TABLE casework.ledger ENABLE REPLICA TRIGGER t10_keep_update');
SELECT * FROM pg_temp.sweep('DROP TRIGGER t10_keep_delete ON casework.views');
SELECT * FROM pg_temp.sweep('DROP TRIGGER t20_edge ON casework.movement',
    $$CREATE TRIGGER t20_edge BEFORE INSERT OR UPDATE ON casework.movement FOR EACH ROW EXECUTE FUNCTION repatriation.edge('movement')$$,
    'ALTER TABLE casework.movement ENABLE ALWAYS TRIGGER t20_edge');
SELECT * FROM pg_temp.sweep('DROP TRIGGER t50_guard_update ON casework.views',
    $$CREATE TRIGGER t50_guard_update AFTER UPDATE ON casework.views REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN (false) EXECUTE FUNCTION repatriation.guard()$$,
    'ALTER TABLE casework.views ENABLE ALWAYS TRIGGER t50_guard_update');
SELECT finding, count(*) FROM pg_temp.sweep(VARIADIC ARRAY(SELECT format('ALTER TABLE casework.%I DISABLE TRIGGER USER', relname) FROM pg_class
    WHERE relnamespace = 'casework'::regnamespace AND relkind = 'r')) GROUP BY finding;
-- A trigger in front of a guard could edit the row or drop it.
CREATE FUNCTION pg_temp.meddle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
SELECT * FROM pg_temp.sweep('CREATE TRIGGER a00_meddle BEFORE INSERT ON casework.views FOR EACH ROW EXECUTE FUNCTION pg_temp.meddle()');
-- Row security: off, not forced, no policy.
SELECT * FROM pg_temp.sweep('ALTER TABLE casework.person_name DISABLE ROW LEVEL SECURITY');
SELECT * FROM pg_temp.sweep('ALTER TABLE casework.person_name NO FORCE ROW LEVEL SECURITY');
SELECT * FROM pg_temp.sweep('DROP POLICY person_name_owner_all ON casework.person_name');
\set SHOW_CONTEXT never
-- Rules, inheriting tables, constraints never checked, tables gone.
SELECT * FROM pg_temp.sweep('CREATE RULE away AS ON UPDATE TO casework.movement DO INSTEAD NOTHING');
SELECT * FROM pg_temp.sweep('ALTER EVENT TRIGGER repatriation_protect_tables DISABLE; CREATE TABLE public.side_door () INHERITS (casework.movement);
    ALTER EVENT TRIGGER repatriation_protect_tables ENABLE ALWAYS');
SELECT * FROM pg_temp.sweep('ALTER EVENT TRIGGER repatriation_protect_tables ENABLE');
SELECT * FROM pg_temp.sweep('ALTER TABLE casework.views ADD CONSTRAINT later CHECK (false) NOT VALID');
SELECT finding, object FROM pg_temp.sweep('ALTER TABLE casework.service RENAME TO services') WHERE finding <> 'trigger missing';
-- The event trigger.
SELECT * FROM pg_temp.sweep('ALTER EVENT TRIGGER repatriation_protect_register DISABLE');
SELECT * FROM pg_temp.sweep('ALTER EVENT TRIGGER repatriation_protect_register ENABLE');

-- Rows behind the ledger: altered, added, removed; a safeguard unmet by what was planted.
SELECT * FROM pg_temp.sweep('ALTER TABLE casework.person DISABLE TRIGGER USER', $$UPDATE casework.person SET sex = 'X' WHERE is_subject$$) WHERE finding <> 'trigger disabled';
SELECT finding, object, safeguard, detail FROM pg_temp.sweep('SET LOCAL session_replication_role = replica', 'ALTER TABLE casework.service DISABLE TRIGGER USER',
    $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) SELECT case_ref, 'reintegration', 1, '2026-01-01', 'x' FROM casework.child_case$$) WHERE finding <> 'trigger disabled';
SELECT finding, object FROM pg_temp.sweep('ALTER TABLE casework.panel_vote DISABLE TRIGGER USER', 'DELETE FROM casework.panel_vote WHERE panel_member_id = (SELECT min(panel_member_id) FROM casework.panel_vote)')
    WHERE finding <> 'trigger disabled';
SELECT finding, object FROM pg_temp.sweep('ALTER TABLE casework.guardian_appointment DISABLE TRIGGER USER', 'DELETE FROM casework.guardian_appointment') WHERE finding <> 'trigger disabled';
SELECT finding, object, safeguard, detail FROM pg_temp.sweep('ALTER TABLE casework.panel_member DISABLE TRIGGER USER',
    $$UPDATE casework.panel_member SET sector = 'security', undertaking_on = NULL$$) WHERE finding <> 'trigger disabled';
SELECT finding, object, safeguard, detail FROM pg_temp.sweep('ALTER TABLE casework.movement DISABLE TRIGGER USER',
    $$UPDATE casework.movement SET handed_over_to = 'police', determination_id = NULL$$) WHERE finding <> 'trigger disabled';
SELECT finding, object, left(detail, 5) AS link FROM pg_temp.sweep('ALTER TABLE casework.ledger DISABLE TRIGGER USER', $$UPDATE casework.ledger SET actor = 'x' WHERE seq = 3$$) WHERE finding <> 'trigger disabled';
-- All undone.
SELECT * FROM pg_temp.sweep('SELECT 1');
ROLLBACK;
