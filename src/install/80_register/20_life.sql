CREATE FUNCTION repatriation.upgrade_register() RETURNS pg_catalog.text
    LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $upgrade$
DECLARE
    found text;
BEGIN
    IF pg_catalog.to_regclass('casework.register') IS NULL THEN
        RAISE EXCEPTION 'there is no register in this database'
            USING ERRCODE = 'RP901', HINT = 'Make one with repatriation.create_register().';
    END IF;
    SELECT r.schema_version INTO found FROM casework.register AS r;
    IF found <> repatriation.version() THEN
        RAISE EXCEPTION 'there is no step from register version % to %', found, repatriation.version()
            USING ERRCODE = 'RP901', HINT = 'Install a version of the extension that knows this register.';
    END IF;
    RETURN found;
END;
$upgrade$;
COMMENT ON FUNCTION repatriation.upgrade_register() IS
    'Bring the register to the version of the extension and return that version. Run it after ALTER EXTENSION repatriation UPDATE. Raises RP901 where there is no register or no way from its version.';
REVOKE ALL ON FUNCTION repatriation.upgrade_register() FROM PUBLIC;

CREATE FUNCTION repatriation.drop_register(confirm pg_catalog.text) RETURNS pg_catalog.void
    LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $drop$
DECLARE
    named text;
BEGIN
    IF pg_catalog.to_regclass('casework.register') IS NULL THEN
        RAISE EXCEPTION 'there is no register in this database' USING ERRCODE = 'RP901';
    END IF;
    SELECT r.authority_name INTO named FROM casework.register AS r;
    IF confirm IS DISTINCT FROM named THEN
        RAISE EXCEPTION 'the register is not dropped: confirm does not name its authority'
            USING ERRCODE = 'RP901',
                  HINT = 'Dump the database first, then pass casework.register.authority_name as confirm.';
    END IF;
    -- Without this table there is no register that its event trigger would protect.
    DROP TABLE casework.register CASCADE;
    DROP SCHEMA casework_report, casework CASCADE;
END;
$drop$;
COMMENT ON FUNCTION repatriation.drop_register(pg_catalog.text) IS
    'Delete the register and every case in it. confirm must be the authority''s name as create_register() was given it. Only the register''s owner can. Raises RP901 where the name differs or there is no register.';
REVOKE ALL ON FUNCTION repatriation.drop_register(pg_catalog.text) FROM PUBLIC;

CREATE FUNCTION repatriation.protect_register() RETURNS pg_catalog.event_trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_protect_register';
COMMENT ON FUNCTION repatriation.protect_register() IS
    'Event trigger: refuses, with RP901, DROP EXTENSION ... CASCADE, DROP SCHEMA ... CASCADE of repatriation and of the register itself, and DROP OWNED that would take a register along.';

CREATE EVENT TRIGGER repatriation_protect_register ON ddl_command_start
    WHEN TAG IN ('DROP EXTENSION', 'DROP SCHEMA', 'DROP OWNED')
    EXECUTE FUNCTION repatriation.protect_register();
ALTER EVENT TRIGGER repatriation_protect_register ENABLE ALWAYS;
COMMENT ON EVENT TRIGGER repatriation_protect_register IS
    'Keeps a register from being dropped along with the extension.';

CREATE FUNCTION repatriation.protect_tables() RETURNS pg_catalog.event_trigger
    LANGUAGE C AS 'MODULE_PATHNAME', 'repat_protect_tables';
COMMENT ON FUNCTION repatriation.protect_tables() IS
    'Event trigger: refuses, with RP901, to make a case table or the ledger parent or child of another table, or to feed it by a subscription, for such rows would pass no guard.';

CREATE EVENT TRIGGER repatriation_protect_tables ON ddl_command_end
    WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE', 'CREATE FOREIGN TABLE', 'ALTER FOREIGN TABLE', 'CREATE SUBSCRIPTION', 'ALTER SUBSCRIPTION')
    EXECUTE FUNCTION repatriation.protect_tables();
ALTER EVENT TRIGGER repatriation_protect_tables ENABLE ALWAYS;
COMMENT ON EVENT TRIGGER repatriation_protect_tables IS
    'Keeps the tables of a register from being written past their guard.';
