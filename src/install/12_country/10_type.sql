CREATE TYPE repatriation.country_code;
COMMENT ON TYPE repatriation.country_code IS
    'Country or issuing authority as in a machine-readable zone (ICAO Doc 9303-3, section 5): one to three letters, so D for Germany, otherwise ISO 3166-1 alpha-3 and ICAO''s own. Two bytes. Input takes either case and trailing < and checks the form; table repatriation.country says which codes are known.';

CREATE FUNCTION repatriation.country_code_in(pg_catalog.cstring) RETURNS repatriation.country_code
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_country_code_in';
COMMENT ON FUNCTION repatriation.country_code_in(pg_catalog.cstring) IS
    'Input of country_code: one to three letters A-Z in either case, fillers < after them up to three characters. 22P02 otherwise.';
CREATE FUNCTION repatriation.country_code_out(repatriation.country_code) RETURNS pg_catalog.cstring
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_country_code_out';
COMMENT ON FUNCTION repatriation.country_code_out(repatriation.country_code) IS
    'Output of country_code: capital letters without fillers.';
CREATE FUNCTION repatriation.country_code_recv(pg_catalog.internal) RETURNS repatriation.country_code
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_country_code_recv';
COMMENT ON FUNCTION repatriation.country_code_recv(pg_catalog.internal) IS
    'Binary input of country_code: the sixteen bits, highest byte first. 22P03 for bits that no text gives.';
CREATE FUNCTION repatriation.country_code_send(repatriation.country_code) RETURNS pg_catalog.bytea
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int2send';
COMMENT ON FUNCTION repatriation.country_code_send(repatriation.country_code) IS
    'Binary output of country_code: a zero bit, then three letters of five bits, A = 1 to Z = 26, 0 = filler.';

CREATE TYPE repatriation.country_code (
    INPUT = repatriation.country_code_in,
    OUTPUT = repatriation.country_code_out,
    RECEIVE = repatriation.country_code_recv,
    SEND = repatriation.country_code_send,
    LIKE = pg_catalog.int2
);
