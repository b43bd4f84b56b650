/*
 * merkle.c
 *	  Merkle trees over the heads of the ledger's chains, through SQL.
 *
 * Layer: pg. The trees and proofs are core's; the bytes of a leaf are said here.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "repatriation/core/merkle.h"
#include "repatriation/pg/row_digest.h"

PG_FUNCTION_INFO_V1(repat_merkle_leaf_sql);
PG_FUNCTION_INFO_V1(repat_merkle_add_sql);
PG_FUNCTION_INFO_V1(repat_merkle_root_sql);
PG_FUNCTION_INFO_V1(repat_merkle_inclusion_sql);
PG_FUNCTION_INFO_V1(repat_merkle_consistency_sql);
PG_FUNCTION_INFO_V1(repat_merkle_included_sql);
PG_FUNCTION_INFO_V1(repat_merkle_consistent_sql);

/* The longest that core hashes: a prefix and two hashes. A leaf is shorter. */
#define HASHED_MAX (1 + 2 * REPAT_HASH_LENGTH)

/* SHA-256 of two short strings. */
static void
sha256_of_two(const uint8_t *a, size_t a_length, const uint8_t *b, size_t b_length, uint8_t *digest)
{
	uint8		bytes[HASHED_MAX];

	Assert(a_length + b_length <= sizeof(bytes));
	memcpy(bytes, a, a_length);
	memcpy(bytes + a_length, b, b_length);
	repat_sha256(bytes, a_length + b_length, digest);
}

static Datum
hash_datum(const uint8 *hash)
{
	bytea	   *result = palloc(VARHDRSZ + REPAT_HASH_LENGTH);

	SET_VARSIZE(result, VARHDRSZ + REPAT_HASH_LENGTH);
	memcpy(VARDATA(result), hash, REPAT_HASH_LENGTH);
	return PointerGetDatum(result);
}

/* The 32 bytes of an argument; what has another length is no hash. */
static const uint8 *
hash_argument(Datum value)
{
	bytea	   *bytes = DatumGetByteaPP(value);

	if (VARSIZE_ANY_EXHDR(bytes) != REPAT_HASH_LENGTH)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a hash has %d bytes", REPAT_HASH_LENGTH)));
	return (const uint8 *) VARDATA_ANY(bytes);
}

/* merkle_leaf(ref case_ref, seq int8, entry_hash bytea) returns bytea: the hash of a leaf */
Datum
repat_merkle_leaf_sql(PG_FUNCTION_ARGS)
{
	uint8		bytes[8 + 8 + REPAT_HASH_LENGTH];
	uint8		digest[REPAT_HASH_LENGTH];

	repat_put_int64(repat_put_int64(bytes, PG_GETARG_INT64(0)), PG_GETARG_INT64(1));
	memcpy(bytes + 16, hash_argument(PG_GETARG_DATUM(2)), REPAT_HASH_LENGTH);
	repat_merkle_leaf(sha256_of_two, bytes, sizeof(bytes), digest);
	PG_RETURN_DATUM(hash_datum(digest));
}

/* Transition of merkle_root: a leaf more. */
Datum
repat_merkle_add_sql(PG_FUNCTION_ARGS)
{
	RepatMerkle *tree;
	MemoryContext context;

	if (!AggCheckCallContext(fcinfo, &context))
		elog(ERROR, "merkle_add called in non-aggregate context");
	tree = PG_ARGISNULL(0) ? MemoryContextAllocZero(context, sizeof(RepatMerkle))
		: (RepatMerkle *) PG_GETARG_POINTER(0);
	if (PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("a leaf must not be null")));
	repat_merkle_add(sha256_of_two, tree, hash_argument(PG_GETARG_DATUM(1)));
	PG_RETURN_POINTER(tree);
}

/* Final function of merkle_root. */
Datum
repat_merkle_root_sql(PG_FUNCTION_ARGS)
{
	static const RepatMerkle empty = {0};
	const RepatMerkle *tree = PG_ARGISNULL(0) ? &empty : (RepatMerkle *) PG_GETARG_POINTER(0);
	uint8		root[REPAT_HASH_LENGTH];

	repat_merkle_root(sha256_of_two, tree, root);
	PG_RETURN_DATUM(hash_datum(root));
}

