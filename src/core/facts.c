/*
 * facts.c
 *	  The facts: names, sources, meanings, and computing those asked for.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/case_file.h"

#define T(table) (UINT32_C(1) << REPAT_TABLE_##table)

static const struct
{
	const char *name;
	uint32_t	tables;
	const char *meaning;
	int32_t		(*compute) (const RepatCaseFile *file);
}			fact_def[REPAT_FACT_COUNT] = {
#define REPAT_FACT(name, tables, meaning) {#name, tables, meaning, repat_fact_##name},
#include "repatriation/core/facts_def.h"
#undef REPAT_FACT
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
	return (fact_def[fact].tables >> table) & 1;
}

uint32_t
repat_facts_tables(const RepatFactSet *asked)
{
	uint32_t	tables = 0;
	int			fact;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		if (repat_fact_set_has(asked, fact))
			tables |= fact_def[fact].tables;
	return tables;
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
		facts->value[fact] = repat_fact_set_has(asked, fact) && file->child_case_count == 1
			? fact_def[fact].compute(file) : REPAT_FACT_UNKNOWN;
}
