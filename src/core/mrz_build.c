/*
 * mrz_build.c
 *	  A zone made of what a document is to say.
 *
 * Layer: core. ICAO Doc 9303-3, 4 and -4 to -7, 4.2.2, the five formats of ICAO's. What
 * is built conforms: it reads as the format that was asked for, gives back what was put
 * in, and all its digits agree. Must never leave a part of it out silently but what Doc
 * 9303 cuts: names, and in a visa the number.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz_build.h"

#include <string.h>

#include "repatriation/core/country.h"

#define NUMBER_MAX	40				/* characters of a number that are looked at */

/* The character as a zone has it, in capitals, filler for a sign; 0 beyond ASCII. */
static char
zone_character(char c)
{
	if (c >= 'a' && c <= 'z')
		return (char) ('A' + (c - 'a'));
	if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
		return c;
	return c >= ' ' && c <= '~' ? REPAT_MRZ_FILLER : '\0';
}

/* Text in the zone's alphabet; false if it is longer than max or beyond ASCII. */
static bool
zone_text(const RepatMrzGiven *given, char *out, size_t max)
{
	if (given->length > max)
		return false;
	for (size_t i = 0; i < given->length; i++)
	{
		out[i] = zone_character(given->text[i]);
		if (out[i] == '\0')
			return false;
	}
	return true;
}

static char *
at(char *zone, const RepatMrzLayout *layout, RepatMrzField field)
{
	return zone + layout->field[field].start;
}

static RepatStatus
put_code(const RepatMrzParts *parts, const RepatMrzLayout *layout, char *zone, RepatDiag *diag)
{
	if (parts->code.length == 0 ||
		!zone_text(&parts->code, at(zone, layout, REPAT_MRZ_CODE), 2) ||
		*at(zone, layout, REPAT_MRZ_CODE) < 'A')
		return repat_fail(diag, REPAT_SYNTAX, 0,
						  "A document code has one or two characters, the first a letter.", NULL);
	return REPAT_OK;
}

static RepatStatus
put_country(const RepatMrzGiven *code, char *field, RepatDiag *diag)
{
	RepatCountry country;
	char		text[REPAT_COUNTRY_BUFFER];
	RepatStatus status;

	if (code->length == 0)
		return REPAT_OK;
	status = repat_country_parse(code->text, code->length, &country, diag);
	if (status != REPAT_OK)
		return status;
	repat_country_format_mrz(country, text);
	memcpy(field, text, REPAT_COUNTRY_LETTERS);
	return REPAT_OK;
}

static void
put_two(char *field, int value)
{
	if (value < 0)
		return;
	field[0] = (char) ('0' + value / 10 % 10);
	field[1] = (char) ('0' + value % 10);
}

/* YYMMDD, filler for what is not known. */
static void
put_day(const RepatMrzDay *day, char *field)
{
	if (day->year < 0)
		return;
	put_two(field, day->year % 100);
	put_two(field + 2, day->month == 0 ? -1 : day->month);
	put_two(field + 4, day->day == 0 ? -1 : day->day);
}

static RepatStatus
put_dates(const RepatMrzParts *parts, const RepatMrzLayout *layout, char *zone, RepatDiag *diag)
{
	/* Only a birth date may have unknown parts (Doc 9303-3, 4.8). */
	if (parts->expiry.year < 0 || parts->expiry.month == 0 || parts->expiry.day == 0)
		return repat_fail(diag, REPAT_DATE_SYNTAX, 0, "An expiry date is known to the day.", NULL);
	put_day(&parts->birth, at(zone, layout, REPAT_MRZ_BIRTH));
	put_day(&parts->expiry, at(zone, layout, REPAT_MRZ_EXPIRY));
	return REPAT_OK;
}

static RepatStatus
put_sex(const RepatMrzParts *parts, const RepatMrzLayout *layout, char *zone, RepatDiag *diag)
{
	if (parts->sex == 'M' || parts->sex == 'F')
		*at(zone, layout, REPAT_MRZ_SEX) = parts->sex;
	else if (parts->sex != 'X' && parts->sex != '\0')
		return repat_fail(diag, REPAT_SYNTAX, 0, "The sex is M, F or X.", NULL);
	return REPAT_OK;
}

/*
 * The number, and behind one that goes on in the optional field its digit (Doc 9303-5
 * and -6, note j); *taken is what it takes of that field. Signs become fillers where
 * the number so fits its field, else they are left out.
 */
