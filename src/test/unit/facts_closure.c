/*
 * facts_closure.c
 *	  Facts about what is still open when a case is closed.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

#include "repatriation/core/duty.h"

/* A case closed on day 40, of which everything is over and no clock but the guardian's runs. */
static World
closed_world(void)
{
	World		w = good_world();
	RepatBirthRegistration registration = blank_birth_registration();
	RepatNationalityClaim claim = blank_nationality_claim();

	registration.status = "registered";
	registration.registered_on = DAY(1);
	ADD(w, birth_registration) = registration;
	claim.decision = "confirmed";
	claim.decided_on = DAY(1);
	ADD(w, nationality_claim) = claim;
	w.determination[0].feedback_at = noon(DAY(8));
	w.determination[0].state = "implemented";
	w.file.movement_count = 0;
	w.child_case[0].closed_at = noon(DAY(40));
	w.child_case[0].closure_reason = "goal_met";
	w.file.now = noon(DAY(60));
	return w;
}

/* The kinds of duty that the fact counts. */
static RepatDutySet
overdue(World *w)
{
	RepatFactSet asked = {{0}};
	RepatCaseFacts facts;

	CHECK(world_fact(w, REPAT_FACT_closures_with_duties) >= 0);
	repat_facts_compute(&w->file, &asked, &facts);
	CHECK(facts.overdue == 0);
	repat_fact_set_add(&asked, (int) REPAT_FACT_closures_with_duties);
	repat_facts_compute(&w->file, &asked, &facts);
	return facts.overdue;
}

/* Clocks as they stood at the closing. */
static void
clocks(void)
{
	World		w = closed_world();

	CHECK(FACT(w, closures_with_duties) == 0 && overdue(&w) == 0);
	/* three days for a guardian: what is done later was not done at the closing */
	w.guardian_appointment[0].valid_from = DAY(41);
	CHECK(FACT(w, closures_with_duties) == 1);
	CHECK(overdue(&w) == REPAT_DUTY_BIT(REPAT_DUTY_guardian_appointment));
	w.guardian_appointment[0].valid_from = DAY(40);
	CHECK(FACT(w, closures_with_duties) == 0);
	w.file.guardian_appointment_count = 0;
	CHECK(FACT(w, closures_with_duties) == 1);
	/* what ran out since is not held against it */
	w.child_case[0].closed_at = noon(DAY(3));
	CHECK(FACT(w, closures_with_duties) == 0);
	w.child_case[0].closed_at = noon(DAY(4));
	CHECK(FACT(w, closures_with_duties) == 1);
	/* a case that is not closed; in advance, the clocks as they stand now */
	w.child_case[0].closed_at = never();
	CHECK(FACT(w, closures_with_duties) == 0 && overdue(&w) == 0);
	w.file.as_of = DAY(60);
	CHECK(FACT(w, closures_with_duties) == 1);
	w.file.now = noon(DAY(3));
	CHECK(FACT(w, closures_with_duties) == 0);
	w.file.absent = true;
	CHECK(FACT(w, closures_with_duties) == REPAT_FACT_UNKNOWN);
}

/* What the machines still move. */
static void
records(void)
{
	static const struct
	{
		const char *state;
		bool		open;
	}			states[] = {
		{"required", true}, {"initiated", true}, {"information_gathering", true},
		{"report_drafted", true}, {"supervisor_reviewed", true}, {"panel_scheduled", true},
		{"in_session", true}, {"deferred", true}, {"decided", true}, {"communicated", true},
		{"in_implementation", true}, {"review_open", true}, {"reopened", true},
		{"implemented", false}, {"confirmed", false}, {"not_applicable", false}
	};
	World		w = closed_world();
	RepatMovement m = blank_movement();
	RepatAssessment bia = blank_assessment();
	RepatLibertyEpisode episode = blank_liberty_episode();
	size_t		i;

	for (i = 0; i < sizeof(states) / sizeof(states[0]); i++)
	{
		w.determination[0].state = states[i].state;
		CHECK(FACT(w, closures_with_determinations) == states[i].open);
	}
	w.determination[0].state = "decided";
	CHECK(FACT(w, closures_with_movements) == 0);
	ADD(w, movement) = m;
	CHECK(FACT(w, closures_with_movements) == 1);
	w.movement[0].handed_over_at = noon(DAY(20));
	CHECK(FACT(w, closures_with_movements) == 0);
	w.movement[0].handed_over_at = never();
	w.movement[0].refused_on = DAY(20);
	CHECK(FACT(w, closures_with_movements) == 1);
	w.movement[0].refused_finally_on = DAY(30);
	CHECK(FACT(w, closures_with_movements) == 0);
	w.movement[0].refused_finally_on = REPAT_NO_DAY;

	CHECK(FACT(w, closures_with_assessments) == 0);
	bia.kind = "bia";
	ADD(w, assessment) = bia;
	CHECK(FACT(w, closures_with_assessments) == 1);
	w.assessment[3].kind = "return_risk";
	CHECK(FACT(w, closures_with_assessments) == 0);
	w.assessment[3].kind = "bia";
	w.assessment[3].voided_at = noon(DAY(30));
	CHECK(FACT(w, closures_with_assessments) == 0);
	w.assessment[3].voided_at = never();
	w.assessment[3].completed_on = DAY(30);
	CHECK(FACT(w, closures_with_assessments) == 0);
	w.assessment[3].completed_on = REPAT_NO_DAY;

	CHECK(FACT(w, closures_in_detention) == 0);
	ADD(w, liberty_episode) = episode;
	CHECK(FACT(w, closures_in_detention) == 1);
	w.liberty_episode[0].released_at = noon(DAY(20));
	CHECK(FACT(w, closures_in_detention) == 0);
	w.liberty_episode[0].released_at = never();
	w.liberty_episode[0].ended_at = noon(DAY(20));
	CHECK(FACT(w, closures_in_detention) == 0);
	w.liberty_episode[0].ended_at = never();
	w.liberty_episode[0].voided_at = noon(DAY(20));
	CHECK(FACT(w, closures_in_detention) == 0);
	w.liberty_episode[0].voided_at = never();

	/* an open case has open records, and in advance they stand against its closing */
	w.child_case[0].closed_at = never();
	CHECK(FACT(w, closures_with_movements) == 0 && FACT(w, closures_with_determinations) == 0 &&
		  FACT(w, closures_with_assessments) == 0 && FACT(w, closures_in_detention) == 0);
	w.file.as_of = DAY(60);
	CHECK(FACT(w, closures_with_movements) == 1 && FACT(w, closures_with_determinations) == 1 &&
		  FACT(w, closures_with_assessments) == 1 && FACT(w, closures_in_detention) == 1);
}

/* A claim by descent stands against the closing as against a finding that the child is no national. */
static void
descent(void)
{
	World		w = closed_world();

	w.nationality_claim[0].basis = "descent_mother";
	CHECK(FACT(w, descent_claims_open) == 0);
	w.nationality_claim[0].decision = "pending";
	CHECK(FACT(w, descent_claims_open) == 1);
	w.child_case[0].closed_at = never();
	CHECK(FACT(w, descent_claims_open) == 0);
}

int
main(void)
{
	clocks();
	records();
	descent();
	check_both(REPAT_FACT_closures_with_duties, REPAT_FACT_closures_in_detention);
	return check_report();
}
