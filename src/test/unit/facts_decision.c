/*
 * facts_decision.c
 *	  Facts about hearings and decisions.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

static void
hearings(void)
{
	World		w = good_world();
	RepatMoment decided = w.determination[0].decided_at;

	CHECK(FACT(w, decisions) == 1 && FACT(w, decisions_unheard) == 0);
	w.views[0].heard_at = decided;
	CHECK(FACT(w, decisions_unheard) == 0);
	/* the same day, one microsecond too late */
	w.views[0].heard_at = shifted(decided, 1);
	CHECK(FACT(w, decisions_unheard) == 1);
	w.determination[0].decided_at = never();
	CHECK(FACT(w, decisions) == 0 && FACT(w, decisions_unheard) == 0);
}

static void
assessors(void)
{
	World		w = good_world();

	CHECK(FACT(w, decisions_by_assessor) == 0);
	w.panel_member[1].professional_id = 61;
	CHECK(FACT(w, decisions_by_assessor) == 1);
	w.panel_member[1].professional_id = 62;
	CHECK(FACT(w, decisions_by_assessor) == 1);
	/* present without a vote */
	w.panel_vote[1].panel_member_id = 1;
	CHECK(FACT(w, decisions_by_assessor) == 0);
	w.panel_vote[1].panel_member_id = 2;
	w.panel_vote[1].determination_id = 2;
	CHECK(FACT(w, decisions_by_assessor) == 0);
	w.panel_vote[1].determination_id = 1;
	w.panel_member[1].determination_id = 2;
	CHECK(FACT(w, decisions_by_assessor) == 0);
	w.panel_member[1].determination_id = 1;
	w.determination[0].decided_at = never();
	CHECK(FACT(w, decisions_by_assessor) == 0);
}

static void
grounds(void)
{
	World		w = good_world();
	RepatDeterminationGround security = {1, "public_security"};
	RepatDeterminationGround control = {1, "migration_control"};

	CHECK(FACT(w, decisions_on_security_alone) == 0 && FACT(w, decisions_on_migration_control) == 0);
	ADD(w, determination_ground) = security;
	ADD(w, determination_ground) = control;
	CHECK(FACT(w, decisions_on_security_alone) == 0 && FACT(w, decisions_on_migration_control) == 1);
	w.determination_ground[0].determination_id = 2;
	CHECK(FACT(w, decisions_on_security_alone) == 1);
	w.determination_ground[2].determination_id = 2;
	CHECK(FACT(w, decisions_on_security_alone) == 1 && FACT(w, decisions_on_migration_control) == 0);
	w.file.determination_ground_count = 0;
	CHECK(FACT(w, decisions_on_security_alone) == 1);
	w.determination_ground[0] = control;
	w.file.determination_ground_count = 1;
	CHECK(FACT(w, decisions_on_security_alone) == 1 && FACT(w, decisions_on_migration_control) == 1);
	w.determination[0].decided_at = never();
	CHECK(FACT(w, decisions_on_security_alone) == 0 && FACT(w, decisions_on_migration_control) == 0);
}

static void
security_members(void)
{
	World		w = good_world();

	w.panel_member[2].sector = "security";
	CHECK(FACT(w, decisions_led_by_security) == 0);
	w.panel_member[2].is_chair = REPAT_FLAG_YES;
	CHECK(FACT(w, decisions_led_by_security) == 1);
	w.panel_member[2].is_chair = REPAT_FLAG_NO;
	w.panel_member[2].has_veto = REPAT_FLAG_YES;
	CHECK(FACT(w, decisions_led_by_security) == 1);
	w.panel_member[2].sector = "interior";
	CHECK(FACT(w, decisions_led_by_security) == 1);
	w.panel_member[2].determination_id = 2;
	CHECK(FACT(w, decisions_led_by_security) == 0);
	w.panel_member[2].determination_id = 1;
	w.panel_member[2].sector = "justice";
	CHECK(FACT(w, decisions_led_by_security) == 0);
	w.panel_member[2].sector = "security";
	w.determination[0].decided_at = never();
	CHECK(FACT(w, decisions_led_by_security) == 0);
}

