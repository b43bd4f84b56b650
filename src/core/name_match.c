/*
 * name_match.c
 *	  How like two whole names are: their parts paired, the best pair first.
 *
 * Layer: core. Parts pair in any order; two or three neighbours of one name may pair
 * with one part of the other. What one name has and the other lacks costs a little,
 * what both have and does not fit costs in full.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "name_match.h"

/* Hundredths: what a part counts for. */
#define WHOLE_WEIGHT	100
#define INITIAL_WEIGHT	40
#define PARTICLE_WEIGHT	15
/* An initial and a part that begins with it, in ten thousandths. */
#define INITIAL_LIKENESS	8000
/* Off for each hundredth that the longer name has over the shorter, and the most of that. */
#define EXCESS_RATE		8
#define EXCESS_MOST		2400
/* Off for a second reading of a part, and for one cut short by the field it stood in. */
#define OTHER_COST		1000
#define CUT_COST		300
/* Where all of the shorter name pairs this well, no joining of parts is tried. */
#define PAIRED_WELL		9000

static int
weight(const RepatNamePart *part)
{
	return part->particle ? PARTICLE_WEIGHT : part->initial ? INITIAL_WEIGHT : WHOLE_WEIGHT;
}

/* The weight of the parts in a set, or of those that are not in it. */
static int
weight_of_set(const RepatName *name, unsigned int set)
{
	int			sum = 0;
	int			i;

	for (i = 0; i < name->count; i++)
	{
		if ((set >> i & 1) != 0)
			sum += weight(&name->part[i]);
	}
	return sum;
}

static int
greater(int a, int b)
{
	return a > b ? a : b;
}

static int
part_likeness(const RepatNamePart *left, const RepatNamePart *right)
{
	int			best = repat_name_sounds_likeness(&left->read, &right->read);

	if (best == REPAT_NAME_SAME)
		return best;
	if (left->other.count > 0)
		best = greater(best, repat_name_sounds_likeness(&left->other, &right->read) - OTHER_COST);
	if (right->other.count > 0)
		best = greater(best, repat_name_sounds_likeness(&left->read, &right->other) - OTHER_COST);
	if (left->other.count > 0 && right->other.count > 0)
		best = greater(best, repat_name_sounds_likeness(&left->other, &right->other) - OTHER_COST);
	if (left->initial != right->initial && left->read.count > 0 && right->read.count > 0
		&& left->read.sound[0] == right->read.sound[0])
		best = greater(best, INITIAL_LIKENESS);
	return best;
}

/* A part whose end is missing, and one that may be the whole of it. */
static int
cut_likeness(const RepatNamePart *cut, const RepatNamePart *whole)
{
	const RepatNameSounds *have = &cut->read;
	RepatNameSounds begin = whole->read;

	if (cut->other.count > 0 && cut->other.script == begin.script)
		have = &cut->other;
	if (have->count == 0 || begin.count <= have->count)
		return 0;
	begin.count = have->count;
	repat_name_sounds_finish(&begin);
	begin.letters = ~have->letters;	/* only its sounds are known */
	return greater(repat_name_sounds_likeness(have, &begin) - CUT_COST, 0);
}

static void
propose(RepatNamePairing *pairing, unsigned int left, unsigned int right, int likeness, int pair_weight)
{
	if (likeness > 0)
	{
		RepatNamePair *pair = &pairing->proposed[pairing->proposals++];

		pair->left = (uint8_t) left;
		pair->right = (uint8_t) right;
		pair->likeness = (int16_t) likeness;
		pair->weight = (int16_t) pair_weight;
	}
}

/* Each part with each. */
static void
propose_parts(const RepatName *left, const RepatName *right, RepatNamePairing *pairing)
{
	int			i, j;

	for (i = 0; i < left->count; i++)
		for (j = 0; j < right->count; j++)
		{
			const RepatNamePart *a = &left->part[i];
			const RepatNamePart *b = &right->part[j];
			int			likeness = part_likeness(a, b);

			if (left->truncated && i == left->count - 1)
				likeness = greater(likeness, cut_likeness(a, b));
			if (right->truncated && j == right->count - 1)
				likeness = greater(likeness, cut_likeness(b, a));
			propose(pairing, 1u << i, 1u << j, likeness, weight(a) < weight(b) ? weight(a) : weight(b));
		}
}

/* Two or three neighbours of "many", as if written as one, with each part of "one". */
static void
propose_joins(const RepatName *many, const RepatName *one, bool swapped, RepatNamePairing *pairing)
{
	int			first, parts, j;

	for (first = 0; first + 1 < many->count; first++)
	{
		RepatNameSounds joined = many->part[first].read;

		for (parts = 2; parts <= REPAT_NAME_JOINED && first + parts <= many->count; parts++)
		{
			unsigned int set = ((1u << parts) - 1) << first;

			if (!repat_name_sounds_join(&joined, &many->part[first + parts - 1].read))
				break;
			for (j = 0; j < one->count; j++)
			{
				const RepatNameSounds *whole = &one->part[j].read;

				if (whole->script == joined.script && (joined.count > whole->count + 3
													   || whole->count > joined.count + 3))
					continue;
				propose(pairing, swapped ? 1u << j : set, swapped ? set : 1u << j,
						repat_name_sounds_likeness(&joined, whole), WHOLE_WEIGHT);
			}
		}
	}
}

