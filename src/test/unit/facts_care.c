/*
 * facts_care.c
 *	  Facts about placements, disclosures and the end of a case.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

#include "repatriation/core/calendar.h"

static RepatDay
date(int year, int month, int day)
{
	return repat_day_to_2000(repat_day_number(year, month, day));
}

/* Temporary foster care from day 1 on, with a day of review, no siblings. */
static RepatPlacement
foster(int64_t id)
{
	RepatPlacement p = blank_placement();

	p.placement_id = id;
	p.arrangement = "foster_care";
	p.is_temporary = REPAT_FLAG_YES;
	p.valid_from = DAY(1);
	p.review_due_on = DAY(30);
	p.siblings = "none_in_care";
	p.removed_from_family = REPAT_FLAG_NO;
	return p;
}

static RepatPlacementReview
review(int64_t placement_id, RepatDay held_on)
{
	RepatPlacementReview r = blank_placement_review();

	r.placement_id = placement_id;
	r.held_on = held_on;
	r.outcome = "continue";
	r.child_took_part = REPAT_FLAG_YES;
	return r;
}

static void
reviews(void)
{
	World		w = good_world();
	int			months[] = {6, 12};
	int			i;

	CHECK(FACT(w, placements) == 0 && FACT(w, placements_overdue) == 0);
	ADD(w, placement) = foster(1);
	CHECK(FACT(w, placements) == 1);
	w.placement[0].valid_from = date(2026, 1, 31);
	/* two periods: of three months for temporary care, of six for other; the last day is in time */
	for (i = 0; i < 2; i++)
	{
		w.placement[0].is_temporary = i == 0 ? REPAT_FLAG_YES : REPAT_FLAG_NO;
		w.file.now = noon(date(2026 + (months[i] == 12), 1 + months[i] % 12, 31));
		CHECK(FACT(w, placements_overdue) == 0);
		w.file.now = noon(w.file.now.day + 1);
		CHECK(FACT(w, placements_overdue) == 1);
	}
	/* whether it is temporary is not known: as if it were */
	w.placement[0].is_temporary = REPAT_FLAG_UNKNOWN;
	w.file.now = noon(date(2026, 8, 1));
	CHECK(FACT(w, placements_overdue) == 1);
	/* a review resets it; not one of another placement, of a later day, or withdrawn */
	ADD(w, placement_review) = review(2, date(2026, 7, 1));
	ADD(w, placement_review) = review(1, date(2026, 8, 2));
	ADD(w, placement_review) = review(1, date(2026, 7, 1));
	w.placement_review[2].voided_at = noon(date(2026, 7, 2));
	CHECK(FACT(w, placements_overdue) == 1);
	w.placement_review[2].voided_at = never();
	CHECK(FACT(w, placements_overdue) == 0);
	w.file.placement_review_count = 0;
	/* nor is it asked of one that ended, was withdrawn, or is with the parents */
	w.placement[0].ended_on = date(2026, 7, 31);
	CHECK(FACT(w, placements_overdue) == 0);
	w.placement[0].ended_on = REPAT_NO_DAY;
	w.placement[0].arrangement = "parents";
	CHECK(FACT(w, placements_overdue) == 0);
	w.placement[0].arrangement = "with_parent_in_detention";
	CHECK(FACT(w, placements_overdue) == 1);
	w.placement[0].voided_at = noon(DAY(9));
	CHECK(FACT(w, placements_overdue) == 0 && FACT(w, placements) == 0);
}

