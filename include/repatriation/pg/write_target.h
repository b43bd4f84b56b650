/*
 * write_target.h
 *	  A table of the register that the guard writes past SQL.
 *
 * Layer: pg. For tables that every guarded write pays for; the triggers on them
 * refuse whatever comes through SQL.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_WRITE_TARGET_H
#define REPAT_PG_WRITE_TARGET_H

#include "nodes/execnodes.h"
#include "utils/rel.h"

/* The table open for writing, with its indexes once a row needs an entry in them. */
typedef struct RepatWriteTarget
{
	Relation	rel;
	EState	   *estate;
	ResultRelInfo *info;
} RepatWriteTarget;

/* Open the table of that name, a constant, and close it again. */
extern void repat_target_open(RepatWriteTarget *target, const char *name);
extern void repat_target_close(RepatWriteTarget *target);

/*
 * Refuse a table whose columns are not those known by their place; the first
 * column's type is case_ref, and types[0] is not looked at.
 */
extern void repat_target_check(Relation rel, const Oid *types, int columns);

/*
 * Insert into all indexes there are. only_summarizing: the tuple is heap-only, and
 * BRIN alone takes a pointer to such a one.
 */
extern void repat_target_index(RepatWriteTarget *target, TupleTableSlot *slot, bool only_summarizing);

#endif
