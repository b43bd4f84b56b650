/*
 * partial_date.c
 *	  Fuzzing partial dates, as text and as forged binary values.
 *
 * Text: what is accepted has a canonical text that reads back as the same word,
 * passes the check of binary values and has real bounds in order. Binary: a word
 * that passes the check is one that a text makes. Either way the questions about
 * age agree with one another.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include "repatriation/core/partial_date_age.h"

#define ASSERT(condition) \
	do { \
		if (!(condition)) \
			abort(); \
	} while (0)

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_value(RepatPartialDate value)
{
	char		text[REPAT_PARTIAL_DATE_TEXT_MAX];
	size_t		length = repat_partial_date_format(value, text);
	RepatPartialDate again = ~value;
	int32_t		first = repat_partial_date_first(value);
	int32_t		last = repat_partial_date_last(value);

	ASSERT(length <= REPAT_PARTIAL_DATE_TEXT_MAX);
	ASSERT(repat_partial_date_parse(text, length, &again, NULL) == REPAT_OK && again == value);
	ASSERT(repat_partial_date_check(value, NULL) == REPAT_OK);
	ASSERT(first <= last && first >= REPAT_DAY_OPEN_START && last <= REPAT_DAY_OPEN_END);
	ASSERT(first <= REPAT_DAY_MAX && last >= REPAT_DAY_MIN);
	ASSERT(last <= REPAT_DAY_MAX || last == REPAT_DAY_OPEN_END);
}

static void
check_ages(RepatPartialDate birth, int32_t on, int32_t years, RepatLeapRule rule)
{
	RepatPartialDate when = 0;
	int32_t		least = repat_partial_date_age_min(birth, on, rule);
	int32_t		most = repat_partial_date_age_max(birth, on, rule);
	bool		certainly = repat_partial_date_certainly_at_least(birth, on, years, rule);
	bool		possibly = repat_partial_date_possibly_at_least(birth, on, years, rule);
	bool		child = repat_partial_date_is_child(&birth, &on, years, rule, REPAT_MARGIN_NONE);

	ASSERT(possibly || !certainly);
	ASSERT(child == !certainly);
	/* A margin protects: it never makes an adult. */
	ASSERT(repat_partial_date_is_child(&birth, &on, years, rule, REPAT_MARGIN_STANDARD) || !child);
	ASSERT((repat_partial_date_child_status(&birth, &on, years, rule, REPAT_MARGIN_STANDARD) !=
			REPAT_STATUS_ADULT) ==
		   repat_partial_date_is_child(&birth, &on, years, rule, REPAT_MARGIN_STANDARD));
	if (least != REPAT_AGE_UNKNOWN)
		ASSERT(certainly == (least >= years));
	if (most != REPAT_AGE_UNKNOWN)
		ASSERT(possibly == (most >= years));
	if (least != REPAT_AGE_UNKNOWN && most != REPAT_AGE_UNKNOWN)
		ASSERT(least <= most);
	if (repat_partial_date_attain(birth, years, rule, &when, NULL) == REPAT_OK)
	{
		check_value(when);
		ASSERT(certainly == (repat_partial_date_has_last(when) &&
							 on >= repat_partial_date_last(when)));
		ASSERT(possibly == (!repat_partial_date_has_first(when) ||
							on >= repat_partial_date_first(when)));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	RepatDiag	diag = {0, NULL, NULL};
	RepatPartialDate value = 0;
	RepatStatus status = repat_partial_date_parse((const char *) data, size, &value, &diag);
	RepatLeapRule rule = size % 3 == 0 ? REPAT_LEAP_MAR1
		: size % 3 == 1 ? REPAT_LEAP_FEB28 : REPAT_LEAP_EVE;
	int32_t		on = 0;

	if (status == REPAT_OK)
	{
		check_value(value);
		/* Ages on days around the one that the text itself gives. */
		on = repat_partial_date_first(value) + 365 * (int32_t) (size % 40);
		check_ages(value, on, (int32_t) (size % 40), rule);
	}
	else
	{
		ASSERT(value == 0 && diag.detail != NULL);
		ASSERT(diag.position >= 1 && (size_t) diag.position <= size + 1);
	}

	/* The same bytes as a binary value, then a day and an age. */
	if (size >= sizeof(value) + sizeof(on) + 2)
	{
		int64_t		word;
		int32_t		years = (data[12] | data[13] << 8) % (REPAT_AGE_MAX + 1);

		memcpy(&word, data, sizeof(word));
		memcpy(&on, data + sizeof(word), sizeof(on));
		/* The days that the server's dates have. */
		on = repat_day_from_2000(on < -2451545 ? -2451545 : on > 2145031948 ? 2145031948 : on);
		if (repat_partial_date_check(word, NULL) == REPAT_OK)
		{
			check_value(word);
			check_ages(word, on, years, rule);
			check_ages(word, on % (REPAT_DAY_MAX + 1), years, rule);
		}
	}
	return 0;
}
