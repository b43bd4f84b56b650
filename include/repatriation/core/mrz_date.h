/*
 * mrz_date.h
 *	  Birth and expiry dates of a zone: two digits of a year become four.
 *
 * Layer: core. Doc 9303 has no rule for the century, and a clock would make the
 * same zone mean something else tomorrow: so every date is read as of a day that
 * the caller names.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MRZ_DATE_H
#define REPAT_CORE_MRZ_DATE_H

#include "repatriation/core/mrz_layout.h"

#define REPAT_MRZ_AS_OF_MIN		1900	/* first and last year of an as_of */
#define REPAT_MRZ_AS_OF_MAX		9899
#define REPAT_MRZ_AGE_MAX		120		/* years that a holder can have lived */

typedef enum RepatMrzDateState
{
	REPAT_MRZ_DATE_KNOWN,		/* the year at least */
	REPAT_MRZ_DATE_ABSENT,		/* all filler */
	REPAT_MRZ_DATE_PARTS,		/* a day without its month, a month without its year */
	REPAT_MRZ_DATE_INVALID		/* no such date, or not digits */
} RepatMrzDateState;

typedef struct RepatMrzDate
{
	RepatMrzDateState state;
	int			year;			/* the rest is 0 unless the state is KNOWN */
	int			month;			/* 0: unknown */
	int			day;			/* 0: unknown */
	int			other_year;		/* the century before, if that age is possible too; else 0 */
} RepatMrzDate;

/* The day as of which a date is read: year, month 1 to 12, day of the month. */
typedef struct RepatMrzAsOf
{
	int			year;
	int			month;
	int			day;
} RepatMrzAsOf;

extern RepatMrzDateState repat_mrz_date_state(const RepatMrz *mrz, RepatMrzField field);
extern RepatStatus repat_mrz_read_birth(const RepatMrz *mrz, const RepatMrzAsOf *as_of,
										RepatMrzDate *out, RepatDiag *diag);
extern RepatStatus repat_mrz_read_issue(const RepatMrz *mrz, const RepatMrzAsOf *as_of,
										RepatMrzDate *out, RepatDiag *diag);
extern RepatStatus repat_mrz_read_expiry(const RepatMrz *mrz, const RepatMrzAsOf *as_of,
										 RepatMrzDate *out, RepatDiag *diag);

#endif
