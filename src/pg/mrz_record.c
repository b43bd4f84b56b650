/*
 * mrz_record.c
 *	  Check digits of an mrz, and all of it as one row.
 *
 * Layer: pg. What a verdict means is decided in core/mrz_check.c; here it gets
 * columns.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "repatriation/core/mrz_field.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/mrz.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_mrz_valid);
PG_FUNCTION_INFO_V1(repat_mrz_checks);
PG_FUNCTION_INFO_V1(repat_mrz_fields);
PG_FUNCTION_INFO_V1(repat_mrz_check_digit);

/* Columns of a row under construction: values in order, NULL where nothing is. */
#define COLUMNS_MAX 23

typedef struct Row
{
	int			columns;
	Datum		value[COLUMNS_MAX];
	bool		null[COLUMNS_MAX];
} Row;

static void
put_datum(Row *row, Datum value, bool null)
{
	Assert(row->columns < COLUMNS_MAX);
	row->value[row->columns] = value;
	row->null[row->columns] = null;
	row->columns++;
}

static void
put_text(Row *row, const char *text, size_t length)
{
	if (length == 0)
		put_datum(row, (Datum) 0, true);
	else
		put_datum(row, PointerGetDatum(cstring_to_text_with_len(text, length)), false);
}

/* A constant, or NULL for none. */
static void
put_name(Row *row, const char *name)
{
	put_text(row, name, name ? strlen(name) : 0);
}

static void
put_field(Row *row, const RepatMrzText *field)
{
	put_text(row, field->text, field->length);
}

static void
put_validity(Row *row, RepatMrzValidity validity)
{
	put_datum(row, BoolGetDatum(validity == REPAT_MRZ_VALID), validity == REPAT_MRZ_UNCHECKED);
}

/* The names of the findings as text[], NULL when there are none. */
static void
put_findings(Row *row, unsigned findings)
{
	Datum		name[REPAT_MRZ_FINDINGS];
	int			count = 0;

	for (int i = 0; i < REPAT_MRZ_FINDINGS; i++)
	{
		if (findings & REPAT_MRZ_FOUND(i))
			name[count++] = CStringGetTextDatum(repat_mrz_finding_name((RepatMrzFinding) i));
	}
	if (count == 0)
		put_datum(row, (Datum) 0, true);
	else
		put_datum(row, PointerGetDatum(construct_array(name, count, TEXTOID, -1, false,
													   TYPALIGN_INT)), false);
}

/* mrz_valid(mrz) returns boolean */
Datum
repat_mrz_valid(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	RepatMrzVerdict verdict[REPAT_MRZ_CHECKS];
	RepatMrzValidity validity = repat_mrz_check_all(&mrz, verdict);

	if (validity == REPAT_MRZ_UNCHECKED)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(validity == REPAT_MRZ_VALID);
}

/* mrz_checks(mrz) returns table (field, printed, expected, state, variant: text) */
Datum
repat_mrz_checks(PG_FUNCTION_ARGS)
{
	FuncCallContext *call;
	RepatMrz	mrz;

	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller;
		TupleDesc	columns;

		call = SRF_FIRSTCALL_INIT();
		caller = MemoryContextSwitchTo(call->multi_call_memory_ctx);
		if (get_call_result_type(fcinfo, NULL, &columns) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "mrz_checks is not declared to return a row");
		call->tuple_desc = BlessTupleDesc(columns);
		/* The argument's memory does not outlive the first call. */
		call->user_fctx = PG_DETOAST_DATUM_COPY(PG_GETARG_DATUM(0));
		MemoryContextSwitchTo(caller);
	}
	call = SRF_PERCALL_SETUP();
	mrz = repat_mrz_of(call->user_fctx);
	while (call->call_cntr < REPAT_MRZ_CHECKS)
	{
		RepatMrzCheck check = (RepatMrzCheck) call->call_cntr;
		RepatMrzVerdict verdict;
		Row			row = {0};

		repat_mrz_check(&mrz, check, &verdict);
		if (verdict.state == REPAT_MRZ_NO_DIGIT)
		{
			call->call_cntr++;
			continue;
		}
		put_name(&row, repat_mrz_check_name(check));
		put_text(&row, &verdict.printed, 1);
		put_text(&row, &verdict.expected, 1);
		put_name(&row, repat_mrz_state_name(verdict.state));
		put_name(&row, repat_mrz_variant_name(verdict.variant));
		SRF_RETURN_NEXT(call, HeapTupleGetDatum(heap_form_tuple(call->tuple_desc, row.value,
																row.null)));
	}
	SRF_RETURN_DONE(call);
}

/* The row type of the call, looked up once per query. */
static TupleDesc
result_columns(FunctionCallInfo fcinfo)
{
	FmgrInfo   *flinfo = fcinfo->flinfo;

	if (flinfo->fn_extra == NULL)
	{
		MemoryContext caller = MemoryContextSwitchTo(flinfo->fn_mcxt);
		TupleDesc	columns;

		if (get_call_result_type(fcinfo, NULL, &columns) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "mrz_fields is not declared to return a row");
		flinfo->fn_extra = BlessTupleDesc(columns);
		MemoryContextSwitchTo(caller);
	}
	return flinfo->fn_extra;
}

/* mrz_fields(mrz) returns record: every field, verdict and finding */
Datum
repat_mrz_fields(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	TupleDesc	columns = result_columns(fcinfo);
	RepatMrzRecord record;
	Row			row;

	repat_mrz_parse(&mrz, &record);
	row.columns = 0;
	put_name(&row, mrz.layout->name);
	put_field(&row, &record.code);
	put_field(&row, &record.issuer);
	put_field(&row, &record.nationality);
	put_field(&row, &record.number);
	put_field(&row, &record.primary);
	put_field(&row, &record.secondary);
	put_datum(&row, BoolGetDatum(record.name_truncated), false);
	put_name(&row, record.birth);
	put_text(&row, &record.sex, record.sex ? 1 : 0);
	put_name(&row, record.expiry);
	put_field(&row, &record.optional[0]);
	put_field(&row, &record.optional[1]);
	for (int i = 0; i < REPAT_MRZ_CHECKS; i++)
		put_name(&row, repat_mrz_state_name(record.verdict[i].state));
	put_name(&row, repat_mrz_variant_name(record.verdict[REPAT_MRZ_CHECK_NUMBER].variant));
	put_validity(&row, record.validity);
	put_findings(&row, record.findings);
	Assert(row.columns == columns->natts);
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(columns, row.value, row.null)));
}

/* mrz_check_digit(text) returns text */
Datum
repat_mrz_check_digit(PG_FUNCTION_ARGS)
{
	text	   *characters = PG_GETARG_TEXT_PP(0);
	const char *at = VARDATA_ANY(characters);
	size_t		length = VARSIZE_ANY_EXHDR(characters);
	size_t		bad;
	char		digit;

	if (!repat_mrz_alphabet(at, length, &bad))
		ereport(ERROR,
				(errcode(ERRCODE_RP_MRZ),
				 errmsg("character outside the alphabet of machine-readable zones"),
				 errdetail("At position %d.", (int) (bad + 1)),
				 errhint("Use the characters 0 to 9, A to Z and <.")));
	digit = repat_mrz_digit(at, length);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(&digit, 1));
}
