/*
 * training.c
 *	  Reading what the professionals of a case are trained in.
 *
 * Layer: pg. Training belongs to no case: it is found by the professionals whom
 * the rows of the case name, and read by an index scan of its own.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/stratnum.h"
#include "access/table.h"
#include "access/tableam.h"
#include "catalog/pg_am.h"
#include "catalog/pg_type.h"
#include "executor/tuptable.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"

#include "repatriation/pg/compat.h"
#include "repatriation/pg/facts.h"
#include "repatriation/pg/register.h"

/* Where the columns are that name a professional: offsets in the rows of a table. */
#define NOWHERE ((size_t) -1)
#define PLACE_ID(Name, column)
#define PLACE_PROFESSIONAL(Name, column) offsetof(Name, column),
#define PLACE_NUMBER(Name, column)
#define PLACE_COUNTRY(Name, column)
#define PLACE_DAY(Name, column)
#define PLACE_MOMENT(Name, column)
#define PLACE_FLAG(Name, column)
#define PLACE_WORD(Name, column)
#define PLACE_GIVEN(Name, column)
#define PLACE_BIRTH(Name, column)
#define PLACE_WORDS(Name, column)
#define PLACE_STATE(Name, column)
#define PLACE(Name, kind, column) PLACE_##kind(Name, column)
#define PLACES_OF(table, Name) \
	static const size_t table##_places[] = {REPAT_COLUMNS_##table(PLACE, Name) NOWHERE};
REPAT_FILE_TABLES(PLACES_OF)
#undef PLACES_OF

static const struct
{
	const size_t *places;
	size_t		row_size;
	size_t		rows_offset;
	size_t		count_offset;
}			named_in[] = {
#define NAMED_IN(table, Name) \
	{table##_places, sizeof(Name), offsetof(RepatCaseFile, table), \
	offsetof(RepatCaseFile, table##_count)},
	REPAT_FILE_TABLES(NAMED_IN)
#undef NAMED_IN
};

Oid
repat_find_index(Relation rel, AttrNumber column, FmgrInfo *equal)
{
	List	   *indexes = RelationGetIndexList(rel);
	Oid			found = InvalidOid;
	ListCell   *cell;

	foreach(cell, indexes)
	{
		Relation	index = index_open(lfirst_oid(cell), AccessShareLock);

		if (index->rd_rel->relam == BTREE_AM_OID && index->rd_index->indisvalid &&
			index->rd_index->indkey.values[0] == column &&
			RelationGetIndexPredicate(index) == NIL)
		{
			Oid			type = TupleDescAttr(RelationGetDescr(rel), column - 1)->atttypid;

			found = lfirst_oid(cell);
			fmgr_info_cxt(get_opcode(get_opfamily_member(index->rd_opfamily[0], type, type,
														 BTEqualStrategyNumber)),
						  equal, CacheMemoryContext);
		}
		index_close(index, NoLock);
		if (OidIsValid(found))
			break;
	}
	list_free(indexes);
	return found;
}

/* The table of training, open for one professional after the other. */
typedef struct OpenTraining
{
	Relation	rel;
	Relation	index;
	IndexScanDesc scan;
	ScanKeyData key;
	TupleTableSlot *slot;
	AttrNumber	professional;
	AttrNumber	topic;
	AttrNumber	completed;
	AttrNumber	valid_until;
	AttrNumber	voided;
} OpenTraining;

static void
open_training(OpenTraining *open, Snapshot snapshot)
{
	FmgrInfo	equal;
	Oid			index;

	open->rel = repat_register_open("training", AccessShareLock);
	open->professional = repat_register_column(open->rel, "professional_id", INT8OID);
	open->topic = repat_register_column(open->rel, "topic", TEXTOID);
	open->completed = repat_register_column(open->rel, "completed_on", DATEOID);
	open->valid_until = repat_register_column(open->rel, "valid_until", DATEOID);
	open->voided = repat_register_column(open->rel, "voided_at", TIMESTAMPTZOID);
	index = repat_find_index(open->rel, open->professional, &equal);
	if (!OidIsValid(index))
		repat_refuse_shape("training");
	open->index = index_open(index, AccessShareLock);
	open->scan = REPAT_INDEX_BEGINSCAN(open->rel, open->index, snapshot, 1);
	ScanKeyEntryInitializeWithInfo(&open->key, 0, 1, BTEqualStrategyNumber, InvalidOid, InvalidOid,
								   &equal, (Datum) 0);
	open->slot = table_slot_create(open->rel, NULL);
}

static void
close_training(OpenTraining *open)
{
	index_endscan(open->scan);
	ExecDropSingleTupleTableSlot(open->slot);
	index_close(open->index, NoLock);
	table_close(open->rel, NoLock);
}

static RepatDay
day_of(TupleTableSlot *slot, AttrNumber column)
{
	bool		isnull;
	Datum		value = slot_getattr(slot, column, &isnull);

	return isnull ? REPAT_NO_DAY : DatumGetDateADT(value);
}

/* Add the training of one professional to the file, unless it is there. */
static void
read_of(OpenTraining *open, RepatCaseFile *file, int64 professional, int *capacity, MemoryContext reading)
{
	int			i;

	for (i = 0; i < file->training_count; i++)
		if (file->training[i].professional_id == professional)
			return;
	open->key.sk_argument = Int64GetDatum(professional);
	index_rescan(open->scan, &open->key, 1, NULL, 0);
	while (index_getnext_slot(open->scan, ForwardScanDirection, open->slot))
	{
		MemoryContext before = MemoryContextSwitchTo(reading);
		RepatTraining *row;
		Datum		topic;
		bool		isnull;

		if (file->training_count == *capacity)
		{
			*capacity = *capacity == 0 ? 8 : *capacity * 2;
			file->training = file->training == NULL ? palloc(*capacity * sizeof(RepatTraining))
				: repalloc(file->training, *capacity * sizeof(RepatTraining));
		}
		row = &file->training[file->training_count++];
		row->professional_id = professional;
		topic = slot_getattr(open->slot, open->topic, &isnull);
		row->topic = isnull ? NULL : TextDatumGetCString(topic);
		row->completed_on = day_of(open->slot, open->completed);
		row->valid_until = day_of(open->slot, open->valid_until);
		row->is_void = !slot_attisnull(open->slot, open->voided);
		MemoryContextSwitchTo(before);
		CHECK_FOR_INTERRUPTS();
	}
}

void
repat_read_training(RepatCaseFile *files, int nfiles, Snapshot snapshot, MemoryContext reading)
{
	OpenTraining open;
	int			i;
	size_t		t;

	open_training(&open, snapshot);
	for (i = 0; i < nfiles; i++)
	{
		RepatCaseFile *file = &files[i];
		int			capacity = 0;

		file->training = NULL;
		file->training_count = 0;
		for (t = 0; t < lengthof(named_in); t++)
		{
			const char *rows = *(char **) ((char *) file + named_in[t].rows_offset);
			int			count = *(int *) ((char *) file + named_in[t].count_offset);
			const size_t *place;
			int			r;

			for (r = 0; r < count; r++)
				for (place = named_in[t].places; *place != NOWHERE; place++)
				{
					int64		professional = *(const int64_t *) (rows + r * named_in[t].row_size + *place);

					if (professional != 0)
						read_of(&open, file, professional, &capacity, reading);
				}
		}
	}
	close_training(&open);
}
