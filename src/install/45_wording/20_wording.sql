CREATE FUNCTION repatriation.stigmatising_terms(words pg_catalog.text) RETURNS pg_catalog.text[]
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_stigmatising_terms';
COMMENT ON FUNCTION repatriation.stigmatising_terms(pg_catalog.text) IS
    'Words of a text that the Bali Conclusions (2024) suggest to refrain from when speaking of children, as the text spells them, in order; an empty array where there is none. Case, accents, vowel signs and invisible characters do not count; inflections are found by the beginning of the word. The list: repatriation.wording_catalogue().';

CREATE FUNCTION repatriation.stigmatising_terms(words pg_catalog.text, terms pg_catalog.text[], allowed pg_catalog.text[])
RETURNS pg_catalog.text[]
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_stigmatising_terms';
COMMENT ON FUNCTION repatriation.stigmatising_terms(pg_catalog.text, pg_catalog.text[], pg_catalog.text[]) IS
    'The same with more terms, each the beginning of a word or of a phrase, and with official titles within which nothing is looked for. A register keeps both in casework.term.';

CREATE FUNCTION repatriation.wording_catalogue()
RETURNS TABLE (script pg_catalog.text, language pg_catalog.text, stem pg_catalog.text)
    LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 50 AS 'MODULE_PATHNAME', 'repat_wording_catalogue';
COMMENT ON FUNCTION repatriation.wording_catalogue() IS
    'The beginnings of words that stigmatising_terms() looks for: script (ISO 15924), a language that writes it so (ISO 639), and the stem; a blank stands for whatever is between two words.';
