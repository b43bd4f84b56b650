/*
 * care_file.h
 *	  What the facts and clocks about care, sharing and the end of a case share.
 *
 * Layer: core, private to facts_care.c, facts_sharing.c, facts_closure.c and
 * duty_care.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CARE_FILE_H
#define REPAT_CORE_CARE_FILE_H

#include "duty_file.h"

/* The day some months after another, on the calendar. */
static inline RepatDay
months_after(RepatDay day, int32_t months)
{
	RepatMoment since = on_day(day);

	return repat_clock_end(&since, REPAT_UNIT_MONTHS, months).day;
}

/* The child whose case it is, or NULL. */
static inline const RepatPerson *
subject_of(const RepatCaseFile *file)
{
	const RepatPerson *p;

	EACH(person, p, file)
		if (p->is_subject == REPAT_FLAG_YES)
			return p;
	return NULL;
}

/* Whether a placement is outside parental care, and so has reviews (CRC art. 25). */
static inline bool
is_alternative_care(const RepatPlacement *p)
{
	return !word_is(p->arrangement, "parents") && !word_is(p->arrangement, "adoption") &&
		!moment_given(p->voided_at);
}

/* The setting that says how long a review of the placement may wait. */
static inline RepatSetting
review_setting(const RepatPlacement *p)
{
	return p->is_temporary == REPAT_FLAG_NO ? REPAT_SETTING_care_review_other_months
		: REPAT_SETTING_care_review_months;
}

/*
 * Day from which the transition is planned: that on which the earliest possible
 * birth reaches the age, so that an uncertain birth never makes it later. No day
 * where the birth has no earliest bound.
 */
extern RepatDay repat_transition_day(const RepatCaseFile *file);

#endif
