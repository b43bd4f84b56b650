/*
 * world.h
 *	  A whole case for the tests of facts: every step taken, every safeguard met.
 *
 * Tests copy it, spoil one thing and ask for one fact. Days are counted from
 * DAY(0), the day on which the child was found; a moment is noon of its day.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_TEST_WORLD_H
#define REPAT_TEST_WORLD_H

#include <string.h>

#include "check.h"
#include "repatriation/core/case_file.h"

#define WORLD_ROWS 24			/* the most rows of a table in a test */

typedef struct World
{
	RepatCaseFile file;			/* its row pointers are set when a fact is asked for */
#define WORLD_TABLE(table, Name) Name table[WORLD_ROWS];
	REPAT_FILE_TABLES(WORLD_TABLE)
#undef WORLD_TABLE
	RepatTraining training[WORLD_ROWS];
	RepatOffice office[WORLD_ROWS];
	RepatSiblingJourney sibling_journey[WORLD_ROWS];
} World;

#define DAY(n) (9000 + (n))
#define HOUR INT64_C(3600000000)

/* Noon of a day. */
static inline RepatMoment
noon(RepatDay day)
{
	RepatMoment moment = {day * 24 * HOUR + 12 * HOUR, day};

	return moment;
}

/* A moment some microseconds from another, on the same day. */
static inline RepatMoment
shifted(RepatMoment moment, int64_t by)
{
	moment.at += by;
	return moment;
}

static inline RepatMoment
never(void)
{
	RepatMoment moment = {REPAT_NO_MOMENT, REPAT_NO_DAY};

	return moment;
}

static inline RepatBirth
born(const char *text)
{
	RepatBirth	birth = {true, 0};

	CHECK(repat_partial_date_parse(text, strlen(text), &birth.date, NULL) == REPAT_OK);
	return birth;
}

/* A row of each table in which nothing is given: blank_person(), ... */
#define BLANK_ID(name) row.name = 0;
#define BLANK_PROFESSIONAL(name) row.name = 0;
#define BLANK_NUMBER(name) row.name = REPAT_NO_NUMBER;
#define BLANK_COUNTRY(name) row.name = 0;
#define BLANK_DAY(name) row.name = REPAT_NO_DAY;
#define BLANK_MOMENT(name) row.name = never();
#define BLANK_FLAG(name) row.name = REPAT_FLAG_UNKNOWN;
#define BLANK_WORD(name) row.name = NULL;
#define BLANK_GIVEN(name) row.name = false;
#define BLANK_BIRTH(name) row.name.known = false;
#define BLANK_WORDS(name) row.name = NULL;
#define BLANK_STATE(name) row.name = NULL;
#define BLANK_COLUMN(S, kind, name) BLANK_##kind(name)
#define BLANK_ROW(table, Name) \
	static inline Name \
	blank_##table(void) \
	{ \
		Name		row; \
	\
		memset(&row, 0, sizeof(row)); \
		REPAT_COLUMNS_##table(BLANK_COLUMN, Name) \
		return row; \
	}
REPAT_FILE_TABLES(BLANK_ROW)
#undef BLANK_ROW
#undef BLANK_COLUMN

/* Bit 0: the fact was 0 in some case of this test; bit 1: it was more. */
static int	world_seen[REPAT_FACT_COUNT];

/* Facts that had a value without being asked for: none may. */
static int	world_spoilt;

/* Compute one fact of a world as it stands. */
static inline int32_t
world_fact(World *w, RepatFact fact)
{
	RepatFactSet asked = {{0}};
	RepatCaseFacts facts;
	int			other;

#define WORLD_TABLE(name, Name) w->file.name = w->name;
	REPAT_FILE_TABLES(WORLD_TABLE)
#undef WORLD_TABLE
	w->file.training = w->training;
	w->file.office = w->office;
	w->file.sibling_journey = w->sibling_journey;
	repat_fact_set_add(&asked, fact);
	repat_facts_compute(&w->file, &asked, &facts);
	repat_facts_tolerate(&w->file, &facts);
	for (other = 0; other < REPAT_FACT_COUNT; other++)
		world_spoilt += other != (int) fact && facts.value[other] != REPAT_FACT_UNKNOWN;
	if (facts.value[fact] != REPAT_FACT_UNKNOWN)
		world_seen[fact] |= facts.value[fact] == 0 ? 1 : facts.value[fact] > 0 ? 2 : 0;
	return facts.value[fact];
}

#define FACT(world, name) world_fact(&(world), REPAT_FACT_##name)

