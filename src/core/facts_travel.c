/*
 * facts_travel.c
 *	  Facts about travel, by what was on file when it was authorised and began.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* Whether something speaks against a travel at that moment. */
typedef bool (*TravelTest) (const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel);

/* Count the travels for which the test is true; all, where there is none. */
static int32_t
count_travels(const RepatCaseFile *file, TravelTest test)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
	{
		RepatMoment travels[REPAT_TRAVELS];
		int			n = repat_movement_travels(file, m, travels);
		int			i;

		for (i = 0; i < n; i++)
			if (test == NULL || test(file, m, travels[i]))
				count++;
	}
	return count;
}

/* Whether the rules for unaccompanied and separated children apply (A/RES/64/142, para. 148). */
static bool
is_separated(const RepatCaseFile *file, RepatMoment travel)
{
	return repat_separated_on(file, travel.day) == REPAT_FLAG_YES;
}

/* The decision that the movement rests on, as far as it was taken by then; or NULL. */
static const RepatDetermination *
decision_by(const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel)
{
	const RepatDetermination *d;

	EACH(determination, d, file)
		if (d->determination_id == m->determination_id && moment_by(d->decided_at, travel.at))
			return d;
	return NULL;
}

int32_t
repat_fact_travels(const RepatCaseFile *file)
{
	return count_travels(file, NULL);
}

/* Whatever machine a ministry publishes: no travel without a clearance. */
static bool
is_uncleared(const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel)
{
	return !day_by(m->cleared_on, travel.day) && !day_given(file->as_of);
}

int32_t
repat_fact_travels_uncleared(const RepatCaseFile *file)
{
	return count_travels(file, is_uncleared);
}

/* The latest assessment of the risks of return that stood then; or NULL. */
static const RepatAssessment *
latest_risk(const RepatCaseFile *file, RepatMoment travel)
{
	const RepatAssessment *a;
	const RepatAssessment *latest = NULL;

	EACH(assessment, a, file)
		if (word_is(a->kind, "return_risk") && day_by(a->completed_on, travel.day) &&
			(!moment_given(a->voided_at) || a->voided_at.at > travel.at) &&
			(latest == NULL || a->completed_on > latest->completed_on ||
			 (a->completed_on == latest->completed_on && a->assessment_id > latest->assessment_id)))
			latest = a;
	return latest;
}

/* GC 6, paras 26 to 28, 84. */
static bool
is_unsafe(const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel)
{
	const RepatAssessment *latest = latest_risk(file, travel);

	(void) m;
	if (!is_separated(file, travel))
		return false;
	return latest == NULL || latest->return_is_safe != REPAT_FLAG_YES ||
		latest->recruitment_risk != REPAT_FLAG_NO;
}

/* Joint GC 3/22, para. 32(c): by actors who are independent; that a security body is none is ours. */
static bool
is_judged_by_security(const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel)
{
	const RepatAssessment *latest = latest_risk(file, travel);
	const char *sector = latest != NULL ? sector_of(file, latest->author_id) : NULL;

	(void) m;
	return latest != NULL && is_separated(file, travel) && (sector == NULL || word_is(sector, "security"));
}

int32_t
repat_fact_travels_judged_by_security(const RepatCaseFile *file)
{
	return count_travels(file, is_judged_by_security);
}

int32_t
repat_fact_travels_unsafe(const RepatCaseFile *file)
{
	return count_travels(file, is_unsafe);
}

static bool
is_unreceived(const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel)
{
	return is_separated(file, travel) &&
		!(m->receiver_is_able == REPAT_FLAG_YES && day_by(m->receiver_agreed_on, travel.day));
}

int32_t
repat_fact_travels_unreceived(const RepatCaseFile *file)
{
	return count_travels(file, is_unreceived);
}

/* GC 6, para. 85: no return without advance, secure and concrete arrangements of care. */
static bool
is_uncared(const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel)
{
	return is_separated(file, travel) &&
		!(m->care_arrangement && m->care_place && m->care_is_secure == REPAT_FLAG_YES &&
		  day_by(m->care_arranged_on, travel.day));
}

int32_t
repat_fact_travels_uncared(const RepatCaseFile *file)
{
	return count_travels(file, is_uncared);
}

static bool
is_undecided(const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel)
{
	const RepatDetermination *d;
	const char *choice;

	if (!is_separated(file, travel))
		return false;
	d = decision_by(file, m, travel);
	choice = d != NULL ? repat_determination_choice(file, d) : NULL;
	return choice == NULL || strncmp(choice, "repatriation", strlen("repatriation")) != 0;
}

int32_t
repat_fact_travels_undecided(const RepatCaseFile *file)
{
	return count_travels(file, is_undecided);
}

/* Joint GC 4/23, para. 17(h): an appeal suspends. A review does, until it confirms. */
static bool
is_under_review(const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel)
{
	const RepatDetermination *d = decision_by(file, m, travel);

	if (d == NULL)
		return false;
	return (moment_by(d->appeal_lodged_at, travel.at) &&
			!moment_by(d->appeal_decided_at, travel.at)) ||
		(moment_by(d->review_opened_at, travel.at) && d->review_opened_at.at > d->decided_at.at &&
		 !word_is(d->state, "confirmed"));
}

int32_t
repat_fact_travels_under_review(const RepatCaseFile *file)
{
	return count_travels(file, is_under_review);
}

static bool
is_objected(const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel)
{
	const RepatViews *v;

	(void) m;
	EACH(views, v, file)
		if (v->objects_to_movement == REPAT_FLAG_YES && !v->objection_answered &&
			moment_by(v->recorded_at, travel.at))
			return true;
	return false;
}

int32_t
repat_fact_travels_objected(const RepatCaseFile *file)
{
	return count_travels(file, is_objected);
}

static bool
asylum_is_open(const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel)
{
	const RepatChildCase *c = file->child_case;

	(void) m;
	return day_by(c->asylum_claimed_on, travel.day) &&
		!day_by(c->asylum_decided_on, travel.day);
}

int32_t
repat_fact_travels_asylum_open(const RepatCaseFile *file)
{
	return count_travels(file, asylum_is_open);
}

static bool
asylum_is_unknown(const RepatCaseFile *file, const RepatMovement *m, RepatMoment travel)
{
	const RepatChildCase *c = file->child_case;

	(void) m;
	return !day_by(c->asylum_checked_on, travel.day) && !day_by(c->asylum_claimed_on, travel.day);
}

int32_t
repat_fact_travels_asylum_unknown(const RepatCaseFile *file)
{
	return count_travels(file, asylum_is_unknown);
}
