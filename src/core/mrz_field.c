/*
 * mrz_field.c
 *	  The fields of a zone as text, and all of it in one plain record.
 *
 * Layer: core. Doc 9303-3, 4.6 (names), 4.5 (codes), Doc 9303-4, -5, -6, -7, 4.2.2.
 * A field that is all filler has length 0. Must never correct what it reads: a
 * repair belongs to whoever can prove it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz_field.h"

#include <string.h>

#include "repatriation/core/mrz_date.h"

/* Characters without the fillers behind them, which only pad the field. */
static void
copy_padded(const char *from, size_t length, RepatMrzText *out)
{
	while (length > 0 && from[length - 1] == REPAT_MRZ_FILLER)
		length--;
	memcpy(out->text, from, length);
	out->text[length] = '\0';
	out->length = (uint8_t) length;
}

/* Words: each run of fillers between characters is one blank, those around are none. */
static void
copy_words(const char *from, size_t length, RepatMrzText *out)
{
	uint8_t		used = 0;
	bool		gap = false;

	for (size_t i = 0; i < length; i++)
	{
		if (from[i] == REPAT_MRZ_FILLER)
		{
			gap = used > 0;
			continue;
		}
		if (gap)
			out->text[used++] = ' ';
		gap = false;
		out->text[used++] = from[i];
	}
	out->text[used] = '\0';
	out->length = used;
}

/* The document code: one or two characters. */
void
repat_mrz_read_code(const RepatMrz *mrz, RepatMrzText *out)
{
	copy_padded(repat_mrz_at(mrz, REPAT_MRZ_CODE), mrz->layout->field[REPAT_MRZ_CODE].length, out);
}

/*
 * Issuer or nationality (REPAT_MRZ_ISSUER, REPAT_MRZ_NATIONALITY): up to three
 * characters, one for Germany. repat_mrz_at gives the three as printed.
 */
void
repat_mrz_read_country(const RepatMrz *mrz, RepatMrzField field, RepatMrzText *out)
{
	copy_padded(repat_mrz_at(mrz, field), mrz->layout->field[field].length, out);
}

/*
 * The document number, long ones whole, without fillers: those inside stand for
 * blanks or signs of the printed number (Doc 9303-4, 4.2.2).
 */
void
repat_mrz_read_number(const RepatMrz *mrz, RepatMrzText *out)
{
	RepatMrzNumber number;
	uint8_t		used = 0;

	repat_mrz_find_number(mrz, &number);
	for (int i = 0; i < number.head.length; i++)
	{
		if (mrz->text[number.head.start + i] != REPAT_MRZ_FILLER)
			out->text[used++] = mrz->text[number.head.start + i];
	}
	for (int i = 0; i < number.tail.length; i++)
		out->text[used++] = mrz->text[number.tail.start + i];
	out->text[used] = '\0';
	out->length = used;
}

/*
 * Primary and secondary identifier (Doc 9303-3, 4.6): what stands before and behind
 * the first double filler; without one, all is primary. A field that begins with a
 * double filler has no primary identifier. Later double fillers part words like
 * single ones, so that nothing of a name is lost. A format with a field for given
 * names has the primary identifier alone in the other.
 */
void
repat_mrz_read_names(const RepatMrz *mrz, RepatMrzText *primary, RepatMrzText *secondary)
{
	const char *name = repat_mrz_at(mrz, REPAT_MRZ_NAME);
	size_t		length = mrz->layout->field[REPAT_MRZ_NAME].length;
	size_t		border = 0;

	if (repat_mrz_has(mrz, REPAT_MRZ_GIVEN))
	{
		copy_words(name, length, primary);
		copy_words(repat_mrz_at(mrz, REPAT_MRZ_GIVEN),
				   mrz->layout->field[REPAT_MRZ_GIVEN].length, secondary);
		return;
	}
	while (border + 1 < length &&
		   (name[border] != REPAT_MRZ_FILLER || name[border + 1] != REPAT_MRZ_FILLER))
		border++;
	if (border + 1 >= length)
		border = length;
	copy_words(name, border, primary);
	copy_words(name + border, length - border, secondary);
}