/* Every fact from one to another was seen at 0 and above. */
static inline void
check_both(RepatFact from, RepatFact to)
{
	int			fact;

	CHECK(world_spoilt == 0);

	for (fact = (int) from; fact <= (int) to; fact++)
	{
		if (world_seen[fact] != 3)
			printf("%s: not both at 0 and above\n", repat_fact_name((RepatFact) fact));
		CHECK(world_seen[fact] == 3);
	}
}

/* Add a row to a table and give it as an lvalue. */
#define ADD(world, table) ((world).table[(world).file.table##_count++])

/* The rows of one determination: seven elements, and seven effects of each option. */
static inline void
add_elements(World *w, int64_t determination_id)
{
	int			i;

	for (i = 0; i < 7; i++)
	{
		RepatDeterminationElement element = {determination_id, "known", true};

		ADD(*w, determination_element) = element;
	}
}

static inline void
add_option(World *w, int64_t determination_id, int64_t option_id, const char *kind, RepatFlag family)
{
	RepatDeterminationOption option = {determination_id, option_id, kind, family};
	RepatOptionEffect effect = {determination_id, option_id};
	int			i;

	ADD(*w, determination_option) = option;
	for (i = 0; i < 7; i++)
		ADD(*w, option_effect) = effect;
}

/* A member who is there, undertook on the day of the session, and has no conflict. */
static inline void
add_member(World *w, int64_t determination_id, int64_t id, const char *sector,
		   const char *discipline, RepatDay undertaking_on)
{
	RepatPanelMember member = {0};

	member.determination_id = determination_id;
	member.panel_member_id = id;
	member.professional_id = 70 + id;
	member.sector = sector;
	member.discipline = discipline;
	member.undertaking_on = undertaking_on;
	member.is_present = REPAT_FLAG_YES;
	ADD(*w, panel_member) = member;
}

/* A child with a case of which nothing is known, found today. */
static inline World
bare_world(void)
{
	RepatChildCase c = blank_child_case();
	World		w;
	int			i;

	memset(&w, 0, sizeof(w));
	w.file.case_ref = 1;
	w.file.as_of = REPAT_NO_DAY;
	w.file.now = never();
	for (i = 0; i < REPAT_SETTING_COUNT; i++)
	{
		w.file.setting[i].value = w.file.setting[i].default_value = repat_setting_at(i)->default_value;
		w.file.setting[i].changed_on = REPAT_NO_DAY;
	}
	c.identified_on = c.separation_since = DAY(0);
	c.separation_status = "unaccompanied";
	c.owner_id = 50;
	ADD(w, child_case) = c;
	return w;
}

static inline void
add_people(World *w)
{
	RepatPerson child = {1, REPAT_FLAG_YES, born("2012-05-17"), NULL, "F"};
	RepatPerson mother = {2, REPAT_FLAG_NO, born("1985"), NULL, "F"};
	RepatFamilyLink link = blank_family_link();
	RepatGuardianAppointment guardian = {1, 60, 0, DAY(0), REPAT_NO_DAY};
	RepatDocumentClaim claim = {1, born("2012-05-17"), "F", 0, NULL, "ok", "confirmed", never(), noon(DAY(0))};
	RepatViews	views = {1, "heard", noon(DAY(2)), "repatriation_to_kin", REPAT_FLAG_NO, false,
	noon(DAY(2)), 0};

	link.person_id = 2;
	link.relation = "mother";
	link.vital_status = "alive";
	link.located_in = 2;
	link.lives_with_child = link.travels_with_child = link.is_recruiter = REPAT_FLAG_NO;
	link.recorded_at = noon(DAY(0));
	ADD(*w, person) = mother;
	ADD(*w, person) = child;
	ADD(*w, family_link) = link;
	ADD(*w, guardian_appointment) = guardian;
	ADD(*w, document_claim) = claim;
	ADD(*w, views) = views;
}

static inline void
add_assessments(World *w)
{
	RepatAssessment bia = blank_assessment();
	RepatAssessment psychosocial;
	RepatAssessment risk;
	RepatAssessmentElement element = {1};
	RepatPlan	plan = {1, DAY(4), DAY(4), 0, never()};
	RepatPlanMeasure measure = {1, 1, DAY(10), true, never()};
	RepatService service = {"reintegration", DAY(4)};
	int			i;

	bia.assessment_id = 1;
	bia.kind = "bia";
	bia.state = "completed";
	bia.author_id = 61;
	bia.supervisor_id = 62;
	bia.interviewed_on = DAY(1);
	bia.completed_on = DAY(3);
	bia.child_seen_alone = REPAT_FLAG_YES;
	bia.risk_level = "medium";
	psychosocial = risk = bia;
	psychosocial.assessment_id = 2;
	psychosocial.kind = "psychosocial";
	psychosocial.state = risk.state = NULL;
	risk.assessment_id = 3;
	risk.kind = "return_risk";
	risk.return_is_safe = REPAT_FLAG_YES;
	risk.recruitment_risk = REPAT_FLAG_NO;
	ADD(*w, assessment) = bia;
	ADD(*w, assessment) = psychosocial;
	ADD(*w, assessment) = risk;
	for (i = 0; i < 7; i++)
		ADD(*w, assessment_element) = element;
	ADD(*w, service) = service;
	ADD(*w, plan) = plan;
	ADD(*w, plan_measure) = measure;
}

