/*
 * name.c
 *	  Names: folding, likeness against an exhaustive search, keys, reasons.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "../../core/name_cost.h"

static uint32_t seed = 20231;

/* A number below "limit", the same ones in every run. */
static unsigned int
random_below(unsigned int limit)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % limit;
}

static bool
folds(const char *text, const char *expected)
{
	char		folded[REPAT_NAME_FOLDED];
	char		again[REPAT_NAME_FOLDED];
	size_t		length = repat_name_fold(text, strlen(text), folded);

	return length == strlen(expected) && memcmp(folded, expected, length) == 0
		&& repat_name_fold(folded, length, again) == length && memcmp(again, folded, length) == 0;
}

static int
likeness(const char *left, const char *right)
{
	RepatName	a;
	RepatName	b;
	int			there;

	repat_name_read(left, strlen(left), &a);
	repat_name_read(right, strlen(right), &b);
	there = repat_name_likeness(&a, &b);
	return there == repat_name_likeness(&b, &a) ? there : -1;
}

static bool
shares_key(const char *left, const char *right)
{
	RepatName	a;
	RepatName	b;

	repat_name_read(left, strlen(left), &a);
	repat_name_read(right, strlen(right), &b);
	return repat_name_share_key(&a, &b);
}

static void
fold_examples(void)
{
	CHECK(folds("Mu\xE1\xB8\xA5\x61mmad  AL-\xE1\xB8\xA4usayn\xC4\xAB", "muhammad al husayni"));
	/* Decomposed and composed are one: e with acute, s with caron, i with breve. */
	CHECK(folds("Rene\xCC\x81 S\xCC\x8C", "rene s") && folds("Ren\xC3\xA9 \xC5\xA0", "rene s"));
	CHECK(folds("\xD0\x99", "\xD0\xB8") && folds("\xD0\xB8\xCC\x86", "\xD0\xB8"));
	CHECK(folds("Stra\xC3\x9F\x65 \xC3\x86\x73ir \xC5\x81\xC3\xB3\x64\xC5\xBA \xC3\x9Eor", "strasse aesir lodz thor"));
	/* Alef with hamza, shadda and tatweel; final forms; Persian kaf and yeh. */
	CHECK(folds("\xD8\xA3\xD8\xAD\xD9\x85\xD9\x91\xD9\x80\xD8\xAF", "\xD8\xA7\xD8\xAD\xD9\x85\xD8\xAF"));
	CHECK(folds("\xDA\xA9\xDB\x8C", "\xD9\x83\xD9\x8A") && folds("\xD9\x89\xD8\xA9", "\xD9\x8A\xD9\x87"));
	CHECK(folds("\xEF\xBB\xBB", "\xD9\x84\xD8\xA7") && folds("\xEF\xBB\xA3", "\xD9\x85"));
	CHECK(folds("MUSTERMANN<<ERIKA<<<<", "mustermann erika"));
	CHECK(folds("O'Neill \xE2\x80\x8E\xCA\xBF\x41li", "oneill ali"));
	CHECK(folds("", "") && folds(" -,. ", "") && folds("\xFF\xC3", ""));
	/* Overlong, surrogate-free garbage and a cut character are left out. */
	CHECK(folds("a\xC0\xAF" "b\xE2\x82", "ab"));
	CHECK(folds("\xE7\x8E\x8B \xCE\x91", "\xE7\x8E\x8B \xCE\x91"));
}

