/*
 * case_file_person.h
 *	  Columns that facts read, of tables about the child: identity, presumptions, papers.
 *
 * Layer: core. Included by case_file.h, which says what the kinds mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_FILE_PERSON_H
#define REPAT_CORE_CASE_FILE_PERSON_H

#define REPAT_COLUMNS_child_case(C, S) \
	C(S, STATE, state) \
	C(S, DAY, identified_on) \
	C(S, DAY, arrived_on) \
	C(S, DAY, separation_since) \
	C(S, WORD, separation_status) \
	C(S, ID, owner_id) \
	C(S, DAY, treated_as_adult_since) \
	C(S, DAY, non_national_since) \
	C(S, DAY, non_national_until) \
	C(S, WORD, victim_status) \
	C(S, DAY, victim_status_since) \
	C(S, DAY, asylum_checked_on) \
	C(S, DAY, asylum_claimed_on) \
	C(S, DAY, asylum_decided_on) \
	C(S, DAY, custody_disputed_on) \
	C(S, DAY, custody_settled_on) \
	C(S, MOMENT, suspended_at) \
	C(S, DAY, last_contact_on) \
	C(S, MOMENT, closed_at) \
	C(S, WORD, closure_reason) \
	C(S, MOMENT, opened_at)

#define REPAT_COLUMNS_separation_period(C, S) \
	C(S, ID, separation_period_id) \
	C(S, WORD, status) \
	C(S, DAY, since) \
	C(S, MOMENT, recorded_at)

#define REPAT_COLUMNS_person(C, S) \
	C(S, ID, person_id) \
	C(S, FLAG, is_subject) \
	C(S, BIRTH, birth) \
	C(S, WORD, birth_basis) \
	C(S, WORD, sex)

#define REPAT_COLUMNS_document_claim(C, S) \
	C(S, ID, person_id) \
	C(S, BIRTH, birth) \
	C(S, WORD, sex) \
	C(S, COUNTRY, nationality) \
	C(S, WORD, relation) \
	C(S, WORD, check_state) \
	C(S, WORD, verdict) \
	C(S, MOMENT, verdict_at) \
	C(S, MOMENT, received_at)

#define REPAT_COLUMNS_association(C, S) \
	C(S, ID, association_id) \
	C(S, WORD, role) \
	C(S, DAY, began_on) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_association_evidence(C, S) \
	C(S, ID, association_id) \
	C(S, WORD, about) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_victimisation(C, S) \
	C(S, WORD, kind) \
	C(S, DAY, began_on) \
	C(S, WORD, means) \
	C(S, WORD, method) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_nationality_claim(C, S) \
	C(S, COUNTRY, state_code) \
	C(S, WORD, basis) \
	C(S, WORD, decision) \
	C(S, DAY, decided_on) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_birth_registration(C, S) \
	C(S, WORD, status) \
	C(S, DAY, registered_on) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_dna_sample(C, S) \
	C(S, ID, dna_sample_id) \
	C(S, WORD, purpose) \
	C(S, GIVEN, other_evidence) \
	C(S, DAY, child_consented_on) \
	C(S, FLAG, child_objects) \
	C(S, DAY, guardian_consented_on) \
	C(S, ID, guardian_appointment_id) \
	C(S, GIVEN, laboratory) \
	C(S, DAY, destroy_by) \
	C(S, DAY, taken_on) \
	C(S, DAY, destroyed_on) \
	C(S, MOMENT, voided_at)

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_person(T) \
	T(child_case, RepatChildCase) \
	T(separation_period, RepatSeparationPeriod) \
	T(person, RepatPerson) \
	T(document_claim, RepatDocumentClaim) \
	T(association, RepatAssociation) \
	T(association_evidence, RepatAssociationEvidence) \
	T(victimisation, RepatVictimisation) \
	T(nationality_claim, RepatNationalityClaim) \
	T(birth_registration, RepatBirthRegistration) \
	T(dna_sample, RepatDnaSample)

#endif
