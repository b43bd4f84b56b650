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
REPAT_RULE(7, APPLIES, decisions)
REPAT_RULE(7, REFUTES, communications_untold)
REPAT_RULE(7, ASKS, decisions_untold)
REPAT_RULE(8, APPLIES, assessments)
REPAT_RULE(8, ASKS, children_not_seen_alone)
REPAT_RULE(11, APPLIES, guarded_interviews)
REPAT_RULE(11, REFUTES, interviews_without_counsel)
REPAT_RULE(11, REFUTES, interviews_without_notice)
REPAT_RULE(11, REFUTES, interviews_unsupported)
REPAT_RULE(11, REFUTES, interviews_not_understood)
REPAT_RULE(11, REFUTES, interviews_silence_untold)
REPAT_RULE(12, WARNS, interviews_repeated)
REPAT_RULE(12, REFUTES, interviews_over_limit)
