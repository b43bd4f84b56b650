/*
 * statistics.c
 *	  Rounded counts: how far from the truth, how often up, and from what alone.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "check.h"
#include "repatriation/core/statistics.h"

#define CELLS	100000

static const uint8_t key[REPAT_SIPHASH_KEY] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

/* Over many sets of the same size: multiples of 5, near, up as often as they must be. */
static void
check_rounding(int64_t count)
{
	uint64_t	sum = 0;
	int64_t		total = 0;
	int			ups = 0;
	int			i;

	for (i = 0; i < CELLS; i++)
	{
		int64_t		rounded;

		sum += repat_record_key(key, i);
		rounded = repat_round_count(key, sum, count);
		CHECK(rounded % 5 == 0);
		CHECK(rounded > count - 5 && rounded < count + 5 && rounded >= 0);
		total += rounded - count;
		ups += rounded > count;
	}
	/* Six standard deviations of 100,000 draws of at most 2.45 each. */
	CHECK(total < 4650 && total > -4650);
	CHECK(count % 5 != 0 || ups == 0);
	CHECK(count % 5 == 0 || (ups > 0 && ups < CELLS));
}

int
main(void)
{
	uint8_t		other[REPAT_SIPHASH_KEY];
	uint64_t	forth = 0;
	uint64_t	back = 0;
	int			differ = 0;
	int64_t		n;
	int			i;

	for (n = 0; n < 12; n++)
		check_rounding(n);
	check_rounding(1000003);
	CHECK(repat_round_count(key, 0, 0) == 0);
	for (i = 0; i < 50; i++)
	{
		forth += repat_record_key(key, i);
		back += repat_record_key(key, 49 - i);
	}
	CHECK(forth == back);
	/* Another secret draws otherwise. */
	for (i = 0; i < REPAT_SIPHASH_KEY; i++)
		other[i] = (uint8_t) (key[i] ^ 0x5a);
	for (i = 0; i < 1000; i++)
		differ += repat_round_count(key, (uint64_t) i, 2) != repat_round_count(other, (uint64_t) i, 2);
	CHECK(differ > 300 && differ < 700);
	CHECK(repat_may_be_classified(5, 3));
	CHECK(!repat_may_be_classified(4, 3));
	CHECK(!repat_may_be_classified(5, 2));
	return check_report();
}
