-- Lists of codes, version 1. Words are this register's own; "origin" says where the value is known from.
INSERT INTO casework.code_system (code_system, version, title) VALUES
    ('separation_status', 1, 'With whom the child is'),
    ('care_arrangement', 1, 'Where and with whom the child lives'),
    ('caregiver_change_reason', 1, 'Why the caregiver changed'),
    ('tracing_status', 1, 'How tracing stands'),
    ('tracing_action', 1, 'How tracing is done'),
    ('separation_cause', 1, 'Why the child was separated'),
    ('bia_purpose', 1, 'What an assessment is for'),
    ('bid_trigger', 1, 'Why a determination is needed'),
    ('durable_option', 1, 'Options of a determination'),
    ('best_interests_element', 1, 'Elements of best interests'),
    ('bip_factor', 1, 'Factors of the best-interests procedure'),
    ('risk_level', 1, 'How urgent a risk is'),
    ('protection_concern', 1, 'What the child needs protection from'),
    ('service_sector', 1, 'Sector of a service'),
    ('justice_status', 1, 'Contact of the child with justice'),
    ('displacement_status', 1, 'Displacement of the child'),
    ('nationality_status', 1, 'What is known of nationality'),
    ('nationality_basis', 1, 'Ground of a claim to nationality'),
    ('birth_registration', 1, 'Whether birth is registered'),
    ('victim_status', 1, 'Recognition as primarily a victim'),
    ('violation_type', 1, 'What was done to the child'),
    ('recruitment_means', 1, 'Means that a recruiter used'),
    ('recruitment_method', 1, 'How the child was reached'),
    ('contact_channel', 1, 'Online or offline'),
    ('perpetrator_kind', 1, 'Who did it, by kind'),
    ('role_in_group', 1, 'What is established about a group'),
    ('exit_mode', 1, 'How the child came out'),
    ('closure_reason', 1, 'Why a case is closed'),
    ('reopen_reason', 1, 'Why a case is opened again'),
    ('transfer_reason', 1, 'Why a case is handed on'),
    ('conference_reason', 1, 'Why a case conference meets'),
    ('transition_status', 1, 'How a handing on stands'),
    ('approval_status', 1, 'How an approval stands'),
    ('verification_status', 1, 'How a fact is verified'),
    ('identification_source', 1, 'Who brought the child to notice'),
    ('specific_needs', 1, 'Specific needs, by category'),
    ('legal_basis', 1, 'Ground for using data'),
    ('recipient_kind', 1, 'Who receives data');
