/*
 * facts.c
 *	  Names and meanings of the facts.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/facts.h"

static const struct
{
	const char *name;
	const char *meaning;
}			fact_text[REPAT_FACT_COUNT] = {
#define REPAT_FACT(name, meaning) {#name, meaning},
#include "repatriation/core/facts_def.h"
#undef REPAT_FACT
};

const char *
repat_fact_name(RepatFact fact)
{
	return fact_text[fact].name;
}

const char *
repat_fact_meaning(RepatFact fact)
{
	return fact_text[fact].meaning;
}
