-- Row security is on and forced for every table; the register's owner, and roles
-- that are members of it, see all rows. Finer compartments are granted on top.
FOR item IN
    SELECT c.relname AS table_name
    FROM pg_catalog.pg_class AS c
    WHERE c.relnamespace OPERATOR(pg_catalog.=) 'casework'::pg_catalog.regnamespace
      AND c.relkind OPERATOR(pg_catalog.=) 'r'
      -- COPY FROM does not load a table with row security: the inbox goes by grants alone.
      AND c.relname OPERATOR(pg_catalog.<>) 'document_inbox'
    ORDER BY c.relname
LOOP
    EXECUTE pg_catalog.format('ALTER TABLE casework.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', item.table_name);
    -- By the table's owner of the day, so that renaming or handing over keeps it true.
    EXECUTE pg_catalog.format('CREATE POLICY %I ON casework.%I USING ((SELECT pg_catalog.pg_has_role(c.relowner, ''MEMBER'')'
        ' FROM pg_catalog.pg_class AS c WHERE c.oid OPERATOR(pg_catalog.=) %L::pg_catalog.regclass))',
        item.table_name || '_owner_all', item.table_name, 'casework.' || item.table_name);
    EXECUTE pg_catalog.format('COMMENT ON POLICY %I ON casework.%I IS %L', item.table_name || '_owner_all', item.table_name,
        'The owner of the register and its members see and write all rows.');
    EXECUTE pg_catalog.format('REVOKE ALL ON casework.%I FROM PUBLIC', item.table_name);
END LOOP;
REVOKE ALL ON casework.document_inbox FROM PUBLIC;
REVOKE ALL ON SCHEMA casework FROM PUBLIC;
