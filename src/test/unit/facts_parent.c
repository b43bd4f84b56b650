/*
 * facts_parent.c
 *	  Facts about the parents whom a return would leave behind.
 *
 * The world's child leaves State 1 for State 2, cleared on day 9; the mother is in
 * State 2.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

#define HERE 1
#define THERE 2
#define ELSEWHERE 3

/* A clearance needs a determination where the child is separated, or a parent stays. */
static void
determination_needs(void)
{
	World		w = good_world();

	CHECK(FACT(w, bid_required) == 1 && FACT(w, bid_need_unknown) == 0 &&
		  FACT(w, clearances_undetermined) == 0);
	w.child_case[0].separation_since = DAY(9);
	CHECK(FACT(w, bid_required) == 1 && FACT(w, bid_need_unknown) == 0);
	w.child_case[0].separation_since = DAY(10);
	w.determination[0].decided_at = never();
	CHECK(FACT(w, bid_required) == 0 && FACT(w, bid_need_unknown) == 1);
	w.determination[0].decided_at = noon(DAY(8));
	CHECK(FACT(w, bid_required) == 0 && FACT(w, bid_need_unknown) == 0);
	w.child_case[0].separation_since = DAY(0);
	w.child_case[0].separation_status = "with_both_parents";
	CHECK(FACT(w, bid_required) == 0 && FACT(w, bid_need_unknown) == 0);
	/* a dispute, from its day until the day before it is settled */
	w.child_case[0].custody_disputed_on = DAY(10);
	CHECK(FACT(w, bid_required) == 0);
	w.child_case[0].custody_disputed_on = DAY(9);
	CHECK(FACT(w, bid_required) == 1);
	w.child_case[0].custody_settled_on = DAY(9);
	CHECK(FACT(w, bid_required) == 0);
	w.child_case[0].custody_settled_on = DAY(10);
	CHECK(FACT(w, bid_required) == 1);
	/* the determination it rests on: decided, or found not to apply, or none */
	w.determination[0].decided_at = never();
	CHECK(FACT(w, clearances_undetermined) == 1);
	w.determination[0].state = "not_applicable";
	CHECK(FACT(w, clearances_undetermined) == 0);
	w.movement[0].determination_id = 2;
	CHECK(FACT(w, clearances_undetermined) == 1);
	w.child_case[0].custody_disputed_on = REPAT_NO_DAY;
	CHECK(FACT(w, clearances_undetermined) == 0);
}

static void
parents(void)
{
	static const struct
	{
		const char *relation;
		bool		parent;
	}			relations[] = {
		{"mother", true}, {"father", true}, {"parent", true},
		{"step_parent", false}, {"grandparent", false}, {"caregiver", false}
	};
	World		w = good_world();
	size_t		i;

	CHECK(FACT(w, parents_left) == 0 && FACT(w, parents_unknown) == 0);
	w.child_case[0].separation_status = "with_one_parent";
	w.family_link[0].lives_with_child = REPAT_FLAG_YES;
	CHECK(FACT(w, parents_left) == 1 && FACT(w, bid_required) == 1);
	for (i = 0; i < sizeof(relations) / sizeof(relations[0]); i++)
	{
		w.family_link[0].relation = relations[i].relation;
		CHECK(FACT(w, parents_left) == relations[i].parent);
		CHECK(FACT(w, bid_required) == relations[i].parent);
	}
	w.family_link[0].relation = "father";
	/* a basis is not enough without a determination on the separation, nor the reverse */
	w.family_link[0].separation_basis = true;
	CHECK(FACT(w, parents_left) == 0 && FACT(w, bid_required) == 1);
	w.determination[0].trigger = "movement_without_parent";
	CHECK(FACT(w, parents_left) == 0);
	w.determination[0].trigger = "durable_solution";
	CHECK(FACT(w, parents_left) == 1);
	w.determination[0].trigger = "separation";
	w.determination[0].decided_at = never();
	CHECK(FACT(w, parents_left) == 1);
	w.determination[0].decided_at = noon(DAY(8));
	w.movement[0].determination_id = 2;
	CHECK(FACT(w, parents_left) == 1);
	w.movement[0].determination_id = 1;
	w.family_link[0].separation_basis = false;
	/* recorded on the day of the clearance, or the day after; withdrawn likewise */
	w.family_link[0].recorded_at = noon(DAY(9));
	CHECK(FACT(w, parents_left) == 1);
	w.family_link[0].recorded_at = noon(DAY(10));
	CHECK(FACT(w, parents_left) == 0);
	w.family_link[0].recorded_at = noon(DAY(0));
	w.family_link[0].voided_at = noon(DAY(9));
	CHECK(FACT(w, parents_left) == 0);
	w.family_link[0].voided_at = noon(DAY(10));
	CHECK(FACT(w, parents_left) == 1);
	/* a parent who comes along, or is dead, is not left */
	w.family_link[0].travels_with_child = REPAT_FLAG_YES;
	CHECK(FACT(w, parents_left) == 0);
	w.family_link[0].travels_with_child = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, parents_left) == 1);
	w.family_link[0].vital_status = "dead";
	CHECK(FACT(w, parents_left) == 0);
	/* two parents of one clearance count once */
	w.family_link[0].vital_status = "alive";
	ADD(w, family_link) = w.family_link[0];
	CHECK(FACT(w, parents_left) == 1);

	w.file.family_link_count = 1;
	w.family_link[0].located_in = 0;
	w.family_link[0].lives_with_child = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, parents_left) == 0 && FACT(w, parents_unknown) == 1);
	w.family_link[0].vital_status = "unknown";
	CHECK(FACT(w, parents_unknown) == 1);
	w.family_link[0].vital_status = "dead";
	CHECK(FACT(w, parents_unknown) == 0);
	w.family_link[0].vital_status = "alive";
	w.family_link[0].travels_with_child = REPAT_FLAG_YES;
	CHECK(FACT(w, parents_unknown) == 0);
	w.family_link[0].travels_with_child = REPAT_FLAG_NO;
	w.family_link[0].recorded_at = noon(DAY(10));
	CHECK(FACT(w, parents_unknown) == 0);
	w.family_link[0].recorded_at = noon(DAY(9));
	CHECK(FACT(w, parents_unknown) == 1);
	w.movement[0].cleared_on = REPAT_NO_DAY;
	CHECK(FACT(w, parents_unknown) == 0);
}

