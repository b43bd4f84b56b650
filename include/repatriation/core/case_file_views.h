/*
 * case_file_views.h
 *	  Columns that facts read, of tables about views, guardian, representation, interviews.
 *
 * Layer: core. Included by case_file.h, which says what the kinds mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_FILE_VIEWS_H
#define REPAT_CORE_CASE_FILE_VIEWS_H

#define REPAT_COLUMNS_guardian_appointment(C, S) \
	C(S, ID, guardian_appointment_id) \
	C(S, ID, professional_id) \
	C(S, ID, person_id) \
	C(S, DAY, valid_from) \
	C(S, DAY, valid_until)

#define REPAT_COLUMNS_views(C, S) \
	C(S, ID, views_id) \
	C(S, WORD, outcome) \
	C(S, MOMENT, heard_at) \
	C(S, WORD, preferred_option) \
	C(S, FLAG, objects_to_movement) \
	C(S, GIVEN, objection_answered) \
	C(S, MOMENT, recorded_at) \
	C(S, PROFESSIONAL, heard_by)

#define REPAT_COLUMNS_interview(C, S) \
	C(S, ID, interview_id) \
	C(S, WORD, kind) \
	C(S, ID, agency_id) \
	C(S, WORD, topic) \
	C(S, MOMENT, held_at) \
	C(S, FLAG, is_childs_language) \
	C(S, FLAG, interpreter) \
	C(S, FLAG, counsel_present) \
	C(S, GIVEN, waiver_reference) \
	C(S, MOMENT, parents_told_at) \
	C(S, GIVEN, parents_excluded_because) \
	C(S, GIVEN, supported_by) \
	C(S, FLAG, silence_told) \
	C(S, GIVEN, repeat_reason) \
	C(S, PROFESSIONAL, interviewer_id) \
	C(S, MOMENT, voided_at)

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_views(T) \
	T(guardian_appointment, RepatGuardianAppointment) \
	T(views, RepatViews) \
	T(interview, RepatInterview)

#endif
