/*
 * facts_travel.c
 *	  Facts about travel, at each of its two moments.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

static void
risks(void)
{
	World		w = good_world();
	RepatAssessment later = w.assessment[2];
	int			day;

	CHECK(FACT(w, travels) == 2 && FACT(w, travels_unsafe) == 0);
	/* authorised at noon of day 12, departed at noon of day 13 */
	for (day = 10; day <= 15; day++)
	{
		w.assessment[2].completed_on = DAY(day);
		CHECK(FACT(w, travels_unsafe) == (day > 12) + (day > 13));
	}
	w.assessment[2].completed_on = REPAT_NO_DAY;
	CHECK(FACT(w, travels_unsafe) == 2);
	w.assessment[2].completed_on = DAY(3);
	w.assessment[2].voided_at = noon(DAY(13));
	CHECK(FACT(w, travels_unsafe) == 1);
	w.assessment[2].voided_at = shifted(noon(DAY(13)), 1);
	CHECK(FACT(w, travels_unsafe) == 0);
	w.assessment[2].voided_at = never();
	w.assessment[2].return_is_safe = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, travels_unsafe) == 2);
	w.assessment[2].return_is_safe = REPAT_FLAG_YES;
	w.assessment[2].recruitment_risk = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, travels_unsafe) == 2);
	w.assessment[2].recruitment_risk = REPAT_FLAG_NO;
	/* the latest decides, and of one day the one with the greater number */
	later.assessment_id = 4;
	later.return_is_safe = REPAT_FLAG_NO;
	later.completed_on = DAY(2);
	ADD(w, assessment) = later;
	CHECK(FACT(w, travels_unsafe) == 0);
	w.assessment[3].completed_on = DAY(3);
	CHECK(FACT(w, travels_unsafe) == 2);
	w.assessment[3].assessment_id = 0;
	CHECK(FACT(w, travels_unsafe) == 0);
	w.assessment[3].completed_on = DAY(13);
	CHECK(FACT(w, travels_unsafe) == 1);
	w.assessment[3].kind = "bia";
	CHECK(FACT(w, travels_unsafe) == 0);
}

static void
conditions(void)
{
	World		w = good_world();
	int			day;

	CHECK(FACT(w, travels_uncleared) == 0 && FACT(w, travels_unreceived) == 0 &&
		  FACT(w, travels_undecided) == 0);
	for (day = 11; day <= 14; day++)
	{
		w.movement[0].cleared_on = w.movement[0].receiver_agreed_on = DAY(day);
		CHECK(FACT(w, travels_uncleared) == (day > 12) + (day > 13));
		CHECK(FACT(w, travels_unreceived) == (day > 12) + (day > 13));
	}
	w = good_world();
	w.movement[0].receiver_is_able = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, travels_unreceived) == 2);
	w.determination[0].decided_at = noon(DAY(13));
	CHECK(FACT(w, travels_undecided) == 1);
	w.determination[0].decided_at = shifted(noon(DAY(13)), 1);
	CHECK(FACT(w, travels_undecided) == 2);
	w.determination[0].decided_at = noon(DAY(8));
	w.determination[0].chosen_option_id = 2;
	CHECK(FACT(w, travels_undecided) == 2);
	w.determination[0].chosen_option_id = 0;
	CHECK(FACT(w, travels_undecided) == 2);
	w.determination[0].chosen_option_id = 1;
	CHECK(FACT(w, travels_undecided) == 0);
	w.determination_option[0].determination_id = 2;
	CHECK(FACT(w, travels_undecided) == 2);
	/* not asked of a child with a parent; a clearance is */
	w.child_case[0].separation_status = "with_one_parent";
	w.file.assessment_count = 0;
	w.movement[0].cleared_on = REPAT_NO_DAY;
	CHECK(FACT(w, travels_unsafe) == 0 && FACT(w, travels_unreceived) == 0 &&
		  FACT(w, travels_undecided) == 0 && FACT(w, travels_uncleared) == 2);
}

