/*
 * name.c
 *	  SQL functions on names: fold, keys, likeness, and operator %~.
 *
 * Layer: pg. Texts are handed to the core in UTF-8; a database without an encoding
 * (SQL_ASCII) is taken to hold it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include <math.h>

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/guc.h"

#include "repatriation/pg/name.h"
#include "repatriation/pg/rows.h"

PG_FUNCTION_INFO_V1(repat_name_fold_text);
PG_FUNCTION_INFO_V1(repat_name_keys_array);
PG_FUNCTION_INFO_V1(repat_name_similarity);
PG_FUNCTION_INFO_V1(repat_name_matches);
PG_FUNCTION_INFO_V1(repat_name_explain_rows);

static double name_threshold = REPAT_NAME_THRESHOLD;

/* A name of an earlier call with its text: in a search, one side is always the same. */
typedef struct RememberedName
{
	size_t		length;
	char		text[REPAT_NAME_BYTES];
	RepatName	name;
} RememberedName;

void
repat_define_name_threshold(void)
{
	DefineCustomRealVariable("repatriation.name_threshold",
							 "Similarity from which operator %~ takes two names to be worth a look.",
							 "From 0 to 1; see name_similarity().",
							 &name_threshold, REPAT_NAME_THRESHOLD, 0.0, 1.0, PGC_USERSET, 0,
							 NULL, NULL, NULL);
}

/* The bytes of a text in UTF-8: its own where it is in it already. */
static const char *
utf8_of(text *value, size_t *length)
{
	char	   *bytes = VARDATA_ANY(value);
	char	   *converted;

	*length = VARSIZE_ANY_EXHDR(value);
	if (GetDatabaseEncoding() == PG_UTF8 || GetDatabaseEncoding() == PG_SQL_ASCII)
		return bytes;
	converted = pg_server_to_any(bytes, (int) *length, PG_UTF8);
	if (converted != bytes)
		*length = strlen(converted);
	return converted;
}

void
repat_name_of_text(text *value, RepatName *name)
{
	size_t		length;
	const char *bytes = utf8_of(value, &length);

	repat_name_read(bytes, length, name);
}

/* The name in "slot", read anew only if the text is not the one of the last call. */
static const RepatName *
remembered(FunctionCallInfo fcinfo, int slot)
{
	RememberedName *names = fcinfo->flinfo->fn_extra;
	text	   *value = PG_GETARG_TEXT_PP(slot);
	size_t		length;
	const char *bytes = utf8_of(value, &length);

	if (names == NULL)
	{
		names = MemoryContextAlloc(fcinfo->flinfo->fn_mcxt, 2 * sizeof(RememberedName));
		names[0].length = names[1].length = SIZE_MAX;
		fcinfo->flinfo->fn_extra = names;
	}
	names += slot;
	length = Min(length, REPAT_NAME_BYTES);
	if (names->length != length || memcmp(names->text, bytes, length) != 0)
	{
		repat_name_read(bytes, length, &names->name);
		memcpy(names->text, bytes, length);
		names->length = length;
	}
	return &names->name;
}

/* name_fold(text) returns text */
Datum
repat_name_fold_text(PG_FUNCTION_ARGS)
{
	char		folded[REPAT_NAME_FOLDED];
	size_t		length;
	const char *bytes = utf8_of(PG_GETARG_TEXT_PP(0), &length);
	char	   *result;

	length = repat_name_fold(bytes, length, folded);
	if (GetDatabaseEncoding() == PG_UTF8 || GetDatabaseEncoding() == PG_SQL_ASCII)
		PG_RETURN_TEXT_P(cstring_to_text_with_len(folded, (int) length));
	result = pg_any_to_server(folded, (int) length, PG_UTF8);
	PG_RETURN_TEXT_P(result == folded ? cstring_to_text_with_len(folded, (int) length)
					 : cstring_to_text(result));
}

