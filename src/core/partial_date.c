/*
 * partial_date.c
 *	  Making partial dates from days and parts, checking and asking them.
 *
 * Layer: core. The layout is that of include/repatriation/core/partial_date.h;
 * every value made anywhere passes here or through repat_pattern_value(), so
 * that no word with impossible bounds exists.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/partial_date.h"

#include "partial_date_internal.h"

static const char outside_calendar[] = "The calendar of this type has the years 0000 to 9999.";

static bool
is_in_calendar(int32_t day)
{
	return day >= REPAT_DAY_MIN && day <= REPAT_DAY_MAX;
}

RepatStatus
repat_partial_date_from_day(int32_t day, RepatPartialDate *value, RepatDiag *diag)
{
	if (!is_in_calendar(day))
		return repat_fail(diag, REPAT_DATE_RANGE, 0, outside_calendar, NULL);
	*value = word_of((uint32_t) day + 1, (uint32_t) day + 1, REPAT_KIND_DATE,
					 (uint32_t) REPAT_FORM_DAY << PRECISION_SHIFT);
	return REPAT_OK;
}

RepatStatus
repat_partial_date_from_bounds(const int32_t *first, const int32_t *last, RepatPartialDate *value,
							   RepatDiag *diag)
{
	uint32_t	form = 0;

	if (first == NULL && last == NULL)
		return repat_fail(diag, REPAT_UNSUPPORTED, 0, "A range open on both sides states nothing.",
						  "Use NULL where nothing is known.");
	if ((first != NULL && !is_in_calendar(*first)) || (last != NULL && !is_in_calendar(*last)))
		return repat_fail(diag, REPAT_DATE_RANGE, 0, outside_calendar, NULL);
	if (first != NULL && last != NULL && *first > *last)
		return repat_fail(diag, REPAT_DATE_RANGE, 0, "The end is before the start.", NULL);
	if (first != NULL)
		form |= (uint32_t) REPAT_FORM_DAY << START_FORM_SHIFT;
	if (last != NULL)
		form |= (uint32_t) REPAT_FORM_DAY << END_FORM_SHIFT;
	*value = word_of(first != NULL ? (uint32_t) *first + 1 : OPEN_START,
					 last != NULL ? (uint32_t) *last + 1 : OPEN_END, REPAT_KIND_ONE_OF, form);
	return REPAT_OK;
}

RepatStatus
repat_partial_date_from_ymd(const int *year, const int *month, const int *day,
							RepatPartialDate *value, RepatDiag *diag)
{
	DatePattern pattern = {REPAT_FORM_YEAR, 0, 0, 0, 0, 0, 0};

	if (year == NULL && month == NULL)
		return repat_fail(diag, REPAT_DATE_SYNTAX, 0, "A date needs a year or a month at least.",
						  "Use NULL where nothing is known.");
	if (day != NULL && month == NULL)
		return repat_fail(diag, REPAT_DATE_SYNTAX, 0, "A day without a month is not a date.",
						  "Write unknown digits as X, as in 2014-XX-05.");
	if ((year != NULL && (*year < 0 || *year > REPAT_YEAR_MAX)) ||
		(month != NULL && (*month < 1 || *month > 12)) ||
		(day != NULL && (*day < 1 || *day > 31)))
		return repat_fail(diag, REPAT_DATE_RANGE, 0, "There is no such day in the calendar.", NULL);

	if (year != NULL)
		pattern.year = *year;
	else
		pattern.unknown = UNKNOWN_YEAR;
	if (month != NULL)
	{
		pattern.month = *month;
		pattern.precision = REPAT_FORM_MONTH;
	}
	if (day != NULL)
	{
		pattern.day = *day;
		pattern.precision = REPAT_FORM_DAY;
	}
	if (repat_pattern_value(&pattern, value) != REPAT_OK)
		return repat_fail(diag, REPAT_DATE_RANGE, 0, "There is no such day in the calendar.", NULL);
	return REPAT_OK;
}

/* A date is valid when its pattern, read back from it, makes the same word. */
static bool
date_is_valid(int64_t word)
{
	uint32_t	form = form_of(word);
	DatePattern pattern;
	RepatPartialDate again;

	if (!repat_partial_date_has_first(word) || repat_partial_date_first(word) > REPAT_DAY_MAX ||
		form >> PRECISION_SHIFT == 0)
		return false;
	repat_pattern_of(word, &pattern);
	if ((pattern.unknown & ~precision_digits(pattern.precision)) != 0 ||
		((pattern.uncertain | pattern.approximate) & ~precision_parts(pattern.precision)) != 0)
		return false;
	return repat_pattern_value(&pattern, &again) == REPAT_OK && again == word;
}

