/*
 * safeguard_def_liberty.h
 *	  Safeguards about liberty and justice.
 *
 * Layer: core. Included by safeguard_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

REPAT_SAFEGUARD(38, liberty_last_resort, BLOCK, NONE, STOPS,
				"deprivation of liberty not shown to be the last resort",
				"List the alternatives considered and why each was not enough for this child; "
				"record the legal authority and the order, why holding this child is necessary, "
				"and the planned end with the reason why no shorter time is enough. "
				"Unpaid bail is no ground. Any place that the child may not leave counts.")

REPAT_SAFEGUARD(39, no_confinement_by_status, BLOCK, NONE, STOPS,
				"confinement by status, by category or for want of a placement",
				"Status, family or a standard programme is not a ground, and migration status "
				"never is: offer the programme without confinement. Secure care stands inside "
				"child protection alone, with its order, the harm it prevents, proportionality, a "
				"care plan and a review date, apart from migration enforcement and security.")

REPAT_SAFEGUARD(40, liberty_clock, BLOCK, NONE, STOPS,
				"a clock of the deprivation of liberty has run out",
				"Release the child, or enter the court order that was given after the time ran "
				"out. These clocks do not pause and are not extended.")

/* 41: housing with children in the justice system is stored with a warning. */
REPAT_SAFEGUARD(41, separated_from_adults, BLOCK, NONE, STOPS,
				"child not kept apart from adults",
				"Move the child to a place for children, also from a cell or a transport. The "
				"exception, a parent held with the child for example, needs a decision in the "
				"child's best interests with its reasons. Turning 18 moves nobody by itself.")

REPAT_SAFEGUARD(42, prosecution_gate, BLOCK, NONE, STOPS,
				"conditions of a charge against a child not met",
				"Record the decision on diversion with its reasons, the child-justice court, and "
				"that victim status and recruitment were put to the court. Association, travel, a "
				"family tie or an opinion is no ground. Below the minimum age at the time of the "
				"act there is no charge; doubt counts for the child.")
