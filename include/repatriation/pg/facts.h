/*
 * facts.h
 *	  Loading facts from the register.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_FACTS_H
#define REPAT_PG_FACTS_H

#include "repatriation/core/facts.h"
#include "utils/date.h"

/*
 * Load the facts in "asked" of the cases into out[0..ncases-1], by the newest
 * snapshot and past privileges and row security: the caller answers for who
 * learns them. With as_of, the steps still open are taken to happen on that day;
 * NULL takes the cases as recorded. Facts that were not asked for are unknown,
 * and so are all of a case that does not exist; "exist" says that all do.
 */
extern void repat_facts_load(const int64 *cases, int ncases, const RepatFactSet *asked,
							 const DateADT *as_of, bool exist, RepatCaseFacts *out);

#endif
