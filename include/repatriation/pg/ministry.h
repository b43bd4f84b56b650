/*
 * ministry.h
 *	  Checks of national law that a ministry adds to an act.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_MINISTRY_H
#define REPAT_PG_MINISTRY_H

#include "nodes/pg_list.h"
#include "utils/rel.h"

/* A check that warns. */
typedef struct RepatMinistryWarning
{
	char	   *name;
	char	   *message;
} RepatMinistryWarning;

/*
 * Ask every active check of the act about the case, as the register's owner, by
 * the newest snapshot. Checks that block refuse with RP463, all of them in one
 * DETAIL, CONSTRAINT naming the first; "case_name" is named where not NULL. Those
 * that warn are returned, RepatMinistryWarning *, in the caller's memory. The
 * caller acts as the owner of "rel" already.
 */
extern List *repat_ministry_checks(Relation rel, const char *act, int64 case_ref, const char *case_name);

#endif
