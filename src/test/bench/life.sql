-- One child's case, from its opening to some weeks after the handover, as single-row
-- statements: what write.sh times. Each row of bench.step is one statement; it
-- may use
--   ref  the case       n  number of the case: ids are n * 100 + something
--   k    1 .. times     element[k]  the seven elements of best interests
-- Every statement is one that the safeguards let through.
CREATE SCHEMA bench;

INSERT INTO casework.agency (agency_id, name, sector, state_code) VALUES
    (1, 'Child protection service', 'child_protection', 'UTO'), (2, 'Health service', 'health', 'UTO');
INSERT INTO casework.professional (professional_id, agency_id, discipline) VALUES
    (1, 1, 'social_work'), (2, 1, 'social_work'), (3, 1, 'law'),
    (4, 1, 'social_work'), (5, 2, 'psychology'), (6, 2, 'medicine');

INSERT INTO casework.training (professional_id, topic, completed_on, provider)
SELECT p.professional_id, t.topic, current_date - 400, 'school of social work'
FROM casework.professional AS p, unnest(ARRAY['child_interviewing', 'best_interests_procedure']) AS t (topic);

CREATE TABLE bench.step (
    position   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL UNIQUE,
    times      integer NOT NULL,
    statement  text NOT NULL
);
INSERT INTO bench.step (name, times, statement) VALUES
('case opened', 1, $$INSERT INTO casework.child_case (case_ref, identified_on, separation_status, located_in, owner_id)
    VALUES (ref, current_date - 30, 'unaccompanied', 'UTO', 1)$$),
('person', 1, $$INSERT INTO casework.person (person_id, case_ref, is_subject, birth, birth_basis, sex)
    VALUES (n * 100 + 1, ref, true, '2016-05', 'document', 'F')$$),
('relative', 2, $$INSERT INTO casework.person (person_id, case_ref, birth, sex) VALUES (n * 100 + 1 + k, ref, '198X', 'F')$$),
('person_name', 3, $$INSERT INTO casework.person_name (case_ref, person_id, full_name, source)
    VALUES (ref, n * 100 + k, 'Eriksson Anna Maria', 'declaration')$$),
('family_link', 2, $$INSERT INTO casework.family_link (case_ref, person_id, relation, vital_status, lives_with_child, is_caregiver,
        evidence_level, verified_with_child_on, verified_with_adult_on, child_agrees, child_asked_on, adult_is_willing, adult_is_able, adult_assessed_on)
    VALUES (ref, n * 100 + 1 + k, CASE k WHEN 1 THEN 'mother' ELSE 'aunt_or_uncle' END,
            CASE k WHEN 1 THEN 'dead' ELSE 'alive' END, false, k = 2,
            'verified_both_sides', current_date - 25, current_date - 25, true, current_date - 25, true, true, current_date - 25)$$),
('guardian appointed', 1, $$INSERT INTO casework.guardian_appointment (case_ref, guardian_appointment_id, professional_id, appointed_by, valid_from)
    VALUES (ref, n * 100, 3, 'Family court', current_date - 20)$$),
('document received', 1, $$INSERT INTO casework.document_claim (case_ref, document_claim_id, person_id, kind, issuer, document_number, birth, sex, check_state, source)
    VALUES (ref, n * 100, n * 100 + 1, 'birth_certificate', 'UTO', 'B123456', '2016-05-12', 'F', 'ok', 'consulate')$$),
('plain update', 1, $$UPDATE casework.child_case SET located_in = 'XXA' WHERE case_ref = ref$$),
('views', 1, $$INSERT INTO casework.views (case_ref, views_id, prepared_at, heard_at, means, heard_by, alone, preferred_option, capacity_note, weight_given, objects_to_movement)
    VALUES (ref, n * 100, now() - interval '2 days', now() - interval '1 day', 'play', 1, true, 'repatriation_to_kin', 'understands the question', 'given full weight', false)$$),
('assessment drafted', 1, $$INSERT INTO casework.assessment (case_ref, assessment_id, kind, state, author_id, child_seen_alone, risk_level, risk_reasons)
    VALUES (ref, n * 100, 'bia', 'pending_interview', 1, true, 'low', 'kin nearby')$$),
('assessment element', 7, $$INSERT INTO casework.assessment_element (case_ref, assessment_id, element, knowledge, statement)
    VALUES (ref, n * 100, element[k], 'known', 'what is known of it')$$),
('assessment pending_recommendation', 1, $$UPDATE casework.assessment SET state = 'pending_recommendation', interviewed_on = current_date - 18
    WHERE case_ref = ref AND assessment_id = n * 100$$),
('assessment pending_review', 1, $$UPDATE casework.assessment SET state = 'pending_review', supervisor_id = 2
    WHERE case_ref = ref AND assessment_id = n * 100$$),
('assessment completed', 1, $$UPDATE casework.assessment SET state = 'completed', completed_on = current_date - 16
    WHERE case_ref = ref AND assessment_id = n * 100$$),
