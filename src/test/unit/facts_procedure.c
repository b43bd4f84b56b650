/*
 * facts_procedure.c
 *	  Facts about the procedure: feedback, who was seen, time kept; and its clocks.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/duty.h"

#include "world.h"

/* The last run of a duty, and how many there were. */
typedef struct Told
{
	RepatDuty	duty;
	RepatClock	clock;
	int			runs;
} Told;

static void
keep(const RepatClock *clock, void *arg)
{
	Told	   *told = arg;

	if (clock->duty == told->duty)
	{
		told->clock = *clock;
		told->runs++;
	}
}

static Told
tell(World *w, RepatDuty duty)
{
	Told		told;

	memset(&told, 0, sizeof(told));
	told.duty = duty;
#define WORLD_TABLE(table, Name) w->file.table = w->table;
	REPAT_FILE_TABLES(WORLD_TABLE)
#undef WORLD_TABLE
	repat_duties(&w->file, keep, &told);
	return told;
}

#define TELL(world, name) tell(&(world), REPAT_DUTY_##name)
#define RUNS(world, name) (TELL(world, name).runs)
#define DUE(world, name) (TELL(world, name).clock.due.day)
#define DONE(world, name) (TELL(world, name).clock.done.day)

static void
feedback(void)
{
	World		w = good_world();
	RepatDetermination *d = w.determination;

	CHECK(FACT(w, decisions_untold) == 0 && FACT(w, communications_untold) == 0);
	CHECK(DONE(w, views_feedback) == DAY(9) && DUE(w, views_feedback) == DAY(8) + 7);
	/* told at the very moment is told; before it, of another decision */
	d->feedback_at = d->decided_at;
	CHECK(FACT(w, decisions_untold) == 0 && DONE(w, views_feedback) == DAY(8));
	d->feedback_at = shifted(d->decided_at, -1);
	CHECK(FACT(w, decisions_untold) == 1 && DONE(w, views_feedback) == REPAT_NO_DAY);
	d->feedback_at = never();
	CHECK(FACT(w, decisions_untold) == 1 && FACT(w, communications_untold) == 0);
	d->state = "communicated";
	CHECK(FACT(w, decisions_untold) == 0 && FACT(w, communications_untold) == 1);
	d->state = "in_implementation";
	CHECK(FACT(w, communications_untold) == 1);
	d->state = "implemented";
	CHECK(FACT(w, communications_untold) == 1);
	/* no decision, nothing to tell; in advance there will be one */
	d->state = "in_session";
	d->decided_at = never();
	CHECK(FACT(w, decisions_untold) == 0 && RUNS(w, views_feedback) == 0);
	w.file.as_of = DAY(9);
	CHECK(FACT(w, decisions_untold) == 1);
}

static void
seen_and_named(void)
{
	World		w = good_world();
	RepatAssessment *bia = w.assessment;

	CHECK(FACT(w, children_not_seen_alone) == 0 && FACT(w, assessments_unrated) == 0);
	bia->child_seen_alone = REPAT_FLAG_NO;
	CHECK(FACT(w, children_not_seen_alone) == 1);
	bia->not_alone_reason = true;
	CHECK(FACT(w, children_not_seen_alone) == 0);
	bia->not_alone_reason = false;
	bia->child_seen_alone = REPAT_FLAG_UNKNOWN;
	bia->risk_level = NULL;
	CHECK(FACT(w, children_not_seen_alone) == 1 && FACT(w, assessments_unrated) == 1);
	bia->voided_at = noon(DAY(5));
	CHECK(FACT(w, children_not_seen_alone) == 0 && FACT(w, assessments_unrated) == 0);

	CHECK(FACT(w, decisions_without_child) == 0);
	w.person[1].is_subject = REPAT_FLAG_NO;
	CHECK(FACT(w, decisions_without_child) == 1);
	w.person[0].is_subject = w.person[1].is_subject = REPAT_FLAG_YES;
	CHECK(FACT(w, decisions_without_child) == 1);
	w.determination[0].decided_at = never();
	CHECK(FACT(w, decisions_without_child) == 0);
}

