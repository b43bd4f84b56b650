/*
 * migration.c
 *	  Moving running records to another version of their workflow.
 *
 * Layer: pg. A mapping of states is made by one person and reviewed by another;
 * from then on it never changes, and only along it a record changes its version.
 * The safeguards judge the state that it enters as ever.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "utils/builtins.h"

#include "repatriation/pg/machine.h"
#include "repatriation/pg/migration.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_migration_fixed);

/* Run a plan of one boolean by the newest snapshot as the owner; false for no row. */
static bool
ask(SPIPlanPtr *plan, const char *sql, int nargs, Oid *types, Datum *values)
{
	RepatIdentity self;
	bool		answer = false;
	bool		isnull = true;

	SPI_connect();
	repat_act_as(repat_relation_owner(repat_register_relid("workflow_migration")), &self);
	if (*plan == NULL)
		*plan = repat_prepare(sql, nargs, types, 0);
	repat_execute_latest(*plan, values, NULL);
	if (SPI_processed > 0)
		answer = DatumGetBool(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
	repat_resume(&self);
	SPI_finish();
	return answer && !isnull;
}

void
repat_migration_check(Relation rel, const char *workflow, int32 from_version, const char *from,
					  int32 to_version, const char *to)
{
	static SPIPlanPtr plan = NULL;
	Oid			types[5] = {TEXTOID, INT4OID, TEXTOID, INT4OID, TEXTOID};
	Datum		values[5];

	values[0] = CStringGetTextDatum(workflow);
	values[1] = Int32GetDatum(from_version);
	values[2] = CStringGetTextDatum(from);
	values[3] = Int32GetDatum(to_version);
	values[4] = CStringGetTextDatum(to);
	if (!ask(&plan, "SELECT true FROM " REPAT_SCHEMA ".workflow_migration AS m"
			 " JOIN " REPAT_SCHEMA ".workflow_migration_state AS s"
			 " ON s.workflow OPERATOR(pg_catalog.=) m.workflow"
			 " AND s.from_version OPERATOR(pg_catalog.=) m.from_version"
			 " AND s.to_version OPERATOR(pg_catalog.=) m.to_version"
			 " WHERE m.workflow OPERATOR(pg_catalog.=) $1 AND m.from_version OPERATOR(pg_catalog.=) $2"
			 " AND s.from_state OPERATOR(pg_catalog.=) $3 AND m.to_version OPERATOR(pg_catalog.=) $4"
			 " AND s.to_state OPERATOR(pg_catalog.=) $5 AND m.reviewed_at IS NOT NULL", 5, types, values) ||
		!repat_machine_has_state(repat_machine_published(workflow, to_version), to))
		ereport(ERROR,
				(errcode(ERRCODE_RP_NO_MIGRATION),
				 errmsg("a record of workflow \"%s\" keeps its version", workflow),
				 errdetail("No reviewed mapping leads from its state in version %d to that state of a published version %d.",
						   from_version, to_version),
				 errhint("Map the states in casework.workflow_migration_state and have the mapping reviewed."),
				 errtable(rel)));
}

/* Whether the mapping that a row belongs to is reviewed, holding it against being reviewed meanwhile. */
static bool
is_reviewed(Relation rel, HeapTuple row)
{
	static SPIPlanPtr plan = NULL;
	TupleDesc	desc = RelationGetDescr(rel);
	Oid			types[3] = {TEXTOID, INT4OID, INT4OID};
	Datum		values[3];
	bool		isnull[3];

	values[0] = SPI_getbinval(row, desc, repat_register_column(rel, "workflow", TEXTOID), &isnull[0]);
	values[1] = SPI_getbinval(row, desc, repat_register_column(rel, "from_version", INT4OID), &isnull[1]);
	values[2] = SPI_getbinval(row, desc, repat_register_column(rel, "to_version", INT4OID), &isnull[2]);
	/* NOT NULL will refuse it. */
	if (isnull[0] || isnull[1] || isnull[2])
		return false;
	return ask(&plan, "SELECT m.reviewed_at IS NOT NULL FROM " REPAT_SCHEMA ".workflow_migration AS m"
			   " WHERE m.workflow OPERATOR(pg_catalog.=) $1 AND m.from_version OPERATOR(pg_catalog.=) $2"
			   " AND m.to_version OPERATOR(pg_catalog.=) $3 FOR SHARE", 3, types, values);
}

/*
 * migration_fixed(): BEFORE INSERT OR UPDATE trigger, FOR EACH ROW, on
 * workflow_migration and workflow_migration_state: what was reviewed never changes.
 */
Datum
repat_migration_fixed(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	HeapTuple	new;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) || TRIGGER_FIRED_BY_DELETE(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired before insert or update for each row",
						"migration_fixed")));
	new = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ? trigdata->tg_newtuple : trigdata->tg_trigtuple;
	if (is_reviewed(trigdata->tg_relation, trigdata->tg_trigtuple) || is_reviewed(trigdata->tg_relation, new))
		ereport(ERROR,
				(errcode(ERRCODE_RP_VERSION_PUBLISHED),
				 errmsg("a reviewed mapping of workflow versions never changes"),
				 errhint("Publish another version and map to that."),
				 errtable(trigdata->tg_relation)));
	return PointerGetDatum(new);
}
