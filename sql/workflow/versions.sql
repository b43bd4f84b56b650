-- A published machine never changes; a ministry publishes its own beside it, and it works at once.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.begins(version integer) RETURNS TABLE (rows bigint, code text) LANGUAGE sql AS $$
    SELECT a.rows, a.code FROM pg_temp.child() AS ref, LATERAL pg_temp.attempt(ref, format(
        $i$INSERT INTO casework.movement (case_ref, workflow_version, requested_on, requested_by, from_state_code, to_state_code)
           VALUES ($1, %s, '2026-01-15', 'consulate', 'XXA', 'UTO')$i$, version)) AS a;
$$;
-- Published: no row of it changes, none is added, none goes.
SELECT what, a.rows, a.code FROM (VALUES
    ('title', $$UPDATE casework.workflow_version SET title = 'x' WHERE $1 IS NOT NULL$$),
    ('back to draft', $$UPDATE casework.workflow_version SET status = 'draft', published_at = NULL WHERE $1 IS NOT NULL$$),
    ('state', $$UPDATE casework.workflow_state SET is_final = true WHERE state = 'requested' AND $1 IS NOT NULL$$),
    ('edge', $$UPDATE casework.workflow_transition SET role = NULL WHERE to_state = 'departed' AND $1 IS NOT NULL$$),
    ('new state', $$INSERT INTO casework.workflow_state SELECT 'movement', 1, 'gone' WHERE $1 IS NOT NULL$$),
    ('new edge', $$INSERT INTO casework.workflow_transition SELECT 'movement', 1, 'requested', 'departed' WHERE $1 IS NOT NULL$$),
    ('new edge, DO NOTHING', $$INSERT INTO casework.workflow_transition SELECT 'movement', 1, 'requested', 'departed' WHERE $1 IS NOT NULL ON CONFLICT DO NOTHING$$),
    ('delete', $$DELETE FROM casework.workflow_transition WHERE to_state = 'refused' AND $1 IS NOT NULL$$)) AS w (what, command),
    LATERAL pg_temp.attempt(pg_temp.child(), w.command) AS a;
SET LOCAL session_replication_role = replica;
SELECT * FROM pg_temp.attempt(pg_temp.child(), $$UPDATE casework.workflow_transition SET to_state = 'departed' WHERE from_state = 'requested' AND to_state = 'refused' AND $1 IS NOT NULL$$);
SET LOCAL session_replication_role = DEFAULT;

-- A draft is not used, and may change; published, it is used at once in this very transaction.
INSERT INTO casework.workflow_version (workflow, version, title) VALUES ('movement', 2, 'Return by sea');
INSERT INTO casework.workflow_state (workflow, version, state, is_initial, is_final) SELECT workflow, 2, state, is_initial, is_final FROM casework.workflow_state WHERE workflow = 'movement';
INSERT INTO casework.workflow_state (workflow, version, state) VALUES ('movement', 2, 'ship_chosen');
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state, role)
    SELECT workflow, 2, from_state, to_state, role FROM casework.workflow_transition WHERE workflow = 'movement' AND (from_state <> 'requested' OR to_state = 'refused');
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state, role)
    VALUES ('movement', 2, 'requested', 'ship_chosen', 'consular_service'), ('movement', 2, 'ship_chosen', 'identity_established', 'consular_service');
SELECT * FROM pg_temp.begins(2);
UPDATE casework.workflow_version SET title = 'Return by ship' WHERE version = 2;
SAVEPOINT unpublished;
UPDATE casework.workflow_version SET status = 'published', published_at = '2026-01-01' WHERE version = 2;
SELECT * FROM pg_temp.begins(2);
SELECT * FROM pg_temp.begins(1);
-- Rolled back, it is a draft again for this session too.
ROLLBACK TO unpublished;
SELECT * FROM pg_temp.begins(2);
UPDATE casework.workflow_version SET status = 'published', published_at = '2026-01-01' WHERE version = 2;
SELECT * FROM pg_temp.attempt(pg_temp.child(), $$INSERT INTO casework.workflow_transition SELECT 'movement', 2, 'requested', 'arrived' WHERE $1 IS NOT NULL$$);

-- Each record follows its own version.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.movement (case_ref, workflow_version, requested_on, requested_by, from_state_code, to_state_code) VALUES (:'ref', 2, '2026-01-15', 'consulate', 'XXA', 'UTO');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'identity_established')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'ship_chosen')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'identity_established')$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'requested');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'ship_chosen')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'identity_established')$$);
-- The safeguards are those of the acts, whatever the machine.
SELECT pg_temp.travel(:'ref', 'nationality_confirmed');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);

-- Bad versions: what is not published cannot be used, and what is not sound cannot be published.
SELECT * FROM pg_temp.begins(99);
SELECT what, a.rows, a.code, a."constraint" FROM (VALUES
    ('no such machine', $$INSERT INTO casework.workflow_version SELECT 'custody', 1, 'draft', 'x' WHERE $1 IS NOT NULL$$),
    ('version 0', $$INSERT INTO casework.workflow_version SELECT 'bid', 0, 'draft', 'x' WHERE $1 IS NOT NULL$$),
    ('published, not dated', $$INSERT INTO casework.workflow_version SELECT 'bid', 3, 'published', 'x' WHERE $1 IS NOT NULL$$),
    ('dated, not published', $$INSERT INTO casework.workflow_version SELECT 'bid', 3, 'draft', 'x', now() WHERE $1 IS NOT NULL$$),
    ('twice', $$INSERT INTO casework.workflow_version SELECT 'bid', 1, 'draft', 'x' WHERE $1 IS NOT NULL$$),
    ('state of no version', $$INSERT INTO casework.workflow_state SELECT 'bid', 9, 'x' WHERE $1 IS NOT NULL$$)) AS w (what, command),
    LATERAL pg_temp.attempt(pg_temp.child(), w.command) AS a;
INSERT INTO casework.workflow_version (workflow, version, title) VALUES ('movement', 3, 'Empty'), ('movement', 4, 'Too large'), ('movement', 5, 'No beginning');
SELECT * FROM pg_temp.attempt(pg_temp.child(), $$INSERT INTO casework.workflow_transition SELECT 'movement', 3, 'requested', 'departed' WHERE $1 IS NOT NULL$$);
INSERT INTO casework.workflow_state (workflow, version, state, is_initial) VALUES ('movement', 4, 'requested', true), ('movement', 5, 'requested', false);
INSERT INTO casework.workflow_state (workflow, version, state) SELECT 'movement', 4, 's' || i FROM generate_series(1, 64) AS i;
SELECT v, a.rows, a.code FROM generate_series(3, 5) AS v, LATERAL pg_temp.attempt(pg_temp.child(), format(
    $$UPDATE casework.workflow_version SET status = 'published', published_at = '2026-01-01' WHERE workflow = 'movement' AND version = %s AND $1 IS NOT NULL$$, v)) AS a;
SELECT v, b.* FROM generate_series(3, 5) AS v, LATERAL pg_temp.begins(v) AS b;
SELECT count(*) AS findings FROM repatriation.verify_register();
ROLLBACK;
