/*
 * role.c
 *	  Whether whoever is logged in holds a role.
 *
 * Layer: pg. Every step of a record asks, so that the tables are read by index
 * scans and not through SQL; by the newest snapshot and whatever row security
 * hides, since what a step needs does not depend on who sees what.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/stratnum.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/tuptable.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "repatriation/pg/compat.h"
#include "repatriation/pg/facts.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/step.h"

/* A table whose rows are found by one of its columns. */
typedef struct Key
{
	const char *table;
	const char *column;
	Oid			type;
	uint64		generation;		/* repat_register_generation() then; 0: never looked */
	Oid			index;
	FmgrInfo	equal;
} Key;

/* The rows with one value, being read. */
typedef struct Found
{
	Relation	rel;
	Relation	index;
	IndexScanDesc scan;
	TupleTableSlot *slot;
} Found;

static void
begin(Found *found, Key *key, Datum value, Snapshot snapshot)
{
	ScanKeyData entry;

	found->rel = repat_register_open(key->table, AccessShareLock);
	if (key->generation != repat_register_generation())
	{
		uint64		generation = repat_register_generation();

		key->generation = 0;
		key->index = repat_find_index(found->rel, repat_register_column(found->rel, key->column, key->type),
									  &key->equal);
		if (!OidIsValid(key->index))
			repat_refuse_shape(key->table);
		key->generation = generation;
	}
	found->index = index_open(key->index, AccessShareLock);
	found->scan = REPAT_INDEX_BEGINSCAN(found->rel, found->index, snapshot, 1);
	ScanKeyEntryInitializeWithInfo(&entry, 0, 1, BTEqualStrategyNumber, InvalidOid,
								   found->index->rd_indcollation[0], &key->equal, value);
	index_rescan(found->scan, &entry, 1, NULL, 0);
	found->slot = table_slot_create(found->rel, NULL);
}

static bool
next(Found *found)
{
	return index_getnext_slot(found->scan, ForwardScanDirection, found->slot);
}

static void
end(Found *found)
{
	index_endscan(found->scan);
	ExecDropSingleTupleTableSlot(found->slot);
	index_close(found->index, NoLock);
	table_close(found->rel, NoLock);
}

/* A value of the row that was found. */
static Datum
value_of(const Found *found, const char *column, Oid type, bool *isnull)
{
	return slot_getattr(found->slot, repat_register_column(found->rel, column, type), isnull);
}

/* The professional who has that login; 0: none. */
static int64
professional_of(Datum login, Snapshot snapshot)
{
	static Key	key = {.table = "professional", .column = "login", .type = TEXTOID};
	Found		found;
	int64		professional = 0;
	bool		isnull;

	begin(&found, &key, login, snapshot);
	if (next(&found))
		professional = DatumGetInt64(value_of(&found, "professional_id", INT8OID, &isnull));
	end(&found);
	return professional;
}

static bool
holds(int64 professional, const char *role, DateADT day, Snapshot snapshot)
{
	static Key	key = {.table = "professional_role", .column = "professional_id", .type = INT8OID};
	Found		found;
	bool		answer = false;

	begin(&found, &key, Int64GetDatum(professional), snapshot);
	while (!answer && next(&found))
	{
		bool		isnull[3];
		Datum		held = value_of(&found, "role", TEXTOID, &isnull[0]);
		Datum		from = value_of(&found, "valid_from", DATEOID, &isnull[1]);
		Datum		until = value_of(&found, "valid_until", DATEOID, &isnull[2]);

		answer = !isnull[0] && strcmp(TextDatumGetCString(held), role) == 0 &&
			!isnull[1] && DatumGetDateADT(from) <= day &&
			(isnull[2] || DatumGetDateADT(until) >= day);
		CHECK_FOR_INTERRUPTS();
	}
	end(&found);
	return answer;
}

/* Whether steps are for professionals alone. */
static bool
roles_required(Snapshot snapshot)
{
	static Key	key = {.table = "setting", .column = "setting", .type = TEXTOID};
	Found		found;
	bool		required = false;

	begin(&found, &key, CStringGetTextDatum("roles_required"), snapshot);
	if (next(&found))
	{
		bool		isnull;
		Datum		value = value_of(&found, "value", INT4OID, &isnull);

		required = !isnull && DatumGetInt32(value) == 1;
	}
	end(&found);
	return required;
}

bool
repat_holds_role(const char *role)
{
	Datum		login = CStringGetTextDatum(GetUserNameFromId(GetSessionUserId(), false));
	Snapshot	snapshot = RegisterSnapshot(GetLatestSnapshot());
	int64		professional = professional_of(login, snapshot);
	bool		answer;

	answer = professional == 0 ? !roles_required(snapshot)
		: holds(professional, role, repat_register_day(GetCurrentTransactionStartTimestamp()), snapshot);
	UnregisterSnapshot(snapshot);
	return answer;
}
