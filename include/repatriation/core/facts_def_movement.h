/*
 * facts_def_movement.h
 *	  Facts about movement, family and papers.
 *
 * Layer: core. Included by facts_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* movement */
REPAT_FACT(movements, T(movement), "movements")
REPAT_FACT(clearances, T(movement), "movements cleared on best interests")
REPAT_FACT(clearances_unheard, T(movement) | U(views),
		   "clearances without a hearing before them")
REPAT_FACT(bid_required, T(child_case) | T(separation_period) | T(movement) | T(family_link),
		   "clearances that need a determination")
REPAT_FACT(bid_need_unknown, T(child_case) | T(separation_period) | T(movement) | T(family_link),
		   "clearances of which it is not known whether they need one")
REPAT_FACT(clearances_undetermined,
		   T(child_case) | T(separation_period) | T(movement) | T(family_link) | U(determination),
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
REPAT_FACT(travels_unsafe, T(child_case) | T(separation_period) | T(movement) | T(assessment),
		   "travels without a risk assessment that finds return safe and no risk of recruitment")
REPAT_FACT(travels_unreceived, T(child_case) | T(separation_period) | T(movement),
		   "travels without a receiver who agreed and is able")
REPAT_FACT(travels_undecided,
		   T(child_case) | T(separation_period) | T(movement) | U(determination) | U(determination_option),
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
