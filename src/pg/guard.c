/*
 * guard.c
 *	  The guard: what every statement on a case must pass.
 *
 * Layer: pg. After each statement, for all rows it wrote:
 *	  1. collect the rows, what acts they are, and the cases they belong to;
 *	  2. lock those cases' ledger heads in case order;
 *	  3. load the facts of those cases by the newest snapshot, as the owner;
 *	  4. judge; refuse, or remember warnings;
 *	  5. add one ledger entry for each row.
 * The locks come before the facts: whoever waits for another writer of the same
 * case sees what that writer did. The guard never edits a row and prints none.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/tuptable.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "repatriation/core/act.h"
#include "repatriation/core/case_file.h"
#include "repatriation/core/case_ref.h"
#include "repatriation/pg/facts.h"
#include "repatriation/pg/ledger.h"
#include "repatriation/pg/refusal.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/row_digest.h"

PG_FUNCTION_INFO_V1(repat_guard);
PG_FUNCTION_INFO_V1(repat_keep);

/* More acts than any one table has. */
#define TABLE_ACTS_MAX 16

/* More columns than facts read of any one table. */
#define FACT_COLUMNS_MAX 32

/* The guarded table, as this statement's rows need it. */
typedef struct GuardedTable
{
	RepatTable	table;
	const RepatTableDef *def;
	AttrNumber	case_column;
	AttrNumber	id_column;		/* 0 where the case is the row */
	AttrNumber	state_column;	/* 0 without a workflow */
	int			nacts;
	const RepatAct *acts[TABLE_ACTS_MAX];
	AttrNumber	act_columns[TABLE_ACTS_MAX];	/* 0 for ENTER and INSERT */
	int			nfact_columns;	/* columns that facts are computed from */
	AttrNumber	fact_columns[FACT_COLUMNS_MAX];
	const char *insert_name;	/* the ledger's words for a row that is no act */
	const char *update_name;
} GuardedTable;

/* The rows of one statement. */
typedef struct WrittenRows
{
	RepatWrittenRow *row;
	uint64		count;
	uint64		capacity;
	bool		sorted;			/* in case order as they came */
	RepatChange change;			/* the most that any of them changed */
} WrittenRows;

static AttrNumber
guarded_column(TupleDesc desc, const char *name)
{
	int			column = SPI_fnumber(desc, name);

	if (column <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("a guarded table has lost its column \"%s\"", name)));
	return (AttrNumber) column;
}

static void
describe_table(Relation rel, GuardedTable *guarded)
{
	TupleDesc	desc = RelationGetDescr(rel);
	const char *const *columns;
	const RepatAct *acts;
	int			count;
	int			i;

	memset(guarded, 0, sizeof(*guarded));

	/* The guard writes the ledger with the register's rights: for its tables alone. */
	if (RelationGetNamespace(rel) != get_namespace_oid(REPAT_SCHEMA, true) ||
		!repat_table_find(RelationGetRelationName(rel), &guarded->table))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("table \"%s\" is no case table of the register", RelationGetRelationName(rel))));
	guarded->def = repat_table_def(guarded->table);
	guarded->case_column = repat_register_column(rel, "case_ref", repat_type_oid("case_ref"));
	if (guarded->def->id_column[0] != '\0')
		guarded->id_column = repat_register_column(rel, guarded->def->id_column, INT8OID);
	if (guarded->def->workflow[0] != '\0')
		guarded->state_column = repat_register_column(rel, "state", TEXTOID);
	guarded->insert_name = psprintf("%s:insert", guarded->def->name);
	guarded->update_name = psprintf("%s:update", guarded->def->name);
	columns = repat_fact_columns(guarded->table, &count);
	if (count > FACT_COLUMNS_MAX)
		elog(ERROR, "too many fact columns in table \"%s\"", guarded->def->name);
	for (i = 0; i < count; i++)
		guarded->fact_columns[i] = guarded_column(desc, columns[i]);
	guarded->nfact_columns = count;
	acts = repat_acts(&count);
	for (i = 0; i < count; i++)
	{
		if (acts[i].table != guarded->table)
			continue;
		if (guarded->nacts == TABLE_ACTS_MAX)
			elog(ERROR, "too many acts on table \"%s\"", guarded->def->name);
		guarded->acts[guarded->nacts] = &acts[i];
		if (acts[i].trigger == REPAT_CHANGE || acts[i].trigger == REPAT_UPDATE)
			guarded->act_columns[guarded->nacts] = guarded_column(desc, acts[i].what);
		guarded->nacts++;
	}
}

