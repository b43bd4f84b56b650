/*
 * name_cost.h
 *	  What it costs to read one sound for another, or to leave one out.
 *
 * Layer: core, private to the room. See name_cost.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_NAME_COST_H
#define REPAT_NAME_COST_H

#include "name_sound.h"

typedef enum RepatNamePlace
{
	REPAT_PLACE_FIRST,
	REPAT_PLACE_MIDDLE,
	REPAT_PLACE_LAST,
	REPAT_PLACE_COUNT
} RepatNamePlace;

/*
 * Hundredths: a consonant left out, or read for another of chance, costs 100. Nearness
 * is what two sounds spare of that. Left is the script later in RepatNameScript.
 */
typedef struct RepatNameCosts
{
	uint8_t		first;			/* per cent of the cost for the first sounds of both */
	uint8_t		share;			/* of the longer part's weight: from that cost on, not alike at all */
	uint8_t		slack;			/* added to the weight of the longer part */
	uint8_t		weight_left[REPAT_SOUND_COUNT];
	uint8_t		weight_right[REPAT_SOUND_COUNT];
	uint8_t		drop_left[REPAT_PLACE_COUNT][REPAT_SOUND_COUNT];
	uint8_t		drop_right[REPAT_PLACE_COUNT][REPAT_SOUND_COUNT];
	int8_t		near[REPAT_SOUND_COUNT][REPAT_SOUND_COUNT];
} RepatNameCosts;

extern const RepatNameCosts *repat_name_costs(RepatNameScript left, RepatNameScript right);

#endif
