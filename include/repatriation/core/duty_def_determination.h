/*
 * duty_def_determination.h
 *	  Clocks about assessment and best-interests determination.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
