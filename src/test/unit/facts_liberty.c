/*
 * facts_liberty.c
 *	  Facts about deprivation of liberty, its lapsed clocks, and charges.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "liberty.h"

static void
holdings(void)
{
	World		w = liberty_world();
	int			day;

	CHECK(FACT(w, liberty_episodes) == 1 && FACT(w, holdings) == 2);
	CHECK(FACT(w, holdings_unlawful) == 0 && FACT(w, holdings_ungrounded) == 0 &&
		  FACT(w, holdings_unnecessary) == 0 && FACT(w, holdings_without_end) == 0 &&
		  FACT(w, holdings_without_alternative) == 0);
	w.liberty_episode[0].legal_authority = false;
	CHECK(FACT(w, holdings_unlawful) == 2);
	w.liberty_episode[0].legal_authority = true;
	w.liberty_episode[0].order_reference = false;
	CHECK(FACT(w, holdings_unlawful) == 2);
	w.liberty_episode[0].grounds = NULL;
	CHECK(FACT(w, holdings_ungrounded) == 2);
	w.liberty_episode[0].grounds = "";
	CHECK(FACT(w, holdings_ungrounded) == 2);
	w.liberty_episode[0].decided_individually = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, holdings_unnecessary) == 2);
	w.liberty_episode[0].decided_individually = REPAT_FLAG_YES;
	w.liberty_episode[0].necessity = false;
	CHECK(FACT(w, holdings_unnecessary) == 2);
	/* held on day 1, by a measure from day 33 */
	for (day = 0; day < 36; day++)
	{
		w.liberty_episode[0].planned_end_on = DAY(day);
		CHECK(FACT(w, holdings_without_end) == (day <= 1) + (day <= 33));
		w.liberty_alternative[0].considered_on = DAY(day);
		CHECK(FACT(w, holdings_without_alternative) == (day > 1) + (day > 33));
	}
	w.liberty_episode[0].planned_end_on = INT32_MAX;
	CHECK(FACT(w, holdings_without_end) == 2);
	w.liberty_episode[0].planned_end_on = DAY(60);
	w.liberty_episode[0].shortest_period_reason = false;
	CHECK(FACT(w, holdings_without_end) == 2);
	/* what was on file then counts, also where it was withdrawn since; another episode's does not */
	w.liberty_alternative[0].considered_on = DAY(1);
	w.liberty_alternative[0].voided_at = noon(DAY(1));
	CHECK(FACT(w, holdings_without_alternative) == 2);
	w.liberty_alternative[0].voided_at = noon(DAY(33));
	CHECK(FACT(w, holdings_without_alternative) == 1);
	w.liberty_alternative[0].voided_at = never();
	w.liberty_alternative[0].liberty_episode_id = 2;
	CHECK(FACT(w, holdings_without_alternative) == 2);
	w.liberty_episode[0].voided_at = noon(DAY(2));
	CHECK(FACT(w, liberty_episodes) == 0 && FACT(w, holdings) == 0 &&
		  FACT(w, holdings_without_alternative) == 0);
}

/* In advance a child who was apprehended is taken to be held; one who was let go is not. */
static void
in_advance(void)
{
	World		w = bare_world();
	RepatLibertyEpisode e = blank_liberty_episode();

	e.started_at = noon(DAY(0));
	ADD(w, liberty_episode) = e;
	CHECK(FACT(w, holdings) == 0 && FACT(w, company_unknown) == 0);
	w.file.as_of = DAY(1);
	CHECK(FACT(w, holdings) == 1 && FACT(w, holdings_unlawful) == 1 && FACT(w, company_unknown) == 1);
	CHECK(FACT(w, steps_after_lapse) == 0);
	w.file.as_of = DAY(3);
	CHECK(FACT(w, steps_after_lapse) == 1);
	w.liberty_episode[0].released_at = noon(DAY(0));
	CHECK(FACT(w, holdings) == 0 && FACT(w, steps_after_lapse) == 0);
}

