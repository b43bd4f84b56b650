-- Safeguard 44: nothing that a machine still moves is left behind in a closed case. With it, 7 and 30 are asked.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set liberty :abs_srcdir '/src/test/regress/liberty.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
\i :liberty
\set SHOW_CONTEXT never
CREATE FUNCTION pg_temp.close(ref repatriation.case_ref, at timestamptz DEFAULT '2026-06-01 12:00Z') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    step text;
BEGIN
    PERFORM pg_temp.more_time(ref), pg_temp.waive(ref);
    FOREACH step IN ARRAY ARRAY['registered', 'assessed', 'planned', 'in_implementation', 'under_review', 'closed'] LOOP
        UPDATE casework.child_case AS c SET state = step, closed_at = CASE step WHEN 'closed' THEN at END,
            closure_reason = CASE step WHEN 'closed' THEN 'goal_met' END WHERE c.case_ref = ref;
    END LOOP;
END $$;
-- A child of its own for each trial: set up, closed, and what stood against it.
CREATE FUNCTION pg_temp.trial(setup text, at timestamptz DEFAULT '2026-06-01 12:00Z', separation text DEFAULT 'unaccompanied', OUT code text, OUT lacks text) LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.child(separation);
BEGIN
    EXECUTE setup USING ref;
    SELECT a.code, a.lacks INTO code, lacks FROM pg_temp.attempt(ref, format('SELECT pg_temp.close($1, %L)', at)) AS a;
END $$;

-- Refuses: a movement before its end, and passes at it; a final refusal is one.
SELECT t.* FROM (VALUES ('travel_authorised'), ('arrived'), ('handed_over')) AS v (state),
    LATERAL pg_temp.trial(format('SELECT pg_temp.travel($1, %L)', state), separation => 'with_both_parents') AS t;
SELECT v.state, t.* FROM (VALUES ('refused'), ('refused_final')) AS v (state), LATERAL pg_temp.trial(format(
    'SELECT pg_temp.travel($1, ''identity_established''), pg_temp.move_step($1, ''refused'') %s',
    CASE state WHEN 'refused_final' THEN ', pg_temp.move_step($1, ''review_pending''), pg_temp.move_step($1, ''refused_final'')' ELSE '' END), separation => 'with_both_parents') AS t;
-- A determination before it is carried out, confirmed, or replaced by a court's decision.
SELECT v.state, t.* FROM (VALUES ('required'), ('in_session'), ('decided'), ('in_implementation'), ('implemented')) AS v (state),
    LATERAL pg_temp.trial(format('SELECT pg_temp.determine($1, %L)', state)) AS t;
SELECT v.state, t.* FROM (VALUES ('deferred'), ('not_applicable')) AS v (state),
    LATERAL pg_temp.trial(format('SELECT pg_temp.determine($1, %L), pg_temp.bid_step($1, %L)',
        CASE state WHEN 'deferred' THEN 'in_session' ELSE 'required' END, state)) AS t;
-- A best-interests assessment that nobody completed; one that was withdrawn is none, a draft of another kind neither.
SELECT t.* FROM (VALUES ('SELECT pg_temp.open_assessment($1)'),
        ('INSERT INTO casework.assessment (case_ref, kind, author_id) VALUES ($1, ''psychosocial'', 1)')) AS v (setup),
    LATERAL pg_temp.trial(setup) AS t;
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref') \g /dev/null
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);
UPDATE casework.assessment SET voided_at = now(), void_reason = 'Begun twice.' WHERE case_ref = :'ref' AND completed_on IS NULL;
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);
-- A child who is held.
SELECT v.state, t.* FROM (VALUES ('apprehended', ''), ('apprehended', ', pg_temp.liberty_step($1, ''released'')')) AS v (state, next),
    LATERAL pg_temp.trial(format('SELECT pg_temp.deprive($1, %L)%s', state, next), '2026-03-02 10:00Z') AS t;

-- 30: a claim by descent that is still open. 7: a decision of which the child was not told.
SELECT v.decision, t.* FROM (VALUES ('pending', NULL), ('confirmed', '2026-03-01')) AS v (decision, decided_on), LATERAL pg_temp.trial(format(
    'INSERT INTO casework.nationality_claim (case_ref, state_code, basis, decision, decided_on, decided_by, evidence) VALUES ($1, ''UTO'', ''descent_mother'', %L, %L, %L, ''family_book'')',
    decision, decided_on, CASE WHEN decided_on IS NOT NULL THEN 'Registrar' END)) AS t;
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'implemented') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET feedback_at = NULL, feedback_form = NULL, feedback_language = NULL WHERE case_ref = $1$$);

-- The clocks as they stood on the day of the closing: what ran out since is not held against it, what was done since does not excuse it.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1, '2026-01-08 12:00Z')$$);
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT pg_temp.guardian(:'ref', '2026-05-01');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1, '2026-04-30 12:00Z')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1, '2026-05-01 12:00Z')$$);
-- A case is not closed before the child was found, nor in the future.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1, '2026-01-03 12:00Z')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1, now() + interval '2 days')$$);
ROLLBACK;
