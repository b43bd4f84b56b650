/*
 * version_fixed.c
 *	  What belongs to a published version never changes: workflows, code systems.
 *
 * Layer: pg. Cases refer to a version by its number, so what it says must stay
 * what it said when they did.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "utils/builtins.h"

#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_version_fixed);

/*
 * Whether a row's version is published, holding it against being published
 * meanwhile: a draft is locked too, so that its publication and its last change
 * wait for each other. "versions" is the table of versions, "key" its text column
 * beside version; the rows of both tables carry the two under these names.
 */
static bool
version_is_published(Relation rel, const char *versions, const char *key, HeapTuple tuple)
{
	TupleDesc	desc = RelationGetDescr(rel);
	Oid			types[2] = {TEXTOID, INT4OID};
	Datum		values[2];
	RepatIdentity self;
	SPIPlanPtr	plan;
	bool		published = false;
	bool		isnull;

	values[0] = heap_getattr(tuple, repat_register_column(rel, key, TEXTOID), desc, &isnull);
	if (isnull)
		return false;
	values[1] = heap_getattr(tuple, repat_register_column(rel, "version", INT4OID), desc, &isnull);
	if (isnull)
		return false;
	SPI_connect();
	repat_act_as(rel->rd_rel->relowner, &self);
	/* Versions are written by hand, and seldom: the plan goes with this call. */
	plan = SPI_prepare(psprintf("SELECT v.status OPERATOR(pg_catalog.=) 'published' FROM "
								REPAT_SCHEMA ".%s AS v WHERE v.%s OPERATOR(pg_catalog.=) $1"
								" AND v.version OPERATOR(pg_catalog.=) $2 FOR SHARE",
								quote_identifier(versions), quote_identifier(key)), 2, types);
	if (plan == NULL)
		elog(ERROR, "SPI_prepare returned %d", SPI_result);
	repat_execute_latest(plan, values, NULL);
	if (SPI_processed > 0)
		published = DatumGetBool(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1,
											   &isnull));
	repat_resume(&self);
	SPI_finish();
	return published;
}

/*
 * version_fixed(): BEFORE INSERT OR UPDATE trigger, FOR EACH ROW. Arguments: the
 * table of versions, and its key column beside version. On that table itself a
 * version may be inserted and, while it is a draft, published.
 */
Datum
repat_version_fixed(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	const char *versions;
	const char *key;
	Relation	rel;
	bool		is_version;
	bool		fixed = false;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_ROW(trigdata->tg_event) || TRIGGER_FIRED_BY_DELETE(trigdata->tg_event) ||
		trigdata->tg_trigger->tgnargs != 2)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired before insert or update for each row",
						"version_fixed")));
	rel = trigdata->tg_relation;
	versions = trigdata->tg_trigger->tgargs[0];
	key = trigdata->tg_trigger->tgargs[1];
	is_version = strcmp(RelationGetRelationName(rel), versions) == 0;
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
		fixed = version_is_published(rel, versions, key, trigdata->tg_trigtuple) ||
			(!is_version && version_is_published(rel, versions, key, trigdata->tg_newtuple));
	else if (!is_version)
		fixed = version_is_published(rel, versions, key, trigdata->tg_trigtuple);
	if (fixed)
		ereport(ERROR,
				(errcode(ERRCODE_RP_VERSION_PUBLISHED),
				 errmsg("a published version never changes"),
				 errhint("Make a new version; what refers to this one keeps it."),
				 errtable(rel)));
	return PointerGetDatum(TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ? trigdata->tg_newtuple
						   : trigdata->tg_trigtuple);
}
