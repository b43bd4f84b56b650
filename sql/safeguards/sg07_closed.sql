-- Safeguard 7 before a case is closed: the child was told of every decision, also of one that was never carried out.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.close(ref repatriation.case_ref) RETURNS void BEGIN ATOMIC
    UPDATE casework.child_case AS c SET state = 'closed', closed_at = '2026-06-01 12:00Z', closure_reason = 'goal_met' WHERE c.case_ref = ref;
END;
-- A decision that a review confirmed before it was communicated.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
UPDATE casework.determination SET feedback_at = NULL, feedback_form = NULL, feedback_language = NULL WHERE case_ref = :'ref';
SELECT pg_temp.bid_step(:'ref', 'review_open'), pg_temp.review(:'ref', 'confirmed'), pg_temp.bid_step(:'ref', 'confirmed');
SELECT pg_temp.more_time(:'ref'), pg_temp.waive(:'ref') \g /dev/null
SELECT count(pg_temp.attempt(:'ref', format('UPDATE casework.child_case SET state = %L WHERE case_ref = $1', s))) AS steps
FROM unnest(ARRAY['registered', 'assessed', 'planned', 'in_implementation', 'under_review']) AS s;
-- Refuses: told of nothing; and told before it was decided anew, which is of another decision.
SELECT code, lacks ~ 'views_feedback_due' AS by_7 FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'case:closed') WHERE safeguard = 7;
UPDATE casework.determination SET feedback_at = '2026-02-19 12:00Z', feedback_form = 'play', feedback_language = 'qaa' WHERE case_ref = :'ref';
SELECT code, lacks ~ 'views_feedback_due' AS by_7 FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);
-- Passes when the child was told.
UPDATE casework.determination SET feedback_at = '2026-02-25 12:00Z' WHERE case_ref = :'ref';
SELECT safeguard, state FROM casework.checklist(:'ref', 'case:closed') WHERE safeguard = 7;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.close($1)$$);
-- Not applicable: nothing was decided.
SELECT pg_temp.child() AS ref \gset
SELECT safeguard, state FROM casework.checklist(:'ref', 'case:closed') WHERE safeguard = 7;
ROLLBACK;
