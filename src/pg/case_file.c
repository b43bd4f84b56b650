/*
 * case_file.c
 *	  Reading a case's rows from the register into core's structs.
 *
 * Layer: pg. The tables are read by index scans of our own and not through SQL:
 * an SQL query over a dozen tables costs more to set up than a guarded write may
 * take in all. Which columns are read, and into what, core/case_file.h says.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/relscan.h"
#include "access/stratnum.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_am.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "pgtime.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "repatriation/core/case_file.h"
#include "repatriation/pg/facts.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/zone.h"

/* Kinds of column; the tokens of core/case_file.h. */
typedef enum ColumnKind
{
	COLUMN_ID,
	COLUMN_PROFESSIONAL,
	COLUMN_NUMBER,
	COLUMN_COUNTRY,
	COLUMN_DAY,
	COLUMN_MOMENT,
	COLUMN_FLAG,
	COLUMN_WORD,
	COLUMN_GIVEN,
	COLUMN_BIRTH,
	COLUMN_WORDS,
	COLUMN_STATE
} ColumnKind;

typedef struct Column
{
	const char *name;
	ColumnKind	kind;
	size_t		offset;			/* in the row's struct */
} Column;

/* More columns than facts read of any table. */
#define COLUMNS_MAX 48

#define MAP_COLUMN(S, kind, name) {#name, COLUMN_##kind, offsetof(S, name)},
#define TABLE_COLUMNS(table, Name) \
	static const Column table##_columns[] = {REPAT_COLUMNS_##table(MAP_COLUMN, Name)};
REPAT_FILE_TABLES(TABLE_COLUMNS)
#undef TABLE_COLUMNS
#undef MAP_COLUMN

/* How a table's rows come into a case file. */
typedef struct FileTable
{
	RepatTable	table;
	const char *name;
	const Column *columns;
	int			ncolumns;
	size_t		row_size;
	size_t		rows_offset;	/* of the pointer to the rows, in RepatCaseFile */
	size_t		count_offset;	/* of their number */
} FileTable;

