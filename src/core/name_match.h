/*
 * name_match.h
 *	  Which parts of two names were set side by side, for the judgement and its explanation.
 *
 * Layer: core, private to the room. See name_match.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_NAME_MATCH_H
#define REPAT_NAME_MATCH_H

#include "name_sound.h"


/* Each part with each, and the joins of both names with each part of the other. */
#define REPAT_NAME_PROPOSALS \
	(REPAT_NAME_PARTS * REPAT_NAME_PARTS \
	 + 2 * (REPAT_NAME_JOINED - 1) * REPAT_NAME_PARTS * REPAT_NAME_PARTS)

/* Sets of parts, bit 0 the first, and how like they are. */
typedef struct RepatNamePair
{
	uint8_t		left;
	uint8_t		right;
	int16_t		likeness;		/* ten thousandths */
	int16_t		weight;			/* hundredths of a whole part */
} RepatNamePair;

typedef struct RepatNamePairing
{
	int			pairs;
	int			proposals;
	unsigned int left;			/* all parts that are paired */
	unsigned int right;
	RepatNamePair chosen[REPAT_NAME_PARTS];
	RepatNamePair proposed[REPAT_NAME_PROPOSALS];
} RepatNamePairing;

extern int	repat_name_pair(const RepatName *left, const RepatName *right, RepatNamePairing *pairing);

#endif
