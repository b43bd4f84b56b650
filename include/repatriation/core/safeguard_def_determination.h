/*
 * safeguard_def_determination.h
 *	  Safeguards about assessment and best-interests determination.
 *
 * Layer: core. Included by safeguard_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

REPAT_SAFEGUARD(13, psychosocial_assessment_first, BLOCK, REASONED, REACHES,
				"no completed individual psychosocial assessment of this child",
				"Complete the individual psychosocial assessment first, with resilience, needs "
				"and vulnerability. Urgent health care, safety, shelter and food may start now.")

/* Identical reasons for two children of one session: casework_report.identical_reasons(). */
REPAT_SAFEGUARD(14, one_decision_per_child, BLOCK, NONE, REACHES,
				"no decision on exactly one child",
				"Enter the child whose case it is, and decide on that child alone. Siblings may be "
				"heard together; each needs own reasons.")

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

REPAT_SAFEGUARD(22, bid_clock, WARN, REASONED, STOPS,
				"assessment, plan, decision or review without a level of risk or late",
				"Rate the risk with reasons and complete what is late, or ask for an extension with "
				"reasons. The times are settings of this register.")

REPAT_SAFEGUARD(23, bid_reopen_on_new_facts, BLOCK, REASONED, STOPS,
				"new information that may change the decision not yet looked at",
				"Open a review of the decision before continuing. A supervisor and one member of the "
				"panel confirm or reopen it, with reasons.")

/* 24 never refuses: it is the clock of the emergency lane, and a reminder while it is overdue. */
REPAT_SAFEGUARD(24, urgent_action_unblocked, DUTY, NONE, STOPS,
				"emergency actions whose after-review is overdue",
				"Hold the after-review of the emergency action with another person than declared it, "
				"and complete the steps that were left out.")
