/*
 * row.c
 *	  A row under construction: the columns it must have.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "repatriation/pg/row.h"

TupleDesc
repat_row_columns(FunctionCallInfo fcinfo)
{
	FmgrInfo   *flinfo = fcinfo->flinfo;

	if (flinfo->fn_extra == NULL)
	{
		MemoryContext caller = MemoryContextSwitchTo(flinfo->fn_mcxt);
		TupleDesc	columns;

		if (get_call_result_type(fcinfo, NULL, &columns) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "function is not declared to return a row");
		flinfo->fn_extra = BlessTupleDesc(columns);
		MemoryContextSwitchTo(caller);
	}
	return flinfo->fn_extra;
}
