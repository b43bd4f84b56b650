/*
 * setting_def.h
 *	  One row for each number that a register may set: default, bound, source.
 *
 * Layer: core. There is deliberately no include guard: the includer (setting.c)
 * defines
 *
 *	  REPAT_SETTING(name, unit, default_value, direction, bound, whose, source)
 *
 * includes this file, and undefines it. Settings tighten only: a register may
 * choose a value that protects more than the bound, never one that protects less.
 *
 *	  unit		 HOURS, DAYS, MONTHS, YEARS, MEMBERS, COUNT; FLAG is 0 or 1, and its
 *				 name is the statement that is true when it is 1
 *	  direction	 AT_LEAST: the bound or more. AT_MOST: the bound or less. FIXED: the
 *				 bound and nothing else. FREE: any value, because it follows national
 *				 law; below the bound, which is what the norm encourages, a warning
 *				 stands. RISING: as FREE, but a value that a register chose never goes down
 *	  whose		 TEXT: the number stands in the source. OURS: it does not; the source
 *				 asks for the thing without a number, so messages call the number a
 *				 deployment setting, never "required by"
 *	  source	 the citation, only of paragraphs that were read (norm_def.h)
 *
 * Where a row is OURS and the norm names no limit, the default is the bound. A
 * waiting time that protects (interview_repeat_days, no_contact_closure_months)
 * is AT_LEAST; a time limit on an authority is AT_MOST.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* Age */

REPAT_SETTING(child_age, YEARS, 18, FIXED, 18, TEXT,
			  REPAT_INSTRUMENT_CRC ", article 1; " REPAT_INSTRUMENT_BALI24 ", footnote 1")
REPAT_SETTING(age_doubt_means_child, FLAG, 1, FIXED, 1, TEXT,
			  REPAT_INSTRUMENT_GC6 ", paragraph 31(i); " REPAT_INSTRUMENT_JGC4 ", paragraph 4; "
			  REPAT_INSTRUMENT_GC24 ", paragraphs 24 and 34")
/* Once a State has set it, it is never lowered (paragraphs 25 to 27). */
REPAT_SETTING(macr, YEARS, 14, RISING, 14, TEXT,
			  REPAT_INSTRUMENT_GC24 ", paragraphs 21, 22 and 25 to 27 (encourages at least 14)")
REPAT_SETTING(transition_age, MONTHS, 210, AT_MOST, 210, OURS,
			  REPAT_INSTRUMENT_JGC4 ", paragraph 3; " REPAT_INSTRUMENT_ALTCARE ", paragraph 131")

/* Liberty and justice */

REPAT_SETTING(liberty_min_age, YEARS, 16, FREE, 16, TEXT,
			  REPAT_INSTRUMENT_GC24 ", paragraph 89 (encourages an age such as 16)")
REPAT_SETTING(liberty_authority_hours, HOURS, 24, AT_MOST, 24, TEXT,
			  REPAT_INSTRUMENT_GC24 ", paragraph 90")
REPAT_SETTING(liberty_review_days, DAYS, 14, AT_MOST, 30, OURS,
			  REPAT_INSTRUMENT_GC24 ", paragraph 90 (regularly); two weeks, preferably, stood in "
			  REPAT_INSTRUMENT_GC10 ", paragraph 83")
/* Both events stop this clock together: charged, and before a court or like body. */
REPAT_SETTING(liberty_charge_and_court_days, DAYS, 30, AT_MOST, 30, TEXT,
			  REPAT_INSTRUMENT_GC24 ", paragraph 90")
/* From the initial date of detention to the final decision on the charges, else release. */
REPAT_SETTING(liberty_final_decision_months, MONTHS, 6, AT_MOST, 6, TEXT,
			  REPAT_INSTRUMENT_GC24 ", paragraph 90")
