/*
 * case_file.h
 *	  A case as the register holds it: the rows that facts are computed from.
 *
 * Layer: core. Each table that feeds a fact has a list of the columns that facts
 * read; the struct of its rows and the loader's map both come from that list.
 * Memory is the loader's; rows are in no particular order.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_FILE_H
#define REPAT_CORE_CASE_FILE_H

#include "repatriation/core/facts.h"
#include "repatriation/core/partial_date.h"

/* A date: days since 2000-01-01, or nothing. */
typedef int32_t RepatDay;

#define REPAT_NO_DAY (INT32_MIN + 1)	/* INT32_MIN is the server's -infinity */

/* A moment: microseconds since 2000-01-01 UTC, and its day in the register's zone. */
typedef struct RepatMoment
{
	int64_t		at;				/* REPAT_NO_MOMENT: nothing */
	RepatDay	day;
} RepatMoment;

#define REPAT_NO_MOMENT (INT64_MIN + 1)

/* A boolean that may be unknown. */
typedef enum RepatFlag
{
	REPAT_FLAG_UNKNOWN = -1,
	REPAT_FLAG_NO = 0,
	REPAT_FLAG_YES = 1
} RepatFlag;

/* A partial date, or nothing. */
typedef struct RepatBirth
{
	bool		known;
	RepatPartialDate date;
} RepatBirth;

/* The kinds of column: how it is stored here, and so how the loader reads it. */
#define REPAT_KIND_ID		int64_t		/* bigint; 0 for NULL */
#define REPAT_KIND_DAY		RepatDay	/* date */
#define REPAT_KIND_MOMENT	RepatMoment /* timestamptz */
#define REPAT_KIND_FLAG		RepatFlag	/* boolean */
#define REPAT_KIND_WORD		const char *	/* text, terminated; NULL for NULL */
#define REPAT_KIND_GIVEN	bool		/* any type: whether it is not NULL */
#define REPAT_KIND_BIRTH	RepatBirth	/* partial_date */
#define REPAT_KIND_WORDS	const char *	/* text[]: elements, each ended by a comma */
#define REPAT_KIND_STATE	const char *	/* as WORD, but it matters in advance alone */

#define REPAT_COLUMNS_child_case(C) \
	C(DAY, separation_since) \
	C(WORD, separation_status) \
	C(ID, owner_id) \
	C(DAY, treated_as_adult_since) \
	C(DAY, asylum_checked_on) \
	C(DAY, asylum_claimed_on) \
	C(DAY, asylum_decided_on) \
	C(DAY, custody_disputed_on) \
	C(DAY, custody_settled_on)

#define REPAT_COLUMNS_person(C) \
	C(ID, person_id) \
	C(FLAG, is_subject) \
	C(BIRTH, birth) \
	C(WORD, birth_basis) \
	C(WORD, sex)

#define REPAT_COLUMNS_family_link(C) \
	C(ID, person_id) \
	C(WORD, relation) \
	C(WORD, vital_status) \
	C(FLAG, lives_with_child) \
	C(FLAG, travels_with_child) \
	C(FLAG, is_recruiter) \
	C(GIVEN, separation_basis) \
	C(MOMENT, recorded_at) \
	C(MOMENT, voided_at)

#define REPAT_COLUMNS_guardian_appointment(C) \
	C(ID, professional_id) \
	C(ID, person_id) \
	C(DAY, valid_from) \
	C(DAY, valid_until)

#define REPAT_COLUMNS_document_claim(C) \
	C(ID, person_id) \
	C(BIRTH, birth) \
	C(WORD, sex) \
	C(WORD, check_state) \
	C(WORD, verdict)

#define REPAT_COLUMNS_views(C) \
	C(ID, views_id) \
	C(WORD, outcome) \
	C(MOMENT, heard_at) \
	C(WORD, preferred_option) \
	C(FLAG, objects_to_movement) \
	C(GIVEN, objection_answered) \
	C(MOMENT, recorded_at)

#define REPAT_COLUMNS_assessment(C) \
	C(ID, assessment_id) \
	C(WORD, kind) \
	C(ID, author_id) \
	C(ID, supervisor_id) \
	C(DAY, interviewed_on) \
	C(FLAG, return_is_safe) \
	C(FLAG, recruitment_risk) \
	C(DAY, completed_on) \
	C(MOMENT, voided_at)

#define REPAT_COLUMNS_assessment_element(C) \
	C(ID, assessment_id)

#define REPAT_COLUMNS_service(C) \
	C(WORD, kind) \
	C(DAY, starts_on)

#define REPAT_COLUMNS_determination(C) \
	C(ID, determination_id) \
	C(WORD, trigger) \
	C(WORD, state) \
	C(ID, author_id) \
	C(ID, supervisor_id) \
	C(DAY, drafted_on) \
	C(DAY, reviewed_on) \
	C(DAY, scheduled_on) \
	C(DAY, session_on) \
	C(MOMENT, decided_at) \
	C(ID, chosen_option_id) \
	C(GIVEN, divergence_reason) \
	C(GIVEN, no_family_option_reason) \
	C(MOMENT, review_opened_at) \
	C(MOMENT, appeal_lodged_at) \
	C(MOMENT, appeal_decided_at)

#define REPAT_COLUMNS_determination_element(C) \
	C(ID, determination_id) \
	C(WORD, knowledge) \
	C(GIVEN, reasons)

#define REPAT_COLUMNS_determination_option(C) \
	C(ID, determination_id) \
	C(ID, option_id) \
	C(WORD, kind) \
	C(FLAG, is_family_based)