static bool
column_changed(TupleTableSlot *old, TupleTableSlot *new, AttrNumber column)
{
	Form_pg_attribute attribute = TupleDescAttr(new->tts_tupleDescriptor, column - 1);
	bool		old_null;
	bool		new_null;
	Datum		old_value = slot_getattr(old, column, &old_null);
	Datum		new_value = slot_getattr(new, column, &new_null);

	if (old_null != new_null)
		return true;
	return !old_null && !datum_image_eq(old_value, new_value, attribute->attbyval, attribute->attlen);
}

/* Whether writing this row is that act; old is NULL on insert. */
static bool
is_act(const GuardedTable *guarded, int which, TupleTableSlot *old, TupleTableSlot *new)
{
	const RepatAct *act = guarded->acts[which];
	bool		isnull;

	switch (act->trigger)
	{
		case REPAT_ENTER:
			{
				text	   *state = DatumGetTextPP(slot_getattr(new, guarded->state_column, &isnull));
				size_t		length = strlen(act->what);

				return VARSIZE_ANY_EXHDR(state) == length &&
					memcmp(VARDATA_ANY(state), act->what, length) == 0 &&
					(old == NULL || column_changed(old, new, guarded->state_column));
			}
		case REPAT_INSERT:
			return old == NULL;
		case REPAT_CHANGE:
			if (old != NULL)
				return column_changed(old, new, guarded->act_columns[which]);
			(void) slot_getattr(new, guarded->act_columns[which], &isnull);
			return !isnull;
		case REPAT_UPDATE:
			return old != NULL && column_changed(old, new, guarded->act_columns[which]);
	}
	return false;
}

/* What the ledger calls the writing of a row that is none of the guarded acts. */
static const char *
plain_name(const GuardedTable *guarded, TupleTableSlot *old, TupleTableSlot *new)
{
	bool		isnull;

	if (guarded->state_column != 0 &&
		(old == NULL || column_changed(old, new, guarded->state_column)))
		return psprintf("%s:%s", guarded->def->workflow,
						TextDatumGetCString(slot_getattr(new, guarded->state_column, &isnull)));
	return old == NULL ? guarded->insert_name : guarded->update_name;
}

/* Add the row in the slots to the statement's rows. */
static void
note_row(const GuardedTable *guarded, WrittenRows *rows, TupleTableSlot *old, TupleTableSlot *new,
		 RepatDigester *digester)
{
	RepatWrittenRow *row;
	bool		isnull;
	int			i;

	if (rows->count == rows->capacity)
	{
		rows->capacity *= 2;
		rows->row = repalloc_huge(rows->row, sizeof(RepatWrittenRow) * rows->capacity);
	}
	row = &rows->row[rows->count];
	memset(row, 0, sizeof(*row));
	slot_getallattrs(new);
	/* The tables have NOT NULL there, unless the owner took it off. */
	if (slot_attisnull(new, guarded->case_column) ||
		(guarded->state_column != 0 && slot_attisnull(new, guarded->state_column)))
		repat_refuse_shape(guarded->def->name);
	row->case_ref = DatumGetInt64(slot_getattr(new, guarded->case_column, &isnull));
	if (guarded->id_column != 0)
		row->row_id = DatumGetInt64(slot_getattr(new, guarded->id_column, &isnull));
	for (i = 0; i < guarded->nacts; i++)
	{
		const RepatAct *act = guarded->acts[i];

		if (!is_act(guarded, i, old, new))
			continue;
		/* An act that stands, or the first, names the entry. */
		if (row->act == NULL || act->stands)
			row->act = act->name;
		row->blocks |= act->blocks;
		row->warns |= act->warns;
		row->stands |= act->stands;
	}
	if (row->act == NULL)
		row->act = plain_name(guarded, old, new);
	repat_row_digest(digester, new->tts_values, new->tts_isnull, row->digest);
	if (rows->count > 0 && rows->row[rows->count - 1].case_ref > row->case_ref)
		rows->sorted = false;
	rows->count++;
}

