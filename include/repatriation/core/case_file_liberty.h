/*
 * case_file_liberty.h
 *	  Columns that facts read, of tables about liberty and justice.
 *
 * Layer: core. Included by case_file.h, which says what the kinds mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_FILE_LIBERTY_H
#define REPAT_CORE_CASE_FILE_LIBERTY_H

#define REPAT_COLUMNS_justice_contact(C, S) \
	C(S, ID, justice_contact_id) \
	C(S, WORD, capacity) \
	C(S, BIRTH, conduct_on) \
	C(S, WORD, diversion_decision) \
	C(S, DAY, diversion_decided_on) \
	C(S, WORD, forum) \
	C(S, DAY, charged_on) \
	C(S, WORDS, charge_grounds) \
	C(S, DAY, victim_status_put_on) \
	C(S, DAY, recruitment_put_on) \
	C(S, DAY, concluded_on) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_liberty_episode(C, S) \
	C(S, ID, liberty_episode_id) \
	C(S, ID, justice_contact_id) \
	C(S, MOMENT, started_at) \
	C(S, FLAG, is_foreign) \
	C(S, GIVEN, legal_authority) \
	C(S, GIVEN, order_reference) \
	C(S, WORDS, grounds) \
	C(S, GIVEN, necessity) \
	C(S, FLAG, decided_individually) \
	C(S, DAY, planned_end_on) \
	C(S, GIVEN, shortest_period_reason) \
	C(S, WORD, population) \
	C(S, DAY, adults_exception_on) \
	C(S, WORD, held_for) \
	C(S, FLAG, with_justice_children) \
	C(S, GIVEN, housing_reason) \
	C(S, GIVEN, care_order_reference) \
	C(S, GIVEN, care_harm) \
	C(S, GIVEN, care_proportionality) \
	C(S, GIVEN, care_plan) \
	C(S, DAY, care_review_on) \
	C(S, FLAG, care_is_separate) \
	C(S, MOMENT, brought_at) \
	C(S, MOMENT, held_at) \
	C(S, MOMENT, charged_at) \
	C(S, MOMENT, adjudicated_at) \
	C(S, MOMENT, measure_at) \
	C(S, MOMENT, released_at) \
	C(S, MOMENT, ended_at) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_liberty_alternative(C, S) \
	C(S, ID, liberty_episode_id) \
	C(S, DAY, considered_on) \
	C(S, MOMENT, voided_at)

#define REPAT_COLUMNS_liberty_event(C, S) \
	C(S, ID, liberty_event_id) \
	C(S, ID, liberty_episode_id) \
	C(S, WORD, kind) \
	C(S, MOMENT, happened_at) \
	C(S, ID, answers_id) \
	C(S, DAY, postponed_to) \
	C(S, MOMENT, voided_at)

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_liberty(T) \
	T(justice_contact, RepatJusticeContact) \
	T(liberty_episode, RepatLibertyEpisode) \
	T(liberty_alternative, RepatLibertyAlternative) \
	T(liberty_event, RepatLibertyEvent)

#endif
