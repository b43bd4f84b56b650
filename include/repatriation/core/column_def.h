/*
 * column_def.h
 *	  Which columns of a table a fact reads.
 *
 * Layer: core. REPAT_READS(fact, table, columns): of the table, "fact" as recorded
 * reads these columns and no other, C(table, column) | ..., so that an update of
 * others does not change it. A fact that is not listed with one of its tables counts
 * as reading all of that table's columns.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* What the columns of several facts are for. */
#define SEPARATION \
	(C(child_case, separation_status) | C(child_case, separation_since) | C(child_case, opened_at))
#define SESSION (C(determination, session_on) | C(determination, decided_at))
#define PANEL (C(determination, determination_id) | C(determination, scheduled_on) | C(determination, decided_at))
#define DECISION (C(determination, determination_id) | C(determination, decided_at))
#define PAPERS (C(movement, documents_issued_on) | C(movement, handed_over_at) | TRAVEL)
#define TRAVEL (C(movement, authorised_at) | C(movement, departed_at))

REPAT_READS(child_treated_as_adult, child_case, C(child_case, treated_as_adult_since))
REPAT_READS(guardians_owning, child_case, C(child_case, owner_id))
REPAT_READS(interviews_unguarded, child_case, SEPARATION)
REPAT_READS(sessions_unguarded, child_case, SEPARATION)
REPAT_READS(travels_unguarded, child_case, SEPARATION)
REPAT_READS(clearances_undetermined, child_case,
			SEPARATION | C(child_case, custody_disputed_on) | C(child_case, custody_settled_on))
REPAT_READS(travels_unsafe, child_case, SEPARATION)
REPAT_READS(travels_unreceived, child_case, SEPARATION)
REPAT_READS(travels_undecided, child_case, SEPARATION)
REPAT_READS(travels_asylum_open, child_case,
			C(child_case, asylum_claimed_on) | C(child_case, asylum_decided_on))

REPAT_READS(guardians_reporting, determination,
			C(determination, author_id) | C(determination, supervisor_id))
REPAT_READS(sessions_unguarded, determination, SESSION)
REPAT_READS(reports_unheard, determination, C(determination, drafted_on) | C(determination, decided_at))
REPAT_READS(report_elements_missing, determination, C(determination, drafted_on) | DECISION)
REPAT_READS(reports_self_reviewed, determination,
			C(determination, reviewed_on) | C(determination, decided_at) |
			C(determination, author_id) | C(determination, supervisor_id))
REPAT_READS(panels_few_options, determination, PANEL)
REPAT_READS(options_without_effects, determination, PANEL)
REPAT_READS(family_options_absent, determination, PANEL | C(determination, no_family_option_reason))
REPAT_READS(not_now_options_absent, determination, PANEL)
REPAT_READS(panels_below_quorum, determination, SESSION | DECISION)
REPAT_READS(panels_one_discipline, determination, SESSION | DECISION)
REPAT_READS(panels_without_child_protection, determination, SESSION | DECISION)
REPAT_READS(panel_undertakings_missing, determination, SESSION | DECISION)
REPAT_READS(decisions_unheard, determination, C(determination, decided_at))
REPAT_READS(decisions_by_assessor, determination,
			DECISION | C(determination, author_id) | C(determination, supervisor_id))
REPAT_READS(decisions_on_security_alone, determination, DECISION)
REPAT_READS(decisions_on_migration_control, determination, DECISION)
REPAT_READS(decisions_led_by_security, determination, DECISION)
REPAT_READS(decisions_unreasoned, determination, DECISION)
REPAT_READS(decisions_diverging, determination,
			DECISION | C(determination, chosen_option_id) | C(determination, divergence_reason))
REPAT_READS(clearances_undetermined, determination, DECISION | C(determination, state))
REPAT_READS(parents_left, determination, DECISION | C(determination, trigger))
REPAT_READS(siblings_left_behind, determination, DECISION)
REPAT_READS(siblings_unplaced, determination, DECISION)
REPAT_READS(travels_undecided, determination, DECISION | C(determination, chosen_option_id))
REPAT_READS(travels_under_review, determination,
			DECISION | C(determination, state) | C(determination, review_opened_at) |
			C(determination, appeal_lodged_at) | C(determination, appeal_decided_at))

REPAT_READS(report_elements_missing, determination_element,
			C(determination_element, determination_id))

REPAT_READS(clearances_unheard, movement, C(movement, cleared_on))
REPAT_READS(clearances_undetermined, movement,
			C(movement, cleared_on) | C(movement, determination_id))
REPAT_READS(parents_left, movement, C(movement, cleared_on) | C(movement, determination_id))
REPAT_READS(reception_plans_incomplete, movement,
			PAPERS | C(movement, receiver_agency_id) | C(movement, receiver_person_id) |
			C(movement, handover_point) | C(movement, health_check_on) |
			C(movement, school_place) | C(movement, psychosocial_contact))
REPAT_READS(escorts_unknown, movement, PAPERS | C(movement, escort))
REPAT_READS(handovers_elsewhere, movement,
			C(movement, handed_over_at) | C(movement, handed_over_to))
REPAT_READS(travels_unguarded, movement, TRAVEL)
REPAT_READS(travels_uncleared, movement, TRAVEL | C(movement, cleared_on))
REPAT_READS(travels_unsafe, movement, TRAVEL)
REPAT_READS(travels_unreceived, movement,
			TRAVEL | C(movement, receiver_agreed_on) | C(movement, receiver_is_able))
REPAT_READS(travels_undecided, movement, TRAVEL | C(movement, determination_id))
REPAT_READS(travels_under_review, movement, TRAVEL | C(movement, determination_id))
REPAT_READS(travels_objected, movement, TRAVEL)
REPAT_READS(travels_asylum_open, movement, TRAVEL)
REPAT_READS(siblings_left_behind, movement, TRAVEL)
REPAT_READS(siblings_unplaced, movement, TRAVEL)
REPAT_READS(refusals_by_age, movement, C(movement, refused_on) | C(movement, refusal_grounds))

#undef SEPARATION
#undef SESSION
#undef PANEL
#undef DECISION
#undef PAPERS
#undef TRAVEL
