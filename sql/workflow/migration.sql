-- Running records go to another version along a reviewed mapping alone, and the safeguards judge where they arrive.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
\set SHOW_CONTEXT never
BEGIN;
\i :register
\i :return
-- Version 2 of the movement has one more state after the clearance.
INSERT INTO casework.workflow_version (workflow, version, title) VALUES ('movement', 2, 'With a second opinion');
INSERT INTO casework.workflow_state (workflow, version, state, is_initial, is_final) SELECT workflow, 2, state, is_initial, is_final FROM casework.workflow_state WHERE workflow = 'movement';
INSERT INTO casework.workflow_state (workflow, version, state) VALUES ('movement', 2, 'second_opinion');
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state, role) SELECT workflow, 2, from_state, to_state, role FROM casework.workflow_transition
    WHERE workflow = 'movement' AND (from_state, to_state) <> ('best_interests_cleared', 'reception_agreed');
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state) VALUES ('movement', 2, 'best_interests_cleared', 'second_opinion'), ('movement', 2, 'second_opinion', 'reception_agreed');

-- One child at the beginning, two after the clearance, one whose reception is agreed, one at home.
SELECT array_agg(pg_temp.child() ORDER BY n) AS refs FROM generate_series(1, 5) AS n \gset
SELECT CASE WHEN w.upto <> 'requested' THEN pg_temp.determine(u.ref, 'decided') END, pg_temp.travel(u.ref, w.upto) FROM unnest(:'refs'::case_ref[]) WITH ORDINALITY AS u (ref, n)
    JOIN (VALUES (1, 'requested'), (2, 'best_interests_cleared'), (3, 'best_interests_cleared'), (4, 'reception_agreed'), (5, 'handed_over')) AS w (n, upto) USING (n) \g /dev/null

-- Without a mapping nothing moves, whoever writes.
SELECT * FROM casework.workflow_migrate('movement', 1, 2);
SELECT * FROM casework.workflow_migrate('movement', 1, 2, false);
SELECT a.rows, a.code FROM pg_temp.attempt((:'refs'::case_ref[])[1], $$UPDATE casework.movement SET workflow_version = 2 WHERE case_ref = $1$$) AS a;
SELECT * FROM casework.workflow_migrate('movement', 7, 2);

-- A mapping: made by one, reviewed by another, and about states that there are.
INSERT INTO casework.workflow_migration (workflow, from_version, to_version, made_by) VALUES ('movement', 1, 2, 1);
INSERT INTO casework.workflow_migration_state VALUES ('movement', 1, 2, 'requested', 'requested'), ('movement', 1, 2, 'best_interests_cleared', 'second_opinion');
SELECT * FROM casework.workflow_migrate('movement', 1, 2);
SELECT what, a.rows, a.code, a."constraint" FROM (VALUES
    (1, 'by the maker', $$UPDATE casework.workflow_migration SET reviewed_by = 1, reviewed_at = now() WHERE $1 IS NOT NULL$$),
    (2, 'by nobody', $$UPDATE casework.workflow_migration SET reviewed_at = now() WHERE $1 IS NOT NULL$$),
    (3, 'to no state', $$INSERT INTO casework.workflow_migration_state SELECT 'movement', 1, 2, 'refused', 'nonsense' WHERE $1 IS NOT NULL$$),
    (4, 'same version', $$INSERT INTO casework.workflow_migration SELECT 'movement', 1, 1, 1 WHERE $1 IS NOT NULL$$),
    (5, 'migrated before the review', $$SELECT casework.workflow_migrate('movement', 1, 2, false) WHERE $1 IS NOT NULL$$),
    (6, 'written before the review', $$UPDATE casework.movement SET workflow_version = 2 WHERE case_ref = $1$$),
    (7, 'the last state', $$INSERT INTO casework.workflow_migration_state SELECT 'movement', 1, 2, 'reception_agreed', 'reception_agreed' WHERE $1 IS NOT NULL$$),
    (8, 'reviewed, version a draft', $$UPDATE casework.workflow_migration SET reviewed_by = 2, reviewed_at = now() WHERE $1 IS NOT NULL$$),
    (9, 'to a draft', $$UPDATE casework.movement SET workflow_version = 2 WHERE case_ref = $1$$),
    (10, 'changed afterwards', $$UPDATE casework.workflow_migration_state SET to_state = 'departed' WHERE from_state = 'requested' AND $1 IS NOT NULL$$),
    (11, 'added afterwards', $$INSERT INTO casework.workflow_migration_state SELECT 'movement', 1, 2, 'documents_issued', 'departed' WHERE $1 IS NOT NULL$$),
    (12, 'unreviewed', $$UPDATE casework.workflow_migration SET reviewed_by = NULL, reviewed_at = NULL WHERE $1 IS NOT NULL$$),
    (13, 'deleted', $$DELETE FROM casework.workflow_migration_state WHERE $1 IS NOT NULL$$),
    (14, 'published', $$UPDATE casework.workflow_version SET status = 'published', published_at = now() WHERE workflow = 'movement' AND version = 2 AND $1 IS NOT NULL$$),
    (15, 'to another state than mapped', $$UPDATE casework.movement SET workflow_version = 2, state = 'departed' WHERE case_ref = $1$$),
    (16, 'with a milestone', $$UPDATE casework.movement SET workflow_version = 2, departed_at = now() WHERE case_ref = $1$$)) AS w (n, what, command),
    LATERAL pg_temp.attempt((:'refs'::case_ref[])[1], w.command) AS a ORDER BY n;
