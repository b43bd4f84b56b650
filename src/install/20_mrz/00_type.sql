CREATE TYPE repatriation.mrz;

CREATE FUNCTION repatriation.mrz_in(pg_catalog.cstring) RETURNS repatriation.mrz
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_in';
COMMENT ON FUNCTION repatriation.mrz_in(pg_catalog.cstring) IS
    'Input function of type mrz: lines of a machine-readable zone ended by line feed or carriage return and line feed, or all characters in one line. Blanks at the end of a line and blank lines are passed over. Refuses (22P02) a shape no format has, giving the measured line lengths, and a character other than 0 to 9, A to Z and <, giving its position. A check digit that disagrees is no reason to refuse.';

CREATE FUNCTION repatriation.mrz_out(repatriation.mrz) RETURNS pg_catalog.cstring
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_out';
COMMENT ON FUNCTION repatriation.mrz_out(repatriation.mrz) IS
    'Output function of type mrz: the lines with line feeds between them.';

CREATE FUNCTION repatriation.mrz_recv(pg_catalog.internal) RETURNS repatriation.mrz
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_recv';
COMMENT ON FUNCTION repatriation.mrz_recv(pg_catalog.internal) IS
    'Binary input function of type mrz: 72, 88 or 90 characters, or 30, 68 or 69 of a national layout, in ASCII without line breaks. Refuses (22P03) another length and another character.';

CREATE FUNCTION repatriation.mrz_send(repatriation.mrz) RETURNS pg_catalog.bytea
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_send';
COMMENT ON FUNCTION repatriation.mrz_send(repatriation.mrz) IS
    'Binary output function of type mrz: the characters in ASCII without line breaks.';

CREATE TYPE repatriation.mrz (
    INPUT = repatriation.mrz_in,
    OUTPUT = repatriation.mrz_out,
    RECEIVE = repatriation.mrz_recv,
    SEND = repatriation.mrz_send,
    INTERNALLENGTH = VARIABLE,
    STORAGE = main
);
COMMENT ON TYPE repatriation.mrz IS
    'Machine-readable zone of a travel document, as printed (ICAO Doc 9303, parts 3 to 7): formats TD1, TD2, TD3, MRV-A and MRV-B, and the national layouts that mrz_format() names. It says what the document says: mrz_checks() tells which check digits agree, and mrz_uncovered() which fields no digit covers. Input is strict; mrz_normalise() reads leniently, and mrz_repair() proposes what a check digit proves.';
