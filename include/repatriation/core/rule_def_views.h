/*
 * rule_def_views.h
 *	  What the safeguards ask of the facts about views, guardian, representation, interviews.
 *
 * Layer: core. Included by rule_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
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
REPAT_RULE(10, REFUTES, guardians_who_are_the_child)
REPAT_RULE(10, ASKS, guardians_recruiting)
REPAT_RULE(10, ASKS, guardians_underage)
