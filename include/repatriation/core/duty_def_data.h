/*
 * duty_def_data.h
 *	  Clocks about data and the end of a case.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
