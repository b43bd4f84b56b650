/*
 * safeguard.c
 *	  The catalogue of safeguards, and their judgement of a case's facts.
 *
 * Layer: core. Predicates are data: rule_def.h names the facts that refute a
 * safeguard, leave it in doubt or make it apply. No state, no clock.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/safeguard.h"

#define NONE REPAT_OVERRIDE_NONE
#define REASONED REPAT_OVERRIDE_REASONED
#define REACHES true
#define STOPS false

static const RepatSafeguard catalogue[] = {
#define REPAT_SAFEGUARD(number, slug, mode, override, emergency, title, remedy) \
	{number, #slug, REPAT_##mode, override, emergency, title, remedy},
#include "repatriation/core/safeguard_def.h"
#undef REPAT_SAFEGUARD
};

#define CATALOGUE_COUNT ((int) (sizeof(catalogue) / sizeof(catalogue[0])))

typedef enum RuleKind
{
	APPLIES,
	REFUTES,
	ASKS,
	REWRITES,
	DOUBTS,
	WARNS
} RuleKind;

static const struct
{
	int			number;
	RuleKind	kind;
	RepatFact	fact;
}			rules[] = {
#define REPAT_RULE(number, kind, fact) {number, kind, REPAT_FACT_##fact},
#include "repatriation/core/rule_def.h"
#undef REPAT_RULE
};

#define RULE_COUNT ((int) (sizeof(rules) / sizeof(rules[0])))

const RepatSafeguard *
repat_safeguards(int *count)
{
	*count = CATALOGUE_COUNT;
	return catalogue;
}

const RepatSafeguard *
repat_safeguard_find(int number)
{
	int			i;

	for (i = 0; i < CATALOGUE_COUNT; i++)
		if (catalogue[i].number == number)
			return &catalogue[i];
	return NULL;
}

RepatSafeguardSet
repat_safeguard_all(void)
{
	RepatSafeguardSet all = 0;
	int			i;

	for (i = 0; i < CATALOGUE_COUNT; i++)
		all |= REPAT_SAFEGUARD_BIT(catalogue[i].number);
	return all;
}

/* Whether a kind of rule speaks on the occasion. */
static bool
speaks(RuleKind kind, RepatOccasion occasion)
{
	switch (occasion)
	{
		case REPAT_AT_ACT:
			return kind != APPLIES && kind != WARNS;
		case REPAT_TO_WARN:
			return kind != APPLIES;
		case REPAT_AFTERWARDS:
			return kind == REFUTES;
		case REPAT_IN_REVIEW:
			return kind != ASKS && kind != REWRITES && kind != WARNS;
		case REPAT_IN_ADVANCE:
			break;
	}
	return kind != WARNS;
}

void
repat_safeguard_needs(RepatSafeguardSet set, RepatOccasion occasion, RepatFactSet *facts)
{
	int			i;

	for (i = 0; i < RULE_COUNT; i++)
		if ((set & REPAT_SAFEGUARD_BIT(rules[i].number)) && rules[i].kind != REWRITES &&
			speaks(rules[i].kind, occasion))
			repat_fact_set_add(facts, rules[i].fact);
}

void
repat_safeguard_rewrites(RepatSafeguardSet acts, RepatTable table, RepatFactSet *facts)
{
	int			i;

	for (i = 0; i < RULE_COUNT; i++)
		if (table == REPAT_TABLE_person && rules[i].kind == REWRITES &&
			(acts & REPAT_SAFEGUARD_BIT(rules[i].number)))
			repat_fact_set_add(facts, rules[i].fact);
}

void
repat_safeguard_narrow(RepatSafeguardSet acts, RepatTable table, RepatChange change,
					   const RepatFactSet *untouched, RepatFactSet *facts)
{
	RepatFactSet narrow = {{0}};
	int			i;

	for (i = 0; i < RULE_COUNT; i++)
	{
		bool		of_acts = (acts & REPAT_SAFEGUARD_BIT(rules[i].number)) != 0;

		if (repat_fact_set_has(facts, rules[i].fact) &&
			((change != REPAT_NO_CHANGE && (of_acts || !repat_fact_set_has(untouched, rules[i].fact)) &&
			  repat_fact_raised_by(rules[i].fact, table, change == REPAT_ROWS_ADDED)) ||
			 (rules[i].kind == ASKS && of_acts)))
			repat_fact_set_add(&narrow, rules[i].fact);
	}
	*facts = narrow;
}

/* What one rule says of the facts: whether it speaks against the safeguard. */
static RepatVerdict
rule_verdict(int rule, const RepatCaseFacts *facts)
{
	int32_t		value = facts->value[rules[rule].fact];

	switch (rules[rule].kind)
	{
		case APPLIES:
			break;
		case REFUTES:
		case ASKS:
		case REWRITES:
		case WARNS:
			if (value == REPAT_FACT_UNKNOWN)
				return REPAT_UNKNOWN;
			return value > 0 ? REPAT_UNMET : REPAT_MET;
		case DOUBTS:
			return value != 0 ? REPAT_UNKNOWN : REPAT_MET;
	}
	return REPAT_MET;
}

