/*
 * partial_date.c
 *	  Partial dates: text, bounds and the check of binary values.
 *
 * The oracle for bounds knows no arithmetic: it writes out every completion of a
 * pattern and keeps the least and the greatest text.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/partial_date.h"

/* A small generator of our own: the same numbers on every machine. */
static uint64_t seed = 20241118;

static uint64_t
next_random(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed;
}

static RepatStatus
parse(const char *text, RepatPartialDate *value)
{
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_partial_date_parse(text, strlen(text), value, &diag);

	if (status != REPAT_OK)
		CHECK(diag.position >= 1 && diag.position <= (int) strlen(text) + 1 && diag.detail != NULL);
	return status;
}

static RepatPartialDate
value_of(const char *text)
{
	RepatPartialDate value = 0;

	CHECK(parse(text, &value) == REPAT_OK);
	return value;
}

/* Canonical text in a static buffer. */
static const char *
text_of(RepatPartialDate value)
{
	static char text[REPAT_PARTIAL_DATE_TEXT_MAX + 1];

	text[repat_partial_date_format(value, text)] = '\0';
	return text;
}

static void
day_text(int32_t day, char *text)
{
	int			year;
	int			month;
	int			mday;

	repat_day_split(day, &year, &month, &mday);
	snprintf(text, 40, "%04d-%02d-%02d", year, month, mday);
}

typedef struct Example
{
	const char *text;
	const char *canonical;
	const char *first;			/* NULL: open */
	const char *last;
} Example;

