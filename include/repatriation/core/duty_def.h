/*
 * duty_def.h
 *	  Every clock that runs in a case.
 *
 * Layer: core. Expanded by duty.h and duty.c. REPAT_DUTY(name, safeguard, setting,
 * pauses, tables, meaning):
 *	  name		the function repat_duty_name() of duty_*.c tells each run of the
 *				clock: which row it belongs to, since when, and when it was done
 *	  safeguard	the safeguard that sets it
 *	  setting	the number of the register that says how long it runs
 *	  pauses	PAUSES while the case is suspended; RUNS all the same; LASTS even where
 *				the case is closed, while the others stop until it is reopened
 *	  tables	T(table) | ...: the case tables it is computed from
 *	  meaning	what has to be done, a phrase
 *
 * A clock is never stored: it is computed from the rows that start and stop it,
 * so that it cannot be wrong about them. What is stored are extensions.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/duty_def_person.h"
#include "repatriation/core/duty_def_views.h"
#include "repatriation/core/duty_def_determination.h"
#include "repatriation/core/duty_def_movement.h"
#include "repatriation/core/duty_def_care.h"
#include "repatriation/core/duty_def_liberty.h"
#include "repatriation/core/duty_def_data.h"
