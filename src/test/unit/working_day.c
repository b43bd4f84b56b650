/*
 * working_day.c
 *	  Working days against a walk from day to day.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "check.h"
#include "repatriation/core/working_day.h"

static RepatWorkdays days;
static bool worked[80000];			/* from START on, as the walk knows it */
static int32_t START;

static uint64_t seed = 20261122;

static unsigned
draw(unsigned below)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (unsigned) (seed >> 33) % below;
}

/* The n-th working day after or before a day, a day at a time. */
static int32_t
walk(int32_t day, int n)
{
	if (n == 0)
	{
		while (!worked[day - START])
			day++;
		return day;
	}
	while (n != 0)
	{
		day += n > 0 ? 1 : -1;
		if (worked[day - START])
			n += n > 0 ? -1 : 1;
	}
	return day;
}

static void
check_walks(void)
{
	int32_t		changed = repat_day_number(2011, 1, 1);
	int			bad = 0;
	int			i;

	START = repat_day_number(1990, 1, 6);
	repat_workdays_clear(&days);
	/* Thursday and Friday off, from 2011 Friday and Saturday. */
	repat_workdays_week(&days, START, 0x7F & ~(REPAT_WEEKDAY_BIT(4) | REPAT_WEEKDAY_BIT(5)));
	repat_workdays_week(&days, changed, 0x7F & ~(REPAT_WEEKDAY_BIT(5) | REPAT_WEEKDAY_BIT(6)));
	for (i = 0; i < 76000; i++)
	{
		/* 6 January 1990 was a Saturday. */
		int			weekday = (i + 5) % 7 + 1;

		worked[i] = START + i < changed ? weekday != 4 && weekday != 5 : weekday != 5 && weekday != 6;
	}
	for (i = 0; i < 4000; i++)
	{
		int			at = (int) draw(76000);

		worked[at] = draw(8) == 0;
		repat_workdays_day(&days, START + at, worked[at]);
	}
	repat_workdays_seal(&days);
	for (i = 0; i < 40000; i++)
	{
		int32_t		day = START + 2000 + (int) draw(70000);
		int32_t		n = (int32_t) draw(i % 2 == 0 ? 60 : 1200);
		int32_t		there = 0;
		int32_t		taken = -1;

		n = i % 3 == 0 ? -n : n;
		bad += repat_workdays_add(&days, day, n, &there, NULL) != REPAT_OK || there != walk(day, n);
		bad += repat_workdays_between(&days, day, there, &taken, NULL) != REPAT_OK ||
			(n != 0 && taken != n);
		if (n == 0)
			bad += taken != (worked[day - START] ? 0 : 1);
	}
	CHECK(bad == 0);
}

static void
check_ends(void)
{
	int32_t		last = repat_day_number(REPAT_WORK_YEAR_MAX, 12, 31);
	int32_t		result = 42;
	RepatDiag	diag = {0, NULL, NULL};

	CHECK(repat_workdays_add(&days, START - 1, 1, &result, &diag) == REPAT_DATE_RANGE &&
		  diag.detail != NULL && result == 42);
	CHECK(repat_workdays_add(&days, START, -1, &result, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_workdays_add(&days, last, 10, &result, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_workdays_add(&days, last + 1, 0, &result, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_workdays_add(&days, START, INT32_MAX, &result, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_workdays_add(&days, START, INT32_MIN, &result, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_workdays_between(&days, START, last + 1, &result, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_workdays_between(&days, INT32_MIN, INT32_MAX, &result, NULL) == REPAT_DATE_RANGE);
	CHECK(result == 42);
	CHECK(repat_workdays_between(&days, last, START, &result, NULL) == REPAT_OK && result < -50000);

	/* No week worked at all, and no week at all: no answer, and no endless search. */
	repat_workdays_clear(&days);
	repat_workdays_week(&days, START, 0);
	repat_workdays_day(&days, START - 100000, true);
	repat_workdays_seal(&days);
	CHECK(repat_workdays_add(&days, START, 1, &result, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_workdays_between(&days, START, last, &result, NULL) == REPAT_OK && result == 0);
	repat_workdays_clear(&days);
	repat_workdays_seal(&days);
	CHECK(repat_workdays_add(&days, START, 0, &result, NULL) == REPAT_DATE_RANGE);
}

static void
check_known(void)
{
	int32_t		day = repat_day_number(2025, 12, 31);

	repat_workdays_clear(&days);
	repat_workdays_week(&days, 0, 0x1F);
	repat_workdays_year_known(&days, 2025);
	repat_workdays_year_known(&days, 1800);
	repat_workdays_seal(&days);
	CHECK(repat_workdays_known(&days, day, day));
	CHECK(!repat_workdays_known(&days, day, day + 1));
	CHECK(!repat_workdays_known(&days, day + 1, day));
	CHECK(repat_workdays_known(&days, day, day - 364));
	CHECK(!repat_workdays_known(&days, day, 0));
}

int
main(void)
{
	check_walks();
	check_ends();
	check_known();
	return check_report();
}
