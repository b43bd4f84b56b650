/*
 * protect.c
 *	  A register outlives careless commands: DROP ... CASCADE is refused.
 *
 * Layer: pg. The case tables use the extension's types, so that a plain DROP
 * EXTENSION fails by itself; CASCADE would take the children's files along.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "commands/event_trigger.h"
#include "nodes/parsenodes.h"
#include "utils/acl.h"

#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_protect_register);

/* Whether dropping that object with CASCADE would take the register's types along. */
static bool
drops_us(const DropStmt *drop)
{
	ListCell   *cell;

	foreach(cell, drop->objects)
	{
		const char *name;

		if (!IsA(lfirst(cell), String))
			continue;
		name = strVal(lfirst(cell));
		if (drop->removeType == OBJECT_EXTENSION &&
			(strcmp(name, "repatriation") == 0 || strcmp(name, "pgcrypto") == 0))
			return true;
		if (drop->removeType == OBJECT_SCHEMA && strcmp(name, "repatriation") == 0)
			return true;
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

		if (role == repat_relation_owner(repat_register_relid("register")) ||
			(drop->behavior == DROP_CASCADE && role == repat_extension_owner()))
			return true;
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
