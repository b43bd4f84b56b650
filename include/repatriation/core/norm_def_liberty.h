/*
 * norm_def_liberty.h
 *	  Norms of safeguards 38 to 42: liberty and justice.
 *
 * Layer: core. Included by norm_def.h alone, which says what the columns are.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* 38 liberty_last_resort */
REPAT_NORM(38, liberty_last_resort, 1, YES, PRINCIPAL,
		   REPAT_AT(CRC, "article 37(b)"),
		   "Lawful, last resort, shortest appropriate period.",
		   "none", "CRC")
REPAT_NORM(38, liberty_last_resort, 2, YES, FURTHER,
		   REPAT_AT2(BALI20, "paragraph 5",
					 BALI24, "section \"Promoting justice responses adapted to children and "
							 "conducive to rehabilitation and reintegration\""),
		   "Deprivation of liberty and prosecution only as last resort; liberty also for the "
		   "shortest appropriate time; child justice standards are non-derogable.",
		   "none", "BALI20, BALI24")
REPAT_NORM(38, liberty_last_resort, 3, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 8(c), 73 and 83 to 89"),
		   "Definition: any placement the person may not leave at will by order of an "
		   "authority; non-custodial measures first; pretrial detention only in the most "
		   "serious cases, after community placement was considered, mainly to secure "
		   "appearance or against immediate danger to others; no money bail; an age limit below "
		   "which no deprivation of liberty, for example 16.",
		   "16 (encouraged)", "GC")
REPAT_NORM(38, liberty_last_resort, 4, YES, FURTHER,
		   REPAT_AT(HAVANA, "rule 11(b)"),
		   "Same definition of deprivation of liberty, public or private custodial setting.",
		   "18 (rule 11(a))", "HAV")

/* 39 no_confinement_by_status */
REPAT_NORM(39, no_confinement_by_status, 1, YES, PRINCIPAL,
		   REPAT_AT(CRC, "articles 2(2) and 37(b)"),
		   "Deprivation of liberty lawful, last resort and for the shortest appropriate period; "
		   "no punishment of the child for the status, acts or beliefs of parents or family.",
		   "none", "CRC")
REPAT_NORM(39, no_confinement_by_status, 2, YES, FURTHER,
		   REPAT_AT(GC6, "paragraphs 18, 40 and 61"),
		   "Detention cannot rest on being unaccompanied or separated, or on migration status; "
		   "never collective.",
		   "none", "GC")
REPAT_NORM(39, no_confinement_by_status, 3, YES, FURTHER,
		   REPAT_AT(JGC4, "paragraphs 5 to 12"),
		   "Detention for the child's or parents' migration status is always prohibited; 'last "
		   "resort' does not apply to it; the name of the place is irrelevant; family unity "
		   "does not justify it.",
		   "none", "GC")
REPAT_NORM(39, no_confinement_by_status, 4, YES, FURTHER,
		   REPAT_AT(JGC3, "paragraph 32(f)"),
		   "A protective measure that limits liberty is allowed only in the child-protection "
		   "system: strictly necessary and proportionate to protect this child from harm to "
		   "self or others, part of a holistic care plan, apart from migration enforcement.",
		   "none", "GC")
REPAT_NORM(39, no_confinement_by_status, 5, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 78 and 87"),
		   "No mandatory minimum terms; where a child is a danger to self or others, "
		   "child-protection measures.",
		   "none", "GC")

/* 40 liberty_clock */
REPAT_NORM(40, liberty_clock, 1, YES, FURTHER,
		   REPAT_AT(CRC, "article 37(d)"),
		   "Prompt assistance, right to challenge before a court or independent authority, "
		   "prompt decision.",
		   "none", "CRC")
REPAT_NORM(40, liberty_clock, 2, YES, PRINCIPAL,
		   REPAT_AT(GC24, "paragraph 90"),
		   "(1) Before a competent authority within 24 hours; (2) pretrial detention reviewed "
		   "regularly, no interval named; (3) if no conditional release: formally charged and "
		   "before a court or like body as soon as possible and not later than 30 days after "
		   "pretrial detention takes effect; (4) maximum number and length of postponements; "
		   "(5) final decision on the charges not later than six months from the initial date "
		   "of detention, failing which release.",
		   "24 hours; 30 days; 6 months", "GC")
