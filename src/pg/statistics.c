/*
 * statistics.c
 *	  Aggregates over children whose results may leave the house.
 *
 * Layer: pg. Glue over core/statistics.h: keeps the distinct children and the
 * first few distinct families of a group, in memory that grows with the number
 * of children. A child is met once in nearly every report, so that they are put
 * down as they come and told apart at the end.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/memutils.h"

#include "repatriation/core/statistics.h"

PG_FUNCTION_INFO_V1(repat_children_add);
PG_FUNCTION_INFO_V1(repat_children_combine);
PG_FUNCTION_INFO_V1(repat_children_serialize);
PG_FUNCTION_INFO_V1(repat_children_deserialize);
PG_FUNCTION_INFO_V1(repat_children_count);
PG_FUNCTION_INFO_V1(repat_children_protected);
PG_FUNCTION_INFO_V1(repat_children_classified);

#define FIRST_CAPACITY	8

typedef struct Children
{
	int64	   *refs;
	int64		count;			/* of refs, the same child perhaps more than once */
	int64		capacity;
	int64		distinct;		/* count when repetitions were last forgotten */
	int32		households;		/* no more are counted than matter */
	bool		has_key;
	int64		household[REPAT_MIN_HOUSEHOLDS];
	uint8		key[REPAT_SIPHASH_KEY];
} Children;

/*
 * Forget repetitions. The table lives only as long as this takes, so that
 * thousands of groups cost what their children do.
 */
static void
tell_apart(Children *children)
{
	int			bits = 4;
	int64	   *table;
	bool		has_zero = false;	/* an empty slot looks like it */
	int64		kept = 0;
	int64		i;

	if (children->distinct == children->count)
		return;
	while (((int64) 1 << bits) < 2 * children->count)
		bits++;
	table = palloc_extended(sizeof(int64) << bits, MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	for (i = 0; i < children->count; i++)
	{
		int64		ref = children->refs[i];
		uint64		slot = ((uint64) ref * UINT64CONST(0x9E3779B97F4A7C15)) >> (64 - bits);

		if (ref == 0)
		{
			if (!has_zero)
				children->refs[kept++] = ref;
			has_zero = true;
			continue;
		}
		while (table[slot] != 0 && table[slot] != ref)
			slot = (slot + 1) & (((uint64) 1 << bits) - 1);
		if (table[slot] == ref)
			continue;
		table[slot] = ref;
		children->refs[kept++] = ref;
	}
	pfree(table);
	children->count = children->distinct = kept;
}

/* Room for more; twice as much only where forgetting repetitions leaves less than half free. */
static void
make_room(Children *children, int64 more)
{
	int64		capacity = children->capacity;

	if (children->count + more <= capacity)
		return;
	if (capacity > FIRST_CAPACITY)
		tell_apart(children);
	while (children->count + more > capacity / 2)
		capacity *= 2;
	if (capacity == children->capacity)
		return;
	children->refs = repalloc_huge(children->refs, sizeof(int64) * capacity);
	children->capacity = capacity;
}

static Children *
new_children(MemoryContext context)
{
	Children   *children = MemoryContextAllocZero(context, sizeof(Children));

	children->refs = MemoryContextAlloc(context, sizeof(int64) * FIRST_CAPACITY);
	children->capacity = FIRST_CAPACITY;
	return children;
}

static void
add_household(Children *children, int64 household)
{
	int			i;

	if (children->households == REPAT_MIN_HOUSEHOLDS)
		return;
	for (i = 0; i < children->households; i++)
		if (children->household[i] == household)
			return;
	children->household[children->households++] = household;
}

static void
set_key(Children *children, const void *bytes, size_t length)
{
	if (length != REPAT_SIPHASH_KEY)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("key of a protected count must have %d bytes", REPAT_SIPHASH_KEY)));
	if (!children->has_key)
	{
		memcpy(children->key, bytes, REPAT_SIPHASH_KEY);
		children->has_key = true;
	}
	else if (memcmp(children->key, bytes, REPAT_SIPHASH_KEY) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("key of a protected count must be the same in all rows")));
}

static MemoryContext
aggregate_context(FunctionCallInfo fcinfo)
{
	MemoryContext context;

	if (!AggCheckCallContext(fcinfo, &context))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("function is part of an aggregate and cannot be called by itself")));
	return context;
}

