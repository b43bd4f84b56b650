-- Where such words stand: over every column of words of the case tables, but for
-- names. The columns are the tables' own, so that none is forgotten; values of
-- lists are looked at too and hold none.
DECLARE
    parts text;
BEGIN
    SELECT pg_catalog.string_agg(pg_catalog.format(
            'SELECT r.case_ref, %L AS table_name, %s AS row_id, c.column_name, t.terms FROM words AS w CROSS JOIN casework.%I AS r'
            ' CROSS JOIN LATERAL (VALUES %s) AS c (column_name, words)'
            ' CROSS JOIN LATERAL repatriation.stigmatising_terms(c.words, w.terms, w.allowed) AS t (terms)'
            ' WHERE t.terms <> %L', g.table_name, CASE WHEN coalesce(g.id_column, '') = '' THEN '0::bigint' ELSE pg_catalog.format('r.%I', g.id_column) END,
            g.table_name, a.columns, '{}'), ' UNION ALL ' ORDER BY g.table_name)
    INTO STRICT parts
    FROM repatriation.guarded_tables() AS g
    CROSS JOIN LATERAL (
        SELECT pg_catalog.string_agg(pg_catalog.format('(%L, r.%I)', a.attname, a.attname), ', ' ORDER BY a.attnum) AS columns
        FROM pg_catalog.pg_attribute AS a
        WHERE a.attrelid = ('casework.' || pg_catalog.quote_ident(g.table_name))::pg_catalog.regclass
          AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'pg_catalog.text'::pg_catalog.regtype) AS a
    WHERE g.table_name <> 'person_name' AND a.columns IS NOT NULL;
    EXECUTE 'CREATE VIEW casework.wording WITH (security_barrier, security_invoker) AS'
        ' WITH words AS (SELECT coalesce(pg_catalog.array_agg(m.words) FILTER (WHERE m.kind = ''term''), ''{}'') AS terms,'
        ' coalesce(pg_catalog.array_agg(m.words) FILTER (WHERE m.kind = ''allowed''), ''{}'') AS allowed'
        ' FROM casework.term AS m WHERE m.withdrawn_at IS NULL) ' || parts;
END;
COMMENT ON VIEW casework.wording IS 'Where a record holds words that the Bali Conclusions (2024) suggest to refrain from when speaking of children, or others of casework.term: of the cases that the caller may see. Describe conduct, harm or need instead.';
COMMENT ON COLUMN casework.wording.case_ref IS 'The case.';
COMMENT ON COLUMN casework.wording.table_name IS 'The table.';
COMMENT ON COLUMN casework.wording.row_id IS 'Identity of the row; 0 for the case itself.';
COMMENT ON COLUMN casework.wording.column_name IS 'The column.';
COMMENT ON COLUMN casework.wording.terms IS 'The words, as they stand there.';
