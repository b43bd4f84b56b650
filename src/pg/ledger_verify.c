/*
 * ledger_verify.c
 *	  Walking the chains again: the first link that does not hold.
 *
 * Layer: pg. Shares the encoding with the writer and nothing else.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/memutils.h"
#include "utils/timestamp.h"

#include "repatriation/core/ledger.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/row_digest.h"
#include "repatriation/pg/rows.h"

PG_FUNCTION_INFO_V1(repat_verify_ledger);

/* Entries fetched in one piece. */
#define BATCH 1000

/* Where the walk stands. */
typedef struct Walk
{
	bool		begun;
	bool		broken;			/* the present chain's first broken link is reported */
	int64		case_ref;
	int64		seq;
	uint8		hash[REPAT_HASH_LENGTH];
	bool		has_head;
	int64		head_seq;
	uint8		head_hash[REPAT_HASH_LENGTH];
} Walk;

static void
report_link(ReturnSetInfo *rsinfo, int64 case_ref, int64 seq, const char *problem)
{
	RepatRow	row = {0};

	repat_row_datum(&row, Int64GetDatum(case_ref), false);
	repat_row_datum(&row, Int64GetDatum(seq), false);
	repat_row_text(&row, problem);
	repat_row_put(&row, rsinfo);
}

/* Report the present chain's first broken link, and be silent on the rest of it. */
static void
report_break(Walk *walk, ReturnSetInfo *rsinfo, int64 seq, const char *problem)
{
	if (!walk->broken)
		report_link(rsinfo, walk->case_ref, seq, problem);
	walk->broken = true;
}

/* A chain is at its end: compare it with its head. */
static void
end_chain(Walk *walk, ReturnSetInfo *rsinfo)
{
	if (!walk->begun)
		return;
	if (!walk->has_head)
		report_break(walk, rsinfo, walk->seq, "head missing");
	else if (walk->head_seq > walk->seq)
		report_break(walk, rsinfo, walk->seq + 1, "entry missing");
	else if (walk->head_seq < walk->seq)
		report_break(walk, rsinfo, walk->head_seq + 1, "entry beyond the head");
	else if (memcmp(walk->head_hash, walk->hash, REPAT_HASH_LENGTH) != 0)
		report_break(walk, rsinfo, walk->seq, "head altered");
}

/* Bytes of a hash column; false where it is no hash. */
static bool
hash_column(HeapTuple tuple, TupleDesc desc, int column, uint8 *hash)
{
	bool		isnull;
	Datum		value = SPI_getbinval(tuple, desc, column, &isnull);
	bytea	   *bytes;

	if (isnull)
		return false;
	bytes = DatumGetByteaPP(value);
	if (VARSIZE_ANY_EXHDR(bytes) != REPAT_HASH_LENGTH)
		return false;
	memcpy(hash, VARDATA_ANY(bytes), REPAT_HASH_LENGTH);
	return true;
}

static void
walk_entry(Walk *walk, HeapTuple tuple, TupleDesc desc, ReturnSetInfo *rsinfo)
{
	RepatLedgerEntry entry;
	uint8		digest[REPAT_HASH_LENGTH];
	uint8		stored[REPAT_HASH_LENGTH];
	uint8		computed[REPAT_HASH_LENGTH];
	uint8		bytes[REPAT_LEDGER_ENCODED_MAX];
	size_t		length;
	bool		isnull;
	int			i;

	entry.case_ref = DatumGetInt64(SPI_getbinval(tuple, desc, 1, &isnull));
	entry.seq = DatumGetInt64(SPI_getbinval(tuple, desc, 2, &isnull));
	if (!walk->begun || walk->case_ref != entry.case_ref)
	{
		end_chain(walk, rsinfo);
		memset(walk, 0, sizeof(*walk));
		walk->begun = true;
		walk->case_ref = entry.case_ref;
		walk->head_seq = DatumGetInt64(SPI_getbinval(tuple, desc, 10, &isnull));
		walk->has_head = !isnull && hash_column(tuple, desc, 11, walk->head_hash);
	}
	if (walk->broken)
		return;
	if (entry.seq != walk->seq + 1)
	{
		report_break(walk, rsinfo, walk->seq + 1, "entry missing");
		return;
	}
	/* The walk must survive what it is there to find. */
	for (i = 3; i <= 7; i++)
	{
		(void) SPI_getbinval(tuple, desc, i, &isnull);
		if (isnull)
		{
			report_break(walk, rsinfo, entry.seq, "entry altered");
			return;
		}
	}
	entry.recorded_at = DatumGetTimestampTz(SPI_getbinval(tuple, desc, 3, &isnull));
	entry.actor = SPI_getvalue(tuple, desc, 4);
	entry.act = SPI_getvalue(tuple, desc, 5);
	entry.table_name = SPI_getvalue(tuple, desc, 6);
	entry.row_id = DatumGetInt64(SPI_getbinval(tuple, desc, 7, &isnull));
	entry.payload_digest = digest;
	entry.previous_hash = walk->hash;
	if (!hash_column(tuple, desc, 8, digest) || !hash_column(tuple, desc, 9, stored) ||
		repat_ledger_encode(&entry, bytes, sizeof(bytes), &length) != REPAT_OK)
	{
		report_break(walk, rsinfo, entry.seq, "entry altered");
		return;
	}
	repat_sha256(bytes, length, computed);
	if (memcmp(computed, stored, REPAT_HASH_LENGTH) != 0)
	{
		report_break(walk, rsinfo, entry.seq, "entry altered");
		return;
	}
	walk->seq = entry.seq;
	memcpy(walk->hash, stored, REPAT_HASH_LENGTH);
}

