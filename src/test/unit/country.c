/*
 * country.c
 *	  Every code there is, every pattern of sixteen bits, every short ASCII text.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/country.h"

/* Our own idea of the form, from the text alone. */
static bool
well_formed(const char *text, size_t length)
{
	size_t		letters = 0;
	size_t		i;

	if (length < 1 || length > 3)
		return false;
	while (letters < length && strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
									  text[letters]) != NULL && text[letters] != '\0')
		letters++;
	for (i = letters; i < length; i++)
	{
		if (text[i] != '<')
			return false;
	}
	return letters > 0;
}

/* 26 + 26^2 + 26^3 codes in text order: numeric order, round trip, both spellings. */
static void
every_code(void)
{
	char		text[REPAT_COUNTRY_BUFFER];
	char		again[REPAT_COUNTRY_BUFFER];
	char		mrz[REPAT_COUNTRY_BUFFER];
	RepatCountry last = 0;
	int			codes = 0;
	int			a, b, c;

	for (a = 1; a <= 26; a++)
		for (b = 0; b <= 26; b++)
			for (c = 0; c <= (b == 0 ? 0 : 26); c++)
			{
				RepatCountry code = -1;
				RepatCountry from_mrz = -1;
				size_t		length = 1 + (b > 0) + (c > 0);

				text[0] = (char) ('A' + a - 1);
				text[1] = (char) (b == 0 ? 0 : 'A' + b - 1);
				text[2] = (char) (c == 0 ? 0 : 'a' + c - 1);
				text[3] = '\0';
				if (repat_country_parse(text, length, &code, NULL) != REPAT_OK
					|| code != (a << 10 | b << 5 | c) || code <= last)
					break;
				last = code;
				if (text[2] != '\0')
					text[2] = (char) ('A' + c - 1);
				repat_country_format_mrz(code, mrz);
				if (repat_country_check_bits(code, NULL) != REPAT_OK
					|| repat_country_format(code, again) != length || strcmp(again, text) != 0
					|| strlen(mrz) != 3 || memcmp(mrz, text, length) != 0
					|| repat_country_parse(mrz, 3, &from_mrz, NULL) != REPAT_OK
					|| from_mrz != code)
					break;
				codes++;
			}
	CHECK(codes == 26 + 26 * 26 + 26 * 26 * 26);
}

/* Of all 65,536 bit patterns the same number is accepted, and formats to itself. */
static void
every_pattern(void)
{
	int			accepted = 0;
	int32_t		bits;

	for (bits = INT16_MIN; bits <= INT16_MAX; bits++)
	{
		char		text[REPAT_COUNTRY_BUFFER];
		RepatCountry again = -1;
		size_t		length;

		if (repat_country_check_bits((int16_t) bits, NULL) != REPAT_OK)
			continue;
		length = repat_country_format((RepatCountry) bits, text);
		if (repat_country_parse(text, length, &again, NULL) == REPAT_OK && again == bits)
			accepted++;
	}
	CHECK(accepted == 26 + 26 * 26 + 26 * 26 * 26);
}

/* All texts of up to two bytes, and of three with the last from a short list. */
static void
every_text(void)
{
	int			wrong = 0;
	int			a, b;
	size_t		k;

	for (a = 0; a < 256; a++)
		for (b = 0; b < 256; b++)
			for (k = 0; k < 12; k++)
			{
				const char	text[3] = {(char) a, (char) b, "Zaz<@[`{ 0\xC3"[k]};
				RepatCountry code = -1;
				size_t		length;

				for (length = 1; length <= 3; length++)
				{
					RepatStatus status = repat_country_parse(text, length, &code, NULL);

					if ((status == REPAT_OK) != well_formed(text, length))
						wrong++;
				}
			}
	CHECK(wrong == 0);
}

static RepatStatus
parse(const char *text, RepatDiag *diag)
{
	RepatCountry code = -7;
	RepatStatus status = repat_country_parse(text, strlen(text), &code, diag);

	/* Untouched unless the answer is REPAT_OK. */
	CHECK((status == REPAT_OK) == (code != -7));
	return status;
}

int
main(void)
{
	RepatDiag	diag;

	every_code();
	every_pattern();
	every_text();

	CHECK(parse("", &diag) == REPAT_SYNTAX && diag.position == 0 && diag.hint != NULL);
	CHECK(parse("UTOP", &diag) == REPAT_SYNTAX && diag.position == 4);
	CHECK(parse("<<<", &diag) == REPAT_SYNTAX && diag.position == 1);
	CHECK(parse("D<E", &diag) == REPAT_SYNTAX && diag.position == 3);
	CHECK(parse("U7O", &diag) == REPAT_SYNTAX && diag.position == 2);
	CHECK(parse("D<", &diag) == REPAT_OK);
	CHECK(repat_country_check_bits(0, &diag) == REPAT_BINARY);
	return check_report();
}
