/*
 * norm_def.h
 *	  One row for each safeguard, instrument and locator: what a norm says, and
 *	  whether its text was read.
 *
 * Layer: core. There is deliberately no include guard: the includer (norm.c)
 * defines REPAT_NORM, REPAT_AT, REPAT_AT2, REPAT_AT3 and REPAT_OWN_RULE, includes
 * this file, and undefines them.
 *
 *	  REPAT_NORM(safeguard, topic, order, verified, role, cite, requirement,
 *				 numbers, source_copy)
 *
 *	  safeguard	   1 to 47; 0 for a topic that is held in reserve
 *	  topic		   slug of the safeguard, or of the reserve
 *	  order		   1, 2, ... within the safeguard
 *	  verified	   YES: the paragraph itself was read. PARTLY: a summary or extract
 *				   was. NO: the text was not, or there is none
 *	  role		   PRINCIPAL: the one that a refusal cites, once per safeguard and
 *				   never in the reserve; FURTHER: the others
 *	  cite		   REPAT_AT(INSTRUMENT, "locator"), for two and three instruments
 *				   REPAT_AT2 and REPAT_AT3; INSTRUMENT as in instrument.h.
 *				   REPAT_OWN_RULE: no text states the rule
 *	  requirement  what it asks for, in our own words. Treaties bind ("shall");
 *				   General Comments are the Committee's reading; resolutions and the
 *				   Bali texts are political: "should" stays "should"
 *	  numbers	   those that stand in the text; a number of ours is called a setting
 *	  source_copy  which copy was read: CRC, VCCR: text of the treaty. GC: General
 *				   Comments and the Optional Protocol, by paragraph. JUR: views of the
 *				   Committee. GA: General Assembly resolutions. HAV: Havana Rules 11 to
 *				   15. BEI: summary of the Beijing Rules. BALI20, BALI24: full texts.
 *				   BID08: abstract. TOOL, EMER: UNHCR's own pages. ECHR: the Court's
 *				   summary. They are copies: compare with the official print before
 *				   quoting
 *
 * The locator of a row that is not YES is what remains to be read. It never
 * reaches a citation: norm.c drops it when it is compiled.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/norm_def_person.h"
#include "repatriation/core/norm_def_views.h"
#include "repatriation/core/norm_def_determination.h"
#include "repatriation/core/norm_def_movement.h"
#include "repatriation/core/norm_def_care.h"
#include "repatriation/core/norm_def_liberty.h"
#include "repatriation/core/norm_def_data.h"
