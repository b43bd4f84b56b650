-- One child's whole story: found alone, assessed, heard, decided on, brought home, closed, and opened
-- again. Everything that was tried too early is refused, and the register says what comes next.
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
-- One step of the case, with the columns that it sets.
CREATE FUNCTION pg_temp.case_step(ref repatriation.case_ref, step text) RETURNS void BEGIN ATOMIC
    UPDATE casework.child_case AS c SET state = step WHERE c.case_ref = ref;
END;
-- What can be done next with one kind of record.
CREATE FUNCTION pg_temp.next(ref repatriation.case_ref, machine text, OUT "from" text, OUT "to" text, OUT role text, OUT verdict text, OUT lacks text)
RETURNS SETOF record LANGUAGE sql BEGIN ATOMIC
    SELECT s.from_state, s.to_state, s.role, s.verdict, s.lacks FROM casework.next_steps(ref) AS s
    WHERE s.workflow = machine AND s.to_state NOT IN ('duplicate', 'transferred');
END;
-- The clocks that ran on a day and were not stopped yet.
CREATE FUNCTION pg_temp.clocks(ref repatriation.case_ref, at timestamptz, OUT duty text, OUT state text, OUT due_on date)
RETURNS SETOF record LANGUAGE sql BEGIN ATOMIC
    SELECT d.duty, d.state, d.due_on FROM repatriation.duties(ARRAY[ref], at) AS d WHERE d.state NOT LIKE 'done%' ORDER BY d.due_on, d.duty;
END;

-- 5 January 2026. A girl of about eight is found alone in a camp in XXA. Where and when is enough to open a case.
SELECT pg_temp.child(guarded => false) AS ref \gset
SELECT * FROM pg_temp.next(:'ref', 'case');
-- The clocks begin by themselves.
SELECT * FROM pg_temp.clocks(:'ref', '2026-01-07 12:00Z');
-- She is registered.
SELECT pg_temp.case_step(:'ref', 'registered');

-- 12 January. The caseworker talks with her, and writes the assessment. Nobody represents her yet: it is not completed.
SELECT pg_temp.open_assessment(:'ref') AS bia \gset
SELECT pg_temp.assess_elements(:'ref', :bia);
SELECT * FROM pg_temp.attempt(:'ref', format($$SELECT pg_temp.bia_step($1, %s, 'completed')$$, :bia));
-- The caseworker cannot be her guardian as well.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.guardian_appointment (case_ref, professional_id, appointed_by, valid_from)
    VALUES ($1, 1, 'Family court', '2026-01-06')$$);
-- A lawyer without another role can: the court appointed her on the 6th.
SELECT pg_temp.guardian(:'ref');
SELECT * FROM pg_temp.attempt(:'ref', format($$SELECT pg_temp.bia_step($1, %s, 'completed')$$, :bia));
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'assessed')$$);

-- She has a fever: health care waits for nothing. Reintegration waits for a psychosocial assessment of her.
SELECT rows, code FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ($1, 'health', 2, '2026-01-06', 'The fever.')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ($1, 'reintegration', 3, '2026-01-23', 'School again.')$$);
INSERT INTO casework.assessment (case_ref, kind, author_id, resilience, needs, vulnerability, completed_on)
VALUES (:'ref', 'psychosocial', 1, 'Plays with others.', 'Sleep, school.', 'Loss of kin.', '2026-01-22');
SELECT rows, code FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES ($1, 'reintegration', 3, '2026-01-23', 'School again.')$$);
-- A foster family in the camp takes her in, and she knows whom to complain to. A plan is made and cleared by another person.
INSERT INTO casework.placement (case_ref, arrangement, agency_id, is_temporary, valid_from, siblings, removed_from_family, complaint_contact)
VALUES (:'ref', 'foster_care', 1, true, '2026-01-10', 'none_in_care', false, 'Children''s ombudsperson') RETURNING placement_id AS foster \gset
INSERT INTO casework.plan (case_ref, made_on, author_id, supervisor_id, cleared_on, shared_with_child_on, review_due_on)
VALUES (:'ref', '2026-01-23', 1, 2, '2026-01-24', '2026-01-25', '2026-04-20') RETURNING plan_id AS plan \gset
-- A plan without goals and measures is none.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.case_step($1, 'planned')$$);
INSERT INTO casework.plan_measure (case_ref, plan_id, sector, goal, measure, assessed_need, agency_id, due_on)
VALUES (:'ref', :plan, 'formal_education', 'Reads by summer.', 'A place in the camp school.', 'She asks for school.', 3, '2026-02-15');
SELECT pg_temp.case_step(:'ref', 'planned'), pg_temp.case_step(:'ref', 'in_implementation');

