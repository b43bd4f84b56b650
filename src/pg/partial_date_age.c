/*
 * partial_date_age.c
 *	  Ages and minority in SQL.
 *
 * Layer: pg. Glue over core/partial_date_age.h. The day "on" is always an
 * argument: "today" depends on a session's time zone and has no place in an
 * immutable function.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type_d.h"
#include "fmgr.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "repatriation/core/partial_date_age.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/partial_date.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_age_min);
PG_FUNCTION_INFO_V1(repat_age_max);
PG_FUNCTION_INFO_V1(repat_age_range);
PG_FUNCTION_INFO_V1(repat_age_band);
PG_FUNCTION_INFO_V1(repat_attains);
PG_FUNCTION_INFO_V1(repat_possibly_under);
PG_FUNCTION_INFO_V1(repat_certainly_under);
PG_FUNCTION_INFO_V1(repat_possibly_at_least);
PG_FUNCTION_INFO_V1(repat_certainly_at_least);
PG_FUNCTION_INFO_V1(repat_is_child);
PG_FUNCTION_INFO_V1(repat_child_status);

/* An argument of type date as a day number; an infinite one has no ages. */
static int32
get_day(FunctionCallInfo fcinfo, int n)
{
	DateADT		date = PG_GETARG_DATEADT(n);

	if (DATE_NOT_FINITE(date))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("ages need a finite date")));
	return repat_day_from_2000(date);
}

static int32
check_years(int32 years)
{
	if (!repat_age_valid(years))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("age must be between 0 and %d years", REPAT_AGE_MAX)));
	return years;
}

static RepatLeapRule
get_leap_rule(FunctionCallInfo fcinfo, int n)
{
	text	   *name = PG_GETARG_TEXT_PP(n);
	RepatLeapRule rule = REPAT_LEAP_MAR1;
	RepatDiag	diag = {0, NULL, NULL};

	if (repat_leap_rule_parse(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), &rule, &diag) != REPAT_OK)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unrecognized leap rule"),
				 errhint("%s", diag.hint)));
	return rule;
}

static RepatMargin
get_margin(FunctionCallInfo fcinfo, int n)
{
	text	   *name = PG_GETARG_TEXT_PP(n);
	RepatMargin margin = REPAT_MARGIN_STANDARD;
	RepatDiag	diag = {0, NULL, NULL};

	if (repat_margin_parse(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), &margin, &diag) != REPAT_OK)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unrecognized margin"),
				 errhint("%s", diag.hint)));
	return margin;
}

/* age_min(birth, on_date, leap_rule) returns int */
Datum
repat_age_min(PG_FUNCTION_ARGS)
{
	int32		age = repat_partial_date_age_min(PG_GETARG_PARTIAL_DATE(0), get_day(fcinfo, 1),
												 get_leap_rule(fcinfo, 2));

	if (age == REPAT_AGE_UNKNOWN)
		PG_RETURN_NULL();
	PG_RETURN_INT32(age);
}

/* age_max(birth, on_date, leap_rule) returns int */
Datum
repat_age_max(PG_FUNCTION_ARGS)
{
	int32		age = repat_partial_date_age_max(PG_GETARG_PARTIAL_DATE(0), get_day(fcinfo, 1),
												 get_leap_rule(fcinfo, 2));

	if (age == REPAT_AGE_UNKNOWN)
		PG_RETURN_NULL();
	PG_RETURN_INT32(age);
}

/* age_range(birth, on_date, leap_rule) returns int4range: empty for the certainly unborn. */
Datum
repat_age_range(PG_FUNCTION_ARGS)
{
	RepatPartialDate birth = PG_GETARG_PARTIAL_DATE(0);
	int32		on = get_day(fcinfo, 1);
	RepatLeapRule rule = get_leap_rule(fcinfo, 2);
	int32		least = repat_partial_date_age_min(birth, on, rule);
	int32		most = repat_partial_date_age_max(birth, on, rule);

	return repat_make_range(fcinfo, INT4RANGEOID,
							least != REPAT_AGE_UNKNOWN, Int32GetDatum(least),
							most != REPAT_AGE_UNKNOWN, Int32GetDatum(most),
							repat_partial_date_unborn(birth, on));
}

#define BANDS_MAX	32

/* The bounds of a statement, and the latest births that have attained them. */
typedef struct AgeBands
{
	int32		on;
	int			count;
	int32		bounds[BANDS_MAX];
	int32		last_birth[BANDS_MAX];
} AgeBands;

static void
set_age_bands(AgeBands *bands, int32 on, ArrayType *bounds)
{
	const int32 *years = (const int32 *) ARR_DATA_PTR(bounds);
	int			count;
	int			i;

	if (ARR_NDIM(bounds) != 1 || ARR_HASNULL(bounds) || ARR_DIMS(bounds)[0] > BANDS_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("bounds of age bands must be a list of 1 to %d ages", BANDS_MAX)));
	count = ARR_DIMS(bounds)[0];
	for (i = 0; i < count; i++)
	{
		bands->bounds[i] = check_years(years[i]);
		if (i > 0 && years[i] <= years[i - 1])
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("bounds of age bands must rise")));
		bands->last_birth[i] = repat_age_last_birth(on, years[i], REPAT_LEAP_MAR1);
	}
	bands->on = on;
	bands->count = count;
}

/*
 * age_band(birth, on_date, bounds) returns int: how many bounds are attained for
 * the latest possible birth. A report asks for one day and one list, so that
 * their births are worked out once and a row costs comparisons of integers.
 */