static void
reasons(void)
{
	World		w = good_world();

	CHECK(FACT(w, decisions_unreasoned) == 0);
	w.determination_element[3].reasons = false;
	CHECK(FACT(w, decisions_unreasoned) == 1);
	w.determination_element[3].knowledge = "not_relevant";
	CHECK(FACT(w, decisions_unreasoned) == 0);
	w.determination_element[3].knowledge = "sought_not_found";
	CHECK(FACT(w, decisions_unreasoned) == 1);
	w.determination_element[3].reasons = true;
	w.determination_element[3].determination_id = 2;
	CHECK(FACT(w, decisions_unreasoned) == 1);
	w.determination[0].decided_at = never();
	CHECK(FACT(w, decisions_unreasoned) == 0);
}

/* What the child asked for last, as far as it was on file by the decision. */
static void
wishes(void)
{
	World		w = good_world();
	RepatMoment decided = w.determination[0].decided_at;
	RepatViews	later = w.views[0];

	CHECK(FACT(w, decisions_diverging) == 0);
	w.determination[0].chosen_option_id = 2;
	CHECK(FACT(w, decisions_diverging) == 1);
	w.determination[0].divergence_reason = true;
	CHECK(FACT(w, decisions_diverging) == 0);
	w.determination[0].divergence_reason = false;
	w.determination[0].chosen_option_id = 9;
	CHECK(FACT(w, decisions_diverging) == 0);
	w.determination[0].chosen_option_id = 1;

	/* another wish: heard later, heard after the decision, recorded after it */
	later.views_id = 2;
	later.preferred_option = "stay_pending";
	later.heard_at = later.recorded_at = decided;
	ADD(w, views) = later;
	CHECK(FACT(w, decisions_diverging) == 1);
	w.views[1].heard_at = shifted(decided, 1);
	CHECK(FACT(w, decisions_diverging) == 0);
	w.views[1].heard_at = decided;
	w.views[1].recorded_at = shifted(decided, 1);
	CHECK(FACT(w, decisions_diverging) == 0);
	w.views[1].recorded_at = decided;
	w.views[1].outcome = "declined";
	CHECK(FACT(w, decisions_diverging) == 0);
	w.views[1].outcome = "heard";
	/* earlier than the other: it is not the last; at the same moment the number decides */
	w.views[1].heard_at = shifted(w.views[0].heard_at, -1);
	CHECK(FACT(w, decisions_diverging) == 0);
	w.views[1].heard_at = w.views[0].heard_at;
	CHECK(FACT(w, decisions_diverging) == 1);
	w.views[1].views_id = 0;
	CHECK(FACT(w, decisions_diverging) == 0);
	w.views[1].views_id = 2;
	w.views[1].preferred_option = NULL;
	CHECK(FACT(w, decisions_diverging) == 0);
}

/* A decision still to be taken is judged by all that is on file. */
static void
in_advance(void)
{
	World		w = good_world();

	w.determination[0].decided_at = never();
	w.determination[0].state = "in_session";
	w.views[0].heard_at = w.views[0].recorded_at = noon(DAY(500));
	w.file.determination_ground_count = 0;
	w.file.as_of = DAY(9);
	CHECK(FACT(w, decisions) == 1 && FACT(w, decisions_unheard) == 0 &&
		  FACT(w, decisions_on_security_alone) == 1);
	w.file.views_count = 0;
	CHECK(FACT(w, decisions_unheard) == 1);
	w.determination[0].state = "not_applicable";
	CHECK(FACT(w, decisions) == 0 && FACT(w, decisions_unheard) == 0 &&
		  FACT(w, decisions_on_security_alone) == 0);
}

int
main(void)
{
	hearings();
	assessors();
	grounds();
	security_members();
	reasons();
	wishes();
	in_advance();
	check_both(REPAT_FACT_decisions, REPAT_FACT_decisions_diverging);
	return check_report();
}
