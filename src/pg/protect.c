/*
 * protect.c
 *	  A register outlives careless commands: DROP ... CASCADE is refused, and so is
 *	  what would lead rows past its guard.
 *
 * Layer: pg. The case tables use the extension's types, so that a plain DROP
 * EXTENSION fails by itself; CASCADE would take the children's files along, and so
 * would dropping an extension that ours requires, or the schema that one stands in.
 * The command is judged before it runs: afterwards this trigger would be gone too.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/namespace.h"
#include "catalog/pg_extension.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_subscription_rel.h"
#include "commands/event_trigger.h"
#include "nodes/parsenodes.h"
#include "utils/acl.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"

#include "repatriation/core/act.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_protect_register);
PG_FUNCTION_INFO_V1(repat_protect_tables);

/* Where an extension that ours requires lives, and to whom both belong. */
typedef struct Footing
{
	Oid			schema;			/* invalid where there is no such extension */
	Oid			schema_owner;
	Oid			owner;
} Footing;

/* Extensions that take ours along when they go. */
static const char *const footings[] = {"pgcrypto", "plpgsql"};

static Footing
find_footing(const char *name)
{
	Footing		footing = {InvalidOid, InvalidOid, InvalidOid};
	Relation	rel = table_open(ExtensionRelationId, AccessShareLock);
	ScanKeyData key;
	SysScanDesc scan;
	HeapTuple	tuple;

	ScanKeyInit(&key, Anum_pg_extension_extname, BTEqualStrategyNumber, F_NAMEEQ,
				CStringGetDatum(name));
	scan = systable_beginscan(rel, ExtensionNameIndexId, true, NULL, 1, &key);
	tuple = systable_getnext(scan);
	if (HeapTupleIsValid(tuple))
	{
		Form_pg_extension form = (Form_pg_extension) GETSTRUCT(tuple);

		footing.schema = form->extnamespace;
		footing.schema_owner = repat_schema_owner(form->extnamespace);
		footing.owner = form->extowner;
	}
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
	return footing;
}

/* Whether dropping that object with CASCADE would take the register, or its types, along. */
static bool
drops_us(const DropStmt *drop)
{
	ListCell   *cell;

	foreach(cell, drop->objects)
	{
		const char *name;
		size_t		i;

		if (!IsA(lfirst(cell), String))
			continue;
		name = strVal(lfirst(cell));
		if ((drop->removeType == OBJECT_EXTENSION || drop->removeType == OBJECT_SCHEMA) &&
			strcmp(name, "repatriation") == 0)
			return true;
		if (drop->removeType == OBJECT_SCHEMA && strcmp(name, REPAT_SCHEMA) == 0)
			return true;
		for (i = 0; i < lengthof(footings); i++)
		{
			if (drop->removeType == OBJECT_EXTENSION && strcmp(name, footings[i]) == 0)
				return true;
			if (drop->removeType == OBJECT_SCHEMA)
			{
				Oid			schema = get_namespace_oid(name, true);

				if (OidIsValid(schema) && schema == find_footing(footings[i]).schema)
					return true;
			}
		}
	}
	return false;
}

/* Whether dropping what those roles own takes the register, or the extension under it. */
static bool
drops_owner(const DropOwnedStmt *drop)
{
	ListCell   *cell;

	foreach(cell, drop->roles)
	{
		Oid			role = get_rolespec_oid(lfirst_node(RoleSpec, cell), true);
		size_t		i;

		if (!OidIsValid(role))
			continue;
		if (role == repat_relation_owner(repat_register_relid("register")))
			return true;
		if (drop->behavior != DROP_CASCADE)
			continue;
		if (role == repat_extension_owner())
			return true;
		for (i = 0; i < lengthof(footings); i++)
		{
			Footing		footing = find_footing(footings[i]);

			if (role == footing.owner || role == footing.schema_owner)
				return true;
		}
	}
	return false;
}

/* protect_register(): event trigger on ddl_command_start, tags DROP EXTENSION, DROP SCHEMA, DROP OWNED. */
Datum
repat_protect_register(PG_FUNCTION_ARGS)
{
	EventTriggerData *data = (EventTriggerData *) fcinfo->context;
	Node	   *command;
	bool		drops = false;

	if (!CALLED_AS_EVENT_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as an event trigger", "protect_register")));
	command = data->parsetree;
	if (!repat_register_exists())
		PG_RETURN_NULL();
	if (IsA(command, DropStmt))
		drops = ((DropStmt *) command)->behavior == DROP_CASCADE && drops_us((DropStmt *) command);
	else if (IsA(command, DropOwnedStmt))
		drops = drops_owner((DropOwnedStmt *) command);
	if (drops)
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("a register of children's cases stands in this database"),
				 errdetail("The command would delete its tables or columns."),
				 errhint("Dump the database, then run repatriation.drop_register() first.")));
	PG_RETURN_NULL();
}

/* Whether a table is one that the guard watches, or the ledger. */
static bool
is_watched(Oid relid)
{
	RepatTable	table;
	const char *name;

	if (get_rel_namespace(relid) != get_namespace_oid(REPAT_SCHEMA, true))
		return false;
	name = get_rel_name(relid);
	return name != NULL && (repat_table_find(name, &table) || strcmp(name, "ledger") == 0 ||
							strcmp(name, "ledger_head") == 0);
}

/*
 * Whether a watched table inherits, is inherited from, or is fed by a subscription.
 * What comes that way fires none of its statement triggers.
 */
static bool
is_bypassed(void)
{
	Relation	rel = table_open(InheritsRelationId, AccessShareLock);
	SysScanDesc scan = systable_beginscan(rel, InvalidOid, false, NULL, 0, NULL);
	bool		found = false;
	HeapTuple	tuple;

	while (!found && HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		Form_pg_inherits form = (Form_pg_inherits) GETSTRUCT(tuple);

		found = is_watched(form->inhrelid) || is_watched(form->inhparent);
	}
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
	if (found)
		return true;
	rel = table_open(SubscriptionRelRelationId, AccessShareLock);
	scan = systable_beginscan(rel, InvalidOid, false, NULL, 0, NULL);
	while (!found && HeapTupleIsValid(tuple = systable_getnext(scan)))
		found = is_watched(((Form_pg_subscription_rel) GETSTRUCT(tuple))->srrelid);
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
	return found;
}

/* protect_tables(): event trigger on ddl_command_end, of the commands that could lead rows past the guard. */
Datum
repat_protect_tables(PG_FUNCTION_ARGS)
{
	if (!CALLED_AS_EVENT_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as an event trigger", "protect_tables")));
	if (repat_register_exists() && is_bypassed())
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("case tables of the register stand alone"),
				 errdetail("Rows that are written through a parent, into a child or by a subscription pass no guard."),
				 errhint("Use a view, or write to the table itself.")));
	PG_RETURN_NULL();
}
