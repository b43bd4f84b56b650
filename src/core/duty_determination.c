/*
 * duty_determination.c
 *	  Clocks about assessment and best-interests determination.
 *
 * Layer: core. duty_def_determination.h says which setting says how long each
 * runs. The texts ask for the shortest time possible and for review at reasonable
 * intervals (General Comment 14, para. 93); every number is the register's own.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "duty_file.h"

typedef enum RiskClass
{
	RISK_LOW,
	RISK_MEDIUM,
	RISK_HIGH					/* an emergency too, and whoever was not rated */
} RiskClass;

static RiskClass
risk_of(const RepatAssessment *a)
{
	if (word_is(a->risk_level, "low"))
		return RISK_LOW;
	return word_is(a->risk_level, "medium") ? RISK_MEDIUM : RISK_HIGH;
}

static bool
is_bia(const RepatAssessment *a)
{
	return word_is(a->kind, "bia") && !moment_given(a->voided_at);
}

/*
 * The first assessment of a child runs from the day the child is identified; its
 * level of risk says how long. While none is completed, the most urgent draft does,
 * and a child whom nobody has rated is not taken to be safe.
 */
static void
tell_first_assessment(const RepatClockOut *out, RiskClass asked)
{
	const RepatAssessment *a;
	const RepatAssessment *first = NULL;
	RepatDay	completed;
	RepatDay	done = REPAT_NO_DAY;
	bool		drafted = false;
	RiskClass	risk = RISK_LOW;

	EACH(assessment, a, out->file)
	{
		if (!is_bia(a))
			continue;
		drafted = true;
		if (risk_of(a) > risk)
			risk = risk_of(a);
		completed = bia_completed(out->file, a);
		if (day_given(completed) &&
			(first == NULL || completed < done || (completed == done && risk_of(a) > risk_of(first))))
		{
			first = a;
			done = completed;
		}
	}
	if (first != NULL)
		risk = risk_of(first);
	else if (!drafted)
		risk = RISK_HIGH;
	if (risk == asked)
		repat_clock_run(out, 0, on_day(out->file->child_case->identified_on), on_day(done));
}

void
repat_duty_bia_high_risk(const RepatClockOut *out)
{
	tell_first_assessment(out, RISK_HIGH);
}

void
repat_duty_bia_medium_risk(const RepatClockOut *out)
{
	tell_first_assessment(out, RISK_MEDIUM);
}

void
repat_duty_bia_low_risk(const RepatClockOut *out)
{
	tell_first_assessment(out, RISK_LOW);
}

/*
 * When the plan that follows an assessment was agreed: the first one that another
 * person cleared since. What its author alone wrote is a draft.
 */
static RepatDay
plan_agreed(const RepatCaseFile *file, const RepatAssessment *a)
{
	const RepatPlan *p;
	RepatDay	agreed = REPAT_NO_DAY;

	EACH(plan, p, file)
		if (day_given(p->cleared_on) && p->cleared_on >= a->completed_on && !moment_given(p->voided_at) &&
			(!day_given(agreed) || p->cleared_on < agreed))
			agreed = p->cleared_on;
	return agreed;
}

static void
tell_plans(const RepatClockOut *out, RiskClass asked)
{
	const RepatAssessment *a;

	EACH(assessment, a, out->file)
		if (is_bia(a) && day_given(a->completed_on) && risk_of(a) == asked)
			repat_clock_run(out, a->assessment_id, on_day(a->completed_on),
							on_day(plan_agreed(out->file, a)));
}

void
repat_duty_plan_high_risk(const RepatClockOut *out)
{
	tell_plans(out, RISK_HIGH);
}

void
repat_duty_plan_medium_risk(const RepatClockOut *out)
{
	tell_plans(out, RISK_MEDIUM);
}

void
repat_duty_plan_low_risk(const RepatClockOut *out)
{
	tell_plans(out, RISK_LOW);
}

/* Whichever of two moments is given and earlier. */
static RepatMoment
earlier(RepatMoment a, RepatMoment b)
{
	if (!day_given(a.day))
		return b;
	return day_given(b.day) && not_after(b, a) ? b : a;
}

