/*
 * safeguard_def_liberty.h
 *	  Safeguards about liberty and justice.
 *
 * Layer: core. Included by safeguard_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
