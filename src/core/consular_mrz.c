/*
 * consular_mrz.c
 *	  What a document's machine-readable zone says against what is printed beside it.
 *
 * Layer: core. ICAO Doc 9303-3, 4.6 (names) and 4.8 (dates). Differences are
 * findings, for a person to look at: zones with mistakes are in circulation and
 * their documents stay valid. What cannot be compared is not found to differ: a name
 * in another script, a date that was not printed, an unknown part of a date.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/consular.h"

#include <stdio.h>
#include <string.h>

#include "repatriation/core/mrz_date.h"
#include "repatriation/core/mrz_field.h"
#include "repatriation/core/partial_date.h"

/* A printed name as a zone would spell it; longer ones are not compared. */
#define SPELLED_MAX 256

typedef struct Spelled
{
	char		text[SPELLED_MAX];	/* letters, components parted by one blank */
	size_t		length;
} Spelled;

/* The letter as a zone has it, or 0. */
static char
zone_letter(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c;
	return c >= 'a' && c <= 'z' ? (char) ('A' + (c - 'a')) : '\0';
}

/*
 * Adds a printed part. Doc 9303-3, 4.6: a hyphen, a blank and a comma part
 * components, an apostrophe and a full stop fall away. False if the part has
 * anything else: which letters stand for it is the issuer's choice.
 */
static bool
spell(const RepatConsular *record, const RepatConsularText *part, Spelled *out)
{
	const char *text = record->arena + part->at;
	bool		apart = true;
	size_t		i;

	for (i = 0; i < part->length; i++)
	{
		char		letter = zone_letter(text[i]);

		if (text[i] == '-' || text[i] == ' ' || text[i] == ',')
			apart = true;
		else if (letter != '\0')
		{
			if (out->length + 2 > sizeof(out->text))
				return false;
			if (apart && out->length > 0)
				out->text[out->length++] = ' ';
			out->text[out->length++] = letter;
			apart = false;
		}
		else if (text[i] != '\'' && text[i] != '.')
			return false;
	}
	return true;
}

/* The length of the component at text. */
static size_t
component(const char *text, size_t length)
{
	const char *blank = memchr(text, ' ', length);

	return blank != NULL ? (size_t) (blank - text) : length;
}

/*
 * True if a zone's identifier may stand for a printed one. In a zone that may be
 * truncated components may be shortened or left out (4.6), in any other not.
 */
static bool
identifier_agrees(const RepatMrzText *zone, const Spelled *printed, bool truncated)
{
	size_t		z = 0;
	size_t		p = 0;

	if (!truncated)
		return zone->length == printed->length &&
			memcmp(zone->text, printed->text, printed->length) == 0;
	while (z < zone->length)
	{
		size_t		wanted = component(zone->text + z, zone->length - z);

		for (;;)
		{
			size_t		there;

			if (p >= printed->length)
				return false;
			there = component(printed->text + p, printed->length - p);
			p += there + 1;
			if (wanted <= there &&
				memcmp(zone->text + z, printed->text + p - there - 1, wanted) == 0)
				break;
		}
		z += wanted + 1;
	}
	return true;
}

/* False only if there are names to compare and none of them agrees. */
static bool
name_agrees(const RepatConsular *record, const RepatMrzRecord *zone)
{
	const RepatConsularPerson *person = &record->subject.person;
	bool		compared = false;
	size_t		i;

	for (i = 0; i < person->name_count; i++)
	{
		const RepatConsularName *name = &person->names[i];
		Spelled		family = {{0}, 0};
		Spelled		given = {{0}, 0};
		bool		spelled = name->family_count > 0 || name->given_count > 0;
		size_t		k;

		/* On which side an issuer puts these is not known. */
		if (name->patronymic.state != REPAT_CONSULAR_ABSENT ||
			name->matronymic.state != REPAT_CONSULAR_ABSENT)
			continue;
		for (k = 0; k < name->family_count; k++)
			spelled = spelled && spell(record, &name->family[k], &family);
		for (k = 0; k < name->given_count; k++)
			spelled = spelled && spell(record, &name->given[k], &given);
		if (!spelled)
			continue;
		compared = true;
		/* Who has one identifier only has it as the primary one (4.6). */
		if (family.length == 0)
		{
			family = given;
			given.length = 0;
		}
		if (identifier_agrees(&zone->primary, &family, zone->name_truncated) &&
			identifier_agrees(&zone->secondary, &given, zone->name_truncated))
			return true;
	}
	return !compared;
}

/* Two digits of a zone's date; 0 for fillers, -1 for anything else. */
static int
two_digits(const char *text)
{
	if (text[0] == REPAT_MRZ_FILLER && text[1] == REPAT_MRZ_FILLER)
		return 0;
	if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
		return -1;
	return (text[0] - '0') * 10 + (text[1] - '0');
}

