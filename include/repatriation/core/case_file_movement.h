/*
 * case_file_movement.h
 *	  Columns that facts read, of tables about movement, family and papers.
 *
 * Layer: core. Included by case_file.h, which says what the kinds mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_FILE_MOVEMENT_H
#define REPAT_CORE_CASE_FILE_MOVEMENT_H

#define REPAT_COLUMNS_family_link(C, S) \
	C(S, ID, person_id) \
	C(S, WORD, relation) \
	C(S, WORD, vital_status) \
	C(S, COUNTRY, located_in) \
	C(S, FLAG, lives_with_child) \
	C(S, FLAG, travels_with_child) \
	C(S, FLAG, is_recruiter) \
	C(S, GIVEN, separation_basis) \
	C(S, ID, separation_determination_id) \
	C(S, MOMENT, recorded_at) \
	C(S, MOMENT, changed_at) \
	C(S, MOMENT, voided_at) \
	C(S, WORD, evidence_level) \
	C(S, DAY, verified_with_child_on) \
	C(S, DAY, verified_with_adult_on) \
	C(S, DAY, dna_reported_on) \
	C(S, FLAG, child_agrees) \
	C(S, DAY, child_asked_on) \
	C(S, DAY, child_withdrew_on) \
	C(S, FLAG, adult_is_willing) \
	C(S, FLAG, adult_is_able) \
	C(S, DAY, adult_assessed_on) \
	C(S, DAY, adult_withdrew_on)

#define REPAT_COLUMNS_movement(C, S) \
	C(S, ID, movement_id) \
	C(S, STATE, state) \
	C(S, COUNTRY, from_state_code) \
	C(S, COUNTRY, to_state_code) \
	C(S, ID, determination_id) \
	C(S, DAY, cleared_on) \
	C(S, ID, receiver_agency_id) \
	C(S, ID, receiver_person_id) \
	C(S, DAY, receiver_agreed_on) \
	C(S, FLAG, receiver_is_able) \
	C(S, GIVEN, handover_point) \
	C(S, GIVEN, health_check_on) \
	C(S, GIVEN, school_place) \
	C(S, GIVEN, psychosocial_contact) \
	C(S, WORD, escort) \
	C(S, DAY, documents_issued_on) \
	C(S, MOMENT, authorised_at) \
	C(S, MOMENT, departed_at) \
	C(S, MOMENT, handed_over_at) \
	C(S, WORD, handed_over_to) \
	C(S, DAY, refused_on) \
	C(S, WORDS, refusal_grounds) \
	C(S, ID, other_ground_seen_by) \
	C(S, DAY, requested_on) \
	C(S, DAY, answered_on) \
	C(S, GIVEN, care_arrangement) \
	C(S, GIVEN, care_place) \
	C(S, DAY, care_arranged_on) \
	C(S, FLAG, care_is_secure) \
	C(S, ID, refused_by_id) \
	C(S, GIVEN, refusal_reasons) \
	C(S, GIVEN, refusal_interests) \
	C(S, DAY, refusal_notified_on) \
	C(S, GIVEN, refusal_remedy) \
	C(S, ID, review_body_id) \
	C(S, DAY, review_decided_on) \
	C(S, DAY, refused_finally_on)

#define REPAT_COLUMNS_tracing_request(C, S) \
	C(S, ID, found_person_id) \
	C(S, DAY, reunified_on) \
	C(S, MOMENT, voided_at) \
	C(S, DAY, opened_on) \
	C(S, DAY, closed_on) \
	C(S, MOMENT, recorded_at)

#define REPAT_COLUMNS_consular_contact(C, S) \
	C(S, ID, agency_id) \
	C(S, WORD, purpose) \
	C(S, MOMENT, contacted_at) \
	C(S, DAY, safety_checked_on) \
	C(S, FLAG, serves_child) \
	C(S, FLAG, endangers_anyone) \
	C(S, WORD, asylum_claim) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_consular_omission(C, S) \
	C(S, WORD, notice) \
	C(S, DAY, signed_on) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_gate_review(C, S) \
	C(S, ID, movement_id) \
	C(S, DAY, reviewed_on)

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_movement(T) \
	T(family_link, RepatFamilyLink) \
	T(movement, RepatMovement) \
	T(tracing_request, RepatTracingRequest) \
	T(consular_contact, RepatConsularContact) \
	T(consular_omission, RepatConsularOmission) \
	T(gate_review, RepatGateReview)

#endif