static void
training(void)
{
	World		w = good_world();

	CHECK(FACT(w, assessors_untrained) == 0 && FACT(w, hearings_untrained) == 0);
	CHECK(FACT(w, panel_members_untrained) == 0);
	/* from the day it was completed to the last on which it counts */
	w.training[0].completed_on = DAY(1);
	CHECK(FACT(w, assessors_untrained) == 0);
	w.training[0].completed_on = DAY(2);
	CHECK(FACT(w, assessors_untrained) == 1 && FACT(w, hearings_untrained) == 0);
	w.training[0].completed_on = DAY(0);
	w.training[0].valid_until = DAY(1);
	CHECK(FACT(w, assessors_untrained) == 0 && FACT(w, hearings_untrained) == 1);
	w.training[0].valid_until = DAY(2);
	CHECK(FACT(w, hearings_untrained) == 0);
	w.training[0].is_void = true;
	CHECK(FACT(w, assessors_untrained) == 1 && FACT(w, hearings_untrained) == 1);
	w.views[0].outcome = "declined";
	CHECK(FACT(w, hearings_untrained) == 0);
	/* another topic, another person, one who stayed away or stood aside */
	w.training[1].topic = "child_protection";
	w.training[2].professional_id = 99;
	CHECK(FACT(w, panel_members_untrained) == 2);
	w.panel_member[0].is_present = REPAT_FLAG_NO;
	w.panel_member[1].is_recused = REPAT_FLAG_YES;
	CHECK(FACT(w, panel_members_untrained) == 0);
	w.training[3].valid_until = DAY(7);
	CHECK(FACT(w, panel_members_untrained) == 1);
	w.determination[0].session_on = REPAT_NO_DAY;
	w.determination[0].decided_at = never();
	CHECK(FACT(w, panel_members_untrained) == 0);
}

