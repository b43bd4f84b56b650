/*
 * facts_care.c
 *	  Facts about placements: reviews, grounds, families.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "care_file.h"

#include "repatriation/core/calendar.h"
#include "repatriation/core/partial_date_age.h"

#define UNDER_THREE 3			/* our own age: the paragraph on it was not read */
#define PERIODS 2				/* that may pass before an extension is refused */

int32_t
repat_fact_placements(const RepatCaseFile *file)
{
	const RepatPlacement *p;
	int32_t		count = 0;

	EACH(placement, p, file)
		if (!moment_given(p->voided_at))
			count++;
	return count;
}

/* Whether a placement goes on. */
static bool
is_running(const RepatPlacement *p)
{
	return !day_given(p->ended_on) && !moment_given(p->voided_at);
}

/* The day of the last review held by a day, or the first day of the placement. */
static RepatDay
last_looked_at(const RepatCaseFile *file, const RepatPlacement *p, RepatDay day)
{
	const RepatPlacementReview *r;
	RepatDay	last = p->valid_from;

	EACH(placement_review, r, file)
		if (r->placement_id == p->placement_id && !moment_given(r->voided_at) &&
			r->held_on <= day && r->held_on > last)
			last = r->held_on;
	return last;
}

int32_t
repat_fact_placements_overdue(const RepatCaseFile *file)
{
	const RepatPlacement *p;
	int32_t		count = 0;

	EACH(placement, p, file)
	{
		RepatDay	last = last_looked_at(file, p, file->now.day);

		if (is_running(p) && is_alternative_care(p) && file->now.day >
			months_after(last, PERIODS * setting_on(file, review_setting(p), last)))
			count++;
	}
	return count;
}

/* The last review held by a day, the one entered last of several on it; or NULL. */
static const RepatPlacementReview *
last_review(const RepatCaseFile *file, const RepatPlacement *p, RepatDay day)
{
	const RepatPlacementReview *r;
	const RepatPlacementReview *last = NULL;

	EACH(placement_review, r, file)
		if (r->placement_id == p->placement_id && !moment_given(r->voided_at) && r->held_on <= day &&
			(last == NULL || r->held_on > last->held_on ||
			 (r->held_on == last->held_on && r->placement_review_id > last->placement_review_id)))
			last = r;
	return last;
}

/*
 * CRC art. 25: what the review found is what happens next. Whichever way it ended the
 * clock is met, but no other outcome than to continue is a reason to extend.
 */
int32_t
repat_fact_placements_not_continued(const RepatCaseFile *file)
{
	const RepatPlacement *p;
	int32_t		count = 0;

	EACH(placement, p, file)
	{
		const RepatPlacementReview *last = last_review(file, p, file->now.day);

		if (is_running(p) && is_alternative_care(p) && last != NULL && !word_is(last->outcome, "continue"))
			count++;
	}
	return count;
}

/* Whether there are grounds, and all are material poverty or due only to it (A/RES/64/142, para. 15). */
static bool
are_poverty_alone(const char *grounds)
{
	static const char material[] = "poverty,poor_housing,cost_of_schooling,";
	const char *ground;
	size_t		length;
	bool		any = false;

	while (next_word(&grounds, &ground, &length))
	{
		if (!words_contain(material, ground, length))
			return false;
		any = true;
	}
	return any;
}

/*
 * The grounds of the removal, or the reason to leave another family: one of them
 * that is not poverty is a ground.
 */
int32_t
repat_fact_removals_by_poverty(const RepatCaseFile *file)
{
	const RepatPlacement *p;
	int32_t		count = 0;

	EACH(placement, p, file)
	{
		bool		change_is_poverty = word_is(p->change_reason, "poverty");

		if (p->removal_grounds != NULL
			? are_poverty_alone(p->removal_grounds) && (p->change_reason == NULL || change_is_poverty)
			: change_is_poverty)
			count++;
	}
	return count;
}

