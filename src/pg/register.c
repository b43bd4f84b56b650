/*
 * register.c
 *	  Finding the register's tables, and acting on them as their owner.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"

/* The tables looked up since the last message, by their names. */
#define FOUND_MAX 96

static struct
{
	const char *name;
	Oid			relid;
}			found[FOUND_MAX];
static int	nfound = 0;

static uint64 generation = 0;	/* 0: no messages are heard yet */

static void
forget_table(Datum arg, Oid relid)
{
	(void) arg;
	(void) relid;
	generation++;
	nfound = 0;
}

static void
forget_schema(Datum arg, int cacheid, uint32 hashvalue)
{
	(void) cacheid;
	(void) hashvalue;
	forget_table(arg, InvalidOid);
}

uint64
repat_register_generation(void)
{
	if (generation == 0)
	{
		generation = 1;
		CacheRegisterRelcacheCallback(forget_table, (Datum) 0);
		CacheRegisterSyscacheCallback(NAMESPACENAME, forget_schema, (Datum) 0);
	}
	return generation;
}

Oid
repat_register_relid(const char *name)
{
	Oid			schema = get_namespace_oid(REPAT_SCHEMA, true);
	Oid			relid = OidIsValid(schema) ? get_relname_relid(name, schema) : InvalidOid;

	if (!OidIsValid(schema))
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("there is no register in this database"),
				 errhint("Make one with repatriation.create_register().")));
	if (!OidIsValid(relid))
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("the register has lost its table \"%s\"", name),
				 errhint("Restore what was changed; repatriation.verify_register() tells what is amiss.")));
	return relid;
}

/* The table's OID, looked up once between two messages; "name" is a constant. */
static Oid
find_table(const char *name)
{
	Oid			relid;
	int			i;

	/* By its address: a constant that stands in several places has as many entries. */
	for (i = 0; i < nfound; i++)
		if (found[i].name == name)
			return found[i].relid;
	relid = repat_register_relid(name);
	if (nfound < FOUND_MAX)
	{
		found[nfound].name = name;
		found[nfound++].relid = relid;
	}
	return relid;
}

void
repat_refuse_shape(const char *table)
{
	ereport(ERROR,
			(errcode(ERRCODE_RP_REGISTER),
			 errmsg("table \"%s\" of the register has an unexpected shape", table),
			 errdetail("A column or the index on case_ref is missing or of another type."),
			 errhint("Run repatriation.upgrade_register(), or restore what was changed.")));
}

Relation
repat_register_open(const char *name, LOCKMODE lockmode)
{
	/* A table that was exchanged while we waited for the lock is looked up again. */
	for (;;)
	{
		uint64		before = repat_register_generation();
		Relation	rel = try_table_open(find_table(name), lockmode);

		if (rel != NULL && before == generation)
		{
			if (rel->rd_rel->relkind != RELKIND_RELATION)
				repat_refuse_shape(name);
			return rel;
		}
		if (rel != NULL)
			table_close(rel, lockmode);
		nfound = 0;
	}
}

AttrNumber
repat_register_column(Relation rel, const char *name, Oid type)
{
	TupleDesc	desc = RelationGetDescr(rel);
	int			column = SPI_fnumber(desc, name);

	if (column <= 0 || TupleDescAttr(desc, column - 1)->atttypid != type)
		repat_refuse_shape(RelationGetRelationName(rel));
	return (AttrNumber) column;
}

bool
repat_register_exists(void)
{
	Oid			schema = get_namespace_oid(REPAT_SCHEMA, true);

	return OidIsValid(schema) && OidIsValid(get_relname_relid("register", schema));
}

Oid
repat_relation_owner(Oid relid)
{
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(relid));
	Oid			owner;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for relation %u", relid);
	owner = ((Form_pg_class) GETSTRUCT(tuple))->relowner;
	ReleaseSysCache(tuple);
	return owner;
}

Oid
repat_extension_owner(void)
{
	return repat_schema_owner(get_namespace_oid("repatriation", false));
}

Oid
repat_schema_owner(Oid schema)
{
	HeapTuple	tuple = SearchSysCache1(NAMESPACEOID, ObjectIdGetDatum(schema));
	Oid			owner;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for schema %u", schema);
	owner = ((Form_pg_namespace) GETSTRUCT(tuple))->nspowner;
	ReleaseSysCache(tuple);
	return owner;
}

void
repat_act_as(Oid owner, RepatIdentity *before)
{
	GetUserIdAndSecContext(&before->userid, &before->secctx);
	SetUserIdAndSecContext(owner, before->secctx | SECURITY_LOCAL_USERID_CHANGE |
						   SECURITY_NOFORCE_RLS);
}

void
repat_resume(const RepatIdentity *before)
{
	SetUserIdAndSecContext(before->userid, before->secctx);
}

void
repat_execute_latest(SPIPlanPtr plan, Datum *values, const char *nulls)
{
	Snapshot	snapshot = RegisterSnapshot(GetLatestSnapshot());
	int			result = SPI_execute_snapshot(plan, values, nulls, snapshot, InvalidSnapshot,
											  false, false, 0);

	UnregisterSnapshot(snapshot);
	if (result < 0)
		elog(ERROR, "SPI_execute_snapshot returned %d", result);
}

SPIPlanPtr
repat_prepare(const char *sql, int nargs, Oid *types, int options)
{
	SPIPlanPtr	plan = SPI_prepare_cursor(sql, nargs, types, options);

	if (plan == NULL)
		elog(ERROR, "SPI_prepare_cursor returned %d", SPI_result);
	if (SPI_keepplan(plan) != 0)
		elog(ERROR, "SPI_keepplan failed");
	return plan;
}

void
repat_keep_plan(SPIPlanPtr *plan, const char *sql, int nargs, Oid *types)
{
	int			i = 0;

	if (*plan != NULL)
	{
		while (i < nargs && SPI_getargtypeid(*plan, i) == types[i])
			i++;
		if (i == nargs)
			return;
		SPI_freeplan(*plan);
		*plan = NULL;
	}
	*plan = repat_prepare(sql, nargs, types, 0);
}

Oid
repat_type_oid(const char *name)
{
	Oid			schema = get_namespace_oid("repatriation", false);
	Oid			type = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid, CStringGetDatum(name),
									   ObjectIdGetDatum(schema));

	if (!OidIsValid(type))
		elog(ERROR, "type repatriation.%s is missing", name);
	return type;
}
