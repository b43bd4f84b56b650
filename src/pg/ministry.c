/*
 * ministry.c
 *	  Checks of national law that a ministry adds to an act.
 *
 * Layer: pg. They come on top of the safeguards and take none of them away. A
 * check runs as the role that owns its function, which must not have the rights of
 * the register's owner: it reads what that role was granted and row security lets
 * it see, whoever writes, and writes nothing. That it still is fit to be asked is
 * seen to each time. The text of a check is the ministry's: it names no person.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "fmgr.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "nodes/value.h"
#include "parser/parse_func.h"
#include "utils/acl.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

#include "repatriation/core/act.h"
#include "repatriation/core/case_ref.h"
#include "repatriation/pg/facts.h"
#include "repatriation/pg/ministry.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/rows.h"

PG_FUNCTION_INFO_V1(repat_act_guarded);
PG_FUNCTION_INFO_V1(repat_ministry_check_valid);
PG_FUNCTION_INFO_V1(repat_ministry_judge);

/* act_guarded(act text): whether there is a guarded act of that name. */
Datum
repat_act_guarded(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_act_find(text_to_cstring(PG_GETARG_TEXT_PP(0))) != NULL);
}

/* Whether a function's settings name a search_path. */
static bool
pins_search_path(HeapTuple tuple)
{
	bool		isnull;
	Datum		config = SysCacheGetAttr(PROCOID, tuple, Anum_pg_proc_proconfig, &isnull);
	Datum	   *elements;
	bool	   *nulls;
	int			count;
	int			i;

	if (isnull)
		return false;
	deconstruct_array(DatumGetArrayTypeP(config), TEXTOID, -1, false, TYPALIGN_INT, &elements, &nulls,
					  &count);
	for (i = 0; i < count; i++)
		if (!nulls[i] && strncmp(TextDatumGetCString(elements[i]), "search_path=",
								 strlen("search_path=")) == 0)
			return true;
	return false;
}

/* What is wrong with a function as a check of a register of that owner; NULL: nothing. */
static const char *
fault_of(HeapTuple tuple, Oid owner)
{
	Form_pg_proc proc = (Form_pg_proc) GETSTRUCT(tuple);
	bool		unparsed;

	(void) SysCacheGetAttr(PROCOID, tuple, Anum_pg_proc_prosqlbody, &unparsed);
	if (proc->prorettype != BOOLOID || proc->proretset || proc->prokind != PROKIND_FUNCTION)
		return "It does not answer boolean.";
	if (proc->provolatile == PROVOLATILE_VOLATILE)
		return "It is neither STABLE nor IMMUTABLE, so it might write.";
	if (proc->prosecdef)
		return "It is SECURITY DEFINER.";
	if (has_privs_of_role(proc->proowner, owner))
		return "Its owner has the rights of the register's owner.";
	if (unparsed && !pins_search_path(tuple))
		return "It has no search_path of its own.";
	return NULL;
}

/* The function of that name, schema.name, of a case_ref; refuses what is not fit to be asked. */
static Oid
find_function(Relation rel, const char *name)
{
	Oid			type = repat_type_oid("case_ref");
	char	   *schema = pstrdup(name);
	char	   *dot = strchr(schema, '.');
	const char *fault = "There is no such function of a case_ref.";
	Oid			function = InvalidOid;
	HeapTuple	tuple;

	if (dot != NULL)
	{
		*dot = '\0';
		if (OidIsValid(get_namespace_oid(schema, true)))
			function = LookupFuncName(list_make2(makeString(schema), makeString(dot + 1)), 1, &type, true);
	}
	if (OidIsValid(function))
	{
		tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(function));
		if (!HeapTupleIsValid(tuple))
			elog(ERROR, "cache lookup failed for function %u", function);
		fault = fault_of(tuple, rel->rd_rel->relowner);
		ReleaseSysCache(tuple);
	}
	if (fault != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("a function of table \"%s\" cannot be a check", RelationGetRelationName(rel)),
				 errdetail("%s", fault),
				 errhint("A check takes a case_ref, answers boolean, belongs to a role without the rights of the register's owner, is STABLE or IMMUTABLE and pins its search_path."),
				 errtable(rel)));
	return function;
}

/*
 * ministry_check_valid(): BEFORE INSERT OR UPDATE trigger, FOR EACH ROW, on the
 * table of checks. A check that is switched off is not looked at, so that one whose
 * function is gone can be. A trigger and not a constraint, so that a dump is restored
 * whatever became of the function.
 */
