/*
 * mrz_check.c
 *	  The zone's alphabet and its check digits, printed against expected.
 *
 * Layer: core. Doc 9303-3, 4.9: digits count 0 to 9, letters 10 to 35, the filler
 * 0; weights 7, 3, 1 repeat from the first covered character to the last, across
 * ranges; the digit is the sum modulo 10. Doc 9303-5 and -6, 4.2.2 note j: numbers
 * longer than nine. Must never refuse a zone: a digit that disagrees is a verdict.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz_check.h"

#include <string.h>

#define ILLEGAL		0x80
#define XX			ILLEGAL

/* The value of each byte, or ILLEGAL. */
static const uint8_t value_of[256] =
{
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	 0,  1,  2,  3,  4,  5,  6,  7,  8,  9, XX, XX,  0, XX, XX, XX,
	XX, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
	25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
	XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX
};

/* Weights from any of the three phases on: phase 1 begins at the second entry. */
static const uint8_t weight[] = {7, 3, 1, 7, 3};

/*
 * Whether every character is of the zone's alphabet (Doc 9303-3, 4.3). If not,
 * *bad (which may be NULL) is the 0-based place of the first that is not.
 */
bool
repat_mrz_alphabet(const char *text, size_t length, size_t *bad)
{
	uint8_t		seen = 0;
	size_t		first = 0;

	for (size_t i = 0; i < length; i++)
		seen |= value_of[(uint8_t) text[i]];
	if ((seen & ILLEGAL) == 0)
		return true;
	while ((value_of[(uint8_t) text[first]] & ILLEGAL) == 0)
		first++;
	if (bad != NULL)
		*bad = first;
	return false;
}

/* The weighted sum of characters of which "before" others stand in front. */
static uint64_t
weighted_sum(const char *text, size_t length, size_t before)
{
	const uint8_t *w = weight + before % 3;
	uint64_t	sum = 0;

	for (; length >= 3; length -= 3, text += 3)
		sum += (uint64_t) (w[0] * value_of[(uint8_t) text[0]] +
						   w[1] * value_of[(uint8_t) text[1]] +
						   w[2] * value_of[(uint8_t) text[2]]);
	for (size_t i = 0; i < length; i++)
		sum += (uint64_t) (w[i] * value_of[(uint8_t) text[i]]);
	return sum;
}

static char
digit_of(uint64_t sum)
{
	return (char) ('0' + sum % 10);
}

/* The check digit, '0' to '9', of characters of the alphabet (Doc 9303-3, 4.9). */
char
repat_mrz_digit(const char *text, size_t length)
{
	return digit_of(weighted_sum(text, length, 0));
}

static bool
all_filler(const RepatMrz *mrz, RepatMrzSpan span)
{
	for (int i = 0; i < span.length; i++)
	{
		if (mrz->text[span.start + i] != REPAT_MRZ_FILLER)
			return false;
	}
	return true;
}

/*
 * Find the document number and its check digit (Doc 9303-5 and -6, 4.2.2 note j):
 * where a filler stands for the digit, and the number field is full, a run of at
 * least two characters at the start of the optional field is the rest of the number
 * and its digit. What follows the run is optional data. A field that ends in a
 * filler is not full, so a short number without a digit does not swallow optional
 * data; a run of one has no rest of a number in it.
 */
static void
find_icao_number(const RepatMrz *mrz, RepatMrzNumber *out)
{
	const RepatMrzLayout *layout = mrz->layout;
	RepatMrzSpan more = layout->field[REPAT_MRZ_OPTIONAL_1];
	uint8_t		run = 0;

	out->head = layout->field[REPAT_MRZ_NUMBER];
	out->digit = layout->check[REPAT_MRZ_CHECK_NUMBER].digit.start;
	out->tail.start = more.start;
	out->tail.length = 0;
	out->end = more.start;
	out->blank = all_filler(mrz, out->head);
	out->national = false;
	if (!layout->spills || mrz->text[out->digit] != REPAT_MRZ_FILLER ||
		mrz->text[out->head.start + out->head.length - 1] == REPAT_MRZ_FILLER)
		return;
	while (run < more.length && mrz->text[more.start + run] != REPAT_MRZ_FILLER)
		run++;
	if (run < 2)
		return;
	out->tail.length = (uint8_t) (run - 1);
	out->digit = (uint8_t) (more.start + run - 1);
	out->end = (uint8_t) (more.start + run);
}

