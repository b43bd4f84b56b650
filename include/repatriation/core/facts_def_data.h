/*
 * facts_def_data.h
 *	  Facts about data and the end of a case.
 *
 * Layer: core. Included by facts_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* exceptions */
REPAT_FACT(emergencies_unreviewed, T(emergency_action) | SETTINGS | NOW,
		   "emergency actions whose after-review is overdue")

/* sharing */
REPAT_FACT(disclosures, T(disclosure), "disclosures")
REPAT_FACT(disclosures_unconsented, T(disclosure) | U(consent),
		   "disclosures on consent that did not cover the day, the recipient and the fields")
REPAT_FACT(disclosures_for_investigation, T(disclosure),
		   "disclosures of assessments, psychosocial records or victim statements to investigating or security bodies without a court order or a clearance by child protection before them")
REPAT_FACT(disclosures_for_enforcement, T(disclosure), "disclosures for immigration enforcement")
REPAT_FACT(disclosures_of_biometrics, T(disclosure),
		   "disclosures of biometric data for anything but a family link")
REPAT_FACT(publications_identifying, T(disclosure),
		   "publications that identify the child, or are not known not to")
REPAT_FACT(disclosures_to_origin, T(child_case) | T(disclosure),
		   "disclosures to the State of origin, or not known not to be, while an asylum claim was open")
REPAT_FACT(disclosures_origin_unchecked, T(disclosure),
		   "disclosures to the State of origin, or not known not to be, without a check for an asylum claim by the day")

/* end of case */
REPAT_FACT(closures, T(child_case), "closures of the case")
REPAT_FACT(closures_with_duties, EVERY_TABLE | SETTINGS | NOW, "duties overdue at closing")
REPAT_FACT(closures_with_movements, T(child_case) | T(movement), "movements not over at closing")
REPAT_FACT(closures_with_determinations, T(child_case) | T(determination),
		   "determinations at closing that are neither carried out nor confirmed")
REPAT_FACT(closures_with_assessments, T(child_case) | T(assessment),
		   "best-interests assessments at closing that are not completed")
REPAT_FACT(closures_in_detention, T(child_case) | T(liberty_episode),
		   "deprivations of liberty that have not ended at closing")
REPAT_FACT(closures_without_feedback, T(child_case) | T(determination) | T(views),
		   "decisions of which the child was not told, at closing")
REPAT_FACT(closures_out_of_reach, T(child_case) | T(views) | T(assessment) | T(placement_review) | SETTINGS,
		   "closures as unreachable sooner after the last contact than the deployment setting, or without one on record")
REPAT_FACT(closures_at_majority, T(child_case) | U(transition_plan),
		   "closures at majority without a transition plan by the day")
REPAT_FACT(leavings, T(child_case) | T(person) | T(placement) | SETTINGS,
		   "ends of care or of the case from the transition age on")
REPAT_FACT(leavings_unplanned, T(child_case) | T(person) | T(placement) | U(transition_plan) | SETTINGS,
		   "ends of care or of the case, from the transition age on, without a transition plan")
