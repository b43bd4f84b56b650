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
#include "access/relscan.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "executor/executor.h"
#include "miscadmin.h"
#include "storage/bufmgr.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "repatriation/pg/compat.h"
#include "repatriation/pg/ledger.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/row_digest.h"
#include "repatriation/pg/write_target.h"

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

/* A page of heads with less room than this, enough for some versions, is cleared of old ones. */
#define HEAD_ROOM 512

/* A head as the chain left it. */
typedef struct Head
{
	int64		seq;
	uint8		hash[REPAT_HASH_LENGTH];
	bool		has_standing_act;
} Head;

/* The heads, open to be found by their cases and to be written. */
typedef struct HeadTable
{
	RepatWriteTarget target;
	bool		is_heap;
	bool		remembers;		/* looks first where heads were last */
	Relation	index;			/* NULL until one is looked for in it */
	IndexScanDesc scan;
	ScanKeyData key;
	Snapshot	snapshot;
	HeapTupleData tuple;		/* what "found" points to */
	TupleTableSlot *found;
	TupleTableSlot *written;
} HeadTable;

/* The entries, handed to the table by the batch. */
typedef struct EntryTable
{
	RepatWriteTarget target;
	BulkInsertState bulk;		/* NULL for a single row */
	TupleTableSlot **slots;
	char	   *hashes;			/* two for each slot */
	int			capacity;
	int			used;
	const char *actor;
	const char *table_name;
	Datum		actor_text;
	Datum		table_text;
	const char *act;			/* what act_text says */
	Datum		act_text;
} EntryTable;

/* Types of the columns; the first column's is the extension's own. */
static const Oid head_types[HEAD_COLUMNS] = {InvalidOid, INT8OID, BYTEAOID, BOOLOID};
static const Oid entry_types[ENTRY_COLUMNS] = {InvalidOid, INT8OID, TIMESTAMPTZOID, TEXTOID, TEXTOID,
TEXTOID, INT8OID, BYTEAOID, BYTEAOID};

/* What was found when the ledger was looked at last. */
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

