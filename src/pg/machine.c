/*
 * machine.c
 *	  State machines, read from the register's tables and kept for the session.
 *
 * Layer: pg. Whoever changes a workflow table sends a relcache message that drops
 * what every session keeps.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/inval.h"
#include "utils/memutils.h"

#include "repatriation/pg/machine.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"

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

/* Text of a column of the last query's row in "memory"; NULL for NULL. */
static char *
text_of(uint64 row, int column, MemoryContext memory)
{
	char	   *value = SPI_getvalue(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, column);

	return value == NULL ? NULL : MemoryContextStrdup(memory, value);
}

static bool
flag_of(uint64 row, int column)
{
	bool		isnull;
	Datum		value = SPI_getbinval(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, column, &isnull);

	return !isnull && DatumGetBool(value);
}

/* Read the rows of the last query into the machine; strings go to "memory". */
static void
read_states(RepatMachine *machine, MemoryContext memory)
{
	uint64		row;

	for (row = 0; row < SPI_processed; row++)
		if (repat_machine_add_state(machine, text_of(row, 1, memory), flag_of(row, 2),
									flag_of(row, 3)) != REPAT_OK)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("a workflow version has more than %d states", REPAT_STATES_MAX)));
}

static void
read_edges(RepatMachine *machine, MemoryContext memory)
{
	uint64		row;

	for (row = 0; row < SPI_processed; row++)
	{
		RepatStep	step;
		RepatStatus status;

		step.role = text_of(row, 3, memory);
		step.needs_reason = flag_of(row, 4);
		step.is_irreversible = flag_of(row, 5);
		status = repat_machine_add_edge(machine, text_of(row, 1, memory), text_of(row, 2, memory), &step);
		if (status == REPAT_LIMIT)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("the steps of a workflow version are reserved for more than %d roles",
							REPAT_ROLES_MAX)));
		if (status != REPAT_OK)
			ereport(ERROR,
					(errcode(ERRCODE_RP_REGISTER),
					 errmsg("a workflow version has an edge to a state that is not its own")));
	}
}

/*
 * Read a version's states and edges as the register's owner, by the newest
 * snapshot. False where there is no such version.
 */
static bool
read_machine(const char *workflow, int32 version, bool drafts, RepatMachine *machine,
			 MemoryContext memory)
{
	static SPIPlanPtr version_plan = NULL;
	static SPIPlanPtr states_plan = NULL;
	static SPIPlanPtr edges_plan = NULL;
	Oid			types[3] = {TEXTOID, INT4OID, BOOLOID};
	Datum		values[3];
	RepatIdentity self;
	bool		found;

	version_relid = repat_register_relid("workflow_version");
	SPI_connect();
	repat_act_as(repat_relation_owner(version_relid), &self);
	if (version_plan == NULL)
		version_plan = repat_prepare("SELECT FROM " REPAT_SCHEMA ".workflow_version AS v"
									 " WHERE v.workflow OPERATOR(pg_catalog.=) $1"
									 " AND v.version OPERATOR(pg_catalog.=) $2"
									 " AND ($3 OR v.status OPERATOR(pg_catalog.=) 'published')", 3, types, 0);
	if (states_plan == NULL)
		states_plan = repat_prepare("SELECT s.state, s.is_initial, s.is_final FROM " REPAT_SCHEMA
									".workflow_state AS s"
									" WHERE s.workflow OPERATOR(pg_catalog.=) $1"
									" AND s.version OPERATOR(pg_catalog.=) $2"
									" AND s.state IS NOT NULL", 2, types, 0);
	if (edges_plan == NULL)
		edges_plan = repat_prepare("SELECT t.from_state, t.to_state, t.role, t.requires_reason, t.is_irreversible"
								   " FROM " REPAT_SCHEMA ".workflow_transition AS t"
								   " WHERE t.workflow OPERATOR(pg_catalog.=) $1"
								   " AND t.version OPERATOR(pg_catalog.=) $2"
								   " AND t.from_state IS NOT NULL AND t.to_state IS NOT NULL", 2, types, 0);
	values[0] = CStringGetTextDatum(workflow);
	values[1] = Int32GetDatum(version);
	values[2] = BoolGetDatum(drafts);
	repat_execute_latest(version_plan, values, NULL);
	found = SPI_processed > 0;
	if (found)
	{
		repat_execute_latest(states_plan, values, NULL);
		read_states(machine, memory);
		repat_execute_latest(edges_plan, values, NULL);
		read_edges(machine, memory);
	}
	repat_resume(&self);
	SPI_finish();
	return found;
}

const RepatMachine *
repat_machine_drafted(const char *workflow, int32 version)
{
	RepatMachine *machine = palloc0(sizeof(RepatMachine));

	return read_machine(workflow, version, true, machine, CurrentMemoryContext) ? machine : NULL;
}

static CachedMachine *
load_machine(const char *workflow, int32 version)
{
	MemoryContext building;
	CachedMachine *made;
	uint64		generation;

	if (cache_context == NULL)
	{
		cache_context = AllocSetContextCreate(CacheMemoryContext, "repatriation workflow cache",
											  ALLOCSET_SMALL_SIZES);
		CacheRegisterRelcacheCallback(forget_machines, (Datum) 0);
	}
	building = AllocSetContextCreate(CurrentMemoryContext, "repatriation workflow",
									 ALLOCSET_SMALL_SIZES);
	made = MemoryContextAllocZero(building, sizeof(CachedMachine));
	made->workflow = MemoryContextStrdup(building, workflow);
	made->version = version;
	generation = cache_generation;
	/* Keep it, unless the tables changed under the reading. */
	if (read_machine(workflow, version, false, &made->machine, building) &&
		generation == cache_generation && made->machine.nstates > 0)
	{
		MemoryContextSetParent(building, cache_context);
		made->next = cache;
		cache = made;
	}
	return made;
}

const RepatMachine *
repat_machine_published(const char *workflow, int32 version)
{
	CachedMachine *entry;

	/* Any pending message must drop the cache before it is trusted. */
	AcceptInvalidationMessages();
	for (entry = cache; entry != NULL; entry = entry->next)
		if (entry->version == version && strcmp(entry->workflow, workflow) == 0)
			return &entry->machine;
	return &load_machine(workflow, version)->machine;
}
