-- A step by its name, on the version of the case that the decision rests on.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
-- The days that a step sets are those of the register's zone.
SET TimeZone = 'UTC';
BEGIN;
\i :register
\i :return
SELECT pg_temp.child() AS ref \gset
SELECT casework.case_version(:'ref') AS v, casework.case_version(:'ref') = (SELECT max(seq) FROM casework.ledger WHERE case_ref = :'ref') AS is_last_entry \gset
\echo :is_last_entry
SELECT casework.case_transition(:'ref', 'case:registered', :v, 'Papers were found.') - :v AS moved;
SELECT state, state_reason FROM casework.child_case WHERE case_ref = :'ref';
-- The version has moved on: the same call is refused, and so is one without a version.
\set VERBOSITY default
\set SHOW_CONTEXT never
SELECT casework.case_transition(:'ref', 'case:assessed', :v);
\set VERBOSITY terse
SELECT casework.case_transition(:'ref', 'case:assessed', NULL);
-- Any write moves it on, not only steps.
SELECT casework.case_version(:'ref') AS v \gset
UPDATE casework.child_case SET located_in = 'UTO' WHERE case_ref = :'ref';
SELECT casework.case_transition(:'ref', 'case:assessed', :v);

-- What entering the state sets is set: days and moments; what else it needs is given by name.
SELECT pg_temp.determine(:'ref', 'initiated'), pg_temp.determine(:'ref', 'information_gathering') \g /dev/null
SELECT pg_temp.hear(:'ref');
INSERT INTO casework.determination_element (case_ref, determination_id, element, knowledge, statement)
    SELECT :'ref', pg_temp.bid(:'ref'), e, 'known', 'Text.' FROM pg_temp.elements() AS e;
SELECT casework.case_transition(:'ref', 'bid:report_drafted', casework.case_version(:'ref')) > 0 AS done;
SELECT state, drafted_on = current_date AS today FROM casework.determination WHERE case_ref = :'ref';
SELECT casework.case_transition(:'ref', 'bid:supervisor_reviewed', casework.case_version(:'ref'), details => jsonb_build_object('reviewed_on', current_date, 'supervisor_id', 2)) > 0 AS done;
SELECT state, reviewed_on = current_date AS today, supervisor_id FROM casework.determination WHERE case_ref = :'ref';
-- Edges, reasons, constraints and safeguards speak as ever, and nothing is left of a refused call.
SELECT what, a.rows, a.code, a."constraint" FROM (VALUES
    (1, 'no edge', $$SELECT casework.case_transition($1, 'bid:decided', casework.case_version($1))$$),
    (2, 'safeguard', $$SELECT casework.case_transition($1, 'bid:panel_scheduled', casework.case_version($1))$$),
    (3, 'no such state', $$SELECT casework.case_transition($1, 'bid:nonsense', casework.case_version($1))$$),
    (4, 'no such machine', $$SELECT casework.case_transition($1, 'custody:decided', casework.case_version($1))$$),
    (5, 'no event', $$SELECT casework.case_transition($1, 'bid', casework.case_version($1))$$),
    (6, 'no record', $$SELECT casework.case_transition($1, 'movement:departed', casework.case_version($1))$$),
    (7, 'milestone missing', $$SELECT casework.case_transition($1, 'case:transferred', casework.case_version($1))$$),
    (8, 'no such column', $$SELECT casework.case_transition($1, 'case:transferred', casework.case_version($1), details => '{"nonsense": 1}')$$),
    (9, 'not its own', $$SELECT casework.case_transition($1, 'case:transferred', casework.case_version($1), details => '{"transferred_to": 2, "closed_at": "2026-01-01"}')$$),
    (10, 'given', $$SELECT casework.case_transition($1, 'case:transferred', casework.case_version($1), details => '{"transferred_to": 2, "transfer_agreement": "Minutes 3", "case_ref": null, "state": "closed"}')$$)) AS w (n, what, command),
    LATERAL pg_temp.attempt(:'ref', w.command) AS a ORDER BY n;
SELECT state, transferred_to, transfer_accepted_on = current_date AS today FROM casework.child_case WHERE case_ref = :'ref';

-- A second record of the machine: it is named where both can take the step, and found where one can.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.open_assessment(:'ref') AS one, pg_temp.open_assessment(:'ref') AS two \gset
SELECT a.rows, a.code FROM pg_temp.attempt(:'ref', $$SELECT casework.case_transition($1, 'bia:returned', casework.case_version($1), 'Thin.')$$) AS a;
SELECT a.rows, a.code FROM pg_temp.attempt(:'ref', format($$SELECT casework.case_transition($1, 'bia:returned', casework.case_version($1), 'Thin.', %s)$$, :two)) AS a;
SELECT a.rows, a.code FROM pg_temp.attempt(:'ref', $$SELECT casework.case_transition($1, 'bia:returned', casework.case_version($1))$$) AS a;
SELECT a.rows, a.code FROM pg_temp.attempt(:'ref', $$SELECT casework.case_transition($1, 'bia:returned', casework.case_version($1), 'Thin.')$$) AS a;
SELECT count(*) FILTER (WHERE state = 'returned') AS returned FROM casework.assessment WHERE case_ref = :'ref';
-- A case that is not there, and one that row security hides, are told the same.
SELECT casework.case_version(repatriation.next_case_ref('UTO', 2026)) IS NULL AS unknown;
CREATE ROLE regress_blind;
GRANT USAGE ON SCHEMA casework, repatriation TO regress_blind;
GRANT ALL ON ALL TABLES IN SCHEMA casework TO regress_blind;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA casework, repatriation TO regress_blind;
SET LOCAL ROLE regress_blind;
SELECT casework.case_version(:'ref') IS NULL AS hidden;
SELECT casework.case_transition(:'ref', 'case:registered', 1);
RESET ROLE;
SELECT count(*) AS findings FROM repatriation.verify_register();
ROLLBACK;
