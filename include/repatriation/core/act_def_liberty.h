/*
 * act_def_liberty.h
 *	  Guarded acts about liberty and justice.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_ACT("liberty:apprehended", liberty_episode, ENTER, "apprehended", 0, G(38), PASSES)
REPAT_ACT("liberty:held", liberty_episode, ENTER, "held", G(5) | G(38) | G(39) | G(40) | G(41), 0, STANDS)
REPAT_ACT("liberty:charged", liberty_episode, ENTER, "charged",
		  G(5) | G(38) | G(39) | G(40) | G(41) | G(42), 0, STANDS)
REPAT_ACT("liberty:adjudicated", liberty_episode, ENTER, "adjudicated",
		  G(5) | G(38) | G(39) | G(40) | G(41) | G(42), 0, STANDS)
REPAT_ACT("liberty:measure_running", liberty_episode, ENTER, "measure_running",
		  G(5) | G(38) | G(39) | G(40) | G(41) | G(42), 0, STANDS)
REPAT_ACT("episode:grounds_given", liberty_episode, CHANGE, "grounds", G(39), 0, PASSES)
REPAT_ACT("episode:manner_given", liberty_episode, CHANGE, "decided_individually", G(39), 0, PASSES)
REPAT_ACT("episode:company_given", liberty_episode, CHANGE, "population", G(41), 0, PASSES)
REPAT_ACT("episode:exception_changed", liberty_episode, UPDATE, "adults_exception_on", G(41), 0, PASSES)
REPAT_ACT("episode:housing_given", liberty_episode, CHANGE, "with_justice_children", 0, G(41), PASSES)
REPAT_ACT("episode:need_given", liberty_episode, UPDATE, "held_for", 0, G(41), PASSES)
REPAT_ACT("hearing:postponed", liberty_event, CHANGE, "postponed_to", G(40), 0, PASSES)
REPAT_ACT("charge:brought", justice_contact, CHANGE, "charged_on", G(5) | G(42), 0, STANDS)
REPAT_ACT("charge:conduct_changed", justice_contact, UPDATE, "conduct_on", G(42), 0, PASSES)
