CREATE FUNCTION repatriation.issuer(ref repatriation.case_ref) RETURNS repatriation.country_code
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_issuer';
COMMENT ON FUNCTION repatriation.issuer(repatriation.case_ref) IS
    'Who gave the reference out, always three letters.';
CREATE FUNCTION repatriation.ref_year(ref repatriation.case_ref) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_ref_year';
COMMENT ON FUNCTION repatriation.ref_year(repatriation.case_ref) IS
    'Year of the reference, 1900 to 3947.';
CREATE FUNCTION repatriation.ref_number(ref repatriation.case_ref) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF AS 'MODULE_PATHNAME', 'repat_ref_number';
COMMENT ON FUNCTION repatriation.ref_number(repatriation.case_ref) IS
    'Number of the reference within issuer and year, 0 to 9999999. Says nothing about the order in which cases came.';
CREATE FUNCTION repatriation.check_digits(ref repatriation.case_ref) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_check_digits';
COMMENT ON FUNCTION repatriation.check_digits(repatriation.case_ref) IS
    'The two check digits that the reference ends with, 02 to 98 (ISO 7064 MOD 97-10). Computed, not stored.';
CREATE FUNCTION repatriation.make_case_ref(issuer repatriation.country_code, year pg_catalog.int4, number pg_catalog.int4)
    RETURNS repatriation.case_ref
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_make_case_ref';
COMMENT ON FUNCTION repatriation.make_case_ref(repatriation.country_code, pg_catalog.int4, pg_catalog.int4) IS
    'The reference of an issuer (exactly three letters), a year (1900 to 3947) and a number (0 to 9999999). 22003 otherwise.';
CREATE FUNCTION repatriation.case_ref_min(issuer repatriation.country_code, year pg_catalog.int4)
    RETURNS repatriation.case_ref
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN repatriation.make_case_ref(issuer, year, 0);
COMMENT ON FUNCTION repatriation.case_ref_min(repatriation.country_code, pg_catalog.int4) IS
    'The least reference of an issuer and a year: with case_ref_max() it bounds a scan of the primary key. 22003 as make_case_ref().';
CREATE FUNCTION repatriation.case_ref_max(issuer repatriation.country_code, year pg_catalog.int4)
    RETURNS repatriation.case_ref
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN repatriation.make_case_ref(issuer, year, 9999999);
COMMENT ON FUNCTION repatriation.case_ref_max(repatriation.country_code, pg_catalog.int4) IS
    'The greatest reference of an issuer and a year: WHERE case_ref BETWEEN case_ref_min(i, y) AND case_ref_max(i, y). 22003 as make_case_ref().';
CREATE FUNCTION repatriation.case_ref_valid(pg_catalog.text) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_case_ref_valid';
COMMENT ON FUNCTION repatriation.case_ref_valid(pg_catalog.text) IS
    'Would case_ref take this text? Form, check digits and year are right; says nothing of whether there is such a case, and never what would be right.';
CREATE FUNCTION repatriation.case_ref_suggest(pg_catalog.text) RETURNS SETOF repatriation.case_ref
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 3 AS 'MODULE_PATHNAME', 'repat_case_ref_suggest';
COMMENT ON FUNCTION repatriation.case_ref_suggest(pg_catalog.text) IS
    'All valid references one slip away from a text: a character wrong, missing or too many, or two neighbours swapped; of a valid text itself alone. About two for a slip, and only the paper tells which is meant: look for those that exist, under your own row security. Granted to nobody: who is shown the right check digits corrects into another child''s file.';
REVOKE ALL ON FUNCTION repatriation.case_ref_suggest(pg_catalog.text) FROM PUBLIC;