/* Refuse a statement that moved a row to another case or gave it another identity. */
static void
check_identity(Relation rel, const GuardedTable *guarded, TupleTableSlot *old, TupleTableSlot *new)
{
	if (column_changed(old, new, guarded->case_column) ||
		(guarded->id_column != 0 && column_changed(old, new, guarded->id_column)))
		ereport(ERROR,
				(errcode(ERRCODE_RP_APPEND_ONLY),
				 errmsg("rows of table \"%s\" keep their case and their identity",
						RelationGetRelationName(rel)),
				 errhint("Add a row instead; rows that are wrong are voided with a reason."),
				 errtable(rel)));
}

/* Whether an update changed a column that facts are computed from. */
static bool
facts_may_change(const GuardedTable *guarded, TupleTableSlot *old, TupleTableSlot *new)
{
	int			i;

	for (i = 0; i < guarded->nfact_columns; i++)
		if (column_changed(old, new, guarded->fact_columns[i]))
			return true;
	return false;
}

/*
 * Collect the rows. The two transition tables of an update hold the same rows in
 * the same order: each updated row adds its old and its new version at once.
 */
static void
collect_rows(TriggerData *trigdata, const GuardedTable *guarded, WrittenRows *rows,
			 RepatDigester *digester)
{
	TupleDesc	desc = RelationGetDescr(trigdata->tg_relation);
	Tuplestorestate *newtable = trigdata->tg_newtable;
	Tuplestorestate *oldtable = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ? trigdata->tg_oldtable : NULL;
	TupleTableSlot *new = MakeSingleTupleTableSlot(desc, &TTSOpsMinimalTuple);
	TupleTableSlot *old = oldtable != NULL ? MakeSingleTupleTableSlot(desc, &TTSOpsMinimalTuple) : NULL;

	rows->count = 0;
	rows->capacity = 8;
	rows->sorted = true;
	rows->change = oldtable != NULL ? REPAT_NO_CHANGE : REPAT_ROWS_ADDED;
	rows->row = palloc(sizeof(RepatWrittenRow) * rows->capacity);
	tuplestore_rescan(newtable);
	if (oldtable != NULL)
		tuplestore_rescan(oldtable);
	while (tuplestore_gettupleslot(newtable, true, false, new))
	{
		if (oldtable != NULL)
		{
			if (!tuplestore_gettupleslot(oldtable, true, false, old))
				elog(ERROR, "transition tables of an update differ in length");
			check_identity(trigdata->tg_relation, guarded, old, new);
			if (rows->change != REPAT_ROWS_CHANGED && facts_may_change(guarded, old, new))
				rows->change = REPAT_ROWS_CHANGED;
		}
		note_row(guarded, rows, old, new, digester);
		CHECK_FOR_INTERRUPTS();
	}
	ExecDropSingleTupleTableSlot(new);
	if (old != NULL)
		ExecDropSingleTupleTableSlot(old);
}

/* Order by case; rows of one case keep the order they were written in. */
static int
compare_rows(const void *a, const void *b, void *arg)
{
	const RepatWrittenRow *rows = arg;
	uint64		x = *(const uint64 *) a;
	uint64		y = *(const uint64 *) b;

	if (rows[x].case_ref != rows[y].case_ref)
		return rows[x].case_ref < rows[y].case_ref ? -1 : 1;
	return (x > y) - (x < y);
}

