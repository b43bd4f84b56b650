/*
 * clause.c
 *	  Every clause of the Bali texts, and what the register does about it.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/clause.h"

#include "repatriation/core/instrument.h"

static const RepatClause clauses[] = {
#define G(n) REPAT_SAFEGUARD_BIT(n)
#define REPAT_CLAUSE(instrument, locator, requirement, safeguards, answer) \
	{REPAT_INSTRUMENT_##instrument, locator, requirement, safeguards, answer},
#include "repatriation/core/clause_def.h"
#undef REPAT_CLAUSE
#undef G
};

const RepatClause *
repat_clauses(int *count)
{
	*count = (int) (sizeof(clauses) / sizeof(clauses[0]));
	return clauses;
}
