/*
 * facts_steps.c
 *	  Facts about what the steps of a case and of a determination rest on.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

static World
case_in(const char *state)
{
	World		w = good_world();

	w.child_case[0].state = state;
	return w;
}

static World
decision_in(const char *state)
{
	World		w = good_world();

	w.determination[0].state = state;
	return w;
}

static void
assessed(void)
{
	World		w = case_in("assessed");
	RepatAssessment *bia = &w.assessment[0];

	CHECK(FACT(w, cases_unassessed) == 0);
	/* neither a review that waits, nor one that is too old, nor no state at all */
	bia->state = "pending_review";
	CHECK(FACT(w, cases_unassessed) == 1);
	bia->state = "lapsed";
	CHECK(FACT(w, cases_unassessed) == 1);
	bia->state = NULL;
	CHECK(FACT(w, cases_unassessed) == 1);
	bia->state = "completed";
	bia->completed_on = REPAT_NO_DAY;
	CHECK(FACT(w, cases_unassessed) == 1);
	bia->completed_on = DAY(3);
	bia->voided_at = noon(DAY(4));
	CHECK(FACT(w, cases_unassessed) == 1);
	/* the other kinds of assessment are none */
	bia->voided_at = never();
	bia->kind = "psychosocial";
	CHECK(FACT(w, cases_unassessed) == 1);
	/* before and after that step it is not asked, but ahead of it it is */
	w.child_case[0].state = "planned";
	CHECK(FACT(w, cases_unassessed) == 0);
	w.child_case[0].state = "registered";
	CHECK(FACT(w, cases_unassessed) == 0);
	w.file.ahead = "case:planned";
	CHECK(FACT(w, cases_unassessed) == 0);
	w.file.ahead = "case:assessed";
	CHECK(FACT(w, cases_unassessed) == 1);
	bia->kind = "bia";
	CHECK(FACT(w, cases_unassessed) == 0);
}

static void
planned(void)
{
	World		w = case_in("planned");
	RepatPlan	later = {2, DAY(6), REPAT_NO_DAY, 1, never()};

	CHECK(FACT(w, cases_unplanned) == 0);
	w.plan[0].cleared_on = REPAT_NO_DAY;
	CHECK(FACT(w, cases_unplanned) == 1);
	w.plan[0].cleared_on = DAY(4);
	w.plan[0].voided_at = noon(DAY(5));
	CHECK(FACT(w, cases_unplanned) == 1);
	w.plan[0].voided_at = never();
	w.plan_measure[0].voided_at = noon(DAY(5));
	CHECK(FACT(w, cases_unplanned) == 1);
	w.plan_measure[0].voided_at = never();
	w.plan_measure[0].plan_id = 2;
	CHECK(FACT(w, cases_unplanned) == 1);
	w.plan_measure[0].plan_id = 1;
	/* a plan that takes its place needs measures of its own; a draft or a withdrawn one does not */
	ADD(w, plan) = later;
	CHECK(FACT(w, cases_unplanned) == 1);
	w.plan[1].cleared_on = REPAT_NO_DAY;
	CHECK(FACT(w, cases_unplanned) == 0);
	w.plan[1].cleared_on = DAY(6);
	w.plan[1].voided_at = noon(DAY(7));
	CHECK(FACT(w, cases_unplanned) == 0);
	w.plan[1].voided_at = never();
	ADD(w, plan_measure) = w.plan_measure[0];
	w.plan_measure[1].plan_id = 2;
	CHECK(FACT(w, cases_unplanned) == 0);
	w.child_case[0].state = "assessed";
	w.file.plan_count = 0;
	CHECK(FACT(w, cases_unplanned) == 0);
	w.file.ahead = "case:planned";
	CHECK(FACT(w, cases_unplanned) == 1);
}

static void
shared(void)
{
	World		w = case_in("in_implementation");

	CHECK(FACT(w, plans_unshared) == 0);
	w.plan[0].shared_with_child_on = REPAT_NO_DAY;
	CHECK(FACT(w, plans_unshared) == 1);
	w.child_case[0].state = "planned";
	CHECK(FACT(w, plans_unshared) == 0 && FACT(w, cases_unplanned) == 0);
	w.file.ahead = "case:in_implementation";
	CHECK(FACT(w, plans_unshared) == 1);
	w.plan[0].shared_with_child_on = DAY(5);
	CHECK(FACT(w, plans_unshared) == 0);
	w.file.plan_measure_count = 0;
	CHECK(FACT(w, plans_unshared) == 1);
}

static void
measured(void)
{
	World		w = decision_in("in_implementation");

	CHECK(FACT(w, decisions_without_measures) == 0 && FACT(w, measures_unevidenced) == 0);
	/* evidence is asked when all is done */
	w.plan_measure[0].evidence = false;
	w.plan_measure[0].done_on = REPAT_NO_DAY;
	CHECK(FACT(w, decisions_without_measures) == 0 && FACT(w, measures_unevidenced) == 0);
	w.plan_measure[0].voided_at = noon(DAY(5));
	CHECK(FACT(w, decisions_without_measures) == 1);
	w.plan_measure[0].voided_at = never();
	w.plan[0].voided_at = noon(DAY(5));
	CHECK(FACT(w, decisions_without_measures) == 1);
	w.plan[0].voided_at = never();
	w.plan_measure[0].determination_id = 0;
	CHECK(FACT(w, decisions_without_measures) == 1);
	w.plan_measure[0].determination_id = 1;
	w.file.plan_count = 0;
	CHECK(FACT(w, decisions_without_measures) == 1);
	w.determination[0].state = "communicated";
	CHECK(FACT(w, decisions_without_measures) == 0);
	w.file.ahead = "bid:in_implementation";
	CHECK(FACT(w, decisions_without_measures) == 1);
	w.determination[0].state = "confirmed";
	CHECK(FACT(w, decisions_without_measures) == 0);
	w.determination[0].state = "not_applicable";
	CHECK(FACT(w, decisions_without_measures) == 0);
	w.determination[0].state = "implemented";
	CHECK(FACT(w, decisions_without_measures) == 0);
}

static void
evidenced(void)
{
	World		w = decision_in("implemented");

	CHECK(FACT(w, measures_unevidenced) == 0);
	w.plan_measure[0].evidence = false;
	CHECK(FACT(w, measures_unevidenced) == 1);
	w.plan_measure[0].evidence = true;
	w.plan_measure[0].done_on = REPAT_NO_DAY;
	CHECK(FACT(w, measures_unevidenced) == 1);
	/* one that is done does not speak for another */
	ADD(w, plan_measure) = w.plan_measure[0];
	w.plan_measure[1].done_on = DAY(10);
	CHECK(FACT(w, measures_unevidenced) == 1);
	w.plan_measure[0].voided_at = noon(DAY(11));
	CHECK(FACT(w, measures_unevidenced) == 0);
	w.plan_measure[1].voided_at = noon(DAY(11));
	CHECK(FACT(w, measures_unevidenced) == 1);
	w.determination[0].state = "in_implementation";
	CHECK(FACT(w, measures_unevidenced) == 0);
	w.file.ahead = "bid:implemented";
	CHECK(FACT(w, measures_unevidenced) == 1);
}

int
main(void)
{
	assessed();
	planned();
	shared();
	measured();
	evidenced();
	check_both(REPAT_FACT_cases_unassessed, REPAT_FACT_measures_unevidenced);
	return check_report();
}
