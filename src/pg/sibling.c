/*
 * sibling.c
 *	  Siblings who have a case of their own: locking their cases, reading their journeys.
 *
 * Layer: pg. Which cases are siblings', and what a journey is beside another, the
 * register's views say; both are asked where a child departs and nowhere else, so
 * they may cost a query. They are read as the register's owner: whether a sibling
 * stays behind does not depend on who sees that case.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "repatriation/pg/facts.h"
#include "repatriation/pg/ledger.h"
#include "repatriation/pg/register.h"

/* A case_ref[] of these; case_ref is passed by value. */
static Datum
array_of(const int64 *cases, int ncases)
{
	Datum	   *elements = palloc(sizeof(Datum) * ncases);
	int			i;

	for (i = 0; i < ncases; i++)
		elements[i] = Int64GetDatum(cases[i]);
	return PointerGetDatum(construct_array(elements, ncases, repat_type_oid("case_ref"), sizeof(int64),
										   true, TYPALIGN_DOUBLE));
}

/* Run a query about cases by the snapshot, as the owner of the register; SPI is connected. */
static void
query(SPIPlanPtr *plan, const char *view, const char *sql, const int64 *cases, int ncases, Snapshot snapshot)
{
	RepatIdentity self;
	Datum		values[1];
	Oid			type;

	/* Raises as it should where the view is gone. */
	repat_act_as(repat_relation_owner(repat_register_relid(view)), &self);
	type = get_array_type(repat_type_oid("case_ref"));
	repat_keep_plan(plan, sql, 1, &type);
	values[0] = array_of(cases, ncases);
	if (SPI_execute_snapshot(*plan, values, NULL, snapshot, InvalidSnapshot, true, false, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not look up siblings");
	repat_resume(&self);
}

static Datum
value_of(uint64 row, int column, bool *isnull)
{
	return SPI_getbinval(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, column, isnull);
}

/* These cases and those of siblings, ascending, in the caller's memory. */
static int64 *
with_siblings(const int64 *cases, int ncases, int *count)
{
	static SPIPlanPtr plan = NULL;
	Snapshot	snapshot;
	int64	   *all;
	uint64		i;

	SPI_connect();
	snapshot = RegisterSnapshot(GetLatestSnapshot());
	query(&plan, "sibling", "SELECT c.ref FROM pg_catalog.unnest($1) AS c (ref)"
		  " UNION SELECT s.sibling_ref FROM " REPAT_SCHEMA ".sibling AS s"
		  " WHERE s.case_ref OPERATOR(repatriation.=) ANY ($1) ORDER BY 1", cases, ncases, snapshot);
	UnregisterSnapshot(snapshot);
	if (SPI_processed > INT_MAX)
		elog(ERROR, "too many cases");
	all = SPI_palloc(sizeof(int64) * (SPI_processed + 1));
	for (i = 0; i < SPI_processed; i++)
	{
		bool		isnull;

		all[i] = DatumGetInt64(value_of(i, 1, &isnull));
	}
	*count = (int) SPI_processed;
	SPI_finish();
	return all;
}

void
repat_siblings_lock(const int64 *cases, int ncases)
{
	int64	   *locked;
	int64	   *found;
	int			nlocked;
	int			nfound;

	CommandCounterIncrement();
	locked = with_siblings(cases, ncases, &nlocked);
	repat_ledger_lock(locked, nlocked);
	/* Who joined the family while we waited is not locked, and no longer in order. */
	found = with_siblings(cases, ncases, &nfound);
	if (nfound != nlocked || memcmp(found, locked, sizeof(int64) * nlocked) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_T_R_SERIALIZATION_FAILURE),
				 errmsg("could not serialize access due to a concurrent change of the family of the case"),
				 errhint("Run the transaction again.")));
}

/* The file of a case; the files are few. */
static RepatCaseFile *
file_of(RepatCaseFile *files, int nfiles, int64 case_ref)
{
	int			i;

	for (i = 0; i < nfiles; i++)
		if (files[i].case_ref == case_ref)
			return &files[i];
	elog(ERROR, "a sibling's journey belongs to no case that was asked for");
	return NULL;
}

/* Columns of the query below, in order. */
enum
{
	JOURNEY_CASE_REF = 1,
	JOURNEY_MOVEMENT_ID,
	JOURNEY_SIBLING_REF,
	JOURNEY_KNOWN_SINCE,
	JOURNEY_IS_THERE,
	JOURNEY_TRAVELS,
	JOURNEY_SET_APART_AT
};

static void
add_journey(RepatCaseFile *file, uint64 row, MemoryContext reading)
{
	RepatSiblingJourney *journey;
	Datum		value;
	bool		isnull;

	/* One at a time: families are small. */
	file->sibling_journey = file->sibling_journey == NULL
		? MemoryContextAlloc(reading, sizeof(RepatSiblingJourney))
		: repalloc(file->sibling_journey, sizeof(RepatSiblingJourney) * (file->sibling_journey_count + 1));
	journey = &file->sibling_journey[file->sibling_journey_count++];
	journey->movement_id = DatumGetInt64(value_of(row, JOURNEY_MOVEMENT_ID, &isnull));
	journey->sibling_ref = DatumGetInt64(value_of(row, JOURNEY_SIBLING_REF, &isnull));
	journey->known_since.at = DatumGetTimestampTz(value_of(row, JOURNEY_KNOWN_SINCE, &isnull));
	journey->known_since.day = REPAT_NO_DAY;
	value = value_of(row, JOURNEY_IS_THERE, &isnull);
	journey->is_there = isnull ? REPAT_FLAG_UNKNOWN : DatumGetBool(value) ? REPAT_FLAG_YES : REPAT_FLAG_NO;
	value = value_of(row, JOURNEY_TRAVELS, &isnull);
	journey->travels = !isnull && DatumGetBool(value);
	value = value_of(row, JOURNEY_SET_APART_AT, &isnull);
	journey->set_apart_at.at = isnull ? REPAT_NO_MOMENT : DatumGetTimestampTz(value);
	journey->set_apart_at.day = REPAT_NO_DAY;
}

void
repat_read_siblings(RepatCaseFile *files, int nfiles, Snapshot snapshot, MemoryContext reading)
{
	static SPIPlanPtr plan = NULL;
	int64	   *cases = palloc(sizeof(int64) * nfiles);
	uint64		row;
	int			i;

	for (i = 0; i < nfiles; i++)
	{
		cases[i] = files[i].case_ref;
		files[i].sibling_journey = NULL;
		files[i].sibling_journey_count = 0;
	}
	SPI_connect();
	query(&plan, "sibling_journey",
		  "SELECT j.case_ref, j.movement_id, j.sibling_ref, j.known_since, j.is_there, j.travels, j.set_apart_at"
		  " FROM " REPAT_SCHEMA ".sibling_journey AS j WHERE j.case_ref OPERATOR(repatriation.=) ANY ($1)",
		  cases, nfiles, snapshot);
	for (row = 0; row < SPI_processed; row++)
	{
		bool		isnull;

		add_journey(file_of(files, nfiles, DatumGetInt64(value_of(row, JOURNEY_CASE_REF, &isnull))), row, reading);
	}
	SPI_finish();
	pfree(cases);
}
