/*
 * ledger.c
 *	  The bytes that a ledger entry's hash covers.
 *
 * Layer: core. Length prefixes keep two different entries from sharing an
 * encoding; the version byte and the domain keep other hashes of the project
 * from being taken for a ledger's. Never change what is written here: a new
 * encoding is a new version byte.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/ledger.h"

#include <string.h>

static const char domain[] = "repatriation:ledger";

static uint8_t *
put_bytes(uint8_t *out, const void *bytes, size_t length)
{
	out = repat_put_uint32(out, (uint32_t) length);
	memcpy(out, bytes, length);
	return out + length;
}

static uint8_t *
put_number(uint8_t *out, int64_t n)
{
	return repat_put_int64(repat_put_uint32(out, 8), n);
}

RepatStatus
repat_ledger_encode(const RepatLedgerEntry *entry, uint8_t *out, size_t capacity, size_t *length)
{
	size_t		actor = strlen(entry->actor);
	size_t		act = strlen(entry->act);
	size_t		table = strlen(entry->table_name);
	uint8_t    *p = out;

	/* version, domain, four numbers, two hashes; texts come on top */
	if (actor > 65535 || act > 65535 || table > 65535 ||
		1 + 4 + sizeof(domain) - 1 + 4 * 12 + 2 * (4 + REPAT_HASH_LENGTH) +
		3 * 4 + actor + act + table > capacity)
		return REPAT_NO_SPACE;
	*p++ = 1;
	p = put_bytes(p, domain, sizeof(domain) - 1);
	p = put_number(p, entry->case_ref);
	p = put_number(p, entry->seq);
	p = put_number(p, entry->recorded_at);
	p = put_bytes(p, entry->actor, actor);
	p = put_bytes(p, entry->act, act);
	p = put_bytes(p, entry->table_name, table);
	p = put_number(p, entry->row_id);
	p = put_bytes(p, entry->payload_digest, REPAT_HASH_LENGTH);
	p = put_bytes(p, entry->previous_hash, REPAT_HASH_LENGTH);
	*length = (size_t) (p - out);
	return REPAT_OK;
}