('psychosocial assessment', 1, $$INSERT INTO casework.assessment (case_ref, assessment_id, kind, author_id, resilience, needs, vulnerability, completed_on)
    VALUES (ref, n * 100 + 1, 'psychosocial', 1, 'strong', 'school', 'loss', current_date - 8)$$),
('risk assessment', 1, $$INSERT INTO casework.assessment (case_ref, assessment_id, kind, author_id, return_is_safe, recruitment_risk, danger_of_staying, completed_on)
    VALUES (ref, n * 100 + 2, 'return_risk', 1, true, false, 'high', current_date - 8)$$),
('bid opened', 1, $$INSERT INTO casework.determination (case_ref, determination_id, trigger) VALUES (ref, n * 100, 'durable_solution')$$),
('bid initiated', 1, $$UPDATE casework.determination SET state = 'initiated' WHERE case_ref = ref AND determination_id = n * 100$$),
('bid information_gathering', 1, $$UPDATE casework.determination SET state = 'information_gathering'
    WHERE case_ref = ref AND determination_id = n * 100$$),
('bid element', 7, $$INSERT INTO casework.determination_element (case_ref, determination_id, element, knowledge, statement)
    VALUES (ref, n * 100, element[k], 'known', 'what the report says of it')$$),
('bid report_drafted', 1, $$UPDATE casework.determination SET state = 'report_drafted', drafted_on = current_date, author_id = 1
    WHERE case_ref = ref AND determination_id = n * 100$$),
('bid supervisor_reviewed', 1, $$UPDATE casework.determination SET state = 'supervisor_reviewed', reviewed_on = current_date, supervisor_id = 2
    WHERE case_ref = ref AND determination_id = n * 100$$),
('bid option', 2, $$INSERT INTO casework.determination_option (case_ref, determination_id, option_id, kind, is_family_based, summary)
    VALUES (ref, n * 100, k, CASE k WHEN 1 THEN 'repatriation_to_kin' ELSE 'stay_pending' END, k = 1, 'in words')$$),
('bid option effect', 14, $$INSERT INTO casework.option_effect (case_ref, determination_id, option_id, element, short_term)
    VALUES (ref, n * 100, 1 + (k - 1) / 7, element[1 + (k - 1) % 7], 'in words')$$),
('bid panel_scheduled', 1, $$UPDATE casework.determination SET state = 'panel_scheduled', scheduled_on = current_date
    WHERE case_ref = ref AND determination_id = n * 100$$),
('panel member', 3, $$INSERT INTO casework.panel_member (case_ref, determination_id, panel_member_id, professional_id, sector, discipline, undertaking_on, is_chair)
    VALUES (ref, n * 100, n * 100 + k, 3 + k, CASE k WHEN 1 THEN 'child_protection' ELSE 'health' END,
            CASE k WHEN 1 THEN 'social_work' WHEN 2 THEN 'psychology' ELSE 'medicine' END, current_date - 1, k = 1)$$),
('bid in_session', 1, $$UPDATE casework.determination SET state = 'in_session', session_on = current_date
    WHERE case_ref = ref AND determination_id = n * 100$$),
('bid ground', 1, $$INSERT INTO casework.determination_ground (case_ref, determination_id, ground_id, kind, statement)
    VALUES (ref, n * 100, n * 100, 'best_interests', 'in words')$$),
('panel vote', 3, $$INSERT INTO casework.panel_vote (case_ref, determination_id, panel_member_id, vote) VALUES (ref, n * 100, n * 100 + k, 'for')$$),
('bid reasons', 7, $$UPDATE casework.determination_element SET reasons = 'weighed as follows'
    WHERE case_ref = ref AND determination_id = n * 100 AND determination_element.element = bench_life.element[k]$$),
('bid decided', 1, $$UPDATE casework.determination SET state = 'decided', decided_at = now(), chosen_option_id = 1, review_due_on = current_date + 300
    WHERE case_ref = ref AND determination_id = n * 100$$),
('bid communicated', 1, $$UPDATE casework.determination SET state = 'communicated', feedback_at = now(), feedback_form = 'play',
    feedback_language = 'qaa' WHERE case_ref = ref AND determination_id = n * 100$$),
('asylum checked', 1, $$UPDATE casework.child_case SET asylum_checked_on = current_date WHERE case_ref = ref$$),
('movement requested', 1, $$INSERT INTO casework.movement (case_ref, movement_id, requested_on, requested_by, from_state_code, to_state_code, determination_id)
    VALUES (ref, n * 100, current_date - 20, 'relative', 'XXA', 'UTO', n * 100)$$),
('movement identity_established', 1, $$UPDATE casework.movement SET state = 'identity_established' WHERE case_ref = ref AND movement_id = n * 100$$),
('nationality claim', 1, $$INSERT INTO casework.nationality_claim (case_ref, nationality_claim_id, state_code, basis, decision, decided_by, decided_on)
    VALUES (ref, n * 100, 'UTO', 'birth', 'confirmed', 'Registry', current_date - 1)$$),
('movement nationality_confirmed', 1, $$UPDATE casework.movement SET state = 'nationality_confirmed', confirmed_on = current_date
    WHERE case_ref = ref AND movement_id = n * 100$$),
