/*
 * facts_def.h
 *	  Every fact about a case that a safeguard may ask for.
 *
 * Layer: core. Expanded by facts.h and facts.c. REPAT_FACT(name, meaning): the
 * column casework.case_facts() computes under the same name, an integer; yes is
 * 1, no is 0, and NULL means that the register does not know.
 *
 * A fact is anchored: it speaks of the day of the act it belongs to, not of
 * today. So a case judged again later is judged by the same facts, and what
 * becomes known afterwards can always be recorded.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* person and case */
REPAT_FACT(child_treated_as_adult, "treated as an adult although the record allows an age under 18")
REPAT_FACT(record_conflicts, "papers about the child that disagree with the record or fail a check digit, undecided")

/* guardian */
REPAT_FACT(guardians, "appointments of a guardian")
REPAT_FACT(guardians_conflicted, "guardians who have another role in the case")
REPAT_FACT(guardian_needs, "interviews, sessions and travels of a separated child")
REPAT_FACT(interviews_unguarded, "assessment interviews of a separated child without a guardian on the day")
REPAT_FACT(sessions_unguarded, "panel sessions on a separated child without a guardian on the day")
REPAT_FACT(travels_unguarded, "authorised or begun travels of a separated child without a guardian on the day")
REPAT_FACT(guardian_need_unknown, "interviews, sessions and travels of which it is not known whether the child was separated")

/* assessment and services */
REPAT_FACT(assessments, "completed best-interests assessments")
REPAT_FACT(assessment_elements_missing, "elements that completed assessments lack, in all")
REPAT_FACT(assessments_self_cleared, "assessments cleared by their author")
REPAT_FACT(reintegration_services, "reintegration or disengagement services")
REPAT_FACT(services_unassessed, "reintegration or disengagement services begun before a psychosocial assessment")

/* determination */
REPAT_FACT(determinations, "determinations")
REPAT_FACT(reports, "determinations whose report is drafted")
REPAT_FACT(reports_unheard, "drafted reports without a hearing before them")
REPAT_FACT(report_elements_missing, "elements that drafted reports lack, in all")
REPAT_FACT(reports_self_reviewed, "reports reviewed by their author")
REPAT_FACT(panels, "determinations for which a panel was called")
REPAT_FACT(panels_few_options, "determinations with fewer options than required")
REPAT_FACT(options_without_effects, "options without an effect on each element")
REPAT_FACT(family_options_absent, "determinations without a family-based option and without a reason for that")
REPAT_FACT(not_now_options_absent, "determinations on return without the option not to return now")
REPAT_FACT(sessions, "panel sessions")
REPAT_FACT(panels_below_quorum, "sessions with fewer members than the quorum")
REPAT_FACT(panels_one_discipline, "sessions with fewer disciplines than required")
REPAT_FACT(panels_without_child_protection, "sessions without a member from child protection")
REPAT_FACT(panel_undertakings_missing, "members present without an undertaking of confidentiality signed by the day")
REPAT_FACT(panel_conflicts, "members present with a declared conflict of interest")
REPAT_FACT(decisions, "decisions")
REPAT_FACT(decisions_unheard, "decisions without a hearing before them")
REPAT_FACT(decisions_by_assessor, "decisions in which the author or the supervisor of the report voted")
REPAT_FACT(decisions_on_security_alone, "decisions with no ground in the child's interests")
REPAT_FACT(decisions_on_migration_control, "decisions that rest on migration control")
REPAT_FACT(decisions_led_by_security, "decisions where a security member chaired or held a veto")
REPAT_FACT(decisions_unreasoned, "decisions without reasons for an element")
REPAT_FACT(decisions_diverging, "decisions that depart from what the child asked for without saying why")

/* movement */
REPAT_FACT(movements, "movements")
REPAT_FACT(clearances, "movements cleared on best interests")
REPAT_FACT(clearances_unheard, "clearances without a hearing before them")
REPAT_FACT(bid_required, "clearances that need a determination")
REPAT_FACT(bid_need_unknown, "clearances of which it is not known whether they need one")
REPAT_FACT(clearances_undetermined, "clearances that need a determination and rest on no decided one")
REPAT_FACT(parents_left, "clearances that leave a parent behind without a decision on separation and its basis")
REPAT_FACT(parents_unknown, "clearances while it is not known whether a parent is at the same place")
REPAT_FACT(papers_issued, "movements for which documents were issued")
REPAT_FACT(reception_plans_incomplete, "movements with documents issued but no complete reception plan (receiver, handover point, health check, school, psychosocial contact)")
REPAT_FACT(escorts_unknown, "movements with documents issued but no parent or known adult as escort")
REPAT_FACT(handovers, "handovers")
REPAT_FACT(handovers_elsewhere, "handovers to anyone but child protection")
REPAT_FACT(travels, "travels authorised or begun, counted at each of the two moments")
REPAT_FACT(travels_unsafe, "travels without a risk assessment that finds return safe and no risk of recruitment")
REPAT_FACT(travels_unreceived, "travels without a receiver who agreed and is able")
REPAT_FACT(travels_undecided, "travels without a decision in favour of return")
REPAT_FACT(travels_under_review, "travels while the decision was under review or appeal")
REPAT_FACT(travels_objected, "travels against an objection of the child not yet answered")
REPAT_FACT(travels_asylum_open, "travels while an asylum claim was open")
REPAT_FACT(travels_asylum_unknown, "travels without a check for an asylum claim")
REPAT_FACT(travels_need_unknown, "travels of which it is not known whether the child was separated")
REPAT_FACT(refusals, "refusals of a movement")
REPAT_FACT(refusals_by_age, "refusals on an age limit or on no ground at all")
