/*
 * case_ref_parse.c
 *	  Case references from text, as people, forms and telephones bring it.
 *
 * Layer: core. Canonical text has a path of its own, since COPY brings little
 * else. The tolerant path also takes lower case; hyphen, space, slash, dot or
 * nothing between the groups; Arabic-Indic, extended Arabic-Indic and fullwidth
 * digits; and drops bidirectional marks, which right-to-left text adds unseen. It
 * reads UTF-8. No message may hold the input or the right check digits.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/case_ref.h"
#include "case_ref_bits.h"

/* A reference taken apart; letters as in case_ref_check_digits and as stored. */
typedef struct Parts
{
	uint32_t	letters;
	uint32_t	issuer;
	uint32_t	year;
	uint32_t	number;
	uint32_t	check;
} Parts;

static inline void
add_letter(Parts *parts, uint32_t letter)
{
	parts->letters = parts->letters * 100 + letter + 10;
	parts->issuer = parts->issuer << 5 | letter;
}

/* "count" ASCII digits; "wrong" collects whether one of them was none. */
static inline uint32_t
read_digits(const char *text, int count, uint32_t *wrong)
{
	uint32_t	value = 0;
	int			i;

	for (i = 0; i < count; i++)
	{
		uint32_t	digit = (uint32_t) (unsigned char) text[i] - '0';

		*wrong |= digit > 9;
		value = value * 10 + digit;
	}
	return value;
}

/* Read canonical text; false if it is not of that form, whatever else it may be. */
static inline bool
read_canonical(const char *text, Parts *parts)
{
	uint32_t	wrong = text[3] != '-' || text[8] != '-' || text[16] != '-';
	int			i;

	for (i = 0; i < REPAT_COUNTRY_LETTERS; i++)
	{
		uint32_t	letter = (uint32_t) (unsigned char) text[i] - 'A';

		wrong |= letter > 25;
		add_letter(parts, letter);
	}
	parts->year = read_digits(text + 4, 4, &wrong);
	parts->number = read_digits(text + 9, 7, &wrong);
	parts->check = read_digits(text + 17, 2, &wrong);
	return !wrong;
}

/*
 * The Unicode character at text[*at], moving *at behind it; bytes that are not
 * UTF-8 of up to three bytes come one at a time as U+FFFD, which nothing accepts.
 */
static uint32_t
next_character(const char *text, size_t length, size_t *at)
{
	const unsigned char *s = (const unsigned char *) text + *at;
	size_t		left = length - *at;

	if (s[0] < 0x80)
	{
		*at += 1;
		return s[0];
	}
	if (s[0] >= 0xC2 && s[0] <= 0xDF && left >= 2 && (s[1] & 0xC0) == 0x80)
	{
		*at += 2;
		return (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu);
	}
	if ((s[0] & 0xF0) == 0xE0 && left >= 3 && (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80)
	{
		uint32_t	c = (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);

		*at += 3;
		/* A character that fits two bytes has no third spelling. */
		return c < 0x0800 ? 0xFFFD : c;
	}
	*at += 1;
	return 0xFFFD;
}

/* Unicode's property Bidi_Control: invisible, and no part of a reference. */
static bool
is_bidi_mark(uint32_t c)
{
	return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
		|| (c >= 0x2066 && c <= 0x2069);
}

/* What a character means in a reference. */
static uint32_t
symbol_of(uint32_t c)
{
	static const uint32_t zeros[] = {'0', 0x0660, 0x06F0, 0xFF10};
	size_t		i;

	for (i = 0; i < sizeof(zeros) / sizeof(zeros[0]); i++)
	{
		if (c - zeros[i] < 10)
			return c - zeros[i];
	}
	/* Setting bit 5 lowers A-Z and takes no other character into a-z. */
	if ((c | 0x20) - 'a' < 26)
		return (c | 0x20) - 'a' + 10;
	if (c == '-' || c == ' ' || c == '/' || c == '.')
		return CASE_REF_SEPARATOR;
	return CASE_REF_OTHER;
}

uint32_t
repat_case_ref_symbol(const char *text, size_t length, size_t *at, int *position)
{
	while (*at < length)
	{
		uint32_t	c;

		*position = (int) *at + 1;
		c = next_character(text, length, at);
		if (!is_bidi_mark(c))
			return symbol_of(c);
	}
	*position = (int) length + 1;
	return CASE_REF_END;
}

/* Read any accepted form. */
static RepatStatus
read_tolerant(const char *text, size_t length, Parts *parts, RepatDiag *diag)
{
	static const char *const hint =
		"A case reference reads AAA-YYYY-NNNNNNN-CC: issuer, year, number and check digits.";
	size_t		at = 0;
	int			position = 0;
	uint32_t	symbol;
	int			i;

	for (i = 0; i < CASE_REF_SYMBOLS; i++)
	{
		symbol = repat_case_ref_symbol(text, length, &at, &position);
		if (symbol == CASE_REF_SEPARATOR && (i == 3 || i == 7 || i == 14))
			symbol = repat_case_ref_symbol(text, length, &at, &position);
		if (symbol == CASE_REF_END)
			return repat_fail(diag, REPAT_SYNTAX, position,
							  "The reference ends before its last check digit.", hint);
		if (i < 3)
		{
			if (symbol < 10 || symbol > 35)
				return repat_fail(diag, REPAT_SYNTAX, position,
								  "A letter from A to Z is expected here.", hint);
			add_letter(parts, symbol - 10);
		}
		else if (symbol > 9)
			return repat_fail(diag, REPAT_SYNTAX, position, "A digit is expected here.", hint);
		else if (i < 7)
			parts->year = parts->year * 10 + symbol;
		else if (i < 14)
			parts->number = parts->number * 10 + symbol;
		else
			parts->check = parts->check * 10 + symbol;
	}
	if (repat_case_ref_symbol(text, length, &at, &position) != CASE_REF_END)
		return repat_fail(diag, REPAT_SYNTAX, position,
						  "Nothing may follow the two check digits.", hint);
	return REPAT_OK;
}

/*
 * Parse a reference and verify its check digits. REPAT_SYNTAX with the position
 * if it has not the form; REPAT_CHECK_DIGIT without one if the digits disagree
 * (which character is wrong cannot be told); REPAT_RANGE if the year cannot be
 * stored although the digits agree.
 */
RepatStatus
repat_case_ref_parse(const char *text, size_t length, RepatCaseRef *ref, RepatDiag *diag)
{
	Parts		parts = {0, 0, 0, 0, 0};

	if (length != REPAT_CASE_REF_LENGTH || !read_canonical(text, &parts))
	{
		static const Parts none = {0, 0, 0, 0, 0};
		RepatStatus status;

		parts = none;
		status = read_tolerant(text, length, &parts, diag);
		if (status != REPAT_OK)
			return status;
	}
	if (parts.check != case_ref_check_digits(parts.letters, parts.year, parts.number))
		return repat_fail(diag, REPAT_CHECK_DIGIT, 0,
						  "Issuer, year, number and check digits do not belong together.",
						  "Compare the reference with the paper that it comes from.");
	if (parts.year < REPAT_CASE_REF_YEAR_MIN || parts.year > REPAT_CASE_REF_YEAR_MAX)
		return repat_fail(diag, REPAT_RANGE, 0, CASE_REF_YEAR_DETAIL, NULL);
	*ref = case_ref_bits(parts.issuer, parts.year, parts.number);
	return REPAT_OK;
}
