/*
 * facts_case.c
 *	  Facts about the child, the guardian, assessments and services.
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

static void
treated_as_adult(void)
{
	World		w = good_world();

	CHECK(FACT(w, child_treated_as_adult) == 0);
	/* born on 2012-05-17, with the standard margin of nothing for a known day */
	w.child_case[0].treated_as_adult_since = date(2030, 5, 16);
	CHECK(FACT(w, child_treated_as_adult) == 1);
	w.child_case[0].treated_as_adult_since = date(2030, 5, 17);
	CHECK(FACT(w, child_treated_as_adult) == 0);
	w.child_case[0].treated_as_adult_since = date(2030, 5, 18);
	CHECK(FACT(w, child_treated_as_adult) == 0);
	/* a medical test alone tells nothing, whatever it says */
	w.person[1].birth_basis = "medical_only";
	CHECK(FACT(w, child_treated_as_adult) == 1);
	w.person[1].birth_basis = "document";
	CHECK(FACT(w, child_treated_as_adult) == 0);
	/* the latest possible day of birth decides */
	w.person[1].birth = born("2012-05");
	w.child_case[0].treated_as_adult_since = date(2030, 5, 30);
	CHECK(FACT(w, child_treated_as_adult) == 1);
	w.child_case[0].treated_as_adult_since = date(2030, 5, 31);
	CHECK(FACT(w, child_treated_as_adult) == 0);
	w.person[1].birth.known = false;
	CHECK(FACT(w, child_treated_as_adult) == 1);
	/* the mother's age is not the child's */
	w.person[1].birth = born("2012-05-17");
	w.person[1].is_subject = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, child_treated_as_adult) == 1);
	w.file.person_count = 0;
	CHECK(FACT(w, child_treated_as_adult) == 1);
}

static void
papers(void)
{
	World		w = good_world();
	RepatDocumentClaim claim = {1, born("2012-05-17"), "F", 0, NULL, "ok", "unconfirmed", never(), noon(DAY(0))};
	RepatBirth	none = {false, 0};

	CHECK(FACT(w, record_conflicts) == 0 && FACT(w, papers_undecided) == 0);
	ADD(w, document_claim) = claim;
	CHECK(FACT(w, record_conflicts) == 0 && FACT(w, papers_undecided) == 1);
	w.document_claim[1].birth = born("2012-05-18");
	CHECK(FACT(w, record_conflicts) == 1 && FACT(w, papers_undecided) == 1);
	/* somebody confirmed or rejected it */
	w.document_claim[1].verdict = "rejected";
	CHECK(FACT(w, record_conflicts) == 0 && FACT(w, papers_undecided) == 0);
	w.document_claim[1].verdict = "unconfirmed";
	/* another person's paper */
	w.document_claim[1].person_id = 2;
	CHECK(FACT(w, record_conflicts) == 0 && FACT(w, papers_undecided) == 0);
	w.document_claim[1].person_id = 1;
	/* what overlaps does not disagree */
	w.document_claim[1].birth = born("2012");
	CHECK(FACT(w, record_conflicts) == 0);
	w.person[1].birth = born("2012-06");
	w.document_claim[1].birth = born("2012-05");
	CHECK(FACT(w, record_conflicts) == 1);
	/* what neither states disagrees with nothing */
	w.person[1].birth.known = false;
	CHECK(FACT(w, record_conflicts) == 0 && FACT(w, papers_undecided) == 1);
	w.document_claim[1].birth = none;
	w.document_claim[1].sex = NULL;
	CHECK(FACT(w, record_conflicts) == 0 && FACT(w, papers_undecided) == 0);
	w.document_claim[1].sex = "M";
	CHECK(FACT(w, record_conflicts) == 1 && FACT(w, papers_undecided) == 1);
	w.person[1].sex = "M";
	w.document_claim[1].sex = "F";
	CHECK(FACT(w, record_conflicts) == 1);
	w.person[1].sex = "U";
	CHECK(FACT(w, record_conflicts) == 0);
	w.document_claim[1].sex = "X";
	CHECK(FACT(w, record_conflicts) == 0);
	w.document_claim[1].check_state = "bad";
	CHECK(FACT(w, record_conflicts) == 1);
	ADD(w, document_claim) = claim;
	w.document_claim[2].check_state = "bad";
	CHECK(FACT(w, record_conflicts) == 2 && FACT(w, papers_undecided) == 2);
	w.file.person_count = 1;
	CHECK(FACT(w, record_conflicts) == 0 && FACT(w, papers_undecided) == 0);
}

