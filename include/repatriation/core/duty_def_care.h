/*
 * duty_def_care.h
 *	  Clocks about care.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_DUTY(care_review, 35, care_review_months, RUNS, T(placement) | T(placement_review),
		   "review the placement outside parental care with the child and the relevant persons")
