/*
 * mrz_dates.c
 *	  Birth and expiry dates of an mrz as partial dates, as of a day.
 *
 * Layer: pg. A date that the zone does not state, or that does not exist, is NULL;
 * mrz_fields() has what is printed. Never reads the clock: as_of is an argument.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "repatriation/core/mrz_date.h"
#include "repatriation/pg/mrz.h"
#include "repatriation/pg/partial_date.h"

PG_FUNCTION_INFO_V1(repat_mrz_birth_date);
PG_FUNCTION_INFO_V1(repat_mrz_birth_date_other);
PG_FUNCTION_INFO_V1(repat_mrz_expiry_date);
PG_FUNCTION_INFO_V1(repat_mrz_issue_date);

typedef RepatStatus (*DateReader) (const RepatMrz *mrz, const RepatMrzAsOf *as_of,
								   RepatMrzDate *out, RepatDiag *diag);

/* Read a date of argument 0 as of argument 1, and raise if as_of is out of range. */
static RepatMrzDate
read_date(FunctionCallInfo fcinfo, DateReader reader)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	DateADT		day = PG_GETARG_DATEADT(1);
	RepatMrzAsOf as_of = {0, 0, 0}; /* infinity is in no year, and refused as that */
	RepatMrzDate date;
	RepatDiag	diag = {0, NULL, NULL};

	if (!DATE_NOT_FINITE(day))
		repat_day_split(repat_day_from_2000(day), &as_of.year, &as_of.month, &as_of.day);
	if (reader(&mrz, &as_of, &date, &diag) != REPAT_OK)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("argument %s out of range", "as_of"),
				 errdetail("%s", diag.detail)));
	return date;
}

static Datum
make_date(int year, int month, int day)
{
	RepatPartialDate value = 0;

	if (repat_partial_date_from_parts(year, month, day, &value, NULL) != REPAT_OK)
		elog(ERROR, "date of a machine-readable zone is no partial date");
	PG_RETURN_PARTIAL_DATE(value);
}

/* mrz_birth_date(mrz, date) returns partial_date */
Datum
repat_mrz_birth_date(PG_FUNCTION_ARGS)
{
	RepatMrzDate date = read_date(fcinfo, repat_mrz_read_birth);

	if (date.state != REPAT_MRZ_DATE_KNOWN)
		PG_RETURN_NULL();
	return make_date(date.year, date.month, date.day);
}

/* mrz_birth_date_other(mrz, date) returns partial_date */
Datum
repat_mrz_birth_date_other(PG_FUNCTION_ARGS)
{
	RepatMrzDate date = read_date(fcinfo, repat_mrz_read_birth);

	if (date.other_year == 0)
		PG_RETURN_NULL();
	return make_date(date.other_year, date.month, date.day);
}

/* mrz_expiry_date(mrz, date) returns partial_date */
Datum
repat_mrz_expiry_date(PG_FUNCTION_ARGS)
{
	RepatMrzDate date = read_date(fcinfo, repat_mrz_read_expiry);

	if (date.state != REPAT_MRZ_DATE_KNOWN)
		PG_RETURN_NULL();
	return make_date(date.year, date.month, date.day);
}

/* mrz_issue_date(mrz, date) returns partial_date */
Datum
repat_mrz_issue_date(PG_FUNCTION_ARGS)
{
	RepatMrzDate date = read_date(fcinfo, repat_mrz_read_issue);

	if (date.state != REPAT_MRZ_DATE_KNOWN)
		PG_RETURN_NULL();
	return make_date(date.year, date.month, date.day);
}