static const FileTable file_tables[] = {
#define FILE_TABLE(table, Name) \
	{REPAT_TABLE_##table, #table, table##_columns, lengthof(table##_columns), sizeof(Name), \
	offsetof(RepatCaseFile, table), offsetof(RepatCaseFile, table##_count)},
	REPAT_FILE_TABLES(FILE_TABLE)
#undef FILE_TABLE
};

#define FILE_TABLES ((int) lengthof(file_tables))
#define TABLE_BIT(table) (UINT64_C(1) << REPAT_TABLE_##table)

/* Where the columns of a table are now, and the index that finds a case's rows. */
typedef struct TableMap
{
	uint64		generation;		/* repat_register_generation() then; 0: never looked */
	Oid			index;
	FmgrInfo	equal;
	AttrNumber	attnums[COLUMNS_MAX];
	AttrNumber	last;			/* the greatest of them */
} TableMap;

static TableMap maps[FILE_TABLES];

static bool
type_fits(ColumnKind kind, Oid type)
{
	switch (kind)
	{
		case COLUMN_ID:
		case COLUMN_PROFESSIONAL:
			return type == INT8OID;
		case COLUMN_NUMBER:
			return type == INT4OID;
		case COLUMN_COUNTRY:
			return type == repat_type_oid("country_code");
		case COLUMN_DAY:
			return type == DATEOID;
		case COLUMN_MOMENT:
			return type == TIMESTAMPTZOID;
		case COLUMN_FLAG:
			return type == BOOLOID;
		case COLUMN_WORD:
		case COLUMN_STATE:
			return type == TEXTOID;
		case COLUMN_WORDS:
			return type == TEXTARRAYOID;
		case COLUMN_BIRTH:
			return type == repat_type_oid("partial_date");
		case COLUMN_GIVEN:
			break;
	}
	return true;
}

static void
map_table(const FileTable *table, Relation rel, TableMap *map)
{
	TupleDesc	desc = RelationGetDescr(rel);
	int			case_column = SPI_fnumber(desc, "case_ref");
	TableMap	fresh;
	int			i;

	fresh.generation = repat_register_generation();
	fresh.last = 0;
	if (case_column <= 0)
		repat_refuse_shape(table->name);
	for (i = 0; i < table->ncolumns; i++)
	{
		int			column = SPI_fnumber(desc, table->columns[i].name);

		if (column <= 0 || !type_fits(table->columns[i].kind, TupleDescAttr(desc, column - 1)->atttypid))
			repat_refuse_shape(table->name);
		fresh.attnums[i] = (AttrNumber) column;
		fresh.last = Max(fresh.last, fresh.attnums[i]);
	}
	fresh.index = repat_find_index(rel, (AttrNumber) case_column, &fresh.equal);
	if (!OidIsValid(fresh.index))
		repat_refuse_shape(table->name);
	*map = fresh;
}

/*
 * Cases read at a time. One table is open after the other, not all at once: a
 * btree scan takes 27 kB, and a dozen of them would grow and trim the heap by a
 * system call with every guarded write.
 */
#define BATCH 64

/* A table open for reading the rows of case after case. */
typedef struct OpenTable
{
	const FileTable *table;
	TableMap	map;			/* a copy: a message may drop the cached one */
	Relation	rel;
	Relation	index;
	IndexScanDesc scan;
	ScanKeyData key;
	TupleTableSlot *slot;
} OpenTable;

static void
open_file_table(OpenTable *open, int which, Snapshot snapshot)
{
	TableMap   *map = &maps[which];

	open->table = &file_tables[which];
	open->rel = repat_register_open(open->table->name, AccessShareLock);
	if (map->generation != repat_register_generation())
		map_table(open->table, open->rel, map);
	open->map = *map;
	/* The table's lock keeps its indexes from being dropped; REINDEX heeds only their own. */
	open->index = index_open(open->map.index, AccessShareLock);
	open->scan = REPAT_INDEX_BEGINSCAN(open->rel, open->index, snapshot, 1);
	ScanKeyEntryInitializeWithInfo(&open->key, 0, 1, BTEqualStrategyNumber, InvalidOid, InvalidOid,
								   &open->map.equal, (Datum) 0);
	open->slot = table_slot_create(open->rel, NULL);
}

static void
close_file_table(OpenTable *open)
{
	index_endscan(open->scan);
	ExecDropSingleTupleTableSlot(open->slot);
	index_close(open->index, NoLock);
	table_close(open->rel, NoLock);
}

/* The elements of a text array, each ended by a comma; NULL elements are left out. */
static char *
join_words(ArrayType *array)
{
	StringInfoData joined;
	Datum	   *elements;
	bool	   *nulls;
	int			count;
	int			i;

	initStringInfo(&joined);
	deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT, &elements, &nulls, &count);
	for (i = 0; i < count; i++)
		if (!nulls[i])
			appendStringInfo(&joined, "%s,", TextDatumGetCString(elements[i]));
	return joined.data;
}

static void
store_value(char *place, ColumnKind kind, Datum value, bool isnull, RepatZone *zone)
{
	switch (kind)
	{
		case COLUMN_ID:
		case COLUMN_PROFESSIONAL:
			*(int64_t *) place = isnull ? 0 : DatumGetInt64(value);
			break;
		case COLUMN_NUMBER:
			*(int32_t *) place = isnull ? REPAT_NO_NUMBER : DatumGetInt32(value);
			break;
		case COLUMN_COUNTRY:
			*(RepatCountry *) place = isnull ? 0 : DatumGetInt16(value);
			break;
		case COLUMN_DAY:
			*(RepatDay *) place = isnull ? REPAT_NO_DAY : DatumGetDateADT(value);
			break;
		case COLUMN_MOMENT:
			{
				RepatMoment *moment = (RepatMoment *) place;

				moment->at = isnull ? REPAT_NO_MOMENT : DatumGetTimestampTz(value);
				moment->day = isnull ? REPAT_NO_DAY : repat_day_in_zone(DatumGetTimestampTz(value), zone);
				break;
			}
		case COLUMN_FLAG:
			*(RepatFlag *) place = isnull ? REPAT_FLAG_UNKNOWN
				: DatumGetBool(value) ? REPAT_FLAG_YES : REPAT_FLAG_NO;
			break;
		case COLUMN_WORD:
		case COLUMN_STATE:
			*(const char **) place = isnull ? NULL : TextDatumGetCString(value);
			break;
		case COLUMN_GIVEN:
			*(bool *) place = !isnull;
			break;
		case COLUMN_BIRTH:
			{
				RepatBirth *birth = (RepatBirth *) place;

				birth->known = !isnull;
				birth->date = isnull ? 0 : (RepatPartialDate) DatumGetInt64(value);
				break;
			}
		case COLUMN_WORDS:
			*(const char **) place = isnull ? NULL : join_words(DatumGetArrayTypeP(value));
			break;
	}
}

/*
 * Read the rows of the file's case from one table into "reading". The scan keeps
 * to the caller's context: what it allocates on the way lives as long as it does.
 */
static void
read_rows(OpenTable *open, RepatCaseFile *file, RepatZone *zone, MemoryContext reading)
{
	const FileTable *table = open->table;
	char	   *rows = NULL;
	int			capacity = 0;
	int			count = 0;

	open->key.sk_argument = Int64GetDatum(file->case_ref);
	index_rescan(open->scan, &open->key, 1, NULL, 0);
	while (index_getnext_slot(open->scan, ForwardScanDirection, open->slot))
	{
		MemoryContext before = MemoryContextSwitchTo(reading);
		int			i;

		if (count == capacity)
		{
			capacity = capacity == 0 ? 4 : capacity * 2;
			rows = rows == NULL ? palloc(capacity * table->row_size)
				: repalloc(rows, capacity * table->row_size);
		}
		slot_getsomeattrs(open->slot, open->map.last);
		for (i = 0; i < table->ncolumns; i++)
		{
			int			column = open->map.attnums[i] - 1;

			store_value(rows + count * table->row_size + table->columns[i].offset, table->columns[i].kind,
						open->slot->tts_values[column], open->slot->tts_isnull[column], zone);
		}
		count++;
		MemoryContextSwitchTo(before);
		CHECK_FOR_INTERRUPTS();
	}
	*(void **) ((char *) file + table->rows_offset) = rows;
	*(int *) ((char *) file + table->count_offset) = count;
}

/* The definition of a setting, looked for from *next on, since the rows mostly stand in their order. */
static const RepatSettingDef *
find_setting(const text *name, int *next)
{
	const RepatSettingDef *def = repat_setting_at(*next);
	const char *bytes = VARDATA_ANY(name);
	size_t		length = VARSIZE_ANY_EXHDR(name);

	if (strlen(def->name) != length || memcmp(def->name, bytes, length) != 0)
		def = repat_setting_find(bytes, length);
	if (def != NULL)
		*next = (int) (def - repat_setting_at(0) + 1) % REPAT_SETTING_COUNT;
	return def;
}

/* The register's numbers, the same for each of the files. */
static void
read_settings(RepatCaseFile *files, int nfiles, RepatZone *zone)
{
	RepatCaseFile *file = &files[0];
	Relation	rel = repat_register_open("setting", AccessShareLock);
	AttrNumber	name_column = repat_register_column(rel, "setting", TEXTOID);
	AttrNumber	value_column = repat_register_column(rel, "value", INT4OID);
	AttrNumber	default_column = repat_register_column(rel, "default_value", INT4OID);
	AttrNumber	changed_column = repat_register_column(rel, "changed_at", TIMESTAMPTZOID);
	TupleTableSlot *slot;
	TableScanDesc scan;
	int			next = 0;
	int			i;

	/* What somebody took out of the table stands at its default. */
	for (i = 0; i < REPAT_SETTING_COUNT; i++)
	{
		file->setting[i].value = file->setting[i].default_value = repat_setting_at(i)->default_value;
		file->setting[i].changed_on = REPAT_NO_DAY;
	}
	slot = table_slot_create(rel, NULL);
	scan = table_beginscan(rel, zone->snapshot, 0, NULL);
	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		const RepatSettingDef *def;
		RepatSettingValue *setting;
		Datum		changed;
		bool		isnull;

		slot_getallattrs(slot);
		if (slot_attisnull(slot, name_column) || slot_attisnull(slot, value_column) ||
			slot_attisnull(slot, default_column))
			repat_refuse_shape("setting");
		def = find_setting(DatumGetTextPP(slot_getattr(slot, name_column, &isnull)), &next);
		if (def == NULL)
			continue;
		setting = &file->setting[def - repat_setting_at(0)];
		setting->value = DatumGetInt32(slot_getattr(slot, value_column, &isnull));
		setting->default_value = DatumGetInt32(slot_getattr(slot, default_column, &isnull));
		changed = slot_getattr(slot, changed_column, &isnull);
		setting->changed_on = isnull ? REPAT_NO_DAY : repat_day_in_zone(DatumGetTimestampTz(changed), zone);
	}
	for (i = 1; i < nfiles; i++)
	{
		memcpy(files[i].setting, file->setting, sizeof(file->setting));
	}
	table_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	table_close(rel, NoLock);
}