/* Nationality: one of several that are confirmed is enough; without one, nothing disagrees. */
static void
papers_of_nationals(void)
{
	World		w = good_world();
	RepatDocumentClaim claim = {1, born("2012-05-17"), "F", 7, NULL, "ok", "unconfirmed", never(), noon(DAY(0))};
	RepatNationalityClaim nationality = blank_nationality_claim();

	ADD(w, document_claim) = claim;
	CHECK(FACT(w, record_conflicts) == 0);
	nationality.state_code = 8;
	nationality.decision = "pending";
	ADD(w, nationality_claim) = nationality;
	CHECK(FACT(w, record_conflicts) == 0);
	w.nationality_claim[0].decision = "confirmed";
	CHECK(FACT(w, record_conflicts) == 1);
	w.document_claim[1].nationality = 0;
	CHECK(FACT(w, record_conflicts) == 0);
	w.document_claim[1].nationality = 7;
	w.document_claim[1].verdict = "confirmed";
	CHECK(FACT(w, record_conflicts) == 0);
	w.document_claim[1].verdict = "unconfirmed";
	/* the mother's nationality is no matter of the child's record */
	w.document_claim[1].person_id = 2;
	CHECK(FACT(w, record_conflicts) == 0);
	w.document_claim[1].person_id = 1;
	w.nationality_claim[0].voided_at = noon(DAY(1));
	CHECK(FACT(w, record_conflicts) == 0);
	w.nationality_claim[0].voided_at = never();
	nationality.state_code = 7;
	nationality.decision = "confirmed";
	ADD(w, nationality_claim) = nationality;
	CHECK(FACT(w, record_conflicts) == 0);
}

/* A parent: disagrees where it can be none of those on record. */
static void
papers_of_parents(void)
{
	World		w = good_world();
	RepatDocumentClaim claim = {0, born("1990-01-01"), NULL, 0, "mother", "absent", "unconfirmed", never(), noon(DAY(0))};

	/* the mother on record was born in 1985 */
	ADD(w, document_claim) = claim;
	CHECK(FACT(w, record_conflicts) == 1 && FACT(w, papers_undecided) == 0);
	w.document_claim[1].birth = born("1985-03");
	CHECK(FACT(w, record_conflicts) == 0);
	w.document_claim[1].person_id = 2;
	CHECK(FACT(w, record_conflicts) == 0);
	/* somebody else who is on record, and no mother */
	w.document_claim[1].person_id = 3;
	CHECK(FACT(w, record_conflicts) == 1);
	/* no father is on record: nothing to disagree with; an aunt is none */
	w.document_claim[1].relation = "father";
	CHECK(FACT(w, record_conflicts) == 0);
	w.document_claim[1].relation = "grandparent";
	CHECK(FACT(w, record_conflicts) == 0);
	w.document_claim[1].relation = "mother";
	w.family_link[0].voided_at = noon(DAY(1));
	CHECK(FACT(w, record_conflicts) == 0);
	w.family_link[0].voided_at = never();
	w.document_claim[1].verdict = "rejected";
	CHECK(FACT(w, record_conflicts) == 0);
	w.document_claim[1].verdict = "unconfirmed";
	/* two who may be: one of them is enough */
	ADD(w, family_link) = w.family_link[0];
	w.family_link[w.file.family_link_count - 1].person_id = 3;
	ADD(w, person) = w.person[0];
	w.person[w.file.person_count - 1].person_id = 3;
	CHECK(FACT(w, record_conflicts) == 0);
}

