/*
 * rule_def.h
 *	  What each safeguard asks of the facts.
 *
 * Layer: core. REPAT_RULE(number, kind, fact). A safeguard is
 *	  unmet			 if one of its REFUTES, ASKS or REWRITES facts is above zero;
 *	  unknown		 else, if one of them is not known, or a DOUBTS fact is above zero;
 *	  not applicable else, if it has APPLIES facts and all of them are zero;
 *	  met			 else.
 * REFUTES facts are anchored at what was done: they hold for ever, and every later
 * write is held against them. ASKS and DOUBTS facts are asked when an act is done
 * and not afterwards, for what they count may lawfully come later. A write can
 * change only the facts that read its table, so a guard loads no other REFUTES and
 * DOUBTS facts; ASKS facts are loaded whatever the act wrote. REWRITES facts are
 * ASKS facts for acts that change what is on record of a person, and for no other.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_RULE(1, REFUTES, child_treated_as_adult)
REPAT_RULE(6, APPLIES, reports)
REPAT_RULE(6, APPLIES, clearances)
REPAT_RULE(6, REFUTES, reports_unheard)
REPAT_RULE(6, REFUTES, decisions_unheard)
REPAT_RULE(6, REFUTES, clearances_unheard)
REPAT_RULE(9, APPLIES, guardian_needs)
REPAT_RULE(9, REFUTES, interviews_unguarded)
REPAT_RULE(9, REFUTES, sessions_unguarded)
REPAT_RULE(9, REFUTES, travels_unguarded)
REPAT_RULE(9, DOUBTS, interviews_need_unknown)
REPAT_RULE(9, DOUBTS, sessions_need_unknown)
REPAT_RULE(9, DOUBTS, travels_need_unknown)
REPAT_RULE(10, APPLIES, guardians)
REPAT_RULE(10, REFUTES, guardians_owning)
REPAT_RULE(10, REFUTES, guardians_assessing)
REPAT_RULE(10, REFUTES, guardians_reporting)
REPAT_RULE(10, REFUTES, guardians_deciding)
REPAT_RULE(10, ASKS, guardians_recruiting)
REPAT_RULE(13, APPLIES, reintegration_services)
REPAT_RULE(13, REFUTES, services_unassessed)
REPAT_RULE(15, APPLIES, bid_required)
REPAT_RULE(15, REFUTES, clearances_undetermined)
REPAT_RULE(15, DOUBTS, bid_need_unknown)
REPAT_RULE(16, APPLIES, assessments)
REPAT_RULE(16, APPLIES, reports)
REPAT_RULE(16, REFUTES, assessment_elements_missing)
REPAT_RULE(16, REFUTES, report_elements_missing)
REPAT_RULE(17, APPLIES, panels)
REPAT_RULE(17, REFUTES, panels_few_options)
REPAT_RULE(17, REFUTES, options_without_effects)
REPAT_RULE(17, REFUTES, family_options_absent)
REPAT_RULE(17, REFUTES, not_now_options_absent)
REPAT_RULE(18, APPLIES, sessions)
REPAT_RULE(18, REFUTES, panels_below_quorum)
REPAT_RULE(18, REFUTES, panels_one_discipline)
REPAT_RULE(18, REFUTES, panels_without_child_protection)
REPAT_RULE(18, REFUTES, panel_undertakings_missing)
REPAT_RULE(18, ASKS, panel_conflicts)
REPAT_RULE(19, APPLIES, assessments)
REPAT_RULE(19, APPLIES, reports)
REPAT_RULE(19, REFUTES, assessments_self_cleared)
REPAT_RULE(19, REFUTES, reports_self_reviewed)
REPAT_RULE(19, REFUTES, decisions_by_assessor)
REPAT_RULE(20, APPLIES, decisions)
REPAT_RULE(20, REFUTES, decisions_on_security_alone)
REPAT_RULE(20, REFUTES, decisions_on_migration_control)
REPAT_RULE(20, REFUTES, decisions_led_by_security)
REPAT_RULE(21, APPLIES, decisions)
REPAT_RULE(21, REFUTES, decisions_unreasoned)
REPAT_RULE(21, REFUTES, decisions_diverging)
REPAT_RULE(25, APPLIES, travels)
REPAT_RULE(25, REFUTES, travels_uncleared)
REPAT_RULE(25, REFUTES, travels_unsafe)
REPAT_RULE(25, REFUTES, travels_unreceived)
REPAT_RULE(25, REFUTES, travels_undecided)
REPAT_RULE(25, REFUTES, travels_under_review)
REPAT_RULE(25, REFUTES, travels_objected)
REPAT_RULE(25, REFUTES, travels_asylum_open)
REPAT_RULE(25, DOUBTS, travels_asylum_unknown)
REPAT_RULE(25, DOUBTS, travels_need_unknown)
REPAT_RULE(26, APPLIES, papers_issued)
REPAT_RULE(26, REFUTES, reception_plans_incomplete)
REPAT_RULE(26, REFUTES, escorts_unknown)
REPAT_RULE(26, REFUTES, handovers_elsewhere)
REPAT_RULE(27, APPLIES, clearances)
REPAT_RULE(27, REFUTES, parents_left)
REPAT_RULE(27, DOUBTS, parents_unknown)
REPAT_RULE(28, APPLIES, refusals)
REPAT_RULE(28, REFUTES, refusals_by_age)
REPAT_RULE(32, ASKS, record_conflicts)
REPAT_RULE(32, REWRITES, papers_undecided)
