/*
 * consular.c
 *	  Values and findings of the consular record.
 *
 * Layer: core. Judges the form of values, never their truth. Findings hold
 * constants and the vocabulary's own names, never a byte of the document.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/consular.h"

#include <string.h>

#include "repatriation/core/consular_vocabulary.h"
#include "repatriation/core/partial_date.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool
is_hex(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static bool
is_base64(char c)
{
	return is_digit(c) || is_upper(c) || is_lower(c) || c == '+' || c == '/' || c == '=';
}

static bool
all(bool (*is) (char), const char *text, size_t length)
{
	size_t		i;

	for (i = 0; i < length; i++)
		if (!is(text[i]))
			return false;
	return length > 0;
}

static bool
equal(const char *text, size_t length, const char *wanted)
{
	return strlen(wanted) == length && memcmp(text, wanted, length) == 0;
}

static bool
among(const char *const *codes, const char *text, size_t length)
{
	for (; *codes != NULL; codes++)
		if (equal(text, length, *codes))
			return true;
	return false;
}

bool
repat_consular_value_ok(const RepatConsularRow *row, const char *text, size_t length)
{
	static const char *const booleans[] = {"true", "false", "1", "0", NULL};
	RepatPartialDate date;

	switch (row->content)
	{
		case REPAT_CONTENT_GROUP:
		case REPAT_CONTENT_TEXT:
		case REPAT_CONTENT_LINE:
			return true;
		case REPAT_CONTENT_CODE:
			return among(row->codes, text, length);
		case REPAT_CONTENT_DATE:
			return repat_partial_date_parse(text, length, &date, NULL) == REPAT_OK;
		case REPAT_CONTENT_COUNTRY:
			/* Doc 9303-3, 5: Germany is "D"; every other code has three letters. */
			return all(is_upper, text, length) && (length == 3 || equal(text, length, "D"));
		case REPAT_CONTENT_SCRIPT:
			return length == 4 && is_upper(text[0]) && all(is_lower, text + 1, 3);
		case REPAT_CONTENT_BOOLEAN:
			return among(booleans, text, length);
		case REPAT_CONTENT_COUNT:
			return length <= 15 && all(is_digit, text, length);
		case REPAT_CONTENT_SHA256:
			return length == 64 && all(is_hex, text, length);
		case REPAT_CONTENT_SEAL:
			return all(is_base64, text, length);
	}
	return false;
}

bool
repat_consular_is(const RepatConsular *record, const RepatConsularText *text, const char *wanted)
{
	return text->state == REPAT_CONSULAR_VALID &&
		equal(record->arena + text->at, text->length, wanted);
}

const char *
repat_consular_finding_name(RepatConsularFindingCode code)
{
	switch (code)
	{
		case REPAT_FINDING_EMPTY_VALUE:
			return "empty_value";
		case REPAT_FINDING_INVALID_DATE:
			return "invalid_date";
		case REPAT_FINDING_INVALID_VALUE:
			return "invalid_value";
		case REPAT_FINDING_UNKNOWN_CODE:
			return "unknown_code";
		case REPAT_FINDING_MISSING_VALUE:
			return "missing_value";
		case REPAT_FINDING_STYLESHEET_IGNORED:
			return "stylesheet_ignored";
		case REPAT_FINDING_UNKNOWN_LAYOUT:
			return "unknown_layout";
		case REPAT_FINDING_NO_PERSON:
			return "no_person";
		case REPAT_FINDING_OTHER_PERSONS:
			return "other_persons";
		case REPAT_FINDING_SEVERAL_VALUES:
			return "several_values";
		case REPAT_FINDING_VALUE_TOO_LONG:
			return "value_too_long";
		case REPAT_FINDING_EXPIRES_BEFORE_ISSUED:
			return "expires_before_issued";
		case REPAT_FINDING_ETD_OVER_TWELVE_MONTHS:
			return "etd_over_twelve_months";
		case REPAT_FINDING_BIRTH_AFTER_ISSUE:
			return "birth_after_issue";
		case REPAT_FINDING_NATIONALITY_STATUS_DIFFERS:
			return "nationality_status_differs";
		case REPAT_FINDING_BIRTH_DATE_ESTIMATED:
			return "birth_date_estimated";
		case REPAT_FINDING_MRZ_UNREADABLE:
			return "mrz_unreadable";
		case REPAT_FINDING_MRZ_CHECK_DIGIT:
			return "mrz_check_digit";
		case REPAT_FINDING_MRZ_ISSUER_DIFFERS:
			return "mrz_issuer_differs";
		case REPAT_FINDING_MRZ_NUMBER_DIFFERS:
			return "mrz_number_differs";
		case REPAT_FINDING_MRZ_NAME_DIFFERS:
			return "mrz_name_differs";
		case REPAT_FINDING_MRZ_BIRTH_DATE_DIFFERS:
			return "mrz_birth_date_differs";
		case REPAT_FINDING_MRZ_EXPIRY_DATE_DIFFERS:
			return "mrz_expiry_date_differs";
		case REPAT_FINDING_MRZ_SEX_DIFFERS:
			return "mrz_sex_differs";
		case REPAT_FINDING_MORE_FINDINGS:
			return "more_findings";
	}
	return NULL;
}

void
repat_consular_find(RepatConsular *record, RepatConsularFindingCode code, const char *path,
					uint32_t line)
{
	RepatConsularFinding *finding;
	size_t		length = strlen(path);

	if (record->finding_count == REPAT_CONSULAR_FINDINGS)
	{
		finding = &record->findings[REPAT_CONSULAR_FINDINGS - 1];
		finding->code = REPAT_FINDING_MORE_FINDINGS;
		finding->line = 0;
		finding->path[0] = '\0';
		return;
	}
	finding = &record->findings[record->finding_count++];
	finding->code = code;
	finding->line = line;
	if (length > sizeof(finding->path) - 1)
		length = sizeof(finding->path) - 1;
	memcpy(finding->path, path, length);
	finding->path[length] = '\0';
}

/* A part of a name and where it stands. */
typedef struct Part
{
	const char *name;
	uint32_t	at;
} Part;

/* Puts a present part in its place among count others, which are in order. */
static size_t
insert_part(Part *parts, size_t count, const char *name, const RepatConsularText *text)
{
	size_t		i;

	if (text->state == REPAT_CONSULAR_ABSENT)
		return count;
	for (i = count; i > 0 && parts[i - 1].at > text->at; i--)
		parts[i] = parts[i - 1];
	parts[i].name = name;
	parts[i].at = text->at;
	return count + 1;
}

size_t
repat_consular_name_order(const RepatConsularName *name, const char **parts, size_t max)
{
	Part		found[2 * REPAT_CONSULAR_NAME_PARTS + 3];
	size_t		count = 0;
	size_t		i;

	/* The arena is filled in the order of the document, so places tell the order. */
	count = insert_part(found, count, "full", &name->full);
	count = insert_part(found, count, "patronymic", &name->patronymic);
	count = insert_part(found, count, "matronymic", &name->matronymic);
	for (i = 0; i < name->given_count; i++)
		count = insert_part(found, count, "given", &name->given[i]);
	for (i = 0; i < name->family_count; i++)
		count = insert_part(found, count, "family", &name->family[i]);
	if (count > max)
		count = max;
	for (i = 0; i < count; i++)
		parts[i] = found[i].name;
	return count;
}
