/*
 * name_letters.h
 *	  The letters of a name, folded, as the other files of the room read them.
 *
 * Layer: core, private to the room. See name_fold.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_NAME_LETTERS_H
#define REPAT_NAME_LETTERS_H

#include "repatriation/core/name.h"

/* The sign that makes ch, j and zh of three Hebrew letters: for the sounds, not part of the fold. */
#define REPAT_GERESH	0x5F3

/* Folded letters; parts are parted by one blank. */
typedef struct RepatNameLetters
{
	size_t		count;
	bool		zone;			/* has the filler of a machine-readable zone */
	bool		truncated;		/* and is as long as a name field of one, without a filler at its end */
	uint32_t	letter[REPAT_NAME_BYTES];
} RepatNameLetters;

extern void repat_name_letters(const char *text, size_t length, RepatNameLetters *letters);
extern int	repat_name_base(uint32_t letter, char *base);

#endif
