/*
 * mrz_date.c
 *	  Birth and expiry dates: partial, impossible, and the century as of a day.
 *
 * The oracle walks through the years one by one, as the rules are said.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "repatriation/core/mrz_date.h"

static char zone[] =
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
	"L898902C36UTO7408122F1204159ZE184226B<<<<<10";

static RepatMrzDate
birth(const char *date, int year, int month, int day)
{
	RepatMrz	mrz;
	RepatMrzDate out = {REPAT_MRZ_DATE_INVALID, -1, -1, -1, -1};
	RepatMrzAsOf as_of = {year, month, day};

	memcpy(zone + 44 + 13, date, 6);
	CHECK(repat_mrz_view(zone, 88, &mrz));
	CHECK(repat_mrz_read_birth(&mrz, &as_of, &out, NULL) == REPAT_OK);
	return out;
}

static RepatMrzDate
expiry(const char *date, int year, int month, int day)
{
	RepatMrz	mrz;
	RepatMrzDate out = {REPAT_MRZ_DATE_INVALID, -1, -1, -1, -1};
	RepatMrzAsOf as_of = {year, month, day};

	memcpy(zone + 44 + 21, date, 6);
	CHECK(repat_mrz_view(zone, 88, &mrz));
	CHECK(repat_mrz_read_expiry(&mrz, &as_of, &out, NULL) == REPAT_OK);
	return out;
}

static int
is_date(RepatMrzDate date, int year, int month, int day)
{
	return date.state == REPAT_MRZ_DATE_KNOWN && date.year == year && date.month == month &&
		date.day == day;
}

static int
is_none(RepatMrzDate date, RepatMrzDateState state)
{
	return date.state == state && date.year == 0 && date.month == 0 && date.day == 0 &&
		date.other_year == 0;
}

static void
test_birth(void)
{
	CHECK(is_date(birth("740812", 2024, 3, 1), 1974, 8, 12));
	/* On the day, the day after: the century turns. */
	CHECK(is_date(birth("240301", 2024, 3, 1), 2024, 3, 1));
	CHECK(is_date(birth("240302", 2024, 3, 1), 1924, 3, 2));
	CHECK(is_date(birth("240401", 2024, 3, 31), 1924, 4, 1));
	CHECK(is_date(birth("991231", 1999, 12, 31), 1999, 12, 31));
	CHECK(is_date(birth("000101", 1999, 12, 31), 1900, 1, 1));
	CHECK(is_date(birth("000101", 2000, 1, 1), 2000, 1, 1));
	CHECK(is_date(birth("950101", 1990, 1, 1), 1895, 1, 1));
	/* Parts unknown: the latest century in which it need not be after as_of. */
	CHECK(is_date(birth("74<<<<", 2024, 3, 1), 1974, 0, 0));
	CHECK(is_date(birth("7408<<", 2024, 3, 1), 1974, 8, 0));
	CHECK(is_date(birth("24<<<<", 2024, 3, 1), 2024, 0, 0));
	CHECK(is_date(birth("25<<<<", 2024, 3, 1), 1925, 0, 0));
	CHECK(is_date(birth("2403<<", 2024, 3, 1), 2024, 3, 0));
	CHECK(is_date(birth("2404<<", 2024, 3, 1), 1924, 4, 0));
	/* No date: all filler; parts that no date holds; no such date. */
	CHECK(is_none(birth("<<<<<<", 2024, 3, 1), REPAT_MRZ_DATE_ABSENT));
	CHECK(is_none(birth("74<<12", 2024, 3, 1), REPAT_MRZ_DATE_PARTS));
	CHECK(is_none(birth("<<0812", 2024, 3, 1), REPAT_MRZ_DATE_PARTS));
	CHECK(is_none(birth("<<08<<", 2024, 3, 1), REPAT_MRZ_DATE_PARTS));
	CHECK(is_none(birth("<<<<12", 2024, 3, 1), REPAT_MRZ_DATE_PARTS));
	CHECK(is_none(birth("740230", 2024, 3, 1), REPAT_MRZ_DATE_INVALID));
	CHECK(is_none(birth("740431", 2024, 3, 1), REPAT_MRZ_DATE_INVALID));
	CHECK(is_none(birth("741301", 2024, 3, 1), REPAT_MRZ_DATE_INVALID));
	CHECK(is_none(birth("740001", 2024, 3, 1), REPAT_MRZ_DATE_INVALID));
	CHECK(is_none(birth("740800", 2024, 3, 1), REPAT_MRZ_DATE_INVALID));
	CHECK(is_none(birth("740832", 2024, 3, 1), REPAT_MRZ_DATE_INVALID));
	CHECK(is_none(birth("74<<32", 2024, 3, 1), REPAT_MRZ_DATE_INVALID));
	CHECK(is_none(birth("7<0812", 2024, 3, 1), REPAT_MRZ_DATE_INVALID));
	CHECK(is_none(birth("74081<", 2024, 3, 1), REPAT_MRZ_DATE_INVALID));
	CHECK(is_none(birth("74O812", 2024, 3, 1), REPAT_MRZ_DATE_INVALID));
	/* The century decides on the leap day. */
	CHECK(is_date(birth("000229", 2024, 3, 1), 2000, 2, 29));
	CHECK(is_none(birth("000229", 1999, 3, 1), REPAT_MRZ_DATE_INVALID));
	CHECK(is_none(birth("000229", 2000, 2, 28), REPAT_MRZ_DATE_INVALID));
	CHECK(is_date(birth("240229", 2024, 2, 29), 2024, 2, 29));
	CHECK(is_none(birth("230229", 2024, 2, 29), REPAT_MRZ_DATE_INVALID));
}

