/*
 * wording_letter.c
 *	  Letters as wording.c compares them: decoded, without case and accents.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "wording_letter.h"

uint32_t
repat_letter_decode(const unsigned char *text, size_t available, size_t *size)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	uint32_t	point;
	size_t		bytes;
	size_t		i;

	*size = 1;
	if (text[0] < 0x80)
		return text[0];
	bytes = text[0] >= 0xF0 ? 4 : text[0] >= 0xE0 ? 3 : 2;
	if (text[0] < 0xC2 || text[0] > 0xF4 || bytes > available)
		return REPAT_SEPARATOR;
	point = text[0] & (0x7F >> bytes);
	for (i = 1; i < bytes; i++)
	{
		if ((text[i] & 0xC0) != 0x80)
			return REPAT_SEPARATOR;
		point = point << 6 | (text[i] & 0x3F);
	}
	if (point < least[bytes] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
		return REPAT_SEPARATOR;
	*size = bytes;
	return point;
}

typedef struct Range
{
	uint32_t	first;
	uint32_t	last;
} Range;

/* Combining marks, vowel signs, the Arabic stretching line, and what nobody sees. */
static const Range ignored[] = {
	{0x00AD, 0x00AD}, {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0610, 0x061A}, {0x061C, 0x061C},
	{0x0640, 0x0640}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4},
	{0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x180B, 0x180F}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
	{0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F},
	{0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}
};

/* Above ASCII: signs that stand between words. Every other code point is a letter. */
static const Range separators[] = {
	{0x0080, 0x00A9}, {0x00AB, 0x00B4}, {0x00B6, 0x00B9}, {0x00BB, 0x00BF}, {0x00D7, 0x00D7},
	{0x00F7, 0x00F7}, {0x055A, 0x055F}, {0x0589, 0x058A}, {0x05BE, 0x05BE}, {0x0609, 0x060D},
	{0x061B, 0x061B}, {0x061D, 0x061F}, {0x066A, 0x066D}, {0x06D4, 0x06D4}, {0x0964, 0x0965},
	{0x1680, 0x1680}, {0x2000, 0x200A}, {0x2010, 0x2029}, {0x202F, 0x205F}, {0x20A0, 0x20CF},
	{0x2190, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3000, 0x3004}, {0x3008, 0x3020}, {0x3030, 0x3030},
	{0xFD3E, 0xFD3F}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF0F}, {0xFF1A, 0xFF20},
	{0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}
};

#define RANGES(table) (table), sizeof(table) / sizeof((table)[0])

static bool
in_ranges(uint32_t point, const Range *ranges, size_t count)
{
	size_t		i;

	/* The ranges ascend. */
	for (i = 0; i < count && point >= ranges[i].first; i++)
		if (point <= ranges[i].last)
			return true;
	return false;
}

/* U+00C0 to U+017F without case and accents; neither U+00D7 nor U+00F7 gets here. */
static const char latin[] =
	"aaaaaaaceeeeiiiidnooooo*ouuuuyts"
	"aaaaaaaceeeeiiiidnooooo*ouuuuyty"
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
	"nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

static uint32_t
fold_latin(uint32_t point)
{
	if (point >= 0xC0 && point <= 0x17F)
		return (uint32_t) latin[point - 0xC0];
	/* Latin Extended Additional comes in pairs, but for a few between. */
	if ((point >= 0x1E00 && point <= 0x1E95) || (point >= 0x1EA0 && point <= 0x1EFF))
		return point | 1;
	if (point >= 0xFF21 && point <= 0xFF3A)
		return point - 0xFF21 + 'a';
	if (point >= 0xFF41 && point <= 0xFF5A)
		return point - 0xFF41 + 'a';
	return point;
}

static uint32_t
fold_greek(uint32_t point)
{
	switch (point)
	{
		case 0x0386:
		case 0x03AC:
			return 0x03B1;
		case 0x0388:
		case 0x03AD:
			return 0x03B5;
		case 0x0389:
		case 0x03AE:
			return 0x03B7;
		case 0x038A:
		case 0x03AF:
		case 0x0390:
		case 0x03AA:
		case 0x03CA:
			return 0x03B9;
		case 0x038C:
		case 0x03CC:
			return 0x03BF;
		case 0x038E:
		case 0x03CD:
		case 0x03B0:
		case 0x03AB:
		case 0x03CB:
			return 0x03C5;
		case 0x038F:
		case 0x03CE:
			return 0x03C9;
		case 0x03C2:
			return 0x03C3;
		default:
			return point >= 0x0391 && point <= 0x03A9 ? point + 0x20 : point;
	}
}

static uint32_t
fold_cyrillic(uint32_t point)
{
	if (point >= 0x0410 && point <= 0x042F)
		return point + 0x20;
	if (point == 0x0401 || point == 0x0451)
		return 0x0435;
	if (point >= 0x0400 && point <= 0x040F)
		return point + 0x50;
	if ((point >= 0x0460 && point <= 0x0481) || (point >= 0x048A && point <= 0x04BF) ||
		(point >= 0x04D0 && point <= 0x052F))
		return point | 1;
	if (point >= 0x04C1 && point <= 0x04CE)
		return (point & 1) != 0 ? point + 1 : point;
	return point;
}

/* Spellings that Arabic, Persian and Urdu hands interchange. */
static uint32_t
fold_arabic(uint32_t point)
{
	switch (point)
	{
		case 0x0622:
		case 0x0623:
		case 0x0625:
		case 0x0671:
			return 0x0627;
		case 0x0629:
			return 0x0647;
		case 0x0649:
		case 0x06CC:
			return 0x064A;
		case 0x06A9:
			return 0x0643;
		default:
			return point;
	}
}

uint32_t
repat_letter_fold(uint32_t point)
{
	if (point < 0x80)
		return repat_letter_fold_ascii(point);
	/* The soft hyphen stands among the signs. */
	if (in_ranges(point, RANGES(ignored)))
		return REPAT_IGNORED;
	if (point == REPAT_SEPARATOR || in_ranges(point, RANGES(separators)))
		return REPAT_SEPARATOR;
	if (point >= 0x0370 && point <= 0x03FF)
		return fold_greek(point);
	if (point >= 0x0400 && point <= 0x052F)
		return fold_cyrillic(point);
	if (point >= 0x0600 && point <= 0x06FF)
		return fold_arabic(point);
	return fold_latin(point);
}

bool
repat_letter_is_particle(uint32_t letter)
{
	switch (letter)
	{
		case 0x0627:			/* alef, of the article */
		case 0x0628:			/* beh, "with" */
		case 0x0633:			/* seen, "will" */
		case 0x0641:			/* feh, "so" */
		case 0x0643:			/* kaf, "as" */
		case 0x0644:			/* lam, of the article, "for" */
		case 0x0648:			/* waw, "and" */
			return true;
		default:
			return false;
	}
}
