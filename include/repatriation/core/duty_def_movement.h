/*
 * duty_def_movement.h
 *	  Clocks about movement, family and papers.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
