/*
 * safeguard_def.h
 *	  One row for each safeguard: number, slug, mode, override, reach, words.
 *
 * Layer: core. There is deliberately no include guard: the includer defines
 *
 *	  REPAT_SAFEGUARD(number, slug, mode, override, emergency, title, remedy)
 *
 * includes this file, and undefines it.
 *
 *	  number	 final: it is the nn of SQLSTATE RP4nn, and is never used again
 *	  slug		 final: bare identifier, the CONSTRAINT of a refusal
 *	  mode		 BLOCK refuses the write, WARN stores a warning, DUTY sets a date
 *	  override	 NONE is non-derogable; REASONED asks for a named authority, a
 *				 reason and an expiry
 *	  emergency	 REACHES: the emergency lane lets protective acts through and opens
 *				 an after-review; STOPS: the safeguard holds in the lane too
 *	  title		 what the record lacks, a phrase for a DETAIL line
 *	  remedy	 what to do next, full sentences for a HINT
 *
 * A row may guard acts of two modes; it names the stricter one. The words speak
 * for this system: they never say that a norm requires a number, which is the
 * register's own setting, nor that the law forbids what a norm only suggests.
 * The norms behind each row stand in norm_def.h.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/safeguard_def_person.h"
#include "repatriation/core/safeguard_def_views.h"
#include "repatriation/core/safeguard_def_determination.h"
#include "repatriation/core/safeguard_def_movement.h"
#include "repatriation/core/safeguard_def_care.h"
#include "repatriation/core/safeguard_def_liberty.h"
#include "repatriation/core/safeguard_def_data.h"
