/*
 * vds_c40.c
 *	  C40: three characters of 0-9, A-Z and filler in two bytes.
 *
 * Layer: core. ICAO Doc 9303-13, 2.6, after ISO/IEC 16022, 5.2.5, of which it takes
 * the basic set alone: digits, capital letters and the blank, which stands for the
 * filler "<". A byte pair holds 1600 c1 + 40 c2 + c3 + 1; one character that is left
 * over is written as 0xFE and its ASCII code plus one, of two the third value is 0.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/vds_c40.h"

#define FILLER			'<'
#define VALUE_SHIFT		0		/* the first of three shifts, 0 to 2 */
#define VALUE_FILLER	3
#define VALUE_DIGITS	4
#define VALUE_LETTERS	14
#define PAIR_MAX		64000	/* of 40 values to the power of three */
#define UNLATCH			0xFE	/* what follows is one ASCII character */

/* The value of a character, or -1 where the basic set has none. */
static int
value_of(char c)
{
	if (c >= '0' && c <= '9')
		return VALUE_DIGITS + (c - '0');
	if (c >= 'A' && c <= 'Z')
		return VALUE_LETTERS + (c - 'A');
	return c == FILLER || c == ' ' ? VALUE_FILLER : -1;
}

/* The character of a value that is no shift; the blank is the filler here. */
static char
character_of(int value)
{
	if (value == VALUE_FILLER)
		return FILLER;
	if (value < VALUE_LETTERS)
		return (char) ('0' + (value - VALUE_DIGITS));
	return (char) ('A' + (value - VALUE_LETTERS));
}

/* One pair of bytes as one to three characters; 0 if no encoder writes them there. */
static size_t
decode_pair(int high, int low, bool is_last, char text[3])
{
	int			pair = high * 256 + low - 1;
	int			value[3];

	if (high == UNLATCH)
	{
		if (!is_last || low == 0 || value_of((char) (low - 1)) < 0)
			return 0;
		text[0] = low - 1 == ' ' ? FILLER : (char) (low - 1);
		return 1;
	}
	if (pair < 0 || pair >= PAIR_MAX)
		return 0;
	value[0] = pair / 1600;
	value[1] = pair % 1600 / 40;
	value[2] = pair % 40;
	if (value[0] < VALUE_FILLER || value[1] < VALUE_FILLER)
		return 0;
	text[0] = character_of(value[0]);
	text[1] = character_of(value[1]);
	if (value[2] >= VALUE_FILLER)
	{
		text[2] = character_of(value[2]);
		return 3;
	}
	return is_last && value[2] == VALUE_SHIFT ? 2 : 0;
}

/*
 * The characters that length bytes encode, blanks as filler: text, which has room for
 * REPAT_C40_CHARACTERS(length), is filled and not terminated. False if the bytes are
 * not what an encoder writes: odd, a shift or 0xFE before the end, a character
 * outside the basic set. (Doc 9303-13, 2.6.2.)
 */
bool
repat_c40_decode(const uint8_t *bytes, size_t length, char *text, size_t *count)
{
	size_t		at;
	size_t		n = 0;

	if (length % 2 != 0)
		return false;
	for (at = 0; at < length; at += 2)
	{
		size_t		got = decode_pair(bytes[at], bytes[at + 1], at + 2 == length, text + n);

		if (got == 0)
			return false;
		n += got;
	}
	*count = n;
	return true;
}

/*
 * Encode length characters of 0-9, A-Z, "<" and blank into bytes, which has room for
 * REPAT_C40_BYTES(length). False, and the 0-based place of the first other character
 * in *bad, if there is one. (Doc 9303-13, 2.6.1.)
 */
bool
repat_c40_encode(const char *text, size_t length, uint8_t *bytes, size_t *bad)
{
	size_t		at;

	for (at = 0; at < length; at++)
		if (value_of(text[at]) < 0)
		{
			*bad = at;
			return false;
		}
	for (at = 0; at < length; at += 3)
	{
		size_t		left = length - at;
		int			pair;

		if (left == 1)
		{
			*bytes++ = UNLATCH;
			*bytes++ = (uint8_t) ((text[at] == FILLER ? ' ' : text[at]) + 1);
			break;
		}
		pair = 1600 * value_of(text[at]) + 40 * value_of(text[at + 1]) +
			(left == 2 ? VALUE_SHIFT : value_of(text[at + 2])) + 1;
		*bytes++ = (uint8_t) (pair / 256);
		*bytes++ = (uint8_t) (pair % 256);
	}
	return true;
}