/* Cards of TD1's shape whose issuer has a longer number field: 1-based, in line 1. */
static const struct
{
	char		issuer[4];
	uint8_t		last;				/* the number's last character; its digit follows */
}			national_numbers[] = {
	{"SLV", 16},
	{"DOM", 17},
};

/* The sum of a span's characters, fillers passed over. */
static char
digit_without_fillers(const RepatMrz *mrz, RepatMrzSpan span)
{
	uint64_t	sum = 0;
	size_t		before = 0;

	for (int i = 0; i < span.length; i++)
	{
		if (mrz->text[span.start + i] != REPAT_MRZ_FILLER)
			sum += weighted_sum(mrz->text + span.start + i, 1, before++);
	}
	return digit_of(sum);
}

/*
 * Where the issuer has a number field of its own, its number, if the digit behind it
 * agrees. No State has published these fields: so the digit decides, and a card that
 * does not have them is read as Doc 9303 says.
 */
static bool
find_national_number(const RepatMrz *mrz, RepatMrzNumber *out)
{
	const char *issuer = repat_mrz_at(mrz, REPAT_MRZ_ISSUER);
	RepatMrzSpan span = mrz->layout->field[REPAT_MRZ_NUMBER];

	for (size_t i = 0; i < sizeof(national_numbers) / sizeof(national_numbers[0]); i++)
	{
		if (memcmp(issuer, national_numbers[i].issuer, 3) != 0)
			continue;
		span.length = (uint8_t) (national_numbers[i].last - span.start);
		if (all_filler(mrz, span) ||
			mrz->text[span.start + span.length] != digit_without_fillers(mrz, span))
			return false;
		out->head = span;
		out->tail.length = 0;
		out->digit = (uint8_t) (span.start + span.length);
		out->end = (uint8_t) (out->digit + 1);
		out->blank = false;
		out->national = true;
		return true;
	}
	return false;
}

/* Whether the digit in the number field's usual place is that of the field. */
static bool
icao_number_agrees(const RepatMrz *mrz)
{
	RepatMrzSpan span = mrz->layout->field[REPAT_MRZ_NUMBER];

	return mrz->text[span.start + span.length] == repat_mrz_digit(mrz->text + span.start,
																  span.length);
}

/* Where the document number and its check digit stand, by the rule or the issuer's own. */
void
repat_mrz_find_number(const RepatMrz *mrz, RepatMrzNumber *out)
{
	if (mrz->layout->format == REPAT_MRZ_TD1 && !icao_number_agrees(mrz) &&
		find_national_number(mrz, out))
		return;
	find_icao_number(mrz, out);
}

/*
 * The verdict on a number that goes on in the optional field: by the rule, or
 * failing that with the filler at the digit's usual place counted in. If neither
 * fits, the rule's digit is the expected one.
 */
static void
check_long_number(const RepatMrz *mrz, const RepatMrzNumber *number, RepatMrzVerdict *out)
{
	const char *tail = mrz->text + number->tail.start;
	size_t		head_length = number->head.length;
	uint64_t	head = weighted_sum(mrz->text + number->head.start, head_length, 0);
	char		by_rule = digit_of(head + weighted_sum(tail, number->tail.length, head_length));
	char		with_filler = digit_of(head + weighted_sum(tail, number->tail.length,
														   head_length + 1));

	out->expected = by_rule;
	out->variant = REPAT_MRZ_ICAO;
	out->state = out->printed == by_rule ? REPAT_MRZ_OK : REPAT_MRZ_BAD;
	if (out->state == REPAT_MRZ_BAD && out->printed == with_filler)
	{
		out->expected = with_filler;
		out->variant = REPAT_MRZ_FILLER_INCLUDED;
		out->state = REPAT_MRZ_OK;
	}
}

/*
 * The verdict on one check digit. A printed filler is no digit: ABSENT. So is the
 * "0" of a document number that is all filler, which specimens have.
 */