/*
 * Whether the name may have been cut: a character in the field's last place (Doc
 * 9303-3, 4.6). It also stands there when the name just fitted.
 */
bool
repat_mrz_read_truncated(const RepatMrz *mrz)
{
	RepatMrzSpan name = mrz->layout->field[REPAT_MRZ_NAME];
	RepatMrzSpan given = mrz->layout->field[REPAT_MRZ_GIVEN];

	return mrz->text[name.start + name.length - 1] != REPAT_MRZ_FILLER ||
		(given.length > 0 && mrz->text[given.start + given.length - 1] != REPAT_MRZ_FILLER);
}

/*
 * M, F, X as printed, U for filler (unspecified), 0 for any other character and
 * where the format has no sex.
 */
char
repat_mrz_read_sex(const RepatMrz *mrz)
{
	char		sex = *repat_mrz_at(mrz, REPAT_MRZ_SEX);

	if (!repat_mrz_has(mrz, REPAT_MRZ_SEX))
		return '\0';
	if (sex == 'M' || sex == 'F' || sex == 'X')
		return sex;
	return sex == REPAT_MRZ_FILLER ? 'U' : '\0';
}

/*
 * Optional data 1 or 2, without the fillers around it, inner ones kept: what the
 * issuer means by them is its own. What goes on from the document number is not part
 * of it. Length 0 if the format has no such field or nothing stands in it.
 */
void
repat_mrz_read_optional(const RepatMrz *mrz, int n, RepatMrzText *out)
{
	RepatMrzSpan span = {0, 0};
	size_t		at;
	size_t		end;

	if (n == 1 || n == 2)
		span = mrz->layout->field[n == 1 ? REPAT_MRZ_OPTIONAL_1 : REPAT_MRZ_OPTIONAL_2];
	at = span.start;
	end = (size_t) span.start + span.length;
	if (n == 1)
	{
		RepatMrzNumber number;

		repat_mrz_find_number(mrz, &number);
		at = number.end;
	}
	while (at < end && mrz->text[at] == REPAT_MRZ_FILLER)
		at++;
	copy_padded(mrz->text + at, end - at, out);
}

/* What stands in one run of names; groups of them are parted by double fillers. */
static unsigned
find_in_names(const RepatMrz *mrz, RepatMrzField field, int groups_expected)
{
	const char *name = repat_mrz_at(mrz, field);
	int			length = mrz->layout->field[field].length;
	/* A letter code has digits for letters. */
	const char *letters = mrz->layout->letter_code ? "2346789" : "";
	unsigned	found = 0;
	int			groups = 0;
	int			fillers = 2;		/* in front: as if a group ended before the field */

	for (int i = 0; i < length; i++)
	{
		if (name[i] == REPAT_MRZ_FILLER)
		{
			fillers++;
			continue;
		}
		if (fillers >= 3 && groups > 0)
			found |= REPAT_MRZ_FOUND(REPAT_MRZ_NAME_TAIL);
		if (fillers >= 2)
			groups++;
		if (name[i] <= '9' && strchr(letters, name[i]) == NULL)
			found |= REPAT_MRZ_FOUND(REPAT_MRZ_NAME_DIGIT);
		fillers = 0;
	}
	if (groups > groups_expected)
		found |= REPAT_MRZ_FOUND(REPAT_MRZ_NAME_GROUPS);
	return found;
}

