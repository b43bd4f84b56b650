/*
 * duty_care.c
 *	  Clocks about care and the transition to adult life.
 *
 * Layer: core. duty_def_care.h and duty_def_data.h say which setting says how
 * long each runs.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "care_file.h"

#include "repatriation/core/calendar.h"
#include "repatriation/core/partial_date_age.h"

/* The first review of a placement after a day, or no day. */
static RepatDay
next_review(const RepatCaseFile *file, const RepatPlacement *p, RepatDay after)
{
	const RepatPlacementReview *r;
	RepatDay	next = REPAT_NO_DAY;

	EACH(placement_review, r, file)
		if (r->placement_id == p->placement_id && !moment_given(r->voided_at) && r->held_on > after &&
			(!day_given(next) || r->held_on < next))
			next = r->held_on;
	return next;
}

/* A time that the setting gives, or the placement itself where that is sooner. */
static void
run_review(const RepatClockOut *out, const RepatPlacement *p, RepatDay since, RepatDay done)
{
	RepatDay	due = months_after(since, setting_on(out->file, review_setting(p), since));

	if (day_given(p->review_due_on) && p->review_due_on > since && p->review_due_on < due)
		due = p->review_due_on;
	repat_clock_until(out, p->placement_id, on_day(since), on_day(due), on_day(done));
}

/*
 * A/RES/64/142, para. 67; CRC art. 25: from the first day of a placement, and again
 * from each review. When the placement ends, the run that was open ends with it.
 */
void
repat_duty_care_review(const RepatClockOut *out)
{
	const RepatPlacement *p;

	EACH(placement, p, out->file)
	{
		RepatDay	since = p->valid_from;
		RepatDay	held;

		if (!is_alternative_care(p))
			continue;
		while (day_given(held = next_review(out->file, p, since)))
		{
			run_review(out, p, since, held);
			since = held;
		}
		if (!day_given(p->ended_on))
			run_review(out, p, since, REPAT_NO_DAY);
	}
}

RepatDay
repat_transition_day(const RepatCaseFile *file)
{
	const RepatPerson *child = subject_of(file);
	int32_t		first;

	if (child == NULL || !child->birth.known || !repat_partial_date_has_first(child->birth.date))
		return REPAT_NO_DAY;
	first = repat_partial_date_first(child->birth.date) -
		repat_partial_date_margin(child->birth.date, REPAT_MARGIN_STANDARD, false);
	return months_after(repat_day_to_2000(first < REPAT_DAY_MIN ? REPAT_DAY_MIN : first),
						setting_on(file, REPAT_SETTING_transition_age, file->child_case->identified_on));
}

/* Joint General Comment 4/23, para. 3: as children approach 18, whenever they were found. */
void
repat_duty_transition_plan(const RepatClockOut *out)
{
	const RepatTransitionPlan *t;
	RepatDay	since = out->file->child_case->identified_on;
	RepatDay	due = repat_transition_day(out->file);
	RepatDay	done = REPAT_NO_DAY;

	if (!day_given(due))
		return;
	EACH(transition_plan, t, out->file)
		if (!moment_given(t->voided_at) && (!day_given(done) || t->made_on < done))
			done = t->made_on;
	repat_clock_until(out, 0, on_day(since), on_day(due > since ? due : since), on_day(done));
}
