/*
 * safeguard_def.h
 *	  One row for each safeguard: number, slug, mode, override, reach, words.
 *
 * Layer: core. There is deliberately no include guard: the includer defines
 *
 *	  REPAT_SAFEGUARD(number, slug, mode, override, emergency, title, remedy)
 *
 * includes this file, and undefines it.
 *
 *	  number	 final: it is the nn of SQLSTATE RP4nn, and is never used again
 *	  slug		 final: bare identifier, the CONSTRAINT of a refusal
 *	  mode		 BLOCK refuses the write, WARN stores a warning, DUTY sets a date
 *	  override	 NONE is non-derogable; REASONED asks for a named authority, a
 *				 reason and an expiry
 *	  emergency	 REACHES: the emergency lane lets protective acts through and opens
 *				 an after-review; STOPS: the safeguard holds in the lane too
 *	  title		 what the record lacks, a phrase for a DETAIL line
 *	  remedy	 what to do next, full sentences for a HINT
 *
 * A row may guard acts of two modes; it names the stricter one. The words speak
 * for this system: they never say that a norm requires a number, which is the
 * register's own setting, nor that the law forbids what a norm only suggests.
 * The norms behind each row stand in norm_def.h.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* Person and presumptions */

REPAT_SAFEGUARD(1, minority_presumption, BLOCK, NONE, STOPS,
				"treated as an adult although the record allows an age under 18",
				"Treat this person as a child in this system, also while the age procedure runs, "
				"or record an age decision by several professions with the documents considered, "
				"the interview, the reasons and the body that hears an appeal. "
				"A medical test alone does not decide the age.")

/* Views and representation */

REPAT_SAFEGUARD(6, child_heard, BLOCK, REASONED, REACHES,
				"child not heard before the decision",
				"Hear the child first: prepare the child, hear in a suitable form, assess "
				"capacity case by case. There is no minimum age; observation and play count. "
				"Record a child who declines as declining; where the child is unable, name the "
				"means tried.")

REPAT_SAFEGUARD(9, guardian_appointed, BLOCK, REASONED, REACHES,
				"no guardian appointed for an unaccompanied or separated child",
				"Ask the competent authority to appoint a guardian; enter the appointment with "
				"its dates.")

REPAT_SAFEGUARD(10, guardian_independent, BLOCK, NONE, STOPS,
				"guardian or representative has another role in the case",
				"Appoint someone who represents only the child and has no other role in the case. "
				"A relative who cares for the child may be guardian.")

/* Assessment and determination */

REPAT_SAFEGUARD(13, psychosocial_assessment_first, BLOCK, REASONED, REACHES,
				"no completed individual psychosocial assessment of this child",
				"Complete the individual psychosocial assessment first, with resilience, needs "
				"and vulnerability. Urgent health care, safety, shelter and food may start now.")

REPAT_SAFEGUARD(15, bid_required, BLOCK, REASONED, REACHES,
				"no best-interests determination although this act depends on one",
				"Open a best-interests determination and complete it before this act.")

REPAT_SAFEGUARD(16, elements_complete, BLOCK, NONE, REACHES,
				"best-interests elements without an entry",
				"For each missing element write what is known, or that nothing is known and how "
				"it was sought, or why it is not relevant to this child.")

REPAT_SAFEGUARD(17, options_compared, BLOCK, REASONED, REACHES,
				"realistic options not set out and compared for this child",
				"Set out the realistic options with the advantages, risks and support of each for "
				"this child, a family-based one among them or the reason why there is none. "
				"Where return is decided, one option is not to return now.")

REPAT_SAFEGUARD(18, panel_valid, BLOCK, NONE, REACHES,
				"panel not composed so that it can decide",
				"Complete the panel: the members and disciplines that the register's settings ask "
				"for, child protection among them, each with a confidentiality undertaking signed "
				"before the session, and nobody with a conflict of interest.")

REPAT_SAFEGUARD(19, assessor_not_decider, BLOCK, NONE, STOPS,
				"assessment, review and decision not by different persons",
				"Have another person review or decide what you wrote or asked for.")

REPAT_SAFEGUARD(20, security_not_sole_ground, BLOCK, NONE, STOPS,
				"no best-interests reasons beside the security ground",
				"Add the best-interests reasons: weigh security with the child's interests, not "
				"instead of them. Give a screening result its date, author and relevance to this "
				"child; let security bodies be heard without chair or veto.")

REPAT_SAFEGUARD(21, decision_reasoned, BLOCK, NONE, STOPS,
				"decision without complete reasons",
				"State why this option was chosen, element by element, and why it departs from "
				"what the child asked for where it does. Write out any dissent, and how the "
				"decision can be reviewed.")

/* Movement, family, documents */

/*
 * 25: the lane stops here but for a medical or safety evacuation, which is
 * another act: it is guarded by rows of its own (A/RES/64/142 para. 160).
 */
REPAT_SAFEGUARD(25, return_gate, BLOCK, NONE, STOPS,
				"conditions of a safe return not shown",
				"Complete what is open: a risk assessment that covers irreparable harm, under-age "
				"recruitment and the danger of not moving; a caregiver or agency in the receiving "
				"place that has agreed and is able; a positive best-interests decision; no "
				"pending asylum claim or suspensive appeal.")

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

/* 32: a conflict is stored with a warning; overwriting the record is refused. */
REPAT_SAFEGUARD(32, document_conflict_hold, BLOCK, REASONED, STOPS,
				"sources differ and no reasoned choice between them is recorded",
				"Choose between the sources with reasons; both are kept. A rejected or missing "
				"document never makes a person adult or alien.")
