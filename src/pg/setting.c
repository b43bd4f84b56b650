/*
 * setting.c
 *	  setting_catalogue() and setting_allowed(): what a register may set.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "fmgr.h"

#include "repatriation/core/setting.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/rows.h"

PG_FUNCTION_INFO_V1(repat_setting_catalogue);
PG_FUNCTION_INFO_V1(repat_setting_allowed);

/* setting_catalogue() returns table: one row for each row of setting_def.h, in its order. */
Datum
repat_setting_catalogue(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	for (i = 0; i < repat_setting_count(); i++)
	{
		const RepatSettingDef *def = repat_setting_at(i);
		RepatRow	row = {0};

		repat_row_text(&row, def->name);
		repat_row_text(&row, repat_setting_unit_name(def->unit));
		repat_row_int(&row, def->default_value);
		repat_row_text(&row, repat_setting_direction_name(def->direction));
		repat_row_int(&row, def->bound);
		repat_row_bool(&row, def->ours);
		repat_row_text(&row, def->source);
		repat_row_put(&row, rsinfo);
	}
	return (Datum) 0;
}

/*
 * setting_allowed(setting text, value int4) returns boolean
 *
 * Called on NULL input and never NULL itself: a NULL would let a CHECK pass.
 */
Datum
repat_setting_allowed(PG_FUNCTION_ARGS)
{
	const RepatSettingDef *def;
	text	   *name;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_BOOL(false);
	name = PG_GETARG_TEXT_PP(0);
	def = repat_setting_find(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	PG_RETURN_BOOL(def != NULL && repat_setting_within_bound(def, PG_GETARG_INT32(1)));
}
