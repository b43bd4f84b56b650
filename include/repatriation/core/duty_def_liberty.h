/*
 * duty_def_liberty.h
 *	  Clocks about liberty and justice.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
