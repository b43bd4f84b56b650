-- The family of a child: linked persons, siblings declared or derived, unity, tracing; and who may not see it.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Two siblings in a group, a third with the same mother, a fourth child who is nobody's sibling.
SELECT pg_temp.child() AS ada \gset
SELECT pg_temp.child() AS bo \gset
SELECT pg_temp.child() AS cy \gset
SELECT pg_temp.child() AS other \gset
INSERT INTO casework.family_group (opened_by, note) VALUES (1, 'Found in the same tent.') RETURNING family_group_id AS g \gset
INSERT INTO casework.family_group_member (case_ref, family_group_id, declared_by, recorded_at) VALUES (:'ada', :g, 'child', '2026-01-10'), (:'bo', :g, 'sibling', '2026-01-10');
SELECT * FROM pg_temp.attempt(:'bo', format($$INSERT INTO casework.family_group_member (case_ref, family_group_id, declared_by) VALUES ($1, %s, 'agency')$$, :g));
INSERT INTO casework.person (case_ref, sex) VALUES (:'ada', 'F') RETURNING person_id AS mother \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, evidence_level, verified_with_child_on, verified_with_adult_on, located_in, whereabouts, recorded_at, separation_basis, separation_reference)
VALUES (:'ada', :mother, 'mother', 'alive', false, 'verified_both_sides', '2026-01-20', '2026-01-21', 'XXA', 'Women''s prison', '2026-01-21', 'parent_consent', 'Consent 4'),
       (:'cy', :mother, 'mother', 'unknown', false, 'documented', NULL, NULL, NULL, NULL, '2026-01-22', NULL, NULL);
CREATE TEMP TABLE who AS SELECT ref, name FROM (VALUES (:'ada'::repatriation.case_ref, 'ada'), (:'bo', 'bo'), (:'cy', 'cy'), (:'other', 'other')) AS w (ref, name);
SELECT c.name, f.known, f.relation, s.name AS sibling, f.evidence_level, f.vital_status, f.located_in, f.whereabouts, f.family_group_id IS NOT NULL AS grouped
FROM who AS c CROSS JOIN LATERAL casework.family_of(c.ref) AS f LEFT JOIN who AS s ON s.ref = f.sibling_ref ORDER BY c.name, f.known, f.relation, s.name;
-- A member withdrawn, a link withdrawn: no sibling.
SAVEPOINT withdrawn;
UPDATE casework.family_group_member SET voided_at = now(), void_reason = 'Neighbours.' WHERE case_ref = :'bo';
UPDATE casework.family_link SET voided_at = now(), void_reason = 'Another woman.' WHERE case_ref = :'cy';
SELECT count(*) AS siblings FROM casework.sibling;
ROLLBACK TO withdrawn;

-- Unity: one is to travel, the others stay in the same State.
SELECT pg_temp.determine(:'ada', 'decided', reason => 'separation'), pg_temp.travel(:'ada', 'documents_issued');
SELECT count(*) AS before FROM casework.sibling_unity();
SELECT pg_temp.travel(:'ada', 'travel_authorised');
SELECT c.name, s.name AS stays, u.known, u.movement_state, u.travel_on, u.known_before
FROM casework.sibling_unity() AS u JOIN who AS c ON c.ref = u.case_ref JOIN who AS s ON s.ref = u.sibling_ref ORDER BY 1, 2;
SELECT finding, object, safeguard FROM repatriation.verify_register() WHERE finding = 'siblings set apart';
-- The sibling travels as well; the other is elsewhere.
SELECT pg_temp.determine(:'bo', 'decided'), pg_temp.travel(:'bo', 'travel_authorised');
UPDATE casework.child_case SET located_in = 'UTO' WHERE case_ref = :'cy';
SELECT count(*) AS apart FROM casework.sibling_unity();
UPDATE casework.child_case SET located_in = 'XXA' WHERE case_ref = :'cy';
SELECT count(*) AS apart FROM casework.sibling_unity();
-- A decided determination says so; one that is not decided, or decided after the travel, does not.
INSERT INTO casework.family_link (case_ref, person_id, relation, lives_with_child, separation_determination_id, recorded_at)
SELECT c.ref, p.person_id, 'sibling', true, pg_temp.bid(c.ref), '2026-02-25' FROM who AS c, casework.person AS p
WHERE c.name IN ('ada', 'bo') AND p.case_ref = :'cy' AND p.is_subject;
SELECT count(*) AS apart FROM casework.sibling_unity();
UPDATE casework.family_link SET separation_determination_id = NULL WHERE case_ref = :'ada' AND relation = 'sibling';
UPDATE casework.family_link SET voided_at = now(), void_reason = 'Another child.' WHERE case_ref = :'ada' AND relation = 'sibling';
SELECT c.name, s.name AS stays FROM casework.sibling_unity() AS u JOIN who AS c ON c.ref = u.case_ref JOIN who AS s ON s.ref = u.sibling_ref;