REPAT_NORM(40, liberty_clock, 3, YES, FURTHER,
		   REPAT_AT(GC24, "paragraph 91"),
		   "Short limits for deciding challenges and appeals; no number.",
		   "none", "GC")
REPAT_NORM(40, liberty_clock, 4, YES, FURTHER,
		   REPAT_AT(GC10, "paragraphs 83 and 84"),
		   "Review preferably every two weeks; decision on a challenge within about two weeks; "
		   "final decision within six months after charges were presented.",
		   "2 weeks; 30 days; 6 months", "GC")

/* 41 separated_from_adults */
REPAT_NORM(41, separated_from_adults, 1, YES, PRINCIPAL,
		   REPAT_AT(CRC, "article 37(c)"),
		   "Every child deprived of liberty is separated from adults unless the child's best "
		   "interests say otherwise; family contact.",
		   "none", "CRC")
REPAT_NORM(41, separated_from_adults, 2, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 85, 92 and 93"),
		   "Also in police cells and transport; exception read narrowly, never for convenience; "
		   "no automatic transfer to an adult facility at 18.",
		   "18", "GC")
REPAT_NORM(41, separated_from_adults, 3, YES, FURTHER,
		   REPAT_AT(ALTCARE, "paragraph 124"),
		   "Measures so that, where necessary and appropriate, a child only in need of care may "
		   "be housed apart from children in the criminal justice system. Permissive wording.",
		   "none", "GA")

/* 42 prosecution_gate */
REPAT_NORM(42, prosecution_gate, 1, YES, PRINCIPAL,
		   REPAT_AT(CRC, "articles 37(a), 40(2)(a), 40(3)(a) and (b), and 40(4)"),
		   "No death penalty or life without release for acts under 18; no retroactive offence; "
		   "a minimum age; non-judicial measures where appropriate; a range of dispositions.",
		   "18", "CRC")
REPAT_NORM(42, prosecution_gate, 2, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 20 to 30"),
		   "Age at the time of the act counts; minimum age at least 14, 15 or 16 commended, "
		   "never lowered, one age without exceptions; below it no criminal proceedings.",
		   "14 (15, 16 commended)", "GC")
REPAT_NORM(42, prosecution_gate, 3, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 13 to 18 and 72"),
		   "Diversion preferred in most cases, from the earliest contact and throughout; only "
		   "on compelling evidence and free admission, informed consent, no deprivation of "
		   "liberty, closes the case.",
		   "none", "GC")
REPAT_NORM(42, prosecution_gate, 4, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 96, 106 and 107"),
		   "Specialised child justice; concern about military tribunals and State security "
		   "courts for children.",
		   "none", "GC")
REPAT_NORM(42, prosecution_gate, 5, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 42, 100 and 101"),
		   "No charge or prosecution for opinions or for mere association with a non-State "
		   "armed group, designated terrorist groups included; counter-terrorism law must not "
		   "punish children retroactively or unintentionally.",
		   "none", "GC")
REPAT_NORM(42, prosecution_gate, 6, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 77 to 81"),
		   "Maximum penalty in law; no mandatory minimum; no death penalty, benefit of the "
		   "doubt on age; no life without release; abolition of all life and indeterminate "
		   "terms strongly recommended.",
		   "18", "GC")
REPAT_NORM(42, prosecution_gate, 7, YES, FURTHER,
		   REPAT_AT2(BALI20, "paragraph 5",
					 BALI24, "section \"Promoting justice responses adapted to children and "
							 "conducive to rehabilitation and reintegration\""),
		   "Prosecution last resort; victimisation by recruitment fully taken into account in "
		   "proceedings.",
		   "none", "BALI20, BALI24")
REPAT_NORM(42, prosecution_gate, 8, NO, FURTHER,
		   REPAT_AT(NEUCHATEL, "good practices 1 and 5"),
		   "Text not read in full: summaries and the introduction only; a summary says that "
		   "adult courts occur and asks for juvenile protections there.",
		   "not verified", "")