/* Rows (part, first_leaf, end_leaf). */
static void
return_ranges(FunctionCallInfo fcinfo, const RepatLeafRange *ranges, int n)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	int			i;

	for (i = 0; i < n; i++)
	{
		Datum		values[3];
		bool		nulls[3] = {false, false, false};

		values[0] = Int32GetDatum(i + 1);
		values[1] = Int64GetDatum((int64) ranges[i].first);
		values[2] = Int64GetDatum((int64) ranges[i].end);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
}

/* A number of leaves, or the place of one. */
static uint64_t
count_argument(int64 n)
{
	if (n < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("places and sizes must not be negative")));
	return (uint64_t) n;
}

/* merkle_inclusion(index int8, size int8) returns table (part int4, first_leaf int8, end_leaf int8) */
Datum
repat_merkle_inclusion_sql(PG_FUNCTION_ARGS)
{
	RepatLeafRange ranges[REPAT_MERKLE_DEPTH];
	uint64_t	index = count_argument(PG_GETARG_INT64(0));
	uint64_t	size = count_argument(PG_GETARG_INT64(1));

	InitMaterializedSRF(fcinfo, 0);
	return_ranges(fcinfo, ranges, repat_merkle_inclusion(index, size, ranges));
	return (Datum) 0;
}

/* merkle_consistency(old_size int8, size int8) returns the same */
Datum
repat_merkle_consistency_sql(PG_FUNCTION_ARGS)
{
	RepatLeafRange ranges[REPAT_MERKLE_DEPTH];
	uint64_t	old_size = count_argument(PG_GETARG_INT64(0));
	uint64_t	size = count_argument(PG_GETARG_INT64(1));

	InitMaterializedSRF(fcinfo, 0);
	return_ranges(fcinfo, ranges, repat_merkle_consistency(old_size, size, ranges));
	return (Datum) 0;
}

/* The hashes of a path, one behind the other. More than a path can have are none: false. */
static bool
path_argument(ArrayType *array, uint8 *path, int *n)
{
	Datum	   *values;
	bool	   *nulls;
	int			i;

	deconstruct_array(array, BYTEAOID, -1, false, TYPALIGN_INT, &values, &nulls, n);
	if (*n > REPAT_MERKLE_DEPTH)
		return false;
	for (i = 0; i < *n; i++)
	{
		if (nulls[i])
			return false;
		memcpy(path + i * REPAT_HASH_LENGTH, hash_argument(values[i]), REPAT_HASH_LENGTH);
	}
	return true;
}

/* merkle_included(leaf bytea, index int8, size int8, path bytea[], root bytea) returns bool */
Datum
repat_merkle_included_sql(PG_FUNCTION_ARGS)
{
	uint8		path[REPAT_MERKLE_DEPTH * REPAT_HASH_LENGTH];
	const uint8 *leaf = hash_argument(PG_GETARG_DATUM(0));
	uint64_t	index = count_argument(PG_GETARG_INT64(1));
	uint64_t	size = count_argument(PG_GETARG_INT64(2));
	const uint8 *root = hash_argument(PG_GETARG_DATUM(4));
	int			n;

	PG_RETURN_BOOL(path_argument(PG_GETARG_ARRAYTYPE_P(3), path, &n) &&
				   repat_merkle_included(sha256_of_two, leaf, index, size, path, n, root));
}

/* merkle_consistent(old_size int8, old_root bytea, size int8, root bytea, proof bytea[]) returns bool */
Datum
repat_merkle_consistent_sql(PG_FUNCTION_ARGS)
{
	uint8		proof[REPAT_MERKLE_DEPTH * REPAT_HASH_LENGTH];
	uint64_t	old_size = count_argument(PG_GETARG_INT64(0));
	const uint8 *old_root = hash_argument(PG_GETARG_DATUM(1));
	uint64_t	size = count_argument(PG_GETARG_INT64(2));
	const uint8 *root = hash_argument(PG_GETARG_DATUM(3));
	int			n;

	PG_RETURN_BOOL(path_argument(PG_GETARG_ARRAYTYPE_P(4), proof, &n) &&
				   repat_merkle_consistent(sha256_of_two, old_size, old_root, size, root, proof, n));
}
