/*
 * act_def.h
 *	  Acts that are guarded, and by which safeguards.
 *
 * Layer: core. REPAT_ACT(name, table, trigger, what, blocks, warns, lasting)
 *	  trigger	ENTER: the table's state becomes "what";
 *				INSERT: a row is added ("what" is empty);
 *				CHANGE: column "what" is given a value on insert or changes;
 *				UPDATE: column "what" of an existing row changes;
 *				CHILD: the same, of the row of table person that is the child of the case.
 *	  blocks	G(n) | G(n) ...: safeguards that refuse the act
 *	  warns		the same: safeguards that store a warning with it
 *	  lasting	STANDS: every later write to the case is judged against it too;
 *				DEPARTS: the same, and the cases of siblings are locked and looked at;
 *				PASSES: it is judged when done, and again in the sweep
 * The numbers are those of the catalogue of safeguards. An act before which
 * something irreversible may happen is judged by everything that came before it
 * as well, so departure is judged by all.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/act_def_person.h"
#include "repatriation/core/act_def_case.h"
#include "repatriation/core/act_def_views.h"
#include "repatriation/core/act_def_determination.h"
#include "repatriation/core/act_def_movement.h"
#include "repatriation/core/act_def_care.h"
#include "repatriation/core/act_def_liberty.h"
#include "repatriation/core/act_def_data.h"
