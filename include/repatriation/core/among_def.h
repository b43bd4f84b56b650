/*
 * among_def.h
 *	  Facts that are zero where another fact is.
 *
 * Layer: core. REPAT_AMONG(fact, whole): "fact" counts among what "whole" counts,
 * so it is zero where that is, whatever the other tables hold, and they need not
 * be read. Each whole is computed from one table, which is one of the fact's.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_AMONG(guardians_owning, guardians)
REPAT_AMONG(guardians_assessing, guardians)
REPAT_AMONG(guardians_reporting, guardians)
REPAT_AMONG(guardians_deciding, guardians)
REPAT_AMONG(guardians_recruiting, guardians_on_record)
REPAT_AMONG(interviews_unguarded, assessments)
REPAT_AMONG(interviews_need_unknown, assessments)
REPAT_AMONG(assessment_elements_missing, assessments)
REPAT_AMONG(services_unassessed, reintegration_services)
REPAT_AMONG(reports_unheard, reports)
REPAT_AMONG(report_elements_missing, reports)
REPAT_AMONG(panels_few_options, panels)
REPAT_AMONG(options_without_effects, panels)
REPAT_AMONG(family_options_absent, panels)
REPAT_AMONG(not_now_options_absent, panels)
REPAT_AMONG(sessions_unguarded, sessions)
REPAT_AMONG(sessions_need_unknown, sessions)
REPAT_AMONG(panels_below_quorum, sessions)
REPAT_AMONG(panels_one_discipline, sessions)
REPAT_AMONG(panels_without_child_protection, sessions)
REPAT_AMONG(panel_undertakings_missing, sessions)
REPAT_AMONG(panel_conflicts, sessions)
REPAT_AMONG(decisions_unheard, decisions)
REPAT_AMONG(decisions_by_assessor, decisions)
REPAT_AMONG(decisions_on_security_alone, decisions)
REPAT_AMONG(decisions_on_migration_control, decisions)
REPAT_AMONG(decisions_led_by_security, decisions)
REPAT_AMONG(decisions_unreasoned, decisions)
REPAT_AMONG(decisions_diverging, decisions)
REPAT_AMONG(bid_required, clearances)
REPAT_AMONG(bid_need_unknown, clearances)
REPAT_AMONG(clearances_unheard, clearances)
REPAT_AMONG(clearances_undetermined, clearances)
REPAT_AMONG(parents_left, clearances)
REPAT_AMONG(parents_unknown, clearances)
REPAT_AMONG(travels_unguarded, travels)
REPAT_AMONG(travels_need_unknown, travels)
REPAT_AMONG(travels_unsafe, travels)
REPAT_AMONG(travels_unreceived, travels)
REPAT_AMONG(travels_undecided, travels)
REPAT_AMONG(travels_under_review, travels)
REPAT_AMONG(travels_objected, travels)
REPAT_AMONG(travels_asylum_open, travels)
REPAT_AMONG(travels_asylum_unknown, travels)
