/*
 * workflow.c
 *	  State machines from the register's tables: cached and enforced.
 *
 * Layer: pg. The matrix of each version is read once a session; whoever changes
 * a workflow table sends a relcache message that drops it everywhere.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "repatriation/core/workflow.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_edge);
PG_FUNCTION_INFO_V1(repat_workflow_changed);

/* A version in the cache. */
typedef struct CachedMachine
{
	struct CachedMachine *next;
	char	   *workflow;
	int32		version;
	RepatMachine machine;
} CachedMachine;

static MemoryContext cache_context = NULL;
static CachedMachine *cache = NULL;
static Oid	version_relid = InvalidOid;
static uint64 cache_generation = 0;

/* Forget every machine when the table of versions is touched. */
static void
forget_machines(Datum arg, Oid relid)
{
	(void) arg;
	if (relid == InvalidOid || relid == version_relid)
	{
		cache_generation++;
		cache = NULL;
		if (cache_context != NULL)
			MemoryContextReset(cache_context);
	}
}

/* Read the rows of the last query into the machine; strings go to the current context. */
static void
read_states(RepatMachine *machine)
{
	uint64		row;

	for (row = 0; row < SPI_processed; row++)
	{
		bool		isnull;
		HeapTuple	tuple = SPI_tuptable->vals[row];
		char	   *state = pstrdup(SPI_getvalue(tuple, SPI_tuptable->tupdesc, 1));
		bool		initial = DatumGetBool(SPI_getbinval(tuple, SPI_tuptable->tupdesc, 2, &isnull));
		bool		final = DatumGetBool(SPI_getbinval(tuple, SPI_tuptable->tupdesc, 3, &isnull));

		if (repat_machine_add_state(machine, state, initial, final) != REPAT_OK)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("a workflow version has more than %d states", REPAT_STATES_MAX)));
	}
}

static CachedMachine *
load_machine(const char *workflow, int32 version)
{
	static SPIPlanPtr states_plan = NULL;
	static SPIPlanPtr edges_plan = NULL;
	Oid			types[2] = {TEXTOID, INT4OID};
	Datum		values[2];
	MemoryContext building;
	MemoryContext before;
	CachedMachine *made;
	RepatIdentity self;
	uint64		generation;
	uint64		row;

	if (cache_context == NULL)
	{
		cache_context = AllocSetContextCreate(CacheMemoryContext, "repatriation workflow cache",
											  ALLOCSET_SMALL_SIZES);
		CacheRegisterRelcacheCallback(forget_machines, (Datum) 0);
	}
	version_relid = repat_register_relid("workflow_version");
	building = AllocSetContextCreate(CurrentMemoryContext, "repatriation workflow",
									 ALLOCSET_SMALL_SIZES);
	generation = cache_generation;
	SPI_connect();
	repat_act_as(repat_relation_owner(version_relid), &self);
	if (states_plan == NULL)
		states_plan = repat_prepare("SELECT s.state, s.is_initial, s.is_final FROM " REPAT_SCHEMA
									".workflow_state AS s JOIN " REPAT_SCHEMA ".workflow_version AS v"
									" ON v.workflow OPERATOR(pg_catalog.=) s.workflow"
									" AND v.version OPERATOR(pg_catalog.=) s.version"
									" WHERE s.workflow OPERATOR(pg_catalog.=) $1"
									" AND s.version OPERATOR(pg_catalog.=) $2"
									" AND v.status OPERATOR(pg_catalog.=) 'published'"
									" AND s.state IS NOT NULL", 2, types, 0);
	if (edges_plan == NULL)
		edges_plan = repat_prepare("SELECT t.from_state, t.to_state FROM " REPAT_SCHEMA
								   ".workflow_transition AS t"
								   " WHERE t.workflow OPERATOR(pg_catalog.=) $1"
								   " AND t.version OPERATOR(pg_catalog.=) $2"
								   " AND t.from_state IS NOT NULL AND t.to_state IS NOT NULL", 2, types, 0);
	values[0] = CStringGetTextDatum(workflow);
	values[1] = Int32GetDatum(version);
	before = MemoryContextSwitchTo(building);
	made = palloc0(sizeof(CachedMachine));
	made->workflow = pstrdup(workflow);
	made->version = version;
	repat_execute_latest(states_plan, values, NULL);
	MemoryContextSwitchTo(building);
	read_states(&made->machine);
	/* A version that is not published has no states, and its edges do not matter. */
	if (made->machine.nstates > 0)
		repat_execute_latest(edges_plan, values, NULL);
	for (row = 0; made->machine.nstates > 0 && row < SPI_processed; row++)
	{
		HeapTuple	tuple = SPI_tuptable->vals[row];

		if (repat_machine_add_edge(&made->machine,
								   SPI_getvalue(tuple, SPI_tuptable->tupdesc, 1),
								   SPI_getvalue(tuple, SPI_tuptable->tupdesc, 2)) != REPAT_OK)
			ereport(ERROR,
					(errcode(ERRCODE_RP_REGISTER),
					 errmsg("a workflow version has an edge to a state that is not its own")));
	}
	MemoryContextSwitchTo(before);
	repat_resume(&self);
	SPI_finish();

	/* Keep it, unless the tables changed under the reading. */
	if (generation == cache_generation && made->machine.nstates > 0)
	{
		MemoryContextSetParent(building, cache_context);
		made->next = cache;
		cache = made;
	}
	return made;
}