static void
grounds(void)
{
	static const struct
	{
		const char *words;
		int			by_status;
	}			table[] = {
		{"secure_appearance,", 0}, {"immediate_danger_to_others,", 0}, {"sentence,", 0},
		{"returnee,", 1}, {"family_member,", 1}, {"family_unity,", 1}, {"mandatory_programme,", 1},
		{"no_placement_available,", 1}, {"migration_status,", 1}, {"secure_appearance,migration_status,", 1},
		{"protection,", 1}, {"protection,secure_appearance,", 0}, {"sentence,protection,", 0},
		{"protection,immediate_danger_to_others,", 0}, {"protection,secure_care_child_protection,", 0},
		{"return,", 0}, {"returnees,", 0}, {"", 0}, {NULL, 0}
	};
	World		w = liberty_world();
	size_t		i;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
	{
		w.liberty_episode[0].grounds = table[i].words;
		CHECK(FACT(w, confinements_by_status) == table[i].by_status);
	}
	CHECK(FACT(w, confinements_by_category) == 0);
	w.liberty_episode[0].decided_individually = REPAT_FLAG_NO;
	CHECK(FACT(w, confinements_by_category) == 1);
	w.liberty_episode[0].grounds = "returnee,";
	w.liberty_episode[0].voided_at = noon(DAY(2));
	CHECK(FACT(w, confinements_by_status) == 0 && FACT(w, confinements_by_category) == 0);
}

static void
secure_care(void)
{
	World		w = liberty_world();
	RepatLibertyEpisode *e = &w.liberty_episode[0];
	int			day;

	CHECK(FACT(w, secure_care_unfounded) == 0);
	e->grounds = "secure_care_child_protection,";
	CHECK(FACT(w, secure_care_unfounded) == 2);
	e->care_order_reference = e->care_harm = e->care_proportionality = e->care_plan = true;
	e->care_is_separate = REPAT_FLAG_YES;
	for (day = 0; day < 36; day++)
	{
		e->care_review_on = DAY(day);
		CHECK(FACT(w, secure_care_unfounded) == (day <= 1) + (day <= 33));
	}
	e->care_is_separate = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, secure_care_unfounded) == 2);
	e->care_is_separate = REPAT_FLAG_YES;
	e->care_harm = false;
	CHECK(FACT(w, secure_care_unfounded) == 2);
	e->care_harm = true;
	e->care_plan = false;
	CHECK(FACT(w, secure_care_unfounded) == 2);
}

static void
company(void)
{
	World		w = liberty_world();
	RepatLibertyEpisode *e = &w.liberty_episode[0];

	CHECK(FACT(w, children_with_adults) == 0 && FACT(w, company_unknown) == 0 &&
		  FACT(w, care_with_justice) == 0);
	e->population = NULL;
	CHECK(FACT(w, company_unknown) == 2 && FACT(w, children_with_adults) == 0);
	e->population = "adults";
	CHECK(FACT(w, company_unknown) == 0 && FACT(w, children_with_adults) == 1);
	e->adults_exception_on = DAY(1);
	CHECK(FACT(w, children_with_adults) == 0);
	e->with_justice_children = REPAT_FLAG_YES;
	CHECK(FACT(w, care_with_justice) == 0);
	e->held_for = "care";
	CHECK(FACT(w, care_with_justice) == 1);
	e->housing_reason = true;
	CHECK(FACT(w, care_with_justice) == 0);
	e->housing_reason = false;
	e->with_justice_children = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, care_with_justice) == 0);
}

static void
young(void)
{
	World		w = liberty_world();
	RepatLibertyEpisode *e = &w.liberty_episode[0];

	/* day 0 of the tests is 22 August 2024 */
	w.person[0].birth = born("2008-08-23");
	CHECK(FACT(w, apprehensions_below_age) == 0);	/* held: decided on */
	e->held_at = never();
	CHECK(FACT(w, apprehensions_below_age) == 1);
	w.person[0].birth = born("2008-08-22");
	CHECK(FACT(w, apprehensions_below_age) == 0);
	w.person[0].birth_basis = "medical_only";
	CHECK(FACT(w, apprehensions_below_age) == 1);
	w.person[0].birth_basis = "document";
	w.person[0].birth = born("2008");
	CHECK(FACT(w, apprehensions_below_age) == 1);
	w.person[0].birth = born("2000");
	e->started_at.day = INT32_MIN;
	CHECK(FACT(w, apprehensions_below_age) == 1);
	e->started_at = noon(DAY(0));
	w.file.setting[REPAT_SETTING_liberty_min_age].value = 10000;
	CHECK(FACT(w, apprehensions_below_age) == 1);
	e->released_at = noon(DAY(0));
	CHECK(FACT(w, apprehensions_below_age) == 0);
}

