/*
 * facts_family.c
 *	  Facts about relatives who receive the child.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it. A receiver may be replaced until the handover, so who is to
 * receive the child is judged by the link as it stands when an act is done; the
 * handover itself by what was on file on its day.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* What a link must show; day is REPAT_NO_DAY to take it as it stands. */
typedef bool (*LinkTest) (const RepatFamilyLink *link, RepatDay day);

/* Whether a day is given, and by the day that is asked about, if any. */
static bool
given_by(RepatDay given, RepatDay day)
{
	return day_given(given) && (!day_given(day) || given <= day);
}

static bool
is_verified(const RepatFamilyLink *link, RepatDay day)
{
	if (word_is(link->evidence_level, "dna"))
		return given_by(link->dna_reported_on, day);
	return word_is(link->evidence_level, "verified_both_sides") &&
		given_by(link->verified_with_child_on, day) && given_by(link->verified_with_adult_on, day);
}

static bool
is_agreed(const RepatFamilyLink *link, RepatDay day)
{
	return link->child_agrees == REPAT_FLAG_YES && given_by(link->child_asked_on, day) &&
		!given_by(link->child_withdrew_on, day);
}

static bool
is_assessed(const RepatFamilyLink *link, RepatDay day)
{
	return link->adult_is_willing == REPAT_FLAG_YES && link->adult_is_able == REPAT_FLAG_YES &&
		given_by(link->adult_assessed_on, day) && !given_by(link->adult_withdrew_on, day);
}

/* Whether a link was on file and not withdrawn; REPAT_NO_DAY: is. */
static bool
is_on_file(const RepatFamilyLink *link, RepatDay day)
{
	if (!day_given(day))
		return !moment_given(link->voided_at);
	return link->recorded_at.day <= day &&
		(!moment_given(link->voided_at) || link->voided_at.day > day);
}

/* Whether no link to that person on file shows it. */
static bool
lacks(const RepatCaseFile *file, int64_t person_id, RepatDay day, LinkTest test)
{
	const RepatFamilyLink *link;

	EACH(family_link, link, file)
		if (link->person_id == person_id && is_on_file(link, day) && test(link, day))
			return false;
	return true;
}

/* Whether a person is still to receive the child by this movement. */
static bool
is_to_receive(const RepatMovement *m)
{
	return m->receiver_person_id != 0 && !moment_given(m->handed_over_at) &&
		!day_given(m->refused_finally_on);
}

static int32_t
count_receivers(const RepatCaseFile *file, LinkTest test)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
		if (is_to_receive(m) && lacks(file, m->receiver_person_id, REPAT_NO_DAY, test))
			count++;
	return count;
}

static int32_t
count_handovers(const RepatCaseFile *file, LinkTest test)
{
	const RepatMovement *m;
	const RepatTracingRequest *t;
	int32_t		count = 0;

	EACH(movement, m, file)
		if (m->receiver_person_id != 0 && moment_given(m->handed_over_at) &&
			lacks(file, m->receiver_person_id, m->handed_over_at.day, test))
			count++;
	EACH(tracing_request, t, file)
		if (day_given(t->reunified_on) && !moment_given(t->voided_at) &&
			lacks(file, t->found_person_id, t->reunified_on, test))
			count++;
	return count;
}

int32_t
repat_fact_kin_receivers(const RepatCaseFile *file)
{
	const RepatMovement *m;
	const RepatTracingRequest *t;
	int32_t		count = 0;

	EACH(movement, m, file)
		if (is_to_receive(m) || (m->receiver_person_id != 0 && moment_given(m->handed_over_at)))
			count++;
	EACH(tracing_request, t, file)
		if (day_given(t->reunified_on) && !moment_given(t->voided_at))
			count++;
	return count;
}

int32_t
repat_fact_kin_receivers_unverified(const RepatCaseFile *file)
{
	return count_receivers(file, is_verified);
}

int32_t
repat_fact_kin_receivers_unagreed(const RepatCaseFile *file)
{
	return count_receivers(file, is_agreed);
}

int32_t
repat_fact_kin_receivers_unassessed(const RepatCaseFile *file)
{
	return count_receivers(file, is_assessed);
}

int32_t
repat_fact_kin_handovers_unverified(const RepatCaseFile *file)
{
	return count_handovers(file, is_verified);
}

int32_t
repat_fact_kin_handovers_unagreed(const RepatCaseFile *file)
{
	return count_handovers(file, is_agreed);
}

int32_t
repat_fact_kin_handovers_unassessed(const RepatCaseFile *file)
{
	return count_handovers(file, is_assessed);
}
