/*
 * mrz_build.h
 *	  A zone made of what a document is to say.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MRZ_BUILD_H
#define REPAT_CORE_MRZ_BUILD_H

#include "repatriation/core/icao.h"
#include "repatriation/core/mrz_check.h"

/* Text that belongs to the caller; length 0: none. */
typedef struct RepatMrzGiven
{
	const char *text;
	size_t		length;
} RepatMrzGiven;

/* A date as a zone can say it; 0 for a part that is not known, year -1 for none at all. */
typedef struct RepatMrzDay
{
	int			year;
	int			month;
	int			day;
} RepatMrzDay;

typedef struct RepatMrzParts
{
	RepatMrzGiven format;		/* TD1, TD2, TD3, MRV-A or MRV-B */
	RepatMrzGiven code;
	RepatMrzGiven issuer;		/* up to three letters */
	RepatMrzGiven nationality;
	RepatMrzGiven number;
	RepatMrzGiven primary;		/* in UTF-8, any script that Doc 9303-3 has a table for */
	RepatMrzGiven secondary;
	RepatIcaoLang lang;
	RepatMrzDay birth;
	RepatMrzDay expiry;
	char		sex;			/* M, F, X or 0 */
	RepatMrzGiven optional[2];
} RepatMrzParts;

extern RepatStatus repat_mrz_build(const RepatMrzParts *parts, char zone[REPAT_MRZ_SIZE_MAX],
								   RepatMrz *out, RepatDiag *diag);
extern RepatStatus repat_mrz_build_name(const RepatMrzParts *parts, char *field, size_t width,
										RepatDiag *diag);

#endif
