-- Every way we know of getting a forbidden row past the guard, or of taking the guard away. Each is done by a superuser who
-- owns the register, unless it says otherwise, and ends as refused, with the SQLSTATE, or as found by the next
-- verify_register(), with the findings. "UNKNOWN" is neither, and there must be none but the two at the end. Ways that need sessions or databases
-- of their own are in src/test/tap/006_bypass.pl.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SET LOCAL client_min_messages = error;
-- The bad case wants a determination before its clearance, and has none; the good one has been through all of it.
CREATE TEMP TABLE own (good repatriation.case_ref, bad repatriation.case_ref);
INSERT INTO own VALUES (pg_temp.child(), pg_temp.child());
SELECT good, bad FROM own \gset
SELECT pg_temp.determine(:'good', 'decided'), pg_temp.travel(:'good', 'handed_over'), pg_temp.travel(:'bad', 'nationality_confirmed');
SELECT pg_temp.hear(:'bad') \g /dev/null
CREATE ROLE regress_writer;
GRANT USAGE ON SCHEMA casework, repatriation TO regress_writer;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER, REFERENCES ON ALL TABLES IN SCHEMA casework TO regress_writer;
CREATE POLICY all_rows ON casework.movement TO regress_writer USING (true);
CREATE POLICY all_rows ON casework.child_case TO regress_writer USING (true);
GRANT SELECT ON own TO regress_writer;
-- Helpers of the one who tries.
CREATE FUNCTION pg_temp.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE FUNCTION pg_temp.later() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.cleared_on := '2026-01-01'; RETURN NEW; END$$;
CREATE FUNCTION pg_temp.never(repatriation.case_ref, repatriation.case_ref) RETURNS boolean LANGUAGE sql AS 'SELECT false';
CREATE FUNCTION pg_temp.never(text, text) RETURNS boolean LANGUAGE sql AS 'SELECT false';

-- Does the commands, sweeps if they went through, and undoes all.
CREATE FUNCTION pg_temp.ends(commands text[], OUT ending text, OUT told text) LANGUAGE plpgsql AS $$
DECLARE
    command text;
BEGIN
    FOREACH command IN ARRAY commands LOOP
        EXECUTE command;
    END LOOP;
    SET LOCAL ROLE NONE;
    SET LOCAL search_path = repatriation, public;
    BEGIN
        SELECT string_agg(DISTINCT v.finding || coalesce(' ' || v.safeguard, ''), ', ' ORDER BY v.finding || coalesce(' ' || v.safeguard, ''))
        INTO told FROM repatriation.verify_register() AS v;
    EXCEPTION WHEN OTHERS THEN
        told := 'the sweep itself fails with ' || SQLSTATE;
    END;
    ending := CASE WHEN told IS NULL THEN 'UNKNOWN' ELSE 'found' END;
    RAISE EXCEPTION 'undo' USING ERRCODE = 'RPZZZ';
EXCEPTION WHEN SQLSTATE 'RPZZZ' THEN
    NULL;
WHEN OTHERS THEN
    ending := 'refused';
    GET STACKED DIAGNOSTICS told = CONSTRAINT_NAME;
    told := SQLSTATE || coalesce(' ' || nullif(told, ''), '');
END $$;

CREATE TEMP TABLE way (n integer GENERATED ALWAYS AS IDENTITY, kind text, way text, commands text[]);
-- W: the forbidden write, in the words that most ways lead to.
\set W 'UPDATE casework.movement SET state = ''best_interests_cleared'', cleared_on = ''2026-02-26'' FROM own WHERE case_ref = bad'
\set S 'INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) SELECT bad, ''reintegration'', 1, ''2026-04-01'', ''School'' FROM own'
\set OFF 'ALTER TABLE casework.movement DISABLE TRIGGER USER'
\set ON 'ALTER TABLE casework.movement ENABLE TRIGGER USER'

-- Ways of writing the row.
INSERT INTO way (kind, way, commands) VALUES
('write', 'UPDATE', ARRAY[:'W']),
('write', 'INSERT', ARRAY[:'S']),
('write', 'INSERT at a later state', ARRAY[$$INSERT INTO casework.movement (case_ref, state, requested_on, requested_by, from_state_code, to_state_code, cleared_on)
    SELECT bad, 'best_interests_cleared', '2026-01-15', 'aunt', 'XXA', 'UTO', '2026-02-26' FROM own$$]),
