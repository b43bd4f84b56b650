-- Safeguard 6: the child is heard before report, decision and clearance.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: a hearing, a child who declines, a child who is unable, whatever the age.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'best_interests_cleared');
SELECT * FROM pg_temp.verdict(:'ref', 6);
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.views (case_ref, outcome, heard_at, means_tried) VALUES (:'ref', 'unable', '2026-01-26 10:00Z', 'Play and drawing.');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'report_drafted')$$);
SELECT * FROM pg_temp.verdict(:'ref', 6);
-- A clearance alone makes it apply.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT * FROM pg_temp.verdict(:'ref', 6);
SELECT pg_temp.travel(:'ref', 'best_interests_cleared');
SELECT * FROM pg_temp.verdict(:'ref', 6);

-- Refuses: a report without a hearing; a hearing the day after the report.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'information_gathering');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'report_drafted', '{hearing}')$$);
SELECT pg_temp.hear(:'ref', '2026-02-03 00:00Z') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'report_drafted', '{hearing}')$$);
-- A decision in the morning, a hearing in the afternoon of the day of the report; where nothing else
-- keeps the decision from coming before the session.
ALTER TABLE casework.determination DROP CONSTRAINT determination_order_check;
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.hear(:'ref', '2026-02-02 14:00Z') \g /dev/null
SELECT pg_temp.determine(:'ref', 'in_session');
INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement) VALUES (:'ref', pg_temp.bid(:'ref'), 'health', 'Care.');
UPDATE casework.determination_element SET reasons = 'Why.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'decided', '2026-02-02 09:00Z')$$);
-- A clearance of a child who lives with both parents and needs no determination.
SELECT pg_temp.child('with_both_parents') AS ref \gset
SELECT pg_temp.travel(:'ref', 'nationality_confirmed');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared', '{hearing}')$$);

-- Unknown: a hearing that is not dated, or names no means, cannot be stored.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.views (case_ref, heard_at, prepared_at, means) VALUES ($1, NULL, now(), 'play')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.views (case_ref, heard_at, prepared_at) VALUES ($1, now(), now())$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.views (case_ref, outcome, heard_at) VALUES ($1, 'declined', now())$$);
-- Asked beforehand, without a determination, the answer is unknown; with one, unmet.
SELECT pg_temp.child() AS ref \gset
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'bid:report_drafted');
SELECT pg_temp.determine(:'ref', 'information_gathering');
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'bid:report_drafted') WHERE safeguard = 6;

-- Later knowledge: a second hearing; but the hearing on file is not moved behind the decision.
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.hear($1, '2026-04-10 10:00Z', 'stay_pending')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.views SET heard_at = '2026-02-21 10:00Z' WHERE case_ref = $1 AND heard_at < '2026-02-01'$$);

-- No way around: an updatable view.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'information_gathering', '{hearing}');
CREATE TEMP VIEW door AS SELECT * FROM casework.determination;
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE door SET state = 'report_drafted', drafted_on = '2026-02-02' WHERE case_ref = $1$$);
ROLLBACK;
