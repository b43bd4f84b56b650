-- A register is made once, from sound arguments, in a schema of its own; it goes only by name.
\set ON_ERROR_ROLLBACK on
\set SHOW_CONTEXT never
BEGIN;
SET LOCAL client_min_messages = warning;
-- None yet.
SELECT repatriation.upgrade_register();
SELECT repatriation.drop_register('Demo authority');
SELECT * FROM repatriation.verify_register();
SELECT * FROM repatriation.verify_ledger();
SELECT repatriation.next_case_ref('UTO', 2026);

-- Bad arguments leave nothing behind.
SELECT repatriation.create_register(NULL, 'Demo authority');
SELECT repatriation.create_register('UTO', NULL);
SELECT repatriation.create_register('UTO', 'Demo authority', NULL);
SELECT repatriation.create_register('UTO', 'Demo authority', demo => NULL);
SELECT repatriation.create_register('UTO', 'Demo authority', 'Moon/Tranquility');
SELECT repatriation.create_register('U1', 'Demo authority');
SELECT pg_catalog.to_regnamespace('casework') IS NULL AS nothing;

-- A schema that somebody else made is not taken over.
SAVEPOINT squatter;
CREATE SCHEMA casework;
SELECT repatriation.create_register('UTO', 'Demo authority');
SELECT repatriation.drop_register('Demo authority');
ROLLBACK TO squatter;

-- Made, and not made twice.
SELECT repatriation.create_register('UTO', 'Demo authority', 'Europe/Brussels');
SELECT is_register, issuer, authority_name, zone, schema_version = repatriation.version() AS current, is_demo FROM casework.register;
SELECT repatriation.create_register('UTO', 'Demo authority');
\set VERBOSITY sqlstate
INSERT INTO casework.register (is_register, issuer, authority_name, zone, schema_version, is_demo) VALUES (true, 'UTO', 'x', 'UTC', '0', true);
INSERT INTO casework.register (is_register, issuer, authority_name, zone, schema_version, is_demo) VALUES (false, 'UTO', 'x', 'UTC', '0', true);
\set VERBOSITY default

-- Of this version; another version has no way here, and the sweep says so.
SELECT repatriation.upgrade_register() = repatriation.version() AS current;
SAVEPOINT old;
UPDATE casework.register SET schema_version = '0.0.1';
\set VERBOSITY sqlstate
SELECT repatriation.upgrade_register();
\set VERBOSITY default
SELECT finding, object FROM repatriation.verify_register();
ROLLBACK TO old;

-- Dropped by name alone; then there is none, and another can be made.
SELECT repatriation.drop_register(NULL);
SELECT repatriation.drop_register('');
SELECT repatriation.drop_register('demo authority');
SELECT count(*) AS registers FROM casework.register;
SELECT repatriation.drop_register('Demo authority');
SELECT pg_catalog.to_regnamespace('casework') IS NULL AS nothing;
SELECT repatriation.create_register('UTO', 'Another authority');
INSERT INTO casework.child_case (case_ref, identified_on) VALUES (repatriation.next_case_ref('UTO', 2026), '2026-01-05');
SELECT act, seq FROM casework.ledger;
ROLLBACK;
