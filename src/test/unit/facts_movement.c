/*
 * facts_movement.c
 *	  Facts about clearance, papers, handover and refusal.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

static void
clearances(void)
{
	World		w = good_world();

	CHECK(FACT(w, movements) == 1 && FACT(w, clearances) == 1 && FACT(w, clearances_unheard) == 0);
	/* cleared on day 9 */
	w.views[0].heard_at = noon(DAY(9));
	CHECK(FACT(w, clearances_unheard) == 0);
	w.views[0].heard_at = noon(DAY(10));
	CHECK(FACT(w, clearances_unheard) == 1);
	w.movement[0].cleared_on = REPAT_NO_DAY;
	CHECK(FACT(w, clearances) == 0 && FACT(w, clearances_unheard) == 0);
	w.file.movement_count = 0;
	CHECK(FACT(w, movements) == 0);
}

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
	CHECK(FACT(w, bid_required) == 0 && FACT(w, bid_need_unknown) == 1);
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

static void
papers(void)
{
	static const char *const escorts[] = {"parent", "known_caregiver", "known_professional", "other",
	NULL};
	World		w = good_world();
	int			i;

	CHECK(FACT(w, papers_issued) == 1 && FACT(w, reception_plans_incomplete) == 0);
	for (i = 0; i < 5; i++)
	{
		w.movement[0].escort = escorts[i];
		CHECK(FACT(w, escorts_unknown) == (i >= 3));
	}
	/* a receiver of either kind, and each of the four arrangements */
	w.movement[0].receiver_agency_id = w.movement[0].receiver_person_id = 0;
	CHECK(FACT(w, reception_plans_incomplete) == 1);
	w.movement[0].receiver_person_id = 2;
	CHECK(FACT(w, reception_plans_incomplete) == 0);
	w.movement[0].handover_point = false;
	CHECK(FACT(w, reception_plans_incomplete) == 1);
	w.movement[0].handover_point = true;
	w.movement[0].health_check_on = false;
	CHECK(FACT(w, reception_plans_incomplete) == 1);
	w.movement[0].health_check_on = true;
	w.movement[0].school_place = false;
	CHECK(FACT(w, reception_plans_incomplete) == 1);
	w.movement[0].school_place = true;
	w.movement[0].psychosocial_contact = false;
	CHECK(FACT(w, reception_plans_incomplete) == 1);
	/* who travels, or is handed over, has papers, whether or not a step says so */
	w.movement[0].documents_issued_on = REPAT_NO_DAY;
	w.movement[0].authorised_at = w.movement[0].departed_at = w.movement[0].handed_over_at = never();
	for (i = 0; i < 3; i++)
	{
		RepatMoment *moments[3];

		moments[0] = &w.movement[0].authorised_at;
		moments[1] = &w.movement[0].departed_at;
		moments[2] = &w.movement[0].handed_over_at;
		*moments[i] = noon(DAY(12));
		CHECK(FACT(w, papers_issued) == 1 && FACT(w, reception_plans_incomplete) == 1);
		*moments[i] = never();
	}
	CHECK(FACT(w, papers_issued) == 0 && FACT(w, reception_plans_incomplete) == 0 &&
		  FACT(w, escorts_unknown) == 0);
}

static void
endings(void)
{
	static const struct
	{
		const char *grounds;
		int32_t		by_age;
	}			refusals[] = {
		{NULL, 1}, {"", 1}, {"above_age_limit,", 1}, {"above_age_limit,above_age_limit,", 1},
		{"above_age_limit,security,", 0}, {"security,above_age_limit,", 0},
		{"security,", 0}, {"above_age_limits,", 0}
	};
	World		w = good_world();
	size_t		i;

	CHECK(FACT(w, handovers_elsewhere) == 0);
	w.movement[0].handed_over_to = "police";
	CHECK(FACT(w, handovers_elsewhere) == 1);
	w.movement[0].handed_over_to = NULL;
	CHECK(FACT(w, handovers_elsewhere) == 1);
	w.movement[0].handed_over_at = never();
	CHECK(FACT(w, handovers_elsewhere) == 0);

	CHECK(FACT(w, refusals) == 0 && FACT(w, refusals_by_age) == 0);
	w.movement[0].refused_on = DAY(3);
	for (i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++)
	{
		w.movement[0].refusal_grounds = refusals[i].grounds;
		CHECK(FACT(w, refusals) == 1 && FACT(w, refusals_by_age) == refusals[i].by_age);
	}
}

static void
in_advance(void)
{
	static const char *const states[] = {"requested", "departed", "handed_over", "refused_final"};
	int			i;

	for (i = 0; i < 4; i++)
	{
		World		w = bare_world();
		bool		open = i < 2;

		add_people(&w);
		add_movement(&w);
		w.movement[0].state = states[i];
		w.movement[0].cleared_on = w.movement[0].documents_issued_on = REPAT_NO_DAY;
		w.movement[0].authorised_at = w.movement[0].departed_at = w.movement[0].handed_over_at = never();
		CHECK(FACT(w, clearances) == 0 && FACT(w, papers_issued) == 0);
		w.file.as_of = DAY(2);
		CHECK(FACT(w, clearances) == open && FACT(w, papers_issued) == open &&
			  FACT(w, refusals) == open);
		CHECK(FACT(w, clearances_unheard) == 0 && FACT(w, bid_required) == open &&
			  FACT(w, clearances_undetermined) == open);
		w.file.as_of = DAY(1);
		CHECK(FACT(w, clearances_unheard) == open);
		w.file.as_of = DAY(-1);
		CHECK(FACT(w, bid_need_unknown) == open);
	}
}

static void
grounds_in_words(void)
{
	static const struct
	{
		const char *grounds;
		int32_t		in_words;
	}			refusals[] = {
		{NULL, 0}, {"", 0}, {"other,", 1}, {"other,other,", 1}, {"above_age_limit,other,", 1},
		{"other,above_age_limit,", 1}, {"other,security,", 0}, {"security,other,", 0},
		{"above_age_limit,", 0}, {"security,", 0}
	};
	World		w = good_world();
	size_t		i;

	for (i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++)
	{
		w.movement[0].refusal_grounds = refusals[i].grounds;
		w.movement[0].refused_on = REPAT_NO_DAY;
		CHECK(FACT(w, refusals_in_words) == 0);
		w.movement[0].refused_on = DAY(3);
		w.movement[0].other_ground_seen_by = 0;
		CHECK(FACT(w, refusals_in_words) == refusals[i].in_words);
		w.movement[0].other_ground_seen_by = 61;
		CHECK(FACT(w, refusals_in_words) == 0);
	}
}

int
main(void)
{
	grounds_in_words();
	clearances();
	determination_needs();
	parents();
	papers();
	endings();
	in_advance();
	check_both(REPAT_FACT_movements, REPAT_FACT_handovers_elsewhere);
	check_both(REPAT_FACT_refusals, REPAT_FACT_refusals_in_words);
	return check_report();
}
