/*
 * edtf.c
 *	  All of EDTF, levels 0 to 2: is a text valid, of which level, between which days?
 *
 * Layer: core. Extended Date/Time Format (EDTF) Specification of the Library of
 * Congress, 4 February 2019 (https://www.loc.gov/standards/datetime/), which became
 * annex A of ISO 8601-2:2019. For interchange: what the type partial_date has no room
 * for is valid here. The specification ties no season to months, so a season has no
 * bounds. Takes no blanks, which some peers do in sets.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/edtf.h"

#include "edtf_reader.h"

/* Years beyond this have no bounds; it is beyond every date of the server's too. */
#define YEAR_LIMIT		INT64_C(1000000000000)
#define DAYS_IN_400_YEARS 146097

#define FIRST_SEASON	21
#define LAST_SEASON		24		/* of level 1 */
#define FIRST_QUARTER	33		/* 25 to 32 are seasons of the hemispheres */
#define FIRST_THIRD		37
#define FIRST_HALF		40
#define LAST_DIVISION	41

/* A part of the text and all that it says. */
typedef struct Span
{
	int			level;
	bool		has_bounds;
	bool		has_first;
	bool		has_last;
	int64_t		first;			/* orders even where has_bounds is false */
	int64_t		last;
} Span;

static const char syntax_detail[] = "This is not Extended Date/Time Format (EDTF).";
static const char day_detail[] = "There is no such day in the calendar.";

static RepatStatus
fail_at(const Reader *r, RepatStatus status, size_t at, const char *detail)
{
	return repat_fail(r->diag, status, (int) at + 1, detail, NULL);
}

static char
peek(const Reader *r)
{
	return at_end(r) ? '\0' : r->text[r->at];
}

static void
raise_level(Span *span, int level)
{
	if (span->level < level)
		span->level = level;
}

/* First day of a year of any sign, below YEAR_LIMIT. */
static int64_t
first_day_of(int64_t year)
{
	int64_t		cycle = year >= 0 ? year / 400 : -((399 - year) / 400);

	return cycle * DAYS_IN_400_YEARS + repat_day_number((int) (year - cycle * 400), 1, 1);
}

/* A span of whole years; one beyond the limit orders as the limit. */
static void
set_years(Span *span, int64_t from, int64_t to)
{
	span->has_first = span->has_last = true;
	span->has_bounds = from > -YEAR_LIMIT && to < YEAR_LIMIT;
	from = from > -YEAR_LIMIT ? (from < YEAR_LIMIT ? from : YEAR_LIMIT) : -YEAR_LIMIT;
	to = to > -YEAR_LIMIT ? (to < YEAR_LIMIT ? to : YEAR_LIMIT) : -YEAR_LIMIT;
	span->first = first_day_of(from);
	span->last = first_day_of(to + 1) - 1;
}

/* Read a number without leading zero into *value, held at YEAR_LIMIT; count is its digits. */
static bool
read_number(Reader *r, int64_t *value, int *count)
{
	*value = 0;
	*count = 0;
	if (peek(r) == '0')
		return false;
	while (peek(r) >= '0' && peek(r) <= '9')
	{
		*value = *value * 10 + (r->text[r->at] - '0');
		if (*value > YEAR_LIMIT)
			*value = YEAR_LIMIT;
		if (*count < INT32_MAX)
			(*count)++;
		r->at++;
	}
	return *count > 0;
}

/* Times ten, times ten ..., held at YEAR_LIMIT. */
static int64_t
shift_left(int64_t value, int64_t exponent)
{
	while (exponent-- > 0 && value < YEAR_LIMIT)
		value *= 10;
	return value < YEAR_LIMIT ? value : YEAR_LIMIT;
}

/*
 * "S" and a number, if that is next: as many leading digits of the year are
 * significant, the rest may be any.
 */