/* The child itself, or somebody who was under age when appointed and still is guardian. */
static void
guardians_of_age(void)
{
	World		w = good_world();

	w.file.now = noon(DAY(100));
	CHECK(FACT(w, guardians_who_are_the_child) == 0 && FACT(w, guardians_underage) == 0);
	w.guardian_appointment[0].professional_id = 0;
	w.guardian_appointment[0].person_id = 1;
	CHECK(FACT(w, guardians_who_are_the_child) == 1 && FACT(w, guardians_underage) == 1);
	/* the mother; day 0 is 2024-08-22 */
	w.guardian_appointment[0].person_id = 2;
	CHECK(FACT(w, guardians_who_are_the_child) == 0 && FACT(w, guardians_underage) == 0);
	w.person[0].birth = born("2006-08-23");
	CHECK(FACT(w, guardians_underage) == 1);
	w.person[0].birth = born("2006-08-22");
	CHECK(FACT(w, guardians_underage) == 0);
	/* certainly, or it does not count */
	w.person[0].birth = born("2006-08");
	CHECK(FACT(w, guardians_underage) == 0);
	w.person[0].birth = born("2006-09");
	CHECK(FACT(w, guardians_underage) == 1);
	/* until the appointment ends */
	w.guardian_appointment[0].valid_until = DAY(100);
	CHECK(FACT(w, guardians_underage) == 1);
	w.guardian_appointment[0].valid_until = DAY(99);
	CHECK(FACT(w, guardians_underage) == 0);
	w.guardian_appointment[0].valid_until = REPAT_NO_DAY;
	w.person[0].birth.known = false;
	CHECK(FACT(w, guardians_underage) == 0);
	/* where there is no child on record, nobody is it */
	w.person[1].is_subject = REPAT_FLAG_NO;
	w.guardian_appointment[0].person_id = 1;
	CHECK(FACT(w, guardians_who_are_the_child) == 0);
}

/* A guardian who is a professional of the case, one role after the other. */
static void
other_roles(void)
{
	World		w = good_world();
	RepatGuardianAppointment second = {2, 73, 0, DAY(20), DAY(21)};

	CHECK(FACT(w, guardians) == 1);
	CHECK(FACT(w, guardians_owning) == 0 && FACT(w, guardians_assessing) == 0);
	CHECK(FACT(w, guardians_reporting) == 0 && FACT(w, guardians_deciding) == 0);
	w.guardian_appointment[0].professional_id = 50;
	CHECK(FACT(w, guardians_owning) == 1 && FACT(w, guardians_assessing) == 0);
	w.guardian_appointment[0].professional_id = 61;
	CHECK(FACT(w, guardians_assessing) == 1 && FACT(w, guardians_reporting) == 1);
	w.guardian_appointment[0].professional_id = 62;
	CHECK(FACT(w, guardians_assessing) == 1 && FACT(w, guardians_reporting) == 1);
	w.file.determination_count = 0;
	CHECK(FACT(w, guardians_assessing) == 1 && FACT(w, guardians_reporting) == 0);
	w.guardian_appointment[0].professional_id = 71;
	CHECK(FACT(w, guardians_deciding) == 1 && FACT(w, guardians_owning) == 0);
	ADD(w, guardian_appointment) = second;
	CHECK(FACT(w, guardians_deciding) == 2 && FACT(w, guardians) == 2);
	/* an absent owner, author or member is not the guardian who is no professional */
	w = good_world();
	w.guardian_appointment[0].professional_id = 0;
	w.guardian_appointment[0].person_id = 2;
	w.child_case[0].owner_id = 0;
	w.assessment[0].supervisor_id = 0;
	w.determination[0].author_id = 0;
	w.panel_member[0].professional_id = 0;
	CHECK(FACT(w, guardians_owning) == 0 && FACT(w, guardians_assessing) == 0);
	CHECK(FACT(w, guardians_reporting) == 0 && FACT(w, guardians_deciding) == 0);
	w.file.guardian_appointment_count = 0;
	CHECK(FACT(w, guardians) == 0);
}

static void
recruiters(void)
{
	World		w = good_world();

	w.family_link[0].is_recruiter = REPAT_FLAG_YES;
	w.family_link[0].person_id = 0;
	CHECK(FACT(w, guardians_recruiting) == 0);
	CHECK(FACT(w, guardians_on_record) == 0);
	w.guardian_appointment[0].person_id = 2;
	CHECK(FACT(w, guardians_on_record) == 1 && FACT(w, guardians) == 1);
	CHECK(FACT(w, guardians_recruiting) == 0);
	w.family_link[0].person_id = 2;
	CHECK(FACT(w, guardians_recruiting) == 1);
	w.family_link[0].is_recruiter = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, guardians_recruiting) == 0);
	w.family_link[0].is_recruiter = REPAT_FLAG_YES;
	w.family_link[0].voided_at = noon(DAY(1));
	CHECK(FACT(w, guardians_recruiting) == 0);
}

