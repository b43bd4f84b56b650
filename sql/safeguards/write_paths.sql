-- No way of writing leads past a safeguard, and none leaves a ledger entry for a row that was not stored.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- A child without determination whose clearance is forbidden, one who lacks nothing for it, and one under a fixed
-- reference, because COPY takes its data as they stand.
CREATE TEMP TABLE own (good repatriation.case_ref, bad repatriation.case_ref);
INSERT INTO own VALUES (pg_temp.child(), pg_temp.child());
SELECT good, bad FROM own \gset
SELECT pg_temp.determine(:'good', 'decided'), pg_temp.travel(:'good', 'nationality_confirmed'), pg_temp.travel(:'bad', 'nationality_confirmed');
SELECT pg_temp.hear(:'bad') \g /dev/null
INSERT INTO casework.child_case (case_ref, identified_on) VALUES ('UTO-2025-0000001-26', '2026-01-05');
SELECT count(*) AS entries FROM casework.ledger \gset
\set VERBOSITY sqlstate

-- COPY: reintegration without an assessment; the good row of the same COPY is not stored either.
COPY casework.service (case_ref, kind, agency_id, starts_on, goal) FROM STDIN;
UTO-2025-0000001-26	food	2	2026-01-05	Meals
UTO-2025-0000001-26	reintegration	1	2026-04-01	School
\.
SELECT count(*) FROM casework.service;

-- MERGE, both arms.
MERGE INTO casework.movement AS m USING own ON m.case_ref = own.bad
    WHEN MATCHED THEN UPDATE SET state = 'best_interests_cleared', cleared_on = '2026-02-26';
MERGE INTO casework.service AS v USING own ON v.case_ref = own.bad
    WHEN NOT MATCHED THEN INSERT (case_ref, kind, agency_id, starts_on, goal) VALUES (own.bad, 'reintegration', 1, '2026-04-01', 'School');
MERGE INTO casework.movement AS m USING own ON m.case_ref = own.bad WHEN MATCHED THEN DELETE;

-- INSERT ... ON CONFLICT DO UPDATE.
INSERT INTO casework.movement (case_ref, movement_id, requested_on, requested_by, from_state_code, to_state_code)
    SELECT case_ref, movement_id, requested_on, requested_by, from_state_code, to_state_code FROM casework.movement WHERE case_ref = :'bad'
    ON CONFLICT (case_ref, movement_id) DO UPDATE SET state = 'best_interests_cleared', cleared_on = '2026-02-26';

-- An updatable view, and a view on that view.
CREATE TEMP VIEW door AS SELECT * FROM casework.movement;
CREATE TEMP VIEW back_door AS SELECT case_ref AS ref, state AS s, cleared_on AS c FROM door WHERE state <> 'refused';
UPDATE back_door SET s = 'best_interests_cleared', c = '2026-02-26' WHERE ref = :'bad';

-- A writable CTE under a SELECT.
WITH w AS (UPDATE casework.movement SET state = 'best_interests_cleared', cleared_on = '2026-02-26' WHERE case_ref = :'bad' RETURNING 1)
SELECT count(*) FROM w;

-- PL/pgSQL that swallows the error keeps nothing.
\set VERBOSITY terse
DO $$
BEGIN
    UPDATE casework.movement SET state = 'best_interests_cleared', cleared_on = '2026-02-26' FROM own WHERE case_ref = bad;
EXCEPTION WHEN SQLSTATE 'RP415' THEN
    RAISE NOTICE 'refused';
END $$;
\set VERBOSITY sqlstate

-- A prepared statement, planned once and again.
PREPARE clear(repatriation.case_ref) AS UPDATE casework.movement SET state = 'best_interests_cleared', cleared_on = '2026-02-26' WHERE case_ref = $1;
SET LOCAL plan_cache_mode = force_generic_plan;
EXECUTE clear(:'bad');
EXECUTE clear(:'bad');
RESET plan_cache_mode;

-- As a replica: ordinary triggers are silent, the guards are not.
SET LOCAL session_replication_role = replica;
EXECUTE clear(:'bad');
UPDATE casework.movement SET state = 'departed', departed_at = '2026-03-28' WHERE case_ref = :'bad';
DELETE FROM casework.movement WHERE case_ref = :'bad';
SET LOCAL session_replication_role = DEFAULT;
SET LOCAL session_replication_role = local;
EXECUTE clear(:'bad');
SET LOCAL session_replication_role = DEFAULT;

-- One statement over two cases, one of them bad: neither is stored, and DETAIL says which it was.
UPDATE casework.movement SET state = 'best_interests_cleared', cleared_on = '2026-02-26', determination_id = pg_temp.bid(case_ref);
\set VERBOSITY terse
DO $$
DECLARE
    detail text;
BEGIN
    UPDATE casework.movement SET state = 'best_interests_cleared', cleared_on = '2026-02-26', determination_id = pg_temp.bid(case_ref);
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
    RAISE NOTICE '% %: %', SQLSTATE, (SELECT CASE WHEN strpos(detail, 'Case ' || bad || '. ') = 1 THEN 'names the bad case' END FROM own),
        regexp_replace(detail, '^Case [^ ]*\. (Safeguard \d+ \w+).*', '\1');
END $$;
\set VERBOSITY sqlstate

-- Nothing of it was stored, and no entry was left.
SELECT case_ref = :'good' AS good, state FROM casework.movement ORDER BY 1;
SELECT count(*) - :entries AS ghosts FROM casework.ledger;

-- DO NOTHING on a row that is there leaves no entry; beside a new row, one.
INSERT INTO casework.child_case (case_ref, identified_on) VALUES (:'bad', '2026-01-05') ON CONFLICT DO NOTHING;
SELECT count(*) - :entries AS ghosts FROM casework.ledger;
INSERT INTO casework.child_case (case_ref, identified_on) VALUES (:'bad', '2026-01-05'), (repatriation.next_case_ref('UTO', 2026), '2026-01-05') ON CONFLICT DO NOTHING;
SELECT count(*) - :entries AS ghosts FROM casework.ledger;
-- No row, no entry; the same values again, one entry.
UPDATE casework.movement SET requested_by = 'family' WHERE false;
SELECT count(*) - :entries AS ghosts FROM casework.ledger;
UPDATE casework.movement SET requested_by = requested_by WHERE case_ref = :'bad';
SELECT count(*) - :entries AS ghosts FROM casework.ledger;

-- A savepoint rolled back leaves none, and the chain goes on where it stood.
SELECT count(*) AS entries FROM casework.ledger \gset
SAVEPOINT before;
UPDATE casework.movement SET requested_by = 'family' WHERE case_ref = :'bad';
SELECT count(*) - :entries AS ghosts FROM casework.ledger;
ROLLBACK TO before;
SELECT count(*) - :entries AS ghosts FROM casework.ledger;
UPDATE casework.movement SET requested_by = 'father' WHERE case_ref = :'bad';
SELECT count(*) - :entries AS ghosts FROM casework.ledger;
SELECT count(*) AS findings FROM repatriation.verify_register();
ROLLBACK;
