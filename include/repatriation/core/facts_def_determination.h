/*
 * facts_def_determination.h
 *	  Facts about assessment and best-interests determination.
 *
 * Layer: core. Included by facts_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

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
REPAT_FACT(panels_few_options, T(determination) | U(determination_option) | SETTINGS,
		   "determinations with fewer options than required")
REPAT_FACT(options_without_effects, T(determination) | T(determination_option) | U(option_effect),
		   "options without an effect on each element")
REPAT_FACT(family_options_absent, T(determination) | U(determination_option),
		   "determinations without a family-based option and without a reason for that")
REPAT_FACT(not_now_options_absent, T(determination) | T(determination_option),
		   "determinations on return without the option not to return now")
REPAT_FACT(sessions, T(determination), "panel sessions, and decisions without one")
REPAT_FACT(panels_below_quorum, T(determination) | U(panel_member) | SETTINGS,
		   "sessions with fewer members than the quorum")
REPAT_FACT(panels_one_discipline, T(determination) | U(panel_member) | SETTINGS,
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

/* training */
REPAT_FACT(assessors_untrained, T(assessment) | TRAINING,
		   "assessment interviews by persons without training in interviewing children, valid on the day")
REPAT_FACT(hearings_untrained, T(views) | TRAINING,
		   "hearings by nobody named or without training in interviewing children, valid on the day")
REPAT_FACT(interviewers_untrained, T(interview) | TRAINING,
		   "interviews by nobody named or without training in interviewing children, for justice in child justice as well, valid on the day")
REPAT_FACT(panel_members_untrained, T(determination) | T(panel_member) | TRAINING,
		   "members present without training in the best-interests procedure, valid on the day")

REPAT_FACT(panel_members_misplaced, T(determination) | T(panel_member) | TRAINING,
		   "members present for another sector than that of their agency")

/* feedback, and whom the procedure saw */
REPAT_FACT(decisions_untold, T(determination),
		   "decisions not yet communicated of which the child was not told the outcome")
REPAT_FACT(communications_untold, T(determination),
		   "decisions communicated or carried out of which the child was not told the outcome")
REPAT_FACT(children_not_seen_alone, T(assessment),
		   "assessments for which the child was not seen alone and no reason is given")
REPAT_FACT(decisions_without_child, T(person) | T(determination),
		   "decisions in a case that does not name its one child")

/* time, and new information */
REPAT_FACT(assessments_unrated, T(assessment),
		   "best-interests assessments without a level of risk")
REPAT_FACT(assessments_late, T(child_case) | T(assessment) | U(duty_extension) | SETTINGS,
		   "best-interests assessments completed late for their level of risk")
REPAT_FACT(plans_late, T(assessment) | T(plan) | U(duty_extension) | SETTINGS,
		   "assessments whose plan was cleared late")
REPAT_FACT(decisions_late, T(child_case) | T(separation_period) | T(determination) | U(duty_extension) | SETTINGS,
		   "first decisions on a durable solution taken late")
REPAT_FACT(reviews_late, T(determination) | T(determination_review) | U(duty_extension) | SETTINGS,
		   "reviews of a decision opened late")
REPAT_FACT(travels_unreviewed, T(movement) | T(determination) | T(determination_review) | T(family_link) | T(document_claim) | T(views) | T(assessment) | T(determination_option),
		   "travels while new information or an open review of the decision waits")
REPAT_FACT(decisions_overtaken, T(determination) | T(movement) | U(determination_review) | T(family_link) | T(document_claim) | T(views) | T(assessment) | T(determination_option),
		   "decisions not yet carried out that new information may change")
REPAT_FACT(reversals_unreviewed, T(determination) | U(determination_review),
		   "decisions confirmed or reopened without a reasoned review by a supervisor and a member")

/* what steps rest on */
REPAT_FACT(cases_unassessed, T(child_case) | T(assessment),
		   "cases assessed without a best-interests assessment that is completed and stands")
REPAT_FACT(cases_unplanned, T(child_case) | T(plan) | T(plan_measure),
		   "cases planned without a plan that another person cleared and that has measures")
REPAT_FACT(plans_unshared, T(child_case) | T(plan) | T(plan_measure),
		   "cases carried out without such a plan shared with the child")
REPAT_FACT(decisions_without_measures, T(determination) | T(plan) | T(plan_measure),
		   "decisions carried out without a measure that has a responsible body and a day")
REPAT_FACT(measures_unevidenced, T(determination) | T(plan) | T(plan_measure),
		   "measures of decisions carried out that are not done or without evidence")
