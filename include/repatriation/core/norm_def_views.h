/*
 * norm_def_views.h
 *	  Norms of safeguards 6 to 12: views and representation.
 *
 * Layer: core. Included by norm_def.h alone, which says what the columns are.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* 6 child_heard */
REPAT_NORM(6, child_heard, 1, YES, PRINCIPAL,
		   REPAT_AT(CRC, "article 12"),
		   "A child able to form views may express them freely in all matters affecting the "
		   "child; due weight by age and maturity; opportunity to be heard in any judicial or "
		   "administrative proceeding, directly or through a representative.",
		   "none", "CRC")
REPAT_NORM(6, child_heard, 2, YES, FURTHER,
		   REPAT_AT(GC12, "paragraphs 40 to 44"),
		   "Steps: preparation (41), hearing in an enabling, confidential setting (42, 43), "
		   "capacity assessed case by case (44); feedback (45) and complaints (46) complete the "
		   "five.",
		   "5 steps", "GC")
REPAT_NORM(6, child_heard, 3, YES, FURTHER,
		   REPAT_AT(GC12, "paragraphs 20 to 25"),
		   "Capacity is presumed; no age limit; non-verbal means count (21); the child may "
		   "decline (22); not interviewed more often than necessary (24); informed about "
		   "options and consequences (25).",
		   "no minimum age", "GC")
REPAT_NORM(6, child_heard, 4, YES, FURTHER,
		   REPAT_AT(GC14, "paragraphs 43 to 45, 53 and 54"),
		   "Best interests cannot be determined correctly without art. 12; very young or "
		   "vulnerable children keep the right; appropriate arrangements, with representation "
		   "where appropriate, for those who cannot or do not want to express a view.",
		   "none", "GC")

/* 7 views_feedback_due */
REPAT_NORM(7, views_feedback_due, 1, YES, PRINCIPAL,
		   REPAT_AT(GC12, "paragraph 45"),
		   "The decision maker informs the child of the outcome and explains how the views were "
		   "considered.",
		   "none (7 days is a setting)", "GC")
REPAT_NORM(7, views_feedback_due, 2, YES, FURTHER,
		   REPAT_AT(JGC4, "paragraph 17(b) and (j)"),
		   "The child is told of the proceeding, the decision, its implications and appeal, and "
		   "is kept informed with guardian and adviser.",
		   "none", "GC")

/* 8 child_seen_alone */
REPAT_NORM(8, child_seen_alone, 1, YES, PRINCIPAL,
		   REPAT_AT(JGC3, "paragraph 37"),
		   "Children are heard independently of their parents and their own circumstances enter "
		   "the family's case.",
		   "none", "GC")
REPAT_NORM(8, child_seen_alone, 2, YES, FURTHER,
		   REPAT_AT(GC12, "paragraphs 22 and 23"),
		   "Views are given without pressure or manipulation, in conditions where the child "
		   "feels safe.",
		   "none", "GC")

/* 9 guardian_appointed */
REPAT_NORM(9, guardian_appointed, 1, YES, FURTHER,
		   REPAT_AT(CRC, "articles 18(2) and 20(1)"),
		   "Art. 20(1): special protection and assistance for a child deprived of family "
		   "environment. Art. 18(2): assistance to parents and guardians. Neither names a time "
		   "limit; General Comment No. 6 derives guardianship from both.",
		   "none", "CRC")
REPAT_NORM(9, guardian_appointed, 2, YES, PRINCIPAL,
		   REPAT_AT(GC6, "paragraphs 21 and 33 to 38"),
		   "Guardian or adviser as soon as the child is identified, kept until majority or "
		   "permanent departure; consulted on all actions; referral to procedures only after "
		   "appointment (21); legal representative in addition in proceedings (21, 36); review "
		   "of guardians (35); large emergencies may need a collective arrangement (38).",
		   "none (3 days is a setting)", "GC")
REPAT_NORM(9, guardian_appointed, 3, YES, FURTHER,
		   REPAT_AT2(JGC3, "paragraph 36", JGC4, "paragraph 17(i)"),
		   "Trained guardian as soon as possible on arrival, free of charge; qualified legal "
		   "representative for every child, also those with parents.",
		   "none", "GC")

/* 10 guardian_independent */
REPAT_NORM(10, guardian_independent, 1, YES, PRINCIPAL,
		   REPAT_AT(GC12, "paragraphs 36 and 37"),
		   "A representative transmits the child's views correctly and represents only the "
		   "child, not parents, institutions or bodies; conflicts of interest are named as a "
		   "risk.",
		   "none", "GC")
REPAT_NORM(10, guardian_independent, 2, YES, FURTHER,
		   REPAT_AT(GC6, "paragraphs 33, 34 and 55"),
		   "Persons or agencies with possibly conflicting interests are not eligible; "
		   "non-family adults get closer scrutiny; nobody directly or indirectly involved in a "
		   "conflict may be guardian.",
		   "none", "GC")
REPAT_NORM(10, guardian_independent, 3, YES, FURTHER,
		   REPAT_AT(GC14, "paragraphs 90 and 96"),
		   "If child and representative differ, a way to separate representation; legal "
		   "representative in addition where parties may conflict.",
		   "none", "GC")

/* 11 counsel_and_notice */
REPAT_NORM(11, counsel_and_notice, 1, YES, PRINCIPAL,
		   REPAT_AT(CRC, "articles 37(d) and 40(2)(b)(ii), (iii), (iv) and (vi)"),
		   "Prompt legal or other appropriate assistance; prompt information on charges, "
		   "through parents if appropriate; parents present unless against best interests; no "
		   "compelled confession; free interpreter.",
		   "none", "CRC")
REPAT_NORM(11, counsel_and_notice, 2, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 45, 47, 49 to 53, 56, 57, 60 and 64"),
		   "Information as soon as possible after first contact; parents notified; assistance "
		   "from the outset and free; waiver only if voluntary and under impartial judicial "
		   "supervision (51); parent, guardian or appropriate adult supports the child during "
		   "questioning (60); parents may be excluded at the child's request or in the child's "
		   "interest (56); interpreter at all stages.",
		   "none (6 hours is a setting)", "GC")
REPAT_NORM(11, counsel_and_notice, 3, PARTLY, FURTHER,
		   REPAT_AT(BEIJING, "rule 10"),
		   "Parents or guardians notified at once or as soon as possible after apprehension; an "
		   "official considers release without delay; contacts respect the juvenile's status "
		   "and avoid harm.",
		   "none", "BEI")
REPAT_NORM(11, counsel_and_notice, 4, NO, FURTHER,
		   REPAT_AT(NEUCHATEL, "good practice 5"),
		   "Text not read in full: summaries and the introduction only.",
		   "not verified", "")

/* 12 repeat_interview_guard */
REPAT_NORM(12, repeat_interview_guard, 1, YES, PRINCIPAL,
		   REPAT_AT(GC12, "paragraph 24"),
		   "A child is not interviewed more often than necessary, above all about harmful "
		   "events.",
		   "none (90 days is a setting)", "GC")
REPAT_NORM(12, repeat_interview_guard, 2, YES, FURTHER,
		   REPAT_AT(BALI24, "section \"Supporting rehabilitation and social reintegration as a "
							"priority\""),
		   "Harmonised individual assessment models and multi-agency coordination are "
		   "prerequisites to prevent secondary victimization.",
		   "none", "BALI24")
REPAT_NORM(12, repeat_interview_guard, 3, NO, FURTHER,
		   REPAT_AT(ECOSOC, "paragraph 31"),
		   "Paragraph not read; the opening of the resolution was.",
		   "not verified", "")
