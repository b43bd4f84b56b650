/*
 * safeguard_def_person.h
 *	  Safeguards about the child: identity, presumptions, papers.
 *
 * Layer: core. Included by safeguard_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

REPAT_SAFEGUARD(1, minority_presumption, BLOCK, NONE, STOPS,
				"treated as an adult although the record allows an age under 18",
				"Treat this person as a child in this system, also while the age procedure runs, "
				"or record an age decision by several professions with the documents considered, "
				"the interview, the reasons and the body that hears an appeal. "
				"A medical test alone does not decide the age.")
