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

#include "repatriation/core/mrz_field.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/mrz.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/row.h"

PG_FUNCTION_INFO_V1(repat_mrz_valid);
PG_FUNCTION_INFO_V1(repat_mrz_uncovered_fields);
PG_FUNCTION_INFO_V1(repat_mrz_checks);
PG_FUNCTION_INFO_V1(repat_mrz_fields);
PG_FUNCTION_INFO_V1(repat_mrz_check_digit);

static void
put_field(RepatRow *row, const RepatMrzText *field)
{
	repat_row_text(row, field->text, field->length);
}

/* The names of fields; returns how many. */
static int
name_fields(unsigned fields, Datum name[REPAT_MRZ_FIELDS])
{
	int			count = 0;

	for (int i = 0; i < REPAT_MRZ_FIELDS; i++)
	{
		if (fields & REPAT_MRZ_FIELD_BIT(i))
			name[count++] = CStringGetTextDatum(repat_mrz_field_name((RepatMrzField) i));
	}
	return count;
}

/* The names of findings; returns how many. */
static int
name_findings(unsigned findings, Datum name[REPAT_MRZ_FINDINGS])
{
	int			count = 0;

	for (int i = 0; i < REPAT_MRZ_FINDINGS; i++)
	{
		if (findings & REPAT_MRZ_FOUND(i))
			name[count++] = CStringGetTextDatum(repat_mrz_finding_name((RepatMrzFinding) i));
	}
	return count;
}

static void
put_validity(RepatRow *row, RepatMrzValidity validity)
{
	repat_row_datum(row, BoolGetDatum(validity == REPAT_MRZ_VALID),
					validity == REPAT_MRZ_UNCHECKED);
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

/* mrz_uncovered(mrz) returns text[] */
Datum
repat_mrz_uncovered_fields(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	RepatMrzVerdict verdict[REPAT_MRZ_CHECKS];
	Datum		name[REPAT_MRZ_FIELDS];
	int			count;

	repat_mrz_check_all(&mrz, verdict);
	count = name_fields(repat_mrz_uncovered(&mrz, verdict), name);
	PG_RETURN_ARRAYTYPE_P(construct_array(name, count, TEXTOID, -1, false, TYPALIGN_INT));
}

/* mrz_checks(mrz) returns table (field, covered, printed, expected, state, variant: text) */
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
		char		ranges[REPAT_MRZ_RANGES_MAX];
		RepatRow	row = {0};

		repat_mrz_check(&mrz, check, &verdict);
		if (verdict.state == REPAT_MRZ_NO_DIGIT)
		{
			call->call_cntr++;
			continue;
		}
		repat_mrz_ranges(&mrz, check, ranges);
		repat_row_name(&row, repat_mrz_check_name(check));
		repat_row_name(&row, ranges);
		repat_row_text(&row, &verdict.printed, 1);
		repat_row_text(&row, &verdict.expected, 1);
		repat_row_name(&row, repat_mrz_state_name(verdict.state));
		repat_row_name(&row, repat_mrz_variant_name(verdict.variant));
		SRF_RETURN_NEXT(call, repat_row_tuple(&row, call->tuple_desc));
	}
	SRF_RETURN_DONE(call);
}

/* An array of names, kept from one zone to the next: most zones have the same. */
typedef struct Names
{
	unsigned	bits;			/* what the array names; 0: there is none */
	ArrayType  *array;
} Names;

/* What mrz_fields() keeps as long as the query runs. */
typedef struct FieldsCall
{
	TupleDesc	columns;
	Names		uncovered;
	Names		findings;
} FieldsCall;

static FieldsCall *
fields_call(FunctionCallInfo fcinfo)
{
	FmgrInfo   *flinfo = fcinfo->flinfo;

	if (flinfo->fn_extra == NULL)
	{
		TupleDesc	columns = repat_row_columns(fcinfo);
		FieldsCall *call = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(FieldsCall));

		call->columns = columns;
		flinfo->fn_extra = call;
	}
	return flinfo->fn_extra;
}

static void
put_names(RepatRow *row, Names *names, unsigned bits, int (*name) (unsigned, Datum *),
		  MemoryContext context)
{
	if (bits != 0 && bits != names->bits)
	{
		MemoryContext caller = MemoryContextSwitchTo(context);
		Datum		text[REPAT_MRZ_FINDINGS + REPAT_MRZ_FIELDS];
		int			count = name(bits, text);

		if (names->bits != 0)
			pfree(names->array);
		names->array = construct_array(text, count, TEXTOID, -1, false, TYPALIGN_INT);
		names->bits = bits;
		while (count > 0)
			pfree(DatumGetPointer(text[--count]));
		MemoryContextSwitchTo(caller);
	}
	repat_row_datum(row, PointerGetDatum(names->array), bits == 0);
}

/* mrz_fields(mrz) returns record: every field, verdict and finding */
Datum
repat_mrz_fields(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	FieldsCall *call = fields_call(fcinfo);
	MemoryContext context = fcinfo->flinfo->fn_mcxt;
	RepatMrzRecord record;
	RepatRow	row;

	repat_mrz_parse(&mrz, &record);
	row.columns = 0;
	row.used = 0;
	repat_row_name(&row, mrz.layout->name);
	put_field(&row, &record.code);
	repat_row_name(&row, record.kind);
	put_field(&row, &record.issuer);
	put_field(&row, &record.nationality);
	put_field(&row, &record.number);
	put_field(&row, &record.primary);
	put_field(&row, &record.secondary);
	repat_row_datum(&row, BoolGetDatum(record.name_truncated), false);
	repat_row_name(&row, record.birth);
	repat_row_text(&row, &record.sex, record.sex ? 1 : 0);
	repat_row_name(&row, record.expiry);
	repat_row_name(&row, record.issued);
	put_field(&row, &record.optional[0]);
	put_field(&row, &record.optional[1]);
	for (int i = 0; i < REPAT_MRZ_CHECKS; i++)
		repat_row_name(&row, repat_mrz_state_name(record.verdict[i].state));
	repat_row_name(&row, repat_mrz_variant_name(record.verdict[REPAT_MRZ_CHECK_NUMBER].variant));
	put_validity(&row, record.validity);
	put_names(&row, &call->uncovered, record.uncovered, name_fields, context);
	put_names(&row, &call->findings, record.findings, name_findings, context);
	PG_RETURN_DATUM(repat_row_tuple(&row, call->columns));
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
