/*
 * duty.h
 *	  The clocks of a case: what is due, since when, until when.
 *
 * Layer: core. Memory is the caller's: each run of a clock is handed to a sink.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_DUTY_H
#define REPAT_CORE_DUTY_H

#include "repatriation/core/case_file.h"

typedef enum RepatDuty
{
#define REPAT_DUTY(name, safeguard, setting, pauses, tables, meaning) REPAT_DUTY_##name,
#include "repatriation/core/duty_def.h"
#undef REPAT_DUTY
	REPAT_DUTY_COUNT
} RepatDuty;

typedef struct RepatDutyDef
{
	const char *name;
	int			safeguard;
	RepatSetting setting;
	bool		pauses;			/* stands still while the case is suspended */
	bool		lasts;			/* goes on in a case that is closed */
	uint64_t	sources;
	const char *meaning;
} RepatDutyDef;

/*
 * A run of a clock. A moment whose "at" is REPAT_NO_MOMENT but whose day is given
 * is known to the day alone; a duty due on a day is overdue on the day after.
 */
typedef struct RepatClock
{
	RepatDuty	duty;
	int64_t		row_id;			/* of the row it belongs to; 0: the case */
	RepatMoment since;
	RepatMoment due;
	RepatMoment done;			/* nothing: not yet */
	bool		paused;
	bool		stopped;		/* the case is closed, or another goes on in its place */
	bool		extended;
} RepatClock;

typedef enum RepatClockState
{
	REPAT_CLOCK_DUE,
	REPAT_CLOCK_OVERDUE,
	REPAT_CLOCK_PAUSED,
	REPAT_CLOCK_STOPPED,
	REPAT_CLOCK_DONE,
	REPAT_CLOCK_DONE_LATE
} RepatClockState;

/* Where the runs of a case's clocks go. */
typedef void (*RepatClockSink) (const RepatClock *clock, void *arg);

/* What a duty function fills in; see duty_file.h. */
typedef struct RepatClockOut
{
	const RepatCaseFile *file;
	RepatDuty	duty;
	RepatClockSink sink;
	void	   *arg;
} RepatClockOut;

/* The definition of a duty. */
extern const RepatDutyDef *repat_duty_def(RepatDuty duty);

/* The duty of that name (length bytes, not terminated); false if there is none. */
extern bool repat_duty_find(const char *name, size_t length, RepatDuty *duty);

/* What every duty together is computed from, as a set of sources. */
extern uint64_t repat_duty_sources(void);

/* Hand every run of every clock of the case to the sink. */
extern void repat_duties(const RepatCaseFile *file, RepatClockSink sink, void *arg);

/* Whether a moment is past an end: to the moment where both are known to it, else to the day. */
extern bool repat_clock_past(const RepatMoment *moment, const RepatMoment *end);

/* How a clock stands at a moment, whether the case is closed or not: closing itself asks. */
extern RepatClockState repat_clock_state(const RepatClock *clock, const RepatMoment *now);

/*
 * The same as the calendar shows it: what was open when the case was closed is
 * stopped. It stands where it would have stood as soon as the case is reopened, so
 * that what became overdue meanwhile is looked at at once.
 */
extern RepatClockState repat_clock_shown(const RepatClock *clock, const RepatMoment *now);

/* due, overdue, paused, stopped, done, done late. */
extern const char *repat_clock_state_name(RepatClockState state);

/*
 * When a time of "amount" units ends that began at "since": hours to the moment
 * where that is known, else whole days after; days, months and years as days of
 * the calendar. A month that has no such day ends on its last.
 */
extern RepatMoment repat_clock_end(const RepatMoment *since, RepatSettingUnit unit, int32_t amount);

/* Each duty's definition: duty_*.c. */
#define REPAT_DUTY(name, safeguard, setting, pauses, tables, meaning) \
	extern void repat_duty_##name(const RepatClockOut *out);
#include "repatriation/core/duty_def.h"
#undef REPAT_DUTY

#endif