/* Examples in the manner of ISO 8601-2:2019, annex A, as far as the profile goes. */
static const Example examples[] = {
	{"1985-04-12", "1985-04-12", "1985-04-12", "1985-04-12"},
	{"1985-04", "1985-04", "1985-04-01", "1985-04-30"},
	{"1985", "1985", "1985-01-01", "1985-12-31"},
	{"0000", "0000", "0000-01-01", "0000-12-31"},
	{"9999-12-31", "9999-12-31", "9999-12-31", "9999-12-31"},
	{"2000-02", "2000-02", "2000-02-01", "2000-02-29"},
	{"1900-02", "1900-02", "1900-02-01", "1900-02-28"},
	{"1984?", "1984?", "1984-01-01", "1984-12-31"},
	{"2004-06~", "2004-06~", "2004-06-01", "2004-06-30"},
	{"2004-06-11%", "2004-06-11%", "2004-06-11", "2004-06-11"},
	{"201X", "201X", "2010-01-01", "2019-12-31"},
	{"20XX", "20XX", "2000-01-01", "2099-12-31"},
	{"XXXX", "XXXX", "0000-01-01", "9999-12-31"},
	{"2004-XX", "2004-XX", "2004-01-01", "2004-12-31"},
	{"1985-04-XX", "1985-04-XX", "1985-04-01", "1985-04-30"},
	{"1985-XX-XX", "1985-XX-XX", "1985-01-01", "1985-12-31"},
	{"2014-1X-05", "2014-1X-05", "2014-10-05", "2014-12-05"},
	{"1985-0X-31", "1985-0X-31", "1985-01-31", "1985-08-31"},
	{"156X-12-25", "156X-12-25", "1560-12-25", "1569-12-25"},
	{"15XX-12-XX", "15XX-12-XX", "1500-12-01", "1599-12-31"},
	{"XXXX-12-XX", "XXXX-12-XX", "0000-12-01", "9999-12-31"},
	{"XXXX-02-29", "XXXX-02-29", "0000-02-29", "9996-02-29"},
	{"19XX-02-29", "19XX-02-29", "1904-02-29", "1996-02-29"},
	{"1XXX-XX", "1XXX-XX", "1000-01-01", "1999-12-31"},
	{"1XXX-12", "1XXX-12", "1000-12-01", "1999-12-31"},
	{"1984-1X", "1984-1X", "1984-10-01", "1984-12-31"},
	{"2014-X2-30", "2014-X2-30", "2014-12-30", "2014-12-30"},
	{"2004-06-~11", "2004-06-~11", "2004-06-11", "2004-06-11"},
	{"2004-06~-11", "2004-06~-11", "2004-06-11", "2004-06-11"},
	{"2004?-06-11", "2004?-06-11", "2004-06-11", "2004-06-11"},
	{"?2004-06-~11", "2004?-06-~11", "2004-06-11", "2004-06-11"},
	{"2004-%06-11", "2004-%06-11", "2004-06-11", "2004-06-11"},
	{"?2004-?06-?11", "2004-06-11?", "2004-06-11", "2004-06-11"},
	{"?2004-?06", "2004-06?", "2004-06-01", "2004-06-30"},
	{"2004?-?06-11?", "2004-06-11?", "2004-06-11", "2004-06-11"},
	{"~2004?", "2004%", "2004-01-01", "2004-12-31"},
	{"2004?-%06", "2004?-%06", "2004-06-01", "2004-06-30"},
	{"2011-~06-~04", "2011-~06-~04", "2011-06-04", "2011-06-04"},
	{"2011-06-04~", "2011-06-04~", "2011-06-04", "2011-06-04"},
	{"201X-0X?", "201X-0X?", "2010-01-01", "2019-09-30"},
	{"[1667..1760]", "[1667..1760]", "1667-01-01", "1760-12-31"},
	{"[..1760-12-03]", "[..1760-12-03]", NULL, "1760-12-03"},
	{"[1760-12..]", "[1760-12..]", "1760-12-01", NULL},
	{"[2004-06-11%..2004-06-12%]", "[2004-06-11%..2004-06-12%]", "2004-06-11", "2004-06-12"},
	{"[?2004..2005-~02~]", "[2004?..2005-02~]", "2004-01-01", "2005-02-28"},
	{"1964/2008", "1964/2008", "1964-01-01", "2008-12-31"},
	{"2004-06/2006-08", "2004-06/2006-08", "2004-06-01", "2006-08-31"},
	{"2004-02-01/2005-02-08", "2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"},
	{"2005/2006-02", "2005/2006-02", "2005-01-01", "2006-02-28"},
	{"2004-06-15/2004-06", "2004-06-15/2004-06", "2004-06-15", "2004-06-30"},
	{"1984?/2004-06~", "1984?/2004-06~", "1984-01-01", "2004-06-30"},
	{"1985-04-12/..", "1985-04-12/..", "1985-04-12", NULL},
	{"1985-04/", "1985-04/", "1985-04-01", NULL},
	{"../1985", "../1985", NULL, "1985-12-31"},
	{"/1985-04-12", "/1985-04-12", NULL, "1985-04-12"},
	{"2004~/", "2004~/", "2004-01-01", NULL},
	{"../2004-06-01%", "../2004-06-01%", NULL, "2004-06-01"},
};

static void
check_examples(void)
{
	size_t		i;

	for (i = 0; i < sizeof(examples) / sizeof(examples[0]); i++)
	{
		const Example *e = &examples[i];
		RepatPartialDate value = value_of(e->text);
		RepatPartialDate again = 0;
		char		text[40];
		bool		good;

		good = strcmp(text_of(value), e->canonical) == 0 &&
			repat_partial_date_check(value, NULL) == REPAT_OK &&
			parse(text_of(value), &again) == REPAT_OK && again == value &&
			repat_partial_date_has_first(value) == (e->first != NULL) &&
			repat_partial_date_has_last(value) == (e->last != NULL);
		if (good && e->first != NULL)
		{
			day_text(repat_partial_date_first(value), text);
			good = strcmp(text, e->first) == 0;
		}
		if (good && e->last != NULL)
		{
			day_text(repat_partial_date_last(value), text);
			good = strcmp(text, e->last) == 0;
		}
		if (!good)
			printf("example %s\n", e->text);
		CHECK(good);
	}
}

typedef struct Refusals
{
	RepatStatus status;
	const char *texts[40];
} Refusals;

