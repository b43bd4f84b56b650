/*
 * facts_separation.c
 *	  Whether the child was separated on a day, and since when it is.
 *
 * Layer: core. The case says what was found when it was opened; each row of
 * separation_period says what was found later, since which day, and when that
 * was put on record. A day is judged by what was on record by its end: what is
 * recorded later must neither turn a lawful act into a violation nor excuse one.
 * Only what was not known by then is filled in by the first who did know.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* One status on record; the case's own is the first. */
typedef struct Status
{
	const char *word;
	RepatDay	since;
	RepatMoment recorded_at;
	int64_t		id;				/* in the order of recording at one moment */
} Status;

static int
status_count(const RepatCaseFile *file)
{
	return 1 + file->separation_period_count;
}

static Status
status_at(const RepatCaseFile *file, int which)
{
	const RepatSeparationPeriod *p;
	Status		status;

	if (which == 0)
	{
		status.word = file->child_case->separation_status;
		status.since = file->child_case->separation_since;
		status.recorded_at = file->child_case->opened_at;
		status.id = 0;
		return status;
	}
	p = &file->separation_period[which - 1];
	status.word = p->status;
	status.since = p->since;
	status.recorded_at = p->recorded_at;
	status.id = p->separation_period_id;
	return status;
}

/* Whether a status takes the place of another: it began later, or was recorded later. */
static bool
replaces(const Status *status, const Status *other)
{
	if (status->since != other->since)
		return status->since > other->since;
	if (status->recorded_at.at != other->recorded_at.at)
		return status->recorded_at.at > other->recorded_at.at;
	return status->id > other->id;
}

static RepatFlag
is_separated_word(const char *word)
{
	if (word_is(word, "separated") || word_is(word, "unaccompanied"))
		return REPAT_FLAG_YES;
	if (word_is(word, "with_both_parents") || word_is(word, "with_one_parent"))
		return REPAT_FLAG_NO;
	return REPAT_FLAG_UNKNOWN;
}

/* The status of a day, by what was on record at a moment. */
static const char *
known_at(const RepatCaseFile *file, RepatDay day, int64_t moment)
{
	Status		latest = {NULL, 0, {0, 0}, 0};
	int			i;

	for (i = 0; i < status_count(file); i++)
	{
		Status		status = status_at(file, i);

		if (status.since <= day && status.recorded_at.at <= moment &&
			(latest.word == NULL || replaces(&status, &latest)))
			latest = status;
	}
	return latest.word;
}

const char *
repat_separation_on(const RepatCaseFile *file, RepatDay day)
{
	int64_t		moment = INT64_MIN;
	const char *word;
	bool		more = true;
	int			i;

	for (i = 0; i < status_count(file); i++)
	{
		Status		status = status_at(file, i);

		if (status.recorded_at.day <= day && status.recorded_at.at > moment)
			moment = status.recorded_at.at;
	}
	word = known_at(file, day, moment);
	while (is_separated_word(word) == REPAT_FLAG_UNKNOWN && more)
	{
		int64_t		next = INT64_MAX;

		more = false;
		for (i = 0; i < status_count(file); i++)
		{
			int64_t		at = status_at(file, i).recorded_at.at;

			if (at > moment && at < next)
			{
				next = at;
				more = true;
			}
		}
		if (more)
			word = known_at(file, day, moment = next);
	}
	return word;
}

RepatFlag
repat_separated_on(const RepatCaseFile *file, RepatDay day)
{
	return is_separated_word(repat_separation_on(file, day));
}

RepatDay
repat_separated_since(const RepatCaseFile *file)
{
	RepatDay	since = REPAT_NO_DAY;
	RepatDay	before = INT32_MAX;
	bool		separated = true;

	/* Back from the latest status, as long as each was one of separation. */
	while (separated)
	{
		Status		latest = {NULL, 0, {0, 0}, 0};
		int			i;

		for (i = 0; i < status_count(file); i++)
		{
			Status		status = status_at(file, i);

			if (status.since < before && (latest.word == NULL || replaces(&status, &latest)))
				latest = status;
		}
		separated = is_separated_word(latest.word) == REPAT_FLAG_YES;
		if (separated)
			since = before = latest.since;
	}
	return since;
}
