/*
 * duty.c
 *	  The clocks of a case: ends, states, extensions, pauses.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/calendar.h"
#include "repatriation/core/duty.h"
#include "repatriation/core/safeguard.h"

#include "world.h"

static RepatDay
date(int year, int month, int day)
{
	return repat_day_to_2000(repat_day_number(year, month, day));
}

static RepatMoment
day_only(RepatDay day)
{
	RepatMoment moment = {REPAT_NO_MOMENT, day};

	return moment;
}

static RepatDay
end_day(RepatDay since, RepatSettingUnit unit, int32_t amount)
{
	RepatMoment moment = day_only(since);

	return repat_clock_end(&moment, unit, amount).day;
}

static void
ends(void)
{
	RepatMoment at = noon(DAY(3));

	CHECK(end_day(date(2026, 1, 31), REPAT_UNIT_MONTHS, 1) == date(2026, 2, 28));
	CHECK(end_day(date(2028, 1, 31), REPAT_UNIT_MONTHS, 1) == date(2028, 2, 29));
	CHECK(end_day(date(2026, 11, 30), REPAT_UNIT_MONTHS, 3) == date(2027, 2, 28));
	CHECK(end_day(date(2026, 12, 15), REPAT_UNIT_MONTHS, 12) == date(2027, 12, 15));
	CHECK(end_day(date(2026, 12, 15), REPAT_UNIT_MONTHS, 1) == date(2027, 1, 15));
	CHECK(end_day(date(2028, 2, 29), REPAT_UNIT_YEARS, 1) == date(2029, 2, 28));
	CHECK(end_day(DAY(0), REPAT_UNIT_DAYS, 3) == DAY(3));
	/* hours from a moment end at a moment; from a day, with the last day they touch */
	CHECK(repat_clock_end(&at, REPAT_UNIT_HOURS, 24).at == at.at + 24 * HOUR);
	CHECK(repat_clock_end(&at, REPAT_UNIT_HOURS, 24).day == DAY(4));
	CHECK(end_day(DAY(3), REPAT_UNIT_HOURS, 25) == DAY(5));
	CHECK(repat_clock_end(&at, REPAT_UNIT_DAYS, 1).at == REPAT_NO_MOMENT);
	/* what began at no time ends at none */
	CHECK(end_day(REPAT_NO_DAY, REPAT_UNIT_DAYS, 3) == REPAT_NO_DAY);
	CHECK(end_day(INT32_MIN, REPAT_UNIT_MONTHS, 3) == INT32_MIN);
	CHECK(end_day(INT32_MAX, REPAT_UNIT_HOURS, 3) == INT32_MAX);
}

static RepatClockState
state(RepatMoment due, RepatMoment done, bool paused, RepatMoment now)
{
	RepatClock	clock;

	memset(&clock, 0, sizeof(clock));
	clock.due = due;
	clock.done = done;
	clock.paused = paused;
	return repat_clock_state(&clock, &now);
}

static void
states(void)
{
	RepatMoment due = noon(DAY(3));

	/* to the moment where both are moments, else to the day */
	CHECK(state(due, never(), false, due) == REPAT_CLOCK_DUE);
	CHECK(state(due, never(), false, shifted(due, 1)) == REPAT_CLOCK_OVERDUE);
	CHECK(state(day_only(DAY(3)), never(), false, shifted(due, 11 * HOUR)) == REPAT_CLOCK_DUE);
	CHECK(state(day_only(DAY(3)), never(), false, noon(DAY(4))) == REPAT_CLOCK_OVERDUE);
	CHECK(state(due, shifted(due, 1), false, noon(DAY(9))) == REPAT_CLOCK_DONE_LATE);
	CHECK(state(due, due, false, noon(DAY(9))) == REPAT_CLOCK_DONE);
	CHECK(state(due, day_only(DAY(3)), false, noon(DAY(9))) == REPAT_CLOCK_DONE);
	CHECK(state(due, day_only(DAY(4)), false, noon(DAY(9))) == REPAT_CLOCK_DONE_LATE);
	/* a pause stops a clock that is not done, and no other */
	CHECK(state(due, never(), true, noon(DAY(9))) == REPAT_CLOCK_PAUSED);
	CHECK(state(due, due, true, noon(DAY(9))) == REPAT_CLOCK_DONE);
	CHECK(strcmp(repat_clock_state_name(REPAT_CLOCK_DUE), "due") == 0);
	CHECK(strcmp(repat_clock_state_name(REPAT_CLOCK_OVERDUE), "overdue") == 0);
	CHECK(strcmp(repat_clock_state_name(REPAT_CLOCK_PAUSED), "paused") == 0);
	CHECK(strcmp(repat_clock_state_name(REPAT_CLOCK_DONE), "done") == 0);
	CHECK(strcmp(repat_clock_state_name(REPAT_CLOCK_DONE_LATE), "done late") == 0);
}

