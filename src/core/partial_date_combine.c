/*
 * partial_date_combine.c
 *	  Two statements about one day made one: intersection, hull, clip.
 *
 * Layer: core. Works on bounds, as the relations do: a pattern such as XXXX-05-12
 * counts as everything between its bounds. Each side of a range is a meet or join of
 * its own, which makes both operations commutative and associative: aggregates give
 * the same answer in any order. Never makes a value without a day, and never lets a
 * hull be more certain than what it was made of.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/partial_date_combine.h"

#include "partial_date_internal.h"

/* One side of a value: its bound as in the word, precision there, and marks. */
typedef struct Side
{
	uint32_t	field;
	unsigned	form;			/* RepatDateForm */
	bool		uncertain;
	bool		approximate;
} Side;

static Side
side_of(RepatPartialDate value, bool is_start)
{
	uint32_t	form = form_of(value);
	Side		side;

	side.field = (uint32_t) (is_start ? repat_partial_date_first(value)
							 : repat_partial_date_last(value)) + 1;
	switch (repat_partial_date_kind(value))
	{
		case REPAT_KIND_DATE:
			side.form = form >> PRECISION_SHIFT;
			side.uncertain = repat_partial_date_is_uncertain(value);
			side.approximate = repat_partial_date_is_approximate(value);
			return side;
		case REPAT_KIND_ONE_OF:
		case REPAT_KIND_INTERVAL:
			break;
	}
	side.form = (form >> (is_start ? START_FORM_SHIFT : END_FORM_SHIFT)) & 7;
	side.uncertain = (form & (is_start ? START_UNCERTAIN : END_UNCERTAIN)) != 0;
	side.approximate = (form & (is_start ? START_APPROXIMATE : END_APPROXIMATE)) != 0;
	/* An end not written is no more of a bound than one written as open. */
	if (side.form == REPAT_FORM_UNKNOWN)
		side.form = REPAT_FORM_OPEN;
	return side;
}

/* Of two sides the one that is further inside. */
static Side
narrower(Side a, Side b, bool is_start)
{
	if (a.field != b.field)
		return (a.field > b.field) == is_start ? a : b;
	if (b.form > a.form)
		a.form = b.form;
	a.uncertain = a.uncertain && b.uncertain;
	a.approximate = a.approximate && b.approximate;
	return a;
}

/*
 * Of two sides the one further outside, as doubtful as either. The finer precision
 * has the larger margin, and that of the side that is dropped must not be lost.
 */
static Side
wider(Side a, Side b, bool is_start)
{
	Side		side = a;

	if (a.field != b.field && (a.field > b.field) == is_start)
		side = b;
	if (side.form == REPAT_FORM_OPEN)
		return side;
	side.form = a.form > b.form ? a.form : b.form;
	side.uncertain = a.uncertain || b.uncertain;
	side.approximate = a.approximate || b.approximate;
	return side;
}

/* The date with this precision that starts at a day and has just these bounds, if there is one. */
static bool
date_of_sides(const Side *start, const Side *end, RepatPartialDate *value)
{
	DatePattern pattern = {(int) start->form, 0, 0, 0, 0, 0, 0};
	int32_t		first;
	int32_t		last;

	if (start->form == REPAT_FORM_OPEN || start->form != end->form ||
		start->uncertain != end->uncertain || start->approximate != end->approximate)
		return false;
	repat_day_split((int32_t) start->field - 1, &pattern.year, &pattern.month, &pattern.day);
	if (repat_pattern_bounds(&pattern, &first, &last) != REPAT_OK ||
		(uint32_t) last + 1 != end->field)
		return false;
	pattern.uncertain = start->uncertain ? precision_parts(pattern.precision) : 0;
	pattern.approximate = start->approximate ? precision_parts(pattern.precision) : 0;
	if (pattern.precision < REPAT_FORM_DAY)
		pattern.day = 0;
	if (pattern.precision < REPAT_FORM_MONTH)
		pattern.month = 0;
	return repat_pattern_value(&pattern, value) == REPAT_OK;
}

/* The value of two sides: a date where one says it, else one-of. */
static void
value_of_sides(const Side *start, const Side *end, RepatPartialDate *value)
{
	if (!date_of_sides(start, end, value))
		*value = word_of(start->field, end->field, REPAT_KIND_ONE_OF,
						 (start->form << START_FORM_SHIFT) | (end->form << END_FORM_SHIFT) |
						 (start->uncertain ? START_UNCERTAIN : 0) |
						 (start->approximate ? START_APPROXIMATE : 0) |
						 (end->uncertain ? END_UNCERTAIN : 0) |
						 (end->approximate ? END_APPROXIMATE : 0));
}

bool
repat_partial_date_intersect(RepatPartialDate a, RepatPartialDate b, RepatPartialDate *value)
{
	Side		start = narrower(side_of(a, true), side_of(b, true), true);
	Side		end = narrower(side_of(a, false), side_of(b, false), false);

	if (start.field > end.field)
		return false;
	if (a == b)
		*value = a;
	else
		value_of_sides(&start, &end, value);
	return true;
}

bool
repat_partial_date_hull(RepatPartialDate a, RepatPartialDate b, RepatPartialDate *value)
{
	Side		start = wider(side_of(a, true), side_of(b, true), true);
	Side		end = wider(side_of(a, false), side_of(b, false), false);

	if (start.form == REPAT_FORM_OPEN && end.form == REPAT_FORM_OPEN)
		return false;
	if (a == b)
		*value = a;
	else
		value_of_sides(&start, &end, value);
	return true;
}

bool
repat_partial_date_clip(RepatPartialDate value, const int32_t *first, const int32_t *last,
						RepatPartialDate *clipped)
{
	Side		start = side_of(value, true);
	Side		end = side_of(value, false);
	bool		changed = false;

	if (first != NULL && *first > repat_partial_date_first(value))
	{
		if (*first > REPAT_DAY_MAX)
			return false;
		start.field = (uint32_t) *first + 1;
		start.form = REPAT_FORM_DAY;
		start.uncertain = start.approximate = false;
		changed = true;
	}
	if (last != NULL && *last < repat_partial_date_last(value))
	{
		if (*last < REPAT_DAY_MIN)
			return false;
		/* A bound beyond the calendar bounds nothing. */
		if (*last <= REPAT_DAY_MAX)
		{
			end.field = (uint32_t) *last + 1;
			end.form = REPAT_FORM_DAY;
			end.uncertain = end.approximate = false;
			changed = true;
		}
	}
	if (start.field > end.field)
		return false;
	if (changed)
		value_of_sides(&start, &end, clipped);
	else
		*clipped = value;
	return true;
}
