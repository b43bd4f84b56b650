/*
 * training.c
 *	  Reading what the professionals of a case are trained in, and for whom they work.
 *
 * Layer: pg. Neither belongs to a case: they are found by the professionals whom
 * the rows of the case name, and read by index scans of their own.
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

/* A table open for looking up rows by one column. */
typedef struct Lookup
{
	Relation	rel;
	Relation	index;
	IndexScanDesc scan;
	ScanKeyData key;
	TupleTableSlot *slot;
} Lookup;

/* The tables that tell of professionals, open for one after the other. */
typedef struct OpenTraining
{
	Lookup		training;
	AttrNumber	topic;
	AttrNumber	completed;
	AttrNumber	valid_until;
	AttrNumber	voided;
	Lookup		professional;
	AttrNumber	agency_of;
	Lookup		agency;
	AttrNumber	sector;
} OpenTraining;

static void
open_lookup(Lookup *lookup, const char *table, const char *column, Snapshot snapshot)
{
	FmgrInfo	equal;
	Oid			index;

	lookup->rel = repat_register_open(table, AccessShareLock);
	index = repat_find_index(lookup->rel, repat_register_column(lookup->rel, column, INT8OID), &equal);
	if (!OidIsValid(index))
		repat_refuse_shape(table);
	lookup->index = index_open(index, AccessShareLock);
	lookup->scan = REPAT_INDEX_BEGINSCAN(lookup->rel, lookup->index, snapshot, 1);
	ScanKeyEntryInitializeWithInfo(&lookup->key, 0, 1, BTEqualStrategyNumber, InvalidOid, InvalidOid,
								   &equal, (Datum) 0);
	lookup->slot = table_slot_create(lookup->rel, NULL);
}

static void
close_lookup(Lookup *lookup)
{
	index_endscan(lookup->scan);
	ExecDropSingleTupleTableSlot(lookup->slot);
	index_close(lookup->index, NoLock);
	table_close(lookup->rel, NoLock);
}

/* Begin to look for the rows of a number. */
static void
look_for(Lookup *lookup, int64 number)
{
	lookup->key.sk_argument = Int64GetDatum(number);
	index_rescan(lookup->scan, &lookup->key, 1, NULL, 0);
}

static bool
next_found(Lookup *lookup)
{
	return index_getnext_slot(lookup->scan, ForwardScanDirection, lookup->slot);
}

static void
open_training(OpenTraining *open, Snapshot snapshot)
{
	open_lookup(&open->training, "training", "professional_id", snapshot);
	open->topic = repat_register_column(open->training.rel, "topic", TEXTOID);
	open->completed = repat_register_column(open->training.rel, "completed_on", DATEOID);
	open->valid_until = repat_register_column(open->training.rel, "valid_until", DATEOID);
	open->voided = repat_register_column(open->training.rel, "voided_at", TIMESTAMPTZOID);
	open_lookup(&open->professional, "professional", "professional_id", snapshot);
	open->agency_of = repat_register_column(open->professional.rel, "agency_id", INT8OID);
	open_lookup(&open->agency, "agency", "agency_id", snapshot);
	open->sector = repat_register_column(open->agency.rel, "sector", TEXTOID);
}

static void
close_training(OpenTraining *open)
{
	close_lookup(&open->training);
	close_lookup(&open->professional);
	close_lookup(&open->agency);
}

static RepatDay
day_of(TupleTableSlot *slot, AttrNumber column)
{
	bool		isnull;
	Datum		value = slot_getattr(slot, column, &isnull);

	return isnull ? REPAT_NO_DAY : DatumGetDateADT(value);
}

/*
 * The sector of somebody's agency, in "reading"; NULL where none is on record. The
 * scans keep to the caller's context.
 */
static const char *
sector_of(OpenTraining *open, int64 professional, MemoryContext reading)
{
	bool		isnull = true;
	Datum		value = (Datum) 0;
	MemoryContext before;
	char	   *sector;

	look_for(&open->professional, professional);
	if (next_found(&open->professional))
		value = slot_getattr(open->professional.slot, open->agency_of, &isnull);
	if (isnull)
		return NULL;
	look_for(&open->agency, DatumGetInt64(value));
	if (!next_found(&open->agency))
		return NULL;
	value = slot_getattr(open->agency.slot, open->sector, &isnull);
	if (isnull)
		return NULL;
	before = MemoryContextSwitchTo(reading);
	sector = TextDatumGetCString(value);
	MemoryContextSwitchTo(before);
	return sector;
}

/* How much the arrays of a file have room for. */
typedef struct Capacity
{
	int			training;
	int			office;
} Capacity;

/* Make room for one more element of an array that has "count". */
static void *
make_room(void *array, int count, int *capacity, size_t size)
{
	if (count < *capacity)
		return array;
	*capacity = *capacity == 0 ? 8 : *capacity * 2;
	return array == NULL ? palloc(*capacity * size) : repalloc(array, *capacity * size);
}

/* Add one professional to the file, and the training, unless that is there. */
static void
read_of(OpenTraining *open, RepatCaseFile *file, int64 professional, Capacity *capacity, MemoryContext reading)
{
	TupleTableSlot *slot = open->training.slot;
	MemoryContext before;
	RepatOffice *office;
	const char *sector;
	int			i;

	for (i = 0; i < file->office_count; i++)
		if (file->office[i].professional_id == professional)
			return;
	sector = sector_of(open, professional, reading);
	before = MemoryContextSwitchTo(reading);
	file->office = make_room(file->office, file->office_count, &capacity->office, sizeof(RepatOffice));
	office = &file->office[file->office_count++];
	office->professional_id = professional;
	office->sector = sector;
	MemoryContextSwitchTo(before);
	look_for(&open->training, professional);
	while (next_found(&open->training))
	{
		RepatTraining *row;
		Datum		topic;
		bool		isnull;

		before = MemoryContextSwitchTo(reading);
		file->training = make_room(file->training, file->training_count, &capacity->training, sizeof(RepatTraining));
		row = &file->training[file->training_count++];
		row->professional_id = professional;
		topic = slot_getattr(slot, open->topic, &isnull);
		row->topic = isnull ? NULL : TextDatumGetCString(topic);
		row->completed_on = day_of(slot, open->completed);
		row->valid_until = day_of(slot, open->valid_until);
		row->is_void = !slot_attisnull(slot, open->voided);
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
		Capacity	capacity = {0, 0};

		file->training = NULL;
		file->training_count = 0;
		file->office = NULL;
		file->office_count = 0;
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
