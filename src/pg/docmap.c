/*
 * docmap.c
 *	  Mapping profiles: what the register's tables may hold, and which are in use.
 *
 * Layer: pg. Profiles are no secret and decide nothing: they are read as the
 * register's owner, so that every caller's document is read in the same way.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"

#include "repatriation/pg/docmap.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"

#define DEFINITIONS \
	"SELECT u.definition FROM (SELECT DISTINCT ON (p.docmap_profile) p.docmap_profile, p.definition, s.priority" \
	" FROM " REPAT_SCHEMA ".docmap_profile AS p JOIN " REPAT_SCHEMA ".docmap_use AS s" \
	" ON s.docmap_profile OPERATOR(pg_catalog.=) p.docmap_profile" \
	" WHERE p.status OPERATOR(pg_catalog.=) 'published' AND s.is_enabled" \
	" AND COALESCE(p.valid_from OPERATOR(pg_catalog.<=) CURRENT_DATE, true)" \
	" AND COALESCE(p.valid_to OPERATOR(pg_catalog.>=) CURRENT_DATE, true)" \
	" AND ($1 IS NULL OR p.docmap_profile OPERATOR(pg_catalog.=) $1)" \
	" ORDER BY p.docmap_profile, p.version DESC) AS u ORDER BY u.priority DESC, u.docmap_profile"

/* The profiles that came with the extension, for a database without a register. */
static List *
shipped(const char *profile)
{
	List	   *texts = NIL;
	const char *text;
	size_t		i;

	for (i = 0; (text = repat_docmap_shipped(i)) != NULL; i++)
	{
		/* "profile", a tab, the name, a tab. */
		const char *name = strchr(text, '\t') + 1;

		if (profile == NULL || (strncmp(name, profile, strlen(profile)) == 0 &&
								name[strlen(profile)] == '\t'))
			texts = lappend(texts, unconstify(char *, text));
	}
	return texts;
}

