/*
 * partial_date_gist.c
 *	  GiST over the bounds of partial dates, and BRIN's union of them.
 *
 * Layer: pg. A leaf key is the value as stored, so that nothing is compressed or
 * fetched and index-only scans work; an inner key is the same eight bytes with the
 * bounds of what is below and no form. Never rechecks: bounds decide everything.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/gist.h"
#include "access/stratnum.h"
#include "fmgr.h"
#include "utils/sortsupport.h"

#include "repatriation/core/partial_date_combine.h"
#include "repatriation/pg/partial_date.h"

PG_FUNCTION_INFO_V1(repat_partial_date_gist_consistent);
PG_FUNCTION_INFO_V1(repat_partial_date_gist_union);
PG_FUNCTION_INFO_V1(repat_partial_date_gist_penalty);
PG_FUNCTION_INFO_V1(repat_partial_date_gist_picksplit);
PG_FUNCTION_INFO_V1(repat_partial_date_gist_same);
PG_FUNCTION_INFO_V1(repat_partial_date_gist_sortsupport);
PG_FUNCTION_INFO_V1(repat_partial_date_merge);

#define KEY(entry) ((RepatPartialDate) DatumGetInt64((entry).key))

/* May something below an inner key answer the question? */
static bool
inner_consistent(RepatPartialDate key, RepatPartialDate query, StrategyNumber strategy)
{
	switch (strategy)
	{
		case RTLeftStrategyNumber:
			return repat_partial_date_first(key) < repat_partial_date_first(query);
		case RTRightStrategyNumber:
			return repat_partial_date_last(key) > repat_partial_date_last(query);
		case RTOverlapStrategyNumber:
		case RTContainedByStrategyNumber:
			return repat_partial_date_overlap(key, query);
		case RTContainsStrategyNumber:
		case RTSameStrategyNumber:
		case RTEqualStrategyNumber:
			return repat_partial_date_contain(key, query);
	}
	elog(ERROR, "unrecognized strategy number: %d", strategy);
	return false;
}

/* Does a value answer the question? As the operator itself. */
static bool
leaf_consistent(RepatPartialDate key, RepatPartialDate query, StrategyNumber strategy)
{
	switch (strategy)
	{
		case RTLeftStrategyNumber:
			return repat_partial_date_precede(key, query);
		case RTRightStrategyNumber:
			return repat_partial_date_precede(query, key);
		case RTOverlapStrategyNumber:
			return repat_partial_date_overlap(key, query);
		case RTContainsStrategyNumber:
			return repat_partial_date_contain(key, query);
		case RTContainedByStrategyNumber:
			return repat_partial_date_contain(query, key);
		case RTSameStrategyNumber:
			return repat_partial_date_same_bounds(key, query);
		case RTEqualStrategyNumber:
			return key == query;
	}
	elog(ERROR, "unrecognized strategy number: %d", strategy);
	return false;
}

/* GiST support function 1: consistent(internal, partial_date or date, smallint, oid, internal). */
Datum
repat_partial_date_gist_consistent(PG_FUNCTION_ARGS)
{
	GISTENTRY  *entry = (GISTENTRY *) PG_GETARG_POINTER(0);
	StrategyNumber strategy = (StrategyNumber) PG_GETARG_UINT16(2);
	bool	   *recheck = (bool *) PG_GETARG_POINTER(4);
	RepatPartialDate key = KEY(*entry);

	*recheck = false;
	if (strategy == RTContainsElemStrategyNumber)
		PG_RETURN_BOOL(repat_contains_date(key, PG_GETARG_DATEADT(1)));
	if (GIST_LEAF(entry))
		PG_RETURN_BOOL(leaf_consistent(key, PG_GETARG_PARTIAL_DATE(1), strategy));
	PG_RETURN_BOOL(inner_consistent(key, PG_GETARG_PARTIAL_DATE(1), strategy));
}

