/*
 * mrz_cover.c
 *	  What a zone's check digits cover, and what none does.
 *
 * Layer: core. ICAO Doc 9303-3, 4.9: "valid" is no more than what is covered, and a
 * caller who is told the one must be able to ask for the other.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz_cover.h"

#include <stdio.h>
#include <string.h>

/*
 * The ranges that a check digit covers, with the second part of a long number: the
 * filler between its parts is not in them. Returns how many; 0 for no such digit.
 */
static int
find_ranges(const RepatMrz *mrz, RepatMrzCheck check, RepatMrzSpan range[REPAT_MRZ_RANGES])
{
	const RepatMrzDigit *digit = &mrz->layout->check[check];
	int			count = 0;

	if (check == REPAT_MRZ_CHECK_NUMBER && digit->digit.length > 0)
	{
		RepatMrzNumber number;

		repat_mrz_find_number(mrz, &number);
		if (number.national || number.tail.length > 0)
		{
			range[count++] = number.head;
			if (number.tail.length > 0)
				range[count++] = number.tail;
			return count;
		}
	}
	while (count < REPAT_MRZ_RANGES && digit->over[count].length > 0)
	{
		range[count] = digit->over[count];
		count++;
	}
	return count;
}

static bool
covers(const RepatMrzSpan *range, int count, RepatMrzSpan field)
{
	for (int i = 0; i < count; i++)
	{
		if (range[i].start <= field.start &&
			range[i].start + range[i].length >= field.start + field.length)
			return true;
	}
	return false;
}

static bool
holds_something(const RepatMrz *mrz, RepatMrzSpan field)
{
	for (int i = 0; i < field.length; i++)
	{
		if (mrz->text[field.start + i] != REPAT_MRZ_FILLER)
			return true;
	}
	return false;
}

/*
 * The fields, as REPAT_MRZ_FIELD_BIT bits, in which something stands and which no
 * digit that is printed covers whole. verdict is what repat_mrz_check_all gave.
 */
unsigned
repat_mrz_uncovered(const RepatMrz *mrz, const RepatMrzVerdict verdict[REPAT_MRZ_CHECKS])
{
	unsigned	covered = 0;
	unsigned	filled = 0;

	for (int i = 0; i < REPAT_MRZ_FIELDS; i++)
	{
		if (holds_something(mrz, mrz->layout->field[i]))
			filled |= REPAT_MRZ_FIELD_BIT(i);
	}
	for (int c = 0; c < REPAT_MRZ_CHECKS; c++)
	{
		RepatMrzSpan range[REPAT_MRZ_RANGES];
		int			count;

		if (verdict[c].state != REPAT_MRZ_OK && verdict[c].state != REPAT_MRZ_BAD)
			continue;
		count = find_ranges(mrz, (RepatMrzCheck) c, range);
		for (int i = 0; i < REPAT_MRZ_FIELDS; i++)
		{
			if (covers(range, count, mrz->layout->field[i]))
				covered |= REPAT_MRZ_FIELD_BIT(i);
		}
	}
	return filled & ~covered;
}

/*
 * The ranges that a check digit covers as text, "2:1-10 2:14-20": line, first and
 * last character, counted from 1. Empty if the format has no such digit.
 */
void
repat_mrz_ranges(const RepatMrz *mrz, RepatMrzCheck check, char out[REPAT_MRZ_RANGES_MAX])
{
	RepatMrzSpan range[REPAT_MRZ_RANGES];
	int			count = find_ranges(mrz, check, range);
	size_t		used = 0;

	out[0] = '\0';
	for (int i = 0; i < count; i++)
	{
		int			at = range[i].start;
		int			end = range[i].start + range[i].length;

		/* A range of the French card goes over the end of a line. */
		while (at < end && used < REPAT_MRZ_RANGES_MAX)
		{
			int			line;
			int			first;
			int			width;

			repat_mrz_place(mrz->layout, at, &line, &first);
			width = line == 1 ? mrz->layout->first : mrz->layout->width;
			if (width - first + 1 > end - at)
				width = first + end - at - 1;
			used += (size_t) snprintf(out + used, REPAT_MRZ_RANGES_MAX - used, "%s%d:%d-%d",
									  used == 0 ? "" : " ", line, first, width);
			at += width - first + 1;
		}
	}
}

/* The field's name in SQL, that of its column: a constant. */
const char *
repat_mrz_field_name(RepatMrzField field)
{
	switch (field)
	{
		case REPAT_MRZ_CODE:
			return "document_code";
		case REPAT_MRZ_ISSUER:
			return "issuer";
		case REPAT_MRZ_NATIONALITY:
			return "nationality";
		case REPAT_MRZ_NAME:
			return "name";
		case REPAT_MRZ_NUMBER:
			return "document_number";
		case REPAT_MRZ_BIRTH:
			return "birth_date";
		case REPAT_MRZ_SEX:
			return "sex";
		case REPAT_MRZ_EXPIRY:
			return "expiry_date";
		case REPAT_MRZ_OPTIONAL_1:
			return "optional_1";
		case REPAT_MRZ_OPTIONAL_2:
			return "optional_2";
		case REPAT_MRZ_GIVEN:
			return "given_names";
		case REPAT_MRZ_ISSUED:
			return "issue_date";
	}
	return NULL;
}
