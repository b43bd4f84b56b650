/*
 * ledger_head.c
 *	  The heads of the ledger's chains: found, locked, moved on.
 *
 * Layer: pg. Written by the table and index access methods, as ledger.c is.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/heapam.h"
#include "access/relscan.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "executor/executor.h"
#include "storage/bufmgr.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "repatriation/pg/compat.h"
#include "repatriation/pg/ledger_head.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"

/* Columns of casework.ledger_head, in order. */
enum
{
	HEAD_CASE_REF,
	HEAD_SEQ,
	HEAD_ENTRY_HASH,
	HEAD_HAS_STANDING_ACT,
	HEAD_COLUMNS
};

/* A page of heads with less room than this, enough for some versions, is cleared of old ones. */
#define HEAD_ROOM 512

/* Types of the columns; the first column's is the extension's own. */
static const Oid head_types[HEAD_COLUMNS] = {InvalidOid, INT8OID, BYTEAOID, BOOLOID};

/* What was found when the table was looked at last. */
static struct
{
	uint64		generation;		/* repat_register_generation() then; 0: never */
	Oid			head_key;		/* primary key of ledger_head */
	FmgrInfo	equal;			/* function of its operator */
}			known;

/*
 * Where heads were found last: the entries of the index that led to them. Cases
 * share the places, and others may have moved a head since: it is looked at anew.
 */
static struct
{
	int64		case_ref;
	ItemPointerData entry;		/* not valid: never used */
}			remembered[256];

/* Look at the table, unless it is still what it was. */
static void
know_heads(Relation head)
{
	uint64		generation = repat_register_generation();
	Relation	index;
	Oid			type;

	if (known.generation == generation)
		return;
	known.generation = 0;
	memset(remembered, 0, sizeof(remembered));
	repat_target_check(head, head_types, HEAD_COLUMNS);
	(void) RelationGetIndexList(head);
	known.head_key = head->rd_pkindex;
	if (!OidIsValid(known.head_key))
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("the ledger of the register has lost its primary key")));
	index = index_open(known.head_key, AccessShareLock);
	type = TupleDescAttr(RelationGetDescr(head), HEAD_CASE_REF)->atttypid;
	fmgr_info_cxt(get_opcode(get_opfamily_member(index->rd_opfamily[0], type, type,
												 BTEqualStrategyNumber)),
				  &known.equal, CacheMemoryContext);
	index_close(index, NoLock);
	known.generation = generation;
}

void
repat_heads_begin(RepatHeads *heads)
{
	repat_target_open(&heads->target, "ledger_head");
	know_heads(heads->target.rel);
	/*
	 * Under READ COMMITTED look with the newest eyes. Under the others look with
	 * the transaction's, so that a head that moved on since is found out.
	 */
	CommandCounterIncrement();
	heads->snapshot = RegisterSnapshot(IsolationUsesXactSnapshot() ? GetTransactionSnapshot()
									   : GetLatestSnapshot());
	heads->index = NULL;
	heads->is_heap = heads->target.rel->rd_tableam == GetHeapamTableAmRoutine();
	/* SERIALIZABLE wants to know what was read of the index. */
	heads->remembers = heads->is_heap && !IsolationUsesXactSnapshot();
	heads->found = table_slot_create(heads->target.rel, NULL);
	heads->written = MakeSingleTupleTableSlot(RelationGetDescr(heads->target.rel), &TTSOpsVirtual);
}

void
repat_heads_end(RepatHeads *heads)
{
	if (heads->index != NULL)
	{
		index_endscan(heads->scan);
		index_close(heads->index, NoLock);
	}
	UnregisterSnapshot(heads->snapshot);
	ExecDropSingleTupleTableSlot(heads->found);
	ExecDropSingleTupleTableSlot(heads->written);
	repat_target_close(&heads->target);
}

/* The place in "remembered" of a case. */
#define PLACE_OF(case_ref) (murmurhash32((uint32) ((case_ref) ^ ((case_ref) >> 32))) % lengthof(remembered))

static void
remember(int64 case_ref, const ItemPointerData *entry)
{
	remembered[PLACE_OF(case_ref)].case_ref = case_ref;
	remembered[PLACE_OF(case_ref)].entry = *entry;
}

