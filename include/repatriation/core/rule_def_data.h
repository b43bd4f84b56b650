/*
 * rule_def_data.h
 *	  What the safeguards ask of the facts about data and the end of a case.
 *
 * Layer: core. Included by rule_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
