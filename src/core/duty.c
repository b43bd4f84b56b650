/*
 * duty.c
 *	  The clocks of a case: definitions, arithmetic, extensions.
 *
 * Layer: core. No clock of the machine is read: "now" comes with the case file.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "duty_file.h"

#include "repatriation/core/calendar.h"

#define MICROSECONDS_AN_HOUR INT64_C(3600000000)

static const struct
{
	RepatDutyDef def;
	void		(*tell) (const RepatClockOut *out);
}			duties[REPAT_DUTY_COUNT] = {
#define PAUSES true, false
#define RUNS false, false
#define LASTS false, true
#define T(table) (UINT64_C(1) << REPAT_TABLE_##table)
#define REPAT_DUTY(name, safeguard, setting, pauses, tables, meaning) \
	{{#name, safeguard, REPAT_SETTING_##setting, pauses, tables, meaning}, repat_duty_##name},
#include "repatriation/core/duty_def.h"
#undef REPAT_DUTY
#undef T
#undef PAUSES
#undef RUNS
#undef LASTS
};

const RepatDutyDef *
repat_duty_def(RepatDuty duty)
{
	return &duties[duty].def;
}

bool
repat_duty_find(const char *name, size_t length, RepatDuty *duty)
{
	int			i;

	for (i = 0; i < REPAT_DUTY_COUNT; i++)
	{
		if (strlen(duties[i].def.name) == length && memcmp(duties[i].def.name, name, length) == 0)
		{
			*duty = (RepatDuty) i;
			return true;
		}
	}
	return false;
}

uint64_t
repat_duty_sources(void)
{
	uint64_t	sources = REPAT_READS_SETTINGS | REPAT_READS_NOW |
		UINT64_C(1) << REPAT_TABLE_child_case | UINT64_C(1) << REPAT_TABLE_duty_extension;
	int			i;

	for (i = 0; i < REPAT_DUTY_COUNT; i++)
		sources |= duties[i].def.sources;
	return sources;
}

void
repat_duties(const RepatCaseFile *file, RepatClockSink sink, void *arg)
{
	RepatClockOut out;
	int			i;

	if (file->child_case_count != 1)
		return;
	out.file = file;
	out.sink = sink;
	out.arg = arg;
	for (i = 0; i < REPAT_DUTY_COUNT; i++)
	{
		out.duty = (RepatDuty) i;
		duties[i].tell(&out);
	}
}

static RepatDay
add_months(RepatDay day, int32_t months)
{
	int			year;
	int			month;
	int			mday;
	int			last;

	repat_day_split(repat_day_from_2000(day), &year, &month, &mday);
	year += (month - 1 + months) / 12;
	month = (month - 1 + months) % 12 + 1;
	last = repat_month_days(year, month);
	return repat_day_to_2000(repat_day_number(year, month, mday < last ? mday : last));
}

RepatMoment
repat_clock_end(const RepatMoment *since, RepatSettingUnit unit, int32_t amount)
{
	RepatMoment end = {REPAT_NO_MOMENT, REPAT_NO_DAY};

	/* A time that began at no date, or before all of them, ends there. */
	if (since->day == REPAT_NO_DAY || since->day == INT32_MIN || since->day == INT32_MAX)
	{
		end.day = since->day;
		return end;
	}
	switch (unit)
	{
		case REPAT_UNIT_HOURS:
			if (since->at != REPAT_NO_MOMENT)
				end.at = since->at + amount * MICROSECONDS_AN_HOUR;
			end.day = since->day + (amount + 23) / 24;
			break;
		case REPAT_UNIT_DAYS:
			end.day = since->day + amount;
			break;
		case REPAT_UNIT_MONTHS:
			end.day = add_months(since->day, amount);
			break;
		case REPAT_UNIT_YEARS:
			end.day = add_months(since->day, 12 * amount);
			break;
		case REPAT_UNIT_MEMBERS:
		case REPAT_UNIT_COUNT:
		case REPAT_UNIT_FLAG:
			end.day = since->day;
			break;
	}
	return end;
}

/* Whether nothing is done any more in the case. */
static bool
is_over(const RepatChildCase *c)
{
	return word_is(c->state, "closed") || word_is(c->state, "duplicate");
}

void
repat_clock_until(const RepatClockOut *out, int64_t row_id, RepatMoment since, RepatMoment due,
				  RepatMoment done)
{
	const RepatDutyDef *def = repat_duty_def(out->duty);
	const RepatDutyExtension *e;
	RepatClock	clock;

	clock.duty = out->duty;
	clock.row_id = row_id;
	clock.since = since;
	clock.due = due;
	clock.done = done;
	clock.extended = false;
	EACH(duty_extension, e, out->file)
	{
		if (e->row_id == row_id && word_is(e->duty, def->name) && e->extended_to > clock.due.day)
		{
			clock.due = on_day(e->extended_to);
			clock.extended = true;
		}
	}
	clock.paused = def->pauses && moment_given(out->file->child_case->suspended_at);
	clock.stopped = !def->lasts && is_over(out->file->child_case);
	out->sink(&clock, out->arg);
}

void
repat_clock_run(const RepatClockOut *out, int64_t row_id, RepatMoment since, RepatMoment done)
{
	RepatSetting setting = repat_duty_def(out->duty)->setting;

	repat_clock_until(out, row_id, since,
					  repat_clock_end(&since, repat_setting_at((int) setting)->unit,
									  setting_on(out->file, setting, since.day)), done);
}

bool
repat_clock_past(const RepatMoment *moment, const RepatMoment *end)
{
	if (moment->at != REPAT_NO_MOMENT && end->at != REPAT_NO_MOMENT)
		return moment->at > end->at;
	return moment->day > end->day;
}

RepatClockState
repat_clock_state(const RepatClock *clock, const RepatMoment *now)
{
	if (day_given(clock->done.day))
		return repat_clock_past(&clock->done, &clock->due) ? REPAT_CLOCK_DONE_LATE : REPAT_CLOCK_DONE;
	if (clock->paused)
		return REPAT_CLOCK_PAUSED;
	return repat_clock_past(now, &clock->due) ? REPAT_CLOCK_OVERDUE : REPAT_CLOCK_DUE;
}

RepatClockState
repat_clock_shown(const RepatClock *clock, const RepatMoment *now)
{
	return clock->stopped && !day_given(clock->done.day) ? REPAT_CLOCK_STOPPED
		: repat_clock_state(clock, now);
}

const char *
repat_clock_state_name(RepatClockState state)
{
	switch (state)
	{
		case REPAT_CLOCK_DUE:
			return "due";
		case REPAT_CLOCK_OVERDUE:
			return "overdue";
		case REPAT_CLOCK_PAUSED:
			return "paused";
		case REPAT_CLOCK_STOPPED:
			return "stopped";
		case REPAT_CLOCK_DONE:
			return "done";
		case REPAT_CLOCK_DONE_LATE:
			break;
	}
	return "done late";
}
