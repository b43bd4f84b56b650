-- A register of :cases cases, each with a child, a relative, a guardian, a hearing and
-- an assessment: what verify.sh sweeps. Loaded through the guard, in one statement a table.
INSERT INTO casework.agency (agency_id, name, sector, state_code) VALUES (1, 'Child protection service', 'child_protection', 'UTO');
INSERT INTO casework.professional (professional_id, agency_id, discipline) VALUES (1, 1, 'social_work'), (2, 1, 'social_work'), (3, 1, 'law');
CREATE TEMP TABLE chosen AS SELECT repatriation.make_case_ref('UTO', 2026, n) AS case_ref, n FROM generate_series(1, :cases) AS n;
INSERT INTO casework.child_case (case_ref, identified_on, separation_status, located_in, owner_id, asylum_checked_on)
SELECT case_ref, '2026-01-05', 'unaccompanied', 'XXA', 1, '2026-01-20' FROM chosen;
INSERT INTO casework.person (person_id, case_ref, is_subject, birth, birth_basis, sex)
SELECT 2 * n, case_ref, true, '2017-05', 'declaration', 'F' FROM chosen;
INSERT INTO casework.person (person_id, case_ref, birth, sex) SELECT 2 * n + 1, case_ref, '198X', 'F' FROM chosen;
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child)
SELECT case_ref, 2 * n + 1, 'mother', 'dead', false FROM chosen;
INSERT INTO casework.guardian_appointment (case_ref, professional_id, appointed_by, valid_from)
SELECT case_ref, 3, 'Family court', '2026-01-06' FROM chosen;
INSERT INTO casework.views (case_ref, prepared_at, heard_at, means, objects_to_movement)
SELECT case_ref, '2026-01-25 10:00Z', '2026-01-26 10:00Z', 'play', false FROM chosen;
VACUUM ANALYZE;
