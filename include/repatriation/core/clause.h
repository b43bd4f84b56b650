/*
 * clause.h
 *	  Every clause of the Bali texts, and what the register does about it.
 *
 * Layer: core. All texts are constants, ASCII, never NULL and never freed.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CLAUSE_H
#define REPAT_CORE_CLAUSE_H

#include "repatriation/core/safeguard.h"

/* One row of clause_def.h, which says what the columns mean. */
typedef struct RepatClause
{
	const char *instrument;
	const char *locator;
	const char *requirement;
	RepatSafeguardSet safeguards;
	const char *answer;			/* "" where the safeguards say it all */
} RepatClause;

/* The clauses in the order of their texts; *count tells how many. */
extern const RepatClause *repat_clauses(int *count);

#endif
