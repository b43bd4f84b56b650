/*
 * mrz_cover.h
 *	  What a zone's check digits cover, and what none does.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MRZ_COVER_H
#define REPAT_CORE_MRZ_COVER_H

#include "repatriation/core/mrz_check.h"

#define REPAT_MRZ_FIELD_BIT(field)	(1U << (field))
#define REPAT_MRZ_RANGES_MAX		64	/* bytes of the ranges of a digit, terminated */

extern unsigned repat_mrz_uncovered(const RepatMrz *mrz,
									const RepatMrzVerdict verdict[REPAT_MRZ_CHECKS]);
extern void repat_mrz_ranges(const RepatMrz *mrz, RepatMrzCheck check,
							 char out[REPAT_MRZ_RANGES_MAX]);
extern const char *repat_mrz_field_name(RepatMrzField field);

#endif
