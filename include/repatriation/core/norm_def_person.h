/*
 * norm_def_person.h
 *	  Norms of safeguards 1 to 5: person, words, presumptions.
 *
 * Layer: core. Included by norm_def.h alone, which says what the columns are.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* 1 minority_presumption */
REPAT_NORM(1, minority_presumption, 1, YES, FURTHER,
		   REPAT_AT(CRC, "article 1"),
		   "A child is every human being under 18, unless the law that applies to the child "
		   "sets majority earlier.",
		   "18", "CRC")
REPAT_NORM(1, minority_presumption, 2, YES, FURTHER,
		   REPAT_AT(GC6, "paragraph 31(i)"),
		   "Identification looks at appearance and psychological maturity, is scientific, safe, "
		   "child- and gender-sensitive; if doubt remains and the person may be a child, treat "
		   "as a child.",
		   "none", "GC")
REPAT_NORM(1, minority_presumption, 3, YES, PRINCIPAL,
		   REPAT_AT(JGC4, "paragraph 4"),
		   "Age estimate is a full assessment of physical and psychological development by "
		   "skilled professionals, with interviews; documents count as genuine unless "
		   "disproved; statements must be considered; benefit of the doubt; States should "
		   "refrain from bone and dental methods; the result can be reviewed or appealed to an "
		   "independent body.",
		   "none", "GC")
REPAT_NORM(1, minority_presumption, 4, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 24, 33 and 34"),
		   "No proof of age: benefit of the doubt, no criminal responsibility. Documents first, "
		   "then testimony, and only then an assessment; no use of medical methods alone; least "
		   "invasive method; inconclusive evidence favours the person.",
		   "none", "GC")
REPAT_NORM(1, minority_presumption, 5, YES, FURTHER,
		   REPAT_AT(NBF, "paragraph 12.3"),
		   "Age determination needs due process and an appeal; while it runs the person gets "
		   "the benefit of the doubt and is treated as a child.",
		   "none", "JUR")

/* 2 stigmatising_terms */
REPAT_NORM(2, stigmatising_terms, 1, YES, PRINCIPAL,
		   REPAT_AT(BALI24, "section \"Recognition of children's victim status\""),
		   "Suggests refraining from 'radicalization' and 'deradicalization' when speaking of "
		   "children.",
		   "none", "BALI24")
REPAT_NORM(2, stigmatising_terms, 2, YES, FURTHER,
		   REPAT_AT(GC24, "paragraph 7"),
		   "The Committee encourages non-stigmatizing language about children alleged, accused "
		   "or found to have broken criminal law.",
		   "none", "GC")

/* 3 no_association_by_default */
REPAT_NORM(3, no_association_by_default, 1, YES, PRINCIPAL,
		   REPAT_AT(BALI24, "section \"Supporting rehabilitation and social reintegration as a "
							"priority\""),
		   "Most children linked to the foreign fighter phenomenon took no active or supportive "
		   "role; treatment rests on case-by-case understanding.",
		   "none", "BALI24")
REPAT_NORM(3, no_association_by_default, 2, YES, FURTHER,
		   REPAT_AT(CRC, "article 2(2)"),
		   "Protect the child from discrimination or punishment because of the status, acts, "
		   "opinions or beliefs of parents, guardians or family.",
		   "none", "CRC")
REPAT_NORM(3, no_association_by_default, 3, YES, FURTHER,
		   REPAT_AT(GC6, "paragraph 18"),
		   "Public-order measures on unaccompanied or separated children need a legal basis, "
		   "individual assessment, proportionality and the least intrusive option; never on a "
		   "group basis.",
		   "none", "GC")

/* 4 recruitment_consent_void */
REPAT_NORM(4, recruitment_consent_void, 1, YES, PRINCIPAL,
		   REPAT_AT(BALI20, "paragraph 1"),
		   "Prohibit and criminalise recruitment and exploitation of children by non-State "
		   "groups, with no distinction by age, consent or the designation of the group.",
		   "none", "BALI20")
REPAT_NORM(4, recruitment_consent_void, 2, YES, FURTHER,
		   REPAT_AT(OPAC, "article 4"),
		   "Armed groups other than State forces should not in any circumstances recruit or use "
		   "in hostilities persons under 18; States prevent, prohibit and criminalise.",
		   "18", "GC")

/* 5 primarily_victim_status */
REPAT_NORM(5, primarily_victim_status, 1, YES, FURTHER,
		   REPAT_AT(BALI20, "paragraph 2"),
		   "Children associated with or affected by such groups are primarily victims and are "
		   "treated so, best interests a primary consideration.",
		   "none", "BALI20")
REPAT_NORM(5, primarily_victim_status, 2, YES, PRINCIPAL,
		   REPAT_AT(BALI24, "section \"Recognition of children's victim status\""),
		   "A recruited and exploited child is the victim of a crime under international law; "
		   "the legal status as primarily a victim shall be recognised; rehabilitation has "
		   "priority.",
		   "none", "BALI24")
REPAT_NORM(5, primarily_victim_status, 3, YES, FURTHER,
		   REPAT_AT(GC6, "paragraph 56 (read with 54, 55 and 57)"),
		   "Child soldiers are primarily victims of armed conflict; support, no normal "
		   "internment; exceptional internment only over 15 and under strict standards; "
		   "protection against re-recruitment.",
		   "15 (internment)", "GC")
REPAT_NORM(5, primarily_victim_status, 4, YES, FURTHER,
		   REPAT_AT(GC24, "paragraph 100"),
		   "Children recruited unlawfully and accused of crimes in conflict are treated "
		   "primarily as victims; rapid handover to civilian child protection; non-judicial "
		   "measures considered.",
		   "none", "GC")
REPAT_NORM(5, primarily_victim_status, 5, NO, FURTHER,
		   REPAT_AT(PARIS, "paragraph 3.6"),
		   "Text not read; its contents list has a heading on children accused of crimes under "
		   "international law.",
		   "not verified", "")
