/*
 * case_file_data.h
 *	  Columns that facts read, of tables about data and the end of a case.
 *
 * Layer: core. Included by case_file.h, which says what the kinds mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_FILE_DATA_H
#define REPAT_CORE_CASE_FILE_DATA_H

#define REPAT_COLUMNS_duty_extension(C, S) \
	C(S, WORD, duty) \
	C(S, ID, row_id) \
	C(S, DAY, extended_to)

#define REPAT_COLUMNS_emergency_action(C, S) \
	C(S, ID, emergency_action_id) \
	C(S, MOMENT, declared_at) \
	C(S, MOMENT, reviewed_at)

#define REPAT_COLUMNS_override(C, S) \
	C(S, ID, override_id) \
	C(S, NUMBER, safeguard) \
	C(S, WORD, act) \
	C(S, MOMENT, granted_at) \
	C(S, MOMENT, expires_at) \
	C(S, MOMENT, revoked_at)

#define REPAT_COLUMNS_violation_log(C, S) \
	C(S, WORD, fact) \
	C(S, NUMBER, tolerated)

#define REPAT_COLUMNS_consent(C, S) \
	C(S, ID, consent_id) \
	C(S, WORDS, recipients) \
	C(S, WORDS, fields) \
	C(S, DAY, valid_from) \
	C(S, DAY, valid_until) \
	C(S, MOMENT, withdrawn_at) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_disclosure(C, S) \
	C(S, WORD, purpose) \
	C(S, WORD, recipient_kind) \
	C(S, WORDS, fields) \
	C(S, WORD, legal_basis) \
	C(S, ID, consent_id) \
	C(S, DAY, shared_on) \
	C(S, FLAG, is_publication) \
	C(S, FLAG, identifies_child) \
	C(S, FLAG, to_state_of_origin) \
	C(S, DAY, asylum_checked_on) \
	C(S, GIVEN, court_order_ref) \
	C(S, DAY, cleared_on) \
	C(S, MOMENT, recorded_at) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_transition_plan(C, S) \
	C(S, DAY, made_on) \
	C(S, MOMENT, voided_at)

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_data(T) \
	T(duty_extension, RepatDutyExtension) \
	T(emergency_action, RepatEmergencyAction) \
	T(override, RepatOverrideRow) \
	T(violation_log, RepatViolationLog) \
	T(consent, RepatConsent) \
	T(disclosure, RepatDisclosure) \
	T(transition_plan, RepatTransitionPlan)

/* Every table that feeds facts, as the set of sources that T() makes of each. */
#define REPAT_OR_TABLE(table, Name) | T(table)
#define EVERY_TABLE (UINT64_C(0) REPAT_FILE_TABLES(REPAT_OR_TABLE))

#endif
