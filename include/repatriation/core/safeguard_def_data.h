/*
 * safeguard_def_data.h
 *	  Safeguards about data and the end of a case.
 *
 * Layer: core. Included by safeguard_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* 46 is this register's own limb of 11, 16 and 18: it warns, they refuse. */
REPAT_SAFEGUARD(46, specialised_training, WARN, REASONED, STOPS,
				"persons without specialised training on the day",
				"Have trained persons interview, assess and decide, or enter the training that they "
				"have, with its dates.")
