-- What was on record at an act is judged by recorded_at: nothing is recorded in the
-- future, in whichever table has it. The guard keeps it as it is.
FOR item IN
    SELECT g.table_name
    FROM repatriation.guarded_tables() AS g
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid OPERATOR(pg_catalog.=) ('casework.' || g.table_name)::pg_catalog.regclass
        AND a.attname OPERATOR(pg_catalog.=) 'recorded_at'
    ORDER BY g.table_name
LOOP
    EXECUTE pg_catalog.format('ALTER TABLE casework.%I ADD CONSTRAINT %I CHECK (recorded_at <= pg_catalog.clock_timestamp())',
        item.table_name, item.table_name || '_recorded_check');
END LOOP;
