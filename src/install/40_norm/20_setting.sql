CREATE FUNCTION repatriation.setting_catalogue()
    RETURNS TABLE (setting pg_catalog.text, unit pg_catalog.text, default_value pg_catalog.int4,
                   direction pg_catalog.text, bound pg_catalog.int4, ours pg_catalog.bool,
                   source pg_catalog.text)
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 37 AS 'MODULE_PATHNAME', 'repat_setting_catalogue';
COMMENT ON FUNCTION repatriation.setting_catalogue() IS
    'The numbers that a register may set: unit (hours, days, months, years, members, count; a flag is 0 or 1), default, and the bound that no register may weaken. direction at_least: the bound or more; at_most: the bound or less; fixed: the bound and nothing else; free: any value, because it follows national law, with a warning below the bound; rising: the same, but a value that the register chose never goes down. ours: the number does not stand in the source, which asks for the thing without a number; call it a deployment setting.';

CREATE FUNCTION repatriation.setting_allowed(setting pg_catalog.text, value pg_catalog.int4)
    RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_setting_allowed';
COMMENT ON FUNCTION repatriation.setting_allowed(pg_catalog.text, pg_catalog.int4) IS
    'Whether a register may give this setting this value: true if the setting exists in setting_catalogue() and the value protects at least as much as its bound. False, never NULL, for an unknown setting, a NULL, a negative number and a number above 10000, so that it can be used in a CHECK.';

CREATE FUNCTION repatriation.setting_rises() RETURNS pg_catalog.trigger
    LANGUAGE C VOLATILE AS 'MODULE_PATHNAME', 'repat_setting_rises';
COMMENT ON FUNCTION repatriation.setting_rises() IS
    'Trigger, before update of the register''s settings for each row: refuses, with 23514, to lower a setting whose direction is rising once the register chose its value.';
