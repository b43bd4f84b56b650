/*
 * facts_def.h
 *	  Every fact about a case that a safeguard may ask for.
 *
 * Layer: core. Expanded by facts.h and facts.c. REPAT_FACT(name, tables, meaning):
 * the function repat_fact_name() of facts_*.c computes it, an integer; yes
 * is 1, no is 0, and NULL means that the register does not know. T(table) | ...
 * are the case tables it is computed from: no write to another table changes it.
 * U(table) stands for T(table) where a row more can only lower the fact. SETTINGS
 * and NOW say that it reads the register's numbers or the moment of the judgement,
 * TRAINING that it reads what the professionals named in its tables are trained in and
 * for which sector they work,
 * SIBLINGS that it reads the cases of siblings; such a fact is asked at an act alone.
 *
 * A fact is anchored: it speaks of the day of the act it belongs to, not of
 * today. So a case judged again later is judged by the same facts, and what
 * becomes known afterwards can always be recorded.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/facts_def_person.h"
#include "repatriation/core/facts_def_views.h"
#include "repatriation/core/facts_def_determination.h"
#include "repatriation/core/facts_def_movement.h"
#include "repatriation/core/facts_def_care.h"
#include "repatriation/core/facts_def_liberty.h"
#include "repatriation/core/facts_def_data.h"
