-- The triggers come last, and fire in every replication role. Their list is the
-- extension's, so that the sweep compares with what was made here.
FOR item IN SELECT t.table_name, t.trigger_name, t.definition FROM repatriation.expected_triggers() AS t LOOP
    EXECUTE item.definition;
    EXECUTE pg_catalog.format('ALTER TABLE casework.%I ENABLE ALWAYS TRIGGER %I', item.table_name, item.trigger_name);
    EXECUTE pg_catalog.format('COMMENT ON TRIGGER %I ON casework.%I IS %L', item.trigger_name, item.table_name,
        'Part of the guard: repatriation.verify_register() reports it when it is missing or not enabled always.');
END LOOP;
