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
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/builtins.h"

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

/*
 * Whether whoever is logged in may take the steps of a role: a professional only
 * while holding it, somebody else unless the register requires roles.
 */
static bool
holds_role(const char *role)
{
	static SPIPlanPtr plan = NULL;
	Oid			types[2] = {TEXTOID, TEXTOID};
	Datum		values[2];
	RepatIdentity self;
	bool		holds = false;
	bool		isnull;

	SPI_connect();
	repat_act_as(repat_relation_owner(repat_register_relid("professional_role")), &self);
	if (plan == NULL)
		plan = repat_prepare("SELECT CASE WHEN p.professional_id IS NULL"
							 " THEN NOT EXISTS (SELECT FROM " REPAT_SCHEMA ".setting AS s"
							 " WHERE s.setting OPERATOR(pg_catalog.=) 'roles_required'"
							 " AND s.value OPERATOR(pg_catalog.=) 1)"
							 " ELSE EXISTS (SELECT FROM " REPAT_SCHEMA ".professional_role AS r"
							 " WHERE r.professional_id OPERATOR(pg_catalog.=) p.professional_id"
							 " AND r.role OPERATOR(pg_catalog.=) $2"
							 " AND r.valid_from OPERATOR(pg_catalog.<=) z.day"
							 " AND (r.valid_until IS NULL OR r.valid_until OPERATOR(pg_catalog.>=) z.day)) END"
							 " FROM (SELECT (pg_catalog.now() AT TIME ZONE c.zone)::pg_catalog.date AS day"
							 " FROM " REPAT_SCHEMA ".register AS c) AS z"
							 " LEFT JOIN " REPAT_SCHEMA ".professional AS p"
							 " ON p.login OPERATOR(pg_catalog.=) $1", 2, types, 0);
	values[0] = CStringGetTextDatum(GetUserNameFromId(GetSessionUserId(), false));
	values[1] = CStringGetTextDatum(role);
	repat_execute_latest(plan, values, NULL);
	if (SPI_processed > 0)
		holds = DatumGetBool(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
	repat_resume(&self);
	SPI_finish();
	return holds;
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
	if (role != NULL && !holds_role(role))
		ereport(ERROR,
				(errcode(ERRCODE_RP_NO_ROLE),
				 errmsg("the step of workflow \"%s\" from \"%s\" to \"%s\" is reserved for role \"%s\"",
						workflow, from, to, role),
				 errhint("Whoever holds the role by casework.professional_role on the day takes the step."),
				 errtable(rel)));
}
