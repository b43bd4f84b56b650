/*
 * register.h
 *	  Finding the register's tables, and acting on them as their owner.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_REGISTER_H
#define REPAT_PG_REGISTER_H

#include "executor/spi.h"
#include "utils/rel.h"

#include "repatriation/pg/compat.h"

/* Schema that create_register() makes; its name is part of the SQL texts. */
#define REPAT_SCHEMA "casework"

/* OID of a table of the register; raises RP901 where there is none. */
extern Oid	repat_register_relid(const char *name);

/*
 * Goes up with every message that a table or a schema may have changed, whoever
 * changed it. What was found out about the register's tables holds until then.
 */
extern uint64 repat_register_generation(void);

/*
 * Open a table of the register, whose name is a constant; raises RP901 where it is none, or no ordinary table:
 * the owner may have put a view there, which has no access method to call.
 */
extern Relation repat_register_open(const char *name, LOCKMODE lockmode);

/*
 * Number of a column; raises RP901 where it is missing or of another type. Whoever
 * reads a value asks: the owner of the tables need not be trusted with the server.
 */
extern AttrNumber repat_register_column(Relation rel, const char *name, Oid type);

/* A scan of an index by keys alone; 18 has an argument for EXPLAIN's counters. */
#if PG_VERSION_NUM >= 180000
#define REPAT_INDEX_BEGINSCAN(rel, index, snapshot, nkeys) \
	index_beginscan((rel), (index), (snapshot), NULL, (nkeys), 0)
#else
#define REPAT_INDEX_BEGINSCAN(rel, index, snapshot, nkeys) \
	index_beginscan((rel), (index), (snapshot), (nkeys), 0)
#endif

/* Raise RP901: that table is not as create_register() made it. */
pg_noreturn extern void repat_refuse_shape(const char *table);

/* Whether a register stands in this database. */
extern bool repat_register_exists(void);

/* Owner of a table, of a schema, and of the extension's schema. */
extern Oid	repat_relation_owner(Oid relid);
extern Oid	repat_schema_owner(Oid schema);
extern Oid	repat_extension_owner(void);

/* Who we were, to go back to. */
typedef struct RepatIdentity
{
	Oid			userid;
	int			secctx;
} RepatIdentity;

/*
 * Act as "owner" with row security off for it, so that what a guard sees does
 * not depend on who writes. An error on the way restores the identity by itself
 * (the transaction or subtransaction does); else call repat_resume().
 */
extern void repat_act_as(Oid owner, RepatIdentity *before);
extern void repat_resume(const RepatIdentity *before);

/*
 * Run a saved plan by the newest snapshot, whatever the isolation level: the
 * caller holds the locks that make its answer stay true.
 */
extern void repat_execute_latest(SPIPlanPtr plan, Datum *values, const char *nulls);

/* Prepare a plan and keep it for the session; options are CURSOR_OPT_xxx. */
extern SPIPlanPtr repat_prepare(const char *sql, int nargs, Oid *types, int options);

/*
 * As repat_prepare(), into *plan, unless it is there already for these types. A type
 * of the extension is another one once the extension was made again.
 */
extern void repat_keep_plan(SPIPlanPtr *plan, const char *sql, int nargs, Oid *types);

/* OID of a type of the extension's schema. */
extern Oid	repat_type_oid(const char *name);

#endif
