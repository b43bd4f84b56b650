-- Safeguard 21: a decision gives its reasons, element by element.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: reasons on every element; an element that is not relevant needs none; as the child wished, or with a reason why not.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.hear(:'ref', wish => 'repatriation_to_kin') \g /dev/null
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.verdict(:'ref', 21);
UPDATE casework.determination_element SET knowledge = 'not_relevant' WHERE case_ref = :'ref' AND element = 'education';
UPDATE casework.determination_element SET reasons = 'Why.' WHERE case_ref = :'ref' AND element <> 'education';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided', '{reasons}')$$);
SELECT * FROM pg_temp.verdict(:'ref', 21);

-- Refuses: an element without reasons; another option than the child asked for, without saying why.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.hear(:'ref', wish => 'stay_pending') \g /dev/null
SELECT pg_temp.determine(:'ref', 'in_session');
UPDATE casework.determination_element SET reasons = 'Why.' WHERE case_ref = :'ref' AND element <> 'health';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided', '{reasons}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);
SELECT pg_temp.determine(:'ref', 'in_session');
INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement) VALUES (:'ref', pg_temp.bid(:'ref'), 'health', 'Care.');
UPDATE casework.determination_element SET reasons = 'Why.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET state = 'decided', decided_at = '2026-02-20 15:00Z', review_due_on = '2027-02-20',
    divergence_reason = 'The camp is about to close.', chosen_option_id = (SELECT min(option_id) FROM casework.determination_option WHERE case_ref = $1)
    WHERE case_ref = $1$$);
-- A vote against carries its text.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.panel_vote (case_ref, determination_id, panel_member_id, vote)
    SELECT case_ref, determination_id, panel_member_id, 'against' FROM casework.panel_member WHERE case_ref = $1$$);

-- Unknown: a child who names no wish, or was unable to, does not diverge; the last wish before the decision counts.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.verdict(:'ref', 21);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.hear(:'ref', '2026-01-26 10:00Z', 'stay_pending'), pg_temp.hear(:'ref', '2026-01-28 10:00Z', 'repatriation_to_kin') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided')$$);

-- Later knowledge: the child changes its mind; but the wish on file is not rewritten, nor a reason removed.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.hear($1, '2026-04-10 10:00Z', 'stay_pending')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.views SET preferred_option = 'resettlement' WHERE case_ref = $1 AND heard_at < '2026-02-01'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination_element SET reasons = NULL WHERE case_ref = $1 AND element = 'family'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination_option SET kind = 'repatriation_with_parent' WHERE case_ref = $1 AND kind = 'repatriation_to_kin'$$);

-- No way around: an updatable view.
CREATE TEMP VIEW door AS SELECT case_ref, element, reasons FROM casework.determination_element;
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE door SET reasons = NULL WHERE case_ref = $1$$);
ROLLBACK;
