/*
 * ledger.h
 *	  The bytes that a ledger entry's hash covers.
 *
 * Layer: core. The encoding is final: a chain written once must verify for ever.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_LEDGER_H
#define REPAT_CORE_LEDGER_H

#include "repatriation/core/status.h"

#define REPAT_HASH_LENGTH 32	/* SHA-256 */

typedef struct RepatLedgerEntry
{
	int64_t		case_ref;
	int64_t		seq;			/* from 1 */
	int64_t		recorded_at;	/* microseconds since 2000-01-01 00:00 UTC */
	const char *actor;			/* terminated, as are the two below */
	const char *act;
	const char *table_name;
	int64_t		row_id;
	const uint8_t *payload_digest;	/* REPAT_HASH_LENGTH bytes */
	const uint8_t *previous_hash;	/* the same; zeroes before the first entry */
} RepatLedgerEntry;

/*
 * Write to "out" what the entry's hash is taken over: a version byte, the domain
 * "repatriation:ledger", and the fields in the order of the struct, each behind
 * its length in four bytes, numbers as eight bytes, all big-endian. *length is
 * the number of bytes written. REPAT_NO_SPACE if they exceed "capacity".
 */
extern RepatStatus repat_ledger_encode(const RepatLedgerEntry *entry, uint8_t *out,
									   size_t capacity, size_t *length);

/* Enough for three texts of a server identifier's length (63 bytes). */
#define REPAT_LEDGER_ENCODED_MAX 512

/* Write n as eight bytes, big-endian; returns the byte after them. */
static inline uint8_t *
repat_put_int64(uint8_t *out, int64_t n)
{
	uint64_t	u = (uint64_t) n;
	int			i;

	for (i = 7; i >= 0; i--, u >>= 8)
		out[i] = (uint8_t) u;
	return out + 8;
}

/* Write n as four bytes, big-endian; returns the byte after them. */
static inline uint8_t *
repat_put_uint32(uint8_t *out, uint32_t n)
{
	out[0] = (uint8_t) (n >> 24);
	out[1] = (uint8_t) (n >> 16);
	out[2] = (uint8_t) (n >> 8);
	out[3] = (uint8_t) n;
	return out + 4;
}

#endif
