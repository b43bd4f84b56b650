/*
 * partial_date_birth.c
 *	  Births from an age that is remembered, and from machine-readable zones.
 *
 * Layer: core. Doc 9303-3, 4.8: YYMMDD, what is not known is filler. Doc 9303 has no
 * rule for the century; the latest possible one makes the person youngest. Must
 * never read a clock, and never state a part that the document leaves blank.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/partial_date_combine.h"

#include "partial_date_internal.h"

#define FILLER		'<'
#define BROKEN		(-1)

static const char outside_calendar[] = "The calendar of this type has the years 0000 to 9999.";

/* Latest birth that makes a person at least this old on a day; before the calendar: negative. */
static int32_t
latest_birth(int32_t age, int32_t on, RepatLeapRule rule)
{
	int			year;
	int			month;
	int			day;
	int32_t		birth;

	repat_day_split(on, &year, &month, &day);
	if (year - age < 0)
		return -1;
	/* Leap days and rules move an anniversary by a day or two at most. */
	birth = repat_day_number(year - age, month, day) + 3;
	while (birth >= 0 && repat_age_day(birth, age, rule) > on)
		birth--;
	return birth;
}

RepatStatus
repat_birth_of_age(int32_t least, const int32_t *most, int32_t on, RepatLeapRule rule,
					 RepatPartialDate *value, RepatDiag *diag)
{
	int32_t		first = REPAT_DAY_OPEN_START;
	int32_t		last;
	uint32_t	form = (uint32_t) REPAT_FORM_DAY << END_FORM_SHIFT | END_APPROXIMATE;

	if (on < REPAT_DAY_MIN || on > REPAT_DAY_MAX)
		return repat_fail(diag, REPAT_DATE_RANGE, 0, outside_calendar, NULL);
	last = latest_birth(least, on, rule);
	if (most != NULL)
	{
		/* The day after the latest birth of somebody a year older than "most". */
		first = latest_birth(*most + 1, on, rule) + 1;
		form |= (uint32_t) REPAT_FORM_DAY << START_FORM_SHIFT | START_APPROXIMATE;
	}
	if (last < REPAT_DAY_MIN || (most != NULL && first == REPAT_DAY_MIN))
		return repat_fail(diag, REPAT_DATE_RANGE, 0, outside_calendar, NULL);
	*value = word_of((uint32_t) first + 1, (uint32_t) last + 1, REPAT_KIND_ONE_OF, form);
	return REPAT_OK;
}

/* Two digits, or two fillers: 0 and both digits masked. */
static int
read_pair(const char *at, unsigned *mask)
{
	*mask = 0;
	if (at[0] == FILLER && at[1] == FILLER)
	{
		*mask = 3;
		return 0;
	}
	if (at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9')
		return BROKEN;
	return (at[0] - '0') * 10 + (at[1] - '0');
}

RepatStatus
repat_birth_read_mrz(const char *text, size_t length, int32_t reference, bool *known,
					 RepatPartialDate *value, RepatDiag *diag)
{
	DatePattern pattern = {REPAT_FORM_DAY, 0, 0, 0, 0, 0, 0};
	RepatPartialDate birth = 0;
	unsigned	mask[3];
	int			number[3];
	int			year;
	int			month;
	int			day;
	int			i;

	if (length != REPAT_MRZ_BIRTH_LENGTH)
		return repat_fail(diag, REPAT_DATE_SYNTAX, 0, "A date in a zone has six characters.",
						  NULL);
	for (i = 0; i < 3; i++)
	{
		number[i] = read_pair(text + (size_t) i * 2, &mask[i]);
		if (number[i] == BROKEN)
			return repat_fail(diag, REPAT_DATE_SYNTAX, i * 2 + 1,
							  "A part of a date in a zone is two digits or two fillers.", NULL);
	}
	repat_day_split(reference, &year, &month, &day);
	if (reference > REPAT_DAY_MAX || year < 100)
		return repat_fail(diag, REPAT_DATE_RANGE, 0,
						  "A birth is read as of a day in the years 0100 to 9999.", NULL);
	*known = (mask[0] & mask[1] & mask[2]) == 0;
	if (!*known)
		return REPAT_OK;

	/* A year that is not known has no century either. */
	pattern.unknown = (mask[0] != 0 ? UNKNOWN_YEAR : 0) | mask[1] << 2 | mask[2];
	pattern.month = number[1];
	pattern.day = number[2];
	if (mask[0] == 0)
		pattern.year = year - year % 100 + number[0];
	/* 29 February may be a day of one century and not of the other. */
	if (repat_pattern_value(&pattern, &birth) != REPAT_OK ||
		repat_partial_date_first(birth) > reference)
	{
		pattern.year -= 100;
		if (mask[0] != 0 || repat_pattern_value(&pattern, &birth) != REPAT_OK)
			return repat_fail(diag, REPAT_DATE_RANGE, 0,
							  "There is no such day in the calendar.", NULL);
	}
	*value = birth;
	return REPAT_OK;
}

static void
put_pair(char *at, int number, bool known)
{
	at[0] = (char) (known ? '0' + number / 10 : FILLER);
	at[1] = (char) (known ? '0' + number % 10 : FILLER);
}

void
repat_birth_write_mrz(RepatPartialDate birth, char text[REPAT_MRZ_BIRTH_LENGTH])
{
	DatePattern pattern = {REPAT_FORM_DAY, 0, 0, 0, 0, 0, 0};
	int			year;
	int			month;
	int			day;

	switch (repat_partial_date_kind(birth))
	{
		case REPAT_KIND_DATE:
			repat_pattern_of(birth, &pattern);
			break;
		case REPAT_KIND_ONE_OF:
		case REPAT_KIND_INTERVAL:
			repat_day_split(repat_partial_date_first(birth), &pattern.year, &pattern.month,
							&pattern.day);
			repat_day_split(repat_partial_date_last(birth), &year, &month, &day);
			if (!repat_partial_date_has_first(birth) || !repat_partial_date_has_last(birth) ||
				year != pattern.year)
				pattern.unknown = UNKNOWN_YEAR | UNKNOWN_MONTH | UNKNOWN_DAY;
			else if (month != pattern.month)
				pattern.unknown = UNKNOWN_MONTH | UNKNOWN_DAY;
			else if (day != pattern.day)
				pattern.unknown = UNKNOWN_DAY;
			break;
	}
	put_pair(text, pattern.year % 100, (pattern.unknown & UNKNOWN_YEAR) == 0);
	put_pair(text + 2, pattern.month,
			 pattern.precision >= REPAT_FORM_MONTH && (pattern.unknown & UNKNOWN_MONTH) == 0);
	put_pair(text + 4, pattern.day,
			 pattern.precision >= REPAT_FORM_DAY && (pattern.unknown & UNKNOWN_DAY) == 0);
}
