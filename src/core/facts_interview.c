/*
 * facts_interview.c
 *	  Facts about interviews: counsel, notice, support, language, repetition.
 *
 * Layer: core. CRC, articles 37(d) and 40(2)(b); General Comment 24, paragraphs
 * 45 to 64; General Comment 12, paragraph 24. A justice interview by another name
 * is one: interviews for security are held to the same, by deployment choice.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

typedef bool (*InterviewTest) (const RepatInterview *i);

/* Count the interviews for justice or security for which the test is true; all, where there is none. */
static int32_t
count_guarded(const RepatCaseFile *file, InterviewTest test)
{
	const RepatInterview *i;
	int32_t		count = 0;

	EACH(interview, i, file)
		if ((word_is(i->kind, "justice") || word_is(i->kind, "security")) &&
			!moment_given(i->voided_at) && (test == NULL || test(i)))
			count++;
	return count;
}

int32_t
repat_fact_guarded_interviews(const RepatCaseFile *file)
{
	return count_guarded(file, NULL);
}

/* Paragraph 51: a waiver counts under impartial judicial supervision alone. */
static bool
is_without_counsel(const RepatInterview *i)
{
	return i->counsel_present != REPAT_FLAG_YES && !i->waiver_reference;
}

int32_t
repat_fact_interviews_without_counsel(const RepatCaseFile *file)
{
	return count_guarded(file, is_without_counsel);
}

/* Paragraph 56: parents may be excluded, in the child's interest or at the child's request. */
static bool
is_without_notice(const RepatInterview *i)
{
	return !moment_by(i->parents_told_at, i->held_at.at) && !i->parents_excluded_because;
}

int32_t
repat_fact_interviews_without_notice(const RepatCaseFile *file)
{
	return count_guarded(file, is_without_notice);
}

/* Paragraph 60. */
static bool
is_unsupported(const RepatInterview *i)
{
	return !i->supported_by;
}

int32_t
repat_fact_interviews_unsupported(const RepatCaseFile *file)
{
	return count_guarded(file, is_unsupported);
}

/* Paragraph 64; what is not known to be the child's language is not. */
static bool
is_not_understood(const RepatInterview *i)
{
	return i->is_childs_language != REPAT_FLAG_YES && i->interpreter != REPAT_FLAG_YES;
}

int32_t
repat_fact_interviews_not_understood(const RepatCaseFile *file)
{
	return count_guarded(file, is_not_understood);
}

/* Paragraph 45. */
static bool
is_untold(const RepatInterview *i)
{
	return i->silence_told != REPAT_FLAG_YES;
}

int32_t
repat_fact_interviews_silence_untold(const RepatCaseFile *file)
{
	return count_guarded(file, is_untold);
}

/* Whether an interview took place before another, on its topic, within the register's time. */
static bool
is_before(const RepatCaseFile *file, const RepatInterview *earlier, const RepatInterview *i)
{
	int32_t		days = setting_on(file, REPAT_SETTING_interview_repeat_days, i->held_at.day);

	if (earlier == i || moment_given(earlier->voided_at) || earlier->topic == NULL ||
		!word_is(i->topic, earlier->topic))
		return false;
	if (earlier->held_at.at > i->held_at.at ||
		(earlier->held_at.at == i->held_at.at && earlier->interview_id >= i->interview_id))
		return false;
	return (int64_t) i->held_at.day - earlier->held_at.day <= days;
}

int32_t
repat_fact_interviews_repeated(const RepatCaseFile *file)
{
	const RepatInterview *i;
	const RepatInterview *earlier;
	int32_t		count = 0;

	EACH(interview, i, file)
	{
		bool		repeated = false;

		if (moment_given(i->voided_at) || i->repeat_reason)
			continue;
		EACH(interview, earlier, file)
			if (is_before(file, earlier, i) && earlier->agency_id != i->agency_id)
				repeated = true;
		count += repeated;
	}
	return count;
}

int32_t
repat_fact_interviews_over_limit(const RepatCaseFile *file)
{
	const RepatInterview *i;
	const RepatInterview *earlier;
	int32_t		count = 0;

	EACH(interview, i, file)
	{
		int32_t		number = 1;

		if (moment_given(i->voided_at))
			continue;
		EACH(interview, earlier, file)
			number += is_before(file, earlier, i);
		count += number > setting_on(file, REPAT_SETTING_interview_repeat_max, i->held_at.day);
	}
	return count;
}