/* Read these of the tables for each of the files. */
static void
read_tables(RepatCaseFile *files, int nfiles, uint64 wanted, RepatZone *zone, MemoryContext reading)
{
	int			i;
	int			t;

	for (t = 0; t < FILE_TABLES; t++)
	{
		OpenTable	open;

		if (!(wanted & (UINT64_C(1) << file_tables[t].table)))
			continue;
		open_file_table(&open, t, zone->snapshot);
		for (i = 0; i < nfiles; i++)
			read_rows(&open, &files[i], zone, reading);
		close_file_table(&open);
	}
	if (wanted & TABLE_BIT(child_case))
		for (i = 0; i < nfiles; i++)
			files[i].absent = files[i].child_case_count != 1;
}

/* What siblings do while the child moves; their moments get their days here. */
static void
read_siblings(RepatCaseFile *files, int nfiles, RepatZone *zone, MemoryContext reading)
{
	int			i;
	int			s;

	repat_read_siblings(files, nfiles, zone->snapshot, reading);
	for (i = 0; i < nfiles; i++)
		for (s = 0; s < files[i].sibling_journey_count; s++)
		{
			RepatSiblingJourney *journey = &files[i].sibling_journey[s];

			journey->known_since.day = repat_day_in_zone(journey->known_since.at, zone);
			if (journey->set_apart_at.at != REPAT_NO_MOMENT)
				journey->set_apart_at.day = repat_day_in_zone(journey->set_apart_at.at, zone);
		}
}

