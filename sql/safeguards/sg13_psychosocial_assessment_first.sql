-- Safeguard 13: reintegration begins with an individual psychosocial assessment.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: after the assessment, from the same day on; urgent care does not wait.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.assess(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ($1, 'reintegration', 1, '2026-01-22', 'School')$$);
SELECT * FROM pg_temp.verdict(:'ref', 13);
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal)
    SELECT $1, kind, 2, '2026-01-05', 'Urgent care' FROM unnest(ARRAY['health', 'safety', 'shelter', 'food', 'psychosocial']) AS kind$$);
SELECT * FROM pg_temp.verdict(:'ref', 13);

-- Refuses: no assessment, one of another kind, one completed a day later.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ($1, 'disengagement', 1, '2026-04-01', 'Mentor')$$);
SELECT pg_temp.assess(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ($1, 'disengagement', 1, '2026-01-21', 'Mentor')$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia) \g /dev/null
UPDATE casework.assessment SET state = 'completed', completed_on = '2026-01-20' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ($1, 'reintegration', 1, '2026-04-01', 'School')$$);

-- Urgent care does not turn into reintegration, nor is it begun earlier than the assessment.
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'ref', 'food', 2, '2026-01-05', 'Meals');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.service SET kind = 'reintegration' WHERE case_ref = $1$$);
SELECT pg_temp.child() AS other \gset
SELECT pg_temp.assess(:'other') \g /dev/null
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'other', 'reintegration', 1, '2026-01-22', 'School');
SELECT * FROM pg_temp.attempt(:'other', $$UPDATE casework.service SET starts_on = '2026-01-21' WHERE case_ref = $1$$);

-- Unknown: an assessment not completed is none, and cannot be completed without resilience, needs and vulnerability.
INSERT INTO casework.assessment (case_ref, kind, author_id, needs) VALUES (:'ref', 'psychosocial', 1, 'Sleep.');
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ($1, 'reintegration', 1, '2026-04-01', 'School')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET completed_on = '2026-03-01' WHERE case_ref = $1 AND kind = 'psychosocial'$$);

-- Later knowledge: the assessment is voided after the service began; but it is not voided before that day,
-- nor the service moved before it, while a decision stands.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'ref', 'reintegration', 1, '2026-03-02', 'School');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET voided_at = '2026-03-01 12:00Z', void_reason = 'Of a sibling.' WHERE case_ref = $1 AND kind = 'psychosocial'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.service SET starts_on = '2026-01-02' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET voided_at = '2026-03-03 12:00Z', void_reason = 'Of a sibling.' WHERE case_ref = $1 AND kind = 'psychosocial'$$);

-- No way around: urgent care is not turned into reintegration while a decision stands; MERGE adds none.
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'ref', 'food', 2, '2026-01-05', 'Meals');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.service SET kind = 'reintegration' WHERE case_ref = $1 AND kind = 'food'$$);
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$MERGE INTO casework.service AS v USING (SELECT $1 AS ref) AS s ON v.case_ref = s.ref
    WHEN NOT MATCHED THEN INSERT (case_ref, kind, agency_id, starts_on, goal) VALUES (s.ref, 'reintegration', 1, '2026-04-01', 'School')$$);
ROLLBACK;
