/*
 * partial_date.h
 *	  Partial dates and the server's dates as function arguments and results.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_PARTIAL_DATE_H
#define REPAT_PG_PARTIAL_DATE_H

#include "fmgr.h"
#include "repatriation/core/partial_date_age.h"
#include "utils/date.h"

/* The SQL type is declared LIKE int8. */
#define PG_GETARG_PARTIAL_DATE(n)	((RepatPartialDate) PG_GETARG_INT64(n))
#define PG_RETURN_PARTIAL_DATE(x)	PG_RETURN_INT64((int64) (x))

/*
 * A range of the server's, both bounds included, made canonical; a side without
 * a bound is unbounded. The range type's entry is cached in the caller's fcinfo.
 */
extern Datum repat_make_range(FunctionCallInfo fcinfo, Oid range_type,
							  bool has_lower, Datum lower_value,
							  bool has_upper, Datum upper_value, bool empty);

/*
 * Arguments of functions about ages: a date as a day number (22008 for an infinite
 * one), a leap rule by its name, and years; 22023 for what is none.
 */
extern int32 repat_get_age_day(FunctionCallInfo fcinfo, int n);
extern RepatLeapRule repat_get_leap_rule(FunctionCallInfo fcinfo, int n);
extern int32 repat_check_years(int32 years);

/* The server's date for the earliest day, -infinity if that is open. */
static inline DateADT
repat_first_date(RepatPartialDate value)
{
	return repat_partial_date_has_first(value)
		? (DateADT) repat_day_to_2000(repat_partial_date_first(value)) : DATEVAL_NOBEGIN;
}

/* The server's date for the latest day, infinity if that is open. */
static inline DateADT
repat_last_date(RepatPartialDate value)
{
	return repat_partial_date_has_last(value)
		? (DateADT) repat_day_to_2000(repat_partial_date_last(value)) : DATEVAL_NOEND;
}

/* Does a value contain a date of the server's? An infinite one is no day. */
static inline bool
repat_contains_date(RepatPartialDate outer, DateADT date)
{
	return !DATE_NOT_FINITE(date) &&
		repat_partial_date_contain_day(outer, repat_day_from_2000(date));
}

#endif
