-- The shipped machines have the edges of the procedure and no others, and the trigger lets no other pass.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Who takes which step.
SELECT workflow, from_state, to_state, role, requires_reason, is_irreversible FROM casework.workflow_transition ORDER BY workflow, from_state, to_state;
SELECT workflow, state, is_initial, is_final FROM casework.workflow_state WHERE is_initial OR is_final ORDER BY workflow, state;

-- The procedure, written out a second time: main way, ways back, ways out.
CREATE TEMP TABLE procedure AS
SELECT 'bid' AS workflow, way[i] AS from_state, way[i + 1] AS to_state FROM (VALUES
        (ARRAY['required', 'initiated', 'information_gathering', 'report_drafted', 'supervisor_reviewed', 'panel_scheduled',
               'in_session', 'decided', 'communicated', 'in_implementation', 'implemented', 'review_open', 'reopened', 'information_gathering']),
        (ARRAY['in_session', 'deferred', 'information_gathering']), (ARRAY['report_drafted', 'information_gathering']),
        (ARRAY['decided', 'review_open', 'confirmed']), (ARRAY['communicated', 'review_open']), (ARRAY['in_implementation', 'review_open']),
        (ARRAY['required', 'not_applicable'])) AS w (way), generate_series(1, cardinality(way) - 1) AS i
UNION SELECT 'movement', way[i], way[i + 1] FROM (VALUES
        (ARRAY['requested', 'identity_established', 'nationality_confirmed', 'best_interests_cleared', 'reception_agreed',
               'documents_issued', 'travel_authorised', 'departed', 'arrived', 'handed_over']),
        (ARRAY['refused', 'review_pending', 'refused_final']), (ARRAY['review_pending', 'requested']),
        (ARRAY['requested', 'review_pending']), (ARRAY['identity_established', 'review_pending']), (ARRAY['nationality_confirmed', 'review_pending'])
    ) AS w (way), generate_series(1, cardinality(way) - 1) AS i
UNION SELECT 'case', way[i], way[i + 1] FROM (VALUES
        (ARRAY['identified', 'registered', 'assessed', 'planned', 'in_implementation', 'under_review', 'closed', 'reopened', 'registered']),
        (ARRAY['under_review', 'planned']), (ARRAY['under_review', 'in_implementation']), (ARRAY['closed', 'duplicate']), (ARRAY['transferred', 'duplicate'])
    ) AS w (way), generate_series(1, cardinality(way) - 1) AS i
UNION SELECT 'case', open, side FROM unnest(ARRAY['identified', 'registered', 'assessed', 'planned', 'in_implementation', 'under_review', 'reopened']) AS open,
        unnest(ARRAY['transferred', 'duplicate']) AS side
UNION SELECT 'bia', way[i], way[i + 1] FROM (VALUES
        (ARRAY['pending_interview', 'pending_recommendation', 'pending_review', 'completed', 'lapsed']),
        (ARRAY['pending_review', 'returned', 'pending_recommendation'])) AS w (way), generate_series(1, cardinality(way) - 1) AS i
UNION SELECT 'liberty', way[i], way[i + 1] FROM (VALUES
        (ARRAY['apprehended', 'brought_before_authority', 'held', 'charged', 'adjudicated', 'measure_running', 'ended']),
        (ARRAY['release_due', 'held'])) AS w (way), generate_series(1, cardinality(way) - 1) AS i
UNION SELECT 'liberty', anywhere, way_out FROM unnest(ARRAY['apprehended', 'brought_before_authority', 'held', 'charged', 'adjudicated', 'measure_running', 'release_due']) AS anywhere,
        unnest(ARRAY['released', 'release_due']) AS way_out WHERE anywhere <> way_out
UNION SELECT 'movement', before, side FROM unnest(ARRAY['requested', 'identity_established', 'nationality_confirmed',
        'best_interests_cleared', 'reception_agreed', 'documents_issued', 'travel_authorised']) AS before, unnest(ARRAY['refused']) AS side;
SELECT workflow, count(*) FROM procedure GROUP BY workflow ORDER BY workflow;
SELECT 'missing' AS what, * FROM (TABLE procedure EXCEPT SELECT workflow, from_state, to_state FROM casework.workflow_transition) AS m
UNION ALL SELECT 'beyond', * FROM (SELECT workflow, from_state, to_state FROM casework.workflow_transition EXCEPT TABLE procedure) AS b;

