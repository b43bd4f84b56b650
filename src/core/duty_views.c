/*
 * duty_views.c
 *	  Clocks about views, guardian, representation and interviews.
 *
 * Layer: core. duty_def_views.h says which setting says how long each runs.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "duty_file.h"

/* General Comment 6, paragraphs 21 and 33: from the day the child is identified as separated. */
void
repat_duty_guardian_appointment(const RepatClockOut *out)
{
	const RepatChildCase *c = out->file->child_case;
	const RepatGuardianAppointment *g;
	RepatDay	since = repat_separated_since(out->file);
	RepatDay	done = REPAT_NO_DAY;

	if (since == REPAT_NO_DAY)
		return;
	if (c->identified_on > since)
		since = c->identified_on;
	EACH(guardian_appointment, g, out->file)
		if (!day_given(g->valid_until) || g->valid_until >= since)
			if (!day_given(done) || g->valid_from < done)
				done = g->valid_from;
	repat_clock_run(out, 0, on_day(since), on_day(done));
}

/* General Comment 12, para. 45: of every decision, and of each anew that is taken again. */
void
repat_duty_views_feedback(const RepatClockOut *out)
{
	const RepatDetermination *d;

	EACH(determination, d, out->file)
		if (moment_given(d->decided_at))
			repat_clock_run(out, d->determination_id, d->decided_at,
							moment_given(d->feedback_at) && d->feedback_at.at >= d->decided_at.at
							? d->feedback_at : no_moment());
}
