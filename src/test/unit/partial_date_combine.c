/*
 * partial_date_combine.c
 *	  Intersection, hull and clip of partial dates; births from ages and zones.
 *
 * Bounds are compared with those that two integers a side give; births from ages
 * with every day of a window, asked one by one.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "check.h"
#include "random_date.h"
#include "repatriation/core/partial_date_combine.h"

static RepatPartialDate
value_of(const char *text)
{
	RepatPartialDate value = 0;

	CHECK(repat_partial_date_parse(text, strlen(text), &value, NULL) == REPAT_OK);
	return value;
}

static const char *
text_of(RepatPartialDate value)
{
	static char text[REPAT_PARTIAL_DATE_TEXT_MAX + 1];

	text[repat_partial_date_format(value, text)] = '\0';
	return text;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

static int
greatest(int a, int b)
{
	return a > b ? a : b;
}

/* Intersection or hull of three in one grouping; false where there is none. */
typedef bool (*Combine) (RepatPartialDate a, RepatPartialDate b, RepatPartialDate *value);

static bool
left_first(Combine combine, const RepatPartialDate *v, RepatPartialDate *value)
{
	RepatPartialDate ab = 0;

	return combine(v[0], v[1], &ab) && combine(ab, v[2], value);
}

static bool
right_first(Combine combine, const RepatPartialDate *v, RepatPartialDate *value)
{
	RepatPartialDate bc = 0;

	return combine(v[1], v[2], &bc) && combine(v[0], bc, value);
}

static void
check_random(void)
{
	int			bad = 0;
	int			met = 0;
	int			i;

	for (i = 0; i < 200000; i++)
	{
		RepatPartialDate v[3] = {random_date(2000, 12), random_date(2000, 12), random_date(2000, 12)};
		RepatPartialDate one = 0;
		RepatPartialDate other = 0;
		int			first = greatest(repat_partial_date_first(v[0]), repat_partial_date_first(v[1]));
		int			last = least(repat_partial_date_last(v[0]), repat_partial_date_last(v[1]));
		bool		some = repat_partial_date_intersect(v[0], v[1], &one);

		bad += some != (first <= last) || some != repat_partial_date_overlap(v[0], v[1]);
		if (some)
		{
			met++;
			bad += repat_partial_date_first(one) != first || repat_partial_date_last(one) != last ||
				repat_partial_date_check(one, NULL) != REPAT_OK;
			bad += !repat_partial_date_intersect(v[1], v[0], &other) || other != one;
		}
		first = least(repat_partial_date_first(v[0]), repat_partial_date_first(v[1]));
		last = greatest(repat_partial_date_last(v[0]), repat_partial_date_last(v[1]));
		some = repat_partial_date_hull(v[0], v[1], &one);
		bad += some == (first == REPAT_DAY_OPEN_START && last == REPAT_DAY_OPEN_END);
		if (some)
		{
			int32_t		margin = repat_partial_date_margin(one, REPAT_MARGIN_STANDARD, true);
			int			k;

			bad += repat_partial_date_first(one) != first || repat_partial_date_last(one) != last ||
				repat_partial_date_check(one, NULL) != REPAT_OK;
			bad += !repat_partial_date_hull(v[1], v[0], &other) || other != one;
			/* Nobody grows up by being doubted twice: no margin gets smaller. */
			for (k = 0; k < 2 && last != REPAT_DAY_OPEN_END; k++)
				bad += margin < repat_partial_date_margin(v[k], REPAT_MARGIN_STANDARD, true);
		}
		/* In any grouping the same; a single date may come back as itself or as a range. */
		some = left_first(repat_partial_date_intersect, v, &one);
		bad += some != right_first(repat_partial_date_intersect, v, &other) ||
			(some && one != other && v[0] != v[1] && v[1] != v[2]);
		some = left_first(repat_partial_date_hull, v, &one);
		bad += some != right_first(repat_partial_date_hull, v, &other) ||
			(some && one != other && v[0] != v[1] && v[1] != v[2]);
		one = repat_partial_date_cover(v[0], v[1]);
		bad += repat_partial_date_first(one) != first || repat_partial_date_last(one) != last;
	}
	CHECK(bad == 0);
	CHECK(met > 1000 && met < 199000);
}

