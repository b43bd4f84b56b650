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
/* Losing the recognition; recording what was done to a child is never refused for want of it. */
REPAT_ACT("case:victim_status", child_case, UPDATE, "victim_status_since", G(5), 0, PASSES)
REPAT_ACT("person:birth_changed", person, CHILD, "birth", G(1) | G(32), 0, PASSES)
REPAT_ACT("person:sex_changed", person, CHILD, "sex", G(32), 0, PASSES)
REPAT_ACT("document:received", document_claim, INSERT, "", 0, G(32), PASSES)
REPAT_ACT("association:recorded", association, INSERT, "", G(3), 0, PASSES)
REPAT_ACT("association:role_changed", association, UPDATE, "role", G(3), 0, PASSES)
REPAT_ACT("association:restored", association, UPDATE, "voided_at", G(3), 0, PASSES)
REPAT_ACT("evidence:moved", association_evidence, UPDATE, "association_id", G(3), 0, PASSES)
REPAT_ACT("evidence:changed", association_evidence, UPDATE, "about", G(3), 0, PASSES)
REPAT_ACT("evidence:withdrawn", association_evidence, UPDATE, "voided_at", G(3), 0, PASSES)
REPAT_ACT("victimisation:recorded", victimisation, INSERT, "", G(4), 0, PASSES)
REPAT_ACT("victimisation:means_changed", victimisation, UPDATE, "means", G(4), 0, PASSES)
REPAT_ACT("victimisation:method_changed", victimisation, UPDATE, "method", G(4), 0, PASSES)
REPAT_ACT("victimisation:restored", victimisation, UPDATE, "voided_at", G(4), 0, PASSES)
REPAT_ACT("document:birth_changed", document_claim, UPDATE, "birth", 0, G(32), PASSES)
REPAT_ACT("document:sex_changed", document_claim, UPDATE, "sex", 0, G(32), PASSES)
REPAT_ACT("document:nationality_changed", document_claim, UPDATE, "nationality", 0, G(32), PASSES)
REPAT_ACT("document:relation_changed", document_claim, UPDATE, "relation", 0, G(32), PASSES)
REPAT_ACT("document:check_changed", document_claim, UPDATE, "check_state", 0, G(32), PASSES)
REPAT_ACT("document:person_changed", document_claim, UPDATE, "person_id", 0, G(32), PASSES)
REPAT_ACT("document:verdict_changed", document_claim, UPDATE, "verdict", 0, G(32), PASSES)