/* A child who is with parents, and whose return no determination was made on. */
static World
accompanied(const char *status)
{
	World		w = good_world();

	w.child_case[0].separation_status = status;
	w.determination[0].decided_at = never();
	return w;
}

/* "With a parent" is believed where the parent who comes along is on file. */
static void
along(void)
{
	World		w = accompanied("with_one_parent");

	CHECK(FACT(w, bid_required) == 0 && FACT(w, bid_need_unknown) == 1);
	w.family_link[0].travels_with_child = REPAT_FLAG_YES;
	CHECK(FACT(w, bid_need_unknown) == 0);
	w.family_link[0].vital_status = "unknown";
	CHECK(FACT(w, bid_need_unknown) == 0);
	w.family_link[0].vital_status = "dead";
	CHECK(FACT(w, bid_need_unknown) == 1);
	w.family_link[0].vital_status = "alive";
	w.family_link[0].relation = "step_parent";
	CHECK(FACT(w, bid_need_unknown) == 1);
	w.family_link[0].relation = "father";
	/* on file by the day of the clearance, and not withdrawn by then */
	w.family_link[0].recorded_at = noon(DAY(10));
	CHECK(FACT(w, bid_need_unknown) == 1);
	w.family_link[0].recorded_at = noon(DAY(9));
	CHECK(FACT(w, bid_need_unknown) == 0);
	w.family_link[0].voided_at = noon(DAY(9));
	CHECK(FACT(w, bid_need_unknown) == 1);
	w.file.family_link_count = 0;
	CHECK(FACT(w, bid_need_unknown) == 1 && FACT(w, clearances_undetermined) == 0);
	/* a decision, or a court's in its place, answers it either way */
	w.determination[0].state = "not_applicable";
	CHECK(FACT(w, bid_need_unknown) == 0);
	w.determination[0].state = "in_session";
	CHECK(FACT(w, bid_need_unknown) == 1);
	w.determination[0].decided_at = noon(DAY(8));
	CHECK(FACT(w, bid_need_unknown) == 0);
	w.movement[0].determination_id = 2;
	CHECK(FACT(w, bid_need_unknown) == 1);
	/* a child without parents is known to need one */
	w.child_case[0].separation_status = "unaccompanied";
	CHECK(FACT(w, bid_need_unknown) == 0 && FACT(w, bid_required) == 1);
}

/* With both parents: two of them, not one entered twice. */
static void
both_along(void)
{
	World		w = accompanied("with_both_parents");

	w.family_link[0].travels_with_child = REPAT_FLAG_YES;
	CHECK(FACT(w, bid_need_unknown) == 1);
	ADD(w, family_link) = w.family_link[0];
	CHECK(FACT(w, bid_need_unknown) == 1);
	w.family_link[w.file.family_link_count - 1].person_id = 4;
	CHECK(FACT(w, bid_need_unknown) == 0);
	w.child_case[0].separation_status = "with_one_parent";
	CHECK(FACT(w, bid_need_unknown) == 0);
}

