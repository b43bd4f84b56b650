-- Safeguard 20: security is weighed with the interests of the child, not instead of them.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: a security ground beside others, with date, author and relevance.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.verdict(:'ref', 20);
INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement, screened_on, screened_by, relevance)
    VALUES (:'ref', pg_temp.bid(:'ref'), 'public_security', 'Screened.', '2026-02-15', 7, 'None found for this child.');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
SELECT * FROM pg_temp.verdict(:'ref', 20);

-- Refuses: security alone; migration control; a security member in the chair; a member of the interior with a veto.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'in_session');
INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement, screened_on, screened_by, relevance)
    VALUES (:'ref', pg_temp.bid(:'ref'), 'public_security', 'Screened.', '2026-02-15', 7, 'None found for this child.');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided', '{grounds}')$$);
INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement) VALUES (:'ref', pg_temp.bid(:'ref'), 'migration_control', 'Numbers.');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided', '{grounds}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), 7, chair => true) \g /dev/null
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
UPDATE casework.panel_member SET is_chair = false WHERE case_ref = :'ref' AND professional_id = 7;
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), 8) \g /dev/null
UPDATE casework.panel_member SET has_veto = true WHERE case_ref = :'ref' AND professional_id = 8;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
UPDATE casework.panel_member SET has_veto = false WHERE case_ref = :'ref' AND professional_id = 8;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);

-- Unknown: no ground at all is none in the child's interests; a screening without date or author is not stored.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided', '{grounds}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement)
    VALUES ($1, pg_temp.bid($1), 'public_security', 'Hearsay.')$$);

-- Later knowledge: a later screening; but a decision does not come to rest on security or on migration control.
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement, screened_on, screened_by, relevance)
    VALUES ($1, pg_temp.bid($1), 'public_security', 'Screened again.', '2026-04-01', 7, 'None.')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination_ground SET kind = 'migration_control' WHERE case_ref = $1 AND kind = 'best_interests'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.panel_member SET sector = 'security' WHERE case_ref = $1 AND is_chair$$);

-- No way around: MERGE replaces the ground.
SELECT * FROM pg_temp.attempt(:'ref', $$MERGE INTO casework.determination_ground AS g USING (SELECT $1 AS ref) AS s ON g.case_ref = s.ref AND g.kind = 'best_interests'
    WHEN MATCHED THEN UPDATE SET kind = 'public_security', screened_on = '2026-02-15', screened_by = 7, relevance = 'x'$$);
ROLLBACK;
