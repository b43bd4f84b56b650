/*
 * norm.c
 *	  norm_catalogue(): the norms behind the safeguards, as rows.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "fmgr.h"

#include "repatriation/core/norm.h"
#include "repatriation/pg/rows.h"

PG_FUNCTION_INFO_V1(repat_norm_catalogue);

/* norm_catalogue() returns table: one row for each row of norm_def.h, in its order. */
Datum
repat_norm_catalogue(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	for (i = 0; i < repat_norm_count(); i++)
	{
		const RepatNorm *norm = repat_norm_at(i);
		RepatRow	row = {0};

		repat_row_int(&row, norm->safeguard);
		repat_row_int(&row, norm->order);
		repat_row_text(&row, norm->topic);
		repat_row_text(&row, norm->instrument);
		repat_row_text(&row, norm->locator);
		repat_row_text(&row, repat_verified_name(norm->verified));
		repat_row_text(&row, repat_norm_printable(norm));
		repat_row_text(&row, norm->requirement);
		repat_row_text(&row, norm->numbers);
		repat_row_text(&row, norm->source_copy);
		repat_row_put(&row, rsinfo);
	}
	return (Datum) 0;
}
