/*
 * ledger.c
 *	  One hash chain a case: locking its head, adding to it.
 *
 * Layer: pg. The chain's tables are written here by the table and index access
 * methods and not through SQL: every guarded write pays for this, and the
 * triggers on those tables refuse whatever comes through SQL.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/heapam.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "repatriation/pg/compat.h"
#include "repatriation/pg/ledger.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/row_digest.h"

/* Columns of casework.ledger_head, in order. */
enum
{
	HEAD_CASE_REF,
	HEAD_SEQ,
	HEAD_ENTRY_HASH,
	HEAD_HAS_STANDING_ACT,
	HEAD_COLUMNS
};

/* Columns of casework.ledger, in order. */
enum
{
	ENTRY_CASE_REF,
	ENTRY_SEQ,
	ENTRY_RECORDED_AT,
	ENTRY_ACTOR,
	ENTRY_ACT,
	ENTRY_TABLE_NAME,
	ENTRY_ROW_ID,
	ENTRY_PAYLOAD_DIGEST,
	ENTRY_ENTRY_HASH,
	ENTRY_COLUMNS
};

/* Entries handed to the table in one piece. */
#define BATCH 256

/* A table open for writing together with its indexes. */
typedef struct WriteTarget
{
	Relation	rel;
	EState	   *estate;
	ResultRelInfo *info;
} WriteTarget;

/* Their types; the first column's is the extension's own. */
static const Oid head_types[HEAD_COLUMNS] = {InvalidOid, INT8OID, BYTEAOID, BOOLOID};
static const Oid entry_types[ENTRY_COLUMNS] = {InvalidOid, INT8OID, TIMESTAMPTZOID, TEXTOID, TEXTOID,
TEXTOID, INT8OID, BYTEAOID, BYTEAOID};

/* Open a table of the ledger, whose columns are known by their place. */
static Relation
open_ledger(const char *name, const Oid *types, int columns)
{
	Relation	rel = repat_register_open(name, RowExclusiveLock);
	TupleDesc	desc = RelationGetDescr(rel);
	int			i;

	if (desc->natts != columns || TupleDescAttr(desc, 0)->atttypid != repat_type_oid("case_ref"))
		repat_refuse_shape(name);
	for (i = 1; i < columns; i++)
		if (TupleDescAttr(desc, i)->atttypid != types[i])
			repat_refuse_shape(name);
	return rel;
}

/* Its indexes are opened when the first row needs an entry in them. */
static void
open_target(WriteTarget *target, const char *name, const Oid *types, int columns)
{
	target->rel = open_ledger(name, types, columns);
	target->estate = NULL;
	target->info = NULL;
}

static void
close_target(WriteTarget *target)
{
	if (target->estate != NULL)
	{
		ExecCloseIndices(target->info);
		FreeExecutorState(target->estate);
	}
	table_close(target->rel, NoLock);
}

