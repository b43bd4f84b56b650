-- reset(): no hearings, and chains as long as they were after the cases were opened.
-- Only a superuser who takes the guard off can do this; it puts the guard back.
CREATE SCHEMA bench;
CREATE TABLE bench.head AS SELECT * FROM casework.ledger_head;
CREATE TABLE bench.entry AS SELECT * FROM casework.ledger;
CREATE PROCEDURE bench.reset() LANGUAGE plpgsql AS $$
DECLARE
    t record;
BEGIN
    FOR t IN SELECT g.tgrelid::regclass AS rel, g.tgname, g.tgenabled FROM pg_trigger AS g
             WHERE g.tgrelid IN ('casework.views'::regclass, 'casework.ledger'::regclass, 'casework.ledger_head'::regclass)
               AND g.tgenabled = 'A' LOOP
        EXECUTE format('ALTER TABLE %s DISABLE TRIGGER %I', t.rel, t.tgname);
    END LOOP;
    TRUNCATE casework.views, casework.ledger, casework.ledger_head;
    INSERT INTO casework.ledger SELECT * FROM bench.entry;
    INSERT INTO casework.ledger_head SELECT * FROM bench.head;
    FOR t IN SELECT g.tgrelid::regclass AS rel, g.tgname FROM pg_trigger AS g
             WHERE g.tgrelid IN ('casework.views'::regclass, 'casework.ledger'::regclass, 'casework.ledger_head'::regclass)
               AND NOT g.tgisinternal AND EXISTS (SELECT FROM pg_trigger AS x
                       WHERE x.tgrelid = 'casework.child_case'::regclass AND x.tgenabled = 'A') LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', t.rel, t.tgname);
    END LOOP;
END;
$$;

-- A load that left the guard out, or was guarded where it should not be, measures nothing.
CREATE FUNCTION bench.check_loaded(rows bigint, guarded boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    loaded CONSTANT bigint := (SELECT count(*) FROM casework.views);
    entered CONSTANT bigint := (SELECT count(*) FROM casework.ledger WHERE table_name = 'views');
BEGIN
    ASSERT loaded = rows, 'not every row was loaded';
    ASSERT entered = CASE WHEN guarded THEN rows ELSE 0 END, 'the ledger does not fit the load';
END;
$$;
