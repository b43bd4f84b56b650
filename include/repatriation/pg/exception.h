/*
 * exception.h
 *	  Letting an act pass by override or in the emergency lane, and recording it.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_EXCEPTION_H
#define REPAT_PG_EXCEPTION_H

#include "repatriation/core/safeguard.h"

/*
 * Of the safeguards that fail at the act, those that an override or the emergency
 * action lets it pass. Each is recorded in violation_log with the facts that
 * spoke against it, and those facts become 0 in *facts: they are not held against
 * the case again. The caller acts as the register's owner.
 */
extern RepatSafeguardSet repat_exceptions_use(int64 case_ref, const char *act, int64 emergency_action_id,
											  RepatSafeguardSet failing, const RepatFactSet *asked,
											  RepatCaseFacts *facts);

/* Whether the guard itself is writing violation_log just now. */
extern bool repat_exception_is_writing(void);

#endif