Datum
repat_ministry_check_valid(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	rel;
	HeapTuple	new;
	Datum		name;
	bool		active;
	bool		isnull;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) || TRIGGER_FIRED_BY_DELETE(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired before insert or update for each row",
						"ministry_check_valid")));
	rel = trigdata->tg_relation;
	new = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ? trigdata->tg_newtuple : trigdata->tg_trigtuple;
	active = DatumGetBool(heap_getattr(new, repat_register_column(rel, "is_active", BOOLOID),
									   RelationGetDescr(rel), &isnull)) || isnull;
	name = heap_getattr(new, repat_register_column(rel, "function_name", TEXTOID), RelationGetDescr(rel), &isnull);
	if (active && !isnull)
		(void) find_function(rel, TextDatumGetCString(name));
	return PointerGetDatum(new);
}

/* A check of the act. */
typedef struct Check
{
	char	   *name;
	Oid			function;
	Oid			runs_as;		/* owner of the function */
	bool		blocks;
	char	   *message;
	char	   *remedy;
	char	   *source;
} Check;

static char *
text_of(TupleTableSlot *slot, Relation rel, const char *column)
{
	bool		isnull;
	Datum		value = slot_getattr(slot, repat_register_column(rel, column, TEXTOID), &isnull);

	if (isnull)
		repat_refuse_shape(RelationGetRelationName(rel));
	return TextDatumGetCString(value);
}

/* Say which check was asked when something was raised. */
static void
name_check(void *arg)
{
	errcontext("national check \"%s\"", (const char *) arg);
}

/* From here to *callback's end, what is raised names the check. */
static void
begin_check(ErrorContextCallback *callback, char *name)
{
	callback->callback = name_check;
	callback->arg = name;
	callback->previous = error_context_stack;
	error_context_stack = callback;
}

static void
end_check(const ErrorContextCallback *callback)
{
	error_context_stack = callback->previous;
}

static Oid
owner_of(Oid function)
{
	HeapTuple	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(function));
	Oid			owner;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for function %u", function);
	owner = ((Form_pg_proc) GETSTRUCT(tuple))->proowner;
	ReleaseSysCache(tuple);
	return owner;
}

static int
compare_names(const ListCell *a, const ListCell *b)
{
	return strcmp(((const Check *) lfirst(a))->name, ((const Check *) lfirst(b))->name);
}

/* The active checks of an act, by name. */
static List *
checks_of(const char *act)
{
	Relation	rel = repat_register_open("ministry_check", AccessShareLock);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	Snapshot	snapshot = RegisterSnapshot(GetLatestSnapshot());
	TableScanDesc scan = table_beginscan(rel, snapshot, 0, NULL);
	AttrNumber	active = repat_register_column(rel, "is_active", BOOLOID);
	List	   *checks = NIL;

	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		ErrorContextCallback callback;
		Check	   *check;
		bool		isnull;

		if (!DatumGetBool(slot_getattr(slot, active, &isnull)) ||
			strcmp(text_of(slot, rel, "act"), act) != 0)
			continue;
		check = palloc(sizeof(Check));
		check->name = text_of(slot, rel, "name");
		begin_check(&callback, check->name);
		check->function = find_function(rel, text_of(slot, rel, "function_name"));
		check->runs_as = owner_of(check->function);
		end_check(&callback);
		check->blocks = strcmp(text_of(slot, rel, "mode"), "block") == 0;
		check->message = text_of(slot, rel, "message");
		check->remedy = text_of(slot, rel, "remedy");
		check->source = text_of(slot, rel, "source");
		checks = lappend(checks, check);
	}
	table_endscan(scan);
	UnregisterSnapshot(snapshot);
	ExecDropSingleTupleTableSlot(slot);
	table_close(rel, NoLock);
	list_sort(checks, compare_names);
	return checks;
}

/*
 * Whether the check says yes: no, and no answer, are both not. It is asked as its
 * owner, who can neither write nor become anybody else meanwhile, and whose settings
 * end with it.
 */
