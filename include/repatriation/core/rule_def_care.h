/*
 * rule_def_care.h
 *	  What the safeguards ask of the facts about care.
 *
 * Layer: core. Included by rule_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
