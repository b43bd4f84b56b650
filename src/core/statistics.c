/*
 * statistics.c
 *	  Counts of children that may be published.
 *
 * Layer: core. Random rounding to base 5 as statistical offices do with small
 * populations, with the cell-key method of the Australian Bureau of Statistics
 * (Fraser and Wooton, 2005): the draw depends on which records are counted and
 * on a secret, and on nothing else. The same children give the same figure
 * however often and in whatever words it is asked for, so that the mean of many
 * answers is that figure and not the truth. It must never see a clock or a
 * random source, and a zero stays a zero.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/statistics.h"

static uint64_t
keyed_hash(const uint8_t key[REPAT_SIPHASH_KEY], uint64_t value)
{
	uint8_t		bytes[8];
	int			i;

	for (i = 0; i < 8; i++)
		bytes[i] = (uint8_t) (value >> (8 * i));
	return repat_siphash24(key, bytes, sizeof(bytes));
}

uint64_t
repat_record_key(const uint8_t key[REPAT_SIPHASH_KEY], int64_t record)
{
	return keyed_hash(key, (uint64_t) record);
}

/*
 * Up with a probability of remainder / 5, so that the mean over all draws is the
 * count; at most four away from it. The sum is hashed once more: sums of cells
 * and of their parts are related, and draws must not be.
 */
int64_t
repat_round_count(const uint8_t key[REPAT_SIPHASH_KEY], uint64_t sum, int64_t count)
{
	int64_t		remainder = count % REPAT_ROUND_BASE;
	uint64_t	draw = ((keyed_hash(key, ~sum) >> 32) * REPAT_ROUND_BASE) >> 32;

	return count - remainder + ((int64_t) draw < remainder ? REPAT_ROUND_BASE : 0);
}

bool
repat_may_be_classified(int64_t children, int64_t households)
{
	return children >= REPAT_MIN_CHILDREN && households >= REPAT_MIN_HOUSEHOLDS;
}
