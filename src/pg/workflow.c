/*
 * workflow.c
 *	  The triggers of the state machines: edges enforced.
 *
 * Layer: pg.
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

#include "repatriation/pg/machine.h"
#include "repatriation/pg/migration.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/step.h"

PG_FUNCTION_INFO_V1(repat_edge);
PG_FUNCTION_INFO_V1(repat_workflow_changed);

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

/* The state of a row; NULL where it stands outside of the workflow. */
static char *
state_of(HeapTuple tuple, TupleDesc desc)
{
	return SPI_getvalue(tuple, desc, column_number(desc, "state"));
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

/* More milestones than any table has. */
#define MILESTONES_MAX 64

/* The milestones of a trigger: its arguments "column=state" behind the first. */
typedef struct Milestones
{
	Oid			trigger;
	uint64		generation;		/* repat_register_generation() then; 0: never looked */
	int			count;
	AttrNumber	columns[MILESTONES_MAX];
} Milestones;

/* Find the milestones of the trigger; they are kept until a message says that a table changed. */
static const Milestones *
milestones_of(TriggerData *trigdata)
{
	static Milestones known[8];
	Trigger    *trigger = trigdata->tg_trigger;
	Milestones *found = &known[trigger->tgoid % lengthof(known)];
	uint64		generation = repat_register_generation();
	int			i;

	if (found->trigger == trigger->tgoid && found->generation == generation)
		return found;
	found->generation = 0;
	if (trigger->tgnargs - 1 > MILESTONES_MAX)
		elog(ERROR, "too many milestones in table \"%s\"", RelationGetRelationName(trigdata->tg_relation));
	for (i = 1; i < trigger->tgnargs; i++)
	{
		const char *end = strchr(trigger->tgargs[i], '=');

		if (end == NULL)
			elog(ERROR, "trigger argument without a state");
		found->columns[i - 1] = column_number(RelationGetDescr(trigdata->tg_relation),
											  pnstrdup(trigger->tgargs[i], end - trigger->tgargs[i]));
	}
	found->count = trigger->tgnargs - 1;
	found->trigger = trigger->tgoid;
	found->generation = generation;
	return found;
}

/* Check the milestone columns: each changes only in the step that enters its state. */
static void
check_milestones(TriggerData *trigdata, HeapTuple old, HeapTuple new, const char *entered)
{
	TupleDesc	desc = RelationGetDescr(trigdata->tg_relation);
	const Milestones *milestones = milestones_of(trigdata);
	int			i;

	for (i = 0; i < milestones->count; i++)
	{
		const char *state = strchr(trigdata->tg_trigger->tgargs[i + 1], '=') + 1;
		AttrNumber	number = milestones->columns[i];
		Form_pg_attribute attribute = TupleDescAttr(desc, number - 1);
		bool		old_null = true;
		bool		new_null;
		Datum		old_value = (Datum) 0;
		Datum		new_value;

		if (entered != NULL && strcmp(entered, state) == 0)
			continue;
		new_value = heap_getattr(new, number, desc, &new_null);
		if (old != NULL)
			old_value = heap_getattr(old, number, desc, &old_null);
		if (old_null && new_null)
			continue;
		if (old_null == new_null &&
			datum_image_eq(old_value, new_value, attribute->attbyval, attribute->attlen))
			continue;
		refuse_column(trigdata->tg_relation, NameStr(attribute->attname),
					  psprintf("It changes only on entering state \"%s\".", state));
	}
}

/* Refuse a step that the version does not list; from is NULL where the record begins. */
static void
refuse_step(Relation rel, const char *workflow, int32 version, const char *from, const char *to)
{
	ereport(ERROR,
			(errcode(ERRCODE_RP_NO_TRANSITION),
			 from == NULL
			 ? errmsg("a record of workflow \"%s\" cannot begin in state \"%s\"", workflow, to)
			 : errmsg("workflow \"%s\" has no transition from \"%s\" to \"%s\"", workflow, from, to),
			 errdetail("Version %d of the workflow does not list it.", version),
			 errhint("The steps that are open are the rows of casework.workflow_transition."),
			 errtableconstraint(rel, "workflow_transition")));
}

/* Refuse a row that comes into its workflow later than it was written, or leaves it. */
static void
refuse_crossing(Relation rel, const char *workflow)
{
	ereport(ERROR,
			(errcode(ERRCODE_RP_NO_TRANSITION),
			 errmsg("a row of table \"%s\" neither enters nor leaves workflow \"%s\"",
					RelationGetRelationName(rel), workflow),
			 errhint("Add a row instead; rows that are wrong are voided with a reason."),
			 errtableconstraint(rel, "workflow_transition")));
}

/* The row enters state "to": from "from", or with NULL as a new record. */
static void
check_step(TriggerData *trigdata, HeapTuple new, int32 version, const char *from, const char *to)
{
	Relation	rel = trigdata->tg_relation;
	const char *workflow = trigdata->tg_trigger->tgargs[0];
	const RepatMachine *machine = repat_machine_published(workflow, version);
	RepatStep	step;

	if (machine->nstates == 0)
		ereport(ERROR,
				(errcode(ERRCODE_RP_NO_TRANSITION),
				 errmsg("workflow \"%s\" has no published version %d", workflow, version),
				 errtablecol(rel, column_number(RelationGetDescr(rel), "workflow_version"))));
	/* What is no state may be anything that somebody wrote: it is not repeated. */
	if (!repat_machine_has_state(machine, to))
		ereport(ERROR,
				(errcode(ERRCODE_RP_NO_TRANSITION),
				 errmsg("workflow \"%s\" has no state of that name", workflow),
				 errhint("The states of a version are the rows of casework.workflow_state."),
				 errtableconstraint(rel, "workflow_transition")));
	if (from == NULL)
	{
		if (!repat_machine_begins(machine, to))
			refuse_step(rel, workflow, version, from, to);
		return;
	}
	if (!repat_machine_leads(machine, from, to, &step))
		refuse_step(rel, workflow, version, from, to);
	repat_step_taken(trigdata, new, workflow, from, to, &step);
}

/*
 * edge(): BEFORE INSERT OR UPDATE trigger, FOR EACH ROW, on a table with a state.
 * Its first argument is the workflow, the others are its milestone columns. It
 * checks that the edge exists and may be taken, changes nothing, and has no side
 * effects. A row without a state stands outside of the workflow for good; which
 * tables may hold such rows, their constraints say.
 */
Datum
repat_edge(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	rel;
	TupleDesc	desc;
	HeapTuple	old = NULL;
	HeapTuple	new;
	char	   *to;
	char	   *from = NULL;
	int32		version;
	int32		old_version;
	bool		isnull;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) || TRIGGER_FIRED_BY_DELETE(trigdata->tg_event) ||
		trigdata->tg_trigger->tgnargs < 1)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired before insert or update for each row", "edge")));
	rel = trigdata->tg_relation;
	desc = RelationGetDescr(rel);
	new = trigdata->tg_trigtuple;
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
	{
		old = trigdata->tg_trigtuple;
		new = trigdata->tg_newtuple;
		from = state_of(old, desc);
	}
	to = state_of(new, desc);
	if (old != NULL && (from == NULL) != (to == NULL))
		refuse_crossing(rel, trigdata->tg_trigger->tgargs[0]);
	if (to == NULL)
		return PointerGetDatum(new);
	version = DatumGetInt32(heap_getattr(new, column_number(desc, "workflow_version"), desc, &isnull));
	old_version = old == NULL ? version
		: DatumGetInt32(heap_getattr(old, column_number(desc, "workflow_version"), desc, &isnull));
	if (version != old_version)
	{
		/* Another state of another version is no step: it sets no column. */
		repat_migration_check(rel, trigdata->tg_trigger->tgargs[0], old_version, from, version, to);
		to = NULL;
	}
	else if (old != NULL && strcmp(from, to) == 0)
		to = NULL;
	else
		check_step(trigdata, new, version, from, to);
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
	CacheInvalidateRelcacheByRelid(RelationGetRelid(((TriggerData *) fcinfo->context)->tg_relation));
	return PointerGetDatum(NULL);
}
