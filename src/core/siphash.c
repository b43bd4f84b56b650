/*
 * siphash.c
 *	  SipHash-2-4, a keyed hash of 64 bits for short messages.
 *
 * Layer: core. J.-P. Aumasson and D. J. Bernstein, "SipHash: a fast short-input
 * PRF" (2012), with two compression and four finalisation rounds. Here because
 * case numbers are drawn with it and the core has no cryptographic library. It
 * must not be used as a digest: without a secret key it promises nothing.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/siphash.h"

typedef struct SipState
{
	uint64_t	v0;
	uint64_t	v1;
	uint64_t	v2;
	uint64_t	v3;
} SipState;

static inline uint64_t
rotate_left(uint64_t x, int bits)
{
	return x << bits | x >> (64 - bits);
}

/* Up to eight bytes, little-endian on every machine. */
static inline uint64_t
load_bytes(const uint8_t *bytes, size_t count)
{
	uint64_t	word = 0;
	size_t		i;

	for (i = 0; i < count; i++)
		word |= (uint64_t) bytes[i] << (8 * i);
	return word;
}

static inline void
sip_rounds(SipState *s, int rounds)
{
	while (rounds-- > 0)
	{
		s->v0 += s->v1;
		s->v2 += s->v3;
		s->v1 = rotate_left(s->v1, 13) ^ s->v0;
		s->v3 = rotate_left(s->v3, 16) ^ s->v2;
		s->v0 = rotate_left(s->v0, 32);
		s->v2 += s->v1;
		s->v0 += s->v3;
		s->v1 = rotate_left(s->v1, 17) ^ s->v2;
		s->v3 = rotate_left(s->v3, 21) ^ s->v0;
		s->v2 = rotate_left(s->v2, 32);
	}
}

static inline void
absorb(SipState *s, uint64_t word)
{
	s->v3 ^= word;
	sip_rounds(s, 2);
	s->v0 ^= word;
}

/* The hash of "length" bytes under a key of sixteen. */
uint64_t
repat_siphash24(const uint8_t key[REPAT_SIPHASH_KEY], const uint8_t *data, size_t length)
{
	uint64_t	k0 = load_bytes(key, 8);
	uint64_t	k1 = load_bytes(key + 8, 8);
	SipState	s;
	size_t		done;

	/* The paper's constants: the ASCII of "somepseudorandomlygeneratedbytes". */
	s.v0 = k0 ^ UINT64_C(0x736f6d6570736575);
	s.v1 = k1 ^ UINT64_C(0x646f72616e646f6d);
	s.v2 = k0 ^ UINT64_C(0x6c7967656e657261);
	s.v3 = k1 ^ UINT64_C(0x7465646279746573);
	for (done = 0; length - done >= 8; done += 8)
		absorb(&s, load_bytes(data + done, 8));
	/* What is left over, under the length modulo 256 in the highest byte. */
	absorb(&s, load_bytes(data + done, length - done) | (uint64_t) length << 56);
	s.v2 ^= 0xFF;
	sip_rounds(&s, 4);
	return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}
