/*
 * merkle.h
 *	  Merkle trees over a list that only grows, and proofs about them.
 *
 * Layer: core. RFC 6962, section 2.1 (the trees and their prefixes, the parts of the
 * proofs) and RFC 9162, sections 2.1.3.2 and 2.1.4.2 (checking proofs). Hashes are
 * SHA-256; the caller hands in the function, since core has none of its own.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MERKLE_H
#define REPAT_CORE_MERKLE_H

#include <stdbool.h>
#include <stdint.h>

#include "repatriation/core/ledger.h"

/* No list is longer than 2^63 leaves, no path longer than this, no proof has more parts. */
#define REPAT_MERKLE_DEPTH 64

/* SHA-256 of two byte strings, one after the other, into 32 bytes. */
typedef void (*RepatHash2) (const uint8_t *a, size_t a_length, const uint8_t *b, size_t b_length,
							uint8_t *digest);

/* A tree that grows by leaves: the roots of its full subtrees, the largest first. */
typedef struct RepatMerkle
{
	uint64_t	size;			/* leaves so far */
	int			npeaks;
	uint8_t		peak[REPAT_MERKLE_DEPTH][REPAT_HASH_LENGTH];
} RepatMerkle;

/* Leaves from "first" up to and without "end": a part of a proof is the root over them. */
typedef struct RepatLeafRange
{
	uint64_t	first;
	uint64_t	end;
} RepatLeafRange;

/* The hash of a leaf: its bytes behind the prefix 0x00. */
extern void repat_merkle_leaf(RepatHash2 hash, const uint8_t *bytes, size_t length, uint8_t *digest);

/* Append a leaf, given by its hash. A tree of all zeroes is the empty one. */
extern void repat_merkle_add(RepatHash2 hash, RepatMerkle *tree, const uint8_t *leaf_hash);

/* The root of the tree, that of the empty tree being the hash of nothing. */
extern void repat_merkle_root(RepatHash2 hash, const RepatMerkle *tree, uint8_t *root);

/*
 * The parts of the proof that leaf "index" is among the first "size" leaves, nearest
 * to the leaf first. "ranges" takes REPAT_MERKLE_DEPTH. Returns how many; 0 as well
 * where index is no leaf.
 */
extern int	repat_merkle_inclusion(uint64_t index, uint64_t size, RepatLeafRange *ranges);

/*
 * The parts of the proof that the tree of the first "size" leaves goes on from that of
 * the first "old_size", in the order of RFC 6962. "ranges" takes REPAT_MERKLE_DEPTH.
 * Returns how many; 0 where old_size is 0, is size, or is beyond it.
 */
extern int	repat_merkle_consistency(uint64_t old_size, uint64_t size, RepatLeafRange *ranges);

/* Whether a path of n hashes leads from the hash of leaf "index" to the root. */
extern bool repat_merkle_included(RepatHash2 hash, const uint8_t *leaf_hash, uint64_t index, uint64_t size,
								  const uint8_t *path, int n, const uint8_t *root);

/* Whether a proof of n hashes shows that the tree of "root" goes on from that of "old_root". */
extern bool repat_merkle_consistent(RepatHash2 hash, uint64_t old_size, const uint8_t *old_root,
									uint64_t size, const uint8_t *root, const uint8_t *proof, int n);

#endif