\set VERBOSITY default
UPDATE casework.movement SET workflow_version = 2, state = 'departed' WHERE case_ref = (:'refs'::case_ref[])[2];
\set VERBOSITY terse
-- The dry run changes nothing; the run moves all that run, and leaves what is over.
SELECT * FROM casework.workflow_migrate('movement', 1, 2);
SELECT workflow_version, count(*) FROM casework.movement GROUP BY workflow_version;
SELECT * FROM casework.workflow_migrate('movement', 1, 2, false);
SELECT n, m.workflow_version, m.state, (SELECT t.from_state || ' > ' || t.to_state FROM casework.transition AS t WHERE t.case_ref = u.ref AND t.workflow = 'movement' ORDER BY t.seq DESC LIMIT 1) AS last_step
FROM unnest(:'refs'::case_ref[]) WITH ORDINALITY AS u (ref, n) JOIN casework.movement AS m ON m.case_ref = u.ref ORDER BY n;
SELECT a.rows, a.code FROM pg_temp.attempt((:'refs'::case_ref[])[2], $$SELECT pg_temp.move_step($1, 'documents_issued')$$) AS a;
SELECT a.rows, a.code FROM pg_temp.attempt((:'refs'::case_ref[])[2], $$SELECT pg_temp.move_step($1, 'reception_agreed')$$) AS a;
-- Back there is no mapping.
SELECT a.rows, a.code FROM pg_temp.attempt((:'refs'::case_ref[])[2], $$UPDATE casework.movement SET workflow_version = 1 WHERE case_ref = $1$$) AS a;

-- A mapping that leaps to departure or to a final refusal moves nobody: their days are set by the step alone. All go or none.
INSERT INTO casework.workflow_migration (workflow, from_version, to_version, made_by) VALUES ('movement', 2, 1, 1);
INSERT INTO casework.workflow_migration_state VALUES ('movement', 2, 1, 'requested', 'refused_final'), ('movement', 2, 1, 'second_opinion', 'best_interests_cleared'),
    ('movement', 2, 1, 'reception_agreed', 'departed');
UPDATE casework.workflow_migration SET reviewed_by = 2, reviewed_at = now() WHERE from_version = 2;
SELECT a.rows, a.code, a."constraint" FROM pg_temp.attempt((:'refs'::case_ref[])[1], $$SELECT casework.workflow_migrate('movement', 2, 1, false) WHERE $1 IS NOT NULL$$) AS a;
SELECT a.rows, a.code, a."constraint" FROM pg_temp.attempt((:'refs'::case_ref[])[1], $$UPDATE casework.movement SET workflow_version = 1, state = 'refused_final' WHERE case_ref = $1$$) AS a;
SELECT a.rows, a.code, a."constraint" FROM pg_temp.attempt((:'refs'::case_ref[])[3], $$UPDATE casework.movement SET workflow_version = 1, state = 'best_interests_cleared' WHERE case_ref = $1$$) AS a;
SELECT workflow_version, count(*) FROM casework.movement GROUP BY workflow_version ORDER BY workflow_version;
SELECT count(*) AS findings FROM repatriation.verify_register();
ROLLBACK;
