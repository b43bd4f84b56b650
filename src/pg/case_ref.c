/*
 * case_ref.c
 *	  SQL type case_ref: input, output, receive, its parts and its making.
 *
 * Layer: pg. Comparison, hashing, sort support and send are the server's own for
 * int8, which the install script names: the bits order as the text does
 * (core/case_ref.h). The comparator of btint8sortsupport is the one for which
 * tuplesort has a specialised sort.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "repatriation/core/case_ref_suggest.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_case_ref_in);
PG_FUNCTION_INFO_V1(repat_case_ref_out);
PG_FUNCTION_INFO_V1(repat_case_ref_recv);
PG_FUNCTION_INFO_V1(repat_issuer);
PG_FUNCTION_INFO_V1(repat_ref_year);
PG_FUNCTION_INFO_V1(repat_ref_number);
PG_FUNCTION_INFO_V1(repat_check_digits);
PG_FUNCTION_INFO_V1(repat_make_case_ref);
PG_FUNCTION_INFO_V1(repat_case_ref_valid);
PG_FUNCTION_INFO_V1(repat_case_ref_suggest);

/* case_ref_in(cstring) returns case_ref */
Datum
repat_case_ref_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	RepatCaseRef ref;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_case_ref_parse(text, strlen(text), &ref, &diag);

	if (status != REPAT_OK)
	{
		repat_input_error(REPAT_ESCONTEXT, "case_ref", status, &diag);
		return (Datum) 0;
	}
	PG_RETURN_INT64(ref);
}

/* case_ref_out(case_ref) returns cstring */
Datum
repat_case_ref_out(PG_FUNCTION_ARGS)
{
	char	   *text = palloc(REPAT_CASE_REF_BUFFER);

	repat_case_ref_format(PG_GETARG_INT64(0), text);
	PG_RETURN_CSTRING(text);
}

/* case_ref_recv(internal) returns case_ref: eight bytes, checked in full */
Datum
repat_case_ref_recv(PG_FUNCTION_ARGS)
{
	int64		bits = pq_getmsgint64((StringInfo) PG_GETARG_POINTER(0));
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_case_ref_check_bits(bits, &diag);

	if (status != REPAT_OK)
		repat_input_error(NULL, "case_ref", status, &diag);
	PG_RETURN_INT64(bits);
}

/* issuer(case_ref) returns country_code */
Datum
repat_issuer(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT16(repat_case_ref_issuer(PG_GETARG_INT64(0)));
}

/* ref_year(case_ref) returns int4 */
Datum
repat_ref_year(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(repat_case_ref_year(PG_GETARG_INT64(0)));
}

/* ref_number(case_ref) returns int4 */
Datum
repat_ref_number(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(repat_case_ref_number(PG_GETARG_INT64(0)));
}

/* check_digits(case_ref) returns text: the two characters that the reference ends with */
Datum
repat_check_digits(PG_FUNCTION_ARGS)
{
	char		text[REPAT_CASE_REF_BUFFER];

	repat_case_ref_format(PG_GETARG_INT64(0), text);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(text + REPAT_CASE_REF_LENGTH - 2, 2));
}

/* make_case_ref(issuer country_code, year int4, number int4) returns case_ref */
Datum
repat_make_case_ref(PG_FUNCTION_ARGS)
{
	RepatCaseRef ref = 0;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_case_ref_build(PG_GETARG_INT16(0), PG_GETARG_INT32(1),
											  PG_GETARG_INT32(2), &ref, &diag);

	if (status != REPAT_OK)
		repat_input_error(NULL, "case_ref", status, &diag);
	PG_RETURN_INT64(ref);
}

/* case_ref_valid(text) returns boolean */
Datum
repat_case_ref_valid(PG_FUNCTION_ARGS)
{
	text	   *argument = PG_GETARG_TEXT_PP(0);
	RepatCaseRef ref;

	PG_RETURN_BOOL(repat_case_ref_parse(VARDATA_ANY(argument), VARSIZE_ANY_EXHDR(argument), &ref,
										NULL) == REPAT_OK);
}

/* case_ref_suggest(text) returns setof case_ref */
Datum
repat_case_ref_suggest(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	text	   *argument = PG_GETARG_TEXT_PP(0);
	RepatCaseRef *refs = palloc(sizeof(RepatCaseRef) * REPAT_CASE_REF_SUGGESTIONS);
	int			count = repat_case_ref_near(VARDATA_ANY(argument), VARSIZE_ANY_EXHDR(argument),
											   refs);
	int			i;

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	for (i = 0; i < count; i++)
	{
		Datum		value = Int64GetDatum(refs[i]);
		bool		isnull = false;

		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, &value, &isnull);
	}
	return (Datum) 0;
}
