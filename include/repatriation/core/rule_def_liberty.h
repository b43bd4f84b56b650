/*
 * rule_def_liberty.h
 *	  What the safeguards ask of the facts about liberty and justice.
 *
 * Layer: core. Included by rule_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_RULE(38, APPLIES, holdings)
REPAT_RULE(38, WARNS, apprehensions_below_age)
REPAT_RULE(38, REFUTES, holdings_unlawful)
REPAT_RULE(38, REFUTES, holdings_ungrounded)
REPAT_RULE(38, REFUTES, holdings_unnecessary)
REPAT_RULE(38, REFUTES, holdings_without_alternative)
REPAT_RULE(38, REFUTES, holdings_without_end)
REPAT_RULE(39, APPLIES, liberty_episodes)
REPAT_RULE(39, REFUTES, confinements_by_status)
REPAT_RULE(39, REFUTES, confinements_by_category)
REPAT_RULE(39, REFUTES, secure_care_unfounded)
REPAT_RULE(40, APPLIES, liberty_episodes)
REPAT_RULE(40, ASKS, steps_after_lapse)
REPAT_RULE(40, REFUTES, postponements_over_limit)
REPAT_RULE(41, APPLIES, liberty_episodes)
REPAT_RULE(41, REFUTES, children_with_adults)
REPAT_RULE(41, DOUBTS, company_unknown)
REPAT_RULE(41, WARNS, care_with_justice)
REPAT_RULE(42, APPLIES, charges)
REPAT_RULE(42, ASKS, charges_below_age)
REPAT_RULE(42, REFUTES, charges_on_ties)
REPAT_RULE(42, REFUTES, charges_undiverted)
REPAT_RULE(42, REFUTES, charges_elsewhere)
REPAT_RULE(42, REFUTES, charges_victim_unheard)
REPAT_RULE(42, REFUTES, charged_without_charge)