/* Read these of the sources for each of the files. */
static void
read_sources(RepatCaseFile *files, int nfiles, uint64 sources, RepatZone *zone, MemoryContext reading)
{
	int			i;

	read_tables(files, nfiles, sources, zone, reading);
	if (sources & REPAT_READS_SETTINGS)
		read_settings(files, nfiles, zone);
	if (sources & REPAT_READS_TRAINING)
		repat_read_training(files, nfiles, zone->snapshot, reading);
	if (sources & REPAT_READS_SIBLINGS)
		read_siblings(files, nfiles, zone, reading);
	for (i = 0; i < nfiles && (sources & REPAT_READS_NOW); i++)
		files[i].now.day = repat_day_in_zone(files[i].now.at, zone);
}

/* What is read of a batch of cases, and what becomes of it. */
typedef struct Reader
{
	void		(*read) (struct Reader *reader, RepatCaseFile *files, int nfiles, int first);
	RepatZone	zone;
	MemoryContext reading;
	uint64		sources;		/* of a visit */
	RepatFileVisitor visit;
	void	   *arg;
	const RepatFactSet *asked;	/* of a computation */
	bool		exist;
	RepatCaseFacts *out;
} Reader;

/* Hand the cases to the reader, a batch of empty files at a time. */
static void
read_cases(const int64 *cases, int ncases, const DateADT *as_of, const char *ahead, TimestampTz now,
		   Reader *reader)
{
	RepatCaseFile *files = palloc(sizeof(RepatCaseFile) * Min(ncases, BATCH));
	int			first;
	int			i;

	CommandCounterIncrement();
	reader->zone.zone = NULL;
	reader->zone.snapshot = RegisterSnapshot(GetLatestSnapshot());
	reader->reading = AllocSetContextCreate(CurrentMemoryContext, "repatriation case file",
											ALLOCSET_DEFAULT_SIZES);
	for (first = 0; first < ncases; first += BATCH)
	{
		int			n = Min(ncases - first, BATCH);

		memset(files, 0, sizeof(RepatCaseFile) * n);
		for (i = 0; i < n; i++)
		{
			files[i].case_ref = cases[first + i];
			files[i].as_of = as_of != NULL ? *as_of : REPAT_NO_DAY;
			files[i].ahead = ahead;
			files[i].now.at = now;
			files[i].now.day = REPAT_NO_DAY;
		}
		reader->read(reader, files, n, first);
		MemoryContextReset(reader->reading);
	}
	MemoryContextDelete(reader->reading);
	pfree(files);
	UnregisterSnapshot(reader->zone.snapshot);
}

