/*
 * partial_date_parse.c
 *	  Reading the text of a partial date.
 *
 * Layer: core. A profile of ISO 8601-2:2019, annex A (EDTF): dates with unknown
 * digits and qualifiers, one-of ranges and intervals with plain ends. What EDTF
 * says beyond "one day, not completely known" is refused as unsupported. Never
 * guesses an order of fields, a century or a missing part, and never skips a blank.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/partial_date.h"

#include "edtf_reader.h"

/* One side of a range. */
typedef struct RangeEnd
{
	unsigned	form;			/* RepatDateForm */
	uint64_t	field;			/* bound, as in the word */
	bool		uncertain;
	bool		approximate;
} RangeEnd;

static const char form_detail[] = "A date is written YYYY, YYYY-MM or YYYY-MM-DD.";
static const char form_hint[] =
"Write an unknown digit as X, a doubt as ? or ~ or %, and bounds as [2004..2006] or 2004/2006.";
static const char null_hint[] = "Use NULL where nothing is known.";

static RepatStatus
fail_at(const Reader *r, RepatStatus status, size_t at, const char *detail, const char *hint)
{
	return repat_fail(r->diag, status, (int) at + 1, detail, hint);
}

/* Read a date; what follows it is the caller's. */
static RepatStatus
read_date(Reader *r, DatePattern *pattern)
{
	static const int digits[3] = {4, 2, 2};
	int			numbers[3] = {0, 0, 0};
	size_t		start = r->at;
	int			i;

	pattern->precision = 0;
	pattern->unknown = 0;
	pattern->uncertain = 0;
	pattern->approximate = 0;
	if (!at_end(r) && (r->text[start] == '-' || r->text[start] == 'Y'))
		return fail_at(r, REPAT_UNSUPPORTED, start,
					   "The calendar of this type has the years 0000 to 9999.", NULL);

	for (i = 0; i < 3 && (i == 0 || take(r, '-')); i++)
	{
		unsigned	mask;

		/* Left of a part: that part alone. Right of it: all that was read so far. */
		take_qualifier(r, (unsigned) PART_YEAR >> i, pattern);
		if (!read_digits(r, digits[i], &numbers[i], &mask))
			return fail_at(r, REPAT_DATE_SYNTAX, r->at, form_detail, form_hint);
		pattern->precision = i + 1;
		pattern->unknown |= mask << (i == 0 ? 4 : i == 1 ? 2 : 0);
		take_qualifier(r, precision_parts(i + 1), pattern);
	}
	pattern->year = numbers[0];
	pattern->month = numbers[1];
	pattern->day = numbers[2];

	/* ISO 8601-2 numbers seasons, quarters and the like from 21 to 41. */
	if (pattern->precision == REPAT_FORM_MONTH && (pattern->unknown & UNKNOWN_MONTH) == 0 &&
		pattern->month >= 21 && pattern->month <= 41)
		return fail_at(r, REPAT_UNSUPPORTED, start,
					   "Seasons, quarters and other divisions of a year are not accepted.",
					   "Write the months, as in [2004-03..2004-05].");
	return REPAT_OK;
}

/* Nothing may follow; say what the rest would have been. */
static RepatStatus
expect_end(const Reader *r)
{
	if (at_end(r))
		return REPAT_OK;
	switch (r->text[r->at])
	{
		case 'T':
			return fail_at(r, REPAT_UNSUPPORTED, r->at, "Times of day are not accepted.", NULL);
		case 'S':
		case 'E':
			return fail_at(r, REPAT_UNSUPPORTED, r->at,
						   "Significant digits and exponents of years are not accepted.",
						   "Write unknown digits as X.");
		default:
			return fail_at(r, REPAT_DATE_SYNTAX, r->at, form_detail, form_hint);
	}
}

/* Read a range's end that is a date. */
static RepatStatus
read_end(Reader *r, bool is_start, RangeEnd *end)
{
	size_t		start = r->at;
	DatePattern pattern;
	int32_t		first;
	int32_t		last;
	unsigned	all;
	RepatStatus status = read_date(r, &pattern);

	if (status != REPAT_OK)
		return status;
	if (pattern.unknown != 0)
		return fail_at(r, REPAT_UNSUPPORTED, start,
					   "The ends of a range have no unknown digits.",
					   "Write the bounds, as in [2010..2019] for 201X.");
	all = precision_parts(pattern.precision);
	if ((pattern.uncertain != 0 && pattern.uncertain != all) ||
		(pattern.approximate != 0 && pattern.approximate != all))
		return fail_at(r, REPAT_UNSUPPORTED, start,
					   "The ends of a range are qualified as a whole.",
					   "Write the qualifier after the date.");
	if (repat_pattern_bounds(&pattern, &first, &last) != REPAT_OK)
		return fail_at(r, REPAT_DATE_RANGE, start, "There is no such day in the calendar.", NULL);
	end->form = (unsigned) pattern.precision;
	end->field = (uint64_t) (is_start ? first : last) + 1;
	end->uncertain = pattern.uncertain != 0;
	end->approximate = pattern.approximate != 0;
	return REPAT_OK;
}

/* The value of two ends that have been read. */
static RepatStatus
range_value(const Reader *r, RepatDateKind kind, const RangeEnd *start, const RangeEnd *end,
			RepatPartialDate *value)
{
	uint32_t	form = (start->form << START_FORM_SHIFT) | (end->form << END_FORM_SHIFT);

	if (start->field == OPEN_START && end->field == OPEN_END)
		return fail_at(r, REPAT_UNSUPPORTED, 0, "A range open on both sides states nothing.",
					   null_hint);
	if (start->field > end->field)
		return fail_at(r, REPAT_DATE_RANGE, 0, "The end is before the start.", NULL);
	form |= start->uncertain ? START_UNCERTAIN : 0;
	form |= start->approximate ? START_APPROXIMATE : 0;
	form |= end->uncertain ? END_UNCERTAIN : 0;
	form |= end->approximate ? END_APPROXIMATE : 0;
	*value = word_of(start->field, end->field, kind, form);
	return REPAT_OK;
}

