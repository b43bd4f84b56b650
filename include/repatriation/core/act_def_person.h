/*
 * act_def_person.h
 *	  Guarded acts about the child: identity, presumptions, papers.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_ACT("case:treated_as_adult", child_case, CHANGE, "treated_as_adult_since", G(1), 0, STANDS)
REPAT_ACT("case:owner_assigned", child_case, UPDATE, "owner_id", G(10), 0, PASSES)
REPAT_ACT("person:birth_changed", person, UPDATE, "birth", G(1) | G(32), 0, PASSES)
REPAT_ACT("person:sex_changed", person, UPDATE, "sex", G(32), 0, PASSES)
REPAT_ACT("document:received", document_claim, INSERT, "", 0, G(32), PASSES)
REPAT_ACT("document:birth_changed", document_claim, UPDATE, "birth", 0, G(32), PASSES)
REPAT_ACT("document:sex_changed", document_claim, UPDATE, "sex", 0, G(32), PASSES)
REPAT_ACT("document:check_changed", document_claim, UPDATE, "check_state", 0, G(32), PASSES)
REPAT_ACT("document:person_changed", document_claim, UPDATE, "person_id", 0, G(32), PASSES)
REPAT_ACT("document:verdict_changed", document_claim, UPDATE, "verdict", 0, G(32), PASSES)
