/*
 * name_fold.c
 *	  Names as folded letters: case, marks, ligatures, forms and signs taken away.
 *
 * Layer: core. After Unicode's decompositions, written out below so that neither a
 * library nor a locale has a say, and the same text folds alike in every database.
 * Arabic letters fold as search engines fold them: alef forms, final forms of yeh and
 * heh, Persian kaf and yeh are one letter each; vowel marks, tatweel and the signs
 * that steer the direction of writing go. Malformed bytes are left out; nothing is
 * refused, since a name on file must stay findable.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "name_letters.h"

#define BLANK		' '
#define DROPPED		0

/* Latin letters from U+00C0 and U+1E00: two bytes each, the letters of A to Z they fold to. */
static const char latin_low[] =
	"a a a a a a aec e e e e i i i i "	/* U+00C0 */
	"d n o o o o o   o u u u u y thss"	/* U+00D0 */
	"a a a a a a aec e e e e i i i i "	/* U+00E0 */
	"d n o o o o o   o u u u u y thy "	/* U+00F0 */
	"a a a a a a c c c c c c c c d d "	/* U+0100 */
	"d d e e e e e e e e e e g g g g "	/* U+0110 */
	"g g g g h h h h i i i i i i i i "	/* U+0120 */
	"i i ijijj j k k k l l l l l l l "	/* U+0130 */
	"l l l n n n n n n n n n o o o o "	/* U+0140 */
	"o o oeoer r r r r r s s s s s s "	/* U+0150 */
	"s s t t t t t t u u u u u u u u "	/* U+0160 */
	"u u u u w w y y y z z z z z z s "	/* U+0170 */
	"b           o     d         a a "	/* U+0180 */
	"e f f         i     l           "	/* U+0190 */
	"o o                           u "	/* U+01A0 */
	"u         z z                   "	/* U+01B0 */
	"        dzdzdzljljljnjnjnja a i "	/* U+01C0 */
	"i o o u u u u u u u u u u a a a "	/* U+01D0 */
	"a a     g g g g k k o o o o     "	/* U+01E0 */
	"j dzdzdzg g     n n a a         "	/* U+01F0 */
	"a a a a e e e e i i i i o o o o "	/* U+0200 */
	"r r r r u u u u s s t t     h h "	/* U+0210 */
	"            a a e e o o o o o o "	/* U+0220 */
	"o o y y             a c c l t   "	/* U+0230 */
	"      b u   e e j j     r r y y "	/* U+0240 */
;

static const char latin_high[] =
	"a a b b b b b b c c d d d d d d "	/* U+1E00 */
	"d d d d e e e e e e e e e e f f "	/* U+1E10 */
	"g g h h h h h h h h h h i i i i "	/* U+1E20 */
	"k k k k k k l l l l l l l l m m "	/* U+1E30 */
	"m m m m n n n n n n n n o o o o "	/* U+1E40 */
	"o o o o p p p p r r r r r r r r "	/* U+1E50 */
	"s s s s s s s s s s t t t t t t "	/* U+1E60 */
	"t t u u u u u u u u u u v v v v "	/* U+1E70 */
	"w w w w w w w w w w x x x x y y "	/* U+1E80 */
	"z z z z z z h t w y         ss  "	/* U+1E90 */
	"a a a a a a a a a a a a a a a a "	/* U+1EA0 */
	"a a a a a a a a e e e e e e e e "	/* U+1EB0 */
	"e e e e e e e e i i i i o o o o "	/* U+1EC0 */
	"o o o o o o o o o o o o o o o o "	/* U+1ED0 */
	"o o o o u u u u u u u u u u u u "	/* U+1EE0 */
	"u u y y y y y y y y             "	/* U+1EF0 */
;

