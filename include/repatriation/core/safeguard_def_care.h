/*
 * safeguard_def_care.h
 *	  Safeguards about care.
 *
 * Layer: core. Included by safeguard_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
