/*
 * duty_liberty.c
 *	  The clocks of a deprivation of liberty.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "liberty.h"

#include "repatriation/core/duty.h"
#include "repatriation/core/safeguard.h"

#define RUNS_MAX 16

typedef struct Told
{
	RepatDuty	wanted;
	RepatClock	run[RUNS_MAX];
	int			runs;
} Told;

static void
keep(const RepatClock *clock, void *arg)
{
	Told	   *told = arg;

	if (clock->duty == told->wanted && told->runs < RUNS_MAX)
		told->run[told->runs++] = *clock;
}

static Told
tell(World *w, RepatDuty wanted)
{
	Told		told;

	memset(&told, 0, sizeof(told));
	told.wanted = wanted;
#define WORLD_TABLE(name, Name) w->file.name = w->name;
	REPAT_FILE_TABLES(WORLD_TABLE)
#undef WORLD_TABLE
	repat_duties(&w->file, keep, &told);
	return told;
}

#define TELL(w, name) tell(&(w), REPAT_DUTY_##name)

static RepatClockState
state_at(const RepatClock *clock, RepatMoment now)
{
	return repat_clock_state(clock, &now);
}

/* Hours are counted in hours from the first one. */
static void
hours(void)
{
	World		w = liberty_world();
	Told		told = TELL(w, liberty_authority);

	CHECK(told.runs == 1 && told.run[0].row_id == 1);
	CHECK(told.run[0].since.at == noon(DAY(0)).at && told.run[0].due.at == noon(DAY(0)).at + 24 * HOUR);
	CHECK(told.run[0].done.at == noon(DAY(0)).at + HOUR);
	/* release before the authority stops it, release after it changes nothing */
	w.liberty_episode[0].released_at = noon(DAY(2));
	CHECK(TELL(w, liberty_authority).run[0].done.at == noon(DAY(0)).at + HOUR);
	w.liberty_episode[0].brought_at = never();
	CHECK(TELL(w, liberty_authority).run[0].done.at == noon(DAY(2)).at);
	told = TELL(w, detention_notice_parents);
	CHECK(told.runs == 1 && told.run[0].due.at == noon(DAY(0)).at + 6 * HOUR);
	CHECK(told.run[0].done.at == noon(DAY(0)).at);
	/* exclusion counts, whichever came first; release does not */
	ADD(w, liberty_event) = event(9, "parents_excluded", DAY(-1));
	CHECK(TELL(w, detention_notice_parents).run[0].done.day == DAY(-1));
	w.liberty_event[3].voided_at = w.liberty_event[4].voided_at = noon(DAY(1));
	CHECK(TELL(w, detention_notice_parents).run[0].done.day == REPAT_NO_DAY);
	told = TELL(w, consular_information);
	CHECK(told.runs == 1 && told.run[0].due.at == noon(DAY(0)).at + 24 * HOUR &&
		  told.run[0].done.day == DAY(2));
	w.liberty_episode[0].is_foreign = REPAT_FLAG_NO;
	CHECK(TELL(w, consular_information).runs == 0);
	w.liberty_episode[0].is_foreign = REPAT_FLAG_YES;
	ADD(w, liberty_event) = event(10, "consular_information", DAY(1));
	CHECK(TELL(w, consular_information).run[0].done.day == DAY(1));
	w.liberty_event[5].liberty_episode_id = 2;
	CHECK(TELL(w, consular_information).run[0].done.day == DAY(2));
}

/* A run for each interval, in whatever order the reviews were entered. */
static void
reviews(void)
{
	World		w = liberty_world();
	RepatLibertyEvent swap = w.liberty_event[0];
	Told		told;
	int			pass;

	for (pass = 0; pass < 2; pass++)
	{
		told = TELL(w, liberty_review);
		CHECK(told.runs == 3);
		CHECK(told.run[0].since.day == DAY(0) && told.run[0].due.day == DAY(14) && told.run[0].done.day == DAY(14));
		CHECK(told.run[1].since.day == DAY(14) && told.run[1].due.day == DAY(28) && told.run[1].done.day == DAY(28));
		CHECK(told.run[2].since.day == DAY(28) && told.run[2].due.day == DAY(42) && told.run[2].done.day == DAY(40));
		CHECK(told.run[0].due.at == REPAT_NO_MOMENT);
		w.liberty_event[0] = w.liberty_event[1];
		w.liberty_event[1] = swap;
	}
	/* none after the end, none before the beginning; two at once are one */
	w.liberty_episode[0].ended_at = noon(DAY(20));
	told = TELL(w, liberty_review);
	CHECK(told.runs == 2 && told.run[1].done.day == DAY(20));
	w.liberty_event[0].happened_at = w.liberty_event[1].happened_at;
	CHECK(TELL(w, liberty_review).runs == 2);
	w.liberty_event[0].happened_at = w.liberty_event[1].happened_at = noon(DAY(0));
	told = TELL(w, liberty_review);
	CHECK(told.runs == 1 && told.run[0].done.day == DAY(20));
	w.liberty_episode[0].ended_at = never();
	CHECK(TELL(w, liberty_review).run[0].done.day == REPAT_NO_DAY);
	w.liberty_episode[0].voided_at = noon(DAY(1));
	CHECK(TELL(w, liberty_review).runs == 0);
}