static void
lapses(void)
{
	World		w = liberty_world();
	RepatLibertyEpisode *e = &w.liberty_episode[0];

	CHECK(FACT(w, steps_after_lapse) == 0);
	/* a day to the authority, to the microsecond; late stays late */
	e->brought_at = shifted(noon(DAY(1)), 0);
	CHECK(FACT(w, steps_after_lapse) == 0);
	e->brought_at = shifted(noon(DAY(1)), 1);
	CHECK(FACT(w, steps_after_lapse) == 1);
	/* an order of a court after it, by the last step, of this episode, not withdrawn */
	ADD(w, liberty_event) = event(9, "court_order", DAY(33));
	CHECK(FACT(w, steps_after_lapse) == 0);
	w.liberty_event[4].happened_at = shifted(noon(DAY(33)), 1);
	CHECK(FACT(w, steps_after_lapse) == 1);
	w.liberty_event[4].happened_at = noon(DAY(1));
	CHECK(FACT(w, steps_after_lapse) == 1);
	w.liberty_event[4].happened_at = shifted(noon(DAY(1)), 1);
	CHECK(FACT(w, steps_after_lapse) == 0);
	w.liberty_event[4].liberty_episode_id = 2;
	CHECK(FACT(w, steps_after_lapse) == 1);
	w.liberty_event[4].liberty_episode_id = 1;
	w.liberty_event[4].voided_at = noon(DAY(2));
	CHECK(FACT(w, steps_after_lapse) == 1);
	/* reviews: the day counts, and the interval to the next one */
	w = liberty_world();
	w.liberty_event[0].happened_at = shifted(noon(DAY(14)), 11 * HOUR);
	CHECK(FACT(w, steps_after_lapse) == 0);
	w.liberty_event[0].happened_at = noon(DAY(15));
	CHECK(FACT(w, steps_after_lapse) == 1);
	w.liberty_event[0].happened_at = noon(DAY(13));
	CHECK(FACT(w, steps_after_lapse) == 1);	/* 15 days to the next */
	/* thirty days to charge and court, six months to the decision */
	w = liberty_world();
	w.liberty_event[2].happened_at = noon(DAY(30));
	CHECK(FACT(w, steps_after_lapse) == 0);
	w.liberty_event[2].happened_at = noon(DAY(31));
	CHECK(FACT(w, steps_after_lapse) == 1);
	w.liberty_event[2].happened_at = noon(DAY(24));
	w.file.setting[REPAT_SETTING_liberty_final_decision_months].value = 0;
	CHECK(FACT(w, steps_after_lapse) == 1);
}

static void
challenges(void)
{
	World		w = liberty_world();

	ADD(w, liberty_event) = event(9, "challenge_lodged", DAY(2));
	CHECK(FACT(w, steps_after_lapse) == 1);
	ADD(w, liberty_event) = event(10, "challenge_decided", DAY(16));
	CHECK(FACT(w, steps_after_lapse) == 1);
	w.liberty_event[5].answers_id = 9;
	CHECK(FACT(w, steps_after_lapse) == 0);
	w.liberty_event[5].happened_at = noon(DAY(17));
	CHECK(FACT(w, steps_after_lapse) == 1);
	w.liberty_event[5].voided_at = noon(DAY(18));
	w.liberty_event[4].voided_at = noon(DAY(18));
	CHECK(FACT(w, steps_after_lapse) == 0);
}

static void
postponements(void)
{
	World		w = liberty_world();
	RepatLibertyEvent p = event(20, "postponement", DAY(24));
	int			i;

	for (i = 0; i < 4; i++)
	{
		CHECK(FACT(w, postponements_over_limit) == (i > 2 ? i - 2 : 0));
		p.liberty_event_id = 20 + i;
		p.happened_at = noon(DAY(24 + i % 2));
		p.postponed_to = DAY(29);
		ADD(w, liberty_event) = p;
	}
	w.liberty_event[4].voided_at = noon(DAY(26));
	CHECK(FACT(w, postponements_over_limit) == 1);
	w.liberty_event[5].liberty_episode_id = 2;
	CHECK(FACT(w, postponements_over_limit) == 0);
	/* one is a step, where it is the last */
	w = liberty_world();
	w.liberty_event[1].voided_at = noon(DAY(28));	/* no review by day 28 */
	w.liberty_episode[0].adjudicated_at = w.liberty_episode[0].measure_at = never();
	CHECK(FACT(w, steps_after_lapse) == 0);
	p.happened_at = noon(DAY(28));
	ADD(w, liberty_event) = p;
	CHECK(FACT(w, steps_after_lapse) == 0);
	w.liberty_event[4].happened_at = noon(DAY(29));
	CHECK(FACT(w, steps_after_lapse) == 1);
}

