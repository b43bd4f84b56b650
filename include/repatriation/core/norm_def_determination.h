/*
 * norm_def_determination.h
 *	  Norms of safeguards 13 to 24: assessment and determination.
 *
 * Layer: core. Included by norm_def.h alone, which says what the columns are.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* 13 psychosocial_assessment_first */
REPAT_NORM(13, psychosocial_assessment_first, 1, YES, PRINCIPAL,
		   REPAT_AT(BALI24, "section \"Supporting rehabilitation and social reintegration as a "
							"priority\""),
		   "The first step of reintegration support shall be an individual psychosocial "
		   "assessment focused on resilience, with needs and vulnerability.",
		   "none", "BALI24")
REPAT_NORM(13, psychosocial_assessment_first, 2, YES, FURTHER,
		   REPAT_AT2(CRC, "article 39", GC6, "paragraphs 47, 48 and 60"),
		   "Recovery and social reintegration of child victims in an environment that fosters "
		   "health, self-respect and dignity; culturally and gender-appropriate psychosocial "
		   "care.",
		   "none", "CRC, GC")

/* 14 one_decision_per_child */
REPAT_NORM(14, one_decision_per_child, 1, YES, PRINCIPAL,
		   REPAT_AT(ALTCARE, "paragraph 57"),
		   "Care decisions through a recognised procedure with safeguards, on rigorous "
		   "assessment, planning and review, case by case, by qualified professionals, in a "
		   "multidisciplinary team wherever possible, with full consultation of the child and "
		   "parents.",
		   "none", "GA")
REPAT_NORM(14, one_decision_per_child, 2, YES, FURTHER,
		   REPAT_AT2(GC14, "paragraphs 48, 49 and 76", JGC4, "paragraph 15"),
		   "Assessment is unique to each child; vulnerability is individual; children with "
		   "parents are also individual rights holders.",
		   "none", "GC")

/* 15 bid_required */
REPAT_NORM(15, bid_required, 1, PARTLY, FURTHER,
		   REPAT_AT(BID08, "chapter 2"),
		   "Situations that need a formal determination: durable solution for unaccompanied or "
		   "separated children; exceptional temporary care; possible separation from parents "
		   "against their will.",
		   "not verified", "BID08")
REPAT_NORM(15, bid_required, 2, NO, FURTHER,
		   REPAT_AT(BIP21, ""),
		   "Text not read beyond title page and contents.",
		   "not verified", "")
REPAT_NORM(15, bid_required, 3, YES, FURTHER,
		   REPAT_AT(GC6, "paragraph 19"),
		   "A best-interests determination is documented in preparation of any decision that "
		   "fundamentally affects an unaccompanied or separated child.",
		   "none", "GC")
REPAT_NORM(15, bid_required, 4, YES, FURTHER,
		   REPAT_AT(JGC3, "paragraphs 31, 32(e), (g) and (j), and 33"),
		   "Determination procedure for any decision that would separate children from family "
		   "(same standards in custody), for family expulsion, for sustainable solutions of "
		   "unaccompanied children and families; return is only one of several solutions and "
		   "needs a robust individual determination.",
		   "none", "GC")
REPAT_NORM(15, bid_required, 5, YES, PRINCIPAL,
		   REPAT_AT(GC14, "paragraphs 20, 47, 58 and 64"),
		   "Formal procedure with strict safeguards for decisions with major impact; "
		   "indispensable before separation from parents.",
		   "none", "GC")

REPAT_NORM(15, bid_required, 6, YES, FURTHER,
		   REPAT_AT(GC6, "paragraph 40"),
		   "Siblings are kept together. That a departure which leaves one behind needs a "
		   "determination is this register's conclusion.",
		   "none", "GC")

/* 16 elements_complete */
REPAT_NORM(16, elements_complete, 1, YES, PRINCIPAL,
		   REPAT_AT(GC14, "paragraphs 52 to 79"),
		   "Elements: views (53, 54); identity (55 to 57); family environment and relations (58 "
		   "to 70); care, protection, safety (71 to 74); vulnerability (75, 76); health (77, "
		   "78); education (79). The list is open and without hierarchy (50).",
		   "7 elements", "GC")
REPAT_NORM(16, elements_complete, 2, YES, FURTHER,
		   REPAT_AT(GC14, "paragraphs 80 to 84"),
		   "Balancing: not every element matters in every case; future risk and short- and "
		   "long-term scenarios; prefer decisions that can be revised.",
		   "none", "GC")

/* 17 options_compared */
REPAT_NORM(17, options_compared, 1, YES, FURTHER,
		   REPAT_AT(ALTCARE, "paragraph 64"),
		   "Child and parents or guardians are fully informed of the care options, the "
		   "implications of each, and their rights and duties.",
		   "none", "GA")
REPAT_NORM(17, options_compared, 2, YES, PRINCIPAL,
		   REPAT_AT(GC14, "paragraphs 84, 89 and 95"),
		   "Consequences of each possible solution are assessed for this child on "
		   "multidisciplinary knowledge, in short and long term; the child is told of possible "
		   "solutions.",
		   "none (minimum of two is a setting)", "GC")
REPAT_NORM(17, options_compared, 3, YES, FURTHER,
		   REPAT_AT2(GC6, "paragraphs 79, 89 and 92", JGC3, "paragraph 33"),
		   "Family reunification, return, integration and resettlement are alternatives to be "
		   "examined; return is not the only one.",
		   "none", "GC")