('write', 'COPY FROM', ARRAY[format($$COPY casework.service (case_ref, kind, agency_id, starts_on, goal) FROM PROGRAM 'echo %s,reintegration,1,2026-04-01,School' (FORMAT csv)$$, :'bad')]),
('write', 'COPY FROM with FREEZE', ARRAY[format($$COPY casework.service (case_ref, kind, agency_id, starts_on, goal) FROM PROGRAM 'echo %s,reintegration,1,2026-04-01,School' (FORMAT csv, FREEZE)$$, :'bad')]),
('write', 'MERGE, matched', ARRAY[$$MERGE INTO casework.movement AS m USING own ON m.case_ref = own.bad WHEN MATCHED THEN UPDATE SET state = 'best_interests_cleared', cleared_on = '2026-02-26'$$]),
('write', 'MERGE, not matched', ARRAY[$$MERGE INTO casework.service AS v USING own ON v.case_ref = own.bad WHEN NOT MATCHED THEN
    INSERT (case_ref, kind, agency_id, starts_on, goal) VALUES (own.bad, 'reintegration', 1, '2026-04-01', 'School')$$]),
('write', 'ON CONFLICT DO UPDATE', ARRAY[$$INSERT INTO casework.movement (case_ref, movement_id, requested_on, requested_by, from_state_code, to_state_code)
    SELECT case_ref, movement_id, requested_on, requested_by, from_state_code, to_state_code FROM casework.movement, own WHERE case_ref = bad
    ON CONFLICT (case_ref, movement_id) DO UPDATE SET state = 'best_interests_cleared', cleared_on = '2026-02-26'$$]),
('write', 'updatable view', ARRAY['CREATE TEMP VIEW door AS SELECT * FROM casework.movement', replace(:'W', 'casework.movement', 'door')]),
('write', 'view with an INSTEAD OF rule', ARRAY['CREATE TEMP VIEW door AS SELECT * FROM casework.movement',
    'CREATE RULE through AS ON UPDATE TO door DO INSTEAD UPDATE casework.movement SET state = NEW.state, cleared_on = NEW.cleared_on WHERE case_ref = OLD.case_ref', replace(:'W', 'casework.movement', 'door')]),
('write', 'rule on another table', ARRAY['CREATE TEMP TABLE bell ()', 'CREATE RULE ring AS ON INSERT TO bell DO INSTEAD ' || :'W', 'INSERT INTO bell DEFAULT VALUES']),
('write', 'writable CTE', ARRAY['WITH w AS (' || :'W' || ' RETURNING 1) SELECT count(*) FROM w']),
('write', 'two CTEs of one statement', ARRAY['WITH a AS (' || :'W' || ' RETURNING 1), b AS (' || :'S' || ' RETURNING 1) SELECT FROM a, b']),
('write', 'prepared statement, generic plan', ARRAY['SET LOCAL plan_cache_mode = force_generic_plan', 'PREPARE w AS ' || :'W', 'EXECUTE w', 'EXECUTE w']),
('write', 'cursor, WHERE CURRENT OF', ARRAY[$$DO $d$ DECLARE c CURSOR FOR SELECT m.* FROM casework.movement AS m WHERE m.case_ref = (SELECT bad FROM own) FOR UPDATE; r record;
    BEGIN OPEN c; FETCH c INTO r; UPDATE casework.movement SET state = 'best_interests_cleared', cleared_on = '2026-02-26' WHERE CURRENT OF c; END $d$ $$]),
