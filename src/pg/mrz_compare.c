/*
 * mrz_compare.c
 *	  A zone beside what is printed on the same document, field by field.
 *
 * Layer: pg. The print is an object of jsonb: its keys are the names of the columns of
 * mrz_fields(). No message repeats a key or a value.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "utils/jsonb.h"

#include "repatriation/core/mrz_compare.h"
#include "repatriation/pg/icao.h"
#include "repatriation/pg/mrz.h"
#include "repatriation/pg/row.h"

PG_FUNCTION_INFO_V1(repat_mrz_compare_printed);

typedef struct Comparing
{
	RepatMrzPrinted printed;
	RepatMrzComparison comparison[REPAT_MRZ_PRINTED];
} Comparing;

pg_noreturn static void
refuse(const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid value for argument %s", "printed"),
			 errdetail("%s", detail),
			 errhint("The keys are document_code, issuer, nationality, document_number, "
					 "primary_identifier, secondary_identifier, birth_date, sex, expiry_date, "
					 "optional_1 and optional_2.")));
}

/* The field of that key, or -1. */
static int
field_of(const JsonbValue *key)
{
	for (int i = 0; i < REPAT_MRZ_PRINTED; i++)
	{
		const char *name = repat_mrz_printed_name((RepatMrzPrintedField) i);

		if ((int) strlen(name) == key->val.string.len &&
			memcmp(name, key->val.string.val, strlen(name)) == 0)
			return i;
	}
	return -1;
}

/* What is printed, in UTF-8, in the current memory context. */
static void
read_printed(Jsonb *object, RepatMrzPrinted *out)
{
	JsonbIterator *iterator;
	JsonbIteratorToken token;
	JsonbValue	value;
	int			field = -1;

	memset(out, 0, sizeof(*out));
	if (!JB_ROOT_IS_OBJECT(object))
		refuse("It is no object.");
	iterator = JsonbIteratorInit(&object->root);
	while ((token = JsonbIteratorNext(&iterator, &value, true)) != WJB_DONE)
	{
		if (token == WJB_KEY)
		{
			field = field_of(&value);
			if (field < 0)
				refuse("It has a key that no field has.");
		}
		else if (token == WJB_VALUE && value.type == jbvString)
		{
			text	   *copy = cstring_to_text_with_len(value.val.string.val,
														value.val.string.len);

			out->text[field] = repat_utf8(copy, &out->length[field]);
		}
		else if (token == WJB_VALUE && value.type != jbvNull)
			refuse("It has a value that is no string.");
	}
}

static Datum
comparison_row(const Comparing *comparing, int field, TupleDesc columns)
{
	const RepatMrzComparison *comparison = &comparing->comparison[field];
	const char *printed = comparing->printed.text[field];
	RepatRow	row = {0};

	repat_row_name(&row, repat_mrz_printed_name((RepatMrzPrintedField) field));
	repat_row_name(&row, repat_mrz_result_name(comparison->result));
	repat_row_name(&row, repat_mrz_reason_name(comparison->reason));
	repat_row_text(&row, comparison->zone.text, comparison->zone.length);
	if (printed != NULL)
		printed = pg_any_to_server(printed, (int) comparing->printed.length[field], PG_UTF8);
	repat_row_text(&row, printed, printed == NULL ? 0 :
				   printed == comparing->printed.text[field] ? comparing->printed.length[field] :
				   strlen(printed));
	return repat_row_tuple(&row, columns);
}

/* mrz_compare(mrz, jsonb, text) returns table (field, result, reason, zone, printed) */
Datum
repat_mrz_compare_printed(PG_FUNCTION_ARGS)
{
	FuncCallContext *call;

	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller;
		TupleDesc	columns;
		RepatMrz	mrz;
		Comparing  *comparing;

		call = SRF_FIRSTCALL_INIT();
		caller = MemoryContextSwitchTo(call->multi_call_memory_ctx);
		if (get_call_result_type(fcinfo, NULL, &columns) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "mrz_compare is not declared to return a row");
		call->tuple_desc = BlessTupleDesc(columns);
		mrz = PG_GETARG_MRZ(0);
		comparing = palloc(sizeof(Comparing));
		read_printed(PG_GETARG_JSONB_P(1), &comparing->printed);
		comparing->printed.lang = repat_icao_lang_of(PG_GETARG_TEXT_PP(2));
		repat_mrz_compare(&mrz, &comparing->printed, comparing->comparison);
		call->user_fctx = comparing;
		MemoryContextSwitchTo(caller);
	}
	call = SRF_PERCALL_SETUP();
	if (call->call_cntr < REPAT_MRZ_PRINTED)
	{
		Datum		row = comparison_row(call->user_fctx, (int) call->call_cntr, call->tuple_desc);

		SRF_RETURN_NEXT(call, row);
	}
	SRF_RETURN_DONE(call);
}