/* 18 panel_valid */
REPAT_NORM(18, panel_valid, 1, YES, PRINCIPAL,
		   REPAT_AT(ALTCARE, "paragraph 57"),
		   "Multidisciplinary team of qualified professionals wherever possible.",
		   "none", "GA")
REPAT_NORM(18, panel_valid, 2, YES, FURTHER,
		   REPAT_AT(GC14, "paragraphs 47, 64 and 94"),
		   "Multidisciplinary team where possible, trained in child development; judicial "
		   "involvement as appropriate where separation is at stake.",
		   "none", "GC")
REPAT_NORM(18, panel_valid, 3, YES, FURTHER,
		   REPAT_AT(JGC3, "paragraph 32(c) and (j)"),
		   "Assessment by actors independent of the migration authorities, multidisciplinary, "
		   "with child-protection authorities taking part; determination guided by "
		   "child-protection authorities; free, qualified, independent legal representation.",
		   "none", "GC")
REPAT_NORM(18, panel_valid, 4, YES, FURTHER,
		   REPAT_AT(TOOLBOX, "form \"Undertaking of Confidentiality\""),
		   "Completed and signed by members of the BID panel.",
		   "none", "TOOL")
REPAT_NORM(18, panel_valid, 5, NO, FURTHER,
		   REPAT_AT(BIP21_BID08_BID11, "panel size, quorum and simplified procedure"),
		   "Text not read beyond the first pages; no number may be printed as a rule of these "
		   "texts.",
		   "not verified", "")

/* 19 assessor_not_decider */
REPAT_NORM(19, assessor_not_decider, 1, NO, PRINCIPAL,
		   REPAT_OWN_RULE,
		   "Own rule of this register. Support only: General Comment No. 14 on verified "
		   "information and on review or appeal, Joint General Comment 3/22 on independence "
		   "from migration authorities.",
		   "none", "GC")

/* 20 security_not_sole_ground */
REPAT_NORM(20, security_not_sole_ground, 1, YES, PRINCIPAL,
		   REPAT_AT(CRC, "article 3(1)"),
		   "Best interests are a primary consideration in all actions concerning children.",
		   "none", "CRC")
REPAT_NORM(20, security_not_sole_ground, 2, YES, FURTHER,
		   REPAT_AT(BALI20, "paragraph 9"),
		   "Public safety and fulfilment of child rights are complementary objectives.",
		   "none", "BALI20")
REPAT_NORM(20, security_not_sole_ground, 3, YES, FURTHER,
		   REPAT_AT(GC14, "paragraphs 36 to 40 and 97"),
		   "No discretion whether to weigh best interests; high priority, larger weight; a "
		   "general statement that other interests prevail is not enough, each must be named "
		   "with reasons.",
		   "none", "GC")
REPAT_NORM(20, security_not_sole_ground, 4, YES, FURTHER,
		   REPAT_AT(GC6, "paragraph 86"),
		   "Only rights-based considerations may exceptionally override, for example a serious "
		   "risk to the security of the State or society, after careful balancing; general "
		   "migration control never.",
		   "none", "GC")

/* 21 decision_reasoned */
REPAT_NORM(21, decision_reasoned, 1, YES, PRINCIPAL,
		   REPAT_AT(GC14, "paragraphs 6(c), 14(b) and 97"),
		   "Decision is motivated: facts, relevant elements, their content, their weight; "
		   "reason where it departs from the child's views; grounds where the solution is not "
		   "in the child's best interests.",
		   "none", "GC")
REPAT_NORM(21, decision_reasoned, 2, YES, FURTHER,
		   REPAT_AT(GC12, "paragraph 33"),
		   "States are encouraged to require decision makers to explain the consideration given "
		   "to the child's views.",
		   "none", "GC")
REPAT_NORM(21, decision_reasoned, 3, YES, FURTHER,
		   REPAT_AT2(GC14, "paragraph 98", JGC4, "paragraph 17(h)"),
		   "Review or appeal must be possible, known and accessible to the child; in migration "
		   "proceedings appeal to a higher body suspends the decision.",
		   "none", "GC")

/* 22 bid_clock */
REPAT_NORM(22, bid_clock, 1, NO, FURTHER,
		   REPAT_AT(BIP21_BID08, "time limits"),
		   "No time limit for a determination or its review was found in any text read.",
		   "not verified", "")
REPAT_NORM(22, bid_clock, 2, YES, PRINCIPAL,
		   REPAT_AT2(GC14, "paragraph 93", GC6, "paragraph 79"),
		   "Procedures about children come first and end in the shortest time possible; "
		   "decisions reviewed at reasonable intervals; search for a durable solution starts at "
		   "once after assessment.",
		   "none", "GC")

/* 23 bid_reopen_on_new_facts */
REPAT_NORM(23, bid_reopen_on_new_facts, 1, YES, FURTHER,
		   REPAT_AT(TOOLBOX, "form \"BID Review Report\""),
		   "Form used to review and decide whether the determination is reopened.",
		   "none", "TOOL")
REPAT_NORM(23, bid_reopen_on_new_facts, 2, YES, PRINCIPAL,
		   REPAT_AT(GC14, "paragraphs 84 and 93"),
		   "Prefer adjustable measures; review periodically with the child's development.",
		   "none", "GC")

/* 24 urgent_action_unblocked */
REPAT_NORM(24, urgent_action_unblocked, 1, YES, PRINCIPAL,
		   REPAT_AT(EMERGENCY, "page \"Best Interests Procedure\", key points"),
		   "A pending determination must not stop urgent action to protect a child; "
		   "determinations must be prompt.",
		   "none (72 hours is a setting)", "EMER")
