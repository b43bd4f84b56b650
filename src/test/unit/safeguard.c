/*
 * safeguard.c
 *	  The catalogue, and its judgement against one worked out again from the rules.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/case_file.h"
#include "repatriation/core/safeguard.h"
#include "repatriation/core/wording.h"

/* A copy of the rules, as letters, so that the judgement below shares nothing but the data. */
static const struct
{
	int			number;
	char		kind[9];
	RepatFact	fact;
}			rules[] = {
#define REPAT_RULE(number, kind, fact) {number, #kind, REPAT_FACT_##fact},
#include "repatriation/core/rule_def.h"
#undef REPAT_RULE
};

#define RULE_COUNT ((int) (sizeof(rules) / sizeof(rules[0])))

static bool
is(int rule, const char *kind)
{
	return strcmp(rules[rule].kind, kind) == 0;
}

/* Whether a rule says something on an occasion, read off the comments of safeguard.h. */
static bool
is_heard(int rule, RepatOccasion occasion)
{
	static const struct
	{
		const char *kind;
		const char *occasions;	/* at the act, afterwards, in review, in advance, to warn */
	}			table[] = {
		{"APPLIES", "--xx-"},
		{"REFUTES", "xxxxx"},
		{"ASKS", "x--xx"},
		{"REWRITES", "x--xx"},
		{"DOUBTS", "x-xxx"},
		{"WARNS", "----x"}
	};
	size_t		i;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (is(rule, table[i].kind))
			return table[i].occasions[occasion] == 'x';
	CHECK(!"a kind of rule that this test does not know");
	return false;
}

/* The judgement as the head of rule_def.h words it, one clause after the other. */
static RepatVerdict
expected(int number, const RepatCaseFacts *facts, const RepatFactSet *asked, RepatOccasion occasion)
{
	int			above = 0;
	int			not_known = 0;
	int			applies = 0;
	int			applies_zero = 0;
	int			i;

	for (i = 0; i < RULE_COUNT; i++)
	{
		int32_t		value = facts->value[rules[i].fact];

		if (rules[i].number != number || !is_heard(i, occasion) ||
			!repat_fact_set_has(asked, rules[i].fact))
			continue;
		if (is(i, "APPLIES"))
		{
			applies++;
			applies_zero += value == 0;
		}
		else if (value == REPAT_FACT_UNKNOWN)
			not_known++;
		else if (value > 0)
		{
			if (is(i, "DOUBTS"))
				not_known++;
			else
				above++;
		}
	}
	if (above > 0)
		return REPAT_UNMET;
	if (not_known > 0)
		return REPAT_UNKNOWN;
	return applies > 0 && applies == applies_zero ? REPAT_NOT_APPLICABLE : REPAT_MET;
}