static void
charge_and_decision(void)
{
	World		w = liberty_world();
	RepatLibertyEpisode *e = &w.liberty_episode[0];
	Told		told = TELL(w, liberty_charge_and_court);

	CHECK(told.runs == 1 && told.run[0].due.day == DAY(30) && told.run[0].done.day == DAY(24));
	e->charged_at = noon(DAY(26));
	CHECK(TELL(w, liberty_charge_and_court).run[0].done.day == DAY(26));
	e->charged_at = never();
	CHECK(TELL(w, liberty_charge_and_court).run[0].done.day == DAY(40));
	e->charged_at = noon(DAY(20));
	w.liberty_event[2].kind = "review";
	CHECK(TELL(w, liberty_charge_and_court).run[0].done.day == DAY(40));
	told = TELL(w, liberty_final_decision);
	/* six months from 22 August 2024 */
	CHECK(told.runs == 1 && told.run[0].due.day == DAY(184) && told.run[0].done.day == DAY(30));
	e->adjudicated_at = never();
	CHECK(TELL(w, liberty_final_decision).run[0].done.day == DAY(40));
	/* neither is asked of secure care, but where another ground stands beside it */
	e->grounds = "secure_care_child_protection,";
	CHECK(TELL(w, liberty_charge_and_court).runs == 0 && TELL(w, liberty_final_decision).runs == 0 &&
		  TELL(w, liberty_review).runs == 4);
	e->grounds = "secure_care_child_protection,sentence,";
	CHECK(TELL(w, liberty_charge_and_court).runs == 1 && TELL(w, liberty_final_decision).runs == 1);
}

static void
challenges(void)
{
	World		w = liberty_world();
	Told		told;

	CHECK(TELL(w, liberty_challenge).runs == 0);
	ADD(w, liberty_event) = event(9, "challenge_lodged", DAY(2));
	ADD(w, liberty_event) = event(10, "challenge_lodged", DAY(3));
	ADD(w, liberty_event) = event(11, "challenge_decided", DAY(4));
	w.liberty_event[6].answers_id = 10;
	told = TELL(w, liberty_challenge);
	CHECK(told.runs == 2 && told.run[0].row_id == 9 && told.run[1].row_id == 10);
	CHECK(told.run[0].due.day == DAY(16) && told.run[0].done.day == DAY(40) && told.run[1].done.day == DAY(4));
	CHECK(state_at(&told.run[0], noon(DAY(50))) == REPAT_CLOCK_DONE_LATE);
	w.liberty_event[4].voided_at = noon(DAY(5));
	CHECK(TELL(w, liberty_challenge).runs == 1);
	w.liberty_event[5].liberty_episode_id = 2;
	CHECK(TELL(w, liberty_challenge).runs == 0);
}

/* A suspended case is not a freed child; and nothing here is put off. */
static void
never_paused(void)
{
	World		w = liberty_world();
	Told		told;
	int			i;

	w.child_case[0].suspended_at = noon(DAY(0));
	w.liberty_episode[0].brought_at = w.liberty_episode[0].ended_at = never();
	told = TELL(w, liberty_authority);
	CHECK(!told.run[0].paused && state_at(&told.run[0], noon(DAY(2))) == REPAT_CLOCK_OVERDUE);
	for (i = 0; i < REPAT_DUTY_COUNT; i++)
	{
		const RepatDutyDef *def = repat_duty_def((RepatDuty) i);

		if (def->safeguard == 11 || def->safeguard == 40)
			CHECK(!def->pauses &&
				  repat_safeguard_find(def->safeguard)->override == REPAT_OVERRIDE_NONE);
	}
}

int
main(void)
{
	hours();
	reviews();
	charge_and_decision();
	challenges();
	never_paused();
	return check_report();
}
