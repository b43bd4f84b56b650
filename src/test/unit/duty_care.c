/*
 * duty_care.c
 *	  Clocks about care and the transition to adult life.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/calendar.h"
#include "repatriation/core/duty.h"

#include "world.h"

static RepatDay
date(int year, int month, int day)
{
	return repat_day_to_2000(repat_day_number(year, month, day));
}

/* The runs of one clock, in the order told. */
typedef struct Told
{
	RepatDuty	duty;
	RepatClock	run[8];
	int			runs;
} Told;

static void
keep(const RepatClock *clock, void *arg)
{
	Told	   *told = arg;

	if (clock->duty == told->duty)
		told->run[told->runs++] = *clock;
}

static Told
tell(World *w, RepatDuty duty)
{
	Told		told;

	memset(&told, 0, sizeof(told));
	told.duty = duty;
#define WORLD_TABLE(name, Name) w->file.name = w->name;
	REPAT_FILE_TABLES(WORLD_TABLE)
#undef WORLD_TABLE
	repat_duties(&w->file, keep, &told);
	return told;
}

static void
reviews(void)
{
	World		w = bare_world();
	RepatPlacement p = blank_placement();
	RepatPlacementReview r = blank_placement_review();
	RepatDutyExtension extension = blank_duty_extension();
	Told		told;

	CHECK(tell(&w, REPAT_DUTY_care_review).runs == 0);
	p.placement_id = 7;
	p.arrangement = "kinship";
	p.is_temporary = REPAT_FLAG_YES;
	p.valid_from = date(2025, 11, 30);
	ADD(w, placement) = p;
	told = tell(&w, REPAT_DUTY_care_review);
	CHECK(told.runs == 1 && told.run[0].row_id == 7 && told.run[0].since.day == date(2025, 11, 30));
	CHECK(told.run[0].due.day == date(2026, 2, 28) && told.run[0].done.day == REPAT_NO_DAY);
	w.placement[0].is_temporary = REPAT_FLAG_NO;
	CHECK(tell(&w, REPAT_DUTY_care_review).run[0].due.day == date(2026, 5, 30));
	w.placement[0].is_temporary = REPAT_FLAG_UNKNOWN;
	CHECK(tell(&w, REPAT_DUTY_care_review).run[0].due.day == date(2026, 2, 28));
	/* sooner, where the placement says so; never later, and not for a run that began after it */
	w.placement[0].review_due_on = date(2026, 3, 15);
	CHECK(tell(&w, REPAT_DUTY_care_review).run[0].due.day == date(2026, 2, 28));
	w.placement[0].review_due_on = date(2026, 1, 15);
	CHECK(tell(&w, REPAT_DUTY_care_review).run[0].due.day == date(2026, 1, 15));
	/* each review ends a run and begins another; those of other placements and withdrawn ones do not */
	r.placement_id = 7;
	r.held_on = date(2026, 4, 1);
	ADD(w, placement_review) = r;
	r.held_on = date(2026, 1, 20);
	ADD(w, placement_review) = r;
	r.placement_id = 8;
	r.held_on = date(2026, 2, 2);
	ADD(w, placement_review) = r;
	r.placement_id = 7;
	r.voided_at = noon(date(2026, 2, 3));
	ADD(w, placement_review) = r;
	told = tell(&w, REPAT_DUTY_care_review);
	CHECK(told.runs == 3);
	CHECK(told.run[0].done.day == date(2026, 1, 20) && told.run[0].due.day == date(2026, 1, 15));
	CHECK(told.run[1].since.day == date(2026, 1, 20) && told.run[1].due.day == date(2026, 4, 20) &&
		  told.run[1].done.day == date(2026, 4, 1));
	CHECK(told.run[2].since.day == date(2026, 4, 1) && told.run[2].due.day == date(2026, 7, 1) &&
		  told.run[2].done.day == REPAT_NO_DAY);
	/* an extension of this placement's duty */
	extension.duty = "care_review";
	extension.row_id = 7;
	extension.extended_to = date(2026, 7, 9);
	ADD(w, duty_extension) = extension;
	CHECK(tell(&w, REPAT_DUTY_care_review).run[2].due.day == date(2026, 7, 9));
	/* it runs while the case is suspended, and ends with the placement */
	w.child_case[0].suspended_at = noon(date(2026, 4, 2));
	CHECK(!tell(&w, REPAT_DUTY_care_review).run[2].paused);
	w.placement[0].ended_on = date(2026, 6, 1);
	CHECK(tell(&w, REPAT_DUTY_care_review).runs == 2);
	w.placement[0].arrangement = "parents";
	CHECK(tell(&w, REPAT_DUTY_care_review).runs == 0);
	w.placement[0].arrangement = "adoption";
	CHECK(tell(&w, REPAT_DUTY_care_review).runs == 0);
	w.placement[0].arrangement = "kafala";
	CHECK(tell(&w, REPAT_DUTY_care_review).runs == 2);
	w.placement[0].voided_at = noon(date(2026, 6, 2));
	CHECK(tell(&w, REPAT_DUTY_care_review).runs == 0);
}