/* name_keys(text) returns int8[] */
Datum
repat_name_keys_array(PG_FUNCTION_ARGS)
{
	RepatName	name;
	int64_t		keys[REPAT_NAME_KEYS];
	Datum		elements[REPAT_NAME_KEYS];
	int			count;
	int			i;

	repat_name_of_text(PG_GETARG_TEXT_PP(0), &name);
	count = repat_name_keys(&name, keys);
	for (i = 0; i < count; i++)
		elements[i] = Int64GetDatum(keys[i]);
	PG_RETURN_ARRAYTYPE_P(construct_array(elements, count, INT8OID, sizeof(int64), FLOAT8PASSBYVAL,
										  TYPALIGN_DOUBLE));
}

/* name_similarity(text, text) returns float4 */
Datum
repat_name_similarity(PG_FUNCTION_ARGS)
{
	const RepatName *left = remembered(fcinfo, 0);
	const RepatName *right = remembered(fcinfo, 1);

	PG_RETURN_FLOAT4((float4) repat_name_likeness(left, right) / REPAT_NAME_SAME);
}

/* operator %~ (text, text) returns bool; a key in common too, so that no plan answers otherwise */
Datum
repat_name_matches(PG_FUNCTION_ARGS)
{
	const RepatName *left = remembered(fcinfo, 0);
	const RepatName *right = remembered(fcinfo, 1);

	PG_RETURN_BOOL(repat_name_likeness(left, right) >= (int) ceil(name_threshold * REPAT_NAME_SAME - 1e-6)
				   && repat_name_share_key(left, right));
}

/* The parts of a set, from a folded name, whose parts one blank parts. */
static text *
parts_of_set(const char *folded, size_t length, unsigned int set)
{
	StringInfoData parts;
	int			part = 0;
	size_t		i;

	initStringInfo(&parts);
	for (i = 0; i < length; i++)
	{
		if (folded[i] == ' ')
			part++;
		if (part < REPAT_NAME_PARTS && (set >> part & 1) != 0 && (folded[i] != ' ' || parts.len > 0))
			appendStringInfoChar(&parts, folded[i]);
	}
	return cstring_to_text_with_len(parts.data, parts.len);
}

/* The column with the parts of a set: NULL for none. */
static void
put_parts(RepatRow *row, text *name, unsigned int set)
{
	text	   *parts;

	if (set == 0)
	{
		repat_row_datum(row, (Datum) 0, true);
		return;
	}
	parts = DatumGetTextPP(DirectFunctionCall1(repat_name_fold_text, PointerGetDatum(name)));
	repat_row_datum(row, PointerGetDatum(parts_of_set(VARDATA_ANY(parts), VARSIZE_ANY_EXHDR(parts), set)),
					false);
}

/* name_explain(text, text) returns table: what name_similarity() rests on */
Datum
repat_name_explain_rows(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	RepatNameReason *reasons = palloc(REPAT_NAME_REASONS * sizeof(RepatNameReason));
	RepatName	left;
	RepatName	right;
	int			count;
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	repat_name_of_text(PG_GETARG_TEXT_PP(0), &left);
	repat_name_of_text(PG_GETARG_TEXT_PP(1), &right);
	count = repat_name_explain(&left, &right, reasons);
	for (i = 0; i < count; i++)
	{
		RepatRow	row = {0};

		put_parts(&row, PG_GETARG_TEXT_PP(0), reasons[i].left);
		put_parts(&row, PG_GETARG_TEXT_PP(1), reasons[i].right);
		repat_row_text(&row, repat_name_finding_text(reasons[i].finding));
		repat_row_datum(&row, Float4GetDatum((float4) reasons[i].likeness / REPAT_NAME_SAME), false);
		repat_row_datum(&row, Float4GetDatum((float4) reasons[i].weight / 100), false);
		repat_row_text(&row, reasons[i].sounds);
		repat_row_put(&row, rsinfo);
	}
	return (Datum) 0;
}