static bool
passes(const Check *check, int64 case_ref)
{
	LOCAL_FCINFO(call, 1);
	ErrorContextCallback callback;
	FmgrInfo	function;
	RepatIdentity self;
	bool		read_only = XactReadOnly;
	int			nest;
	Datum		answer = (Datum) 0;

	begin_check(&callback, check->name);
	GetUserIdAndSecContext(&self.userid, &self.secctx);
	fmgr_info(check->function, &function);
	InitFunctionCallInfoData(*call, &function, 1, InvalidOid, NULL, NULL);
	call->args[0].value = Int64GetDatum(case_ref);
	call->args[0].isnull = false;
	SetUserIdAndSecContext(check->runs_as, SECURITY_LOCAL_USERID_CHANGE | SECURITY_RESTRICTED_OPERATION);
	nest = NewGUCNestLevel();
	PG_TRY();
	{
		XactReadOnly = true;
		answer = FunctionCallInvoke(call);
	}
	PG_FINALLY();
	{
		XactReadOnly = read_only;
	}
	PG_END_TRY();
	AtEOXact_GUC(false, nest);
	repat_resume(&self);
	end_check(&callback);
	return !call->isnull && DatumGetBool(answer);
}

/* Refuse the act of one case by the checks that it does not pass. */
static void
refuse(Relation rel, const char *act, int64 case_ref, bool name_case, const List *failed)
{
	const Check *first = linitial(failed);
	StringInfoData detail;
	StringInfoData hint;
	const ListCell *cell;

	initStringInfo(&detail);
	initStringInfo(&hint);
	if (name_case)
	{
		char		name[REPAT_CASE_REF_BUFFER];

		repat_case_ref_format(case_ref, name);
		appendStringInfo(&detail, "Case %s. ", name);
	}
	foreach(cell, failed)
	{
		const Check *check = lfirst(cell);

		appendStringInfo(&detail, "%sCheck %s: %s. Source: %s.", check == first ? "" : "\n", check->name,
						 check->message, check->source);
		appendStringInfo(&hint, "%s%s", check == first ? "" : "\n", check->remedy);
	}
	ereport(ERROR,
			(errcode(ERRCODE_RP_MINISTRY),
			 errmsg("act \"%s\" is refused: national check \"%s\" is not met", act, first->name),
			 errdetail_internal("%s", detail.data),
			 errhint("%s", hint.data),
			 errtableconstraint(rel, first->name)));
}

List *
repat_ministry_checks(Relation rel, const char *act, const int64 *cases, int ncases, bool name_cases)
{
	List	   *checks = checks_of(act);
	List	   *warnings = NIL;
	ListCell   *cell;
	int			i;

	if (checks == NIL)
		return NIL;
	CommandCounterIncrement();
	PushActiveSnapshot(GetLatestSnapshot());
	for (i = 0; i < ncases; i++)
	{
		List	   *failed = NIL;

		foreach(cell, checks)
		{
			Check	   *check = lfirst(cell);

			if (passes(check, cases[i]))
				continue;
			if (check->blocks)
				failed = lappend(failed, check);
			else
			{
				RepatMinistryWarning *warning = palloc(sizeof(RepatMinistryWarning));

				warning->case_ref = cases[i];
				warning->name = check->name;
				warning->message = check->message;
				warnings = lappend(warnings, warning);
			}
		}
		if (failed != NIL)
			refuse(rel, act, cases[i], name_cases, failed);
	}
	PopActiveSnapshot();
	return warnings;
}

/* ministry_judge(refs case_ref[], act text): what the active checks of an act say of cases. */
Datum
repat_ministry_judge(PG_FUNCTION_ARGS)
{
	const char *act = text_to_cstring(PG_GETARG_TEXT_PP(1));
	RepatIdentity self;
	List	   *checks;
	ListCell   *cell;
	int64	   *refs;
	int			nrefs;
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	if (repat_act_find(act) == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no guarded act of that name"),
				 errhint("The acts are the rows of repatriation.act_catalogue().")));
	refs = repat_visible_cases(PG_GETARG_ARRAYTYPE_P(0), &nrefs);
	if (nrefs == 0)
		return (Datum) 0;
	repat_act_as(repat_relation_owner(repat_register_relid("ministry_check")), &self);
	checks = checks_of(act);
	PushActiveSnapshot(GetLatestSnapshot());
	for (i = 0; i < nrefs; i++)
		foreach(cell, checks)
		{
			const Check *check = lfirst(cell);
			RepatRow	row = {0};

			repat_row_datum(&row, Int64GetDatum(refs[i]), false);
			repat_row_text(&row, check->name);
			repat_row_text(&row, check->blocks ? "block" : "warn");
			repat_row_bool(&row, passes(check, refs[i]));
			repat_row_text(&row, check->message);
			repat_row_text(&row, check->remedy);
			repat_row_text(&row, check->source);
			repat_row_put(&row, (ReturnSetInfo *) fcinfo->resultinfo);
		}
	PopActiveSnapshot();
	repat_resume(&self);
	return (Datum) 0;
}
