-- Run by every session of the demo, before the story.
\set ON_ERROR_STOP on
\set VERBOSITY verbose
\pset footer off

-- Types of the extension compare by operators of its schema, so it is on the path.
SET search_path = repatriation, pg_catalog;
SET timezone = 'UTC';

-- The demo shows refusals, and fails where one does not come or is another one.
CREATE PROCEDURE pg_temp.expect(wanted text, got text) LANGUAGE plpgsql AS $$
BEGIN
    IF got IS DISTINCT FROM wanted THEN
        RAISE EXCEPTION 'the demo expected %, not %', wanted, got;
    END IF;
END $$;
