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
#include "repatriation/core/partial_date_age.h"

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

/* Walk the elements of a column of WORDS; *cursor starts at the column. False at its end. */
static inline bool
next_word(const char **cursor, const char **word, size_t *length)
{
	const char *comma = *cursor != NULL ? strchr(*cursor, ',') : NULL;

	if (comma == NULL)
		return false;
	*word = *cursor;
	*length = (size_t) (comma - *cursor);
	*cursor = comma + 1;
	return true;
}

/* Whether a word (length bytes, not terminated) is an element of a column of WORDS. */
static inline bool
words_contain(const char *words, const char *word, size_t length)
{
	const char *element;
	size_t		element_length;

	while (next_word(&words, &element, &element_length))
		if (element_length == length && memcmp(element, word, length) == 0)
			return true;
	return false;
}

/* The same of a terminated word. */
static inline bool
words_have(const char *words, const char *word)
{
	return words_contain(words, word, strlen(word));
}

/* Whether somebody had training in a topic that was valid on a day. */
static inline bool
trained_on(const RepatCaseFile *file, int64_t professional_id, const char *topic, RepatDay day)
{
	const RepatTraining *t;

	EACH(training, t, file)
		if (t->professional_id == professional_id && word_is(t->topic, topic) && !t->is_void &&
			day_by(t->completed_on, day) && (!day_given(t->valid_until) || day <= t->valid_until))
			return true;
	return false;
}

/* The sector of the agency that somebody works for; NULL where it is not known. */
static inline const char *
sector_of(const RepatCaseFile *file, int64_t professional_id)
{
	const RepatOffice *office;

	EACH(office, office, file)
		if (office->professional_id == professional_id)
			return office->sector;
	return NULL;
}

/*
 * Whether the child was separated on a day, by what was on record at its end; where
 * that does not tell, by the first record that does.
 */
extern RepatFlag repat_separated_on(const RepatCaseFile *file, RepatDay day);

/* The status that says so, as in child_case.separation_status; NULL where none was on record. */
extern const char *repat_separation_on(const RepatCaseFile *file, RepatDay day);

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
 * Day on which a best-interests assessment that stands was completed: the day of the
 * judgement for a draft, where its completion is the act that is judged in advance.
 * No day for a draft otherwise, for one that was withdrawn, and for other assessments.
 */
static inline RepatDay
bia_completed(const RepatCaseFile *file, const RepatAssessment *a)
{
	if (!word_is(a->kind, "bia") || moment_given(a->voided_at))
		return REPAT_NO_DAY;
	if (day_given(a->completed_on))
		return a->completed_on;
	return word_is(file->ahead, "bia:completed") || word_is(file->ahead, "assessment:completed")
		? file->as_of : REPAT_NO_DAY;
}

/* Day of its interview; a draft that has none yet is taken to have it when it is completed. */
static inline RepatDay
bia_interviewed(const RepatCaseFile *file, const RepatAssessment *a)
{
	return day_given(a->interviewed_on) || day_given(a->completed_on) ? a->interviewed_on
		: bia_completed(file, a);
}

/* The child whose case it is, or NULL. */
extern const RepatPerson *repat_file_subject(const RepatCaseFile *file);

/* Whether the record allows that the child was under 18 on a day; REPAT_NO_DAY: one not known. */
extern bool repat_file_is_child(const RepatCaseFile *file, RepatDay day);

/*
 * Whether the child may have been under an age on a day (NULL: not known), doubt
 * counting for the child; a birth date by a medical test alone tells nothing.
 */
static inline bool
is_under(const RepatCaseFile *file, const int32_t *on, int32_t years)
{
	const RepatPartialDate *birth = NULL;
	const RepatPerson *p;

	EACH(person, p, file)
		if (p->is_subject == REPAT_FLAG_YES && p->birth.known && !word_is(p->birth_basis, "medical_only"))
			birth = &p->birth.date;
	return repat_partial_date_is_child(birth, on, repat_age_valid(years) ? years : REPAT_AGE_MAX,
									   REPAT_LEAP_MAR1, REPAT_MARGIN_STANDARD);
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

/* What the child asked for when last heard before a moment, as far as it was on file by then; or NULL. */
extern const char *repat_child_wish(const RepatCaseFile *file, int64_t by);

/*
 * Whether a moment is not after another; where one of them is known to the day
 * alone, whether its day is not.
 */
static inline bool
not_after(RepatMoment moment, RepatMoment limit)
{
	if (moment_given(moment) && moment_given(limit))
		return moment.at <= limit.at;
	return moment.day <= limit.day;
}

/* Whether another determination has taken the place of this one. */
extern bool repat_determination_superseded(const RepatCaseFile *file, const RepatDetermination *d);

/*
 * Walk the moments at which something became known, after the decision, that may
 * change it: *next counts from 0. False when there are no more.
 */
extern bool repat_new_information(const RepatCaseFile *file, const RepatDetermination *d, int *next,
								  RepatMoment *known);

/* The day of a clearance, or the day it is taken to happen on while the movement is open. */
extern RepatDay repat_movement_cleared(const RepatCaseFile *file, const RepatMovement *m);

/* A travel is judged at two moments: when it is authorised, and when it begins. */
#define REPAT_TRAVELS 2

/* Fill in the moments of a movement's travel that are given; returns how many. */
extern int	repat_movement_travels(const RepatCaseFile *file, const RepatMovement *m,
								   RepatMoment travels[REPAT_TRAVELS]);

#endif
