/*
 * partial_date_format.c
 *	  Writing the canonical text of a partial date.
 *
 * Layer: core. ISO 8601-2:2019, annex A (EDTF). Of several spellings of the same
 * statement one is written: a trailing qualifier before one on a group before
 * one on a part, as edtf.js does. Reading the text back gives the same word.
 * Writes into the caller's memory only.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/partial_date.h"

#include "partial_date_internal.h"

/* The bits below the bounds of a date of day precision without X and qualifiers. */
#define PLAIN_DAY_MASK	((UINT64_C(1) << LAST_SHIFT) - 1)
#define PLAIN_DAY		((uint64_t) REPAT_FORM_DAY << PRECISION_SHIFT)

/* Two digits, X where the mask says so (bit 1 the first, bit 0 the second). */
static char *
put_two(char *out, int number, unsigned mask)
{
	*out++ = (char) (mask & 2 ? 'X' : '0' + number / 10);
	*out++ = (char) (mask & 1 ? 'X' : '0' + number % 10);
	return out;
}

static char *
put_qualifier(char *out, bool uncertain, bool approximate)
{
	if (uncertain || approximate)
		*out++ = (char) (uncertain && approximate ? '%' : uncertain ? '?' : '~');
	return out;
}

/* How many parts from the left have a mark, without a gap: one sign right of them says it. */
static int
group_size(unsigned marked)
{
	if ((marked & PART_YEAR) == 0)
		return 0;
	if ((marked & PART_MONTH) == 0)
		return 1;
	return (marked & PART_DAY) == 0 ? 2 : 3;
}

/*
 * Each of "uncertain" and "approximate" is written with one sign for its group
 * and one left of each part beyond; where both fall on one place, they are "%".
 */
static char *
put_date(char *out, const DatePattern *pattern)
{
	int			uncertain = group_size(pattern->uncertain);
	int			approximate = group_size(pattern->approximate);
	int			i;

	for (i = 0; i < pattern->precision; i++)
	{
		unsigned	part = (unsigned) PART_YEAR >> i;

		if (i > 0)
			*out++ = '-';
		out = put_qualifier(out, i >= uncertain && (pattern->uncertain & part) != 0,
							i >= approximate && (pattern->approximate & part) != 0);
		if (i == 0)
			out = put_two(out, pattern->year / 100, pattern->unknown >> 6);
		out = i == 0 ? put_two(out, pattern->year % 100, pattern->unknown >> 4)
			: i == 1 ? put_two(out, pattern->month, pattern->unknown >> 2)
			: put_two(out, pattern->day, pattern->unknown);
		out = put_qualifier(out, i + 1 == uncertain, i + 1 == approximate);
	}
	return out;
}

/* One end of a range; an end without a bound is the caller's. */
static char *
put_end(char *out, unsigned form, int32_t day, bool uncertain, bool approximate)
{
	DatePattern pattern = {(int) form, 0, 0, 0, 0, 0, 0};

	repat_day_split(day, &pattern.year, &pattern.month, &pattern.day);
	pattern.uncertain = uncertain ? precision_parts(pattern.precision) : 0;
	pattern.approximate = approximate ? precision_parts(pattern.precision) : 0;
	return put_date(out, &pattern);
}

static char *
put_dots(char *out)
{
	*out++ = '.';
	*out++ = '.';
	return out;
}

static char *
put_range(char *out, RepatPartialDate value, bool interval)
{
	uint32_t	form = form_of(value);
	unsigned	start_form = (form >> START_FORM_SHIFT) & 7;
	unsigned	end_form = (form >> END_FORM_SHIFT) & 7;

	if (!interval)
		*out++ = '[';
	if (repat_partial_date_has_first(value))
		out = put_end(out, start_form, repat_partial_date_first(value),
					  (form & START_UNCERTAIN) != 0, (form & START_APPROXIMATE) != 0);
	else if (interval && start_form == REPAT_FORM_OPEN)
		out = put_dots(out);
	if (interval)
		*out++ = '/';
	else
		out = put_dots(out);
	if (repat_partial_date_has_last(value))
		out = put_end(out, end_form, repat_partial_date_last(value),
					  (form & END_UNCERTAIN) != 0, (form & END_APPROXIMATE) != 0);
	else if (interval && end_form == REPAT_FORM_OPEN)
		out = put_dots(out);
	if (!interval)
		*out++ = ']';
	return out;
}

/* One plain day, YYYY-MM-DD: what most values of a table are, and COPY TO notices. */
static char *
put_plain_day(char *out, int32_t day)
{
	int			year;
	int			month;
	int			mday;

	repat_day_split(day, &year, &month, &mday);
	out = put_two(out, year / 100, 0);
	out = put_two(out, year % 100, 0);
	*out++ = '-';
	out = put_two(out, month, 0);
	*out++ = '-';
	return put_two(out, mday, 0);
}

size_t
repat_partial_date_format(RepatPartialDate value, char *text)
{
	char	   *out = text;
	DatePattern pattern;

	if ((repat_partial_date_bits(value) & PLAIN_DAY_MASK) == PLAIN_DAY)
		return (size_t) (put_plain_day(text, repat_partial_date_first(value)) - text);
	switch (repat_partial_date_kind(value))
	{
		case REPAT_KIND_DATE:
			repat_pattern_of(value, &pattern);
			out = put_date(text, &pattern);
			break;
		case REPAT_KIND_ONE_OF:
			out = put_range(text, value, false);
			break;
		case REPAT_KIND_INTERVAL:
			out = put_range(text, value, true);
			break;
	}
	return (size_t) (out - text);
}
