/*
 * merkle.c
 *	  Trees and proofs against the recursive definitions of RFC 6962, and against the
 *	  roots that the RFC's reference implementations agree on.
 *
 * SHA-256 is a toy here: the tree is the same over any function of two strings, and
 * a function whose value can be read makes the definitions easy to write again. The
 * real one is tried through SQL.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/merkle.h"

#define LEAVES 70

/* FNV-1a in four lanes: no strength, but every byte counts. */
static void
toy(const uint8_t *a, size_t a_length, const uint8_t *b, size_t b_length, uint8_t *digest)
{
	uint64_t	lane[4];
	size_t		i;
	int			j;

	for (j = 0; j < 4; j++)
	{
		lane[j] = UINT64_C(14695981039346656037) + (uint64_t) j;
		for (i = 0; i < a_length; i++)
			lane[j] = (lane[j] ^ a[i]) * UINT64_C(1099511628211);
		for (i = 0; i < b_length; i++)
			lane[j] = (lane[j] ^ b[i]) * UINT64_C(1099511628211);
		lane[j] ^= lane[j] >> 29;
		repat_put_int64(digest + j * 8, (int64_t) lane[j]);
	}
}

static uint8_t leaf[LEAVES][REPAT_HASH_LENGTH];

static uint64_t
power_below(uint64_t n)
{
	uint64_t	k = 1;

	while (k * 2 < n)
		k *= 2;
	return k;
}

/* MTH of RFC 6962, 2.1, as it is written there. */
static void
definition(uint64_t first, uint64_t end, uint8_t *root)
{
	uint8_t		sides[1 + 2 * REPAT_HASH_LENGTH] = {0x01};
	uint64_t	k;

	if (end - first == 1)
	{
		memcpy(root, leaf[first], REPAT_HASH_LENGTH);
		return;
	}
	k = power_below(end - first);
	definition(first, first + k, sides + 1);
	definition(first + k, end, sides + 1 + REPAT_HASH_LENGTH);
	toy(sides, sizeof(sides), NULL, 0, root);
}

/* PATH of RFC 6962, 2.1.1. */
static int
path_definition(uint64_t m, uint64_t first, uint64_t end, uint8_t *out)
{
	uint64_t	k;
	int			n;

	if (end - first == 1)
		return 0;
	k = power_below(end - first);
	if (m < first + k)
	{
		n = path_definition(m, first, first + k, out);
		definition(first + k, end, out + n * REPAT_HASH_LENGTH);
	}
	else
	{
		n = path_definition(m, first + k, end, out);
		definition(first, first + k, out + n * REPAT_HASH_LENGTH);
	}
	return n + 1;
}

/* SUBPROOF of RFC 6962, 2.1.2; m counts from "first". */
static int
proof_definition(uint64_t m, uint64_t first, uint64_t end, bool whole, uint8_t *out)
{
	uint64_t	k;
	int			n;

	if (m == end - first)
	{
		if (!whole)
			definition(first, end, out);
		return whole ? 0 : 1;
	}
	k = power_below(end - first);
	if (m <= k)
	{
		n = proof_definition(m, first, first + k, whole, out);
		definition(first + k, end, out + n * REPAT_HASH_LENGTH);
	}
	else
	{
		n = proof_definition(m - k, first + k, end, false, out);
		definition(first, first + k, out + n * REPAT_HASH_LENGTH);
	}
	return n + 1;
}

/* The hashes that ranges stand for. */
static void
fill(const RepatLeafRange *ranges, int n, uint8_t *out)
{
	int			i;

	for (i = 0; i < n; i++)
	{
		RepatMerkle tree = {0};
		uint64_t	l;

		for (l = ranges[i].first; l < ranges[i].end; l++)
			repat_merkle_add(toy, &tree, leaf[l]);
		repat_merkle_root(toy, &tree, out + i * REPAT_HASH_LENGTH);
	}
}

static uint8_t root_of[LEAVES + 1][REPAT_HASH_LENGTH];

static void
roots(void)
{
	RepatMerkle tree = {0};
	uint8_t		expected[REPAT_HASH_LENGTH];
	uint64_t	n;

	repat_merkle_root(toy, &tree, root_of[0]);
	toy(NULL, 0, NULL, 0, expected);
	CHECK(memcmp(root_of[0], expected, REPAT_HASH_LENGTH) == 0);
	for (n = 1; n <= LEAVES; n++)
	{
		repat_merkle_add(toy, &tree, leaf[n - 1]);
		repat_merkle_root(toy, &tree, root_of[n]);
		definition(0, n, expected);
		CHECK(tree.size == n && memcmp(root_of[n], expected, REPAT_HASH_LENGTH) == 0);
	}
}

