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

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_data(T) \
	T(duty_extension, RepatDutyExtension) \
	T(emergency_action, RepatEmergencyAction) \
	T(override, RepatOverrideRow) \
	T(violation_log, RepatViolationLog)

#endif
