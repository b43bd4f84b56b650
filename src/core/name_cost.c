/*
 * name_cost.c
 *	  What differences between spellings cost, by the scripts that meet.
 *
 * Layer: core. The figures were fitted to lists of spellings of the same names in public
 * data (Wikidata, CC0), which is not part of the project, and checked on names that were
 * kept apart; src/test/bench/README.md says how to measure them on a list of one's own.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "name_cost.h"

#include "name_cost_arabic.h"
#include "name_cost_cyrillic.h"
#include "name_cost_hebrew.h"
#include "name_cost_same.h"

#define AT(sound)		[REPAT_SOUND_##sound]
#define ITSELF(sound, label)	AT(sound)AT(sound) = 100,
#define NEAR(left, right, nearness)		AT(left)AT(right) = (nearness),
#define NEAR_BOTH(left, right, nearness)	NEAR(left, right, nearness) NEAR(right, left, nearness)
#define WEIGHT(sound, weight, first, middle, last)	AT(sound) = (weight),
#define FIRST(sound, weight, first, middle, last)	AT(sound) = (first),
#define MIDDLE(sound, weight, first, middle, last)	AT(sound) = (middle),
#define LAST(sound, weight, first, middle, last)	AT(sound) = (last),

#define DROP(list)		{{list(FIRST)}, {list(MIDDLE)}, {list(LAST)}}

static const RepatNameCosts same = {
	.first = SAME_FIRST,
	.share = SAME_SHARE,
	.slack = SAME_SLACK,
	.weight_left = {SAME_LEFT(WEIGHT)},
	.weight_right = {SAME_LEFT(WEIGHT)},
	.drop_left = DROP(SAME_LEFT),
	.drop_right = DROP(SAME_LEFT),
	.near = {REPAT_SOUNDS(ITSELF) SAME_NEAR(NEAR_BOTH)}
};

#define BETWEEN(script) { \
	.first = script##_FIRST, \
	.share = script##_SHARE, \
	.slack = script##_SLACK, \
	.weight_left = {script##_LEFT(WEIGHT)}, \
	.weight_right = {script##_RIGHT(WEIGHT)}, \
	.drop_left = DROP(script##_LEFT), \
	.drop_right = DROP(script##_RIGHT), \
	.near = {REPAT_SOUNDS(ITSELF) script##_NEAR(NEAR)} \
}

static const RepatNameCosts cyrillic = BETWEEN(CYRILLIC);
static const RepatNameCosts arabic = BETWEEN(ARABIC);
static const RepatNameCosts hebrew = BETWEEN(HEBREW);

/*
 * The costs for two scripts, the later one of RepatNameScript first. Arabic and Hebrew
 * are compared as two names of one script: both leave the same vowels out.
 */
const RepatNameCosts *
repat_name_costs(RepatNameScript left, RepatNameScript right)
{
	if (left == right || (left == REPAT_SCRIPT_HEBREW && right == REPAT_SCRIPT_ARABIC))
		return &same;
	switch (left)
	{
		case REPAT_SCRIPT_CYRILLIC:
			return &cyrillic;
		case REPAT_SCRIPT_ARABIC:
			return &arabic;
		case REPAT_SCRIPT_HEBREW:
			return &hebrew;
		case REPAT_SCRIPT_LATIN:
		case REPAT_SCRIPT_OTHER:
			break;
	}
	return &same;
}
