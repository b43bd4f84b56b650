/*
 * clause_def.h
 *	  Every clause of the Bali texts, and what the register does about it.
 *
 * Layer: core. Expanded by clause.c: REPAT_CLAUSE(INSTRUMENT, locator, requirement,
 * safeguards, answer). requirement is in our own words; safeguards G(n) | ... are
 * those that hold the clause; answer says what else the register does, or why the
 * clause is no matter of data. Texts read: BALI20 and BALI24, in full.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_CLAUSE(BALI20, "paragraph 1",
			 "Adhere to international law; prohibit and criminalise every recruitment and exploitation "
			 "of children by non-State groups, whatever the age, consent or name of the group.",
			 G(4),
			 "Consent, age and the group's designation cannot be recorded as grounds. Criminalising "
			 "recruiters is a matter of law.")
REPAT_CLAUSE(BALI20, "paragraph 2",
			 "Children associated with or affected by such groups are primarily victims; best interests "
			 "a primary consideration; child- and gender-sensitive recovery.",
			 G(2) | G(3) | G(5) | G(6) | G(13) | G(15) | G(16) | G(20) | G(21) | G(25),
			 "The status as victim is recorded and required; a determination decides.")
REPAT_CLAUSE(BALI20, "paragraph 3",
			 "Invest in preventing recruitment and exploitation.",
			 0,
			 "Prevention comes before there is a case: a matter of programmes, to which the register "
			 "gives figures on means, places and methods of recruitment.")
REPAT_CLAUSE(BALI20, "paragraph 4",
			 "Every action about such a child aims at rehabilitation and reintegration, by the child's "
			 "own characteristics, circumstances and needs.",
			 G(13) | G(14) | G(16) | G(17) | G(22) | G(23) | G(35) | G(44) | G(45),
			 "Plans and services rest on an assessment of this child, are reviewed, and do not end "
			 "with the handover.")
REPAT_CLAUSE(BALI20, "paragraph 5",
			 "A child in contact with authorities, as victim, witness or alleged offender, has the "
			 "safeguards of international law; liberty is taken and prosecution begun as a last resort.",
			 G(1) | G(9) | G(10) | G(11) | G(12) | G(38) | G(39) | G(40) | G(41) | G(42),
			 "One child may be victim and alleged offender at once; both stand in the record.")
REPAT_CLAUSE(BALI20, "paragraph 6",
			 "Children affected by the foreign terrorist fighter phenomenon risk further violations: "
			 "take measures for their reintegration and rehabilitation.",
			 G(25) | G(26) | G(27) | G(28) | G(29) | G(30) | G(31) | G(32) | G(33) | G(34) | G(36) | G(37),
			 "A return is gated, received, reviewed when refused, and keeps families together.")
REPAT_CLAUSE(BALI20, "paragraph 7",
			 "A community-friendly approach in which civil society and others work together.",
			 0,
			 "Civil society and communities are agencies of the register with mandates of their own; "
			 "empowering them is a matter of policy.")
REPAT_CLAUSE(BALI20, "paragraph 8",
			 "The UNODC Roadmap is endorsed as guidance.",
			 0,
			 "An endorsement; the Roadmap's own text was not read and no rule cites it.")
REPAT_CLAUSE(BALI20, "paragraph 9",
			 "Public safety and the rights of the child are complementary objectives.",
			 G(20) | G(42) | G(43),
			 "Security may be weighed with the child's interests and never instead of them.")
REPAT_CLAUSE(BALI24, "preamble, adherence to international law",
			 "International law guides all actions, the Convention and its Optional Protocol first.",
			 G(1) | G(4) | G(28) | G(42),
			 "Each safeguard carries the norms behind it, with a mark whether the text was read.")
REPAT_CLAUSE(BALI24, "preamble, root causes and sectors",
			 "Address root causes; coordinate health, education, child protection, justice and security.",
			 G(18) | G(43),
			 "Panels are multidisciplinary and disclosure between sectors is bound to a purpose. Root "
			 "causes are a matter of policy.")
REPAT_CLAUSE(BALI24, "preamble, children's agency",
			 "Support children's agency in decisions about their lives; give communities a voice.",
			 G(6) | G(7) | G(8) | G(17) | G(21),
			 "The child is heard, told the outcome and answered. Community platforms are a matter of "
			 "policy.")
REPAT_CLAUSE(BALI24, "Recognition of children's victim status, terminology",
			 "Words matter: refrain from terms such as the two that the text names.",
			 G(2),
			 "")
REPAT_CLAUSE(BALI24, "Recognition of children's victim status, criminalisation",
			 "Criminalise recruitment in any form and hold perpetrators accountable.",
			 0,
			 "A matter of law and of the prosecution of adults: the register holds no file of a "
			 "perpetrator beyond what protects the child.")
REPAT_CLAUSE(BALI24, "Recognition of children's victim status, legal status",
			 "The legal status as primarily a victim is recognised; treatment puts rehabilitation first.",
			 G(3) | G(4) | G(5),
			 "")
REPAT_CLAUSE(BALI24, "Fostering knowledge creation and data collection",
			 "Research grievances, gendered dynamics and recruitment on and off line; collect data "
			 "systematically.",
			 0,
			 "Victimisation is recorded apart from identity, with means, place and method of "
			 "recruitment and the way out, so that it can be counted. Research is not a rule over a "
			 "case.")
REPAT_CLAUSE(BALI24, "Enhancing comprehensive prevention efforts",
			 "Protective environments, shared responsibility, trust without discrimination.",
			 0,
			 "Prevention comes before there is a case. What the register adds is that no status, "
			 "origin or family tie counts against a child (safeguards 3, 28, 39).")
REPAT_CLAUSE(BALI24, "Supporting rehabilitation and social reintegration, primary goal",
			 "Rehabilitation and reintegration are the primary goal; inclusive, trauma-informed; "
			 "disengagement support when appropriate; trained professionals.",
			 G(13) | G(22) | G(24) | G(35) | G(36) | G(37) | G(44) | G(45) | G(46) | G(47),
			 "Disengagement support needs an assessed need and is never a condition of care; training "
			 "of professionals is on record.")
REPAT_CLAUSE(BALI24, "Supporting rehabilitation and social reintegration, first step",
			 "An individual psychosocial assessment first, on resilience, with needs and vulnerability; "
			 "harmonised assessments and agencies acting together against secondary victimisation.",
			 G(12) | G(13) | G(16),
			 "")
REPAT_CLAUSE(BALI24, "Supporting rehabilitation and social reintegration, families and communities",
			 "Specialised assistance to families and communities of return against stigma.",
			 G(36) | G(2),
			 "Support to family and community is a measure of the child's plan.")
REPAT_CLAUSE(BALI24, "Supporting rehabilitation and social reintegration, case by case",
			 "Most of these children took no active part: a case-by-case understanding of adversity and "
			 "trauma.",
			 G(3) | G(14) | G(16) | G(23) | G(28) | G(39),
			 "")
REPAT_CLAUSE(BALI24, "Supporting rehabilitation and social reintegration, repatriation",
			 "Repatriation, when in the child's best interests, serves rehabilitation and security.",
			 G(9) | G(10) | G(15) | G(17) | G(18) | G(19) | G(25) | G(26) | G(27) | G(29) | G(30) | G(31) |
			 G(32) | G(33) | G(34),
			 "The order in which it may happen is a published workflow.")
REPAT_CLAUSE(BALI24, "Promoting justice responses, non-derogable standards",
			 "Child justice standards are non-derogable and apply in full; specialised capacity.",
			 G(1) | G(11) | G(38) | G(39) | G(40) | G(41) | G(42),
			 "No override and no emergency lane reaches these safeguards.")
REPAT_CLAUSE(BALI24, "Promoting justice responses, victimisation and alternatives",
			 "Victimisation is fully taken into account in proceedings; alternatives to proceedings and "
			 "to deprivation of liberty; liberty as a last resort and for the shortest time.",
			 G(5) | G(11) | G(12) | G(38) | G(40) | G(42),
			 "")
