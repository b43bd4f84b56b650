/*
 * duty_def_determination.h
 *	  Clocks about assessment and best-interests determination.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_DUTY(bia_high_risk, 22, bia_high_hours, RUNS, T(child_case) | T(assessment),
		   "complete the best-interests assessment: high risk, an emergency, or not yet rated")
REPAT_DUTY(bia_medium_risk, 22, bia_medium_days, RUNS, T(child_case) | T(assessment),
		   "complete the best-interests assessment: medium risk")
REPAT_DUTY(bia_low_risk, 22, bia_low_days, RUNS, T(child_case) | T(assessment),
		   "complete the best-interests assessment: low risk")
REPAT_DUTY(plan_high_risk, 22, plan_high_days, RUNS, T(assessment) | T(plan),
		   "agree the plan that follows the assessment: high risk, an emergency, or not rated")
REPAT_DUTY(plan_medium_risk, 22, plan_medium_days, RUNS, T(assessment) | T(plan),
		   "agree the plan that follows the assessment: medium risk")
REPAT_DUTY(plan_low_risk, 22, plan_low_days, RUNS, T(assessment) | T(plan),
		   "agree the plan that follows the assessment: low risk")
REPAT_DUTY(bid_decision, 22, bid_max_months, PAUSES,
		   T(child_case) | T(separation_period) | T(determination),
		   "decide on a durable solution for the unaccompanied or separated child")
REPAT_DUTY(bid_deferred, 22, bid_deferral_days, RUNS, T(determination),
		   "find what the panel lacked when it deferred its decision")
REPAT_DUTY(bid_review, 22, bid_review_months, RUNS, T(determination) | T(determination_review),
		   "review the decision")
REPAT_DUTY(bid_reopening, 23, bid_reopening_days, RUNS,
		   T(determination) | T(determination_review) | T(family_link) | T(document_claim) | T(views) | T(assessment) | T(determination_option),
		   "look at the decision again: new information may change it")
