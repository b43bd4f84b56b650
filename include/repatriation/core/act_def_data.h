/*
 * act_def_data.h
 *	  Guarded acts about data and the end of a case.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_ACT("emergency:declared", emergency_action, INSERT, "", 0, G(24), PASSES)
