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
REPAT_DUTY(views_feedback, 7, feedback_days, RUNS, T(determination),
		   "tell the child the outcome and how the views were considered")
REPAT_DUTY(detention_notice_parents, 11, detention_notice_parents_hours, LASTS,
		   T(liberty_episode) | T(liberty_event),
		   "tell the parents or guardian that the child is held, or record why not")