/* Look at both tables, unless they are still what they were. */
static void
know_ledger(Relation head, Relation entries)
{
	uint64		generation = repat_register_generation();
	Relation	index;
	Oid			type;

	if (known.generation == generation)
		return;
	known.generation = 0;
	memset(remembered, 0, sizeof(remembered));
	repat_target_check(head, head_types, HEAD_COLUMNS);
	repat_target_check(entries, entry_types, ENTRY_COLUMNS);
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

/* Begin to look for heads; the table is open already. */
static void
begin_heads(HeadTable *heads)
{
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

static void
end_heads(HeadTable *heads)
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
fetch_head(HeadTable *heads, const ItemPointerData *entry, bool *all_dead)
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
recall_head(HeadTable *heads, int64 case_ref)
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
open_index(HeadTable *heads)
{
	heads->index = index_open(known.head_key, RowExclusiveLock);
	heads->scan = REPAT_INDEX_BEGINSCAN(heads->target.rel, heads->index, heads->snapshot, 1);
	ScanKeyEntryInitializeWithInfo(&heads->key, 0, 1, BTEqualStrategyNumber, InvalidOid, InvalidOid,
								   &known.equal, (Datum) 0);
}

/* Find the head of a case; false where it has none yet. */
static bool
find_head(HeadTable *heads, int64 case_ref)
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

/* Read the head that was found. */
static void
read_head(TupleTableSlot *slot, Head *head)
{
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

/* A bytea of a hash in memory that the caller gives. */
static Datum
hash_datum(char *memory, const uint8 *hash)
{
	SET_VARSIZE(memory, VARHDRSZ + REPAT_HASH_LENGTH);
	memcpy(VARDATA(memory), hash, REPAT_HASH_LENGTH);
	return PointerGetDatum(memory);
}

/* Make the tuple of a head in heads->written; its hash is in memory that the caller gives. */
static void
form_head(HeadTable *heads, int64 case_ref, const Head *head, char *memory)
{
	TupleTableSlot *slot = heads->written;

	ExecClearTuple(slot);
	memset(slot->tts_isnull, 0, sizeof(bool) * HEAD_COLUMNS);
	slot->tts_values[HEAD_CASE_REF] = Int64GetDatum(case_ref);
	slot->tts_values[HEAD_SEQ] = Int64GetDatum(head->seq);
	slot->tts_values[HEAD_ENTRY_HASH] = hash_datum(memory, head->hash);
	slot->tts_values[HEAD_HAS_STANDING_ACT] = BoolGetDatum(head->has_standing_act);
	ExecStoreVirtualTuple(slot);
	slot->tts_tableOid = RelationGetRelid(heads->target.rel);
}

static void
insert_head(HeadTable *heads, int64 case_ref, const Head *head)
{
	char		memory[VARHDRSZ + REPAT_HASH_LENGTH];

	form_head(heads, case_ref, head, memory);
	simple_table_tuple_insert(heads->target.rel, heads->written);
	repat_target_index(&heads->target, heads->written, false);
	remember(case_ref, &heads->written->tts_tid);
}

/*
 * Write the head over the one that was found, and by that lock it until the
 * transaction ends. Waits for whoever is writing it; false if that one, or another
 * since it was looked for, has moved the chain on.
 */
static bool
update_head(HeadTable *heads, int64 case_ref, const Head *head)
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

/* Lock the newest version of the head that was found, or say that another was faster. */
static void
lock_head(HeadTable *heads)
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

static void
begin_entries(EntryTable *entries, uint64 nrows, const char *table_name)
{
	int			i;

	entries->capacity = nrows < BATCH ? (int) nrows : BATCH;
	entries->used = 0;
	entries->bulk = nrows > 1 ? GetBulkInsertState() : NULL;
	entries->slots = palloc(sizeof(TupleTableSlot *) * entries->capacity);
	entries->hashes = palloc(2 * (VARHDRSZ + REPAT_HASH_LENGTH) * (Size) entries->capacity);
	for (i = 0; i < entries->capacity; i++)
		entries->slots[i] = table_slot_create(entries->target.rel, NULL);
	entries->actor = GetUserNameFromId(GetSessionUserId(), false);
	entries->actor_text = CStringGetTextDatum(entries->actor);
	entries->table_name = pstrdup(table_name);
	entries->table_text = CStringGetTextDatum(table_name);
	entries->act = NULL;
	entries->act_text = (Datum) 0;
}

static void
flush_entries(EntryTable *entries)
{
	Relation	rel = entries->target.rel;
	int			i;

	if (entries->used == 1)
		table_tuple_insert(rel, entries->slots[0], GetCurrentCommandId(true), 0, entries->bulk);
	else if (entries->used > 1)
		table_multi_insert(rel, entries->slots, entries->used, GetCurrentCommandId(true), 0,
						   entries->bulk);
	for (i = 0; i < entries->used; i++)
	{
		repat_target_index(&entries->target, entries->slots[i], false);
		ExecClearTuple(entries->slots[i]);
	}
	entries->used = 0;
}

static void
end_entries(EntryTable *entries)
{
	int			i;

	flush_entries(entries);
	if (entries->bulk != NULL)
		FreeBulkInsertState(entries->bulk);
	for (i = 0; i < entries->capacity; i++)
		ExecDropSingleTupleTableSlot(entries->slots[i]);
	repat_target_close(&entries->target);
}

/* Chain the rows of one case to its head, which moves on. */
static void
chain_rows(const EntryTable *entries, RepatWrittenRow *rows, uint64 nrows, Head *head)
{
	RepatLedgerEntry entry;
	uint8		bytes[REPAT_LEDGER_ENCODED_MAX];
	size_t		length;
	uint64		i;

	entry.recorded_at = GetCurrentStatementStartTimestamp();
	entry.actor = entries->actor;
	entry.table_name = entries->table_name;
	for (i = 0; i < nrows; i++)
	{
		entry.case_ref = rows[i].case_ref;
		entry.seq = ++head->seq;
		rows[i].seq = entry.seq;
		entry.act = rows[i].act;
		entry.row_id = rows[i].row_id;
		entry.payload_digest = rows[i].digest;
		entry.previous_hash = head->hash;
		if (repat_ledger_encode(&entry, bytes, sizeof(bytes), &length) != REPAT_OK)
			elog(ERROR, "ledger entry too long");
		repat_sha256(bytes, length, head->hash);
		memcpy(rows[i].entry_hash, head->hash, REPAT_HASH_LENGTH);
		head->has_standing_act |= rows[i].stands;
	}
}

/* Add the entry of a chained row; its place is "seq". */
static void
add_entry(EntryTable *entries, const RepatWrittenRow *row, int64 seq)
{
	TupleTableSlot *slot = entries->slots[entries->used];
	char	   *place = entries->hashes + 2 * (VARHDRSZ + REPAT_HASH_LENGTH) * (Size) entries->used;

	if (entries->act != row->act)
	{
		entries->act = row->act;
		entries->act_text = CStringGetTextDatum(row->act);
	}
	memset(slot->tts_isnull, 0, sizeof(bool) * ENTRY_COLUMNS);
	slot->tts_values[ENTRY_CASE_REF] = Int64GetDatum(row->case_ref);
	slot->tts_values[ENTRY_SEQ] = Int64GetDatum(seq);
	slot->tts_values[ENTRY_RECORDED_AT] = TimestampTzGetDatum(GetCurrentStatementStartTimestamp());
	slot->tts_values[ENTRY_ACTOR] = entries->actor_text;
	slot->tts_values[ENTRY_ACT] = entries->act_text;
	slot->tts_values[ENTRY_TABLE_NAME] = entries->table_text;
	slot->tts_values[ENTRY_ROW_ID] = Int64GetDatum(row->row_id);
	slot->tts_values[ENTRY_PAYLOAD_DIGEST] = hash_datum(place, row->digest);
	slot->tts_values[ENTRY_ENTRY_HASH] = hash_datum(place + VARHDRSZ + REPAT_HASH_LENGTH,
													row->entry_hash);
	ExecStoreVirtualTuple(slot);
	slot->tts_tableOid = RelationGetRelid(entries->target.rel);
	if (++entries->used == entries->capacity)
	{
		flush_entries(entries);
		CHECK_FOR_INTERRUPTS();
	}
}

/* Refuse a row of a case that has no chain: there is no such case for this transaction. */
static void
refuse_headless(Relation rel)
{
	if (IsolationUsesXactSnapshot())
		ereport(ERROR,
				(errcode(ERRCODE_T_R_SERIALIZATION_FAILURE),
				 errmsg("the case was opened after this transaction began"),
				 errhint("Run the transaction again.")));
	ereport(ERROR,
			(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
			 errmsg("a row of table \"%s\" refers to a case that is not in the register",
					RelationGetRelationName(rel)),
			 errtable(rel)));
}

void
repat_ledger_append(Relation written, bool may_begin, RepatWrittenRow *rows, uint64 nrows,
					RepatChain *chains, int *nchains)
{
	HeadTable	heads;
	EntryTable	entries;
	uint64		first;
	uint64		next;
	uint64		i;

	repat_target_open(&heads.target, "ledger_head");
	repat_target_open(&entries.target, "ledger");
	know_ledger(heads.target.rel, entries.target.rel);
	begin_heads(&heads);
	begin_entries(&entries, nrows, RelationGetRelationName(written));
	*nchains = 0;
	for (first = 0; first < nrows; first = next)
	{
		RepatChain *chain = &chains[(*nchains)++];
		Head		head = {0, {0}, false};
		bool		exists = find_head(&heads, rows[first].case_ref);

		if (!exists && !may_begin)
			refuse_headless(written);
		for (next = first + 1; next < nrows && rows[next].case_ref == rows[first].case_ref; next++)
			;
		if (exists)
			read_head(heads.found, &head);
		for (;;)
		{
			chain->case_ref = rows[first].case_ref;
			chain->had_standing_act = head.has_standing_act;
			chain_rows(&entries, rows + first, next - first, &head);
			if (!exists)
			{
				insert_head(&heads, chain->case_ref, &head);
				break;
			}
			if (update_head(&heads, chain->case_ref, &head))
				break;
			/* Another moved it on: chain to what that one left. */
			lock_head(&heads);
			read_head(heads.found, &head);
		}
		chain->has_standing_act = head.has_standing_act;
		for (i = first; i < next; i++)
			add_entry(&entries, &rows[i], head.seq - (int64) (next - 1 - i));
	}
	end_entries(&entries);
	end_heads(&heads);
}

void
repat_ledger_lock(const int64 *cases, int ncases)
{
	HeadTable	heads;
	Relation	entries;
	int			i;

	repat_target_open(&heads.target, "ledger_head");
	entries = repat_register_open("ledger", AccessShareLock);
	know_ledger(heads.target.rel, entries);
	table_close(entries, NoLock);
	begin_heads(&heads);
	for (i = 0; i < ncases; i++)
	{
		if (!find_head(&heads, cases[i]))
			ereport(ERROR,
					(errcode(ERRCODE_T_R_SERIALIZATION_FAILURE),
					 errmsg("a case that this one depends on was opened after this transaction began"),
					 errhint("Run the transaction again.")));
		lock_head(&heads);
	}
	end_heads(&heads);
}
