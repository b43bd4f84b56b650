-- Safeguard 19: who assesses does not review, who reviews does not decide.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: three different people.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.verdict(:'ref', 19);
-- An assessment alone, or a report alone, makes it apply.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.verdict(:'ref', 19);
SELECT pg_temp.assess(:'ref') \g /dev/null
SELECT * FROM pg_temp.verdict(:'ref', 19);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'report_drafted', '{assessment}');
SELECT * FROM pg_temp.verdict(:'ref', 19);

-- Refuses: an assessment cleared, and a report reviewed, by its author.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref', 2, 2) AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET state = 'completed', completed_on = '2026-01-20' WHERE case_ref = $1$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'report_drafted');
UPDATE casework.determination SET author_id = 2 WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'supervisor_reviewed')$$);
-- The supervisor sits, and may be heard; but votes.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), 2) \g /dev/null
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
SELECT pg_temp.determine(:'ref', 'decided', '{votes}');

-- Unknown: nobody is named as supervisor, so nothing is reviewed or completed.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'report_drafted');
UPDATE casework.determination SET supervisor_id = NULL WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'supervisor_reviewed')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.assessment SET supervisor_id = NULL WHERE case_ref = $1 AND kind = 'bia'$$);

-- Later knowledge: another assessment by others; but a decision does not turn into the author's own.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
SELECT pg_temp.open_assessment(:'ref', 3, 4) AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', format($$UPDATE casework.assessment SET state = 'completed', completed_on = '2026-03-20' WHERE case_ref = $1 AND assessment_id = %s$$, :bia));
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET supervisor_id = 1 WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET author_id = 4 WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.panel_member SET professional_id = 1 WHERE case_ref = $1 AND professional_id = 3$$);

-- No way around: the author's vote after the decision, by INSERT ... ON CONFLICT.
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), 1) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.panel_vote (case_ref, determination_id, panel_member_id, vote)
    SELECT case_ref, determination_id, panel_member_id, 'for' FROM casework.panel_member WHERE case_ref = $1
    ON CONFLICT (case_ref, determination_id, panel_member_id) DO NOTHING$$);
ROLLBACK;
