/*
 * facts_def.h
 *	  Every fact about a case that a safeguard may ask for.
 *
 * Layer: core. Expanded by facts.h and facts.c. REPAT_FACT(name, tables, meaning):
 * the function repat_fact_name() of facts_*.c computes it, an integer; yes
 * is 1, no is 0, and NULL means that the register does not know. T(table) | ...
 * are the case tables it is computed from: no write to another table changes it.
 * U(table) stands for T(table) where a row more can only lower the fact.
 *
 * A fact is anchored: it speaks of the day of the act it belongs to, not of
 * today. So a case judged again later is judged by the same facts, and what
 * becomes known afterwards can always be recorded.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* person and case */
REPAT_FACT(child_treated_as_adult, T(child_case) | T(person),
		   "a birth on record, or none, that allows an age under 18")
REPAT_FACT(record_conflicts, T(document_claim) | T(person),
		   "papers about the child that disagree with the record or fail a check digit, undecided")
REPAT_FACT(papers_undecided, T(document_claim) | T(person),
		   "papers about the child's birth or sex that nobody has confirmed or rejected")

/* guardian */
REPAT_FACT(guardians, T(guardian_appointment), "appointments of a guardian")
REPAT_FACT(guardians_owning, T(guardian_appointment) | T(child_case), "guardians who own the case")
REPAT_FACT(guardians_assessing, T(guardian_appointment) | T(assessment),
		   "guardians who wrote or cleared an assessment")
REPAT_FACT(guardians_reporting, T(guardian_appointment) | T(determination),
		   "guardians who wrote or reviewed a report")
REPAT_FACT(guardians_deciding, T(guardian_appointment) | T(panel_member),
		   "guardians who are members of a panel")
REPAT_FACT(guardians_recruiting,
		   T(guardian_appointment) | T(family_link) | T(assessment) | T(determination) | T(movement),
		   "guardians recorded as having recruited or harmed the child")
REPAT_FACT(guardian_needs, T(child_case) | T(assessment) | T(determination) | T(movement),
		   "interviews, sessions and travels of a separated child")
REPAT_FACT(interviews_unguarded, T(child_case) | T(assessment) | U(guardian_appointment),
		   "assessment interviews of a separated child without a guardian on the day")
REPAT_FACT(sessions_unguarded, T(child_case) | T(determination) | U(guardian_appointment),
		   "panel sessions on a separated child without a guardian on the day")
REPAT_FACT(travels_unguarded, T(child_case) | T(movement) | U(guardian_appointment),
		   "authorised or begun travels of a separated child without a guardian on the day")
REPAT_FACT(interviews_need_unknown, T(child_case) | T(assessment),
		   "assessment interviews of which it is not known whether the child was separated")
REPAT_FACT(sessions_need_unknown, T(child_case) | T(determination),
		   "panel sessions of which it is not known whether the child was separated")
REPAT_FACT(travels_need_unknown, T(child_case) | T(movement),
		   "travels of which it is not known whether the child was separated")

/* assessment and services */
REPAT_FACT(assessments, T(assessment), "completed best-interests assessments")
REPAT_FACT(assessment_elements_missing, T(assessment) | U(assessment_element),
		   "elements that completed assessments lack, in all")
REPAT_FACT(assessments_self_cleared, T(assessment), "assessments cleared by their author")
REPAT_FACT(reintegration_services, T(service), "reintegration or disengagement services")
REPAT_FACT(services_unassessed, T(service) | U(assessment),
		   "reintegration or disengagement services begun before a psychosocial assessment")

/* determination */
REPAT_FACT(determinations, T(determination), "determinations")
REPAT_FACT(reports, T(determination),
		   "determinations whose report is drafted, or which are decided")
REPAT_FACT(reports_unheard, T(determination) | U(views),
		   "drafted reports without a hearing before them")
REPAT_FACT(report_elements_missing, T(determination) | U(determination_element),
		   "elements that drafted reports lack, in all")
REPAT_FACT(reports_self_reviewed, T(determination), "reports reviewed by their author")
REPAT_FACT(panels, T(determination),
		   "determinations for which a panel was called, or which are decided")
REPAT_FACT(panels_few_options, T(determination) | U(determination_option),
		   "determinations with fewer options than required")
REPAT_FACT(options_without_effects, T(determination) | T(determination_option) | U(option_effect),
		   "options without an effect on each element")
REPAT_FACT(family_options_absent, T(determination) | U(determination_option),
		   "determinations without a family-based option and without a reason for that")
