/*
 * rows.h
 *	  Rows of a set-returning function in materialize mode, column by column.
 *
 * Layer: pg. After InitMaterializedSRF(fcinfo, 0), for each row:
 *
 *	  RepatRow	row = {0};
 *
 *	  repat_row_int(&row, 7);
 *	  repat_row_text(&row, "seven");
 *	  repat_row_put(&row, rsinfo);
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_ROWS_H
#define REPAT_PG_ROWS_H

#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#define REPAT_ROW_COLUMNS 16

typedef struct RepatRow
{
	Datum		values[REPAT_ROW_COLUMNS];
	bool		nulls[REPAT_ROW_COLUMNS];
	int			columns;		/* filled so far */
} RepatRow;

static inline void
repat_row_datum(RepatRow *row, Datum value, bool isnull)
{
	Assert(row->columns < REPAT_ROW_COLUMNS);
	row->values[row->columns] = value;
	row->nulls[row->columns] = isnull;
	row->columns++;
}

static inline void
repat_row_int(RepatRow *row, int32 value)
{
	repat_row_datum(row, Int32GetDatum(value), false);
}

static inline void
repat_row_bool(RepatRow *row, bool value)
{
	repat_row_datum(row, BoolGetDatum(value), false);
}

/* "" is the core's word for nothing, and becomes NULL. The text must be ASCII. */
static inline void
repat_row_text(RepatRow *row, const char *value)
{
	if (value[0] == '\0')
		repat_row_datum(row, (Datum) 0, true);
	else
		repat_row_datum(row, CStringGetTextDatum(value), false);
}

/* Hand the row over; it must have as many columns as the function declares. */
static inline void
repat_row_put(RepatRow *row, ReturnSetInfo *rsinfo)
{
	if (row->columns != rsinfo->setDesc->natts)
		elog(ERROR, "row of %d columns for a result of %d", row->columns, rsinfo->setDesc->natts);
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, row->values, row->nulls);
}

#endif
