/*
 * case_ref.h
 *	  Case references: issuer, year, number and two check digits.
 *
 * Layer: core. See case_ref.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_REF_H
#define REPAT_CORE_CASE_REF_H

#include "repatriation/core/country.h"
#include "repatriation/core/status.h"

/*
 * Stored on disk, never to change:
 *
 *	63		zero, so that signed order is text order
 *	62..48	issuer, three letters of five bits, A = 0 ... Z = 25
 *	47..37	year - 1900
 *	36..32	zero, reserved
 *	31..0	number, 0 ... 9,999,999
 *
 * The check digits follow from the rest and are not stored.
 */
typedef int64_t RepatCaseRef;

#define REPAT_CASE_REF_YEAR_MIN		1900
#define REPAT_CASE_REF_YEAR_MAX		3947
/* How many numbers an issuer has in a year; plain digits, SQL text is made of it. */
#define REPAT_CASE_REF_NUMBERS		10000000

/* Characters of AAA-YYYY-NNNNNNN-CC, and bytes of a buffer with its terminator. */
#define REPAT_CASE_REF_LENGTH		19
#define REPAT_CASE_REF_BUFFER		(REPAT_CASE_REF_LENGTH + 1)

extern RepatStatus repat_case_ref_parse(const char *text, size_t length, RepatCaseRef *ref,
										RepatDiag *diag);
extern RepatStatus repat_case_ref_build(RepatCountry issuer, int32_t year, int32_t number,
										RepatCaseRef *ref, RepatDiag *diag);
extern RepatStatus repat_case_ref_check_bits(int64_t bits, RepatDiag *diag);
extern void repat_case_ref_format(RepatCaseRef ref, char text[REPAT_CASE_REF_BUFFER]);

extern RepatCountry repat_case_ref_issuer(RepatCaseRef ref);
extern int32_t repat_case_ref_year(RepatCaseRef ref);
extern int32_t repat_case_ref_number(RepatCaseRef ref);
extern int32_t repat_case_ref_check(RepatCaseRef ref);

#endif
