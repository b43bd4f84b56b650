/*
 * calendar.c
 *	  Every day from 0000-01-01 on, against a calendar that only ever counts up.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "check.h"
#include "repatriation/core/calendar.h"

/* Julius Caesar's and Gregory's rules, written out. */
static int
days_in(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		return 29;
	return days[month - 1];
}

int
main(void)
{
	int32_t		number = 0;
	int			bad_number = 0;
	int			bad_split = 0;
	int			year;
	int			month;
	int			day;
	int			y;
	int			m;
	int			d;

	for (year = 0; year <= 12000; year++)
		for (month = 1; month <= 12; month++)
			for (day = 1; day <= days_in(year, month); day++)
			{
				bad_number += repat_day_number(year, month, day) != number;
				repat_day_split(number, &y, &m, &d);
				bad_split += y != year || m != month || d != day;
				if (year <= REPAT_YEAR_MAX)
					bad_split += !repat_day_valid(year, month, day);
				number++;
			}
	CHECK(bad_number == 0);
	CHECK(bad_split == 0);
	CHECK(repat_day_number(0, 1, 1) == REPAT_DAY_MIN);
	CHECK(repat_day_number(9999, 12, 31) == REPAT_DAY_MAX);
	CHECK(repat_day_number(2000, 1, 1) == REPAT_DAY_2000);
	CHECK(repat_day_number(2000, 3, 0) == repat_day_number(2000, 2, 29));
	CHECK(repat_day_from_2000(0) == REPAT_DAY_2000 && repat_day_to_2000(0) == -REPAT_DAY_2000);

	/* Days before year 0, which only the server's dates reach: 1 BC is year 0. */
	repat_day_split(-1, &y, &m, &d);
	CHECK(y == -1 && m == 12 && d == 31);
	repat_day_split(-366, &y, &m, &d);
	CHECK(y == -2 && m == 12 && d == 31);
	/* The server's first and last day: 4714-11-24 BC and 5874897-12-31. */
	repat_day_split(repat_day_from_2000(-2451545), &y, &m, &d);
	CHECK(y == -4713 && m == 11 && d == 24);
	repat_day_split(repat_day_from_2000(2145031948), &y, &m, &d);
	CHECK(y == 5874897 && m == 12 && d == 31);

	CHECK(!repat_day_valid(-1, 1, 1) && !repat_day_valid(10000, 1, 1));
	CHECK(!repat_day_valid(2000, 0, 1) && !repat_day_valid(2000, 13, 1));
	CHECK(!repat_day_valid(2000, 1, 0) && !repat_day_valid(2000, 4, 31));
	CHECK(repat_day_valid(2000, 2, 29) && !repat_day_valid(1900, 2, 29) && !repat_day_valid(2001, 2, 29));
	return check_report();
}
