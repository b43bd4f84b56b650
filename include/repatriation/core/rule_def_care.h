/*
 * rule_def_care.h
 *	  What the safeguards ask of the facts about care.
 *
 * Layer: core. Included by rule_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_RULE(35, APPLIES, placements)
REPAT_RULE(35, ASKS, placements_overdue)
REPAT_RULE(35, ASKS, placements_not_continued)
REPAT_RULE(36, APPLIES, placements)
REPAT_RULE(36, APPLIES, refusals)
REPAT_RULE(36, REFUTES, removals_by_poverty)
REPAT_RULE(36, REFUTES, returns_refused_by_poverty)
REPAT_RULE(37, APPLIES, placements)
REPAT_RULE(37, REFUTES, permanent_placements_early)
REPAT_RULE(37, ASKS, permanent_placements_opposed)
REPAT_RULE(37, ASKS, residential_under_three)
REPAT_RULE(37, ASKS, siblings_apart)
REPAT_RULE(37, ASKS, removals_unbounded)