static void
sort_rows(WrittenRows *rows)
{
	uint64	   *order;
	RepatWrittenRow *sorted;
	uint64		i;

	if (rows->sorted)
		return;
	order = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(uint64) * rows->count);
	sorted = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(RepatWrittenRow) * rows->count);
	for (i = 0; i < rows->count; i++)
		order[i] = i;
	qsort_arg(order, rows->count, sizeof(uint64), compare_rows, rows->row);
	for (i = 0; i < rows->count; i++)
		sorted[i] = rows->row[order[i]];
	pfree(order);
	pfree(rows->row);
	rows->row = sorted;
}

/* The distinct cases of the rows, ascending. */
static int64 *
distinct_cases(const WrittenRows *rows, int *ncases)
{
	int64	   *cases = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(int64) * rows->count);
	uint64		i;
	int			n = 0;

	for (i = 0; i < rows->count; i++)
		if (n == 0 || cases[n - 1] != rows->row[i].case_ref)
			cases[n++] = rows->row[i].case_ref;
	*ncases = n;
	return cases;
}

/* A case whose acts want judging. */
typedef struct JudgedCase
{
	const char *act;
	RepatSafeguardSet blocks;	/* must be met by the acts of the statement */
	RepatSafeguardSet warns;
	bool		holds;			/* what was done before must not come undone */
	bool		begins;			/* from now on it is held against every write */
} JudgedCase;

/* Store that a safeguard warned; its table's own guard adds the ledger entry. */
static void
store_warnings(int64 case_ref, const char *act, RepatSafeguardSet warned, const RepatCaseFacts *facts,
			   const RepatFactSet *asked)
{
	static SPIPlanPtr plan = NULL;
	const RepatSafeguard *safeguards;
	char		ref[REPAT_CASE_REF_BUFFER];
	int			count;
	int			i;

	repat_case_ref_format(case_ref, ref);
	if (plan == NULL)
	{
		Oid			types[4] = {TEXTOID, INT4OID, TEXTOID, TEXTOID};

		plan = repat_prepare("INSERT INTO " REPAT_SCHEMA ".safeguard_warning"
							 " (case_ref, safeguard, act, lacks)"
							 " VALUES ($1::repatriation.case_ref, $2, $3, $4)", 4, types, 0);
	}
	safeguards = repat_safeguards(&count);
	for (i = 0; i < count; i++)
	{
		Datum		values[4];

		if (!(warned & REPAT_SAFEGUARD_BIT(safeguards[i].number)))
			continue;
		values[0] = CStringGetTextDatum(ref);
		values[1] = Int32GetDatum(safeguards[i].number);
		values[2] = CStringGetTextDatum(act);
		values[3] = CStringGetTextDatum(repat_lack_text(safeguards[i].number, facts, asked));
		if (SPI_execute_plan(plan, values, NULL, false, 0) != SPI_OK_INSERT)
			elog(ERROR, "could not store a warning");
	}
}

/* Say no, with everything that the act lacks and not only what was loaded to judge it. */
static void
refuse_case(Relation rel, RepatTable table, const JudgedCase *judged, int64 case_ref, RepatSafeguardSet failing,
			bool name_case)
{
	RepatFactSet asked = {{0}};
	RepatCaseFacts facts;
	char		name[REPAT_CASE_REF_BUFFER];

	repat_safeguard_needs(judged->blocks, REPAT_AT_ACT, &asked);
	repat_safeguard_needs(failing, REPAT_AFTERWARDS, &asked);
	repat_safeguard_rewrites(judged->blocks, table, &asked);
	repat_facts_load(&case_ref, 1, &asked, NULL, &facts);
	failing |= repat_safeguard_failing(judged->blocks, &facts, &asked, REPAT_AT_ACT);
	repat_case_ref_format(case_ref, name);
	repat_refuse(rel, judged->act, failing, &facts, &asked, name_case ? name : NULL);
}