/* [a..b], [a..], [..b]; the bracket has been read. */
static RepatStatus
read_one_of(Reader *r, RepatPartialDate *value)
{
	static const char list_detail[] = "Lists of dates are not accepted.";
	static const char list_hint[] = "Write the bounds, as in [2004..2006].";
	RangeEnd	start = {REPAT_FORM_OPEN, OPEN_START, false, false};
	RangeEnd	end = {REPAT_FORM_OPEN, OPEN_END, false, false};
	RepatStatus status;

	if (!take_dots(r))
	{
		status = read_end(r, true, &start);
		if (status != REPAT_OK)
			return status;
		if (!at_end(r) && (r->text[r->at] == ',' || r->text[r->at] == ']'))
			return fail_at(r, REPAT_UNSUPPORTED, r->at, list_detail, list_hint);
		if (!take_dots(r))
			return fail_at(r, REPAT_DATE_SYNTAX, r->at, "Two dots separate the bounds.", form_hint);
	}
	if (!take(r, ']'))
	{
		status = read_end(r, false, &end);
		if (status != REPAT_OK)
			return status;
		if (!at_end(r) && r->text[r->at] == ',')
			return fail_at(r, REPAT_UNSUPPORTED, r->at, list_detail, list_hint);
		if (!take(r, ']'))
			return fail_at(r, REPAT_DATE_SYNTAX, r->at, "A closing bracket ends the range.",
						   form_hint);
	}
	if (!at_end(r))
		return fail_at(r, REPAT_DATE_SYNTAX, r->at, "Nothing follows the closing bracket.", NULL);
	return range_value(r, REPAT_KIND_ONE_OF, &start, &end, value);
}

/* a/b, a/.., ../b, a/, /b: an interval that has its slash at r->at, past its start. */
static RepatStatus
read_interval(Reader *r, const RangeEnd *start, RepatPartialDate *value)
{
	RangeEnd	end = {REPAT_FORM_UNKNOWN, OPEN_END, false, false};
	RepatStatus status = REPAT_OK;

	if (!take(r, '/'))
		return fail_at(r, REPAT_DATE_SYNTAX, r->at, form_detail, form_hint);
	if (take_dots(r))
		end.form = REPAT_FORM_OPEN;
	else if (!at_end(r))
		status = read_end(r, false, &end);
	if (status == REPAT_OK)
		status = expect_end(r);
	if (status != REPAT_OK)
		return status;
	return range_value(r, REPAT_KIND_INTERVAL, start, &end, value);
}

/* A date, or an interval that starts with one. */
static RepatStatus
read_date_or_interval(Reader *r, RepatPartialDate *value)
{
	DatePattern pattern;
	RangeEnd	start;
	RepatStatus status = read_date(r, &pattern);

	if (status != REPAT_OK)
		return status;
	if (!at_end(r) && r->text[r->at] == '/')
	{
		r->at = 0;
		status = read_end(r, true, &start);
		return status == REPAT_OK ? read_interval(r, &start, value) : status;
	}
	status = expect_end(r);
	if (status == REPAT_OK && repat_pattern_value(&pattern, value) != REPAT_OK)
		status = fail_at(r, REPAT_DATE_RANGE, 0, "There is no such day in the calendar.", NULL);
	return status;
}

/*
 * The commonest text, YYYY-MM-DD in digits alone, without the machinery above:
 * loading a table is this function.
 */
static bool
is_plain_day(const char *text, size_t length, int *year, int *month, int *day)
{
	unsigned	digit[10];
	unsigned	worst = 0;
	int			i;

	if (length != 10 || text[4] != '-' || text[7] != '-')
		return false;
	for (i = 0; i < 10; i++)
	{
		digit[i] = i == 4 || i == 7 ? 0 : (unsigned) (unsigned char) text[i] - '0';
		worst |= digit[i] > 9;
	}
	*year = (int) (digit[0] * 1000 + digit[1] * 100 + digit[2] * 10 + digit[3]);
	*month = (int) (digit[5] * 10 + digit[6]);
	*day = (int) (digit[8] * 10 + digit[9]);
	return worst == 0;
}

RepatStatus
repat_partial_date_parse(const char *text, size_t length, RepatPartialDate *value, RepatDiag *diag)
{
	static const RangeEnd open = {REPAT_FORM_OPEN, OPEN_START, false, false};
	static const RangeEnd unknown = {REPAT_FORM_UNKNOWN, OPEN_START, false, false};
	Reader		r = {text, length, 0, diag};
	int			year;
	int			month;
	int			day;

	if (is_plain_day(text, length, &year, &month, &day))
	{
		if (!repat_day_valid(year, month, day))
			return fail_at(&r, REPAT_DATE_RANGE, 0, "There is no such day in the calendar.", NULL);
		return repat_partial_date_from_day(repat_day_number(year, month, day), value, diag);
	}
	if (take(&r, '['))
		return read_one_of(&r, value);
	if (take(&r, '{'))
		return fail_at(&r, REPAT_UNSUPPORTED, 0,
					   "Sets of dates that are all meant are not accepted.",
					   "This type holds one day, not completely known.");
	if (take_dots(&r))
		return read_interval(&r, &open, value);
	if (length > 0 && text[0] == '/')
		return read_interval(&r, &unknown, value);
	return read_date_or_interval(&r, value);
}
