/*
 * facts.c
 *	  The facts: names, sources, meanings, and computing those asked for.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* Which tables a fact reads, and which of them a row more can raise it by. */
#define SETTINGS REPAT_READS_SETTINGS
#define NOW REPAT_READS_NOW
#define TRAINING REPAT_READS_TRAINING
#define SIBLINGS REPAT_READS_SIBLINGS
#define T(table) (UINT64_C(1) << REPAT_TABLE_##table)
#define U(table) T(table)
#define REPAT_FACT(name, tables, meaning) {#name, tables, meaning, repat_fact_##name},
static const struct
{
	const char *name;
	uint64_t	tables;
	const char *meaning;
	int32_t		(*compute) (const RepatCaseFile *file);
}			fact_def[REPAT_FACT_COUNT] = {
#include "repatriation/core/facts_def.h"
};
#undef REPAT_FACT
#undef U

#define U(table) UINT64_C(0)
#define REPAT_FACT(name, tables, meaning) tables,
static const uint64_t raised_by_rows[REPAT_FACT_COUNT] = {
#include "repatriation/core/facts_def.h"
};
#undef REPAT_FACT
#undef U
#undef T

#define EACH_FACT(fact, set) \
	for (fact = repat_fact_set_next(set, 0); fact < REPAT_FACT_COUNT; fact = repat_fact_set_next(set, fact + 1))

/* The fact that each counts among, and one more; or none. */
#define NO_WHOLE 0

static const int whole_of[REPAT_FACT_COUNT] = {
#define REPAT_AMONG(fact, whole) [REPAT_FACT_##fact] = REPAT_FACT_##whole + 1,
#include "repatriation/core/among_def.h"
#undef REPAT_AMONG
};

const char *
repat_fact_name(RepatFact fact)
{
	return fact_def[fact].name;
}

const char *
repat_fact_meaning(RepatFact fact)
{
	return fact_def[fact].meaning;
}

bool
repat_fact_reads(RepatFact fact, RepatTable table)
{
	return table < REPAT_TABLES_READ && ((fact_def[fact].tables >> table) & 1) != 0;
}

bool
repat_fact_raised_by(RepatFact fact, RepatTable table, bool inserts_only)
{
	return table < REPAT_TABLES_READ &&
		(((inserts_only ? raised_by_rows[fact] : fact_def[fact].tables) >> table) & 1) != 0;
}

uint64_t
repat_facts_sources(const RepatFactSet *asked)
{
	uint64_t	sources = 0;
	int			fact;

	EACH_FACT(fact, asked)
		sources |= fact_def[fact].tables;
	return sources;
}

void
repat_fact_set_keep_to_case(RepatFactSet *set)
{
	int			fact;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		if (fact_def[fact].tables & SIBLINGS)
			set->word[fact / 64] &= ~(UINT64_C(1) << (fact % 64));
}

uint64_t
repat_facts_first_sources(const RepatFactSet *asked)
{
	RepatFactSet wholes = {{0}};
	int			fact;

	EACH_FACT(fact, asked)
		if (whole_of[fact] != NO_WHOLE)
			repat_fact_set_add(&wholes, whole_of[fact] - 1);
	return repat_facts_sources(&wholes);
}

void
repat_facts_open(const RepatCaseFile *file, const RepatFactSet *asked, RepatFactSet *open)
{
	RepatFactSet counted = {{0}};
	RepatFactSet given = {{0}};
	int			fact;

	EACH_FACT(fact, asked)
	{
		int			whole = whole_of[fact] - 1;

		if (repat_fact_set_has(open, fact))
			continue;
		if (whole_of[fact] != NO_WHOLE && !repat_fact_set_has(&counted, whole))
		{
			repat_fact_set_add(&counted, whole);
			if (fact_def[whole].compute(file) != 0)
				repat_fact_set_add(&given, whole);
		}
		if (whole_of[fact] == NO_WHOLE || repat_fact_set_has(&given, whole))
			repat_fact_set_add(open, fact);
	}
}

/*
 * What an override or the emergency lane once let through is not held against the
 * case again: so many of what the fact counts as were let through, and no more.
 */
static void
tolerate(const RepatCaseFile *file, RepatFact fact, int32_t *value)
{
	const RepatViolationLog *v;
	int32_t		tolerated = 0;

	if (*value == REPAT_FACT_UNKNOWN || *value <= 0)
		return;
	EACH(violation_log, v, file)
		if (v->tolerated > tolerated && word_is(v->fact, fact_def[fact].name))
			tolerated = v->tolerated;
	*value = *value > tolerated ? *value - tolerated : 0;
}