/* What the rows of one case ask for; r moves on to the next case's first row. */
static JudgedCase
gather_case(const WrittenRows *rows, RepatHead *head, uint64 *r)
{
	JudgedCase	judged = {NULL, 0, 0, head->has_standing_act, false};

	for (; *r < rows->count && rows->row[*r].case_ref == head->case_ref; (*r)++)
	{
		const RepatWrittenRow *row = &rows->row[*r];

		if (judged.act == NULL || row->blocks != 0)
			judged.act = row->act;
		judged.blocks |= row->blocks;
		judged.warns |= row->warns;
		if (row->stands && !head->has_standing_act)
		{
			judged.begins = true;
			head->has_standing_act = true;
		}
	}
	return judged;
}

/*
 * Which facts to load: those that the change to this table can raise, and what the
 * acts ask. Where what was done is held against every write from now on, all
 * facts are judged once, so that everything is known to hold from the start.
 */
static RepatFactSet
facts_asked(RepatTable table, RepatChange change, const JudgedCase *judged, int njudged)
{
	RepatFactSet asked = {{0}};
	RepatSafeguardSet acts = 0;
	bool		narrow = true;
	int			i;

	for (i = 0; i < njudged; i++)
	{
		acts |= judged[i].blocks | judged[i].warns;
		if (judged[i].holds || judged[i].begins)
			repat_safeguard_needs(repat_safeguard_all(), REPAT_AFTERWARDS, &asked);
		if (judged[i].begins)
			narrow = false;
	}
	repat_safeguard_needs(acts, REPAT_AT_ACT, &asked);
	if (narrow)
		repat_safeguard_narrow(acts, table, change, &asked);
	repat_safeguard_rewrites(acts, table, &asked);
	return asked;
}

/*
 * Judge the cases of the statement: refuse what may not be, store what warns.
 * Warnings are returned, to be stored when the chain is written.
 */
static RepatCaseFacts *
judge_cases(Relation rel, const GuardedTable *guarded, const WrittenRows *rows, RepatHead *heads,
			int ncases, RepatFactSet *asked, int64 **judged_refs, JudgedCase **judged, int *njudged)
{
	JudgedCase *judge = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(JudgedCase) * ncases);
	int64	   *refs = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(int64) * ncases);
	RepatCaseFacts *facts;
	uint64		r = 0;
	int			n = 0;
	int			i;

	for (i = 0; i < ncases; i++)
	{
		judge[n] = gather_case(rows, &heads[i], &r);
		refs[n] = heads[i].case_ref;
		if ((judge[n].blocks | judge[n].warns) != 0 || judge[n].holds || judge[n].begins)
			n++;
	}
	*njudged = n;
	*judged = judge;
	*judged_refs = refs;
	if (n == 0)
		return NULL;
	*asked = facts_asked(guarded->table, rows->change, judge, n);
	if (repat_fact_set_is_empty(asked))
	{
		*njudged = 0;
		return NULL;
	}
	facts = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(RepatCaseFacts) * n);
	repat_facts_load(refs, n, asked, NULL, facts);
	for (i = 0; i < n; i++)
	{
		RepatSafeguardSet failing = repat_safeguard_failing(judge[i].blocks, &facts[i], asked, REPAT_AT_ACT);

		if (judge[i].holds || judge[i].begins)
			failing |= repat_safeguard_failing(repat_safeguard_all(), &facts[i], asked, REPAT_AFTERWARDS);
		if (failing != 0)
			refuse_case(rel, guarded->table, &judge[i], refs[i], failing, ncases > 1);
		judge[i].warns = repat_safeguard_failing(judge[i].warns, &facts[i], asked, REPAT_AT_ACT);
	}
	return facts;
}

