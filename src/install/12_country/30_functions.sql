CREATE FUNCTION repatriation.country_code_mrz(code repatriation.country_code) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_country_code_mrz';
COMMENT ON FUNCTION repatriation.country_code_mrz(repatriation.country_code) IS
    'The code as a machine-readable zone has it, padded with < to three characters: D<< for D (ICAO Doc 9303-3, section 5).';
