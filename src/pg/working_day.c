/*
 * working_day.c
 *	  add_working_days(), working_days_between(): the register's calendars.
 *
 * Layer: pg. Calendars are read as the register's owner by the newest snapshot and
 * kept for the session, until a message says that a table changed (the triggers of
 * the calendars' tables send one). They tell of no case.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"

#include "repatriation/core/working_day.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_add_working_days);
PG_FUNCTION_INFO_V1(repat_working_days_between);
PG_FUNCTION_INFO_V1(repat_working_days_known);

/* A calendar of the register, as it is kept. */
typedef struct CachedCalendar
{
	struct CachedCalendar *next;
	int			length;			/* of the name */
	char	   *name;
	RepatWorkdays days;
} CachedCalendar;

static MemoryContext cache_context = NULL;
static CachedCalendar *cache = NULL;
static uint64 cache_generation = 0;

/* A column of the last query's row, of the type that create_register() gave it and never null. */
static Datum
value_of(uint64 row, int column, Oid type)
{
	bool		isnull;
	Datum		value = SPI_getbinval(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, column, &isnull);

	if (isnull || SPI_gettypeid(SPI_tuptable->tupdesc, column) != type)
		repat_refuse_shape("workday_calendar");
	return value;
}

static void
read_weeks(RepatWorkdays *days)
{
	uint64		row;

	for (row = 0; row < SPI_processed; row++)
	{
		ArrayType  *array = DatumGetArrayTypeP(value_of(row, 2, INT4ARRAYOID));
		unsigned	weekdays = 0;
		Datum	   *elements;
		bool	   *nulls;
		int			count;
		int			i;

		deconstruct_array(array, INT4OID, sizeof(int32), true, TYPALIGN_INT, &elements, &nulls, &count);
		for (i = 0; i < count; i++)
		{
			int32		weekday = nulls[i] ? 0 : DatumGetInt32(elements[i]);

			if (weekday >= 1 && weekday <= 7)
				weekdays |= REPAT_WEEKDAY_BIT(weekday);
		}
		repat_workdays_week(days, repat_day_from_2000(DatumGetDateADT(value_of(row, 1, DATEOID))), weekdays);
	}
}

/* Read a calendar; false where there is none of that name. */
static bool
read_calendar(text *name, RepatWorkdays *days)
{
	static SPIPlanPtr calendar_plan = NULL;
	static SPIPlanPtr weeks_plan = NULL;
	static SPIPlanPtr holidays_plan = NULL;
	static SPIPlanPtr years_plan = NULL;
	Oid			types[1] = {TEXTOID};
	Datum		values[1];
	RepatIdentity self;
	bool		found;
	uint64		row;

	SPI_connect();
	repat_act_as(repat_relation_owner(repat_register_relid("workday_calendar")), &self);
	if (calendar_plan == NULL)
		calendar_plan = repat_prepare("SELECT FROM " REPAT_SCHEMA ".workday_calendar AS c"
									  " WHERE c.calendar OPERATOR(pg_catalog.=) $1", 1, types, 0);
	if (weeks_plan == NULL)
		weeks_plan = repat_prepare("SELECT w.valid_from, w.working_days FROM " REPAT_SCHEMA ".workday_week AS w"
								   " WHERE w.calendar OPERATOR(pg_catalog.=) $1"
								   " ORDER BY w.valid_from USING OPERATOR(pg_catalog.<)", 1, types, 0);
	if (holidays_plan == NULL)
		holidays_plan = repat_prepare("SELECT h.day, h.is_working FROM " REPAT_SCHEMA ".holiday AS h"
									  " WHERE h.calendar OPERATOR(pg_catalog.=) $1", 1, types, 0);
	if (years_plan == NULL)
		years_plan = repat_prepare("SELECT y.year FROM " REPAT_SCHEMA ".holiday_year AS y"
								   " WHERE y.calendar OPERATOR(pg_catalog.=) $1", 1, types, 0);
	values[0] = PointerGetDatum(name);
	repat_workdays_clear(days);
	repat_execute_latest(calendar_plan, values, NULL);
	found = SPI_processed > 0;
	if (found)
	{
		repat_execute_latest(weeks_plan, values, NULL);
		read_weeks(days);
		repat_execute_latest(holidays_plan, values, NULL);
		for (row = 0; row < SPI_processed; row++)
			repat_workdays_day(days, repat_day_from_2000(DatumGetDateADT(value_of(row, 1, DATEOID))),
							   DatumGetBool(value_of(row, 2, BOOLOID)));
		repat_execute_latest(years_plan, values, NULL);
		for (row = 0; row < SPI_processed; row++)
			repat_workdays_year_known(days, DatumGetInt32(value_of(row, 1, INT4OID)));
		repat_workdays_seal(days);
	}
	repat_resume(&self);
	SPI_finish();
	return found;
}

