/*
 * row.h
 *	  A row under construction: values in order, NULL where nothing is.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_ROW_H
#define REPAT_PG_ROW_H

#include "fmgr.h"
#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"

#define REPAT_ROW_MAX 26

typedef struct RepatRow
{
	int			columns;
	Datum		value[REPAT_ROW_MAX];
	bool		null[REPAT_ROW_MAX];
} RepatRow;

static inline void
repat_row_datum(RepatRow *row, Datum value, bool null)
{
	Assert(row->columns < REPAT_ROW_MAX);
	row->value[row->columns] = value;
	row->null[row->columns] = null;
	row->columns++;
}

static inline void
repat_row_text(RepatRow *row, const char *text, size_t length)
{
	if (length == 0)
		repat_row_datum(row, (Datum) 0, true);
	else
		repat_row_datum(row, PointerGetDatum(cstring_to_text_with_len(text, (int) length)), false);
}

/* A constant, or NULL for none. */
static inline void
repat_row_name(RepatRow *row, const char *name)
{
	repat_row_text(row, name, name ? strlen(name) : 0);
}

/* text[] of the values, NULL when there are none. */
static inline void
repat_row_texts(RepatRow *row, Datum *value, int count)
{
	if (count == 0)
		repat_row_datum(row, (Datum) 0, true);
	else
		repat_row_datum(row, PointerGetDatum(construct_array(value, count, TEXTOID, -1, false,
															 TYPALIGN_INT)), false);
}

static inline Datum
repat_row_tuple(RepatRow *row, TupleDesc columns)
{
	Assert(row->columns == columns->natts);
	return HeapTupleGetDatum(heap_form_tuple(columns, row->value, row->null));
}

/* The row type of the call, looked up once per query. */
extern TupleDesc repat_row_columns(FunctionCallInfo fcinfo);

#endif