-- A record in every state of the machines, put there with the triggers off.
CREATE TEMP TABLE placed AS SELECT workflow, state, pg_temp.child() AS ref FROM casework.workflow_state ORDER BY workflow, state;
INSERT INTO casework.determination (case_ref, trigger) SELECT ref, 'durable_solution' FROM placed WHERE workflow = 'bid';
INSERT INTO casework.determination_option (case_ref, determination_id, kind, is_family_based, summary)
    SELECT ref, pg_temp.bid(ref), 'stay_pending', true, 'Text.' FROM placed WHERE workflow = 'bid';
INSERT INTO casework.movement (case_ref, requested_on, requested_by, from_state_code, to_state_code)
    SELECT ref, '2026-01-15', 'consulate', 'XXA', 'UTO' FROM placed WHERE workflow = 'movement';
INSERT INTO casework.assessment (case_ref, kind, state, author_id, supervisor_id, interviewed_on)
    SELECT ref, 'bia', 'pending_interview', 1, 2, '2026-01-12' FROM placed WHERE workflow = 'bia';
ALTER TABLE casework.child_case DISABLE TRIGGER USER;
ALTER TABLE casework.assessment DISABLE TRIGGER USER;
INSERT INTO casework.liberty_episode (case_ref, place_kind, started_at) SELECT ref, 'camp', '2026-03-01' FROM placed WHERE workflow = 'liberty';
INSERT INTO casework.justice_contact (case_ref, capacity) SELECT ref, 'alleged' FROM placed WHERE workflow = 'liberty';
ALTER TABLE casework.liberty_episode DISABLE TRIGGER USER;
ALTER TABLE casework.determination DISABLE TRIGGER USER;
ALTER TABLE casework.movement DISABLE TRIGGER USER;
UPDATE casework.determination AS d SET state = p.state, author_id = 1, supervisor_id = 2, drafted_on = '2026-02-02', reviewed_on = '2026-02-05',
    scheduled_on = '2026-02-10', session_on = '2026-02-20', decided_at = '2026-02-20', review_due_on = '2027-02-20', review_opened_at = '2026-03-01',
    deferral_lack = 'Text.', deferred_until = '2026-03-10', interim_measures = 'Text.',
    court_reference = 'Court 7', chosen_option_id = (SELECT o.option_id FROM casework.determination_option AS o WHERE o.case_ref = d.case_ref)
    FROM placed AS p WHERE p.ref = d.case_ref;
UPDATE casework.movement AS m SET state = p.state, confirmed_on = '2026-02-25', cleared_on = '2026-02-26', documents_issued_on = '2026-03-10',
    authorised_at = '2026-03-25', departed_at = '2026-03-28', arrived_at = '2026-03-28', handed_over_at = '2026-03-29',
    handed_over_to = 'child_protection', refused_on = '2026-02-27', refusal_reasons = 'Text.',
    review_asked_on = '2026-03-02', refused_finally_on = '2026-03-17'
    FROM placed AS p WHERE p.ref = m.case_ref;
UPDATE casework.assessment AS a SET state = p.state, completed_on = '2026-01-20' FROM placed AS p WHERE p.ref = a.case_ref;
UPDATE casework.child_case AS c SET state = p.state, closed_at = '2026-04-01', closure_reason = 'goal_met', reopen_reason = 'placement_breakdown',
    duplicate_of = (SELECT min(ref::text)::repatriation.case_ref FROM placed WHERE workflow = 'bid'), duplicate_found_by = 1, duplicate_confirmed_by = 2, transferred_to = 1, transfer_accepted_on = '2026-04-01', transfer_agreement = 'Minutes 3'
    FROM placed AS p WHERE p.workflow = 'case' AND p.ref = c.case_ref;
UPDATE casework.liberty_episode AS e SET state = p.state, brought_at = '2026-03-02', release_due_at = '2026-03-03', released_at = '2026-03-05', ended_at = '2026-03-05',
    held_at = h.at, charged_at = h.at, adjudicated_at = h.at, measure_at = h.at,
    justice_contact_id = (SELECT j.justice_contact_id FROM casework.justice_contact AS j WHERE j.case_ref = e.case_ref)
    FROM placed AS p, LATERAL (SELECT CASE WHEN p.state <> 'apprehended' THEN '2026-03-04'::timestamptz END AS at) AS h WHERE p.ref = e.case_ref;
