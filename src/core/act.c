/*
 * act.c
 *	  The register's tables, and the acts on them that are guarded.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/act.h"

#include <string.h>

static const RepatTableDef tables[REPAT_TABLE_COUNT] = {
#define REPAT_TABLE(name, id_column, workflow) {#name, id_column, workflow, #name ":insert", #name ":update"},
#include "repatriation/core/table_def.h"
#undef REPAT_TABLE
};

static const RepatAct acts[] = {
#define DEPARTS true, true
#define STANDS true, false
#define PASSES false, false
#define G(n) REPAT_SAFEGUARD_BIT(n)
#define REPAT_ACT(name, table, trigger, what, blocks, warns, lasting) \
	{name, REPAT_TABLE_##table, REPAT_##trigger, what, blocks, warns, lasting},
#include "repatriation/core/act_def.h"
#undef REPAT_ACT
#undef G
#undef DEPARTS
#undef STANDS
#undef PASSES
};

static const RepatKept kept[] = {
#define REPAT_KEPT(table, column, hint) {REPAT_TABLE_##table, #column, hint},
#include "repatriation/core/kept_def.h"
#undef REPAT_KEPT
};

#define ACT_COUNT ((int) (sizeof(acts) / sizeof(acts[0])))

const RepatKept *
repat_kept(int *count)
{
	*count = (int) (sizeof(kept) / sizeof(kept[0]));
	return kept;
}

const RepatTableDef *
repat_table_def(RepatTable table)
{
	return &tables[table];
}

bool
repat_table_state_is_optional(RepatTable table)
{
	/* Best-interests assessments have one, the other kinds do not. */
	return table == REPAT_TABLE_assessment;
}

bool
repat_table_find(const char *name, RepatTable *table)
{
	int			i;

	for (i = 0; i < REPAT_TABLE_COUNT; i++)
	{
		if (strcmp(tables[i].name, name) == 0)
		{
			*table = (RepatTable) i;
			return true;
		}
	}
	return false;
}

const RepatAct *
repat_acts(int *count)
{
	*count = ACT_COUNT;
	return acts;
}

const RepatAct *
repat_act_find(const char *name)
{
	int			i;

	for (i = 0; i < ACT_COUNT; i++)
		if (strcmp(acts[i].name, name) == 0)
			return &acts[i];
	return NULL;
}

/* The fact that counts the records an act's machine moves, if it has one. */
static bool
record_fact(const RepatAct *act, RepatFact *fact)
{
	if (act->trigger != REPAT_ENTER)
		return false;
	if (act->table == REPAT_TABLE_movement)
		*fact = REPAT_FACT_movements;
	else if (act->table == REPAT_TABLE_determination)
		*fact = REPAT_FACT_determinations;
	else if (act->table == REPAT_TABLE_assessment)
		*fact = REPAT_FACT_assessments;
	else if (act->table == REPAT_TABLE_liberty_episode)
		*fact = REPAT_FACT_liberty_episodes;
	else
		return false;
	return true;
}

void
repat_act_prospect_needs(const RepatAct *act, RepatFactSet *facts)
{
	RepatFact	fact;

	if (record_fact(act, &fact))
		repat_fact_set_add(facts, fact);
}

RepatVerdict
repat_act_prospect(const RepatAct *act, int number, const RepatCaseFacts *facts,
				   const RepatFactSet *asked)
{
	RepatVerdict verdict = repat_safeguard_judge(number, facts, asked, REPAT_IN_ADVANCE);
	RepatFact	fact;

	if (verdict == REPAT_NOT_APPLICABLE && record_fact(act, &fact) && facts->value[fact] == 0)
		return REPAT_UNKNOWN;
	return verdict;
}
