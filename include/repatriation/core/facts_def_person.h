/*
 * facts_def_person.h
 *	  Facts about the child: identity, presumptions, papers.
 *
 * Layer: core. Included by facts_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* person and case */
REPAT_FACT(child_treated_as_adult, T(child_case) | T(person),
		   "a birth on record, or none, that allows an age under 18")
REPAT_FACT(record_conflicts, T(document_claim) | T(person),
		   "papers about the child that disagree with the record or fail a check digit, undecided")
REPAT_FACT(papers_undecided, T(document_claim) | T(person),
		   "papers about the child's birth or sex that nobody has confirmed or rejected")
