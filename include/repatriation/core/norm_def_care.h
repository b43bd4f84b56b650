/*
 * norm_def_care.h
 *	  Norms of safeguards 35 to 37: care.
 *
 * Layer: core. Included by norm_def.h alone, which says what the columns are.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* 35 care_review_due */
REPAT_NORM(35, care_review_due, 1, YES, PRINCIPAL,
		   REPAT_AT(ALTCARE, "paragraph 67"),
		   "A child in temporary care has regular and thorough review, preferably at least "
		   "every three months, by qualified and authorised persons, with the child and all "
		   "relevant persons fully involved.",
		   "3 months, preferably", "GA")
REPAT_NORM(35, care_review_due, 2, YES, FURTHER,
		   REPAT_AT3(CRC, "article 25", GC6, "paragraph 22", GC14, "paragraph 93"),
		   "Periodic review of treatment and of all circumstances of a placement made by "
		   "competent authorities, in the child's perception of time.",
		   "none", "CRC, GC")

/* 36 poverty_not_ground */
REPAT_NORM(36, poverty_not_ground, 1, YES, PRINCIPAL,
		   REPAT_AT(ALTCARE, "paragraph 15"),
		   "Poverty, or conditions due only to it, is never the only justification for removal, "
		   "for care, or against return; it signals a need of support.",
		   "none", "GA")
REPAT_NORM(36, poverty_not_ground, 2, YES, FURTHER,
		   REPAT_AT2(GC14, "paragraphs 61 and 62", JGC4, "paragraph 30"),
		   "Economic reasons cannot justify separation.",
		   "none", "GC")

/* 37 family_based_care_first */
REPAT_NORM(37, family_based_care_first, 1, YES, FURTHER,
		   REPAT_AT(ALTCARE, "paragraphs 14 and 152"),
		   "Removal temporary and reviewed (14); adoption or kafala is not a suitable first "
		   "option for an unaccompanied or separated child, only after tracing is exhausted "
		   "(152).",
		   "none", "GA")
REPAT_NORM(37, family_based_care_first, 2, NO, FURTHER,
		   REPAT_AT(ALTCARE, "paragraphs 17 and 22"),
		   "Paragraphs not read (siblings; young children in residential care).",
		   "not verified", "")
REPAT_NORM(37, family_based_care_first, 3, YES, PRINCIPAL,
		   REPAT_AT(GC6, "paragraphs 40 and 91"),
		   "Siblings kept together; changes of residence limited; no adoption in haste in an "
		   "emergency, nor while tracing has reasonable hope, nor against the wish of child or "
		   "parents.",
		   "none", "GC")
REPAT_NORM(37, family_based_care_first, 4, YES, FURTHER,
		   REPAT_AT2(CRC, "articles 20(3) and 21", JGC4, "paragraph 13"),
		   "Range of care with continuity of upbringing and background; family-type care "
		   "preferred.",
		   "none", "CRC, GC")
