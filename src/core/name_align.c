/*
 * name_align.c
 *	  How like two parts of names sound: the cheapest way to turn one into the other.
 *
 * Layer: core. Weighted edit distance over sounds, by the costs of name_cost_def.h. All
 * arithmetic is in whole numbers, so that an index and a later recheck agree on every
 * machine.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "name_cost.h"

/* Classes of consonants that one part has and the other lacks, from which on none are alike. */
#define UNLIKE_CLASSES	4

/* Where a sound stands in its part. */
static int
place_of(int i, int count)
{
	return i == 0 ? REPAT_PLACE_FIRST : i + 1 == count ? REPAT_PLACE_LAST : REPAT_PLACE_MIDDLE;
}

static int
weight_of(const RepatNameSounds *sounds, const uint8_t weight[REPAT_SOUND_COUNT])
{
	int			sum = 0;
	int			i;

	for (i = 0; i < sounds->count; i++)
		sum += weight[sounds->sound[i]];
	return sum;
}

static int
lesser(int a, int b)
{
	return a < b ? a : b;
}

/* The cost to leave out a sound of a part. */
static int
dropped(const uint8_t drop[REPAT_PLACE_COUNT][REPAT_SOUND_COUNT], const RepatNameSounds *sounds, int i)
{
	return drop[place_of(i, sounds->count)][sounds->sound[i]];
}

/* The cost to read one sound for another; the first ones of both count for more. */
static int
swapped(const RepatNameCosts *costs, const RepatNameSounds *left, int i,
		const RepatNameSounds *right, int j)
{
	int			cost = 100 - costs->near[left->sound[i]][right->sound[j]];

	return i == 0 && j == 0 ? cost * costs->first / 100 : cost;
}

/* The cheapest alignment of two readings, or any number above "limit" where it costs more. */
static int
alignment(const RepatNameSounds *left, const RepatNameSounds *right, const RepatNameCosts *costs,
		  int limit)
{
	int			row[REPAT_NAME_SOUNDS + 1];
	uint8_t		drop[REPAT_NAME_SOUNDS];
	int			i, j;

	row[0] = 0;
	for (j = 0; j < right->count; j++)
	{
		drop[j] = (uint8_t) dropped(costs->drop_right, right, j);
		row[j + 1] = row[j] + drop[j];
	}
	for (i = 0; i < left->count; i++)
	{
		const int8_t *near = costs->near[left->sound[i]];
		int			lost = dropped(costs->drop_left, left, i);
		int			diagonal = row[0];
		int			least;

		row[0] += lost;
		least = row[0];
		for (j = 0; j < right->count; j++)
		{
			int			here = i == 0 && j == 0 ? swapped(costs, left, 0, right, 0)
				: 100 - near[right->sound[j]];

			here = lesser(diagonal + here, lesser(row[j + 1] + lost, row[j] + drop[j]));
			diagonal = row[j + 1];
			row[j + 1] = here;
			least = lesser(least, here);
		}
		if (least > limit)
			return least;
	}
	return row[right->count];
}

/* The number of classes that two parts do not share. */
static int
classes_apart(const RepatNameSounds *left, const RepatNameSounds *right)
{
	unsigned int apart = left->classes ^ (unsigned int) right->classes;
	int			count = 0;

	while (apart != 0)
	{
		apart &= apart - 1;
		count++;
	}
	return count;
}

/*
 * What two readings with sounds are judged by: the costs, the reading that they take as
 * left, and the weight that the cost is set against.
 */
static const RepatNameCosts *
judge(const RepatNameSounds **left, const RepatNameSounds **right, int *whole)
{
	const RepatNameCosts *costs;
	int			other;

	if ((*left)->script < (*right)->script)
	{
		const RepatNameSounds *swap = *left;

		*left = *right;
		*right = swap;
	}
	costs = repat_name_costs((RepatNameScript) (*left)->script, (RepatNameScript) (*right)->script);
	*whole = weight_of(*left, costs->weight_left);
	other = weight_of(*right, costs->weight_right);
	*whole = (*whole > other ? *whole : other) + costs->slack;
	return costs;
}

/*
 * Likeness of two readings in ten thousandths: REPAT_NAME_SAME for the same letters, 0
 * for parts that share little. The same whichever comes first.
 */
int
repat_name_sounds_likeness(const RepatNameSounds *left, const RepatNameSounds *right)
{
	const RepatNameCosts *costs;
	int			whole;
	int			limit;
	int			cost;

	if (left->script == right->script && left->letters == right->letters)
		return REPAT_NAME_SAME;
	if (left->count == 0 || right->count == 0 || classes_apart(left, right) >= UNLIKE_CLASSES)
		return 0;
	costs = judge(&left, &right, &whole);
	limit = whole * costs->share / 100;
	cost = alignment(left, right, costs, limit);
	return cost >= limit ? 0 : REPAT_NAME_SAME - REPAT_NAME_SAME * cost / limit;
}

/*
 * The steps of the cheapest alignment, in the order of the sounds, into the caller's
 * memory; returns their number. For people to see why.
 */
int
repat_name_sounds_steps(const RepatNameSounds *left, const RepatNameSounds *right,
						RepatNameStep steps[REPAT_NAME_STEPS])
{
	int			table[REPAT_NAME_SOUNDS + 1][REPAT_NAME_SOUNDS + 1];
	const RepatNameSounds *given = left;
	const RepatNameCosts *costs;
	int			whole;
	int			count = 0;
	int			i, j;

	if (left->count == 0 || right->count == 0)
		return 0;
	costs = judge(&left, &right, &whole);
	for (i = 0; i <= left->count; i++)
		for (j = 0; j <= right->count; j++)
		{
			int			best = i == 0 && j == 0 ? 0 : INT16_MAX;

			if (i > 0)
				best = lesser(best, table[i - 1][j] + dropped(costs->drop_left, left, i - 1));
			if (j > 0)
				best = lesser(best, table[i][j - 1] + dropped(costs->drop_right, right, j - 1));
			if (i > 0 && j > 0)
				best = lesser(best, table[i - 1][j - 1] + swapped(costs, left, i - 1, right, j - 1));
			table[i][j] = best;
		}
	i = left->count;
	j = right->count;
	while (i > 0 || j > 0)
	{
		RepatNameStep *step = &steps[count++];

		step->left = step->right = REPAT_SOUND_COUNT;
		step->cost = table[i][j];
		if (i > 0 && j > 0
			&& table[i][j] == table[i - 1][j - 1] + swapped(costs, left, i - 1, right, j - 1))
		{
			step->left = left->sound[--i];
			step->right = right->sound[--j];
		}
		else if (i > 0 && table[i][j] == table[i - 1][j] + dropped(costs->drop_left, left, i - 1))
			step->left = left->sound[--i];
		else
			step->right = right->sound[--j];
		step->cost -= table[i][j];
	}
	/* They were found from the end, and perhaps with the names the other way round. */
	for (i = 0, j = count - 1; i < j; i++, j--)
	{
		RepatNameStep swap = steps[i];

		steps[i] = steps[j];
		steps[j] = swap;
	}
	for (i = 0; given != left && i < count; i++)
	{
		int			swap = steps[i].left;

		steps[i].left = steps[i].right;
		steps[i].right = swap;
	}
	return count;
}
