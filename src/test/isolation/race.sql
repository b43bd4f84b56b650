-- race.sql
--   What the races share: one register for all of them and a child of its own for
--   each, what must never be true of that child, and a guard that misses it.
--
-- Loaded after fixture.sql, by the first spec of a run. A register takes half a
-- second to make, a child a hundredth of that.
--
-- SPDX-License-Identifier: PostgreSQL

-- The children of this race; most have one.
CREATE TABLE fixture.racer (n integer PRIMARY KEY, case_ref repatriation.case_ref NOT NULL);

-- What happened, in its order, where the rows themselves do not tell.
CREATE TABLE fixture.said (case_ref repatriation.case_ref NOT NULL, what text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp());

-- Indexes that a naive guard does without; "register" where nobody could put it back.
CREATE TABLE fixture.put_aside (name text PRIMARY KEY, definition text NOT NULL);

CREATE FUNCTION fixture.ref(n integer DEFAULT 1) RETURNS repatriation.case_ref LANGUAGE sql STABLE AS
    'SELECT r.case_ref FROM fixture.racer r WHERE r.n = $1';

-- The control: a guard as one would write it at first. It asks the same,
-- after the statement, but takes no lock and reads by the transaction's snapshot.
CREATE FUNCTION fixture.naive_guard() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, repatriation AS $$
BEGIN
    IF EXISTS (SELECT FROM fixture.forbidden) THEN
        RAISE EXCEPTION 'refused by the naive guard';
    END IF;
    RETURN NULL;
END $$;

-- Put the naive guard in the place of ours; without the index of that name, where one holds what the guard would.
CREATE FUNCTION fixture.be_naive(tables text[], without_index text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY tables LOOP
        EXECUTE format('ALTER TABLE casework.%I DISABLE TRIGGER t50_guard_insert, DISABLE TRIGGER t50_guard_update', t);
        EXECUTE format('CREATE TRIGGER naive_guard AFTER INSERT OR UPDATE ON casework.%I'
            ' FOR EACH STATEMENT EXECUTE FUNCTION fixture.naive_guard()', t);
    END LOOP;
    IF without_index IS NOT NULL THEN
        INSERT INTO fixture.put_aside
        SELECT without_index, pg_get_indexdef(('casework.' || without_index)::regclass);
        EXECUTE format('DROP INDEX casework.%I', without_index);
    END IF;
END $$;

-- Put ours back.
CREATE FUNCTION fixture.be_guarded() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    command text;
BEGIN
    FOR command IN
        SELECT format('DROP TRIGGER %I ON %s', t.tgname, t.tgrelid::regclass)
        FROM pg_trigger t WHERE t.tgname LIKE 'naive%'
        UNION ALL
        SELECT format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', t.tgrelid::regclass, t.tgname)
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = 'casework'::regnamespace AND NOT t.tgisinternal AND t.tgname NOT LIKE 'naive%' AND t.tgenabled <> 'A'
        UNION ALL
        SELECT p.definition FROM fixture.put_aside p
    LOOP
        EXECUTE command;
    END LOOP;
    DELETE FROM fixture.put_aside;
END $$;

-- Do it, and say of a serialization failure only that it is one: which of the reasons the server
-- names first depends on how rows share pages.
CREATE FUNCTION fixture.do_serializable(command text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE command;
EXCEPTION WHEN serialization_failure THEN
    RAISE EXCEPTION 'could not serialize access' USING ERRCODE = 'serialization_failure';
END $$;

-- For those that make, change or drop the register itself.
CREATE FUNCTION fixture.no_register() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM repatriation.drop_register('Demo') WHERE to_regclass('casework.register') IS NOT NULL;
END $$;
CREATE FUNCTION fixture.fresh_register() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM fixture.no_register(), fixture.register();
END $$;

-- A register that nobody has spoilt, and in it as many new children as steps are
-- given, each taken to its step. "forbidden" is a query of what must never be stored.
CREATE FUNCTION fixture.race(steps text[], forbidden text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, repatriation AS $$
BEGIN
    BEGIN
        IF EXISTS (SELECT FROM fixture.put_aside p WHERE p.name = 'register') THEN
            RAISE unique_violation;
        END IF;
        PERFORM fixture.be_guarded() WHERE to_regclass('casework.register') IS NOT NULL;
    EXCEPTION WHEN unique_violation THEN
        -- The naive guard let rows through that the index would not hold.
        PERFORM repatriation.drop_register('Demo');
        DELETE FROM fixture.put_aside;
    END;
    PERFORM fixture.register() WHERE to_regclass('casework.register') IS NULL;
    DELETE FROM fixture.racer;
    INSERT INTO fixture.racer SELECT s.n, fixture.child(s.step) FROM unnest(steps) WITH ORDINALITY AS s (step, n);
    DELETE FROM fixture.said;
    EXECUTE 'DROP VIEW IF EXISTS fixture.forbidden';
    EXECUTE 'CREATE VIEW fixture.forbidden AS SELECT 1 AS n FROM (' || forbidden || ') AS f';
END $$;

-- How many forbidden things are stored, and what the sweep finds about these children or about the register.
CREATE FUNCTION fixture.verdict(OUT forbidden bigint, OUT findings bigint) LANGUAGE plpgsql
    SET search_path = pg_catalog, repatriation AS $$
BEGIN
    SELECT count(*) INTO forbidden FROM fixture.forbidden;
    SELECT count(*) INTO findings FROM repatriation.verify_register() v
    WHERE v.case_ref IS NULL OR v.case_ref IN (SELECT r.case_ref FROM fixture.racer r);
END $$;