Datum
repat_age_band(PG_FUNCTION_ARGS)
{
	RepatPartialDate birth = PG_GETARG_PARTIAL_DATE(0);
	int32		on = get_day(fcinfo, 1);
	ArrayType  *bounds = PG_GETARG_ARRAYTYPE_P(2);
	AgeBands   *bands = fcinfo->flinfo->fn_extra;
	int32		last = repat_partial_date_last(birth);
	int			band = 0;

	if (bands == NULL)
	{
		bands = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(AgeBands));
		fcinfo->flinfo->fn_extra = bands;
	}
	if (bands->on != on || ARR_NDIM(bounds) != 1 || ARR_HASNULL(bounds) ||
		ARR_DIMS(bounds)[0] != bands->count ||
		memcmp(ARR_DATA_PTR(bounds), bands->bounds, sizeof(int32) * bands->count) != 0)
	{
		/* Should it raise, nothing half set is left behind. */
		bands->count = 0;
		set_age_bands(bands, on, bounds);
	}
	if (!repat_partial_date_has_last(birth))
		PG_RETURN_NULL();
	while (band < bands->count && last <= bands->last_birth[band])
		band++;
	PG_RETURN_INT32(band);
}

/* attains(birth, years, leap_rule) returns partial_date */
Datum
repat_attains(PG_FUNCTION_ARGS)
{
	RepatPartialDate value = 0;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_partial_date_attain(PG_GETARG_PARTIAL_DATE(0),
												   check_years(PG_GETARG_INT32(1)),
												   get_leap_rule(fcinfo, 2), &value, &diag);

	if (status != REPAT_OK)
		repat_input_error(NULL, "partial_date", status, &diag);
	PG_RETURN_PARTIAL_DATE(value);
}

/* possibly_under(birth, on_date, years, leap_rule) returns boolean */
Datum
repat_possibly_under(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!repat_partial_date_certainly_at_least(PG_GETARG_PARTIAL_DATE(0),
														  get_day(fcinfo, 1),
														  check_years(PG_GETARG_INT32(2)),
														  get_leap_rule(fcinfo, 3)));
}

/* certainly_under(birth, on_date, years, leap_rule) returns boolean */
Datum
repat_certainly_under(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!repat_partial_date_possibly_at_least(PG_GETARG_PARTIAL_DATE(0),
														 get_day(fcinfo, 1),
														 check_years(PG_GETARG_INT32(2)),
														 get_leap_rule(fcinfo, 3)));
}

/* possibly_at_least(birth, on_date, years, leap_rule) returns boolean */
Datum
repat_possibly_at_least(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_possibly_at_least(PG_GETARG_PARTIAL_DATE(0),
														get_day(fcinfo, 1),
														check_years(PG_GETARG_INT32(2)),
														get_leap_rule(fcinfo, 3)));
}

/* certainly_at_least(birth, on_date, years, leap_rule) returns boolean */
Datum
repat_certainly_at_least(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_certainly_at_least(PG_GETARG_PARTIAL_DATE(0),
														 get_day(fcinfo, 1),
														 check_years(PG_GETARG_INT32(2)),
														 get_leap_rule(fcinfo, 3)));
}

/*
 * The arguments of is_child and child_status, which are called on NULL input:
 * a NULL rule is its default, a NULL birth or day, and a date that is no day,
 * is one that is not known.
 */
typedef struct ChildQuestion
{
	RepatPartialDate birth_value;
	int32		on_value;
	const RepatPartialDate *birth;
	const int32 *on;
	int32		majority;
	RepatLeapRule rule;
	RepatMargin margin;
} ChildQuestion;

static void
get_child_question(FunctionCallInfo fcinfo, ChildQuestion *question)
{
	question->birth = NULL;
	question->on = NULL;
	question->majority = PG_ARGISNULL(2) ? REPAT_MAJORITY : check_years(PG_GETARG_INT32(2));
	question->rule = PG_ARGISNULL(3) ? REPAT_LEAP_MAR1 : get_leap_rule(fcinfo, 3);
	question->margin = PG_ARGISNULL(4) ? REPAT_MARGIN_STANDARD : get_margin(fcinfo, 4);
	if (!PG_ARGISNULL(0))
	{
		question->birth_value = PG_GETARG_PARTIAL_DATE(0);
		question->birth = &question->birth_value;
	}
	if (!PG_ARGISNULL(1) && !DATE_NOT_FINITE(PG_GETARG_DATEADT(1)))
	{
		question->on_value = repat_day_from_2000(PG_GETARG_DATEADT(1));
		question->on = &question->on_value;
	}
}

/* is_child(birth, on_date, majority, leap_rule, margin) returns boolean, never NULL */
Datum
repat_is_child(PG_FUNCTION_ARGS)
{
	ChildQuestion q;

	get_child_question(fcinfo, &q);
	PG_RETURN_BOOL(repat_partial_date_is_child(q.birth, q.on, q.majority, q.rule, q.margin));
}

/* child_status(birth, on_date, majority, leap_rule, margin) returns text, never NULL */
Datum
repat_child_status(PG_FUNCTION_ARGS)
{
	ChildQuestion q;
	const char *name = "presumed child";

	get_child_question(fcinfo, &q);
	switch (repat_partial_date_child_status(q.birth, q.on, q.majority, q.rule, q.margin))
	{
		case REPAT_STATUS_CHILD:
			name = "child";
			break;
		case REPAT_STATUS_PRESUMED:
			break;
		case REPAT_STATUS_ADULT:
			name = "adult";
			break;
	}
	PG_RETURN_TEXT_P(cstring_to_text(name));
}
