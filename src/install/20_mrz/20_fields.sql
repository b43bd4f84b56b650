CREATE FUNCTION repatriation.mrz_format(zone repatriation.mrz) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_format';
COMMENT ON FUNCTION repatriation.mrz_format(repatriation.mrz) IS
    'Format of a zone: TD1, TD2, TD3, MRV-A or MRV-B (ICAO Doc 9303, parts 4 to 7), or a national layout: FRA-ID (French identity card before 2021), FRA-DL (French driving licence), CHE-DL (Swiss driving licence), SVK-ID (old Slovak identity card), RUS-PN (Russian internal passport). It follows from the length and the first characters.';

CREATE FUNCTION repatriation.mrz_document_code(zone repatriation.mrz) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_document_code';
COMMENT ON FUNCTION repatriation.mrz_document_code(repatriation.mrz) IS
    'Document code of a zone, one or two characters, such as P, PE or I. NULL when blank.';

CREATE FUNCTION repatriation.mrz_issuer(zone repatriation.mrz) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_issuer';
COMMENT ON FUNCTION repatriation.mrz_issuer(repatriation.mrz) IS
    'Issuing State or organization of a zone: up to three characters as printed, D for Germany. NULL when blank. No check digit covers it.';

CREATE FUNCTION repatriation.mrz_nationality(zone repatriation.mrz) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_nationality';
COMMENT ON FUNCTION repatriation.mrz_nationality(repatriation.mrz) IS
    'Nationality in a zone: up to three characters as printed, D for Germany, XXA to XXC for stateless persons and refugees. NULL when blank. No check digit covers it.';

CREATE FUNCTION repatriation.mrz_number(zone repatriation.mrz) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_number';
COMMENT ON FUNCTION repatriation.mrz_number(repatriation.mrz) IS
    'Document number of a zone without fillers; a number of more than nine characters that goes on in the optional data (TD1 and TD2) is given whole. NULL when blank. In a visa it is the number of the passport or of the visa (Doc 9303-7).';

CREATE FUNCTION repatriation.mrz_primary(zone repatriation.mrz) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_primary';
COMMENT ON FUNCTION repatriation.mrz_primary(repatriation.mrz) IS
    'Primary identifier (surname) in a zone, fillers as blanks. NULL when there is none. Transliterated and possibly cut by the issuer: compare word by word as prefixes.';

CREATE FUNCTION repatriation.mrz_secondary(zone repatriation.mrz) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_secondary';
COMMENT ON FUNCTION repatriation.mrz_secondary(repatriation.mrz) IS
    'Secondary identifier (given names) in a zone, fillers as blanks. NULL when there is none, as for holders with one name. What follows a further double filler is kept.';

CREATE FUNCTION repatriation.mrz_name_truncated(zone repatriation.mrz) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_name_truncated';
COMMENT ON FUNCTION repatriation.mrz_name_truncated(repatriation.mrz) IS
    'Whether the name in a zone may have been cut: its last place holds a character other than filler (Doc 9303-3). A name that just fits gives true as well.';

CREATE FUNCTION repatriation.mrz_sex(zone repatriation.mrz) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_sex';
COMMENT ON FUNCTION repatriation.mrz_sex(repatriation.mrz) IS
    'Sex in a zone: M, F, X as printed, U for filler, that is unspecified. NULL for any other character. No check digit covers it.';

CREATE FUNCTION repatriation.mrz_optional(zone repatriation.mrz, n pg_catalog.int4) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_optional';
COMMENT ON FUNCTION repatriation.mrz_optional(repatriation.mrz, pg_catalog.int4) IS
    'Optional data number n of a zone (1, or 2 in TD1 alone; in TD3 number 1 is the personal number), without fillers around them. The rest of a long document number is not part of them. NULL when blank or when the format has no such field.';

CREATE FUNCTION repatriation.mrz_document_kind(zone repatriation.mrz) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_document_kind';
COMMENT ON FUNCTION repatriation.mrz_document_kind(repatriation.mrz) IS
    'Kind of document that the code of a zone, or its format, stands for: passport, emergency_travel_document (PE, PU, and AE of the European Union), diplomatic_passport, official_passport, refugee_passport, alien_passport, stateless_passport, laissez_passer, military_passport, internal_passport, passport_card, identity_card, crew_member_certificate, driving_licence, visa. NULL for a code that only its issuer can tell. No check digit covers it.';

CREATE FUNCTION repatriation.mrz_native_primary(zone repatriation.mrz) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_native_primary';
COMMENT ON FUNCTION repatriation.mrz_native_primary(repatriation.mrz) IS
    'Primary identifier of a Russian internal passport (RUS-PN) in Cyrillic letters: its zone has one character for each. NULL for another format, a blank identifier, and one with a character that stands for no letter. Fails where the encoding of the database has no Cyrillic.';

CREATE FUNCTION repatriation.mrz_native_secondary(zone repatriation.mrz) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_native_secondary';
COMMENT ON FUNCTION repatriation.mrz_native_secondary(repatriation.mrz) IS
    'Secondary identifier of a Russian internal passport (RUS-PN), given name and patronymic, in Cyrillic letters; NULL as for mrz_native_primary().';
