/*
 * stamp.c
 *	  Telling since when a row says what it says.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "utils/datum.h"
#include "utils/rel.h"
#include "utils/timestamp.h"

#include "repatriation/pg/register.h"

PG_FUNCTION_INFO_V1(repat_stamp);

/* Whether a column of the row changed. */
static bool
column_changed(TriggerData *trigdata, const char *name)
{
	TupleDesc	desc = RelationGetDescr(trigdata->tg_relation);
	int			column = SPI_fnumber(desc, name);
	Form_pg_attribute attribute;
	Datum		old_value;
	Datum		new_value;
	bool		old_null;
	bool		new_null;

	if (column <= 0)
		repat_refuse_shape(RelationGetRelationName(trigdata->tg_relation));
	attribute = TupleDescAttr(desc, column - 1);
	old_value = heap_getattr(trigdata->tg_trigtuple, column, desc, &old_null);
	new_value = heap_getattr(trigdata->tg_newtuple, column, desc, &new_null);
	if (old_null || new_null)
		return old_null != new_null;
	return !datum_image_eq(old_value, new_value, attribute->attbyval, attribute->attlen);
}

/*
 * stamp(): BEFORE UPDATE trigger, FOR EACH ROW. Its first argument is a column that
 * tells since when the columns of the others say what they say: where one of those
 * changes and the writer gives no other moment, it becomes the transaction's.
 */
Datum
repat_stamp(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	TupleDesc	desc;
	char	  **args;
	bool		changed = false;
	int			column;
	Datum		value;
	bool		isnull = false;
	int			i;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) || !TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ||
		trigdata->tg_trigger->tgnargs < 2)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired before update for each row", "stamp")));
	args = trigdata->tg_trigger->tgargs;
	desc = RelationGetDescr(trigdata->tg_relation);
	column = repat_register_column(trigdata->tg_relation, args[0], TIMESTAMPTZOID);
	for (i = 1; i < trigdata->tg_trigger->tgnargs; i++)
		changed |= column_changed(trigdata, args[i]);
	if (!changed || column_changed(trigdata, args[0]))
		return PointerGetDatum(trigdata->tg_newtuple);
	value = TimestampTzGetDatum(GetCurrentTransactionStartTimestamp());
	return PointerGetDatum(heap_modify_tuple_by_cols(trigdata->tg_newtuple, desc, 1, &column, &value,
													 &isnull));
}
