/*
 * table_def.h
 *	  The register's tables that belong to a case.
 *
 * Layer: core. REPAT_TABLE(name, id_column, workflow): id_column is the column
 * that the ledger records as row_id ("" where the case is the row), workflow
 * the machine that moves the table's state column ("" for none).
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* person */
REPAT_TABLE(child_case, "", "case")
REPAT_TABLE(separation_period, "separation_period_id", "")
REPAT_TABLE(person, "person_id", "")
REPAT_TABLE(person_name, "person_name_id", "")
REPAT_TABLE(document_claim, "document_claim_id", "")
REPAT_TABLE(association, "association_id", "")
REPAT_TABLE(association_evidence, "association_evidence_id", "")
REPAT_TABLE(victimisation, "victimisation_id", "")
REPAT_TABLE(nationality_claim, "nationality_claim_id", "")
REPAT_TABLE(birth_registration, "birth_registration_id", "")
REPAT_TABLE(dna_sample, "dna_sample_id", "")
REPAT_TABLE(protection_concern, "protection_concern_id", "")
REPAT_TABLE(personal_trait, "personal_trait_id", "")
REPAT_TABLE(photograph, "photograph_id", "")

/* views */
REPAT_TABLE(guardian_appointment, "guardian_appointment_id", "")
REPAT_TABLE(views, "views_id", "")
REPAT_TABLE(interview, "interview_id", "")

/* determination */
REPAT_TABLE(assessment, "assessment_id", "bia")
REPAT_TABLE(assessment_element, "assessment_id", "")
REPAT_TABLE(assessment_factor, "assessment_factor_id", "")
REPAT_TABLE(service, "service_id", "")
REPAT_TABLE(determination, "determination_id", "bid")
REPAT_TABLE(determination_element, "determination_id", "")
REPAT_TABLE(determination_option, "option_id", "")
REPAT_TABLE(option_effect, "option_id", "")
REPAT_TABLE(determination_ground, "ground_id", "")
REPAT_TABLE(panel_member, "panel_member_id", "")
REPAT_TABLE(panel_vote, "panel_member_id", "")
REPAT_TABLE(determination_review, "determination_review_id", "")

/* movement */
REPAT_TABLE(family_link, "family_link_id", "")
REPAT_TABLE(movement, "movement_id", "movement")
REPAT_TABLE(family_group_member, "family_group_member_id", "")
REPAT_TABLE(tracing_request, "tracing_request_id", "")
REPAT_TABLE(tracing_action, "tracing_action_id", "")
REPAT_TABLE(tracing_match, "tracing_match_id", "")
REPAT_TABLE(consular_contact, "consular_contact_id", "")
REPAT_TABLE(consular_omission, "consular_omission_id", "")
REPAT_TABLE(gate_review, "gate_review_id", "")
REPAT_TABLE(evacuation, "evacuation_id", "")

/* care */
REPAT_TABLE(plan, "plan_id", "")
REPAT_TABLE(plan_measure, "plan_measure_id", "")
REPAT_TABLE(placement, "placement_id", "")
REPAT_TABLE(placement_review, "placement_review_id", "")

/* liberty */
REPAT_TABLE(justice_contact, "justice_contact_id", "")
REPAT_TABLE(liberty_episode, "liberty_episode_id", "liberty")
REPAT_TABLE(liberty_alternative, "liberty_alternative_id", "")
REPAT_TABLE(liberty_event, "liberty_event_id", "")

/* data */
REPAT_TABLE(consent, "consent_id", "")
REPAT_TABLE(disclosure, "disclosure_id", "")
REPAT_TABLE(transition_plan, "transition_plan_id", "")
REPAT_TABLE(duty_extension, "duty_extension_id", "")
REPAT_TABLE(emergency_action, "emergency_action_id", "")
REPAT_TABLE(override, "override_id", "")
REPAT_TABLE(violation_log, "violation_log_id", "")
REPAT_TABLE(safeguard_warning, "safeguard_warning_id", "")

/* Those that no fact reads come last: see repat_fact_reads(). */
REPAT_TABLE(document, "document_id", "")
REPAT_TABLE(document_finding, "document_finding_id", "")
REPAT_TABLE(document_attachment, "document_attachment_id", "")
REPAT_TABLE(duplicate_judgement, "duplicate_judgement_id", "")
REPAT_TABLE(case_alias, "case_alias_id", "")
REPAT_TABLE(birth_evidence, "birth_evidence_id", "")
