/*
 * case_file_determination.h
 *	  Columns that facts read, of tables about assessment and best-interests determination.
 *
 * Layer: core. Included by case_file.h, which says what the kinds mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_FILE_DETERMINATION_H
#define REPAT_CORE_CASE_FILE_DETERMINATION_H

#define REPAT_COLUMNS_assessment(C, S) \
	C(S, ID, assessment_id) \
	C(S, WORD, kind) \
	C(S, STATE, state) \
	C(S, PROFESSIONAL, author_id) \
	C(S, ID, supervisor_id) \
	C(S, DAY, interviewed_on) \
	C(S, FLAG, return_is_safe) \
	C(S, FLAG, recruitment_risk) \
	C(S, DAY, completed_on) \
	C(S, FLAG, child_seen_alone) \
	C(S, GIVEN, not_alone_reason) \
	C(S, WORD, risk_level) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_assessment_element(C, S) \
	C(S, ID, assessment_id)

#define REPAT_COLUMNS_service(C, S) \
	C(S, WORD, kind) \
	C(S, DAY, starts_on)

#define REPAT_COLUMNS_determination(C, S) \
	C(S, ID, determination_id) \
	C(S, WORD, trigger) \
	C(S, WORD, state) \
	C(S, ID, author_id) \
	C(S, ID, supervisor_id) \
	C(S, DAY, drafted_on) \
	C(S, DAY, reviewed_on) \
	C(S, DAY, scheduled_on) \
	C(S, DAY, session_on) \
	C(S, MOMENT, decided_at) \
	C(S, ID, chosen_option_id) \
	C(S, GIVEN, divergence_reason) \
	C(S, GIVEN, no_family_option_reason) \
	C(S, MOMENT, feedback_at) \
	C(S, DAY, deferred_until) \
	C(S, DAY, review_due_on) \
	C(S, MOMENT, review_opened_at) \
	C(S, MOMENT, appeal_lodged_at) \
	C(S, MOMENT, appeal_decided_at) \
	C(S, ID, supersedes_id)

#define REPAT_COLUMNS_determination_element(C, S) \
	C(S, ID, determination_id) \
	C(S, WORD, knowledge) \
	C(S, GIVEN, reasons)

#define REPAT_COLUMNS_determination_option(C, S) \
	C(S, ID, determination_id) \
	C(S, ID, option_id) \
	C(S, WORD, kind) \
	C(S, FLAG, is_family_based)

#define REPAT_COLUMNS_option_effect(C, S) \
	C(S, ID, determination_id) \
	C(S, ID, option_id)

#define REPAT_COLUMNS_determination_ground(C, S) \
	C(S, ID, determination_id) \
	C(S, WORD, kind)

#define REPAT_COLUMNS_panel_member(C, S) \
	C(S, ID, determination_id) \
	C(S, ID, panel_member_id) \
	C(S, PROFESSIONAL, professional_id) \
	C(S, WORD, sector) \
	C(S, WORD, discipline) \
	C(S, DAY, undertaking_on) \
	C(S, FLAG, is_chair) \
	C(S, FLAG, has_veto) \
	C(S, FLAG, is_present) \
	C(S, GIVEN, conflict_of_interest) \
	C(S, FLAG, is_recused)

#define REPAT_COLUMNS_panel_vote(C, S) \
	C(S, ID, determination_id) \
	C(S, ID, panel_member_id)

#define REPAT_COLUMNS_determination_review(C, S) \
	C(S, ID, determination_id) \
	C(S, MOMENT, opened_at) \
	C(S, WORD, outcome) \
	C(S, MOMENT, decided_at) \
	C(S, DAY, next_review_on)

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_determination(T) \
	T(assessment, RepatAssessment) \
	T(assessment_element, RepatAssessmentElement) \
	T(service, RepatService) \
	T(determination, RepatDetermination) \
	T(determination_element, RepatDeterminationElement) \
	T(determination_option, RepatDeterminationOption) \
	T(option_effect, RepatOptionEffect) \
	T(determination_ground, RepatDeterminationGround) \
	T(panel_member, RepatPanelMember) \
	T(panel_vote, RepatPanelVote) \
	T(determination_review, RepatDeterminationReview)

#endif