-- 15 January. The consulate asks for her return. Who she is and her nationality are established; then it stops.
SELECT pg_temp.travel(:'ref', 'nationality_confirmed', omit => '{determination,hearing}');
SELECT * FROM pg_temp.next(:'ref', 'movement');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'best_interests_cleared', omit => '{hearing}')$$);

-- A determination is opened. Its report is not written before she was heard: she shows with dolls where she wants to live.
SELECT pg_temp.determine(:'ref', 'information_gathering');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'report_drafted', omit => '{hearing}')$$);
SELECT * FROM pg_temp.next(:'ref', 'bid');
SELECT pg_temp.hear(:'ref', wish => 'repatriation_to_kin');
-- An author who reviews the own report is no review.
SELECT pg_temp.determine(:'ref', 'report_drafted');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET state = 'supervisor_reviewed', reviewed_on = '2026-02-05', supervisor_id = 1 WHERE case_ref = $1$$);
-- A panel of three disciplines compares the options and decides, with reasons for her: to her aunt.
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'in_session', omit => '{panel}')$$);
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided', omit => '{reasons}')$$);
SELECT pg_temp.determine(:'ref', 'decided');
-- She is told, in play and in her language; that is the act after which it is carried out.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'in_implementation', omit => '{measures}')$$);
SELECT pg_temp.determine(:'ref', 'in_implementation');

-- 26 February. Now the return is cleared. The aunt is found, and she and the girl are asked apart.
UPDATE casework.movement SET determination_id = pg_temp.bid(:'ref') WHERE case_ref = :'ref';
SELECT pg_temp.travel(:'ref', 'documents_issued');
-- What would the journey still need?
SELECT safeguard, slug, state, lacks FROM casework.checklist(:'ref', 'movement:travel_authorised') WHERE state NOT IN ('met', 'not applicable');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'travel_authorised', omit => '{risk}')$$);
SELECT pg_temp.travel(:'ref', 'arrived');
-- At the airport the security service would take her over. It does not.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.move_step($1, 'handed_over', 'security')$$);
SELECT pg_temp.travel(:'ref', 'handed_over');
-- She lives with her aunt. The decision is carried out.
UPDATE casework.placement SET ended_on = '2026-03-28', end_reason = 'She went home.' WHERE case_ref = :'ref' AND placement_id = :foster;
INSERT INTO casework.placement (case_ref, arrangement, caregiver_id, is_temporary, valid_from, siblings, removed_from_family, complaint_contact)
SELECT :'ref', 'kinship', receiver_person_id, false, '2026-03-29', 'none_in_care', false, 'Children''s ombudsperson' FROM casework.movement WHERE case_ref = :'ref'
RETURNING placement_id AS home \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'implemented', omit => '{measures}')$$);
SELECT pg_temp.determine(:'ref', 'implemented');

-- 20 October. Is the case done? Not because she travelled, and not while anything is open.
SELECT pg_temp.case_step(:'ref', 'under_review');
SELECT * FROM pg_temp.clocks(:'ref', '2026-10-20 12:00Z');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET state = 'closed', closed_at = '2026-10-20 12:00Z', closure_reason = 'returned' WHERE case_ref = $1$$);
SELECT code, "constraint" FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET state = 'closed', closed_at = '2026-10-20 12:00Z', closure_reason = 'goal_met' WHERE case_ref = $1$$);
SELECT s.verdict, unnest(s.overdue) AS overdue FROM casework.next_steps(:'ref') AS s WHERE s.act = 'case:closed';

