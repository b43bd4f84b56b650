/*
 * partial_date.h
 *	  One true day, incompletely known: the value, its text and its bounds.
 *
 * Layer: core. Text: a profile of ISO 8601-2:2019, annex A (EDTF). A value is a
 * set of possible days, exactly one of which is true, and how sure the speaker
 * was. It is one 64-bit word, stored as a signed integer whose order is that of
 * the earliest possible day. Never invents a day that nobody stated.
 *
 * The word, before its top bit is flipped for storing (frozen: it is on disk):
 *
 *	63..42	earliest day: 1 + day number; 0 = open start
 *	41..20	latest day, same scale; 0x3FFFFF = open end
 *	19..17	kind: 0 date, 2 one-of [a..b], 3 interval a/b; all others reserved
 *	kind 0:	16..15 precision (1 year, 2 month, 3 day)
 *			14..12 uncertain Y M D, 11..9 approximate Y M D
 *			8..1 digits written X: y1 y2 y3 y4 m1 m2 d1 d2; 0 is zero
 *	kinds 2, 3: 16..14 start form, 13..11 end form
 *			(0 open "..", 1 year, 2 month, 3 day, 4 unknown "", interval only)
 *			10 start ?, 9 start ~, 8 end ?, 7 end ~; 6..0 are zero
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_PARTIAL_DATE_H
#define REPAT_CORE_PARTIAL_DATE_H

#include "repatriation/core/calendar.h"
#include "repatriation/core/status.h"

/* The stored word. Every int64 that repat_partial_date_check() accepts is a value. */
typedef int64_t RepatPartialDate;

/* The longest text: [2004-06-11%..2004-06-12%] has 26 bytes, without a terminator. */
#define REPAT_PARTIAL_DATE_TEXT_MAX 26

/* Day numbers that stand for "no bound": below, and above, every day of a value. */
#define REPAT_DAY_OPEN_START	(-1)
#define REPAT_DAY_OPEN_END		0x3FFFFE

typedef enum RepatDateKind
{
	REPAT_KIND_DATE = 0,
	REPAT_KIND_ONE_OF = 2,
	REPAT_KIND_INTERVAL = 3
} RepatDateKind;

/* Precision of a date, and form of an end of a range. */
typedef enum RepatDateForm
{
	REPAT_FORM_OPEN = 0,		/* ".." : no bound */
	REPAT_FORM_YEAR = 1,
	REPAT_FORM_MONTH = 2,
	REPAT_FORM_DAY = 3,
	REPAT_FORM_UNKNOWN = 4		/* nothing written: there is a bound, not known */
} RepatDateForm;

/* The word as the layout above counts its bits. */
static inline uint64_t
repat_partial_date_bits(RepatPartialDate value)
{
	return (uint64_t) value ^ (UINT64_C(1) << 63);
}

/* Earliest possible day number, or REPAT_DAY_OPEN_START. */
static inline int32_t
repat_partial_date_first(RepatPartialDate value)
{
	return (int32_t) (repat_partial_date_bits(value) >> 42) - 1;
}

/* Latest possible day number, or REPAT_DAY_OPEN_END. */
static inline int32_t
repat_partial_date_last(RepatPartialDate value)
{
	return (int32_t) ((repat_partial_date_bits(value) >> 20) & 0x3FFFFF) - 1;
}

static inline bool
repat_partial_date_has_first(RepatPartialDate value)
{
	return repat_partial_date_first(value) != REPAT_DAY_OPEN_START;
}

static inline bool
repat_partial_date_has_last(RepatPartialDate value)
{
	return repat_partial_date_last(value) != REPAT_DAY_OPEN_END;
}

/*
 * Read a value's text (text[0..length), not terminated) into *value.
 * REPAT_DATE_SYNTAX: not of the form; REPAT_DATE_RANGE: no such day, or an end
 * before its start; REPAT_UNSUPPORTED: EDTF outside our profile.
 */
extern RepatStatus repat_partial_date_parse(const char *text, size_t length,
											RepatPartialDate *value, RepatDiag *diag);

/*
 * Write the canonical text of a valid value to text, which holds
 * REPAT_PARTIAL_DATE_TEXT_MAX bytes; returns its length, adds no terminator.
 */
extern size_t repat_partial_date_format(RepatPartialDate value, char *text);