static void
check_refusals(void)
{
	static const Refusals groups[] = {
		{REPAT_DATE_SYNTAX, {
			"", "2", "20", "201", "12-05-2014", "05/12/2014", "12.05.2014", "2014-5-6", "2014/5",
			" 2014", "2014 ", "2014-", "2014-05-", "2014-05-06-", "20145", "201405", "20140506",
			"201x", "201u", "2014-0a", "2004??", "2004?~", "?~2004", "2004-?", "2004..2005",
			"[2004", "[2004..", "[2004..2005", "[2004/2005]", "[2004..2005]?", "2004..2005]",
			"2004/2005/2006", "2004//", "../2004..", "2004/...", "[...2004]", "12 May 2014", "NaN",
			"2014\t", "now"
		}},
		{REPAT_DATE_RANGE, {
			"2014-00", "2014-13", "2014-01-00", "2014-01-32", "2014-02-30", "2014-04-31",
			"1900-02-29", "2014-02-29", "1985-02-3X", "2014-2X", "2014-XX-32", "2014-XX-4X",
			"XXX1-02-29", "XX00-02-3X", "19XX-04-31", "2014-9X-01", "2014-42", "2014-20",
			"2005/2004", "2004-06/2004-05", "2004-06-02/2004-06-01", "[2005..2004]",
			"2014-02-30/2015", "2014/2015-13", "[2014-02-30..]", "[..2014-13]",
			"2004-06-15/2004-05", NULL
		}},
		{REPAT_UNSUPPORTED, {
			"{2004,2005}", "{2004}", "[2004]", "[2004,2005]", "[2004,2006..2008]",
			"[2004..2005,2007]", "-0001", "-0000", "Y17000", "2001-21", "2001-24", "2001-41", "2001-21?",
			"1950S2", "2004-06-11T10:00:00Z", "../..", "/", "/..", "../", "[..]", "201X/2020", "2010/201X",
			"[201X..2020]", "2004?-06/2005", "2004/2005?-06", "-1985/2000", "2004-01-01/-0004",
			"2001-21/2002", NULL
		}},
	};
	size_t		i;
	int			j;

	for (i = 0; i < sizeof(groups) / sizeof(groups[0]); i++)
		for (j = 0; j < 40 && groups[i].texts[j] != NULL; j++)
		{
			RepatPartialDate value = 4711;
			RepatStatus status = parse(groups[i].texts[j], &value);

			if (status != groups[i].status)
				printf("refusal \"%s\": status %d\n", groups[i].texts[j], (int) status);
			CHECK(status == groups[i].status && value == 4711);
		}

	/* A zero byte is a byte like others, and length rules, not a terminator. */
	{
		RepatPartialDate value = 0;

		CHECK(repat_partial_date_parse("2014\0", 5, &value, NULL) == REPAT_DATE_SYNTAX);
		CHECK(repat_partial_date_parse("2014-05-06", 4, &value, NULL) == REPAT_OK);
		CHECK(strcmp(text_of(value), "2014") == 0);
	}
}

/* The calendar's rule, written out once more. */
static bool
text_is_day(const char *t)
{
	static const int days[] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int			y = (t[0] - '0') * 1000 + (t[1] - '0') * 100 + (t[2] - '0') * 10 + (t[3] - '0');
	int			m = (t[5] - '0') * 10 + (t[6] - '0');
	int			d = (t[8] - '0') * 10 + (t[9] - '0');

	if (m < 1 || m > 12 || d < 1)
		return false;
	if (m == 2 && y % 4 == 0 && (y % 100 != 0 || y % 400 == 0))
		return d <= 29;
	return d <= days[m];
}

/* Least and greatest day that completes a text; false if none does. */
static bool
complete(const char *pattern, char *least, char *greatest)
{
	char		text[11];
	int			places[10] = {0};
	int			count = 0;
	int			i;
	long		n;
	long		total = 1;

	memcpy(least, "zzzz-zz-zz", 11);
	greatest[0] = '\0';
	memcpy(text, "0000-XX-XX", 11);
	memcpy(text, pattern, strlen(pattern));
	for (i = 0; i < 10; i++)
		if (text[i] == 'X')
		{
			places[count++] = i;
			total *= 10;
		}
	for (n = 0; n < total; n++)
	{
		long		rest = n;

		for (i = count - 1; i >= 0; i--, rest /= 10)
			text[places[i]] = (char) ('0' + rest % 10);
		if (!text_is_day(text))
			continue;
		if (strcmp(text, least) < 0)
			memcpy(least, text, 11);
		if (strcmp(text, greatest) > 0)
			memcpy(greatest, text, 11);
	}
	return greatest[0] != '\0';
}

