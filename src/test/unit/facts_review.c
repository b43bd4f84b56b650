/*
 * facts_review.c
 *	  What is new after a decision, and who looked at it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

/* The decision falls on noon of DAY(8), travel is authorised on 12 and begins on 13. */
static World
ready(void)
{
	World		w = good_world();

	w.movement[0].state = "departed";
	return w;
}

static void
add_review(World *w, const char *outcome, RepatMoment opened, RepatMoment decided)
{
	RepatDeterminationReview r = blank_determination_review();

	r.determination_id = 1;
	r.outcome = outcome;
	r.opened_at = opened;
	r.decided_at = decided;
	ADD(*w, determination_review) = r;
}

static void
travels(void)
{
	World		w = ready();
	RepatFamilyLink *link = w.family_link;
	RepatViews	asked = blank_views();
	RepatAssessment risk = w.assessment[2];

	CHECK(FACT(w, travels_unreviewed) == 0);
	/* a change counts from after the decision to the travel itself */
	link->changed_at = w.determination[0].decided_at;
	CHECK(FACT(w, travels_unreviewed) == 0);
	link->changed_at = shifted(w.determination[0].decided_at, 1);
	CHECK(FACT(w, travels_unreviewed) == 2);
	link->changed_at = shifted(w.movement[0].authorised_at, 1);
	CHECK(FACT(w, travels_unreviewed) == 1);
	link->changed_at = w.movement[0].departed_at;
	CHECK(FACT(w, travels_unreviewed) == 1);
	link->changed_at = shifted(w.movement[0].departed_at, 1);
	CHECK(FACT(w, travels_unreviewed) == 0);
	/* withdrawn; entered later, living or dead or nothing said */
	link->changed_at = never();
	link->voided_at = noon(DAY(9));
	CHECK(FACT(w, travels_unreviewed) == 2);
	link->voided_at = never();
	link->recorded_at = noon(DAY(9));
	CHECK(FACT(w, travels_unreviewed) == 2);
	link->vital_status = "dead";
	CHECK(FACT(w, travels_unreviewed) == 2);
	link->vital_status = "unknown";
	CHECK(FACT(w, travels_unreviewed) == 0);
	link->voided_at = noon(DAY(10));
	CHECK(FACT(w, travels_unreviewed) == 0);

	/* another wish than before the decision, or an objection, answered or not */
	w = ready();
	asked.outcome = "heard";
	asked.heard_at = asked.recorded_at = noon(DAY(9));
	asked.preferred_option = "repatriation_to_kin";
	ADD(w, views) = asked;
	CHECK(FACT(w, travels_unreviewed) == 0);
	w.views[1].preferred_option = "stay_pending";
	CHECK(FACT(w, travels_unreviewed) == 2);
	w.views[1].preferred_option = NULL;
	CHECK(FACT(w, travels_unreviewed) == 0);
	w.views[1].objects_to_movement = REPAT_FLAG_YES;
	w.views[1].objection_answered = true;
	CHECK(FACT(w, travels_unreviewed) == 2);
	/* where the child had not said, by what was decided */
	w.views[1].objects_to_movement = REPAT_FLAG_NO;
	w.views[0].preferred_option = NULL;
	w.views[1].preferred_option = "repatriation_to_kin";
	CHECK(FACT(w, travels_unreviewed) == 0);

	/* a later risk, known to the day; a paper found false */
	w = ready();
	risk.assessment_id = 4;
	risk.return_is_safe = REPAT_FLAG_NO;
	risk.completed_on = DAY(8);
	ADD(w, assessment) = risk;
	CHECK(FACT(w, travels_unreviewed) == 0);
	w.assessment[3].completed_on = DAY(13);
	CHECK(FACT(w, travels_unreviewed) == 1);
	w.assessment[3].return_is_safe = REPAT_FLAG_YES;
	CHECK(FACT(w, travels_unreviewed) == 0);
	w.assessment[3].recruitment_risk = REPAT_FLAG_YES;
	CHECK(FACT(w, travels_unreviewed) == 1);
	w.assessment[3].voided_at = noon(DAY(13));
	CHECK(FACT(w, travels_unreviewed) == 0);
	w.document_claim[0].verdict = "rejected";
	CHECK(FACT(w, travels_unreviewed) == 0);
	w.document_claim[0].verdict_at = noon(DAY(10));
	CHECK(FACT(w, travels_unreviewed) == 2);
	w.document_claim[0].verdict_at = never();
	w.document_claim[0].received_at = noon(DAY(10));
	CHECK(FACT(w, travels_unreviewed) == 2);
	/* on another decision, or on none */
	w.movement[0].determination_id = 0;
	CHECK(FACT(w, travels_unreviewed) == 0);
}

