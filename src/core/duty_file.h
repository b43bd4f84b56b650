/*
 * duty_file.h
 *	  What the duty functions share: telling a run of a clock.
 *
 * Layer: core, private to duty_*.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_DUTY_FILE_H
#define REPAT_CORE_DUTY_FILE_H

#include "repatriation/core/duty.h"

#include "facts_file.h"

/* A moment known to the day alone. */
static inline RepatMoment
on_day(RepatDay day)
{
	RepatMoment moment = {REPAT_NO_MOMENT, day};

	return moment;
}

static inline RepatMoment
no_moment(void)
{
	return on_day(REPAT_NO_DAY);
}

/*
 * Tell a run of the clock: the row it belongs to (0: the case), since when, and
 * when it was done. How long it runs, and what extended it, is looked up.
 */
extern void repat_clock_run(const RepatClockOut *out, int64_t row_id, RepatMoment since,
							RepatMoment done);

/* The same, where the row itself says when it is due. */
extern void repat_clock_until(const RepatClockOut *out, int64_t row_id, RepatMoment since,
							  RepatMoment due, RepatMoment done);

#endif
