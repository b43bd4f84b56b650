/*
 * edtf.h
 *	  All of EDTF, levels 0 to 2: is a text valid, of which level, between which days?
 *
 * Layer: core. See edtf.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_EDTF_H
#define REPAT_CORE_EDTF_H

#include "repatriation/core/calendar.h"
#include "repatriation/core/status.h"

typedef struct RepatEdtf
{
	int			level;			/* 0, 1 or 2 */
	bool		has_bounds;		/* false: a season, which has no days, or years without end */
	bool		has_first;		/* false: open or unknown start; only if has_bounds */
	bool		has_last;		/* false: open or unknown end; only if has_bounds */
	int64_t		first;			/* day numbers since 0000-01-01, also below 0 */
	int64_t		last;
} RepatEdtf;

/*
 * Read a text of EDTF (text[0..length), not terminated) into *edtf.
 * REPAT_DATE_SYNTAX: not EDTF; REPAT_DATE_RANGE: no such day or time of day, or an end
 * before its start. diag has the position.
 */
extern RepatStatus repat_edtf_parse(const char *text, size_t length, RepatEdtf *edtf,
									RepatDiag *diag);

#endif
