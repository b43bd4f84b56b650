/*
 * rule_def_movement.h
 *	  What the safeguards ask of the facts about movement, family and papers.
 *
 * Layer: core. Included by rule_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
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
