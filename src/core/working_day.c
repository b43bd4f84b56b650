/*
 * working_day.c
 *	  Working days of a calendar: which they are, and how many lie between two days.
 *
 * Layer: core. A word of bits a month and the counts before it: a question is a few
 * additions and a count of bits, whatever lies between the days. Weeks have changed by
 * law and holidays are entered a year at a time; a year that nobody entered has none,
 * and repat_workdays_known() says so. Never guesses a holiday.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/working_day.h"

#include <string.h>

#define MONTHS 12

static const char outside_detail[] = "The calendar has no week for that day.";

/* A day taken apart, by its place in the calendar; a day outside has no year there. */
typedef struct Place
{
	int			year;			/* index of years */
	int			month;			/* 0 to 11 */
	int			mday;			/* 1 to 31 */
} Place;

static Place
place_of(int32_t day)
{
	Place		place;

	repat_day_split(day, &place.year, &place.month, &place.mday);
	place.year -= REPAT_WORK_YEAR_MIN;
	place.month--;
	return place;
}

static bool
in_years(const Place *place)
{
	return place->year >= 0 && place->year < REPAT_WORK_YEARS;
}

static int
count_bits(uint32_t bits)
{
	int			count = 0;

	for (; bits != 0; bits &= bits - 1)
		count++;
	return count;
}

void
repat_workdays_clear(RepatWorkdays *days)
{
	memset(days, 0, sizeof(*days));
	days->first = REPAT_DAY_MAX;
}

void
repat_workdays_week(RepatWorkdays *days, int32_t from, unsigned weekdays)
{
	int32_t		day = repat_day_number(REPAT_WORK_YEAR_MIN, 1, 1);
	int32_t		end = repat_day_number(REPAT_WORK_YEAR_MAX + 1, 1, 1);

	if (from > day)
		day = from;
	if (day < days->first)
		days->first = day;
	/* 0000-01-01, day 0, was a Saturday. */
	for (; day < end; day++)
		repat_workdays_day(days, day, (weekdays >> ((day + 5) % 7) & 1) != 0);
}

void
repat_workdays_day(RepatWorkdays *days, int32_t day, bool works)
{
	Place		place = place_of(day);
	uint32_t	bit = UINT32_C(1) << (place.mday - 1);

	if (!in_years(&place))
		return;
	if (works)
		days->years[place.year].working[place.month] |= bit;
	else
		days->years[place.year].working[place.month] &= ~bit;
}

void
repat_workdays_year_known(RepatWorkdays *days, int year)
{
	if (year >= REPAT_WORK_YEAR_MIN && year <= REPAT_WORK_YEAR_MAX)
		days->years[year - REPAT_WORK_YEAR_MIN].known = true;
}

void
repat_workdays_seal(RepatWorkdays *days)
{
	int32_t		before = 0;
	int			year;
	int			month;

	for (year = 0; year < REPAT_WORK_YEARS; year++)
	{
		RepatWorkYear *this_year = &days->years[year];
		int			in_year = 0;

		this_year->before = before;
		for (month = 0; month < MONTHS; month++)
		{
			this_year->before_month[month] = (int16_t) in_year;
			in_year += count_bits(this_year->working[month]);
		}
		before += in_year;
	}
}

/* Working days of the calendar before a day of it. */
static int32_t
count_before(const RepatWorkdays *days, const Place *place)
{
	const RepatWorkYear *year = &days->years[place->year];

	return year->before + year->before_month[place->month] +
		count_bits(year->working[place->month] & ((UINT32_C(1) << (place->mday - 1)) - 1));
}

static bool
is_working(const RepatWorkdays *days, const Place *place)
{
	return (days->years[place->year].working[place->month] >> (place->mday - 1) & 1) != 0;
}

/* Has the calendar a week for this day? */
static bool
covers(const RepatWorkdays *days, int32_t day, Place *place)
{
	if (day < days->first || day > REPAT_DAY_MAX)
		return false;
	*place = place_of(day);
	return in_years(place);
}

/* The day that is the n-th working day of the calendar, from 0; looks near a year first. */
static bool
nth_day(const RepatWorkdays *days, int32_t n, int year, int32_t *day)
{
	const RepatWorkYear *in;
	uint32_t	bits;
	int			month = MONTHS - 1;

	if (n < 0)
		return false;
	/* Before the first year there is nothing, so this ends there. */
	while (days->years[year].before > n)
		year--;
	while (year < REPAT_WORK_YEARS - 1 && days->years[year + 1].before <= n)
		year++;
	in = &days->years[year];
	n -= in->before;
	while (month > 0 && in->before_month[month] > n)
		month--;
	n -= in->before_month[month];
	for (bits = in->working[month]; n > 0 && bits != 0; n--)
		bits &= bits - 1;
	if (bits == 0)
		return false;
	/* The lowest bit that is left, as the number of bits below it. */
	*day = repat_day_number(year + REPAT_WORK_YEAR_MIN, month + 1, 1) + count_bits((bits & -bits) - 1);
	return true;
}

RepatStatus
repat_workdays_add(const RepatWorkdays *days, int32_t day, int32_t n, int32_t *result,
				   RepatDiag *diag)
{
	Place		place;
	int64_t		wanted;

	if (!covers(days, day, &place))
		return repat_fail(diag, REPAT_DATE_RANGE, 0, outside_detail, NULL);
	wanted = (int64_t) count_before(days, &place) + n;
	/* After the day: it is not counted itself. */
	if (n > 0 && !is_working(days, &place))
		wanted--;
	if (wanted > INT32_MAX || wanted < 0 || !nth_day(days, (int32_t) wanted, place.year, result))
		return repat_fail(diag, REPAT_DATE_RANGE, 0, outside_detail, NULL);
	return REPAT_OK;
}

RepatStatus
repat_workdays_between(const RepatWorkdays *days, int32_t from, int32_t to, int32_t *result,
					   RepatDiag *diag)
{
	Place		start;
	Place		end;

	if (!covers(days, from, &start) || !covers(days, to, &end))
		return repat_fail(diag, REPAT_DATE_RANGE, 0, outside_detail, NULL);
	*result = count_before(days, &end) - count_before(days, &start);
	if (to >= from)
		*result += (is_working(days, &end) ? 1 : 0) - (is_working(days, &start) ? 1 : 0);
	return REPAT_OK;
}

bool
repat_workdays_known(const RepatWorkdays *days, int32_t from, int32_t to)
{
	Place		start;
	Place		end;
	int			year;

	if (!covers(days, from < to ? from : to, &start) || !covers(days, from < to ? to : from, &end))
		return false;
	for (year = start.year; year <= end.year; year++)
		if (!days->years[year].known)
			return false;
	return true;
}
