/*
 * edtf.c
 *	  All of EDTF as text: edtf_valid(), edtf_level(), edtf_bounds().
 *
 * Layer: pg. Glue over core/edtf.h.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type_d.h"
#include "fmgr.h"

#include "repatriation/core/edtf.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/partial_date.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_edtf_valid);
PG_FUNCTION_INFO_V1(repat_edtf_level);
PG_FUNCTION_INFO_V1(repat_edtf_bounds);

static RepatStatus
read_argument(FunctionCallInfo fcinfo, RepatEdtf *edtf, RepatDiag *diag)
{
	text	   *argument = PG_GETARG_TEXT_PP(0);

	return repat_edtf_parse(VARDATA_ANY(argument), VARSIZE_ANY_EXHDR(argument), edtf, diag);
}

/* edtf_valid(text) returns boolean */
Datum
repat_edtf_valid(PG_FUNCTION_ARGS)
{
	RepatEdtf	edtf;

	PG_RETURN_BOOL(read_argument(fcinfo, &edtf, NULL) == REPAT_OK);
}

/* edtf_level(text) returns int: NULL for what is not EDTF */
Datum
repat_edtf_level(PG_FUNCTION_ARGS)
{
	RepatEdtf	edtf;

	if (read_argument(fcinfo, &edtf, NULL) != REPAT_OK)
		PG_RETURN_NULL();
	PG_RETURN_INT32(edtf.level);
}

/* Is it a day of the server's, and so is the next, which is the bound that a range stores? */
static bool
is_server_day(int64 day)
{
	return day - REPAT_DAY_2000 >= DATETIME_MIN_JULIAN - POSTGRES_EPOCH_JDATE &&
		day - REPAT_DAY_2000 < DATE_END_JULIAN - POSTGRES_EPOCH_JDATE - 1;
}

/* edtf_bounds(text) returns daterange: NULL where there are none that a daterange can hold */
Datum
repat_edtf_bounds(PG_FUNCTION_ARGS)
{
	RepatEdtf	edtf = {0, false, false, false, 0, 0};
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = read_argument(fcinfo, &edtf, &diag);

	if (status != REPAT_OK)
		repat_input_error(NULL, "EDTF", status, &diag);
	if (!edtf.has_bounds || (edtf.has_first && !is_server_day(edtf.first)) ||
		(edtf.has_last && !is_server_day(edtf.last)))
		PG_RETURN_NULL();
	return repat_make_range(fcinfo, DATERANGEOID,
							edtf.has_first, DateADTGetDatum((DateADT) (edtf.first - REPAT_DAY_2000)),
							edtf.has_last, DateADTGetDatum((DateADT) (edtf.last - REPAT_DAY_2000)),
							false);
}
