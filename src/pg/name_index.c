/*
 * name_index.c
 *	  GIN support of text for operator %~: the search keys of names.
 *
 * Layer: pg. A name of a single part is indexed with REPAT_NAME_SINGLE besides its keys.
 * One that is sought and has several parts finds names with keys of two of them, and
 * single ones with a key of one; all are rechecked.
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
PG_FUNCTION_INFO_V1(repat_gin_name_triconsistent);

/*
 * The keys of a text, palloc'd; their number in *count. A stored name of a single part is
 * marked as one; a sought one of several asks for the mark, so that the single are found.
 */
static Datum *
extract(text *value, int32 *count, bool sought, Pointer **parts)
{
	RepatName	name;
	RepatNameKey keys[REPAT_NAME_KEYS];
	Datum	   *entries;
	int			i;

	repat_name_of_text(value, &name);
	*count = repat_name_keys(&name, keys);
	entries = palloc((REPAT_NAME_KEYS + 1) * sizeof(Datum));
	if (parts != NULL)
		*parts = palloc((REPAT_NAME_KEYS + 1) * sizeof(Pointer));
	for (i = 0; i < *count; i++)
	{
		entries[i] = Int64GetDatum(keys[i].key);
		if (parts != NULL)
			(*parts)[i] = (Pointer) (intptr_t) keys[i].part;
	}
	if (*count > 0 && (repat_name_keyed_parts(keys, *count) > 1) == sought)
	{
		entries[*count] = Int64GetDatum(REPAT_NAME_SINGLE);
		if (parts != NULL)
			(*parts)[*count] = (Pointer) (intptr_t) REPAT_NAME_PARTS;
		(*count)++;
	}
	return entries;
}

/* gin_name_extract(text, internal, internal) returns internal */
Datum
repat_gin_name_extract(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(extract(PG_GETARG_TEXT_PP(0), (int32 *) PG_GETARG_POINTER(1), false, NULL));
}

/*
 * gin_name_extract_query(text, internal, int2, internal, internal, internal, internal)
 * returns internal: a name without letters has no key and finds nothing. Each key comes
 * with its part.
 */
Datum
repat_gin_name_extract_query(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(extract(PG_GETARG_TEXT_PP(0), (int32 *) PG_GETARG_POINTER(1), true,
							  (Pointer **) PG_GETARG_POINTER(4)));
}

/*
 * Does a name with these keys of the one that is sought come into question? "least"
 * counts the keys that it may have as well as those that it has.
 */
static bool
in_question(const char *check, char least, int32 keys, const Pointer *parts)
{
	bool		asks_two = keys > 0 && (intptr_t) parts[keys - 1] == REPAT_NAME_PARTS;
	bool		single = asks_two && check[keys - 1] != GIN_FALSE && (least == GIN_MAYBE || check[keys - 1] == GIN_TRUE);
	unsigned int seen = 0;
	int			many = 0;
	int32		i;

	for (i = 0; i < (asks_two ? keys - 1 : keys); i++)
	{
		unsigned int part = 1u << (intptr_t) parts[i];

		if (check[i] == GIN_FALSE || (check[i] == GIN_MAYBE && least == GIN_TRUE) || (seen & part) != 0)
			continue;
		seen |= part;
		many++;
	}
	return many >= (asks_two && !single ? 2 : 1);
}

/*
 * gin_name_consistent(internal, int2, text, int4, internal, internal, internal, internal)
 * returns boolean
 */
Datum
repat_gin_name_consistent(PG_FUNCTION_ARGS)
{
	bool	   *recheck = (bool *) PG_GETARG_POINTER(5);

	*recheck = true;
	PG_RETURN_BOOL(in_question((const char *) PG_GETARG_POINTER(0), GIN_TRUE, PG_GETARG_INT32(3),
							   (const Pointer *) PG_GETARG_POINTER(4)));
}

/*
 * gin_name_triconsistent(internal, int2, text, int4, internal, internal, internal)
 * returns "char": never a certain yes, since all are rechecked.
 */
Datum
repat_gin_name_triconsistent(PG_FUNCTION_ARGS)
{
	PG_RETURN_GIN_TERNARY_VALUE(in_question((const char *) PG_GETARG_POINTER(0), GIN_MAYBE, PG_GETARG_INT32(3),
											(const Pointer *) PG_GETARG_POINTER(4)) ? GIN_MAYBE : GIN_FALSE);
}
