/*
 * integer_order.c
 *	  Order and hash of our types that are integers inside.
 *
 * Layer: pg. partial_date and case_ref compare as int8, country_code as int2.
 * The server's own functions would do, but an SQL function of language internal
 * is looked up by name, among thousands, each time a query or a foreign key check
 * sets up a comparison: that was a sixth of the time of a guarded write. The
 * sort of int8 is handed the server's own comparator, which its tuplesort knows.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/fmgrprotos.h"
#include "utils/sortsupport.h"

/* One comparison function: name, argument reader, operator. */
#define COMPARISON(name, get, operator) \
	PG_FUNCTION_INFO_V1(name); \
	Datum \
	name(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_BOOL(get(0) operator get(1)); \
	}

COMPARISON(repat_int8_lt, PG_GETARG_INT64, <)
COMPARISON(repat_int8_le, PG_GETARG_INT64, <=)
COMPARISON(repat_int8_eq, PG_GETARG_INT64, ==)
COMPARISON(repat_int8_ne, PG_GETARG_INT64, !=)
COMPARISON(repat_int8_ge, PG_GETARG_INT64, >=)
COMPARISON(repat_int8_gt, PG_GETARG_INT64, >)
COMPARISON(repat_int2_lt, PG_GETARG_INT16, <)
COMPARISON(repat_int2_le, PG_GETARG_INT16, <=)
COMPARISON(repat_int2_eq, PG_GETARG_INT16, ==)
COMPARISON(repat_int2_ne, PG_GETARG_INT16, !=)
COMPARISON(repat_int2_ge, PG_GETARG_INT16, >=)
COMPARISON(repat_int2_gt, PG_GETARG_INT16, >)

PG_FUNCTION_INFO_V1(repat_int8_cmp);
PG_FUNCTION_INFO_V1(repat_int8_sortsupport);
PG_FUNCTION_INFO_V1(repat_int8_hash);
PG_FUNCTION_INFO_V1(repat_int8_hash_extended);
PG_FUNCTION_INFO_V1(repat_int2_cmp);
PG_FUNCTION_INFO_V1(repat_int2_sortsupport);
PG_FUNCTION_INFO_V1(repat_int2_hash);
PG_FUNCTION_INFO_V1(repat_int2_hash_extended);

/* Comparison of two integers for btree: -1, 0 or 1. */
Datum
repat_int8_cmp(PG_FUNCTION_ARGS)
{
	int64		a = PG_GETARG_INT64(0);
	int64		b = PG_GETARG_INT64(1);

	PG_RETURN_INT32((a > b) - (a < b));
}

Datum
repat_int2_cmp(PG_FUNCTION_ARGS)
{
	int16		a = PG_GETARG_INT16(0);
	int16		b = PG_GETARG_INT16(1);

	PG_RETURN_INT32((a > b) - (a < b));
}

/* The server's set-up for int8 and int2: comparators that its tuplesort specialises on. */
Datum
repat_int8_sortsupport(PG_FUNCTION_ARGS)
{
	return btint8sortsupport(fcinfo);
}

Datum
repat_int2_sortsupport(PG_FUNCTION_ARGS)
{
	return btint2sortsupport(fcinfo);
}

/* The server's hashes, so that an index could move between the types' families unchanged. */
Datum
repat_int8_hash(PG_FUNCTION_ARGS)
{
	return hashint8(fcinfo);
}

Datum
repat_int8_hash_extended(PG_FUNCTION_ARGS)
{
	return hashint8extended(fcinfo);
}

Datum
repat_int2_hash(PG_FUNCTION_ARGS)
{
	return hashint2(fcinfo);
}

Datum
repat_int2_hash_extended(PG_FUNCTION_ARGS)
{
	return hashint2extended(fcinfo);
}