/* Advance, concrete and secure, each on its own. */
static void
care(void)
{
	World		w = good_world();
	int			day;

	CHECK(FACT(w, travels_uncared) == 0);
	for (day = 11; day <= 14; day++)
	{
		w.movement[0].care_arranged_on = DAY(day);
		CHECK(FACT(w, travels_uncared) == (day > 12) + (day > 13));
	}
	w.movement[0].care_arranged_on = REPAT_NO_DAY;
	CHECK(FACT(w, travels_uncared) == 2);
	w = good_world();
	w.movement[0].care_is_secure = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, travels_uncared) == 2);
	w.movement[0].care_is_secure = REPAT_FLAG_NO;
	CHECK(FACT(w, travels_uncared) == 2);
	w = good_world();
	w.movement[0].care_place = false;
	CHECK(FACT(w, travels_uncared) == 2);
	w = good_world();
	w.movement[0].care_arrangement = false;
	CHECK(FACT(w, travels_uncared) == 2);
	/* not asked of a child with a parent */
	w.child_case[0].separation_status = "with_one_parent";
	CHECK(FACT(w, travels_uncared) == 0);
}

static void
reviews(void)
{
	World		w = good_world();

	CHECK(FACT(w, travels_under_review) == 0);
	w.determination[0].appeal_lodged_at = noon(DAY(13));
	CHECK(FACT(w, travels_under_review) == 1);
	w.determination[0].appeal_lodged_at = shifted(noon(DAY(13)), 1);
	CHECK(FACT(w, travels_under_review) == 0);
	w.determination[0].appeal_lodged_at = noon(DAY(9));
	CHECK(FACT(w, travels_under_review) == 2);
	w.determination[0].appeal_decided_at = noon(DAY(13));
	CHECK(FACT(w, travels_under_review) == 1);
	w.determination[0].appeal_decided_at = noon(DAY(12));
	CHECK(FACT(w, travels_under_review) == 0);
	/* a review suspends the decision that it follows, until it confirms */
	w.determination[0].review_opened_at = noon(DAY(12));
	CHECK(FACT(w, travels_under_review) == 2);
	w.determination[0].state = "confirmed";
	CHECK(FACT(w, travels_under_review) == 0);
	w.determination[0].state = "under_review";
	w.determination[0].review_opened_at = w.determination[0].decided_at;
	CHECK(FACT(w, travels_under_review) == 0);
	w.determination[0].review_opened_at = shifted(w.determination[0].decided_at, 1);
	CHECK(FACT(w, travels_under_review) == 2);
	w.movement[0].determination_id = 2;
	CHECK(FACT(w, travels_under_review) == 0);
}

static void
objections(void)
{
	World		w = good_world();

	CHECK(FACT(w, travels_objected) == 0);
	w.views[0].objects_to_movement = REPAT_FLAG_YES;
	CHECK(FACT(w, travels_objected) == 2);
	w.views[0].recorded_at = noon(DAY(13));
	CHECK(FACT(w, travels_objected) == 1);
	w.views[0].recorded_at = shifted(noon(DAY(13)), 1);
	CHECK(FACT(w, travels_objected) == 0);
	w.views[0].recorded_at = noon(DAY(2));
	w.views[0].objection_answered = true;
	CHECK(FACT(w, travels_objected) == 0);
	w.views[0].objection_answered = false;
	w.views[0].objects_to_movement = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, travels_objected) == 0);
}

static void
asylum(void)
{
	World		w = good_world();
	int			day;

	CHECK(FACT(w, travels_asylum_open) == 0 && FACT(w, travels_asylum_unknown) == 0);
	for (day = 11; day <= 14; day++)
	{
		int32_t		late = (day > 12) + (day > 13);

		w.child_case[0].asylum_checked_on = DAY(day);
		w.child_case[0].asylum_claimed_on = w.child_case[0].asylum_decided_on = REPAT_NO_DAY;
		CHECK(FACT(w, travels_asylum_unknown) == late && FACT(w, travels_asylum_open) == 0);
		/* a claim is a check as well, and open until it is decided */
		w.child_case[0].asylum_checked_on = REPAT_NO_DAY;
		w.child_case[0].asylum_claimed_on = DAY(day);
		CHECK(FACT(w, travels_asylum_unknown) == late && FACT(w, travels_asylum_open) == 2 - late);
		w.child_case[0].asylum_claimed_on = DAY(0);
		w.child_case[0].asylum_decided_on = DAY(day);
		CHECK(FACT(w, travels_asylum_open) == late && FACT(w, travels_asylum_unknown) == 0);
	}
}