REPAT_SETTING(liberty_challenge_days, DAYS, 14, AT_MOST, 14, OURS,
			  REPAT_INSTRUMENT_GC24 ", paragraph 91 (short limits); about two weeks stood in "
			  REPAT_INSTRUMENT_GC10 ", paragraph 84")
REPAT_SETTING(liberty_postponements_max, COUNT, 2, AT_MOST, 2, OURS,
			  REPAT_INSTRUMENT_GC24 ", paragraph 90 (asks for a maximum)")
REPAT_SETTING(detention_notice_parents_hours, HOURS, 6, AT_MOST, 6, OURS,
			  REPAT_INSTRUMENT_GC24 ", paragraph 47 (as soon as possible); "
			  REPAT_INSTRUMENT_BEIJING)
REPAT_SETTING(migration_detention_refused, FLAG, 1, FIXED, 1, TEXT,
			  REPAT_INSTRUMENT_JGC4 ", paragraphs 5 to 10")
REPAT_SETTING(justice_record_expunge_age, YEARS, 18, FIXED, 18, TEXT,
			  REPAT_INSTRUMENT_GC24 ", paragraph 71 (automatic; an exception only after "
			  "independent review)")

/* Consular */

REPAT_SETTING(consular_information_hours, HOURS, 24, AT_MOST, 24, OURS,
			  REPAT_INSTRUMENT_VCCR ", article 36(1)(b) (without delay); "
			  REPAT_INSTRUMENT_CHILDRES ", paragraph 74")
REPAT_SETTING(consular_guardian_notice_hours, HOURS, 72, AT_MOST, 72, OURS,
			  REPAT_INSTRUMENT_VCCR ", article 37(b) (without delay); "
			  REPAT_INSTRUMENT_ALTCARE ", paragraph 150")

/* Care */

REPAT_SETTING(care_review_months, MONTHS, 3, AT_MOST, 3, TEXT,
			  REPAT_INSTRUMENT_ALTCARE ", paragraph 67 (preferably; temporary care)")
REPAT_SETTING(care_review_other_months, MONTHS, 6, AT_MOST, 12, OURS,
			  REPAT_INSTRUMENT_CRC ", article 25; " REPAT_INSTRUMENT_GC14 ", paragraph 93")
REPAT_SETTING(under3_residential_warned, FLAG, 1, FIXED, 1, OURS, "deployment setting")

/* Views and representation */

REPAT_SETTING(guardian_days, DAYS, 3, AT_MOST, 3, OURS,
			  REPAT_INSTRUMENT_GC6 ", paragraphs 21 and 33 (as soon as identified)")
REPAT_SETTING(feedback_days, DAYS, 7, AT_MOST, 7, OURS,
			  REPAT_INSTRUMENT_GC12 ", paragraph 45")
REPAT_SETTING(interview_repeat_days, DAYS, 90, AT_LEAST, 90, OURS,
			  REPAT_INSTRUMENT_GC12 ", paragraph 24 (not more often than necessary)")
REPAT_SETTING(interview_repeat_max, COUNT, 3, AT_MOST, 3, OURS,
			  REPAT_INSTRUMENT_GC12 ", paragraph 24 (not more often than necessary)")

/* Determination */

REPAT_SETTING(panel_quorum, MEMBERS, 3, AT_LEAST, 3, OURS,
			  REPAT_INSTRUMENT_ALTCARE ", paragraph 57; "
			  REPAT_INSTRUMENT_GC14 ", paragraphs 47 and 64")
REPAT_SETTING(panel_disciplines_min, COUNT, 2, AT_LEAST, 2, OURS,
			  REPAT_INSTRUMENT_ALTCARE ", paragraph 57; "
			  REPAT_INSTRUMENT_GC14 ", paragraphs 47 and 64; "
			  REPAT_INSTRUMENT_JGC3 ", paragraph 32(c) and (j)")
REPAT_SETTING(panel_simplified_quorum, FLAG, 0, FIXED, 0, OURS, "deployment setting")
REPAT_SETTING(panel_security_member_only_heard, FLAG, 1, FIXED, 1, OURS,
			  "deployment setting, by analogy with " REPAT_INSTRUMENT_JGC3 ", paragraph 32(c)")