static void
inclusion(void)
{
	uint64_t	n;
	uint64_t	m;

	for (n = 1; n <= LEAVES; n++)
		for (m = 0; m < n; m++)
		{
			uint8_t		expected[REPAT_MERKLE_DEPTH * REPAT_HASH_LENGTH];
			uint8_t		path[REPAT_MERKLE_DEPTH * REPAT_HASH_LENGTH];
			RepatLeafRange ranges[REPAT_MERKLE_DEPTH];
			int			k = repat_merkle_inclusion(m, n, ranges);

			fill(ranges, k, path);
			CHECK(k == path_definition(m, 0, n, expected));
			CHECK(memcmp(path, expected, (size_t) k * REPAT_HASH_LENGTH) == 0);
			CHECK(repat_merkle_included(toy, leaf[m], m, n, path, k, root_of[n]));
			/* another leaf, place, size, root or length of path is not proved by it */
			CHECK(!repat_merkle_included(toy, leaf[(m + 1) % LEAVES], m, n, path, k, root_of[n]));
			CHECK(n == 1 || !repat_merkle_included(toy, leaf[m], m ^ 1, n, path, k, root_of[n]));
			CHECK(!repat_merkle_included(toy, leaf[m], m, n, path, k, root_of[n - 1]));
			CHECK(k == 0 || !repat_merkle_included(toy, leaf[m], m, n, path, k - 1, root_of[n]));
			CHECK(!repat_merkle_included(toy, leaf[m], m, n, path, k + 1, root_of[n]));
			if (k > 0)
			{
				path[(m * 7 + n) % (uint64_t) (k * REPAT_HASH_LENGTH)] ^= 1;
				CHECK(!repat_merkle_included(toy, leaf[m], m, n, path, k, root_of[n]));
			}
		}
	CHECK(repat_merkle_inclusion(3, 3, NULL) == 0 && !repat_merkle_included(toy, leaf[0], 3, 3, NULL, 0, root_of[3]));
	CHECK(!repat_merkle_included(toy, leaf[0], 0, 0, NULL, 0, root_of[0]));
}

static void
consistency(void)
{
	uint64_t	n;
	uint64_t	m;

	for (n = 1; n <= LEAVES; n++)
		for (m = 1; m <= n; m++)
		{
			uint8_t		expected[REPAT_MERKLE_DEPTH * REPAT_HASH_LENGTH];
			uint8_t		proof[(REPAT_MERKLE_DEPTH + 1) * REPAT_HASH_LENGTH];
			RepatLeafRange ranges[REPAT_MERKLE_DEPTH];
			int			k = repat_merkle_consistency(m, n, ranges);

			memset(proof, 0, sizeof(proof));
			fill(ranges, k, proof);
			CHECK(k == proof_definition(m, 0, n, true, expected));
			CHECK(memcmp(proof, expected, (size_t) k * REPAT_HASH_LENGTH) == 0);
			CHECK(repat_merkle_consistent(toy, m, root_of[m], n, root_of[n], proof, k));
			CHECK(!repat_merkle_consistent(toy, m, root_of[m - 1], n, root_of[n], proof, k));
			CHECK(!repat_merkle_consistent(toy, m, root_of[m], n, root_of[n - 1], proof, k));
			CHECK(!repat_merkle_consistent(toy, m, root_of[m], n, root_of[n], proof, k + 1));
			CHECK(k == 0 || !repat_merkle_consistent(toy, m, root_of[m], n, root_of[n], proof, k - 1));
			if (k > 0)
			{
				proof[(m * 5 + n) % (uint64_t) (k * REPAT_HASH_LENGTH)] ^= 0x80;
				CHECK(!repat_merkle_consistent(toy, m, root_of[m], n, root_of[n], proof, k));
			}
		}
	CHECK(repat_merkle_consistency(0, 5, NULL) == 0 && repat_merkle_consistency(6, 5, NULL) == 0);
	CHECK(!repat_merkle_consistent(toy, 0, root_of[0], 5, root_of[5], NULL, 0));
	CHECK(!repat_merkle_consistent(toy, 6, root_of[6], 5, root_of[5], NULL, 0));
}

/* Sizes that no list will have, walked to their end. */
static void
extremes(void)
{
	RepatLeafRange ranges[REPAT_MERKLE_DEPTH];
	uint64_t	most = UINT64_C(1) << 63;

	CHECK(repat_merkle_inclusion(most - 1, most, ranges) == 63);
	CHECK(ranges[0].first == most - 2 && ranges[62].first == 0 && ranges[62].end == most / 2);
	CHECK(repat_merkle_inclusion(most - 2, most - 1, ranges) > 0);
	CHECK(repat_merkle_consistency(1, most, ranges) == 63);
	CHECK(repat_merkle_consistency(most - 1, most, ranges) == 64);
}

int
main(void)
{
	int			i;

	for (i = 0; i < LEAVES; i++)
	{
		uint8_t		byte = (uint8_t) i;

		repat_merkle_leaf(toy, &byte, 1, leaf[i]);
	}
	roots();
	inclusion();
	consistency();
	extremes();
	return check_report();
}
