/*
 * mrz_date.c
 *	  Birth and expiry dates of a zone: two digits of a year become four.
 *
 * Layer: core. Doc 9303-3, 4.8: YYMMDD, Gregorian, unknown parts filler. The choice
 * of the century is ours, for Doc 9303 has none: a birth lies as late as it can
 * before as_of, an expiry from 50 years before it to 49 after. Must never read a
 * clock, and never give a day, month or year that the document does not state or, on
 * the one card that says when it was issued instead of when it ends, imply.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz_date.h"

#include "repatriation/core/calendar.h"

#define UNKNOWN		(-1)			/* both characters are filler */
#define BROKEN		(-2)			/* neither two digits nor two fillers */

#define ANY_LEAP_YEAR 2000
#define EXPIRY_BACK	50				/* years before as_of's where the window begins */

/* The French identity card of before 2021. */
#define VALID_YEARS		10
#define LONGER_YEARS	15			/* of adults, */
#define LONGER_FROM		2014		/* from this year of issue on */
#define ADULT_MONTHS	(18 * 12)

typedef struct Parts
{
	RepatMrzDateState state;		/* leap days pass: the century decides on them */
	int			year;				/* 0 to 99 */
	int			month;				/* 0: unknown */
	int			day;				/* 0: unknown */
} Parts;