REPAT_SETTING(options_min, COUNT, 2, AT_LEAST, 2, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraph 95; " REPAT_INSTRUMENT_JGC3 ", paragraph 33")
REPAT_SETTING(bid_max_months, MONTHS, 24, AT_MOST, 24, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraph 93; "
			  REPAT_INSTRUMENT_GC6 ", paragraph 79 (without undue delay)")
REPAT_SETTING(bid_review_months, MONTHS, 12, AT_MOST, 12, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraph 93")
/* By the level of risk of the best-interests assessment; an emergency runs as high. */
REPAT_SETTING(bia_high_hours, HOURS, 24, AT_MOST, 24, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraph 93 (shortest time possible)")
REPAT_SETTING(bia_medium_days, DAYS, 7, AT_MOST, 7, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraph 93 (shortest time possible)")
REPAT_SETTING(bia_low_days, DAYS, 14, AT_MOST, 14, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraph 93 (shortest time possible)")
REPAT_SETTING(plan_high_days, DAYS, 3, AT_MOST, 3, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraph 93; "
			  REPAT_INSTRUMENT_GC6 ", paragraph 79 (without undue delay)")
REPAT_SETTING(plan_medium_days, DAYS, 7, AT_MOST, 7, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraph 93; "
			  REPAT_INSTRUMENT_GC6 ", paragraph 79 (without undue delay)")
REPAT_SETTING(plan_low_days, DAYS, 14, AT_MOST, 14, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraph 93; "
			  REPAT_INSTRUMENT_GC6 ", paragraph 79 (without undue delay)")
REPAT_SETTING(bid_deferral_days, DAYS, 30, AT_MOST, 30, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraph 93 (shortest time possible)")
REPAT_SETTING(bid_reopening_days, DAYS, 7, AT_MOST, 7, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraphs 84 and 93 (adjustable, reviewed)")
REPAT_SETTING(emergency_after_review_hours, HOURS, 72, AT_MOST, 72, OURS,
			  REPAT_INSTRUMENT_EMERGENCY ", page \"Best Interests Procedure\", key points")

/* Movement and identity */

REPAT_SETTING(return_gate_stale_days, DAYS, 30, AT_MOST, 30, OURS,
			  REPAT_INSTRUMENT_GC14 ", paragraph 18; "
			  REPAT_INSTRUMENT_SBFRANCE ", paragraphs 6.9 to 6.11")
REPAT_SETTING(refusal_silence_days, DAYS, 60, AT_MOST, 60, OURS,
			  REPAT_INSTRUMENT_SBFRANCE ", paragraph 8(a) (as a matter of urgency)")
REPAT_SETTING(registration_days, DAYS, 30, AT_MOST, 30, OURS,
			  REPAT_INSTRUMENT_CRC ", article 7 (immediately); "
			  REPAT_INSTRUMENT_JGC4 ", paragraph 21")
REPAT_SETTING(dna_keep_days, DAYS, 180, AT_MOST, 180, OURS,
			  REPAT_INSTRUMENT_JGC3 ", paragraph 17 (strict rules on retention)")

/* Steps of the workflows */

REPAT_SETTING(roles_required, FLAG, 0, AT_LEAST, 0, OURS, "deployment setting")

/* Data and end of case */

REPAT_SETTING(identity_publication_refused, FLAG, 1, FIXED, 1, TEXT,
			  REPAT_INSTRUMENT_GC24 ", paragraph 70 (lifelong)")
REPAT_SETTING(biometric_family_link_only, FLAG, 1, FIXED, 1, OURS,
			  REPAT_INSTRUMENT_JGC3 ", paragraph 17 (child protection purposes only)")
REPAT_SETTING(no_contact_closure_months, MONTHS, 3, AT_LEAST, 3, OURS, "deployment setting")
