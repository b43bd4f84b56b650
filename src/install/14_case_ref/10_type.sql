CREATE TYPE repatriation.case_ref;
COMMENT ON TYPE repatriation.case_ref IS
    'Reference of a case: AAA-YYYY-NNNNNNN-CC, being issuer, year (1900 to 3947), number and two check digits (ISO 7064 MOD 97-10 over letters and digits, A = 10 to Z = 35). Eight bytes, ordered as its text. Every wrong character and every exchange of two is found at input.';

CREATE FUNCTION repatriation.case_ref_in(pg_catalog.cstring) RETURNS repatriation.case_ref
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_case_ref_in';
COMMENT ON FUNCTION repatriation.case_ref_in(pg_catalog.cstring) IS
    'Input of case_ref, in either case; hyphen, space, slash, dot or nothing between the groups; in UTF-8 also Arabic-Indic, extended Arabic-Indic and fullwidth digits, bidirectional marks dropped. 22P02 for another form or wrong check digits, 22003 for a year out of range.';
CREATE FUNCTION repatriation.case_ref_out(repatriation.case_ref) RETURNS pg_catalog.cstring
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_case_ref_out';
COMMENT ON FUNCTION repatriation.case_ref_out(repatriation.case_ref) IS
    'Output of case_ref: always AAA-YYYY-NNNNNNN-CC in ASCII, nineteen characters.';
CREATE FUNCTION repatriation.case_ref_recv(pg_catalog.internal) RETURNS repatriation.case_ref
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_case_ref_recv';
COMMENT ON FUNCTION repatriation.case_ref_recv(pg_catalog.internal) IS
    'Binary input of case_ref: the 64 bits, highest byte first. 22P03 for bits that no text gives, reserved ones among them.';
CREATE FUNCTION repatriation.case_ref_send(repatriation.case_ref) RETURNS pg_catalog.bytea
    LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int8send';
COMMENT ON FUNCTION repatriation.case_ref_send(repatriation.case_ref) IS
    'Binary output of case_ref, highest bit first: zero, three letters of five bits (A = 0), year less 1900 in eleven, five zeros, number in 32. The check digits are not among them.';

CREATE TYPE repatriation.case_ref (
    INPUT = repatriation.case_ref_in,
    OUTPUT = repatriation.case_ref_out,
    RECEIVE = repatriation.case_ref_recv,
    SEND = repatriation.case_ref_send,
    LIKE = pg_catalog.int8
);
