/*
 * case_number.c
 *	  From a counter to case numbers in an order that only a key can tell.
 *
 * Layer: core. A reference must not say how many children a ministry registers, nor
 * which child came after which. So the counter's value goes through a secret
 * permutation of 0 ... 9,999,999: a balanced Feistel network on 24 bits whose round
 * function is SipHash-2-4 (M. Luby and C. Rackoff, 1988), walked along its cycle
 * until it falls inside the range (J. Black and P. Rogaway, "Ciphers with arbitrary
 * finite domains", 2002). Issuer and year go into the round function, so that the
 * first number of one year says nothing about the first of the next. Ten rounds, as
 * NIST SP 800-38G gives FF1; with halves this short, seven are the least.
 *
 * What this computes never changes: under another permutation a register's key and
 * counter would give out numbers that it has given out before.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/case_number.h"

#include "repatriation/core/case_ref.h"

#define ROUNDS			10
#define HALF_BITS		12
#define HALF_MASK		((1u << HALF_BITS) - 1)

/* One pass of the network over 24 bits; "message" holds the issuer and year. */
static uint32_t
permute(const uint8_t key[REPAT_CASE_NUMBER_KEY], uint8_t message[8], uint32_t value)
{
	uint32_t	left = value >> HALF_BITS;
	uint32_t	right = value & HALF_MASK;
	uint8_t		round;

	for (round = 0; round < ROUNDS; round++)
	{
		uint32_t	mixed;

		message[0] = round;
		message[5] = (uint8_t) right;
		message[6] = (uint8_t) (right >> 8);
		mixed = left ^ ((uint32_t) repat_siphash24(key, message, 8) & HALF_MASK);
		left = right;
		right = mixed;
	}
	return left << HALF_BITS | right;
}

/*
 * The number that the case counted "ordinal" (from 0) of an issuer and year gets:
 * for each key, issuer and year a permutation of 0 ... 9,999,999. REPAT_RANGE if
 * the ordinal lies outside, where the walk need not come back.
 */
RepatStatus
repat_case_number(const uint8_t key[REPAT_CASE_NUMBER_KEY], RepatCountry issuer, int32_t year,
				  int32_t ordinal, int32_t *number, RepatDiag *diag)
{
	uint8_t		message[8] = {0};
	uint32_t	value = (uint32_t) ordinal;

	if (value >= REPAT_CASE_REF_NUMBERS)
		return repat_fail(diag, REPAT_RANGE, 0,
						  "An issuer has ten million numbers in a year.", NULL);
	message[1] = (uint8_t) issuer;
	message[2] = (uint8_t) ((uint16_t) issuer >> 8);
	message[3] = (uint8_t) year;
	message[4] = (uint8_t) ((uint32_t) year >> 8);
	/* Ends: the walk started inside, and a permutation's cycle leads back there. */
	do
		value = permute(key, message, value);
	while (value >= REPAT_CASE_REF_NUMBERS);
	*number = (int32_t) value;
	return REPAT_OK;
}
