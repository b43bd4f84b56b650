/*
 * partial_date_age.c
 *	  Ages and minority, against somebody who lives through every day.
 *
 * The oracle counts birthdays as the days go by; it never computes a difference
 * of dates.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/partial_date_age.h"

#define FIRST_YEAR	1990
#define LAST_YEAR	2030
#define LIVES		14976		/* days of those years, and one more */

static const RepatLeapRule rules[3] = {REPAT_LEAP_MAR1, REPAT_LEAP_FEB28, REPAT_LEAP_EVE};

typedef struct Day
{
	int			year;
	int			month;
	int			day;
} Day;

static Day	days[LIVES];
static int	day_count;
static int32_t day_zero;

static RepatPartialDate
value_of(const char *text)
{
	RepatPartialDate value = 0;

	CHECK(repat_partial_date_parse(text, strlen(text), &value, NULL) == REPAT_OK);
	return value;
}

static int32_t
day_of(const char *text)
{
	return repat_partial_date_first(value_of(text));
}

static bool
is_text(RepatPartialDate value, const char *text)
{
	char		buffer[REPAT_PARTIAL_DATE_TEXT_MAX];
	size_t		length = repat_partial_date_format(value, buffer);

	return length == strlen(text) && memcmp(buffer, text, length) == 0;
}

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Write down every day of the period, counting up. */
static void
write_calendar(void)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	Day			d = {FIRST_YEAR, 1, 1};

	while (d.year <= LAST_YEAR || d.day == 1)
	{
		days[day_count++] = d;
		if (d.year > LAST_YEAR)
			break;
		if (++d.day > lengths[d.month - 1] + (d.month == 2 && is_leap(d.year) ? 1 : 0))
		{
			d.day = 1;
			d.month++;
		}
		if (d.month > 12)
		{
			d.month = 1;
			d.year++;
		}
	}
	day_zero = repat_day_number(FIRST_YEAR, 1, 1);
}

/* Does somebody become a year older on this day of the calendar? */
static bool
grows_older(Day birth, int on, RepatLeapRule rule)
{
	bool		leapling = birth.month == 2 && birth.day == 29;
	Day			d = days[rule == REPAT_LEAP_EVE ? on + 1 : on];

	if (leapling && !is_leap(d.year))
		return rule == REPAT_LEAP_FEB28 ? d.month == 2 && d.day == 28 : d.month == 3 && d.day == 1;
	return d.month == birth.month && d.day == birth.day;
}

/* Days of birth spread over the period, and all around the ends of February and the year. */
static void
check_lives(void)
{
	static const int32_t thresholds[] = {0, 1, 14, 15, 16, 18, 21};
	int			bad = 0;
	long		compared = 0;
	int			birth;
	int			r;
	size_t		t;

	for (birth = 0; birth < day_count - 1; birth++)
	{
		Day			born = days[birth];

		if (birth % 19 != 0 && !(born.month == 2 && born.day >= 27) &&
			!(born.month == 3 && born.day <= 2) && !(born.month == 1 && born.day == 1))
			continue;
		for (r = 0; r < 3; r++)
		{
			RepatPartialDate value = 0;
			int32_t		age = 0;
			int			on;

			bad += repat_partial_date_from_day(day_zero + birth, &value, NULL) != REPAT_OK;
			for (on = birth; on < day_count - 1; on++)
			{
				if (on > birth && grows_older(born, on, rules[r]))
				{
					age++;
					bad += repat_age_day(day_zero + birth, age, rules[r]) != day_zero + on;
				}
				bad += repat_age_on(day_zero + birth, day_zero + on, rules[r]) != age;
				t = (size_t) (on + r) % (sizeof(thresholds) / sizeof(thresholds[0]));
				bad += repat_partial_date_certainly_at_least(value, day_zero + on, thresholds[t],
															 rules[r]) != (age >= thresholds[t]);
				compared++;
			}
		}
	}
	CHECK(bad == 0);
	CHECK(compared > 10000000);
}

/* The short cut around the calendar, for every age that may be asked for. */
static void
check_windows(void)
{
	int			bad = 0;
	int32_t		years;
	int			r;
	int32_t		birth;

	for (years = 0; years <= REPAT_AGE_MAX; years++)
		for (r = 0; r < 3; r++)
			for (birth = 0; birth < REPAT_DAY_MAX; birth += 36525 / 4 * 3 + 17)
			{
				RepatPartialDate value = 0;
				int32_t		on = repat_age_day(birth, years, rules[r]);

				bad += repat_partial_date_from_day(birth, &value, NULL) != REPAT_OK;
				bad += !repat_partial_date_certainly_at_least(value, on, years, rules[r]);
				bad += !repat_partial_date_possibly_at_least(value, on + 1000, years, rules[r]);
				bad += repat_partial_date_certainly_at_least(value, on - 1, years, rules[r]);
				bad += repat_partial_date_possibly_at_least(value, on - 1000, years, rules[r]);
			}
	CHECK(bad == 0);
	/* Far outside the calendar of births the server's dates still have ages. */
	CHECK(repat_age_on(day_of("2000-01-01"), repat_day_from_2000(2145031948), REPAT_LEAP_MAR1) ==
		  5874897 - 2000);
	CHECK(repat_partial_date_certainly_at_least(value_of("2000"), repat_day_from_2000(2145031948),
												999, REPAT_LEAP_EVE));
	CHECK(!repat_partial_date_possibly_at_least(value_of("2000"), repat_day_from_2000(-2451545), 0,
												REPAT_LEAP_MAR1));
}

