/*
 * merkle.c
 *	  Merkle trees over a list that only grows, and proofs about them.
 *
 * Layer: core. See merkle.h for the specifications. Nothing here recurses: a tree
 * is kept as the roots of its full subtrees, whose sizes are the ones of the bits of
 * its size, and proofs are walks along the bits of an index.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/merkle.h"

#include <string.h>

#define HASH REPAT_HASH_LENGTH

void
repat_merkle_leaf(RepatHash2 hash, const uint8_t *bytes, size_t length, uint8_t *digest)
{
	static const uint8_t prefix[1] = {0x00};

	hash(prefix, 1, bytes, length, digest);
}

/* The hash of an inner node: both children behind the prefix 0x01. "digest" may be one of them. */
static void
join(RepatHash2 hash, const uint8_t *left, const uint8_t *right, uint8_t *digest)
{
	uint8_t		prefixed[1 + HASH] = {0x01};
	uint8_t		held[HASH];

	memcpy(prefixed + 1, left, HASH);
	memcpy(held, right, HASH);
	hash(prefixed, sizeof(prefixed), held, HASH, digest);
}

void
repat_merkle_add(RepatHash2 hash, RepatMerkle *tree, const uint8_t *leaf_hash)
{
	uint64_t	carry;

	memcpy(tree->peak[tree->npeaks++], leaf_hash, HASH);
	/* Two full subtrees of one size make one of twice that size, as a carry does. */
	for (carry = tree->size; carry & 1; carry >>= 1)
	{
		tree->npeaks--;
		join(hash, tree->peak[tree->npeaks - 1], tree->peak[tree->npeaks], tree->peak[tree->npeaks - 1]);
	}
	tree->size++;
}

void
repat_merkle_root(RepatHash2 hash, const RepatMerkle *tree, uint8_t *root)
{
	int			i;

	if (tree->npeaks == 0)
	{
		hash((const uint8_t *) "", 0, (const uint8_t *) "", 0, root);
		return;
	}
	memcpy(root, tree->peak[tree->npeaks - 1], HASH);
	for (i = tree->npeaks - 2; i >= 0; i--)
		join(hash, tree->peak[i], root, root);
}

/* The largest power of two below n, which is at least 2. */
static uint64_t
split(uint64_t n)
{
	uint64_t	k = 1;

	while (k < n - k)
		k *= 2;
	return k;
}

/* Written from the root down, read from the leaf up. */
static int
reverse(RepatLeafRange *ranges, int n)
{
	int			i;

	for (i = 0; i < n / 2; i++)
	{
		RepatLeafRange held = ranges[i];

		ranges[i] = ranges[n - 1 - i];
		ranges[n - 1 - i] = held;
	}
	return n;
}

int
repat_merkle_inclusion(uint64_t index, uint64_t size, RepatLeafRange *ranges)
{
	uint64_t	first = 0;
	uint64_t	end = size;
	int			n = 0;

	if (index >= size)
		return 0;
	while (end - first > 1)
	{
		uint64_t	middle = first + split(end - first);

		if (index < middle)
		{
			ranges[n].first = middle;
			ranges[n++].end = end;
			end = middle;
		}
		else
		{
			ranges[n].first = first;
			ranges[n++].end = middle;
			first = middle;
		}
	}
	return reverse(ranges, n);
}

int
repat_merkle_consistency(uint64_t old_size, uint64_t size, RepatLeafRange *ranges)
{
	uint64_t	first = 0;
	uint64_t	end = size;
	int			n = 0;

	if (old_size == 0 || old_size >= size)
		return 0;
	/* Down to the last full subtree of the old tree. */
	while (old_size != end)
	{
		uint64_t	middle = first + split(end - first);

		if (old_size <= middle)
		{
			ranges[n].first = middle;
			ranges[n++].end = end;
			end = middle;
		}
		else
		{
			ranges[n].first = first;
			ranges[n++].end = middle;
			first = middle;
		}
	}
	/* Its root is known to who knows the old root only where it is the whole old tree. */
	if (first != 0)
	{
		ranges[n].first = first;
		ranges[n++].end = end;
	}
	return reverse(ranges, n);
}

bool
repat_merkle_included(RepatHash2 hash, const uint8_t *leaf_hash, uint64_t index, uint64_t size,
					  const uint8_t *path, int n, const uint8_t *root)
{
	uint8_t		digest[HASH];
	uint64_t	node = index;
	uint64_t	last = size - 1;
	int			i;

	if (index >= size)
		return false;
	memcpy(digest, leaf_hash, HASH);
	for (i = 0; i < n; i++)
	{
		const uint8_t *part = path + (size_t) i * HASH;

		if (last == 0)
			return false;
		if ((node & 1) || node == last)
		{
			join(hash, part, digest, digest);
			/* Where the right edge had no sibling on a level, it had none to join. */
			for (; !(node & 1) && node != 0; node >>= 1)
				last >>= 1;
		}
		else
			join(hash, digest, part, digest);
		node >>= 1;
		last >>= 1;
	}
	return last == 0 && memcmp(digest, root, HASH) == 0;
}

bool
repat_merkle_consistent(RepatHash2 hash, uint64_t old_size, const uint8_t *old_root,
						uint64_t size, const uint8_t *root, const uint8_t *proof, int n)
{
	uint8_t		old_digest[HASH];
	uint8_t		digest[HASH];
	uint64_t	node = old_size - 1;
	uint64_t	last = size - 1;
	int			i = 0;

	if (old_size == 0 || old_size > size)
		return false;
	if (old_size == size)
		return n == 0 && memcmp(old_root, root, HASH) == 0;
	for (; node & 1; node >>= 1)
		last >>= 1;
	/* A full old tree is a node of the new one: its root is the start. */
	if (node == 0)
		memcpy(digest, old_root, HASH);
	else if (n == 0)
		return false;
	else
		memcpy(digest, proof + (size_t) i++ * HASH, HASH);
	memcpy(old_digest, digest, HASH);
	for (; i < n; i++)
	{
		const uint8_t *part = proof + (size_t) i * HASH;

		if (last == 0)
			return false;
		if ((node & 1) || node == last)
		{
			join(hash, part, old_digest, old_digest);
			join(hash, part, digest, digest);
			for (; !(node & 1) && node != 0; node >>= 1)
				last >>= 1;
		}
		else
			join(hash, digest, part, digest);
		node >>= 1;
		last >>= 1;
	}
	return last == 0 && memcmp(old_digest, old_root, HASH) == 0 && memcmp(digest, root, HASH) == 0;
}
