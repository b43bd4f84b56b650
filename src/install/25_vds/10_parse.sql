CREATE FUNCTION repatriation.vds_parse(seal pg_catalog.bytea) RETURNS pg_catalog.jsonb
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_vds_parse';
COMMENT ON FUNCTION repatriation.vds_parse(pg_catalog.bytea) IS
    'What a visible digital seal says (ICAO Doc 9303-13, versions 3 and 4), as jsonb: version, issuer, signer, certificate_reference, issue_date, signature_date, feature_definition and document_type_category (0 to 255), profile (emergency-travel-document, visa, de-arrival-attestation, de-residence-permit, de-supplementary-sheet; null: another), features (tag, length, hex, and by profile name and value), signed_length (bytes under the signature), signature (r and s, hex), well_formed, and findings to look at (code, offset, tag). What is wrong in a seal is found; RP120 only for bytes that are none of either version, or more than 4096. Reading a seal proves nothing: vds_verify() does.';

CREATE FUNCTION repatriation.vds_signer(seal pg_catalog.bytea, OUT signer pg_catalog.text, OUT serial pg_catalog.text) RETURNS pg_catalog.record
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_vds_signer';
COMMENT ON FUNCTION repatriation.vds_signer(pg_catalog.bytea) IS
    'The certificate that a visible digital seal names: signer (country and name, four characters) and serial number (hexadecimal, without zeros in front; '''' for the reference of tests). NULLs where it cannot be read; never an error.';

CREATE FUNCTION repatriation.vds_c40_encode(characters pg_catalog.text) RETURNS pg_catalog.bytea
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_vds_c40_encode';
COMMENT ON FUNCTION repatriation.vds_c40_encode(pg_catalog.text) IS
    'Characters 0 to 9, A to Z, < and blank as C40 (ICAO Doc 9303-13, 2.6): two bytes for three of them. RP120 for any other.';

CREATE FUNCTION repatriation.vds_c40_decode(bytes pg_catalog.bytea) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_vds_c40_decode';
COMMENT ON FUNCTION repatriation.vds_c40_decode(pg_catalog.bytea) IS
    'The characters that C40 bytes stand for (ICAO Doc 9303-13, 2.6), blanks as <. RP120 for bytes that no encoder writes.';