/* GiST support function 2: the bounds of all. */
Datum
repat_partial_date_gist_union(PG_FUNCTION_ARGS)
{
	GistEntryVector *entries = (GistEntryVector *) PG_GETARG_POINTER(0);
	int		   *size = (int *) PG_GETARG_POINTER(1);
	RepatPartialDate all = KEY(entries->vector[0]);
	int			i;

	all = repat_partial_date_cover(all, all);
	for (i = 1; i < entries->n; i++)
		all = repat_partial_date_cover(all, KEY(entries->vector[i]));
	*size = sizeof(all);
	PG_RETURN_PARTIAL_DATE(all);
}

/* GiST support function 5: by how many days both bounds would have to move. */
Datum
repat_partial_date_gist_penalty(PG_FUNCTION_ARGS)
{
	RepatPartialDate key = KEY(*(GISTENTRY *) PG_GETARG_POINTER(0));
	RepatPartialDate added = KEY(*(GISTENTRY *) PG_GETARG_POINTER(1));
	float	   *penalty = (float *) PG_GETARG_POINTER(2);
	int32		before = repat_partial_date_first(key) - repat_partial_date_first(added);
	int32		after = repat_partial_date_last(added) - repat_partial_date_last(key);

	*penalty = (float) Max(before, 0) + (float) Max(after, 0);
	PG_RETURN_POINTER(penalty);
}

/*
 * Put the items in an order in which those before "middle" are no greater than those
 * from it on: a partition, which costs a fraction of a sort. The pivot is the median
 * of three, so that keys that come sorted, as in a build, are no bad case.
 */
static void
halve(uint64 *items, int count, int middle)
{
	int			low = 0;
	int			high = count - 1;

	while (low < high)
	{
		uint64		a = items[low];
		uint64		b = items[low + (high - low) / 2];
		uint64		c = items[high];
		uint64		pivot = Max(Min(a, b), Min(Max(a, b), c));
		int			i = low;
		int			j = high;

		while (i <= j)
		{
			while (items[i] < pivot)
				i++;
			while (items[j] > pivot)
				j--;
			if (i <= j)
			{
				uint64		item = items[i];

				items[i++] = items[j];
				items[j--] = item;
			}
		}
		if (middle <= j)
			high = j;
		else if (middle >= i)
			low = i;
		else
			break;
	}
}

/*
 * GiST support function 6: halve along the bound, earliest or latest, that is spread
 * more. Open bounds stand beyond all days and would hide the others' spread, so they do
 * not count in it.
 */
Datum
repat_partial_date_gist_picksplit(PG_FUNCTION_ARGS)
{
	GistEntryVector *entries = (GistEntryVector *) PG_GETARG_POINTER(0);
	GIST_SPLITVEC *split = (GIST_SPLITVEC *) PG_GETARG_POINTER(1);
	int			count = entries->n - 1; /* the vector's first place is empty */
	uint64	   *items = palloc(sizeof(uint64) * count);
	int32		least[2] = {REPAT_DAY_OPEN_END, REPAT_DAY_OPEN_END};
	int32		greatest[2] = {REPAT_DAY_OPEN_START, REPAT_DAY_OPEN_START};
	RepatPartialDate cover[2];
	bool		by_last;
	int			half = count / 2;
	int			i;

	for (i = 1; i <= count; i++)
	{
		RepatPartialDate key = KEY(entries->vector[i]);
		int32		first = repat_partial_date_first(key);
		int32		last = repat_partial_date_last(key);

		greatest[0] = Max(greatest[0], first);
		least[1] = Min(least[1], last);
		if (repat_partial_date_has_first(key))
			least[0] = Min(least[0], first);
		if (repat_partial_date_has_last(key))
			greatest[1] = Max(greatest[1], last);
	}
	by_last = greatest[1] - least[1] > greatest[0] - least[0];
	/* The bound that divides, then the other, then which key it is. */
	for (i = 0; i < count; i++)
	{
		RepatPartialDate key = KEY(entries->vector[i + 1]);
		uint64		first = (uint64) (repat_partial_date_first(key) + 1);
		uint64		last = (uint64) (repat_partial_date_last(key) + 1);

		items[i] = (by_last ? last << 22 | first : first << 22 | last) << 16 | (uint64) (i + 1);
	}
	halve(items, count, half);

	split->spl_left = palloc(sizeof(OffsetNumber) * half);
	split->spl_right = palloc(sizeof(OffsetNumber) * (count - half));
	split->spl_nleft = split->spl_nright = 0;
	for (i = 0; i < count; i++)
	{
		OffsetNumber offset = (OffsetNumber) (items[i] & 0xFFFF);
		RepatPartialDate key = KEY(entries->vector[offset]);
		int			side = i < half ? 0 : 1;

		cover[side] = repat_partial_date_cover(i == 0 || i == half ? key : cover[side], key);
		if (side == 0)
			split->spl_left[split->spl_nleft++] = offset;
		else
			split->spl_right[split->spl_nright++] = offset;
	}
	split->spl_ldatum = Int64GetDatum(cover[0]);
	split->spl_rdatum = Int64GetDatum(cover[1]);
	pfree(items);
	PG_RETURN_POINTER(split);
}

