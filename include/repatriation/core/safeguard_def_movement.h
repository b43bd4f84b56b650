/*
 * safeguard_def_movement.h
 *	  Safeguards about movement, family and papers.
 *
 * Layer: core. Included by safeguard_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/*
 * 25: the lane stops here but for a medical or safety evacuation, which is
 * another act: it is guarded by rows of its own (A/RES/64/142 para. 160).
 */
REPAT_SAFEGUARD(25, return_gate, BLOCK, NONE, STOPS,
				"conditions of a safe return not shown",
				"Complete what is open: a risk assessment that covers irreparable harm, under-age "
				"recruitment and the danger of not moving; a caregiver or agency in the receiving "
				"place that has agreed and is able; care there that is settled in advance, named and "
				"secure; a positive best-interests decision; no pending asylum claim or suspensive "
				"appeal.")

REPAT_SAFEGUARD(26, reception_and_escort, BLOCK, REASONED, REACHES,
				"reception or escort of the child not arranged",
				"Name who receives the child and where, with health check, school, psychosocial "
				"contact and handover to child protection; name the parent or known adult who "
				"travels with the child. Only the escort can be overridden.")

REPAT_SAFEGUARD(27, no_separation_without_bid, BLOCK, NONE, REACHES,
				"separation from a parent without determination and competent decision",
				"Open a best-interests determination on the separation. Record the parent's "
				"informed consent or the competent authority's decision that is open to judicial "
				"review, and any objection of the child. Consent does not replace the "
				"determination; a parent in prison counts.")

REPAT_SAFEGUARD(28, no_age_cutoff, BLOCK, NONE, STOPS,
				"no ground other than an age limit for a person under 18",
				"Decide on this child's situation: in this system every person under 18 is a "
				"child, and an age limit below 18 is no ground.")

REPAT_SAFEGUARD(29, refusal_reviewed, BLOCK, NONE, STOPS,
				"refusal not reasoned for this child, told to the applicant and reviewed",
				"Give reasons for this child that weigh its best interests. Tell the applicant, with "
				"how to ask for review. Record the independent body, other than the one that "
				"refused, and its decision. A request without an answer in time can be reviewed as "
				"well.")

/*
 * 30: the clocks of birth registration and nationality are its duties; what it
 * refuses is to end the matter while a claim through mother or father is open.
 */
REPAT_SAFEGUARD(30, identity_registration_due, BLOCK, REASONED, STOPS,
				"claim to a nationality by descent still open",
				"Decide the claim by descent, through the mother as through the father, or record "
				"why it is withdrawn. Late birth registration comes without penalty, and missing "
				"papers are no ground against the child.")

REPAT_SAFEGUARD(31, dna_last_resort, BLOCK, NONE, STOPS,
				"sample taken without what protects the child",
				"Try documents and testimony first and record them. Obtain the consent of the "
				"child or, with no objection of the child, of the guardian; name the laboratory; "
				"keep to family links as the only purpose; set a date of destruction within "
				"the deployment setting.")

/* 32: a conflict is stored with a warning; overwriting the record is refused. */
REPAT_SAFEGUARD(32, document_conflict_hold, BLOCK, REASONED, STOPS,
				"sources differ and no reasoned choice between them is recorded",
				"Choose between the sources with reasons; both are kept. A rejected or missing "
				"document never makes a person adult or alien.")

/* 33: contact that the child asks for is never guarded; the notices are clocks. */
REPAT_SAFEGUARD(33, consular_contact_safe, BLOCK, NONE, STOPS,
				"consulate contacted without showing that it serves the child and endangers nobody",
				"Check first, and record by whom and when: does contact serve the child, does it "
				"endanger child or family, is asylum claimed. While a claim is open an agency makes "
				"no contact; where a notice is due, the competent authority records why it is not "
				"given. The child's own wish for contact is never refused.")

REPAT_SAFEGUARD(34, family_link_verified, BLOCK, REASONED, REACHES,
				"link to the receiving relative not verified, agreed and assessed",
				"Verify the link with child and adult separately, or by DNA. Record the child's "
				"agreement, and that the adult is willing and able.")
