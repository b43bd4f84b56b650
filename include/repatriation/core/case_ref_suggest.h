/*
 * case_ref_suggest.h
 *	  References that a mistyped one may have been.
 *
 * Layer: core. See case_ref_suggest.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_REF_SUGGEST_H
#define REPAT_CORE_CASE_REF_SUGGEST_H

#include "repatriation/core/case_ref.h"

/* No text has more suggestions: one a wrong, missing or swapped character and value. */
#define REPAT_CASE_REF_SUGGESTIONS 512

extern int	repat_case_ref_near(const char *text, size_t length,
								   RepatCaseRef refs[REPAT_CASE_REF_SUGGESTIONS]);

#endif