/* The machine of a published version; one without states where there is none. */
static const RepatMachine *
find_machine(const char *workflow, int32 version)
{
	CachedMachine *entry;

	/* Any pending message must drop the cache before it is trusted. */
	AcceptInvalidationMessages();
	for (entry = cache; entry != NULL; entry = entry->next)
		if (entry->version == version && strcmp(entry->workflow, workflow) == 0)
			return &entry->machine;
	return &load_machine(workflow, version)->machine;
}

static AttrNumber
column_number(TupleDesc desc, const char *name)
{
	int			column = SPI_fnumber(desc, name);

	if (column <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("a guarded table has lost its column \"%s\"", name)));
	return (AttrNumber) column;
}

static char *
text_column(HeapTuple tuple, TupleDesc desc, const char *name)
{
	char	   *value = SPI_getvalue(tuple, desc, column_number(desc, name));

	return value != NULL ? value : pstrdup("");
}

/* Refuse a change of a column that only an edge may change. */
static void
refuse_column(Relation rel, const char *column, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_RP_STATE_FIXED),
			 errmsg("column \"%s\" of table \"%s\" cannot be changed here", column,
					RelationGetRelationName(rel)),
			 errdetail_internal("%s", detail),
			 errhint("Set the column in the statement that enters the state; correct a past step by taking the next one."),
			 errtablecol(rel, column_number(RelationGetDescr(rel), column))));
}

/*
 * Check the columns "column=state" of the trigger's arguments: each changes only
 * in the step that enters its state.
 */
static void
check_milestones(TriggerData *trigdata, HeapTuple old, HeapTuple new, const char *entered)
{
	TupleDesc	desc = RelationGetDescr(trigdata->tg_relation);
	int			i;

	for (i = 1; i < trigdata->tg_trigger->tgnargs; i++)
	{
		char	   *column = pstrdup(trigdata->tg_trigger->tgargs[i]);
		char	   *state = strchr(column, '=');
		AttrNumber	number;
		bool		old_null = true;
		bool		new_null;
		Datum		old_value = (Datum) 0;
		Datum		new_value;
		Form_pg_attribute attribute;

		if (state == NULL)
			elog(ERROR, "trigger argument without a state");
		*state++ = '\0';
		number = column_number(desc, column);
		attribute = TupleDescAttr(desc, number - 1);
		new_value = heap_getattr(new, number, desc, &new_null);
		if (old != NULL)
			old_value = heap_getattr(old, number, desc, &old_null);
		if (old_null && new_null)
			continue;
		if (old_null == new_null &&
			datum_image_eq(old_value, new_value, attribute->attbyval, attribute->attlen))
			continue;
		if (entered == NULL || strcmp(entered, state) != 0)
			refuse_column(trigdata->tg_relation, column,
						  psprintf("It changes only on entering state \"%s\".", state));
	}
}

