/*
 * ledger.h
 *	  One hash chain a case: locking its head, adding to it.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_LEDGER_H
#define REPAT_PG_LEDGER_H

#include "common/cryptohash.h"
#include "storage/itemptr.h"
#include "utils/timestamp.h"

#include "repatriation/core/ledger.h"

/* The head of a case's chain, as locked. */
typedef struct RepatHead
{
	int64		case_ref;
	bool		exists;			/* false: the case begins with this statement */
	bool		has_standing_act;
	int64		seq;
	uint8		hash[REPAT_HASH_LENGTH];
	ItemPointerData tid;
} RepatHead;

/* A row that the statement wrote. */
typedef struct RepatWrittenRow
{
	int64		case_ref;
	int64		row_id;
	const char *act;			/* as the ledger names it */
	uint64		blocks;			/* safeguards that may refuse it, a RepatSafeguardSet */
	uint64		warns;			/* safeguards that may warn */
	bool		stands;
	uint8		digest[REPAT_HASH_LENGTH];
} RepatWrittenRow;

/*
 * Lock the heads of the cases, given in ascending order, against every other
 * writer until the transaction ends. Under REPEATABLE READ and SERIALIZABLE a
 * head that changed since the transaction began raises a serialization failure.
 */
extern void repat_ledger_lock(const int64 *cases, int ncases, RepatHead *heads);

/*
 * Add an entry for each row, which are in the order of the heads, and write the
 * heads back. heads[].has_standing_act is stored as it is.
 */
extern void repat_ledger_append(const RepatWrittenRow *rows, uint64 nrows, const char *table_name,
								RepatHead *heads, int nheads, pg_cryptohash_ctx *sha);

#endif