/* Is this day one that the text allows? X stands for any digit. */
static bool
allows(const char *pattern, int32_t day)
{
	RepatPartialDate value = 0;
	char		text[REPAT_PARTIAL_DATE_TEXT_MAX];
	size_t		i;

	if (repat_partial_date_from_day(day, &value, NULL) != REPAT_OK)
		return false;
	repat_partial_date_format(value, text);
	for (i = 0; pattern[i] != '\0'; i++)
		if (pattern[i] != 'X' && pattern[i] != text[i])
			return false;
	return true;
}

/* Bounds suffice: nothing between them is younger, older, earlier or later. */
static void
check_bounds_suffice(void)
{
	static const char *const births[] = {
		"2004", "2007-02", "2008-02", "200X-02-29", "20XX-02-29", "2004-XX-29", "2001-0X-31",
		"199X-12", "2003-1X-X1", "2004-02-29", "1999-12-31"
	};
	const int32_t from = day_of("1989-01-01");
	const int32_t to = day_of("2100-01-01");
	const int32_t on = day_of("2024-02-28");
	int			bad = 0;
	size_t		i;
	int			r;
	int32_t		years;

	for (i = 0; i < sizeof(births) / sizeof(births[0]); i++)
		for (r = 0; r < 3; r++)
			for (years = 0; years < 22; years += 3)
			{
				RepatPartialDate birth = value_of(births[i]);
				RepatPartialDate when = 0;
				int32_t		least = INT32_MAX;
				int32_t		most = INT32_MIN;
				int32_t		age_min = INT32_MAX;
				int32_t		age_max = -1;
				bool		unborn = false;
				int32_t		day;

				for (day = from; day < to; day++)
				{
					int32_t		reached;

					if (!allows(births[i], day))
						continue;
					reached = repat_age_day(day, years, rules[r]);
					least = reached < least ? reached : least;
					most = reached > most ? reached : most;
					if (day > on)
					{
						unborn = true;
						continue;
					}
					reached = repat_age_on(day, on, rules[r]);
					age_min = reached < age_min ? reached : age_min;
					age_max = reached > age_max ? reached : age_max;
				}
				bad += repat_partial_date_attain(birth, years, rules[r], &when, NULL) != REPAT_OK;
				bad += repat_partial_date_first(when) != least;
				bad += repat_partial_date_last(when) != most;
				bad += repat_partial_date_check(when, NULL) != REPAT_OK;
				bad += repat_partial_date_age_min(birth, on, rules[r]) !=
					(unborn ? REPAT_AGE_UNKNOWN : age_min);
				bad += repat_partial_date_age_max(birth, on, rules[r]) != age_max;
			}
	CHECK(bad == 0);
}

/* attain(): what it is called, and how. */
static bool
attains(const char *birth, int32_t years, RepatLeapRule rule, const char *expected)
{
	RepatPartialDate value = 0;

	return repat_partial_date_attain(value_of(birth), years, rule, &value, NULL) == REPAT_OK &&
		repat_partial_date_check(value, NULL) == REPAT_OK && is_text(value, expected);
}

