/*
 * facts_def_liberty.h
 *	  Facts about liberty and justice.
 *
 * Layer: core. Included by facts_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
