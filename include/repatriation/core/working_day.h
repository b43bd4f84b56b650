/*
 * working_day.h
 *	  Working days of a calendar: which they are, and how many lie between two days.
 *
 * Layer: core. See working_day.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_WORKING_DAY_H
#define REPAT_CORE_WORKING_DAY_H

#include "repatriation/core/calendar.h"
#include "repatriation/core/status.h"

/* Years that a calendar can have; the least and the greatest are plain numbers for SQL texts. */
#define REPAT_WORK_YEAR_MIN		1900
#define REPAT_WORK_YEAR_MAX		2199
#define REPAT_WORK_YEARS		(REPAT_WORK_YEAR_MAX - REPAT_WORK_YEAR_MIN + 1)

/* Bits of a week's working days: ISO weekday n, 1 Monday to 7 Sunday, is bit n - 1. */
#define REPAT_WEEKDAY_BIT(n)	(1U << ((n) - 1))

typedef struct RepatWorkYear
{
	uint32_t	working[12];	/* a bit a day of the month, the first lowest */
	int16_t		before_month[12];	/* working days of the year before the month */
	bool		known;			/* its holidays have been entered */
	int32_t		before;			/* working days of the calendar before the year */
} RepatWorkYear;

/* A calendar. Fill it: clear, then weeks in the order of their days, then days, then seal. */
typedef struct RepatWorkdays
{
	int32_t		first;			/* first day that has a week; REPAT_DAY_MAX if none */
	RepatWorkYear years[REPAT_WORK_YEARS];
} RepatWorkdays;

/* A calendar without any day. */
extern void repat_workdays_clear(RepatWorkdays *days);

/* From this day on, these days of the week are worked; overrides what was said before of them. */
extern void repat_workdays_week(RepatWorkdays *days, int32_t from, unsigned weekdays);

/* One day is worked or not, whatever the week says. A day outside the years is ignored. */
extern void repat_workdays_day(RepatWorkdays *days, int32_t day, bool works);

/* The holidays of a year have been entered. */
extern void repat_workdays_year_known(RepatWorkdays *days, int year);

/* Count; nothing is set afterwards. */
extern void repat_workdays_seal(RepatWorkdays *days);

/*
 * The n-th working day after a day, or before it if n is negative; for 0 the day
 * itself, or the next working day if it is none. REPAT_DATE_RANGE where the calendar
 * has no week for the day or for the answer.
 */
extern RepatStatus repat_workdays_add(const RepatWorkdays *days, int32_t day, int32_t n,
									  int32_t *result, RepatDiag *diag);

/*
 * How many working days it takes from one day to another: those after "from" up to
 * and with "to"; negative if "to" is before, those from "to" up to the day before
 * "from". So if add(from, n) is a day, between(from, that day) is n. Statuses as add.
 */
extern RepatStatus repat_workdays_between(const RepatWorkdays *days, int32_t from, int32_t to,
										  int32_t *result, RepatDiag *diag);

/* Were the holidays of all years from one day to another entered? Days in either order. */
extern bool repat_workdays_known(const RepatWorkdays *days, int32_t from, int32_t to);

#endif