#define REPAT_COLUMNS_option_effect(C) \
	C(ID, determination_id) \
	C(ID, option_id)

#define REPAT_COLUMNS_determination_ground(C) \
	C(ID, determination_id) \
	C(WORD, kind)

#define REPAT_COLUMNS_panel_member(C) \
	C(ID, determination_id) \
	C(ID, panel_member_id) \
	C(ID, professional_id) \
	C(WORD, sector) \
	C(WORD, discipline) \
	C(DAY, undertaking_on) \
	C(FLAG, is_chair) \
	C(FLAG, has_veto) \
	C(FLAG, is_present) \
	C(GIVEN, conflict_of_interest) \
	C(FLAG, is_recused)

#define REPAT_COLUMNS_panel_vote(C) \
	C(ID, determination_id) \
	C(ID, panel_member_id)

#define REPAT_COLUMNS_movement(C) \
	C(ID, movement_id) \
	C(STATE, state) \
	C(ID, determination_id) \
	C(DAY, cleared_on) \
	C(ID, receiver_agency_id) \
	C(ID, receiver_person_id) \
	C(DAY, receiver_agreed_on) \
	C(FLAG, receiver_is_able) \
	C(GIVEN, handover_point) \
	C(GIVEN, health_check_on) \
	C(GIVEN, school_place) \
	C(GIVEN, psychosocial_contact) \
	C(WORD, escort) \
	C(DAY, documents_issued_on) \
	C(MOMENT, authorised_at) \
	C(MOMENT, departed_at) \
	C(MOMENT, handed_over_at) \
	C(WORD, handed_over_to) \
	C(DAY, refused_on) \
	C(WORDS, refusal_grounds)

/* The tables that feed facts, with the name of their rows' struct. */
#define REPAT_FILE_TABLES(T) \
	T(child_case, RepatChildCase) \
	T(person, RepatPerson) \
	T(family_link, RepatFamilyLink) \
	T(guardian_appointment, RepatGuardianAppointment) \
	T(document_claim, RepatDocumentClaim) \
	T(views, RepatViews) \
	T(assessment, RepatAssessment) \
	T(assessment_element, RepatAssessmentElement) \
	T(service, RepatService) \
	T(determination, RepatDetermination) \
	T(determination_element, RepatDeterminationElement) \
	T(determination_option, RepatDeterminationOption) \
	T(option_effect, RepatOptionEffect) \
	T(determination_ground, RepatDeterminationGround) \
	T(panel_member, RepatPanelMember) \
	T(panel_vote, RepatPanelVote) \
	T(movement, RepatMovement)

#define REPAT_FIELD(kind, name) REPAT_KIND_##kind name;
#define REPAT_ROW_STRUCT(table, Name) \
	typedef struct Name \
	{ \
		REPAT_COLUMNS_##table(REPAT_FIELD) \
	} Name;
REPAT_FILE_TABLES(REPAT_ROW_STRUCT)
#undef REPAT_ROW_STRUCT
#undef REPAT_FIELD

/* A number of the register, and since when it is not the shipped one. */
typedef struct RepatSettingValue
{
	int32_t		value;
	int32_t		default_value;
	RepatDay	changed_on;		/* REPAT_NO_DAY: never */
} RepatSettingValue;

typedef struct RepatCaseFile
{
	int64_t		case_ref;

	/*
	 * The day on which the steps still open are taken to happen; REPAT_NO_DAY to
	 * see the case as it is recorded.
	 */
	RepatDay	as_of;

	bool		absent;			/* there is no such case: no fact of it is known */

	/* Rows of the tables that were asked for; none of the others. */
#define REPAT_ROWS_FIELD(table, Name) \
	Name	   *table; \
	int			table##_count;
	REPAT_FILE_TABLES(REPAT_ROWS_FIELD)
#undef REPAT_ROWS_FIELD

	RepatSettingValue panel_quorum;
	RepatSettingValue panel_disciplines_min;
	RepatSettingValue options_min;
} RepatCaseFile;

/*
 * Compute the facts asked for; the others, and all of a case that is not there, stay
 * unknown. A table that repat_facts_open() found no use for may be missing.
 */
extern void repat_facts_compute(const RepatCaseFile *file, const RepatFactSet *asked,
								RepatCaseFacts *facts);

/*
 * The columns of a table that facts as recorded are computed from: an array of
 * *count names, NULL and 0 for a table that feeds none. An update that changes
 * none of them changes no fact.
 */
extern const char *const *repat_fact_columns(RepatTable table, int *count);

/* The case tables that the facts of a set are computed from: bit n stands for table n. */
extern uint32_t repat_facts_tables(const RepatFactSet *asked);

/*
 * The tables to read first, and then, from a file that has them, what is left: adds
 * to *open the facts asked for that are not zero already for want of what they
 * count among.
 */
extern uint32_t repat_facts_first_tables(const RepatFactSet *asked);
extern void repat_facts_open(const RepatCaseFile *file, const RepatFactSet *asked,
							 RepatFactSet *open);

/* Whether the set needs the register's numbers as well. */
extern bool repat_facts_need_settings(const RepatFactSet *asked);

/* Each fact's definition: facts_*.c. */
#define REPAT_FACT(name, tables, meaning) \
	extern int32_t repat_fact_##name(const RepatCaseFile *file);
#include "repatriation/core/facts_def.h"
#undef REPAT_FACT

#endif
