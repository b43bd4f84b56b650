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
	papers();
	endings();
	in_advance();
	check_both(REPAT_FACT_movements, REPAT_FACT_clearances_unheard);
	check_both(REPAT_FACT_papers_issued, REPAT_FACT_handovers_elsewhere);
	check_both(REPAT_FACT_refusals, REPAT_FACT_refusals_in_words);
	return check_report();
}