int32_t
repat_fact_returns_refused_by_poverty(const RepatCaseFile *file)
{
	const RepatPlacementReview *r;
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(placement_review, r, file)
		if (are_poverty_alone(r->return_refusal_grounds))
			count++;
	EACH(movement, m, file)
		if (are_poverty_alone(m->refusal_grounds))
			count++;
	return count;
}

/* Whether a search for the family that was on record by then was open on a day. */
static bool
is_traced_on(const RepatCaseFile *file, RepatDay day)
{
	const RepatTracingRequest *t;

	EACH(tracing_request, t, file)
		if (t->opened_on <= day && t->recorded_at.day <= day &&
			(!moment_given(t->voided_at) || t->voided_at.day > day) &&
			!day_by(t->closed_on, day) && !day_by(t->reunified_on, day))
			return true;
	return false;
}

/* A/RES/64/142, para. 152; General Comment 6, para. 91: no adoption in haste, nor while tracing has hope. */
int32_t
repat_fact_permanent_placements_early(const RepatCaseFile *file)
{
	const RepatPlacement *p;
	int32_t		count = 0;

	EACH(placement, p, file)
		if (p->permanence != NULL &&
			(!day_by(p->tracing_exhausted_on, p->valid_from) || is_traced_on(file, p->valid_from)))
			count++;
	return count;
}

int32_t
repat_fact_permanent_placements_opposed(const RepatCaseFile *file)
{
	const RepatPlacement *p;
	int32_t		count = 0;

	EACH(placement, p, file)
		if (is_running(p) && p->permanence != NULL && p->permanence_opposed != REPAT_FLAG_NO)
			count++;
	return count;
}

/* Whether something about a running placement is to be looked at. */
typedef bool (*PlacementTest) (const RepatCaseFile *file, const RepatPlacement *p);

/*
 * Count the running placements for which the test is true. Where a permanent one
 * runs, none: the child has a family, and these questions are no longer asked.
 */
static int32_t
count_running(const RepatCaseFile *file, PlacementTest test)
{
	const RepatPlacement *p;
	int32_t		count = 0;

	EACH(placement, p, file)
		if (is_running(p) && p->permanence != NULL)
			return 0;
	EACH(placement, p, file)
		if (is_running(p) && test(file, p))
			count++;
	return count;
}

static bool
is_residential_under_three(const RepatCaseFile *file, const RepatPlacement *p)
{
	const RepatPerson *child = subject_of(file);
	bool		finite = p->valid_from != INT32_MIN && p->valid_from != INT32_MAX;
	int32_t		on = finite ? repat_day_from_2000(p->valid_from) : 0;

	if (!word_is(p->arrangement, "residential_care") && !word_is(p->arrangement, "reception_centre"))
		return false;
	return repat_partial_date_is_child(child != NULL && child->birth.known ? &child->birth.date : NULL,
									   finite ? &on : NULL, UNDER_THREE, REPAT_LEAP_MAR1,
									   REPAT_MARGIN_STANDARD);
}

int32_t
repat_fact_residential_under_three(const RepatCaseFile *file)
{
	return count_running(file, is_residential_under_three);
}

/* General Comment 6, para. 40. */
static bool
is_apart(const RepatCaseFile *file, const RepatPlacement *p)
{
	const RepatDetermination *d;

	if (word_is(p->siblings, "together") || word_is(p->siblings, "none_in_care") ||
		word_is(p->arrangement, "parents"))
		return false;
	EACH(determination, d, file)
		if (d->determination_id == p->determination_id && day_by(d->decided_at.day, p->valid_from))
			return false;
	return true;
}

int32_t
repat_fact_siblings_apart(const RepatCaseFile *file)
{
	return count_running(file, is_apart);
}

/* A/RES/64/142, para. 14. */
static bool
is_unbounded(const RepatCaseFile *file, const RepatPlacement *p)
{
	(void) file;
	return p->removed_from_family == REPAT_FLAG_YES && !day_given(p->planned_until) &&
		!day_given(p->review_due_on);
}

int32_t
repat_fact_removals_unbounded(const RepatCaseFile *file)
{
	return count_running(file, is_unbounded);
}
