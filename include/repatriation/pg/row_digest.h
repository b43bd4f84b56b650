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
#include "lib/stringinfo.h"

/* What taking digests of rows of one shape needs. */
typedef struct RepatDigester
{
	TupleDesc	desc;
	struct FmgrInfo *output;	/* for columns that are digested as text */
	uint8	   *how;			/* a ColumnHow for each column */
	StringInfoData buffer;		/* of one row's bytes after the other */
} RepatDigester;

/*
 * Find out how rows of a shape are digested. What is found lives in the current
 * memory context; "desc" must live as long.
 */
extern void repat_digester_init(RepatDigester *digester, TupleDesc desc);

/* Give the digester a buffer in the current memory context; it needs one before the first row. */
extern void repat_digester_begin(RepatDigester *digester);

/*
 * Digest a row of the digester's shape: for each column that is not null, in
 * column order, its name and its value, each behind its length. A column that is
 * added later and empty changes no digest. "digest" takes 32 bytes.
 */
extern void repat_row_digest(RepatDigester *digester, const Datum *values, const bool *nulls,
							 uint8 *digest);

/* SHA-256 of bytes; "digest" takes 32. */
extern void repat_sha256(const uint8 *bytes, size_t length, uint8 *digest);

#endif