/* only_summarizing: the tuple is heap-only, and BRIN alone takes a pointer to such a one. */
static void
insert_index_entries(WriteTarget *target, TupleTableSlot *slot, bool only_summarizing)
{
	List	   *recheck;

	if (target->estate == NULL)
	{
		target->estate = CreateExecutorState();
		target->info = makeNode(ResultRelInfo);
		InitResultRelInfo(target->info, target->rel, 1, NULL, 0);
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

/* Lock the newest version of the head in "slot", or say that another was faster. */
static void
lock_tuple(Relation rel, TupleTableSlot *slot, Snapshot snapshot)
{
	TM_FailureData failure;
	TM_Result	result;
	uint8		flags = TUPLE_LOCK_FLAG_LOCK_UPDATE_IN_PROGRESS;

	if (!IsolationUsesXactSnapshot())
		flags |= TUPLE_LOCK_FLAG_FIND_LAST_VERSION;
	result = table_tuple_lock(rel, &slot->tts_tid, snapshot, slot, GetCurrentCommandId(false),
							  LockTupleNoKeyExclusive, LockWaitBlock, flags, &failure);
	switch (result)
	{
		case TM_Ok:
			return;
		case TM_Updated:
		case TM_Deleted:
			ereport(ERROR,
					(errcode(ERRCODE_T_R_SERIALIZATION_FAILURE),
					 errmsg("could not serialize access due to a concurrent write to the same case"),
					 errhint("Run the transaction again.")));
			break;
		case TM_SelfModified:
		case TM_Invisible:
		case TM_BeingModified:
		case TM_WouldBlock:
			break;
	}
	elog(ERROR, "unexpected result %d on locking a ledger head", (int) result);
}

void
repat_ledger_lock(const int64 *cases, int ncases, RepatHead *heads)
{
	Relation	rel = open_ledger("ledger_head", head_types, HEAD_COLUMNS);
	Oid			index_oid;
	Relation	index;
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	IndexScanDesc scan;
	Snapshot	snapshot;
	Oid			type;
	RegProcedure equal;
	int			i;

	(void) RelationGetIndexList(rel);
	index_oid = rel->rd_pkindex;
	if (!OidIsValid(index_oid))
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("the ledger of the register has lost its primary key")));
	index = index_open(index_oid, RowExclusiveLock);
	type = TupleDescAttr(RelationGetDescr(rel), HEAD_CASE_REF)->atttypid;
	equal = get_opcode(get_opfamily_member(index->rd_opfamily[0], type, type,
										   BTEqualStrategyNumber));

	/*
	 * Under READ COMMITTED look with the newest eyes. Under the others look with
	 * the transaction's, so that a head that moved on since is found out.
	 */
	CommandCounterIncrement();
	snapshot = RegisterSnapshot(IsolationUsesXactSnapshot() ? GetTransactionSnapshot()
								: GetLatestSnapshot());
	scan = REPAT_INDEX_BEGINSCAN(rel, index, snapshot, 1);
	for (i = 0; i < ncases; i++)
	{
		RepatHead  *head = &heads[i];
		ScanKeyData key;
		bool		isnull;
		bytea	   *hash;

		head->case_ref = cases[i];
		head->exists = false;
		head->has_standing_act = false;
		head->seq = 0;
		memset(head->hash, 0, REPAT_HASH_LENGTH);
		ScanKeyInit(&key, 1, BTEqualStrategyNumber, equal, Int64GetDatum(cases[i]));
		index_rescan(scan, &key, 1, NULL, 0);
		if (!index_getnext_slot(scan, ForwardScanDirection, slot))
			continue;
		lock_tuple(rel, slot, snapshot);
		head->exists = true;
		head->tid = slot->tts_tid;
		head->seq = DatumGetInt64(slot_getattr(slot, HEAD_SEQ + 1, &isnull));
		hash = slot_attisnull(slot, HEAD_ENTRY_HASH + 1) ? NULL
			: DatumGetByteaPP(slot_getattr(slot, HEAD_ENTRY_HASH + 1, &isnull));
		if (slot_attisnull(slot, HEAD_SEQ + 1) || hash == NULL ||
			slot_attisnull(slot, HEAD_HAS_STANDING_ACT + 1) ||
			VARSIZE_ANY_EXHDR(hash) != REPAT_HASH_LENGTH)
			ereport(ERROR,
					(errcode(ERRCODE_RP_LEDGER),
					 errmsg("the ledger head of the case is damaged"),
					 errhint("Run repatriation.verify_ledger().")));
		memcpy(head->hash, VARDATA_ANY(hash), REPAT_HASH_LENGTH);
		head->has_standing_act = DatumGetBool(slot_getattr(slot, HEAD_HAS_STANDING_ACT + 1, &isnull));
		CHECK_FOR_INTERRUPTS();
	}
	index_endscan(scan);
	UnregisterSnapshot(snapshot);
	ExecDropSingleTupleTableSlot(slot);
	index_close(index, NoLock);
	table_close(rel, NoLock);
}

/* A bytea of a hash in memory that the caller gives. */
static Datum
hash_datum(char *memory, const uint8 *hash)
{
	SET_VARSIZE(memory, VARHDRSZ + REPAT_HASH_LENGTH);
	memcpy(VARDATA(memory), hash, REPAT_HASH_LENGTH);
	return PointerGetDatum(memory);
}

static void
write_heads(RepatHead *heads, int nheads)
{
	WriteTarget target;
	TupleTableSlot *slot;
	Snapshot	snapshot;
	char		memory[VARHDRSZ + REPAT_HASH_LENGTH];
	int			i;

	open_target(&target, "ledger_head", head_types, HEAD_COLUMNS);
	slot = table_slot_create(target.rel, NULL);
	snapshot = RegisterSnapshot(GetLatestSnapshot());
	for (i = 0; i < nheads; i++)
	{
		ExecClearTuple(slot);
		memset(slot->tts_isnull, 0, sizeof(bool) * HEAD_COLUMNS);
		slot->tts_values[HEAD_CASE_REF] = Int64GetDatum(heads[i].case_ref);
		slot->tts_values[HEAD_SEQ] = Int64GetDatum(heads[i].seq);
		slot->tts_values[HEAD_ENTRY_HASH] = hash_datum(memory, heads[i].hash);
		slot->tts_values[HEAD_HAS_STANDING_ACT] = BoolGetDatum(heads[i].has_standing_act);
		ExecStoreVirtualTuple(slot);
		slot->tts_tableOid = RelationGetRelid(target.rel);
		if (heads[i].exists)
		{
#if PG_VERSION_NUM >= 160000
			TU_UpdateIndexes update_indexes;

			simple_table_tuple_update(target.rel, &heads[i].tid, slot, snapshot, &update_indexes);
			if (update_indexes != TU_None)
				insert_index_entries(&target, slot, update_indexes == TU_Summarizing);
#else
			bool		update_indexes;

			simple_table_tuple_update(target.rel, &heads[i].tid, slot, snapshot, &update_indexes);
			if (update_indexes)
				insert_index_entries(&target, slot, false);
#endif
		}
		else
		{
			simple_table_tuple_insert(target.rel, slot);
			insert_index_entries(&target, slot, false);
		}
	}
	UnregisterSnapshot(snapshot);
	ExecDropSingleTupleTableSlot(slot);
	close_target(&target);
}

