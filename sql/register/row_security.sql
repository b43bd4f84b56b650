-- Who is not a member of the register's owner sees no row and writes none; a member sees all.
\set ON_ERROR_ROLLBACK on
\set VERBOSITY sqlstate
BEGIN;
SET LOCAL search_path = repatriation, public;
CREATE ROLE regress_keeper;
CREATE ROLE regress_worker IN ROLE regress_keeper;
CREATE ROLE regress_stranger;
GRANT CREATE ON DATABASE :"DBNAME" TO regress_keeper;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA repatriation TO regress_keeper;
-- Made by a role that is no superuser, which owns it.
SET LOCAL ROLE regress_keeper;
SELECT repatriation.create_register('UTO', 'Demo authority', demo => true);
RESET ROLE;
-- COPY loads the inbox, and does not load a table with row security. What was published is read by whoever is granted it.
SELECT count(*) FILTER (WHERE relowner = 'regress_keeper'::regrole) = count(*) AS owned, bool_and(relrowsecurity = (relname <> 'document_inbox')) AS on, bool_and(relforcerowsecurity = (relname <> 'document_inbox')) AS forced,
    bool_and((SELECT count(*) FROM pg_policy AS p WHERE p.polrelid = c.oid) = CASE WHEN relname = 'document_inbox' THEN 0 WHEN relname IN ('published_report', 'published_cell') THEN 2 ELSE 1 END) AS policy
FROM pg_class AS c WHERE relnamespace = 'casework'::regnamespace AND relkind = 'r';
-- Nothing is granted to everybody.
SELECT count(*) AS granted FROM pg_class AS c, LATERAL aclexplode(c.relacl) AS a WHERE relnamespace = 'casework'::regnamespace AND a.grantee <> c.relowner;

-- A member opens a case, acts on it, and is named in the ledger; the session's own login is what counts.
SET LOCAL ROLE regress_worker;
INSERT INTO casework.agency (name, sector) VALUES ('Child protection', 'child_protection');
SELECT next_case_ref('UTO', 2026) AS ref \gset
INSERT INTO casework.child_case (case_ref, identified_on) VALUES (:'ref', '2026-01-05');
INSERT INTO casework.person (case_ref, is_subject) VALUES (:'ref', true);
INSERT INTO casework.separation_period (case_ref, status, since, source) VALUES (:'ref', 'unaccompanied', '2026-01-05', 'interview');
UPDATE casework.child_case SET treated_as_adult_since = '2026-06-01' WHERE case_ref = :'ref';
SELECT (SELECT count(*) FROM casework.child_case) AS cases, (SELECT count(*) FROM casework.ledger) AS entries,
    (SELECT bool_and(actor = session_user) FROM casework.ledger) AS named;
SELECT count(*) AS findings FROM repatriation.verify_register();
SELECT count(*) AS asked FROM casework.checklist(:'ref', 'movement:departed');
-- Nor may a member, or the owner, delete or write the ledger.
DELETE FROM casework.child_case;
UPDATE casework.ledger SET actor = 'x';
\copy casework.person (case_ref) FROM '/dev/null'
-- The owner can switch a guard off; the sweep says so.
SET LOCAL ROLE regress_keeper;
ALTER TABLE casework.person DISABLE TRIGGER t50_guard_insert;
SELECT finding, object FROM repatriation.verify_register();
ALTER TABLE casework.person ENABLE ALWAYS TRIGGER t50_guard_insert;

-- A stranger is not let into the schema.
SET LOCAL ROLE regress_stranger;
SELECT count(*) FROM casework.child_case;
SELECT repatriation.next_case_ref('UTO', 2026);
SELECT * FROM repatriation.judge(ARRAY[:'ref'::case_ref], NULL, NULL);
SELECT * FROM repatriation.verify_register();
SELECT * FROM repatriation.verify_ledger();
SELECT repatriation.drop_register('Demo authority');
-- Let into schema and tables, and given the functions, the stranger still sees no row and writes none.
RESET ROLE;
GRANT USAGE ON SCHEMA casework TO regress_stranger;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA casework TO regress_stranger;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA casework TO regress_stranger;
GRANT EXECUTE ON FUNCTION repatriation.judge(case_ref[], date, text) TO regress_stranger;
SET LOCAL ROLE regress_stranger;
CREATE FUNCTION pg_temp.rows(of text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE n bigint; BEGIN EXECUTE 'SELECT count(*) FROM casework.' || of INTO n; RETURN n; END $$;
SELECT count(*) AS tables, sum(pg_temp.rows(relname)) AS rows FROM pg_class WHERE relnamespace = 'casework'::regnamespace AND relkind = 'r';
SELECT count(*) AS verdicts, count(*) FILTER (WHERE verdict IN ('unmet', 'met')) AS known FROM repatriation.judge(ARRAY[:'ref'::case_ref], NULL, NULL);
SELECT count(*) AS asked FROM casework.checklist(:'ref', 'movement:departed');
INSERT INTO casework.child_case (case_ref, identified_on) VALUES ('UTO-2025-0000001-26', '2026-01-05');
INSERT INTO casework.person (case_ref) VALUES (:'ref');
UPDATE casework.child_case SET owner_id = NULL;
INSERT INTO casework.child_case (case_ref, identified_on) VALUES (:'ref', '2026-01-05') ON CONFLICT (case_ref) DO UPDATE SET owner_id = NULL;
MERGE INTO casework.child_case AS c USING (SELECT :'ref'::case_ref AS ref) AS s ON c.case_ref = s.ref WHEN NOT MATCHED THEN INSERT (case_ref, identified_on) VALUES (s.ref, '2026-01-05');
SET LOCAL row_security = off;
SELECT count(*) FROM casework.child_case;
SET LOCAL row_security = on;
RESET ROLE;
SELECT count(*) AS entries FROM casework.ledger;
ROLLBACK;