-- So it is finished one by one.
-- The consulate knew of her, since it had asked; that she has a guardian it was told in January.
INSERT INTO casework.consular_contact (case_ref, state_code, initiated_by, agency_id, purpose, contacted_at, child_opposes,
    safety_checked_on, safety_checked_by, serves_child, endangers_anyone, asylum_claim)
VALUES (:'ref', 'UTO', 'agency', 1, 'guardian_notice', '2026-01-17 10:00Z', false, '2026-01-16', 1, true, false, 'none');
-- Her birth is registered late, and her nationality through her mother is confirmed.
INSERT INTO casework.birth_registration (case_ref, status, state_code, registered_on, registry, source)
VALUES (:'ref', 'registered', 'UTO', '2026-05-12', 'Registry of the district', 'civil registry');
INSERT INTO casework.nationality_claim (case_ref, state_code, basis, claimed_on, decision, decided_by, decided_on)
VALUES (:'ref', 'UTO', 'descent_mother', '2026-01-20', 'confirmed', 'Civil registry', '2026-05-12');
-- How is she? The care is reviewed with her; then the court gives her aunt custody, and she is in care no longer.
INSERT INTO casework.placement_review (case_ref, placement_id, held_on, held_by, child_took_part, who_took_part, outcome, statement)
VALUES (:'ref', :home, '2026-09-20', 2, true, 'Aunt, guardian', 'continue', 'She sleeps, and has friends at school.');
UPDATE casework.placement SET ended_on = '2026-10-12', end_reason = 'The court gave her aunt custody.' WHERE case_ref = :'ref' AND placement_id = :home;
-- The decision is looked at again, by the supervisor and a member of the panel, and stands.
UPDATE casework.determination SET state = 'review_open', review_opened_at = '2026-10-13 09:00Z', state_reason = 'Before closing.' WHERE case_ref = :'ref';
SELECT pg_temp.review(:'ref', 'confirmed', '2026-10-14 10:00Z');
UPDATE casework.determination SET state = 'confirmed', state_reason = 'She is well with her aunt.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.clocks(:'ref', '2026-10-20 12:00Z');
-- Closing counts the clocks as they stand when it is entered, which may be long after that day: what is due in 2027 gets more time.
INSERT INTO casework.duty_extension (case_ref, duty, row_id, extended_to, reason, asked_by, granted_by)
VALUES (:'ref', 'bid_review', pg_temp.bid(:'ref'), '2033-12-31', 'It was looked at in October.', 1, 2);
SELECT "to", role, verdict, lacks FROM pg_temp.next(:'ref', 'case');
UPDATE casework.child_case SET state = 'closed', closed_at = '2026-10-20 12:00Z', closure_reason = 'goal_met' WHERE case_ref = :'ref';
-- Nothing runs on but what comes with her age.
SELECT * FROM pg_temp.clocks(:'ref', '2026-11-20 12:00Z');
SELECT * FROM pg_temp.next(:'ref', 'case');

-- In winter her aunt falls ill. The case is opened again, with the reason, and begins where a case begins.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET state = 'registered' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET state = 'reopened' WHERE case_ref = $1$$);
UPDATE casework.child_case SET state = 'reopened', reopen_reason = 'The aunt is in hospital.' WHERE case_ref = :'ref';
SELECT pg_temp.case_step(:'ref', 'registered');
SELECT * FROM pg_temp.next(:'ref', 'case');

-- The whole story, as the ledger has it, and no name in it.
SELECT row_number() OVER (ORDER BY e.seq) AS n, e.day, e.what, e.reason FROM casework_report.explain(:'ref') AS e ORDER BY e.seq;
SELECT e.what, e.warned, e.tolerated FROM casework_report.explain(:'ref') AS e WHERE e.warned IS NOT NULL OR e.tolerated IS NOT NULL ORDER BY e.seq;
-- What was done holds, and the ledger is whole.
SELECT safeguard, slug, verdict, lacks FROM repatriation.judge(ARRAY[:'ref'::case_ref], NULL, NULL) WHERE verdict NOT IN ('met', 'not applicable');
SELECT * FROM repatriation.verify_register() WHERE case_ref = :'ref';
ROLLBACK;
