/*
 * rule_def_liberty.h
 *	  What the safeguards ask of the facts about liberty and justice.
 *
 * Layer: core. Included by rule_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
