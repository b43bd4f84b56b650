/*
 * facts_siblings.c
 *	  Facts about siblings whom a journey leaves behind.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

/* A good world with a brother at the same place; authorised at noon of day 12, departed on day 13. */
static World
brother(void)
{
	World		w = good_world();
	RepatFamilyLink sibling = blank_family_link();

	sibling.person_id = 9;
	sibling.relation = "sibling";
	sibling.vital_status = "alive";
	sibling.lives_with_child = REPAT_FLAG_YES;
	sibling.travels_with_child = REPAT_FLAG_NO;
	sibling.recorded_at = noon(DAY(2));
	ADD(w, family_link) = sibling;
	return w;
}

#define LINK(w) ((w).family_link[(w).file.family_link_count - 1])

static void
linked(void)
{
	static const char *const others[] = {"mother", "cousin", "child", "other"};
	World		w = brother();
	RepatFamilyLink other;
	size_t		i;

	CHECK(FACT(w, siblings_left_behind) == 1 && FACT(w, siblings_unplaced) == 0);
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++)
	{
		LINK(w).relation = others[i];
		CHECK(FACT(w, siblings_left_behind) == 0);
	}
	LINK(w).relation = "sibling";
	LINK(w).vital_status = "dead";
	CHECK(FACT(w, siblings_left_behind) == 0);
	LINK(w).vital_status = "unknown";
	CHECK(FACT(w, siblings_left_behind) == 1);
	LINK(w).travels_with_child = REPAT_FLAG_YES;
	CHECK(FACT(w, siblings_left_behind) == 0);
	LINK(w).travels_with_child = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, siblings_left_behind) == 1);
	LINK(w).lives_with_child = REPAT_FLAG_NO;
	CHECK(FACT(w, siblings_left_behind) == 0 && FACT(w, siblings_unplaced) == 0);
	LINK(w).lives_with_child = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, siblings_left_behind) == 0 && FACT(w, siblings_unplaced) == 1);
	/* two are two, however often the child travels */
	other = LINK(w);
	ADD(w, family_link) = other;
	CHECK(FACT(w, siblings_unplaced) == 2);
}

/* What was on file at the moment, and decided by then. */
static void
anchored(void)
{
	World		w = brother();

	LINK(w).recorded_at = noon(DAY(13));
	CHECK(FACT(w, siblings_left_behind) == 1);
	LINK(w).recorded_at = shifted(noon(DAY(13)), 1);
	CHECK(FACT(w, siblings_left_behind) == 0);
	LINK(w).recorded_at = noon(DAY(2));
	LINK(w).voided_at = noon(DAY(12));
	CHECK(FACT(w, siblings_left_behind) == 0);
	LINK(w).voided_at = shifted(noon(DAY(12)), 1);
	CHECK(FACT(w, siblings_left_behind) == 1);
	LINK(w).voided_at = never();
	LINK(w).separation_determination_id = 1;
	CHECK(FACT(w, siblings_left_behind) == 0);
	w.determination[0].decided_at = noon(DAY(12));
	CHECK(FACT(w, siblings_left_behind) == 0);
	w.determination[0].decided_at = shifted(noon(DAY(12)), 1);
	CHECK(FACT(w, siblings_left_behind) == 1);
	LINK(w).separation_determination_id = 2;
	CHECK(FACT(w, siblings_left_behind) == 1);
	/* no journey: nobody is left; in advance it is one to come */
	w.movement[0].state = "documents_issued";
	w.movement[0].authorised_at = w.movement[0].departed_at = w.movement[0].handed_over_at = never();
	CHECK(FACT(w, siblings_left_behind) == 0);
	w.file.as_of = DAY(20);
	CHECK(FACT(w, siblings_left_behind) == 1);
	LINK(w).separation_determination_id = 1;
	CHECK(FACT(w, siblings_left_behind) == 0);
}

/* A sibling with a case of its own, at the moment when the child departs. */
static void
cases(void)
{
	World		w = good_world();
	RepatSiblingJourney journey = {1, 2, {0, 0}, REPAT_FLAG_YES, false, {REPAT_NO_MOMENT, REPAT_NO_DAY}};

	w.movement[0].handed_over_at = never();
	CHECK(FACT(w, siblings_staying) == 0 && FACT(w, siblings_unlocated) == 0);
	journey.known_since = noon(DAY(13));
	ADD(w, sibling_journey) = journey;
	CHECK(FACT(w, siblings_staying) == 1 && FACT(w, siblings_unlocated) == 0);
	w.sibling_journey[0].known_since = shifted(noon(DAY(13)), 1);
	CHECK(FACT(w, siblings_staying) == 0);
	w.sibling_journey[0].known_since = noon(DAY(1));
	w.sibling_journey[0].travels = true;
	CHECK(FACT(w, siblings_staying) == 0);
	w.sibling_journey[0].travels = false;
	w.sibling_journey[0].set_apart_at = noon(DAY(13));
	CHECK(FACT(w, siblings_staying) == 0);
	w.sibling_journey[0].set_apart_at = shifted(noon(DAY(13)), 1);
	CHECK(FACT(w, siblings_staying) == 1);
	w.sibling_journey[0].is_there = REPAT_FLAG_NO;
	CHECK(FACT(w, siblings_staying) == 0 && FACT(w, siblings_unlocated) == 0);
	w.sibling_journey[0].is_there = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, siblings_staying) == 0 && FACT(w, siblings_unlocated) == 1);
	ADD(w, sibling_journey) = w.sibling_journey[0];
	CHECK(FACT(w, siblings_unlocated) == 2);
	/* another movement's, and one that is over */
	w.sibling_journey[1].movement_id = 2;
	CHECK(FACT(w, siblings_unlocated) == 1);
	w.movement[0].handed_over_at = noon(DAY(14));
	CHECK(FACT(w, siblings_unlocated) == 0);
	/* authorised is not departed, but in advance of it; a decision may still come in time */
	w.movement[0].handed_over_at = w.movement[0].departed_at = never();
	w.movement[0].state = "travel_authorised";
	CHECK(FACT(w, siblings_unlocated) == 0);
	w.file.as_of = DAY(20);
	CHECK(FACT(w, siblings_unlocated) == 0);
	w.sibling_journey[0].set_apart_at = never();
	CHECK(FACT(w, siblings_unlocated) == 1);
	w.movement[0].state = "refused_final";
	CHECK(FACT(w, siblings_unlocated) == 0);
}

/* The set of facts without those that look at other cases. */
static void
kept_to_case(void)
{
	RepatFactSet all = {{0}};
	int			taken = 0;
	int			fact;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		repat_fact_set_add(&all, fact);
	repat_fact_set_keep_to_case(&all);
	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		taken += !repat_fact_set_has(&all, fact);
	CHECK(taken == 2 && !repat_fact_set_has(&all, REPAT_FACT_siblings_staying) &&
		  !repat_fact_set_has(&all, REPAT_FACT_siblings_unlocated));
	CHECK((repat_facts_sources(&all) & REPAT_READS_SIBLINGS) == 0);
}

int
main(void)
{
	linked();
	anchored();
	cases();
	kept_to_case();
	check_both(REPAT_FACT_siblings_left_behind, REPAT_FACT_siblings_unlocated);
	return check_report();
}
