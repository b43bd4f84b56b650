-- Rows stay, keep their case and their identity, and nobody but the guard writes the ledger.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set seals :abs_srcdir '/src/test/regress/seals.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'handed_over');
INSERT INTO casework.family_link (case_ref, person_id, relation) SELECT :'ref', person_id, 'sibling' FROM casework.person WHERE case_ref = :'ref';
SELECT pg_temp.found(:'ref', 'separated', '2026-04-01') \g /dev/null
INSERT INTO casework.document_claim (case_ref, person_id, kind, birth, source) SELECT :'ref', person_id, 'passport', '2015', 'consulate' FROM casework.person WHERE case_ref = :'ref';
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'ref', 'food', 2, '2026-01-05', 'Meals');
\i :seals
INSERT INTO casework.trust_anchor (certificate, source) SELECT pg_temp.sample('anchor'), 'Note 1';
INSERT INTO casework.trust_certificate (certificate, source) SELECT pg_temp.sample('signer'), 'Note 1';
INSERT INTO casework.trust_revocation (country, serial, since, reason, source) VALUES ('UT', '2', '2026-07-01', 'Key lost', 'List 7');
SET LOCAL client_min_messages = warning;
-- Every table has a row, and keeps it: against DELETE, TRUNCATE, TRUNCATE CASCADE, as a replica too.
CREATE FUNCTION pg_temp.code(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE command;
    RETURN 'works';
EXCEPTION WHEN OTHERS THEN
    RETURN SQLSTATE;
END $$;
CREATE FUNCTION pg_temp.rows(of text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE n bigint; BEGIN EXECUTE 'SELECT count(*) FROM casework.' || of INTO n; RETURN n; END $$;
SELECT c.relname, pg_temp.rows(c.relname) > 0 AS filled, pg_temp.code('DELETE FROM casework.' || c.relname) AS delete,
    pg_temp.code('TRUNCATE casework.' || c.relname || ' CASCADE') AS truncate
FROM pg_class AS c WHERE c.relnamespace = 'casework'::regnamespace AND c.relkind = 'r' ORDER BY c.relname;
SET LOCAL session_replication_role = replica;
SELECT pg_temp.code('DELETE FROM casework.' || c.relname) AS delete, pg_temp.code('TRUNCATE casework.' || c.relname || ' CASCADE') AS truncate, count(*)
FROM pg_class AS c WHERE c.relnamespace = 'casework'::regnamespace AND c.relkind = 'r' GROUP BY 1, 2;
SET LOCAL session_replication_role = DEFAULT;
-- No row need match.
SELECT pg_temp.code('DELETE FROM casework.views WHERE false');

-- A row keeps its number, where it has one of its own, and its case, also where foreign keys are silent.
SET LOCAL session_replication_role = replica;
SELECT g.table_name, CASE WHEN id_column <> '' THEN pg_temp.code(format('UPDATE casework.%I SET %I = %I + 1000000', table_name, id_column, id_column)) END AS number,
    pg_temp.code(format('UPDATE casework.%I SET case_ref = %L', table_name, 'UTO-2025-0000001-26')) AS "case"
FROM repatriation.guarded_tables() AS g;
SET LOCAL session_replication_role = DEFAULT;

-- The ledger and its heads take no row from anybody, in any way of writing.
SELECT of, how, pg_temp.code(format(how, of)) FROM unnest(ARRAY['ledger', 'ledger_head']) AS of, unnest(ARRAY['INSERT INTO casework.%1$s SELECT * FROM casework.%1$s',
    'INSERT INTO casework.%1$s SELECT * FROM casework.%1$s ON CONFLICT DO NOTHING', 'UPDATE casework.%1$s SET seq = seq', 'DELETE FROM casework.%1$s', 'TRUNCATE casework.%1$s',
    'MERGE INTO casework.%1$s AS t USING casework.%1$s AS s ON t.case_ref = s.case_ref AND t.seq = s.seq WHEN MATCHED THEN UPDATE SET seq = 1']) AS how ORDER BY of, how;
\set VERBOSITY sqlstate
COPY casework.ledger_head FROM STDIN;
\.
\set VERBOSITY default
UPDATE casework.ledger SET actor = 'somebody';
DELETE FROM casework.views;
UPDATE casework.views SET views_id = 7;
-- A row of a case that is not there.
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ('UTO-2025-0000001-26', 'food', 2, '2026-01-05', 'Meals');
SELECT count(*) FILTER (WHERE finding <> 'safeguard unmet') AS findings FROM repatriation.verify_register();
ROLLBACK;
