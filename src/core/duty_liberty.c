/*
 * duty_liberty.c
 *	  Clocks of a deprivation of liberty.
 *
 * Layer: core. General Comment 24, paragraphs 47, 90 and 91; Vienna Convention on
 * Consular Relations, article 36(1)(b). Every clock counts from the hour in which
 * the child could no longer leave, which is never later than what the text
 * counts from. None pauses, and release stops all that ask for release instead.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "duty_file.h"

/* The earlier of two moments, of which either may not be given. */
static RepatMoment
earlier(RepatMoment a, RepatMoment b)
{
	if (!moment_given(a))
		return b;
	return moment_given(b) && b.at < a.at ? b : a;
}

/* When the child was free again, if that has come. */
static RepatMoment
freed(const RepatLibertyEpisode *e)
{
	return earlier(e->released_at, e->ended_at);
}

/* The first event of a kind in the episode after a moment (REPAT_NO_MOMENT: at all), or none. */
static RepatMoment
first_event(const RepatCaseFile *file, const RepatLibertyEpisode *e, const char *kind, int64_t after)
{
	const RepatLibertyEvent *v;
	RepatMoment first = no_moment();

	EACH(liberty_event, v, file)
		if (v->liberty_episode_id == e->liberty_episode_id && word_is(v->kind, kind) &&
			!moment_given(v->voided_at) && v->happened_at.at > after)
			first = earlier(first, v->happened_at);
	return first;
}

/* Whether the episode is secure care inside child protection, where no charge is due. */
static bool
is_secure_care(const RepatLibertyEpisode *e)
{
	return word_is(e->grounds, "secure_care_child_protection,");
}

void
repat_duty_liberty_authority(const RepatClockOut *out)
{
	const RepatLibertyEpisode *e;

	EACH(liberty_episode, e, out->file)
		if (!moment_given(e->voided_at))
			repat_clock_run(out, e->liberty_episode_id, e->started_at, earlier(e->brought_at, freed(e)));
}

/* A run for each interval: from the beginning or a review to the next review. */
void
repat_duty_liberty_review(const RepatClockOut *out)
{
	const RepatLibertyEpisode *e;

	EACH(liberty_episode, e, out->file)
	{
		RepatMoment since = e->started_at;
		RepatMoment end = freed(e);

		if (moment_given(e->voided_at))
			continue;
		for (;;)
		{
			RepatMoment review = first_event(out->file, e, "review", since.at);
			bool		last = !moment_given(review) || (moment_given(end) && end.at <= review.at);

			repat_clock_run(out, e->liberty_episode_id, since, last ? end : review);
			if (last)
				break;
			since = review;
		}
	}
}

/* Two events stop it: formally charged, and before a court or like body. */
void
repat_duty_liberty_charge_and_court(const RepatClockOut *out)
{
	const RepatLibertyEpisode *e;

	EACH(liberty_episode, e, out->file)
	{
		RepatMoment court = first_event(out->file, e, "court_hearing", REPAT_NO_MOMENT);
		RepatMoment both = no_moment();

		if (moment_given(e->voided_at) || is_secure_care(e))
			continue;
		if (moment_given(e->charged_at) && moment_given(court))
			both = court.at > e->charged_at.at ? court : e->charged_at;
		repat_clock_run(out, e->liberty_episode_id, e->started_at, earlier(both, freed(e)));
	}
}

void
repat_duty_liberty_final_decision(const RepatClockOut *out)
{
	const RepatLibertyEpisode *e;

	EACH(liberty_episode, e, out->file)
		if (!moment_given(e->voided_at) && !is_secure_care(e))
			repat_clock_run(out, e->liberty_episode_id, e->started_at,
							earlier(e->adjudicated_at, freed(e)));
}

/* The row is the challenge. */
void
repat_duty_liberty_challenge(const RepatClockOut *out)
{
	const RepatLibertyEpisode *e;
	const RepatLibertyEvent *lodged;
	const RepatLibertyEvent *v;

	EACH(liberty_episode, e, out->file)
	{
		if (moment_given(e->voided_at))
			continue;
		EACH(liberty_event, lodged, out->file)
		{
			RepatMoment done = freed(e);

			if (lodged->liberty_episode_id != e->liberty_episode_id ||
				!word_is(lodged->kind, "challenge_lodged") || moment_given(lodged->voided_at))
				continue;
			EACH(liberty_event, v, out->file)
				if (v->answers_id == lodged->liberty_event_id && !moment_given(v->voided_at) &&
					word_is(v->kind, "challenge_decided"))
					done = earlier(done, v->happened_at);
			repat_clock_run(out, lodged->liberty_event_id, lodged->happened_at, done);
		}
	}
}

/* Release does not stop it: parents are told that the child was held. */
void
repat_duty_detention_notice_parents(const RepatClockOut *out)
{
	const RepatLibertyEpisode *e;

	EACH(liberty_episode, e, out->file)
		if (!moment_given(e->voided_at))
			repat_clock_run(out, e->liberty_episode_id, e->started_at,
							earlier(first_event(out->file, e, "parents_told", REPAT_NO_MOMENT),
									first_event(out->file, e, "parents_excluded", REPAT_NO_MOMENT)));
}

/* A child not known to be a national is told. */
void
repat_duty_consular_information(const RepatClockOut *out)
{
	const RepatLibertyEpisode *e;

	EACH(liberty_episode, e, out->file)
		if (!moment_given(e->voided_at) && e->is_foreign != REPAT_FLAG_NO)
			repat_clock_run(out, e->liberty_episode_id, e->started_at,
							earlier(first_event(out->file, e, "consular_information", REPAT_NO_MOMENT),
									freed(e)));
}
