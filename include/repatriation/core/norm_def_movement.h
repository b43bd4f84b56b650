/*
 * norm_def_movement.h
 *	  Norms of safeguards 25 to 34: movement, family, documents.
 *
 * Layer: core. Included by norm_def.h alone, which says what the columns are.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* 25 return_gate */
REPAT_NORM(25, return_gate, 1, YES, PRINCIPAL,
		   REPAT_AT(ALTCARE, "paragraph 148"),
		   "Unaccompanied or separated children are not returned if (a) the risk and security "
		   "assessment shows danger; (b) unless a suitable caregiver or agency there has agreed "
		   "and is able before the return; (c) if otherwise not in the best interests by the "
		   "competent authority's assessment.",
		   "none", "GA")
REPAT_NORM(25, return_gate, 2, YES, FURTHER,
		   REPAT_AT(GC6, "paragraphs 26 to 28, 82, 84, 85 and 87"),
		   "No return to a real risk of irreparable harm, whoever causes it, nor to a real risk "
		   "of under-age recruitment or use; no return at 'reasonable risk' of violation of "
		   "basic rights; criteria for return (84); no return without advance, secure, concrete "
		   "care arrangements (85); safe, child- and gender-sensitive execution (87).",
		   "none", "GC")
REPAT_NORM(25, return_gate, 3, YES, FURTHER,
		   REPAT_AT2(JGC3, "paragraphs 33 and 45 to 47", JGC4, "paragraph 17(h)"),
		   "Individual, evidence-based decision with due process; non-refoulement; no "
		   "collective expulsion; appeal with suspensive effect.",
		   "none", "GC")
REPAT_NORM(25, return_gate, 4, YES, FURTHER,
		   REPAT_AT(CRC, "articles 3, 10(2) and 22"),
		   "Protection of the child seeking refugee status; right of child and parents to enter "
		   "their own country.",
		   "none", "CRC")
REPAT_NORM(25, return_gate, 5, YES, FURTHER,
		   REPAT_AT2(GC14, "paragraph 18", SBFRANCE, "paragraphs 6.9 to 6.11"),
		   "Inaction is also an action; leaving children in life-threatening camps when the "
		   "State can act may breach the Convention. So a closed gate must not turn into a "
		   "refusal by delay.",
		   "none", "GC, JUR")

/* 26 reception_and_escort */
REPAT_NORM(26, reception_and_escort, 1, YES, FURTHER,
		   REPAT_AT(CHILDRES, "paragraph 65"),
		   "Repatriation mechanisms identify and protect vulnerable persons, migrant children "
		   "included, and take into account best interests, clarity of reception and care "
		   "arrangements, and family reunification.",
		   "none", "GA")
REPAT_NORM(26, reception_and_escort, 2, YES, FURTHER,
		   REPAT_AT(ALTCARE, "paragraph 160"),
		   "In emergencies children are not moved out of their country of habitual residence "
		   "for alternative care, except temporarily for compelling health, medical or safety "
		   "reasons; then close to home, with a parent or known caregiver, and with a clear "
		   "return plan. It does not regulate return home.",
		   "none", "GA")
REPAT_NORM(26, reception_and_escort, 3, YES, PRINCIPAL,
		   REPAT_AT2(JGC3, "paragraph 32(k)", GC6, "paragraphs 85 and 87"),
		   "Individual reintegration plan made with the child: education, health, psychosocial "
		   "support, family life, justice, protection; follow-up and independent monitoring.",
		   "none", "GC")
REPAT_NORM(26, reception_and_escort, 4, YES, FURTHER,
		   REPAT_AT(JGC4, "paragraph 13"),
		   "Child-protection officials are informed at once when migration authorities first "
		   "meet a child and take charge of screening.",
		   "none", "GC")

/* 27 no_separation_without_bid */
REPAT_NORM(27, no_separation_without_bid, 1, YES, PRINCIPAL,
		   REPAT_AT(CRC, "article 9(1) to (4)"),
		   "No separation from parents against their will unless competent authorities, subject "
		   "to judicial review, find it necessary for best interests; all interested parties "
		   "take part; contact with parents; information on the whereabouts of a parent "
		   "detained, expelled or dead through State action.",
		   "none", "CRC")
REPAT_NORM(27, no_separation_without_bid, 2, YES, FURTHER,
		   REPAT_AT(ALTCARE, "paragraphs 14 and 155"),
		   "Removal is last resort, temporary where possible, as short as possible, regularly "
		   "reviewed; actors prevent separation and do not cause it through how aid is given.",
		   "none", "GA")