/* GiST support function 7: the same bounds; inner keys have no more. */
Datum
repat_partial_date_gist_same(PG_FUNCTION_ARGS)
{
	bool	   *same = (bool *) PG_GETARG_POINTER(2);

	*same = repat_partial_date_same_bounds(PG_GETARG_PARTIAL_DATE(0), PG_GETARG_PARTIAL_DATE(1));
	PG_RETURN_POINTER(same);
}

/* The low 22 bits with a zero before each. */
static uint64
spread(uint64 bits)
{
	bits = (bits | bits << 16) & UINT64CONST(0x0000003F0000FFFF);
	bits = (bits | bits << 8) & UINT64CONST(0x00003F00FF00FF);
	bits = (bits | bits << 4) & UINT64CONST(0x0030F0F0F0F0F0F);
	bits = (bits | bits << 2) & UINT64CONST(0x0333333333333333);
	return (bits | bits << 1) & UINT64CONST(0x0555555555555555);
}

/*
 * A value's place on the curve that keeps near bounds near: the bits of earliest and
 * latest in turns, then the form, so that two values have the same place only if
 * they are the same.
 */
static uint64
place_on_curve(RepatPartialDate value)
{
	uint64		bits = repat_partial_date_bits(value);
	uint64		curve = spread(bits >> 42) << 1 | spread((bits >> 20) & 0x3FFFFF);

	return curve << 20 | (bits & 0xFFFFF);
}

static int
compare_places(Datum a, Datum b, SortSupport ssup pg_attribute_unused())
{
	uint64		x = place_on_curve(DatumGetInt64(a));
	uint64		y = place_on_curve(DatumGetInt64(b));

	return (x > y) - (x < y);
}

#if SIZEOF_DATUM == 8
/* The whole place fits an abbreviated key: it is computed once a value. */
static Datum
abbreviate_place(Datum original, SortSupport ssup pg_attribute_unused())
{
	return UInt64GetDatum(place_on_curve(DatumGetInt64(original)));
}

static bool
keep_abbreviating(int memtupcount pg_attribute_unused(), SortSupport ssup pg_attribute_unused())
{
	return false;
}
#endif

/* GiST support function 11: the order of a sorted build. */
Datum
repat_partial_date_gist_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = compare_places;
#if SIZEOF_DATUM == 8
	if (ssup->abbreviate)
	{
		ssup->comparator = ssup_datum_unsigned_cmp;
		ssup->abbrev_converter = abbreviate_place;
		ssup->abbrev_abort = keep_abbreviating;
		ssup->abbrev_full_comparator = compare_places;
	}
#endif
	PG_RETURN_VOID();
}

/* partial_date_merge(partial_date, partial_date) returns partial_date: BRIN's union of two. */
Datum
repat_partial_date_merge(PG_FUNCTION_ARGS)
{
	PG_RETURN_PARTIAL_DATE(repat_partial_date_cover(PG_GETARG_PARTIAL_DATE(0),
													PG_GETARG_PARTIAL_DATE(1)));
}