/*
 * Fetch the version we see of the head that an index entry leads to; *all_dead
 * tells that nobody sees any.
 *
 * Half of each page is left to new versions of its heads (their fillfactor). The
 * server's own fetch clears a page of old versions whenever it is fuller than
 * that, which is with every write: it would be the dearest step of most of them.
 * Here it waits until the page is all but full.
 */
static bool
fetch_head(RepatHeads *heads, const ItemPointerData *entry, bool *all_dead)
{
	Relation	rel = heads->target.rel;
	Buffer		buffer = ReadBuffer(rel, ItemPointerGetBlockNumber(entry));
	ItemPointerData tid = *entry;
	bool		found;

	LockBuffer(buffer, BUFFER_LOCK_SHARE);
	if (PageGetHeapFreeSpace(BufferGetPage(buffer)) < HEAD_ROOM)
	{
		LockBuffer(buffer, BUFFER_LOCK_UNLOCK);
		heap_page_prune_opt(rel, buffer);
		LockBuffer(buffer, BUFFER_LOCK_SHARE);
	}
	found = heap_hot_search_buffer(&tid, rel, buffer, heads->snapshot, &heads->tuple, all_dead, true);
	LockBuffer(buffer, BUFFER_LOCK_UNLOCK);
	if (found)
		ExecStorePinnedBufferHeapTuple(&heads->tuple, heads->found, buffer);
	else
		ReleaseBuffer(buffer);
	return found;
}

/*
 * Look for the head where it was last. A row that we see and that has the case's
 * number is the head, since there is one of each: whatever became of the place, it
 * leads to no other. Vacuum may have cut it off the table.
 */
static bool
recall_head(RepatHeads *heads, int64 case_ref)
{
	const ItemPointerData *entry = &remembered[PLACE_OF(case_ref)].entry;
	bool		all_dead;
	bool		isnull;

	return heads->remembers && ItemPointerIsValid(entry) && remembered[PLACE_OF(case_ref)].case_ref == case_ref &&
		ItemPointerGetBlockNumber(entry) < RelationGetNumberOfBlocks(heads->target.rel) &&
		fetch_head(heads, entry, &all_dead) &&
		DatumGetInt64(slot_getattr(heads->found, HEAD_CASE_REF + 1, &isnull)) == case_ref && !isnull;
}

static void
open_index(RepatHeads *heads)
{
	heads->index = index_open(known.head_key, RowExclusiveLock);
	heads->scan = REPAT_INDEX_BEGINSCAN(heads->target.rel, heads->index, heads->snapshot, 1);
	ScanKeyEntryInitializeWithInfo(&heads->key, 0, 1, BTEqualStrategyNumber, InvalidOid, InvalidOid,
								   &known.equal, (Datum) 0);
}

bool
repat_head_find(RepatHeads *heads, int64 case_ref)
{
	ItemPointer entry;
	bool		all_dead;

	if (recall_head(heads, case_ref))
		return true;
	if (heads->index == NULL)
		open_index(heads);
	heads->key.sk_argument = Int64GetDatum(case_ref);
	index_rescan(heads->scan, &heads->key, 1, NULL, 0);
	if (!heads->is_heap)
		return index_getnext_slot(heads->scan, ForwardScanDirection, heads->found);
	while ((entry = index_getnext_tid(heads->scan, ForwardScanDirection)) != NULL)
	{
		if (fetch_head(heads, entry, &all_dead))
		{
			remember(case_ref, entry);
			return true;
		}
		/* As every scan does: the index need not lead here again. */
		if (!TransactionStartedDuringRecovery())
			heads->scan->kill_prior_tuple = all_dead;
	}
	return false;
}