void
repat_facts_compute(const RepatCaseFile *file, const RepatFactSet *asked, RepatCaseFacts *facts)
{
	int			fact;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		facts->value[fact] = REPAT_FACT_UNKNOWN;
	facts->overdue = 0;
	if (file->absent)
		return;
	EACH_FACT(fact, asked)
		facts->value[fact] = fact_def[fact].compute(file);
	if (facts->value[REPAT_FACT_closures_with_duties] != REPAT_FACT_UNKNOWN)
		facts->overdue = repat_closure_duties(file);
}

bool
repat_facts_speak(const RepatCaseFacts *facts)
{
	int			fact;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		if (facts->value[fact] != REPAT_FACT_UNKNOWN && facts->value[fact] > 0)
			return true;
	return false;
}

void
repat_facts_tolerate(const RepatCaseFile *file, RepatCaseFacts *facts)
{
	int			fact;

	for (fact = 0; fact < REPAT_FACT_COUNT && file->violation_log_count > 0; fact++)
		tolerate(file, (RepatFact) fact, &facts->value[fact]);
}

#define COLUMN_ID(name) #name,
#define COLUMN_PROFESSIONAL(name) #name,
#define COLUMN_NUMBER(name) #name,
#define COLUMN_COUNTRY(name) #name,
#define COLUMN_DAY(name) #name,
#define COLUMN_MOMENT(name) #name,
#define COLUMN_FLAG(name) #name,
#define COLUMN_WORD(name) #name,
#define COLUMN_GIVEN(name) #name,
#define COLUMN_BIRTH(name) #name,
#define COLUMN_WORDS(name) #name,
#define COLUMN_STATE(name)
#define COLUMN(S, kind, name) COLUMN_##kind(name)
#define COLUMNS_OF(table, Name) \
	static const char *const table##_names[] = {REPAT_COLUMNS_##table(COLUMN, Name)};
REPAT_FILE_TABLES(COLUMNS_OF)
#undef COLUMNS_OF
#undef COLUMN

/* Of tables that feed no fact: NULL. */
static const struct
{
	const char *const *names;
	int			count;
}			fact_columns[REPAT_TABLE_COUNT] = {
#define COLUMNS_OF(table, Name) \
	[REPAT_TABLE_##table] = {table##_names, (int) (sizeof(table##_names) / sizeof(table##_names[0]))},
	REPAT_FILE_TABLES(COLUMNS_OF)
#undef COLUMNS_OF
};

const char *const *
repat_fact_columns(RepatTable table, int *count)
{
	*count = fact_columns[table].count;
	return fact_columns[table].names;
}

/* The columns' places in these lists; those of kind STATE have none. */
#define PLACE(table, kind, name) PLACE_##kind(table, name)
#define PLACE_ID(table, name) table##_at_##name,
#define PLACE_PROFESSIONAL(table, name) table##_at_##name,
#define PLACE_NUMBER(table, name) table##_at_##name,
#define PLACE_COUNTRY(table, name) table##_at_##name,
#define PLACE_DAY(table, name) table##_at_##name,
#define PLACE_MOMENT(table, name) table##_at_##name,
#define PLACE_FLAG(table, name) table##_at_##name,
#define PLACE_WORD(table, name) table##_at_##name,
#define PLACE_GIVEN(table, name) table##_at_##name,
#define PLACE_BIRTH(table, name) table##_at_##name,
#define PLACE_WORDS(table, name) table##_at_##name,
#define PLACE_STATE(table, name)
#define PLACES_OF(table, Name) \
	enum \
	{ \
		REPAT_COLUMNS_##table(PLACE, table) \
		table##_places \
	};
REPAT_FILE_TABLES(PLACES_OF)
#undef PLACES_OF

static const struct
{
	RepatFact	fact;
	RepatTable	table;
	uint64_t	columns;
}			reads[] = {
#define C(table, column) (UINT64_C(1) << table##_at_##column)
#define REPAT_READS(fact, table, columns) {REPAT_FACT_##fact, REPAT_TABLE_##table, columns},
#include "repatriation/core/column_def.h"
#undef REPAT_READS
#undef C
};

void
repat_facts_untouched(RepatTable table, uint64_t columns, RepatFactSet *untouched)
{
	size_t		i;

	for (i = 0; i < sizeof(reads) / sizeof(reads[0]); i++)
		if (reads[i].table == table && (reads[i].columns & columns) == 0)
			repat_fact_set_add(untouched, (int) reads[i].fact);
}
