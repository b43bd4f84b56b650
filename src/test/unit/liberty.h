/*
 * liberty.h
 *	  A whole deprivation of liberty for the tests: every clock in time.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_TEST_LIBERTY_H
#define REPAT_TEST_LIBERTY_H

#include "world.h"

/* An event of episode 1 at noon of a day. */
static inline RepatLibertyEvent
event(int64_t id, const char *kind, RepatDay day)
{
	RepatLibertyEvent e = blank_liberty_event();

	e.liberty_event_id = id;
	e.liberty_episode_id = 1;
	e.kind = kind;
	e.happened_at = noon(day);
	return e;
}

/*
 * Apprehended at noon of day 0, before the authority that day, held from day 1,
 * reviewed on days 14 and 28, charged on day 20, in court on day 24, decided on
 * day 30, a measure from day 33, over on day 40.
 */
static inline World
liberty_world(void)
{
	World		w = bare_world();
	RepatPerson child = {1, REPAT_FLAG_YES, born("2000-01-01"), "document", "M"};
	RepatJusticeContact j = blank_justice_contact();
	RepatLibertyEpisode e = blank_liberty_episode();
	RepatLibertyAlternative a = blank_liberty_alternative();

	ADD(w, person) = child;
	j.justice_contact_id = 1;
	j.capacity = "alleged";
	j.conduct_on = born("2020");
	j.diversion_decision = "not_diverted";
	j.forum = "child_justice_court";
	j.charge_grounds = "own_conduct,";
	j.diversion_decided_on = j.victim_status_put_on = j.recruitment_put_on = DAY(20);
	j.charged_on = DAY(20);
	ADD(w, justice_contact) = j;
	e.liberty_episode_id = e.justice_contact_id = 1;
	e.started_at = noon(DAY(0));
	e.legal_authority = e.order_reference = e.necessity = e.shortest_period_reason = true;
	e.grounds = "secure_appearance,";
	e.decided_individually = REPAT_FLAG_YES;
	e.planned_end_on = DAY(60);
	e.population = "children";
	e.held_for = "justice";
	e.brought_at = shifted(noon(DAY(0)), HOUR);
	e.held_at = noon(DAY(1));
	e.charged_at = noon(DAY(20));
	e.adjudicated_at = noon(DAY(30));
	e.measure_at = noon(DAY(33));
	e.ended_at = noon(DAY(40));
	ADD(w, liberty_episode) = e;
	a.liberty_episode_id = 1;
	a.considered_on = DAY(1);
	ADD(w, liberty_alternative) = a;
	ADD(w, liberty_event) = event(1, "review", DAY(14));
	ADD(w, liberty_event) = event(2, "review", DAY(28));
	ADD(w, liberty_event) = event(3, "court_hearing", DAY(24));
	ADD(w, liberty_event) = event(4, "parents_told", DAY(0));
	return w;
}

#endif
