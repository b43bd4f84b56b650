/*
 * never_lower.c
 *	  Numbers that protect more the higher they are, and stay so.
 *
 * Layer: pg. CRC General Comment 24, paragraphs 25 to 27: States do not lower
 * their minimum age of criminal responsibility.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/rel.h"

#include "repatriation/pg/register.h"

PG_FUNCTION_INFO_V1(repat_never_lower);

static int
column_of(Relation rel, const char *name)
{
	int			column = SPI_fnumber(RelationGetDescr(rel), name);

	if (column <= 0)
		repat_refuse_shape(RelationGetRelationName(rel));
	return column;
}

/*
 * never_lower(): BEFORE UPDATE trigger, FOR EACH ROW. Arguments: the integer column;
 * then, to limit it to some rows, a text column and the value it has in those; then
 * a column that is NULL as long as the number is not the ministry's own.
 */
Datum
repat_never_lower(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	rel;
	TupleDesc	desc;
	HeapTuple	old;
	HeapTuple	new;
	char	  **args;
	int			nargs;
	AttrNumber	column;
	Datum		before;
	Datum		after;
	bool		isnull;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) || !TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ||
		trigdata->tg_trigger->tgnargs < 1)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired before update for each row", "never_lower")));
	rel = trigdata->tg_relation;
	desc = RelationGetDescr(rel);
	old = trigdata->tg_trigtuple;
	new = trigdata->tg_newtuple;
	args = trigdata->tg_trigger->tgargs;
	nargs = trigdata->tg_trigger->tgnargs;
	if (nargs > 2)
	{
		char	   *key = SPI_getvalue(old, desc, column_of(rel, args[1]));

		if (key == NULL || strcmp(key, args[2]) != 0)
			return PointerGetDatum(new);
	}
	if (nargs > 3 && heap_attisnull(old, column_of(rel, args[3]), desc))
		return PointerGetDatum(new);
	column = repat_register_column(rel, args[0], INT4OID);
	before = heap_getattr(old, column, desc, &isnull);
	if (isnull)
		return PointerGetDatum(new);
	after = heap_getattr(new, column, desc, &isnull);
	if (isnull || DatumGetInt32(after) < DatumGetInt32(before))
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("column \"%s\" of table \"%s\" is never lowered", args[0],
						RelationGetRelationName(rel)),
				 errdetail("What was stored protects more."),
				 errtablecol(rel, column)));
	return PointerGetDatum(new);
}