static void
charges(void)
{
	World		w = liberty_world();
	RepatJusticeContact *j = &w.justice_contact[0];
	int			day;

	CHECK(FACT(w, charges) == 1 && FACT(w, charges_below_age) == 0 && FACT(w, charges_on_ties) == 0 &&
		  FACT(w, charges_undiverted) == 0 && FACT(w, charges_elsewhere) == 0 &&
		  FACT(w, charges_victim_unheard) == 0 && FACT(w, charged_without_charge) == 0);
	j->charge_grounds = "association,travel,family_tie,opinion,";
	CHECK(FACT(w, charges_on_ties) == 1);
	j->charge_grounds = "association,own_conduct,";
	CHECK(FACT(w, charges_on_ties) == 0);
	j->charge_grounds = NULL;
	CHECK(FACT(w, charges_on_ties) == 1);
	for (day = 18; day < 24; day++)
	{
		j->diversion_decided_on = j->victim_status_put_on = DAY(day);
		CHECK(FACT(w, charges_undiverted) == (day > 20) && FACT(w, charges_victim_unheard) == (day > 20));
	}
	j->victim_status_put_on = j->diversion_decided_on = DAY(20);
	j->recruitment_put_on = REPAT_NO_DAY;
	CHECK(FACT(w, charges_victim_unheard) == 1);
	j->diversion_decision = "diverted";
	CHECK(FACT(w, charges_undiverted) == 1);
	j->forum = NULL;
	CHECK(FACT(w, charges_elsewhere) == 1);
	j->forum = "military_tribunal";
	CHECK(FACT(w, charges_elsewhere) == 1);
	/* held as charged, by a charge of that day or before */
	j->charged_on = DAY(21);
	CHECK(FACT(w, charged_without_charge) == 1);
	j->charged_on = DAY(19);
	CHECK(FACT(w, charged_without_charge) == 0);
	j->voided_at = noon(DAY(20));
	CHECK(FACT(w, charged_without_charge) == 1 && FACT(w, charges) == 0);
	j->voided_at = shifted(noon(DAY(20)), 1);
	CHECK(FACT(w, charged_without_charge) == 0);
	w.liberty_episode[0].justice_contact_id = 0;
	CHECK(FACT(w, charged_without_charge) == 1);
	/* in advance: who is alleged to have done something may be charged, a witness is not */
	j->voided_at = never();
	j->charged_on = REPAT_NO_DAY;
	CHECK(FACT(w, charges) == 0);
	w.file.as_of = DAY(22);
	CHECK(FACT(w, charges) == 1);
	j->capacity = "witness";
	CHECK(FACT(w, charges) == 0);
	j->capacity = "victim_and_alleged";
	j->concluded_on = DAY(21);
	CHECK(FACT(w, charges) == 0);
}

static void
ages(void)
{
	World		w = liberty_world();
	RepatJusticeContact *j = &w.justice_contact[0];

	/* fourteen at the first day on which it may have been done */
	w.person[0].birth = born("2006-01-01");
	CHECK(FACT(w, charges_below_age) == 0);
	w.person[0].birth = born("2006-01-02");
	CHECK(FACT(w, charges_below_age) == 1);
	j->conduct_on = born("2020-01-02");
	CHECK(FACT(w, charges_below_age) == 0);
	w.person[0].birth = born("2006");
	CHECK(FACT(w, charges_below_age) == 1);
	w.person[0].birth = born("2005");
	CHECK(FACT(w, charges_below_age) == 0);
	j->conduct_on.known = false;
	CHECK(FACT(w, charges_below_age) == 1);
	j->conduct_on = born("../2020");
	CHECK(FACT(w, charges_below_age) == 1);
	j->conduct_on = born("2020");
	w.person[0].birth.known = false;
	CHECK(FACT(w, charges_below_age) == 1);
	j->concluded_on = DAY(30);
	CHECK(FACT(w, charges_below_age) == 0);
	j->concluded_on = REPAT_NO_DAY;
	w.person[0].birth = born("2005");
	w.file.setting[REPAT_SETTING_macr].value = 16;
	CHECK(FACT(w, charges_below_age) == 1);
	w.file.setting[REPAT_SETTING_macr].changed_on = DAY(21);
	CHECK(FACT(w, charges_below_age) == 0);
}

int
main(void)
{
	holdings();
	in_advance();
	grounds();
	secure_care();
	company();
	young();
	lapses();
	challenges();
	postponements();
	charges();
	ages();
	check_both(REPAT_FACT_liberty_episodes, REPAT_FACT_charged_without_charge);
	return check_report();
}
