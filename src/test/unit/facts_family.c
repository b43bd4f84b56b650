/*
 * facts_family.c
 *	  Facts about relatives who receive the child, final refusals and consular contact.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

/* The link of the good world to the relative who receives the child. */
#define KIN 1

/* Until the handover the link is taken as it stands, whatever its days say. */
static World
before_handover(void)
{
	World		w = good_world();

	w.movement[0].handed_over_at = never();
	return w;
}

static void
receivers(void)
{
	World		w = before_handover();

	CHECK(FACT(w, kin_receivers) == 1 && FACT(w, kin_receivers_unverified) == 0 &&
		  FACT(w, kin_receivers_unagreed) == 0 && FACT(w, kin_receivers_unassessed) == 0);
	w.family_link[KIN].evidence_level = "verified_one_side";
	CHECK(FACT(w, kin_receivers_unverified) == 1);
	w.family_link[KIN].evidence_level = "dna";
	CHECK(FACT(w, kin_receivers_unverified) == 1);
	w.family_link[KIN].dna_reported_on = DAY(90);
	CHECK(FACT(w, kin_receivers_unverified) == 0);
	w = before_handover();
	w.family_link[KIN].child_agrees = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, kin_receivers_unagreed) == 1);
	w.family_link[KIN].child_agrees = REPAT_FLAG_NO;
	CHECK(FACT(w, kin_receivers_unagreed) == 1);
	w.family_link[KIN].child_agrees = REPAT_FLAG_YES;
	w.family_link[KIN].child_withdrew_on = DAY(90);
	CHECK(FACT(w, kin_receivers_unagreed) == 1 && FACT(w, kin_receivers_unverified) == 0);
	w = before_handover();
	w.family_link[KIN].adult_is_able = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, kin_receivers_unassessed) == 1);
	w.family_link[KIN].adult_is_able = REPAT_FLAG_YES;
	w.family_link[KIN].adult_is_willing = REPAT_FLAG_NO;
	CHECK(FACT(w, kin_receivers_unassessed) == 1);
	w.family_link[KIN].adult_is_willing = REPAT_FLAG_YES;
	w.family_link[KIN].adult_withdrew_on = DAY(5);
	CHECK(FACT(w, kin_receivers_unassessed) == 1);
	/* withdrawn, of another person, or no link at all */
	w = before_handover();
	w.family_link[KIN].voided_at = noon(DAY(90));
	CHECK(FACT(w, kin_receivers_unverified) == 1);
	w = before_handover();
	w.movement[0].receiver_person_id = 2;
	CHECK(FACT(w, kin_receivers_unverified) == 1 && FACT(w, kin_receivers_unagreed) == 1);
	w.movement[0].receiver_person_id = 4;
	CHECK(FACT(w, kin_receivers_unassessed) == 1);
	/* an agency alone; a movement that is refused for good */
	w.movement[0].receiver_person_id = 0;
	CHECK(FACT(w, kin_receivers) == 0 && FACT(w, kin_receivers_unverified) == 0);
	w.movement[0].receiver_person_id = 4;
	w.movement[0].refused_finally_on = DAY(20);
	CHECK(FACT(w, kin_receivers) == 0 && FACT(w, kin_receivers_unverified) == 0);
}

