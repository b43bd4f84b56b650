/*
 * consular_check.c
 *	  What the values of a consular record say together.
 *
 * Layer: core. Findings only: a document with an impossible date may still be
 * the only one a child has, and a person has to look at it. A comparison of
 * partial dates is found only if it holds for every day that they may mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/consular.h"

#include <stdio.h>
#include <string.h>

#include "repatriation/core/partial_date.h"

/* The value of a text that is a valid partial date. */
static bool
date_of(const RepatConsular *record, const RepatConsularText *text, RepatPartialDate *value)
{
	return text->state == REPAT_CONSULAR_VALID &&
		repat_partial_date_parse(record->arena + text->at, text->length, value, NULL) == REPAT_OK;
}

/* True if a is certainly before b. */
static bool
precedes(const RepatConsular *record, const RepatConsularText *a, const RepatConsularText *b)
{
	RepatPartialDate date_a;
	RepatPartialDate date_b;

	return date_of(record, a, &date_a) && date_of(record, b, &date_b) &&
		repat_partial_date_precede(date_a, date_b);
}

/*
 * Doc 9303-8: an emergency travel document is valid for at most twelve months.
 * It begins with validFrom or, without one, with its issue.
 */
static bool
exceeds_twelve_months(const RepatConsular *record)
{
	const RepatConsularDocument *document = &record->document;
	RepatPartialDate from;
	RepatPartialDate to;
	int			year;
	int			month;
	int			day;

	if (!repat_consular_is(record, &document->kind, "emergency-travel-document") ||
		!date_of(record, &document->expires, &to) ||
		(!date_of(record, &document->valid_from, &from) &&
		 !date_of(record, &document->issued, &from)) ||
		!repat_partial_date_has_first(to) || !repat_partial_date_has_last(from))
		return false;
	repat_day_split(repat_partial_date_last(from), &year, &month, &day);
	/* A year after 29 February ends with 28 February. */
	if (day > repat_month_days(year + 1, month))
		day = repat_month_days(year + 1, month);
	return repat_partial_date_first(to) > repat_day_number(year + 1, month, day);
}

/*
 * An age assessment must not turn into a fact on the way: say of whom the birth
 * date is an estimate.
 */
static void
check_estimate(RepatConsular *record, const RepatConsularPerson *person, const char *path)
{
	const RepatConsularDate *date = &person->birth.date;

	if (repat_consular_is(record, &date->estimated, "true") ||
		repat_consular_is(record, &date->estimated, "1"))
		repat_consular_find(record, REPAT_FINDING_BIRTH_DATE_ESTIMATED, path,
							date->estimated.line);
}

static void
check_nationalities(RepatConsular *record, const RepatConsularPerson *person)
{
	const RepatConsularText *first = NULL;
	size_t		i;

	for (i = 0; i < person->nationality_count; i++)
	{
		const RepatConsularText *status = &person->nationalities[i].status;

		if (status->state != REPAT_CONSULAR_VALID)
			continue;
		if (first == NULL)
			first = status;
		else if (first->length != status->length ||
				 memcmp(record->arena + first->at, record->arena + status->at,
						status->length) != 0)
		{
			repat_consular_find(record, REPAT_FINDING_NATIONALITY_STATUS_DIFFERS,
								"subject/person/nationality", status->line);
			return;
		}
	}
}

/* True if a seal can be decoded; its characters have been looked at before. */
static bool
decodes(const RepatConsular *record, const RepatConsularSeal *seal)
{
	const char *text = record->arena + seal->value.at;
	size_t		length = seal->value.length;
	size_t		padding = 0;
	size_t		i;

	if (repat_consular_is(record, &seal->encoding, "hex"))
	{
		for (i = 0; i < length; i++)
			if (!((text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f') ||
				  (text[i] >= 'A' && text[i] <= 'F')))
				return false;
		return length % 2 == 0;
	}
	while (padding < 2 && padding < length && text[length - 1 - padding] == '=')
		padding++;
	return length % 4 == 0 && memchr(text, '=', length - padding) == NULL;
}

static void
check_seals(RepatConsular *record)
{
	char		path[REPAT_CONSULAR_PATH_BYTES];
	size_t		i;

	for (i = 0; i < record->seal_count; i++)
	{
		RepatConsularSeal *seal = &record->seals[i];

		if (seal->value.state != REPAT_CONSULAR_VALID ||
			seal->encoding.state != REPAT_CONSULAR_VALID || decodes(record, seal))
			continue;
		seal->value.state = REPAT_CONSULAR_PRINTED;
		(void) snprintf(path, sizeof(path), "seal[%d]", (int) i + 1);
		repat_consular_find(record, REPAT_FINDING_INVALID_VALUE, path, seal->value.line);
	}
}

void
repat_consular_check(RepatConsular *record)
{
	const RepatConsularDocument *document = &record->document;
	const RepatConsularPerson *subject = &record->subject.person;
	char		path[REPAT_CONSULAR_PATH_BYTES];
	size_t		i;

	if (precedes(record, &document->expires, &document->issued))
		repat_consular_find(record, REPAT_FINDING_EXPIRES_BEFORE_ISSUED, "document/expires",
							document->expires.line);
	if (exceeds_twelve_months(record))
		repat_consular_find(record, REPAT_FINDING_ETD_OVER_TWELVE_MONTHS, "document/expires",
							document->expires.line);
	if (precedes(record, &document->issued, &subject->birth.date.value))
		repat_consular_find(record, REPAT_FINDING_BIRTH_AFTER_ISSUE, "subject/person/birth/date",
							subject->birth.date.value.line);
	check_seals(record);
	check_nationalities(record, subject);
	check_estimate(record, subject, "subject/person/birth/date");
	for (i = 0; i < record->relation_count; i++)
	{
		(void) snprintf(path, sizeof(path), "relation[%d]/person/birth/date", (int) i + 1);
		check_estimate(record, &record->relations[i].person, path);
	}
	repat_consular_check_zones(record);
}