/* The interview is on day 1, the session on 8, travel on 12 and 13: done in the term, and known by then? */
static void
recruiters_who_ended(void)
{
	static const int acts[] = {1, 8, 12, 13};
	int			known;
	int			last;
	size_t		i;

	for (known = 0; known <= 15; known++)
		for (last = 0; last <= 15; last++)
		{
			World		w = good_world();
			int32_t		relied = 0;

			w.family_link[0].is_recruiter = REPAT_FLAG_YES;
			w.family_link[0].recorded_at = noon(DAY(known));
			w.guardian_appointment[0].person_id = w.family_link[0].person_id;
			w.guardian_appointment[0].valid_until = DAY(last);
			for (i = 0; i < sizeof(acts) / sizeof(acts[0]); i++)
				if (known <= acts[i] && acts[i] <= last)
					relied = 1;
			CHECK(FACT(w, guardians_recruiting) == relied);
			w.guardian_appointment[0].valid_from = DAY(known + 1);
			CHECK(FACT(w, guardians_recruiting) == 1);
		}
}

/* The three needs of a guardian: an interview, a session, a travel at two moments. */
static void
guardian_needs(void)
{
	World		w = good_world();
	RepatDay	from;
	RepatDay	until;

	CHECK(FACT(w, guardian_needs) == 4);
	CHECK(FACT(w, interviews_unguarded) == 0 && FACT(w, sessions_unguarded) == 0 &&
		  FACT(w, travels_unguarded) == 0);
	/* interview on day 1, session on day 8, travels on days 12 and 13 */
	for (from = 0; from <= 15; from++)
		for (until = from; until <= 16; until++)
		{
			RepatDay	last = until == 16 ? REPAT_NO_DAY : DAY(until);
			bool		open = until == 16;

			w.guardian_appointment[0].valid_from = DAY(from);
			w.guardian_appointment[0].valid_until = last;
			CHECK(FACT(w, interviews_unguarded) == !(from <= 1 && (open || until >= 1)));
			CHECK(FACT(w, sessions_unguarded) == !(from <= 8 && (open || until >= 8)));
			CHECK(FACT(w, travels_unguarded) == !(from <= 12 && (open || until >= 12)) +
				  !(from <= 13 && (open || until >= 13)));
		}
	w.file.guardian_appointment_count = 0;
	CHECK(FACT(w, interviews_unguarded) == 1 && FACT(w, sessions_unguarded) == 1 &&
		  FACT(w, travels_unguarded) == 2);
	/* an interview counts once the assessment is complete, and while it stands */
	w.assessment[0].completed_on = REPAT_NO_DAY;
	CHECK(FACT(w, interviews_unguarded) == 0 && FACT(w, guardian_needs) == 3);
	w.assessment[0].completed_on = DAY(3);
	w.assessment[0].voided_at = noon(DAY(3));
	CHECK(FACT(w, interviews_unguarded) == 0 && FACT(w, guardian_needs) == 3);
	w.assessment[0].voided_at = never();
	w.assessment[0].interviewed_on = REPAT_NO_DAY;
	CHECK(FACT(w, interviews_unguarded) == 0 && FACT(w, guardian_needs) == 3);
}

static void
separation(void)
{
	static const struct
	{
		const char *status;
		RepatFlag	now;		/* on the day since when it is so, and later */
	}			statuses[] = {
		{"unaccompanied", REPAT_FLAG_YES},
		{"separated", REPAT_FLAG_YES},
		{"with_one_parent", REPAT_FLAG_NO},
		{"with_both_parents", REPAT_FLAG_NO},
		{"unknown", REPAT_FLAG_UNKNOWN}
	};
	World		w = good_world();
	size_t		i;
	RepatDay	since;

	w.file.guardian_appointment_count = 0;
	for (i = 0; i < sizeof(statuses) / sizeof(statuses[0]); i++)
		for (since = 0; since <= 14; since++)
		{
			RepatFlag	now = statuses[i].now;
			/* before the day nothing is known */
			RepatFlag	interview = since <= 1 ? now : REPAT_FLAG_UNKNOWN;
			RepatFlag	session = since <= 8 ? now : REPAT_FLAG_UNKNOWN;
			RepatFlag	authorised = since <= 12 ? now : REPAT_FLAG_UNKNOWN;
			RepatFlag	departed = since <= 13 ? now : REPAT_FLAG_UNKNOWN;

			w.child_case[0].separation_status = statuses[i].status;
			w.child_case[0].separation_since = DAY(since);
			CHECK(FACT(w, interviews_unguarded) == (interview == REPAT_FLAG_YES));
			CHECK(FACT(w, interviews_need_unknown) == (interview == REPAT_FLAG_UNKNOWN));
			CHECK(FACT(w, sessions_unguarded) == (session == REPAT_FLAG_YES));
			CHECK(FACT(w, sessions_need_unknown) == (session == REPAT_FLAG_UNKNOWN));
			CHECK(FACT(w, travels_unguarded) ==
				  (authorised == REPAT_FLAG_YES) + (departed == REPAT_FLAG_YES));
			CHECK(FACT(w, travels_need_unknown) ==
				  (authorised == REPAT_FLAG_UNKNOWN) + (departed == REPAT_FLAG_UNKNOWN));
			CHECK(FACT(w, guardian_needs) == (interview == REPAT_FLAG_YES) +
				  (session == REPAT_FLAG_YES) + (authorised == REPAT_FLAG_YES) +
				  (departed == REPAT_FLAG_YES));
		}
	/* what is not known of a guarded day is not known either */
	w = good_world();
	w.child_case[0].separation_status = "unknown";
	w.child_case[0].separation_since = INT32_MIN;
	CHECK(FACT(w, sessions_need_unknown) == 1 && FACT(w, travels_need_unknown) == 2);
}

