/*
 * mrz_repair.h
 *	  Misread characters of a zone that its check digits prove.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MRZ_REPAIR_H
#define REPAT_CORE_MRZ_REPAIR_H

#include "repatriation/core/mrz_check.h"

typedef struct RepatMrzChange
{
	uint8_t		at;				/* 0-based in the zone */
	char		was;
	char		becomes;
	unsigned	proof;			/* check digits that agree only so, bits of 1U << RepatMrzCheck */
	bool		certain;		/* only a digit can stand there; else one look-alike is supposed */
} RepatMrzChange;

typedef struct RepatMrzRepair
{
	char		zone[REPAT_MRZ_SIZE_MAX];	/* with all changes */
	int			count;
	RepatMrzChange change[REPAT_MRZ_SIZE_MAX];	/* in the order of the zone */
} RepatMrzRepair;

extern void repat_mrz_repair(const RepatMrz *mrz, RepatMrzRepair *out);
extern const char *repat_mrz_place_name(const RepatMrz *mrz, int at, bool *digit);

#endif
