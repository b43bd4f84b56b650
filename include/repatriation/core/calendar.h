/*
 * calendar.h
 *	  Days as numbers: the proleptic Gregorian calendar from year 0000.
 *
 * Layer: core. ISO 8601-1:2019, 4.2.1: the Gregorian calendar, extended to the
 * years before its introduction, with a year 0000. A day number counts days
 * since 0000-01-01, which is day 0. Never reads a clock, a locale or a time zone.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CALENDAR_H
#define REPAT_CORE_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#define REPAT_YEAR_MAX		9999
#define REPAT_DAY_MIN		0			/* 0000-01-01 */
#define REPAT_DAY_MAX		3652424		/* 9999-12-31 */
#define REPAT_DAY_2000		730485		/* 2000-01-01: day 0 of the server's date type */

static inline bool
repat_year_is_leap(int year)
{
	return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Days of a month; the month must be 1 to 12. */
static inline int
repat_month_days(int year, int month)
{
	if (month == 2)
		return repat_year_is_leap(year) ? 29 : 28;
	return 30 + ((month + (month >> 3)) & 1);
}

/* Is this a day from 0000-01-01 to 9999-12-31? Any three integers may be asked. */
static inline bool
repat_day_valid(int year, int month, int day)
{
	return year >= 0 && year <= REPAT_YEAR_MAX && month >= 1 && month <= 12 &&
		day >= 1 && day <= repat_month_days(year, month);
}

/*
 * The server's date counts days since 2000-01-01. Every finite date of the
 * server has a day number that fits; the two infinite ones are the caller's.
 */
static inline int32_t
repat_day_from_2000(int32_t days)
{
	return days + REPAT_DAY_2000;
}

static inline int32_t
repat_day_to_2000(int32_t day)
{
	return day - REPAT_DAY_2000;
}

/*
 * Day number of a date. The month must be 1 to 12; the day may be any small
 * number (day 0 is the last one of the month before), the year 0 or any later
 * one below five million.
 */
extern int32_t repat_day_number(int year, int month, int day);

/*
 * Year, month and day of a day number. Works for every int32 up to that of the
 * server's last date, also for days before 0000-01-01 (years below zero).
 */
extern void repat_day_split(int32_t day, int *year, int *month, int *mday);

#endif