/* GC 6, para. 79: without undue delay. A court's decision may take a determination's place. */
void
repat_duty_bid_decision(const RepatClockOut *out)
{
	const RepatChildCase *c = out->file->child_case;
	const RepatDetermination *d;
	RepatDay	since = repat_separated_since(out->file);
	RepatMoment done = no_moment();

	if (since == REPAT_NO_DAY)
		return;
	if (c->identified_on > since)
		since = c->identified_on;
	EACH(determination, d, out->file)
	{
		if (!word_is(d->trigger, "durable_solution"))
			continue;
		if (word_is(d->state, "not_applicable"))
			return;
		done = earlier(done, d->decided_at);
	}
	repat_clock_run(out, 0, on_day(since), done);
}

/* Until the day that the panel named, and no longer than the register allows. */
void
repat_duty_bid_deferred(const RepatClockOut *out)
{
	RepatSetting setting = REPAT_SETTING_bid_deferral_days;
	const RepatDetermination *d;

	EACH(determination, d, out->file)
	{
		RepatMoment since = on_day(d->session_on);

		if (word_is(d->state, "deferred"))
			repat_clock_until(out, d->determination_id, since,
							  earlier(on_day(d->deferred_until),
									  repat_clock_end(&since, repat_setting_at((int) setting)->unit,
													  setting_on(out->file, setting, since.day))),
							  no_moment());
	}
}

/*
 * When the decision was taken, or confirmed last; *named is the day that was then
 * named for the next review. A day named earlier has been met by the confirmation,
 * however early that was.
 */
static RepatMoment
standing_since(const RepatCaseFile *file, const RepatDetermination *d, RepatDay *named)
{
	const RepatDeterminationReview *r;
	RepatMoment since = d->decided_at;

	*named = d->review_due_on;
	EACH(determination_review, r, file)
	{
		if (r->determination_id == d->determination_id && word_is(r->outcome, "confirmed") &&
			day_given(r->decided_at.day) && not_after(since, r->decided_at))
		{
			since = r->decided_at;
			*named = r->next_review_on;
		}
	}
	return since;
}

/* When a review of the decision was first opened from a moment on; nothing: not yet. */
static RepatMoment
review_opened(const RepatCaseFile *file, const RepatDetermination *d, RepatMoment from)
{
	const RepatDeterminationReview *r;
	RepatMoment opened = no_moment();

	if (day_given(d->review_opened_at.day) && not_after(from, d->review_opened_at))
		opened = d->review_opened_at;
	EACH(determination_review, r, file)
		if (r->determination_id == d->determination_id && not_after(from, r->opened_at))
			opened = earlier(opened, r->opened_at);
	return opened;
}

/* A decision that still stands is reviewed on the day it named, or after the register's time. */
void
repat_duty_bid_review(const RepatClockOut *out)
{
	RepatSetting setting = REPAT_SETTING_bid_review_months;
	const RepatDetermination *d;

	EACH(determination, d, out->file)
	{
		RepatMoment since;
		RepatMoment due;
		RepatDay	named;

		if (!moment_given(d->decided_at) || repat_determination_superseded(out->file, d))
			continue;
		since = standing_since(out->file, d, &named);
		due = repat_clock_end(&since, repat_setting_at((int) setting)->unit,
							  setting_on(out->file, setting, since.day));
		if (day_given(named) && named > since.day)
			due = earlier(due, on_day(named));
		repat_clock_until(out, d->determination_id, since, due, review_opened(out->file, d, since));
	}
}

void
repat_duty_bid_reopening(const RepatClockOut *out)
{
	const RepatDetermination *d;

	EACH(determination, d, out->file)
	{
		RepatMoment news;
		int			next = 0;

		if (repat_determination_superseded(out->file, d))
			continue;
		while (repat_new_information(out->file, d, &next, &news))
			repat_clock_run(out, d->determination_id, news, review_opened(out->file, d, news));
	}
}