static RepatStatus
read_significant(Reader *r, int64_t year, bool negative, Span *span)
{
	int64_t		unit = 1;
	int64_t		power = 10;
	int64_t		digits;
	int			count;
	int			year_digits = 1;

	if (take(r, 'S'))
	{
		if (!read_number(r, &digits, &count))
			return fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
		raise_level(span, 2);
		for (; power <= year; power *= 10)
			year_digits++;
		/* A year of the four digits 0042 has four of them. */
		for (year_digits = year_digits < 4 ? 4 : year_digits; digits < year_digits; digits++)
			unit *= 10;
	}
	year -= year % unit;
	if (negative)
		set_years(span, -(year + unit - 1), -year);
	else
		set_years(span, year, year + unit - 1);
	return REPAT_OK;
}

/* Y170000002, Y-17E7, Y3388E2S3: the Y has been read. */
static RepatStatus
read_long_year(Reader *r, Span *span)
{
	bool		negative = take(r, '-');
	int64_t		year;
	int64_t		exponent;
	int			count;

	raise_level(span, 1);
	if (!read_number(r, &year, &count))
		return fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
	if (take(r, 'E'))
	{
		raise_level(span, 2);
		if (!read_number(r, &exponent, &count))
			return fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
		year = shift_left(year, exponent);
	}
	else if (count < 5)
		return fail_at(r, REPAT_DATE_SYNTAX, r->at, "A year of four digits has no Y before it.");
	return read_significant(r, year, negative, span);
}

/* A quarter, a third or a half of a year; for seasons the year, which they have no days in. */
static void
set_division(Span *span, int64_t year_start, int year, int division)
{
	int			months = division < FIRST_QUARTER ? 12 : division < FIRST_THIRD ? 3
		: division < FIRST_HALF ? 4 : 6;
	int			first_month = division < FIRST_QUARTER ? 1
		: division < FIRST_THIRD ? (division - FIRST_QUARTER) * 3 + 1
		: division < FIRST_HALF ? (division - FIRST_THIRD) * 4 + 1 : (division - FIRST_HALF) * 6 + 1;
	int			last_month = first_month + months - 1;
	int32_t		new_year = repat_day_number(year, 1, 1);

	raise_level(span, division <= LAST_SEASON ? 1 : 2);
	span->has_bounds = division >= FIRST_QUARTER;
	span->first = year_start + repat_day_number(year, first_month, 1) - new_year;
	span->last = year_start +
		repat_day_number(year, last_month, repat_month_days(year, last_month)) - new_year;
}

/* X only where level 1 has it: the last one or two digits of a year, months and days at the end. */
static bool
is_unknown_from_right(const DatePattern *pattern)
{
	switch (pattern->unknown)
	{
		case 0x10:
		case 0x30:
			return pattern->precision == REPAT_FORM_YEAR;
		case UNKNOWN_MONTH:
			return pattern->precision == REPAT_FORM_MONTH;
		case UNKNOWN_DAY:
		case UNKNOWN_MONTH | UNKNOWN_DAY:
			return true;
	}
	return false;
}

/* What the parts of a date, read and checked for form, say. */
static RepatStatus
date_span(const Reader *r, size_t start, const DatePattern *pattern, bool negative, Span *span)
{
	int32_t		first;
	int32_t		last;

	span->has_bounds = span->has_first = span->has_last = true;
	if (negative)
		raise_level(span, 1);
	if (negative && pattern->year == 0 && (pattern->unknown & UNKNOWN_YEAR) == 0)
		return fail_at(r, REPAT_DATE_RANGE, start, day_detail);
	if (pattern->unknown != 0)
		raise_level(span, is_unknown_from_right(pattern) ? 1 : 2);
	if (pattern->precision == REPAT_FORM_MONTH && pattern->unknown == 0 &&
		pattern->month >= FIRST_SEASON && pattern->month <= LAST_DIVISION)
	{
		int64_t		year = negative ? -(int64_t) pattern->year : pattern->year;

		set_division(span, first_day_of(year),
					 negative ? REPAT_YEAR_MAX + 1 - pattern->year : pattern->year, pattern->month);
		return REPAT_OK;
	}
	if (repat_pattern_bounds_of(pattern, negative, &first, &last) != REPAT_OK)
		return fail_at(r, REPAT_DATE_RANGE, start, day_detail);
	span->first = first;
	span->last = last;
	return REPAT_OK;
}

