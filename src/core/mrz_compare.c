/*
 * mrz_compare.c
 *	  A zone beside what is printed on the same document, field by field.
 *
 * Layer: core. ICAO Doc 9303-3, 3.4 to 4.9 and section 6: the zone repeats the visual
 * zone in fewer letters. Differences are for a person to look at: documents with
 * mistakes are in circulation and stay valid. What nothing can tell is undecided, and
 * neither equal nor different.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz_compare.h"

#include <string.h>

#include "repatriation/core/icao_match.h"
#include "repatriation/core/partial_date.h"

/* A printed name as the tables spell it; longer ones are compared by letters alone. */
#define SPELLED_MAX 256

typedef struct Compared
{
	RepatMrzResult result;
	RepatMrzReason reason;
} Compared;

static Compared
answer(RepatMrzResult result, RepatMrzReason reason)
{
	Compared	compared = {result, reason};

	return compared;
}

/* The printed name in our spelling is the zone's, component by component. */
static bool
spells_the_same(const char *text, size_t length, RepatIcaoLang lang, const RepatMrzText *zone)
{
	char		spelled[SPELLED_MAX];
	size_t		used = 0;
	size_t		at = 0;
	bool		apart = false;

	if (repat_icao_transliterate(text, length, lang, spelled, sizeof(spelled), &used,
								 NULL) != REPAT_OK)
		return false;
	for (size_t i = 0; i < used; i++)
	{
		char		c = spelled[i];

		if (c == ' ' || c == '-' || c == ',' || c == REPAT_MRZ_FILLER)
			apart = at > 0;
		else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
		{
			if (apart && (at >= zone->length || zone->text[at++] != ' '))
				return false;
			if (at >= zone->length || zone->text[at++] != c)
				return false;
			apart = false;
		}
	}
	return at == zone->length;
}

/* The component of a zone's name at "at": its length. */
static size_t
zone_component(const RepatMrzText *zone, size_t at)
{
	const char *blank = memchr(zone->text + at, ' ', zone->length - at);

	return blank != NULL ? (size_t) (blank - zone->text) - at : zone->length - at;
}

/*
 * Whether the zone's components are spellings of the printed ones: all of them whole,
 * or in a zone that may be cut some left out and each at least begun. *unknown tells
 * that a letter on the way had no row or was of another script.
 */
static bool
components_agree(const char *text, size_t length, const RepatMrzText *zone, bool cut,
				 bool *unknown)
{
	size_t		at = 0;
	size_t		begin = 0;
	size_t		end = 0;
	size_t		z = 0;

	while (repat_icao_component(text, length, &at, &begin, &end))
	{
		size_t		wanted;
		RepatIcaoMatch match;

		if (z >= zone->length)
			/* The zone has no further component: left out, if it may be cut. */
			return cut;
		wanted = zone_component(zone, z);
		match = repat_icao_match(text + begin, end - begin, zone->text + z, wanted, cut);
		*unknown = *unknown || match == REPAT_ICAO_UNKNOWN;
		if (match == REPAT_ICAO_AGREES)
			z += wanted + 1;
		else if (!cut)
			return false;
	}
	return z >= zone->length;
}

/* Letters of another script or without a row, anywhere in the name. */
static bool
is_foreign(const char *text, size_t length)
{
	for (size_t at = 0; at < length;)
	{
		RepatIcaoLetter letter;

		if (!repat_icao_next(text, length, at, true, REPAT_ICAO_EVERY, &letter))
			return true;
		if (letter.kind == REPAT_ICAO_LETTER && !letter.latin)
			return true;
		at += letter.bytes;
	}
	return false;
}

static Compared
compare_name(const char *text, size_t length, RepatIcaoLang lang, const RepatMrzText *zone,
			 bool cut)
{
	bool		unknown = false;

	if (spells_the_same(text, length, lang, zone))
		return answer(REPAT_MRZ_EQUAL, REPAT_MRZ_NO_REASON);
	if (components_agree(text, length, zone, false, &unknown))
		return answer(REPAT_MRZ_COMPATIBLE, REPAT_MRZ_BY_TRANSLITERATION);
	if (cut && components_agree(text, length, zone, true, &unknown))
		return answer(REPAT_MRZ_COMPATIBLE, REPAT_MRZ_BY_TRUNCATION);
	if (unknown || is_foreign(text, length))
		return answer(REPAT_MRZ_UNDECIDED, REPAT_MRZ_BY_SCRIPT);
	return answer(REPAT_MRZ_DIFFERS, REPAT_MRZ_NO_REASON);
}

