/*
 * partial_date_combine.c
 *	  Evidence combined, births from ages and from zones, in SQL.
 *
 * Layer: pg. Glue over core/partial_date_combine.h. NULL is what states nothing:
 * evidence that contradicts itself, or a hull without bounds. A strict transition
 * that has answered NULL is not called again, so the aggregates stay NULL; for that
 * reason they have no combine function, which would take NULL for "no row yet".
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/rangetypes.h"

#include "repatriation/core/partial_date_combine.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/partial_date.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_partial_date_intersection);
PG_FUNCTION_INFO_V1(repat_partial_date_union);
PG_FUNCTION_INFO_V1(repat_clip);
PG_FUNCTION_INFO_V1(repat_birth_from_age);
PG_FUNCTION_INFO_V1(repat_birth_from_age_range);
PG_FUNCTION_INFO_V1(repat_birth_from_mrz);
PG_FUNCTION_INFO_V1(repat_mrz_from_birth);

/* partial_date * partial_date; NULL when no day is in both */
Datum
repat_partial_date_intersection(PG_FUNCTION_ARGS)
{
	RepatPartialDate value = 0;

	if (!repat_partial_date_intersect(PG_GETARG_PARTIAL_DATE(0), PG_GETARG_PARTIAL_DATE(1), &value))
		PG_RETURN_NULL();
	PG_RETURN_PARTIAL_DATE(value);
}

/* partial_date + partial_date; NULL when open on both sides */
Datum
repat_partial_date_union(PG_FUNCTION_ARGS)
{
	RepatPartialDate value = 0;

	if (!repat_partial_date_hull(PG_GETARG_PARTIAL_DATE(0), PG_GETARG_PARTIAL_DATE(1), &value))
		PG_RETURN_NULL();
	PG_RETURN_PARTIAL_DATE(value);
}

/* clip(partial_date, daterange) returns partial_date; NULL when no day is left */
Datum
repat_clip(PG_FUNCTION_ARGS)
{
	RangeType  *range = PG_GETARG_RANGE_P(1);
	TypeCacheEntry *type = range_get_typcache(fcinfo, RangeTypeGetOid(range));
	RangeBound	lower;
	RangeBound	upper;
	bool		empty;
	DateADT		from;
	DateADT		to;
	int32		first;
	int32		last;
	RepatPartialDate value = 0;

	range_deserialize(type, range, &lower, &upper, &empty);
	if (empty)
		PG_RETURN_NULL();
	from = lower.infinite ? DATEVAL_NOBEGIN : DatumGetDateADT(lower.val);
	to = upper.infinite ? DATEVAL_NOEND : DatumGetDateADT(upper.val);
	/* No day comes after infinity, and none before its opposite. */
	if (DATE_IS_NOEND(from) || DATE_IS_NOBEGIN(to))
		PG_RETURN_NULL();
	first = DATE_NOT_FINITE(from) ? 0 : repat_day_from_2000(from) + (lower.inclusive ? 0 : 1);
	last = DATE_NOT_FINITE(to) ? 0 : repat_day_from_2000(to) - (upper.inclusive ? 0 : 1);
	if (!repat_partial_date_clip(PG_GETARG_PARTIAL_DATE(0), DATE_NOT_FINITE(from) ? NULL : &first,
								 DATE_NOT_FINITE(to) ? NULL : &last, &value))
		PG_RETURN_NULL();
	PG_RETURN_PARTIAL_DATE(value);
}

/* The births of ages in argument 0, already taken apart; day and rule are 1 and 2. */
static Datum
births_of_ages(FunctionCallInfo fcinfo, int32 least, const int32 *most)
{
	RepatPartialDate value = 0;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_birth_of_age(least, most, repat_get_age_day(fcinfo, 1),
											  repat_get_leap_rule(fcinfo, 2), &value, &diag);

	if (status != REPAT_OK)
		repat_input_error(NULL, "partial_date", status, &diag);
	PG_RETURN_PARTIAL_DATE(value);
}

/* birth_from_age(age int, on_date, leap_rule) returns partial_date */
Datum
repat_birth_from_age(PG_FUNCTION_ARGS)
{
	int32		age = repat_check_years(PG_GETARG_INT32(0));

	return births_of_ages(fcinfo, age, &age);
}

/* birth_from_age(age int4range, on_date, leap_rule) returns partial_date */
Datum
repat_birth_from_age_range(PG_FUNCTION_ARGS)
{
	RangeType  *range = PG_GETARG_RANGE_P(0);
	TypeCacheEntry *type = range_get_typcache(fcinfo, RangeTypeGetOid(range));
	RangeBound	lower;
	RangeBound	upper;
	bool		empty;
	int32		least;
	int32		most = 0;

	range_deserialize(type, range, &lower, &upper, &empty);
	if (empty)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("range of ages must not be empty")));
	/* Canonical: lower bound in, upper bound out. Below no bound there is birth. */
	least = lower.infinite ? 0 : repat_check_years(DatumGetInt32(lower.val));
	if (!upper.infinite)
		most = repat_check_years(DatumGetInt32(upper.val) - 1);
	return births_of_ages(fcinfo, least, upper.infinite ? NULL : &most);
}

/* birth_from_mrz(yymmdd text, reference date) returns partial_date; NULL when all is filler */
Datum
repat_birth_from_mrz(PG_FUNCTION_ARGS)
{
	text	   *zone = PG_GETARG_TEXT_PP(0);
	RepatPartialDate value = 0;
	bool		known = false;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_birth_read_mrz(VARDATA_ANY(zone), VARSIZE_ANY_EXHDR(zone),
											  repat_get_age_day(fcinfo, 1), &known, &value, &diag);

	if (status != REPAT_OK)
		repat_input_error(NULL, "partial_date", status, &diag);
	if (!known)
		PG_RETURN_NULL();
	PG_RETURN_PARTIAL_DATE(value);
}

/* mrz_from_birth(partial_date) returns text */
Datum
repat_mrz_from_birth(PG_FUNCTION_ARGS)
{
	char		zone[REPAT_MRZ_BIRTH_LENGTH];

	repat_birth_write_mrz(PG_GETARG_PARTIAL_DATE(0), zone);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(zone, sizeof(zone)));
}