/* Arabic presentation forms: the letter's offset from U+0600, 0 for what is dropped. */
static const uint8_t arabic_forms_a[] = {	/* from U+FB50 */
	0x71, 0x71, 0x7B, 0x7B, 0x7B, 0x7B, 0x7E, 0x7E, 0x7E, 0x7E, 0x80, 0x80,
	0x80, 0x80, 0x7A, 0x7A, 0x7A, 0x7A, 0x7F, 0x7F, 0x7F, 0x7F, 0x79, 0x79,
	0x79, 0x79, 0xA4, 0xA4, 0xA4, 0xA4, 0xA6, 0xA6, 0xA6, 0xA6, 0x84, 0x84,
	0x84, 0x84, 0x83, 0x83, 0x83, 0x83, 0x86, 0x86, 0x86, 0x86, 0x87, 0x87,
	0x87, 0x87, 0x8D, 0x8D, 0x8C, 0x8C, 0x8E, 0x8E, 0x88, 0x88, 0x98, 0x98,
	0x91, 0x91, 0xA9, 0xA9, 0xA9, 0xA9, 0xAF, 0xAF, 0xAF, 0xAF, 0xB3, 0xB3,
	0xB3, 0xB3, 0xB1, 0xB1, 0xB1, 0xB1, 0xBA, 0xBA, 0xBB, 0xBB, 0xBB, 0xBB,
	0xD5, 0xD5, 0xC1, 0xC1, 0xC1, 0xC1, 0xBE, 0xBE, 0xBE, 0xBE, 0xD2, 0xD2,
	0xD2, 0xD2
};

static const uint8_t arabic_forms_b[] = {	/* from U+FE80 */
	0x21, 0x27, 0x27, 0x27, 0x27, 0x48, 0x48, 0x27, 0x27, 0x4A, 0x4A, 0x4A,
	0x4A, 0x27, 0x27, 0x28, 0x28, 0x28, 0x28, 0x29, 0x29, 0x2A, 0x2A, 0x2A,
	0x2A, 0x2B, 0x2B, 0x2B, 0x2B, 0x2C, 0x2C, 0x2C, 0x2C, 0x2D, 0x2D, 0x2D,
	0x2D, 0x2E, 0x2E, 0x2E, 0x2E, 0x2F, 0x2F, 0x30, 0x30, 0x31, 0x31, 0x32,
	0x32, 0x33, 0x33, 0x33, 0x33, 0x34, 0x34, 0x34, 0x34, 0x35, 0x35, 0x35,
	0x35, 0x36, 0x36, 0x36, 0x36, 0x37, 0x37, 0x37, 0x37, 0x38, 0x38, 0x38,
	0x38, 0x39, 0x39, 0x39, 0x39, 0x3A, 0x3A, 0x3A, 0x3A, 0x41, 0x41, 0x41,
	0x41, 0x42, 0x42, 0x42, 0x42, 0x43, 0x43, 0x43, 0x43, 0x44, 0x44, 0x44,
	0x44, 0x45, 0x45, 0x45, 0x45, 0x46, 0x46, 0x46, 0x46, 0x47, 0x47, 0x47,
	0x47, 0x48, 0x48, 0x49, 0x49, 0x4A, 0x4A, 0x4A, 0x4A
};

/* A letter and what becomes of it. */
typedef struct Change
{
	uint16_t	from;
	uint16_t	to;
} Change;

/* Cyrillic letters with a mark, ascending. */
static const Change cyrillic_changes[] = {
	{0x439, 0x438}, {0x450, 0x435}, {0x451, 0x435}, {0x453, 0x433}, {0x457, 0x456}, {0x45C, 0x43A},
	{0x45D, 0x438}, {0x45E, 0x443}, {0x477, 0x475}, {0x4C2, 0x436}, {0x4D1, 0x430}, {0x4D3, 0x430},
	{0x4D7, 0x435}, {0x4DB, 0x4D9}, {0x4DD, 0x436}, {0x4DF, 0x437}, {0x4E3, 0x438}, {0x4E5, 0x438},
	{0x4E7, 0x43E}, {0x4EB, 0x4E9}, {0x4ED, 0x44D}, {0x4EF, 0x443}, {0x4F1, 0x443}, {0x4F3, 0x443},
	{0x4F5, 0x447}, {0x4F9, 0x44B}
};

/* Arabic letters of one kind, ascending: hamza carriers, and how Persian and Urdu write. */
static const Change arabic_changes[] = {
	{0x621, DROPPED}, {0x622, 0x627}, {0x623, 0x627}, {0x624, 0x648}, {0x625, 0x627}, {0x626, 0x64A},
	{0x629, 0x647}, {0x640, DROPPED}, {0x649, 0x64A}, {0x66E, 0x628}, {0x671, 0x627}, {0x672, 0x627},
	{0x673, 0x627}, {0x6A9, 0x643}, {0x6AA, 0x643}, {0x6BE, 0x647}, {0x6C0, 0x647}, {0x6C1, 0x647},
	{0x6C2, 0x647}, {0x6C3, 0x647}, {0x6CC, 0x64A}, {0x6CD, 0x64A}, {0x6CE, 0x64A}, {0x6D2, 0x64A},
	{0x6D3, 0x64A}, {0x6D5, 0x647}
};

