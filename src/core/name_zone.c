/*
 * name_zone.c
 *	  Arabic names in a machine-readable zone, back from their letter codes.
 *
 * Layer: core. ICAO Doc 9303-3, section 6, table C writes each Arabic letter as one
 * letter of A to Z or as a code of two or three that starts with X. The result is a
 * second reading to search by, never a replacement: a Latin name may look like codes.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "name_sound.h"

/* A code in small letters and the Arabic letter, folded; 0 for what folding drops. */
typedef struct ZoneCode
{
	char		letters[4];
	uint16_t	letter;
} ZoneCode;

static const ZoneCode codes[] = {
	{"xaa", 0x627}, {"xae", 0x627}, {"xah", 0x647}, {"xay", 0x64A}, {"xbe", 0x64A},
	{"xc", 0x686}, {"xdh", 0x630}, {"xdo", 0x647}, {"xdr", 0x689}, {"xdz", 0x636},
	{"xe", 0x000}, {"xf", 0x641}, {"xge", 0x647}, {"xgg", 0x6AF}, {"xh", 0x62D},
	{"xi", 0x64A}, {"xj", 0x698}, {"xke", 0x632}, {"xkh", 0x62E}, {"xkk", 0x643},
	{"xng", 0x6AD}, {"xnn", 0x6BA}, {"xrr", 0x693}, {"xrt", 0x67C}, {"xrx", 0x698},
	{"xsh", 0x634}, {"xss", 0x635}, {"xta", 0x647}, {"xtg", 0x647}, {"xth", 0x62B},
	{"xtt", 0x637}, {"xxa", 0x627}, {"xxd", 0x688}, {"xxg", 0x647}, {"xxh", 0x62E},
	{"xxk", 0x6AB}, {"xxn", 0x6BC}, {"xxr", 0x691}, {"xxs", 0x69A}, {"xxt", 0x679},
	{"xxy", 0x64A}, {"xya", 0x64A}, {"xyb", 0x64A}, {"xyh", 0x647}, {"xzz", 0x638}
};

/* The letters A to Z that stand alone; 0 for those that do not. */
static const uint16_t singles[26] = {
	0x627, 0x628, 0, 0x62F, 0x639, 0x641, 0x63A, 0x647, 0x627, 0x62C, 0x643, 0x644, 0x645,
	0x646, 0, 0x67E, 0x642, 0x631, 0x633, 0x62A, 0x648, 0x6A4, 0x648, 0, 0x64A, 0x632
};

/* Does the text at a place go on with these letters? Their number, or 0. */
static size_t
goes_on(const uint32_t *letters, size_t count, const char *with)
{
	size_t		n = 0;

	while (with[n] != 0 && n < count && letters[n] == (unsigned char) with[n])
		n++;
	return with[n] == 0 ? n : 0;
}

/*
 * Decode one part into *sounds: true if every letter of it belongs to a code and at
 * least one code starts with X. A code that the field cuts short ends the reading.
 */
bool
repat_name_decode(const uint32_t *letters, size_t count, bool truncated, RepatNameSounds *sounds)
{
	uint32_t	decoded[REPAT_NAME_SOUNDS * 2];
	size_t		used = 0;
	size_t		i = 0;
	bool		coded = false;

	while (i < count && used < sizeof(decoded) / sizeof(decoded[0]))
	{
		size_t		taken = 0;
		uint32_t	letter = 0;
		size_t		k;

		for (k = 0; letters[i] == 'x' && taken == 0 && k < sizeof(codes) / sizeof(codes[0]); k++)
		{
			taken = goes_on(letters + i, count - i, codes[k].letters);
			if (taken == 0)
				continue;
			letter = codes[k].letter;
			coded = true;
			/* Shadda repeats the code without its X; one letter of it is enough here. */
			taken += goes_on(letters + i + taken, count - i - taken, codes[k].letters + 1);
		}
		if (letters[i] >= 'a' && letters[i] <= 'z' && letters[i] != 'x')
		{
			letter = singles[letters[i] - 'a'];
			taken = letter != 0 ? 1 : 0;
		}
		if (taken == 0)
		{
			if (letters[i] == 'x' && truncated && i + 2 >= count)
				break;
			return false;
		}
		if (letter != 0)
			decoded[used++] = letter;
		i += taken;
	}
	if (!coded || used == 0)
		return false;
	repat_name_sounds(decoded, used, sounds);
	return sounds->count > 0;
}
