/*
 * partial_date_age.c
 *	  Ages and minority of a person whose birth is a partial date.
 *
 * Layer: core. CRC art. 1; General Comment 6, para. 31; Resolution 2195 (2017),
 * 6.8. The leap rules are those met in practice; which one a country has is data
 * of the caller's, with its source. Never turns doubt into adulthood.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/partial_date_age.h"

#include <string.h>

#include "partial_date_internal.h"

#define MARGIN_YEAR		366
#define MARGIN_MONTH	31
#define MARGIN_DAY		1

static bool
is_name(const char *name, size_t length, const char *expected)
{
	return length == strlen(expected) && memcmp(name, expected, length) == 0;
}

RepatStatus
repat_leap_rule_parse(const char *name, size_t length, RepatLeapRule *rule, RepatDiag *diag)
{
	if (is_name(name, length, "mar1"))
		*rule = REPAT_LEAP_MAR1;
	else if (is_name(name, length, "feb28"))
		*rule = REPAT_LEAP_FEB28;
	else if (is_name(name, length, "eve"))
		*rule = REPAT_LEAP_EVE;
	else
		return repat_fail(diag, REPAT_UNSUPPORTED, 0, NULL,
						  "The leap rules are mar1, feb28 and eve.");
	return REPAT_OK;
}

RepatStatus
repat_margin_parse(const char *name, size_t length, RepatMargin *margin, RepatDiag *diag)
{
	if (is_name(name, length, "standard"))
		*margin = REPAT_MARGIN_STANDARD;
	else if (is_name(name, length, "none"))
		*margin = REPAT_MARGIN_NONE;
	else
		return repat_fail(diag, REPAT_UNSUPPORTED, 0, NULL, "The margins are none and standard.");
	return REPAT_OK;
}

int32_t
repat_age_day(int32_t birth, int32_t years, RepatLeapRule rule)
{
	int			year;
	int			month;
	int			day;
	int32_t		birthday;

	if (years == 0)
		return birth;
	repat_day_split(birth, &year, &month, &day);
	year += years;
	/* Day 29 of a February that has 28 is 1 March, by the numbering of days. */
	birthday = repat_day_number(year, month, day);
	switch (rule)
	{
		case REPAT_LEAP_MAR1:
			break;
		case REPAT_LEAP_FEB28:
			return day > repat_month_days(year, month) ? birthday - 1 : birthday;
		case REPAT_LEAP_EVE:
			return birthday - 1;
	}
	return birthday;
}

int32_t
repat_age_on(int32_t birth, int32_t on, RepatLeapRule rule)
{
	int			birth_year;
	int			on_year;
	int			month;
	int			day;
	int32_t		years;

	repat_day_split(birth, &birth_year, &month, &day);
	repat_day_split(on, &on_year, &month, &day);
	/* One more than the difference: on the eve of 1 January it is attained. */
	years = on_year - birth_year + 1;
	while (years > 0 && repat_age_day(birth, years, rule) > on)
		years--;
	return years;
}

/*
 * Has somebody born on this day attained the age? The days that the leap years
 * and rules can move an anniversary by are few: outside them no calendar is
 * needed, and nearly every question is outside.
 */
static bool
is_attained(int32_t birth, int32_t on, int32_t years, RepatLeapRule rule)
{
	int32_t		lived = on - birth;
	int32_t		about = 365 * years + years / 4;

	if (lived < about - years / 100 - 3)
		return false;
	if (lived > about + 2)
		return true;
	return on >= repat_age_day(birth, years, rule);
}

int32_t
repat_partial_date_age_min(RepatPartialDate birth, int32_t on, RepatLeapRule rule)
{
	int32_t		last = repat_partial_date_last(birth);

	if (!repat_partial_date_has_last(birth) || on < last)
		return REPAT_AGE_UNKNOWN;
	return repat_age_on(last, on, rule);
}

int32_t
repat_partial_date_age_max(RepatPartialDate birth, int32_t on, RepatLeapRule rule)
{
	int32_t		first = repat_partial_date_first(birth);

	if (!repat_partial_date_has_first(birth) || on < first)
		return REPAT_AGE_UNKNOWN;
	return repat_age_on(first, on, rule);
}

bool
repat_partial_date_certainly_at_least(RepatPartialDate birth, int32_t on, int32_t years,
									  RepatLeapRule rule)
{
	return repat_partial_date_has_last(birth) &&
		is_attained(repat_partial_date_last(birth), on, years, rule);
}

bool
repat_partial_date_possibly_at_least(RepatPartialDate birth, int32_t on, int32_t years,
									 RepatLeapRule rule)
{
	return !repat_partial_date_has_first(birth) ||
		is_attained(repat_partial_date_first(birth), on, years, rule);
}

int
repat_partial_date_band(RepatPartialDate birth, int32_t on, RepatLeapRule rule,
						const int32_t *bounds, int count, bool possibly)
{
	int			band = 0;

	while (band < count &&
		   (possibly ? repat_partial_date_possibly_at_least(birth, on, bounds[band], rule)
			: repat_partial_date_certainly_at_least(birth, on, bounds[band], rule)))
		band++;
	return band;
}

/* The parts of a range's end that a flag marks: all it has, ends are qualified as a whole. */
static unsigned
qualified_parts(uint32_t form, unsigned end_form, uint32_t flag)
{
	return (form & flag) != 0 ? precision_parts((int) end_form) : 0;
}

static int32_t
margin_of_parts(unsigned parts)
{
	return (parts & PART_YEAR ? MARGIN_YEAR : 0) + (parts & PART_MONTH ? MARGIN_MONTH : 0) +
		(parts & PART_DAY ? MARGIN_DAY : 0);
}

