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
PG_FUNCTION_INFO_V1(repat_attains);
PG_FUNCTION_INFO_V1(repat_possibly_under);
PG_FUNCTION_INFO_V1(repat_certainly_under);
PG_FUNCTION_INFO_V1(repat_possibly_at_least);
PG_FUNCTION_INFO_V1(repat_certainly_at_least);
PG_FUNCTION_INFO_V1(repat_is_child);
PG_FUNCTION_INFO_V1(repat_child_status);
PG_FUNCTION_INFO_V1(repat_age_band);
PG_FUNCTION_INFO_V1(repat_age_band_crossed);

int32
repat_get_age_day(FunctionCallInfo fcinfo, int n)
{
	DateADT		date = PG_GETARG_DATEADT(n);

	if (DATE_NOT_FINITE(date))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("ages need a finite date")));
	return repat_day_from_2000(date);
}

int32
repat_check_years(int32 years)
{
	if (!repat_age_valid(years))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("age must be between 0 and %d years", REPAT_AGE_MAX)));
	return years;
}

RepatLeapRule
repat_get_leap_rule(FunctionCallInfo fcinfo, int n)
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
	int32		age = repat_partial_date_age_min(PG_GETARG_PARTIAL_DATE(0), repat_get_age_day(fcinfo, 1),
												 repat_get_leap_rule(fcinfo, 2));

	if (age == REPAT_AGE_UNKNOWN)
		PG_RETURN_NULL();
	PG_RETURN_INT32(age);
}

/* age_max(birth, on_date, leap_rule) returns int */
Datum
repat_age_max(PG_FUNCTION_ARGS)
{
	int32		age = repat_partial_date_age_max(PG_GETARG_PARTIAL_DATE(0), repat_get_age_day(fcinfo, 1),
												 repat_get_leap_rule(fcinfo, 2));

	if (age == REPAT_AGE_UNKNOWN)
		PG_RETURN_NULL();
	PG_RETURN_INT32(age);
}

/* age_range(birth, on_date, leap_rule) returns int4range: empty for the certainly unborn. */
Datum
repat_age_range(PG_FUNCTION_ARGS)
{
	RepatPartialDate birth = PG_GETARG_PARTIAL_DATE(0);
	int32		on = repat_get_age_day(fcinfo, 1);
	RepatLeapRule rule = repat_get_leap_rule(fcinfo, 2);
	int32		least = repat_partial_date_age_min(birth, on, rule);
	int32		most = repat_partial_date_age_max(birth, on, rule);

	return repat_make_range(fcinfo, INT4RANGEOID,
							least != REPAT_AGE_UNKNOWN, Int32GetDatum(least),
							most != REPAT_AGE_UNKNOWN, Int32GetDatum(most),
							repat_partial_date_unborn(birth, on));
}

/* attains(birth, years, leap_rule) returns partial_date */
Datum
repat_attains(PG_FUNCTION_ARGS)
{
	RepatPartialDate value = 0;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_partial_date_attain(PG_GETARG_PARTIAL_DATE(0),
												   repat_check_years(PG_GETARG_INT32(1)),
												   repat_get_leap_rule(fcinfo, 2), &value, &diag);

	if (status != REPAT_OK)
		repat_input_error(NULL, "partial_date", status, &diag);
	PG_RETURN_PARTIAL_DATE(value);
}

/* possibly_under(birth, on_date, years, leap_rule) returns boolean */
Datum
repat_possibly_under(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!repat_partial_date_certainly_at_least(PG_GETARG_PARTIAL_DATE(0),
														  repat_get_age_day(fcinfo, 1),
														  repat_check_years(PG_GETARG_INT32(2)),
														  repat_get_leap_rule(fcinfo, 3)));
}

/* certainly_under(birth, on_date, years, leap_rule) returns boolean */
Datum
repat_certainly_under(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!repat_partial_date_possibly_at_least(PG_GETARG_PARTIAL_DATE(0),
														 repat_get_age_day(fcinfo, 1),
														 repat_check_years(PG_GETARG_INT32(2)),
														 repat_get_leap_rule(fcinfo, 3)));
}

/* possibly_at_least(birth, on_date, years, leap_rule) returns boolean */
Datum
repat_possibly_at_least(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_possibly_at_least(PG_GETARG_PARTIAL_DATE(0),
														repat_get_age_day(fcinfo, 1),
														repat_check_years(PG_GETARG_INT32(2)),
														repat_get_leap_rule(fcinfo, 3)));
}

/* certainly_at_least(birth, on_date, years, leap_rule) returns boolean */
Datum
repat_certainly_at_least(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_certainly_at_least(PG_GETARG_PARTIAL_DATE(0),
														 repat_get_age_day(fcinfo, 1),
														 repat_check_years(PG_GETARG_INT32(2)),
														 repat_get_leap_rule(fcinfo, 3)));
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
	question->majority = PG_ARGISNULL(2) ? REPAT_MAJORITY : repat_check_years(PG_GETARG_INT32(2));
	question->rule = PG_ARGISNULL(3) ? REPAT_LEAP_MAR1 : repat_get_leap_rule(fcinfo, 3);
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

/* A question about age bands: bounds as given, checked to be ages that ascend. */
typedef struct BandQuestion
{
	RepatPartialDate birth;
	int32		on;
	RepatLeapRule rule;
	const int32 *bounds;
	int			count;
} BandQuestion;

static void
get_band_question(FunctionCallInfo fcinfo, BandQuestion *question)
{
	ArrayType  *bounds = PG_GETARG_ARRAYTYPE_P(2);
	int			i;

	if (ARR_NDIM(bounds) > 1 || array_contains_nulls(bounds))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("bounds of age bands must be one list without nulls")));
	question->birth = PG_GETARG_PARTIAL_DATE(0);
	question->on = repat_get_age_day(fcinfo, 1);
	question->rule = repat_get_leap_rule(fcinfo, 3);
	question->bounds = (const int32 *) ARR_DATA_PTR(bounds);
	question->count = ArrayGetNItems(ARR_NDIM(bounds), ARR_DIMS(bounds));
	for (i = 0; i < question->count; i++)
	{
		if (repat_check_years(question->bounds[i]) <= (i == 0 ? -1 : question->bounds[i - 1]))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("bounds of age bands must ascend")));
	}
}

/* age_band(birth, on_date, bounds int[], leap_rule) returns int */
Datum
repat_age_band(PG_FUNCTION_ARGS)
{
	BandQuestion q;

	get_band_question(fcinfo, &q);
	PG_RETURN_INT32(repat_partial_date_band(q.birth, q.on, q.rule, q.bounds, q.count, false));
}

/* age_band_crossed(birth, on_date, bounds int[], leap_rule) returns boolean */
Datum
repat_age_band_crossed(PG_FUNCTION_ARGS)
{
	BandQuestion q;

	get_band_question(fcinfo, &q);
	PG_RETURN_BOOL(repat_partial_date_band(q.birth, q.on, q.rule, q.bounds, q.count, false) !=
				   repat_partial_date_band(q.birth, q.on, q.rule, q.bounds, q.count, true));
}