static unsigned
find_in_name(const RepatMrz *mrz)
{
	const char *name = repat_mrz_at(mrz, REPAT_MRZ_NAME);
	unsigned	found;

	if (repat_mrz_has(mrz, REPAT_MRZ_GIVEN))
		/* Given names are parted by double fillers there: no number of groups is odd. */
		found = find_in_names(mrz, REPAT_MRZ_NAME, 1) |
			find_in_names(mrz, REPAT_MRZ_GIVEN, mrz->layout->field[REPAT_MRZ_GIVEN].length);
	else
		found = find_in_names(mrz, REPAT_MRZ_NAME, 2);
	if (name[0] == REPAT_MRZ_FILLER && name[1] == REPAT_MRZ_FILLER)
		found |= REPAT_MRZ_FOUND(REPAT_MRZ_NAME_NO_PRIMARY);
	return found;
}

static unsigned
find_in_dates(const RepatMrz *mrz)
{
	RepatMrzDateState expiry = repat_mrz_date_state(mrz, REPAT_MRZ_EXPIRY);
	unsigned	found = 0;

	if (repat_mrz_date_state(mrz, REPAT_MRZ_BIRTH) == REPAT_MRZ_DATE_INVALID)
		found |= REPAT_MRZ_FOUND(REPAT_MRZ_BIRTH_INVALID);
	if (expiry == REPAT_MRZ_DATE_INVALID)
		found |= REPAT_MRZ_FOUND(REPAT_MRZ_EXPIRY_INVALID);
	if (memchr(repat_mrz_at(mrz, REPAT_MRZ_EXPIRY), REPAT_MRZ_FILLER,
			   mrz->layout->field[REPAT_MRZ_EXPIRY].length) != NULL)
		found |= REPAT_MRZ_FOUND(REPAT_MRZ_EXPIRY_FILLER);
	return found;
}

static bool
covers_something(const RepatMrz *mrz, const RepatMrzDigit *digit)
{
	for (int i = 0; i < REPAT_MRZ_RANGES; i++)
	{
		for (int j = 0; j < digit->over[i].length; j++)
		{
			if (mrz->text[digit->over[i].start + j] != REPAT_MRZ_FILLER)
				return true;
		}
	}
	return false;
}

/*
 * What is unusual in the zone, as a set of REPAT_MRZ_FOUND bits; verdict is what
 * repat_mrz_check_all gave for it. None is a reason to refuse the document: Doc
 * 9303-3, 7, knows of deviating documents that stay valid.
 */
unsigned
repat_mrz_find(const RepatMrz *mrz, const RepatMrzVerdict *verdict)
{
	const RepatMrzLayout *layout = mrz->layout;
	RepatMrzSpan more = layout->field[REPAT_MRZ_OPTIONAL_1];
	char		sex = repat_mrz_read_sex(mrz);
	RepatMrzVariant variant = verdict[REPAT_MRZ_CHECK_NUMBER].variant;
	unsigned	found = find_in_name(mrz) | find_in_dates(mrz) | repat_mrz_find_states(mrz);

	if (!repat_mrz_code_usual(mrz))
		found |= REPAT_MRZ_FOUND(REPAT_MRZ_CODE_UNUSUAL);
	if ((variant == REPAT_MRZ_ICAO || variant == REPAT_MRZ_FILLER_INCLUDED) &&
		memchr(mrz->text + more.start, REPAT_MRZ_FILLER, more.length) == NULL)
		found |= REPAT_MRZ_FOUND(REPAT_MRZ_NUMBER_UNENDED);
	if (sex == 'X')
		found |= REPAT_MRZ_FOUND(REPAT_MRZ_SEX_NONCONFORMING);
	if (sex == '\0' && repat_mrz_has(mrz, REPAT_MRZ_SEX))
		found |= REPAT_MRZ_FOUND(REPAT_MRZ_SEX_INVALID);
	for (int i = 0; i < REPAT_MRZ_CHECKS; i++)
	{
		if (verdict[i].state == REPAT_MRZ_ABSENT && verdict[i].printed == REPAT_MRZ_FILLER &&
			covers_something(mrz, &layout->check[i]))
			found |= REPAT_MRZ_FOUND(REPAT_MRZ_DIGIT_MISSING);
	}
	if (verdict[REPAT_MRZ_CHECK_COMPOSITE].state == REPAT_MRZ_BAD &&
		repat_mrz_composite_unreliable(mrz))
		found |= REPAT_MRZ_FOUND(REPAT_MRZ_COMPOSITE_UNRELIABLE);
	return found;
}

