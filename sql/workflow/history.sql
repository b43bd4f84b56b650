-- Every step is in the history, whatever wrote it; nobody but the guard writes the history.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- A return from first to last.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'handed_over') \g /dev/null
SELECT t.workflow, t.from_state, t.to_state, t.reason, t.actor = session_user AS by_us, l.act, l.row_id = t.row_id AS same_row
FROM casework.transition AS t JOIN casework.ledger AS l USING (case_ref, seq) WHERE t.case_ref = :'ref' ORDER BY t.seq;
-- A reason stands with the step whose statement gave it, and not with the next.
SELECT pg_temp.child() AS ref \gset
UPDATE casework.child_case SET state = 'registered', state_reason = 'Papers were found.' WHERE case_ref = :'ref';
UPDATE casework.child_case SET state = 'duplicate', duplicate_found_by = 1, duplicate_confirmed_by = 2, duplicate_of = (SELECT case_ref FROM casework.child_case ORDER BY case_ref = :'ref' LIMIT 1) WHERE case_ref = :'ref';
SELECT from_state, to_state, reason FROM casework.transition WHERE case_ref = :'ref' ORDER BY seq;

-- Whatever writes: many rows at once and out of order, INSERT ... ON CONFLICT, MERGE, a view, a CTE, another replication role.
SELECT array_agg(pg_temp.child() ORDER BY n) AS refs FROM generate_series(1, 5) AS n \gset
SELECT pg_temp.waive(r) FROM unnest(:'refs'::case_ref[]) AS r \g /dev/null
UPDATE casework.child_case SET state = 'registered' WHERE case_ref = ANY (:'refs');
INSERT INTO casework.child_case (case_ref, identified_on) VALUES ((:'refs'::case_ref[])[1], '2026-01-01')
    ON CONFLICT (case_ref) DO UPDATE SET state = 'assessed';
MERGE INTO casework.child_case AS c USING (SELECT (:'refs'::case_ref[])[2] AS ref) AS s ON c.case_ref = s.ref WHEN MATCHED THEN UPDATE SET state = 'assessed';
CREATE VIEW pg_temp.cases AS SELECT * FROM casework.child_case;
UPDATE pg_temp.cases SET state = 'assessed' WHERE case_ref = (:'refs'::case_ref[])[3];
WITH w AS (UPDATE casework.child_case SET state = 'assessed' WHERE case_ref = (:'refs'::case_ref[])[4] RETURNING case_ref) SELECT count(*) FROM w;
SET LOCAL session_replication_role = replica;
UPDATE casework.child_case SET state = 'assessed' WHERE case_ref = (:'refs'::case_ref[])[5];
SET LOCAL session_replication_role = DEFAULT;
SELECT n, string_agg(t.from_state || ' > ' || t.to_state, ', ' ORDER BY t.seq) FROM unnest(:'refs'::case_ref[]) WITH ORDINALITY AS u (ref, n)
    JOIN casework.transition AS t ON t.case_ref = u.ref GROUP BY n ORDER BY n;
-- What is no step leaves no trace in it: a record that begins, another column, the same state, a refused or undone step.
SELECT count(*) AS steps FROM casework.transition \gset
SELECT pg_temp.child() AS ref \gset
UPDATE casework.child_case SET located_in = 'UTO', state = state WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET state = 'closed', closed_at = now(), closure_reason = 'goal_met' WHERE case_ref = $1$$);
SAVEPOINT undone;
UPDATE casework.child_case SET state = 'registered' WHERE case_ref = :'ref';
ROLLBACK TO undone;
SELECT count(*) - :steps AS more FROM casework.transition;

-- Nobody else writes it, and the sweep finds what an owner does to it with the triggers off.
SELECT what, a.rows, a.code FROM (VALUES
    ('insert', $$INSERT INTO casework.transition VALUES ($1, 99, 'case', 0, 'a', 'b', NULL, now(), 'x')$$),
    ('update', $$UPDATE casework.transition SET reason = 'x' WHERE case_ref = $1$$),
    ('delete', $$DELETE FROM casework.transition WHERE case_ref = $1$$),
    ('truncate', 'TRUNCATE casework.transition')) AS w (what, command), LATERAL pg_temp.attempt(:'ref', w.command) AS a;
SELECT count(*) AS findings FROM repatriation.verify_register();
CREATE FUNCTION pg_temp.broken(command text) RETURNS TABLE (finding text, rows bigint) LANGUAGE plpgsql AS $$
BEGIN
    ALTER TABLE casework.transition DISABLE TRIGGER USER;
    EXECUTE command;
    ALTER TABLE casework.transition ENABLE ALWAYS TRIGGER t10_keep_delete, ENABLE ALWAYS TRIGGER t10_keep_truncate,
        ENABLE ALWAYS TRIGGER t10_keep_insert, ENABLE ALWAYS TRIGGER t10_keep_update;
    RETURN QUERY SELECT v.finding, count(*) FROM repatriation.verify_register() AS v GROUP BY v.finding;
END $$;
SAVEPOINT whole;
SELECT * FROM pg_temp.broken(format('DELETE FROM casework.transition WHERE case_ref = %L AND to_state = ''assessed''', (:'refs'::case_ref[])[1]));
ROLLBACK TO whole;
SELECT * FROM pg_temp.broken(format('UPDATE casework.transition SET to_state = ''planned'' WHERE case_ref = %L AND to_state = ''registered''', (:'refs'::case_ref[])[1]));
ROLLBACK TO whole;
SELECT * FROM pg_temp.broken(format('UPDATE casework.transition SET seq = seq + 100 WHERE case_ref = %L', (:'refs'::case_ref[])[1]));
ROLLBACK TO whole;
SELECT * FROM pg_temp.broken(format('DELETE FROM casework.transition WHERE case_ref = %L', (:'refs'::case_ref[])[1]));
ROLLBACK;