/* The cheapest alignment by trying them all. */
static int
cheapest(const RepatNameSounds *left, int i, const RepatNameSounds *right, int j,
		 const RepatNameCosts *costs)
{
	int			best = 1000000;
	int			cost;

	if (i == left->count && j == right->count)
		return 0;
	if (i < left->count)
	{
		cost = costs->drop_left[i == 0 ? 0 : i + 1 == left->count ? 2 : 1][left->sound[i]]
			+ cheapest(left, i + 1, right, j, costs);
		best = cost < best ? cost : best;
	}
	if (j < right->count)
	{
		cost = costs->drop_right[j == 0 ? 0 : j + 1 == right->count ? 2 : 1][right->sound[j]]
			+ cheapest(left, i, right, j + 1, costs);
		best = cost < best ? cost : best;
	}
	if (i < left->count && j < right->count)
	{
		cost = 100 - costs->near[left->sound[i]][right->sound[j]];
		if (i == 0 && j == 0)
			cost = cost * costs->first / 100;
		cost += cheapest(left, i + 1, right, j + 1, costs);
		best = cost < best ? cost : best;
	}
	return best;
}

static void
against_all_alignments(void)
{
	static const RepatNameScript scripts[] = {
		REPAT_SCRIPT_LATIN, REPAT_SCRIPT_CYRILLIC, REPAT_SCRIPT_ARABIC, REPAT_SCRIPT_HEBREW
	};
	int			wrong = 0;
	int			alike = 0;
	int			round;

	for (round = 0; round < 6000; round++)
	{
		RepatNameSounds a = {0};
		RepatNameSounds b = {0};
		RepatNameStep steps[REPAT_NAME_STEPS];
		const RepatNameCosts *costs;
		int			whole_a = 0, whole_b = 0, whole, limit, cost, likeness, sum = 0;
		int			count, i;

		/* Left later in the list of scripts, as the core orders them; b is a with changes. */
		a.script = (uint8_t) scripts[random_below(4)];
		b.script = (uint8_t) scripts[random_below(a.script + 1u)];
		a.letters = 1;
		b.letters = 2;
		a.count = (uint8_t) (1 + random_below(5));
		for (i = 0; i < a.count; i++)
			a.sound[i] = (uint8_t) random_below(REPAT_SOUND_COUNT);
		for (i = 0; i < a.count; i++)
		{
			if (random_below(5) > 0)
				b.sound[b.count++] = (uint8_t) (random_below(3) > 0 ? a.sound[i]
												: random_below(REPAT_SOUND_COUNT));
		}
		if (b.count == 0)
			b.sound[b.count++] = 0;
		repat_name_sounds_finish(&a);
		repat_name_sounds_finish(&b);
		costs = repat_name_costs((RepatNameScript) a.script, (RepatNameScript) b.script);
		for (i = 0; i < a.count; i++)
			whole_a += costs->weight_left[a.sound[i]];
		for (i = 0; i < b.count; i++)
			whole_b += costs->weight_right[b.sound[i]];
		whole = (whole_a > whole_b ? whole_a : whole_b) + costs->slack;
		limit = whole * costs->share / 100;
		cost = cheapest(&a, 0, &b, 0, costs);
		likeness = repat_name_sounds_likeness(&a, &b);
		/* Parts that differ by four classes are not looked at: the only other way to 0. */
		if (likeness == 0 ? cost < limit && __builtin_popcount(a.classes ^ b.classes) < 4
			: cost >= limit || likeness != 10000 - 10000 * cost / limit)
			wrong++;
		alike += likeness > 0;
		if (likeness != repat_name_sounds_likeness(&b, &a))
			wrong++;
		count = repat_name_sounds_steps(&a, &b, steps);
		for (i = 0; i < count; i++)
			sum += steps[i].cost;
		if (sum != cost)
			wrong++;
	}
	CHECK(wrong == 0);
	CHECK(alike > 500);
}