static int
read_pair(const char *at)
{
	if (at[0] == REPAT_MRZ_FILLER && at[1] == REPAT_MRZ_FILLER)
		return UNKNOWN;
	if (at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9')
		return BROKEN;
	return (at[0] - '0') * 10 + (at[1] - '0');
}

static Parts
read_parts(const RepatMrz *mrz, RepatMrzField field)
{
	const char *at = repat_mrz_has(mrz, field) ? repat_mrz_at(mrz, field) : "<<<<<<";
	int			year = read_pair(at);
	int			month = read_pair(at + 2);
	int			day = mrz->layout->field[field].length == 4 ? UNKNOWN : read_pair(at + 4);
	Parts		parts = {REPAT_MRZ_DATE_KNOWN, 0, 0, 0};

	if (year == BROKEN || month == BROKEN || day == BROKEN || month == 0 || month > 12 ||
		day == 0 || day > (month == UNKNOWN ? 31 : repat_month_days(ANY_LEAP_YEAR, month)))
		parts.state = REPAT_MRZ_DATE_INVALID;
	else if (year == UNKNOWN && month == UNKNOWN && day == UNKNOWN)
		parts.state = REPAT_MRZ_DATE_ABSENT;
	else if (year == UNKNOWN || (month == UNKNOWN && day != UNKNOWN))
		parts.state = REPAT_MRZ_DATE_PARTS;
	else
	{
		parts.year = year;
		parts.month = month == UNKNOWN ? 0 : month;
		parts.day = day == UNKNOWN ? 0 : day;
	}
	return parts;
}

/* Whether the date, or the first day that it can be, lies after as_of. */
static bool
is_after(int year, const Parts *parts, const RepatMrzAsOf *as_of)
{
	int			month = parts->month == 0 ? 1 : parts->month;
	int			day = parts->day == 0 ? 1 : parts->day;

	if (year != as_of->year)
		return year > as_of->year;
	if (month != as_of->month)
		return month > as_of->month;
	return day > as_of->day;
}

/* Fill *out for the year; only now can it be known whether it has a leap day. */
static void
fill(const Parts *parts, int year, RepatMrzDate *out)
{
	out->state = parts->state;
	out->year = out->month = out->day = out->other_year = 0;
	if (parts->state == REPAT_MRZ_DATE_KNOWN && parts->month == 2 && parts->day == 29 &&
		!repat_year_is_leap(year))
		out->state = REPAT_MRZ_DATE_INVALID;
	if (out->state == REPAT_MRZ_DATE_KNOWN)
	{
		out->year = year;
		out->month = parts->month;
		out->day = parts->day;
	}
}

static RepatStatus
check_as_of(const RepatMrzAsOf *as_of, RepatDiag *diag)
{
	if (as_of->year < REPAT_MRZ_AS_OF_MIN || as_of->year > REPAT_MRZ_AS_OF_MAX)
		return repat_fail(diag, REPAT_DATE_RANGE, 0,
						  "Dates are read as of a day in the years 1900 to 9899.", NULL);
	return REPAT_OK;
}

/* What a date field holds, before any century: INVALID if no century makes it a date. */
RepatMrzDateState
repat_mrz_date_state(const RepatMrz *mrz, RepatMrzField field)
{
	return read_parts(mrz, field).state;
}

/*
 * The birth date: of the years with these two digits the latest in which the date
 * is not after as_of (if parts are unknown: in which it need not be). other_year is
 * the one a century earlier, if its holder would be at most 120 years old: a child
 * of two and an adult of 102 have the same zone. REPAT_DATE_RANGE for an as_of
 * outside 1900 to 9899; whatever the zone holds is no error.
 */
RepatStatus
repat_mrz_read_birth(const RepatMrz *mrz, const RepatMrzAsOf *as_of, RepatMrzDate *out,
					 RepatDiag *diag)
{
	RepatStatus status = check_as_of(as_of, diag);
	Parts		parts = read_parts(mrz, REPAT_MRZ_BIRTH);
	RepatMrzDate before;
	int			year;

	if (status != REPAT_OK)
		return status;
	year = as_of->year - as_of->year % 100 + parts.year;
	if (is_after(year, &parts, as_of))
		year -= 100;
	fill(&parts, year, out);
	fill(&parts, year - 100, &before);
	if (out->state == REPAT_MRZ_DATE_KNOWN && before.state == REPAT_MRZ_DATE_KNOWN &&
		is_after(before.year + REPAT_MRZ_AGE_MAX + 1, &parts, as_of))
		out->other_year = before.year;
	return REPAT_OK;
}

/*
 * The year and month of issue, which the old French identity card has at the start of
 * its number: the latest that is not after as_of. Statuses as repat_mrz_read_birth.
 */
RepatStatus
repat_mrz_read_issue(const RepatMrz *mrz, const RepatMrzAsOf *as_of, RepatMrzDate *out,
					 RepatDiag *diag)
{
	RepatStatus status = check_as_of(as_of, diag);
	Parts		parts = read_parts(mrz, REPAT_MRZ_ISSUED);
	int			year;

	if (status != REPAT_OK)
		return status;
	year = as_of->year - as_of->year % 100 + parts.year;
	if (is_after(year, &parts, as_of))
		year -= 100;
	fill(&parts, year, out);
	return REPAT_OK;
}

/*
 * The month in which a card ends that prints no expiry: ten years after its issue, or
 * fifteen, if its holder was of age then and the card is of 2014 or later. ABSENT if
 * that cannot be told: no issue, no birth, or a birthday in the very month of issue.
 */
static RepatStatus
derive_expiry(const RepatMrz *mrz, const RepatMrzAsOf *as_of, RepatMrzDate *out, RepatDiag *diag)
{
	RepatMrzDate issued;
	RepatMrzDate born;
	RepatMrzAsOf first;
	int			months;
	RepatStatus status = repat_mrz_read_issue(mrz, as_of, &issued, diag);

	if (status != REPAT_OK)
		return status;
	out->state = REPAT_MRZ_DATE_ABSENT;
	out->year = out->month = out->day = out->other_year = 0;
	if (issued.state != REPAT_MRZ_DATE_KNOWN || issued.month == 0)
		return REPAT_OK;
	if (issued.year >= LONGER_FROM)
	{
		first.year = issued.year;
		first.month = issued.month;
		first.day = 1;
		status = repat_mrz_read_birth(mrz, &first, &born, diag);
		if (status != REPAT_OK)
			return status;
		if (born.state != REPAT_MRZ_DATE_KNOWN || born.month == 0)
			return REPAT_OK;
		months = (issued.year - born.year) * 12 + issued.month - born.month;
		if (months == ADULT_MONTHS)
			return REPAT_OK;
		if (months > ADULT_MONTHS)
			issued.year += LONGER_YEARS - VALID_YEARS;
	}
	out->state = REPAT_MRZ_DATE_KNOWN;
	out->year = issued.year + VALID_YEARS;
	out->month = issued.month;
	return REPAT_OK;
}

/*
 * The expiry date, or a visa's last day: in the one year with these two digits that
 * lies 50 years before as_of's to 49 after. On the old French identity card, which
 * prints none, the month that follows from its issue. Statuses as repat_mrz_read_birth.
 */
RepatStatus
repat_mrz_read_expiry(const RepatMrz *mrz, const RepatMrzAsOf *as_of, RepatMrzDate *out,
					  RepatDiag *diag)
{
	RepatStatus status = check_as_of(as_of, diag);
	Parts		parts = read_parts(mrz, REPAT_MRZ_EXPIRY);
	int			first;

	if (status != REPAT_OK)
		return status;
	if (repat_mrz_has(mrz, REPAT_MRZ_ISSUED))
		return derive_expiry(mrz, as_of, out, diag);
	first = as_of->year - EXPIRY_BACK;
	fill(&parts, first + (parts.year - first % 100 + 100) % 100, out);
	return REPAT_OK;
}
