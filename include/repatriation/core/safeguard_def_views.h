/*
 * safeguard_def_views.h
 *	  Safeguards about views, guardian, representation, interviews.
 *
 * Layer: core. Included by safeguard_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

REPAT_SAFEGUARD(6, child_heard, BLOCK, REASONED, REACHES,
				"child not heard before the decision",
				"Hear the child first: prepare the child, hear in a suitable form, assess "
				"capacity case by case. There is no minimum age; observation and play count. "
				"Record a child who declines as declining; where the child is unable, name the "
				"means tried.")

REPAT_SAFEGUARD(7, views_feedback_due, BLOCK, NONE, STOPS,
				"child not told the outcome",
				"Tell the child the outcome and how the views were considered; record when, in which "
				"form and in which language.")

REPAT_SAFEGUARD(8, child_seen_alone, WARN, REASONED, STOPS,
				"child not seen alone",
				"See the child alone at least once, or record why this was not safe or possible.")

REPAT_SAFEGUARD(9, guardian_appointed, BLOCK, REASONED, REACHES,
				"no guardian appointed for an unaccompanied or separated child",
				"Ask the competent authority to appoint a guardian; enter the appointment with "
				"its dates.")

REPAT_SAFEGUARD(10, guardian_independent, BLOCK, NONE, STOPS,
				"guardian or representative has another role in the case",
				"Appoint someone who represents only the child and has no other role in the case. "
				"A relative who cares for the child may be guardian.")

REPAT_SAFEGUARD(11, counsel_and_notice, BLOCK, NONE, STOPS,
				"interview without counsel, notice, support, interpreter or the right to silence",
				"Tell the parents or guardian, or record why the child's best interests or wish "
				"exclude them; provide counsel, an adult who supports the child, and an "
				"interpreter; tell the child of the right to silence; then interview. Counsel is "
				"waived under impartial judicial supervision alone.")

/* 12: a second interview on a topic is stored with a warning; one too many is refused. */
REPAT_SAFEGUARD(12, repeat_interview_guard, BLOCK, REASONED, STOPS,
				"the child was asked about this topic already",
				"Ask for the existing record under a sharing purpose, or record why the child "
				"must be asked again. How often and within what time is a deployment setting.")