/* The first assessment, by level of risk; a child not rated is not taken to be safe. */
static void
assessments(void)
{
	World		w = bare_world();
	RepatAssessment a = blank_assessment();
	RepatDutyExtension extension = blank_duty_extension();
	RepatPlan	plan = blank_plan();

	CHECK(DUE(w, bia_high_risk) == DAY(1) && RUNS(w, bia_medium_risk) == 0 && RUNS(w, bia_low_risk) == 0);
	a.kind = "bia";
	a.risk_level = "low";
	ADD(w, assessment) = a;
	CHECK(RUNS(w, bia_high_risk) == 0 && DUE(w, bia_low_risk) == DAY(14));
	a.risk_level = "medium";
	ADD(w, assessment) = a;
	CHECK(RUNS(w, bia_low_risk) == 0 && DUE(w, bia_medium_risk) == DAY(7));
	a.risk_level = "emergency";
	ADD(w, assessment) = a;
	CHECK(DUE(w, bia_high_risk) == DAY(1) && RUNS(w, bia_medium_risk) == 0);
	/* another kind, or one withdrawn, is none */
	w.assessment[2].voided_at = noon(DAY(0));
	w.assessment[1].kind = "psychosocial";
	CHECK(RUNS(w, bia_low_risk) == 1 && RUNS(w, bia_high_risk) == 0);
	/* the first completed counts, of two on a day the more urgent */
	CHECK(FACT(w, assessments_late) == 0 && FACT(w, plans_late) == 0);
	w.assessment[0].completed_on = DAY(15);
	CHECK(FACT(w, assessments_late) == 1 && DONE(w, bia_low_risk) == DAY(15));
	w.assessment[0].completed_on = DAY(14);
	CHECK(FACT(w, assessments_late) == 0);
	w.assessment[1].kind = "bia";
	w.assessment[1].completed_on = DAY(14);
	CHECK(FACT(w, assessments_late) == 1 && RUNS(w, bia_low_risk) == 0);
	extension.duty = "bia_medium_risk";
	extension.extended_to = DAY(14);
	ADD(w, duty_extension) = extension;
	CHECK(FACT(w, assessments_late) == 0 && TELL(w, bia_medium_risk).clock.extended);
	/* a plan follows each: the low one in 14 days, the medium one in 7 */
	CHECK(DUE(w, plan_low_risk) == DAY(28) && DUE(w, plan_medium_risk) == DAY(21));
	CHECK(RUNS(w, plan_high_risk) == 0);
	w.assessment[1].risk_level = NULL;
	CHECK(DUE(w, plan_high_risk) == DAY(17));
	/* by the first that was cleared since, and not withdrawn; one that nobody cleared is a draft */
	plan.cleared_on = DAY(17);
	ADD(w, plan) = blank_plan();
	CHECK(FACT(w, plans_late) == 0 && DONE(w, plan_high_risk) == REPAT_NO_DAY);
	ADD(w, plan) = plan;
	CHECK(FACT(w, plans_late) == 0 && DONE(w, plan_high_risk) == DAY(17) && DONE(w, plan_low_risk) == DAY(17));
	w.plan[1].cleared_on = DAY(18);
	CHECK(FACT(w, plans_late) == 1 && DONE(w, plan_high_risk) == DAY(18));
	w.plan[0].cleared_on = DAY(14);
	CHECK(FACT(w, plans_late) == 0 && DONE(w, plan_high_risk) == DAY(14));
	w.plan[0].cleared_on = DAY(13);
	CHECK(FACT(w, plans_late) == 1 && DONE(w, plan_high_risk) == DAY(18));
	w.plan[0].cleared_on = DAY(15);
	w.plan[0].voided_at = noon(DAY(16));
	CHECK(FACT(w, plans_late) == 1);
}

/* A draft counts in advance where its completion is the act that is judged. */
static void
completing(void)
{
	static const char *const acts[] = {"bia:completed", "assessment:completed"};
	World		w = good_world();
	RepatAssessment draft = blank_assessment();
	int			i;

	draft.assessment_id = 9;
	draft.kind = "bia";
	draft.author_id = draft.supervisor_id = 60;
	w.file.assessment_count = 0;
	ADD(w, assessment) = draft;
	w.child_case[0].separation_status = "unaccompanied";
	w.guardian_appointment[0].valid_until = DAY(8);
	w.file.as_of = DAY(9);
	w.file.ahead = "bid:decided";
	CHECK(FACT(w, assessments) == 0 && FACT(w, assessment_elements_missing) == 0);
	for (i = 0; i < 2; i++)
	{
		w.file.ahead = acts[i];
		CHECK(FACT(w, assessments) == 1 && FACT(w, assessment_elements_missing) == 7);
		CHECK(FACT(w, assessments_self_cleared) == 1 && FACT(w, assessments_unrated) == 1);
		CHECK(FACT(w, children_not_seen_alone) == 1 && FACT(w, assessors_untrained) == 1);
		/* interviewed on the day, without a guardian and later than the clock of a child not rated */
		CHECK(FACT(w, interviews_unguarded) == 1 && FACT(w, assessments_late) == 1);
	}
	w.assessment[0].interviewed_on = DAY(8);
	CHECK(FACT(w, interviews_unguarded) == 0);
	w.assessment[0].voided_at = noon(DAY(8));
	CHECK(FACT(w, assessments) == 0);
	w.assessment[0].voided_at = never();
	w.assessment[0].kind = "psychosocial";
	CHECK(FACT(w, assessments) == 0);
	/* as recorded it is a draft, whatever is named */
	w.assessment[0].kind = "bia";
	w.file.as_of = REPAT_NO_DAY;
	CHECK(FACT(w, assessments) == 0);
}