static RepatSeparationPeriod
period(int64_t id, const char *status, RepatDay since, RepatMoment recorded_at)
{
	RepatSeparationPeriod p = {id, status, since, recorded_at};

	return p;
}

/* Interview on day 1, session on 8, clearance on 9, travels on 12 and 13. */
static void
separation_changes(void)
{
	World		w = good_world();

	w.child_case[0].separation_status = "with_both_parents";
	w.child_case[0].separation_since = INT32_MIN;
	w.child_case[0].opened_at = noon(DAY(0));
	CHECK(FACT(w, guardian_needs) == 0 && FACT(w, bid_required) == 0);
	/* alone since day 12, recorded then: what came before is known as it was */
	ADD(w, separation_period) = period(1, "unaccompanied", DAY(12), noon(DAY(12)));
	CHECK(FACT(w, guardian_needs) == 2 && FACT(w, bid_required) == 0);
	CHECK(FACT(w, interviews_need_unknown) == 0 && FACT(w, sessions_need_unknown) == 0 &&
		  FACT(w, travels_need_unknown) == 0 && FACT(w, bid_need_unknown) == 0);
	w.separation_period[0].since = DAY(13);
	CHECK(FACT(w, guardian_needs) == 1);
	/* recorded a day late: the travel of that day was judged by what was on record */
	w.separation_period[0].recorded_at = noon(DAY(14));
	CHECK(FACT(w, guardian_needs) == 0);
	/* at the end of the day of the act, and no earlier */
	w.separation_period[0].recorded_at = shifted(noon(DAY(13)), 11 * HOUR);
	CHECK(FACT(w, guardian_needs) == 1);
	/* reaching back behind what was done makes no violation of it */
	w.file.guardian_appointment_count = 0;
	w.separation_period[0] = period(1, "separated", INT32_MIN, noon(DAY(20)));
	CHECK(FACT(w, guardian_needs) == 0 && FACT(w, interviews_unguarded) == 0 &&
		  FACT(w, sessions_unguarded) == 0 && FACT(w, travels_unguarded) == 0 &&
		  FACT(w, travels_unsafe) == 0 && FACT(w, bid_required) == 0);
	/* nor does it excuse one */
	w.child_case[0].separation_status = "unaccompanied";
	w.separation_period[0].status = "with_both_parents";
	CHECK(FACT(w, guardian_needs) == 4 && FACT(w, interviews_unguarded) == 1 &&
		  FACT(w, sessions_unguarded) == 1 && FACT(w, travels_unguarded) == 2);
	/* what was not known is filled in by the first who knows, and by no other */
	w.child_case[0].separation_status = "unknown";
	w.separation_period[0] = period(1, "separated", DAY(0), noon(DAY(20)));
	CHECK(FACT(w, guardian_needs) == 4 && FACT(w, travels_need_unknown) == 0);
	ADD(w, separation_period) = period(2, "with_one_parent", DAY(0), noon(DAY(30)));
	CHECK(FACT(w, guardian_needs) == 4);
	w.separation_period[1].recorded_at = noon(DAY(19));
	CHECK(FACT(w, guardian_needs) == 0 && FACT(w, travels_need_unknown) == 0);
	/* for the days that it speaks of */
	w.separation_period[1].since = DAY(8);
	CHECK(FACT(w, guardian_needs) == 1 && FACT(w, interviews_unguarded) == 1);
	w.file.separation_period_count = 0;
	CHECK(FACT(w, guardian_needs) == 0 && FACT(w, travels_need_unknown) == 2);
	/* an error corrected in time: of two for one day the later, by moment and then by number */
	ADD(w, separation_period) = period(5, "separated", DAY(0), noon(DAY(2)));
	ADD(w, separation_period) = period(4, "with_one_parent", DAY(0), shifted(noon(DAY(2)), 1));
	CHECK(FACT(w, sessions_unguarded) == 0 && FACT(w, sessions_need_unknown) == 0);
	w.separation_period[1].recorded_at = noon(DAY(2));
	CHECK(FACT(w, sessions_unguarded) == 1);
	w.separation_period[1].separation_period_id = 6;
	CHECK(FACT(w, sessions_unguarded) == 0 && FACT(w, sessions_need_unknown) == 0);
	/* no longer known is not known, until somebody knows */
	ADD(w, separation_period) = period(7, "unknown", DAY(5), noon(DAY(5)));
	CHECK(FACT(w, sessions_need_unknown) == 1 && FACT(w, interviews_need_unknown) == 0);
	ADD(w, separation_period) = period(8, "unaccompanied", DAY(5), noon(DAY(40)));
	CHECK(FACT(w, sessions_need_unknown) == 0 && FACT(w, sessions_unguarded) == 1);
}

