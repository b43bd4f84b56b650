-- A register's numbers may protect more than shipped, never less, and judge what comes after.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Shipped: every setting of the catalogue, at its default.
SELECT count(*) = (SELECT count(*) FROM repatriation.setting_catalogue()) AS all, bool_and(s.value = c.default_value AND s.default_value = c.default_value) AS at_default
FROM casework.setting AS s JOIN repatriation.setting_catalogue() AS c USING (setting);
-- One step weaker than the bound is refused for every bounded setting, as value and as default; one step stricter is not.
CREATE FUNCTION pg_temp.set(setting text, value integer, col text, OUT code text, OUT "constraint" text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('UPDATE casework.setting SET %I = $1, changed_at = ''2026-03-01 00:00Z'', changed_by = ''w2'' WHERE setting = $2', col) USING value, setting;
    RAISE EXCEPTION 'undo' USING ERRCODE = 'RPZZZ';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, "constraint" = CONSTRAINT_NAME;
END $$;
SELECT direction, count(*) AS settings, w.code, w."constraint", d.code, d."constraint", s.code AS stricter
FROM repatriation.setting_catalogue() AS c, LATERAL (SELECT CASE direction WHEN 'at_least' THEN -1 ELSE 1 END AS weaker) AS x,
    LATERAL pg_temp.set(setting, bound + weaker, 'value') AS w, LATERAL pg_temp.set(setting, bound + weaker, 'default_value') AS d,
    LATERAL pg_temp.set(setting, bound - CASE WHEN direction = 'fixed' THEN 0 WHEN bound = 0 THEN 0 WHEN unit = 'flag' THEN 0 ELSE weaker END, 'value') AS s
WHERE direction NOT IN ('free', 'rising') GROUP BY direction, w.code, w."constraint", d.code, d."constraint", s.code ORDER BY direction, s.code;
-- Not silently, not by another name, not away.
\set VERBOSITY sqlstate
UPDATE casework.setting SET value = 5 WHERE setting = 'panel_quorum';
INSERT INTO casework.setting (setting, value, default_value) VALUES ('panel_quorum_2', 1, 1);
UPDATE casework.setting SET setting = 'panel_quorum_2' WHERE setting = 'panel_quorum';
UPDATE casework.setting SET value = NULL WHERE setting = 'panel_quorum';
DELETE FROM casework.setting WHERE setting = 'panel_quorum';
-- Stricter from 1 March on: a panel of February is judged as before, one of March by the new number.
SELECT pg_temp.child() AS before, pg_temp.child() AS after \gset
SELECT pg_temp.determine(:'before', 'in_session'), pg_temp.determine(:'after', 'panel_scheduled');
UPDATE casework.setting SET value = 4, changed_at = '2026-03-01 00:00Z', changed_by = 'w2' WHERE setting = 'panel_quorum';
SELECT * FROM pg_temp.attempt(:'before', $$SELECT pg_temp.determine($1, 'decided')$$);
SELECT pg_temp.seat(:'after', pg_temp.bid(:'after'), who) FROM generate_series(3, 5) AS who \g /dev/null
SELECT * FROM pg_temp.attempt(:'after', $$UPDATE casework.determination SET state = 'in_session', session_on = '2026-03-01' WHERE case_ref = $1$$);
SELECT pg_temp.seat(:'after', pg_temp.bid(:'after'), 10) \g /dev/null
SELECT * FROM pg_temp.attempt(:'after', $$UPDATE casework.determination SET state = 'in_session', session_on = '2026-03-01' WHERE case_ref = $1$$);
-- Options likewise.
UPDATE casework.setting SET value = 4, changed_at = '2026-03-01 00:00Z', changed_by = 'w2' WHERE setting = 'options_min';
SELECT pg_temp.child() AS after \gset
SELECT pg_temp.determine(:'after', 'supervisor_reviewed');
SELECT pg_temp.option(:'after', pg_temp.bid(:'after'), kind, true) FROM unnest(ARRAY['resettlement', 'local_integration', 'stay_pending']) AS kind \g /dev/null
SELECT * FROM pg_temp.attempt(:'after', $$UPDATE casework.determination SET state = 'panel_scheduled', scheduled_on = '2026-03-02' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'after', $$SELECT pg_temp.bid_step($1, 'panel_scheduled')$$);
SELECT count(*) AS findings FROM repatriation.verify_register();

-- The age of criminal responsibility: the State's own law, also below what is shipped; once set it is never lowered.
CREATE FUNCTION pg_temp.code(command text, OUT code text, OUT "constraint" text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE command;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, "constraint" = CONSTRAINT_NAME;
END $$;
SELECT c.n, t.* FROM unnest(ARRAY[
    $$UPDATE casework.setting SET value = 12, changed_at = '2026-03-01 00:00Z' WHERE setting = 'macr'$$,
    $$UPDATE casework.setting SET value = 15, changed_at = '2026-03-02 00:00Z' WHERE setting = 'macr'$$,
    $$UPDATE casework.setting SET value = 15, source = 'National act 3' WHERE setting = 'macr'$$,
    $$UPDATE casework.setting SET value = 14 WHERE setting = 'macr'$$,
    $$UPDATE casework.setting SET value = 14, changed_at = NULL WHERE setting = 'macr'$$,
    $$UPDATE casework.setting SET value = 15, default_value = 15, changed_at = NULL WHERE setting = 'macr'$$,
    $$UPDATE casework.setting SET setting = 'no_macr' WHERE setting = 'macr'$$,
    $$INSERT INTO casework.setting (setting, value, default_value) VALUES ('macr', 10, 10) ON CONFLICT (setting) DO UPDATE SET value = 10$$,
    $$UPDATE casework.setting SET value = 17, changed_at = now() WHERE setting = 'liberty_min_age'$$,
    $$UPDATE casework.setting SET value = 16 WHERE setting = 'liberty_min_age'$$]) WITH ORDINALITY AS c (command, n),
    LATERAL pg_temp.code(c.command) AS t ORDER BY n;
SELECT value, source FROM casework.setting WHERE setting = 'macr';
SET LOCAL session_replication_role = replica;
UPDATE casework.setting SET value = 14 WHERE setting = 'macr';
SET LOCAL session_replication_role = DEFAULT;
ROLLBACK;