static void
decisions(void)
{
	World		w = good_world();
	RepatDetermination *d = w.determination;
	RepatDetermination other;

	/* a separation is no durable solution */
	CHECK(RUNS(w, bid_decision) == 1 && DONE(w, bid_decision) == REPAT_NO_DAY);
	d->trigger = "durable_solution";
	CHECK(DONE(w, bid_decision) == DAY(8) && FACT(w, decisions_late) == 0);
	d->decided_at = noon(DUE(w, bid_decision));
	CHECK(FACT(w, decisions_late) == 0);
	d->decided_at = noon(DUE(w, bid_decision) + 1);
	CHECK(FACT(w, decisions_late) == 1);
	/* the first decision counts; a court's takes its place; with parents there is no clock */
	other = *d;
	other.decided_at = noon(DAY(8));
	other.determination_id = 2;
	ADD(w, determination) = other;
	CHECK(FACT(w, decisions_late) == 0 && DONE(w, bid_decision) == DAY(8));
	w.determination[1].state = "not_applicable";
	CHECK(RUNS(w, bid_decision) == 0);
	w.determination[1].state = "decided";
	w.child_case[0].separation_since = DAY(5);
	CHECK(TELL(w, bid_decision).clock.since.day == DAY(5));
	w.child_case[0].suspended_at = noon(DAY(6));
	CHECK(TELL(w, bid_decision).clock.paused && !TELL(w, bid_review).clock.paused);
	w.child_case[0].separation_status = "with_one_parent";
	CHECK(RUNS(w, bid_decision) == 0);
	/* deferred: until the day named, 30 days at most */
	CHECK(RUNS(w, bid_deferred) == 0);
	d->state = "deferred";
	d->deferred_until = DAY(20);
	CHECK(DUE(w, bid_deferred) == DAY(20));
	d->deferred_until = DAY(60);
	CHECK(DUE(w, bid_deferred) == DAY(38));
}

static void
reviews(void)
{
	World		w = good_world();
	RepatDetermination *d = w.determination;
	RepatDeterminationReview r = blank_determination_review();
	RepatDay	year = DUE(w, bid_review);

	CHECK(TELL(w, bid_review).clock.since.day == DAY(8) && year > DAY(8) + 364 && year < DAY(8) + 367);
	d->review_due_on = DAY(100);
	CHECK(DUE(w, bid_review) == DAY(100) && DONE(w, bid_review) == REPAT_NO_DAY);
	d->review_due_on = DAY(900);
	CHECK(DUE(w, bid_review) == year);
	r.determination_id = 1;
	r.opened_at = noon(year + 1);
	ADD(w, determination_review) = r;
	CHECK(DONE(w, bid_review) == year + 1 && FACT(w, reviews_late) == 1);
	d->review_opened_at = noon(year);
	CHECK(DONE(w, bid_review) == year && FACT(w, reviews_late) == 0);
	/* before the decision, or of another one: none */
	d->review_opened_at = noon(DAY(7));
	w.determination_review[0].determination_id = 2;
	CHECK(DONE(w, bid_review) == REPAT_NO_DAY);
	/* confirmed, it begins anew; reopened, it does not */
	w.determination_review[0].determination_id = 1;
	w.determination_review[0].outcome = "confirmed";
	w.determination_review[0].decided_at = noon(year + 2);
	CHECK(TELL(w, bid_review).clock.since.day == year + 2 && DONE(w, bid_review) == REPAT_NO_DAY);
	/* an early review moves the clock on: the day that the decision named is met, the next one named counts */
	d->review_due_on = DAY(100);
	w.determination_review[0].decided_at = w.determination_review[0].opened_at = noon(DAY(50));
	CHECK(TELL(w, bid_review).clock.since.day == DAY(50) && DUE(w, bid_review) > DAY(50) + 364);
	w.determination_review[0].next_review_on = DAY(90);
	CHECK(DUE(w, bid_review) == DAY(90));
	w.determination_review[0].next_review_on = DAY(50);
	CHECK(DUE(w, bid_review) > DAY(50) + 364);
	d->review_due_on = REPAT_NO_DAY;
	ADD(w, determination_review) = w.determination_review[0];
	w.determination_review[1].decided_at = noon(DAY(40));
	w.determination_review[1].next_review_on = DAY(60);
	CHECK(DUE(w, bid_review) > DAY(50) + 364);
	w.file.determination_review_count = 1;
	w.determination_review[0].outcome = "reopened";
	CHECK(TELL(w, bid_review).clock.since.day == DAY(8));
	/* what another one replaced is not reviewed */
	ADD(w, determination) = w.determination[0];
	w.determination[1].determination_id = 2;
	w.determination[1].supersedes_id = 1;
	w.determination[1].decided_at = never();
	CHECK(RUNS(w, bid_review) == 0);
}

