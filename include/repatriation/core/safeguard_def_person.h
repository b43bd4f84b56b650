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

/* 3: the role is a column with a default; a parent's role is another person's row. */
/* 2 is asked of every text as it is written, not of facts: see wording.h. */
REPAT_SAFEGUARD(2, stigmatising_terms, WARN, REASONED, STOPS,
				"words that the Bali Conclusions suggest to refrain from when speaking of children",
				"Describe conduct, harm or need instead. A title of an office that has the word "
				"can be listed in casework.term.")

REPAT_SAFEGUARD(3, no_association_by_default, BLOCK, NONE, STOPS,
				"role of the child in a group without evidence about this child",
				"Leave the role at none established, or first record evidence about this child "
				"with source and date and then set the role. What a parent or relative did is "
				"no evidence about the child.")

/* 4: the lists of values hold none that excuses; this speaks where a list was taken off. */
REPAT_SAFEGUARD(4, recruitment_consent_void, BLOCK, NONE, STOPS,
				"recruitment described by something other than what was done to the child",
				"Consent, age and the designation of the group make no difference to the "
				"recruitment of a child. Record the means used, or unspecified with the word of "
				"the source beside it.")

/*
 * 5: it is asked before decisions about the child and kept once given, but never
 * of the record of what happened: a child could otherwise not be put on file.
 */
REPAT_SAFEGUARD(5, primarily_victim_status, BLOCK, NONE, STOPS,
				"status as primarily a victim not recognised",
				"Record the recognition of the child's legal status as primarily a victim, with "
				"its day and who recorded it. A criminal file does not remove it.")
