/*
 * partial_date.c
 *	  The SQL type partial_date: text and binary form, construction and casts.
 *
 * Layer: pg. Glue over core/partial_date.h. Input depends on no setting (not
 * DateStyle, not the locale, not the time zone), so all of it is immutable. Never
 * puts the text of a value into a message.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type_d.h"
#include "fmgr.h"
#include "libpq/pqformat.h"
#include "utils/rangetypes.h"

#include "repatriation/pg/partial_date.h"
#include "repatriation/pg/report.h"

#define TYPE_NAME "partial_date"

PG_FUNCTION_INFO_V1(repat_partial_date_in);
PG_FUNCTION_INFO_V1(repat_partial_date_out);
PG_FUNCTION_INFO_V1(repat_partial_date_recv);
PG_FUNCTION_INFO_V1(repat_make_partial_date);
PG_FUNCTION_INFO_V1(repat_partial_date_from_date);
PG_FUNCTION_INFO_V1(repat_partial_date_to_date);
PG_FUNCTION_INFO_V1(repat_partial_date_to_daterange);
PG_FUNCTION_INFO_V1(repat_partial_date_from_daterange);

/* partial_date_in(cstring) returns partial_date: core's parser. */
Datum
repat_partial_date_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	RepatPartialDate value = 0;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_partial_date_parse(text, strlen(text), &value, &diag);

	if (status != REPAT_OK)
		repat_input_error(REPAT_ESCONTEXT, TYPE_NAME, status, &diag);
	PG_RETURN_PARTIAL_DATE(value);
}

/* partial_date_out(partial_date) returns cstring: the canonical text, in memory of its size. */
Datum
repat_partial_date_out(PG_FUNCTION_ARGS)
{
	char		text[REPAT_PARTIAL_DATE_TEXT_MAX];
	size_t		length = repat_partial_date_format(PG_GETARG_PARTIAL_DATE(0), text);
	char	   *result = palloc(length + 1);

	memcpy(result, text, length);
	result[length] = '\0';
	PG_RETURN_CSTRING(result);
}

/* partial_date_recv(internal) returns partial_date: the word as stored, checked whole. */
Datum
repat_partial_date_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buffer = (StringInfo) PG_GETARG_POINTER(0);
	int64		word = pq_getmsgint64(buffer);
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_partial_date_check(word, &diag);

	if (status != REPAT_OK)
		repat_input_error(NULL, TYPE_NAME, status, &diag);
	PG_RETURN_PARTIAL_DATE(word);
}

/* make_partial_date(year, month, day int) returns partial_date: NULL is a part not known. */
Datum
repat_make_partial_date(PG_FUNCTION_ARGS)
{
	const int  *part[3] = {NULL, NULL, NULL};
	int			number[3];
	RepatPartialDate value = 0;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status;
	int			i;

	for (i = 0; i < 3; i++)
	{
		if (PG_ARGISNULL(i))
			continue;
		number[i] = PG_GETARG_INT32(i);
		part[i] = &number[i];
	}
	if (part[0] == NULL && part[1] == NULL && part[2] == NULL)
		PG_RETURN_NULL();
	status = repat_partial_date_from_ymd(part[0], part[1], part[2], &value, &diag);
	if (status != REPAT_OK)
		repat_input_error(NULL, TYPE_NAME, status, &diag);
	PG_RETURN_PARTIAL_DATE(value);
}

/* The cast from date: the day itself; an infinite date is no day. */
Datum
repat_partial_date_from_date(PG_FUNCTION_ARGS)
{
	DateADT		date = PG_GETARG_DATEADT(0);
	RepatPartialDate value = 0;
	RepatDiag	diag = {0, "An infinite date is not a day.", NULL};
	RepatStatus status = REPAT_DATE_RANGE;

	if (!DATE_NOT_FINITE(date))
		status = repat_partial_date_from_day(repat_day_from_2000(date), &value, &diag);
	if (status != REPAT_OK)
		repat_input_error(NULL, TYPE_NAME, status, &diag);
	PG_RETURN_PARTIAL_DATE(value);
}

/* The cast to date: of an exact value only, so that no doubt is lost unsaid. */
Datum
repat_partial_date_to_date(PG_FUNCTION_ARGS)
{
	RepatPartialDate value = PG_GETARG_PARTIAL_DATE(0);

	if (!repat_partial_date_is_exact(value))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_FIELD_OVERFLOW),
				 errmsg("partial_date is not one certain day"),
				 errhint("Use earliest() or latest(), or cast to daterange.")));
	PG_RETURN_DATEADT(repat_first_date(value));
}

Datum
repat_make_range(FunctionCallInfo fcinfo, Oid range_type, bool has_lower, Datum lower_value,
				 bool has_upper, Datum upper_value, bool empty)
{
	TypeCacheEntry *type = range_get_typcache(fcinfo, range_type);
	RangeBound	lower;
	RangeBound	upper;

	lower.lower = true;
	lower.inclusive = true;
	lower.infinite = !has_lower;
	lower.val = lower_value;
	upper.lower = false;
	upper.inclusive = true;
	upper.infinite = !has_upper;
	upper.val = upper_value;
#if PG_VERSION_NUM >= 160000
	PG_RETURN_RANGE_P(make_range(type, &lower, &upper, empty, NULL));
#else
	PG_RETURN_RANGE_P(make_range(type, &lower, &upper, empty));
#endif
}

/* The cast to daterange: from the earliest to the latest day, an open side unbounded. */
Datum
repat_partial_date_to_daterange(PG_FUNCTION_ARGS)
{
	RepatPartialDate value = PG_GETARG_PARTIAL_DATE(0);

	return repat_make_range(fcinfo, DATERANGEOID,
							repat_partial_date_has_first(value),
							DateADTGetDatum(repat_first_date(value)),
							repat_partial_date_has_last(value),
							DateADTGetDatum(repat_last_date(value)), false);
}

/*
 * The cast from daterange: one of its days. The server's dateranges are
 * canonical, [a, b); an infinite date in the place of a bound is an open side.
 */
Datum
repat_partial_date_from_daterange(PG_FUNCTION_ARGS)
{
	RangeType  *range = PG_GETARG_RANGE_P(0);
	TypeCacheEntry *type = range_get_typcache(fcinfo, RangeTypeGetOid(range));
	RangeBound	lower;
	RangeBound	upper;
	bool		empty;
	int32		first;
	int32		last;
	RepatPartialDate value = 0;
	RepatDiag	diag = {0, "An empty range has no day.", NULL};
	RepatStatus status = REPAT_DATE_RANGE;

	range_deserialize(type, range, &lower, &upper, &empty);
	if (!empty)
	{
		DateADT		from = lower.infinite ? DATEVAL_NOBEGIN : DatumGetDateADT(lower.val);
		DateADT		to = upper.infinite ? DATEVAL_NOEND : DatumGetDateADT(upper.val);
		bool		has_first = !DATE_NOT_FINITE(from);
		bool		has_last = !DATE_NOT_FINITE(to);

		if (has_first)
			first = repat_day_from_2000(from) + (lower.inclusive ? 0 : 1);
		if (has_last)
			last = repat_day_from_2000(to) - (upper.inclusive ? 0 : 1);
		if (DATE_IS_NOEND(from) || DATE_IS_NOBEGIN(to))
			diag.detail = "An infinite date is not a day.";
		else
			status = repat_partial_date_from_bounds(has_first ? &first : NULL,
													has_last ? &last : NULL, &value, &diag);
	}
	if (status != REPAT_OK)
		repat_input_error(NULL, TYPE_NAME, status, &diag);
	PG_RETURN_PARTIAL_DATE(value);
}
