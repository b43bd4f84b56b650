-- Two children are identified, alone, outside their country. A case is opened for
-- each, and the papers that turn up are taken in as claims.
--
-- The story happened in the winter of 2025/26, so it says when things were recorded
-- (recorded_at, received_at, opened_at). In service these columns fill themselves.
\echo '== 3. Intake: two cases, a family, the first papers'

SELECT next_case_ref('UTO', 2025) AS liora \gset
SELECT next_case_ref('UTO', 2025) AS teo \gset
SELECT ARRAY[:'liora', :'teo'] AS siblings \gset

INSERT INTO casework.child_case (case_ref, identified_on, separation_status, separation_since, located_in, owner_id, opened_at)
SELECT ref, '2025-10-28', 'unaccompanied', '2025-10-28', 'XXX', :caseworker, '2025-10-29 09:00'
FROM unnest(:'siblings'::case_ref[]) AS ref;

-- Each child is a person. Nobody knows the day on which Teo was born.
INSERT INTO casework.person (case_ref, is_subject, birth, birth_basis, sex) VALUES
    (:'liora', true, '2011-09-14', 'declaration', 'F'),
    (:'teo', true, '2014~', 'declaration', 'M');
SELECT person_id AS liora_person FROM casework.person WHERE case_ref = :'liora' AND is_subject \gset
SELECT person_id AS teo_person FROM casework.person WHERE case_ref = :'teo' AND is_subject \gset
-- Names stand in one table of their own.
INSERT INTO casework.person_name (case_ref, person_id, full_name, source) VALUES
    (:'liora', :liora_person, 'Liora Sanne Morvande', 'the child'),
    (:'teo', :teo_person, 'Teo Emil Morvande', 'the sister');

-- Mother, father and aunt are entered once, under the elder sister's case.
INSERT INTO casework.person (case_ref, birth, birth_basis, sex) VALUES (:'liora', '1989-02', 'declaration', 'F') RETURNING person_id AS mother \gset
INSERT INTO casework.person (case_ref, birth, birth_basis, sex) VALUES (:'liora', '1985', 'declaration', 'M') RETURNING person_id AS father \gset
INSERT INTO casework.person (case_ref, birth, birth_basis, sex) VALUES (:'liora', '1983-07', 'document', 'F') RETURNING person_id AS aunt \gset
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, evidence_level, recorded_at)
SELECT ref, l.person_id, l.relation, l.vital_status, false, 'claimed', '2025-10-29 09:30'
FROM unnest(:'siblings'::case_ref[]) AS ref
CROSS JOIN (VALUES (:mother, 'mother', 'dead'), (:father, 'father', 'unknown')) AS l (person_id, relation, vital_status);
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, evidence_level, recorded_at) VALUES
    (:'liora', :teo_person, 'sibling', 'alive', true, 'claimed', '2025-10-29 09:30'),
    (:'teo', :liora_person, 'sibling', 'alive', true, 'claimed', '2025-10-29 09:30');

-- Their return is asked for; the consulate establishes who they are.
INSERT INTO casework.movement (case_ref, requested_on, requested_by, from_state_code, to_state_code)
SELECT ref, '2025-10-31', 'child protection', 'XXX', 'UTO' FROM unnest(:'siblings'::case_ref[]) AS ref;

-- Papers. psql reads a file by a command in backquotes; any client can pass bytea.
\set child :liora
\set paper `base64 < docs/examples/birth-certificate-liora.xml`
\set source 'civil registry'
\set received '2025-11-06 11:00'
\ir claim.sql
UPDATE casework.movement SET state = 'identity_established' WHERE case_ref = ANY (:'siblings');

-- An unknown man hands in a passport that would make Liora eighteen.
\set paper `base64 < docs/examples/demo/passport-liora-altered.xml`
\set source 'unknown intermediary'
\set received '2025-11-18 16:20'
\ir claim.sql

-- It is stored, because it is evidence, with a warning. Its digits tell why:
SELECT c.field, c.printed, c.expected, c.state
FROM casework.document_claim AS d CROSS JOIN LATERAL mrz_checks(d.zone) AS c
WHERE d.case_ref = :'liora' AND d.check_state = 'bad';
SELECT safeguard, act, lacks FROM casework.safeguard_warning WHERE case_ref = :'liora';

-- Her record is as it was: a child, also on the day on which that paper makes her adult.
SELECT p.birth AS birth_on_record, d.birth AS birth_in_paper, is_child(p.birth, '2025-11-18') AS is_a_child
FROM casework.person AS p JOIN casework.document_claim AS d USING (case_ref, person_id)
WHERE d.case_ref = :'liora' AND d.check_state = 'bad';

-- The registry of Utopia knows their mother: both are its nationals by descent.
INSERT INTO casework.nationality_claim (case_ref, state_code, basis, claimed_on, decision, decided_by, decided_on)
SELECT ref, 'UTO', 'descent_mother', '2025-11-14', 'confirmed', 'Civil registry of Utopia', '2025-11-18'
FROM unnest(:'siblings'::case_ref[]) AS ref;

-- What does Liora's departure still need? The same question is asked again later.
CREATE TEMPORARY TABLE asked_at_intake AS SELECT * FROM casework.checklist(:'liora', 'movement:departed');

\echo 'Refusal 1. Nationality is confirmed while nobody has decided about that paper.'
\set ON_ERROR_STOP off
UPDATE casework.movement SET state = 'nationality_confirmed', confirmed_on = '2025-11-19' WHERE case_ref = :'liora';
\set ON_ERROR_STOP on
CALL pg_temp.expect('RP432', :'SQLSTATE');
\echo

-- A person decides, with reasons; paper and reasons are kept.
UPDATE casework.document_claim SET verdict = 'rejected', verdict_by = :consul, verdict_at = '2025-11-19 10:00',
    verdict_reason = 'The check digit of the birth date and the composite belong to another year; the registry confirms 2011.'
WHERE case_ref = :'liora' AND check_state = 'bad';
UPDATE casework.safeguard_warning SET acknowledged_at = '2025-11-19 10:00', acknowledged_by = 'consul' WHERE case_ref = :'liora';
UPDATE casework.document_claim SET verdict = 'confirmed', verdict_by = :consul, verdict_at = '2025-11-20 09:00',
    verdict_reason = 'Found in the registry.'
WHERE case_ref = :'liora' AND kind = 'birth-certificate' AND relation IS NULL;
-- Who the mother in the paper is, somebody has to say, before what it claims of her can be confirmed.
UPDATE casework.document_claim SET person_id = :mother WHERE case_ref = :'liora' AND kind = 'birth-certificate' AND relation = 'mother';
UPDATE casework.person SET birth_basis = 'document' WHERE person_id = :liora_person;
UPDATE casework.movement SET state = 'nationality_confirmed', confirmed_on = '2025-11-20' WHERE case_ref = ANY (:'siblings');

-- Now that the State knows them as its own, Teo's birth is registered late, and he gets a passport.
\set child :teo
\set paper `base64 < docs/examples/birth-certificate-teo.xml`
\set source 'civil registry'
\set received '2025-11-25 09:10'
\ir claim.sql
\set paper `base64 < docs/examples/passport-teo-td3.xml`
\set source 'passport office'
\set received '2025-12-16 14:00'
\ir claim.sql
