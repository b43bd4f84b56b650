/*
 * facts_consular.c
 *	  Facts about contacts with the consulate that an agency made.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it. Contact that the child asks for is counted nowhere: it is
 * the child's right (Joint GC 4/23, paragraphs 17(e) and 19) and must never be
 * refused. What asylum means for a contact is told by the row itself, so that a
 * claim that becomes known later can always be recorded.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* Whether something speaks against a contact that an agency made. */
typedef bool (*ContactTest) (const RepatCaseFile *file, const RepatConsularContact *contact);

/* Count the agencies' contacts for which the test is true; all, where there is none. */
static int32_t
count_contacts(const RepatCaseFile *file, ContactTest test)
{
	const RepatConsularContact *contact;
	int32_t		count = 0;

	EACH(consular_contact, contact, file)
		if (contact->agency_id != 0 && !moment_given(contact->voided_at) &&
			(test == NULL || test(file, contact)))
			count++;
	return count;
}

int32_t
repat_fact_agency_contacts(const RepatCaseFile *file)
{
	return count_contacts(file, NULL);
}

/* A/RES/64/142, para. 150: in the best interests, and no danger to child or family. */
static bool
is_unchecked(const RepatCaseFile *file, const RepatConsularContact *contact)
{
	(void) file;
	return !day_by(contact->safety_checked_on, contact->contacted_at.day) ||
		contact->serves_child != REPAT_FLAG_YES || contact->endangers_anyone != REPAT_FLAG_NO;
}

int32_t
repat_fact_agency_contacts_unchecked(const RepatCaseFile *file)
{
	return count_contacts(file, is_unchecked);
}

static bool
is_in_asylum(const RepatCaseFile *file, const RepatConsularContact *contact)
{
	(void) file;
	return word_is(contact->asylum_claim, "open");
}

int32_t
repat_fact_agency_contacts_asylum_open(const RepatCaseFile *file)
{
	return count_contacts(file, is_in_asylum);
}

static bool
is_misstated(const RepatCaseFile *file, const RepatConsularContact *contact)
{
	const RepatChildCase *c = file->child_case;

	return !word_is(contact->asylum_claim, "open") && !day_given(c->asylum_decided_on) &&
		day_by(c->asylum_claimed_on, contact->contacted_at.day);
}

int32_t
repat_fact_agency_contacts_asylum_misstated(const RepatCaseFile *file)
{
	return count_contacts(file, is_misstated);
}

static bool
is_asylum_unknown(const RepatCaseFile *file, const RepatConsularContact *contact)
{
	(void) file;
	return word_is(contact->asylum_claim, "not_checked");
}

int32_t
repat_fact_agency_contacts_asylum_unknown(const RepatCaseFile *file)
{
	return count_contacts(file, is_asylum_unknown);
}
