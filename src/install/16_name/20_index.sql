CREATE FUNCTION repatriation.gin_name_extract(pg_catalog.text, pg_catalog.internal, pg_catalog.internal) RETURNS pg_catalog.internal
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_gin_name_extract';
COMMENT ON FUNCTION repatriation.gin_name_extract(pg_catalog.text, pg_catalog.internal, pg_catalog.internal) IS
    'GIN support of gin_name_ops: the search keys of a stored name.';
CREATE FUNCTION repatriation.gin_name_extract_query(pg_catalog.text, pg_catalog.internal, pg_catalog.int2, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal) RETURNS pg_catalog.internal
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_gin_name_extract_query';
COMMENT ON FUNCTION repatriation.gin_name_extract_query(pg_catalog.text, pg_catalog.internal, pg_catalog.int2, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal) IS
    'GIN support of gin_name_ops: the search keys of the name that is sought.';
CREATE FUNCTION repatriation.gin_name_consistent(pg_catalog.internal, pg_catalog.int2, pg_catalog.text, pg_catalog.int4, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_gin_name_consistent';
COMMENT ON FUNCTION repatriation.gin_name_consistent(pg_catalog.internal, pg_catalog.int2, pg_catalog.text, pg_catalog.int4, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal) IS
    'GIN support of gin_name_ops: a row with any key in common is looked at.';

CREATE OPERATOR FAMILY repatriation.gin_name_ops USING gin;
COMMENT ON OPERATOR FAMILY repatriation.gin_name_ops USING gin IS 'Names by their search keys.';
CREATE OPERATOR CLASS repatriation.gin_name_ops
    FOR TYPE pg_catalog.text USING gin FAMILY repatriation.gin_name_ops AS
    OPERATOR 1 repatriation.%~ (pg_catalog.text, pg_catalog.text),
    FUNCTION 2 repatriation.gin_name_extract(pg_catalog.text, pg_catalog.internal, pg_catalog.internal),
    FUNCTION 3 repatriation.gin_name_extract_query(pg_catalog.text, pg_catalog.internal, pg_catalog.int2, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
    FUNCTION 4 repatriation.gin_name_consistent(pg_catalog.internal, pg_catalog.int2, pg_catalog.text, pg_catalog.int4, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal, pg_catalog.internal),
    STORAGE pg_catalog.int8;
COMMENT ON OPERATOR CLASS repatriation.gin_name_ops USING gin IS
    'Index for operator %~ on a column of names: CREATE INDEX ON t USING gin (name repatriation.gin_name_ops).';