/* Refuse a row of a case that has no chain: there is no such case for this transaction. */
static void
refuse_headless(Relation rel)
{
	if (IsolationUsesXactSnapshot())
		ereport(ERROR,
				(errcode(ERRCODE_T_R_SERIALIZATION_FAILURE),
				 errmsg("the case was opened after this transaction began"),
				 errhint("Run the transaction again.")));
	ereport(ERROR,
			(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
			 errmsg("a row of table \"%s\" refers to a case that is not in the register",
					RelationGetRelationName(rel)),
			 errtable(rel)));
}

/* Steps 2 to 5, as the owner of the register. */
static void
guard_rows(Relation rel, const GuardedTable *guarded, WrittenRows *rows, RepatDigester *digester)
{
	RepatIdentity self;
	RepatHead  *heads;
	JudgedCase *judged;
	int64	   *judged_refs;
	RepatCaseFacts *facts;
	RepatFactSet asked;
	int64	   *cases;
	int			ncases;
	int			njudged;
	int			i;

	sort_rows(rows);
	cases = distinct_cases(rows, &ncases);
	heads = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(RepatHead) * ncases);
	repat_ledger_lock(cases, ncases, heads);
	for (i = 0; i < ncases; i++)
		if (!heads[i].exists && guarded->table != REPAT_TABLE_child_case)
			refuse_headless(rel);
	SPI_connect();
	repat_act_as(rel->rd_rel->relowner, &self);
	facts = judge_cases(rel, guarded, rows, heads, ncases, &asked, &judged_refs, &judged, &njudged);
	repat_ledger_append(rows->row, rows->count, guarded->def->name, heads, ncases, digester->sha);
	for (i = 0; i < njudged; i++)
		if (judged[i].warns != 0)
			store_warnings(judged_refs[i], judged[i].act, judged[i].warns, &facts[i], &asked);
	repat_resume(&self);
	SPI_finish();
}

/*
 * guard(): AFTER INSERT and AFTER UPDATE trigger, FOR EACH STATEMENT, with the
 * transition tables, ENABLE ALWAYS, on every case table of the register.
 */
Datum
repat_guard(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	GuardedTable guarded;
	WrittenRows rows;
	RepatDigester digester;
	MemoryContext context;
	MemoryContext before;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_AFTER(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_STATEMENT(trigdata->tg_event) || trigdata->tg_newtable == NULL ||
		(TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) && trigdata->tg_oldtable == NULL))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired after insert or update, for each statement, with transition tables",
						"guard")));
	context = AllocSetContextCreate(CurrentMemoryContext, "repatriation guard", ALLOCSET_DEFAULT_SIZES);
	before = MemoryContextSwitchTo(context);
	describe_table(trigdata->tg_relation, &guarded);
	repat_digester_init(&digester, RelationGetDescr(trigdata->tg_relation));
	collect_rows(trigdata, &guarded, &rows, &digester);
	if (rows.count > 0)
		guard_rows(trigdata->tg_relation, &guarded, &rows, &digester);
	repat_digester_end(&digester);
	MemoryContextSwitchTo(before);
	MemoryContextDelete(context);
	return PointerGetDatum(NULL);
}

/*
 * keep(): BEFORE DELETE, TRUNCATE and, on the ledger, INSERT and UPDATE trigger,
 * FOR EACH STATEMENT. Records are voided or erased by procedure, never deleted;
 * the ledger is written by the guard and by nobody else.
 */
Datum
repat_keep(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	rel;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a trigger", "keep")));
	rel = trigdata->tg_relation;
	if (TRIGGER_FIRED_BY_INSERT(trigdata->tg_event) || TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_RP_LEDGER),
				 errmsg("table \"%s\" is written by the guard alone", RelationGetRelationName(rel)),
				 errtable(rel)));
	ereport(ERROR,
			(errcode(ERRCODE_RP_APPEND_ONLY),
			 errmsg("rows of table \"%s\" are not deleted", RelationGetRelationName(rel)),
			 errhint("Void the record with a reason."),
			 errtable(rel)));
	return PointerGetDatum(NULL);
}
