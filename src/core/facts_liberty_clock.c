/*
 * facts_liberty_clock.c
 *	  Facts that follow from the clocks of a deprivation of liberty.
 *
 * Layer: core. General Comment 24, paragraph 90. The clocks are told by
 * duty_liberty.c and nowhere else; here steps are held against them.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "duty_file.h"

/* The clocks after which nothing but release follows, or a court's order. */
static const struct
{
	RepatDuty	duty;
	void		(*tell) (const RepatClockOut *out);
}			clocks[] = {
	{REPAT_DUTY_liberty_authority, repat_duty_liberty_authority},
	{REPAT_DUTY_liberty_review, repat_duty_liberty_review},
	{REPAT_DUTY_liberty_charge_and_court, repat_duty_liberty_charge_and_court},
	{REPAT_DUTY_liberty_final_decision, repat_duty_liberty_final_decision},
	{REPAT_DUTY_liberty_challenge, repat_duty_liberty_challenge}
};

/* A step of an episode, and whether some clock had run out by then. */
typedef struct Step
{
	const RepatCaseFile *file;
	const RepatLibertyEpisode *episode;
	RepatMoment taken;
	bool		lapsed;
} Step;

/* Whether the run of a clock belongs to the episode: its row, or that of one of its challenges. */
static bool
is_of(const RepatClock *clock, const Step *step)
{
	const RepatLibertyEvent *v;

	if (clock->duty != REPAT_DUTY_liberty_challenge)
		return clock->row_id == step->episode->liberty_episode_id;
	EACH(liberty_event, v, step->file)
		if (v->liberty_event_id == clock->row_id)
			return v->liberty_episode_id == step->episode->liberty_episode_id;
	return false;
}

/* Whether a court ordered, after a clock ran out and by the step, that the child be held on. */
static bool
is_ordered(const RepatMoment *due, const Step *step)
{
	const RepatLibertyEvent *v;

	EACH(liberty_event, v, step->file)
		if (v->liberty_episode_id == step->episode->liberty_episode_id && word_is(v->kind, "court_order") &&
			!moment_given(v->voided_at) && repat_clock_past(&v->happened_at, due) &&
			!repat_clock_past(&v->happened_at, &step->taken))
			return true;
	return false;
}

/* A time that ran out stays run out, also where the thing was done late. */
static void
hold_against(const RepatClock *clock, void *arg)
{
	Step	   *step = arg;

	if (is_of(clock, step) && repat_clock_past(&step->taken, &clock->due) &&
		(!day_given(clock->done.day) || repat_clock_past(&clock->done, &clock->due)) &&
		!is_ordered(&clock->due, step))
		step->lapsed = true;
}

static bool
is_after_lapse(const RepatCaseFile *file, const RepatLibertyEpisode *e, RepatMoment taken)
{
	Step		step = {file, e, taken, false};
	RepatClockOut out;
	size_t		i;

	out.file = file;
	out.sink = hold_against;
	out.arg = &step;
	for (i = 0; i < sizeof(clocks) / sizeof(clocks[0]); i++)
	{
		out.duty = clocks[i].duty;
		clocks[i].tell(&out);
	}
	return step.lapsed;
}

/*
 * The last step of an episode, or the day that one is taken to happen on; not given
 * where there is none. Bringing the child before an authority and reviews are what
 * the clocks ask for, and no steps. What was done before is not judged again by what
 * became known since: a court's order settles it.
 */
static RepatMoment
last_step(const RepatCaseFile *file, const RepatLibertyEpisode *e)
{
	const RepatMoment *const steps[] = {&e->held_at, &e->charged_at, &e->adjudicated_at, &e->measure_at};
	const RepatLibertyEvent *v;
	RepatMoment last = no_moment();
	size_t		i;

	if (day_given(file->as_of) && !moment_given(e->released_at) && !moment_given(e->ended_at))
		return on_day(file->as_of);
	for (i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		if (moment_given(*steps[i]) && (!moment_given(last) || steps[i]->at > last.at))
			last = *steps[i];
	EACH(liberty_event, v, file)
		if (v->liberty_episode_id == e->liberty_episode_id && day_given(v->postponed_to) &&
			!moment_given(v->voided_at) && (!moment_given(last) || v->happened_at.at > last.at))
			last = v->happened_at;
	return last;
}

int32_t
repat_fact_steps_after_lapse(const RepatCaseFile *file)
{
	const RepatLibertyEpisode *e;
	int32_t		count = 0;

	EACH(liberty_episode, e, file)
	{
		RepatMoment step = last_step(file, e);

		if (!moment_given(e->voided_at) && day_given(step.day) && is_after_lapse(file, e, step))
			count++;
	}
	return count;
}

/* Whether an event is an earlier postponement of the same episode, or the same one. */
static bool
is_postponement_by(const RepatLibertyEvent *other, const RepatLibertyEvent *v)
{
	return other->liberty_episode_id == v->liberty_episode_id && day_given(other->postponed_to) &&
		!moment_given(other->voided_at) &&
		(other->happened_at.at < v->happened_at.at ||
		 (other->happened_at.at == v->happened_at.at && other->liberty_event_id <= v->liberty_event_id));
}

int32_t
repat_fact_postponements_over_limit(const RepatCaseFile *file)
{
	const RepatLibertyEpisode *e;
	const RepatLibertyEvent *v;
	const RepatLibertyEvent *other;
	int32_t		count = 0;

	EACH(liberty_episode, e, file)
		EACH(liberty_event, v, file)
		{
			int32_t		number = 0;

			if (moment_given(e->voided_at) || v->liberty_episode_id != e->liberty_episode_id ||
				!day_given(v->postponed_to) || moment_given(v->voided_at))
				continue;
			EACH(liberty_event, other, file)
				number += is_postponement_by(other, v);
			count += number > setting_on(file, REPAT_SETTING_liberty_postponements_max, v->happened_at.day);
		}
	return count;
}
