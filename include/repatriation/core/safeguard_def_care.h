/*
 * safeguard_def_care.h
 *	  Safeguards about care.
 *
 * Layer: core. Included by safeguard_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

REPAT_SAFEGUARD(35, care_review_due, BLOCK, REASONED, REACHES,
				"placement outside parental care not reviewed in time",
				"Review the placement with the child and the relevant persons, then extend it. How "
				"long a review may wait is a deployment setting.")

REPAT_SAFEGUARD(36, poverty_not_ground, BLOCK, NONE, REACHES,
				"no ground other than material poverty",
				"Provide support to the family, or state another ground. Poverty, and what is due "
				"only to it, calls for support.")

/* 37: adoption and kafala are refused; the rest is stored with a warning. */
REPAT_SAFEGUARD(37, family_based_care_first, BLOCK, REASONED, REACHES,
				"family-based care, siblings together or the way back to the family not exhausted",
				"Find a family setting, keep siblings together or open a determination, and set an "
				"end or a day of review. Finish the search for the family, and hear the child and "
				"the parents, before adoption or kafala.")
