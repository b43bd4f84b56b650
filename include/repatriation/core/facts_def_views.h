/*
 * facts_def_views.h
 *	  Facts about views, guardian, representation, interviews.
 *
 * Layer: core. Included by facts_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* guardian */
REPAT_FACT(guardians, T(guardian_appointment), "appointments of a guardian")
REPAT_FACT(guardians_owning, T(guardian_appointment) | T(child_case), "guardians who own the case")
REPAT_FACT(guardians_assessing, T(guardian_appointment) | T(assessment),
		   "guardians who wrote or cleared an assessment")
REPAT_FACT(guardians_reporting, T(guardian_appointment) | T(determination),
		   "guardians who wrote or reviewed a report")
REPAT_FACT(guardians_deciding, T(guardian_appointment) | T(panel_member),
		   "guardians who are members of a panel")
REPAT_FACT(guardians_on_record, T(guardian_appointment),
		   "guardians who are persons on the case's record")
REPAT_FACT(guardians_recruiting,
		   T(guardian_appointment) | T(family_link) | T(assessment) | T(determination) | T(movement),
		   "guardians recorded as having recruited or harmed the child")
REPAT_FACT(guardians_who_are_the_child, T(guardian_appointment) | T(person),
		   "guardians who are the child of the case")
REPAT_FACT(guardians_underage, T(guardian_appointment) | T(person) | NOW,
		   "guardians, still appointed, whose birth date makes them certainly under 18")
REPAT_FACT(guardian_needs,
		   T(child_case) | T(separation_period) | T(assessment) | T(determination) | T(movement),
		   "interviews, sessions and travels of a separated child")
REPAT_FACT(interviews_unguarded,
		   T(child_case) | T(separation_period) | T(assessment) | U(guardian_appointment),
		   "assessment interviews of a separated child without a guardian on the day")
REPAT_FACT(sessions_unguarded,
		   T(child_case) | T(separation_period) | T(determination) | U(guardian_appointment),
		   "panel sessions on a separated child without a guardian on the day")
REPAT_FACT(travels_unguarded,
		   T(child_case) | T(separation_period) | T(movement) | U(guardian_appointment),
		   "authorised or begun travels of a separated child without a guardian on the day")
REPAT_FACT(interviews_need_unknown, T(child_case) | T(separation_period) | T(assessment),
		   "assessment interviews of which it is not known whether the child was separated")
REPAT_FACT(sessions_need_unknown, T(child_case) | T(separation_period) | T(determination),
		   "panel sessions of which it is not known whether the child was separated")
REPAT_FACT(travels_need_unknown, T(child_case) | T(separation_period) | T(movement),
		   "travels of which it is not known whether the child was separated")

/* interviews */
REPAT_FACT(guarded_interviews, T(interview), "interviews for justice or security")
REPAT_FACT(interviews_without_counsel, T(interview),
		   "interviews for justice or security without counsel or a waiver under judicial supervision")
REPAT_FACT(interviews_without_notice, T(interview),
		   "interviews for justice or security of which parents were neither told before nor excluded with reasons")
REPAT_FACT(interviews_unsupported, T(interview),
		   "interviews for justice or security without parent, guardian or appropriate adult")
REPAT_FACT(interviews_not_understood, T(interview),
		   "interviews for justice or security in another language than the child's, or a language not known to be, without interpreter")
REPAT_FACT(interviews_silence_untold, T(interview),
		   "interviews for justice or security before which the child was not told of the right to silence")
REPAT_FACT(interviews_repeated, T(interview) | SETTINGS,
		   "interviews on a topic that another agency had asked about shortly before, without a reason")
REPAT_FACT(interviews_over_limit, T(interview) | SETTINGS,
		   "interviews beyond the number that the register allows on one topic within a time")