-- Each line: list, origin, codes in order; the lines of a list follow each other.
INSERT INTO casework.code (code_system, version, code, position, origin)
SELECT s.code_system, 1, c.code, pg_catalog.row_number() OVER (PARTITION BY s.code_system ORDER BY s.line, c.n), s.origin
FROM (VALUES
    (1, 'separation_status', 'N', 'with_both_parents with_one_parent'),
    (2, 'separation_status', 'P', 'separated unaccompanied'),
    (3, 'separation_status', 'N', 'unknown'),
    (4, 'care_arrangement', 'P',
        'parents step_parent customary_caregiver adult_sibling kinship foster_care residential_care kafala
        independent_living child_headed_household unrelated_adult no_care_arrangement other'),
    (5, 'care_arrangement', 'I', 'child_carer supported_independent_living other_family_based'),
    (6, 'care_arrangement', 'N', 'reception_centre with_parent_in_detention'),
    (7, 'caregiver_change_reason', 'P', 'abuse_or_exploitation death education ill_health poverty relationship_breakdown other'),
    (8, 'tracing_status', 'P', 'open in_progress verified reunified closed'),
    (9, 'tracing_action', 'P', 'case_by_case individual mass photo referral_to_ngo referral_to_icrc'),
    (10, 'separation_cause', 'P',
        'conflict death_of_family_member family_abuse lack_of_services recruitment entrusted_to_individual
        entrusted_to_institution arrest_or_detention abandonment repatriation population_movement migration poverty
        natural_disaster'),
    (11, 'separation_cause', 'D',
        'illness_of_family_member persecution divorce_or_remarriage search_for_work search_for_education
        abduction_or_trafficking other'),
    (12, 'bia_purpose', 'D', 'child_at_risk alternative_care family resettlement voluntary_repatriation other'),
    (13, 'bid_trigger', 'D', 'durable_solution temporary_care separation'),
    (14, 'bid_trigger', 'N', 'custody_dispute movement_without_parent'),
    (15, 'durable_option', 'P', 'local_integration maintain_arrangement change_arrangement medical_evacuation repatriation resettlement
        reunification'),
    (16, 'durable_option', 'N',
        'repatriation_with_parent repatriation_to_kin repatriation_alone stay_pending
        family_reunification_third_country'),
    (17, 'best_interests_element', 'G', 'views identity family care_protection_safety vulnerability health education'),
    (18, 'bip_factor', 'G',
        'views_of_child family_and_close_relationships safe_environment development_and_identity_needs'),
    (19, 'risk_level', 'D', 'emergency'),
    (20, 'risk_level', 'P', 'high medium low'),
    (21, 'protection_concern', 'P',
        'sexually_exploited gbv_survivor trafficked_or_smuggled statelessness arrested_or_detained migrant disabled
        serious_health_issue refugee caafag street_child child_mother physically_or_mentally_abused
        living_with_vulnerable_person worst_forms_of_child_labour child_headed_household mentally_distressed other'),
    (22, 'protection_concern', 'D',
        'abandoned child_marriage deprived_of_liberty emotional_abuse fgm difficulty_hearing difficulty_seeing
        difficulty_walking difficulty_communicating difficulty_self_care in_conflict_with_law lack_of_documentation
        neglect orphan psychological_distress substance_abuse marginalised_group highly_vulnerable_care'),
    (23, 'service_sector', 'D',
        'alternative_care safe_shelter formal_education non_formal_education tracing_and_reunification
        basic_psychosocial_support focused_mhpss specialised_mhpss food non_food_items cash livelihoods medical
        nutrition legal documentation disability sexual_and_reproductive_health shelter wash durable_solution
        relocation other'),
    (24, 'service_sector', 'N', 'religious_or_cultural_support disengagement_support stigma_and_community_work'),
    (25, 'justice_status', 'I', 'no_contact victim witness in_conflict_with_law detained'),
    (26, 'justice_status', 'N', 'victim_and_alleged'),
    (27, 'displacement_status', 'P', 'resident internally_displaced refugee stateless returnee foreign_national asylum_seeker'),
    (28, 'nationality_status', 'I', 'national other_nationality stateless unknown'),
    (29, 'nationality_basis', 'N', 'birth descent_mother descent_father registration unknown'),
    (30, 'birth_registration', 'I', 'registered not_registered in_progress'),
    (31, 'victim_status', 'N', 'not_recorded pending recognised'),
    (32, 'violation_type', 'P',
        'killing maiming recruitment sexual_violence abduction attack_on_hospital attack_on_school military_use
        denial_of_humanitarian_access deprivation_of_liberty'),
    (33, 'violation_type', 'N', 'trafficking'),
    (34, 'recruitment_means', 'N',
        'force threat deception inducement abuse_of_vulnerability abuse_of_authority grooming unspecified'),
    (35, 'recruitment_method', 'N',
        'by_relative by_peer at_school in_community at_religious_place at_checkpoint_or_raid online_contact
        born_or_raised_there unspecified'),
    (36, 'contact_channel', 'N', 'online offline online_and_offline unknown'),
    (37, 'perpetrator_kind', 'N', 'non_state_group state_force trafficker family_member other_person unknown'),
    (38, 'role_in_group', 'N',
        'none_established present_with_family victim_of_sexual_violence forced_labour other_task
        direct_participation_alleged'),
    (39, 'role_in_group', 'P', 'unknown other combatant non_combatant sexual_purposes'),
    (40, 'exit_mode', 'P',
        'captured dissolution escape formal_programme negotiated handover_to_family handover_to_government
        handover_to_organisation surrendered other'),
    (41, 'closure_reason', 'D',
        'goal_met turned_18 support_declined relocated_no_agency durable_solution_no_agency unreachable death
        no_further_action opened_in_error other'),
    (42, 'reopen_reason', 'D', 'reunification_breakdown placement_breakdown death_of_caregiver abuse neglect other'),
    (43, 'transfer_reason', 'D', 'specialised_service_elsewhere moved organisational worker_unavailable turned_18 other'),
    (44, 'conference_reason', 'D',
        'removal_from_caregiver alternative_care reunification_with_potential_harm relocation complex_case other'),
    (45, 'transition_status', 'P', 'in_progress accepted rejected done revoked'),
    (46, 'approval_status', 'P', 'requested pending approved rejected'),
    (47, 'verification_status', 'P', 'verified unverified pending falsely_attributed rejected'),
    (48, 'identification_source', 'I', 'self family community_member media other_provider un_or_ngo'),
    (49, 'identification_source', 'N', 'consulate camp_administration border_police prison_authority'),
    (50, 'specific_needs', 'P', 'CR SC DS SM FU LP TR SV'),
    (51, 'legal_basis', 'I', 'consent vital_interests'),
    (52, 'legal_basis', 'N', 'legal_obligation court_order public_task'),
    (53, 'recipient_kind', 'N',
        'family guardian child_protection health education legal_aid consular civil_registry court prosecution police
        security_service un_agency icrc research public')
) AS s (line, code_system, origin, codes)
CROSS JOIN LATERAL pg_catalog.regexp_split_to_table(s.codes, '\s+') WITH ORDINALITY AS c (code, n);
-- Words of older lists that call what was done to a child a role: read on import, never recorded.
UPDATE casework.code AS c SET valid_until = '-infinity', replaced_by = r.replaced_by
FROM (VALUES ('combatant', 'direct_participation_alleged'), ('non_combatant', 'other_task'),
             ('sexual_purposes', 'victim_of_sexual_violence')) AS r (code, replaced_by)
WHERE c.code_system = 'role_in_group' AND c.code = r.code;
-- Labels: the code in words, but for those that are no words.
INSERT INTO casework.code_label (code_system, version, code, language, label)
SELECT c.code_system, c.version, c.code, 'en', coalesce(l.label, pg_catalog.replace(c.code, '_', ' '))
FROM casework.code AS c
LEFT JOIN (VALUES
    ('specific_needs', 'CR', 'child at risk'),
    ('specific_needs', 'SC', 'unaccompanied or separated child'),
    ('specific_needs', 'DS', 'disability'),
    ('specific_needs', 'SM', 'serious medical condition'),
    ('specific_needs', 'FU', 'family unity'),
    ('specific_needs', 'LP', 'legal and physical protection'),
    ('specific_needs', 'TR', 'torture'),
    ('specific_needs', 'SV', 'sexual or gender-based violence'),
    ('separation_status', 'with_both_parents', 'with both parents'),
    ('protection_concern', 'gbv_survivor', 'survivor of gender-based violence'),
    ('protection_concern', 'caafag', 'associated with an armed force or group'),
    ('protection_concern', 'fgm', 'female genital mutilation'),
    ('protection_concern', 'disabled', 'child with a disability'),
    ('service_sector', 'focused_mhpss', 'focused non-specialised mental health and psychosocial support'),
    ('service_sector', 'specialised_mhpss', 'specialised mental health and psychosocial support'),
    ('service_sector', 'wash', 'water, sanitation and hygiene'),
    ('tracing_action', 'referral_to_ngo', 'referral to a non-governmental organisation'),
    ('tracing_action', 'referral_to_icrc', 'referral to the Red Cross'),
    ('identification_source', 'un_or_ngo', 'United Nations or non-governmental organisation'),
    ('recipient_kind', 'un_agency', 'United Nations agency'),
    ('recipient_kind', 'icrc', 'Red Cross')
) AS l (code_system, code, label) USING (code_system, code);
-- Crosswalks: a value known from Primero is the same there; the letters are UNHCR's.
INSERT INTO casework.code_crosswalk (code_system, version, code, target_system, target_code)
SELECT c.code_system, c.version, c.code, 'primero', coalesce(w.word, pg_catalog.replace(c.code, '_', ' '))
FROM casework.code AS c
LEFT JOIN (VALUES
    ('durable_option', 'maintain_arrangement', 'maintain current arrangement'),
    ('durable_option', 'change_arrangement', 'change current arrangement'),
    ('durable_option', 'medical_evacuation', 'medical'),
    ('displacement_status', 'internally_displaced', 'IDP')
) AS w (code_system, code, word) USING (code_system, code)
WHERE c.origin = 'P';
INSERT INTO casework.code_crosswalk (code_system, version, code, target_system, target_code)
SELECT c.code_system, c.version, c.code, 'unhcr_specific_needs', c.code
FROM casework.code AS c WHERE c.code_system = 'specific_needs';
INSERT INTO casework.code_crosswalk (code_system, version, code, target_system, target_code, relation) VALUES
    ('separation_status', 1, 'separated', 'unhcr_specific_needs', 'SC', 'broader'),
    ('separation_status', 1, 'unaccompanied', 'unhcr_specific_needs', 'SC', 'broader'),
    ('protection_concern', 1, 'caafag', 'unhcr_specific_needs', 'CR', 'broader');
-- What is recorded elsewhere: sexual violence is harm done to the child.
INSERT INTO casework.code_crosswalk (code_system, version, code, target_system, target_code, relation) VALUES
    ('role_in_group', 1, 'victim_of_sexual_violence', 'violation_type', 'sexual_violence', 'equal');
UPDATE casework.code_system SET status = 'published', published_at = pg_catalog.now();