/* Final forms of Hebrew letters, ascending. */
static const Change hebrew_changes[] = {
	{0x5DA, 0x5DB}, {0x5DD, 0x5DE}, {0x5DF, 0x5E0}, {0x5E3, 0x5E4}, {0x5E5, 0x5E6}
};

/* Latin letters whose mark makes another sound: kept, in lower case, for the reader of sounds. */
typedef struct Marked
{
	uint16_t	upper;
	uint16_t	lower;
	uint16_t	mark;			/* that makes it of the plain letter, 0 if none does */
	char		plain;
} Marked;

static const Marked marked_letters[] = {
	{0x0C7, 0x0E7, 0x327, 'c'}, {0x0D0, 0x0F0, 0, 'd'}, {0x0D1, 0x0F1, 0x303, 'n'},
	{0x106, 0x107, 0x301, 'c'}, {0x10C, 0x10D, 0x30C, 'c'}, {0x11E, 0x11F, 0x306, 'g'},
	{0x15A, 0x15B, 0x301, 's'}, {0x15E, 0x15F, 0x327, 's'}, {0x160, 0x161, 0x30C, 's'},
	{0x179, 0x17A, 0x301, 'z'}, {0x17B, 0x17C, 0x307, 'z'}, {0x17D, 0x17E, 0x30C, 'z'},
	{0x218, 0x219, 0x326, 's'}
};

#define COUNT_OF(array)		(sizeof(array) / sizeof((array)[0]))

#define ARABIC(code)		changed(code, arabic_changes, COUNT_OF(arabic_changes))

/* What a table of changes makes of a letter: itself where it is not in it. */
static uint32_t
changed(uint32_t letter, const Change *changes, size_t count)
{
	size_t		i;

	for (i = 0; i < count && changes[i].from <= letter; i++)
	{
		if (changes[i].from == letter)
			return changes[i].to;
	}
	return letter;
}

/* One character of UTF-8; its bytes in *taken, at least one. DROPPED if malformed. */
static uint32_t
decode(const unsigned char *text, size_t length, size_t *taken)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t		bytes = text[0] < 0x80 ? 1 : text[0] < 0xC2 ? 0 : text[0] < 0xE0 ? 2
		: text[0] < 0xF0 ? 3 : text[0] < 0xF5 ? 4 : 0;
	uint32_t	code;
	size_t		i;

	*taken = 1;
	if (bytes == 1)
		return text[0];
	if (bytes == 0 || bytes > length)
		return DROPPED;
	code = text[0] & (0xFFu >> (bytes + 1));
	for (i = 1; i < bytes; i++)
	{
		if ((text[i] & 0xC0) != 0x80)
			return DROPPED;
		code = code << 6 | (text[i] & 0x3Fu);
	}
	if (code < least[bytes] || code > 0x10FFFF)
		return DROPPED;
	*taken = bytes;
	return code;
}

/* The two letters of the Latin tables, or NULL if they have none for the character. */
static const char *
latin_letters(uint32_t code)
{
	const char *pair;

	if (code >= 0xC0 && code < 0x250)
		pair = latin_low + 2 * (code - 0xC0);
	else if (code >= 0x1E00 && code < 0x1F00)
		pair = latin_high + 2 * (code - 0x1E00);
	else
		return NULL;
	return pair[0] == BLANK ? NULL : pair;
}

/* The marked letter with this code in either case, or NULL. */
static const Marked *
marked(uint32_t code)
{
	size_t		i;

	for (i = 0; i < COUNT_OF(marked_letters); i++)
	{
		if (marked_letters[i].upper == code || marked_letters[i].lower == code)
			return &marked_letters[i];
	}
	return NULL;
}

