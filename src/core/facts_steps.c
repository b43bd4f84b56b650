/*
 * facts_steps.c
 *	  Facts about what the steps of a case and of a determination rest on.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it. Asked when the step is taken, and while the record is in the
 * state that it leads to: what is withdrawn later can always be recorded.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* Whether a record is in a state, or a step into it is judged in advance. */
static bool
enters(const RepatCaseFile *file, const char *state, const char *wanted, const char *act)
{
	return word_is(state, wanted) || word_is(file->ahead, act);
}

/* An assessment that lapsed is too old to rest on, whatever day it was completed. */
int32_t
repat_fact_cases_unassessed(const RepatCaseFile *file)
{
	const RepatAssessment *a;

	if (!enters(file, file->child_case->state, "assessed", "case:assessed"))
		return 0;
	EACH(assessment, a, file)
		if (word_is(a->state, "completed") && day_given(bia_completed(file, a)))
			return 0;
	return 1;
}

/* Whether a later plan that was cleared took the place of this one. */
static bool
is_replaced(const RepatCaseFile *file, const RepatPlan *plan)
{
	const RepatPlan *other;

	EACH(plan, other, file)
		if (other->supersedes_id == plan->plan_id && day_given(other->cleared_on) &&
			!moment_given(other->voided_at))
			return true;
	return false;
}

static bool
has_measures(const RepatCaseFile *file, const RepatPlan *plan)
{
	const RepatPlanMeasure *m;

	EACH(plan_measure, m, file)
		if (m->plan_id == plan->plan_id && !moment_given(m->voided_at))
			return true;
	return false;
}

/* Whether there is a plan that binds; the table's CHECK says that another person cleared it. */
static bool
is_planned(const RepatCaseFile *file, bool shared)
{
	const RepatPlan *plan;

	EACH(plan, plan, file)
		if (day_given(plan->cleared_on) && !moment_given(plan->voided_at) && !is_replaced(file, plan) &&
			has_measures(file, plan) && (!shared || day_given(plan->shared_with_child_on)))
			return true;
	return false;
}

int32_t
repat_fact_cases_unplanned(const RepatCaseFile *file)
{
	return enters(file, file->child_case->state, "planned", "case:planned") && !is_planned(file, false);
}

int32_t
repat_fact_plans_unshared(const RepatCaseFile *file)
{
	return enters(file, file->child_case->state, "in_implementation", "case:in_implementation") &&
		!is_planned(file, true);
}

/* Whether a measure carries a decision out; that of a withdrawn plan does not. */
static bool
carries_out(const RepatCaseFile *file, const RepatPlanMeasure *m, const RepatDetermination *d)
{
	const RepatPlan *plan;

	if (m->determination_id != d->determination_id || moment_given(m->voided_at))
		return false;
	EACH(plan, plan, file)
		if (plan->plan_id == m->plan_id)
			return !moment_given(plan->voided_at);
	return false;
}

/* Whether a determination goes into a state, in which its measures are looked at. */
static bool
goes_into(const RepatCaseFile *file, const RepatDetermination *d, const char *state, const char *act)
{
	return word_is(d->state, state) || (word_is(file->ahead, act) && !word_is(d->state, "implemented") &&
										!word_is(d->state, "confirmed") && !word_is(d->state, "not_applicable"));
}

/* The table has no measure without a responsible body and a day: what may lack is the measure. */
static int32_t
count_unmeasured(const RepatCaseFile *file, const RepatDetermination *d)
{
	const RepatPlanMeasure *m;

	EACH(plan_measure, m, file)
		if (carries_out(file, m, d))
			return 0;
	return 1;
}

int32_t
repat_fact_decisions_without_measures(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
		if (goes_into(file, d, "in_implementation", "bid:in_implementation"))
			count += count_unmeasured(file, d);
	return count;
}

/* A decision without any measure counts as one: nothing shows that it was carried out. */
int32_t
repat_fact_measures_unevidenced(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	const RepatPlanMeasure *m;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		if (!goes_into(file, d, "implemented", "bid:implemented"))
			continue;
		count += count_unmeasured(file, d);
		EACH(plan_measure, m, file)
			if (carries_out(file, m, d) && (!day_given(m->done_on) || !m->evidence))
				count++;
	}
	return count;
}
