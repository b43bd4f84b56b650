/*
 * name_index.c
 *	  GIN support of text for operator %~: the search keys of names.
 *
 * Layer: pg. A name is found by any key in common, and rechecked.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/gin.h"
#include "fmgr.h"

#include "repatriation/pg/name.h"

PG_FUNCTION_INFO_V1(repat_gin_name_extract);
PG_FUNCTION_INFO_V1(repat_gin_name_extract_query);
PG_FUNCTION_INFO_V1(repat_gin_name_consistent);

/* The keys of a text, palloc'd; their number in *count. */
static Datum *
extract(text *value, int32 *count)
{
	RepatName	name;
	int64_t		keys[REPAT_NAME_KEYS];
	Datum	   *entries;
	int			i;

	repat_name_of_text(value, &name);
	*count = repat_name_keys(&name, keys);
	entries = palloc(Max(*count, 1) * sizeof(Datum));
	for (i = 0; i < *count; i++)
		entries[i] = Int64GetDatum(keys[i]);
	return entries;
}

/* gin_name_extract(text, internal, internal) returns internal */
Datum
repat_gin_name_extract(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(extract(PG_GETARG_TEXT_PP(0), (int32 *) PG_GETARG_POINTER(1)));
}

/*
 * gin_name_extract_query(text, internal, int2, internal, internal, internal, internal)
 * returns internal: a name without letters has no key and finds nothing.
 */
Datum
repat_gin_name_extract_query(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(extract(PG_GETARG_TEXT_PP(0), (int32 *) PG_GETARG_POINTER(1)));
}

/*
 * gin_name_consistent(internal, int2, text, int4, internal, internal, internal, internal)
 * returns boolean: called only for rows with a key in common.
 */
Datum
repat_gin_name_consistent(PG_FUNCTION_ARGS)
{
	bool	   *check = (bool *) PG_GETARG_POINTER(0);
	int32		keys = PG_GETARG_INT32(3);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);
	int32		i;

	*recheck = true;
	for (i = 0; i < keys; i++)
	{
		if (check[i])
			PG_RETURN_BOOL(true);
	}
	PG_RETURN_BOOL(false);
}