static void
check_attained(void)
{
	static const char *const too_late[] = {"9990", "9990/", "../9990"};
	RepatPartialDate value = 0;
	size_t		i;

	CHECK(attains("2008-02-29", 18, REPAT_LEAP_MAR1, "2026-03-01"));
	CHECK(attains("2008-02-29", 18, REPAT_LEAP_FEB28, "2026-02-28"));
	CHECK(attains("2008-02-29", 18, REPAT_LEAP_EVE, "2026-02-28"));
	CHECK(attains("2008-02-29", 20, REPAT_LEAP_MAR1, "2028-02-29"));
	CHECK(attains("2008-02-29", 20, REPAT_LEAP_EVE, "2028-02-28"));
	CHECK(attains("2008-03-01", 18, REPAT_LEAP_EVE, "2026-02-28"));
	CHECK(attains("2006-03-01", 18, REPAT_LEAP_EVE, "2024-02-29"));
	CHECK(attains("2008-02-29", 0, REPAT_LEAP_EVE, "2008-02-29"));
	CHECK(attains("2008", 18, REPAT_LEAP_MAR1, "2026"));
	CHECK(attains("2008", 18, REPAT_LEAP_EVE, "[2025-12-31..2026-12-30]"));
	CHECK(attains("2007?-~02", 18, REPAT_LEAP_MAR1, "2025?-~02"));
	CHECK(attains("2007-02~", 1, REPAT_LEAP_MAR1, "[2008-02-01~..2008-02-28~]"));
	CHECK(attains("2004-02", 18, REPAT_LEAP_MAR1, "[2022-02-01..2022-03-01]"));
	CHECK(attains("2004-02", 18, REPAT_LEAP_FEB28, "2022-02"));
	CHECK(attains("200X%", 18, REPAT_LEAP_MAR1, "[2018-01-01%..2027-12-31%]"));
	CHECK(attains("[2004..2006-05?]", 18, REPAT_LEAP_MAR1, "[2022-01-01..2024-05-31?]"));
	CHECK(attains("2004~/", 18, REPAT_LEAP_MAR1, "2022-01-01~/"));
	CHECK(attains("/2004", 18, REPAT_LEAP_MAR1, "/2022-12-31"));
	CHECK(attains("../2004", 18, REPAT_LEAP_MAR1, "../2022-12-31"));
	CHECK(attains("[..2004]", 18, REPAT_LEAP_MAR1, "[..2022-12-31]"));
	for (i = 0; i < sizeof(too_late) / sizeof(too_late[0]); i++)
		CHECK(repat_partial_date_attain(value_of(too_late[i]), 18, REPAT_LEAP_MAR1, &value, NULL) ==
			  REPAT_DATE_RANGE);
}

static bool
is_child(const char *birth, const char *on, RepatMargin margin)
{
	RepatPartialDate value = value_of(birth);
	int32_t		day = day_of(on);
	bool		child = repat_partial_date_is_child(&value, &day, 18, REPAT_LEAP_MAR1, margin);

	CHECK(child == (repat_partial_date_child_status(&value, &day, 18, REPAT_LEAP_MAR1, margin) !=
					REPAT_STATUS_ADULT));
	return child;
}

static RepatChildStatus
status(const char *birth, const char *on, RepatMargin margin)
{
	RepatPartialDate value = value_of(birth);
	int32_t		day = day_of(on);

	return repat_partial_date_child_status(&value, &day, 18, REPAT_LEAP_MAR1, margin);
}

static int32_t
margin(const char *birth, bool latest)
{
	return repat_partial_date_margin(value_of(birth), REPAT_MARGIN_STANDARD, latest);
}

