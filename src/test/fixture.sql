-- fixture.sql
--   Schema "fixture": an invented register and one child taken to any step of a
--   lawful return, for the tests that cannot use psql's own scripts.
--
-- Loaded by the isolation specs (pg_read_file) and by the TAP tests (psql). All
-- days lie in the past, so that no test depends on the day it runs; what is
-- recorded now() comes after them.
--
-- SPDX-License-Identifier: PostgreSQL
CREATE SCHEMA fixture;

-- A register with two agencies and eight professionals: 1 caseworker, 2 supervisor,
-- 3 guardian, 4 to 8 panel.
CREATE FUNCTION fixture.register() RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, repatriation AS $$
BEGIN
    PERFORM repatriation.create_register(country => 'UTO', authority => 'Demo', demo => true);
    INSERT INTO casework.agency (name, sector, state_code) VALUES
        ('Children''s Office', 'child_protection', 'UTO'),
        ('Consular Service', 'consular', 'UTO');
    INSERT INTO casework.professional (agency_id, discipline)
    SELECT (SELECT min(a.agency_id) FROM casework.agency a), d.discipline
    FROM unnest(ARRAY['social_work', 'social_work', 'law', 'social_work', 'psychology', 'medicine', 'law',
                      'education']) WITH ORDINALITY AS d (discipline, n)
    ORDER BY d.n;
    INSERT INTO casework.training (professional_id, topic, completed_on, provider)
    SELECT p.professional_id, t.topic, '2023-01-01', 'Demo school'
    FROM casework.professional p, unnest(ARRAY['child_interviewing', 'best_interests_procedure']) AS t (topic);
END $$;

-- A new case of an unaccompanied child, taken through the determination and the
-- return until the step named has been done: 'opened', a state of the
-- determination from 'required' to 'decided', or one of the movement.
CREATE FUNCTION fixture.child(until text) RETURNS repatriation.case_ref LANGUAGE plpgsql
    SET search_path = pg_catalog, repatriation AS $$
DECLARE
    ref repatriation.case_ref := repatriation.next_case_ref('UTO', 2024);
    staff bigint[] := ARRAY(SELECT p.professional_id FROM casework.professional p ORDER BY 1);
    office bigint := (SELECT min(a.agency_id) FROM casework.agency a);
    bid bigint;
    plan bigint;
    child bigint;
    grandmother bigint;
    step text;
