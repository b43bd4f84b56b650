/*
 * facts_refusal.c
 *	  Facts about final refusals of a return: reasons, notice, review.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it. Applies the views of the Committee on the Rights of the
 * Child on France (CRC/C/89/D/77/2019 and joined cases), paragraphs 6.4 to 6.11
 * and 8, which ask for an answer that weighs best interests.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* The day on which a refusal became final, or is taken to while the movement is open. */
static RepatDay
final_on(const RepatCaseFile *file, const RepatMovement *m)
{
	if (day_given(m->refused_finally_on) || word_is(m->state, "handed_over") ||
		word_is(m->state, "refused_final"))
		return m->refused_finally_on;
	return file->as_of;
}

/* Whether something is lacking of a refusal that is final on a day. */
typedef bool (*RefusalTest) (const RepatMovement *m, RepatDay day);

/* Count the final refusals for which the test is true; all, where there is none. */
static int32_t
count_refusals(const RepatCaseFile *file, RefusalTest test)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
	{
		RepatDay	day = final_on(file, m);

		if (day_given(day) && (test == NULL || test(m, day)))
			count++;
	}
	return count;
}

int32_t
repat_fact_final_refusals(const RepatCaseFile *file)
{
	return count_refusals(file, NULL);
}

static bool
is_unreasoned(const RepatMovement *m, RepatDay day)
{
	(void) day;
	return !m->refusal_reasons || !m->refusal_interests;
}

int32_t
repat_fact_final_refusals_unreasoned(const RepatCaseFile *file)
{
	return count_refusals(file, is_unreasoned);
}

/* Whether a day is from the refusal to where it is final: an earlier refusal's does not count. */
static bool
since_refusal(const RepatMovement *m, RepatDay given, RepatDay day)
{
	return day_by(given, day) && (!day_given(m->refused_on) || given >= m->refused_on);
}

static bool
is_unnotified(const RepatMovement *m, RepatDay day)
{
	return !m->refusal_remedy || !since_refusal(m, m->refusal_notified_on, day);
}

int32_t
repat_fact_final_refusals_unnotified(const RepatCaseFile *file)
{
	return count_refusals(file, is_unnotified);
}

/* That the body is another than the one that refused can be seen only where both are named. */
static bool
is_unreviewed(const RepatMovement *m, RepatDay day)
{
	return m->review_body_id == 0 || m->refused_by_id == 0 || m->review_body_id == m->refused_by_id ||
		!since_refusal(m, m->review_decided_on, day);
}

int32_t
repat_fact_final_refusals_unreviewed(const RepatCaseFile *file)
{
	return count_refusals(file, is_unreviewed);
}
