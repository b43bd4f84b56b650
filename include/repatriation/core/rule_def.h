/*
 * rule_def.h
 *	  What each safeguard asks of the facts.
 *
 * Layer: core. REPAT_RULE(number, kind, fact). A safeguard is
 *	  unmet			 if one of its REFUTES, ASKS, REWRITES or WARNS facts is above zero;
 *	  unknown		 else, if one of them is not known, or a DOUBTS fact is above zero;
 *	  not applicable else, if it has APPLIES facts and all of them are zero;
 *	  met			 else.
 * REFUTES facts are anchored at what was done: they hold for ever, and every later
 * write is held against them. ASKS and DOUBTS facts are asked when an act is done
 * and not afterwards, for what they count may lawfully come later. A write can
 * change only the facts that read its table, so a guard loads no other REFUTES and
 * DOUBTS facts; ASKS facts are loaded whatever the act wrote. REWRITES facts are
 * ASKS facts for acts that change what is on record of a person, and for no other.
 * WARNS facts are asked where an act warns of the safeguard, and nowhere else: they
 * refuse nothing, though another rule of the same safeguard may.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/rule_def_person.h"
#include "repatriation/core/rule_def_views.h"
#include "repatriation/core/rule_def_determination.h"
#include "repatriation/core/rule_def_movement.h"
#include "repatriation/core/rule_def_care.h"
#include "repatriation/core/rule_def_liberty.h"
#include "repatriation/core/rule_def_data.h"
