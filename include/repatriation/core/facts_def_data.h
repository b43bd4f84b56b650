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
