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
	C(S, FLAG, lives_with_child) \
	C(S, FLAG, travels_with_child) \
	C(S, FLAG, is_recruiter) \
	C(S, GIVEN, separation_basis) \
	C(S, MOMENT, recorded_at) \
	C(S, MOMENT, changed_at) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_movement(C, S) \
	C(S, ID, movement_id) \
	C(S, STATE, state) \
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
	C(S, WORDS, refusal_grounds)

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_movement(T) \
	T(family_link, RepatFamilyLink) \
	T(movement, RepatMovement)

#endif
