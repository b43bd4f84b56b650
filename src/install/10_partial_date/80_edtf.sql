-- All of EDTF, for texts that other systems send: what the type has no room for too.
CREATE FUNCTION repatriation.edtf_valid(pg_catalog.text) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_edtf_valid';
COMMENT ON FUNCTION repatriation.edtf_valid(pg_catalog.text) IS
    'Is this text Extended Date/Time Format of any level (Library of Congress, 2019; ISO 8601-2:2019, annex A)? Whether it can be a partial_date as well is another question: the type holds one day, not completely known. Blanks are not accepted.';

CREATE FUNCTION repatriation.edtf_level(pg_catalog.text) RETURNS pg_catalog.int4
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_edtf_level';
COMMENT ON FUNCTION repatriation.edtf_level(pg_catalog.text) IS
    'The least level of EDTF, 0, 1 or 2, that has this text; NULL if none has.';

CREATE FUNCTION repatriation.edtf_bounds(pg_catalog.text) RETURNS pg_catalog.daterange
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_edtf_bounds';
COMMENT ON FUNCTION repatriation.edtf_bounds(pg_catalog.text) IS
    'From the earliest to the latest day of a text of EDTF, of a set those of all its members; open and unknown ends are unbounded, marks move nothing, a time of day counts as its day as written. NULL for a season, which the specification ties to no months, and for days beyond those of date. Raises 22007 for what is not EDTF, 22008 for a day or time that does not exist or an end before its start.';