List *
repat_docmap_definitions(const char *profile)
{
	static SPIPlanPtr plan = NULL;
	MemoryContext memory = CurrentMemoryContext;
	Oid			types[1] = {TEXTOID};
	Datum		values[1] = {0};
	const char *nulls = profile == NULL ? "n" : NULL;
	RepatIdentity self;
	List	   *texts = NIL;
	uint64		i;

	if (!repat_register_exists())
		return shipped(profile);
	if (profile != NULL)
		values[0] = CStringGetTextDatum(profile);
	SPI_connect();
	repat_act_as(repat_relation_owner(repat_register_relid("docmap_profile")), &self);
	if (plan == NULL)
		plan = repat_prepare(DEFINITIONS, 1, types, 0);
	if (SPI_execute_plan(plan, values, nulls, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "SPI_execute_plan returned %d", SPI_result);
	for (i = 0; i < SPI_processed; i++)
	{
		char	   *text = SPI_getvalue(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1);
		MemoryContext inside = MemoryContextSwitchTo(memory);

		texts = lappend(texts, pstrdup(text));
		MemoryContextSwitchTo(inside);
	}
	repat_resume(&self);
	SPI_finish();
	return texts;
}

/* Raises RP112 with what a diag says; position is of "what". */
pg_noreturn static void
refuse(const char *message, const char *what, const RepatDiag *diag)
{
	ereport(ERROR,
			(errcode(ERRCODE_RP_DOCMAP),
			 errmsg("%s", message),
			 diag->position > 0
			 ? errdetail("%s %d: %s", what, diag->position, diag->detail)
			 : errdetail("%s", diag->detail),
			 diag->hint != NULL ? errhint("%s", diag->hint) : 0));
}

void
repat_docmap_broken(const RepatDiag *diag)
{
	refuse("mapping profile cannot be used", "Line", diag);
}

PG_FUNCTION_INFO_V1(repat_docmap_path_valid);

/* docmap_path_valid(path text) returns boolean: true, or raises RP112. */
Datum
repat_docmap_path_valid(PG_FUNCTION_ARGS)
{
	text	   *path = PG_GETARG_TEXT_PP(0);
	RepatDocmapStep room[REPAT_DOCMAP_ALTERNATIVES * REPAT_DOCMAP_STEPS];
	RepatDocmapSteps steps = {room, 0, lengthof(room)};
	RepatDocmapPath compiled;
	RepatDiag	diag = {0, NULL, NULL};

	if (repat_docmap_path(VARDATA_ANY(path), VARSIZE_ANY_EXHDR(path), &steps, &compiled, &diag) != REPAT_OK)
		refuse("path of a mapping profile is not of the subset", "Byte", &diag);
	PG_RETURN_BOOL(true);
}

PG_FUNCTION_INFO_V1(repat_docmap_target_valid);

/* docmap_target_valid(target text, is_group boolean) returns boolean: true, or raises RP112. */
Datum
repat_docmap_target_valid(PG_FUNCTION_ARGS)
{
	text	   *target = PG_GETARG_TEXT_PP(0);
	const RepatConsularRow *rows[REPAT_DOCMAP_TARGET];
	uint8		depth;
	RepatDiag	diag = {0, NULL, NULL};

	if (repat_docmap_target(VARDATA_ANY(target), VARSIZE_ANY_EXHDR(target), PG_GETARG_BOOL(1), rows,
							&depth, &diag) != REPAT_OK)
		refuse("target of a mapping profile is no place of the vocabulary", "Byte", &diag);
	PG_RETURN_BOOL(true);
}

PG_FUNCTION_INFO_V1(repat_docmap_transform_valid);

/* docmap_transform_valid(transform text) returns boolean: true, or raises RP112. */
Datum
repat_docmap_transform_valid(PG_FUNCTION_ARGS)
{
	text	   *transform = PG_GETARG_TEXT_PP(0);
	RepatDocmapTransform compiled;
	RepatDiag	diag = {0, NULL, NULL};

	if (repat_docmap_transform(VARDATA_ANY(transform), VARSIZE_ANY_EXHDR(transform), &compiled,
							   &diag) != REPAT_OK)
		refuse("transform of a mapping profile is not of the list", "Byte", &diag);
	PG_RETURN_BOOL(true);
}

PG_FUNCTION_INFO_V1(repat_docmap_transformed);

/* docmap_transformed(transform text, value text) returns text: NULL where it does not fit. */
Datum
repat_docmap_transformed(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(0);
	text	   *value = PG_GETARG_TEXT_PP(1);
	RepatDocmapTransform transform;
	RepatDiag	diag = {0, NULL, NULL};
	char		target[REPAT_CONSULAR_VALUE_BYTES];
	size_t		written;

	if (repat_docmap_transform(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), &transform, &diag) != REPAT_OK)
		refuse("transform of a mapping profile is not of the list", "Byte", &diag);
	if (!repat_docmap_apply(NULL, &transform, VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value), target,
							sizeof(target), &written))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(target, (int) written));
}

PG_FUNCTION_INFO_V1(repat_docmap_valid);

/* docmap_valid(definition text) returns boolean: true, or raises RP112. */
Datum
repat_docmap_valid(PG_FUNCTION_ARGS)
{
	text	   *definition = PG_GETARG_TEXT_PP(0);
	RepatDiag	diag = {0, NULL, NULL};

	if (repat_docmap_compile(VARDATA_ANY(definition), VARSIZE_ANY_EXHDR(definition),
							 palloc(sizeof(RepatDocmap)), &diag) != REPAT_OK)
		repat_docmap_broken(&diag);
	PG_RETURN_BOOL(true);
}

PG_FUNCTION_INFO_V1(repat_docmap_shipped_profiles);

/* docmap_shipped(): the profiles that come with the extension, best first. */
Datum
repat_docmap_shipped_profiles(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	const char *text;
	size_t		i;

	InitMaterializedSRF(fcinfo, 0);
	for (i = 0; (text = repat_docmap_shipped(i)) != NULL; i++)
	{
		RepatDocmap *map = palloc(sizeof(RepatDocmap));
		Datum		values[4];
		bool		nulls[4] = {false};

		if (repat_docmap_compile(text, strlen(text), map, NULL) != REPAT_OK)
			elog(ERROR, "shipped profile %d does not compile", (int) i);
		values[0] = PointerGetDatum(cstring_to_text_with_len(map->name.text, (int) map->name.length));
		values[1] = Int32GetDatum(map->version);
		values[2] = Int32GetDatum((int32) i + 1);
		values[3] = CStringGetTextDatum(text);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}
