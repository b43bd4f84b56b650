CREATE FUNCTION repatriation.register_shape()
RETURNS TABLE (object pg_catalog.text, definition pg_catalog.text)
    -- Definitions hold dates as the session words them.
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET DateStyle = 'ISO, YMD' SET IntervalStyle = 'postgres' SET TimeZone = 'UTC'
BEGIN ATOMIC
SELECT 'constraint casework.' || c.relname || '.' || k.conname, pg_get_constraintdef(k.oid)
FROM pg_class AS c JOIN pg_constraint AS k ON k.conrelid = c.oid
-- What is not null stands with the columns: servers before 18 have no such constraints.
WHERE c.relnamespace = to_regnamespace('casework') AND c.relkind = 'r' AND k.contype <> 'n'
UNION ALL
SELECT 'column casework.' || c.relname || '.' || a.attname,
    format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
    || CASE a.attidentity WHEN '' THEN '' ELSE ' IDENTITY ' || a.attidentity::text END
    || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE c.relnamespace = to_regnamespace('casework') AND c.relkind = 'r'
UNION ALL
SELECT 'unique index casework.' || c.relname || '.' || x.relname, pg_get_indexdef(i.indexrelid)
    || CASE WHEN i.indisvalid AND i.indisready AND i.indimmediate THEN '' ELSE ' not in force' END
FROM pg_class AS c JOIN pg_index AS i ON i.indrelid = c.oid AND i.indisunique JOIN pg_class AS x ON x.oid = i.indexrelid
WHERE c.relnamespace = to_regnamespace('casework') AND c.relkind = 'r'
UNION ALL
SELECT 'policy casework.' || c.relname || '.' || p.polname,
    concat_ws(' ', p.polpermissive, p.polcmd, p.polroles, pg_get_expr(p.polqual, p.polrelid), 'check',
        pg_get_expr(p.polwithcheck, p.polrelid))
FROM pg_class AS c JOIN pg_policy AS p ON p.polrelid = c.oid
WHERE c.relnamespace = to_regnamespace('casework') AND c.relkind = 'r' AND p.polname = c.relname || '_owner_all'
UNION ALL
SELECT 'function casework.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', CASE WHEN p.prosqlbody IS NULL THEN pg_get_functiondef(p.oid) ELSE 'parsed body, which a restore words anew' END
FROM pg_proc AS p WHERE p.pronamespace = to_regnamespace('casework') AND p.prokind = 'f';
END;
COMMENT ON FUNCTION repatriation.register_shape() IS
    'Constraints, columns, unique indexes, the owner''s policies and the functions of the register as they stand: recorded in casework.shape by create_register(), compared with it by verify_register().';