/* Who interviews, and for justice is trained in child justice as well. */
static void
interviewers(void)
{
	World		w = good_world();
	RepatInterview i = blank_interview();
	RepatTraining course = {91, "child_interviewing", DAY(3), DAY(5), false};

	i.kind = "tracing";
	i.held_at = noon(DAY(4));
	i.interviewer_id = 91;
	CHECK(FACT(w, interviewers_untrained) == 0);
	ADD(w, interview) = i;
	CHECK(FACT(w, interviewers_untrained) == 1);
	ADD(w, training) = course;
	CHECK(FACT(w, interviewers_untrained) == 0);
	w.interview[0].interviewer_id = 0;
	CHECK(FACT(w, interviewers_untrained) == 1);
	w.interview[0].interviewer_id = 91;
	w.interview[0].held_at = noon(DAY(6));
	CHECK(FACT(w, interviewers_untrained) == 1);
	w.interview[0].held_at = noon(DAY(5));
	w.interview[0].kind = "justice";
	CHECK(FACT(w, interviewers_untrained) == 1);
	course.topic = "child_justice";
	ADD(w, training) = course;
	CHECK(FACT(w, interviewers_untrained) == 0);
	w.interview[0].held_at = noon(DAY(6));
	CHECK(FACT(w, interviewers_untrained) == 1);
	w.interview[0].voided_at = noon(DAY(9));
	CHECK(FACT(w, interviewers_untrained) == 0);
}

/* A member sits for the sector of the agency. */
static void
placed(void)
{
	World		w = good_world();

	CHECK(FACT(w, panel_members_misplaced) == 0);
	w.panel_member[0].sector = "health";
	CHECK(FACT(w, panel_members_misplaced) == 1);
	w.panel_member[0].is_present = REPAT_FLAG_NO;
	CHECK(FACT(w, panel_members_misplaced) == 0);
	w.panel_member[0].is_present = REPAT_FLAG_YES;
	w.panel_member[0].is_recused = REPAT_FLAG_YES;
	CHECK(FACT(w, panel_members_misplaced) == 0);
	w.panel_member[0].is_recused = REPAT_FLAG_NO;
	w.office[1].sector = "health";
	CHECK(FACT(w, panel_members_misplaced) == 0);
	/* of whom nothing is on record */
	w.office[2].sector = NULL;
	CHECK(FACT(w, panel_members_misplaced) == 1);
	w.office[3].professional_id = 99;
	CHECK(FACT(w, panel_members_misplaced) == 2);
	w.panel_member[2].determination_id = 9;
	CHECK(FACT(w, panel_members_misplaced) == 1);
}

int
main(void)
{
	training();
	feedback();
	seen_and_named();
	assessments();
	completing();
	decisions();
	reviews();
	interviewers();
	placed();
	check_both(REPAT_FACT_assessors_untrained, REPAT_FACT_reviews_late);
	return check_report();
}