/* The last review says whether the placement continues, not that one was held. */
static void
outcomes(void)
{
	static const char *const others[] = {"change", "end", "return_to_family", "return_to_family_refused", NULL};
	World		w = good_world();
	int			i;

	ADD(w, placement) = foster(1);
	w.file.now = noon(DAY(40));
	CHECK(FACT(w, placements_not_continued) == 0);
	ADD(w, placement_review) = review(1, DAY(20));
	CHECK(FACT(w, placements_not_continued) == 0);
	for (i = 0; i < 5; i++)
	{
		w.placement_review[0].outcome = others[i];
		CHECK(FACT(w, placements_not_continued) == 1 && FACT(w, placements_overdue) == 0);
	}
	/* a later one counts; not one of another placement, of a day to come, or withdrawn */
	ADD(w, placement_review) = review(2, DAY(21));
	CHECK(FACT(w, placements_not_continued) == 1);
	w.placement_review[1] = review(1, DAY(41));
	CHECK(FACT(w, placements_not_continued) == 1);
	w.placement_review[1] = review(1, DAY(40));
	CHECK(FACT(w, placements_not_continued) == 0);
	w.placement_review[1].voided_at = noon(DAY(40));
	CHECK(FACT(w, placements_not_continued) == 1);
	w.placement_review[1].voided_at = never();
	w.placement_review[1].held_on = DAY(19);
	CHECK(FACT(w, placements_not_continued) == 1);
	/* of two on a day the one entered last, wherever it stands */
	w.placement_review[1].held_on = DAY(20);
	w.placement_review[0].placement_review_id = 8;
	w.placement_review[1].placement_review_id = 9;
	CHECK(FACT(w, placements_not_continued) == 0);
	w.placement_review[1].placement_review_id = 7;
	CHECK(FACT(w, placements_not_continued) == 1);
	/* nor is it asked of one that ended, or is with the parents */
	w.placement[0].ended_on = DAY(40);
	CHECK(FACT(w, placements_not_continued) == 0);
	w.placement[0].ended_on = REPAT_NO_DAY;
	w.placement[0].arrangement = "parents";
	CHECK(FACT(w, placements_not_continued) == 0);
}

static void
poverty(void)
{
	static const struct
	{
		const char *grounds;
		const char *change;
		int32_t		removals;
	}			cases[] = {
		{NULL, NULL, 0}, {"poverty,", NULL, 1}, {"poverty,poverty,", NULL, 1},
		{"poor_housing,cost_of_schooling,", NULL, 1}, {"poverty,neglect,", NULL, 0},
		{"neglect,poverty,", NULL, 0}, {"neglect,", "poverty", 0}, {"poverty,", "death", 0},
		{"poverty,", "poverty", 1}, {NULL, "poverty", 1}, {NULL, "death", 0}, {"poverty_of_food,", NULL, 0}
	};
	World		w = good_world();
	size_t		i;

	CHECK(FACT(w, removals_by_poverty) == 0 && FACT(w, returns_refused_by_poverty) == 0);
	ADD(w, placement) = foster(1);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		w.placement[0].removal_grounds = cases[i].grounds;
		w.placement[0].change_reason = cases[i].change;
		CHECK(FACT(w, removals_by_poverty) == cases[i].removals);
	}
	ADD(w, placement_review) = review(1, DAY(9));
	CHECK(FACT(w, returns_refused_by_poverty) == 0);
	w.placement_review[0].return_refusal_grounds = "poverty,";
	CHECK(FACT(w, returns_refused_by_poverty) == 1);
	w.movement[0].refusal_grounds = "poverty,";
	CHECK(FACT(w, returns_refused_by_poverty) == 2);
	w.movement[0].refusal_grounds = "poverty,no_reception,";
	w.placement_review[0].return_refusal_grounds = "violence,poverty,";
	CHECK(FACT(w, returns_refused_by_poverty) == 0);
}

static void
permanent(void)
{
	World		w = good_world();

	ADD(w, placement) = foster(1);
	CHECK(FACT(w, permanent_placements_early) == 0 && FACT(w, permanent_placements_opposed) == 0);
	w.placement[0].arrangement = w.placement[0].permanence = "kafala";
	w.placement[0].valid_from = DAY(40);
	CHECK(FACT(w, permanent_placements_early) == 1 && FACT(w, permanent_placements_opposed) == 1);
	w.placement[0].tracing_exhausted_on = DAY(41);
	w.placement[0].permanence_opposed = REPAT_FLAG_YES;
	CHECK(FACT(w, permanent_placements_early) == 1 && FACT(w, permanent_placements_opposed) == 1);
	w.placement[0].tracing_exhausted_on = DAY(40);
	w.placement[0].permanence_opposed = REPAT_FLAG_NO;
	CHECK(FACT(w, permanent_placements_early) == 0 && FACT(w, permanent_placements_opposed) == 0);
	/* what was begun too early stays so, and opposition is asked while it runs */
	w.placement[0].tracing_exhausted_on = DAY(41);
	w.placement[0].permanence_opposed = REPAT_FLAG_YES;
	w.placement[0].ended_on = DAY(50);
	CHECK(FACT(w, permanent_placements_early) == 1 && FACT(w, permanent_placements_opposed) == 0);
}

