/*
 * duty_def_person.h
 *	  Clocks about the child: identity, presumptions, papers.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
