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

#include "utils/rel.h"

#include "repatriation/core/ledger.h"

/* A case that the statement wrote to, by its chain. */
typedef struct RepatChain
{
	int64		case_ref;
	bool		had_standing_act;	/* before the statement */
	bool		has_standing_act;	/* after it */
} RepatChain;

/* A step of a record in its workflow; texts of the server's. */
typedef struct RepatStateChange
{
	Datum		from_state;
	Datum		to_state;
	Datum		reason;			/* 0: the statement gave none */
} RepatStateChange;

/* A row that the statement wrote. */
typedef struct RepatWrittenRow
{
	int64		case_ref;
	int64		row_id;
	const char *act;			/* as the ledger names it */
	uint32		acts;			/* bit n: act n of its table, as the guard knows it */
	uint64		blocks;			/* safeguards that may refuse it, a RepatSafeguardSet */
	uint64		warns;			/* safeguards that may warn */
	bool		stands;
	bool		departs;		/* the child leaves: siblings' cases are looked at */
	bool		enters;			/* a state, by its step or as it begins */
	bool		is_worded;		/* has words that a record should do without */
	int64		emergency_action_id;	/* under which the act is done; 0: none */
	uint8		digest[REPAT_HASH_LENGTH];
	uint8		entry_hash[REPAT_HASH_LENGTH];	/* repat_ledger_append() fills it in */
	int64		seq;			/* so does it with this */
	const RepatStateChange *step;	/* NULL: the row took none */
} RepatWrittenRow;

/*
 * Add an entry for each row of the table "written", given in the order of their
 * cases, and move the heads on. By that each case is locked against every other
 * writer until the transaction ends: what is read by a snapshot taken afterwards
 * stays. Fills in one chain for each case; there is room for as many as rows.
 *
 * may_begin: a case without a chain begins one; else its row is refused. Under
 * REPEATABLE READ and SERIALIZABLE a head that changed since the transaction began
 * raises a serialization failure.
 */
extern void repat_ledger_append(Relation written, bool may_begin, RepatWrittenRow *rows,
								uint64 nrows, RepatChain *chains, int *nchains);

/*
 * Lock the heads of cases, ascending, as repat_ledger_append() does, and write
 * nothing: what else they are locked for stays as it is until the transaction ends.
 */
extern void repat_ledger_lock(const int64 *cases, int ncases);

#endif