/* A living parent elsewhere in the State that the child leaves. */
static void
in_state(void)
{
	World		w = accompanied("unaccompanied");
	RepatFamilyLink *mother = &w.family_link[0];

	CHECK(FACT(w, parents_left_in_state) == 0 && FACT(w, clearances_parent_undetermined) == 0);
	mother->located_in = HERE;
	CHECK(FACT(w, parents_left_in_state) == 1 && FACT(w, clearances_parent_undetermined) == 1);
	CHECK(FACT(w, bid_required) == 1 && FACT(w, parents_unknown) == 0 && FACT(w, parents_left) == 0);
	/* it does not matter that the child needed none else */
	w.child_case[0].separation_status = "with_one_parent";
	ADD(w, family_link) = *mother;
	mother = &w.family_link[0];
	w.family_link[w.file.family_link_count - 1].person_id = 4;
	w.family_link[w.file.family_link_count - 1].travels_with_child = REPAT_FLAG_YES;
	CHECK(FACT(w, bid_required) == 1 && FACT(w, clearances_parent_undetermined) == 1 &&
		  FACT(w, clearances_undetermined) == 0 && FACT(w, parents_left_in_state) == 1);
	mother->lives_with_child = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, parents_left_in_state) == 1 && FACT(w, parents_unknown) == 0);
	/* at the same place is the other fact */
	mother->lives_with_child = REPAT_FLAG_YES;
	CHECK(FACT(w, parents_left_in_state) == 0 && FACT(w, parents_left) == 1);
	mother->lives_with_child = REPAT_FLAG_NO;
	mother->travels_with_child = REPAT_FLAG_YES;
	CHECK(FACT(w, parents_left_in_state) == 0 && FACT(w, clearances_parent_undetermined) == 0);
	mother->travels_with_child = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, parents_left_in_state) == 1);
	mother->recorded_at = noon(DAY(10));
	CHECK(FACT(w, parents_left_in_state) == 0 && FACT(w, clearances_parent_undetermined) == 0);
	mother->recorded_at = noon(DAY(9));
	/* within one State nobody leaves it */
	w.movement[0].to_state_code = HERE;
	CHECK(FACT(w, parents_left_in_state) == 0 && FACT(w, clearances_parent_undetermined) == 0);
	w.movement[0].to_state_code = THERE;
	/* a determination is enough for 15; 27 asks for one on the separation, and its basis */
	w.determination[0].decided_at = noon(DAY(8));
	CHECK(FACT(w, clearances_parent_undetermined) == 0 && FACT(w, parents_left_in_state) == 1);
	mother->separation_basis = true;
	CHECK(FACT(w, parents_left_in_state) == 0);
	w.determination[0].trigger = "durable_solution";
	CHECK(FACT(w, parents_left_in_state) == 1);
	w.determination[0].trigger = "movement_without_parent";
	CHECK(FACT(w, parents_left_in_state) == 0);
	w.determination[0].decided_at = never();
	w.determination[0].state = "not_applicable";
	CHECK(FACT(w, parents_left_in_state) == 1 && FACT(w, clearances_parent_undetermined) == 0);
	w.movement[0].cleared_on = REPAT_NO_DAY;
	CHECK(FACT(w, parents_left_in_state) == 0 && FACT(w, clearances_parent_undetermined) == 0);
}

/* Every parent there can be: whether alive, where, and with the child or not. */
static void
everywhere(void)
{
	static const char *const vital[] = {"alive", "unknown", "dead"};
	World		w = accompanied("unaccompanied");
	int			v;
	int			place;
	int			lives;

	for (v = 0; v < 3; v++)
		for (place = 0; place <= ELSEWHERE; place++)
			for (lives = REPAT_FLAG_UNKNOWN; lives <= REPAT_FLAG_YES; lives++)
			{
				bool		alive = v == 0;
				bool		away = place == THERE || place == ELSEWHERE;
				bool		left = alive && lives == REPAT_FLAG_YES;
				bool		in_state = alive && lives != REPAT_FLAG_YES && place == HERE;
				/* nobody knows whether the parent lives, and where: looked for, not left */
				bool		missing = v == 1 && lives == REPAT_FLAG_NO && place == 0;
				bool		clear = v == 2 || missing || (away && lives != REPAT_FLAG_YES);

				w.family_link[0].vital_status = vital[v];
				w.family_link[0].located_in = (RepatCountry) place;
				w.family_link[0].lives_with_child = (RepatFlag) lives;
				CHECK(FACT(w, parents_left) == left);
				CHECK(FACT(w, parents_left_in_state) == in_state);
				CHECK(FACT(w, parents_unknown) == !(left || in_state || clear));
			}
	/* what is not known of a parent does not matter once the separation is decided */
	w.family_link[0].vital_status = "alive";
	w.family_link[0].located_in = 0;
	CHECK(FACT(w, parents_left) == 1);
	w.family_link[0].lives_with_child = REPAT_FLAG_NO;
	CHECK(FACT(w, parents_unknown) == 1);
	w.family_link[0].separation_basis = true;
	CHECK(FACT(w, parents_unknown) == 1);
	w.determination[0].decided_at = noon(DAY(8));
	CHECK(FACT(w, parents_unknown) == 0);
	/* within one State, the place alone matters */
	w.family_link[0].separation_basis = false;
	w.movement[0].to_state_code = HERE;
	CHECK(FACT(w, parents_unknown) == 0);
	w.family_link[0].lives_with_child = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, parents_unknown) == 1);
}

int
main(void)
{
	determination_needs();
	parents();
	along();
	both_along();
	in_state();
	everywhere();
	check_both(REPAT_FACT_bid_required, REPAT_FACT_parents_unknown);
	return check_report();
}
