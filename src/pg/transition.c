/*
 * transition.c
 *	  The history of steps that records took in their workflows.
 *
 * Layer: pg. Written past SQL beside the ledger, by the guard alone. The ledger's
 * entry of the row, whose number a step bears, covers it: it has the digests of
 * the row before and after.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/heapam.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"

#include "repatriation/pg/register.h"
#include "repatriation/pg/transition.h"
#include "repatriation/pg/write_target.h"

/* Columns of casework.transition, in order. */
enum
{
	STEP_CASE_REF,
	STEP_SEQ,
	STEP_WORKFLOW,
	STEP_ROW_ID,
	STEP_FROM_STATE,
	STEP_TO_STATE,
	STEP_REASON,
	STEP_RECORDED_AT,
	STEP_ACTOR,
	STEP_COLUMNS
};

static const Oid step_types[STEP_COLUMNS] = {InvalidOid, INT8OID, TEXTOID, INT8OID, TEXTOID, TEXTOID, TEXTOID,
TIMESTAMPTZOID, TEXTOID};

/* The generation of the register in which the table was looked at last. */
static uint64 known_generation = 0;

void
repat_transitions_append(const char *workflow, const RepatWrittenRow *rows, uint64 nrows)
{
	RepatWriteTarget target;
	TupleTableSlot *slot;
	BulkInsertState bulk = nrows > 1 ? GetBulkInsertState() : NULL;
	Datum		workflow_text = CStringGetTextDatum(workflow);
	Datum		actor_text = CStringGetTextDatum(GetUserNameFromId(GetSessionUserId(), false));
	uint64		i;

	repat_target_open(&target, "transition");
	if (known_generation != repat_register_generation())
	{
		repat_target_check(target.rel, step_types, STEP_COLUMNS);
		known_generation = repat_register_generation();
	}
	slot = table_slot_create(target.rel, NULL);
	for (i = 0; i < nrows; i++)
	{
		const RepatStateChange *step = rows[i].step;

		if (step == NULL)
			continue;
		ExecClearTuple(slot);
		memset(slot->tts_isnull, 0, sizeof(bool) * STEP_COLUMNS);
		slot->tts_values[STEP_CASE_REF] = Int64GetDatum(rows[i].case_ref);
		slot->tts_values[STEP_SEQ] = Int64GetDatum(rows[i].seq);
		slot->tts_values[STEP_WORKFLOW] = workflow_text;
		slot->tts_values[STEP_ROW_ID] = Int64GetDatum(rows[i].row_id);
		slot->tts_values[STEP_FROM_STATE] = step->from_state;
		slot->tts_values[STEP_TO_STATE] = step->to_state;
		slot->tts_values[STEP_REASON] = step->reason;
		slot->tts_isnull[STEP_REASON] = step->reason == (Datum) 0;
		slot->tts_values[STEP_RECORDED_AT] = TimestampTzGetDatum(GetCurrentStatementStartTimestamp());
		slot->tts_values[STEP_ACTOR] = actor_text;
		ExecStoreVirtualTuple(slot);
		slot->tts_tableOid = RelationGetRelid(target.rel);
		table_tuple_insert(target.rel, slot, GetCurrentCommandId(true), 0, bulk);
		repat_target_index(&target, slot, false);
		CHECK_FOR_INTERRUPTS();
	}
	if (bulk != NULL)
		FreeBulkInsertState(bulk);
	ExecDropSingleTupleTableSlot(slot);
	repat_target_close(&target);
}