/*
 * False only if no day that the printed date may mean can be that of the zone,
 * in any century: Doc 9303 has no rule for it.
 */
static bool
date_agrees(const RepatConsular *record, const RepatConsularText *text, const char *zone)
{
	RepatPartialDate printed;
	int			year = two_digits(zone);
	int			month = two_digits(zone + 2);
	int			day = two_digits(zone + 4);
	int			century;

	if (text->state != REPAT_CONSULAR_VALID || zone[0] == REPAT_MRZ_FILLER ||
		repat_partial_date_parse(record->arena + text->at, text->length, &printed, NULL) != REPAT_OK)
		return true;
	for (century = 1800; century <= 2100; century += 100)
	{
		RepatPartialDate read;

		if (year >= 0 && month >= 0 && day >= 0 &&
			repat_partial_date_from_parts(century + year, month, day, &read, NULL) == REPAT_OK &&
			repat_partial_date_overlap(read, printed))
			return true;
	}
	return false;
}

/* Only letters and digits of a printed number reach a zone (Doc 9303-4, 4.2.2.2). */
static bool
number_agrees(const RepatConsular *record, const RepatMrzRecord *zone)
{
	const RepatConsularText *number = &record->document.number;
	const char *text = record->arena + number->at;
	size_t		matched = 0;
	size_t		i;

	if (number->state != REPAT_CONSULAR_VALID)
		return true;
	for (i = 0; i < number->length; i++)
	{
		char		c = text[i] >= '0' && text[i] <= '9' ? text[i] : zone_letter(text[i]);

		if (c == '\0')
			continue;
		if (matched == zone->number.length || zone->number.text[matched] != c)
			return false;
		matched++;
	}
	return matched == zone->number.length;
}

/* "Unspecified" is a filler in a zone and X beside it. */
static bool
sex_agrees(const RepatConsular *record, const RepatMrzRecord *zone)
{
	const RepatConsularText *sex = &record->subject.person.sex;
	char		printed;
	char		read = zone->sex == 'U' ? 'X' : zone->sex;

	if (sex->state != REPAT_CONSULAR_VALID)
		return true;
	printed = record->arena[sex->at];
	return read == (printed == 'U' ? 'X' : printed);
}

/* Compares one zone, "mrz[number]". */
static void
check_zone(RepatConsular *record, const RepatConsularMrz *mrz, int number)
{
	const RepatConsularDocument *document = &record->document;
	char		path[REPAT_CONSULAR_PATH_BYTES];
	char		characters[REPAT_MRZ_SIZE_MAX];
	RepatMrz	view;
	RepatMrzShape shape;
	RepatMrzRecord zone;
	uint32_t	line = mrz->text.line;

	if (mrz->text.state == REPAT_CONSULAR_ABSENT)
		return;
	(void) snprintf(path, sizeof(path), "mrz[%d]", number);
	if (repat_mrz_read(record->arena + mrz->text.at, mrz->text.length, characters, &view, &shape,
					   NULL) != REPAT_OK)
	{
		repat_consular_find(record, REPAT_FINDING_MRZ_UNREADABLE, path, line);
		return;
	}
	repat_mrz_parse(&view, &zone);
	if (zone.validity == REPAT_MRZ_INVALID)
		repat_consular_find(record, REPAT_FINDING_MRZ_CHECK_DIGIT, path, line);
	if (document->issuer.country.state == REPAT_CONSULAR_VALID &&
		!repat_consular_is(record, &document->issuer.country, zone.issuer.text))
		repat_consular_find(record, REPAT_FINDING_MRZ_ISSUER_DIFFERS, path, line);
	if (!number_agrees(record, &zone))
		repat_consular_find(record, REPAT_FINDING_MRZ_NUMBER_DIFFERS, path, line);
	if (!name_agrees(record, &zone))
		repat_consular_find(record, REPAT_FINDING_MRZ_NAME_DIFFERS, path, line);
	if (!date_agrees(record, &record->subject.person.birth.date.value, zone.birth))
		repat_consular_find(record, REPAT_FINDING_MRZ_BIRTH_DATE_DIFFERS, path, line);
	if (!date_agrees(record, &document->expires, zone.expiry))
		repat_consular_find(record, REPAT_FINDING_MRZ_EXPIRY_DATE_DIFFERS, path, line);
	if (!sex_agrees(record, &zone))
		repat_consular_find(record, REPAT_FINDING_MRZ_SEX_DIFFERS, path, line);
}

void
repat_consular_check_zones(RepatConsular *record)
{
	size_t		i;

	for (i = 0; i < record->mrz_count; i++)
		check_zone(record, &record->mrzs[i], (int) i + 1);
}