void
repat_safeguard_judge_all(const RepatCaseFacts *facts, const RepatFactSet *asked,
						  RepatOccasion occasion, RepatVerdicts *verdicts)
{
	RepatSafeguardSet conditional = 0;
	RepatSafeguardSet applies = 0;
	int			i;

	verdicts->unmet = 0;
	verdicts->unknown = 0;
	for (i = 0; i < RULE_COUNT; i++)
	{
		RepatSafeguardSet bit = REPAT_SAFEGUARD_BIT(rules[i].number);
		RepatVerdict verdict;

		if (!speaks(rules[i].kind, occasion) || !repat_fact_set_has(asked, rules[i].fact))
			continue;
		verdict = rule_verdict(i, facts);
		if (verdict == REPAT_UNMET)
			verdicts->unmet |= bit;
		if (verdict == REPAT_UNKNOWN)
			verdicts->unknown |= bit;
		if (rules[i].kind == APPLIES)
		{
			conditional |= bit;
			if (facts->value[rules[i].fact] != 0)
				applies |= bit;
		}
	}
	verdicts->unknown &= ~verdicts->unmet;
	verdicts->idle = conditional & ~(applies | verdicts->unmet | verdicts->unknown);
}

RepatVerdict
repat_verdict_on(const RepatVerdicts *verdicts, int number)
{
	RepatSafeguardSet bit = REPAT_SAFEGUARD_BIT(number);

	if (verdicts->unmet & bit)
		return REPAT_UNMET;
	if (verdicts->unknown & bit)
		return REPAT_UNKNOWN;
	return verdicts->idle & bit ? REPAT_NOT_APPLICABLE : REPAT_MET;
}

RepatVerdict
repat_safeguard_judge(int number, const RepatCaseFacts *facts, const RepatFactSet *asked,
					  RepatOccasion occasion)
{
	RepatVerdicts verdicts;

	repat_safeguard_judge_all(facts, asked, occasion, &verdicts);
	return repat_verdict_on(&verdicts, number);
}

RepatSafeguardSet
repat_safeguard_failing(RepatSafeguardSet set, const RepatCaseFacts *facts,
						const RepatFactSet *asked, RepatOccasion occasion)
{
	RepatSafeguardSet failing = 0;
	int			i;

	/* One rule against a safeguard is enough. */
	for (i = 0; i < RULE_COUNT; i++)
	{
		RepatSafeguardSet bit = REPAT_SAFEGUARD_BIT(rules[i].number);
		RepatVerdict verdict;

		if (!(set & ~failing & bit) || !speaks(rules[i].kind, occasion) ||
			!repat_fact_set_has(asked, rules[i].fact))
			continue;
		verdict = rule_verdict(i, facts);
		if (verdict == REPAT_UNMET || (verdict == REPAT_UNKNOWN &&
									   (occasion == REPAT_AT_ACT || occasion == REPAT_TO_WARN)))
			failing |= bit;
	}
	return failing;
}

bool
repat_safeguard_lacks(int number, const RepatCaseFacts *facts, const RepatFactSet *asked,
					  int *cursor, RepatFact *fact)
{
	while (*cursor < RULE_COUNT)
	{
		int			i = (*cursor)++;

		if (rules[i].number == number && repat_fact_set_has(asked, rules[i].fact) &&
			rule_verdict(i, facts) != REPAT_MET)
		{
			*fact = rules[i].fact;
			return true;
		}
	}
	return false;
}

bool
repat_safeguard_is_refuted_by(int number, RepatFact fact)
{
	int			i;

	for (i = 0; i < RULE_COUNT; i++)
		if (rules[i].number == number && rules[i].fact == fact && rules[i].kind == REFUTES)
			return true;
	return false;
}

const char *
repat_verdict_name(RepatVerdict verdict)
{
	switch (verdict)
	{
		case REPAT_MET:
			return "met";
		case REPAT_UNMET:
			return "unmet";
		case REPAT_UNKNOWN:
			return "unknown";
		case REPAT_NOT_APPLICABLE:
			break;
	}
	return "not applicable";
}

const char *
repat_mode_name(RepatMode mode)
{
	switch (mode)
	{
		case REPAT_BLOCK:
			return "block";
		case REPAT_WARN:
			return "warn";
		case REPAT_DUTY:
			break;
	}
	return "duty";
}

const char *
repat_override_name(RepatOverride override)
{
	switch (override)
	{
		case REPAT_OVERRIDE_REASONED:
			return "reasoned";
		case REPAT_OVERRIDE_NONE:
			break;
	}
	return "none";
}
