/*
 * mrz_check.h
 *	  The zone's alphabet and its check digits, printed against expected.
 *
 * Layer: core. No digit covers names, issuer, nationality, sex or document code in
 * any format, and none can see one character replaced by another of the same value
 * modulo ten (0, A, K, U and < are one class): "ok" means no more than that.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MRZ_CHECK_H
#define REPAT_CORE_MRZ_CHECK_H

#include "repatriation/core/mrz_layout.h"

typedef enum RepatMrzState
{
	REPAT_MRZ_NO_DIGIT,			/* the format has no such check digit */
	REPAT_MRZ_OK,				/* the printed digit is the expected one */
	REPAT_MRZ_BAD,				/* it is another one, or no digit */
	REPAT_MRZ_ABSENT			/* a filler is printed, or there is nothing to check */
} RepatMrzState;

/* How the digit of a number that goes on in the optional field was computed. */
typedef enum RepatMrzVariant
{
	REPAT_MRZ_IN_FIELD,			/* the number does not go on */
	REPAT_MRZ_ICAO,				/* over the number alone: Doc 9303-5 and -6, note j */
	REPAT_MRZ_FILLER_INCLUDED,	/* over the filler at the digit's usual place too: seen in cards */
	REPAT_MRZ_NATIONAL			/* over a longer field that the issuer has, fillers passed over */
} RepatMrzVariant;

typedef struct RepatMrzVerdict
{
	RepatMrzState state;
	RepatMrzVariant variant;
	char		printed;		/* the character that stands there */
	char		expected;		/* the digit that the covered characters have */
} RepatMrzVerdict;

/* All digits of a zone together. */
typedef enum RepatMrzValidity
{
	REPAT_MRZ_UNCHECKED,		/* no digit is printed */
	REPAT_MRZ_VALID,			/* every printed digit is the expected one */
	REPAT_MRZ_INVALID			/* at least one is not */
} RepatMrzValidity;

/* Where the document number stands, as spans of the zone. */
typedef struct RepatMrzNumber
{
	RepatMrzSpan head;			/* the number field */
	RepatMrzSpan tail;			/* what goes on in the optional field; length 0: nothing */
	uint8_t		digit;			/* the place of its check digit */
	uint8_t		end;			/* the first place after all of it in the optional field */
	bool		blank;			/* the number field is all filler */
	bool		national;		/* a field of the issuer's own, and its digit agrees */
} RepatMrzNumber;

extern bool repat_mrz_alphabet(const char *text, size_t length, size_t *bad);
extern char repat_mrz_digit(const char *text, size_t length);
extern void repat_mrz_find_number(const RepatMrz *mrz, RepatMrzNumber *out);
extern void repat_mrz_check(const RepatMrz *mrz, RepatMrzCheck check, RepatMrzVerdict *out);
extern RepatMrzValidity repat_mrz_check_all(const RepatMrz *mrz,
											RepatMrzVerdict verdict[REPAT_MRZ_CHECKS]);

extern const char *repat_mrz_check_name(RepatMrzCheck check);
extern const char *repat_mrz_state_name(RepatMrzState state);
extern const char *repat_mrz_variant_name(RepatMrzVariant variant);

#endif