static void
check_examples(void)
{
	static const struct
	{
		const char *a;
		const char *b;
		const char *intersection;
		const char *hull;
	}			cases[] = {
		{"2014", "2014", "2014", "2014"},
		{"2014", "2014-05", "2014-05", "[2014-01..2014-12]"},
		{"2014~", "2014", "2014", "2014~"},
		{"2014-05-06", "2014-05-06?", "2014-05-06", "2014-05-06?"},
		{"2007", "2006~", NULL, "[2006~..2007~]"},
		{"[2010..]", "[..2012-06]", "[2010..2012-06]", NULL},
		{"2010/", "../2012", "[2010..2012]", NULL},
		{"201X", "2012/2015?", "[2012..2015?]", "[2010..2019?]"},
		{"2014", "2014-XX-XX", "[2014-01-01..2014-12-31]", "[2014-01-01..2014-12-31]"},
	};
	size_t		i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		RepatPartialDate value = 0;
		bool		some = repat_partial_date_intersect(value_of(cases[i].a), value_of(cases[i].b),
														&value);

		CHECK(some == (cases[i].intersection != NULL));
		if (some && cases[i].intersection != NULL)
			CHECK(strcmp(text_of(value), cases[i].intersection) == 0);
		some = repat_partial_date_hull(value_of(cases[i].a), value_of(cases[i].b), &value);
		CHECK(some == (cases[i].hull != NULL));
		if (some && cases[i].hull != NULL)
			CHECK(strcmp(text_of(value), cases[i].hull) == 0);
	}
}

static void
check_clip(void)
{
	int32_t		day = repat_day_number(2014, 5, 6);
	int32_t		before = repat_day_number(2013, 12, 31);
	int32_t		beyond = REPAT_DAY_MAX + 1;
	int32_t		never = REPAT_DAY_MIN - 1;
	RepatPartialDate value = 0;

	CHECK(repat_partial_date_clip(value_of("2014~"), NULL, &day, &value) &&
		  strcmp(text_of(value), "[2014~..2014-05-06]") == 0);
	CHECK(repat_partial_date_clip(value_of("2014-1X"), &day, NULL, &value) &&
		  strcmp(text_of(value), "2014-1X") == 0);
	CHECK(repat_partial_date_clip(value_of("2014/"), &day, &day, &value) &&
		  strcmp(text_of(value), "2014-05-06") == 0);
	CHECK(repat_partial_date_clip(value_of("2014/"), NULL, &beyond, &value) &&
		  strcmp(text_of(value), "2014/") == 0);
	value = 42;
	CHECK(!repat_partial_date_clip(value_of("2014"), NULL, &before, &value) && value == 42);
	CHECK(!repat_partial_date_clip(value_of("2014/"), &beyond, NULL, &value) && value == 42);
	CHECK(!repat_partial_date_clip(value_of("[..2014]"), NULL, &never, &value) && value == 42);
}

/* Each birth of a long window is in the answer exactly if the age on that day was one asked for. */
static void
check_ages(void)
{
	static const RepatLeapRule rules[3] = {REPAT_LEAP_MAR1, REPAT_LEAP_FEB28, REPAT_LEAP_EVE};
	int32_t		most = 7;
	RepatPartialDate value = 0;
	int			bad = 0;
	int			i;

	CHECK(repat_birth_of_age(7, &most, repat_day_number(2019, 5, 1), REPAT_LEAP_MAR1, &value,
							   NULL) == REPAT_OK &&
		  strcmp(text_of(value), "[2011-05-02~..2012-05-01~]") == 0);
	CHECK(repat_birth_of_age(7, NULL, repat_day_number(2019, 5, 1), REPAT_LEAP_MAR1, &value,
							   NULL) == REPAT_OK &&
		  strcmp(text_of(value), "[..2012-05-01~]") == 0);
	for (i = 0; i < 600; i++)
	{
		/* Often on or about a leap day. */
		int32_t		on = i % 3 == 0 ? repat_day_number(1996 + i % 12, 2, 26) + (int) random_below(6)
			: repat_day_number(1996, 1, 1) + (int) random_below(9000);
		int32_t		age = (int32_t) random_below(20);
		int32_t		to = age + (int32_t) random_below(3);
		RepatLeapRule rule = rules[i % 3];
		int32_t		birth;

		if (repat_birth_of_age(age, &to, on, rule, &value, NULL) != REPAT_OK ||
			repat_partial_date_check(value, NULL) != REPAT_OK)
			bad++;
		for (birth = on - 366 * (to + 2); birth <= on; birth++)
		{
			int32_t		years = repat_age_on(birth, on, rule);

			bad += repat_partial_date_contain_day(value, birth) != (years >= age && years <= to);
		}
	}
	CHECK(bad == 0);
	CHECK(repat_birth_of_age(7, &most, REPAT_DAY_MAX + 1, REPAT_LEAP_MAR1, &value, NULL) ==
		  REPAT_DATE_RANGE);
	CHECK(repat_birth_of_age(7, &most, repat_day_number(7, 5, 1), REPAT_LEAP_MAR1, &value,
							   NULL) == REPAT_DATE_RANGE);
}