/*
 * Transition: (state, child [, household, key]). A child that is null is not
 * counted; families that are not known count as one, which protects more.
 */
Datum
repat_children_add(PG_FUNCTION_ARGS)
{
	MemoryContext context = aggregate_context(fcinfo);
	Children   *children = PG_ARGISNULL(0) ? NULL : (Children *) PG_GETARG_POINTER(0);

	if (children == NULL)
		children = new_children(context);
	if (PG_ARGISNULL(1))
		PG_RETURN_POINTER(children);
	make_room(children, 1);
	children->refs[children->count++] = PG_GETARG_INT64(1);
	if (PG_NARGS() > 2)
	{
		bytea	   *key;

		if (PG_ARGISNULL(3))
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("key of a protected count cannot be null")));
		key = PG_GETARG_BYTEA_PP(3);
		add_household(children, PG_ARGISNULL(2) ? 0 : PG_GETARG_INT64(2));
		set_key(children, VARDATA_ANY(key), VARSIZE_ANY_EXHDR(key));
	}
	PG_RETURN_POINTER(children);
}

/* (state, state): of parallel workers. */
Datum
repat_children_combine(PG_FUNCTION_ARGS)
{
	MemoryContext context = aggregate_context(fcinfo);
	Children   *into = PG_ARGISNULL(0) ? NULL : (Children *) PG_GETARG_POINTER(0);
	const Children *from = PG_ARGISNULL(1) ? NULL : (const Children *) PG_GETARG_POINTER(1);
	int			i;

	if (into == NULL)
		into = new_children(context);
	if (from != NULL)
	{
		make_room(into, from->count);
		memcpy(into->refs + into->count, from->refs, sizeof(int64) * from->count);
		into->count += from->count;
		for (i = 0; i < from->households; i++)
			add_household(into, from->household[i]);
		if (from->has_key)
			set_key(into, from->key, REPAT_SIPHASH_KEY);
	}
	PG_RETURN_POINTER(into);
}

/* The state as bytes, for the process that combines: no format that is stored. */
Datum
repat_children_serialize(PG_FUNCTION_ARGS)
{
	Children   *children = (Children *) PG_GETARG_POINTER(0);
	Size		size;
	bytea	   *bytes;

	aggregate_context(fcinfo);
	tell_apart(children);
	size = VARHDRSZ + sizeof(Children) + sizeof(int64) * children->count;
	bytes = palloc(size);
	SET_VARSIZE(bytes, size);
	memcpy(VARDATA(bytes), children, sizeof(Children));
	memcpy(VARDATA(bytes) + sizeof(Children), children->refs, sizeof(int64) * children->count);
	PG_RETURN_BYTEA_P(bytes);
}

Datum
repat_children_deserialize(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);
	Children   *children = palloc(sizeof(Children));

	aggregate_context(fcinfo);
	memcpy(children, VARDATA_ANY(bytes), sizeof(Children));
	children->capacity = Max(children->count, FIRST_CAPACITY);
	children->refs = palloc_extended(sizeof(int64) * children->capacity, MCXT_ALLOC_HUGE);
	memcpy(children->refs, VARDATA_ANY(bytes) + sizeof(Children), sizeof(int64) * children->count);
	PG_RETURN_POINTER(children);
}

/* Final: how many children. */
Datum
repat_children_count(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_INT64(0);
	tell_apart((Children *) PG_GETARG_POINTER(0));
	PG_RETURN_INT64(((Children *) PG_GETARG_POINTER(0))->count);
}

/* Final: how many, as it is published. */
Datum
repat_children_protected(PG_FUNCTION_ARGS)
{
	Children   *children;
	uint64		sum = 0;
	int64		i;

	if (PG_ARGISNULL(0))
		PG_RETURN_INT64(0);
	children = (Children *) PG_GETARG_POINTER(0);
	tell_apart(children);
	for (i = 0; i < children->count; i++)
		sum += repat_record_key(children->key, children->refs[i]);
	PG_RETURN_INT64(repat_round_count(children->key, sum, children->count));
}

/* Final: may a share or a mean be told of them? */
Datum
repat_children_classified(PG_FUNCTION_ARGS)
{
	Children   *children;

	if (PG_ARGISNULL(0))
		PG_RETURN_BOOL(false);
	children = (Children *) PG_GETARG_POINTER(0);
	tell_apart(children);
	PG_RETURN_BOOL(repat_may_be_classified(children->count, children->households));
}
