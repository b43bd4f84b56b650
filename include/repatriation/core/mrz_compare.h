/*
 * mrz_compare.h
 *	  A zone beside what is printed on the same document, field by field.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MRZ_COMPARE_H
#define REPAT_CORE_MRZ_COMPARE_H

#include "repatriation/core/icao.h"
#include "repatriation/core/mrz_field.h"

typedef enum RepatMrzPrintedField
{
	REPAT_MRZ_PRINTED_CODE,
	REPAT_MRZ_PRINTED_ISSUER,
	REPAT_MRZ_PRINTED_NATIONALITY,
	REPAT_MRZ_PRINTED_NUMBER,
	REPAT_MRZ_PRINTED_PRIMARY,
	REPAT_MRZ_PRINTED_SECONDARY,
	REPAT_MRZ_PRINTED_BIRTH,
	REPAT_MRZ_PRINTED_SEX,
	REPAT_MRZ_PRINTED_EXPIRY,
	REPAT_MRZ_PRINTED_OPTIONAL_1,
	REPAT_MRZ_PRINTED_OPTIONAL_2
} RepatMrzPrintedField;

#define REPAT_MRZ_PRINTED 11

/* What is printed, in UTF-8, the caller's; text NULL for what is not. */
typedef struct RepatMrzPrinted
{
	const char *text[REPAT_MRZ_PRINTED];
	size_t		length[REPAT_MRZ_PRINTED];
	RepatIcaoLang lang;
} RepatMrzPrinted;

typedef enum RepatMrzResult
{
	REPAT_MRZ_UNDECIDED,		/* nothing here can tell */
	REPAT_MRZ_EQUAL,			/* the zone has what is printed, as Doc 9303 writes it */
	REPAT_MRZ_COMPATIBLE,		/* it can have come from what is printed */
	REPAT_MRZ_DIFFERS,			/* it cannot */
	REPAT_MRZ_MISSING			/* the zone or the print has nothing there */
} RepatMrzResult;

/* Why it is not plainly equal or different. */
typedef enum RepatMrzReason
{
	REPAT_MRZ_NO_REASON,
	REPAT_MRZ_BY_TRANSLITERATION,	/* another spelling of the tables */
	REPAT_MRZ_BY_TRUNCATION,	/* the zone may have been cut */
	REPAT_MRZ_BY_PRECISION,		/* one of the dates says less */
	REPAT_MRZ_BY_SCRIPT,		/* another script, whose spelling binds nobody */
	REPAT_MRZ_BY_FORM			/* not of a form that is compared */
} RepatMrzReason;

typedef struct RepatMrzComparison
{
	RepatMrzText zone;			/* what the zone has; length 0 for nothing */
	RepatMrzResult result;
	RepatMrzReason reason;
} RepatMrzComparison;

extern void repat_mrz_compare(const RepatMrz *mrz, const RepatMrzPrinted *printed,
							  RepatMrzComparison out[REPAT_MRZ_PRINTED]);
extern const char *repat_mrz_printed_name(RepatMrzPrintedField field);
extern const char *repat_mrz_result_name(RepatMrzResult result);
extern const char *repat_mrz_reason_name(RepatMrzReason reason);

#endif
