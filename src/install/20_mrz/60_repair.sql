CREATE FUNCTION repatriation.mrz_normalise(IN input pg_catalog.text,
        OUT zone repatriation.mrz, OUT positions pg_catalog.int4[], OUT changes pg_catalog.text[])
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_normalise_text';
COMMENT ON FUNCTION repatriation.mrz_normalise(pg_catalog.text) IS
    'A zone read leniently, where input of type mrz is strict: small letters become capitals, the guillemets U+00AB and U+2039 two fillers and one, a blank inside a line a filler. The lines must then have a format''s exact widths; nothing is padded. positions: the characters of the zone that were replaced, counted from 1 without line breaks; changes: what each was, small_letter, guillemet or blank. Both NULL when nothing was replaced. Errors as of the type''s input function.';

CREATE FUNCTION repatriation.mrz_repair(input pg_catalog.text)
    RETURNS TABLE (zone repatriation.mrz, line pg_catalog.int4, "character" pg_catalog.int4, field pg_catalog.text,
        digit pg_catalog.bool, was pg_catalog.text, becomes pg_catalog.text, proof pg_catalog.text[], certain pg_catalog.bool)
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 1 AS 'MODULE_PATHNAME', 'repat_mrz_repair_text';
COMMENT ON FUNCTION repatriation.mrz_repair(pg_catalog.text) IS
    'What a reader of print may have misread in a zone, one row for each character, as a proposal for a person to look at: only what a check digit proves. A letter where only a digit can stand (dates and their check digits) becomes the digit that it looks like, if the check digit then agrees; of a document number, personal number or optional data under a digit that disagrees one character becomes its look-alike, if that is the only such change that makes the digit agree, and the composite agrees, too. No field that no digit covers is touched. zone: the zone with all changes; line and character: the place, counted from 1; field: what stands there, with digit true for the field''s check digit; was, becomes; proof: the check digits that agree only so; certain: only a digit can stand there, while the other changes suppose that a single character was taken for its look-alike, and another misreading can come to the same digit. No rows when nothing can be proved. input is read as by mrz_normalise(); errors as of the type''s input function.';

CREATE FUNCTION repatriation.mrz_build(format pg_catalog.text, document_code pg_catalog.text,
        issuer pg_catalog.text, primary_identifier pg_catalog.text, secondary_identifier pg_catalog.text,
        document_number pg_catalog.text, nationality pg_catalog.text, birth_date repatriation.partial_date,
        sex pg_catalog.text, expiry_date repatriation.partial_date,
        optional_1 pg_catalog.text DEFAULT NULL, optional_2 pg_catalog.text DEFAULT NULL,
        lang pg_catalog.text DEFAULT NULL)
    RETURNS repatriation.mrz
    LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_build_zone';
COMMENT ON FUNCTION repatriation.mrz_build(pg_catalog.text, pg_catalog.text, pg_catalog.text, pg_catalog.text,
    pg_catalog.text, pg_catalog.text, pg_catalog.text, repatriation.partial_date, pg_catalog.text,
    repatriation.partial_date, pg_catalog.text, pg_catalog.text, pg_catalog.text) IS
    'A zone that says what is given, as ICAO Doc 9303 writes it: names transliterated (lang as of icao_transliterate()) and cut where they do not fit (9303-3, 4.6: the field then ends with a letter), long numbers of TD1 and TD2 with their rest in the optional data, all check digits. format: TD1, TD2, TD3, MRV-A or MRV-B. sex: M, F, X or NULL. NULL for what is not known, but for the format, the code, the expiry date, which is known to the day, and a name. birth_date may be a year or a month. A visa holds the first nine characters of a number. Whatever is built is read back: mrz_valid() is true. Raises RP101 for what the format cannot say, with the reason.';

CREATE FUNCTION repatriation.mrz_compare(zone repatriation.mrz, printed pg_catalog.jsonb, lang pg_catalog.text DEFAULT '')
    RETURNS TABLE (field pg_catalog.text, result pg_catalog.text, reason pg_catalog.text,
        in_zone pg_catalog.text, in_print pg_catalog.text)
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 11 AS 'MODULE_PATHNAME', 'repat_mrz_compare_printed';
COMMENT ON FUNCTION repatriation.mrz_compare(repatriation.mrz, pg_catalog.jsonb, pg_catalog.text) IS
    'A zone beside what is printed on the same document, one row for each of eleven fields. printed: an object whose keys are among document_code, issuer, nationality, document_number, primary_identifier, secondary_identifier, birth_date, sex, expiry_date, optional_1 and optional_2, its values strings; dates as of partial_date. lang: as of icao_transliterate(). result: equal; compatible, when the zone can have come from the print (reason: transliteration, truncation or precision); differs; absent, when one of them has nothing; NULL when nothing can tell (reason: script, for a name in letters whose spelling in Doc 9303-3, section 6, binds nobody; precision; form, for a value that is no date, country code or sex). Findings for a person to look at: documents with mistakes are in circulation and stay valid. Raises 22023 for another key or value.';
