/*
 * facts_parting.c
 *	  Facts about placements that part a child from a parent, or end the search for one.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

/* A good world whose mother (family_link[0]) is at the same place, and a placement from day 9. */
static World
mother(void)
{
	World		w = good_world();
	RepatPlacement p = blank_placement();

	w.family_link[0].lives_with_child = REPAT_FLAG_YES;
	w.determination[0].trigger = "separation";
	p.placement_id = 1;
	p.arrangement = "foster_care";
	p.valid_from = DAY(9);
	ADD(w, placement) = p;
	return w;
}

static void
parting(void)
{
	static const char *const others[] = {"grandparent", "step_parent", "sibling"};
	static const char *const parents[] = {"mother", "father", "parent"};
	World		w = mother();
	size_t		i;

	CHECK(FACT(w, placements_parting) == 1 && FACT(w, placements_parents_unknown) == 0);
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++)
	{
		w.family_link[0].relation = others[i];
		CHECK(FACT(w, placements_parting) == 0);
		w.family_link[0].relation = parents[i];
		CHECK(FACT(w, placements_parting) == 1);
	}
	w.family_link[0].vital_status = "unknown";
	CHECK(FACT(w, placements_parting) == 0);
	w.family_link[0].vital_status = "alive";
	w.family_link[0].travels_with_child = REPAT_FLAG_YES;
	CHECK(FACT(w, placements_parting) == 0);
	w.family_link[0].travels_with_child = REPAT_FLAG_NO;
	w.placement[0].arrangement = "parents";
	CHECK(FACT(w, placements_parting) == 0);
	w.placement[0].arrangement = "with_parent_in_detention";
	CHECK(FACT(w, placements_parting) == 0);
	w.placement[0].arrangement = "no_care_arrangement";
	CHECK(FACT(w, placements_parting) == 1);
	w.placement[0].voided_at = noon(DAY(10));
	CHECK(FACT(w, placements_parting) == 0);
	w.placement[0].voided_at = never();
	/* on file on the first day */
	w.family_link[0].recorded_at = noon(DAY(10));
	CHECK(FACT(w, placements_parting) == 0);
	w.family_link[0].recorded_at = noon(DAY(9));
	w.family_link[0].voided_at = noon(DAY(9));
	CHECK(FACT(w, placements_parting) == 0);
	w.family_link[0].voided_at = noon(DAY(10));
	CHECK(FACT(w, placements_parting) == 1);
}

/* A determination of the separation, decided in time, and its basis: both. */
static void
decided(void)
{
	World		w = mother();

	w.placement[0].determination_id = 1;
	CHECK(FACT(w, placements_parting) == 1);
	w.family_link[0].separation_basis = true;
	CHECK(FACT(w, placements_parting) == 0);
	w.determination[0].decided_at = noon(DAY(9));
	CHECK(FACT(w, placements_parting) == 0);
	w.determination[0].decided_at = noon(DAY(10));
	CHECK(FACT(w, placements_parting) == 1);
	w.determination[0].decided_at = never();
	CHECK(FACT(w, placements_parting) == 1);
	w.determination[0].decided_at = noon(DAY(8));
	w.determination[0].trigger = "durable_solution";
	CHECK(FACT(w, placements_parting) == 1);
	w.determination[0].trigger = "separation";
	w.placement[0].determination_id = 2;
	CHECK(FACT(w, placements_parting) == 1);
}

static void
unknown(void)
{
	World		w = mother();

	w.family_link[0].lives_with_child = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, placements_parents_unknown) == 1 && FACT(w, placements_parting) == 0);
	w.family_link[0].vital_status = "unknown";
	CHECK(FACT(w, placements_parents_unknown) == 1);
	w.family_link[0].vital_status = "dead";
	CHECK(FACT(w, placements_parents_unknown) == 0);
	w.family_link[0].vital_status = "alive";
	w.placement[0].arrangement = "parents";
	CHECK(FACT(w, placements_parents_unknown) == 0);
	w.placement[0].arrangement = "kinship";
	w.placement[0].voided_at = noon(DAY(10));
	CHECK(FACT(w, placements_parents_unknown) == 0);
}

/* Adoption while a search is open, whatever the placement says of it. */
static void
searched(void)
{
	World		w = mother();
	RepatTracingRequest t = blank_tracing_request();

	w.placement[0].permanence = "adoption";
	w.placement[0].tracing_exhausted_on = DAY(9);
	CHECK(FACT(w, permanent_placements_early) == 0);
	t.opened_on = DAY(9);
	t.recorded_at = noon(DAY(9));
	ADD(w, tracing_request) = t;
	CHECK(FACT(w, permanent_placements_early) == 1);
	w.tracing_request[0].closed_on = DAY(9);
	CHECK(FACT(w, permanent_placements_early) == 0);
	w.tracing_request[0].closed_on = DAY(10);
	CHECK(FACT(w, permanent_placements_early) == 1);
	w.tracing_request[0].reunified_on = DAY(9);
	CHECK(FACT(w, permanent_placements_early) == 0);
	w.tracing_request[0].reunified_on = REPAT_NO_DAY;
	w.tracing_request[0].opened_on = DAY(10);
	CHECK(FACT(w, permanent_placements_early) == 0);
	w.tracing_request[0].opened_on = DAY(1);
	w.tracing_request[0].recorded_at = noon(DAY(10));
	CHECK(FACT(w, permanent_placements_early) == 0);
	w.tracing_request[0].recorded_at = noon(DAY(2));
	w.tracing_request[0].voided_at = noon(DAY(9));
	CHECK(FACT(w, permanent_placements_early) == 0);
	w.tracing_request[0].voided_at = noon(DAY(10));
	CHECK(FACT(w, permanent_placements_early) == 1);
	w.placement[0].permanence = NULL;
	CHECK(FACT(w, permanent_placements_early) == 0);
}

int
main(void)
{
	parting();
	decided();
	unknown();
	searched();
	check_both(REPAT_FACT_placements_parting, REPAT_FACT_placements_parents_unknown);
	return check_report();
}