static void
families(void)
{
	World		w = good_world();

	ADD(w, placement) = foster(1);
	w.person[1].birth = born("2012-05-17");
	w.placement[0].valid_from = date(2015, 5, 16);
	CHECK(FACT(w, residential_under_three) == 0);
	w.placement[0].arrangement = "residential_care";
	CHECK(FACT(w, residential_under_three) == 1);
	w.placement[0].arrangement = "reception_centre";
	CHECK(FACT(w, residential_under_three) == 1);
	w.placement[0].valid_from = date(2015, 5, 17);
	CHECK(FACT(w, residential_under_three) == 0);
	/* the latest possible birth decides, and a birth or a day not known may be any */
	w.person[1].birth = born("2012");
	CHECK(FACT(w, residential_under_three) == 1);
	w.person[1].birth = born("2010");
	CHECK(FACT(w, residential_under_three) == 0);
	w.placement[0].valid_from = INT32_MIN;
	CHECK(FACT(w, residential_under_three) == 1);
	w.placement[0].valid_from = date(2015, 5, 17);
	w.person[1].birth.known = false;
	CHECK(FACT(w, residential_under_three) == 1);
	w.placement[0].ended_on = date(2015, 6, 1);
	CHECK(FACT(w, residential_under_three) == 0);

	w = good_world();
	ADD(w, placement) = foster(1);
	CHECK(FACT(w, siblings_apart) == 0 && FACT(w, removals_unbounded) == 0);
	w.placement[0].siblings = "unknown";
	CHECK(FACT(w, siblings_apart) == 1);
	w.placement[0].siblings = "together";
	CHECK(FACT(w, siblings_apart) == 0);
	w.placement[0].siblings = "apart";
	CHECK(FACT(w, siblings_apart) == 1);
	/* decided by the day, at noon of day 8 */
	w.placement[0].determination_id = 1;
	w.placement[0].valid_from = DAY(7);
	CHECK(FACT(w, siblings_apart) == 1);
	w.placement[0].valid_from = DAY(8);
	CHECK(FACT(w, siblings_apart) == 0);
	w.determination[0].decided_at = never();
	CHECK(FACT(w, siblings_apart) == 1);
	w.placement[0].arrangement = "parents";
	CHECK(FACT(w, siblings_apart) == 0);

	w.placement[0].removed_from_family = REPAT_FLAG_YES;
	CHECK(FACT(w, removals_unbounded) == 0);
	w.placement[0].review_due_on = REPAT_NO_DAY;
	CHECK(FACT(w, removals_unbounded) == 1);
	w.placement[0].planned_until = DAY(60);
	CHECK(FACT(w, removals_unbounded) == 0);
	/* a child with a permanent family is not asked about */
	w.placement[0].planned_until = REPAT_NO_DAY;
	w.placement[0].arrangement = "foster_care";
	CHECK(FACT(w, removals_unbounded) == 1 && FACT(w, siblings_apart) == 1);
	ADD(w, placement) = foster(2);
	w.placement[1].permanence = "adoption";
	CHECK(FACT(w, removals_unbounded) == 0 && FACT(w, siblings_apart) == 0);
	w.placement[1].voided_at = noon(DAY(3));
	CHECK(FACT(w, removals_unbounded) == 1 && FACT(w, siblings_apart) == 1);
}

/* Education told to a school on day 20, for its purpose, on consent 3. */
static RepatDisclosure
told(void)
{
	RepatDisclosure d = blank_disclosure();

	d.purpose = "education";
	d.recipient_kind = "education";
	d.fields = "education,health,";
	d.legal_basis = "consent";
	d.consent_id = 3;
	d.shared_on = DAY(20);
	d.is_publication = REPAT_FLAG_NO;
	d.identifies_child = REPAT_FLAG_YES;
	d.to_state_of_origin = REPAT_FLAG_NO;
	return d;
}

