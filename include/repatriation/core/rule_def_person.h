/*
 * rule_def_person.h
 *	  What the safeguards ask of the facts about the child: identity, presumptions, papers.
 *
 * Layer: core. Included by rule_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_RULE(1, REFUTES, child_treated_as_adult)
