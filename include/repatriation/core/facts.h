/*
 * facts.h
 *	  The facts of one case, as plain numbers.
 *
 * Layer: core. The struct has one int32 for each line of facts_def.h, in that
 * order, so that a loader may fill it by index.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_FACTS_H
#define REPAT_CORE_FACTS_H

#include <stdint.h>

#include "repatriation/core/status.h"

/* What a fact holds when the register does not know. */
#define REPAT_FACT_UNKNOWN INT32_MIN

/* The case tables of the register; see table_def.h. */
typedef enum RepatTable
{
#define REPAT_TABLE(name, id_column, workflow) REPAT_TABLE_##name,
#include "repatriation/core/table_def.h"
#undef REPAT_TABLE
	REPAT_TABLE_COUNT
} RepatTable;

typedef enum RepatFact
{
#define REPAT_FACT(name, tables, meaning) REPAT_FACT_##name,
#include "repatriation/core/facts_def.h"
#undef REPAT_FACT
	REPAT_FACT_COUNT
} RepatFact;

/* A set of kinds of duty: bit n stands for duty n of duty.h. */
typedef uint64_t RepatDutySet;

#define REPAT_DUTY_BIT(duty) (UINT64_C(1) << (duty))

typedef struct RepatCaseFacts
{
	int32_t		value[REPAT_FACT_COUNT];
	RepatDutySet overdue;		/* what closures_with_duties counts, where it was asked for */
} RepatCaseFacts;

/*
 * What facts are computed from, as a set: bit n stands for table n, and above the
 * tables stand the register's settings, the moment of the judgement, the training of
 * professionals and the cases of siblings. Tables that no fact reads come last in
 * table_def.h and have no bit.
 */
#define REPAT_TABLES_READ REPAT_TABLE_document
#define REPAT_READS_SETTINGS (UINT64_C(1) << 63)
#define REPAT_READS_NOW (UINT64_C(1) << 62)
#define REPAT_READS_TRAINING (UINT64_C(1) << 61)
#define REPAT_READS_SIBLINGS (UINT64_C(1) << 60)

/* Refuses to compile when there are more tables to read than bits. */
enum
{
	REPAT_TABLES_READ_FIT = 1 / (REPAT_TABLES_READ <= 60)
};

/* A set of facts: bit n of word n / 64 stands for fact n. */
#define REPAT_FACT_WORDS ((REPAT_FACT_COUNT + 63) / 64)

typedef struct RepatFactSet
{
	uint64_t	word[REPAT_FACT_WORDS];
} RepatFactSet;

static inline bool
repat_fact_set_has(const RepatFactSet *set, int fact)
{
	return (set->word[fact / 64] >> (fact % 64)) & 1;
}

static inline void
repat_fact_set_add(RepatFactSet *set, int fact)
{
	set->word[fact / 64] |= UINT64_C(1) << (fact % 64);
}

/* The first fact of the set that is not before "fact"; REPAT_FACT_COUNT where there is none. */
static inline int
repat_fact_set_next(const RepatFactSet *set, int fact)
{
	while (fact < REPAT_FACT_COUNT)
	{
		uint64_t	rest = set->word[fact / 64] >> (fact % 64);

		if (rest == 0)
		{
			fact = (fact / 64 + 1) * 64;
			continue;
		}
		for (; (rest & 0xFF) == 0; rest >>= 8)
			fact += 8;
		for (; (rest & 1) == 0; rest >>= 1)
			fact++;
		return fact;
	}
	return REPAT_FACT_COUNT;
}

/* Take from the set the facts that look at the cases of siblings. */
extern void repat_fact_set_keep_to_case(RepatFactSet *set);

static inline bool
repat_fact_set_is_empty(const RepatFactSet *set)
{
	int			i;

	for (i = 0; i < REPAT_FACT_WORDS; i++)
		if (set->word[i] != 0)
			return false;
	return true;
}

/* Name of a fact, as repatriation.case_facts() shows it. */
extern const char *repat_fact_name(RepatFact fact);

/* What the fact counts, as a refusal says it. */
extern const char *repat_fact_meaning(RepatFact fact);

/* Whether the fact is computed from the table. */
extern bool repat_fact_reads(RepatFact fact, RepatTable table);

/* Whether a write to the table, or with inserts_only a row added to it, can raise the fact. */
extern bool repat_fact_raised_by(RepatFact fact, RepatTable table, bool inserts_only);

#endif
