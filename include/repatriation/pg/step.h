/*
 * step.h
 *	  Whether an edge that exists may be taken by this statement.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_STEP_H
#define REPAT_PG_STEP_H

#include "commands/trigger.h"

#include "repatriation/core/workflow.h"

/*
 * Refuse the step where the record is suspended, where it needs a reason that the
 * statement does not give, or where it is reserved for a role that the professional
 * who is logged in does not hold. "new" is the row as it shall be.
 */
extern void repat_step_taken(TriggerData *trigdata, HeapTuple new, const char *workflow,
							 const char *from, const char *to, const RepatStep *step);

/* Whether the statement that fired the trigger set that column. */
extern bool repat_column_given(TriggerData *trigdata, AttrNumber column);

/*
 * Whether whoever is logged in may take the steps of a role: a professional only
 * while holding it, somebody else unless the register requires roles.
 */
extern bool repat_holds_role(const char *role);

#endif
