-- A version that loses what a safeguard rests on cannot be published; one that adds states of its own can.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- What create_register() publishes is sound.
SELECT v.workflow, v.status, count(c.finding) AS findings FROM casework.workflow_version AS v
    LEFT JOIN LATERAL repatriation.workflow_check(v.workflow, v.version) AS c ON true GROUP BY v.workflow, v.status ORDER BY v.workflow;
\set VERBOSITY default
SELECT * FROM repatriation.workflow_check('movement', 99);
\set VERBOSITY terse

-- A draft of each machine to spoil: a copy of the published version.
CREATE FUNCTION pg_temp.draft(machine text, made integer) RETURNS void LANGUAGE sql AS $$
    INSERT INTO casework.workflow_version (workflow, version, title) VALUES (machine, made, 'Draft');
    INSERT INTO casework.workflow_state (workflow, version, state, is_initial, is_final)
        SELECT workflow, made, state, is_initial, is_final FROM casework.workflow_state WHERE workflow = machine AND version = 1;
    INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state, role, requires_reason, is_irreversible)
        SELECT workflow, made, from_state, to_state, role, requires_reason, is_irreversible FROM casework.workflow_transition
        WHERE workflow = machine AND version = 1;
$$;
-- The same without a state: its edges are drawn past it.
CREATE FUNCTION pg_temp.draft_without(machine text, made integer, lost text) RETURNS void LANGUAGE sql AS $$
    INSERT INTO casework.workflow_version (workflow, version, title) VALUES (machine, made, 'Draft');
    INSERT INTO casework.workflow_state (workflow, version, state, is_initial, is_final)
        SELECT workflow, made, state, is_initial, is_final FROM casework.workflow_state WHERE workflow = machine AND version = 1 AND state <> lost;
    INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state, is_irreversible)
        SELECT workflow, made, from_state, to_state, is_irreversible FROM casework.workflow_transition
        WHERE workflow = machine AND version = 1 AND lost NOT IN (from_state, to_state)
        UNION SELECT machine, made, i.from_state, o.to_state, false FROM casework.workflow_transition AS i JOIN casework.workflow_transition AS o USING (workflow, version)
        WHERE workflow = machine AND version = 1 AND i.to_state = lost AND o.from_state = lost AND i.from_state <> o.to_state
        ON CONFLICT DO NOTHING;
$$;

-- The child is not heard before departure: a way past the clearance.
SELECT pg_temp.draft('movement', 2) \g /dev/null
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state) VALUES ('movement', 2, 'nationality_confirmed', 'reception_agreed');
SELECT * FROM repatriation.workflow_check('movement', 2);
\set VERBOSITY default
UPDATE casework.workflow_version SET status = 'published', published_at = '2026-01-01' WHERE workflow = 'movement' AND version = 2;
-- The determination is decided without the report that hears the child, and again after it was reopened.
\set VERBOSITY terse
SELECT pg_temp.draft('bid', 2) \g /dev/null
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state) VALUES ('bid', 2, 'reopened', 'in_session');
SELECT * FROM repatriation.workflow_check('bid', 2);
-- No family link is verified and no reception agreed; a detour through a state of its own hides nothing.
SELECT pg_temp.draft('movement', 3) \g /dev/null
INSERT INTO casework.workflow_state (workflow, version, state) VALUES ('movement', 3, 'fast_track');
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state) VALUES
    ('movement', 3, 'best_interests_cleared', 'fast_track'), ('movement', 3, 'fast_track', 'documents_issued');
SELECT * FROM repatriation.workflow_check('movement', 3);
-- A departed child comes back into a request: what is irreversible is not undone, whatever the version calls it.
SELECT pg_temp.draft('movement', 4) \g /dev/null
UPDATE casework.workflow_transition SET is_irreversible = false WHERE version = 4;
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state) VALUES ('movement', 4, 'arrived', 'requested');
SELECT finding, state, detail FROM repatriation.workflow_check('movement', 4);

-- Each state of each machine taken out: which loss is seen, and what it breaks.
SELECT s.workflow, s.state, pg_temp.draft_without(s.workflow, 100 + row_number() OVER (ORDER BY s.workflow, s.state)::integer, s.state) IS NULL AS made
FROM casework.workflow_state AS s WHERE s.version = 1 ORDER BY s.workflow, s.state \g /dev/null
CREATE TEMP TABLE lost AS SELECT s.workflow, s.state, 100 + row_number() OVER (ORDER BY s.workflow, s.state)::integer AS version
FROM casework.workflow_state AS s WHERE s.version = 1;
\pset format unaligned
SELECT l.workflow, l.state AS lost, string_agg(DISTINCT c.finding || coalesce(' ' || c.state, ''), ', ') AS findings
FROM lost AS l LEFT JOIN LATERAL repatriation.workflow_check(l.workflow, l.version) AS c ON true
GROUP BY l.workflow, l.state ORDER BY l.workflow, l.state;
\pset format aligned