/* Random patterns of every precision against all their completions. */
static void
check_masks(void)
{
	int			bad = 0;
	int			possible = 0;
	int			impossible = 0;
	int			i;
	int			j;

	for (i = 0; i < 6000; i++)
	{
		/* Parts left out cost the oracle most: few of those, with one X each. */
		size_t		length = i % 20 != 0 ? 10 : i % 40 != 0 ? 7 : 4;
		char		pattern[11] = "0000-00-00";
		char		least[11];
		char		greatest[11];
		char		text[40];
		RepatPartialDate value = 0;
		RepatStatus status;
		int			masked = 0;

		for (j = 0; j < 10; j++)
		{
			uint64_t	random = next_random();
			/* Digits that make months and days likely, but not certain. */
			unsigned	limit = j == 5 ? 2 : j == 8 ? 4 : 10;

			if (j == 4 || j == 7)
				continue;
			pattern[j] = (char) ('0' + random % limit);
			if (random >> 32 & 1 && masked < (length == 10 ? 3 : 1))
			{
				pattern[j] = 'X';
				masked++;
			}
		}
		if (i % 5 == 0)
			memcpy(pattern + 4, "-02-29", 6);
		pattern[length] = '\0';
		status = parse(pattern, &value);
		if (!complete(pattern, least, greatest))
		{
			/* A month of 21 to 41 without X is a season elsewhere. */
			bad += status != REPAT_DATE_RANGE && status != REPAT_UNSUPPORTED;
			impossible++;
			continue;
		}
		possible++;
		if (status == REPAT_OK && strcmp(text_of(value), pattern) == 0)
		{
			day_text(repat_partial_date_first(value), text);
			bad += strcmp(text, least) != 0;
			day_text(repat_partial_date_last(value), text);
			bad += strcmp(text, greatest) != 0;
		}
		else
			bad++;
		if (repat_partial_date_check(value, NULL) != REPAT_OK)
			bad++;
	}
	CHECK(bad == 0);
	CHECK(possible > 1000 && impossible > 100);
}

/* A word is a value exactly when its text reads back as it. */
static void
check_word(int64_t word, int *accepted, int *bad)
{
	RepatPartialDate again = ~word;
	char		text[REPAT_PARTIAL_DATE_TEXT_MAX];
	size_t		length;

	if (repat_partial_date_check(word, NULL) != REPAT_OK)
		return;
	(*accepted)++;
	length = repat_partial_date_format(word, text);
	if (repat_partial_date_parse(text, length, &again, NULL) != REPAT_OK || again != word ||
		repat_partial_date_first(word) > repat_partial_date_last(word))
		(*bad)++;
}

