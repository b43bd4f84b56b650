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
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state, role, requires_reason) VALUES
    ('liberty', 1, 'apprehended', 'brought_before_authority', 'police', false),
    ('liberty', 1, 'brought_before_authority', 'held', 'judicial_authority', false),
    ('liberty', 1, 'held', 'charged', 'judicial_authority', false),
    ('liberty', 1, 'charged', 'adjudicated', 'judicial_authority', false),
    ('liberty', 1, 'adjudicated', 'measure_running', 'judicial_authority', false),
    ('liberty', 1, 'measure_running', 'ended', NULL, false),
    ('liberty', 1, 'release_due', 'held', 'judicial_authority', false);
-- Release is open to anyone from everywhere; a clock that ran out leads to release_due.
INSERT INTO casework.workflow_transition (workflow, version, from_state, to_state)
SELECT 'liberty', 1, s.state, t.state
FROM (VALUES ('apprehended'), ('brought_before_authority'), ('held'), ('charged'), ('adjudicated'), ('measure_running'),
             ('release_due')) AS s (state)
CROSS JOIN (VALUES ('released'), ('release_due')) AS t (state)
WHERE s.state OPERATOR(pg_catalog.<>) t.state;
UPDATE casework.workflow_version SET status = 'published', published_at = pg_catalog.now()
WHERE workflow OPERATOR(pg_catalog.=) 'liberty';
