/*
 * row_digest.h
 *	  SHA-256 of a row, the same wherever and whenever it is taken.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_ROW_DIGEST_H
#define REPAT_PG_ROW_DIGEST_H

#include "access/tupdesc.h"
#include "common/cryptohash.h"
#include "lib/stringinfo.h"

/* What taking digests of rows of one shape needs; made once for a statement. */
typedef struct RepatDigester
{
	TupleDesc	desc;
	pg_cryptohash_ctx *sha;
	StringInfoData buffer;
	struct FmgrInfo *output;	/* for columns that are digested as text */
	uint8	   *how;			/* a ColumnHow for each column */
} RepatDigester;

/* Prepare to digest rows of a shape; the digester lives in the current memory context. */
extern void repat_digester_init(RepatDigester *digester, TupleDesc desc);

/* Give the hash context back; the rest goes with the memory context. */
extern void repat_digester_end(RepatDigester *digester);

/*
 * Digest a row of the digester's shape: for each column that is not null, in
 * column order, its name and its value, each behind its length. A column that is
 * added later and empty changes no digest. "digest" takes 32 bytes.
 */
extern void repat_row_digest(RepatDigester *digester, const Datum *values, const bool *nulls,
							 uint8 *digest);

/* SHA-256 of bytes by the digester's context. */
extern void repat_sha256(pg_cryptohash_ctx *sha, const uint8 *bytes, size_t length, uint8 *digest);

#endif