static void
check_binary(void)
{
	const int64_t top = INT64_MIN;
	int			accepted = 0;
	int			bad = 0;
	size_t		i;
	int			bit;
	int			j;

	/* One, then two bits of every example turned over. */
	for (i = 0; i < sizeof(examples) / sizeof(examples[0]); i++)
	{
		RepatPartialDate value = value_of(examples[i].text);

		for (bit = 0; bit < 64; bit++)
			for (j = bit; j < 64; j++)
				check_word((int64_t) ((uint64_t) value ^ (UINT64_C(1) << bit) ^ (UINT64_C(1) << j)),
						   &accepted, &bad);
	}
	CHECK(accepted > 1000);
	/* Random forms over the bounds of real periods. */
	accepted = 0;
	for (j = 0; j < 400000; j++)
	{
		int			year = (int) (next_random() % 10000);
		int			month = 1 + (int) (next_random() % 12);
		uint64_t	first = (uint64_t) repat_day_number(year, next_random() & 1 ? month : 1, 1) + 1;
		uint64_t	last = (uint64_t) repat_day_number(year, 12, 31) + 1;

		check_word((int64_t) ((first << 42 | last << 20 | (next_random() & 0xFFFFF)) ^
							  (uint64_t) top), &accepted, &bad);
	}
	CHECK(accepted > 100);
	CHECK(bad == 0);

	/* Words that a forger would try: reserved kinds and bits, crossed and absent bounds. */
	CHECK(repat_partial_date_check(0, NULL) == REPAT_BINARY);
	CHECK(repat_partial_date_check(-1, NULL) == REPAT_BINARY);
	CHECK(repat_partial_date_check(INT64_MIN, NULL) == REPAT_BINARY);
	CHECK(repat_partial_date_check(INT64_MAX, NULL) == REPAT_BINARY);
	for (bit = 1; bit < 8; bit++)
		if (bit != REPAT_KIND_ONE_OF && bit != REPAT_KIND_INTERVAL)
			CHECK(repat_partial_date_check(value_of("2014-05-06") ^ (int64_t) bit << 17, NULL) ==
				  REPAT_BINARY);
	CHECK(repat_partial_date_check(value_of("2014-05-06") | 1, NULL) == REPAT_BINARY);
	for (bit = 0; bit < 7; bit++)
		CHECK(repat_partial_date_check(value_of("2014/2015") | INT64_C(1) << bit, NULL) ==
			  REPAT_BINARY);
	CHECK(repat_partial_date_check(value_of("[2014-05-06..2014-05-07]") + (INT64_C(2) << 42),
								   NULL) == REPAT_BINARY);
	/* Day 3652425 is 9999-12-31; the next one is nothing. */
	CHECK(repat_partial_date_check(value_of("9999-12-31") + (INT64_C(1) << 42) + (INT64_C(1) << 20),
								   NULL) == REPAT_BINARY);
}

static void
check_order(void)
{
	static const char *const ordered[] = {
		"../2000", "/2000", "[..2010]", "0000-01-01", "1999-12-31", "2000-01-01", "2000-01",
		"2000", "2000~", "2000?", "2000-XX-XX", "[2000..2000]", "2000/2000", "200X", "2000/..",
		"2000/", "2000-01-02", "9999-12-31"
	};
	size_t		i;

	for (i = 1; i < sizeof(ordered) / sizeof(ordered[0]); i++)
		CHECK(value_of(ordered[i - 1]) < value_of(ordered[i]));
}

