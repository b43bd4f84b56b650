-- README's quick start. make check compares what README prints with this file and its output.
\set ON_ERROR_ROLLBACK on
BEGIN;
SELECT repatriation.create_register(country => 'UTO', authority => 'Child Protection Authority');
SET search_path = casework, repatriation;
SELECT next_case_ref('UTO', 2026) AS ref \gset
INSERT INTO child_case (case_ref, identified_on, separation_status) VALUES (:'ref', '2026-03-01', 'separated');
INSERT INTO person (case_ref, is_subject, birth, birth_basis) VALUES (:'ref', true, '2011-XX', 'declaration');
INSERT INTO movement (case_ref, requested_on, requested_by, from_state_code, to_state_code)
    VALUES (:'ref', '2026-03-02', 'consular service', 'XXX', 'UTO');
UPDATE movement SET state = 'identity_established' WHERE case_ref = :'ref';
INSERT INTO nationality_claim (case_ref, state_code, decision, decided_by, decided_on)
    VALUES (:'ref', 'UTO', 'confirmed', 'civil registry', '2026-03-18');
UPDATE movement SET state = 'nationality_confirmed', confirmed_on = '2026-03-20' WHERE case_ref = :'ref';
SELECT safeguard, state, lacks FROM checklist(:'ref', 'movement:best_interests_cleared');
UPDATE movement SET state = 'best_interests_cleared', cleared_on = '2026-03-21' WHERE case_ref = :'ref';
SELECT count(*) AS findings FROM repatriation.verify_register();
ROLLBACK;