static void
in_advance(void)
{
	static const struct
	{
		const char *state;
		int32_t		travels;
	}			states[] = {
		{"requested", 1}, {"refused", 1}, {"departed", 0}, {"arrived", 0}, {"handed_over", 0},
		{"refused_final", 0}
	};
	World		w = good_world();
	size_t		i;

	w.movement[0].departed_at = never();
	CHECK(FACT(w, travels) == 1);
	w.movement[0].authorised_at = never();
	CHECK(FACT(w, travels) == 0);
	w.movement[0].cleared_on = REPAT_NO_DAY;
	w.file.as_of = DAY(2);
	for (i = 0; i < sizeof(states) / sizeof(states[0]); i++)
	{
		w.movement[0].state = states[i].state;
		CHECK(FACT(w, travels) == states[i].travels);
		/* assessed on day 3; the clearance is taken to happen as well */
		CHECK(FACT(w, travels_unsafe) == states[i].travels && FACT(w, travels_uncleared) == 0);
		CHECK(FACT(w, travels_unguarded) == 0 && FACT(w, travels_undecided) == 0);
	}
	w.movement[0].state = "travel_authorised";
	w.movement[0].authorised_at = noon(DAY(2));
	w.file.as_of = DAY(3);
	CHECK(FACT(w, travels) == 2 && FACT(w, travels_unsafe) == 1);
	/* of the authorisation that is on file nobody asks a departure; of every other act it is */
	w.file.ahead = "movement:travel_authorised";
	CHECK(FACT(w, travels) == 1 && FACT(w, travels_unsafe) == 1);
	w.movement[0].authorised_at = never();
	CHECK(FACT(w, travels) == 1 && FACT(w, travels_unsafe) == 0);
	w.movement[0].authorised_at = noon(DAY(2));
	w.file.ahead = "movement:departed";
	CHECK(FACT(w, travels) == 2 && FACT(w, travels_unsafe) == 1);
	w.movement[0].departed_at = noon(DAY(3));
	CHECK(FACT(w, travels) == 2);
}

/* Whoever assesses the risks of return is not of a security agency, and is on record. */
static void
judged_by_security(void)
{
	World		w = good_world();

	CHECK(FACT(w, travels_judged_by_security) == 0);
	w.office[0].sector = "security";
	CHECK(FACT(w, travels_judged_by_security) == 2);
	/* of an earlier assessment it is not asked */
	ADD(w, assessment) = w.assessment[2];
	w.assessment[3].assessment_id = 4;
	w.assessment[3].author_id = 71;
	CHECK(FACT(w, travels_judged_by_security) == 0);
	w.assessment[3].voided_at = noon(DAY(5));
	CHECK(FACT(w, travels_judged_by_security) == 2);
	w.office[0].sector = "interior";
	CHECK(FACT(w, travels_judged_by_security) == 0);
	w.office[0].sector = NULL;
	CHECK(FACT(w, travels_judged_by_security) == 2);
	w.office[0].professional_id = 99;
	CHECK(FACT(w, travels_judged_by_security) == 2);
	/* none at all is another lack; a child with the parents has no gate */
	w.file.assessment_count = 2;
	CHECK(FACT(w, travels_judged_by_security) == 0);
	w.file.assessment_count = 3;
	w.child_case[0].separation_status = "with_both_parents";
	CHECK(FACT(w, travels_judged_by_security) == 0);
}

int
main(void)
{
	risks();
	conditions();
	reviews();
	objections();
	asylum();
	in_advance();
	care();
	judged_by_security();
	check_both(REPAT_FACT_travels, REPAT_FACT_travels_asylum_unknown);
	return check_report();
}
