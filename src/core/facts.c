/*
 * facts.c
 *	  Names, sources and meanings of the facts.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/facts.h"

#define T(table) (UINT32_C(1) << REPAT_TABLE_##table)

static const struct
{
	const char *name;
	uint32_t	tables;
	const char *meaning;
}			fact_def[REPAT_FACT_COUNT] = {
#define REPAT_FACT(name, tables, meaning) {#name, tables, meaning},
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
