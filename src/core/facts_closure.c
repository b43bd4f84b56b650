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
	RepatMoment at;
	int32_t		count;
	RepatDutySet duties;
} Overdue;

/* As the clock stood at that moment: what was done after it was not done yet. */
static void
count_overdue(const RepatClock *clock, void *arg)
{
	Overdue    *overdue = arg;
	RepatClock	then = *clock;

	if (day_given(then.done.day) && repat_clock_past(&then.done, &overdue->at))
		then.done.day = REPAT_NO_DAY;
	if (repat_clock_state(&then, &overdue->at) == REPAT_CLOCK_OVERDUE)
	{
		overdue->count++;
		overdue->duties |= REPAT_DUTY_BIT(clock->duty);
	}
}

/* The clocks overdue at the closing; in advance, now. */
static Overdue
overdue_at_closing(const RepatCaseFile *file)
{
	Overdue		overdue;

	overdue.at = day_given(file->as_of) ? file->now : file->child_case->closed_at;
	overdue.count = 0;
	overdue.duties = 0;
	if (moment_given(closing(file)))
		repat_duties(file, count_overdue, &overdue);
	return overdue;
}

int32_t
repat_fact_closures_with_duties(const RepatCaseFile *file)
{
	return overdue_at_closing(file).count;
}

RepatDutySet
repat_closure_duties(const RepatCaseFile *file)
{
	return overdue_at_closing(file).duties;
}

/* What a machine still moves is not over when the case is. */
int32_t
repat_fact_closures_with_movements(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
		if (!moment_given(m->handed_over_at) && !day_given(m->refused_finally_on))
			count++;
	return moment_given(closing(file)) ? count : 0;
}

int32_t
repat_fact_closures_with_determinations(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
		if (!word_is(d->state, "implemented") && !word_is(d->state, "confirmed") &&
			!word_is(d->state, "not_applicable"))
			count++;
	return moment_given(closing(file)) ? count : 0;
}

/* Other kinds of assessment have no machine: a draft is a note. */
int32_t
repat_fact_closures_with_assessments(const RepatCaseFile *file)
{
	const RepatAssessment *a;
	int32_t		count = 0;

	EACH(assessment, a, file)
		if (word_is(a->kind, "bia") && !day_given(a->completed_on) && !moment_given(a->voided_at))
			count++;
	return moment_given(closing(file)) ? count : 0;
}

int32_t
repat_fact_closures_in_detention(const RepatCaseFile *file)
{
	const RepatLibertyEpisode *e;
	int32_t		count = 0;

	EACH(liberty_episode, e, file)
		if (!moment_given(e->released_at) && !moment_given(e->ended_at) && !moment_given(e->voided_at))
			count++;
	return moment_given(closing(file)) ? count : 0;
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
