/*
 * case_ref_bits.h
 *	  What the files of case_ref share: layout, check digits and symbols.
 *
 * Layer: core, private to the room. The layout is described in case_ref.h.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CASE_REF_BITS_H
#define REPAT_CASE_REF_BITS_H

#include "repatriation/core/case_ref.h"

#define CASE_REF_ISSUER_SHIFT	48
#define CASE_REF_YEAR_SHIFT		37
#define CASE_REF_YEAR_MASK		0x7FF
#define CASE_REF_RESERVED		((int64_t) 0x1F << 32)

/* Letters and digits of a reference without separators. */
#define CASE_REF_SYMBOLS		16

/* What repat_case_ref_symbol() answers above the values of digits (0-9) and letters (10-35). */
#define CASE_REF_SEPARATOR		36
#define CASE_REF_END			37
#define CASE_REF_OTHER			38

#define CASE_REF_YEAR_DETAIL	"The year of a case reference is from 1900 to 3947."

/* The bits of parts already checked; "issuer" is fifteen bits with A = 0. */
static inline RepatCaseRef
case_ref_bits(uint32_t issuer, uint32_t year, uint32_t number)
{
	return (RepatCaseRef) ((uint64_t) issuer << CASE_REF_ISSUER_SHIFT
						   | (uint64_t) (year - REPAT_CASE_REF_YEAR_MIN) << CASE_REF_YEAR_SHIFT
						   | number);
}

/*
 * ISO 7064 MOD 97-10 on the fields: "letters" is the three letters as the number
 * that they make with A = 10 ... Z = 35, two digits each. The whole number with two
 * zeros for the check digits is below 3.6e18, so it needs one division and no pass
 * over the string. Answers 2 to 98: 00, 01 and 99, which fit some numbers equally
 * well, are never written and so never accepted.
 */
static inline uint32_t
case_ref_check_digits(uint32_t letters, uint32_t year, uint32_t number)
{
	uint64_t	whole = (uint64_t) letters * UINT64_C(10000000000000)
		+ (uint64_t) year * UINT64_C(1000000000) + (uint64_t) number * 100;

	return 98 - (uint32_t) (whole % 97);
}

/*
 * The next symbol from *at on, bidirectional marks skipped. Sets *position to the
 * 1-based byte where the symbol, or the end, stands.
 */
extern uint32_t repat_case_ref_symbol(const char *text, size_t length, size_t *at, int *position);

#endif
