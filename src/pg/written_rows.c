/*
 * written_rows.c
 *	  The rows that a statement wrote to a guarded table, and what acts they are.
 *
 * Layer: pg. The first step of the guard. Which writes are acts, and which columns
 * facts read, core says; here they are found in the transition tables.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/namespace.h"
#include "access/detoast.h"
#include "catalog/pg_type.h"
#include "executor/tuptable.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "repatriation/core/case_file.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/step.h"
#include "repatriation/pg/written_rows.h"

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
keep_column(RepatGuardedTable *guarded, AttrNumber column, const char *hint)
{
	if (guarded->nkept_columns == KEPT_COLUMNS_MAX)
		elog(ERROR, "too many columns of table \"%s\" keep their value", guarded->def->name);
	guarded->kept_columns[guarded->nkept_columns] = column;
	guarded->kept_hints[guarded->nkept_columns] = hint;
	guarded->nkept_columns++;
}

/* Find the columns of the table that keep their value. */
static void
look_at_kept(TupleDesc desc, RepatGuardedTable *guarded)
{
	const RepatKept *kept;
	int			count;
	int			i;

	kept = repat_kept(&count);
	for (i = 0; i < count; i++)
		if (kept[i].table == guarded->table)
			keep_column(guarded, guarded_column(desc, kept[i].column), kept[i].hint);
	if (SPI_fnumber(desc, "recorded_at") > 0)
		keep_column(guarded, guarded_column(desc, "recorded_at"),
					"It tells when the row was entered.");
}

/* Find out about a table of the register; raises for any other. */
static void
look_at_table(Relation rel, RepatGuardedTable *guarded)
{
	TupleDesc	desc = RelationGetDescr(rel);
	const char *const *columns;
	const RepatAct *acts;
	int			count;
	int			i;

	memset(guarded, 0, sizeof(*guarded));
	guarded->relid = RelationGetRelid(rel);
	guarded->generation = repat_register_generation();

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
	{
		guarded->state_column = repat_register_column(rel, "state", TEXTOID);
		if (SPI_fnumber(desc, "state_reason") > 0)
			guarded->reason_column = repat_register_column(rel, "state_reason", TEXTOID);
	}
	if (guarded->table != REPAT_TABLE_emergency_action && guarded->table != REPAT_TABLE_violation_log &&
		SPI_fnumber(desc, "emergency_action_id") > 0)
		guarded->emergency_column = repat_register_column(rel, "emergency_action_id", INT8OID);
	columns = repat_fact_columns(guarded->table, &count);
	if (count > FACT_COLUMNS_MAX)
		elog(ERROR, "too many fact columns in table \"%s\"", guarded->def->name);
	for (i = 0; i < count; i++)
		guarded->fact_columns[i] = guarded_column(desc, columns[i]);
	guarded->nfact_columns = count;
	look_at_kept(desc, guarded);
	/* Names of persons are what they are. */
	for (i = 0; i < desc->natts && guarded->table != REPAT_TABLE_person_name &&
		 guarded->ntext_columns < TEXT_COLUMNS_MAX; i++)
		if (!TupleDescAttr(desc, i)->attisdropped && TupleDescAttr(desc, i)->atttypid == TEXTOID)
			guarded->text_columns[guarded->ntext_columns++] = (AttrNumber) (i + 1);
	acts = repat_acts(&count);
	for (i = 0; i < count; i++)
	{
		if (acts[i].table != guarded->table)
			continue;
		if (guarded->nacts == TABLE_ACTS_MAX)
			elog(ERROR, "too many acts on table \"%s\"", guarded->def->name);
		guarded->acts[guarded->nacts] = &acts[i];
		if (acts[i].trigger != REPAT_ENTER && acts[i].trigger != REPAT_INSERT)
			guarded->act_columns[guarded->nacts] = guarded_column(desc, acts[i].what);
		if (acts[i].trigger == REPAT_CHILD)
			guarded->subject_column = repat_register_column(rel, "is_subject", BOOLOID);
		guarded->nacts++;
	}
}

