/*
 * docmap.h
 *	  Mapping profiles of the register, or those shipped where there is none.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_DOCMAP_H
#define REPAT_PG_DOCMAP_H

#include "nodes/pg_list.h"

#include "repatriation/core/docmap.h"
#include "repatriation/pg/compat.h"

/* The name by which our own vocabulary goes among the profiles. */
#define REPAT_DOCMAP_OURS "consular-document"

/* A profile for no document at all. */
#define REPAT_DOCMAP_NOBODY "profile\tnone\t1\nroot\t*\t*\n"

/*
 * The texts of the profiles in use, best first: all of them, or the one of that name.
 * Terminated, in the current memory context.
 */
extern List *repat_docmap_definitions(const char *profile);

/* Raises RP112: a profile's text does not compile; diag->position is its line. */
pg_noreturn extern void repat_docmap_broken(const RepatDiag *diag);

#endif
