/*
 * exception.c
 *	  Overrides and the emergency lane: what they let pass, and what they never do.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/exception.h"

#include "world.h"

#define ACT "bid:decided"
#define REASONED 6				/* child_heard: reasoned, reached by the lane */
#define FIRM 20					/* security_not_sole_ground: neither */

static RepatException found;

static bool
passes(World *w, int safeguard, const char *act, int64_t emergency)
{
	w->file.emergency_action = w->emergency_action;
	w->file.override = w->override;
	return repat_exception_find(&w->file, safeguard, act, emergency, &found);
}

static void
overrides(void)
{
	World		w = bare_world();
	RepatOverrideRow o = blank_override();

	w.file.now = noon(DAY(5));
	CHECK(!passes(&w, REASONED, ACT, 0));
	o.override_id = 3;
	o.safeguard = REASONED;
	o.act = ACT;
	o.granted_at = noon(DAY(4));
	o.expires_at = noon(DAY(6));
	ADD(w, override) = o;
	CHECK(passes(&w, REASONED, ACT, 0) && found.override_id == 3 && found.emergency_action_id == 0);
	/* for this safeguard and act alone */
	CHECK(!passes(&w, REASONED, "bid:report_drafted", 0));
	CHECK(!passes(&w, REASONED, "service:started", 0));
	CHECK(!passes(&w, 9, ACT, 0));
	CHECK(!passes(&w, 63, ACT, 0));
	/* within its time: from its grant, up to but not at its end */
	w.file.now = noon(DAY(4));
	CHECK(passes(&w, REASONED, ACT, 0));
	w.file.now = shifted(noon(DAY(4)), -1);
	CHECK(!passes(&w, REASONED, ACT, 0));
	w.file.now = shifted(noon(DAY(6)), -1);
	CHECK(passes(&w, REASONED, ACT, 0));
	w.file.now = noon(DAY(6));
	CHECK(!passes(&w, REASONED, ACT, 0));
	/* not once it is revoked */
	w.file.now = noon(DAY(5));
	w.override[0].revoked_at = shifted(w.file.now, 1);
	CHECK(passes(&w, REASONED, ACT, 0));
	w.override[0].revoked_at = w.file.now;
	CHECK(!passes(&w, REASONED, ACT, 0));
	/* a safeguard of class none has no override, whatever the table says */
	w.override[0].revoked_at = never();
	w.override[0].safeguard = FIRM;
	CHECK(!passes(&w, FIRM, ACT, 0));
}

static void
lane(void)
{
	World		w = bare_world();
	RepatEmergencyAction e = blank_emergency_action();

	e.emergency_action_id = 8;
	e.declared_at = noon(DAY(4));
	ADD(w, emergency_action) = e;
	w.file.now = noon(DAY(5));
	CHECK(passes(&w, REASONED, ACT, 8) && found.emergency_action_id == 8 && found.override_id == 0);
	CHECK(!passes(&w, REASONED, ACT, 0));
	CHECK(!passes(&w, REASONED, ACT, 7));
	CHECK(!passes(&w, FIRM, ACT, 8));
	/* it reaches a safeguard that cannot be overridden, where the catalogue says so */
	CHECK(passes(&w, 18, ACT, 8));
	/* from the declaration to the hour in which the review is due */
	w.file.now = shifted(noon(DAY(4)), -1);
	CHECK(!passes(&w, REASONED, ACT, 8));
	w.file.now = noon(DAY(7));
	CHECK(passes(&w, REASONED, ACT, 8));
	CHECK(repat_fact_emergencies_unreviewed(&w.file) == 0);
	w.file.now = shifted(noon(DAY(7)), 1);
	CHECK(!passes(&w, REASONED, ACT, 8));
	CHECK(repat_fact_emergencies_unreviewed(&w.file) == 1);
	/* the review closes it */
	w.file.now = noon(DAY(5));
	w.emergency_action[0].reviewed_at = noon(DAY(5));
	CHECK(!passes(&w, REASONED, ACT, 8));
	w.file.now = noon(DAY(9));
	CHECK(repat_fact_emergencies_unreviewed(&w.file) == 0);
}

/* What was tolerated is taken off its fact, never below 0, and off no other. */
static void
tolerance(void)
{
	World		w = good_world();
	RepatViolationLog v = blank_violation_log();

	w.file.views_count = 0;
	CHECK(world_fact(&w, REPAT_FACT_reports_unheard) == 1);
	v.fact = "decisions_unheard";
	v.tolerated = 5;
	ADD(w, violation_log) = v;
	CHECK(world_fact(&w, REPAT_FACT_reports_unheard) == 1);
	CHECK(world_fact(&w, REPAT_FACT_decisions_unheard) == 0);
	v.fact = "reports_unheard";
	v.tolerated = REPAT_NO_NUMBER;
	ADD(w, violation_log) = v;
	CHECK(world_fact(&w, REPAT_FACT_reports_unheard) == 1);
	v.tolerated = 1;
	ADD(w, violation_log) = v;
	CHECK(world_fact(&w, REPAT_FACT_reports_unheard) == 0);
	/* one more than was tolerated speaks again */
	ADD(w, determination) = w.determination[0];
	CHECK(world_fact(&w, REPAT_FACT_reports_unheard) == 1);
}

static void
classes(void)
{
	CHECK(repat_override_allowed(REASONED, repat_act_find(ACT)));
	CHECK(!repat_override_allowed(FIRM, repat_act_find(ACT)));
	CHECK(!repat_override_allowed(REASONED, repat_act_find("service:started")));
	CHECK(!repat_override_allowed(REASONED, repat_act_find("no:act")));
	CHECK(!repat_override_allowed(0, repat_act_find(ACT)));
	CHECK((repat_exception_sources() & UINT64_C(1) << REPAT_TABLE_override) != 0);
}

int
main(void)
{
	overrides();
	lane();
	tolerance();
	classes();
	return check_report();
}
