-- Columns that belong to a step change in that step alone.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set liberty :abs_srcdir '/src/test/regress/liberty.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
\i :liberty
-- What the triggers watch.
CREATE TEMP TABLE milestone AS
SELECT t.tgrelid::regclass AS of, split_part(a.arg, '=', 1) AS col, split_part(a.arg, '=', 2) AS state
FROM pg_trigger AS t, LATERAL regexp_split_to_table(rtrim(encode(t.tgargs, 'escape'), '\000'), E'\\\\000') WITH ORDINALITY AS a (arg, n)
WHERE t.tgname = 't20_edge' AND a.n > 1;
SELECT * FROM milestone ORDER BY of::text, col;
-- Every state that must set a column watches it.
SELECT m.of, m.col, m.state FROM milestone AS m WHERE NOT EXISTS (SELECT FROM casework.workflow_state AS s WHERE s.state = m.state);

-- A return from first to last, and a deprivation of liberty; then each column is given another value, or none, without a step.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'handed_over'), pg_temp.determine(:'ref', 'implemented'), pg_temp.deprive(:'ref', 'held');
CREATE FUNCTION pg_temp.refused_column(ref repatriation.case_ref, command text, OUT code text, OUT col text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE command USING ref;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, col = COLUMN_NAME;
END $$;
SELECT m.of, m.col, r.*
FROM milestone AS m JOIN pg_attribute AS a ON a.attrelid = m.of AND a.attname = m.col,
    LATERAL pg_temp.refused_column(:'ref', format('UPDATE casework.%s SET %I = %s WHERE case_ref = $1', split_part(m.of::text, '.', 2), m.col,
        CASE format_type(a.atttypid, -1) WHEN 'date' THEN $$'2026-06-01'$$ WHEN 'text' THEN $$'other'$$ WHEN 'text[]' THEN $$'{other}'$$
            WHEN 'bigint' THEN '0' ELSE $$'2026-06-01 00:00Z'$$ END)) AS r
ORDER BY m.of::text, m.col;
SELECT count(*) AS emptied, count(*) FILTER (WHERE r.code = 'RP202') AS refused
FROM milestone AS m, LATERAL (SELECT to_jsonb(d) FROM casework.determination AS d UNION ALL SELECT to_jsonb(v) FROM casework.movement AS v
        UNION ALL SELECT to_jsonb(a) FROM casework.assessment AS a WHERE a.kind = 'bia'
        UNION ALL SELECT to_jsonb(e) FROM casework.liberty_episode AS e) AS w (row),
    LATERAL pg_temp.refused_column(:'ref', format('UPDATE casework.%s SET %I = NULL WHERE case_ref = $1', split_part(m.of::text, '.', 2), m.col)) AS r
WHERE w.row ->> m.col IS NOT NULL;

-- Nor in another step, nor before its own, nor with the record itself; in its own step, yes.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'information_gathering');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET state = 'report_drafted', drafted_on = '2026-02-02', decided_at = '2026-02-20' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET session_on = '2026-02-20' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.movement (case_ref, cleared_on, requested_on, requested_by, from_state_code, to_state_code)
    VALUES ($1, '2026-02-26', '2026-01-15', 'consulate', 'XXA', 'UTO')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'report_drafted')$$);
-- A step back and forth sets the column anew.
SELECT pg_temp.bid_step(:'ref', 'information_gathering') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET state = 'report_drafted', drafted_on = '2026-02-04' WHERE case_ref = $1$$);
SELECT drafted_on = '2026-02-04' AS anew FROM casework.determination WHERE case_ref = :'ref';
-- The step without its column is not stored.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET state = 'supervisor_reviewed' WHERE case_ref = $1$$);
-- Steps come in the order of their days, and none that is recorded as done lies in the future.
CREATE FUNCTION pg_temp.step(of text, ref repatriation.case_ref, step text, col text, value text, OUT code text, OUT "constraint" text)
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('UPDATE casework.%I SET state = %L, %I = %L WHERE case_ref = $1', of, step, col, value) USING ref;
    RAISE EXCEPTION 'undo' USING ERRCODE = 'RPZZZ';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, "constraint" = CONSTRAINT_NAME;
    IF code = 'RPZZZ' THEN code := 'works'; END IF;
