/*
 * facts_sharing.c
 *	  Facts about disclosures, by what was on file on their day.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "care_file.h"

/* Whether something speaks against a disclosure. */
typedef bool (*DisclosureTest) (const RepatCaseFile *file, const RepatDisclosure *d);

/* Count the disclosures for which the test is true; all, where there is none. */
static int32_t
count_disclosures(const RepatCaseFile *file, DisclosureTest test)
{
	const RepatDisclosure *d;
	int32_t		count = 0;

	EACH(disclosure, d, file)
		if (!moment_given(d->voided_at) && (test == NULL || test(file, d)))
			count++;
	return count;
}

int32_t
repat_fact_disclosures(const RepatCaseFile *file)
{
	return count_disclosures(file, NULL);
}

/* Whether every field of the disclosure is among those of the consent. */
static bool
covers_fields(const RepatConsent *c, const RepatDisclosure *d)
{
	const char *fields = d->fields;
	const char *field;
	size_t		length;

	while (next_word(&fields, &field, &length))
		if (!words_contain(c->fields, field, length))
			return false;
	return true;
}

/* Consent withdrawn later on the day of a disclosure was there when it was recorded. */
static bool
was_withdrawn(const RepatConsent *c, const RepatDisclosure *d)
{
	return day_by(c->withdrawn_at.day, d->shared_on) &&
		(c->withdrawn_at.day < d->shared_on || d->recorded_at.at == REPAT_NO_MOMENT ||
		 c->withdrawn_at.at <= d->recorded_at.at);
}

static bool
covers(const RepatConsent *c, const RepatDisclosure *d)
{
	return day_by(c->valid_from, d->shared_on) && day_by(d->shared_on, c->valid_until) &&
		!was_withdrawn(c, d) && !day_by(c->voided_at.day, d->shared_on) &&
		d->recipient_kind != NULL &&
		words_have(c->recipients, d->recipient_kind) && covers_fields(c, d);
}

static bool
is_unconsented(const RepatCaseFile *file, const RepatDisclosure *d)
{
	const RepatConsent *c;

	if (!word_is(d->legal_basis, "consent"))
		return false;
	EACH(consent, c, file)
		if (c->consent_id == d->consent_id && covers(c, d))
			return false;
	return true;
}

int32_t
repat_fact_disclosures_unconsented(const RepatCaseFile *file)
{
	return count_disclosures(file, is_unconsented);
}

static bool
has_field(const RepatDisclosure *d, const char *field)
{
	return words_have(d->fields, field);
}

/* Protection data are not for investigation (Joint GC 3/22, para. 17). */
static bool
is_investigation(const RepatCaseFile *file, const RepatDisclosure *d)
{
	(void) file;
	return (word_is(d->recipient_kind, "security_service") || word_is(d->recipient_kind, "police") ||
			word_is(d->recipient_kind, "prosecution") || word_is(d->purpose, "investigation") ||
			word_is(d->purpose, "public_security")) &&
		(has_field(d, "assessment") || has_field(d, "psychosocial") || has_field(d, "victim_statement")) &&
		!d->court_order_ref && !day_by(d->cleared_on, d->shared_on);
}

int32_t
repat_fact_disclosures_for_investigation(const RepatCaseFile *file)
{
	return count_disclosures(file, is_investigation);
}

/* Joint GC 3/22, para. 17: a firewall. */
static bool
is_enforcement(const RepatCaseFile *file, const RepatDisclosure *d)
{
	(void) file;
	return word_is(d->purpose, "immigration_enforcement");
}

int32_t
repat_fact_disclosures_for_enforcement(const RepatCaseFile *file)
{
	return count_disclosures(file, is_enforcement);
}

static bool
is_misused_biometric(const RepatCaseFile *file, const RepatDisclosure *d)
{
	(void) file;
	return has_field(d, "biometric") && !word_is(d->purpose, "family_tracing");
}

int32_t
repat_fact_disclosures_of_biometrics(const RepatCaseFile *file)
{
	return count_disclosures(file, is_misused_biometric);
}

/* General Comment 24, para. 70: lifelong, so no age ends it. */
static bool
is_identifying(const RepatCaseFile *file, const RepatDisclosure *d)
{
	(void) file;
	return d->is_publication == REPAT_FLAG_YES && d->identifies_child != REPAT_FLAG_NO;
}

int32_t
repat_fact_publications_identifying(const RepatCaseFile *file)
{
	return count_disclosures(file, is_identifying);
}

/* General Comment 6, paras 29 and 30. */
static bool
reaches_origin(const RepatCaseFile *file, const RepatDisclosure *d)
{
	const RepatChildCase *c = file->child_case;

	return d->to_state_of_origin != REPAT_FLAG_NO && day_by(c->asylum_claimed_on, d->shared_on) &&
		!day_by(c->asylum_decided_on, d->shared_on);
}

int32_t
repat_fact_disclosures_to_origin(const RepatCaseFile *file)
{
	return count_disclosures(file, reaches_origin);
}

/*
 * The check stands in the disclosure itself: that of the case is overwritten by
 * the next one, and would make an old disclosure look unchecked.
 */
static bool
is_unchecked(const RepatCaseFile *file, const RepatDisclosure *d)
{
	(void) file;
	return d->to_state_of_origin != REPAT_FLAG_NO && !day_by(d->asylum_checked_on, d->shared_on);
}

int32_t
repat_fact_disclosures_origin_unchecked(const RepatCaseFile *file)
{
	return count_disclosures(file, is_unchecked);
}