/* Somebody trained in a topic from DAY(0) on. */
static inline void
add_training(World *w, int64_t professional_id, const char *topic)
{
	RepatTraining training = {professional_id, topic, DAY(0), REPAT_NO_DAY, false};

	ADD(*w, training) = training;
}

/* Somebody who works for an agency of a sector. */
static inline void
add_office(World *w, int64_t professional_id, const char *sector)
{
	RepatOffice office = {professional_id, sector};

	ADD(*w, office) = office;
}

static inline void
add_determination(World *w)
{
	RepatDetermination d = blank_determination();
	RepatDeterminationGround ground = {1, "best_interests"};
	int			i;

	d.determination_id = 1;
	d.trigger = "separation";
	d.state = "decided";
	d.author_id = 61;
	d.supervisor_id = 62;
	d.drafted_on = DAY(5);
	d.reviewed_on = DAY(6);
	d.scheduled_on = DAY(7);
	d.session_on = DAY(8);
	d.decided_at = noon(DAY(8));
	d.chosen_option_id = 1;
	d.feedback_at = noon(DAY(9));
	ADD(*w, determination) = d;
	add_elements(w, 1);
	add_option(w, 1, 1, "repatriation_to_kin", REPAT_FLAG_YES);
	add_option(w, 1, 2, "stay_pending", REPAT_FLAG_NO);
	ADD(*w, determination_ground) = ground;
	add_member(w, 1, 1, "child_protection", "social_work", DAY(8));
	add_member(w, 1, 2, "health", "psychology", DAY(8));
	add_member(w, 1, 3, "justice", "law", DAY(8));
	for (i = 1; i <= 3; i++)
	{
		RepatPanelVote vote = {1, i};

		ADD(*w, panel_vote) = vote;
	}
}

static inline void
add_movement(World *w)
{
	RepatMovement m = blank_movement();
	RepatFamilyLink kin = blank_family_link();

	kin.person_id = m.receiver_person_id = 3;
	kin.relation = "grandparent";
	kin.vital_status = "alive";
	kin.lives_with_child = kin.travels_with_child = kin.is_recruiter = REPAT_FLAG_NO;
	kin.recorded_at = noon(DAY(2));
	kin.evidence_level = "verified_both_sides";
	kin.verified_with_child_on = kin.child_asked_on = DAY(4);
	kin.verified_with_adult_on = kin.adult_assessed_on = DAY(5);
	kin.child_agrees = kin.adult_is_willing = kin.adult_is_able = REPAT_FLAG_YES;
	ADD(*w, family_link) = kin;
	m.requested_on = DAY(1);
	m.from_state_code = 1;
	m.to_state_code = 2;
	m.care_arrangement = m.care_place = true;
	m.care_arranged_on = DAY(10);
	m.care_is_secure = REPAT_FLAG_YES;
	m.movement_id = 1;
	m.state = "handed_over";
	m.determination_id = 1;
	m.cleared_on = DAY(9);
	m.receiver_agency_id = 5;
	m.receiver_agreed_on = DAY(10);
	m.receiver_is_able = REPAT_FLAG_YES;
	m.handover_point = m.health_check_on = m.school_place = m.psychosocial_contact = true;
	m.escort = "known_professional";
	m.documents_issued_on = DAY(11);
	m.authorised_at = noon(DAY(12));
	m.departed_at = noon(DAY(13));
	m.handed_over_at = noon(DAY(14));
	m.handed_over_to = "child_protection";
	m.refused_on = REPAT_NO_DAY;
	ADD(*w, movement) = m;
}

/* The whole case. */
static inline World
good_world(void)
{
	World		w = bare_world();

	w.child_case[0].asylum_checked_on = DAY(1);
	add_people(&w);
	add_assessments(&w);
	add_determination(&w);
	add_movement(&w);
	w.views[0].heard_by = 61;
	add_training(&w, 61, "child_interviewing");
	add_training(&w, 71, "best_interests_procedure");
	add_training(&w, 72, "best_interests_procedure");
	add_training(&w, 73, "best_interests_procedure");
	add_office(&w, 61, "child_protection");
	add_office(&w, 71, "child_protection");
	add_office(&w, 72, "health");
	add_office(&w, 73, "justice");
	return w;
}

#endif
