/*
 * safeguard_def_data.h
 *	  Safeguards about data and the end of a case.
 *
 * Layer: core. Included by safeguard_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
