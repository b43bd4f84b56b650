/*
 * country.c
 *	  Country and issuing authority codes: text to sixteen bits and back.
 *
 * Layer: core. Form after ICAO Doc 9303-3, section 5 (codes of one to three
 * letters, padded with "<" in a machine-readable zone). Checks the form alone:
 * which codes exist changes, and what an input function has accepted once it must
 * accept for ever, or a dump no longer loads. Membership is the table's business.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/country.h"

#define LETTER_BITS		5
#define LETTER_MASK		0x1F
#define LAST_LETTER		26
#define FILLER			'<'

/* The letter or filler at "place", 0 for the first. */
static unsigned int
letter_at(RepatCountry country, int place)
{
	return ((unsigned int) country >> (LETTER_BITS * (REPAT_COUNTRY_LETTERS - 1 - place)))
		& LETTER_MASK;
}

/*
 * Parse a code: one to three letters A-Z in either case, then any fillers "<" up
 * to three characters in all. REPAT_SYNTAX otherwise, with the position.
 */
RepatStatus
repat_country_parse(const char *text, size_t length, RepatCountry *country, RepatDiag *diag)
{
	static const char *const hint =
		"Write one to three letters, for example FRA, or D for Germany.";
	unsigned int bits = 0;
	bool		filled = false;
	size_t		i;

	if (length > REPAT_COUNTRY_LETTERS)
		return repat_fail(diag, REPAT_SYNTAX, REPAT_COUNTRY_LETTERS + 1,
						  "A country code has at most three letters.", hint);
	for (i = 0; i < length; i++)
	{
		/* Setting bit 5 lowers A-Z and takes no other character into a-z. */
		unsigned int letter = ((unsigned char) text[i] | 0x20u) - 'a' + 1;

		if (letter - 1 < LAST_LETTER && !filled)
			bits = bits << LETTER_BITS | letter;
		else if (text[i] == FILLER && i > 0)
		{
			bits <<= LETTER_BITS;
			filled = true;
		}
		else
			return repat_fail(diag, REPAT_SYNTAX, (int) i + 1,
							  filled ? "Only the filler \"<\" may follow a filler."
							  : "A letter from A to Z is expected here.", hint);
	}
	if (length == 0)
		return repat_fail(diag, REPAT_SYNTAX, 0, "A country code has at least one letter.", hint);
	bits <<= LETTER_BITS * (REPAT_COUNTRY_LETTERS - length);
	*country = (RepatCountry) bits;
	return REPAT_OK;
}

/*
 * REPAT_OK if "bits" is a code that repat_country_parse makes, else REPAT_BINARY:
 * what a binary value must pass before it is stored.
 */
RepatStatus
repat_country_check_bits(int16_t bits, RepatDiag *diag)
{
	unsigned int first = letter_at(bits, 0);
	unsigned int second = letter_at(bits, 1);
	unsigned int third = letter_at(bits, 2);

	if (bits < 0 || first == 0 || first > LAST_LETTER || second > LAST_LETTER
		|| third > LAST_LETTER || (second == 0 && third != 0))
		return repat_fail(diag, REPAT_BINARY, 0,
						  "The bits are not one to three letters with fillers after them.", NULL);
	return REPAT_OK;
}

/*
 * Write the canonical text, upper case without fillers, into the caller's buffer;
 * returns its length.
 */
size_t
repat_country_format(RepatCountry country, char text[REPAT_COUNTRY_BUFFER])
{
	size_t		length = 0;

	while (length < REPAT_COUNTRY_LETTERS && letter_at(country, (int) length) != 0)
	{
		text[length] = (char) ('A' - 1 + letter_at(country, (int) length));
		length++;
	}
	text[length] = '\0';
	return length;
}

/* Write the code as a machine-readable zone has it: always three characters. */
void
repat_country_format_mrz(RepatCountry country, char text[REPAT_COUNTRY_BUFFER])
{
	size_t		length = repat_country_format(country, text);

	while (length < REPAT_COUNTRY_LETTERS)
		text[length++] = FILLER;
	text[length] = '\0';
}