static void
assessments(void)
{
	World		w = good_world();
	RepatAssessment second;

	CHECK(FACT(w, assessments) == 1);
	CHECK(FACT(w, assessment_elements_missing) == 0 && FACT(w, assessments_self_cleared) == 0);
	w.file.assessment_element_count = 5;
	CHECK(FACT(w, assessment_elements_missing) == 2);
	w.file.assessment_element_count = 7;
	w.assessment_element[6].assessment_id = 2;
	CHECK(FACT(w, assessment_elements_missing) == 1);
	w.assessment[0].supervisor_id = 61;
	CHECK(FACT(w, assessments_self_cleared) == 1);
	second = w.assessment[0];
	second.assessment_id = 4;
	ADD(w, assessment) = second;
	CHECK(FACT(w, assessments) == 2 && FACT(w, assessment_elements_missing) == 8 &&
		  FACT(w, assessments_self_cleared) == 2);
	/* one not complete, and one withdrawn, say nothing */
	w.assessment[0].completed_on = REPAT_NO_DAY;
	w.assessment[3].voided_at = noon(DAY(90));
	CHECK(FACT(w, assessments) == 0 && FACT(w, assessment_elements_missing) == 0 &&
		  FACT(w, assessments_self_cleared) == 0);
}

static void
services(void)
{
	static const char *const kinds[] = {"reintegration", "disengagement", "psychosocial", "health",
	"safety"};
	World		w = good_world();
	int			i;

	CHECK(FACT(w, reintegration_services) == 1 && FACT(w, services_unassessed) == 0);
	/* completed on day 3 */
	w.service[0].starts_on = DAY(3);
	CHECK(FACT(w, services_unassessed) == 0);
	w.service[0].starts_on = DAY(2);
	CHECK(FACT(w, services_unassessed) == 1);
	for (i = 0; i < 5; i++)
	{
		w.service[0].kind = kinds[i];
		CHECK(FACT(w, reintegration_services) == (i < 2) && FACT(w, services_unassessed) == (i < 2));
	}
	/* withdrawn on the day it began, or after */
	w.service[0].kind = "reintegration";
	w.service[0].starts_on = DAY(4);
	w.assessment[1].voided_at = noon(DAY(4));
	CHECK(FACT(w, services_unassessed) == 1);
	w.assessment[1].voided_at = noon(DAY(5));
	CHECK(FACT(w, services_unassessed) == 0);
	w.assessment[1].completed_on = REPAT_NO_DAY;
	CHECK(FACT(w, services_unassessed) == 1);
	w.assessment[1].completed_on = DAY(3);
	w.assessment[1].kind = "bia";
	CHECK(FACT(w, services_unassessed) == 1);
}

int
main(void)
{
	treated_as_adult();
	papers();
	papers_of_nationals();
	papers_of_parents();
	other_roles();
	guardians_of_age();
	recruiters();
	recruiters_who_ended();
	guardian_needs();
	separation();
	separation_changes();
	assessments();
	services();
	check_both(REPAT_FACT_child_treated_as_adult, REPAT_FACT_papers_undecided);
	check_both(REPAT_FACT_guardians, REPAT_FACT_travels_need_unknown);
	check_both(REPAT_FACT_assessments, REPAT_FACT_services_unassessed);
	return check_report();
}
