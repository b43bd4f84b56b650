/*
 * case_number.c
 *	  The permutation: pinned, a bijection on the whole range, without a trace of
 *	  the order, and another one for every key, issuer and year.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "repatriation/core/case_number.h"
#include "repatriation/core/case_ref.h"

#define UTO		((RepatCountry) (21 << 10 | 20 << 5 | 15))
#define XXA		((RepatCountry) (24 << 10 | 24 << 5 | 1))
#define ROUNDS	10
#define HALF	4096

static uint8_t key[REPAT_CASE_NUMBER_KEY];

static int32_t
number_of(RepatCountry issuer, int32_t year, int32_t ordinal)
{
	int32_t		number = -1;

	if (repat_case_number(key, issuer, year, ordinal, &number, NULL) != REPAT_OK)
		return -1;
	return number;
}

/*
 * The same network written once more, from tables: fast enough to see that all ten
 * million ordinals get numbers of their own, and that the code under test agrees.
 */
static void
bijection(RepatCountry issuer, int32_t year)
{
	static uint16_t mix[ROUNDS][HALF];
	uint8_t    *seen = calloc(REPAT_CASE_REF_NUMBERS, 1);
	int32_t		twice = 0;
	int32_t		differ = 0;
	int32_t		ordinal;
	int			round, half;

	CHECK(seen != NULL);
	if (seen == NULL)
		return;
	for (round = 0; round < ROUNDS; round++)
		for (half = 0; half < HALF; half++)
		{
			uint8_t		message[8] = {
				(uint8_t) round, (uint8_t) (issuer & 0xFF), (uint8_t) (issuer >> 8),
				(uint8_t) (year & 0xFF), (uint8_t) (year >> 8),
				(uint8_t) (half & 0xFF), (uint8_t) (half >> 8), 0
			};

			mix[round][half] = (uint16_t) (repat_siphash24(key, message, 8) % HALF);
		}
	for (ordinal = 0; ordinal < REPAT_CASE_REF_NUMBERS; ordinal++)
	{
		int32_t		value = ordinal;

		do
		{
			int32_t		left = value / HALF;
			int32_t		right = value % HALF;

			for (round = 0; round < ROUNDS; round++)
			{
				int32_t		next = left ^ mix[round][right];

				left = right;
				right = next;
			}
			value = left * HALF + right;
		} while (value >= REPAT_CASE_REF_NUMBERS);
		twice += seen[value];
		seen[value] = 1;
		if (ordinal % 16 == 0 && number_of(issuer, year, ordinal) != value)
			differ++;
	}
	CHECK(twice == 0);
	CHECK(differ == 0);
	free(seen);
}

/* Pearson's coefficient of each number with the next, and with its ordinal. */
static void
no_trace(void)
{
	enum { COUNT = 100000 };
	double		mean = (REPAT_CASE_REF_NUMBERS - 1) / 2.0;
	double		square = 0, next = 0, order = 0, order_square = 0;
	int32_t		before = number_of(UTO, 2024, 0);
	int32_t		i;

	for (i = 1; i < COUNT; i++)
	{
		int32_t		number = number_of(UTO, 2024, i);
		double		at = i - COUNT / 2.0;

		square += (number - mean) * (number - mean);
		next += (number - mean) * (before - mean);
		order += (number - mean) * at;
		order_square += at * at;
		before = number;
	}
	/* Five standard errors of 100,000 independent draws are 0.016. */
	CHECK(next / square < 0.016 && next / square > -0.016);
	CHECK(order * order < 0.016 * 0.016 * square * order_square);
}

/* How many of the first thousand ordinals get the number "other" has for them. */
static int
shared(const int32_t *other, RepatCountry issuer, int32_t year)
{
	int			same = 0;
	int32_t		i;

	for (i = 0; i < 1000; i++)
		same += number_of(issuer, year, i) == other[i];
	return same;
}

static void
another_for_each(void)
{
	static int32_t base[1000];
	int32_t		i;
	int			bit;

	for (i = 0; i < 1000; i++)
		base[i] = number_of(UTO, 2024, i);
	CHECK(shared(base, UTO, 2024) == 1000);
	CHECK(shared(base, UTO, 2025) < 5);
	CHECK(shared(base, XXA, 2024) < 5);
	for (bit = 0; bit < 8 * REPAT_CASE_NUMBER_KEY; bit++)
	{
		key[bit / 8] ^= (uint8_t) (1 << bit % 8);
		CHECK(shared(base, UTO, 2024) < 5);
		key[bit / 8] ^= (uint8_t) (1 << bit % 8);
	}
}

int
main(void)
{
	/* Never to change: registers out there continue from these. */
	static const int32_t pinned[] = {
		7585719, 3257486, 3544520, 3736691, 1318810, 7043460, 4329204, 7753534
	};
	RepatDiag	diag = {0, NULL, NULL};
	int32_t		number = -7;
	int32_t		i;

	for (i = 0; i < REPAT_CASE_NUMBER_KEY; i++)
		key[i] = (uint8_t) (i * 17);
	for (i = 0; i < 8; i++)
		CHECK(number_of(UTO, 2024, i) == pinned[i]);
	CHECK(number_of(XXA, 2024, 0) == 2042475);
	CHECK(repat_case_number(key, UTO, 2024, -1, &number, &diag) == REPAT_RANGE && number == -7);
	CHECK(repat_case_number(key, UTO, 2024, REPAT_CASE_REF_NUMBERS, &number, &diag) == REPAT_RANGE);
	bijection(UTO, 2024);
	no_trace();
	another_for_each();
	return check_report();
}
