CREATE FUNCTION repatriation.override_allowed(safeguard pg_catalog.int4, act pg_catalog.text) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_override_allowed_for';
COMMENT ON FUNCTION repatriation.override_allowed(pg_catalog.int4, pg_catalog.text) IS
    'Whether the safeguard of that number can be overridden for the act: it refuses that act, and its override class is reasoned. safeguard: number; act: as in repatriation.act_catalogue().';
