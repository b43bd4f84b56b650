-- Whoever owns the register may spoil its tables: that is refused or found, and never brings the server down.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
SET LOCAL client_min_messages = warning;
\i :register
\i :return
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT pg_temp.travel(:'ref', 'requested');
-- Spoils, tries, and undoes both.
CREATE FUNCTION pg_temp.spoilt(ref repatriation.case_ref, spoil text, command text, OUT code text, OUT message text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE spoil;
    EXECUTE command USING ref;
    RAISE EXCEPTION 'worked' USING ERRCODE = '00001';
EXCEPTION WHEN OTHERS THEN
    code := CASE SQLSTATE WHEN '00001' THEN 'works' ELSE SQLSTATE END;
    message := SQLERRM;
END $$;
SELECT what, s.* FROM (VALUES
    ('setting, a view', $$DROP TABLE casework.setting; CREATE VIEW casework.setting AS SELECT 'options_min'::text AS setting, 1 AS value, 1 AS default_value, now() AS changed_at$$,
        'SELECT FROM repatriation.case_facts(ARRAY[$1])'),
    ('setting, other types', 'DROP TABLE casework.setting; CREATE TABLE casework.setting AS SELECT 8::bigint AS setting, 1 AS value, 1 AS default_value, now() AS changed_at',
        'SELECT FROM repatriation.case_facts(ARRAY[$1])'),
    ('views, a view', 'ALTER TABLE casework.views RENAME TO views_was; CREATE VIEW casework.views AS SELECT * FROM casework.views_was',
        'SELECT FROM repatriation.case_facts(ARRAY[$1])'),
    ('head, other type', 'DROP TABLE casework.ledger_head; CREATE TABLE casework.ledger_head (case_ref repatriation.case_ref PRIMARY KEY, seq bigint, entry_hash bigint, has_standing_act boolean)',
        $$UPDATE casework.child_case SET located_in = 'XXB' WHERE case_ref = $1$$),
    ('head, null', 'ALTER TABLE casework.ledger_head DISABLE TRIGGER USER; ALTER TABLE casework.ledger_head ALTER has_standing_act DROP NOT NULL; UPDATE casework.ledger_head SET has_standing_act = NULL',
        $$UPDATE casework.child_case SET located_in = 'XXB' WHERE case_ref = $1$$),
    ('ledger, other type', 'DROP TABLE casework.ledger CASCADE; CREATE TABLE casework.ledger (case_ref repatriation.case_ref, seq bigint, recorded_at timestamptz, actor bigint, act text, table_name text, row_id bigint, payload_digest bytea, entry_hash bytea)',
        $$UPDATE casework.child_case SET located_in = 'XXB' WHERE case_ref = $1$$),
    ('ledger, other hash', 'DROP TABLE casework.ledger CASCADE; CREATE TABLE casework.ledger AS SELECT h.case_ref, 1::bigint AS seq, now() AS recorded_at, ''a'' AS actor, ''a'' AS act, ''a'' AS table_name, 1::bigint AS row_id, 8 AS payload_digest, 8 AS entry_hash FROM casework.ledger_head AS h',
        'SELECT FROM repatriation.verify_ledger($1)'),
    ('state, null', 'ALTER TABLE casework.movement DROP COLUMN state CASCADE; ALTER TABLE casework.movement ADD COLUMN state text',
        $$UPDATE casework.movement SET school_place = 'x' WHERE case_ref = $1$$),
    ('workflow state, null', $$ALTER TABLE casework.workflow_state DROP CONSTRAINT workflow_state_pkey CASCADE; ALTER TABLE casework.workflow_state ALTER state DROP NOT NULL, DISABLE TRIGGER t20_fixed; INSERT INTO casework.workflow_state (workflow, version) VALUES ('movement', 1)$$,
        $$UPDATE casework.movement SET state = 'refused', refused_on = '2026-02-27', refusal_grounds = '{no_reception}', refusal_reasons = 'Text.' WHERE case_ref = $1$$),
    ('workflow, null', 'ALTER TABLE casework.workflow_state DROP CONSTRAINT workflow_state_pkey CASCADE; ALTER TABLE casework.workflow_state ALTER workflow DROP NOT NULL',
        $$INSERT INTO casework.workflow_state (version, state) SELECT 1, 'x' WHERE $1 IS NOT NULL$$)) AS w (what, spoil, command),
    LATERAL pg_temp.spoilt(:'ref', w.spoil, w.command) AS s;
-- An entry without its words is a broken link.
SAVEPOINT whole;
ALTER TABLE casework.ledger ALTER actor DROP NOT NULL, DISABLE TRIGGER USER;
UPDATE casework.ledger SET actor = NULL WHERE case_ref = :'ref' AND seq = 2;
SELECT seq, problem FROM repatriation.verify_ledger(:'ref');
ROLLBACK TO whole;
-- A parent takes what is written through it past the guard: the sweep names it.
CREATE SCHEMA regress_shape;
CREATE TABLE regress_shape.parent (case_ref repatriation.case_ref NOT NULL);
ALTER EVENT TRIGGER repatriation_protect_tables DISABLE;
ALTER TABLE casework.movement INHERIT regress_shape.parent;
ALTER EVENT TRIGGER repatriation_protect_tables ENABLE ALWAYS;
SELECT finding, object FROM repatriation.verify_register();
ROLLBACK TO whole;
-- To whom row security hides the register it does not seem whole.
CREATE ROLE regress_heir;
GRANT USAGE ON SCHEMA casework, repatriation TO regress_heir;
GRANT EXECUTE ON FUNCTION repatriation.verify_register() TO regress_heir;
GRANT SELECT ON ALL TABLES IN SCHEMA casework TO regress_heir;
SET LOCAL ROLE regress_heir;
\set VERBOSITY terse
SELECT count(*) FROM repatriation.verify_register();
ROLLBACK;
