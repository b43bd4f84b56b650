/*
 * facts_closure.c
 *	  Facts about the end of a case and of care.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it. They speak of a case that is closed, or would be today.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "care_file.h"

/* The moment of closing; in advance, the end of that day. Nothing: the case was never closed. */
static RepatMoment
closing(const RepatCaseFile *file)
{
	RepatMoment moment = file->child_case->closed_at;

	/* A case that was reopened still says when it was closed before. */
	if (day_given(file->as_of))
	{
		moment.at = INT64_MAX;
		moment.day = file->as_of;
	}
	return moment;
}

int32_t
repat_fact_closures(const RepatCaseFile *file)
{
	return moment_given(closing(file));
}

/* Where the overdue clocks are counted. */
typedef struct Overdue
{
	RepatMoment now;
	int32_t		count;
} Overdue;

static void
count_overdue(const RepatClock *clock, void *arg)
{
	Overdue    *overdue = arg;

	if (repat_clock_state(clock, &overdue->now) == REPAT_CLOCK_OVERDUE)
		overdue->count++;
}

int32_t
repat_fact_closures_with_duties(const RepatCaseFile *file)
{
	Overdue		overdue;

	overdue.now = file->now;
	overdue.count = 0;
	if (moment_given(closing(file)))
		repat_duties(file, count_overdue, &overdue);
	return overdue.count;
}

/* General Comment 12, para. 45. Only a child found unable whenever asked cannot be told. */
static bool
is_untold(const RepatCaseFile *file, const RepatDetermination *d)
{
	const RepatViews *v;
	bool		able = file->views_count == 0;

	if (moment_given(d->feedback_at) && d->feedback_at.at >= d->decided_at.at)
		return false;
	EACH(views, v, file)
		if (!word_is(v->outcome, "unable"))
			able = true;
	return able;
}

int32_t
repat_fact_closures_without_feedback(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	RepatMoment closed = closing(file);
	int32_t		count = 0;

	EACH(determination, d, file)
		if (moment_given(closed) && moment_by(d->decided_at, closed.at) && is_untold(file, d))
			count++;
	return count;
}

static RepatDay
later(RepatDay a, RepatDay b)
{
	return a > b ? a : b;
}

/* The last contact by a day: recorded as such, a hearing, an interview, a review with the child. */
static RepatDay
last_contact(const RepatCaseFile *file, RepatDay by)
{
	const RepatViews *v;
	const RepatAssessment *a;
	const RepatPlacementReview *r;
	RepatDay	last = REPAT_NO_DAY;

	if (day_by(file->child_case->last_contact_on, by))
		last = file->child_case->last_contact_on;
	EACH(views, v, file)
		if (day_by(v->heard_at.day, by))
			last = later(last, v->heard_at.day);
	EACH(assessment, a, file)
		if (day_by(a->interviewed_on, by) && !moment_given(a->voided_at))
			last = later(last, a->interviewed_on);
	EACH(placement_review, r, file)
		if (r->child_took_part == REPAT_FLAG_YES && day_by(r->held_on, by) && !moment_given(r->voided_at))
			last = later(last, r->held_on);
	return last;
}

int32_t
repat_fact_closures_out_of_reach(const RepatCaseFile *file)
{
	RepatMoment closed = closing(file);
	RepatDay	last;

	if (!moment_given(closed) || !word_is(file->child_case->closure_reason, "unreachable"))
		return 0;
	last = last_contact(file, closed.day);
	return !day_given(file->child_case->last_contact_on) || closed.day <
		months_after(last, setting_on(file, REPAT_SETTING_no_contact_closure_months, closed.day));
}

/* Whether a transition plan was made by a day, and not withdrawn. */
static bool
planned_by(const RepatCaseFile *file, RepatDay day)
{
	const RepatTransitionPlan *t;

	EACH(transition_plan, t, file)
		if (!moment_given(t->voided_at) && t->made_on <= day)
			return true;
	return false;
}

int32_t
repat_fact_closures_at_majority(const RepatCaseFile *file)
{
	RepatMoment closed = closing(file);

	return moment_given(closed) && word_is(file->child_case->closure_reason, "turned_18") &&
		!planned_by(file, closed.day);
}

/* Joint General Comment 4/23, para. 3: above all when leaving care. */
static int32_t
count_leavings(const RepatCaseFile *file, bool unplanned_only)
{
	const RepatPlacement *p;
	RepatDay	from = repat_transition_day(file);
	RepatMoment closed = closing(file);
	int32_t		count = 0;

	if (!day_given(from))
		return 0;
	if (moment_given(closed) && closed.day >= from &&
		!(unplanned_only && planned_by(file, closed.day)))
		count++;
	EACH(placement, p, file)
		if (is_alternative_care(p) && day_given(p->ended_on) && p->ended_on >= from &&
			!(unplanned_only && planned_by(file, p->ended_on)))
			count++;
	return count;
}

int32_t
repat_fact_leavings(const RepatCaseFile *file)
{
	return count_leavings(file, false);
}

int32_t
repat_fact_leavings_unplanned(const RepatCaseFile *file)
{
	return count_leavings(file, true);
}