/* Heads without any entry, which no walk over entries meets. */
static void
report_empty_chains(Datum ref, char nulls, Oid ref_type, ReturnSetInfo *rsinfo)
{
	uint64		i;

	if (SPI_execute_with_args("SELECT h.case_ref FROM " REPAT_SCHEMA ".ledger_head AS h"
							  " WHERE ($1 IS NULL OR h.case_ref OPERATOR(repatriation.=) $1)"
							  " AND NOT EXISTS (SELECT FROM " REPAT_SCHEMA ".ledger AS l"
							  " WHERE l.case_ref OPERATOR(repatriation.=) h.case_ref)"
							  " ORDER BY h.case_ref", 1, &ref_type, &ref, &nulls, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not read the ledger heads");
	for (i = 0; i < SPI_processed; i++)
	{
		bool		isnull;

		report_link(rsinfo, DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc,
														 1, &isnull)), 1, "entry missing");
	}
	SPI_freetuptable(SPI_tuptable);
}

/* The walk reads the columns by type. */
static void
check_shape(void)
{
	Relation	ledger = repat_register_open("ledger", AccessShareLock);
	Relation	head = repat_register_open("ledger_head", AccessShareLock);
	Oid			ref_type = repat_type_oid("case_ref");

	(void) repat_register_column(ledger, "case_ref", ref_type);
	(void) repat_register_column(ledger, "seq", INT8OID);
	(void) repat_register_column(ledger, "recorded_at", TIMESTAMPTZOID);
	(void) repat_register_column(ledger, "row_id", INT8OID);
	(void) repat_register_column(ledger, "payload_digest", BYTEAOID);
	(void) repat_register_column(ledger, "entry_hash", BYTEAOID);
	(void) repat_register_column(head, "case_ref", ref_type);
	(void) repat_register_column(head, "seq", INT8OID);
	(void) repat_register_column(head, "entry_hash", BYTEAOID);
	table_close(head, NoLock);
	table_close(ledger, NoLock);
}

/*
 * verify_ledger(case_ref): a row for each chain that does not hold, with its
 * first broken link; all chains where the argument is NULL. Memory is flat.
 */
Datum
repat_verify_ledger(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Oid			ref_type = repat_type_oid("case_ref");
	Datum		ref = PG_ARGISNULL(0) ? (Datum) 0 : PG_GETARG_DATUM(0);
	char		nulls = PG_ARGISNULL(0) ? 'n' : ' ';
	MemoryContext batch;
	Portal		portal;
	Walk		walk = {0};

	InitMaterializedSRF(fcinfo, 0);
	check_shape();
	SPI_connect();
	batch = AllocSetContextCreate(CurrentMemoryContext, "repatriation ledger batch",
								  ALLOCSET_DEFAULT_SIZES);
	portal = SPI_cursor_open_with_args(NULL,
									   "SELECT l.case_ref, l.seq, l.recorded_at, l.actor, l.act, l.table_name, l.row_id,"
									   " l.payload_digest, l.entry_hash, h.seq, h.entry_hash FROM " REPAT_SCHEMA ".ledger AS l"
									   " LEFT JOIN " REPAT_SCHEMA ".ledger_head AS h ON h.case_ref OPERATOR(repatriation.=) l.case_ref"
									   " WHERE ($1 IS NULL OR l.case_ref OPERATOR(repatriation.=) $1) ORDER BY l.case_ref, l.seq",
									   1, &ref_type, &ref, &nulls, true, CURSOR_OPT_NO_SCROLL);
	for (;;)
	{
		MemoryContext before;
		uint64		i;

		SPI_cursor_fetch(portal, true, BATCH);
		if (SPI_processed == 0)
			break;
		before = MemoryContextSwitchTo(batch);
		for (i = 0; i < SPI_processed; i++)
			walk_entry(&walk, SPI_tuptable->vals[i], SPI_tuptable->tupdesc, rsinfo);
		MemoryContextSwitchTo(before);
		MemoryContextReset(batch);
		SPI_freetuptable(SPI_tuptable);
		CHECK_FOR_INTERRUPTS();
	}
	end_chain(&walk, rsinfo);
	SPI_cursor_close(portal);
	report_empty_chains(ref, nulls, ref_type, rsinfo);
	SPI_finish();
	return (Datum) 0;
}
