/*
 * step.c
 *	  Whether an edge that exists may be taken by this statement.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/sysattr.h"

#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/step.h"

bool
repat_column_given(TriggerData *trigdata, AttrNumber column)
{
	return TRIGGER_FIRED_BY_INSERT(trigdata->tg_event) ||
		bms_is_member(column - FirstLowInvalidHeapAttributeNumber, trigdata->tg_updatedcols);
}

static void
check_suspension(Relation rel, HeapTuple new)
{
	TupleDesc	desc = RelationGetDescr(rel);
	int			column = SPI_fnumber(desc, "suspended_at");
	bool		isnull;

	if (column <= 0)
		return;
	(void) heap_getattr(new, column, desc, &isnull);
	if (!isnull)
		ereport(ERROR,
				(errcode(ERRCODE_RP_SUSPENDED),
				 errmsg("a suspended record of table \"%s\" takes no step", RelationGetRelationName(rel)),
				 errhint("Lift the suspension first: set suspended_at, suspended_until and suspension_reason to NULL."),
				 errtablecol(rel, (AttrNumber) column)));
}

/* A reason is given in words, and by this statement: what an earlier step was given is none. */
static void
check_reason(TriggerData *trigdata, HeapTuple new, const char *workflow, const char *from, const char *to)
{
	Relation	rel = trigdata->tg_relation;
	TupleDesc	desc = RelationGetDescr(rel);
	int			column = SPI_fnumber(desc, "state_reason");
	char	   *reason = NULL;

	if (column > 0 && repat_column_given(trigdata, (AttrNumber) column))
		reason = SPI_getvalue(new, desc, column);
	if (reason == NULL || reason[strspn(reason, " \t\r\n")] == '\0')
		ereport(ERROR,
				(errcode(ERRCODE_RP_NO_REASON),
				 errmsg("the step of workflow \"%s\" from \"%s\" to \"%s\" requires a reason",
						workflow, from, to),
				 errhint("Set state_reason in the statement that takes the step."),
				 errtable(rel)));
}

void
repat_step_taken(TriggerData *trigdata, HeapTuple new, const char *workflow, const char *from,
				 const char *to, const RepatStep *step)
{
	Relation	rel = trigdata->tg_relation;
	/* Looking up who holds it may drop the machine that the step's words are in. */
	char	   *role = step->role == NULL ? NULL : pstrdup(step->role);

	check_suspension(rel, new);
	if (step->needs_reason)
		check_reason(trigdata, new, workflow, from, to);
	if (role != NULL && !repat_holds_role(role))
		ereport(ERROR,
				(errcode(ERRCODE_RP_NO_ROLE),
				 errmsg("the step of workflow \"%s\" from \"%s\" to \"%s\" is reserved for role \"%s\"",
						workflow, from, to, role),
				 errhint("Whoever holds the role by casework.professional_role on the day takes the step."),
				 errtable(rel)));
}
