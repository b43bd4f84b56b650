/*
 * facts_movement.c
 *	  Facts about movements: clearance, papers, travel, handover, refusal.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* A milestone, or the day it is taken to happen on while the movement is open. */
static RepatDay
milestone(const RepatCaseFile *file, const RepatMovement *m, RepatDay recorded)
{
	if (day_given(recorded))
		return recorded;
	if (word_is(m->state, "handed_over") || word_is(m->state, "refused_final"))
		return REPAT_NO_DAY;
	return file->as_of;
}

RepatDay
repat_movement_cleared(const RepatCaseFile *file, const RepatMovement *m)
{
	return milestone(file, m, m->cleared_on);
}

/*
 * In advance the step that comes next is taken to happen: authorisation and departure
 * on one day are one moment, and whoever asks of the authorisation again does not ask
 * of the departure.
 */
int
repat_movement_travels(const RepatCaseFile *file, const RepatMovement *m,
					   RepatMoment travels[REPAT_TRAVELS])
{
	bool		over = word_is(m->state, "departed") || word_is(m->state, "arrived") ||
		word_is(m->state, "handed_over") || word_is(m->state, "refused_final");
	int			n = 0;

	if (moment_given(m->authorised_at))
		travels[n++] = m->authorised_at;
	if (moment_given(m->departed_at))
		travels[n++] = m->departed_at;
	else if (!over && day_given(file->as_of) &&
			 !(n > 0 && word_is(file->ahead, "movement:travel_authorised")))
	{
		travels[n].at = INT64_MAX;
		travels[n++].day = file->as_of;
	}
	return n;
}

int32_t
repat_fact_movements(const RepatCaseFile *file)
{
	return file->movement_count;
}

int32_t
repat_fact_clearances(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
		count += day_given(repat_movement_cleared(file, m));
	return count;
}

int32_t
repat_fact_clearances_unheard(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
	{
		RepatDay	cleared = repat_movement_cleared(file, m);

		if (day_given(cleared) && !heard_by(file, cleared))
			count++;
	}
	return count;
}

/* Whatever machine a ministry publishes: who travels or is handed over has papers. */
static bool
papers_are_issued(const RepatCaseFile *file, const RepatMovement *m)
{
	return day_given(milestone(file, m, m->documents_issued_on)) || moment_given(m->authorised_at) ||
		moment_given(m->departed_at) || moment_given(m->handed_over_at);
}

int32_t
repat_fact_papers_issued(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
		count += papers_are_issued(file, m);
	return count;
}

/* GC 6, para. 85: advance, secure and concrete arrangements. */
int32_t
repat_fact_reception_plans_incomplete(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
		if (papers_are_issued(file, m) &&
			!((m->receiver_agency_id != 0 || m->receiver_person_id != 0) && m->handover_point &&
			  m->health_check_on && m->school_place && m->psychosocial_contact))
			count++;
	return count;
}

int32_t
repat_fact_escorts_unknown(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
		if (papers_are_issued(file, m) && !word_is(m->escort, "parent") &&
			!word_is(m->escort, "known_caregiver") && !word_is(m->escort, "known_professional"))
			count++;
	return count;
}

int32_t
repat_fact_handovers_elsewhere(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
		if (moment_given(m->handed_over_at) && !word_is(m->handed_over_to, "child_protection"))
			count++;
	return count;
}

int32_t
repat_fact_refusals(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
		count += day_given(milestone(file, m, m->refused_on));
	return count;
}

/* An age limit alone, however often it is named, or nothing. */
static bool
grounds_are_age_alone(const char *grounds)
{
	static const char age[] = "above_age_limit,";

	if (grounds == NULL)
		return true;
	while (strncmp(grounds, age, sizeof(age) - 1) == 0)
		grounds += sizeof(age) - 1;
	return *grounds == '\0';
}

/*
 * Whether there is a ground in words and, an age limit aside, no other. No program
 * guesses what the words mean: somebody else reads them and answers for it.
 */
static bool
grounds_are_words_alone(const char *grounds)
{
	const char *ground;
	size_t		length;

	if (!words_have(grounds, "other"))
		return false;
	while (next_word(&grounds, &ground, &length))
		if (!words_contain("other,above_age_limit,", ground, length))
			return false;
	return true;
}

int32_t
repat_fact_refusals_in_words(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
		if (day_given(milestone(file, m, m->refused_on)) && m->other_ground_seen_by == 0 &&
			grounds_are_words_alone(m->refusal_grounds))
			count++;
	return count;
}

int32_t
repat_fact_refusals_by_age(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
		if (day_given(milestone(file, m, m->refused_on)) && grounds_are_age_alone(m->refusal_grounds))
			count++;
	return count;
}