/* A letter or digit of ASCII as a capital, 0 for anything else. */
static char
sign(char c)
{
	if (c >= 'a' && c <= 'z')
		return (char) ('A' + (c - 'a'));
	return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '\0';
}

/* Letters and digits alone: signs of a printed number are fillers or nothing in a zone. */
static Compared
compare_signs(const char *text, size_t length, const RepatMrzText *zone, bool cut)
{
	size_t		at = 0;

	for (size_t i = 0; i < length; i++)
	{
		char		c = sign(text[i]);

		if ((unsigned char) text[i] >= 0x80)
			return answer(REPAT_MRZ_UNDECIDED, REPAT_MRZ_BY_FORM);
		if (c == '\0')
			continue;
		while (at < zone->length && zone->text[at] == REPAT_MRZ_FILLER)
			at++;
		if (at == zone->length)
			return cut ? answer(REPAT_MRZ_COMPATIBLE, REPAT_MRZ_BY_TRUNCATION)
				: answer(REPAT_MRZ_DIFFERS, REPAT_MRZ_NO_REASON);
		if (zone->text[at++] != c)
			return answer(REPAT_MRZ_DIFFERS, REPAT_MRZ_NO_REASON);
	}
	return answer(at == zone->length ? REPAT_MRZ_EQUAL : REPAT_MRZ_DIFFERS, REPAT_MRZ_NO_REASON);
}

/* Germany is D in zones and DEU elsewhere; other forms of a code are not compared. */
static Compared
compare_country(const char *text, size_t length, const RepatMrzText *zone)
{
	char		code[3] = {'\0', '\0', '\0'};

	for (size_t i = 0; i < length && i < sizeof(code); i++)
		code[i] = sign(text[i]);
	if (length == zone->length && memcmp(code, zone->text, length) == 0)
		return answer(REPAT_MRZ_EQUAL, REPAT_MRZ_NO_REASON);
	if (length == 3 && memcmp(code, "DEU", 3) == 0 && strcmp(zone->text, "D") == 0)
		return answer(REPAT_MRZ_EQUAL, REPAT_MRZ_NO_REASON);
	if (length == 3 || (length == 1 && code[0] == 'D'))
		return answer(REPAT_MRZ_DIFFERS, REPAT_MRZ_NO_REASON);
	return answer(REPAT_MRZ_UNDECIDED, REPAT_MRZ_BY_FORM);
}

/* A passport's second letter may be in the zone alone. */
static Compared
compare_code(const char *text, size_t length, const RepatMrzText *zone)
{
	Compared	compared = compare_signs(text, length, zone, false);

	if (compared.result == REPAT_MRZ_DIFFERS && length == 1 && zone->length == 2 &&
		sign(text[0]) == zone->text[0])
		return answer(REPAT_MRZ_COMPATIBLE, REPAT_MRZ_BY_PRECISION);
	return compared;
}

