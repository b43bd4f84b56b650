-- While a register stands, no command takes the extension from under it; without one, all may.
\set ON_ERROR_ROLLBACK on
BEGIN;
SET LOCAL client_min_messages = warning;
CREATE ROLE regress_nobody;
CREATE ROLE regress_keeper;
GRANT CREATE ON DATABASE :"DBNAME" TO regress_keeper;
-- Tries the command, and undoes it where it worked.
CREATE FUNCTION pg_temp.try(command text, OUT code text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE command;
    RAISE EXCEPTION 'worked' USING ERRCODE = '00001';
EXCEPTION WHEN OTHERS THEN
    code := CASE SQLSTATE WHEN '00001' THEN 'works' ELSE SQLSTATE END;
END $$;
CREATE TEMP TABLE command (n serial, text text);
INSERT INTO command (text) VALUES
    ('DROP EXTENSION repatriation'), ('DROP EXTENSION repatriation CASCADE'), ('DROP EXTENSION IF EXISTS repatriation CASCADE'),
    ('DROP EXTENSION pgcrypto, repatriation CASCADE'), ('DROP EXTENSION pgcrypto'), ('DROP EXTENSION pgcrypto CASCADE'),
    ('DROP SCHEMA repatriation'), ('DROP SCHEMA repatriation CASCADE'), ('DROP SCHEMA public, repatriation CASCADE'), ('DROP SCHEMA public'), ('DROP SCHEMA public CASCADE'),
    ('DROP OWNED BY regress_nobody'), ('DROP OWNED BY regress_nobody CASCADE'), ('DROP OWNED BY regress_keeper'),
    ('DROP OWNED BY CURRENT_USER'), ('DROP OWNED BY regress_nobody, CURRENT_USER CASCADE'), ('DROP OWNED BY pg_database_owner'), ('DROP OWNED BY pg_database_owner CASCADE'),
    ('DROP TYPE repatriation.case_ref CASCADE'), ('DROP FUNCTION repatriation.guard() CASCADE');
SELECT command.text AS without_a_register, t.code FROM command, LATERAL pg_temp.try(command.text) AS t ORDER BY n;
SELECT repatriation.create_register('UTO', 'Demo authority', demo => true);
SELECT command.text AS with_a_register, t.code FROM command, LATERAL pg_temp.try(command.text) AS t ORDER BY n;
-- It holds for the register's owner too, who need not own the extension.
SELECT repatriation.drop_register('Demo authority');
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA repatriation TO regress_keeper;
SET LOCAL ROLE regress_keeper;
SELECT repatriation.create_register('UTO', 'Demo authority', demo => true);
RESET ROLE;
SELECT command.text AS of_another_owner, t.code FROM command, LATERAL pg_temp.try(command.text) AS t WHERE command.text LIKE 'DROP OWNED%' ORDER BY n;
-- Not even where the other triggers of the session are silent.
SET LOCAL session_replication_role = replica;
SELECT * FROM pg_temp.try('DROP EXTENSION repatriation CASCADE');
SET LOCAL session_replication_role = DEFAULT;
-- What the extension stands on stays as well; an empty schema may go.
CREATE SCHEMA regress_empty;
SELECT * FROM pg_temp.try('DROP SCHEMA regress_empty CASCADE');
-- The words of it.
\set VERBOSITY default
DROP EXTENSION repatriation CASCADE;
DROP EXTENSION plpgsql CASCADE;
DROP SCHEMA public CASCADE;
-- Nor does it go with its own schema but by its name; nor do rows go past its guard.
DROP SCHEMA casework CASCADE;
\set VERBOSITY sqlstate
DROP SCHEMA public, casework CASCADE;
SAVEPOINT tables;
CREATE TABLE regress_child () INHERITS (casework.person);
CREATE TABLE regress_parent (case_ref repatriation.case_ref NOT NULL);
ALTER TABLE casework.views INHERIT regress_parent;
CREATE TABLE regress_parts (LIKE casework.ledger_head) PARTITION BY LIST (case_ref);
ALTER TABLE regress_parts ATTACH PARTITION casework.ledger_head DEFAULT;
CREATE TABLE regress_own () INHERITS (regress_parent);
SET LOCAL session_replication_role = replica;
CREATE TABLE regress_child () INHERITS (casework.person);
SET LOCAL session_replication_role = DEFAULT;
\set VERBOSITY default
CREATE TABLE regress_child () INHERITS (casework.child_case);
ROLLBACK TO tables;
-- A table of a ministry in the register does not stop a register from being dropped by name.
CREATE TABLE casework.own_note (note text);
SELECT repatriation.drop_register('Demo authority');
SELECT count(*) FROM pg_catalog.pg_class WHERE relname = 'own_note';
ROLLBACK;