static void
check_minority(void)
{
	RepatPartialDate birth = value_of("1950");
	int32_t		on = day_of("2024-01-01");

	/* What is not known is a child. */
	CHECK(repat_partial_date_is_child(NULL, &on, 18, REPAT_LEAP_MAR1, REPAT_MARGIN_NONE));
	CHECK(repat_partial_date_is_child(&birth, NULL, 18, REPAT_LEAP_MAR1, REPAT_MARGIN_NONE));
	CHECK(!repat_partial_date_is_child(&birth, &on, 18, REPAT_LEAP_MAR1, REPAT_MARGIN_NONE));
	CHECK(repat_partial_date_child_status(NULL, &on, 18, REPAT_LEAP_MAR1, REPAT_MARGIN_NONE) ==
		  REPAT_STATUS_PRESUMED);
	CHECK(is_child("1950/", "2024-01-01", REPAT_MARGIN_NONE));
	CHECK(is_child("[1950..]", "9999-12-31", REPAT_MARGIN_NONE));
	CHECK(!is_child("../1950", "2024-01-01", REPAT_MARGIN_NONE));
	CHECK(status("../2020", "2024-01-01", REPAT_MARGIN_NONE) == REPAT_STATUS_PRESUMED);
	CHECK(is_child("2010", "2005-01-01", REPAT_MARGIN_NONE));

	/* The last day of childhood, of an exact and of an inexact birth. */
	CHECK(is_child("2006-05-12", "2024-05-11", REPAT_MARGIN_STANDARD));
	CHECK(!is_child("2006-05-12", "2024-05-12", REPAT_MARGIN_STANDARD));
	CHECK(is_child("2006", "2024-12-30", REPAT_MARGIN_STANDARD));
	CHECK(!is_child("2006", "2024-12-31", REPAT_MARGIN_STANDARD));
	CHECK(status("2006", "2023-12-31", REPAT_MARGIN_STANDARD) == REPAT_STATUS_CHILD);
	CHECK(status("2006", "2024-01-01", REPAT_MARGIN_STANDARD) == REPAT_STATUS_PRESUMED);
	CHECK(status("2006", "2024-12-31", REPAT_MARGIN_STANDARD) == REPAT_STATUS_ADULT);

	/* A qualifier moves no bound, the margin does. */
	CHECK(!is_child("2007~", "2026-01-01", REPAT_MARGIN_NONE));
	CHECK(is_child("2007~", "2026-01-01", REPAT_MARGIN_STANDARD));
	CHECK(is_child("2007~", "2026-12-30", REPAT_MARGIN_STANDARD));
	CHECK(!is_child("2007~", "2026-12-31", REPAT_MARGIN_STANDARD));
	CHECK(is_child("2007%", "2027-12-31", REPAT_MARGIN_STANDARD));
	CHECK(!is_child("2007%", "2028-01-01", REPAT_MARGIN_STANDARD));
	CHECK(status("2007~", "2024-06-01", REPAT_MARGIN_STANDARD) == REPAT_STATUS_PRESUMED);
	CHECK(status("2007~", "2024-06-01", REPAT_MARGIN_NONE) == REPAT_STATUS_CHILD);
	CHECK(status("0000-01-01~", "0017-01-01", REPAT_MARGIN_STANDARD) == REPAT_STATUS_CHILD);

	CHECK(margin("2007", true) == 0 && margin("2007~", true) == 366);
	CHECK(margin("2007%", true) == 732);
	CHECK(margin("2007-05-12?", true) == 398 && margin("2007-05-12%", false) == 796);
	CHECK(margin("2007-~05-12", true) == 31 && margin("2007-05-%12", true) == 2);
	CHECK(margin("2007?-~05", true) == 397 && margin("2007?-05-~12", true) == 367);
	CHECK(margin("[2004?..2006]", true) == 0 && margin("[2004?..2006]", false) == 366);
	CHECK(margin("2004/2006-05%", true) == 794 && margin("2004/2006-05%", false) == 0);
	CHECK(margin("2004~/", true) == 0);
	CHECK(repat_partial_date_margin(value_of("2007%"), REPAT_MARGIN_NONE, true) == 0);

	/* Strict logic, and that both directions agree. */
	birth = value_of("2006");
	CHECK(repat_partial_date_possibly_at_least(birth, day_of("2024-01-01"), 18, REPAT_LEAP_MAR1));
	CHECK(!repat_partial_date_certainly_at_least(birth, day_of("2024-12-30"), 18, REPAT_LEAP_MAR1));
	CHECK(repat_partial_date_possibly_at_least(value_of("../2006"), 0, 18, REPAT_LEAP_MAR1));
	CHECK(!repat_partial_date_certainly_at_least(value_of("2006/.."), REPAT_DAY_MAX, 0,
												 REPAT_LEAP_MAR1));
	CHECK(repat_partial_date_age_min(value_of("2006/"), on, REPAT_LEAP_MAR1) == REPAT_AGE_UNKNOWN);
	CHECK(repat_partial_date_age_max(value_of("../2006"), on, REPAT_LEAP_MAR1) ==
		  REPAT_AGE_UNKNOWN);
	CHECK(repat_partial_date_unborn(value_of("2024-01-02"), on));
	CHECK(!repat_partial_date_unborn(value_of("2024"), on));
	CHECK(!repat_partial_date_unborn(value_of("/2030"), on));
}

static void
check_names(void)
{
	RepatLeapRule rule = REPAT_LEAP_MAR1;
	RepatMargin m = REPAT_MARGIN_STANDARD;

	CHECK(repat_leap_rule_parse("eve", 3, &rule, NULL) == REPAT_OK && rule == REPAT_LEAP_EVE);
	CHECK(repat_leap_rule_parse("feb28", 5, &rule, NULL) == REPAT_OK && rule == REPAT_LEAP_FEB28);
	CHECK(repat_leap_rule_parse("mar1", 4, &rule, NULL) == REPAT_OK && rule == REPAT_LEAP_MAR1);
	CHECK(repat_leap_rule_parse("mar12", 5, &rule, NULL) == REPAT_UNSUPPORTED);
	CHECK(repat_leap_rule_parse("", 0, &rule, NULL) == REPAT_UNSUPPORTED);
	CHECK(repat_margin_parse("none", 4, &m, NULL) == REPAT_OK && m == REPAT_MARGIN_NONE);
	CHECK(repat_margin_parse("standard", 8, &m, NULL) == REPAT_OK && m == REPAT_MARGIN_STANDARD);
	CHECK(repat_margin_parse("None", 4, &m, NULL) == REPAT_UNSUPPORTED);
	CHECK(repat_age_valid(0) && repat_age_valid(999));
	CHECK(!repat_age_valid(-1) && !repat_age_valid(1000));
}

int
main(void)
{
	write_calendar();
	check_lives();
	check_windows();
	check_bounds_suffice();
	check_attained();
	check_minority();
	check_names();
	return check_report();
}