/* A date as printed; empty if the format has no such field. */
static void
copy_printed(const RepatMrz *mrz, RepatMrzField field, char out[7])
{
	size_t		length = mrz->layout->field[field].length;

	memcpy(out, repat_mrz_at(mrz, field), length);
	out[length] = '\0';
}

/* All fields, verdicts and findings of a zone. */
void
repat_mrz_parse(const RepatMrz *mrz, RepatMrzRecord *out)
{
	out->format = mrz->layout->format;
	repat_mrz_read_code(mrz, &out->code);
	repat_mrz_read_country(mrz, REPAT_MRZ_ISSUER, &out->issuer);
	repat_mrz_read_country(mrz, REPAT_MRZ_NATIONALITY, &out->nationality);
	repat_mrz_read_number(mrz, &out->number);
	repat_mrz_read_names(mrz, &out->primary, &out->secondary);
	out->name_truncated = repat_mrz_read_truncated(mrz);
	copy_printed(mrz, REPAT_MRZ_BIRTH, out->birth);
	copy_printed(mrz, REPAT_MRZ_EXPIRY, out->expiry);
	copy_printed(mrz, REPAT_MRZ_ISSUED, out->issued);
	out->sex = repat_mrz_read_sex(mrz);
	repat_mrz_read_optional(mrz, 1, &out->optional[0]);
	repat_mrz_read_optional(mrz, 2, &out->optional[1]);
	out->validity = repat_mrz_check_all(mrz, out->verdict);
	out->findings = repat_mrz_find(mrz, out->verdict);
	out->kind = repat_mrz_kind(mrz);
	out->uncovered = repat_mrz_uncovered(mrz, out->verdict);
}

/* The finding's name in SQL: a constant. */
const char *
repat_mrz_finding_name(RepatMrzFinding finding)
{
	switch (finding)
	{
		case REPAT_MRZ_CODE_UNUSUAL:
			return "document_code_unusual";
		case REPAT_MRZ_NUMBER_UNENDED:
			return "document_number_unended";
		case REPAT_MRZ_BIRTH_INVALID:
			return "birth_date_invalid";
		case REPAT_MRZ_EXPIRY_INVALID:
			return "expiry_date_invalid";
		case REPAT_MRZ_EXPIRY_FILLER:
			return "expiry_date_filler";
		case REPAT_MRZ_SEX_NONCONFORMING:
			return "sex_nonconforming";
		case REPAT_MRZ_SEX_INVALID:
			return "sex_invalid";
		case REPAT_MRZ_NAME_NO_PRIMARY:
			return "name_without_primary";
		case REPAT_MRZ_NAME_GROUPS:
			return "name_extra_groups";
		case REPAT_MRZ_NAME_TAIL:
			return "name_after_fillers";
		case REPAT_MRZ_NAME_DIGIT:
			return "name_digit";
		case REPAT_MRZ_DIGIT_MISSING:
			return "check_digit_missing";
		case REPAT_MRZ_COMPOSITE_UNRELIABLE:
			return "composite_unreliable";
		case REPAT_MRZ_ISSUER_UNKNOWN:
			return "issuer_unknown";
		case REPAT_MRZ_ISSUER_WITHDRAWN:
			return "issuer_withdrawn";
		case REPAT_MRZ_ISSUER_STATUS:
			return "issuer_is_nationality";
		case REPAT_MRZ_NATIONALITY_UNKNOWN:
			return "nationality_unknown";
		case REPAT_MRZ_NATIONALITY_WITHDRAWN:
			return "nationality_withdrawn";
		case REPAT_MRZ_SPECIMEN:
			return "specimen";
	}
	return NULL;
}