/* Read a date, a division of a year or a long year; what follows it is the caller's. */
static RepatStatus
read_date(Reader *r, Span *span)
{
	static const int digits[3] = {4, 2, 2};
	DatePattern pattern = {0, 0, 0, 0, 0, 0, 0};
	int			numbers[3] = {0, 0, 0};
	size_t		start = r->at;
	bool		negative = false;
	int			i;

	span->level = 0;
	if (take(r, 'Y'))
		return read_long_year(r, span);
	for (i = 0; i < 3 && (i == 0 || take(r, '-')); i++)
	{
		size_t		before = r->at;
		unsigned	mask;

		take_qualifier(r, (unsigned) PART_YEAR >> i, &pattern);
		if (r->at > before)
			raise_level(span, 2);
		/* A minus sign is the first character. */
		if (i == 0 && r->at == before)
			negative = take(r, '-');
		if (!read_digits(r, digits[i], &numbers[i], &mask))
			return fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
		if (i == 0 && mask == 0 && pattern.uncertain == 0 && pattern.approximate == 0 &&
			peek(r) == 'S')
			return read_significant(r, numbers[0], negative, span);
		pattern.precision = i + 1;
		pattern.unknown |= mask << (i == 0 ? 4 : i == 1 ? 2 : 0);
		before = r->at;
		take_qualifier(r, precision_parts(i + 1), &pattern);
		/* At the end of the date it is of level 1, before another part of level 2. */
		if (r->at > before)
			raise_level(span, i < 2 && peek(r) == '-' ? 2 : 1);
	}
	pattern.year = numbers[0];
	pattern.month = numbers[1];
	pattern.day = numbers[2];
	return date_span(r, start, &pattern, negative, span);
}

/* Two digits of a time of day, up to a greatest number. */
static RepatStatus
read_clock(Reader *r, int greatest)
{
	size_t		start = r->at;
	int			number;
	unsigned	mask;

	if (!read_digits(r, 2, &number, &mask) || mask != 0)
		return fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
	if (number > greatest)
		return fail_at(r, REPAT_DATE_RANGE, start, "There is no such time of day.");
	return REPAT_OK;
}

/* hh:mm:ss and an offset, behind a plain day and its T; the day as written is what counts. */
static RepatStatus
read_time(Reader *r)
{
	RepatStatus status = read_clock(r, 23);
	int			i;

	for (i = 0; i < 2 && status == REPAT_OK; i++)
		status = take(r, ':') ? read_clock(r, 59)
			: fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
	if (status != REPAT_OK || take(r, 'Z') || at_end(r))
		return status;
	if (!take(r, '+') && !take(r, '-'))
		return fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
	status = read_clock(r, 23);
	if (status == REPAT_OK && take(r, ':'))
		status = read_clock(r, 59);
	return status;
}

/* The span from one to another; what either lacks, the whole lacks. */
static RepatStatus
join_ends(const Reader *r, size_t start, const Span *from, const Span *to, Span *span)
{
	if (from->has_first && to->has_last && from->first > to->last)
		return fail_at(r, REPAT_DATE_RANGE, start, "The end is before the start.");
	*span = *from;
	raise_level(span, to->level);
	span->has_bounds = from->has_bounds && to->has_bounds;
	span->has_last = to->has_last;
	span->last = to->last;
	return REPAT_OK;
}

static const Span open_end = {1, true, false, false, 0, 0};

