INSERT INTO casework.workflow_version (workflow, version, title) VALUES
    ('liberty', 1, 'Deprivation of liberty of a child, standard procedure');
INSERT INTO casework.workflow_state (workflow, version, state, is_initial, is_final) VALUES
    ('liberty', 1, 'apprehended', true, false),
    ('liberty', 1, 'brought_before_authority', false, false),
    ('liberty', 1, 'held', false, false),
    ('liberty', 1, 'charged', false, false),
    ('liberty', 1, 'adjudicated', false, false),
    ('liberty', 1, 'measure_running', false, false),
    ('liberty', 1, 'release_due', false, false),
    ('liberty', 1, 'released', false, true),
    ('liberty', 1, 'ended', false, true);
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state, actor, is_irreversible) VALUES
    ('liberty', 1, 'apprehended', 'brought_before_authority', 'arresting authority', false),
    ('liberty', 1, 'brought_before_authority', 'held', 'competent authority', false),
    ('liberty', 1, 'held', 'charged', 'prosecution', false),
    ('liberty', 1, 'charged', 'adjudicated', 'child-justice court', false),
    ('liberty', 1, 'adjudicated', 'measure_running', 'child-justice court', false),
    ('liberty', 1, 'measure_running', 'ended', 'facility', false),
    ('liberty', 1, 'release_due', 'held', 'court', false);
-- Release is open from everywhere; a clock that ran out leads to release_due.
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state, actor)
SELECT 'liberty', 1, s.state, 'released', 'whoever holds the child'
FROM (VALUES ('apprehended'), ('brought_before_authority'), ('held'), ('charged'), ('adjudicated'), ('measure_running'),
             ('release_due')) AS s (state);
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state, actor)
SELECT 'liberty', 1, s.state, 'release_due', 'child protection'
FROM (VALUES ('apprehended'), ('brought_before_authority'), ('held'), ('charged'), ('adjudicated'), ('measure_running')) AS s (state);
UPDATE casework.workflow_version SET status = 'published', published_at = pg_catalog.now()
WHERE workflow OPERATOR(pg_catalog.=) 'liberty';
