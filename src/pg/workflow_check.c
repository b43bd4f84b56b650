/*
 * workflow_check.c
 *	  The check of a workflow version: asked for, and at its publication.
 *
 * Layer: pg. What is checked, core says.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"

#include "repatriation/core/workflow_check.h"
#include "repatriation/pg/machine.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/rows.h"

PG_FUNCTION_INFO_V1(repat_workflow_findings);
PG_FUNCTION_INFO_V1(repat_workflow_publish);

static void
append_way(StringInfo text, const RepatMachine *machine, const RepatFinding *finding)
{
	int			i;

	for (i = 0; i < finding->length; i++)
		appendStringInfo(text, "%s%s", i == 0 ? "" : " > ", machine->state[finding->way[i]]);
}

/* What the finding means, with the way that proves it. */
static void
append_detail(StringInfo text, const RepatMachine *machine, const RepatFinding *finding)
{
	switch (finding->kind)
	{
		case REPAT_NO_INITIAL:
			appendStringInfoString(text, "no record can begin");
			return;
		case REPAT_NO_FINAL:
			appendStringInfoString(text, "no record can end");
			return;
		case REPAT_UNREACHABLE:
			appendStringInfoString(text, "no way leads there");
			return;
		case REPAT_DEAD_END:
			appendStringInfoString(text, "no way leads from there to an end: ");
			break;
		case REPAT_LACKS_STATE:
			appendStringInfoString(text, "safeguards judge who enters it, and nothing can");
			return;
		case REPAT_WAY_AROUND:
			appendStringInfo(text, "%s: not so on the way ", finding->need->why);
			break;
		case REPAT_WAY_BACK:
			appendStringInfoString(text, "a step from it is irreversible, and yet ");
			break;
	}
	append_way(text, machine, finding);
}

static void
put_finding(const RepatMachine *machine, const RepatFinding *finding, void *arg)
{
	RepatRow	row = {0};
	StringInfoData detail;

	initStringInfo(&detail);
	append_detail(&detail, machine, finding);
	repat_row_text(&row, repat_finding_name(finding->kind));
	repat_row_text(&row, finding->state == NULL ? "" : finding->state);
	repat_row_text(&row, detail.data);
	repat_row_put(&row, arg);
}

/* workflow_check(workflow text, version integer): a row for each finding. */
Datum
repat_workflow_findings(PG_FUNCTION_ARGS)
{
	char	   *workflow = text_to_cstring(PG_GETARG_TEXT_PP(0));
	const RepatMachine *machine;

	InitMaterializedSRF(fcinfo, 0);
	machine = repat_machine_drafted(workflow, PG_GETARG_INT32(1));
	if (machine == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("there is no such version of that workflow"),
				 errhint("Versions are the rows of casework.workflow_version.")));
	repat_workflow_check(machine, workflow, put_finding, fcinfo->resultinfo);
	return (Datum) 0;
}

/* Add a finding to the text of a refusal, a line each. */
static void
append_finding(const RepatMachine *machine, const RepatFinding *finding, void *arg)
{
	StringInfo	text = arg;

	if (text->len > 0)
		appendStringInfoChar(text, '\n');
	appendStringInfoString(text, repat_finding_name(finding->kind));
	if (finding->state != NULL)
		appendStringInfo(text, " \"%s\"", finding->state);
	appendStringInfoString(text, ": ");
	append_detail(text, machine, finding);
}

/*
 * workflow_publish(): AFTER INSERT OR UPDATE trigger, FOR EACH ROW, on
 * workflow_version, for rows that are published: refuses what the check finds
 * fault with. It comes after the statement, so that it sees all that the
 * statement wrote to the version.
 */
Datum
repat_workflow_publish(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	rel;
	HeapTuple	row;
	StringInfoData findings;
	const RepatMachine *machine;
	char	   *workflow;
	int32		version;
	bool		isnull;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_AFTER(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) || TRIGGER_FIRED_BY_DELETE(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired after insert or update for each row",
						"workflow_publish")));
	rel = trigdata->tg_relation;
	row = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ? trigdata->tg_newtuple : trigdata->tg_trigtuple;
	(void) repat_register_column(rel, "workflow", TEXTOID);
	workflow = SPI_getvalue(row, RelationGetDescr(rel), SPI_fnumber(RelationGetDescr(rel), "workflow"));
	version = DatumGetInt32(SPI_getbinval(row, RelationGetDescr(rel),
										  repat_register_column(rel, "version", INT4OID), &isnull));
	if (workflow == NULL || isnull)
		repat_refuse_shape(RelationGetRelationName(rel));
	initStringInfo(&findings);
	machine = repat_machine_drafted(workflow, version);
	if (machine != NULL)
		repat_workflow_check(machine, workflow, append_finding, &findings);
	if (findings.len > 0)
		ereport(ERROR,
				(errcode(ERRCODE_RP_WORKFLOW_UNSOUND),
				 errmsg("version %d of workflow \"%s\" cannot be published", version, workflow),
				 errdetail_internal("%s", findings.data),
				 errhint("Draft it anew, or repair the draft; repatriation.workflow_check() lists the same."),
				 errtable(rel)));
	return PointerGetDatum(NULL);
}
