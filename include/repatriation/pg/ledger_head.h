/*
 * ledger_head.h
 *	  The heads of the ledger's chains: found, locked, moved on.
 *
 * Layer: pg. Whoever has a head locked is the only writer of its case until the
 * transaction ends.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_LEDGER_HEAD_H
#define REPAT_PG_LEDGER_HEAD_H

#include "access/genam.h"
#include "access/skey.h"
#include "executor/tuptable.h"
#include "utils/snapshot.h"

#include "repatriation/core/ledger.h"
#include "repatriation/pg/write_target.h"

/* A head as the chain left it. */
typedef struct RepatHead
{
	int64		seq;
	uint8		hash[REPAT_HASH_LENGTH];
	bool		has_standing_act;
} RepatHead;

/* The heads, open to be found by their cases and to be written. */
typedef struct RepatHeads
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
} RepatHeads;

/*
 * Open the heads, to be found by their cases and to be written. Under READ COMMITTED
 * they are seen with the newest eyes; under the others with the transaction's, so
 * that a head that moved on since is found out.
 */
extern void repat_heads_begin(RepatHeads *heads);

/* Close them; their locks stay until the transaction ends. */
extern void repat_heads_end(RepatHeads *heads);

/* Find the head of a case; false where it has none yet. */
extern bool repat_head_find(RepatHeads *heads, int64 case_ref);

/* Read the head that was found. */
extern void repat_head_read(const RepatHeads *heads, RepatHead *head);

/* Begin a chain. */
extern void repat_head_insert(RepatHeads *heads, int64 case_ref, const RepatHead *head);

/*
 * Write the head over the one that was found, and by that lock it until the
 * transaction ends. Waits for whoever is writing it; false if that one, or another
 * since it was looked for, has moved the chain on.
 */
extern bool repat_head_update(RepatHeads *heads, int64 case_ref, const RepatHead *head);

/*
 * Lock the newest version of the head that was found, which can be read then; raise
 * a serialization failure where the transaction may not see it.
 */
extern void repat_head_lock(RepatHeads *heads);

/* A bytea of a hash in memory that the caller gives: VARHDRSZ + REPAT_HASH_LENGTH bytes. */
extern Datum repat_hash_datum(char *memory, const uint8 *hash);

#endif
