/*
 * workflow_need_def.h
 *	  States that every way to a state passes, whoever draws the machine.
 *
 * Layer: core. REPAT_NEED(workflow, since, state, passes, why): every way to
 * "state", from a state that records begin in, or from "since" where one is named,
 * passes a state of the list "passes" (words with a space between). "why" says
 * what would be lost on a way around it. There is deliberately no include guard:
 * the includer (workflow_check.c) defines the macros and undefines them.
 *
 * A state of the lists that a version lacks is a way around, too.
 *
 * REPAT_NO_RETURN(workflow, from, to): no way leads from "to" back to "from", whether
 * or not a version calls the step between them irreversible.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_NEED("case", "", "assessed", "registered", "identity and legal basis are recorded")
REPAT_NEED("case", "", "planned", "assessed", "best interests are assessed before anything is planned")
REPAT_NEED("case", "", "in_implementation", "planned", "nothing is carried out without a plan")
REPAT_NEED("case", "", "closed", "under_review", "what was done is reviewed before it ends")
REPAT_NEED("case", "reopened", "closed", "under_review", "what was done is reviewed before it ends again")
REPAT_NEED("case", "", "reopened", "closed", "only what was closed is reopened")

REPAT_NEED("bia", "", "pending_review", "pending_recommendation", "the child is seen first (safeguards 6, 8, 12)")
REPAT_NEED("bia", "", "completed", "pending_recommendation", "the child is seen first (safeguards 6, 8, 12)")
REPAT_NEED("bia", "", "completed", "pending_review", "another person reviews it (safeguard 19)")
REPAT_NEED("bia", "returned", "completed", "pending_review", "what was returned is reviewed again (safeguard 19)")
REPAT_NEED("bia", "", "lapsed", "completed", "only what was completed lapses")

REPAT_NEED("bid", "", "report_drafted", "information_gathering", "the report rests on what was found out")
REPAT_NEED("bid", "", "decided", "information_gathering", "a guardian stands by the child (safeguards 9, 10)")
REPAT_NEED("bid", "", "decided", "report_drafted", "the child is heard (safeguards 6, 16)")
REPAT_NEED("bid", "", "decided", "supervisor_reviewed", "another person reviews the report (safeguard 19)")
REPAT_NEED("bid", "", "decided", "panel_scheduled", "options are compared (safeguard 17)")
REPAT_NEED("bid", "", "decided", "in_session", "a panel sits (safeguard 18)")
REPAT_NEED("bid", "deferred", "decided", "in_session", "a panel sits again (safeguard 18)")
REPAT_NEED("bid", "reopened", "decided", "report_drafted", "the child is heard again (safeguards 6, 16)")
REPAT_NEED("bid", "reopened", "decided", "supervisor_reviewed", "another person reviews the new report (safeguard 19)")
REPAT_NEED("bid", "reopened", "decided", "panel_scheduled", "options are compared again (safeguard 17)")
REPAT_NEED("bid", "reopened", "decided", "in_session", "a panel sits again (safeguard 18)")
REPAT_NEED("bid", "", "communicated", "decided", "only a decision is told")
REPAT_NEED("bid", "", "in_implementation", "communicated", "the child is told before anything is done (safeguard 7)")
REPAT_NEED("bid", "", "implemented", "decided", "only a decision is carried out")
REPAT_NEED("bid", "", "confirmed", "review_open", "a decision is confirmed by its review (safeguard 23)")
REPAT_NEED("bid", "", "reopened", "review_open", "a decision is reopened by its review (safeguard 23)")

REPAT_NEED("movement", "", "documents_issued", "best_interests_cleared", "the child is heard and best interests are determined (safeguards 6, 15, 27)")
REPAT_NEED("movement", "", "travel_authorised", "best_interests_cleared", "the child is heard and best interests are determined (safeguards 6, 15, 27)")
REPAT_NEED("movement", "", "departed", "identity_established", "it is known who travels")
REPAT_NEED("movement", "", "departed", "nationality_confirmed", "papers and record agree (safeguard 32)")
REPAT_NEED("movement", "", "departed", "best_interests_cleared", "the child is heard and best interests are determined (safeguards 6, 15, 27)")
REPAT_NEED("movement", "", "departed", "reception_agreed", "family links are verified and the reception is agreed (safeguards 26, 34)")
REPAT_NEED("movement", "", "departed", "documents_issued", "reception and escort are planned (safeguard 26)")
REPAT_NEED("movement", "", "departed", "travel_authorised", "the return is judged safe (safeguard 25)")
REPAT_NEED("movement", "", "arrived", "departed", "only who departed arrives")
REPAT_NEED("movement", "", "handed_over", "departed", "a handover ends a journey")
REPAT_NEED("movement", "", "handed_over", "arrived", "a handover ends a journey")
REPAT_NEED("movement", "", "refused_final", "review_pending", "a refusal is reviewed before it is final (safeguard 29)")

REPAT_NEED("liberty", "", "held", "brought_before_authority release_due", "an authority hears the child, or a court orders it after a clock ran out (safeguards 38, 40)")
REPAT_NEED("liberty", "", "charged", "held", "charges stop a clock of holding (safeguard 40)")
REPAT_NEED("liberty", "", "measure_running", "adjudicated", "no measure without a judgment")
REPAT_NEED("liberty", "", "ended", "adjudicated", "only a measure ends; who was held is released")

REPAT_NO_RETURN("movement", "travel_authorised", "departed")
REPAT_NO_RETURN("movement", "departed", "arrived")
REPAT_NO_RETURN("movement", "arrived", "handed_over")
REPAT_NO_RETURN("case", "identified", "duplicate")
