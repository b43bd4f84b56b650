/*
 * mrz_native.c
 *	  Names that a zone has in a letter code, in the letters that it stands for.
 *
 * Layer: core. The Russian internal passport writes one character for each letter of
 * a name, digits where the Latin letters run out, so that the name can be had back
 * whole. The code is as readers of such passports have it; its source is no law that
 * we have seen.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz_native.h"

#include <string.h>

/* Characters of the zone, and after each the last six bits of U+0400 and above, from 0x10. */
static const char letters[] =
	"A" "\x10" "B" "\x11" "V" "\x12" "G" "\x13" "D" "\x14" "E" "\x15" "J" "\x16" "Z" "\x17"
	"I" "\x18" "Q" "\x19" "K" "\x1A" "L" "\x1B" "M" "\x1C" "N" "\x1D" "O" "\x1E" "P" "\x1F"
	"R" "\x20" "S" "\x21" "T" "\x22" "U" "\x23" "F" "\x24" "H" "\x25" "C" "\x26" "3" "\x27"
	"4" "\x28" "W" "\x29" "X" "\x2A" "Y" "\x2B" "9" "\x2C" "6" "\x2D" "7" "\x2E" "8" "\x2F"
	"2" "\x01";

/*
 * The primary or the secondary identifier in Cyrillic letters, in UTF-8, not
 * terminated: returns its bytes. 0 if the format has no letter code, the identifier is
 * blank, or a character of it stands for no letter.
 */
size_t
repat_mrz_read_native(const RepatMrz *mrz, bool primary, char out[REPAT_MRZ_NATIVE_MAX])
{
	RepatMrzText first;
	RepatMrzText second;
	const RepatMrzText *name;
	size_t		used = 0;

	if (!mrz->layout->letter_code)
		return 0;
	repat_mrz_read_names(mrz, &first, &second);
	name = primary ? &first : &second;
	for (int i = 0; i < name->length; i++)
	{
		size_t		at = 0;

		if (name->text[i] == ' ')
		{
			out[used++] = ' ';
			continue;
		}
		while (letters[at] != '\0' && letters[at] != name->text[i])
			at += 2;
		if (letters[at] == '\0')
			return 0;
		out[used++] = '\xD0';
		out[used++] = (char) (0x80 | letters[at + 1]);
	}
	return used;
}
