-- Safeguard 7: the child is told the outcome before a decision counts as communicated.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- The clock: seven days from the decision.
CREATE FUNCTION pg_temp.clock(ref repatriation.case_ref, name text, at timestamptz)
RETURNS TABLE (state text, since_on date, due_on date, done_on date) LANGUAGE sql BEGIN ATOMIC
    SELECT d.state, d.since_on, d.due_on, d.done_on FROM repatriation.duties(ARRAY[ref], at) AS d WHERE d.duty = name;
END;
-- Passes: told, with form and language.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.clock(:'ref', 'views_feedback', '2026-02-21 00:00Z');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'communicated')$$);
SELECT * FROM pg_temp.verdict(:'ref', 7);

-- Refuses: not told; told of an earlier decision and not of this one.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
UPDATE casework.determination SET feedback_at = NULL WHERE case_ref = :'ref';
SELECT * FROM pg_temp.clock(:'ref', 'views_feedback', '2026-02-27 23:59Z');
SELECT * FROM pg_temp.clock(:'ref', 'views_feedback', '2026-02-28 00:00Z');
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'bid:communicated') WHERE safeguard = 7;
UPDATE casework.determination SET state = 'communicated' WHERE case_ref = :'ref';
UPDATE casework.determination SET feedback_at = '2026-02-20 14:59Z' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'communicated')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed')$$);
UPDATE casework.determination SET feedback_at = '2026-02-20 15:00Z' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'communicated')$$);
-- Told late is told.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
UPDATE casework.determination SET feedback_at = '2026-02-28 10:00Z' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.clock(:'ref', 'views_feedback', '2026-03-01 00:00Z');

-- Form and language go with the moment; before a decision there is none to tell.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET feedback_form = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET feedback_language = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET feedback_language = 'Utopian' WHERE case_ref = $1$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET feedback_at = '2026-02-28 10:00Z', feedback_form = 'play', feedback_language = 'qaa' WHERE case_ref = $1$$);
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'bid:communicated') WHERE safeguard = 7;

-- No way around: what was communicated is not untold afterwards, nor told before it was decided.
SELECT pg_temp.determine(:'ref', 'communicated');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET feedback_at = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$WITH w AS (UPDATE casework.determination SET feedback_at = '2026-02-20 14:00Z' WHERE case_ref = $1 RETURNING 1) SELECT count(*) FROM w$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET feedback_at = '2026-02-21 14:00Z', feedback_form = 'writing' WHERE case_ref = $1$$);
ROLLBACK;