static void
check_zones(void)
{
	static const struct
	{
		const char *zone;
		int			year;		/* of a reference on 30 June */
		const char *birth;		/* NULL: nothing known; "": no such day */
		const char *back;
	}			cases[] = {
		{"120501", 2019, "2012-05-01", "120501"},
		{"190630", 2019, "2019-06-30", "190630"},
		{"190701", 2019, "1919-07-01", "190701"},
		{"1907<<", 2019, "1919-07-XX", "1907<<"},
		{"1906<<", 2019, "2019-06-XX", "1906<<"},
		{"19<<<<", 2019, "2019-XX-XX", "19<<<<"},
		{"20<<<<", 2019, "1920-XX-XX", "20<<<<"},
		{"<<0512", 2019, "XXXX-05-12", "<<0512"},
		{"<<<<12", 2019, "XXXX-XX-12", "<<<<12"},
		{"12<<01", 2019, "2012-XX-01", "12<<01"},
		{"000229", 2019, "2000-02-29", "000229"},
		{"000229", 1999, "", ""},
		{"010229", 2019, "", ""},
		{"121301", 2019, "", ""},
		{"<<<<<<", 2019, NULL, NULL},
	};
	static const char *const broken[] = {"12050", "1205011", "1<0501", "12O501", "", "12 501"};
	RepatPartialDate value = 0;
	char		zone[REPAT_MRZ_BIRTH_LENGTH];
	bool		known = false;
	size_t		i;

	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		RepatStatus status = repat_birth_read_mrz(cases[i].zone, 6,
												  repat_day_number(cases[i].year, 6, 30), &known,
												  &value, NULL);

		if (cases[i].birth != NULL && cases[i].birth[0] == '\0')
		{
			CHECK(status == REPAT_DATE_RANGE);
			continue;
		}
		CHECK(status == REPAT_OK && known == (cases[i].birth != NULL));
		if (status != REPAT_OK || !known || cases[i].birth == NULL)
			continue;
		CHECK(strcmp(text_of(value), cases[i].birth) == 0);
		repat_birth_write_mrz(value, zone);
		CHECK(memcmp(zone, cases[i].back, sizeof(zone)) == 0);
	}
	for (i = 0; i < sizeof(broken) / sizeof(broken[0]); i++)
		CHECK(repat_birth_read_mrz(broken[i], strlen(broken[i]), 700000, &known, &value, NULL) ==
			  REPAT_DATE_SYNTAX);
	CHECK(repat_birth_read_mrz("120501", 6, repat_day_number(99, 12, 31), &known, &value, NULL) ==
		  REPAT_DATE_RANGE);
	/* What every day of a range has in common. */
	repat_birth_write_mrz(value_of("[2011-05-02..2012-05-01]"), zone);
	CHECK(memcmp(zone, "<<<<<<", 6) == 0);
	repat_birth_write_mrz(value_of("2011-02/2011-05"), zone);
	CHECK(memcmp(zone, "11<<<<", 6) == 0);
	repat_birth_write_mrz(value_of("[2011-05-02..2011-05-09~]"), zone);
	CHECK(memcmp(zone, "1105<<", 6) == 0);
	repat_birth_write_mrz(value_of("2011/.."), zone);
	CHECK(memcmp(zone, "<<<<<<", 6) == 0);
	repat_birth_write_mrz(value_of("201X-05"), zone);
	CHECK(memcmp(zone, "<<05<<", 6) == 0);
}

int
main(void)
{
	check_random();
	check_examples();
	check_clip();
	check_ages();
	check_zones();
	return check_report();
}