static const RepatWorkdays *
load_calendar(text *name)
{
	uint64		generation = repat_register_generation();
	MemoryContext building = AllocSetContextCreate(CurrentMemoryContext, "repatriation calendar",
												   ALLOCSET_SMALL_SIZES);
	CachedCalendar *made = MemoryContextAlloc(building, sizeof(CachedCalendar));

	if (!read_calendar(name, &made->days))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no such calendar of working days"),
				 errhint("Calendars stand in casework.workday_calendar.")));
	made->length = (int) VARSIZE_ANY_EXHDR(name);
	made->name = MemoryContextAlloc(building, made->length + 1);
	memcpy(made->name, VARDATA_ANY(name), made->length);
	/* Keep it, unless the tables changed under the reading. */
	if (generation == repat_register_generation())
	{
		if (cache_context == NULL)
			cache_context = AllocSetContextCreate(CacheMemoryContext, "repatriation calendar cache",
												  ALLOCSET_SMALL_SIZES);
		if (cache_generation != generation)
		{
			MemoryContextReset(cache_context);
			cache = NULL;
			cache_generation = generation;
		}
		MemoryContextSetParent(building, cache_context);
		made->next = cache;
		cache = made;
	}
	return &made->days;
}

/* The calendar that an argument names. */
static const RepatWorkdays *
get_calendar(FunctionCallInfo fcinfo, int n)
{
	text	   *name = PG_GETARG_TEXT_PP(n);
	int			length = (int) VARSIZE_ANY_EXHDR(name);

	if (cache_generation == repat_register_generation())
	{
		const CachedCalendar *known;

		for (known = cache; known != NULL; known = known->next)
			if (known->length == length && memcmp(known->name, VARDATA_ANY(name), length) == 0)
				return &known->days;
	}
	return load_calendar(name);
}

static void
refuse_day(const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
			 errmsg("date out of range for the calendar of working days"),
			 errdetail("%s", detail)));
}

/* An argument of type date as a day number. */
static int32
get_day(FunctionCallInfo fcinfo, int n)
{
	DateADT		date = PG_GETARG_DATEADT(n);

	if (DATE_NOT_FINITE(date))
		refuse_day("An infinite date is not a day.");
	return repat_day_from_2000(date);
}

/* add_working_days(day, n, calendar) returns date */
Datum
repat_add_working_days(PG_FUNCTION_ARGS)
{
	RepatDiag	diag = {0, NULL, NULL};
	int32		day = 0;

	if (repat_workdays_add(get_calendar(fcinfo, 2), get_day(fcinfo, 0), PG_GETARG_INT32(1), &day,
						   &diag) != REPAT_OK)
		refuse_day(diag.detail);
	PG_RETURN_DATEADT(repat_day_to_2000(day));
}

/* working_days_between(from_day, to_day, calendar) returns int */
Datum
repat_working_days_between(PG_FUNCTION_ARGS)
{
	RepatDiag	diag = {0, NULL, NULL};
	int32		count = 0;

	if (repat_workdays_between(get_calendar(fcinfo, 2), get_day(fcinfo, 0), get_day(fcinfo, 1), &count,
							   &diag) != REPAT_OK)
		refuse_day(diag.detail);
	PG_RETURN_INT32(count);
}

/* working_days_known(from_day, to_day, calendar) returns boolean */
Datum
repat_working_days_known(PG_FUNCTION_ARGS)
{
	DateADT		from = PG_GETARG_DATEADT(0);
	DateADT		to = PG_GETARG_DATEADT(1);
	const RepatWorkdays *days = get_calendar(fcinfo, 2);

	PG_RETURN_BOOL(!DATE_NOT_FINITE(from) && !DATE_NOT_FINITE(to) &&
				   repat_workdays_known(days, repat_day_from_2000(from), repat_day_from_2000(to)));
}
