/*
 * duty_def_views.h
 *	  Clocks about views, guardian, representation, interviews.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_DUTY(guardian_appointment, 9, guardian_days, RUNS,
		   T(child_case) | T(separation_period) | T(guardian_appointment),
		   "appoint a guardian for the unaccompanied or separated child")
