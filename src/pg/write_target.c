/*
 * write_target.c
 *	  A table of the register that the guard writes past SQL.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/table.h"
#include "executor/executor.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/write_target.h"

void
repat_target_check(Relation rel, const Oid *types, int columns)
{
	TupleDesc	desc = RelationGetDescr(rel);
	int			i;

	if (desc->natts != columns || TupleDescAttr(desc, 0)->atttypid != repat_type_oid("case_ref"))
		repat_refuse_shape(RelationGetRelationName(rel));
	for (i = 1; i < columns; i++)
		if (TupleDescAttr(desc, i)->atttypid != types[i])
			repat_refuse_shape(RelationGetRelationName(rel));
}

/* Its indexes are opened when the first row needs an entry in them. */
void
repat_target_open(RepatWriteTarget *target, const char *name)
{
	target->rel = repat_register_open(name, RowExclusiveLock);
	target->estate = NULL;
	target->info = NULL;
}

void
repat_target_close(RepatWriteTarget *target)
{
	if (target->estate != NULL)
	{
		ExecCloseIndices(target->info);
		FreeExecutorState(target->estate);
	}
	table_close(target->rel, NoLock);
}

/* The indexes are opened as the server opens its catalogues'. */
void
repat_target_index(RepatWriteTarget *target, TupleTableSlot *slot, bool only_summarizing)
{
	List	   *recheck;

	if (target->estate == NULL)
	{
		target->estate = CreateExecutorState();
		target->info = makeNode(ResultRelInfo);
		target->info->ri_RelationDesc = target->rel;
		ExecOpenIndices(target->info, false);
	}
#if PG_VERSION_NUM >= 160000
	recheck = ExecInsertIndexTuples(target->info, slot, target->estate, false, false, NULL, NIL,
									only_summarizing);
#else
	(void) only_summarizing;
	recheck = ExecInsertIndexTuples(target->info, slot, target->estate, false, false, NULL, NIL);
#endif
	list_free(recheck);
	ResetPerTupleExprContext(target->estate);
}
