/*
 * facts_justice.c
 *	  Facts about charges against the child.
 *
 * Layer: core. CRC, article 40; General Comment 24, paragraphs 13 to 30, 100 and
 * 101. What has to be there is asked as of the day of the charge.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* The day of the charge, or the day it is taken to happen on while it may still come. */
static RepatDay
charged_on(const RepatCaseFile *file, const RepatJusticeContact *j)
{
	if (moment_given(j->voided_at))
		return REPAT_NO_DAY;
	if (day_given(j->charged_on))
		return j->charged_on;
	if (day_given(j->concluded_on) || word_is(j->capacity, "victim") || word_is(j->capacity, "witness"))
		return REPAT_NO_DAY;
	return file->as_of;
}

typedef bool (*ChargeTest) (const RepatCaseFile *file, const RepatJusticeContact *j, RepatDay charged);

/* Count the charges for which the test is true; all, where there is none. */
static int32_t
count_charges(const RepatCaseFile *file, ChargeTest test)
{
	const RepatJusticeContact *j;
	int32_t		count = 0;

	EACH(justice_contact, j, file)
	{
		RepatDay	charged = charged_on(file, j);

		if (day_given(charged) && (test == NULL || test(file, j, charged)))
			count++;
	}
	return count;
}

int32_t
repat_fact_charges(const RepatCaseFile *file)
{
	return count_charges(file, NULL);
}

/*
 * Paragraphs 20 to 24: the age at the time of the act, and doubt counts for the
 * child: the first day on which the act may have been done is the one that counts.
 * A charge that is over is not asked about again.
 */
static bool
is_below_age(const RepatCaseFile *file, const RepatJusticeContact *j, RepatDay charged)
{
	int32_t		macr = setting_on(file, REPAT_SETTING_macr, charged);
	bool		known = j->conduct_on.known && repat_partial_date_has_first(j->conduct_on.date);
	int32_t		on = 0;

	if (day_given(j->concluded_on))
		return false;
	if (known)
		on = repat_partial_date_first(j->conduct_on.date) -
			repat_partial_date_margin(j->conduct_on.date, REPAT_MARGIN_STANDARD, false);
	return is_under(file, known ? &on : NULL, macr);
}

int32_t
repat_fact_charges_below_age(const RepatCaseFile *file)
{
	return count_charges(file, is_below_age);
}

/* Paragraph 101: opinions and mere association; CRC, article 2(2): family. Travel is ours. */
static bool
is_on_ties(const RepatCaseFile *file, const RepatJusticeContact *j, RepatDay charged)
{
	(void) file;
	(void) charged;
	return !words_have(j->charge_grounds, "own_conduct");
}

int32_t
repat_fact_charges_on_ties(const RepatCaseFile *file)
{
	return count_charges(file, is_on_ties);
}

/* Paragraphs 13 to 18: diversion is decided first, and closes the case where it is chosen. */
static bool
is_undiverted(const RepatCaseFile *file, const RepatJusticeContact *j, RepatDay charged)
{
	(void) file;
	return !word_is(j->diversion_decision, "not_diverted") || !day_by(j->diversion_decided_on, charged);
}

int32_t
repat_fact_charges_undiverted(const RepatCaseFile *file)
{
	return count_charges(file, is_undiverted);
}

static bool
is_elsewhere(const RepatCaseFile *file, const RepatJusticeContact *j, RepatDay charged)
{
	(void) file;
	(void) charged;
	return !word_is(j->forum, "child_justice_court");
}

int32_t
repat_fact_charges_elsewhere(const RepatCaseFile *file)
{
	return count_charges(file, is_elsewhere);
}

/* Paragraph 100; Bali Call for Action, paragraph 5. */
static bool
is_victim_unheard(const RepatCaseFile *file, const RepatJusticeContact *j, RepatDay charged)
{
	(void) file;
	return !day_by(j->victim_status_put_on, charged) || !day_by(j->recruitment_put_on, charged);
}

int32_t
repat_fact_charges_victim_unheard(const RepatCaseFile *file)
{
	return count_charges(file, is_victim_unheard);
}

/* Whoever is held as charged has a charge that passed the gate. */
int32_t
repat_fact_charged_without_charge(const RepatCaseFile *file)
{
	const RepatLibertyEpisode *e;
	const RepatJusticeContact *j;
	int32_t		count = 0;

	EACH(liberty_episode, e, file)
	{
		bool		charged = false;

		if (moment_given(e->voided_at) || !moment_given(e->charged_at))
			continue;
		EACH(justice_contact, j, file)
			if (j->justice_contact_id == e->justice_contact_id &&
				day_by(j->charged_on, e->charged_at.day) &&
				(!moment_given(j->voided_at) || j->voided_at.at > e->charged_at.at))
				charged = true;
		count += !charged;
	}
	return count;
}