static void
consents(void)
{
	World		w = good_world();
	RepatConsent c = blank_consent();
	int			day;

	CHECK(FACT(w, disclosures) == 0);
	ADD(w, disclosure) = told();
	CHECK(FACT(w, disclosures) == 1 && FACT(w, disclosures_unconsented) == 1);
	c.consent_id = 3;
	c.recipients = "health,education,";
	c.fields = "health,identity,education,";
	c.valid_from = DAY(18);
	c.valid_until = DAY(22);
	ADD(w, consent) = c;
	for (day = 16; day <= 24; day++)
	{
		w.disclosure[0].shared_on = DAY(day);
		CHECK(FACT(w, disclosures_unconsented) == (day < 18 || day > 22));
	}
	w.disclosure[0].shared_on = DAY(20);
	/* withdrawn on the day, it covers that day no more; later, it did */
	w.consent[0].withdrawn_at = noon(DAY(20));
	CHECK(FACT(w, disclosures_unconsented) == 1);
	/* on the day itself the moment counts at which the disclosure was recorded */
	w.disclosure[0].recorded_at = shifted(noon(DAY(20)), -1);
	CHECK(FACT(w, disclosures_unconsented) == 0);
	w.disclosure[0].recorded_at = noon(DAY(20));
	CHECK(FACT(w, disclosures_unconsented) == 1);
	w.disclosure[0].recorded_at = shifted(noon(DAY(20)), 1);
	CHECK(FACT(w, disclosures_unconsented) == 1);
	/* withdrawn the day before, it had gone however early the record */
	w.consent[0].withdrawn_at = noon(DAY(19));
	w.disclosure[0].recorded_at = noon(DAY(18));
	CHECK(FACT(w, disclosures_unconsented) == 1);
	w.disclosure[0].recorded_at = never();
	w.consent[0].withdrawn_at = noon(DAY(21));
	CHECK(FACT(w, disclosures_unconsented) == 0);
	w.consent[0].voided_at = noon(DAY(20));
	CHECK(FACT(w, disclosures_unconsented) == 1);
	w.consent[0].voided_at = noon(DAY(21));
	CHECK(FACT(w, disclosures_unconsented) == 0);
	/* every field, and this recipient */
	w.disclosure[0].fields = "education,educational,";
	CHECK(FACT(w, disclosures_unconsented) == 1);
	w.disclosure[0].fields = "education,";
	w.disclosure[0].recipient_kind = "edu";
	CHECK(FACT(w, disclosures_unconsented) == 1);
	w.disclosure[0].recipient_kind = NULL;
	CHECK(FACT(w, disclosures_unconsented) == 1);
	w.disclosure[0].recipient_kind = "education";
	w.disclosure[0].consent_id = 4;
	CHECK(FACT(w, disclosures_unconsented) == 1);
	w.disclosure[0].legal_basis = "vital_interests";
	CHECK(FACT(w, disclosures_unconsented) == 0);
	w.disclosure[0].legal_basis = "consent";
	w.disclosure[0].voided_at = noon(DAY(21));
	CHECK(FACT(w, disclosures_unconsented) == 0 && FACT(w, disclosures) == 0);
}

static void
recipients(void)
{
	static const char *const guarded[] = {"assessment,", "psychosocial,", "identity,victim_statement,"};
	static const char *const bodies[] = {"security_service", "police", "prosecution"};
	World		w = good_world();
	size_t		i;
	size_t		j;

	ADD(w, disclosure) = told();
	CHECK(FACT(w, disclosures_for_investigation) == 0);
	for (i = 0; i < 3; i++)
	{
		w.disclosure[0].fields = guarded[i];
		w.disclosure[0].recipient_kind = "court";
		w.disclosure[0].purpose = "court_proceedings";
		CHECK(FACT(w, disclosures_for_investigation) == 0);
		w.disclosure[0].purpose = i == 0 ? "investigation" : "public_security";
		CHECK(FACT(w, disclosures_for_investigation) == 1);
		w.disclosure[0].purpose = "care";
		for (j = 0; j < 3; j++)
		{
			w.disclosure[0].recipient_kind = bodies[j];
			CHECK(FACT(w, disclosures_for_investigation) == 1);
		}
	}
	w.disclosure[0].court_order_ref = true;
	CHECK(FACT(w, disclosures_for_investigation) == 0);
	w.disclosure[0].court_order_ref = false;
	w.disclosure[0].cleared_on = DAY(21);
	CHECK(FACT(w, disclosures_for_investigation) == 1);
	w.disclosure[0].cleared_on = DAY(20);
	CHECK(FACT(w, disclosures_for_investigation) == 0);
	w.disclosure[0].cleared_on = REPAT_NO_DAY;
	w.disclosure[0].fields = "identity,education,";
	CHECK(FACT(w, disclosures_for_investigation) == 0);

	CHECK(FACT(w, disclosures_for_enforcement) == 0 && FACT(w, disclosures_of_biometrics) == 0);
	w.disclosure[0].purpose = "immigration_enforcement";
	w.disclosure[0].fields = "identity,biometric,";
	CHECK(FACT(w, disclosures_for_enforcement) == 1 && FACT(w, disclosures_of_biometrics) == 1);
	w.disclosure[0].purpose = "family_tracing";
	CHECK(FACT(w, disclosures_for_enforcement) == 0 && FACT(w, disclosures_of_biometrics) == 0);

	CHECK(FACT(w, publications_identifying) == 0);
	w.disclosure[0].is_publication = REPAT_FLAG_YES;
	CHECK(FACT(w, publications_identifying) == 1);
	w.disclosure[0].identifies_child = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, publications_identifying) == 1);
	w.disclosure[0].identifies_child = REPAT_FLAG_NO;
	CHECK(FACT(w, publications_identifying) == 0);
}