/* Take the pairs with most to say first, none that uses a part again. */
static void
choose(RepatNamePairing *pairing)
{
	unsigned int left = 0;
	unsigned int right = 0;

	pairing->pairs = 0;
	for (;;)
	{
		int			best = 0;
		int			at = -1;
		int			i;

		for (i = 0; i < pairing->proposals; i++)
		{
			const RepatNamePair *pair = &pairing->proposed[i];
			int			value = pair->likeness * pair->weight;

			if ((pair->left & left) == 0 && (pair->right & right) == 0 && value > best)
			{
				best = value;
				at = i;
			}
		}
		if (at < 0)
			break;
		left |= pairing->proposed[at].left;
		right |= pairing->proposed[at].right;
		pairing->chosen[pairing->pairs++] = pairing->proposed[at];
	}
	pairing->left = left;
	pairing->right = right;
}

/* Is all of the shorter name paired, each of its parts well? */
static bool
paired_well(const RepatName *left, const RepatName *right, const RepatNamePairing *pairing)
{
	int			i;

	if (pairing->pairs < (left->count < right->count ? left->count : right->count))
		return false;
	for (i = 0; i < pairing->pairs; i++)
	{
		if (pairing->chosen[i].likeness < PAIRED_WELL)
			return false;
	}
	return true;
}

/* What the chosen pairs make of the whole names, in ten thousandths. */
static int
judged(const RepatName *left, const RepatName *right, const RepatNamePairing *pairing)
{
	int			left_rest = weight_of_set(left, ~pairing->left);
	int			right_rest = weight_of_set(right, ~pairing->right);
	int			shorter = left_rest < right_rest ? left_rest : right_rest;
	int			excess = (left_rest + right_rest - 2 * shorter) * EXCESS_RATE;
	int			weights = shorter;
	int			sum = 0;
	int			i;

	for (i = 0; i < pairing->pairs; i++)
	{
		sum += pairing->chosen[i].likeness * pairing->chosen[i].weight;
		weights += pairing->chosen[i].weight;
	}
	if (left_rest + right_rest == 0 && sum == weights * REPAT_NAME_SAME)
		return weights > 0 ? REPAT_NAME_SAME : 0;
	/* Initials and particles alone say little. */
	if (weights < WHOLE_WEIGHT)
		weights = WHOLE_WEIGHT;
	/* A field that was too short explains what is missing. */
	if ((left->truncated && left_rest < right_rest) || (right->truncated && right_rest < left_rest))
		excess = 0;
	if (excess > EXCESS_MOST)
		excess = EXCESS_MOST;
	return (int) ((int64_t) (sum / weights) * (REPAT_NAME_SAME - excess) / REPAT_NAME_SAME);
}

/* One order for any two names, so that ties fall alike whichever comes first. */
static bool
in_order(const RepatName *left, const RepatName *right)
{
	int			i;

	if (left->count != right->count)
		return left->count < right->count;
	for (i = 0; i < left->count; i++)
	{
		if (left->part[i].read.letters != right->part[i].read.letters)
			return left->part[i].read.letters < right->part[i].read.letters;
	}
	return left->truncated <= right->truncated;
}

/* repat_name_pair for names that are in order. */
static int
pair_ordered(const RepatName *left, const RepatName *right, RepatNamePairing *pairing)
{
	pairing->proposals = 0;
	propose_parts(left, right, pairing);
	choose(pairing);
	if (left->count + right->count > 2 && !paired_well(left, right, pairing))
	{
		propose_joins(left, right, false, pairing);
		propose_joins(right, left, true, pairing);
		choose(pairing);
	}
	return judged(left, right, pairing);
}

/*
 * Pair the parts of two names and return their likeness in ten thousandths: 0 where
 * either has no letters, REPAT_NAME_SAME for the same folded letters, the same answer
 * whichever comes first. *pairing says what was paired, left and right as given.
 */
int
repat_name_pair(const RepatName *left, const RepatName *right, RepatNamePairing *pairing)
{
	int			likeness;
	int			i;

	if (!in_order(left, right))
	{
		unsigned int swap_all;

		likeness = pair_ordered(right, left, pairing);
		swap_all = pairing->left;
		pairing->left = pairing->right;
		pairing->right = swap_all;
		for (i = 0; i < pairing->pairs; i++)
		{
			uint8_t		swap = pairing->chosen[i].left;

			pairing->chosen[i].left = pairing->chosen[i].right;
			pairing->chosen[i].right = swap;
		}
		return likeness;
	}
	return pair_ordered(left, right, pairing);
}

/* name_similarity in ten thousandths; see repat_name_pair. */
int
repat_name_likeness(const RepatName *left, const RepatName *right)
{
	RepatNamePairing pairing;

	/* Single names are most of what a search looks at. */
	if (left->count == 1 && right->count == 1 && !left->truncated && !right->truncated)
		return part_likeness(&left->part[0], &right->part[0]);
	if (left->count == 0 || right->count == 0)
		return 0;
	return repat_name_pair(left, right, &pairing);
}