REPAT_NORM(27, no_separation_without_bid, 3, YES, FURTHER,
		   REPAT_AT2(GC14, "paragraphs 58 to 70", JGC3, "paragraph 32(e)"),
		   "Last resort; support to the family first; no economic or disability ground; "
		   "multidisciplinary assessment with judicial involvement as appropriate; alternatives "
		   "to detention of a parent considered with the child's interests (69).",
		   "none", "GC")
REPAT_NORM(27, no_separation_without_bid, 4, YES, FURTHER,
		   REPAT_AT(ALTCARE, "paragraph 82"),
		   "Children in care because a parent is in prison or hospital keep contact with that "
		   "parent and get support.",
		   "none", "GA")

/* 28 no_age_cutoff */
REPAT_NORM(28, no_age_cutoff, 1, YES, PRINCIPAL,
		   REPAT_AT2(CRC, "articles 1 and 2", BALI24, "footnote 1"),
		   "Child means below 18; rights without discrimination.",
		   "18", "CRC, BALI24")
REPAT_NORM(28, no_age_cutoff, 2, YES, FURTHER,
		   REPAT_AT(JGC4, "paragraph 3"),
		   "Rights apply until 18; equal protection also for those over 15.",
		   "15, 18", "GC")
REPAT_NORM(28, no_age_cutoff, 3, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 29 and 30"),
		   "Child justice applies to everyone under 18 at the time of the act, without "
		   "offence-based exceptions.",
		   "18", "GC")

/* 29 refusal_reviewed */
REPAT_NORM(29, refusal_reviewed, 1, PARTLY, FURTHER,
		   REPAT_AT(HFFRANCE, ""),
		   "No general right to repatriation under Protocol 4; in exceptional circumstances "
		   "that endanger life and health, above all of children, a refusal must have "
		   "safeguards against arbitrariness: individual review of lawfulness by an independent "
		   "body, of whether the grounds have a sufficient and reasonable factual basis and are "
		   "not arbitrary, for minors in the light of best interests and vulnerability. No "
		   "jurisdiction under the ban on ill-treatment.",
		   "none (60 days is a setting)", "ECHR")
REPAT_NORM(29, refusal_reviewed, 2, YES, PRINCIPAL,
		   REPAT_AT(SBFRANCE, "paragraphs 6.4 to 6.11 and 8"),
		   "State of nationality able to act must protect children in camps; failure breached "
		   "arts 3, 6(1), 37(a); each repatriation request gets an official response as a "
		   "matter of urgency, examined with best interests as primary consideration; "
		   "repatriation, reintegration and interim measures.",
		   "180 days (State's report to the Committee, not a case clock)", "JUR")
REPAT_NORM(29, refusal_reviewed, 3, YES, FURTHER,
		   REPAT_AT(FINLAND, "paragraphs 11.3 to 11.9 and 13"),
		   "Same reasoning as in the views on France; breach of arts 6(1) and 37(a).",
		   "180 days (State's report to the Committee, not a case clock)", "JUR")
REPAT_NORM(29, refusal_reviewed, 4, YES, FURTHER,
		   REPAT_AT(JGC4, "paragraph 36"),
		   "A State that refuses family reunification gives the child detailed, child-friendly "
		   "reasons and information on appeal.",
		   "none", "GC")

/* 30 identity_registration_due */
REPAT_NORM(30, identity_registration_due, 1, YES, PRINCIPAL,
		   REPAT_AT(CRC, "articles 7 and 8"),
		   "Registration immediately after birth, name, nationality, knowledge of parents, "
		   "above all where the child would be stateless; identity preserved; speedy "
		   "re-establishment where lost.",
		   "none (30 days is a setting)", "CRC")
REPAT_NORM(30, identity_registration_due, 2, YES, FURTHER,
		   REPAT_AT2(JGC4, "paragraphs 20 to 26", GC6, "paragraph 31(ii) and (iv)"),
		   "Remove obstacles, allow late registration without penalties, no sharing of registry "
		   "data with immigration enforcement; nationality for children otherwise stateless; "
		   "equal transmission by mothers; prompt registration and own identity papers as soon "
		   "as possible.",
		   "none", "GC")