static void
read_for_visit(Reader *reader, RepatCaseFile *files, int nfiles, int first)
{
	int			i;

	read_sources(files, nfiles, reader->sources, &reader->zone, reader->reading);
	for (i = 0; i < nfiles; i++)
		reader->visit(&files[i], first + i, reader->arg);
}

void
repat_files_visit(const int64 *cases, int ncases, uint64 sources, const DateADT *as_of, TimestampTz now,
				  RepatFileVisitor visit, void *arg)
{
	Reader		reader = {0};

	reader.read = read_for_visit;
	reader.sources = sources | TABLE_BIT(child_case);
	reader.visit = visit;
	reader.arg = arg;
	read_cases(cases, ncases, as_of, NULL, now, &reader);
}

DateADT
repat_register_day(TimestampTz at)
{
	RepatZone	zone = {NULL, RegisterSnapshot(GetLatestSnapshot())};
	DateADT		day = repat_day_in_zone(at, &zone);

	UnregisterSnapshot(zone.snapshot);
	return day;
}

/* First what facts count among, then what is left to read for those that are not zero. */
static void
read_for_facts(Reader *reader, RepatCaseFile *files, int nfiles, int first)
{
	uint64		first_sources = repat_facts_first_sources(reader->asked) |
		(reader->exist ? 0 : TABLE_BIT(child_case));
	RepatFactSet open = {{0}};
	bool		speak = false;
	int			i;

	read_sources(files, nfiles, first_sources, &reader->zone, reader->reading);
	for (i = 0; i < nfiles; i++)
		repat_facts_open(&files[i], reader->asked, &open);
	read_sources(files, nfiles, repat_facts_sources(&open) & ~first_sources, &reader->zone, reader->reading);
	for (i = 0; i < nfiles; i++)
	{
		repat_facts_compute(&files[i], reader->asked, &reader->out[first + i]);
		speak |= repat_facts_speak(&reader->out[first + i]);
	}
	if (!speak)
		return;
	read_tables(files, nfiles, TABLE_BIT(violation_log), &reader->zone, reader->reading);
	for (i = 0; i < nfiles; i++)
		repat_facts_tolerate(&files[i], &reader->out[first + i]);
}

void
repat_facts_load(const int64 *cases, int ncases, const RepatFactSet *asked, const DateADT *as_of,
				 const char *ahead, bool exist, RepatCaseFacts *out)
{
	Reader		reader = {0};

	reader.read = read_for_facts;
	reader.asked = asked;
	reader.exist = exist;
	reader.out = out;
	read_cases(cases, ncases, as_of, ahead, GetCurrentStatementStartTimestamp(), &reader);
}