static bool
is_identifier(const char *slug)
{
	return slug[strspn(slug, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0' &&
		strchr("abcdefghijklmnopqrstuvwxyz", slug[0]) != NULL && slug[0] != '\0' &&
		strlen(slug) <= 63;
}

/* Printable ASCII, no blank at an end, no two blanks together. */
static bool
is_neat(const char *text)
{
	const char *p;

	for (p = text; *p != '\0'; p++)
		if (*p < ' ' || *p > '~')
			return false;
	return p > text && text[0] != ' ' && p[-1] != ' ' && strstr(text, "  ") == NULL;
}

static void
catalogue(void)
{
	int			count;
	const RepatSafeguard *all = repat_safeguards(&count);
	RepatSafeguardSet set = 0;
	int			i;
	int			j;

	CHECK(count > 0);
	for (i = 0; i < count; i++)
	{
		const RepatSafeguard *s = &all[i];
		size_t		end = strlen(s->remedy);
		int			against = 0;

		CHECK(s->number >= 1 && s->number <= 63);
		CHECK(i == 0 || s->number > all[i - 1].number);
		CHECK(repat_safeguard_find(s->number) == s);
		CHECK(is_identifier(s->slug));
		for (j = 0; j < i; j++)
			CHECK(strcmp(s->slug, all[j].slug) != 0);
		/* a phrase for a DETAIL line; full sentences for a HINT */
		CHECK(is_neat(s->title) && is_neat(s->remedy));
		CHECK(s->title[0] >= 'a' && s->title[0] <= 'z');
		CHECK(strchr(".;:,!?", s->title[strlen(s->title) - 1]) == NULL);
		CHECK(s->remedy[0] >= 'A' && s->remedy[0] <= 'Z');
		CHECK(end > 1 && s->remedy[end - 1] == '.' && s->remedy[end - 2] != '.');
		for (j = 0; j < RULE_COUNT; j++)
			against += rules[j].number == s->number && (is(j, "REFUTES") || is(j, "ASKS"));
		/* 2 looks at words, not at facts */
		CHECK(against > 0 || s->number == REPAT_WORDING_SAFEGUARD);
		set |= REPAT_SAFEGUARD_BIT(s->number);
	}
	CHECK(repat_safeguard_all() == set);
	for (i = -2; i < 100; i++)
		if (i < 1 || i > 63 || !(set & REPAT_SAFEGUARD_BIT(i)))
			CHECK(repat_safeguard_find(i) == NULL);
	for (i = 0; i < RULE_COUNT; i++)
	{
		CHECK(repat_safeguard_find(rules[i].number) != NULL);
		for (j = 0; j < i; j++)
			CHECK(rules[j].number != rules[i].number || rules[j].fact != rules[i].fact);
	}
}

static void
words(void)
{
	CHECK(strcmp(repat_verdict_name(REPAT_MET), "met") == 0);
	CHECK(strcmp(repat_verdict_name(REPAT_UNMET), "unmet") == 0);
	CHECK(strcmp(repat_verdict_name(REPAT_UNKNOWN), "unknown") == 0);
	CHECK(strcmp(repat_verdict_name(REPAT_NOT_APPLICABLE), "not applicable") == 0);
	CHECK(strcmp(repat_mode_name(REPAT_BLOCK), "block") == 0);
	CHECK(strcmp(repat_mode_name(REPAT_WARN), "warn") == 0);
	CHECK(strcmp(repat_mode_name(REPAT_DUTY), "duty") == 0);
	CHECK(strcmp(repat_override_name(REPAT_OVERRIDE_NONE), "none") == 0);
	CHECK(strcmp(repat_override_name(REPAT_OVERRIDE_REASONED), "reasoned") == 0);
}

/* Every fact is asked by a rule, counts the records that a machine moves, or what others count among. */
static void
facts_are_used(void)
{
	static const int wholes[] = {
#define REPAT_AMONG(fact, whole) REPAT_FACT_##whole,
#include "repatriation/core/among_def.h"
#undef REPAT_AMONG
	};
	int			fact;
	int			i;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
	{
		bool		used = fact == REPAT_FACT_determinations || fact == REPAT_FACT_movements ||
			fact == REPAT_FACT_liberty_episodes;

		for (i = 0; i < RULE_COUNT; i++)
			used = used || (int) rules[i].fact == fact;
		for (i = 0; i < (int) (sizeof(wholes) / sizeof(wholes[0])); i++)
			used = used || wholes[i] == fact;
		if (!used)
			printf("no rule asks for %s\n", repat_fact_name((RepatFact) fact));
		CHECK(used);
	}
}

static void
needs(void)
{
	int			count;
	const RepatSafeguard *all = repat_safeguards(&count);
	int			occasion;
	int			table;
	int			s;
	int			i;

	for (s = 0; s < count; s++)
	{
		RepatSafeguardSet set = REPAT_SAFEGUARD_BIT(all[s].number);

		for (occasion = REPAT_AT_ACT; occasion <= REPAT_TO_WARN; occasion++)
		{
			RepatFactSet got = {{0}};
			RepatFactSet want = {{0}};

			/* what is there already stays there */
			repat_fact_set_add(&got, REPAT_FACT_movements);
			repat_fact_set_add(&want, REPAT_FACT_movements);
			repat_safeguard_needs(set, (RepatOccasion) occasion, &got);
			for (i = 0; i < RULE_COUNT; i++)
				if (rules[i].number == all[s].number && !is(i, "REWRITES") &&
					is_heard(i, (RepatOccasion) occasion))
					repat_fact_set_add(&want, rules[i].fact);
			CHECK(memcmp(&got, &want, sizeof(got)) == 0);
		}
		for (table = 0; table < REPAT_TABLE_COUNT; table++)
		{
			RepatFactSet got = {{0}};
			RepatFactSet want = {{0}};

			repat_safeguard_rewrites(set, (RepatTable) table, &got);
			for (i = 0; i < RULE_COUNT; i++)
				if (rules[i].number == all[s].number && is(i, "REWRITES") &&
					table == REPAT_TABLE_person)
					repat_fact_set_add(&want, rules[i].fact);
			CHECK(memcmp(&got, &want, sizeof(got)) == 0);
		}
	}
}

/* Tables of a fact, read from facts_def.h once more: those under T, and those under U. */
#define SETTINGS UINT64_C(0)
#define NOW UINT64_C(0)
#define TRAINING UINT64_C(0)
#define SIBLINGS UINT64_C(0)
#define REPAT_FACT(name, tables, meaning) tables,
#define T(table) (UINT64_C(1) << REPAT_TABLE_##table)
#define U(table) UINT64_C(0)
static const uint64_t under_t[] = {
#include "repatriation/core/facts_def.h"
};
#undef T
#undef U
#define T(table) UINT64_C(0)
#define U(table) (UINT64_C(1) << REPAT_TABLE_##table)
static const uint64_t under_u[] = {
#include "repatriation/core/facts_def.h"
};
#undef T
#undef U
#undef REPAT_FACT

/* Whether a change to a table can raise a fact. */
static bool
can_raise(int fact, int table, RepatChange change)
{
	bool		listed = (under_t[fact] >> table) & 1;
	bool		lowered = (under_u[fact] >> table) & 1;

	switch (change)
	{
		case REPAT_NO_CHANGE:
			return false;
		case REPAT_ROWS_ADDED:
			return listed;
		case REPAT_ROWS_CHANGED:
			return listed || lowered;
	}
	return true;
}

/* What is tolerated is tolerated by the fact: so no two safeguards may share one. */
static void
owners(void)
{
	int			i;
	int			j;

	for (i = 0; i < RULE_COUNT; i++)
	{
		CHECK(repat_safeguard_is_refuted_by(rules[i].number, rules[i].fact) == is(i, "REFUTES"));
		for (j = 0; j < RULE_COUNT; j++)
			if (is(i, "REFUTES") && rules[j].fact == rules[i].fact && rules[j].number != rules[i].number)
				CHECK(is(j, "APPLIES"));
	}
}

static void
narrowing(void)
{
	int			bad = 0;
	int			kept = 0;
	int			table;
	int			change;
	int			number;
	int			everything;
	int			fact;
	int			i;

	for (number = 0; number <= 63; number++)
		for (table = 0; table < REPAT_TABLE_COUNT; table++)
			for (change = REPAT_NO_CHANGE; change <= REPAT_ROWS_CHANGED; change++)
				for (everything = 0; everything <= 1; everything++)
				{
					RepatSafeguardSet acts = number == 0 ? 0 : REPAT_SAFEGUARD_BIT(number);
					RepatFactSet facts = {{0}};
					RepatFactSet want = {{0}};
					RepatFactSet untouched = {{0}};

					repat_safeguard_needs(everything ? repat_safeguard_all() : acts,
										  REPAT_AT_ACT, &facts);
					for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
					{
						bool		keep = can_raise(fact, table, (RepatChange) change);
						bool		asked = false;
						bool		own = false;

						if ((fact + number) % 3 == 0)
							repat_fact_set_add(&untouched, fact);
						for (i = 0; i < RULE_COUNT; i++)
							if ((int) rules[i].fact == fact && rules[i].number == number)
							{
								own = true;
								asked |= is(i, "ASKS");
							}
						keep = asked || (keep && (own || !repat_fact_set_has(&untouched, fact)));
						if (keep && repat_fact_set_has(&facts, fact))
						{
							repat_fact_set_add(&want, fact);
							kept++;
						}
					}
					repat_safeguard_narrow(acts, (RepatTable) table, (RepatChange) change, &untouched,
										   &facts);
					bad += memcmp(&facts, &want, sizeof(facts)) != 0;
				}
	CHECK(bad == 0);
	CHECK(kept > 1000);
}

static uint64_t lcg = 20000101;

static uint32_t
roll(uint32_t below)
{
	lcg = lcg * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t) (lcg >> 33) % below;
}

/* Which facts are walked, and in which order. */
static int
walk_differs(int number, const RepatCaseFacts *facts, const RepatFactSet *asked)
{
	int			cursor = 0;
	RepatFact	fact = REPAT_FACT_movements;
	int			bad = 0;
	int			i;

	for (i = 0; i < RULE_COUNT; i++)
	{
		int32_t		value = facts->value[rules[i].fact];

		if (rules[i].number != number || is(i, "APPLIES") || value == 0 ||
			!repat_fact_set_has(asked, rules[i].fact))
			continue;
		bad += !repat_safeguard_lacks(number, facts, asked, &cursor, &fact) || fact != rules[i].fact;
	}
	bad += repat_safeguard_lacks(number, facts, asked, &cursor, &fact);
	bad += repat_safeguard_lacks(number, facts, asked, &cursor, &fact);
	return bad;
}

/* Every safeguard on every occasion, each fact at 0, 1, 7 or unknown, asked for or not. */
static void
judgements(void)
{
	static const int32_t values[] = {0, 0, 0, 0, 0, 1, 7, REPAT_FACT_UNKNOWN};
	static const RepatVerdict verdicts[] = {REPAT_MET, REPAT_UNMET, REPAT_UNKNOWN,
	REPAT_NOT_APPLICABLE};
	int			count;
	const RepatSafeguard *all = repat_safeguards(&count);
	int			seen[4] = {0, 0, 0, 0};
	int			bad = 0;
	int			bad_walk = 0;
	int			bad_failing = 0;
	int			round;
	int			occasion;
	int			i;

	for (round = 0; round < 3000; round++)
	{
		RepatCaseFacts facts;
		RepatFactSet asked = {{0}};
		RepatSafeguardSet set = 0;

		for (i = 0; i < REPAT_FACT_COUNT; i++)
		{
			facts.value[i] = values[roll(8)];
			if (roll(4) > 0)
				repat_fact_set_add(&asked, i);
		}
		for (i = 0; i < count; i++)
			if (roll(3) > 0)
				set |= REPAT_SAFEGUARD_BIT(all[i].number);
		for (occasion = REPAT_AT_ACT; occasion <= REPAT_TO_WARN; occasion++)
		{
			RepatSafeguardSet failing = 0;

			for (i = 0; i < count; i++)
			{
				RepatVerdict want = expected(all[i].number, &facts, &asked, (RepatOccasion) occasion);

				bad += repat_safeguard_judge(all[i].number, &facts, &asked,
											 (RepatOccasion) occasion) != want;
				seen[want]++;
				if ((set & REPAT_SAFEGUARD_BIT(all[i].number)) &&
					(want == REPAT_UNMET || (want == REPAT_UNKNOWN &&
											 (occasion == REPAT_AT_ACT || occasion == REPAT_TO_WARN))))
					failing |= REPAT_SAFEGUARD_BIT(all[i].number);
			}
			bad_failing += repat_safeguard_failing(set, &facts, &asked,
												   (RepatOccasion) occasion) != failing;
		}
		for (i = 0; i < count; i++)
			bad_walk += walk_differs(all[i].number, &facts, &asked);
	}
	CHECK(bad == 0);
	CHECK(bad_walk == 0);
	CHECK(bad_failing == 0);
	for (i = 0; i < 4; i++)
		CHECK(seen[verdicts[i]] > 500);
}

/*
 * One rule of each kind, by hand. The others of its safeguard say nothing: they
 * are not asked for.
 */
static void
truth_table(void)
{
	static const RepatVerdict M = REPAT_MET;
	static const RepatVerdict X = REPAT_UNMET;
	static const RepatVerdict Q = REPAT_UNKNOWN;
	static const RepatVerdict N = REPAT_NOT_APPLICABLE;
	static const int32_t values[3] = {0, 1, REPAT_FACT_UNKNOWN};
	const struct
	{
		int			number;
		RepatFact	fact;
		RepatVerdict verdict[5][3]; /* occasion; value 0, 1, unknown */
	}			table[] = {
		/* APPLIES */
		{15, REPAT_FACT_bid_required, {{M, M, M}, {M, M, M}, {N, M, M}, {N, M, M}, {M, M, M}}},
		/* REFUTES */
		{27, REPAT_FACT_parents_left, {{M, X, Q}, {M, X, Q}, {M, X, Q}, {M, X, Q}, {M, X, Q}}},
		/* ASKS */
		{32, REPAT_FACT_record_conflicts, {{M, X, Q}, {M, M, M}, {M, M, M}, {M, X, Q}, {M, X, Q}}},
		/* REWRITES */
		{32, REPAT_FACT_papers_undecided, {{M, X, Q}, {M, M, M}, {M, M, M}, {M, X, Q}, {M, X, Q}}},
		/* DOUBTS */
		{25, REPAT_FACT_travels_asylum_unknown, {{M, Q, Q}, {M, M, M}, {M, Q, Q}, {M, Q, Q}, {M, Q, Q}}},
		/* WARNS */
		{38, REPAT_FACT_apprehensions_below_age, {{M, M, M}, {M, M, M}, {M, M, M}, {M, M, M}, {M, X, Q}}}
	};
	size_t		i;
	int			occasion;
	int			v;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		for (occasion = REPAT_AT_ACT; occasion <= REPAT_TO_WARN; occasion++)
			for (v = 0; v < 3; v++)
			{
				RepatFactSet asked = {{0}};
				RepatCaseFacts facts;
				int			fact;

				for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
					facts.value[fact] = 99;
				repat_fact_set_add(&asked, table[i].fact);
				facts.value[table[i].fact] = values[v];
				CHECK(repat_safeguard_judge(table[i].number, &facts, &asked,
											(RepatOccasion) occasion) == table[i].verdict[occasion][v]);
			}
}

/* Nobody acts on what is not known: whatever an act asks for fails while it is unknown. */
static void
unknown_never_passes(void)
{
	int			i;

	for (i = 0; i < RULE_COUNT; i++)
	{
		RepatSafeguardSet set = REPAT_SAFEGUARD_BIT(rules[i].number);
		RepatFactSet asked = {{0}};
		RepatCaseFacts facts;

		RepatOccasion occasion = is(i, "WARNS") ? REPAT_TO_WARN : REPAT_AT_ACT;

		if (is(i, "APPLIES"))
			continue;
		memset(&facts, 0, sizeof(facts));
		repat_safeguard_needs(set, occasion, &asked);
		repat_safeguard_rewrites(set, REPAT_TABLE_person, &asked);
		CHECK(repat_safeguard_failing(set, &facts, &asked, occasion) == 0);
		facts.value[rules[i].fact] = REPAT_FACT_UNKNOWN;
		CHECK(repat_safeguard_failing(set, &facts, &asked, occasion) == set);
	}
}

int
main(void)
{
	catalogue();
	words();
	facts_are_used();
	needs();
	owners();
	narrowing();
	judgements();
	truth_table();
	unknown_never_passes();
	return check_report();
}
