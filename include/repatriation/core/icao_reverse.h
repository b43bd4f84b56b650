/*
 * icao_reverse.h
 *	  What a transliterated name can have been: every reading, one after the other.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_ICAO_REVERSE_H
#define REPAT_CORE_ICAO_REVERSE_H

#include "repatriation/core/icao.h"

#define REPAT_ICAO_REVERSE_MAX	120	/* characters of a name */
#define REPAT_ICAO_READING_MAX	(4 * REPAT_ICAO_REVERSE_MAX)	/* bytes of a reading */

/* A walk through all readings; its members are its own. */
typedef struct RepatIcaoReadings
{
	RepatIcaoScript script;
	const char *text;
	size_t		length;
	int			depth;			/* the frame that is tried; -1 at the end */
	bool		alive[REPAT_ICAO_REVERSE_MAX + 1];	/* a reading leads on from there */
	struct
	{
		int			at;
		int			option;		/* the one taken there; -1 for none yet */
	}			frame[REPAT_ICAO_REVERSE_MAX + 1];
} RepatIcaoReadings;

extern RepatStatus repat_icao_read(const char *text, size_t length, RepatIcaoScript script,
								   RepatIcaoReadings *out, RepatDiag *diag);
extern bool repat_icao_next_reading(RepatIcaoReadings *readings,
									char out[REPAT_ICAO_READING_MAX], size_t *used);

#endif
