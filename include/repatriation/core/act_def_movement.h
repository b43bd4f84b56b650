/*
 * act_def_movement.h
 *	  Guarded acts about movement, family and papers.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
/*
 * "movement:identity_established" is no act: no text asks anything of it, and what papers say
 * against the record is asked before the nationality is confirmed. That is done with the
 * consulate (33), on claims that are decided (30) and on samples that may be used (31). That a
 * relative who receives the child is verified (34) is not asked yet: nobody need be named.
 */
REPAT_ACT("movement:nationality_confirmed", movement, ENTER, "nationality_confirmed",
		  G(30) | G(31) | G(32) | G(33), 0, PASSES)
REPAT_ACT("movement:best_interests_cleared", movement, ENTER,
		  "best_interests_cleared", G(5) | G(6) | G(15) | G(27), 0, STANDS)
REPAT_ACT("movement:reception_agreed", movement, ENTER, "reception_agreed", G(34), 0, PASSES)
REPAT_ACT("movement:documents_issued", movement, ENTER, "documents_issued",
		  G(15) | G(26) | G(27) | G(34), G(23), STANDS)
REPAT_ACT("movement:travel_authorised", movement, ENTER, "travel_authorised",
		  G(6) | G(9) | G(10) | G(15) | G(23) | G(25) | G(26) | G(27) | G(34), G(24), STANDS)
REPAT_ACT("movement:departed", movement, ENTER, "departed",
		  G(1) | G(3) | G(4) | G(5) | G(6) | G(7) | G(9) | G(10) | G(14) | G(15) | G(16) | G(17) | G(18) | G(19) | G(20) | G(21) | G(23) | G(25) | G(26) | G(27) | G(30) | G(31) | G(32) | G(33) | G(34) | G(47), 0, DEPARTS)
REPAT_ACT("movement:handed_over", movement, ENTER, "handed_over", G(26) | G(34), 0, STANDS)
REPAT_ACT("movement:refused", movement, ENTER, "refused", G(28) | G(36), 0, STANDS)
REPAT_ACT("movement:refused_final", movement, ENTER, "refused_final", G(28) | G(29) | G(36), 0, STANDS)
REPAT_ACT("tracing:reunified", tracing_request, CHANGE, "reunified_on", G(34), 0, STANDS)
/* No agency is named where the child makes contact, so that is no act. */
REPAT_ACT("consular:contacted", consular_contact, CHANGE, "agency_id", G(33), 0, PASSES)
REPAT_ACT("consular:redated", consular_contact, UPDATE, "contacted_at", G(33), 0, PASSES)
REPAT_ACT("consular:check_redated", consular_contact, UPDATE, "safety_checked_on", G(33), 0, PASSES)
REPAT_ACT("consular:interest_changed", consular_contact, UPDATE, "serves_child", G(33), 0, PASSES)
REPAT_ACT("consular:danger_changed", consular_contact, UPDATE, "endangers_anyone", G(33), 0, PASSES)
REPAT_ACT("consular:claim_changed", consular_contact, UPDATE, "asylum_claim", G(33), 0, PASSES)
REPAT_ACT("consular:restored", consular_contact, UPDATE, "voided_at", G(33), 0, PASSES)
REPAT_ACT("evacuation:begun", evacuation, INSERT, "", 0, G(24), PASSES)

/* identity */
REPAT_ACT("case:non_national", child_case, CHANGE, "non_national_since", G(30), 0, PASSES)
REPAT_ACT("case:non_national_again", child_case, UPDATE, "non_national_until", G(30), 0, PASSES)
REPAT_ACT("dna:taken", dna_sample, CHANGE, "taken_on", G(31), 0, PASSES)
REPAT_ACT("dna:repurposed", dna_sample, UPDATE, "purpose", G(31), 0, PASSES)
REPAT_ACT("dna:kept_longer", dna_sample, UPDATE, "destroy_by", G(31), 0, PASSES)
REPAT_ACT("dna:consent_changed", dna_sample, UPDATE, "child_consented_on", G(31), 0, PASSES)
REPAT_ACT("dna:guardian_consent_changed", dna_sample, UPDATE, "guardian_consented_on", G(31), 0, PASSES)
REPAT_ACT("dna:guardian_changed", dna_sample, UPDATE, "guardian_appointment_id", G(31), 0, PASSES)
REPAT_ACT("dna:evidence_changed", dna_sample, UPDATE, "other_evidence", G(31), 0, PASSES)
REPAT_ACT("dna:laboratory_changed", dna_sample, UPDATE, "laboratory", G(31), 0, PASSES)
REPAT_ACT("dna:restored", dna_sample, UPDATE, "voided_at", G(31), 0, PASSES)