/* A handover, on day 14, is judged by what was on file that day. */
static void
handovers(void)
{
	World		w = good_world();
	RepatTracingRequest t = blank_tracing_request();
	int			day;

	CHECK(FACT(w, kin_receivers) == 1 && FACT(w, kin_receivers_unverified) == 0);
	for (day = 13; day <= 15; day++)
	{
		w = good_world();
		w.family_link[KIN].verified_with_adult_on = DAY(day);
		CHECK(FACT(w, kin_handovers_unverified) == (day > 14));
		w.family_link[KIN].evidence_level = "dna";
		w.family_link[KIN].dna_reported_on = DAY(day);
		CHECK(FACT(w, kin_handovers_unverified) == (day > 14));
		w.family_link[KIN].child_asked_on = w.family_link[KIN].adult_assessed_on = DAY(day);
		CHECK(FACT(w, kin_handovers_unagreed) == (day > 14));
		CHECK(FACT(w, kin_handovers_unassessed) == (day > 14));
		/* what is withdrawn the day after stood on the day */
		w = good_world();
		w.family_link[KIN].child_withdrew_on = w.family_link[KIN].adult_withdrew_on = DAY(day);
		CHECK(FACT(w, kin_handovers_unagreed) == (day <= 14));
		CHECK(FACT(w, kin_handovers_unassessed) == (day <= 14));
		w = good_world();
		w.family_link[KIN].voided_at = noon(DAY(day));
		CHECK(FACT(w, kin_handovers_unverified) == (day <= 14));
		w.family_link[KIN].voided_at = never();
		w.family_link[KIN].recorded_at = noon(DAY(day));
		CHECK(FACT(w, kin_handovers_unverified) == (day > 14));
	}
	/* a reunification by tracing is the same */
	w = good_world();
	w.file.movement_count = 0;
	t.found_person_id = 3;
	ADD(w, tracing_request) = t;
	CHECK(FACT(w, kin_receivers) == 0 && FACT(w, kin_handovers_unverified) == 0);
	w.tracing_request[0].reunified_on = DAY(5);
	CHECK(FACT(w, kin_receivers) == 1 && FACT(w, kin_handovers_unverified) == 0);
	w.tracing_request[0].reunified_on = DAY(4);
	CHECK(FACT(w, kin_handovers_unverified) == 1 && FACT(w, kin_handovers_unagreed) == 0 &&
		  FACT(w, kin_handovers_unassessed) == 1);
	w.tracing_request[0].voided_at = noon(DAY(6));
	CHECK(FACT(w, kin_receivers) == 0 && FACT(w, kin_handovers_unverified) == 0);
}

static World
refused_world(void)
{
	World		w = good_world();

	w.movement[0].refused_on = DAY(20);
	w.movement[0].refusal_reasons = w.movement[0].refusal_interests = true;
	w.movement[0].refusal_notified_on = DAY(21);
	w.movement[0].refusal_remedy = true;
	w.movement[0].refused_by_id = 5;
	w.movement[0].review_body_id = 4;
	w.movement[0].review_decided_on = DAY(30);
	w.movement[0].refused_finally_on = DAY(31);
	return w;
}

static void
refusals(void)
{
	World		w = good_world();
	int			day;

	CHECK(FACT(w, final_refusals) == 0 && FACT(w, final_refusals_unreviewed) == 0);
	w = refused_world();
	CHECK(FACT(w, final_refusals) == 1 && FACT(w, final_refusals_unreasoned) == 0 &&
		  FACT(w, final_refusals_unnotified) == 0 && FACT(w, final_refusals_unreviewed) == 0);
	w.movement[0].refusal_interests = false;
	CHECK(FACT(w, final_refusals_unreasoned) == 1);
	w = refused_world();
	w.movement[0].refusal_reasons = false;
	CHECK(FACT(w, final_refusals_unreasoned) == 1);
	w = refused_world();
	w.movement[0].refusal_remedy = false;
	CHECK(FACT(w, final_refusals_unnotified) == 1);
	/* from the refusal to the day on which it is final; what an earlier one had does not count */
	for (day = 18; day <= 33; day++)
	{
		w = refused_world();
		w.movement[0].refusal_notified_on = w.movement[0].review_decided_on = DAY(day);
		CHECK(FACT(w, final_refusals_unnotified) == (day < 20 || day > 31));
		CHECK(FACT(w, final_refusals_unreviewed) == (day < 20 || day > 31));
	}
	/* the body is known, and another than the one that refused */
	w = refused_world();
	w.movement[0].refused_by_id = 4;
	CHECK(FACT(w, final_refusals_unreviewed) == 1);
	w.movement[0].refused_by_id = 0;
	CHECK(FACT(w, final_refusals_unreviewed) == 1);
	w.movement[0].refused_by_id = 5;
	w.movement[0].review_body_id = 0;
	CHECK(FACT(w, final_refusals_unreviewed) == 1);
	/* in advance, a movement that is open is taken to be refused */
	w = good_world();
	w.file.as_of = DAY(40);
	CHECK(FACT(w, final_refusals) == 0);
	w.movement[0].state = "review_pending";
	CHECK(FACT(w, final_refusals) == 1 && FACT(w, final_refusals_unreviewed) == 1);
}