/* Nothing that the tuning says may make these come out otherwise. */
static void
likeness_examples(void)
{
	CHECK(likeness("Yusuf", "YUSUF") == 10000 && likeness("Ren\xC3\xA9", "Rene") == 10000);
	CHECK(likeness("", "Yusuf") == 0 && likeness("", "") == 0 && likeness("--", "--") == 0);
	CHECK(likeness("\xE7\x8E\x8B", "\xE7\x8E\x8B") == 10000 && likeness("\xE7\x8E\x8B", "\xE6\x9D\x8E") == 0);
	CHECK(likeness("Yusuf Ali Hassan", "Hassan Yusuf Ali") == 10000);
	CHECK(likeness("Ahmad Hassan", "Ahmad") > 9000 && likeness("Ahmad Hassan", "Ahmad") < 10000);
	CHECK(likeness("Fatima Zahra", "Fatimazahra") > 9000);
	CHECK(likeness("Ali", "Omar") == 0 && likeness("Robert", "Fatima") == 0);
	CHECK(likeness("Ahmad bin Ali", "Ahmad Ali") > likeness("Ahmad Karim Ali", "Ahmad Ali"));
	CHECK(likeness("J. Smith", "John Smith") > likeness("J. Smith", "Robert Smith"));
	/* Cut by its field of 30 characters; letter codes of Doc 9303-3 in a zone. */
	CHECK(likeness("MARTINEZ<<MARIA<FERNANDA<ISABE", "Maria Fernanda Isabella Martinez")
		  > likeness("MARTINEZ<<MARIA<FERNANDA<ISAB<", "Maria Fernanda Isabella Martinez"));
	CHECK(likeness("MXHMD<<", "\xD9\x85\xD8\xAD\xD9\x85\xD8\xAF") >= 9000
		  && likeness("FXDZDZXAH<<", "\xD9\x81\xD8\xB6\xD8\xA9") >= 9000 && likeness("XXX<<", "XXX<<") == 10000);
}

static void
keys(void)
{
	RepatName	name;
	int64_t		keys[REPAT_NAME_KEYS];
	char		longest[3000];

	CHECK(shares_key("Muhammad", "\xD9\x85\xD8\xAD\xD9\x85\xD8\xAF") && shares_key("Muhammad", "Mohamed"));
	CHECK(shares_key("Abd al Rahman", "Abdulrahman") && shares_key("al-Razi", "Alrazi") && shares_key("\xD8\xA7\xD9\x84\xD8\xB1\xD8\xA7\xD8\xB2\xD9\x8A", "Razi"));
	CHECK(!shares_key("Ali", "Omar") && !shares_key("", "") && shares_key("van de", "van de"));
	CHECK(shares_key("\xE7\x8E\x8B", "\xE7\x8E\x8B") && !shares_key("\xE7\x8E\x8B", "\xE6\x9D\x8E"));
	/* As many parts and ambiguous sounds as there can be. */
	memset(longest, 'x', sizeof(longest));
	{
		size_t		i;

		for (i = 0; i + 14 < sizeof(longest); i += 14)
			memcpy(longest + i, "abd khjcthdhv ", 14);
	}
	repat_name_read(longest, sizeof(longest), &name);
	CHECK(name.count == REPAT_NAME_PARTS);
	CHECK(repat_name_keys(&name, keys) <= REPAT_NAME_KEYS);
	CHECK(repat_name_likeness(&name, &name) == REPAT_NAME_SAME);
}

static void
reasons(void)
{
	static RepatNameReason reasons[REPAT_NAME_REASONS];
	RepatName	left;
	RepatName	right;

	repat_name_read("Yusuf Ali Omar", 14, &left);
	repat_name_read("Omar Yusuf", 10, &right);
	CHECK(repat_name_explain(&left, &right, reasons) == 3);
	CHECK(reasons[0].left == 4 && reasons[0].right == 1 && reasons[0].finding == REPAT_NAME_SAME_LETTERS);
	CHECK(reasons[1].left == 1 && reasons[1].right == 2 && reasons[1].finding == REPAT_NAME_SAME_LETTERS);
	CHECK(reasons[1].likeness == 10000 && reasons[1].weight == 100 && strcmp(reasons[1].sounds, "y u s u f") == 0);
	CHECK(reasons[2].left == 2 && reasons[2].right == 0 && reasons[2].finding == REPAT_NAME_ONLY_LEFT);
}

int
main(void)
{
	fold_examples();
	against_all_alignments();
	likeness_examples();
	keys();
	reasons();
	return check_report();
}