/* 31 dna_last_resort */
REPAT_NORM(31, dna_last_resort, 1, YES, FURTHER,
		   REPAT_AT(CRC, "article 16"),
		   "No arbitrary or unlawful interference with privacy or family.",
		   "none", "CRC")
REPAT_NORM(31, dna_last_resort, 2, YES, PRINCIPAL,
		   REPAT_AT(JGC3, "paragraph 17"),
		   "Children's personal data, biometric data in particular, only for child protection; "
		   "strict rules on collection, use, retention and access; firewall against immigration "
		   "enforcement.",
		   "none", "GC")
REPAT_NORM(31, dna_last_resort, 3, YES, FURTHER,
		   REPAT_AT(GC6, "paragraph 29"),
		   "Information shared for one purpose is not used for another.",
		   "none", "GC")
REPAT_NORM(31, dna_last_resort, 4, NO, FURTHER,
		   REPAT_OWN_RULE,
		   "Own rule of this register, derived from the rows above: DNA as last resort, with a "
		   "date of destruction.",
		   "none", "")

/* 32 document_conflict_hold */
REPAT_NORM(32, document_conflict_hold, 1, YES, PRINCIPAL,
		   REPAT_AT3(CRC, "article 8", JGC4, "paragraphs 4, 17(a) and 22", GC24, "paragraph 33"),
		   "Documents are presumed genuine unless disproved; access to the territory does not "
		   "depend on papers; irregularly obtained papers lead to correction, not prosecution.",
		   "none", "CRC, GC")
REPAT_NORM(32, document_conflict_hold, 2, NO, FURTHER,
		   REPAT_AT(ICAO, ""),
		   "Not read for the handling of conflicting documents.",
		   "not verified", "")

/* 33 consular_contact_safe */
REPAT_NORM(33, consular_contact_safe, 1, YES, PRINCIPAL,
		   REPAT_AT(ALTCARE, "paragraph 150"),
		   "Consular services, or legal representatives, of the country of origin are involved "
		   "when this is in the best interests and does not endanger child or family.",
		   "none", "GA")
REPAT_NORM(33, consular_contact_safe, 2, YES, FURTHER,
		   REPAT_AT2(JGC4, "paragraphs 17(e) and 19", JGC3, "paragraph 32(b)"),
		   "The child has effective access to consular officials and child-sensitive consular "
		   "help; best interests also bind consular services.",
		   "none", "GC")
REPAT_NORM(33, consular_contact_safe, 3, YES, FURTHER,
		   REPAT_AT(GC6, "paragraphs 30 and 80"),
		   "Do not endanger relatives in the country of origin; tracing never mentions asylum "
		   "status.",
		   "none", "GC")
REPAT_NORM(33, consular_contact_safe, 4, YES, FURTHER,
		   REPAT_AT(CHILDRES, "paragraphs 72 and 74"),
		   "Respect for consular notification and access; a detained foreign national is told "
		   "of these rights without delay.",
		   "without delay", "GA")
REPAT_NORM(33, consular_contact_safe, 5, YES, FURTHER,
		   REPAT_AT(VCCR, "article 36(1) and (2)"),
		   "Nationals and consular officers may communicate freely; a detained national is told "
		   "of these rights without delay; the consulate is informed without delay if the "
		   "detained person asks; consular officers do not act for a detained national who "
		   "expressly opposes it.",
		   "without delay", "VCCR")
REPAT_NORM(33, consular_contact_safe, 6, YES, FURTHER,
		   REPAT_AT(VCCR, "article 37(b)"),
		   "Authorities of the receiving State that have the information must inform the "
		   "consulate without delay of any case where a guardian or trustee appears to be in "
		   "the interests of a minor who is its national; national law on the appointment is "
		   "not affected.",
		   "without delay", "VCCR")
REPAT_NORM(33, consular_contact_safe, 7, NO, FURTHER,
		   REPAT_AT(VCCR, "article 5"),
		   "Article not read (list of consular functions).",
		   "not verified", "")

/* 34 family_link_verified */
REPAT_NORM(34, family_link_verified, 1, PARTLY, PRINCIPAL,
		   REPAT_AT2(GC6, "paragraphs 31(v) and 80 to 83", JGC4, "paragraphs 34 and 35"),
		   "Tracing early and safely; reunification on a robust assessment with best interests "
		   "primary, the child's views, and no reasonable risk. Verification on both sides is "
		   "practice, not in these texts.",
		   "none", "GC")