/* Marks above and below letters, vowel points, signs without width, hamza and ayn signs. */
static bool
is_dropped(uint32_t code)
{
	return (code >= 0x300 && code < 0x370) || (code >= 0x482 && code < 0x48A)
		|| (code >= 0x591 && code < 0x5C8 && code != 0x5BE) || code == 0x5F3 || code == 0x5F4
		|| (code >= 0x610 && code < 0x61D) || (code >= 0x64B && code < 0x660) || code == 0x670
		|| (code >= 0x6D6 && code < 0x6EE && code != 0x6DD)
		|| (code >= 0x2B0 && code < 0x300) || (code >= 0x200B && code < 0x2010)
		|| (code >= 0x2018 && code < 0x2020) || (code >= 0x202A && code < 0x202F)
		|| (code >= 0x2032 && code < 0x2038) || (code >= 0x2060 && code < 0x2070)
		|| (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0xB4 || code == 0xFEFF
		|| code == 0xFFFD;
}

/* Blanks, hyphens, commas, stops and the filler of machine-readable zones. */
static bool
is_separator(uint32_t code)
{
	return code == 0xA0 || code == 0xB7 || code == 0x5BE || code == 0x60C
		|| (code >= 0x2000 && code < 0x200B) || (code >= 0x2010 && code < 0x2016)
		|| code == 0x2026 || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F
		|| code == 0x3000 || code == 0x30FB;
}

static void
add(RepatNameLetters *letters, uint32_t letter)
{
	if (letter == DROPPED || letters->count == REPAT_NAME_BYTES)
		return;
	if (letter == BLANK && (letters->count == 0 || letters->letter[letters->count - 1] == BLANK))
		return;
	letters->letter[letters->count++] = letter;
}

/* A mark after a plain letter that makes a marked letter of the two. */
static void
compose(RepatNameLetters *letters, uint32_t mark)
{
	size_t		i;

	if (letters->count == 0)
		return;
	for (i = 0; i < COUNT_OF(marked_letters); i++)
	{
		uint32_t   *last = &letters->letter[letters->count - 1];

		if (marked_letters[i].mark == mark && *last == (unsigned char) marked_letters[i].plain)
			*last = marked_letters[i].lower;
	}
}

/* An apostrophe counts after a Hebrew letter alone. */
static void
add_geresh(RepatNameLetters *letters)
{
	if (letters->count > 0 && letters->letter[letters->count - 1] >= 0x5D0
		&& letters->letter[letters->count - 1] < 0x5EB)
		add(letters, REPAT_GERESH);
}

/* The letter of a presentation form. */
static uint32_t
arabic_form(uint8_t offset)
{
	return offset == 0 ? DROPPED : 0x600u + offset;
}

/* A character beyond ASCII, in the order of how common its script is in such names. */
static void
add_wide(RepatNameLetters *letters, uint32_t code)
{
	const char *pair = latin_letters(code);

	if (pair != NULL)
	{
		const Marked *kept = marked(code);

		add(letters, kept != NULL ? kept->lower : (unsigned char) pair[0]);
		if (kept == NULL && pair[1] != BLANK)
			add(letters, (unsigned char) pair[1]);
	}
	else if (code == REPAT_GERESH || code == 0x2019)
		add_geresh(letters);
	else if (is_dropped(code))
		compose(letters, code);
	else if (is_separator(code))
		add(letters, BLANK);
	else if (code >= 0x400 && code < 0x530)
	{
		/* Three blocks of capitals: 80 before, 32 before, and one before their small letters. */
		if (code < 0x430)
			code += code < 0x410 ? 0x50 : 0x20;
		else if (code == 0x4C0)
			code = 0x4CF;
		else if (code >= 0x4C1 && code < 0x4CF)
			code += code & 1;
		else if (code >= 0x460)
			code |= 1;
		add(letters, changed(code, cyrillic_changes, COUNT_OF(cyrillic_changes)));
	}
	else if (code >= 0x620 && code < 0x6E0)
		add(letters, ARABIC(code));
	else if (code >= 0x5D0 && code < 0x5EB)
		add(letters, changed(code, hebrew_changes, COUNT_OF(hebrew_changes)));
	else if (code >= 0xFB50 && code < 0xFB50 + COUNT_OF(arabic_forms_a))
		add(letters, ARABIC(arabic_form(arabic_forms_a[code - 0xFB50])));
	else if (code >= 0xFE80 && code < 0xFE80 + COUNT_OF(arabic_forms_b))
		add(letters, ARABIC(arabic_form(arabic_forms_b[code - 0xFE80])));
	else if (code >= 0xFEF5 && code < 0xFEFD)	/* lam with alef */
	{
		add(letters, 0x644);
		add(letters, 0x627);
	}
	else if (code == 0xFDF2)	/* the ligature of Allah */
	{
		add(letters, 0x627);
		add(letters, 0x644);
		add(letters, 0x644);
		add(letters, 0x647);
	}
	else if (code >= 0xFE70 && code < 0xFE80)
		return;					/* vowel marks that stand alone */
	else
		add(letters, code);
}

/*
 * The folded letters of a text in UTF-8. No more than REPAT_NAME_BYTES of it are read.
 * A name field of a machine-readable zone has 30, 31 or 39 characters (ICAO Doc 9303-5
 * to -7); one that ends in a letter there may have been cut (Doc 9303-3, section 4.6).
 */
void
repat_name_letters(const char *text, size_t length, RepatNameLetters *letters)
{
	size_t		i = 0;

	if (length > REPAT_NAME_BYTES)
		length = REPAT_NAME_BYTES;
	letters->count = 0;
	letters->zone = false;
	letters->truncated = false;
	while (i < length)
	{
		unsigned char byte = (unsigned char) text[i];
		unsigned char lower = byte | 0x20u;
		size_t		taken = 1;

		if (lower >= 'a' && lower <= 'z')
			add(letters, lower);
		else if (byte >= 0x80)
			add_wide(letters, decode((const unsigned char *) text + i, length - i, &taken));
		else if (byte >= '0' && byte <= '9')
			add(letters, byte);
		else if (byte == '\'' || byte == '`')
			add_geresh(letters);
		else
		{
			letters->zone = letters->zone || byte == '<';
			add(letters, BLANK);
		}
		i += taken;
	}
	letters->truncated = letters->zone && (length == 30 || length == 31 || length == 39)
		&& text[length - 1] != '<';
	if (letters->count > 0 && letters->letter[letters->count - 1] == BLANK)
		letters->count--;
}

/* The plain letters that a marked Latin letter folds to: how many, or 0 for any other letter. */
int
repat_name_base(uint32_t letter, char *base)
{
	const char *pair = latin_letters(letter);

	if (pair == NULL)
		return 0;
	base[0] = pair[0];
	base[1] = pair[1];
	return pair[1] == BLANK ? 1 : 2;
}

/* Write a character of UTF-8; returns its bytes. */
static size_t
encode(uint32_t code, char *text)
{
	if (code < 0x80)
	{
		text[0] = (char) code;
		return 1;
	}
	if (code < 0x800)
	{
		text[0] = (char) (0xC0 | code >> 6);
		text[1] = (char) (0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000)
	{
		text[0] = (char) (0xE0 | code >> 12);
		text[1] = (char) (0x80 | (code >> 6 & 0x3F));
		text[2] = (char) (0x80 | (code & 0x3F));
		return 3;
	}
	text[0] = (char) (0xF0 | code >> 18);
	text[1] = (char) (0x80 | (code >> 12 & 0x3F));
	text[2] = (char) (0x80 | (code >> 6 & 0x3F));
	text[3] = (char) (0x80 | (code & 0x3F));
	return 4;
}

/*
 * name_fold: the folded letters as UTF-8, plain letters for marked ones, into the
 * caller's buffer; returns its length. Ends with the last letter that fits. Folding a
 * second time changes nothing.
 */
size_t
repat_name_fold(const char *text, size_t length, char folded[REPAT_NAME_FOLDED])
{
	RepatNameLetters letters;
	size_t		used = 0;
	size_t		i;

	repat_name_letters(text, length, &letters);
	for (i = 0; i < letters.count && used + 4 <= REPAT_NAME_FOLDED; i++)
	{
		int			plain = repat_name_base(letters.letter[i], folded + used);

		if (plain > 0)
			used += (size_t) plain;
		else if (letters.letter[i] != REPAT_GERESH)
			used += encode(letters.letter[i], folded + used);
	}
	if (used > 0 && folded[used - 1] == BLANK)
		used--;
	return used;
}
