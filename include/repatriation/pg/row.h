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
#include "repatriation/pg/compat.h"
#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"

#define REPAT_ROW_MAX 26
#define REPAT_ROW_SPACE 600

/* Set columns and used to 0 before the first value. */
typedef struct RepatRow
{
	int			columns;
	size_t		used;
	Datum		value[REPAT_ROW_MAX];
	bool		null[REPAT_ROW_MAX];
	char		space[REPAT_ROW_SPACE];	/* short texts: the tuple copies them */
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
	char	   *short_text = row->space + row->used;

	if (length == 0)
		repat_row_datum(row, (Datum) 0, true);
	else if (length <= VARATT_SHORT_MAX - VARHDRSZ_SHORT &&
			 row->used + VARHDRSZ_SHORT + length <= REPAT_ROW_SPACE)
	{
		SET_VARSIZE_SHORT(short_text, VARHDRSZ_SHORT + length);
		memcpy(VARDATA_SHORT(short_text), text, length);
		row->used += VARHDRSZ_SHORT + length;
		repat_row_datum(row, PointerGetDatum(short_text), false);
	}
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