('write', 'DO block', ARRAY['DO $d$ BEGIN ' || :'W' || '; END $d$']),
('write', 'error swallowed, write tried again', ARRAY['DO $d$ BEGIN BEGIN ' || :'W' || '; EXCEPTION WHEN OTHERS THEN NULL; END; ' || :'W' || '; END $d$']),
('write', 'row released by a subtransaction', ARRAY['DO $d$ BEGIN BEGIN ' || :'W' || '; EXCEPTION WHEN division_by_zero THEN NULL; END; END $d$']),
('write', 'SECURITY DEFINER wrapper, called by a writer', ARRAY['CREATE FUNCTION public.wrap() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = repatriation, pg_temp AS ''UPDATE casework.movement SET state = ''''best_interests_cleared'''', cleared_on = ''''2026-02-26'''' WHERE state = ''''nationality_confirmed''''''',
    'SET LOCAL ROLE regress_writer', 'SELECT public.wrap()']),
('write', 'trigger of another table', ARRAY['CREATE TEMP TABLE bell (x int)', 'CREATE FUNCTION pg_temp.ring() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN ' || :'W' || '; RETURN NEW; END $f$',
    'CREATE TRIGGER ring AFTER INSERT ON bell FOR EACH ROW EXECUTE FUNCTION pg_temp.ring()', 'INSERT INTO bell VALUES (1)']),
('write', 'foreign key with ON UPDATE CASCADE', ARRAY['UPDATE casework.child_case SET case_ref = repatriation.next_case_ref(''UTO'', 2026) FROM own WHERE case_ref = bad']),
('write', 'one bad row among thousands', ARRAY['INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) SELECT bad, CASE n WHEN 2999 THEN ''reintegration'' ELSE ''food'' END, 1, ''2026-04-01'', ''x'' FROM own, generate_series(1, 3000) AS n']),
('write', 'all constraints deferred', ARRAY['SET CONSTRAINTS ALL DEFERRED', :'W']),
('write', 'by a writer without the register', ARRAY['SET LOCAL ROLE regress_writer', :'W']),
('write', 'row_security off', ARRAY['SET LOCAL row_security = off', :'W']),
('write', 'hostile search_path, = of the types replaced', ARRAY['CREATE SCHEMA hijack', 'CREATE OPERATOR hijack.= (LEFTARG = repatriation.case_ref, RIGHTARG = repatriation.case_ref, FUNCTION = pg_temp.never)',
    'CREATE OPERATOR hijack.= (LEFTARG = text, RIGHTARG = text, FUNCTION = pg_temp.never)', 'SET LOCAL search_path = hijack, pg_catalog, repatriation',
    $$UPDATE casework.movement SET state = 'best_interests_cleared', cleared_on = '2026-02-26' WHERE state OPERATOR(pg_catalog.=) 'nationality_confirmed'$$]),
('write', 'temporary tables of the register''s names', ARRAY['CREATE TEMP TABLE determination (LIKE casework.determination)', 'CREATE TEMP TABLE views (LIKE casework.views)', 'SET LOCAL search_path = pg_temp, repatriation', :'W']),
('write', 'session_replication_role = replica', ARRAY['SET LOCAL session_replication_role = replica', :'W']),
('write', 'session_replication_role = local', ARRAY['SET LOCAL session_replication_role = local', :'W']),
('write', 'the same, by a writer', ARRAY['SET LOCAL ROLE regress_writer', 'SET LOCAL session_replication_role = replica', :'W']),
('write', 'state set aside and back in one transaction', ARRAY['UPDATE casework.movement SET workflow_version = 2 FROM own WHERE case_ref = bad']),
('write', 'clock set back in the session', ARRAY['SET LOCAL TimeZone = ''Etc/GMT+12''', :'W']);

-- Ways of making a written row disappear.
INSERT INTO way (kind, way, commands) VALUES
('remove', 'DELETE', ARRAY['DELETE FROM casework.views']),
('remove', 'DELETE as a replica', ARRAY['SET LOCAL session_replication_role = replica', 'DELETE FROM casework.views']),
('remove', 'DELETE of the case, by cascade', ARRAY['DELETE FROM casework.child_case']),
('remove', 'DELETE by USING and CTE', ARRAY['WITH d AS (DELETE FROM casework.views USING own WHERE case_ref = good RETURNING 1) SELECT FROM d']),
('remove', 'MERGE ... DELETE', ARRAY['MERGE INTO casework.views AS v USING own ON v.case_ref = own.good WHEN MATCHED THEN DELETE']),
('remove', 'TRUNCATE', ARRAY['TRUNCATE casework.panel_vote']),
('remove', 'TRUNCATE CASCADE of what is referenced', ARRAY['TRUNCATE casework.agency CASCADE']),
('remove', 'TRUNCATE by a writer', ARRAY['SET LOCAL ROLE regress_writer', 'TRUNCATE casework.panel_vote']),
('remove', 'row moved to another case', ARRAY['UPDATE casework.views SET case_ref = bad FROM own WHERE case_ref = good']),
('remove', 'DELETE with the triggers off and on again', ARRAY['ALTER TABLE casework.panel_vote DISABLE TRIGGER USER', 'DELETE FROM casework.panel_vote', 'ALTER TABLE casework.panel_vote ENABLE TRIGGER USER']),
('remove', 'the same, and each made ALWAYS again', ARRAY['ALTER TABLE casework.panel_vote DISABLE TRIGGER USER', 'DELETE FROM casework.panel_vote',
    'ALTER TABLE casework.panel_vote ENABLE ALWAYS TRIGGER t10_keep_delete, ENABLE ALWAYS TRIGGER t10_keep_truncate, ENABLE ALWAYS TRIGGER t50_guard_insert, ENABLE ALWAYS TRIGGER t50_guard_update']),
