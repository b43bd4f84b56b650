/*
 * facts_procedure.c
 *	  Facts about the procedure itself: feedback, who was seen, time kept.
 *
 * Layer: core. What ran late is asked of the clocks (duty_determination.c), so
 * that a date and a warning cannot contradict each other.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

#include "repatriation/core/duty.h"

/* General Comment 12, para. 45. A decision taken anew is told anew. */
static bool
is_told(const RepatDetermination *d)
{
	return moment_given(d->feedback_at) &&
		(!moment_given(d->decided_at) || d->feedback_at.at >= d->decided_at.at);
}

static bool
is_communicated(const RepatDetermination *d)
{
	return word_is(d->state, "communicated") || word_is(d->state, "in_implementation") ||
		word_is(d->state, "implemented");
}

int32_t
repat_fact_decisions_untold(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
		count += repat_determination_decided(file, d) != REPAT_NO_MOMENT && !is_communicated(d) &&
			!is_told(d);
	return count;
}

int32_t
repat_fact_communications_untold(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
		count += is_communicated(d) && !is_told(d);
	return count;
}

int32_t
repat_fact_children_not_seen_alone(const RepatCaseFile *file)
{
	const RepatAssessment *a;
	int32_t		count = 0;

	EACH(assessment, a, file)
		count += day_given(bia_completed(file, a)) && a->child_seen_alone != REPAT_FLAG_YES &&
			!a->not_alone_reason;
	return count;
}

/*
 * A/RES/64/142, para. 57: qualified professionals. GC 14, paras 47 and 94: trained.
 * Which training counts is this register's own choice.
 */
int32_t
repat_fact_assessors_untrained(const RepatCaseFile *file)
{
	const RepatAssessment *a;
	int32_t		count = 0;

	EACH(assessment, a, file)
		count += day_given(bia_completed(file, a)) &&
			!trained_on(file, a->author_id, "child_interviewing", bia_interviewed(file, a));
	return count;
}

int32_t
repat_fact_hearings_untrained(const RepatCaseFile *file)
{
	const RepatViews *v;
	int32_t		count = 0;

	EACH(views, v, file)
		count += word_is(v->outcome, "heard") &&
			!trained_on(file, v->heard_by, "child_interviewing", v->heard_at.day);
	return count;
}

/* Who interviews for justice is a justice actor as well. */
int32_t
repat_fact_interviewers_untrained(const RepatCaseFile *file)
{
	const RepatInterview *i;
	int32_t		count = 0;

	EACH(interview, i, file)
		count += !moment_given(i->voided_at) &&
			(!trained_on(file, i->interviewer_id, "child_interviewing", i->held_at.day) ||
			 (word_is(i->kind, "justice") &&
			  !trained_on(file, i->interviewer_id, "child_justice", i->held_at.day)));
	return count;
}

int32_t
repat_fact_panel_members_untrained(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	const RepatPanelMember *m;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		RepatDay	session = repat_determination_day(file, d, d->session_on);

		EACH(panel_member, m, file)
			count += day_given(session) && m->determination_id == d->determination_id &&
				m->is_present == REPAT_FLAG_YES && m->is_recused != REPAT_FLAG_YES &&
				!trained_on(file, m->professional_id, "best_interests_procedure", session);
	}
	return count;
}

/*
 * The sector that a member sits for is what 18 and 20 go by: it must be the agency's,
 * or the row would make its own quorum, and a security body chair.
 */
int32_t
repat_fact_panel_members_misplaced(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	const RepatPanelMember *m;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		if (!day_given(repat_determination_day(file, d, d->session_on)))
			continue;
		EACH(panel_member, m, file)
		{
			const char *sector = sector_of(file, m->professional_id);

			count += m->determination_id == d->determination_id && m->is_present == REPAT_FLAG_YES &&
				m->is_recused != REPAT_FLAG_YES && (sector == NULL || !word_is(m->sector, sector));
		}
	}
	return count;
}

int32_t
repat_fact_assessments_unrated(const RepatCaseFile *file)
{
	const RepatAssessment *a;
	int32_t		count = 0;

	EACH(assessment, a, file)
		count += day_given(bia_completed(file, a)) && a->risk_level == NULL;
	return count;
}

int32_t
repat_fact_decisions_without_child(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	const RepatPerson *p;
	int32_t		count = 0;
	int			subjects = 0;

	EACH(person, p, file)
		subjects += p->is_subject == REPAT_FLAG_YES;
	if (subjects == 1)
		return 0;
	EACH(determination, d, file)
		count += repat_determination_decided(file, d) != REPAT_NO_MOMENT;
	return count;
}

static void
count_late(const RepatClock *clock, void *arg)
{
	/* What is done is late or not whatever the moment. */
	if (day_given(clock->done.day))
		*(int32_t *) arg += repat_clock_state(clock, &clock->done) == REPAT_CLOCK_DONE_LATE;
}

/* How many runs of a clock were done late. */
static int32_t
late(const RepatCaseFile *file, RepatDuty duty, void (*tell) (const RepatClockOut *out))
{
	int32_t		count = 0;
	RepatClockOut out;

	out.file = file;
	out.duty = duty;
	out.sink = count_late;
	out.arg = &count;
	tell(&out);
	return count;
}

#define LATE(file, duty) late(file, REPAT_DUTY_##duty, repat_duty_##duty)

int32_t
repat_fact_assessments_late(const RepatCaseFile *file)
{
	if (repat_fact_assessments(file) == 0)
		return 0;
	return LATE(file, bia_high_risk) + LATE(file, bia_medium_risk) + LATE(file, bia_low_risk);
}

int32_t
repat_fact_plans_late(const RepatCaseFile *file)
{
	return LATE(file, plan_high_risk) + LATE(file, plan_medium_risk) + LATE(file, plan_low_risk);
}

int32_t
repat_fact_decisions_late(const RepatCaseFile *file)
{
	return repat_fact_decisions(file) == 0 ? 0 : LATE(file, bid_decision);
}

int32_t
repat_fact_reviews_late(const RepatCaseFile *file)
{
	return LATE(file, bid_review);
}