('movement best_interests_cleared', 1, $$UPDATE casework.movement SET state = 'best_interests_cleared', cleared_on = current_date
    WHERE case_ref = ref AND movement_id = n * 100$$),
('movement reception_agreed', 1, $$UPDATE casework.movement SET state = 'reception_agreed', receiver_agency_id = 1, receiver_person_id = n * 100 + 3, receiver_agreed_on = current_date,
    care_arrangement = 'kinship', care_place = 'the aunt''s house', care_arranged_on = current_date, care_is_secure = true,
    receiver_is_able = true, handover_point = 'airport', health_check_on = current_date, school_place = 'village school',
    psychosocial_contact = 'health service', escort = 'known_professional' WHERE case_ref = ref AND movement_id = n * 100$$),
('movement documents_issued', 1, $$UPDATE casework.movement SET state = 'documents_issued', documents_issued_on = current_date
    WHERE case_ref = ref AND movement_id = n * 100$$),
('movement travel_authorised', 1, $$UPDATE casework.movement SET state = 'travel_authorised', authorised_at = now()
    WHERE case_ref = ref AND movement_id = n * 100$$),
('movement departed', 1, $$UPDATE casework.movement SET state = 'departed', departed_at = now() WHERE case_ref = ref AND movement_id = n * 100$$),
('movement arrived', 1, $$UPDATE casework.movement SET state = 'arrived', arrived_at = now() WHERE case_ref = ref AND movement_id = n * 100$$),
('movement handed_over', 1, $$UPDATE casework.movement SET state = 'handed_over', handed_over_at = now(), handed_over_to = 'child_protection'
    WHERE case_ref = ref AND movement_id = n * 100$$),
('service after return', 3, $$INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal)
    VALUES (ref, CASE k WHEN 1 THEN 'education' WHEN 2 THEN 'health' ELSE 'reintegration' END, 2, current_date, 'in words')$$),
('views after return', 1, $$INSERT INTO casework.views (case_ref, views_id, prepared_at, heard_at, means, heard_by)
    VALUES (ref, n * 100 + 1, now() - interval '2 hours', now(), 'interview', 1)$$),
('plain update after return', 1, $$UPDATE casework.child_case SET located_in = 'UTO' WHERE case_ref = ref$$);

CREATE TABLE bench.timing (
    rep       integer NOT NULL,
    position  integer NOT NULL REFERENCES bench.step,
    micros    double precision NOT NULL,
    PRIMARY KEY (rep, position)
);

-- Each step is a procedure of its own, so that its statement is static and planned
-- once: step_NN(refs, first) takes the step for each case, each statement in its
-- own transaction, and returns the median time of one in microseconds.
DO $do$
DECLARE
    s bench.step;
BEGIN
    FOR s IN SELECT * FROM bench.step LOOP
        EXECUTE format($proc$
            CREATE PROCEDURE bench.step_%s(refs repatriation.case_ref[], first bigint, INOUT micros double precision)
            LANGUAGE plpgsql AS $body$
            <<bench_life>>
            DECLARE
                element CONSTANT text[] := ARRAY['views', 'identity', 'family', 'care_protection_safety',
                                                 'vulnerability', 'health', 'education'];
                took double precision[] := '{}';
                started timestamptz;
                ref repatriation.case_ref;
                n bigint;
            BEGIN
                FOR i IN 1 .. cardinality(refs) LOOP
                    ref := refs[i];
                    n := first + i;
                    FOR k IN 1 .. %s LOOP
                        started := clock_timestamp();
                        %s;
                        COMMIT;
                        took := took || extract(epoch FROM clock_timestamp() - started)::double precision;
                    END LOOP;
                END LOOP;
                micros := 1e6 * (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY t) FROM unnest(took) AS t);
            END;
            $body$
        $proc$, s.position, s.times, s.statement);
    END LOOP;
END
$do$;

-- live(rep, cases, omitted): all steps for new cases; the times are kept under rep, or
-- forgotten where rep is NULL. A step that is omitted should make a later one fail.
DO $do$
BEGIN
    EXECUTE format($proc$
        CREATE PROCEDURE bench.live(rep integer, cases integer, omitted text DEFAULT '')
        LANGUAGE plpgsql AS $body$
        DECLARE
            refs repatriation.case_ref[];
            first bigint;
            took double precision[];
            micros double precision;
        BEGIN
            SELECT array_agg(repatriation.next_case_ref('UTO', 2026)) INTO refs FROM generate_series(1, cases);
            SELECT count(*) INTO first FROM casework.child_case;
            COMMIT;
            %s
            INSERT INTO bench.timing SELECT rep, t.ordinality, t.micros
            FROM unnest(took) WITH ORDINALITY AS t (micros, ordinality) WHERE rep IS NOT NULL;
        END;
        $body$
    $proc$, (SELECT string_agg(format(
                'IF omitted <> %L THEN CALL bench.step_%s(refs, first, micros); took[%2$s] := micros; END IF;', name, position),
                E'\n' ORDER BY position)
             FROM bench.step));
END
$do$;