REPAT_FACT(not_now_options_absent, T(determination) | T(determination_option),
		   "determinations on return without the option not to return now")
REPAT_FACT(sessions, T(determination), "panel sessions, and decisions without one")
REPAT_FACT(panels_below_quorum, T(determination) | U(panel_member),
		   "sessions with fewer members than the quorum")
REPAT_FACT(panels_one_discipline, T(determination) | U(panel_member),
		   "sessions with fewer disciplines than required")
REPAT_FACT(panels_without_child_protection, T(determination) | U(panel_member),
		   "sessions without a member from child protection")
REPAT_FACT(panel_undertakings_missing, T(determination) | T(panel_member),
		   "members present without an undertaking of confidentiality signed by the day")
REPAT_FACT(panel_conflicts, T(determination) | T(panel_member),
		   "members present with a declared conflict of interest")
REPAT_FACT(decisions, T(determination), "decisions")
REPAT_FACT(decisions_unheard, T(determination) | U(views),
		   "decisions without a hearing before them")
REPAT_FACT(decisions_by_assessor, T(determination) | T(panel_member) | T(panel_vote),
		   "decisions in which the author or the supervisor of the report voted")
REPAT_FACT(decisions_on_security_alone, T(determination) | U(determination_ground),
		   "decisions with no ground in the child's interests")
REPAT_FACT(decisions_on_migration_control, T(determination) | T(determination_ground),
		   "decisions that rest on migration control")
REPAT_FACT(decisions_led_by_security, T(determination) | T(panel_member),
		   "decisions where a security member chaired or held a veto")
REPAT_FACT(decisions_unreasoned, T(determination) | U(determination_element),
		   "decisions without reasons for an element")
REPAT_FACT(decisions_diverging, T(determination) | T(determination_option) | T(views),
		   "decisions that depart from what the child asked for without saying why")

/* movement */
REPAT_FACT(movements, T(movement), "movements")
REPAT_FACT(clearances, T(movement), "movements cleared on best interests")
REPAT_FACT(clearances_unheard, T(movement) | U(views),
		   "clearances without a hearing before them")
REPAT_FACT(bid_required, T(child_case) | T(movement) | T(family_link),
		   "clearances that need a determination")
REPAT_FACT(bid_need_unknown, T(child_case) | T(movement) | T(family_link),
		   "clearances of which it is not known whether they need one")
REPAT_FACT(clearances_undetermined, T(child_case) | T(movement) | T(family_link) | U(determination),
		   "clearances that need a determination and rest on no decided one")
REPAT_FACT(parents_left, T(movement) | T(family_link) | U(determination),
		   "clearances that leave a parent behind without a decision on separation and its basis")
REPAT_FACT(parents_unknown, T(movement) | T(family_link),
		   "clearances while it is not known whether a parent is at the same place")
REPAT_FACT(papers_issued, T(movement),
		   "movements for which documents were issued, or that began or ended without")
REPAT_FACT(reception_plans_incomplete, T(movement),
		   "movements with documents issued but no complete reception plan (receiver, handover point, health check, school, psychosocial contact)")
REPAT_FACT(escorts_unknown, T(movement),
		   "movements with documents issued but no parent or known adult as escort")
REPAT_FACT(handovers_elsewhere, T(movement), "handovers to anyone but child protection")
REPAT_FACT(travels, T(movement),
		   "travels authorised or begun, counted at each of the two moments")
REPAT_FACT(travels_uncleared, T(movement), "travels without a best-interests clearance by the day")
REPAT_FACT(travels_unsafe, T(child_case) | T(movement) | T(assessment),
		   "travels without a risk assessment that finds return safe and no risk of recruitment")
REPAT_FACT(travels_unreceived, T(child_case) | T(movement),
		   "travels without a receiver who agreed and is able")
REPAT_FACT(travels_undecided, T(child_case) | T(movement) | U(determination) | U(determination_option),
		   "travels without a decision in favour of return")
REPAT_FACT(travels_under_review, T(movement) | T(determination),
		   "travels while the decision was under review or appeal")
REPAT_FACT(travels_objected, T(movement) | T(views),
		   "travels against an objection of the child not yet answered")
REPAT_FACT(travels_asylum_open, T(child_case) | T(movement),
		   "travels while an asylum claim was open")
REPAT_FACT(travels_asylum_unknown, T(child_case) | T(movement),
		   "travels without a check for an asylum claim")
REPAT_FACT(refusals, T(movement), "refusals of a movement")
REPAT_FACT(refusals_by_age, T(movement), "refusals on an age limit or on no ground at all")
