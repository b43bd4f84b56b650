/*
 * case_file_care.h
 *	  Columns that facts read, of tables about care.
 *
 * Layer: core. Included by case_file.h, which says what the kinds mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_FILE_CARE_H
#define REPAT_CORE_CASE_FILE_CARE_H

#define REPAT_COLUMNS_plan(C, S) \
	C(S, ID, plan_id) \
	C(S, DAY, cleared_on) \
	C(S, DAY, shared_with_child_on) \
	C(S, ID, supersedes_id) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_plan_measure(C, S) \
	C(S, ID, plan_id) \
	C(S, ID, determination_id) \
	C(S, DAY, done_on) \
	C(S, GIVEN, evidence) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_placement(C, S) \
	C(S, ID, placement_id) \
	C(S, WORD, arrangement) \
	C(S, WORD, permanence) \
	C(S, FLAG, is_temporary) \
	C(S, DAY, valid_from) \
	C(S, DAY, planned_until) \
	C(S, DAY, ended_on) \
	C(S, DAY, review_due_on) \
	C(S, WORD, siblings) \
	C(S, ID, determination_id) \
	C(S, FLAG, removed_from_family) \
	C(S, WORDS, removal_grounds) \
	C(S, WORD, change_reason) \
	C(S, DAY, tracing_exhausted_on) \
	C(S, FLAG, permanence_opposed) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_placement_review(C, S) \
	C(S, ID, placement_review_id) \
	C(S, ID, placement_id) \
	C(S, DAY, held_on) \
	C(S, FLAG, child_took_part) \
	C(S, WORD, outcome) \
	C(S, WORDS, return_refusal_grounds) \
	C(S, MOMENT, voided_at)

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_care(T) \
	T(plan, RepatPlan) \
	T(plan_measure, RepatPlanMeasure) \
	T(placement, RepatPlacement) \
	T(placement_review, RepatPlacementReview)

#endif
