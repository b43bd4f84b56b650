/*
 * mrz.h
 *	  The SQL type mrz: how its values lie in memory.
 *
 * Layer: pg. A value is a varlena of the zone's characters without line breaks: 72, 88
 * or 90, or 30, 68 or 69 of a national layout. Its length and first characters tell the
 * format. This layout is final: it is what tables hold.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_MRZ_H
#define REPAT_PG_MRZ_H

#include "fmgr.h"
#include "repatriation/pg/compat.h"
#include "repatriation/core/mrz.h"

/* View a stored value, which may have a short header; raises if no zone has its length. */
static inline RepatMrz
repat_mrz_of(const struct varlena *value)
{
	RepatMrz	mrz;

	if (!repat_mrz_view(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value), &mrz))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("stored value of type %s has a wrong length", "mrz")));
	return mrz;
}

#define PG_GETARG_MRZ(n) repat_mrz_of(PG_GETARG_VARLENA_PP(n))

#endif
