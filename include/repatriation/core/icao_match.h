/*
 * icao_match.h
 *	  Whether a name in a zone can be a spelling of a printed one.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_ICAO_MATCH_H
#define REPAT_CORE_ICAO_MATCH_H

#include "repatriation/core/icao.h"

typedef enum RepatIcaoMatch
{
	REPAT_ICAO_AGREES,			/* some spelling of the tables is the same */
	REPAT_ICAO_DIFFERS,			/* none is */
	REPAT_ICAO_UNKNOWN			/* none is, but the tables bind nobody: another script, no row */
} RepatIcaoMatch;

#define REPAT_ICAO_MATCH_MAX 63		/* characters of a zone's component */

extern bool repat_icao_component(const char *text, size_t length, size_t *at, size_t *begin,
								 size_t *end);
extern RepatIcaoMatch repat_icao_match(const char *printed, size_t length, const char *zone,
									   size_t zone_length, bool prefix);

#endif
