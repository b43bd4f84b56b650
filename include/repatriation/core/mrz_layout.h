/*
 * mrz_layout.h
 *	  Where the fields of each format of machine-readable zone stand.
 *
 * Layer: core. Positions are data: a new format is a row of mrz_layout.c and an
 * enumerator in mrz.h, never a branch elsewhere.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MRZ_LAYOUT_H
#define REPAT_CORE_MRZ_LAYOUT_H

#include "repatriation/core/mrz.h"

typedef enum RepatMrzField
{
	REPAT_MRZ_CODE,
	REPAT_MRZ_ISSUER,
	REPAT_MRZ_NATIONALITY,
	REPAT_MRZ_NAME,
	REPAT_MRZ_NUMBER,
	REPAT_MRZ_BIRTH,
	REPAT_MRZ_SEX,
	REPAT_MRZ_EXPIRY,
	REPAT_MRZ_OPTIONAL_1,
	REPAT_MRZ_OPTIONAL_2,
	REPAT_MRZ_GIVEN,			/* given names in a place of their own; NAME has the surname */
	REPAT_MRZ_ISSUED			/* year and month of issue, YYMM */
} RepatMrzField;

#define REPAT_MRZ_FIELDS	12

typedef enum RepatMrzCheck
{
	REPAT_MRZ_CHECK_NUMBER,
	REPAT_MRZ_CHECK_BIRTH,
	REPAT_MRZ_CHECK_EXPIRY,
	REPAT_MRZ_CHECK_PERSONAL,
	REPAT_MRZ_CHECK_COMPOSITE
} RepatMrzCheck;

#define REPAT_MRZ_CHECKS	5
#define REPAT_MRZ_RANGES	4	/* most ranges under one check digit (TD1's composite) */

/* A run of characters, 0-based in the zone; length 0: the format has none. */
typedef struct RepatMrzSpan
{
	uint8_t		start;
	uint8_t		length;
} RepatMrzSpan;

/* A check digit and the ranges it covers; digit.length 0: the format has none. */
typedef struct RepatMrzDigit
{
	RepatMrzSpan digit;
	RepatMrzSpan over[REPAT_MRZ_RANGES];	/* unused ones have length 0 */
} RepatMrzDigit;

typedef struct RepatMrzLayout
{
	RepatMrzFormat format;
	const char *name;			/* as SQL says it */
	const char *prefix;			/* what the format is known by; "" for any */
	uint8_t		prefix_at;		/* where it stands */
	const char *letters;		/* first letters that Doc 9303 provides for */
	uint8_t		lines;
	uint8_t		first;			/* characters in the first line */
	uint8_t		width;			/* characters in every other line */
	uint8_t		size;			/* characters in the zone */
	bool		spills;			/* a long number goes on in OPTIONAL_1 (parts 5 and 6) */
	bool		letter_code;	/* names are Russian letters in a code (mrz_russian.c) */
	RepatMrzSpan field[REPAT_MRZ_FIELDS];
	RepatMrzDigit check[REPAT_MRZ_CHECKS];
} RepatMrzLayout;

extern const RepatMrzLayout *repat_mrz_layout(const char *zone, size_t length);
extern const RepatMrzLayout *repat_mrz_layout_named(const char *name, size_t length);
extern void repat_mrz_place(const RepatMrzLayout *layout, int at, int *line, int *column);

static inline bool
repat_mrz_has(const RepatMrz *mrz, RepatMrzField field)
{
	return mrz->layout->field[field].length > 0;
}

/* The field's first character; its length is in the layout. */
static inline const char *
repat_mrz_at(const RepatMrz *mrz, RepatMrzField field)
{
	return mrz->text + mrz->layout->field[field].start;
}

#endif