('remove', 'INSTEAD NOTHING rule: writes vanish', ARRAY['CREATE RULE away AS ON INSERT TO casework.views DO INSTEAD NOTHING']),
('remove', 'BEFORE trigger: writes vanish', ARRAY['CREATE TRIGGER a00 BEFORE INSERT ON casework.views FOR EACH ROW EXECUTE FUNCTION pg_temp.nothing()']),
('remove', 'table dropped', ARRAY['DROP TABLE casework.panel_vote CASCADE']),
('remove', 'table renamed, an empty one in its place', ARRAY['ALTER TABLE casework.panel_vote RENAME TO old_vote', 'CREATE TABLE casework.panel_vote (LIKE casework.old_vote INCLUDING ALL)']),
('remove', 'table moved to another schema', ARRAY['ALTER TABLE casework.panel_vote SET SCHEMA public']),
('remove', 'table unlogged', ARRAY['ALTER TABLE casework.interview SET UNLOGGED']),
('remove', 'column dropped', ARRAY['ALTER TABLE casework.views DROP COLUMN objects_to_movement CASCADE']),
('remove', 'column rewritten by ALTER TYPE ... USING', ARRAY['ALTER TABLE casework.panel_member ALTER COLUMN is_present TYPE boolean USING NOT is_present']),
('remove', 'rows altered by ADD COLUMN with a default', ARRAY['ALTER TABLE casework.views ADD COLUMN extra int DEFAULT 7']);

