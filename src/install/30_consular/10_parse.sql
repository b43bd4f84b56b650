CREATE FUNCTION repatriation.consular_parse(document pg_catalog.bytea, size_limit pg_catalog.int4 DEFAULT 1048576)
    RETURNS pg_catalog.jsonb
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_consular_parse';
COMMENT ON FUNCTION repatriation.consular_parse(pg_catalog.bytea, pg_catalog.int4) IS
    'What a consular document says, as jsonb: id, version, document, subject, relations, statements, mrz, seals, attachments, and findings to look at (code, path, line). document: XML of namespace urn:repatriation:consular-document:1, in UTF-8, or in UTF-16 with a byte order mark. size_limit: bytes, 1 to 4194304. A value that is no such date, code or form stands as {"printed": ...} and is found. Errors: RP110 not well formed, or refused (document type declarations, entities, other encodings, elements not in the vocabulary); RP111 beyond a limit; 22023 size_limit; 0A000 database not in UTF8. No error repeats the document. What it returns is evidence, never proof.';
