/*
 * partial_date_internal.h
 *	  What the files of partial_date share: the word's fields and the pattern.
 *
 * Layer: core, private. The layout of include/repatriation/core/partial_date.h
 * in shifts and masks; it is on disk and never changes.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_PARTIAL_DATE_INTERNAL_H
#define REPAT_CORE_PARTIAL_DATE_INTERNAL_H

#include "repatriation/core/partial_date.h"

#define FIRST_SHIFT			42
#define LAST_SHIFT			20
#define BOUND_MASK			0x3FFFFF
#define OPEN_START			0			/* in a bound field */
#define OPEN_END			0x3FFFFF

#define KIND_SHIFT			17
#define FORM_MASK			0x1FFFF		/* all bits below the kind */

/* Kind 0. */
#define PRECISION_SHIFT		15
#define UNCERTAIN_SHIFT		12
#define APPROXIMATE_SHIFT	9
#define UNKNOWN_SHIFT		1
#define DATE_UNCERTAIN		(7U << UNCERTAIN_SHIFT)
#define DATE_APPROXIMATE	(7U << APPROXIMATE_SHIFT)
#define DATE_UNKNOWN		(0xFFU << UNKNOWN_SHIFT)

/* Kinds 2 and 3. */
#define START_FORM_SHIFT	14
#define END_FORM_SHIFT		11
#define START_UNCERTAIN		0x400
#define START_APPROXIMATE	0x200
#define END_UNCERTAIN		0x100
#define END_APPROXIMATE		0x080
#define RANGE_RESERVED		0x07F
#define RANGE_UNCERTAIN		(START_UNCERTAIN | END_UNCERTAIN)
#define RANGE_APPROXIMATE	(START_APPROXIMATE | END_APPROXIMATE)
#define START_QUALIFIED		(START_UNCERTAIN | START_APPROXIMATE)
#define END_QUALIFIED		(END_UNCERTAIN | END_APPROXIMATE)

/* Parts in the fields "uncertain" and "approximate". */
#define PART_YEAR	4
#define PART_MONTH	2
#define PART_DAY	1

/* Masked digits in the field "digits written X". */
#define UNKNOWN_YEAR	0xF0
#define UNKNOWN_MONTH	0x0C
#define UNKNOWN_DAY		0x03

/* A date as written: digits that are not known are 0 in the numbers, 1 in the mask. */
typedef struct DatePattern
{
	int			precision;		/* REPAT_FORM_YEAR, _MONTH or _DAY */
	int			year;
	int			month;			/* 0 below month precision */
	int			day;			/* 0 below day precision */
	unsigned	unknown;		/* digits written X, as in the word */
	unsigned	uncertain;		/* PART_... */
	unsigned	approximate;	/* PART_... */
} DatePattern;

/* All parts that a precision has, and all digits. */
static inline unsigned
precision_parts(int precision)
{
	return (PART_YEAR | PART_MONTH | PART_DAY) & ~((1U << (REPAT_FORM_DAY - precision)) - 1);
}

static inline unsigned
precision_digits(int precision)
{
	return precision == REPAT_FORM_DAY ? (UNKNOWN_YEAR | UNKNOWN_MONTH | UNKNOWN_DAY)
		: precision == REPAT_FORM_MONTH ? (UNKNOWN_YEAR | UNKNOWN_MONTH) : UNKNOWN_YEAR;
}

/* Bound fields are day numbers plus one, so that zero is free for "open". */
static inline RepatPartialDate
word_of(uint64_t first_field, uint64_t last_field, RepatDateKind kind, uint32_t form)
{
	return (RepatPartialDate) (((first_field << FIRST_SHIFT) | (last_field << LAST_SHIFT) |
								((uint64_t) kind << KIND_SHIFT) | form) ^ (UINT64_C(1) << 63));
}

/* The bits below the kind. */
static inline uint32_t
form_of(RepatPartialDate value)
{
	return (uint32_t) repat_partial_date_bits(value) & FORM_MASK;
}

/*
 * First and last day number that complete a pattern, or REPAT_DATE_RANGE when
 * no day does. Only real days count: 1985-0X-31 ends on 31 August.
 */
extern RepatStatus repat_pattern_bounds(const DatePattern *pattern, int32_t *first, int32_t *last);

/* The same where the years stand behind a minus sign; day numbers then are below 0. */
extern RepatStatus repat_pattern_bounds_of(const DatePattern *pattern, bool negative,
										   int32_t *first, int32_t *last);

/* The value of a pattern; REPAT_DATE_RANGE when no day completes it. */
extern RepatStatus repat_pattern_value(const DatePattern *pattern, RepatPartialDate *value);

/* The pattern of a value of kind REPAT_KIND_DATE. */
extern void repat_pattern_of(RepatPartialDate value, DatePattern *pattern);

#endif
