/*
 * duty_movement.c
 *	  Clocks about movement: the answer, the closed gate, the consulate's notice.
 *
 * Layer: core. duty_def_movement.h says which setting says how long each runs.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "duty_file.h"

/* The earlier of two moments, by day; either may be nothing. */
static RepatMoment
earlier(RepatMoment a, RepatMoment b)
{
	if (!day_given(a.day))
		return b;
	return day_given(b.day) && b.day < a.day ? b : a;
}

/*
 * S.B. et al. v. France, paragraph 8(a): each request gets an official answer. That
 * is an answer as such, a refusal that the applicant was told of, or the travel.
 */
void
repat_duty_request_answer(const RepatClockOut *out)
{
	const RepatMovement *m;

	EACH(movement, m, out->file)
	{
		RepatMoment done = earlier(on_day(m->answered_on), on_day(m->refusal_notified_on));

		done = earlier(done, earlier(m->authorised_at, m->departed_at));
		repat_clock_run(out, m->movement_id, on_day(m->requested_on), done);
	}
}

/*
 * General Comment 14, paragraph 18: inaction is also an action. The supervisor looks
 * at a return that waits, again and again, until it is authorised or finally refused.
 */
void
repat_duty_gate_closed(const RepatClockOut *out)
{
	const RepatMovement *m;

	EACH(movement, m, out->file)
	{
		RepatMoment open = earlier(earlier(m->authorised_at, m->departed_at),
								   on_day(m->refused_finally_on));
		RepatDay	since = m->requested_on;
		const RepatGateReview *r;

		EACH(gate_review, r, out->file)
			if (r->movement_id == m->movement_id && r->reviewed_on > since &&
				(!day_given(open.day) || r->reviewed_on <= open.day))
				since = r->reviewed_on;
		repat_clock_run(out, m->movement_id, on_day(since), open);
	}
}

/*
 * Vienna Convention on Consular Relations, article 37(b): for a separated child from
 * another State, which a request for return tells. A reasoned entry of the competent
 * authority, that the notice is not given, ends the clock as well.
 */
void
repat_duty_consular_guardian_notice(const RepatClockOut *out)
{
	const RepatChildCase *c = out->file->child_case;
	const RepatMovement *m;
	const RepatConsularContact *contact;
	const RepatConsularOmission *omission;
	RepatMoment requested = no_moment();
	RepatMoment done = no_moment();
	RepatDay	since = repat_separated_since(out->file);

	if (since == REPAT_NO_DAY)
		return;
	if (c->identified_on > since)
		since = c->identified_on;
	EACH(movement, m, out->file)
		requested = earlier(requested, on_day(m->requested_on));
	if (!day_given(requested.day))
		return;
	if (requested.day > since)
		since = requested.day;
	EACH(consular_contact, contact, out->file)
		if (word_is(contact->purpose, "guardian_notice") && !moment_given(contact->voided_at))
			done = earlier(done, contact->contacted_at);
	EACH(consular_omission, omission, out->file)
		if (word_is(omission->notice, "guardian_notice") && !moment_given(omission->voided_at))
			done = earlier(done, on_day(omission->signed_on));
	repat_clock_run(out, 0, on_day(since), done);
}
