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
REPAT_FACT(record_conflicts, T(document_claim) | T(person) | T(nationality_claim) | T(family_link),
		   "papers about the child or its parents that disagree with the record or fail a check digit, undecided")
REPAT_FACT(papers_undecided, T(document_claim) | T(person),
		   "papers about the child's birth or sex that nobody has confirmed or rejected")

/* association and victimisation */
REPAT_FACT(associations, T(association), "roles in a group that are on record for the child")
REPAT_FACT(associations_unevidenced, T(association) | U(association_evidence),
		   "roles in a group without evidence about this child")
REPAT_FACT(recruitments, T(victimisation), "records of harm done to the child")
REPAT_FACT(recruitments_excused, T(victimisation),
		   "records of harm whose means or method are none of the list")
REPAT_FACT(victim_records, T(person) | T(association) | T(victimisation),
		   "recruitments and roles in a group at an age that may have been under 18")
REPAT_FACT(victims_unrecognised, T(child_case) | T(person) | T(association) | T(victimisation),
		   "recruitments and roles in a group of a child whose status as primarily a victim is not recognised")