-- Who may not see the sibling's case sees nothing of it.
GRANT SELECT ON who TO PUBLIC;
CREATE ROLE regress_family_reader;
GRANT USAGE ON SCHEMA casework, casework_report TO regress_family_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA casework TO regress_family_reader;
GRANT EXECUTE ON FUNCTION casework.family_of(repatriation.case_ref), casework.sibling_unity() TO regress_family_reader;
DO $$
DECLARE
    t text;
BEGIN
    FOR t IN SELECT table_name FROM repatriation.guarded_tables() LOOP
        EXECUTE format('CREATE POLICY reader ON casework.%I FOR SELECT TO regress_family_reader USING (case_ref = ANY (ARRAY(SELECT w.ref FROM who AS w WHERE w.name IN (''ada'', ''cy''))))', t);
    END LOOP;
    CREATE POLICY reader ON casework.family_group FOR SELECT TO regress_family_reader USING (true);
    CREATE POLICY reader ON casework.register FOR SELECT TO regress_family_reader USING (true);
END $$;
SET ROLE regress_family_reader;
SELECT c.name, f.known, f.relation, s.name AS sibling FROM who AS c CROSS JOIN LATERAL casework.family_of(c.ref) AS f
LEFT JOIN who AS s ON s.ref = f.sibling_ref ORDER BY 1, 2, 3, 4;
SELECT count(*) AS apart FROM casework.sibling_unity();
SELECT count(*) AS pairs FROM casework.sibling;
RESET ROLE;

-- Tracing: who searches is named by kind; a search begins after a check; a score verifies nobody.
\set VERBOSITY terse
INSERT INTO casework.tracing_request (case_ref, inquirer, inquirer_agency_id, sought_relation, opened_on) VALUES (:'bo', 'child', 1, 'father', '2026-01-10');
INSERT INTO casework.tracing_request (case_ref, inquirer, sought_relation, opened_on) VALUES (:'bo', 'child', 'father', '2026-01-10') RETURNING tracing_request_id AS t \gset
UPDATE casework.tracing_request SET status = 'in_progress' WHERE case_ref = :'bo';
UPDATE casework.tracing_request SET status = 'in_progress', safety_checked_on = '2026-01-11' WHERE case_ref = :'bo';
INSERT INTO casework.tracing_action (case_ref, tracing_request_id, kind, taken_on, outcome) VALUES (:'bo', :t, 'referral_to_icrc', '2026-01-12', 'Under way.');
INSERT INTO casework.tracing_match (case_ref, tracing_request_id, person_id, score, status) VALUES (:'bo', :t, :mother, 99, 'verified');
INSERT INTO casework.tracing_match (case_ref, tracing_request_id, person_id, score) VALUES (:'bo', :t, :mother, 101);
INSERT INTO casework.tracing_match (case_ref, tracing_request_id, person_id, score, status, verified_on, verified_by, method) VALUES (:'bo', :t, :mother, 99, 'rejected', '2026-01-14', 1, 'She is a woman.');
UPDATE casework.tracing_request SET status = 'verified' WHERE case_ref = :'bo';
UPDATE casework.tracing_request SET status = 'closed', closed_on = '2026-02-01' WHERE case_ref = :'bo';
UPDATE casework.tracing_request SET status = 'closed', closed_on = '2026-02-01', closing_reason = 'The child no longer wishes it.' WHERE case_ref = :'bo';

-- The gate that stays closed is looked at again and again.
SELECT pg_temp.travel(:'other', 'requested');
SELECT state, since_on, due_on FROM repatriation.duties(ARRAY[:'other'::repatriation.case_ref], '2026-02-15 12:00Z') WHERE duty = 'gate_closed';
INSERT INTO casework.gate_review (case_ref, movement_id, reviewed_on, supervisor_id, what_is_open, danger_of_staying, next_step)
SELECT case_ref, movement_id, '2026-02-15', 2, 'Nobody to receive the child.', 'Cold; no doctor in the camp.', 'Ask the family again.' FROM casework.movement WHERE case_ref = :'other';
SELECT state, since_on, due_on FROM repatriation.duties(ARRAY[:'other'::repatriation.case_ref], '2026-02-15 12:00Z') WHERE duty = 'gate_closed';
SELECT state, since_on, done_on FROM repatriation.duties(ARRAY[:'ada'::repatriation.case_ref], '2026-04-15 12:00Z') WHERE duty = 'gate_closed';
ROLLBACK;