static void
test_other_century(void)
{
	CHECK(birth("220315", 2024, 3, 1).other_year == 1922);
	CHECK(birth("740812", 2024, 3, 1).other_year == 0);
	/* 120 years old today, 121 tomorrow. */
	CHECK(birth("030302", 2024, 3, 1).year == 2003);
	CHECK(birth("030302", 2024, 3, 1).other_year == 1903);
	CHECK(birth("030301", 2024, 3, 1).other_year == 0);
	CHECK(birth("2203<<", 2024, 3, 1).other_year == 1922);
	CHECK(birth("000229", 2001, 1, 1).year == 2000);
	CHECK(birth("000229", 2001, 1, 1).other_year == 0);
	CHECK(expiry("220315", 2024, 3, 1).other_year == 0);
}

static void
test_expiry(void)
{
	CHECK(is_date(expiry("120415", 2024, 3, 1), 2012, 4, 15));
	CHECK(is_date(expiry("330415", 2024, 3, 1), 2033, 4, 15));
	CHECK(is_date(expiry("731231", 2024, 3, 1), 2073, 12, 31));
	CHECK(is_date(expiry("740101", 2024, 3, 1), 1974, 1, 1));
	CHECK(is_date(expiry("99<<<<", 1999, 12, 31), 1999, 0, 0));
	CHECK(is_date(expiry("0003<<", 1999, 12, 31), 2000, 3, 0));
	CHECK(is_date(expiry("000229", 1999, 12, 31), 2000, 2, 29));
	CHECK(is_none(expiry("000229", 2099, 12, 31), REPAT_MRZ_DATE_INVALID));
	CHECK(is_none(expiry("<<<<<<", 2024, 3, 1), REPAT_MRZ_DATE_ABSENT));
	CHECK(is_none(expiry("121301", 2024, 3, 1), REPAT_MRZ_DATE_INVALID));
}

/* Every year and as_of of two centuries against the rule as it is said. */
static void
test_against_oracle(void)
{
	int			wrong = 0;

	for (int as_of = 1900; as_of <= 2150; as_of++)
	{
		for (int yy = 0; yy < 100; yy++)
		{
			char		date[16];
			int			latest = 0;
			int			window = 0;

			snprintf(date, sizeof(date), "%02d0615", yy);
			for (int year = 1700; year <= 2300; year++)
			{
				if (year % 100 != yy)
					continue;
				if (year < as_of)			/* 15 June of as_of itself is after 14 June */
					latest = year;
				if (year >= as_of - 50 && year <= as_of + 49)
					window = year;
			}
			wrong += birth(date, as_of, 6, 14).year != latest;
			wrong += birth(date, as_of, 6, 15).year != (yy == as_of % 100 ? as_of : latest);
			wrong += expiry(date, as_of, 6, 14).year != window;
		}
	}
	CHECK(wrong == 0);
}

int
main(void)
{
	static const int outside[] = {1899, 9900, 0, -44, 2147483647, -2147483647};
	RepatMrz	mrz;

	test_birth();
	test_other_century();
	test_expiry();
	test_against_oracle();
	CHECK(repat_mrz_view(zone, 88, &mrz));
	for (size_t i = 0; i < sizeof(outside) / sizeof(outside[0]); i++)
	{
		RepatMrzAsOf as_of = {outside[i], 1, 1};
		RepatMrzDate out = {REPAT_MRZ_DATE_PARTS, 7, 7, 7, 7};
		RepatDiag	diag = {0, NULL, NULL};

		CHECK(repat_mrz_read_birth(&mrz, &as_of, &out, &diag) == REPAT_DATE_RANGE);
		CHECK(repat_mrz_read_expiry(&mrz, &as_of, &out, &diag) == REPAT_DATE_RANGE);
		CHECK(out.state == REPAT_MRZ_DATE_PARTS && out.year == 7 && diag.detail != NULL);
	}
	return check_report();
}
