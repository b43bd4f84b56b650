CREATE FUNCTION repatriation.icao_transliterate(name pg_catalog.text, lang pg_catalog.text DEFAULT '') RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_icao_transliterate_text';
COMMENT ON FUNCTION repatriation.icao_transliterate(pg_catalog.text, pg_catalog.text) IS
    'A name in Latin, Cyrillic or Arabic letters as the tables of ICAO Doc 9303-3, section 6, spell it: capitals A to Z; digits and signs stay, marks and the soft sign go. Where a table leaves a choice, its first spelling. A Latin letter with marks that has no row is the letter without them. lang: language whose exceptions apply (uk, be, sr, mk, bg; sr-icao for Serbian with the row for U+0413 as printed); any other code of two letters, and an empty text, is the tables alone. Raises RP101 for a letter without a row, with its position in bytes of UTF-8; 22023 for a lang of another form. The tables are recommendations: never store the result in a name''s place.';

CREATE FUNCTION repatriation.icao_reverse(name pg_catalog.text, script pg_catalog.text DEFAULT 'arabic',
        most pg_catalog.int4 DEFAULT 1000)
    RETURNS TABLE (reading pg_catalog.text, complete pg_catalog.bool)
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 50 AS 'MODULE_PATHNAME', 'repat_icao_reverse';
COMMENT ON FUNCTION repatriation.icao_reverse(pg_catalog.text, pg_catalog.text, pg_catalog.int4) IS
    'Every reading of a name spelled after ICAO Doc 9303-3, section 6, candidates to search for: a code written twice is one letter with shadda or two letters, several letters share a code, and the beginning of a code at the end is that of a name that was cut. name: letters A to Z, blanks and fillers, at most 120. script: arabic or cyrillic. most: rows at most, 1 to 10000; complete is false in every row when there are more readings. No rows when there is none. Raises RP101 for another character, 54000 for a longer name, 22023 for another script or number.';
