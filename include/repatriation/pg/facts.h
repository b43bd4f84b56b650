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
 * Load the facts in "set" of the cases given in ascending order, by the newest
 * snapshot, into out[0..ncases-1]; facts outside the set are left unknown, and
 * so are those of a case that does not exist. With as_of, open steps are taken
 * to happen on that day; NULL loads the facts as recorded. SPI is connected.
 */
extern void repat_facts_load(const int64 *cases, int ncases, const RepatFactSet *set,
							 const DateADT *as_of, RepatCaseFacts *out);

#endif