DO $$
DECLARE
    t record;
BEGIN
    FOR t IN SELECT table_name, trigger_name FROM repatriation.expected_triggers() WHERE table_name IN ('child_case', 'assessment', 'determination', 'movement', 'liberty_episode') LOOP
        EXECUTE format('ALTER TABLE casework.%I ENABLE ALWAYS TRIGGER %I', t.table_name, t.trigger_name);
    END LOOP;
END $$;

-- Every pair of states is tried; what is not refused with RP201 passed the edge trigger, whatever a safeguard says then.
CREATE FUNCTION pg_temp.passes(workflow text, ref repatriation.case_ref, to_state text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('UPDATE casework.%I SET state = $1 WHERE case_ref = $2', CASE workflow WHEN 'bid' THEN 'determination' WHEN 'bia' THEN 'assessment' WHEN 'case' THEN 'child_case' WHEN 'liberty' THEN 'liberty_episode' ELSE workflow END)
        USING to_state, ref;
    RAISE EXCEPTION 'undo' USING ERRCODE = 'RPZZZ';
EXCEPTION
    WHEN SQLSTATE 'RP201' THEN RETURN false;
    WHEN OTHERS THEN RETURN true;
END $$;
SELECT f.workflow, count(*) AS pairs, count(*) FILTER (WHERE pg_temp.passes(f.workflow, f.ref, t.state)) AS pass
FROM placed AS f JOIN placed AS t ON t.workflow = f.workflow AND t.state <> f.state GROUP BY f.workflow ORDER BY f.workflow;
SELECT f.workflow, f.state, t.state FROM placed AS f JOIN placed AS t ON t.workflow = f.workflow AND t.state <> f.state
    LEFT JOIN procedure AS p ON p.workflow = f.workflow AND p.from_state = f.state AND p.to_state = t.state
WHERE pg_temp.passes(f.workflow, f.ref, t.state) <> (p.workflow IS NOT NULL);

-- A state that no machine has, another machine's state, and a step taken twice.
SELECT s AS state, a.rows, a.code, a."constraint" FROM unnest(ARRAY['nonsense', '', 'departed', 'Initiated', 'required']) AS s,
    LATERAL pg_temp.attempt((SELECT ref FROM placed WHERE workflow = 'bid' AND state = 'required'), format('UPDATE casework.determination SET state = %L WHERE case_ref = $1', s)) AS a;

-- A record begins in the initial state alone.
SELECT pg_temp.child() AS ref \gset
SELECT s.state, a.rows, a.code FROM casework.workflow_state AS s, LATERAL pg_temp.attempt(:'ref', format(
        $$INSERT INTO casework.movement (case_ref, state, requested_on, requested_by, from_state_code, to_state_code) VALUES ($1, %L, '2026-01-15', 'consulate', 'XXA', 'UTO')$$, s.state)) AS a
WHERE s.workflow = 'movement' ORDER BY a.rows, s.state;
SELECT count(*) FILTER (WHERE a.rows = 1) AS begin, count(*) FILTER (WHERE a.code = 'RP201') AS refused FROM casework.workflow_state AS s, LATERAL pg_temp.attempt(:'ref',
        format($$INSERT INTO casework.determination (case_ref, state, trigger) VALUES ($1, %L, 'durable_solution')$$, s.state)) AS a
WHERE s.workflow = 'bid';
SELECT count(*) FILTER (WHERE a.rows = 1) AS begin, count(*) FILTER (WHERE a.code = 'RP201') AS refused FROM casework.workflow_state AS s, LATERAL pg_temp.attempt(:'ref',
        format($$INSERT INTO casework.liberty_episode (case_ref, state, place_kind, started_at) VALUES ($1, %L, 'camp', '2026-03-01')$$, s.state)) AS a
WHERE s.workflow = 'liberty';

-- The words of it.
\set VERBOSITY default
UPDATE casework.movement SET state = 'departed' WHERE case_ref = :'ref';
INSERT INTO casework.movement (case_ref, state, requested_on, requested_by, from_state_code, to_state_code)
    VALUES (repatriation.next_case_ref('UTO', 2026), 'arrived', '2026-01-15', 'consulate', 'XXA', 'UTO');
ROLLBACK;