BEGIN
    INSERT INTO casework.child_case (case_ref, identified_on, separation_status, separation_since, located_in,
                                     owner_id, asylum_checked_on)
    VALUES (ref, '2024-01-02', 'unaccompanied', '2024-01-02', 'UTO', staff[1], '2024-01-10');
    INSERT INTO casework.person (case_ref, is_subject, birth, birth_basis, sex)
    VALUES (ref, true, '2015', 'declaration', 'F') RETURNING person_id INTO child;
    INSERT INTO casework.person_name (case_ref, person_id, full_name, source)
    VALUES (ref, child, 'ERIKSSON, ANNA MARIA', 'declaration');
    INSERT INTO casework.guardian_appointment (case_ref, professional_id, appointed_by, valid_from)
    VALUES (ref, staff[3], 'Utopia Family Court', '2024-01-03');
    INSERT INTO casework.views (case_ref, outcome, prepared_at, heard_at, means, heard_by, objects_to_movement)
    VALUES (ref, 'heard', '2024-01-20 09:00+00', '2024-01-20 10:00+00', 'play', staff[1], false);
    IF until = 'opened' THEN RETURN ref; END IF;

    INSERT INTO casework.determination (case_ref, trigger, author_id, supervisor_id)
    VALUES (ref, 'durable_solution', staff[1], staff[2]) RETURNING determination_id INTO bid;
    INSERT INTO casework.determination_element (case_ref, determination_id, element, knowledge, statement, reasons)
    SELECT ref, bid, e, 'known', 'invented statement', 'invented reasons'
    FROM unnest(ARRAY['views', 'identity', 'family', 'care_protection_safety', 'vulnerability', 'health', 'education']) AS e;
    INSERT INTO casework.determination_option (case_ref, determination_id, kind, is_family_based, summary)
    VALUES (ref, bid, 'repatriation_to_kin', true, 'to the grandmother'),
           (ref, bid, 'stay_pending', false, 'not to return now'),
           (ref, bid, 'local_integration', false, 'to stay');
    INSERT INTO casework.option_effect (case_ref, determination_id, option_id, element, short_term)
    SELECT o.case_ref, o.determination_id, o.option_id, e.element, 'invented effect'
    FROM casework.determination_option o JOIN casework.determination_element e USING (case_ref, determination_id)
    WHERE o.case_ref = ref;
    INSERT INTO casework.determination_ground (case_ref, determination_id, kind, statement)
    VALUES (ref, bid, 'best_interests', 'invented ground');
    INSERT INTO casework.plan (case_ref, made_on, author_id, supervisor_id, cleared_on, review_due_on)
    VALUES (ref, '2024-02-05', staff[1], staff[2], '2024-02-06', '2024-05-06') RETURNING plan_id INTO plan;
    INSERT INTO casework.plan_measure (case_ref, plan_id, determination_id, sector, goal, measure, agency_id, due_on, done_on,
                                       result, evidence)
    VALUES (ref, plan, bid, 'durable_solution', 'invented goal', 'invented measure', office, '2024-03-31', '2024-03-20',
            'invented result', 'invented evidence');
    INSERT INTO casework.panel_member (case_ref, determination_id, professional_id, sector, discipline, undertaking_on)
    SELECT ref, bid, p.professional_id, 'child_protection', p.discipline, '2024-03-01'
    FROM casework.professional p WHERE p.professional_id = ANY (staff[4:8]);
    FOREACH step IN ARRAY ARRAY['required', 'initiated', 'information_gathering', 'report_drafted', 'supervisor_reviewed',
                                'panel_scheduled', 'in_session', 'decided'] LOOP
        CASE step
            WHEN 'required' THEN NULL;
            WHEN 'report_drafted' THEN
                UPDATE casework.determination SET state = step, drafted_on = '2024-02-05' WHERE case_ref = ref;
            WHEN 'supervisor_reviewed' THEN
                UPDATE casework.determination SET state = step, reviewed_on = '2024-02-10' WHERE case_ref = ref;
            WHEN 'panel_scheduled' THEN
                UPDATE casework.determination SET state = step, scheduled_on = '2024-02-20' WHERE case_ref = ref;
            WHEN 'in_session' THEN
                UPDATE casework.determination SET state = step, session_on = '2024-03-04' WHERE case_ref = ref;
            WHEN 'decided' THEN
                UPDATE casework.determination SET state = step, decided_at = '2024-03-04 15:00+00',
                    feedback_at = '2024-03-04 16:00+00', feedback_form = 'play', feedback_language = 'qaa',
                    review_due_on = '2025-03-04', chosen_option_id = (SELECT o.option_id
                        FROM casework.determination_option o WHERE o.case_ref = ref AND o.kind = 'repatriation_to_kin')
                WHERE case_ref = ref;
            ELSE
                UPDATE casework.determination SET state = step WHERE case_ref = ref;
        END CASE;
        IF until = step THEN RETURN ref; END IF;
    END LOOP;

    INSERT INTO casework.assessment (case_ref, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
    VALUES (ref, 'return_risk', staff[1], true, false, 'invented danger', '2024-03-01');
    INSERT INTO casework.person (case_ref, sex) VALUES (ref, 'F') RETURNING person_id INTO grandmother;
    INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, evidence_level,
        verified_with_child_on, verified_with_adult_on, child_agrees, child_asked_on, adult_is_willing, adult_is_able,
        adult_assessed_on, recorded_at)
    VALUES (ref, grandmother, 'grandparent', 'alive', false, 'verified_both_sides', '2024-02-01', '2024-02-02', true,
        '2024-02-01', true, true, '2024-02-02', '2024-02-02 12:00+00');
    INSERT INTO casework.nationality_claim (case_ref, state_code, basis, decision, decided_by, decided_on)
    VALUES (ref, 'UTO', 'birth', 'confirmed', 'Utopia Registry', '2024-01-30');
    INSERT INTO casework.movement (case_ref, requested_on, requested_by, from_state_code, to_state_code, determination_id,
        receiver_agency_id, receiver_person_id, receiver_agreed_on, receiver_is_able, handover_point, health_check_on,
        school_place, psychosocial_contact, care_arrangement, care_place, care_arranged_on, care_is_secure, escort)
    VALUES (ref, '2024-03-05', 'guardian', 'UTO', 'UTO', bid, office, grandmother, '2024-03-06', true, 'arrival hall',
        '2024-03-20', 'village school', 'clinic', 'kinship', 'the grandmother''s house', '2024-03-06', true,
        'known_professional');
    FOREACH step IN ARRAY ARRAY['requested', 'identity_established', 'nationality_confirmed', 'best_interests_cleared',
                                'reception_agreed', 'documents_issued', 'travel_authorised', 'departed', 'arrived',
                                'handed_over'] LOOP
        CASE step
            WHEN 'requested' THEN NULL;
            WHEN 'nationality_confirmed' THEN
                UPDATE casework.movement SET state = step, confirmed_on = '2024-03-07' WHERE case_ref = ref;
            WHEN 'best_interests_cleared' THEN
                UPDATE casework.movement SET state = step, cleared_on = '2024-03-08' WHERE case_ref = ref;
            WHEN 'documents_issued' THEN
                UPDATE casework.movement SET state = step, documents_issued_on = '2024-03-10' WHERE case_ref = ref;
            WHEN 'travel_authorised' THEN
                UPDATE casework.movement SET state = step, authorised_at = '2024-03-11 10:00+00' WHERE case_ref = ref;
            WHEN 'departed' THEN
                UPDATE casework.movement SET state = step, departed_at = '2024-03-15 08:00+00' WHERE case_ref = ref;
            WHEN 'arrived' THEN
                UPDATE casework.movement SET state = step, arrived_at = '2024-03-15 20:00+00' WHERE case_ref = ref;
            WHEN 'handed_over' THEN
                UPDATE casework.movement SET state = step, handed_over_at = '2024-03-15 21:00+00',
                    handed_over_to = 'child_protection' WHERE case_ref = ref;
            ELSE
                UPDATE casework.movement SET state = step WHERE case_ref = ref;
        END CASE;
        IF until = step THEN RETURN ref; END IF;
    END LOOP;
    RAISE EXCEPTION 'fixture.child knows no step "%"', until;
END $$;
