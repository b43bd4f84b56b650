/*
 * duty_movement.c
 *	  The clocks of a movement: answer, closed gate, notice to the consulate.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/duty.h"

#include "world.h"

typedef struct Told
{
	RepatDuty	duty;
	int			runs;
	RepatClock	clock;			/* the last run */
} Told;

static void
keep(const RepatClock *clock, void *arg)
{
	Told	   *told = arg;

	if (clock->duty != told->duty)
		return;
	told->clock = *clock;
	told->runs++;
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

/* A request of day 1 of which nothing came yet. */
static World
requested(void)
{
	World		w = good_world();
	RepatMovement m = blank_movement();

	m.movement_id = 7;
	m.state = "requested";
	m.requested_on = DAY(1);
	w.movement[0] = m;
	return w;
}

static void
answers(void)
{
	World		w = requested();
	Told		told = tell(&w, REPAT_DUTY_request_answer);

	CHECK(told.runs == 1 && told.clock.row_id == 7 && told.clock.since.day == DAY(1));
	CHECK(told.clock.due.day == DAY(61) && told.clock.done.day == REPAT_NO_DAY);
	/* a refusal is no answer until the applicant is told */
	w.movement[0].refused_on = DAY(20);
	CHECK(tell(&w, REPAT_DUTY_request_answer).clock.done.day == REPAT_NO_DAY);
	w.movement[0].refusal_notified_on = DAY(25);
	CHECK(tell(&w, REPAT_DUTY_request_answer).clock.done.day == DAY(25));
	w.movement[0].answered_on = DAY(15);
	CHECK(tell(&w, REPAT_DUTY_request_answer).clock.done.day == DAY(15));
	w.movement[0].departed_at = noon(DAY(13));
	CHECK(tell(&w, REPAT_DUTY_request_answer).clock.done.day == DAY(13));
	w.movement[0].authorised_at = noon(DAY(12));
	CHECK(tell(&w, REPAT_DUTY_request_answer).clock.done.day == DAY(12));
}

static void
gates(void)
{
	World		w = requested();
	RepatGateReview review = {7, DAY(20)};
	Told		told = tell(&w, REPAT_DUTY_gate_closed);

	CHECK(told.runs == 1 && told.clock.row_id == 7 && told.clock.since.day == DAY(1));
	CHECK(told.clock.due.day == DAY(31) && told.clock.done.day == REPAT_NO_DAY);
	/* each look begins it anew, of this movement alone, whatever order they are in */
	ADD(w, gate_review) = review;
	review.reviewed_on = DAY(10);
	ADD(w, gate_review) = review;
	review.movement_id = 8;
	review.reviewed_on = DAY(30);
	ADD(w, gate_review) = review;
	told = tell(&w, REPAT_DUTY_gate_closed);
	CHECK(told.clock.since.day == DAY(20) && told.clock.due.day == DAY(50));
	/* open at the authorisation; a look after that belongs to no closed gate */
	w.movement[0].authorised_at = noon(DAY(15));
	told = tell(&w, REPAT_DUTY_gate_closed);
	CHECK(told.clock.since.day == DAY(10) && told.clock.done.day == DAY(15));
	w.movement[0].authorised_at = never();
	w.movement[0].refused_finally_on = DAY(40);
	told = tell(&w, REPAT_DUTY_gate_closed);
	CHECK(told.clock.since.day == DAY(20) && told.clock.done.day == DAY(40));
}

static void
notices(void)
{
	World		w = requested();
	RepatConsularContact contact = blank_consular_contact();
	RepatConsularOmission omission = blank_consular_omission();
	Told		told = tell(&w, REPAT_DUTY_consular_guardian_notice);

	/* found and separated on day 0, of another State as the request of day 1 tells */
	CHECK(told.runs == 1 && told.clock.row_id == 0 && told.clock.since.day == DAY(1));
	CHECK(told.clock.due.day == DAY(4) && told.clock.done.day == REPAT_NO_DAY);
	w.child_case[0].separation_since = DAY(3);
	CHECK(tell(&w, REPAT_DUTY_consular_guardian_notice).clock.since.day == DAY(3));
	contact.agency_id = 5;
	contact.purpose = "documents";
	contact.contacted_at = noon(DAY(4));
	ADD(w, consular_contact) = contact;
	CHECK(tell(&w, REPAT_DUTY_consular_guardian_notice).clock.done.day == REPAT_NO_DAY);
	w.consular_contact[0].purpose = "guardian_notice";
	CHECK(tell(&w, REPAT_DUTY_consular_guardian_notice).clock.done.day == DAY(4));
	w.consular_contact[0].voided_at = noon(DAY(5));
	CHECK(tell(&w, REPAT_DUTY_consular_guardian_notice).clock.done.day == REPAT_NO_DAY);
	/* or the entry of why not */
	omission.notice = "guardian_notice";
	omission.signed_on = DAY(5);
	ADD(w, consular_omission) = omission;
	CHECK(tell(&w, REPAT_DUTY_consular_guardian_notice).clock.done.day == DAY(5));
	w.consular_omission[0].voided_at = noon(DAY(6));
	CHECK(tell(&w, REPAT_DUTY_consular_guardian_notice).clock.done.day == REPAT_NO_DAY);
	/* no clock for a child with parents, nor where no return was asked for */
	w.file.movement_count = 0;
	CHECK(tell(&w, REPAT_DUTY_consular_guardian_notice).runs == 0);
	w.file.movement_count = 1;
	w.child_case[0].separation_status = "with_one_parent";
	CHECK(tell(&w, REPAT_DUTY_consular_guardian_notice).runs == 0);
}

int
main(void)
{
	answers();
	gates();
	notices();
	return check_report();
}
