/*
 * facts_def_liberty.h
 *	  Facts about liberty and justice.
 *
 * Layer: core. Included by facts_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* deprivation of liberty */
REPAT_FACT(liberty_episodes, T(liberty_episode), "deprivations of liberty")
REPAT_FACT(apprehensions_below_age, T(liberty_episode) | T(person) | SETTINGS,
		   "apprehensions, not yet decided on, of a child below the age that the register sets for any deprivation of liberty")
REPAT_FACT(holdings, T(liberty_episode),
		   "decisions to hold the child and measures that do, counted one by one")
REPAT_FACT(holdings_unlawful, T(liberty_episode),
		   "holdings without a legal authority or without an order")
REPAT_FACT(holdings_ungrounded, T(liberty_episode), "holdings without a ground")
REPAT_FACT(holdings_unnecessary, T(liberty_episode),
		   "holdings without a necessity decided for this child")
REPAT_FACT(holdings_without_alternative, T(liberty_episode) | U(liberty_alternative),
		   "holdings before which no alternative was considered")
REPAT_FACT(holdings_without_end, T(liberty_episode),
		   "holdings without a planned end after them or without the reason why no shorter time is enough")
REPAT_FACT(confinements_by_status, T(liberty_episode),
		   "confinements on a ground of status, family, programme, missing placement or protection alone")
REPAT_FACT(confinements_by_category, T(liberty_episode),
		   "confinements whose necessity or duration was fixed for a category")
REPAT_FACT(secure_care_unfounded, T(liberty_episode),
		   "secure care without its order, harm, proportionality, plan, review or separation from migration and security")
REPAT_FACT(steps_after_lapse, T(liberty_episode) | T(liberty_event) | SETTINGS,
		   "deprivations of liberty whose last step but release came after a clock ran out, with no court order since")
REPAT_FACT(postponements_over_limit, T(liberty_episode) | T(liberty_event) | SETTINGS,
		   "postponements beyond the number that the register allows")
REPAT_FACT(children_with_adults, T(liberty_episode),
		   "places where adults are without a decision on the child's best interests")
REPAT_FACT(company_unknown, T(liberty_episode),
		   "holdings of which it is not known with whom the child is kept")
REPAT_FACT(care_with_justice, T(liberty_episode),
		   "housing of a child in need of care only with children in the justice system, without a reason")

/* justice */
REPAT_FACT(charges, T(justice_contact), "charges against the child")
REPAT_FACT(charges_below_age, T(justice_contact) | T(person) | SETTINGS,
		   "charges over conduct at an age that may have been below the minimum age of criminal responsibility")
REPAT_FACT(charges_on_ties, T(justice_contact),
		   "charges on association, travel, family tie or opinion, or on no ground")
REPAT_FACT(charges_undiverted, T(justice_contact),
		   "charges without a reasoned decision by the day that there is no diversion")
REPAT_FACT(charges_elsewhere, T(justice_contact), "charges before another forum than the child-justice court")
REPAT_FACT(charges_victim_unheard, T(justice_contact),
		   "charges with which victim status or recruitment was not put to the court")
REPAT_FACT(charged_without_charge, T(liberty_episode) | T(justice_contact),
		   "holdings as charged without a charge on file by the day")
