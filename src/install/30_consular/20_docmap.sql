CREATE FUNCTION repatriation.docmap_shipped()
RETURNS TABLE (docmap_profile pg_catalog.text, version pg_catalog.int4, rank pg_catalog.int4, definition pg_catalog.text)
    LANGUAGE C IMMUTABLE PARALLEL SAFE ROWS 10 AS 'MODULE_PATHNAME', 'repat_docmap_shipped_profiles';
COMMENT ON FUNCTION repatriation.docmap_shipped() IS
    'The mapping profiles that come with the extension, best first, as texts: NIEM core, HL7 FHIR, eCH-0044 and eCH-0011, eIDAS. A register holds them as rows of its docmap tables.';

CREATE FUNCTION repatriation.docmap_parse(document pg_catalog.bytea, definition pg_catalog.text,
    size_limit pg_catalog.int4 DEFAULT 1048576)
    RETURNS pg_catalog.jsonb
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_docmap_parse';
COMMENT ON FUNCTION repatriation.docmap_parse(pg_catalog.bytea, pg_catalog.text, pg_catalog.int4) IS
    'As consular_parse(), by the text of one profile, such as casework.docmap_definition() makes of a draft. Raises RP112 for a text that does not compile.';

CREATE FUNCTION repatriation.docmap_valid(definition pg_catalog.text) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_docmap_valid';
COMMENT ON FUNCTION repatriation.docmap_valid(pg_catalog.text) IS
    'True of the text of a mapping profile that compiles; else raises RP112 with the line and what is wrong with it.';

CREATE FUNCTION repatriation.docmap_path_valid(path pg_catalog.text) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_docmap_path_valid';
COMMENT ON FUNCTION repatriation.docmap_path_valid(pg_catalog.text) IS
    'True of a path that mapping profiles may use; else raises RP112 with the byte and what is wrong. A subset of XPath 1.0: at most four alternatives parted by "|", 16 steps, 512 bytes; steps name, prefix:name, *, @name, text() and "."; predicates [n], [@a=''v''], [name=''v''] and [name]; "//" only at the very beginning. No axes, functions or variables, so that what a path costs grows with the document and no faster.';

CREATE FUNCTION repatriation.docmap_target_valid(target pg_catalog.text, is_group pg_catalog.bool) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_docmap_target_valid';
COMMENT ON FUNCTION repatriation.docmap_target_valid(pg_catalog.text, pg_catalog.bool) IS
    'True of a place of our vocabulary, such as subject/person/birth/date or relation/@role; else raises RP112. is_group: a place that holds other elements.';

CREATE FUNCTION repatriation.docmap_transform_valid(transform pg_catalog.text) RETURNS pg_catalog.bool
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_docmap_transform_valid';
COMMENT ON FUNCTION repatriation.docmap_transform_valid(pg_catalog.text) IS
    'True of a transform of the closed list: trim, upper, date:YYYYMMDD, date:DD.MM.YYYY, date:YYYY-MM-DD, date:partial (an XML Schema date, dateTime, gYearMonth or gYear), code:LIST, country:alpha2, country:alpha3, name:arabic-fold, split:CHARACTER, mrz, hex, base64, const:VALUE; else raises RP112.';

CREATE FUNCTION repatriation.docmap_transformed(transform pg_catalog.text, value pg_catalog.text) RETURNS pg_catalog.text
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_docmap_transformed';
COMMENT ON FUNCTION repatriation.docmap_transformed(pg_catalog.text, pg_catalog.text) IS
    'What a transform makes of a value; NULL where the value is not what it expects, and always of code:LIST, whose translations belong to a profile. Raises RP112 for a transform that is not of the list.';

CREATE FUNCTION repatriation.docmap_statements(definition pg_catalog.text)
RETURNS TABLE (line pg_catalog.int8, words pg_catalog.text[])
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 100
BEGIN ATOMIC
SELECT l.line, pg_catalog.string_to_array(l.statement, E'\t')
FROM pg_catalog.string_to_table(pg_catalog.rtrim(docmap_statements.definition, E'\n'), E'\n') WITH ORDINALITY AS l (statement, line);
END;
COMMENT ON FUNCTION repatriation.docmap_statements(pg_catalog.text) IS
    'The statements of a mapping profile''s text, and their words: profile NAME VERSION; root LOCAL-NAME PATTERN; namespace PREFIX PATTERN; identity ATTRIBUTE; group NUMBER PART-OF TARGET PATH FLAGS; field NUMBER PART-OF TARGET PATH TRANSFORM FLAGS MAX; code LIST SOURCE TARGET.';
