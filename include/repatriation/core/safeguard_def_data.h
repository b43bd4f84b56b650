/*
 * safeguard_def_data.h
 *	  Safeguards about data and the end of a case.
 *
 * Layer: core. Included by safeguard_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/*
 * 43 has one override class although two of its limbs could bear reasons: for
 * those the reasons are rows of the disclosure itself (a consent that covers it, a
 * court order, a clearance by child protection), so nothing is left to override.
 */
REPAT_SAFEGUARD(43, sharing_purpose_bound, BLOCK, NONE, STOPS,
				"disclosure beyond its purpose, consent or recipient",
				"Name the purpose and share only its fields; record a consent that covers them, a "
				"court order, or the clearance of child protection. Protection data are not for "
				"investigation or immigration enforcement; nothing goes to the State of origin "
				"while asylum is claimed; no publication identifies the child, also after 18.")

REPAT_SAFEGUARD(44, closure_guard, BLOCK, REASONED, STOPS,
				"open duties, or a reason that does not yet hold",
				"Do the overdue duties or have them extended; bring movement, determination, "
				"assessment and deprivation of liberty to their end; tell the child the outcome, try to "
				"reach the family again, or make the transition plan. A child who travelled is "
				"handed on to the receiving authority: that is a transfer, not a closure.")

/* 45 sets a date, and warns when care or the case ends without the plan. */
REPAT_SAFEGUARD(45, turning_18_transition, DUTY, REASONED, STOPS,
				"no transition plan although adulthood is near",
				"Prepare the transition plan with the young person. Services do not stop on the "
				"birthday; the age at which to begin is a deployment setting.")

/* 46 is this register's own limb of 11, 16 and 18: it warns, they refuse. */
REPAT_SAFEGUARD(46, specialised_training, WARN, REASONED, STOPS,
				"persons without specialised training on the day",
				"Have trained persons interview, assess and decide, or enter the training that they "
				"have, with its dates.")

/*
 * 47 is what the steps of a case and of a determination rest on beside the other safeguards.
 * A reasoned override lets a case end of a child whom nobody could assess or plan for.
 */
REPAT_SAFEGUARD(47, steps_supported, BLOCK, REASONED, STOPS,
				"nothing on record that the step rests on",
				"Complete the best-interests assessment before the case is assessed. Have another "
				"person clear a plan with goals and measures, and share it with the child before "
				"it is carried out. Enter the measures of the decision, each with the responsible "
				"body and its day, and the evidence of each when it is done.")