/* Unspecified is a filler in the zone and X, or nothing, beside it. */
static Compared
compare_sex(const char *text, size_t length, const RepatMrzText *zone)
{
	char		printed = length == 1 ? sign(text[0]) : '\0';
	char		read = zone->text[0];

	if (printed == 'U')
		printed = 'X';
	if (printed != 'M' && printed != 'F' && printed != 'X')
		return answer(REPAT_MRZ_UNDECIDED, REPAT_MRZ_BY_FORM);
	if (read == 'U')
		read = 'X';
	return answer(printed == read ? REPAT_MRZ_EQUAL : REPAT_MRZ_DIFFERS, REPAT_MRZ_NO_REASON);
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
 * A printed date, as partial_date has it, and the zone's in whatever century, for Doc
 * 9303 has no rule for that.
 */
static Compared
compare_date(const char *text, size_t length, const RepatMrzText *zone)
{
	RepatPartialDate printed;
	bool		some = false;
	int			year = two_digits(zone->text);
	int			month = two_digits(zone->text + 2);
	int			day = two_digits(zone->text + 4);

	if (repat_partial_date_parse(text, length, &printed, NULL) != REPAT_OK)
		return answer(REPAT_MRZ_UNDECIDED, REPAT_MRZ_BY_FORM);
	if (zone->text[0] == REPAT_MRZ_FILLER || (month == 0 && day > 0 &&
											  zone->text[2] == REPAT_MRZ_FILLER))
		return answer(REPAT_MRZ_UNDECIDED, REPAT_MRZ_BY_PRECISION);
	/* 00 is no month and no day; only filler says that one is not known. */
	if (year < 0 || month < 0 || day < 0 || (month == 0 && zone->text[2] == '0') ||
		(day == 0 && zone->text[4] == '0'))
		return answer(REPAT_MRZ_DIFFERS, REPAT_MRZ_NO_REASON);
	for (int century = 1800; century <= 2100; century += 100)
	{
		RepatPartialDate read;
		int			full = century + year;

		if (repat_partial_date_from_ymd(&full, month == 0 ? NULL : &month,
										day == 0 ? NULL : &day, &read, NULL) != REPAT_OK)
			continue;
		if (repat_partial_date_same_bounds(read, printed))
			return answer(REPAT_MRZ_EQUAL, REPAT_MRZ_NO_REASON);
		some = some || repat_partial_date_overlap(read, printed);
	}
	return some ? answer(REPAT_MRZ_COMPATIBLE, REPAT_MRZ_BY_PRECISION)
		: answer(REPAT_MRZ_DIFFERS, REPAT_MRZ_NO_REASON);
}

static void
set_text(RepatMrzText *out, const char *text, size_t length)
{
	memcpy(out->text, text, length);
	out->text[length] = '\0';
	out->length = (uint8_t) length;
}

/* What the zone has in a field of the print. */
static void
zone_field(const RepatMrzRecord *record, RepatMrzPrintedField field, RepatMrzText *out)
{
	out->length = 0;
	out->text[0] = '\0';
	switch (field)
	{
		case REPAT_MRZ_PRINTED_CODE:
			*out = record->code;
			break;
		case REPAT_MRZ_PRINTED_ISSUER:
			*out = record->issuer;
			break;
		case REPAT_MRZ_PRINTED_NATIONALITY:
			*out = record->nationality;
			break;
		case REPAT_MRZ_PRINTED_NUMBER:
			*out = record->number;
			break;
		case REPAT_MRZ_PRINTED_PRIMARY:
			*out = record->primary;
			break;
		case REPAT_MRZ_PRINTED_SECONDARY:
			*out = record->secondary;
			break;
		case REPAT_MRZ_PRINTED_BIRTH:
			if (strspn(record->birth, "<") < 6)
				set_text(out, record->birth, strlen(record->birth));
			break;
		case REPAT_MRZ_PRINTED_SEX:
			set_text(out, &record->sex, record->sex == '\0' ? 0 : 1);
			break;
		case REPAT_MRZ_PRINTED_EXPIRY:
			if (strspn(record->expiry, "<") < 6)
				set_text(out, record->expiry, strlen(record->expiry));
			break;
		case REPAT_MRZ_PRINTED_OPTIONAL_1:
			*out = record->optional[0];
			break;
		case REPAT_MRZ_PRINTED_OPTIONAL_2:
			*out = record->optional[1];
			break;
	}
}

static Compared
compare_field(const RepatMrzRecord *record, RepatMrzPrintedField field, const char *text,
			  size_t length, RepatIcaoLang lang, const RepatMrzText *zone)
{
	bool		visa = record->format == REPAT_MRZ_MRV_A || record->format == REPAT_MRZ_MRV_B;

	switch (field)
	{
		case REPAT_MRZ_PRINTED_CODE:
			return compare_code(text, length, zone);
		case REPAT_MRZ_PRINTED_ISSUER:
		case REPAT_MRZ_PRINTED_NATIONALITY:
			return compare_country(text, length, zone);
		case REPAT_MRZ_PRINTED_NUMBER:
			/* A visa has the first nine characters only (Doc 9303-7, 4.2.2). */
			return compare_signs(text, length, zone, visa && zone->length == 9);
		case REPAT_MRZ_PRINTED_PRIMARY:
		case REPAT_MRZ_PRINTED_SECONDARY:
			return compare_name(text, length, lang, zone, record->name_truncated);
		case REPAT_MRZ_PRINTED_BIRTH:
		case REPAT_MRZ_PRINTED_EXPIRY:
			return compare_date(text, length, zone);
		case REPAT_MRZ_PRINTED_SEX:
			return compare_sex(text, length, zone);
		case REPAT_MRZ_PRINTED_OPTIONAL_1:
		case REPAT_MRZ_PRINTED_OPTIONAL_2:
			return compare_signs(text, length, zone, false);
	}
	return answer(REPAT_MRZ_UNDECIDED, REPAT_MRZ_BY_FORM);
}

/* Compare every field, in the order of RepatMrzPrintedField. */
void
repat_mrz_compare(const RepatMrz *mrz, const RepatMrzPrinted *printed,
				  RepatMrzComparison out[REPAT_MRZ_PRINTED])
{
	RepatMrzRecord record;

	repat_mrz_parse(mrz, &record);
	for (int i = 0; i < REPAT_MRZ_PRINTED; i++)
	{
		RepatMrzPrintedField field = (RepatMrzPrintedField) i;
		const char *text = printed->text[i];
		size_t		length = printed->length[i];
		Compared	compared = {REPAT_MRZ_MISSING, REPAT_MRZ_NO_REASON};

		/* Who has one identifier only has it as the primary one (4.6). */
		if (field == REPAT_MRZ_PRINTED_PRIMARY && text == NULL && record.secondary.length == 0)
		{
			text = printed->text[REPAT_MRZ_PRINTED_SECONDARY];
			length = printed->length[REPAT_MRZ_PRINTED_SECONDARY];
		}
		zone_field(&record, field, &out[i].zone);
		if (text != NULL && length > 0 && out[i].zone.length > 0)
			compared = compare_field(&record, field, text, length, printed->lang, &out[i].zone);
		out[i].result = compared.result;
		out[i].reason = compared.reason;
	}
}

/* The field's name in SQL, that of its column in mrz_fields(): a constant. */
const char *
repat_mrz_printed_name(RepatMrzPrintedField field)
{
	switch (field)
	{
		case REPAT_MRZ_PRINTED_CODE:
			return "document_code";
		case REPAT_MRZ_PRINTED_ISSUER:
			return "issuer";
		case REPAT_MRZ_PRINTED_NATIONALITY:
			return "nationality";
		case REPAT_MRZ_PRINTED_NUMBER:
			return "document_number";
		case REPAT_MRZ_PRINTED_PRIMARY:
			return "primary_identifier";
		case REPAT_MRZ_PRINTED_SECONDARY:
			return "secondary_identifier";
		case REPAT_MRZ_PRINTED_BIRTH:
			return "birth_date";
		case REPAT_MRZ_PRINTED_SEX:
			return "sex";
		case REPAT_MRZ_PRINTED_EXPIRY:
			return "expiry_date";
		case REPAT_MRZ_PRINTED_OPTIONAL_1:
			return "optional_1";
		case REPAT_MRZ_PRINTED_OPTIONAL_2:
			return "optional_2";
	}
	return NULL;
}

/* The result's name in SQL: a constant, NULL for what is undecided. */
const char *
repat_mrz_result_name(RepatMrzResult result)
{
	switch (result)
	{
		case REPAT_MRZ_UNDECIDED:
			break;
		case REPAT_MRZ_EQUAL:
			return "equal";
		case REPAT_MRZ_COMPATIBLE:
			return "compatible";
		case REPAT_MRZ_DIFFERS:
			return "differs";
		case REPAT_MRZ_MISSING:
			return "absent";
	}
	return NULL;
}

/* The reason's name in SQL: a constant, NULL for none. */
const char *
repat_mrz_reason_name(RepatMrzReason reason)
{
	switch (reason)
	{
		case REPAT_MRZ_NO_REASON:
			break;
		case REPAT_MRZ_BY_TRANSLITERATION:
			return "transliteration";
		case REPAT_MRZ_BY_TRUNCATION:
			return "truncation";
		case REPAT_MRZ_BY_PRECISION:
			return "precision";
		case REPAT_MRZ_BY_SCRIPT:
			return "script";
		case REPAT_MRZ_BY_FORM:
			return "form";
	}
	return NULL;
}
