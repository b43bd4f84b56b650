-- Names across spellings and scripts. What these answer is a lead for people, never an identity.

CREATE FUNCTION repatriation.name_fold(name pg_catalog.text) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_name_fold_text';
COMMENT ON FUNCTION repatriation.name_fold(pg_catalog.text) IS
    'A name with small letters, without marks, apostrophes, vowel points and signs of direction, Arabic and Hebrew letter forms made one, parts parted by one blank. Needs no locale and gives the same in every database. Reads the first 1,024 bytes.';

CREATE FUNCTION repatriation.name_keys(name pg_catalog.text) RETURNS pg_catalog.int8[]
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_name_keys_array';
COMMENT ON FUNCTION repatriation.name_keys(pg_catalog.text) IS
    'Search keys of a name: the consonants of each part by class, the same for Latin, Cyrillic, Arabic and Hebrew letters. Names that may be alike share a key. Keys are personal data as the name is. Empty for a text without letters.';

CREATE FUNCTION repatriation.name_similarity(left_name pg_catalog.text, right_name pg_catalog.text) RETURNS pg_catalog.float4
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_name_similarity';
COMMENT ON FUNCTION repatriation.name_similarity(pg_catalog.text, pg_catalog.text) IS
    'How like two names are written, from 0 to 1, whichever comes first: 1 for the same folded letters, 0 where little is shared or a text has no letters. Parts in any order, up to eight of them; a name of a machine-readable zone may be cut short or written in letter codes. A score proposes: it never shows that two children are one, and must not be the only ground for anything.';

CREATE FUNCTION repatriation.name_explain(left_name pg_catalog.text, right_name pg_catalog.text)
    RETURNS TABLE (left_part pg_catalog.text, right_part pg_catalog.text, finding pg_catalog.text,
        likeness pg_catalog.float4, weight pg_catalog.float4, sounds pg_catalog.text)
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 4 AS 'MODULE_PATHNAME', 'repat_name_explain_rows';
COMMENT ON FUNCTION repatriation.name_explain(pg_catalog.text, pg_catalog.text) IS
    'What name_similarity() rests on, so that a person can see and contest it: the parts that were paired, folded, how like and how heavy each pair is, then the parts without a pair. sounds is the way from one to the other: u/o:12 one sound read for another at 12 hundredths of a consonant, h/:10 one left out of the second.';

CREATE FUNCTION repatriation.name_matches(left_name pg_catalog.text, right_name pg_catalog.text) RETURNS pg_catalog.bool
    LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10 AS 'MODULE_PATHNAME', 'repat_name_matches';
COMMENT ON FUNCTION repatriation.name_matches(pg_catalog.text, pg_catalog.text) IS
    'Implements operator %~: the names share a search key and their name_similarity() is at least repatriation.name_threshold.';

CREATE OPERATOR repatriation.%~ (
    LEFTARG = pg_catalog.text, RIGHTARG = pg_catalog.text, FUNCTION = repatriation.name_matches,
    COMMUTATOR = OPERATOR(repatriation.%~),
    RESTRICT = matchingsel, JOIN = matchingjoinsel
);
COMMENT ON OPERATOR repatriation.%~ (pg_catalog.text, pg_catalog.text) IS
    'Are the two names worth a look together? They share a search key and are as like as repatriation.name_threshold asks. A lead, never an identity.';
