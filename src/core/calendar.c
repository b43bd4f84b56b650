/*
 * calendar.c
 *	  Days as numbers: the proleptic Gregorian calendar from year 0000.
 *
 * Layer: core. ISO 8601-1:2019, 4.2.1. Never reads a clock, a locale or a time
 * zone, and never calls the C library's calendar: that one depends on all three.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/calendar.h"

#define DAYS_IN_400_YEARS	146097
#define DAYS_BEFORE_MARCH_0 60			/* 0000 is a leap year */

/* Days before each month in a common year. */
static const int16_t days_before[12] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

int32_t
repat_day_number(int year, int month, int day)
{
	int32_t		leaps = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
	int32_t		number = 365 * year + leaps + days_before[month - 1] + day - 1;

	return month > 2 && repat_year_is_leap(year) ? number + 1 : number;
}

/*
 * Years are counted from 1 March here, so that the leap day is the last day of
 * its year; months then have a length pattern of period five.
 */
void
repat_day_split(int32_t day, int *year, int *month, int *mday)
{
	int32_t		shifted = day - DAYS_BEFORE_MARCH_0;
	int32_t		cycle = (shifted >= 0 ? shifted : shifted - (DAYS_IN_400_YEARS - 1)) / DAYS_IN_400_YEARS;
	int32_t		in_cycle = shifted - cycle * DAYS_IN_400_YEARS;
	int32_t		year_of_cycle = (in_cycle - in_cycle / 1460 + in_cycle / 36524 - in_cycle / 146096) / 365;
	int32_t		in_year = in_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
	int32_t		from_march = (5 * in_year + 2) / 153;

	*mday = in_year - (153 * from_march + 2) / 5 + 1;
	*month = from_march < 10 ? from_march + 3 : from_march - 9;
	*year = cycle * 400 + year_of_cycle + (*month <= 2 ? 1 : 0);
}
