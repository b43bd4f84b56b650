/*
 * country.c
 *	  SQL type country_code: input, output, receive and the machine-readable form.
 *
 * Layer: pg. Comparison, hashing and send are the server's own for int2, which the
 * install script names: the bits order as the text does (core/country.h).
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "fmgr.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"

#include "repatriation/core/country.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_country_code_in);
PG_FUNCTION_INFO_V1(repat_country_code_out);
PG_FUNCTION_INFO_V1(repat_country_code_recv);
PG_FUNCTION_INFO_V1(repat_country_code_mrz);

/* country_code_in(cstring) returns country_code */
Datum
repat_country_code_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	RepatCountry country;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_country_parse(text, strlen(text), &country, &diag);

	if (status != REPAT_OK)
	{
		repat_input_error(REPAT_ESCONTEXT, "country_code", status, &diag);
		return (Datum) 0;
	}
	PG_RETURN_INT16(country);
}

/* country_code_out(country_code) returns cstring */
Datum
repat_country_code_out(PG_FUNCTION_ARGS)
{
	char	   *text = palloc(REPAT_COUNTRY_BUFFER);

	(void) repat_country_format(PG_GETARG_INT16(0), text);
	PG_RETURN_CSTRING(text);
}

/* country_code_recv(internal) returns country_code: two bytes, checked in full */
Datum
repat_country_code_recv(PG_FUNCTION_ARGS)
{
	int16		bits = (int16) pq_getmsgint((StringInfo) PG_GETARG_POINTER(0), 2);
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_country_check_bits(bits, &diag);

	if (status != REPAT_OK)
		repat_input_error(NULL, "country_code", status, &diag);
	PG_RETURN_INT16(bits);
}

/* country_code_mrz(country_code) returns text: three characters, padded with "<" */
Datum
repat_country_code_mrz(PG_FUNCTION_ARGS)
{
	char		text[REPAT_COUNTRY_BUFFER];

	repat_country_format_mrz(PG_GETARG_INT16(0), text);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(text, REPAT_COUNTRY_LETTERS));
}