/* Keep the run of the guardian's clock, and count what is told. */
typedef struct Told
{
	RepatClock	guardian;
	int			runs;
} Told;

static void
keep(const RepatClock *clock, void *arg)
{
	Told	   *told = arg;

	if (clock->duty == REPAT_DUTY_guardian_appointment)
	{
		told->guardian = *clock;
		told->runs++;
	}
}

static Told
tell(World *w)
{
	Told		told;

	memset(&told, 0, sizeof(told));
#define WORLD_TABLE(name, Name) w->file.name = w->name;
	REPAT_FILE_TABLES(WORLD_TABLE)
#undef WORLD_TABLE
	repat_duties(&w->file, keep, &told);
	return told;
}

/* What a closed case left open is stopped in the calendar; closing itself still sees it. */
static void
stopped(void)
{
	static const char *const open[] = {"identified", "reopened", "transferred", "under_review", NULL};
	World		w = bare_world();
	RepatMoment late = noon(DAY(9));
	RepatGuardianAppointment g = blank_guardian_appointment();
	RepatClock	clock;
	int			lasting = 0;
	int			i;

	for (i = 0; i < 5; i++)
	{
		w.child_case[0].state = open[i];
		clock = tell(&w).guardian;
		CHECK(!clock.stopped && repat_clock_shown(&clock, &late) == REPAT_CLOCK_OVERDUE);
	}
	w.child_case[0].state = "duplicate";
	clock = tell(&w).guardian;
	CHECK(repat_clock_shown(&clock, &late) == REPAT_CLOCK_STOPPED);
	w.child_case[0].state = "closed";
	clock = tell(&w).guardian;
	CHECK(clock.stopped && repat_clock_shown(&clock, &late) == REPAT_CLOCK_STOPPED);
	CHECK(repat_clock_state(&clock, &late) == REPAT_CLOCK_OVERDUE);
	g.valid_from = DAY(4);
	ADD(w, guardian_appointment) = g;
	clock = tell(&w).guardian;
	CHECK(repat_clock_shown(&clock, &late) == REPAT_CLOCK_DONE_LATE);
	CHECK(strcmp(repat_clock_state_name(REPAT_CLOCK_STOPPED), "stopped") == 0);
	/* what a closed case does not end: a deprivation of liberty, and the keeping of a sample */
	for (i = 0; i < REPAT_DUTY_COUNT; i++)
	{
		const RepatDutyDef *def = repat_duty_def((RepatDuty) i);

		CHECK(def->lasts == (def->safeguard == 40 || def->safeguard == 11 ||
							 def->safeguard == 31));
		lasting += def->lasts;
	}
	CHECK(lasting == 8);
}