static void
origin(void)
{
	World		w = good_world();
	int			day;

	ADD(w, disclosure) = told();
	w.child_case[0].asylum_claimed_on = DAY(20);
	CHECK(FACT(w, disclosures_to_origin) == 0 && FACT(w, disclosures_origin_unchecked) == 0);
	w.disclosure[0].to_state_of_origin = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, disclosures_to_origin) == 1 && FACT(w, disclosures_origin_unchecked) == 1);
	w.disclosure[0].to_state_of_origin = REPAT_FLAG_YES;
	for (day = 18; day <= 22; day++)
	{
		w.child_case[0].asylum_claimed_on = w.disclosure[0].asylum_checked_on = DAY(day);
		w.child_case[0].asylum_decided_on = REPAT_NO_DAY;
		CHECK(FACT(w, disclosures_to_origin) == (day <= 20));
		CHECK(FACT(w, disclosures_origin_unchecked) == (day > 20));
		w.child_case[0].asylum_claimed_on = DAY(17);
		w.child_case[0].asylum_decided_on = DAY(day);
		CHECK(FACT(w, disclosures_to_origin) == (day > 20));
	}
	w.disclosure[0].asylum_checked_on = REPAT_NO_DAY;
	CHECK(FACT(w, disclosures_origin_unchecked) == 1);
}

static void
closures(void)
{
	World		w = good_world();
	RepatTransitionPlan plan = blank_transition_plan();
	RepatBirthRegistration registration = blank_birth_registration();
	RepatNationalityClaim claim = blank_nationality_claim();

	/* of this case the guardian's clock alone is looked at */
	w.file.movement_count = 0;
	registration.status = "registered";
	registration.registered_on = DAY(1);
	ADD(w, birth_registration) = registration;
	claim.decision = "confirmed";
	claim.decided_on = DAY(1);
	ADD(w, nationality_claim) = claim;
	w.file.now = noon(DAY(40));
	w.determination[0].feedback_at = noon(DAY(8));
	CHECK(FACT(w, closures) == 0 && FACT(w, closures_with_duties) == 0);
	w.child_case[0].closed_at = noon(DAY(40));
	w.child_case[0].closure_reason = "goal_met";
	CHECK(FACT(w, closures) == 1 && FACT(w, closures_with_duties) == 0);
	/* a clock that is overdue: no guardian since day 0 */
	w.file.guardian_appointment_count = 0;
	CHECK(FACT(w, closures_with_duties) == 1);
	w.child_case[0].closed_at = noon(DAY(3));
	CHECK(FACT(w, closures_with_duties) == 0);
	w.child_case[0].closed_at = never();
	CHECK(FACT(w, closures_with_duties) == 0);
	/* in advance, as if it were closed that day */
	w.file.as_of = DAY(40);
	CHECK(FACT(w, closures) == 1 && FACT(w, closures_with_duties) == 1);
	w.file.as_of = REPAT_NO_DAY;
	w.child_case[0].closed_at = noon(DAY(40));

	CHECK(FACT(w, closures_without_feedback) == 0);
	w.determination[0].feedback_at = shifted(noon(DAY(8)), -1);
	CHECK(FACT(w, closures_without_feedback) == 1);
	w.views[0].outcome = "unable";
	CHECK(FACT(w, closures_without_feedback) == 0);
	w.views[0].outcome = "declined";
	w.determination[0].feedback_at = never();
	CHECK(FACT(w, closures_without_feedback) == 1);
	w.file.views_count = 0;
	CHECK(FACT(w, closures_without_feedback) == 1);
	w.child_case[0].closed_at = shifted(noon(DAY(8)), -1);
	CHECK(FACT(w, closures_without_feedback) == 0);
	w.child_case[0].closed_at = noon(DAY(40));
	w.determination[0].decided_at = never();
	CHECK(FACT(w, closures_without_feedback) == 0);

	w.child_case[0].closure_reason = "turned_18";
	CHECK(FACT(w, closures_at_majority) == 1);
	plan.made_on = DAY(41);
	ADD(w, transition_plan) = plan;
	CHECK(FACT(w, closures_at_majority) == 1);
	w.transition_plan[0].made_on = DAY(40);
	CHECK(FACT(w, closures_at_majority) == 0);
	w.transition_plan[0].voided_at = noon(DAY(41));
	CHECK(FACT(w, closures_at_majority) == 1);
	w.child_case[0].closure_reason = NULL;
	CHECK(FACT(w, closures_at_majority) == 0);
}