static void
flush_entries(WriteTarget *target, TupleTableSlot **slots, int nslots, BulkInsertState bulk)
{
	int			i;

	if (nslots == 1)
		table_tuple_insert(target->rel, slots[0], GetCurrentCommandId(true), 0, bulk);
	else
		table_multi_insert(target->rel, slots, nslots, GetCurrentCommandId(true), 0, bulk);
	for (i = 0; i < nslots; i++)
	{
		insert_index_entries(target, slots[i], false);
		ExecClearTuple(slots[i]);
	}
}

void
repat_ledger_append(const RepatWrittenRow *rows, uint64 nrows, const char *table_name,
					RepatHead *heads, int nheads, pg_cryptohash_ctx *sha)
{
	int			capacity = nrows < BATCH ? (int) nrows : BATCH;
	WriteTarget target;
	TupleTableSlot **slots = palloc(sizeof(TupleTableSlot *) * capacity);
	char	   *memory = palloc(2 * (VARHDRSZ + REPAT_HASH_LENGTH) * (Size) capacity);
	BulkInsertState bulk = nrows > 1 ? GetBulkInsertState() : NULL;
	RepatLedgerEntry entry;
	RepatHead  *head = heads;
	uint8		bytes[REPAT_LEDGER_ENCODED_MAX];
	const char *actor = GetUserNameFromId(GetSessionUserId(), false);
	Datum		actor_text = CStringGetTextDatum(actor);
	Datum		table_text = CStringGetTextDatum(table_name);
	Datum		act_text = (Datum) 0;
	const char *act = NULL;
	uint64		i;
	int			used = 0;

	open_target(&target, "ledger", entry_types, ENTRY_COLUMNS);
	for (i = 0; i < (uint64) capacity; i++)
		slots[i] = table_slot_create(target.rel, NULL);
	entry.recorded_at = GetCurrentStatementStartTimestamp();
	entry.actor = actor;
	entry.table_name = table_name;
	for (i = 0; i < nrows; i++)
	{
		TupleTableSlot *slot = slots[used];
		char	   *place = memory + 2 * (VARHDRSZ + REPAT_HASH_LENGTH) * (Size) used;
		size_t		length;

		while (head->case_ref != rows[i].case_ref)
			head++;
		if (act != rows[i].act)
		{
			act = rows[i].act;
			act_text = CStringGetTextDatum(act);
		}
		entry.case_ref = head->case_ref;
		entry.seq = ++head->seq;
		entry.act = act;
		entry.row_id = rows[i].row_id;
		entry.payload_digest = rows[i].digest;
		entry.previous_hash = head->hash;
		if (repat_ledger_encode(&entry, bytes, sizeof(bytes), &length) != REPAT_OK)
			elog(ERROR, "ledger entry too long");
		repat_sha256(sha, bytes, length, head->hash);

		memset(slot->tts_isnull, 0, sizeof(bool) * ENTRY_COLUMNS);
		slot->tts_values[ENTRY_CASE_REF] = Int64GetDatum(entry.case_ref);
		slot->tts_values[ENTRY_SEQ] = Int64GetDatum(entry.seq);
		slot->tts_values[ENTRY_RECORDED_AT] = TimestampTzGetDatum(entry.recorded_at);
		slot->tts_values[ENTRY_ACTOR] = actor_text;
		slot->tts_values[ENTRY_ACT] = act_text;
		slot->tts_values[ENTRY_TABLE_NAME] = table_text;
		slot->tts_values[ENTRY_ROW_ID] = Int64GetDatum(entry.row_id);
		slot->tts_values[ENTRY_PAYLOAD_DIGEST] = hash_datum(place, rows[i].digest);
		slot->tts_values[ENTRY_ENTRY_HASH] = hash_datum(place + VARHDRSZ + REPAT_HASH_LENGTH,
														head->hash);
		ExecStoreVirtualTuple(slot);
		slot->tts_tableOid = RelationGetRelid(target.rel);
		if (++used == capacity)
		{
			flush_entries(&target, slots, used, bulk);
			used = 0;
			CHECK_FOR_INTERRUPTS();
		}
	}
	if (used > 0)
		flush_entries(&target, slots, used, bulk);
	if (bulk != NULL)
		FreeBulkInsertState(bulk);
	for (i = 0; i < (uint64) capacity; i++)
		ExecDropSingleTupleTableSlot(slots[i]);
	close_target(&target);
	write_heads(heads, nheads);
}
