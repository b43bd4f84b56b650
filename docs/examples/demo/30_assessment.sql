-- Best-interests assessment. A child alone is not interviewed without a guardian.
\echo '== 4. Assessment'

-- The calendar of clocks is computed from the rows. In service ask the view casework.duty.
\echo 'What November asks for Liora, as of the evening of the 3rd:'
SELECT d.state, d.due_on, c.meaning AS what
FROM duties(ARRAY[:'liora'::case_ref], '2025-11-03 18:00') AS d JOIN duty_catalogue() AS c USING (duty)
WHERE d.due_on < '2025-11-30'
ORDER BY d.due_on, d.duty;

INSERT INTO casework.assessment (case_ref, kind, state, author_id, interviewed_on)
SELECT ref, 'bia', 'pending_interview', :caseworker, '2025-11-03' FROM unnest(:'siblings'::case_ref[]) AS ref;

-- One entry for each of the seven elements of CRC General Comment 14. That nothing
-- is known is an entry too, if it says how it was sought.
INSERT INTO casework.assessment_element (case_ref, assessment_id, element, knowledge, statement)
SELECT a.case_ref, a.assessment_id, e.element, e.knowledge, e.statement
FROM casework.assessment AS a
CROSS JOIN (VALUES
    ('views', 'known', 'Wishes to live in a family, together with the sibling.'),
    ('identity', 'known', 'Speaks the language of Utopia; keeps the family''s feasts.'),
    ('family', 'known', 'Mother died; an aunt in Utopia is named. The siblings have only each other here.'),
    ('care_protection_safety', 'known', 'Lives in an overcrowded site; no adult is responsible.'),
    ('vulnerability', 'known', 'Alone, grieving, and of an age at which others are recruited.'),
    ('health', 'known', 'Underweight; vaccinations to be completed.'),
    ('education', 'sought_not_found', 'No school records were found; the site''s teacher was asked.')) AS e (element, knowledge, statement)
WHERE a.case_ref = ANY (:'siblings') AND a.kind = 'bia';

-- The interview is over, the recommendation is written, and both wait for the supervisor.
UPDATE casework.assessment SET state = 'pending_recommendation' WHERE case_ref = ANY (:'siblings') AND kind = 'bia';
UPDATE casework.assessment SET state = 'pending_review' WHERE case_ref = ANY (:'siblings') AND kind = 'bia';

\echo 'Refusal 2. The assessment is completed on an interview that took place without a guardian.'
\set ON_ERROR_STOP off
UPDATE casework.assessment SET state = 'completed', supervisor_id = :supervisor, completed_on = '2025-11-04'
WHERE case_ref = ANY (:'siblings') AND kind = 'bia';
\set ON_ERROR_STOP on
CALL pg_temp.expect('RP409', :'SQLSTATE');
\echo

-- An independent guardian is appointed, the children are seen again, and a supervisor clears it.
INSERT INTO casework.guardian_appointment (case_ref, professional_id, appointed_by, valid_from)
SELECT ref, :guardian, 'Guardianship court', '2025-11-05' FROM unnest(:'siblings'::case_ref[]) AS ref;
UPDATE casework.assessment SET state = 'completed', interviewed_on = '2025-11-12', supervisor_id = :supervisor, completed_on = '2025-11-14',
    child_seen_alone = true, risk_level = 'low', risk_reasons = 'Siblings together; the camp school knows them.'
WHERE case_ref = ANY (:'siblings') AND kind = 'bia';

-- Two more assessments, one by one: what the child draws strength from, and the risks of a return.
INSERT INTO casework.assessment (case_ref, kind, author_id, resilience, needs, vulnerability, completed_on) VALUES
    (:'liora', 'psychosocial', :psychologist, 'Looks after her brother; draws; wants to study.',
     'Sleep, calm, a say in what happens.', 'Startles easily; carries the part of a parent.', '2025-11-17'),
    (:'teo', 'psychosocial', :psychologist, 'Curious, plays, trusts his sister.',
     'To be with his sister; to catch up at school.', 'Fears to be taken from her.', '2025-11-17');

-- The aunt is traced. She and the children are asked, each side alone, and she is assessed.
\set child :liora
\set paper `base64 < docs/examples/family-tracing-result.xml`
\set source 'tracing service'
\set received '2025-12-12 10:00'
\ir claim.sql
INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, located_in, lives_with_child, evidence_level,
    verified_with_child_on, verified_with_adult_on, child_agrees, child_asked_on, adult_is_willing, adult_is_able, adult_assessed_on,
    recorded_at)
SELECT ref, :aunt, 'aunt_or_uncle', 'alive', 'UTO', false, 'verified_both_sides',
    '2025-12-15', '2025-12-12', true, '2025-12-15', true, true, '2025-12-12', '2025-12-15 10:30'
FROM unnest(:'siblings'::case_ref[]) AS ref;

INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
SELECT ref, 'return_risk', :caseworker, true, false, 'Violence and recruitment at the site; winter; no school.', '2025-12-18'
FROM unnest(:'siblings'::case_ref[]) AS ref;