int32_t
repat_partial_date_margin(RepatPartialDate birth, RepatMargin margin, bool latest)
{
	uint32_t	form = form_of(birth);
	unsigned	end_form = (form >> (latest ? END_FORM_SHIFT : START_FORM_SHIFT)) & 7;
	unsigned	uncertain = 0;
	unsigned	approximate = 0;

	switch (margin)
	{
		case REPAT_MARGIN_NONE:
			return 0;
		case REPAT_MARGIN_STANDARD:
			break;
	}
	switch (repat_partial_date_kind(birth))
	{
		case REPAT_KIND_DATE:
			uncertain = (form >> UNCERTAIN_SHIFT) & 7;
			approximate = (form >> APPROXIMATE_SHIFT) & 7;
			break;
		case REPAT_KIND_ONE_OF:
		case REPAT_KIND_INTERVAL:
			uncertain = qualified_parts(form, end_form, latest ? END_UNCERTAIN : START_UNCERTAIN);
			approximate = qualified_parts(form, end_form,
										  latest ? END_APPROXIMATE : START_APPROXIMATE);
			break;
	}
	/* A part marked with both counts in each of them. */
	return margin_of_parts(uncertain) + margin_of_parts(approximate);
}

bool
repat_partial_date_is_child(const RepatPartialDate *birth, const int32_t *on, int32_t majority,
							RepatLeapRule rule, RepatMargin margin)
{
	if (birth == NULL || on == NULL || !repat_partial_date_has_last(*birth))
		return true;
	return !is_attained(repat_partial_date_last(*birth) +
						repat_partial_date_margin(*birth, margin, true), *on, majority, rule);
}

RepatChildStatus
repat_partial_date_child_status(const RepatPartialDate *birth, const int32_t *on, int32_t majority,
								RepatLeapRule rule, RepatMargin margin)
{
	int32_t		first;

	if (!repat_partial_date_is_child(birth, on, majority, rule, margin))
		return REPAT_STATUS_ADULT;
	if (birth == NULL || on == NULL || !repat_partial_date_has_first(*birth))
		return REPAT_STATUS_PRESUMED;
	first = repat_partial_date_first(*birth) - repat_partial_date_margin(*birth, margin, false);
	/* Nobody in a register was born before the calendar's first day. */
	if (first < REPAT_DAY_MIN)
		first = REPAT_DAY_MIN;
	return is_attained(first, *on, majority, rule) ? REPAT_STATUS_PRESUMED : REPAT_STATUS_CHILD;
}

/* A date of the same precision and qualifiers that has just these bounds, if there is one. */
static bool
same_form_at(RepatPartialDate birth, int32_t first, int32_t last, RepatPartialDate *value)
{
	DatePattern pattern;
	int			month;
	int			day;

	if (repat_partial_date_kind(birth) != REPAT_KIND_DATE ||
		repat_partial_date_has_unspecified(birth))
		return false;
	repat_pattern_of(birth, &pattern);
	repat_day_split(first, &pattern.year, &month, &day);
	pattern.month = pattern.precision >= REPAT_FORM_MONTH ? month : 0;
	pattern.day = pattern.precision >= REPAT_FORM_DAY ? day : 0;
	return repat_pattern_value(&pattern, value) == REPAT_OK &&
		repat_partial_date_first(*value) == first && repat_partial_date_last(*value) == last;
}

RepatStatus
repat_partial_date_attain(RepatPartialDate birth, int32_t years, RepatLeapRule rule,
						  RepatPartialDate *value, RepatDiag *diag)
{
	bool		has_first = repat_partial_date_has_first(birth);
	bool		has_last = repat_partial_date_has_last(birth);
	int32_t		first = repat_partial_date_first(birth);
	int32_t		last = repat_partial_date_last(birth);
	RepatDateKind kind = repat_partial_date_kind(birth);
	uint32_t	form = form_of(birth);
	uint32_t	flags = 0;
	uint32_t	start_form;
	uint32_t	end_form;

	if (has_first)
		first = repat_age_day(first, years, rule);
	if (has_last)
		last = repat_age_day(last, years, rule);
	if (first > REPAT_DAY_MAX || (has_last && last > REPAT_DAY_MAX))
		return repat_fail(diag, REPAT_DATE_RANGE, 0,
						  "The calendar of this type has the years 0000 to 9999.", NULL);
	if (same_form_at(birth, first, last, value))
		return REPAT_OK;

	/* Between two days then; an end without a bound stays as it is. */
	switch (kind)
	{
		case REPAT_KIND_DATE:
			kind = REPAT_KIND_ONE_OF;
			flags |= repat_partial_date_is_uncertain(birth) ? RANGE_UNCERTAIN : 0;
			flags |= repat_partial_date_is_approximate(birth) ? RANGE_APPROXIMATE : 0;
			break;
		case REPAT_KIND_ONE_OF:
		case REPAT_KIND_INTERVAL:
			flags = form & (RANGE_UNCERTAIN | RANGE_APPROXIMATE);
			break;
	}
	start_form = has_first ? REPAT_FORM_DAY : (form >> START_FORM_SHIFT) & 7;
	end_form = has_last ? REPAT_FORM_DAY : (form >> END_FORM_SHIFT) & 7;
	*value = word_of((uint32_t) first + 1, (uint32_t) last + 1, kind,
					 (start_form << START_FORM_SHIFT) | (end_form << END_FORM_SHIFT) | flags);
	return REPAT_OK;
}
