CREATE FUNCTION repatriation.create_register(country repatriation.country_code, authority pg_catalog.text,
    time_zone pg_catalog.text DEFAULT 'UTC', demo pg_catalog.bool DEFAULT false)
RETURNS pg_catalog.void
    LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, repatriation, pg_temp AS $register$
#variable_conflict use_column
DECLARE
    item record;
    taken text;
BEGIN
IF create_register.country IS NULL OR create_register.authority IS NULL OR create_register.time_zone IS NULL
    OR create_register.demo IS NULL THEN
    RAISE EXCEPTION 'country, authority, time_zone and demo of a register cannot be null'
        USING ERRCODE = 'null_value_not_allowed';
END IF;
IF NOT EXISTS (SELECT FROM pg_catalog.pg_timezone_names AS z WHERE z.name = create_register.time_zone) THEN
    RAISE EXCEPTION 'time zone of the register is not recognized'
        USING ERRCODE = 'invalid_parameter_value', HINT = 'Time zones are the rows of pg_timezone_names.';
END IF;
SELECT n.nspname INTO taken FROM pg_catalog.pg_namespace AS n
WHERE n.nspname IN ('casework', 'casework_report') ORDER BY n.nspname LIMIT 1;
IF taken IS NOT NULL THEN
    RAISE EXCEPTION 'schema "%" exists already', taken
        USING ERRCODE = 'RP901', DETAIL = 'A database holds one register, in schemas that create_register() makes.',
              HINT = 'Use the register that is there, or another database.';
END IF;
--@register-fragments@
END;
$register$;
COMMENT ON FUNCTION repatriation.create_register(repatriation.country_code, pg_catalog.text, pg_catalog.text, pg_catalog.bool) IS
    'Make the register of this database: schema casework, with ordinary tables that the caller owns, and schema casework_report, with reports on them. country: State that issues the case references; authority: who keeps the register; time_zone: decides what day it is; demo: the register holds invented data only. Raises RP901 where a register, or any schema of those names, stands.';
REVOKE ALL ON FUNCTION repatriation.create_register(repatriation.country_code, pg_catalog.text, pg_catalog.text, pg_catalog.bool) FROM PUBLIC;
