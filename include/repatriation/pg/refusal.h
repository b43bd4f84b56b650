/*
 * refusal.h
 *	  Saying no: what is missing, under which norm, and what to do next.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_REFUSAL_H
#define REPAT_PG_REFUSAL_H

#include "utils/rel.h"

#include "repatriation/core/safeguard.h"
#include "repatriation/pg/compat.h"

/*
 * Raise RP4nn for the safeguards in "failing", of which there is at least one:
 * SQLSTATE and CONSTRAINT of the lowest, DETAIL with what each lacks and its
 * norm, HINT with the remedies. "case_name" is the reference where the statement
 * touched more than one case, else NULL. Nothing else of the case is said.
 */
pg_noreturn extern void repat_refuse(Relation rel, const char *act, RepatSafeguardSet failing,
						 const RepatCaseFacts *facts, const RepatFactSet *asked,
						 const char *case_name);

/* What a safeguard lacks by these facts, as one palloc'd phrase. */
extern char *repat_lack_text(int number, const RepatCaseFacts *facts, const RepatFactSet *asked);

#endif