-- Ways of taking the guard away; where a row goes through after it, it does.
INSERT INTO way (kind, way, commands) VALUES
('disarm', 'DISABLE TRIGGER, write', ARRAY[:'OFF', :'W']),
('disarm', 'DISABLE TRIGGER, write, ENABLE: demoted', ARRAY[:'OFF', :'W', :'ON']),
('disarm', 'DISABLE TRIGGER, write, all ALWAYS again', ARRAY[:'OFF', :'W', 'ALTER TABLE casework.movement ENABLE ALWAYS TRIGGER t10_keep_delete, ENABLE ALWAYS TRIGGER t10_keep_truncate,
    ENABLE ALWAYS TRIGGER t20_edge, ENABLE ALWAYS TRIGGER t50_guard_insert, ENABLE ALWAYS TRIGGER t50_guard_update']),
('disarm', 'DISABLE TRIGGER ALL', ARRAY['ALTER TABLE casework.movement DISABLE TRIGGER ALL', :'W']),
('disarm', 'DISABLE TRIGGER by a writer', ARRAY['SET LOCAL ROLE regress_writer', :'OFF']),
('disarm', 'demoted by ENABLE, write as a replica', ARRAY['ALTER TABLE casework.movement ENABLE TRIGGER t50_guard_update', 'SET LOCAL session_replication_role = replica', :'W']),
('disarm', 'ENABLE REPLICA TRIGGER, write', ARRAY['ALTER TABLE casework.movement ENABLE REPLICA TRIGGER t50_guard_update', :'W']),
('disarm', 'DROP TRIGGER, write', ARRAY['DROP TRIGGER t50_guard_update ON casework.movement', :'W']),
('disarm', 'trigger renamed', ARRAY['ALTER TRIGGER t50_guard_update ON casework.movement RENAME TO t51']),
('disarm', 'trigger in its place with a WHEN', ARRAY['DROP TRIGGER t50_guard_update ON casework.movement',
    'CREATE TRIGGER t50_guard_update AFTER UPDATE ON casework.movement REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN (false) EXECUTE FUNCTION repatriation.guard()',
    'ALTER TABLE casework.movement ENABLE ALWAYS TRIGGER t50_guard_update', :'W']),
('disarm', 'trigger on one column only', ARRAY['DROP TRIGGER t20_edge ON casework.movement', $$CREATE TRIGGER t20_edge BEFORE UPDATE OF requested_by ON casework.movement FOR EACH ROW EXECUTE FUNCTION repatriation.edge('movement')$$,
    'ALTER TABLE casework.movement ENABLE ALWAYS TRIGGER t20_edge']),
('disarm', 'DROP FUNCTION of the guard', ARRAY['DROP FUNCTION repatriation.guard()']),
('disarm', 'DROP FUNCTION CASCADE of the guard', ARRAY['DROP FUNCTION repatriation.guard() CASCADE']),
('disarm', 'function of the guard replaced, write', ARRAY['CREATE OR REPLACE FUNCTION repatriation.guard() RETURNS trigger LANGUAGE plpgsql AS ''BEGIN RETURN NULL; END''', :'W']),
('disarm', 'function of the guard replaced, nothing else', ARRAY['CREATE OR REPLACE FUNCTION repatriation.guard() RETURNS trigger LANGUAGE plpgsql AS ''BEGIN RETURN NULL; END''']),
('disarm', 'function of the edges points to another symbol', ARRAY['CREATE OR REPLACE FUNCTION repatriation.edge() RETURNS trigger LANGUAGE c AS ''repatriation'', ''repat_guard''']),
('disarm', 'function of the guard given a setting', ARRAY['ALTER FUNCTION repatriation.guard() SET search_path = pg_temp']),
('disarm', 'function of the guard renamed, another in its place', ARRAY['ALTER FUNCTION repatriation.guard() RENAME TO old_guard', 'CREATE FUNCTION repatriation.guard() RETURNS trigger LANGUAGE plpgsql AS ''BEGIN RETURN NULL; END''']),
('disarm', 'function of the sweep replaced: no case is judged', ARRAY['CREATE OR REPLACE FUNCTION repatriation.judge(refs repatriation.case_ref[], as_of date, act text) RETURNS TABLE (case_ref repatriation.case_ref, safeguard integer, slug text, verdict text, lacks text) LANGUAGE sql AS ''SELECT NULL::repatriation.case_ref, 0, '''''''', '''''''', '''''''' WHERE false''']),
('disarm', 'function of the sweep replaced: every chain holds', ARRAY['CREATE OR REPLACE FUNCTION repatriation.verify_ledger(ref repatriation.case_ref DEFAULT NULL) RETURNS TABLE (case_ref repatriation.case_ref, seq bigint, problem text) LANGUAGE sql AS ''SELECT NULL::repatriation.case_ref, 0::bigint, '''''''' WHERE false''']),
('disarm', 'function of the register replaced', ARRAY['CREATE OR REPLACE FUNCTION casework.sibling_unity() RETURNS TABLE (case_ref repatriation.case_ref, sibling_ref repatriation.case_ref, known text, movement_id bigint, movement_state text, travel_on date, known_before boolean) LANGUAGE sql AS ''SELECT NULL::repatriation.case_ref, NULL::repatriation.case_ref, '''''''', 0::bigint, '''''''', NULL::date, false WHERE false''']),
('disarm', 'foreign BEFORE trigger alters the row after the edge', ARRAY['CREATE TRIGGER z99 BEFORE UPDATE ON casework.movement FOR EACH ROW EXECUTE FUNCTION pg_temp.later()']),
('disarm', 'foreign BEFORE trigger clears a movement, write', ARRAY['CREATE TRIGGER z99 BEFORE UPDATE ON casework.movement FOR EACH ROW EXECUTE FUNCTION pg_temp.later()', $$UPDATE casework.movement SET requested_by = 'father' FROM own WHERE case_ref = bad$$]),
('disarm', 'foreign trigger by a writer', ARRAY['SET LOCAL ROLE regress_writer', 'CREATE TRIGGER z99 BEFORE UPDATE ON casework.movement FOR EACH ROW EXECUTE FUNCTION pg_temp.later()']),
('disarm', 'inheriting table, filled', ARRAY['CREATE TABLE public.side () INHERITS (casework.service)', $$INSERT INTO public.side (case_ref, service_id, kind, agency_id, starts_on, goal, is_condition_of_care) SELECT bad, 99, 'reintegration', 1, '2026-04-01', 'x', false FROM own$$]),
('disarm', 'table made to inherit, written through its parent', ARRAY['CREATE TABLE public.top (LIKE casework.movement)', 'ALTER TABLE casework.movement INHERIT public.top', replace(:'W', 'casework.movement', 'public.top')]),
('disarm', 'attached to a partitioned table', ARRAY['CREATE TABLE public.whole (LIKE casework.service) PARTITION BY LIST (kind)', 'ALTER TABLE public.whole ATTACH PARTITION casework.service DEFAULT', 'INSERT INTO public.whole (case_ref, service_id, kind, agency_id, starts_on, goal, is_condition_of_care) SELECT bad, 99, ''reintegration'', 1, ''2026-04-01'', ''x'', false FROM own']),
('disarm', 'event trigger off, then written through a parent', ARRAY['ALTER EVENT TRIGGER repatriation_protect_tables DISABLE', 'CREATE TABLE public.top (LIKE casework.movement)', 'ALTER TABLE casework.movement INHERIT public.top', replace(:'W', 'casework.movement', 'public.top')]),
('disarm', 'the same, and apart again', ARRAY['ALTER EVENT TRIGGER repatriation_protect_tables DISABLE', 'CREATE TABLE public.top (LIKE casework.movement)', 'ALTER TABLE casework.movement INHERIT public.top', replace(:'W', 'casework.movement', 'public.top'),
    'ALTER TABLE casework.movement NO INHERIT public.top', 'ALTER EVENT TRIGGER repatriation_protect_tables ENABLE ALWAYS']),
('disarm', 'written through a rule on the table', ARRAY['CREATE RULE also AS ON UPDATE TO casework.movement DO INSTEAD NOTHING']),
('disarm', 'row security off', ARRAY['ALTER TABLE casework.movement DISABLE ROW LEVEL SECURITY']),
('disarm', 'row security not forced', ARRAY['ALTER TABLE casework.movement NO FORCE ROW LEVEL SECURITY']),
('disarm', 'policy dropped', ARRAY['DROP POLICY movement_owner_all ON casework.movement']),
('disarm', 'policy''s expression altered', ARRAY['ALTER POLICY movement_owner_all ON casework.movement USING (true)']),
('disarm', 'policy given to one role', ARRAY['ALTER POLICY movement_owner_all ON casework.movement TO regress_writer']),
('disarm', 'policy restrictive: hides objections from everyone', ARRAY['DROP POLICY views_owner_all ON casework.views', 'CREATE POLICY views_owner_all ON casework.views AS RESTRICTIVE USING (false)']),
('disarm', 'another restrictive policy, write after it', ARRAY['CREATE POLICY hide ON casework.determination AS RESTRICTIVE USING (false)', :'W']),
('disarm', 'owner of a table changed, write', ARRAY['ALTER TABLE casework.movement OWNER TO regress_writer', :'W']),
('disarm', 'owner of what the guard reads changed, write', ARRAY['ALTER TABLE casework.determination OWNER TO regress_writer', :'W']),
('disarm', 'CHECK dropped', ARRAY['ALTER TABLE casework.movement DROP CONSTRAINT movement_care_place_check']),
('disarm', 'CHECK dropped, another of its name', ARRAY['ALTER TABLE casework.views DROP CONSTRAINT views_outcome_check, ADD CONSTRAINT views_outcome_check CHECK (true)']),
('disarm', 'CHECK added as NOT VALID', ARRAY['ALTER TABLE casework.views DROP CONSTRAINT views_outcome_check, ADD CONSTRAINT views_outcome_check CHECK (outcome <> '''') NOT VALID']),
('disarm', 'foreign key dropped', ARRAY['ALTER TABLE casework.movement DROP CONSTRAINT movement_case_ref_fkey']),
('disarm', 'foreign key made deferrable', ARRAY['ALTER TABLE casework.movement ALTER CONSTRAINT movement_case_ref_fkey DEFERRABLE INITIALLY DEFERRED']),
('disarm', 'NOT NULL dropped', ARRAY['ALTER TABLE casework.movement ALTER COLUMN requested_on DROP NOT NULL']),
('disarm', 'unique index dropped', ARRAY['DROP INDEX casework.movement_one_open_key']),
('disarm', 'unique index dropped, a plain one of its name', ARRAY['DROP INDEX casework.movement_one_open_key', 'CREATE INDEX movement_one_open_key ON casework.movement (case_ref)']),
('disarm', 'primary key dropped', ARRAY['ALTER TABLE casework.panel_vote DROP CONSTRAINT panel_vote_pkey CASCADE']),
('disarm', 'default altered', ARRAY['ALTER TABLE casework.views ALTER COLUMN recorded_at SET DEFAULT ''2020-01-01''']),
('disarm', 'identity dropped', ARRAY['ALTER TABLE casework.views ALTER COLUMN views_id DROP IDENTITY']),
('disarm', 'column''s type changed', ARRAY['ALTER TABLE casework.panel_member ALTER COLUMN undertaking_on TYPE timestamp']),
('disarm', 'column renamed, write', ARRAY['ALTER TABLE casework.views RENAME COLUMN heard_at TO heard', :'W']),
('disarm', 'table the guard reads renamed, write', ARRAY['ALTER TABLE casework.determination RENAME TO d', :'W']),
('disarm', 'schema renamed', ARRAY['ALTER SCHEMA casework RENAME TO elsewhere']),
('disarm', 'a way past a step in a published machine', ARRAY[$$INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state) VALUES ('movement', 1, 'requested', 'departed')$$]),
('disarm', 'setting loosened below its floor', ARRAY[$$UPDATE casework.setting SET value = 1, changed_at = now(), changed_by = 'x' WHERE setting = 'panel_quorum'$$]),
('disarm', 'CHECK of the settings dropped, setting loosened', ARRAY['ALTER TABLE casework.setting DROP CONSTRAINT setting_allowed_check', $$UPDATE casework.setting SET value = 1, changed_at = now(), changed_by = 'x' WHERE setting = 'panel_quorum'$$]),
('disarm', 'ledger written directly', ARRAY['INSERT INTO casework.ledger SELECT * FROM casework.ledger LIMIT 1']),
('disarm', 'ledger altered', ARRAY['UPDATE casework.ledger SET actor = ''x''']),
('disarm', 'ledger''s head altered', ARRAY['UPDATE casework.ledger_head SET seq = 1']),
('disarm', 'ledger altered with its triggers off', ARRAY['ALTER TABLE casework.ledger DISABLE TRIGGER USER', 'UPDATE casework.ledger SET actor = ''x'' WHERE seq = 3', 'ALTER TABLE casework.ledger ENABLE ALWAYS TRIGGER t10_keep_insert,
    ENABLE ALWAYS TRIGGER t10_keep_update, ENABLE ALWAYS TRIGGER t10_keep_delete, ENABLE ALWAYS TRIGGER t10_keep_truncate']),
('disarm', 'recorded shape altered', ARRAY['UPDATE casework.shape SET definition = ''x''']),
('disarm', 'event trigger off', ARRAY['ALTER EVENT TRIGGER repatriation_protect_register DISABLE']),
('disarm', 'DROP EXTENSION CASCADE', ARRAY['DROP EXTENSION repatriation CASCADE']),
('disarm', 'type of the extension dropped', ARRAY['DROP TYPE repatriation.case_ref CASCADE']),
('disarm', 'operator class dropped', ARRAY['DROP OPERATOR FAMILY repatriation.case_ref_ops USING btree CASCADE']),
('disarm', 'catalogue: tgenabled = D', ARRAY['SET LOCAL allow_system_table_mods = on', $$UPDATE pg_trigger SET tgenabled = 'D' WHERE tgname = 't50_guard_update' AND tgrelid = 'casework.movement'::regclass$$]),
('disarm', 'catalogue: tgfoid of another function', ARRAY['SET LOCAL allow_system_table_mods = on', $$UPDATE pg_trigger SET tgfoid = 'repatriation.keep'::regproc WHERE tgname = 't50_guard_update' AND tgrelid = 'casework.movement'::regclass$$]),
('disarm', 'catalogue: relhastriggers = false', ARRAY['SET LOCAL allow_system_table_mods = on', $$UPDATE pg_class SET relhastriggers = false WHERE oid = 'casework.movement'::regclass$$]),
('disarm', 'catalogue: relrowsecurity = false', ARRAY['SET LOCAL allow_system_table_mods = on', $$UPDATE pg_class SET relrowsecurity = false WHERE oid = 'casework.movement'::regclass$$]),
('disarm', 'catalogue: prosrc of the guard', ARRAY['SET LOCAL allow_system_table_mods = on', $$UPDATE pg_proc SET prosrc = 'repat_workflow_changed' WHERE oid = 'repatriation.guard'::regproc$$]),
('disarm', 'catalogue: probin of the guard', ARRAY['SET LOCAL allow_system_table_mods = on', $$UPDATE pg_proc SET probin = 'elsewhere' WHERE oid = 'repatriation.guard'::regproc$$]),
('disarm', 'catalogue: CHECK said to be valid and true', ARRAY['SET LOCAL allow_system_table_mods = on', $$DELETE FROM pg_constraint WHERE conname = 'views_outcome_check'$$]),
('disarm', 'catalogue: unique index not unique', ARRAY['SET LOCAL allow_system_table_mods = on', $$UPDATE pg_index SET indisunique = false WHERE indexrelid = 'casework.movement_one_open_key'::regclass$$]),
('disarm', 'catalogue: NOT NULL off', ARRAY['SET LOCAL allow_system_table_mods = on', $$UPDATE pg_attribute SET attnotnull = false WHERE attrelid = 'casework.movement'::regclass AND attname = 'requested_on'$$]);

-- Before any of it nothing is wrong.
SELECT count(*) AS findings FROM repatriation.verify_register();
CREATE TEMP TABLE matrix AS SELECT w.n, w.kind, w.way, e.* FROM way AS w, LATERAL pg_temp.ends(w.commands) AS e;
SELECT n, kind, way, ending, told FROM matrix ORDER BY n;
SELECT count(*) >= 45 AS enough, count(*) AS ways, count(*) FILTER (WHERE ending = 'refused') AS refused,
    count(*) FILTER (WHERE ending = 'found') AS found, count(*) FILTER (WHERE ending = 'UNKNOWN') AS unknown FROM matrix;
-- A refusal of a write is the guard's own, or the server's that forbids it to who tries: no slip of the test itself.
SELECT told, count(*) FROM matrix WHERE ending = 'refused' GROUP BY told ORDER BY told;
-- What no sweep can find out, because who does it has rewritten the sweep, or what it compares with: found by a copy kept
-- elsewhere alone, of the extension's files, of casework.shape and of the ledger's heads.
SELECT w.way, e.* FROM (VALUES
    ('the sweep itself replaced', ARRAY['CREATE OR REPLACE FUNCTION repatriation.verify_register() RETURNS TABLE (finding text, object text, case_ref repatriation.case_ref, safeguard int4, detail text) LANGUAGE sql
        AS ''SELECT '''''''', '''''''', NULL::repatriation.case_ref, 0, '''''''' WHERE false''', :'OFF', :'W']),
    ('a constraint dropped, and its line of the recorded shape', ARRAY['ALTER TABLE casework.views DROP CONSTRAINT views_outcome_check', 'ALTER TABLE casework.shape DISABLE TRIGGER USER',
        'DELETE FROM casework.shape WHERE object = ''constraint casework.views.views_outcome_check''', 'ALTER TABLE casework.shape ENABLE ALWAYS TRIGGER t10_keep_delete, ENABLE ALWAYS TRIGGER t10_keep_truncate, ENABLE ALWAYS TRIGGER t10_keep_update'])
) AS w (way, commands), LATERAL pg_temp.ends(w.commands) AS e;
-- And all of it was undone.
SELECT count(*) AS findings FROM repatriation.verify_register();
ROLLBACK;