-- Every edge that the standard machines lack, added alone: how many are refused. What is let through skips nothing that a safeguard rests on.
CREATE TEMP TABLE added AS SELECT f.workflow, f.state AS from_state, t.state AS to_state, 1000 + row_number() OVER (ORDER BY f.workflow, f.state, t.state)::integer AS version
FROM casework.workflow_state AS f JOIN casework.workflow_state AS t ON t.workflow = f.workflow AND t.version = f.version AND t.state <> f.state
WHERE f.version = 1 AND NOT EXISTS (SELECT FROM casework.workflow_transition AS e
    WHERE (e.workflow, e.version, e.from_state, e.to_state) = (f.workflow, 1, f.state, t.state));
SELECT count(pg_temp.draft(workflow, version)) FROM added \g /dev/null
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state) SELECT workflow, version, from_state, to_state FROM added;
SELECT a.workflow, count(*) AS edges, count(*) FILTER (WHERE EXISTS (SELECT FROM repatriation.workflow_check(a.workflow, a.version))) AS refused
FROM added AS a GROUP BY a.workflow ORDER BY a.workflow;
SELECT a.from_state, a.to_state FROM added AS a WHERE a.workflow = 'movement' AND NOT EXISTS (SELECT FROM repatriation.workflow_check(a.workflow, a.version))
ORDER BY a.from_state, a.to_state;

-- Shape: nothing at all, no beginning, no end, an island, a trap.
INSERT INTO casework.workflow_version (workflow, version, title) VALUES ('bia', 2, 'Empty'), ('bia', 3, 'Broken');
INSERT INTO casework.workflow_state (workflow, version, state, is_final) VALUES ('bia', 3, 'pending_interview', false), ('bia', 3, 'completed', true);
SELECT v, c.* FROM generate_series(2, 3) AS v, LATERAL repatriation.workflow_check('bia', v) AS c;
SELECT pg_temp.draft('bia', 4) \g /dev/null
INSERT INTO casework.workflow_state (workflow, version, state) VALUES ('bia', 4, 'island'), ('bia', 4, 'trap'), ('bia', 4, 'trapped');
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state) VALUES
    ('bia', 4, 'pending_interview', 'trap'), ('bia', 4, 'trap', 'trapped'), ('bia', 4, 'trapped', 'trap'), ('bia', 4, 'island', 'trap');
SELECT * FROM repatriation.workflow_check('bia', 4);

-- States of its own: one more step before the request is handled, a second opinion on the way. It is published, and used.
SELECT pg_temp.draft('movement', 5) \g /dev/null
INSERT INTO casework.workflow_state (workflow, version, state) VALUES ('movement', 5, 'second_opinion');
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state) VALUES
    ('movement', 5, 'best_interests_cleared', 'second_opinion'), ('movement', 5, 'second_opinion', 'reception_agreed');
SELECT * FROM repatriation.workflow_check('movement', 5);
UPDATE casework.workflow_version SET status = 'published', published_at = '2026-01-01' WHERE workflow = 'movement' AND version = 5;

-- Ways around the check: published as it is made; the spoiling edge written by the statement that publishes; another replication role.
SELECT pg_temp.draft('movement', 7) \g /dev/null
SELECT what, a.rows, a.code FROM (VALUES
    ('made published', $$INSERT INTO casework.workflow_version SELECT 'movement', 6, 'published', 'x', now() WHERE $1 IS NOT NULL$$),
    ('edge beside', $$WITH e AS (INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state) SELECT 'movement', 7, 'requested', 'departed' WHERE $1 IS NOT NULL)
        UPDATE casework.workflow_version SET status = 'published', published_at = now() WHERE workflow = 'movement' AND version = 7$$),
    ('sound', $$UPDATE casework.workflow_version SET status = 'published', published_at = now() WHERE workflow = 'movement' AND version = 7 AND $1 IS NOT NULL$$)) AS w (what, command),
    LATERAL pg_temp.attempt(pg_temp.child(), w.command) AS a;
SET LOCAL session_replication_role = replica;
SELECT * FROM pg_temp.attempt(pg_temp.child(), $$UPDATE casework.workflow_version SET status = 'published', published_at = now() WHERE workflow = 'movement' AND version = 2 AND $1 IS NOT NULL$$);
SET LOCAL session_replication_role = DEFAULT;
SELECT count(*) AS findings FROM repatriation.verify_register();
ROLLBACK;
