/*
 * icao_case.c
 *	  Characters of UTF-8, their capital letters, and letters with marks taken apart.
 *
 * Layer: core. The part of Unicode's data that transliteration needs, so that it
 * depends on no locale and on no version of a library: what is stored or indexed today
 * is computed alike for ever. ICAO Doc 9303-3, section 6, has capital letters alone.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/icao_case.h"

/*
 * The letters that stand alone once marks are taken off, U+0180 to U+024F and U+1E00
 * to U+1EFF; "." for what is no Latin letter with marks.
 */
static const char base_0180[] =
	"................................OO.............UU..............."
	".............AAIIOOUUUUUUUUUU.AAAA....GGKKOOOO..J...GG..NNAA...."
	"AAAAEEEEIIIIOOOORRRRUUUUSSTT..HH......AAEEOOOOOOOOYY............"
	"................";

static const char base_1e00[] =
	"AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMM"
	"MMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRRSSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVV"
	"WWWWWWWWWWXXXXYYZZZZZZHTWY......AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEE"
	"EEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY......";

/*
 * Read a character: the bytes it takes, and *out; 0 if there is none, or what stands
 * there is no UTF-8 (too long a form and surrogates are none).
 */
size_t
repat_utf8_read(const char *text, size_t length, uint32_t *out)
{
	const unsigned char *byte = (const unsigned char *) text;
	size_t		bytes;
	uint32_t	least;

	if (length == 0)
		return 0;
	if (byte[0] < 0x80)
	{
		*out = byte[0];
		return 1;
	}
	if (byte[0] >= 0xC2 && byte[0] < 0xE0)
	{
		bytes = 2;
		least = 0x80;
		*out = byte[0] & 0x1Fu;
	}
	else if (byte[0] >= 0xE0 && byte[0] < 0xF0)
	{
		bytes = 3;
		least = 0x800;
		*out = byte[0] & 0x0Fu;
	}
	else if (byte[0] >= 0xF0 && byte[0] < 0xF5)
	{
		bytes = 4;
		least = 0x10000;
		*out = byte[0] & 0x07u;
	}
	else
		return 0;
	if (length < bytes)
		return 0;
	for (size_t i = 1; i < bytes; i++)
	{
		if ((byte[i] & 0xC0u) != 0x80)
			return 0;
		*out = *out << 6 | (byte[i] & 0x3Fu);
	}
	if (*out < least || *out > 0x10FFFF || (*out >= 0xD800 && *out < 0xE000))
		return 0;
	return bytes;
}

/* Write a character of the first plane; returns its bytes, not terminated. */
size_t
repat_utf8_write(uint32_t letter, char out[4])
{
	if (letter < 0x80)
	{
		out[0] = (char) letter;
		return 1;
	}
	if (letter < 0x800)
	{
		out[0] = (char) (0xC0 | letter >> 6);
		out[1] = (char) (0x80 | (letter & 0x3F));
		return 2;
	}
	out[0] = (char) (0xE0 | letter >> 12);
	out[1] = (char) (0x80 | (letter >> 6 & 0x3F));
	out[2] = (char) (0x80 | (letter & 0x3F));
	return 3;
}

/* In these runs of the code charts, capitals are even and the next is their small letter. */
static bool
even_is_capital(uint32_t letter)
{
	return (letter >= 0x0100 && letter <= 0x0137) || (letter >= 0x014A && letter <= 0x0177) ||
		(letter >= 0x0460 && letter <= 0x0481) || (letter >= 0x048A && letter <= 0x04BF) ||
		(letter >= 0x04D0 && letter <= 0x052F);
}

static bool
odd_is_capital(uint32_t letter)
{
	return (letter >= 0x0139 && letter <= 0x0148) || (letter >= 0x0179 && letter <= 0x017E) ||
		(letter >= 0x04C1 && letter <= 0x04CE);
}

/*
 * The capital letter of a letter of the ranges that the tables have; anything else as
 * it is. Sharp s has one, U+1E9E, which the Latin table spells SS; dotless i stays, for
 * the table has it.
 */
uint32_t
repat_icao_upper(uint32_t letter)
{
	if ((letter >= 'a' && letter <= 'z') ||
		(letter >= 0x00E0 && letter <= 0x00FE && letter != 0x00F7) ||
		(letter >= 0x0430 && letter <= 0x044F))
		return letter - 0x20;
	if (letter >= 0x0450 && letter <= 0x045F)
		return letter - 0x50;
	if (letter == 0x00DF)
		return 0x1E9E;
	if (letter == 0x00FF)
		return 0x0178;
	if (letter == 0x017F)
		return 'S';
	if (letter == 0x0131)
		return letter;
	if (even_is_capital(letter))
		return letter & ~UINT32_C(1);
	if (odd_is_capital(letter) && letter % 2 == 0)
		return letter - 1;
	return letter;
}

/*
 * The one letter that a capital and a mark behind it are, where the tables spell it
 * otherwise than the letter without its mark; else 0.
 */
uint32_t
repat_icao_compose(uint32_t letter, uint32_t mark)
{
	static const struct
	{
		uint16_t	letter;
		uint16_t	mark;
		uint16_t	composed;
	}			pairs[] = {
		{'A', 0x0308, 0x00C4}, {'A', 0x030A, 0x00C5}, {'N', 0x0303, 0x00D1},
		{'O', 0x0308, 0x00D6}, {'U', 0x0308, 0x00DC},
		{0x0418, 0x0306, 0x0419}, {0x0415, 0x0308, 0x0401}, {0x0406, 0x0308, 0x0407},
		{0x0423, 0x0306, 0x040E}, {0x041A, 0x0301, 0x040C}, {0x0413, 0x0301, 0x0403},
		{0x0627, 0x0653, 0x0622}, {0x0627, 0x0654, 0x0623}, {0x0648, 0x0654, 0x0624},
		{0x0627, 0x0655, 0x0625}, {0x064A, 0x0654, 0x0626}, {0x06D5, 0x0654, 0x06C0},
		{0x06C1, 0x0654, 0x06C2}, {0x06D2, 0x0654, 0x06D3},
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
	{
		if (pairs[i].letter == letter && pairs[i].mark == mark)
			return pairs[i].composed;
	}
	return 0;
}

/* The letter that is left of one that no table has when its marks are taken off; else 0. */
uint32_t
repat_icao_base(uint32_t letter)
{
	char		base = '.';

	if (letter >= 0x0180 && letter <= 0x024F)
		base = base_0180[letter - 0x0180];
	else if (letter >= 0x1E00 && letter <= 0x1EFF)
		base = base_1e00[letter - 0x1E00];
	else if (letter == 0x0400)
		return 0x0415;
	else if (letter == 0x0403)
		return 0x0413;
	else if (letter == 0x040D)
		return 0x0418;
	return base == '.' ? 0 : (uint32_t) base;
}

/* A mark that combines with the letter before it, in any script. */
bool
repat_icao_mark(uint32_t letter)
{
	return letter >= 0x0300 && letter <= 0x036F;
}