void
repat_head_read(const RepatHeads *heads, RepatHead *head)
{
	TupleTableSlot *slot = heads->found;
	bool		isnull;
	bytea	   *hash;

	hash = slot_attisnull(slot, HEAD_ENTRY_HASH + 1) ? NULL
		: DatumGetByteaPP(slot_getattr(slot, HEAD_ENTRY_HASH + 1, &isnull));
	if (slot_attisnull(slot, HEAD_SEQ + 1) || hash == NULL ||
		slot_attisnull(slot, HEAD_HAS_STANDING_ACT + 1) ||
		VARSIZE_ANY_EXHDR(hash) != REPAT_HASH_LENGTH)
		ereport(ERROR,
				(errcode(ERRCODE_RP_LEDGER),
				 errmsg("the ledger head of the case is damaged"),
				 errhint("Run repatriation.verify_ledger().")));
	head->seq = DatumGetInt64(slot_getattr(slot, HEAD_SEQ + 1, &isnull));
	memcpy(head->hash, VARDATA_ANY(hash), REPAT_HASH_LENGTH);
	head->has_standing_act = DatumGetBool(slot_getattr(slot, HEAD_HAS_STANDING_ACT + 1, &isnull));
}

Datum
repat_hash_datum(char *memory, const uint8 *hash)
{
	SET_VARSIZE(memory, VARHDRSZ + REPAT_HASH_LENGTH);
	memcpy(VARDATA(memory), hash, REPAT_HASH_LENGTH);
	return PointerGetDatum(memory);
}

/* Make the tuple of a head in heads->written; its hash is in memory that the caller gives. */
static void
form_head(RepatHeads *heads, int64 case_ref, const RepatHead *head, char *memory)
{
	TupleTableSlot *slot = heads->written;

	ExecClearTuple(slot);
	memset(slot->tts_isnull, 0, sizeof(bool) * HEAD_COLUMNS);
	slot->tts_values[HEAD_CASE_REF] = Int64GetDatum(case_ref);
	slot->tts_values[HEAD_SEQ] = Int64GetDatum(head->seq);
	slot->tts_values[HEAD_ENTRY_HASH] = repat_hash_datum(memory, head->hash);
	slot->tts_values[HEAD_HAS_STANDING_ACT] = BoolGetDatum(head->has_standing_act);
	ExecStoreVirtualTuple(slot);
	slot->tts_tableOid = RelationGetRelid(heads->target.rel);
}

void
repat_head_insert(RepatHeads *heads, int64 case_ref, const RepatHead *head)
{
	char		memory[VARHDRSZ + REPAT_HASH_LENGTH];

	form_head(heads, case_ref, head, memory);
	simple_table_tuple_insert(heads->target.rel, heads->written);
	repat_target_index(&heads->target, heads->written, false);
	remember(case_ref, &heads->written->tts_tid);
}

bool
repat_head_update(RepatHeads *heads, int64 case_ref, const RepatHead *head)
{
	char		memory[VARHDRSZ + REPAT_HASH_LENGTH];
	TM_FailureData failure;
	LockTupleMode lockmode;
#if PG_VERSION_NUM >= 160000
	TU_UpdateIndexes update_indexes;
	const TU_UpdateIndexes none = TU_None;
#else
	bool		update_indexes;
	const bool	none = false;
#endif

	form_head(heads, case_ref, head, memory);
	if (table_tuple_update(heads->target.rel, &heads->found->tts_tid, heads->written,
						   GetCurrentCommandId(true), heads->snapshot, InvalidSnapshot, true,
						   &failure, &lockmode, &update_indexes) != TM_Ok)
		return false;
	if (update_indexes != none)
	{
#if PG_VERSION_NUM >= 160000
		repat_target_index(&heads->target, heads->written, update_indexes == TU_Summarizing);
#else
		repat_target_index(&heads->target, heads->written, false);
#endif
	}
	return true;
}

void
repat_head_lock(RepatHeads *heads)
{
	TupleTableSlot *slot = heads->found;
	ItemPointerData tid = slot->tts_tid;
	TM_FailureData failure;
	TM_Result	result;
	uint8		flags = TUPLE_LOCK_FLAG_LOCK_UPDATE_IN_PROGRESS;

	if (!IsolationUsesXactSnapshot())
		flags |= TUPLE_LOCK_FLAG_FIND_LAST_VERSION;
	result = table_tuple_lock(heads->target.rel, &tid, heads->snapshot, slot,
							  GetCurrentCommandId(false), LockTupleNoKeyExclusive, LockWaitBlock,
							  flags, &failure);
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
