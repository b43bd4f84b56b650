/*
 * act_def_liberty.h
 *	  Guarded acts about liberty and justice.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
