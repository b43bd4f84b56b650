-- What became known of returns in 2019 and later: children whose mothers served sentences abroad were flown home after
-- the mothers had signed a consent and a grandparent had given a sample. Everybody here is invented. Consent alone is
-- not enough (27), a sample is the last resort (31), and somebody known travels along (26).
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
BEGIN;
\i :register
\i :return
SET LOCAL client_min_messages = warning;
-- A small child lives with the mother, who is in prison in XXA. Prison at the same place counts: they are not separated.
SELECT pg_temp.child('with_one_parent', parents => false) AS ref \gset
INSERT INTO casework.person (case_ref, sex) VALUES (:'ref', 'F') RETURNING person_id AS mother \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, located_in, whereabouts, whereabouts_told_on, lives_with_child, recorded_at)
VALUES (:'ref', :mother, 'mother', 'alive', 'XXA', 'Prison of the capital', '2026-01-06', true, '2026-01-06');
SELECT pg_temp.travel(:'ref', 'nationality_confirmed', omit => '{determination,hearing}');
-- The mother signs. Her consent is a basis, and no determination.
UPDATE casework.family_link SET separation_basis = 'parent_consent', separation_reference = 'Consent signed in the prison' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
SELECT verdict, lacks FROM casework.next_steps(:'ref') WHERE act = 'movement:best_interests_cleared';
-- A determination about something else is none about the separation.
SELECT pg_temp.determine(:'ref', 'decided', reason => 'temporary_care');
UPDATE casework.movement SET determination_id = pg_temp.bid(:'ref') WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);

-- Another child, and a determination on the separation: with the consent it is enough; without it, not.
SELECT pg_temp.child('with_one_parent', parents => false) AS ref \gset
INSERT INTO casework.person (case_ref, sex) VALUES (:'ref', 'F') RETURNING person_id AS mother \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, located_in, lives_with_child, recorded_at)
VALUES (:'ref', :mother, 'mother', 'alive', 'XXA', true, '2026-01-06');
SELECT pg_temp.determine(:'ref', 'decided', reason => 'separation'), pg_temp.travel(:'ref', 'nationality_confirmed');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared')$$);
UPDATE casework.family_link SET separation_basis = 'parent_consent', separation_reference = 'Consent signed in the prison' WHERE case_ref = :'ref';
SELECT pg_temp.travel(:'ref', 'best_interests_cleared');

-- The grandmother's sample is asked for before papers and words were tried, and kept without an end: nothing is taken.
INSERT INTO casework.dna_sample (case_ref, laboratory) VALUES (:'ref', 'Institute');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.dna_sample SET taken_on = '2026-03-02' WHERE case_ref = $1$$);
-- Papers and words are on record as tried, somebody consents for a child of that age, and the profile has an end. A mother
-- who signs is not enough: who agrees for the child is appointed, here the mother herself, by the court.
INSERT INTO casework.guardian_appointment (case_ref, person_id, appointed_by, valid_from) VALUES (:'ref', :mother, 'Family court', '2026-02-27')
    RETURNING guardian_appointment_id AS guardian \gset
UPDATE casework.dna_sample SET other_evidence = 'No birth certificate; the grandmother''s word.', guardian_consented_on = '2026-03-01', guardian_appointment_id = :guardian,
    child_objects = false, destroy_by = '2026-08-01' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.dna_sample SET taken_on = '2026-03-02' WHERE case_ref = $1$$);
UPDATE casework.dna_sample SET result = 'link_confirmed', resulted_on = '2026-03-05' WHERE case_ref = :'ref';
SELECT duty, state, due_on FROM repatriation.duties(ARRAY[:'ref'::case_ref], '2026-08-02 12:00Z') WHERE duty = 'dna_destruction';

-- Nobody whom the child knows would travel along: not even the papers are issued.
INSERT INTO casework.person (case_ref, sex) VALUES (:'ref', 'F') RETURNING person_id AS grandmother \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, located_in, lives_with_child, evidence_level, dna_reported_on, child_agrees,
    child_asked_on, adult_is_willing, adult_is_able, adult_assessed_on, recorded_at)
VALUES (:'ref', :grandmother, 'grandparent', 'alive', 'UTO', false, 'dna', '2026-03-05', true, '2026-02-10', true, true, '2026-02-12', '2026-02-12');
UPDATE casework.movement SET receiver_person_id = :grandmother, escort = 'other' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'documents_issued')$$);
UPDATE casework.movement SET escort = 'known_caregiver' WHERE case_ref = :'ref';
SELECT pg_temp.travel(:'ref', 'handed_over');
-- From the clearance to the departure, the separation was judged at every step that could set them apart.
SELECT e.what, e.judged_by ~ '27 no_separation_without_bid' AS separation_judged FROM casework_report.explain(:'ref') AS e WHERE e.act LIKE 'movement:%';
ROLLBACK;
