-- What a register can say of a child beside the case: and what it cannot.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
\set VERBOSITY terse
BEGIN;
\i :register
\i :return
SELECT pg_temp.child() AS ref \gset

-- Who brought the child to notice, why the child is alone, where the child was born, how the guardian is reached.
UPDATE casework.child_case SET identification_source = 'camp_administration', separation_cause = 'death_of_family_member' WHERE case_ref = :'ref';
UPDATE casework.child_case SET separation_cause = 'voluntary_departure' WHERE case_ref = :'ref';
UPDATE casework.person SET birth_place = 'a camp', birth_state = 'XXX' WHERE case_ref = :'ref' AND is_subject;
UPDATE casework.person SET birth_place = ' ' WHERE case_ref = :'ref' AND is_subject;

-- Concerns are reasons to help, from one list.
INSERT INTO casework.protection_concern (case_ref, protection_concern, noted_on) VALUES (:'ref', 'orphan', '2026-01-02');
INSERT INTO casework.protection_concern (case_ref, protection_concern, noted_on) VALUES (:'ref', 'radicalised', '2026-01-02');
INSERT INTO casework.protection_concern (case_ref, protection_concern, noted_on, resolved_on) VALUES (:'ref', 'neglect', '2026-01-02', '2026-01-01');

-- Religion and ethnicity need a purpose, and somebody close to the child who told it.
INSERT INTO casework.personal_trait (case_ref, kind, trait, told_by, purpose) VALUES (:'ref', 'religion', 'as the family kept it', 'child', 'choice of a foster family');
INSERT INTO casework.personal_trait (case_ref, kind, trait, told_by, purpose) VALUES (:'ref', 'religion', 'x', 'child', ' ');
INSERT INTO casework.personal_trait (case_ref, kind, trait, told_by, purpose) VALUES (:'ref', 'ethnicity', 'x', 'police', 'statistics');
INSERT INTO casework.personal_trait (case_ref, kind, trait, told_by, purpose) VALUES (:'ref', 'ideology', 'x', 'child', 'screening');

-- The register knows where a picture is and whether it is the same, and does not hold it.
INSERT INTO casework.photograph (case_ref, person_id, purpose, kept_at, content_digest)
    SELECT case_ref, person_id, 'tracing', 'vault/17', sha256('picture') FROM casework.person WHERE case_ref = :'ref' AND is_subject;
INSERT INTO casework.photograph (case_ref, person_id, purpose, kept_at, content_digest)
    SELECT case_ref, person_id, 'press', 'vault/18', sha256('picture') FROM casework.person WHERE case_ref = :'ref' AND is_subject;
INSERT INTO casework.photograph (case_ref, person_id, purpose, kept_at, content_digest)
    SELECT case_ref, person_id, 'tracing', 'vault/18', 'picture' FROM casework.person WHERE case_ref = :'ref' AND is_subject;

-- An assessment says what it is for, who was there, what it rests on, and what protects the child as well as what endangers.
INSERT INTO casework.assessment (case_ref, kind, state, author_id, bia_purpose, contact_type, present, sources)
    SELECT :'ref', 'bia', 'pending_interview', min(professional_id), 'voluntary_repatriation', 'in_person', 'aunt, interpreter', 'camp school, clinic' FROM casework.professional
    RETURNING assessment_id AS bia \gset
INSERT INTO casework.assessment_factor (case_ref, assessment_id, effect, bip_factor, statement) VALUES
    (:'ref', :bia, 'protective', 'family_and_close_relationships', 'The aunt has cared for the child since birth.'),
    (:'ref', :bia, 'risk', 'safe_environment', 'The camp has no school in winter.');
INSERT INTO casework.assessment_factor (case_ref, assessment_id, effect, bip_factor, statement) VALUES (:'ref', :bia, 'threat', 'safe_environment', 'x');

-- Each of these rows is a link of the case's chain; nothing else was written.
SELECT table_name, act, count(*) FROM casework.ledger WHERE case_ref = :'ref'
    AND table_name IN ('protection_concern', 'personal_trait', 'photograph', 'assessment', 'assessment_factor') GROUP BY 1, 2 ORDER BY 1, 2;
SELECT count(*) AS broken FROM repatriation.verify_ledger(:'ref');
ROLLBACK;