static void
looked_at(void)
{
	World		w = ready();

	w.family_link[0].changed_at = noon(DAY(9));
	add_review(&w, "confirmed", noon(DAY(9)), shifted(noon(DAY(9)), -1));
	CHECK(FACT(w, travels_unreviewed) == 2);
	w.determination_review[0].decided_at = noon(DAY(9));
	CHECK(FACT(w, travels_unreviewed) == 0);
	w.determination_review[0].decided_at = w.movement[0].departed_at;
	CHECK(FACT(w, travels_unreviewed) == 1);
	w.determination_review[0].decided_at = noon(DAY(10));
	w.determination_review[0].determination_id = 2;
	CHECK(FACT(w, travels_unreviewed) == 2);
	/* a review stops travel while it is open, and when it reopened; one of an earlier decision does not */
	w = ready();
	add_review(&w, NULL, noon(DAY(9)), never());
	CHECK(FACT(w, travels_unreviewed) == 2);
	w.determination_review[0].opened_at = shifted(w.movement[0].departed_at, 1);
	CHECK(FACT(w, travels_unreviewed) == 0);
	w.determination_review[0].opened_at = noon(DAY(7));
	CHECK(FACT(w, travels_unreviewed) == 0);
	w.determination_review[0].opened_at = noon(DAY(9));
	w.determination_review[0].outcome = "reopened";
	w.determination_review[0].decided_at = noon(DAY(10));
	CHECK(FACT(w, travels_unreviewed) == 2);
	w.determination[0].decided_at = noon(DAY(11));
	CHECK(FACT(w, travels_unreviewed) == 0);
	/* in advance, whatever is open counts */
	w = good_world();
	w.movement[0].state = "documents_issued";
	w.movement[0].authorised_at = w.movement[0].departed_at = never();
	w.family_link[0].changed_at = noon(DAY(30));
	CHECK(FACT(w, travels_unreviewed) == 0);
	w.file.as_of = DAY(31);
	CHECK(FACT(w, travels_unreviewed) == 1);
}

static void
before_travel(void)
{
	static const char *const standing[] = {"decided", "communicated", "in_implementation"};
	World		w = good_world();
	size_t		i;

	w.movement[0].authorised_at = w.movement[0].departed_at = never();
	CHECK(FACT(w, decisions_overtaken) == 0);
	w.family_link[0].changed_at = noon(DAY(900));
	for (i = 0; i < 3; i++)
	{
		w.determination[0].state = standing[i];
		CHECK(FACT(w, decisions_overtaken) == 1);
	}
	w.determination[0].state = "implemented";
	CHECK(FACT(w, decisions_overtaken) == 0);
	w.determination[0].state = "decided";
	w.movement[0].authorised_at = noon(DAY(12));
	CHECK(FACT(w, decisions_overtaken) == 0);
	w.movement[0].authorised_at = never();
	add_review(&w, "confirmed", noon(DAY(900)), noon(DAY(901)));
	CHECK(FACT(w, decisions_overtaken) == 0);
}

static void
reversals(void)
{
	World		w = good_world();
	RepatDetermination *d = w.determination;

	CHECK(FACT(w, reversals_unreviewed) == 0);
	d->state = "confirmed";
	CHECK(FACT(w, reversals_unreviewed) == 1);
	add_review(&w, "reopened", noon(DAY(9)), noon(DAY(9)));
	CHECK(FACT(w, reversals_unreviewed) == 1);
	d->state = "reopened";
	CHECK(FACT(w, reversals_unreviewed) == 0);
	d->decided_at = noon(DAY(10));
	CHECK(FACT(w, reversals_unreviewed) == 1);
	d->state = "review_open";
	CHECK(FACT(w, reversals_unreviewed) == 0);
	w.file.as_of = DAY(11);
	CHECK(FACT(w, reversals_unreviewed) == 1);
	w.determination_review[0].decided_at = noon(DAY(10));
	CHECK(FACT(w, reversals_unreviewed) == 0);
	w.determination_review[0].outcome = NULL;
	CHECK(FACT(w, reversals_unreviewed) == 1);
}

int
main(void)
{
	travels();
	looked_at();
	before_travel();
	reversals();
	check_both(REPAT_FACT_travels_unreviewed, REPAT_FACT_reversals_unreviewed);
	return check_report();
}