static void
contacts(void)
{
	static const struct
	{
		const char *claim;
		int32_t		open;
		int32_t		unknown;
	}			claims[] = {{"none", 0, 0}, {"decided", 0, 0}, {"open", 1, 0}, {"not_checked", 0, 1}};
	RepatConsularContact good = blank_consular_contact();
	World		w = good_world();
	int			day;
	size_t		i;

	good.agency_id = 5;
	good.purpose = "documents";
	good.contacted_at = noon(DAY(5));
	good.safety_checked_on = DAY(5);
	good.serves_child = REPAT_FLAG_YES;
	good.endangers_anyone = REPAT_FLAG_NO;
	good.asylum_claim = "none";
	ADD(w, consular_contact) = good;
	CHECK(FACT(w, agency_contacts) == 1 && FACT(w, agency_contacts_unchecked) == 0);
	for (day = 4; day <= 6; day++)
	{
		w.consular_contact[0].safety_checked_on = DAY(day);
		CHECK(FACT(w, agency_contacts_unchecked) == (day > 5));
	}
	w.consular_contact[0] = good;
	w.consular_contact[0].serves_child = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, agency_contacts_unchecked) == 1);
	w.consular_contact[0] = good;
	w.consular_contact[0].endangers_anyone = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, agency_contacts_unchecked) == 1);
	for (i = 0; i < sizeof(claims) / sizeof(claims[0]); i++)
	{
		w.consular_contact[0] = good;
		w.consular_contact[0].asylum_claim = claims[i].claim;
		CHECK(FACT(w, agency_contacts_asylum_open) == claims[i].open);
		CHECK(FACT(w, agency_contacts_asylum_unknown) == claims[i].unknown);
	}
	/* what the row says against what the case says */
	for (day = 4; day <= 6; day++)
	{
		w.consular_contact[0] = good;
		w.child_case[0].asylum_claimed_on = DAY(day);
		w.child_case[0].asylum_decided_on = REPAT_NO_DAY;
		CHECK(FACT(w, agency_contacts_asylum_misstated) == (day <= 5));
		w.consular_contact[0].asylum_claim = "open";
		CHECK(FACT(w, agency_contacts_asylum_misstated) == 0);
		w.consular_contact[0] = good;
		w.child_case[0].asylum_decided_on = DAY(9);
		CHECK(FACT(w, agency_contacts_asylum_misstated) == 0);
	}
	/* the child's own wish is counted nowhere, nor is a row withdrawn */
	w.child_case[0].asylum_claimed_on = DAY(1);
	w.child_case[0].asylum_decided_on = REPAT_NO_DAY;
	w.consular_contact[0].asylum_claim = "not_checked";
	w.consular_contact[0].safety_checked_on = REPAT_NO_DAY;
	CHECK(FACT(w, agency_contacts_unchecked) == 1 && FACT(w, agency_contacts_asylum_misstated) == 1);
	w.consular_contact[0].voided_at = noon(DAY(6));
	CHECK(FACT(w, agency_contacts) == 0 && FACT(w, agency_contacts_unchecked) == 0);
	w.consular_contact[0].voided_at = never();
	w.consular_contact[0].agency_id = 0;
	CHECK(FACT(w, agency_contacts) == 0 && FACT(w, agency_contacts_unchecked) == 0 &&
		  FACT(w, agency_contacts_asylum_unknown) == 0 && FACT(w, agency_contacts_asylum_misstated) == 0);
}

int
main(void)
{
	receivers();
	handovers();
	refusals();
	contacts();
	check_both(REPAT_FACT_final_refusals, REPAT_FACT_agency_contacts_asylum_unknown);
	return check_report();
}