END $$;
CREATE FUNCTION pg_temp.steps(of text, path text[][]) RETURNS TABLE (step text, early text, on_time text, future text) LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := pg_temp.child();
    s text[];
BEGIN
    IF of = 'movement' THEN
        PERFORM pg_temp.determine(ref, 'decided'), pg_temp.national(ref);
    END IF;
    -- step, the one before it, column, a day or moment too early, the earliest that is not
    FOREACH s SLICE 1 IN ARRAY path LOOP
        IF of = 'movement' THEN
            PERFORM pg_temp.travel(ref, s[2]);
            IF s[1] = 'travel_authorised' THEN
                INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
                VALUES (ref, 'return_risk', 1, true, false, 'The camp is not safe.', '2026-03-01');
            END IF;
        ELSE
            PERFORM pg_temp.determine(ref, s[2]);
        END IF;
        step := s[1];
        early := (SELECT coalesce(t."constraint", t.code) FROM pg_temp.step(of, ref, s[1], s[3], s[4]) AS t);
        on_time := (SELECT coalesce(nullif(t."constraint", ''), t.code) FROM pg_temp.step(of, ref, s[1], s[3], s[5]) AS t);
        future := (SELECT coalesce(t."constraint", t.code) FROM pg_temp.step(of, ref, s[1], s[3], '2099-01-01') AS t);
        RETURN NEXT;
    END LOOP;
END $$;
SELECT * FROM pg_temp.steps('determination', ARRAY[
    ['supervisor_reviewed', 'report_drafted', 'reviewed_on', '2026-02-01', '2026-02-02'],
    ['panel_scheduled', 'supervisor_reviewed', 'scheduled_on', '2026-02-04', '2026-02-05'],
    ['in_session', 'panel_scheduled', 'session_on', '2026-02-09', '2026-02-10'],
    ['review_open', 'decided', 'review_opened_at', '2026-02-20 14:59:59Z', '2026-02-20 15:00Z']]);
SELECT * FROM pg_temp.steps('movement', ARRAY[
    ['nationality_confirmed', 'identity_established', 'confirmed_on', '2026-01-14', '2026-01-15'],
    ['best_interests_cleared', 'nationality_confirmed', 'cleared_on', '2026-01-14', '2026-02-20'],
    ['documents_issued', 'reception_agreed', 'documents_issued_on', '2026-02-25', '2026-02-26'],
    ['travel_authorised', 'documents_issued', 'authorised_at', '2026-03-08 23:59:59Z', '2026-03-09 10:00Z'],
    ['departed', 'travel_authorised', 'departed_at', '2026-03-25 09:59:59Z', '2026-03-25 10:00Z'],
    ['arrived', 'departed', 'arrived_at', '2026-03-28 07:59:59Z', '2026-03-28 08:00Z']]);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'decided', '2026-02-18 23:59:59Z')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'decided', '2099-01-01')$$);
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'arrived');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET state = 'handed_over', handed_over_at = '2026-03-28 17:59:59Z', handed_over_to = 'child_protection' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET state = 'handed_over', handed_over_at = '2026-03-28 18:00Z', handed_over_to = 'child_protection' WHERE case_ref = $1$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'requested');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.movement SET state = 'refused', refused_on = '2026-01-14', refusal_reasons = 'Reasons.', refusal_grounds = '{no_reception}' WHERE case_ref = $1$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'report_drafted');
-- A record keeps its version of the machine.
SELECT * FROM pg_temp.refused_column(:'ref', $$UPDATE casework.determination SET workflow_version = 2 WHERE case_ref = $1$$);
\set VERBOSITY default
UPDATE casework.determination SET drafted_on = NULL WHERE case_ref = :'ref';
ROLLBACK;