static RepatStatus
put_number(const RepatMrzParts *parts, const RepatMrzLayout *layout, char *zone, size_t *taken,
		   RepatDiag *diag)
{
	RepatMrzSpan field = layout->field[REPAT_MRZ_NUMBER];
	RepatMrzSpan more = layout->field[REPAT_MRZ_OPTIONAL_1];
	char		spelled[NUMBER_MAX];
	char		number[NUMBER_MAX];
	size_t		length = 0;
	bool		visa = layout->format == REPAT_MRZ_MRV_A || layout->format == REPAT_MRZ_MRV_B;

	*taken = 0;
	if (!zone_text(&parts->number, spelled, sizeof(spelled)))
		return repat_fail(diag, REPAT_SYNTAX, 0,
						  "A document number has at most 40 characters of ASCII.", NULL);
	if (parts->number.length <= field.length)
	{
		memcpy(zone + field.start, spelled, parts->number.length);
		return REPAT_OK;
	}
	for (size_t i = 0; i < parts->number.length; i++)
	{
		if (spelled[i] != REPAT_MRZ_FILLER)
			number[length++] = spelled[i];
	}
	if (length > field.length && visa)
		length = field.length;
	if (length <= field.length)
	{
		memcpy(zone + field.start, number, length);
		return REPAT_OK;
	}
	*taken = length - field.length + 1;
	if (!layout->spills || *taken >= more.length)
		return repat_fail(diag, REPAT_SYNTAX, 0, "The document number is too long.",
						  "TD3 holds nine characters, TD2 fourteen, TD1 twenty-two.");
	memcpy(zone + field.start, number, field.length);
	memcpy(zone + more.start, number + field.length, *taken - 1);
	zone[more.start + *taken - 1] = repat_mrz_digit(number, length);
	return REPAT_OK;
}

/* Optional data, behind what a long number has taken and a filler. */
static RepatStatus
put_optional(const RepatMrzParts *parts, const RepatMrzLayout *layout, size_t taken, char *zone,
			 RepatDiag *diag)
{
	for (int i = 0; i < 2; i++)
	{
		RepatMrzSpan field = layout->field[i == 0 ? REPAT_MRZ_OPTIONAL_1 : REPAT_MRZ_OPTIONAL_2];
		size_t		before = i == 0 && taken > 0 ? taken + 1 : 0;

		if (parts->optional[i].length == 0)
			continue;
		if (before > field.length ||
			!zone_text(&parts->optional[i], zone + field.start + before, field.length - before))
			return repat_fail(diag, REPAT_SYNTAX, 0, "Optional data do not fit their field.", NULL);
	}
	return REPAT_OK;
}

/* Every check digit, the composite last; that of a long number stands already. */
static void
put_digits(const RepatMrzLayout *layout, bool number_is_long, char *zone)
{
	for (int i = 0; i < REPAT_MRZ_CHECKS; i++)
	{
		const RepatMrzDigit *digit = &layout->check[i];
		char		covered[REPAT_MRZ_SIZE_MAX];
		size_t		length = 0;

		if (digit->digit.length == 0 || (i == REPAT_MRZ_CHECK_NUMBER && number_is_long))
			continue;
		for (int j = 0; j < REPAT_MRZ_RANGES; j++)
		{
			memcpy(covered + length, zone + digit->over[j].start, digit->over[j].length);
			length += digit->over[j].length;
		}
		zone[digit->digit.start] = repat_mrz_digit(covered, length);
	}
}

/*
 * Build the zone: its characters go to "zone", and *out views them. REPAT_SYNTAX,
 * REPAT_DATE_SYNTAX, REPAT_UNSUPPORTED or REPAT_LIMIT for a part that the format cannot
 * say, with which one in diag; a code that would make it another format is one.
 */
RepatStatus
repat_mrz_build(const RepatMrzParts *parts, char zone[REPAT_MRZ_SIZE_MAX], RepatMrz *out,
				RepatDiag *diag)
{
	const RepatMrzLayout *layout = repat_mrz_layout_named(parts->format.text,
														  parts->format.length);
	RepatMrzSpan name;
	size_t		taken = 0;
	RepatStatus status;

	if (layout == NULL || layout->format > REPAT_MRZ_TD3)
		return repat_fail(diag, REPAT_SYNTAX, 0, "No such format can be built.",
						  "The formats are TD1, TD2, TD3, MRV-A and MRV-B.");
	memset(zone, REPAT_MRZ_FILLER, layout->size);
	status = put_code(parts, layout, zone, diag);
	if (status == REPAT_OK)
		status = put_country(&parts->issuer, at(zone, layout, REPAT_MRZ_ISSUER), diag);
	if (status == REPAT_OK)
		status = put_country(&parts->nationality, at(zone, layout, REPAT_MRZ_NATIONALITY), diag);
	if (status == REPAT_OK)
		status = put_dates(parts, layout, zone, diag);
	if (status == REPAT_OK)
		status = put_sex(parts, layout, zone, diag);
	if (status == REPAT_OK)
		status = put_number(parts, layout, zone, &taken, diag);
	if (status == REPAT_OK)
		status = put_optional(parts, layout, taken, zone, diag);
	name = layout->field[REPAT_MRZ_NAME];
	if (status == REPAT_OK)
		status = repat_mrz_build_name(parts, zone + name.start, name.length, diag);
	if (status != REPAT_OK)
		return status;
	put_digits(layout, taken > 0, zone);
	if (repat_mrz_layout(zone, layout->size) != layout)
		return repat_fail(diag, REPAT_SYNTAX, 0,
						  "With this document code the zone would be one of another format.",
						  "V is for visas; IDFRA in TD2 and PNRUS in TD3 begin national layouts.");
	out->layout = layout;
	out->text = zone;
	return REPAT_OK;
}
