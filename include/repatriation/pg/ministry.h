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

/* The number that their warnings have, and their refusals' SQLSTATE RP463: of no safeguard. */
#define REPAT_MINISTRY_NUMBER 63

/* A check that warns of a case. */
typedef struct RepatMinistryWarning
{
	int64		case_ref;
	char	   *name;
	char	   *message;
} RepatMinistryWarning;

/*
 * Ask every active check of the act about the cases, by the newest snapshot. Each
 * runs as the role that owns it, with that role's privileges and row security, and
 * in a transaction that it cannot write to; what it raises is raised. Checks that
 * block refuse with RP463, all those of one case in one DETAIL, CONSTRAINT naming
 * the first; the case is named where name_cases says so. Those that warn are
 * returned, RepatMinistryWarning *, in the caller's memory. "rel" is the table that
 * was written. The caller acts as the owner of the register.
 */
extern List *repat_ministry_checks(Relation rel, const char *act, const int64 *cases, int ncases, bool name_cases);

#endif