/* The day on which the transition plan is due, for a child found on a day. */
static RepatDay
transition_due(World *w, const char *birth, RepatDay identified_on)
{
	Told		told;

	w->person[0].birth = born(birth);
	w->child_case[0].identified_on = identified_on;
	told = tell(w, REPAT_DUTY_transition_plan);
	return told.runs == 1 ? told.run[0].due.day : REPAT_NO_DAY;
}

static void
transition(void)
{
	World		w = bare_world();
	RepatPerson child = blank_person();
	RepatTransitionPlan plan = blank_transition_plan();
	RepatDay	found = date(2026, 1, 5);

	CHECK(tell(&w, REPAT_DUTY_transition_plan).runs == 0);
	child.is_subject = REPAT_FLAG_YES;
	ADD(w, person) = child;
	CHECK(tell(&w, REPAT_DUTY_transition_plan).runs == 0);
	/* 17 years and 6 months after the earliest possible birth */
	CHECK(transition_due(&w, "2010-05-17", found) == date(2027, 11, 17));
	CHECK(transition_due(&w, "2010-08-31", found) == date(2028, 2, 29));
	CHECK(transition_due(&w, "2010-05", found) == date(2027, 11, 1));
	CHECK(transition_due(&w, "2010", found) == date(2027, 7, 1));
	CHECK(transition_due(&w, "2010~", found) == date(2026, 6, 30));
	CHECK(transition_due(&w, "[2009-03-02..2012]", found) == date(2026, 9, 2));
	CHECK(transition_due(&w, "[..2012]", found) == REPAT_NO_DAY);
	/* who was found later is due at once */
	CHECK(transition_due(&w, "2008-05-17", found) == found);
	/* not before the calendar's first day */
	CHECK(transition_due(&w, "0000~", found) == found);
	/* the earliest plan that stands */
	CHECK(tell(&w, REPAT_DUTY_transition_plan).run[0].done.day == REPAT_NO_DAY);
	plan.made_on = date(2026, 3, 3);
	ADD(w, transition_plan) = plan;
	plan.made_on = date(2026, 2, 2);
	ADD(w, transition_plan) = plan;
	CHECK(tell(&w, REPAT_DUTY_transition_plan).run[0].done.day == date(2026, 2, 2));
	CHECK(tell(&w, REPAT_DUTY_transition_plan).run[0].since.day == found);
	w.transition_plan[1].voided_at = noon(date(2026, 2, 3));
	CHECK(tell(&w, REPAT_DUTY_transition_plan).run[0].done.day == date(2026, 3, 3));
	/* a relative's birth is not the child's */
	w.person[0].is_subject = REPAT_FLAG_NO;
	CHECK(tell(&w, REPAT_DUTY_transition_plan).runs == 0);
}

int
main(void)
{
	reviews();
	transition();
	return check_report();
}