void
repat_describe_table(Relation rel, RepatGuardedTable *guarded)
{
	static RepatGuardedTable known[REPAT_TABLE_COUNT];
	static MemoryContext memory[REPAT_TABLE_COUNT];	/* of their digesters */
	uint64		generation = repat_register_generation();
	MemoryContext before;
	int			i;

	for (i = 0; i < REPAT_TABLE_COUNT; i++)
	{
		if (known[i].relid == RelationGetRelid(rel) && known[i].generation == generation)
		{
			*guarded = known[i];
			return;
		}
	}
	look_at_table(rel, guarded);
	i = guarded->table;
	known[i].relid = InvalidOid;
	if (memory[i] == NULL)
		memory[i] = AllocSetContextCreate(CacheMemoryContext, "repatriation guarded table", ALLOCSET_SMALL_SIZES);
	MemoryContextReset(memory[i]);
	before = MemoryContextSwitchTo(memory[i]);
	repat_digester_init(&guarded->digester, RelationGetDescr(rel));
	MemoryContextSwitchTo(before);
	known[i] = *guarded;
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
is_act(const RepatGuardedTable *guarded, int which, TupleTableSlot *old, TupleTableSlot *new)
{
	const RepatAct *act = guarded->acts[which];
	bool		isnull;

	switch (act->trigger)
	{
		case REPAT_ENTER:
			{
				Datum		value = slot_getattr(new, guarded->state_column, &isnull);
				text	   *state = isnull ? NULL : DatumGetTextPP(value);
				size_t		length = strlen(act->what);

				return state != NULL && VARSIZE_ANY_EXHDR(state) == length &&
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
		case REPAT_CHILD:
			return old != NULL && column_changed(old, new, guarded->act_columns[which]) &&
				DatumGetBool(slot_getattr(new, guarded->subject_column, &isnull)) && !isnull;
	}
	return false;
}

/* Whether the row enters a state, by an insert or a step. */
static bool
enters_state(const RepatGuardedTable *guarded, TupleTableSlot *old, TupleTableSlot *new)
{
	return guarded->state_column != 0 && !slot_attisnull(new, guarded->state_column) &&
		(old == NULL || column_changed(old, new, guarded->state_column));
}

/* What the ledger calls the writing of a row that is none of the guarded acts. */
static const char *
plain_name(const RepatGuardedTable *guarded, bool enters, TupleTableSlot *old, TupleTableSlot *new)
{
	bool		isnull;

	if (enters)
		return psprintf("%s:%s", guarded->def->workflow,
						TextDatumGetCString(slot_getattr(new, guarded->state_column, &isnull)));
	return old == NULL ? guarded->def->insert_entry : guarded->def->update_entry;
}

/* The step that an updated row took; NULL for none. */
static const RepatStateChange *
note_step(const RepatGuardedTable *guarded, bool reason_given, TupleTableSlot *old, TupleTableSlot *new)
{
	RepatStateChange *step;
	bool		isnull;
	Datum		value;

	if (old == NULL || guarded->state_column == 0 || !column_changed(old, new, guarded->state_column))
		return NULL;
	step = palloc0(sizeof(RepatStateChange));
	value = slot_getattr(old, guarded->state_column, &isnull);
	step->from_state = isnull ? (Datum) 0 : datumCopy(value, false, -1);
	value = slot_getattr(new, guarded->state_column, &isnull);
	step->to_state = isnull ? (Datum) 0 : datumCopy(value, false, -1);
	/* Rows enter and leave a workflow with their writing alone, unless somebody took its trigger off. */
	if (step->from_state == (Datum) 0 || step->to_state == (Datum) 0)
		repat_refuse_shape(guarded->def->name);
	if (reason_given)
	{
		value = slot_getattr(new, guarded->reason_column, &isnull);
		step->reason = isnull ? (Datum) 0 : datumCopy(value, false, -1);
	}
	return step;
}

/* Whether a text that this row brought has words to avoid. */
static bool
is_worded(const RepatGuardedTable *guarded, const RepatWording *wording, TupleTableSlot *old, TupleTableSlot *new)
{
	int			i;

	for (i = 0; i < guarded->ntext_columns; i++)
	{
		AttrNumber	column = guarded->text_columns[i];
		bool		isnull;
		Datum		value = slot_getattr(new, column, &isnull);

		if (!isnull && toast_raw_datum_size(value) - VARHDRSZ >= REPAT_WORDING_SHORTEST &&
			(old == NULL || column_changed(old, new, column)) &&
			repat_text_is_worded(DatumGetTextPP(value), wording))
			return true;
	}
	return false;
}

/* Add the row in the slots to the statement's rows. */
static void
note_row(RepatGuardedTable *guarded, RepatWrittenRows *rows, const RepatWording *wording,
		 bool reason_given, TupleTableSlot *old, TupleTableSlot *new)
{
	RepatWrittenRow *row;
	bool		enters;
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
		(guarded->state_column != 0 && slot_attisnull(new, guarded->state_column) &&
		 !repat_table_state_is_optional(guarded->table)))
		repat_refuse_shape(guarded->def->name);
	row->case_ref = DatumGetInt64(slot_getattr(new, guarded->case_column, &isnull));
	if (guarded->id_column != 0)
		row->row_id = DatumGetInt64(slot_getattr(new, guarded->id_column, &isnull));
	enters = row->enters = enters_state(guarded, old, new);
	if (guarded->emergency_column != 0 && !slot_attisnull(new, guarded->emergency_column))
		row->emergency_action_id = DatumGetInt64(slot_getattr(new, guarded->emergency_column, &isnull));
	for (i = 0; i < guarded->nacts; i++)
	{
		const RepatAct *act = guarded->acts[i];

		if (!is_act(guarded, i, old, new))
			continue;
		/* The state that is entered names the entry, else an act that stands, or the first. */
		if (act->trigger == REPAT_ENTER || (!enters && (row->act == NULL || act->stands)))
			row->act = act->name;
		row->acts |= UINT32_C(1) << i;
		rows->acts |= UINT32_C(1) << i;
		row->blocks |= act->blocks;
		row->warns |= act->warns;
		row->stands |= act->stands;
		row->departs |= act->departs;
		rows->departs |= act->departs;
	}
	if (row->act == NULL)
		row->act = plain_name(guarded, enters, old, new);
	row->step = note_step(guarded, reason_given, old, new);
	rows->took_steps |= row->step != NULL;
	row->is_worded = is_worded(guarded, wording, old, new);
	rows->is_worded |= row->is_worded;
	repat_row_digest(&guarded->digester, new->tts_values, new->tts_isnull, row->digest);
	if (rows->count > 0 && rows->row[rows->count - 1].case_ref > row->case_ref)
		rows->sorted = false;
	rows->count++;
}

/*
 * Refuse a statement that moved a row to another case, gave it another identity, or
 * changed what keeps its value.
 */
static void
check_identity(Relation rel, const RepatGuardedTable *guarded, TupleTableSlot *old, TupleTableSlot *new)
{
	int			i;

	if (column_changed(old, new, guarded->case_column) ||
		(guarded->id_column != 0 && column_changed(old, new, guarded->id_column)))
		ereport(ERROR,
				(errcode(ERRCODE_RP_APPEND_ONLY),
				 errmsg("rows of table \"%s\" keep their case and their identity",
						RelationGetRelationName(rel)),
				 errhint("Add a row instead; rows that are wrong are voided with a reason."),
				 errtable(rel)));
	for (i = 0; i < guarded->nkept_columns; i++)
	{
		AttrNumber	column = guarded->kept_columns[i];

		if (column_changed(old, new, column))
			ereport(ERROR,
					(errcode(ERRCODE_RP_APPEND_ONLY),
					 errmsg("column \"%s\" of table \"%s\" keeps its value",
							NameStr(TupleDescAttr(RelationGetDescr(rel), column - 1)->attname),
							RelationGetRelationName(rel)),
					 errhint("%s", guarded->kept_hints[i]),
					 errtablecol(rel, column)));
	}
}

/* Note which of the columns that facts are computed from an update changed. */
static void
note_changes(const RepatGuardedTable *guarded, RepatWrittenRows *rows, TupleTableSlot *old, TupleTableSlot *new)
{
	int			i;

	for (i = 0; i < guarded->nfact_columns; i++)
	{
		uint64		column = UINT64CONST(1) << i;

		if (!(rows->changed & column) && column_changed(old, new, guarded->fact_columns[i]))
		{
			rows->changed |= column;
			rows->change = REPAT_ROWS_CHANGED;
		}
	}
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
sort_rows(RepatWrittenRows *rows)
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

/*
 * The two transition tables of an update hold the same rows in
 * the same order: each updated row adds its old and its new version at once.
 */
void
repat_collect_rows(TriggerData *trigdata, RepatGuardedTable *guarded, const RepatWording *wording,
				   RepatWrittenRows *rows)
{
	TupleDesc	desc = RelationGetDescr(trigdata->tg_relation);
	Tuplestorestate *newtable = trigdata->tg_newtable;
	Tuplestorestate *oldtable = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ? trigdata->tg_oldtable : NULL;
	TupleTableSlot *new = MakeSingleTupleTableSlot(desc, &TTSOpsMinimalTuple);
	TupleTableSlot *old = oldtable != NULL ? MakeSingleTupleTableSlot(desc, &TTSOpsMinimalTuple) : NULL;
	bool		reason_given = guarded->reason_column != 0 &&
		repat_column_given(trigdata, guarded->reason_column);

	rows->count = 0;
	rows->took_steps = false;
	rows->is_worded = false;
	rows->departs = false;
	rows->acts = 0;
	rows->capacity = 8;
	rows->sorted = true;
	rows->change = oldtable != NULL ? REPAT_NO_CHANGE : REPAT_ROWS_ADDED;
	rows->changed = 0;
	rows->row = palloc(sizeof(RepatWrittenRow) * rows->capacity);
	repat_digester_begin(&guarded->digester);
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
			note_changes(guarded, rows, old, new);
		}
		note_row(guarded, rows, wording, reason_given, old, new);
		CHECK_FOR_INTERRUPTS();
	}
	ExecDropSingleTupleTableSlot(new);
	if (old != NULL)
		ExecDropSingleTupleTableSlot(old);
	sort_rows(rows);
}
