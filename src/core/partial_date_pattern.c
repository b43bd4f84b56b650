/*
 * partial_date_pattern.c
 *	  From a date with unknown digits to its possible days, and back.
 *
 * Layer: core. ISO 8601-2:2019, annex A, "unspecified digit". Only days that the
 * calendar has complete a pattern; a pattern without any is no value.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "partial_date_internal.h"

/* The calendar repeats: what is below zero is counted in a cycle above it. */
#define CYCLE_YEARS	10000
#define CYCLE_DAYS	(REPAT_DAY_MAX + 1)

static const int powers_of_ten[5] = {1, 10, 100, 1000, 10000};

/*
 * In how many ways can the masked digits of a number be filled? The lowest bit
 * of mask is the last digit.
 */
static int
count_fillings(unsigned mask)
{
	int			masked = 0;

	for (; mask != 0; mask >>= 1)
		masked += (int) (mask & 1);
	return powers_of_ten[masked];
}

/* The rank-th of them, in ascending order from 0; masked digits of number are 0. */
static int
filling(int number, unsigned mask, int rank)
{
	int			unit = 1;

	for (; mask != 0; mask >>= 1, unit *= 10)
	{
		if ((mask & 1) == 0)
			continue;
		number += rank % 10 * unit;
		rank /= 10;
	}
	return number;
}

/*
 * First or last month and day that a pattern has in a year, which matters only
 * by being a leap year or not. A part that the precision leaves out is free.
 */
static bool
month_and_day(const DatePattern *pattern, int year, bool latest, int *month, int *day)
{
	unsigned	month_mask = (pattern->unknown & UNKNOWN_MONTH) >> 2;
	unsigned	day_mask = pattern->unknown & UNKNOWN_DAY;
	bool		has_month = pattern->precision >= REPAT_FORM_MONTH;
	bool		has_day = pattern->precision >= REPAT_FORM_DAY;
	int			months = has_month ? count_fillings(month_mask) : 12;
	int			days = has_day ? count_fillings(day_mask) : 31;
	int			i;
	int			j;

	for (i = 0; i < months; i++)
	{
		int			rank = latest ? months - 1 - i : i;
		int			m = has_month ? filling(pattern->month, month_mask, rank) : rank + 1;

		if (m < 1 || m > 12)
			continue;
		for (j = 0; j < days; j++)
		{
			int			day_rank = latest ? days - 1 - j : j;
			int			d = has_day ? filling(pattern->day, day_mask, day_rank) : day_rank + 1;

			if (d < 1 || d > repat_month_days(year, m))
				continue;
			*month = m;
			*day = d;
			return true;
		}
	}
	return false;
}

/*
 * First or last day number of a pattern that has days in leap years at least.
 * The year decides only over 29 February: when common years serve too, the
 * first year tried does. Of years before 0000 the greatest number is the first.
 */
static bool
bound_of(const DatePattern *pattern, bool negative, bool any_year, bool latest, int32_t *bound)
{
	unsigned	mask = pattern->unknown >> 4;
	int			years = count_fillings(mask);
	int			i;

	for (i = 0; i < years; i++)
	{
		int			number = filling(pattern->year, mask, latest != negative ? years - 1 - i : i);
		int			year = negative ? CYCLE_YEARS - number : number;
		int			month;
		int			day;

		if ((any_year || repat_year_is_leap(year)) &&
			month_and_day(pattern, year, latest, &month, &day))
		{
			*bound = repat_day_number(year, month, day) - (negative ? CYCLE_DAYS : 0);
			return true;
		}
	}
	return false;
}

RepatStatus
repat_pattern_bounds(const DatePattern *pattern, int32_t *first, int32_t *last)
{
	return repat_pattern_bounds_of(pattern, false, first, last);
}

RepatStatus
repat_pattern_bounds_of(const DatePattern *pattern, bool negative, int32_t *first, int32_t *last)
{
	int			month;
	int			day;
	bool		any_year = month_and_day(pattern, 2001, false, &month, &day);

	if (!any_year && !month_and_day(pattern, 2000, false, &month, &day))
		return REPAT_DATE_RANGE;
	if (!bound_of(pattern, negative, any_year, false, first) ||
		!bound_of(pattern, negative, any_year, true, last))
		return REPAT_DATE_RANGE;
	return REPAT_OK;
}

RepatStatus
repat_pattern_value(const DatePattern *pattern, RepatPartialDate *value)
{
	int32_t		first;
	int32_t		last;
	RepatStatus status = repat_pattern_bounds(pattern, &first, &last);

	if (status == REPAT_OK)
		*value = word_of((uint32_t) first + 1, (uint32_t) last + 1, REPAT_KIND_DATE,
						 ((uint32_t) pattern->precision << PRECISION_SHIFT) |
						 (pattern->uncertain << UNCERTAIN_SHIFT) |
						 (pattern->approximate << APPROXIMATE_SHIFT) |
						 (pattern->unknown << UNKNOWN_SHIFT));
	return status;
}

/* A number whose masked digits are set to 0. */
static int
without_masked(int number, unsigned mask)
{
	int			unit = 1;

	for (; mask != 0; mask >>= 1, unit *= 10)
		if (mask & 1)
			number -= number / unit % 10 * unit;
	return number;
}

/* Digits that are not masked are the same in every completion, hence in the first. */
void
repat_pattern_of(RepatPartialDate value, DatePattern *pattern)
{
	uint32_t	form = form_of(value);

	pattern->precision = (int) (form >> PRECISION_SHIFT);
	pattern->uncertain = (form >> UNCERTAIN_SHIFT) & 7;
	pattern->approximate = (form >> APPROXIMATE_SHIFT) & 7;
	pattern->unknown = (form >> UNKNOWN_SHIFT) & 0xFF;
	repat_day_split(repat_partial_date_first(value),
					&pattern->year, &pattern->month, &pattern->day);
	if (pattern->precision < REPAT_FORM_DAY)
		pattern->day = 0;
	if (pattern->precision < REPAT_FORM_MONTH)
		pattern->month = 0;
	if (pattern->unknown != 0)
	{
		pattern->year = without_masked(pattern->year, pattern->unknown >> 4);
		pattern->month = without_masked(pattern->month, (pattern->unknown & UNKNOWN_MONTH) >> 2);
		pattern->day = without_masked(pattern->day, pattern->unknown & UNKNOWN_DAY);
	}
}