/*
 * edge(): BEFORE INSERT OR UPDATE trigger, FOR EACH ROW, on a table with a state.
 * Its first argument is the workflow, the others are its milestone columns. It
 * checks that the edge exists, changes nothing, and has no side effects.
 */
Datum
repat_edge(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	rel;
	TupleDesc	desc;
	HeapTuple	old;
	HeapTuple	new;
	const char *workflow;
	const RepatMachine *machine;
	char	   *to;
	char	   *from = NULL;
	int32		version;
	bool		isnull;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) || TRIGGER_FIRED_BY_DELETE(trigdata->tg_event) ||
		trigdata->tg_trigger->tgnargs < 1)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired before insert or update for each row", "edge")));
	rel = trigdata->tg_relation;
	desc = RelationGetDescr(rel);
	workflow = trigdata->tg_trigger->tgargs[0];
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
	{
		old = trigdata->tg_trigtuple;
		new = trigdata->tg_newtuple;
	}
	else
	{
		old = NULL;
		new = trigdata->tg_trigtuple;
	}
	to = text_column(new, desc, "state");
	version = DatumGetInt32(heap_getattr(new, column_number(desc, "workflow_version"), desc, &isnull));
	if (old != NULL)
	{
		from = text_column(old, desc, "state");
		if (version != DatumGetInt32(heap_getattr(old, column_number(desc, "workflow_version"), desc,
												  &isnull)))
			refuse_column(rel, "workflow_version", "A record keeps the version it began with.");
		if (strcmp(from, to) == 0)
		{
			check_milestones(trigdata, old, new, NULL);
			return PointerGetDatum(new);
		}
	}
	machine = find_machine(workflow, version);
	if (machine->nstates == 0)
		ereport(ERROR,
				(errcode(ERRCODE_RP_NO_TRANSITION),
				 errmsg("workflow \"%s\" has no published version %d", workflow, version),
				 errtablecol(rel, column_number(desc, "workflow_version"))));
	/* What is no state may be anything that somebody wrote: it is not repeated. */
	if (!repat_machine_has_state(machine, to))
		ereport(ERROR,
				(errcode(ERRCODE_RP_NO_TRANSITION),
				 errmsg("workflow \"%s\" has no state of that name", workflow),
				 errhint("The states of a version are the rows of casework.workflow_state."),
				 errtableconstraint(rel, "workflow_transition")));
	if (old == NULL ? !repat_machine_begins(machine, to) : !repat_machine_leads(machine, from, to))
		ereport(ERROR,
				(errcode(ERRCODE_RP_NO_TRANSITION),
				 old == NULL
				 ? errmsg("a record of workflow \"%s\" cannot begin in state \"%s\"", workflow, to)
				 : errmsg("workflow \"%s\" has no transition from \"%s\" to \"%s\"", workflow, from, to),
				 errdetail("Version %d of the workflow does not list it.", version),
				 errhint("The steps that are open are the rows of casework.workflow_transition."),
				 errtableconstraint(rel, "workflow_transition")));
	check_milestones(trigdata, old, new, to);
	return PointerGetDatum(new);
}

/* workflow_changed(): AFTER statement trigger on the workflow tables; drops every session's cache. */
Datum
repat_workflow_changed(PG_FUNCTION_ARGS)
{
	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a trigger", "workflow_changed")));
	CacheInvalidateRelcacheByRelid(repat_register_relid("workflow_version"));
	return PointerGetDatum(NULL);
}
