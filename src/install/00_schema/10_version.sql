CREATE FUNCTION repatriation.version() RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_version';
COMMENT ON FUNCTION repatriation.version() IS
    'Version of the loaded library, as major.minor.patch. Compare it with the version of the extension in pg_extension after a package upgrade.';

CREATE FUNCTION repatriation.full_version() RETURNS pg_catalog.text
    LANGUAGE C STABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_full_version';
COMMENT ON FUNCTION repatriation.full_version() IS
    'Versions of the library, of the server and libxml2 it was compiled for, and of the libxml2 that runs: the first line of a bug report.';
