-- A machine of the ministry's own leaves out steps: what is asked at them is asked of the decision, and of travel.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
SELECT pg_temp.shortcut('bid', 'initiated', 'decided'), pg_temp.shortcut('movement', 'requested', 'departed');
-- A decision without report, options or panel.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.determination (case_ref, workflow_version, trigger, author_id, supervisor_id) VALUES (:'ref', 2, 'durable_solution', 1, 1) RETURNING determination_id AS bid \gset
SELECT pg_temp.determine(:'ref', 'initiated', '{assessment}');
INSERT INTO casework.determination_option (case_ref, determination_id, kind, is_family_based, summary) VALUES (:'ref', :bid, 'repatriation_alone', false, 'Text.');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'decided')$$);
-- With all of them in place, the decision may come without the steps; nor is what it rests on taken away.
SELECT pg_temp.hear(:'ref'), pg_temp.option(:'ref', :bid, 'repatriation_to_kin', true), pg_temp.option(:'ref', :bid, 'stay_pending', false) \g /dev/null
INSERT INTO casework.option_effect (case_ref, determination_id, option_id, element, short_term)
    SELECT o.case_ref, o.determination_id, o.option_id, e, 'Text.' FROM casework.determination_option AS o, pg_temp.elements() AS e
    WHERE o.case_ref = :'ref' AND o.kind = 'repatriation_alone';
SELECT pg_temp.seat(:'ref', :bid, who) FROM generate_series(3, 5) AS who \g /dev/null
INSERT INTO casework.determination_element (case_ref, determination_id, element, knowledge, statement, reasons)
    SELECT :'ref', :bid, e, 'known', 'Text.', 'Why.' FROM pg_temp.elements() AS e;
INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement) VALUES (:'ref', :bid, 'best_interests', 'Text.');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'decided')$$);
UPDATE casework.determination SET supervisor_id = 2 WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'decided')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.panel_member SET is_present = false WHERE case_ref = $1 AND professional_id = 4$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.guardian_appointment SET valid_until = '2026-02-19' WHERE case_ref = $1$$);
-- A departure without clearance, papers or authorisation.
SELECT pg_temp.travel(:'ref', 'requested', machine => 2);
UPDATE casework.movement SET escort = 'other', school_place = NULL WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'departed')$$);
ROLLBACK;
