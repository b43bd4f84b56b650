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
	C(S, DAY, identified_on) \
	C(S, DAY, separation_since) \
	C(S, WORD, separation_status) \
	C(S, ID, owner_id) \
	C(S, DAY, treated_as_adult_since) \
	C(S, DAY, asylum_checked_on) \
	C(S, DAY, asylum_claimed_on) \
	C(S, DAY, asylum_decided_on) \
	C(S, DAY, custody_disputed_on) \
	C(S, DAY, custody_settled_on) \
	C(S, MOMENT, suspended_at) \
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
	C(S, WORD, check_state) \
	C(S, WORD, verdict)

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_person(T) \
	T(child_case, RepatChildCase) \
	T(separation_period, RepatSeparationPeriod) \
	T(person, RepatPerson) \
	T(document_claim, RepatDocumentClaim)

#endif
