/*
 * facts.c
 *	  The facts: names, sources, meanings, and computing those asked for.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/case_file.h"

/* The low half: tables whose inserts and updates can raise it; the high half: updates. */
#define U(table) (UINT64_C(1) << (32 + REPAT_TABLE_##table))
#define T(table) (UINT64_C(1) << REPAT_TABLE_##table | U(table))

static const struct
{
	const char *name;
	uint64_t	tables;
	const char *meaning;
	int32_t		(*compute) (const RepatCaseFile *file);
}			fact_def[REPAT_FACT_COUNT] = {
#define REPAT_FACT(name, tables, meaning) {#name, tables, meaning, repat_fact_##name},
#include "repatriation/core/facts_def.h"
#undef REPAT_FACT
};

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
	return (fact_def[fact].tables >> (32 + table)) & 1;
}

bool
repat_fact_raised_by(RepatFact fact, RepatTable table, bool inserts_only)
{
	return (fact_def[fact].tables >> (table + (inserts_only ? 0 : 32))) & 1;
}

uint32_t
repat_facts_tables(const RepatFactSet *asked)
{
	uint32_t	tables = 0;
	int			fact;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		if (repat_fact_set_has(asked, fact))
			tables |= (uint32_t) (fact_def[fact].tables >> 32);
	return tables;
}

uint32_t
repat_facts_first_tables(const RepatFactSet *asked)
{
	RepatFactSet wholes = {{0}};
	int			fact;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		if (repat_fact_set_has(asked, fact) && whole_of[fact] != NO_WHOLE)
			repat_fact_set_add(&wholes, whole_of[fact] - 1);
	return repat_facts_tables(&wholes);
}

void
repat_facts_open(const RepatCaseFile *file, const RepatFactSet *asked, RepatFactSet *open)
{
	RepatFactSet counted = {{0}};
	RepatFactSet given = {{0}};
	int			fact;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
	{
		int			whole = whole_of[fact] - 1;

		if (!repat_fact_set_has(asked, fact) || repat_fact_set_has(open, fact))
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

bool
repat_facts_need_settings(const RepatFactSet *asked)
{
	return repat_fact_set_has(asked, REPAT_FACT_panels_few_options) ||
		repat_fact_set_has(asked, REPAT_FACT_panels_below_quorum) ||
		repat_fact_set_has(asked, REPAT_FACT_panels_one_discipline);
}

void
repat_facts_compute(const RepatCaseFile *file, const RepatFactSet *asked, RepatCaseFacts *facts)
{
	int			fact;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		facts->value[fact] = repat_fact_set_has(asked, fact) && !file->absent
			? fact_def[fact].compute(file) : REPAT_FACT_UNKNOWN;
}

const char *const *
repat_fact_columns(RepatTable table, int *count)
{
#define COLUMN_ID(name) #name,
#define COLUMN_DAY(name) #name,
#define COLUMN_MOMENT(name) #name,
#define COLUMN_FLAG(name) #name,
#define COLUMN_WORD(name) #name,
#define COLUMN_GIVEN(name) #name,
#define COLUMN_BIRTH(name) #name,
#define COLUMN_WORDS(name) #name,
#define COLUMN_STATE(name)
#define COLUMN(kind, name) COLUMN_##kind(name)
#define COLUMNS_OF(table, Name) \
	static const char *const table##_names[] = {REPAT_COLUMNS_##table(COLUMN)};
	REPAT_FILE_TABLES(COLUMNS_OF)
#undef COLUMNS_OF
	*count = 0;
	switch (table)
	{
#define COLUMNS_OF(table, Name) \
		case REPAT_TABLE_##table: \
			*count = (int) (sizeof(table##_names) / sizeof(table##_names[0])); \
			return table##_names;
			REPAT_FILE_TABLES(COLUMNS_OF)
#undef COLUMNS_OF
		case REPAT_TABLE_person_name:
		case REPAT_TABLE_safeguard_warning:
		case REPAT_TABLE_COUNT:
			break;
	}
	return NULL;
}