void
repat_mrz_check(const RepatMrz *mrz, RepatMrzCheck check, RepatMrzVerdict *out)
{
	const RepatMrzDigit *digit = &mrz->layout->check[check];
	uint64_t	sum = 0;
	size_t		before = 0;
	bool		blank = false;

	out->variant = REPAT_MRZ_IN_FIELD;
	if (digit->digit.length == 0)
	{
		out->state = REPAT_MRZ_NO_DIGIT;
		out->printed = out->expected = REPAT_MRZ_FILLER;
		return;
	}
	out->printed = mrz->text[digit->digit.start];
	if (check == REPAT_MRZ_CHECK_NUMBER)
	{
		RepatMrzNumber number;

		repat_mrz_find_number(mrz, &number);
		if (number.national)
		{
			/* It is national only because this digit agrees. */
			out->printed = out->expected = mrz->text[number.digit];
			out->variant = REPAT_MRZ_NATIONAL;
			out->state = REPAT_MRZ_OK;
			return;
		}
		if (number.tail.length > 0)
		{
			out->printed = mrz->text[number.digit];
			check_long_number(mrz, &number, out);
			return;
		}
		blank = number.blank;
	}
	for (int i = 0; i < REPAT_MRZ_RANGES && digit->over[i].length > 0; i++)
	{
		sum += weighted_sum(mrz->text + digit->over[i].start, digit->over[i].length, before);
		before += digit->over[i].length;
	}
	out->expected = digit_of(sum);
	if (out->printed == REPAT_MRZ_FILLER || (blank && out->printed == out->expected))
		out->state = REPAT_MRZ_ABSENT;
	else
		out->state = out->printed == out->expected ? REPAT_MRZ_OK : REPAT_MRZ_BAD;
}

/* The verdicts on all check digits, in the order of RepatMrzCheck, and their sum. */
RepatMrzValidity
repat_mrz_check_all(const RepatMrz *mrz, RepatMrzVerdict verdict[REPAT_MRZ_CHECKS])
{
	bool		ok = false;
	bool		bad = false;

	for (int i = 0; i < REPAT_MRZ_CHECKS; i++)
	{
		repat_mrz_check(mrz, (RepatMrzCheck) i, &verdict[i]);
		ok = ok || verdict[i].state == REPAT_MRZ_OK;
		bad = bad || verdict[i].state == REPAT_MRZ_BAD;
	}
	if (bad)
		return REPAT_MRZ_INVALID;
	return ok ? REPAT_MRZ_VALID : REPAT_MRZ_UNCHECKED;
}

/* The check digit's name in SQL: a constant. */
const char *
repat_mrz_check_name(RepatMrzCheck check)
{
	switch (check)
	{
		case REPAT_MRZ_CHECK_NUMBER:
			return "document_number";
		case REPAT_MRZ_CHECK_BIRTH:
			return "birth_date";
		case REPAT_MRZ_CHECK_EXPIRY:
			return "expiry_date";
		case REPAT_MRZ_CHECK_PERSONAL:
			return "personal_number";
		case REPAT_MRZ_CHECK_COMPOSITE:
			return "composite";
	}
	return NULL;
}

/* The state's name in SQL: a constant, NULL if the format has no such digit. */
const char *
repat_mrz_state_name(RepatMrzState state)
{
	switch (state)
	{
		case REPAT_MRZ_NO_DIGIT:
			break;
		case REPAT_MRZ_OK:
			return "ok";
		case REPAT_MRZ_BAD:
			return "bad";
		case REPAT_MRZ_ABSENT:
			return "absent";
	}
	return NULL;
}

/* The variant's name in SQL: a constant, NULL for a number within its field. */
const char *
repat_mrz_variant_name(RepatMrzVariant variant)
{
	switch (variant)
	{
		case REPAT_MRZ_IN_FIELD:
			break;
		case REPAT_MRZ_ICAO:
			return "icao";
		case REPAT_MRZ_FILLER_INCLUDED:
			return "filler_included";
		case REPAT_MRZ_NATIONAL:
			return "national";
	}
	return NULL;
}