static void
check_makers(void)
{
	RepatPartialDate value = 0;
	int32_t		first = repat_day_number(2014, 5, 6);
	int32_t		last = repat_day_number(2014, 5, 7);
	int32_t		outside = REPAT_DAY_MAX + 1;
	int32_t		below = REPAT_DAY_OPEN_START;
	int			zero = 0;

	CHECK(repat_partial_date_from_day(first, &value, NULL) == REPAT_OK);
	CHECK(value == value_of("2014-05-06"));
	CHECK(repat_partial_date_from_day(-1, &value, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_partial_date_from_day(outside, &value, NULL) == REPAT_DATE_RANGE);

	CHECK(repat_partial_date_from_bounds(&first, &last, &value, NULL) == REPAT_OK);
	CHECK(value == value_of("[2014-05-06..2014-05-07]"));
	CHECK(repat_partial_date_from_bounds(NULL, &last, &value, NULL) == REPAT_OK);
	CHECK(value == value_of("[..2014-05-07]"));
	CHECK(repat_partial_date_from_bounds(&first, NULL, &value, NULL) == REPAT_OK);
	CHECK(value == value_of("[2014-05-06..]"));
	CHECK(repat_partial_date_from_bounds(NULL, NULL, &value, NULL) == REPAT_UNSUPPORTED);
	CHECK(repat_partial_date_from_bounds(&last, &first, &value, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_partial_date_from_bounds(&below, &last, &value, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_partial_date_from_bounds(&first, &outside, &value, NULL) == REPAT_DATE_RANGE);

	CHECK(repat_partial_date_from_parts(1974, 0, 0, &value, NULL) == REPAT_OK);
	CHECK(value == value_of("1974"));
	CHECK(repat_partial_date_from_parts(1974, 8, 0, &value, NULL) == REPAT_OK);
	CHECK(value == value_of("1974-08"));
	CHECK(repat_partial_date_from_parts(1974, 8, 12, &value, NULL) == REPAT_OK);
	CHECK(value == value_of("1974-08-12"));
	CHECK(repat_partial_date_from_parts(0, 8, 12, &value, NULL) == REPAT_OK);
	CHECK(value == value_of("XXXX-08-12"));
	CHECK(repat_partial_date_from_parts(0, 8, 0, &value, NULL) == REPAT_OK);
	CHECK(value == value_of("XXXX-08"));
	CHECK(repat_partial_date_from_parts(1974, 0, 12, &value, NULL) == REPAT_DATE_SYNTAX);
	CHECK(repat_partial_date_from_parts(0, 0, 0, &value, NULL) == REPAT_DATE_SYNTAX);
	CHECK(repat_partial_date_from_parts(1974, 2, 30, &value, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_partial_date_from_parts(1974, 13, 1, &value, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_partial_date_from_parts(1974, -1, 1, &value, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_partial_date_from_parts(10000, 1, 1, &value, NULL) == REPAT_DATE_RANGE);
	CHECK(repat_partial_date_from_parts(0, 2, 29, &value, NULL) == REPAT_OK);
	CHECK(repat_partial_date_from_ymd(&zero, NULL, NULL, &value, NULL) == REPAT_OK);
	CHECK(value == value_of("0000"));
}

static void
check_questions(void)
{
	CHECK(repat_partial_date_is_exact(value_of("2014-05-06")));
	CHECK(repat_partial_date_is_exact(value_of("[2014-05-06..2014-05-06]")));
	CHECK(!repat_partial_date_is_exact(value_of("2014-05-06?")));
	CHECK(!repat_partial_date_is_exact(value_of("2014-05-~06")));
	CHECK(!repat_partial_date_is_exact(value_of("2014-05")));
	CHECK(repat_partial_date_is_uncertain(value_of("2014%")));
	CHECK(repat_partial_date_is_approximate(value_of("2014%")));
	CHECK(repat_partial_date_is_uncertain(value_of("2014/2015?")));
	CHECK(!repat_partial_date_is_approximate(value_of("2014?/2015?")));
	CHECK(repat_partial_date_has_unspecified(value_of("2014-XX-XX")));
	CHECK(!repat_partial_date_has_unspecified(value_of("2014?")));
	CHECK(!repat_partial_date_has_unspecified(value_of("2014/2015?")));
	CHECK(repat_partial_date_precision(value_of("2014-XX")) == REPAT_FORM_MONTH);
	CHECK(repat_partial_date_precision(value_of("2014-05-06/2015")) == REPAT_FORM_OPEN);
	CHECK(value_of("2014") != value_of("2014-XX-XX") && value_of("2014") != value_of("2014?"));
	CHECK(repat_partial_date_same_bounds(value_of("2014"), value_of("2014-XX-XX")));

	/* Sort order is not certainty. */
	CHECK(value_of("2014") < value_of("2014-06"));
	CHECK(!repat_partial_date_precede(value_of("2014"), value_of("2014-06")));
	CHECK(repat_partial_date_precede(value_of("2014-05"), value_of("2014-06")));
	CHECK(!repat_partial_date_precede(value_of("2014/"), value_of("9999-12-31")));
	CHECK(repat_partial_date_overlap(value_of("../2014"), value_of("2014-12-31/..")));
	CHECK(!repat_partial_date_overlap(value_of("../2013"), value_of("2014")));
	CHECK(repat_partial_date_contain(value_of("201X"), value_of("2014-05?")));
	CHECK(!repat_partial_date_contain(value_of("2014-05"), value_of("2014")));
	CHECK(!repat_partial_date_contain(value_of("2014"), value_of("2014/..")));
	CHECK(repat_partial_date_contain_day(value_of("[..2014]"), -300));
	CHECK(!repat_partial_date_contain_day(value_of("0000/2014"), -1));
	CHECK(repat_partial_date_contain_day(value_of("2014/"), 5000000));
	CHECK(!repat_partial_date_contain_day(value_of("2014/9999"), 5000000));
}

int
main(void)
{
	check_examples();
	check_refusals();
	check_masks();
	check_binary();
	check_order();
	check_makers();
	check_questions();
	return check_report();
}