/*
 * Is this word one that repat_partial_date_parse() can make? REPAT_BINARY if
 * not: reserved bits, bounds that are not those of the form, an end before its
 * start. What arrives in binary passes here before it is a value.
 */
extern RepatStatus repat_partial_date_check(int64_t word, RepatDiag *diag);

/*
 * The value of one known day. REPAT_DATE_RANGE outside 0000-01-01 to 9999-12-31.
 */
extern RepatStatus repat_partial_date_from_day(int32_t day, RepatPartialDate *value,
											   RepatDiag *diag);

/*
 * One of the days from first to last, "[a..b]"; NULL leaves a side open.
 * REPAT_DATE_RANGE when a bound is outside 0000-01-01 to 9999-12-31 or first is
 * after last; REPAT_UNSUPPORTED when both sides are open, which states nothing.
 */
extern RepatStatus repat_partial_date_from_bounds(const int32_t *first, const int32_t *last,
												  RepatPartialDate *value, RepatDiag *diag);

/*
 * A date from its parts, NULL for a part that is not known: YYYY-MM-DD, YYYY-MM
 * or YYYY, and with X for a year that is not known (XXXX-05-12).
 * REPAT_DATE_RANGE: no such date. REPAT_DATE_SYNTAX: nothing is known, or a day
 * without a month, which reduced precision cannot say.
 */
extern RepatStatus repat_partial_date_from_ymd(const int *year, const int *month, const int *day,
											   RepatPartialDate *value, RepatDiag *diag);

/*
 * The same from a machine-readable document, where 0 is a part not known (Doc
 * 9303-3, 4.8: fillers); the century is already fixed by the caller.
 */
static inline RepatStatus
repat_partial_date_from_parts(int year, int month, int day,
							  RepatPartialDate *value, RepatDiag *diag)
{
	return repat_partial_date_from_ymd(year == 0 ? NULL : &year, month == 0 ? NULL : &month,
									   day == 0 ? NULL : &day, value, diag);
}

/* The kind of a value, and the precision of a date (REPAT_FORM_OPEN for a range). */
extern RepatDateKind repat_partial_date_kind(RepatPartialDate value);
extern RepatDateForm repat_partial_date_precision(RepatPartialDate value);

/* Is any part, or end, marked "?" (uncertain) or "~" (approximate)? "%" is both. */
extern bool repat_partial_date_is_uncertain(RepatPartialDate value);
extern bool repat_partial_date_is_approximate(RepatPartialDate value);

/* Is any digit written X? */
extern bool repat_partial_date_has_unspecified(RepatPartialDate value);

/* Only one day is possible, and nothing marks it uncertain or approximate. */
extern bool repat_partial_date_is_exact(RepatPartialDate value);

/*
 * Relations of bounds. They look at the earliest and the latest day only: a
 * pattern such as XXXX-05-12 counts as everything between its bounds. "May be
 * the same day" is then never missed, and an index over bounds can answer.
 */
static inline bool
repat_partial_date_overlap(RepatPartialDate a, RepatPartialDate b)
{
	return repat_partial_date_first(a) <= repat_partial_date_last(b) &&
		repat_partial_date_first(b) <= repat_partial_date_last(a);
}

static inline bool
repat_partial_date_contain(RepatPartialDate outer, RepatPartialDate inner)
{
	return repat_partial_date_first(outer) <= repat_partial_date_first(inner) &&
		repat_partial_date_last(inner) <= repat_partial_date_last(outer);
}

/* Any day number may be asked: an open side reaches beyond years 0000 and 9999. */
static inline bool
repat_partial_date_contain_day(RepatPartialDate outer, int32_t day)
{
	return (repat_partial_date_first(outer) <= day || !repat_partial_date_has_first(outer)) &&
		(repat_partial_date_last(outer) >= day || !repat_partial_date_has_last(outer));
}

/* Certainly before: the latest day of a precedes the earliest of b. */
static inline bool
repat_partial_date_precede(RepatPartialDate a, RepatPartialDate b)
{
	return repat_partial_date_last(a) < repat_partial_date_first(b);
}

static inline bool
repat_partial_date_same_bounds(RepatPartialDate a, RepatPartialDate b)
{
	return repat_partial_date_first(a) == repat_partial_date_first(b) &&
		repat_partial_date_last(a) == repat_partial_date_last(b);
}

#endif