/* One end of an interval: a date, "..", or nothing. */
static RepatStatus
read_interval_end(Reader *r, Span *span)
{
	size_t		start = r->at;
	size_t		at;
	RepatStatus status;

	*span = open_end;
	if (take_dots(r) || at_end(r) || peek(r) == '/')
		return REPAT_OK;
	status = read_date(r, span);
	/* Unknown digits in an interval are of level 2, wherever they stand. */
	for (at = start; at < r->at; at++)
		if (r->text[at] == 'X')
			raise_level(span, 2);
	return status;
}

/* From the text's beginning to its end. */
static RepatStatus
read_interval(Reader *r, Span *span)
{
	Span		from;
	Span		to;
	RepatStatus status;

	r->at = 0;
	status = read_interval_end(r, &from);
	if (status != REPAT_OK)
		return status;
	if (!take(r, '/'))
		return fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
	status = read_interval_end(r, &to);
	if (status != REPAT_OK)
		return status;
	/* "../.." is an interval; "/" says nothing. */
	if (!at_end(r) || r->length == 1)
		return fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
	return join_ends(r, 0, &from, &to, span);
}

/* Of the members of a set read so far, and one more. */
static void
add_member(Span *span, const Span *member)
{
	span->has_bounds = span->has_bounds && member->has_bounds;
	span->has_first = span->has_first && member->has_first;
	span->has_last = span->has_last && member->has_last;
	span->first = member->first < span->first ? member->first : span->first;
	span->last = member->last > span->last ? member->last : span->last;
}

/* [..] one of, {..} all of: members and ranges of them, the bracket has been read. */
static RepatStatus
read_set(Reader *r, char close, Span *span)
{
	bool		is_first = true;
	bool		ends_open = false;

	do
	{
		size_t		start = r->at;
		Span		from = open_end;
		Span		to = open_end;
		RepatStatus status = REPAT_OK;
		bool		range = is_first && take_dots(r);

		/* An open end is the set's last. */
		if (ends_open)
			return fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
		if (range)
			status = read_date(r, &to);
		else
		{
			status = read_date(r, &from);
			range = status == REPAT_OK && take_dots(r);
			ends_open = range && (peek(r) == close || peek(r) == ',');
			if (range && !ends_open)
				status = read_date(r, &to);
			else if (!range)
				to = from;
		}
		if (status == REPAT_OK)
			status = join_ends(r, start, &from, &to, &from);
		if (status != REPAT_OK)
			return status;
		if (is_first)
			*span = from;
		else
			add_member(span, &from);
		is_first = false;
	}
	while (take(r, ','));
	span->level = 2;
	if (!take(r, close) || !at_end(r))
		return fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
	return REPAT_OK;
}

/* A date, a date with a time, or an interval that starts with a date. */
static RepatStatus
read_other(Reader *r, Span *span)
{
	RepatStatus status;

	if (peek(r) == '.' || peek(r) == '/')
		return read_interval(r, span);
	status = read_date(r, span);
	if (status != REPAT_OK || at_end(r))
		return status;
	if (peek(r) == '/')
		return read_interval(r, span);
	/* A time stands behind a whole and plain day only. */
	if (r->at == 10 && span->level == 0 && take(r, 'T'))
		status = read_time(r);
	if (status == REPAT_OK && !at_end(r))
		status = fail_at(r, REPAT_DATE_SYNTAX, r->at, syntax_detail);
	return status;
}

RepatStatus
repat_edtf_parse(const char *text, size_t length, RepatEdtf *edtf, RepatDiag *diag)
{
	Reader		r = {text, length, 0, diag};
	Span		span = open_end;
	RepatStatus status;

	if (take(&r, '['))
		status = read_set(&r, ']', &span);
	else if (take(&r, '{'))
		status = read_set(&r, '}', &span);
	else
		status = read_other(&r, &span);
	if (status != REPAT_OK)
		return status;
	edtf->level = span.level;
	edtf->has_bounds = span.has_bounds;
	edtf->has_first = span.has_first;
	edtf->has_last = span.has_last;
	edtf->first = span.first;
	edtf->last = span.last;
	return REPAT_OK;
}
