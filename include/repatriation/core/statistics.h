/*
 * statistics.h
 *	  Counts of children that may be published.
 *
 * Layer: core. See statistics.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_STATISTICS_H
#define REPAT_CORE_STATISTICS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "repatriation/core/siphash.h"

#define REPAT_ROUND_BASE		5	/* what counts are rounded to */
#define REPAT_MIN_CHILDREN		5	/* fewer give no share and no mean */
#define REPAT_MIN_HOUSEHOLDS	3	/* nor do fewer families */

/*
 * What a record adds to its cell's key. The sum over the records of a cell is
 * the same in whatever order, and by whatever plan, they are met.
 */
extern uint64_t repat_record_key(const uint8_t key[REPAT_SIPHASH_KEY], int64_t record);

/* A cell's count as it is published, from the sum of its records' keys. */
extern int64_t repat_round_count(const uint8_t key[REPAT_SIPHASH_KEY], uint64_t sum, int64_t count);

/* Enough children of enough families that a share of them may be told? */
extern bool repat_may_be_classified(int64_t children, int64_t households);

#endif
