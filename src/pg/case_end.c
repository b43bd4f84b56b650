/*
 * case_end.c
 *	  A case that has ended takes no further step of its other machines.
 *
 * Layer: pg. Asked by the guard when it holds the case, by the newest snapshot: no
 * step slips in beside the closing. What became known later is no step and can be
 * recorded, and what was left open can be brought to its end.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"

#include "repatriation/pg/case_end.h"
#include "repatriation/pg/machine.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"

/* Run a plan that gives a state and the version it is of; whether that state is final. */
static bool
is_final(SPIPlanPtr plan, Datum *values, const char *workflow)
{
	char	   *state = NULL;
	int32		version = 0;
	bool		isnull = true;

	SPI_connect();
	repat_execute_latest(plan, values, NULL);
	if (SPI_processed > 0)
	{
		char	   *value = SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1);

		version = DatumGetInt32(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 2, &isnull));
		if (value != NULL && !isnull)
		{
			state = SPI_palloc(strlen(value) + 1);
			memcpy(state, value, strlen(value) + 1);
		}
	}
	SPI_finish();
	return state != NULL && repat_machine_ends(repat_machine_published(workflow, version), state);
}

static bool
case_has_ended(int64 case_ref)
{
	static SPIPlanPtr plan = NULL;
	Oid			type = repat_type_oid("case_ref");
	Datum		value = Int64GetDatum(case_ref);

	SPI_connect();
	repat_keep_plan(&plan, "SELECT c.state, c.workflow_version FROM " REPAT_SCHEMA ".child_case AS c"
					" WHERE c.case_ref OPERATOR(repatriation.=) $1", 1, &type);
	SPI_finish();
	return is_final(plan, &value, "case");
}

/* Whether the state that a row has entered is an end of its machine. */
static bool
record_has_ended(const RepatGuardedTable *guarded, const RepatWrittenRow *row)
{
	static SPIPlanPtr plans[REPAT_TABLE_COUNT];
	SPIPlanPtr *plan = &plans[guarded->table];
	Oid			types[2];
	Datum		values[2];

	types[0] = repat_type_oid("case_ref");
	types[1] = INT8OID;
	SPI_connect();
	repat_keep_plan(plan, psprintf("SELECT r.state, r.workflow_version FROM " REPAT_SCHEMA ".%s AS r"
								   " WHERE r.case_ref OPERATOR(repatriation.=) $1"
								   " AND r.%s OPERATOR(pg_catalog.=) $2",
								   guarded->def->name, guarded->def->id_column), 2, types);
	SPI_finish();
	values[0] = Int64GetDatum(row->case_ref);
	values[1] = Int64GetDatum(row->row_id);
	return is_final(*plan, values, guarded->def->workflow);
}

void
repat_refuse_after_end(Relation rel, const RepatGuardedTable *guarded, const RepatWrittenRows *rows)
{
	int64		asked = 0;
	bool		ended = false;
	uint64		i;

	if (guarded->table == REPAT_TABLE_child_case || guarded->state_column == 0)
		return;
	for (i = 0; i < rows->count; i++)
	{
		const RepatWrittenRow *row = &rows->row[i];

		if (!row->enters)
			continue;
		if (row->case_ref != asked)
			ended = case_has_ended(row->case_ref);
		asked = row->case_ref;
		if (ended && !record_has_ended(guarded, row))
			ereport(ERROR,
					(errcode(ERRCODE_RP_CASE_ENDED),
					 errmsg("a case that has ended takes no step of workflow \"%s\"", guarded->def->workflow),
					 errhint("Open the case again first, or take the step in the case that goes on. What became known later can be recorded, and what was left open can be ended."),
					 errtable(rel)));
	}
}
