/*
 * duty_def_liberty.h
 *	  Clocks about liberty and justice.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_DUTY(liberty_authority, 40, liberty_authority_hours, LASTS, T(liberty_episode),
		   "bring the child before a competent authority, or release the child")
REPAT_DUTY(liberty_review, 40, liberty_review_days, LASTS, T(liberty_episode) | T(liberty_event),
		   "review whether the child must be held, or release the child")
REPAT_DUTY(liberty_charge_and_court, 40, liberty_charge_and_court_days, LASTS,
		   T(liberty_episode) | T(liberty_event),
		   "charge the child and bring the child before a court, or release the child")
REPAT_DUTY(liberty_final_decision, 40, liberty_final_decision_months, LASTS, T(liberty_episode),
		   "decide on the charges, or release the child")
REPAT_DUTY(liberty_challenge, 40, liberty_challenge_days, LASTS, T(liberty_episode) | T(liberty_event),
		   "decide on the challenge to the deprivation of liberty")
REPAT_DUTY(consular_information, 40, consular_information_hours, LASTS,
		   T(liberty_episode) | T(liberty_event),
		   "tell the detained foreign child of the right to consular contact")