static void
out_of_reach(void)
{
	World		w = bare_world();
	RepatViews	v = blank_views();
	RepatAssessment a = blank_assessment();

	w.child_case[0].closure_reason = "unreachable";
	w.child_case[0].closed_at = noon(date(2026, 5, 31));
	CHECK(FACT(w, closures_out_of_reach) == 1);
	w.child_case[0].last_contact_on = date(2026, 2, 28);
	CHECK(FACT(w, closures_out_of_reach) == 0);
	w.child_case[0].last_contact_on = date(2026, 3, 1);
	CHECK(FACT(w, closures_out_of_reach) == 1);
	w.child_case[0].closure_reason = "goal_met";
	CHECK(FACT(w, closures_out_of_reach) == 0);
	w.child_case[0].closure_reason = "unreachable";
	w.child_case[0].last_contact_on = date(2026, 1, 1);
	CHECK(FACT(w, closures_out_of_reach) == 0);
	/* hearings, interviews and reviews with the child are contact; what came after closing is none */
	v.heard_at = noon(date(2026, 3, 2));
	ADD(w, views) = v;
	CHECK(FACT(w, closures_out_of_reach) == 1);
	w.views[0].heard_at = noon(date(2026, 6, 1));
	CHECK(FACT(w, closures_out_of_reach) == 0);
	a.interviewed_on = date(2026, 5, 31);
	ADD(w, assessment) = a;
	CHECK(FACT(w, closures_out_of_reach) == 1);
	w.assessment[0].voided_at = noon(date(2026, 6, 2));
	CHECK(FACT(w, closures_out_of_reach) == 0);
	ADD(w, placement_review) = review(1, date(2026, 4, 1));
	CHECK(FACT(w, closures_out_of_reach) == 1);
	w.placement_review[0].child_took_part = REPAT_FLAG_NO;
	CHECK(FACT(w, closures_out_of_reach) == 0);
}

static void
leavings(void)
{
	World		w = good_world();
	RepatTransitionPlan plan = blank_transition_plan();

	/* born on 2012-05-17: 17 years and 6 months on 2029-11-17 */
	w.child_case[0].closed_at = noon(date(2029, 11, 16));
	CHECK(FACT(w, leavings) == 0 && FACT(w, leavings_unplanned) == 0);
	w.child_case[0].closed_at = noon(date(2029, 11, 17));
	CHECK(FACT(w, leavings) == 1 && FACT(w, leavings_unplanned) == 1);
	ADD(w, placement) = foster(1);
	CHECK(FACT(w, leavings) == 1);
	w.placement[0].ended_on = date(2030, 1, 1);
	CHECK(FACT(w, leavings) == 2 && FACT(w, leavings_unplanned) == 2);
	plan.made_on = date(2029, 12, 1);
	ADD(w, transition_plan) = plan;
	CHECK(FACT(w, leavings) == 2 && FACT(w, leavings_unplanned) == 1);
	w.placement[0].arrangement = "parents";
	CHECK(FACT(w, leavings) == 1);
	/* the earliest possible birth decides; one without an earliest bound says nothing */
	w.person[1].birth = born("2012-06");
	CHECK(FACT(w, leavings) == 0);
	w.person[1].birth = born("2012");
	CHECK(FACT(w, leavings) == 1);
	w.person[1].birth = born("2013~");
	CHECK(FACT(w, leavings) == 1);
	w.person[1].birth = born("2014~");
	CHECK(FACT(w, leavings) == 0);
	w.person[1].birth = born("[..2012]");
	CHECK(FACT(w, leavings) == 0);
	w.person[1].birth.known = false;
	CHECK(FACT(w, leavings) == 0);
}

int
main(void)
{
	reviews();
	outcomes();
	poverty();
	permanent();
	families();
	consents();
	recipients();
	origin();
	closures();
	out_of_reach();
	leavings();
	check_both(REPAT_FACT_placements, REPAT_FACT_removals_unbounded);
	check_both(REPAT_FACT_disclosures, REPAT_FACT_closures_with_duties);
	check_both(REPAT_FACT_closures_without_feedback, REPAT_FACT_leavings_unplanned);
	return check_report();
}
