CREATE FUNCTION repatriation.vds_verify(seal pg_catalog.bytea, certificate pg_catalog.bytea, as_of pg_catalog.date) RETURNS pg_catalog.jsonb
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS 'MODULE_PATHNAME', 'repat_vds_verify';
COMMENT ON FUNCTION repatriation.vds_verify(pg_catalog.bytea, pg_catalog.bytea, pg_catalog.date) IS
    'Whether that certificate''s holder signed a visible digital seal, judged on the day as_of, as jsonb in the words of ICAO Doc 9303-13, Appendix D: status (VALID, INVALID), sub_indication (the first in ICAO''s order) and sub_indications (all), trust (trustable, medium fraud potential, high fraud potential: the worst of them), verdict (production, or test where the certificate lacks what production asks), certificate, remarks, checks (each passed, failed or not asked; expiry on the day of the signature and on as_of apart) and findings. certificate: X.509 in DER, for which the caller vouches: who issued it, and whether it was revoked, is not asked. Curves: P-224, P-256, P-384, brainpoolP224r1 to P512r1, named or written out. RP121 for what is no certificate, 22008 for an infinite day. Verifies a paper, never a child.';

CREATE FUNCTION repatriation.vds_judgement(seal pg_catalog.bytea, certificate pg_catalog.bytea, anchors pg_catalog.bytea[], revoked_on pg_catalog.date, as_of pg_catalog.date)
    RETURNS pg_catalog.jsonb
    LANGUAGE C IMMUTABLE PARALLEL SAFE COST 2000 AS 'MODULE_PATHNAME', 'repat_vds_judgement';
COMMENT ON FUNCTION repatriation.vds_judgement(pg_catalog.bytea, pg_catalog.bytea, pg_catalog.bytea[], pg_catalog.date, pg_catalog.date) IS
    'vds_verify() for production: the certificate (NULL: UNKNOWN_CERTIFICATE) must have been issued by one of the authorities whose certificates are anchors, be a seal signer''s by its extended key usage, have a key of 256 bits or more, and not be revoked on as_of (revoked_on NULL: never). In a register casework.vds_check() finds all of that.';

CREATE FUNCTION repatriation.vds_certificate(certificate pg_catalog.bytea, OUT signer pg_catalog.text, OUT country pg_catalog.text, OUT serial pg_catalog.text,
    OUT first_day pg_catalog.date, OUT last_day pg_catalog.date, OUT key_usage pg_catalog.text, OUT curve pg_catalog.text,
    OUT is_authority pg_catalog.bool, OUT document_types pg_catalog.text[]) RETURNS pg_catalog.record
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 AS 'MODULE_PATHNAME', 'repat_vds_certificate';
COMMENT ON FUNCTION repatriation.vds_certificate(pg_catalog.bytea) IS
    'What an X.509 certificate in DER says of itself, as far as visible digital seals go (ICAO Doc 9303-12, 7.1): signer as seals name it (NULL: its subject has no country and name of two characters), country, serial number (hexadecimal), first and last day of validity (UTC), key_usage (seal signer, other, NULL: none), curve (NULL: none that seals may use), is_authority, document_types (NULL: any). RP121 for what is no certificate.';

CREATE FUNCTION repatriation.vds_compare(seal pg_catalog.bytea, printed repatriation.mrz, passport repatriation.mrz DEFAULT NULL) RETURNS pg_catalog.jsonb
    LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_vds_compare_printed';
COMMENT ON FUNCTION repatriation.vds_compare(pg_catalog.bytea, repatriation.mrz, repatriation.mrz) IS
    'Whether a document prints what its visible digital seal says, character by character (ICAO Doc 9303-8, Appendix A; 9303-7, 9.4), as jsonb: status, sub_indication and sub_indications (INVALID_PRINTED_MRZ, SEAL_DOCUMENT_MISMATCH; of a visa INVALID_VISA_MRZ, SEAL_VISA_MISMATCH, and with the zone of the passport beside it INVALID_PASSPORT_MRZ, SEAL_PASSPORT_MISMATCH where the numbers differ), trust, and differs (places in the printed zone, from 1). NULL where the seal has no zone of an emergency travel document or visa. Says nothing of the signature: ask vds_verify() too.';
