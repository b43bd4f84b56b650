/*
 * rule_def_data.h
 *	  What the safeguards ask of the facts about data and the end of a case.
 *
 * Layer: core. Included by rule_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_RULE(43, APPLIES, disclosures)
REPAT_RULE(43, REFUTES, disclosures_unconsented)
REPAT_RULE(43, REFUTES, disclosures_for_investigation)
REPAT_RULE(43, REFUTES, disclosures_for_enforcement)
REPAT_RULE(43, REFUTES, disclosures_of_biometrics)
REPAT_RULE(43, REFUTES, publications_identifying)
REPAT_RULE(43, ASKS, disclosures_to_origin)
REPAT_RULE(43, DOUBTS, disclosures_origin_unchecked)
REPAT_RULE(44, APPLIES, closures)
REPAT_RULE(44, ASKS, closures_with_duties)
REPAT_RULE(44, ASKS, closures_with_movements)
REPAT_RULE(44, ASKS, closures_with_determinations)
REPAT_RULE(44, ASKS, closures_with_assessments)
REPAT_RULE(44, ASKS, closures_in_detention)
REPAT_RULE(44, ASKS, closures_without_feedback)
REPAT_RULE(44, ASKS, closures_out_of_reach)
REPAT_RULE(44, ASKS, closures_at_majority)
REPAT_RULE(45, APPLIES, leavings)
REPAT_RULE(45, ASKS, leavings_unplanned)
REPAT_RULE(47, ASKS, cases_unassessed)
REPAT_RULE(47, ASKS, cases_unplanned)
REPAT_RULE(47, ASKS, plans_unshared)
REPAT_RULE(47, ASKS, decisions_without_measures)
REPAT_RULE(47, ASKS, measures_unevidenced)
