/*
 * rule_def_person.h
 *	  What the safeguards ask of the facts about the child: identity, presumptions, papers.
 *
 * Layer: core. Included by rule_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_RULE(1, REFUTES, child_treated_as_adult)
REPAT_RULE(3, APPLIES, associations)
REPAT_RULE(3, REFUTES, associations_unevidenced)
REPAT_RULE(4, APPLIES, recruitments)
REPAT_RULE(4, REFUTES, recruitments_excused)
REPAT_RULE(5, APPLIES, victim_records)
REPAT_RULE(5, ASKS, victims_unrecognised)