/* May a bound of this form, with these qualifiers, stand at this day? */
static bool
end_is_valid(unsigned form, bool is_start, bool qualified, bool may_be_unknown, int32_t day)
{
	int			year;
	int			month;
	int			mday;

	if (form == REPAT_FORM_OPEN || (form == REPAT_FORM_UNKNOWN && may_be_unknown))
		return day == (is_start ? REPAT_DAY_OPEN_START : REPAT_DAY_OPEN_END) && !qualified;
	if (form > REPAT_FORM_DAY || !is_in_calendar(day))
		return false;
	repat_day_split(day, &year, &month, &mday);
	if (form < REPAT_FORM_DAY && mday != (is_start ? 1 : repat_month_days(year, month)))
		return false;
	return form > REPAT_FORM_YEAR || month == (is_start ? 1 : 12);
}

static bool
range_is_valid(int64_t word, bool may_be_unknown)
{
	uint32_t	form = form_of(word);
	int32_t		first = repat_partial_date_first(word);
	int32_t		last = repat_partial_date_last(word);

	return (form & RANGE_RESERVED) == 0 && first <= last &&
		(first != REPAT_DAY_OPEN_START || last != REPAT_DAY_OPEN_END) &&
		end_is_valid(form >> START_FORM_SHIFT, true,
					 (form & START_QUALIFIED) != 0, may_be_unknown, first) &&
		end_is_valid((form >> END_FORM_SHIFT) & 7, false,
					 (form & END_QUALIFIED) != 0, may_be_unknown, last);
}

RepatStatus
repat_partial_date_check(int64_t word, RepatDiag *diag)
{
	bool		valid = false;

	switch ((repat_partial_date_bits(word) >> KIND_SHIFT) & 7)
	{
		case REPAT_KIND_DATE:
			valid = date_is_valid(word);
			break;
		case REPAT_KIND_ONE_OF:
			valid = range_is_valid(word, false);
			break;
		case REPAT_KIND_INTERVAL:
			valid = range_is_valid(word, true);
			break;
	}
	if (!valid)
		return repat_fail(diag, REPAT_BINARY, 0, NULL, NULL);
	return REPAT_OK;
}

RepatDateKind
repat_partial_date_kind(RepatPartialDate value)
{
	return (RepatDateKind) ((repat_partial_date_bits(value) >> KIND_SHIFT) & 7);
}

RepatDateForm
repat_partial_date_precision(RepatPartialDate value)
{
	if (repat_partial_date_kind(value) != REPAT_KIND_DATE)
		return REPAT_FORM_OPEN;
	return (RepatDateForm) (form_of(value) >> PRECISION_SHIFT);
}

bool
repat_partial_date_is_uncertain(RepatPartialDate value)
{
	return (form_of(value) & (repat_partial_date_kind(value) == REPAT_KIND_DATE
							  ? DATE_UNCERTAIN : RANGE_UNCERTAIN)) != 0;
}

bool
repat_partial_date_is_approximate(RepatPartialDate value)
{
	return (form_of(value) & (repat_partial_date_kind(value) == REPAT_KIND_DATE
							  ? DATE_APPROXIMATE : RANGE_APPROXIMATE)) != 0;
}

bool
repat_partial_date_has_unspecified(RepatPartialDate value)
{
	return repat_partial_date_kind(value) == REPAT_KIND_DATE &&
		(form_of(value) & DATE_UNKNOWN) != 0;
}

bool
repat_partial_date_is_exact(RepatPartialDate value)
{
	return repat_partial_date_first(value) == repat_partial_date_last(value) &&
		!repat_partial_date_is_uncertain(value) && !repat_partial_date_is_approximate(value);
}
