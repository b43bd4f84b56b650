/*
 * duty_def_data.h
 *	  Clocks about data and the end of a case.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_DUTY(emergency_review, 24, emergency_after_review_hours, RUNS, T(emergency_action),
		   "review the emergency action and complete the steps that were left out")
