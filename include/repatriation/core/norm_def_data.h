/*
 * norm_def_data.h
 *	  Norms of safeguards 43 to 47 and of the reserve: data and end of case.
 *
 * Layer: core. Included by norm_def.h alone, which says what the columns are.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* 43 sharing_purpose_bound */
REPAT_NORM(43, sharing_purpose_bound, 1, YES, FURTHER,
		   REPAT_AT(CRC, "articles 16 and 40(2)(b)(vii)"),
		   "Privacy, at all stages of proceedings.",
		   "none", "CRC")
REPAT_NORM(43, sharing_purpose_bound, 2, YES, PRINCIPAL,
		   REPAT_AT2(GC6, "paragraphs 29 and 30", JGC3, "paragraph 17"),
		   "Confidentiality in all settings, purpose limitation, care for relatives in the "
		   "country of origin, firewall, retention and access rules.",
		   "none", "GC")
REPAT_NORM(43, sharing_purpose_bound, 3, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 66 to 71"),
		   "Closed hearings; files closed to third parties; lifelong non-publication of "
		   "identity; no public registers; removal of records at 18.",
		   "18", "GC")
REPAT_NORM(43, sharing_purpose_bound, 4, NO, FURTHER,
		   REPAT_AT(PARIS, "sections on confidentiality and information-sharing"),
		   "Text not read beyond its headings.",
		   "not verified", "")

/* 44 closure_guard */
REPAT_NORM(44, closure_guard, 1, PARTLY, PRINCIPAL,
		   REPAT_AT(JGC3, "paragraph 32(k)"),
		   "Rights-based follow-up after return by all authorities, with independent "
		   "monitoring: supports 'repatriated is not a closure'. The closure list itself is "
		   "practice.",
		   "none", "GC")

/* 45 turning_18_transition */
REPAT_NORM(45, turning_18_transition, 1, YES, FURTHER,
		   REPAT_AT(CRC, "article 39"),
		   "Recovery and reintegration; says nothing about turning 18.",
		   "none", "CRC")
REPAT_NORM(45, turning_18_transition, 2, YES, PRINCIPAL,
		   REPAT_AT(JGC4, "paragraph 3"),
		   "Follow-up, support and transition measures as children approach 18, above all when "
		   "leaving care; support beyond 18 encouraged.",
		   "18 (17 and a half is a setting)", "GC")
REPAT_NORM(45, turning_18_transition, 3, YES, FURTHER,
		   REPAT_AT(ALTCARE, "paragraph 131"),
		   "Clear policy and procedures for planned and unplanned end of work with a child, "
		   "aftercare or follow-up; preparation for self-reliance throughout care.",
		   "none", "GA")
REPAT_NORM(45, turning_18_transition, 4, YES, FURTHER,
		   REPAT_AT(GC24, "paragraphs 31, 32, 70, 71 and 93"),
		   "Child justice protection continues if 18 is reached during the process; lifelong "
		   "privacy; records removed at 18; stay in the children's facility possible.",
		   "18", "GC")

/* 46 specialised_training */
REPAT_NORM(46, specialised_training, 1, YES, PRINCIPAL,
		   REPAT_AT(GC14, "paragraphs 47 and 94"),
		   "Multidisciplinary team where possible, trained in child development.",
		   "none", "GC")
REPAT_NORM(46, specialised_training, 2, YES, FURTHER,
		   REPAT_AT(ALTCARE, "paragraph 57"),
		   "Care decisions case by case, by qualified professionals.",
		   "none", "GA")

/* 47 steps_supported */
REPAT_NORM(47, steps_supported, 1, YES, PRINCIPAL,
		   REPAT_AT(ALTCARE, "paragraph 57"),
		   "Care decisions through a recognised procedure with safeguards, on rigorous "
		   "assessment, planning and review.",
		   "none", "GA")
REPAT_NORM(47, steps_supported, 2, YES, FURTHER,
		   REPAT_AT(JGC3, "paragraph 32(k)"),
		   "Individual reintegration plan made with the child; follow-up and independent "
		   "monitoring.",
		   "none", "GC")

/* reserve: complaint_channel */
REPAT_NORM(0, complaint_channel, 1, YES, FURTHER,
		   REPAT_AT2(GC12, "paragraphs 46 and 47", GC24, "paragraph 95(i)"),
		   "Children can reach an ombudsperson or like person in every institution, know who it "
		   "is, and are safe from retaliation; in detention uncensored complaints and a reply "
		   "without delay.",
		   "none", "GC")

/* reserve: retention_clock */
REPAT_NORM(0, retention_clock, 2, YES, FURTHER,
		   REPAT_AT(GC24, "paragraph 71"),
		   "Rules for removing children's criminal records at 18, automatically or, "
		   "exceptionally, after independent review.",
		   "18", "GC")

/* reserve: small_cell_suppression */
REPAT_NORM(0, small_cell_suppression, 3, NO, FURTHER,
		   REPAT_OWN_RULE,
		   "Own rule of this register.",
		   "none", "")
