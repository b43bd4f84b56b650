/*
 * act_def_care.h
 *	  Guarded acts about care.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
