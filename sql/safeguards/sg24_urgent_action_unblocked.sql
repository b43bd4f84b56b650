-- The emergency lane: protective acts pass what it reaches, until the after-review is due.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
\set VERBOSITY terse
BEGIN;
\i :register
\i :return
-- Reintegration before a psychosocial assessment is refused.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal)
    VALUES ($1, 'reintegration', 1, current_date, 'A day centre.')$$);
-- An emergency needs a reason; its lane lets that act pass, and no act that does not name it.
INSERT INTO casework.emergency_action (case_ref, kind, reason, declared_by) VALUES (:'ref', 'shelter', ' ', 1);
INSERT INTO casework.emergency_action (case_ref, emergency_action_id, kind, reason, declared_by)
VALUES (:'ref', 1, 'shelter', 'The camp burns.', 1);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal, emergency_action_id)
    VALUES ($1, 'reintegration', 1, current_date, 'A day centre.', 1), ($1, 'reintegration', 1, current_date, 'Another.', NULL)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal, emergency_action_id)
    VALUES ($1, 'reintegration', 1, current_date, 'A day centre.', 1)$$);
SELECT safeguard, fact, tolerated, act, override_id, emergency_action_id FROM casework.violation_log WHERE case_ref = :'ref';
SELECT * FROM pg_temp.verdict(:'ref', 13);
-- A second one outside the lane is one too many; in it, it is tolerated as well.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal)
    VALUES ($1, 'reintegration', 1, current_date, 'Another.')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal, emergency_action_id)
    VALUES ($1, 'reintegration', 1, current_date, 'Another.', 1)$$);
SELECT tolerated FROM casework.violation_log WHERE case_ref = :'ref' ORDER BY violation_log_id;
-- The clock of the after-review; another person holds it, and then the lane is closed.
SELECT state, due_at - since_at AS within FROM casework.duty d
JOIN LATERAL (SELECT e.declared_at AS since_at FROM casework.emergency_action e WHERE e.case_ref = d.case_ref AND e.emergency_action_id = d.row_id) e ON true
WHERE case_ref = :'ref' AND duty = 'emergency_review';
UPDATE casework.emergency_action SET reviewed_at = now(), reviewed_by = 1, review_note = 'The assessment is under way.' WHERE case_ref = :'ref';
UPDATE casework.emergency_action SET reviewed_at = now(), reviewed_by = 2, review_note = 'The assessment is under way.' WHERE case_ref = :'ref';
SELECT state FROM casework.duty WHERE case_ref = :'ref' AND duty = 'emergency_review';
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal, emergency_action_id)
    VALUES ($1, 'reintegration', 1, current_date, 'A third.', 1)$$);
-- Safeguard 24 refuses nothing: it warns while a review is overdue. The lane has closed by then.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.emergency_action (case_ref, emergency_action_id, kind, reason, declared_by, declared_at)
VALUES (:'ref', 1, 'medical', 'Fever.', 1, now() - interval '73 hours');
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal, emergency_action_id)
    VALUES ($1, 'reintegration', 1, current_date, 'A day centre.', 1)$$);
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal, emergency_action_id)
VALUES (:'ref', 'health', 1, current_date, 'Treatment.', 1);
SELECT safeguard, act, lacks FROM casework.safeguard_warning WHERE case_ref = :'ref' ORDER BY safeguard_warning_id;
-- It never reaches a safeguard that the catalogue says it stops at.
SELECT string_agg(safeguard::text, ' ' ORDER BY safeguard) FROM repatriation.safeguard_catalogue() WHERE in_emergency;
-- Evacuation: with a parent or known caregiver and a return plan, in an emergency.
INSERT INTO casework.evacuation (case_ref, ground, from_state_code, to_state_code, why_not_nearer, escort, return_plan, expected_return_on, begins_on)
VALUES (:'ref', 'medical', 'XXA', 'XXB', 'No surgeon.', 'parent', 'Back by air.', '2026-03-01', '2026-02-01');
INSERT INTO casework.evacuation (case_ref, emergency_action_id, ground, from_state_code, to_state_code, why_not_nearer, escort, return_plan, expected_return_on, begins_on)
VALUES (:'ref', 1, 'migration', 'XXA', 'XXB', 'No surgeon.', 'parent', 'Back by air.', '2026-03-01', '2026-02-01');
INSERT INTO casework.evacuation (case_ref, emergency_action_id, ground, from_state_code, to_state_code, why_not_nearer, escort, return_plan, expected_return_on, begins_on)
VALUES (:'ref', 1, 'medical', 'XXA', 'XXB', 'No surgeon.', 'police', 'Back by air.', '2026-03-01', '2026-02-01');
INSERT INTO casework.evacuation (case_ref, emergency_action_id, ground, from_state_code, to_state_code, why_not_nearer, escort, return_plan, expected_return_on, begins_on)
VALUES (:'ref', 1, 'medical', 'XXA', 'XXB', 'No surgeon.', 'parent', ' ', '2026-03-01', '2026-02-01');
INSERT INTO casework.evacuation (case_ref, emergency_action_id, ground, from_state_code, to_state_code, why_not_nearer, escort, return_plan, expected_return_on, begins_on)
VALUES (:'ref', 1, 'medical', 'XXA', 'XXB', 'No surgeon.', 'parent', 'Back by air.', '2026-03-01', '2026-02-01');
SELECT finding, object, safeguard FROM repatriation.verify_register() WHERE case_ref = :'ref';
ROLLBACK;
