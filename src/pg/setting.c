/*
 * setting.c
 *	  setting_catalogue() and setting_allowed(): what a register may set.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/rel.h"

#include "repatriation/core/setting.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/rows.h"

PG_FUNCTION_INFO_V1(repat_setting_catalogue);
PG_FUNCTION_INFO_V1(repat_setting_allowed);
PG_FUNCTION_INFO_V1(repat_setting_rises);

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

/* A column of the row before or after; raises where the table has lost it. */
static Datum
setting_column(TriggerData *trigdata, HeapTuple row, const char *name, Oid type, bool *isnull)
{
	Relation	rel = trigdata->tg_relation;

	return heap_getattr(row, repat_register_column(rel, name, type), RelationGetDescr(rel), isnull);
}

/*
 * setting_rises(): BEFORE UPDATE trigger, FOR EACH ROW. The shipped value of a
 * setting that only rises may be lowered, since national law decides; a value that
 * was chosen may not, nor may it be made to look as if it never had been.
 */
Datum
repat_setting_rises(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	const RepatSettingDef *def;
	HeapTuple	old;
	HeapTuple	new;
	text	   *name;
	text	   *new_name;
	bool		isnull;
	bool		chosen;
	bool		unchosen;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) || !TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired before update for each row", "setting_rises")));
	old = trigdata->tg_trigtuple;
	new = trigdata->tg_newtuple;
	name = DatumGetTextPP(setting_column(trigdata, old, "setting", TEXTOID, &isnull));
	def = repat_setting_find(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	(void) setting_column(trigdata, old, "changed_at", TIMESTAMPTZOID, &unchosen);
	if (def == NULL || !repat_setting_only_rises(def) || unchosen)
		return PointerGetDatum(new);
	(void) setting_column(trigdata, new, "changed_at", TIMESTAMPTZOID, &unchosen);
	new_name = DatumGetTextPP(setting_column(trigdata, new, "setting", TEXTOID, &isnull));
	chosen = !unchosen && !isnull && VARSIZE_ANY_EXHDR(new_name) == VARSIZE_ANY_EXHDR(name) &&
		memcmp(VARDATA_ANY(new_name), VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name)) == 0;
	if (!chosen || DatumGetInt32(setting_column(trigdata, new, "value", INT4OID, &isnull)) <
		DatumGetInt32(setting_column(trigdata, old, "value", INT4OID, &isnull)))
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("setting \"%s\" is never lowered once it was set", def->name),
				 errdetail("Source: %s.", def->source),
				 errtableconstraint(trigdata->tg_relation, "setting_rises")));
	return PointerGetDatum(new);
}