static void
guardian(void)
{
	World		w = bare_world();
	RepatGuardianAppointment early = blank_guardian_appointment();
	RepatDutyExtension extension = blank_duty_extension();
	Told		told = tell(&w);

	CHECK(told.runs == 1 && told.guardian.row_id == 0);
	CHECK(told.guardian.since.day == DAY(0) && told.guardian.due.day == DAY(3));
	CHECK(told.guardian.done.day == REPAT_NO_DAY && !told.guardian.extended && !told.guardian.paused);
	/* an appointment that had ended does not count, the earliest of the others does */
	early.valid_from = DAY(-9);
	early.valid_until = DAY(-1);
	ADD(w, guardian_appointment) = early;
	CHECK(tell(&w).guardian.done.day == REPAT_NO_DAY);
	early.valid_from = DAY(5);
	early.valid_until = REPAT_NO_DAY;
	ADD(w, guardian_appointment) = early;
	early.valid_from = DAY(4);
	ADD(w, guardian_appointment) = early;
	CHECK(tell(&w).guardian.done.day == DAY(4));
	/* extended: for this duty and row alone, and never shortened */
	extension.duty = "guardian_appointment";
	extension.extended_to = DAY(2);
	ADD(w, duty_extension) = extension;
	extension.row_id = 7;
	extension.extended_to = DAY(9);
	ADD(w, duty_extension) = extension;
	CHECK(!tell(&w).guardian.extended && tell(&w).guardian.due.day == DAY(3));
	extension.row_id = 0;
	ADD(w, duty_extension) = extension;
	CHECK(tell(&w).guardian.extended && tell(&w).guardian.due.day == DAY(9));
	/* this clock runs while the case is suspended; separated late, it begins late */
	w.child_case[0].suspended_at = noon(DAY(1));
	CHECK(!tell(&w).guardian.paused);
	w.child_case[0].separation_since = DAY(6);
	CHECK(tell(&w).guardian.since.day == DAY(6));
	/* the latest stretch of separation, whatever its kind, and what was between */
	{
		RepatSeparationPeriod p = {1, "with_one_parent", DAY(20), noon(DAY(20))};

		ADD(w, separation_period) = p;
		CHECK(tell(&w).runs == 0);
		p.separation_period_id = 2;
		p.status = "separated";
		p.since = DAY(30);
		ADD(w, separation_period) = p;
		p.separation_period_id = 3;
		p.status = "unaccompanied";
		p.since = DAY(40);
		ADD(w, separation_period) = p;
		CHECK(tell(&w).guardian.since.day == DAY(30));
		w.separation_period[0].since = DAY(35);
		CHECK(tell(&w).guardian.since.day == DAY(40));
		w.separation_period[0].status = "unknown";
		CHECK(tell(&w).guardian.since.day == DAY(40));
		w.separation_period[0].since = DAY(40);
		CHECK(tell(&w).guardian.since.day == DAY(6));
		w.file.separation_period_count = 0;
	}
	/* no clock for a child with parents, nor for a case that is not there */
	w.child_case[0].separation_status = "with_both_parents";
	CHECK(tell(&w).runs == 0);
	w = bare_world();
	w.file.child_case_count = 0;
	CHECK(tell(&w).runs == 0);
}

static void
definitions(void)
{
	RepatDuty	found;
	int			i;

	for (i = 0; i < REPAT_DUTY_COUNT; i++)
	{
		const RepatDutyDef *def = repat_duty_def((RepatDuty) i);
		RepatSettingUnit unit = repat_setting_at((int) def->setting)->unit;

		CHECK(repat_duty_find(def->name, strlen(def->name), &found) && found == (RepatDuty) i);
		CHECK(repat_safeguard_find(def->safeguard) != NULL);
		CHECK(unit == REPAT_UNIT_HOURS || unit == REPAT_UNIT_DAYS || unit == REPAT_UNIT_MONTHS ||
			  unit == REPAT_UNIT_YEARS);
		CHECK((repat_duty_sources() & def->sources) == def->sources);
	}
	CHECK(!repat_duty_find("no_such_duty", 12, &found));
}

int
main(void)
{
	ends();
	states();
	stopped();
	guardian();
	definitions();
	return check_report();
}
