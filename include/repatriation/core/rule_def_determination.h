/*
 * rule_def_determination.h
 *	  What the safeguards ask of the facts about assessment and best-interests determination.
 *
 * Layer: core. Included by rule_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
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
<<<<<<< HEAD
REPAT_RULE(14, APPLIES, decisions)
REPAT_RULE(14, REFUTES, decisions_without_child)
REPAT_RULE(22, APPLIES, assessments)
REPAT_RULE(22, APPLIES, decisions)
REPAT_RULE(22, ASKS, assessments_unrated)
REPAT_RULE(22, ASKS, assessments_late)
REPAT_RULE(22, ASKS, plans_late)
REPAT_RULE(22, ASKS, decisions_late)
REPAT_RULE(22, ASKS, reviews_late)
REPAT_RULE(23, APPLIES, decisions)
REPAT_RULE(23, REFUTES, travels_unreviewed)
REPAT_RULE(23, REFUTES, reversals_unreviewed)
REPAT_RULE(23, ASKS, decisions_overtaken)
=======
REPAT_RULE(24, ASKS, emergencies_unreviewed)
>>>>>>> main
