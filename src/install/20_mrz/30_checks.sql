CREATE FUNCTION repatriation.mrz_check_digit(characters pg_catalog.text) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_check_digit';
COMMENT ON FUNCTION repatriation.mrz_check_digit(pg_catalog.text) IS
    'Check digit of characters (ICAO Doc 9303-3, 4.9): weights 7, 3, 1, digits as themselves, A to Z as 10 to 35, < as 0, modulo 10. Raises RP101 for another character, with its position.';

CREATE FUNCTION repatriation.mrz_valid(zone repatriation.mrz) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_valid';
COMMENT ON FUNCTION repatriation.mrz_valid(repatriation.mrz) IS
    'Whether every check digit printed in a zone is the expected one; false when one is not, NULL when none is printed. True says nothing about the fields that mrz_uncovered() gives, nor about characters of one residue such as 0, A, K, U and <.';

CREATE FUNCTION repatriation.mrz_uncovered(zone repatriation.mrz) RETURNS pg_catalog.text[]
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_uncovered_fields';
COMMENT ON FUNCTION repatriation.mrz_uncovered(repatriation.mrz) IS
    'The fields of a zone in which something stands and which no printed check digit covers: what mrz_valid() says nothing about. Names, issuer, nationality, sex and document code are among them in every format of ICAO''s.';

CREATE FUNCTION repatriation.mrz_checks(zone repatriation.mrz) RETURNS TABLE (
    field pg_catalog.text, covered pg_catalog.text, printed pg_catalog.text, expected pg_catalog.text,
    state pg_catalog.text, variant pg_catalog.text)
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 5 AS 'MODULE_PATHNAME', 'repat_mrz_checks';
COMMENT ON FUNCTION repatriation.mrz_checks(repatriation.mrz) IS
    'Every check digit that the format of a zone has: field (document_number, birth_date, expiry_date, personal_number, composite), the ranges that it covers (2:1-10 is line 2, characters 1 to 10), the printed character, the expected digit, state (ok, bad, or absent when a filler is printed or the number is blank), and for a document number that is longer than its field the variant (icao when it goes on in the optional data as Doc 9303-5 and -6, note j, have it; filler_included when the digit counts the filler at its usual place as well; national when the issuer has a longer field).';

CREATE FUNCTION repatriation.mrz_fields(
    IN zone repatriation.mrz,
    OUT format pg_catalog.text, OUT document_code pg_catalog.text, OUT document_kind pg_catalog.text,
    OUT issuer pg_catalog.text, OUT nationality pg_catalog.text,
    OUT document_number pg_catalog.text,
    OUT primary_identifier pg_catalog.text, OUT secondary_identifier pg_catalog.text,
    OUT name_truncated pg_catalog.bool,
    OUT birth_date pg_catalog.text, OUT sex pg_catalog.text, OUT expiry_date pg_catalog.text,
    OUT issue_date pg_catalog.text,
    OUT optional_1 pg_catalog.text, OUT optional_2 pg_catalog.text,
    OUT document_number_check pg_catalog.text, OUT birth_date_check pg_catalog.text,
    OUT expiry_date_check pg_catalog.text, OUT personal_number_check pg_catalog.text,
    OUT composite_check pg_catalog.text, OUT document_number_variant pg_catalog.text,
    OUT valid pg_catalog.bool, OUT uncovered pg_catalog.text[], OUT findings pg_catalog.text[])
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_fields';
COMMENT ON FUNCTION repatriation.mrz_fields(repatriation.mrz) IS
    'All of a zone in one row: what the mrz_ functions of the single fields give, birth_date, expiry_date and issue_date as printed (YYMMDD, unknown parts filler, and YYMM; mrz_birth_date(), mrz_expiry_date() and mrz_issue_date() give dates), the states of mrz_checks() (NULL where the format has no such digit), mrz_valid(), mrz_uncovered() (NULL for none), and findings: what Doc 9303 does not provide for or what calls for care, NULL when there is nothing.';
