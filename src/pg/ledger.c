/*
 * ledger.c
 *	  One hash chain a case: adding to it.
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
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/timestamp.h"

#include "repatriation/pg/ledger.h"
#include "repatriation/pg/ledger_head.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/row_digest.h"
#include "repatriation/pg/write_target.h"

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
static const Oid entry_types[ENTRY_COLUMNS] = {InvalidOid, INT8OID, TIMESTAMPTZOID, TEXTOID, TEXTOID,
TEXTOID, INT8OID, BYTEAOID, BYTEAOID};

/* Look at the table of entries, unless it is still what it was. */
static void
know_entries(Relation entries)
{
	static uint64 known = 0;	/* repat_register_generation() when it was looked at */
	uint64		generation = repat_register_generation();

	if (known == generation)
		return;
	known = 0;
	repat_target_check(entries, entry_types, ENTRY_COLUMNS);
	known = generation;
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
chain_rows(const EntryTable *entries, RepatWrittenRow *rows, uint64 nrows, RepatHead *head)
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
	slot->tts_values[ENTRY_PAYLOAD_DIGEST] = repat_hash_datum(place, row->digest);
	slot->tts_values[ENTRY_ENTRY_HASH] = repat_hash_datum(place + VARHDRSZ + REPAT_HASH_LENGTH,
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
	RepatHeads	heads;
	EntryTable	entries;
	uint64		first;
	uint64		next;
	uint64		i;

	repat_heads_begin(&heads);
	repat_target_open(&entries.target, "ledger");
	know_entries(entries.target.rel);
	begin_entries(&entries, nrows, RelationGetRelationName(written));
	*nchains = 0;
	for (first = 0; first < nrows; first = next)
	{
		RepatChain *chain = &chains[(*nchains)++];
		RepatHead	head = {0, {0}, false};
		bool		exists = repat_head_find(&heads, rows[first].case_ref);

		if (!exists && !may_begin)
			refuse_headless(written);
		for (next = first + 1; next < nrows && rows[next].case_ref == rows[first].case_ref; next++)
			;
		if (exists)
			repat_head_read(&heads, &head);
		for (;;)
		{
			chain->case_ref = rows[first].case_ref;
			chain->had_standing_act = head.has_standing_act;
			chain_rows(&entries, rows + first, next - first, &head);
			if (!exists)
			{
				repat_head_insert(&heads, chain->case_ref, &head);
				break;
			}
			if (repat_head_update(&heads, chain->case_ref, &head))
				break;
			/* Another moved it on: chain to what that one left. */
			repat_head_lock(&heads);
			repat_head_read(&heads, &head);
		}
		chain->has_standing_act = head.has_standing_act;
		for (i = first; i < next; i++)
			add_entry(&entries, &rows[i], head.seq - (int64) (next - 1 - i));
	}
	end_entries(&entries);
	repat_heads_end(&heads);
}

void
repat_ledger_lock(const int64 *cases, int ncases)
{
	RepatHeads	heads;
	int			i;

	repat_heads_begin(&heads);
	for (i = 0; i < ncases; i++)
	{
		if (!repat_head_find(&heads, cases[i]))
			ereport(ERROR,
					(errcode(ERRCODE_T_R_SERIALIZATION_FAILURE),
					 errmsg("a case that this one depends on was opened after this transaction began"),
					 errhint("Run the transaction again.")));
		repat_head_lock(&heads);
	}
	repat_heads_end(&heads);
}
