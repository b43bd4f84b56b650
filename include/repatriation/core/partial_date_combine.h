/*
 * partial_date_combine.h
 *	  Two statements about one day made one; births from ages and from zones.
 *
 * Layer: core. See partial_date_combine.c and partial_date_birth.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_PARTIAL_DATE_COMBINE_H
#define REPAT_CORE_PARTIAL_DATE_COMBINE_H

#include "repatriation/core/partial_date.h"
#include "repatriation/core/partial_date_age.h"

/* Characters of a date in a machine-readable zone: YYMMDD. */
#define REPAT_MRZ_BIRTH_LENGTH	6

/*
 * What both statements allow. False when their bounds have no day in common, and
 * then *value is untouched. An end keeps precision and marks of the statement that
 * it comes from; where both say the same, the finer precision and only marks that
 * both have. Commutative and associative, so the order of evidence is immaterial.
 */
extern bool repat_partial_date_intersect(RepatPartialDate a, RepatPartialDate b,
										 RepatPartialDate *value);

/*
 * What one of the statements allows, and what lies between. False when that is open
 * on both sides: nothing would be stated. An end has the marks of either statement
 * and the finer precision of both, so that no margin for doubt
 * (repat_partial_date_margin) becomes smaller. Commutative and associative.
 */
extern bool repat_partial_date_hull(RepatPartialDate a, RepatPartialDate b,
									RepatPartialDate *value);

/*
 * Narrow a value to the days from first to last (NULL: no bound). Unchanged when it
 * lies within; else as repat_partial_date_intersect() with the bounds as certain
 * days. False when no day is left, and then *value is untouched.
 */
extern bool repat_partial_date_clip(RepatPartialDate value, const int32_t *first,
									const int32_t *last, RepatPartialDate *clipped);

/*
 * The word with the least earliest and the greatest latest day of both, and no
 * form: what an index keeps for many values. It is no value of the type.
 */
static inline RepatPartialDate
repat_partial_date_cover(RepatPartialDate a, RepatPartialDate b)
{
	uint64_t	first = repat_partial_date_bits(a) >> 42;
	uint64_t	last = (repat_partial_date_bits(a) >> 20) & 0x3FFFFF;
	uint64_t	other_first = repat_partial_date_bits(b) >> 42;
	uint64_t	other_last = (repat_partial_date_bits(b) >> 20) & 0x3FFFFF;

	first = other_first < first ? other_first : first;
	last = other_last > last ? other_last : last;
	return (RepatPartialDate) ((first << 42 | last << 20) ^ (UINT64_C(1) << 63));
}

/*
 * Births of a person who was from "least" to "most" complete years old on a day,
 * both ends approximate: what is remembered at an interview. "most" NULL: no upper
 * bound. The day must be of the calendar (REPAT_DATE_RANGE, also for births before
 * it) and 0 <= least <= most <= REPAT_AGE_MAX.
 */
extern RepatStatus repat_birth_of_age(int32_t least, const int32_t *most, int32_t on,
										RepatLeapRule rule, RepatPartialDate *value,
										RepatDiag *diag);

/*
 * A birth from YYMMDD of a machine-readable zone (Doc 9303-3, 4.8: what is not known
 * is filler): fillers become X, and the century is the latest in which the birth
 * need not lie after "reference". *known is false, and *value untouched, where all
 * is filler. REPAT_DATE_SYNTAX: not of that form; REPAT_DATE_RANGE: no such day, or
 * a reference before 0100-01-01 or after 9999-12-31.
 */
extern RepatStatus repat_birth_read_mrz(const char *text, size_t length, int32_t reference,
										bool *known, RepatPartialDate *value, RepatDiag *diag);

/*
 * YYMMDD of a machine-readable zone for a birth, filler for what is not known: what
 * all days of a range have in common, in the order year, month, day. Marks and the
 * century are lost. Not terminated.
 */
extern void repat_birth_write_mrz(RepatPartialDate birth, char text[REPAT_MRZ_BIRTH_LENGTH]);

#endif
