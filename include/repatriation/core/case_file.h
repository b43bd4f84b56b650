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

#include "repatriation/core/country.h"
#include "repatriation/core/facts.h"
#include "repatriation/core/partial_date.h"
#include "repatriation/core/setting.h"

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

#define REPAT_NO_NUMBER INT32_MIN

/* The kinds of column: how it is stored here, and so how the loader reads it. */
#define REPAT_KIND_ID		int64_t		/* bigint; 0 for NULL */
#define REPAT_KIND_PROFESSIONAL int64_t /* bigint that names a professional; 0 for NULL */
#define REPAT_KIND_NUMBER	int32_t		/* integer; REPAT_NO_NUMBER for NULL */
#define REPAT_KIND_COUNTRY	RepatCountry	/* country_code; 0, which none is, for NULL */
#define REPAT_KIND_DAY		RepatDay	/* date */
#define REPAT_KIND_MOMENT	RepatMoment /* timestamptz */
#define REPAT_KIND_FLAG		RepatFlag	/* boolean */
#define REPAT_KIND_WORD		const char *	/* text, terminated; NULL for NULL */
#define REPAT_KIND_GIVEN	bool		/* any type: whether it is not NULL */
#define REPAT_KIND_BIRTH	RepatBirth	/* partial_date */
#define REPAT_KIND_WORDS	const char *	/* text[]: elements, each ended by a comma */
#define REPAT_KIND_STATE	const char *	/* as WORD, but it matters in advance and to ASKS facts alone */

/*
 * The columns that facts read of each table, C(S, kind, name), where S is whatever
 * the caller passed on. A room lists its own tables.
 */
#include "repatriation/core/case_file_person.h"
#include "repatriation/core/case_file_views.h"
#include "repatriation/core/case_file_determination.h"
#include "repatriation/core/case_file_movement.h"
#include "repatriation/core/case_file_care.h"
#include "repatriation/core/case_file_liberty.h"
#include "repatriation/core/case_file_data.h"

/* The tables that feed facts, T(table, struct of its rows). */
#define REPAT_FILE_TABLES(T) \
	REPAT_FILE_TABLES_person(T) \
	REPAT_FILE_TABLES_views(T) \
	REPAT_FILE_TABLES_determination(T) \
	REPAT_FILE_TABLES_movement(T) \
	REPAT_FILE_TABLES_care(T) \
	REPAT_FILE_TABLES_liberty(T) \
	REPAT_FILE_TABLES_data(T)

#define REPAT_FIELD(S, kind, name) REPAT_KIND_##kind name;
#define REPAT_ROW_STRUCT(table, Name) \
	typedef struct Name \
	{ \
		REPAT_COLUMNS_##table(REPAT_FIELD, Name) \
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

/* What a professional is trained in: rows of a table that belongs to no case. */
typedef struct RepatTraining
{
	int64_t		professional_id;
	const char *topic;
	RepatDay	completed_on;
	RepatDay	valid_until;	/* REPAT_NO_DAY: until further notice */
	bool		is_void;
} RepatTraining;

/* For which sector somebody works: that of the agency, whatever a row of the case declares. */
typedef struct RepatOffice
{
	int64_t		professional_id;
	const char *sector;
} RepatOffice;

/* A movement of the child, beside a sibling who has a case of its own. */
typedef struct RepatSiblingJourney
{
	int64_t		movement_id;
	int64_t		sibling_ref;
	RepatMoment known_since;	/* when the register learnt that they are siblings */
	RepatFlag	is_there;		/* whether the sibling is in the State that the movement leaves */
	bool		travels;		/* may travel to the same State, or has */
	RepatMoment set_apart_at;	/* decision of either child's case that they live apart */
} RepatSiblingJourney;

typedef struct RepatCaseFile
{
	int64_t		case_ref;

	/*
	 * The day on which the steps still open are taken to happen; REPAT_NO_DAY to
	 * see the case as it is recorded.
	 */
	RepatDay	as_of;

	/* The act that is judged in advance, as in act_def.h; NULL: none, or all. */
	const char *ahead;

	/* The moment of the judgement, where it was asked for. */
	RepatMoment now;

	bool		absent;			/* there is no such case: no fact of it is known */

	/* Rows of the tables that were asked for; none of the others. */
#define REPAT_ROWS_FIELD(table, Name) \
	Name	   *table; \
	int			table##_count;
	REPAT_FILE_TABLES(REPAT_ROWS_FIELD)
#undef REPAT_ROWS_FIELD

	/* Training of the professionals whom the rows above name, where it was asked for. */
	RepatTraining *training;
	int			training_count;

	/* With it, for whom they work. */
	RepatOffice *office;
	int			office_count;

	/* Siblings' journeys beside the child's, where they were asked for. */
	RepatSiblingJourney *sibling_journey;
	int			sibling_journey_count;

	/* The register's numbers, where they were asked for. */
	RepatSettingValue setting[REPAT_SETTING_COUNT];
} RepatCaseFile;

/*
 * Compute the facts asked for; the others, and all of a case that is not there, stay
 * unknown. A table that repat_facts_open() found no use for may be missing.
 */
extern void repat_facts_compute(const RepatCaseFile *file, const RepatFactSet *asked,
								RepatCaseFacts *facts);

/* The kinds of duty that closures_with_duties counts. */
extern RepatDutySet repat_closure_duties(const RepatCaseFile *file);

/*
 * The columns of a table that facts as recorded are computed from: an array of
 * *count names, NULL and 0 for a table that feeds none. An update that changes
 * none of them changes no fact.
 */
extern const char *const *repat_fact_columns(RepatTable table, int *count);

/*
 * Add to *untouched the facts that read a table, but none of these columns of it
 * (bit n stands for column n of repat_fact_columns()): to update them changes no
 * such fact.
 */
extern void repat_facts_untouched(RepatTable table, uint64_t columns, RepatFactSet *untouched);

/* What the facts of a set are computed from, as a set of sources. */
extern uint64_t repat_facts_sources(const RepatFactSet *asked);

/*
 * What to read first, and then, from a file that has it, what is left: adds to
 * *open the facts asked for that are not zero already for want of what they
 * count among.
 */
extern uint64_t repat_facts_first_sources(const RepatFactSet *asked);
extern void repat_facts_open(const RepatCaseFile *file, const RepatFactSet *asked,
							 RepatFactSet *open);

/*
 * Take off the facts what violation_log says is tolerated of them. It needs to be
 * read only where repat_facts_speak(): some fact is above zero.
 */
extern bool repat_facts_speak(const RepatCaseFacts *facts);
extern void repat_facts_tolerate(const RepatCaseFile *file, RepatCaseFacts *facts);

/* Each fact's definition: facts_*.c. */
#define REPAT_FACT(name, tables, meaning) \
	extern int32_t repat_fact_##name(const RepatCaseFile *file);
#include "repatriation/core/facts_def.h"
#undef REPAT_FACT

#endif
