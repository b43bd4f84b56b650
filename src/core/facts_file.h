/*
 * facts_file.h
 *	  What the fact functions share: reading a case file.
 *
 * Layer: core, private to facts_*.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_FACTS_FILE_H
#define REPAT_CORE_FACTS_FILE_H

#include <string.h>

#include "repatriation/core/case_file.h"

#define REPAT_ELEMENTS 7		/* of best interests: General Comment 14, paras 53 to 79 */

/* Walk the rows of a table: EACH(movement, m, file) { ... m-> ... } */
#define EACH(table, row, file) \
	for ((row) = (file)->table; (row) < (file)->table + (file)->table##_count; (row)++)

static inline bool
word_is(const char *word, const char *expected)
{
	return word != NULL && strcmp(word, expected) == 0;
}

static inline bool
day_given(RepatDay day)
{
	return day != REPAT_NO_DAY;
}

static inline bool
moment_given(RepatMoment moment)
{
	return moment.at != REPAT_NO_MOMENT;
}

/* Whether a day is given and not after another. */
static inline bool
day_by(RepatDay day, RepatDay limit)
{
	return day_given(day) && day <= limit;
}

/* Whether a day is given and one of these. */
static inline bool
day_between(RepatDay day, RepatDay first, RepatDay last)
{
	return day_given(day) && first <= day && day <= last;
}

/* Whether a moment is given and not after another. */
static inline bool
moment_by(RepatMoment moment, int64_t limit)
{
	return moment_given(moment) && moment.at <= limit;
}

/* A number as it stood on a day: a later, stricter one does not judge what was done before. */
static inline int32_t
setting_on(const RepatCaseFile *file, RepatSetting which, RepatDay day)
{
	const RepatSettingValue *setting = &file->setting[which];

	return day_given(setting->changed_on) && day < setting->changed_on ? setting->default_value
		: setting->value;
}

/*
 * Whether the child was separated on a day, by what was on record at its end; where
 * that does not tell, by the first record that does.
 */
extern RepatFlag repat_separated_on(const RepatCaseFile *file, RepatDay day);

/* Since when the child is separated, by all that is on record; REPAT_NO_DAY where it is not. */
extern RepatDay repat_separated_since(const RepatCaseFile *file);

/* Whether a guardian was appointed on a day. */
static inline bool
guarded_on(const RepatCaseFile *file, RepatDay day)
{
	const RepatGuardianAppointment *g;

	EACH(guardian_appointment, g, file)
		if (g->valid_from <= day && (!day_given(g->valid_until) || day <= g->valid_until))
			return true;
	return false;
}

/* Whether a hearing, or the record that the child declined or was unable, stands by the end of a day. */
static inline bool
heard_by(const RepatCaseFile *file, RepatDay day)
{
	const RepatViews *v;

	EACH(views, v, file)
		if (v->heard_at.day <= day)
			return true;
	return false;
}

/*
 * Milestones of a determination: those left out on the way to a decision are taken
 * to happen with it, those still open on as_of.
 */
extern RepatDay repat_determination_day(const RepatCaseFile *file, const RepatDetermination *d,
										RepatDay recorded);
extern int64_t repat_determination_decided(const RepatCaseFile *file, const RepatDetermination *d);

/* The kind of option that a decision chose, or NULL. */
extern const char *repat_determination_choice(const RepatCaseFile *file,
											  const RepatDetermination *d);

/* A travel is judged at two moments: when it is authorised, and when it begins. */
#define REPAT_TRAVELS 2

/* Fill in the moments of a movement's travel that are given; returns how many. */
extern int	repat_movement_travels(const RepatCaseFile *file, const RepatMovement *m,
								   RepatMoment travels[REPAT_TRAVELS]);

#endif
