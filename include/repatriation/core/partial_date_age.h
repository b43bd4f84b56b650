/*
 * partial_date_age.h
 *	  Ages and minority of a person whose birth is a partial date.
 *
 * Layer: core. CRC art. 1: a child is under 18, unless majority is attained
 * earlier under the law applicable to the child. Committee on the Rights of the
 * Child, General Comment 6, para. 31: what stays uncertain is decided as if the
 * person were a child. Council of Europe, Parliamentary Assembly, Resolution
 * 2195 (2017), 6.8: a margin of error counts in the person's favour. Never turns
 * what is not known into an adult, and never looks at a clock: "on" is given.
 *
 * Anniversaries do not decrease with the day of birth under any leap rule, so
 * the bounds of a birth suffice and no day between them is looked at.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_PARTIAL_DATE_AGE_H
#define REPAT_CORE_PARTIAL_DATE_AGE_H

#include "repatriation/core/partial_date.h"

#define REPAT_MAJORITY		18			/* CRC art. 1 */
#define REPAT_AGE_MAX		999			/* the largest age that may be asked for */
#define REPAT_AGE_UNKNOWN	(-1)		/* not born, perhaps not born, or no bound */

/* When someone born on 29 February attains an age in a common year. */
typedef enum RepatLeapRule
{
	REPAT_LEAP_MAR1,			/* 1 March: the latest, hence the protective default */
	REPAT_LEAP_FEB28,			/* 28 February */
	REPAT_LEAP_EVE				/* everybody on the day before the birthday; 28 February */
} RepatLeapRule;

/* How far the bounds of a doubtful birth are trusted. */
typedef enum RepatMargin
{
	REPAT_MARGIN_NONE,
	REPAT_MARGIN_STANDARD		/* see repat_partial_date_margin() */
} RepatMargin;

typedef enum RepatChildStatus
{
	REPAT_STATUS_CHILD,			/* under age for every birth that is possible */
	REPAT_STATUS_PRESUMED,		/* not certainly an adult: treated as a child */
	REPAT_STATUS_ADULT
} RepatChildStatus;

/* "mar1", "feb28", "eve"; "none", "standard". REPAT_UNSUPPORTED for any other name. */
extern RepatStatus repat_leap_rule_parse(const char *name, size_t length,
										 RepatLeapRule *rule, RepatDiag *diag);
extern RepatStatus repat_margin_parse(const char *name, size_t length,
									  RepatMargin *margin, RepatDiag *diag);

/* May this age be asked for? The functions below take no other. */
static inline bool
repat_age_valid(int32_t years)
{
	return years >= 0 && years <= REPAT_AGE_MAX;
}

/*
 * The day on which somebody born on this day (0000-01-01 or later) attains an
 * age; the day of birth for age 0.
 */
extern int32_t repat_age_day(int32_t birth, int32_t years, RepatLeapRule rule);

/* Complete years on a day that is not before the birth. */
extern int32_t repat_age_on(int32_t birth, int32_t on, RepatLeapRule rule);

/*
 * Least and greatest age in complete years that the birth allows on a day.
 * REPAT_AGE_UNKNOWN: the least, when the person may not be born yet or the
 * latest bound is open; the greatest, when the person is certainly not born yet
 * or the earliest bound is open (repat_partial_date_unborn() tells which).
 */
extern int32_t repat_partial_date_age_min(RepatPartialDate birth, int32_t on, RepatLeapRule rule);
extern int32_t repat_partial_date_age_max(RepatPartialDate birth, int32_t on, RepatLeapRule rule);

/* Is the person certainly not born yet on this day? */
static inline bool
repat_partial_date_unborn(RepatPartialDate birth, int32_t on)
{
	return repat_partial_date_has_first(birth) && on < repat_partial_date_first(birth);
}

/*
 * When the age is attained: a date of the same precision and qualifiers where
 * its bounds are exactly those, one-of where not; an interval stays one.
 * REPAT_DATE_RANGE when that is after 9999-12-31.
 */
extern RepatStatus repat_partial_date_attain(RepatPartialDate birth, int32_t years,
											 RepatLeapRule rule, RepatPartialDate *value,
											 RepatDiag *diag);

/*
 * Is the age attained on this day, whatever day of birth is true (certainly), or
 * for one of the possible ones (possibly)? On the bounds, without a margin; open
 * bounds give the answer that is not certain.
 */
extern bool repat_partial_date_certainly_at_least(RepatPartialDate birth, int32_t on,
												  int32_t years, RepatLeapRule rule);
extern bool repat_partial_date_possibly_at_least(RepatPartialDate birth, int32_t on,
												 int32_t years, RepatLeapRule rule);

/*
 * The age band of a person on a day: how many of the bounds, ages that ascend, have
 * certainly been attained, or possibly if "possibly". The first is the band of the
 * youngest age that is possible, and that of who may not be born yet is 0; where the
 * two differ, the birth allows more than one band.
 */
extern int repat_partial_date_band(RepatPartialDate birth, int32_t on, RepatLeapRule rule,
								   const int32_t *bounds, int count, bool possibly);

/*
 * Days by which a bound may be wrong because the statement is qualified: 366 for
 * the year, 31 for the month, 1 for the day, each that is marked "?" or "~",
 * added up, and twice for a part marked with both. For ranges the part is the
 * end itself. "latest" chooses the bound.
 */
extern int32_t repat_partial_date_margin(RepatPartialDate birth, RepatMargin margin, bool latest);

/*
 * Status of a person on a day. Adult only when the majority is attained for the
 * latest possible day of birth plus its margin; child when it is not attained
 * even for the earliest one less its margin; presumed child between them. NULL
 * is a birth or a day that is not known: presumed child, as with an open latest
 * bound. There is always an answer, because a missing one would switch a
 * safeguard off.
 */
extern RepatChildStatus repat_partial_date_child_status(const RepatPartialDate *birth,
														const int32_t *on, int32_t majority,
														RepatLeapRule rule, RepatMargin margin);

/* Protected as a child: everybody whose status is not adult. */
extern bool repat_partial_date_is_child(const RepatPartialDate *birth, const int32_t *on,
										int32_t majority, RepatLeapRule rule, RepatMargin margin);

#endif
