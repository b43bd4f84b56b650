/*
 * random_date.h
 *	  Random partial dates of every form, the same on every machine.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_TEST_RANDOM_DATE_H
#define REPAT_TEST_RANDOM_DATE_H

#include <stdio.h>
#include <string.h>

#include "repatriation/core/partial_date.h"

static uint64_t random_seed = 20241118;

static inline unsigned
random_below(unsigned limit)
{
	random_seed ^= random_seed << 13;
	random_seed ^= random_seed >> 7;
	random_seed ^= random_seed << 17;
	return (unsigned) (random_seed >> 33) % limit;
}

static inline void
append(char *text, const char *more)
{
	memcpy(text + strlen(text), more, strlen(more) + 1);
}

/* Append a qualifier, or nothing three times in four. */
static inline void
random_mark(char *text)
{
	static const char *const marks[4] = {"?", "~", "%", ""};

	if (random_below(4) == 0)
		append(text, marks[random_below(4)]);
}

/* Append a date of any precision; with X and marks on parts only if not plain. */
static inline void
random_part_date(char *text, unsigned from_year, unsigned years, bool plain)
{
	char		digits[16];
	unsigned	precision = random_below(3);
	unsigned	i;

	snprintf(digits, sizeof(digits), "%04u-%02u-%02u", from_year + random_below(years),
			 1 + random_below(12), 1 + random_below(31));
	digits[precision == 0 ? 4 : precision == 1 ? 7 : 10] = '\0';
	for (i = 0; digits[i] != '\0'; i++)
	{
		char		one[2] = {digits[i], '\0'};

		if (!plain && digits[i] != '-' && random_below(12) == 0)
			one[0] = 'X';
		if (!plain && digits[i] == '-')
			random_mark(text);
		append(text, one);
		if (!plain && digits[i] == '-')
			random_mark(text);
	}
	random_mark(text);
}

/* Write a text that is a partial date more often than not; 64 bytes suffice. */
static inline void
random_date_text(char *text, unsigned from_year, unsigned years)
{
	unsigned	form = random_below(12);

	text[0] = '\0';
	if (form >= 7)
	{
		random_part_date(text, from_year, years, form >= 10);
		return;
	}
	if (form < 3)
		append(text, "[");
	if (form == 1 || form == 4)
		append(text, "..");
	else if (form != 6)
		random_part_date(text, from_year, years, true);
	append(text, form < 3 ? (form == 1 ? "" : "..") : "/");
	if (form == 5)
		append(text, random_below(2) == 0 ? ".." : "");
	else if (form != 2)
		random_part_date(text, from_year, years, true);
	if (form < 3)
		append(text, "]");
}

/* A value of years from from_year on; tries until a text is one. */
static inline RepatPartialDate
random_date(unsigned from_year, unsigned years)
{
	char		text[64];
	RepatPartialDate value = 0;

	do
		random_date_text(text, from_year, years);
	while (repat_partial_date_parse(text, strlen(text), &value, NULL) != REPAT_OK);
	return value;
}

#endif
