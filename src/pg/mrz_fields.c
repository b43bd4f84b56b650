/*
 * mrz_fields.c
 *	  The fields of an mrz, one function each.
 *
 * Layer: pg. A field that is blank, or that the format has not, is NULL.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "repatriation/core/mrz_native.h"
#include "repatriation/pg/mrz.h"

PG_FUNCTION_INFO_V1(repat_mrz_format);
PG_FUNCTION_INFO_V1(repat_mrz_document_code);
PG_FUNCTION_INFO_V1(repat_mrz_issuer);
PG_FUNCTION_INFO_V1(repat_mrz_nationality);
PG_FUNCTION_INFO_V1(repat_mrz_number);
PG_FUNCTION_INFO_V1(repat_mrz_primary);
PG_FUNCTION_INFO_V1(repat_mrz_secondary);
PG_FUNCTION_INFO_V1(repat_mrz_sex);
PG_FUNCTION_INFO_V1(repat_mrz_optional);
PG_FUNCTION_INFO_V1(repat_mrz_name_truncated);
PG_FUNCTION_INFO_V1(repat_mrz_document_kind);
PG_FUNCTION_INFO_V1(repat_mrz_native_primary);
PG_FUNCTION_INFO_V1(repat_mrz_native_secondary);

#define RETURN_FIELD(field) \
	do { \
		if ((field).length == 0) \
			PG_RETURN_NULL(); \
		PG_RETURN_TEXT_P(cstring_to_text_with_len((field).text, (field).length)); \
	} while (0)

/* mrz_format(mrz) returns text */
Datum
repat_mrz_format(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);

	PG_RETURN_TEXT_P(cstring_to_text(mrz.layout->name));
}

/* mrz_document_code(mrz) returns text */
Datum
repat_mrz_document_code(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	RepatMrzText code;

	repat_mrz_read_code(&mrz, &code);
	RETURN_FIELD(code);
}

/* mrz_issuer(mrz) returns text */
Datum
repat_mrz_issuer(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	RepatMrzText country;

	repat_mrz_read_country(&mrz, REPAT_MRZ_ISSUER, &country);
	RETURN_FIELD(country);
}

/* mrz_nationality(mrz) returns text */
Datum
repat_mrz_nationality(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	RepatMrzText country;

	repat_mrz_read_country(&mrz, REPAT_MRZ_NATIONALITY, &country);
	RETURN_FIELD(country);
}

/* mrz_number(mrz) returns text */
Datum
repat_mrz_number(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	RepatMrzText number;

	repat_mrz_read_number(&mrz, &number);
	RETURN_FIELD(number);
}

/* mrz_primary(mrz) returns text */
Datum
repat_mrz_primary(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	RepatMrzText primary;
	RepatMrzText secondary;

	repat_mrz_read_names(&mrz, &primary, &secondary);
	RETURN_FIELD(primary);
}

/* mrz_secondary(mrz) returns text */
Datum
repat_mrz_secondary(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	RepatMrzText primary;
	RepatMrzText secondary;

	repat_mrz_read_names(&mrz, &primary, &secondary);
	RETURN_FIELD(secondary);
}

/* mrz_sex(mrz) returns text */
Datum
repat_mrz_sex(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	char		sex = repat_mrz_read_sex(&mrz);

	if (sex == '\0')
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(&sex, 1));
}

/* mrz_optional(mrz, int4) returns text */
Datum
repat_mrz_optional(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	RepatMrzText optional;

	repat_mrz_read_optional(&mrz, PG_GETARG_INT32(1), &optional);
	RETURN_FIELD(optional);
}

/* mrz_name_truncated(mrz) returns boolean */
Datum
repat_mrz_name_truncated(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);

	PG_RETURN_BOOL(repat_mrz_read_truncated(&mrz));
}

/* mrz_document_kind(mrz) returns text */
Datum
repat_mrz_document_kind(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	const char *kind = repat_mrz_kind(&mrz);

	if (kind == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(kind));
}

static Datum
native(FunctionCallInfo fcinfo, bool primary)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	char		name[REPAT_MRZ_NATIVE_MAX];
	size_t		length = repat_mrz_read_native(&mrz, primary, name);

	if (length == 0)
		PG_RETURN_NULL();
	/* Fails where the database's encoding has no Cyrillic, as the server words it. */
	PG_RETURN_TEXT_P(cstring_to_text(pg_any_to_server(pnstrdup(name, length), (int) length,
													  PG_UTF8)));
}

/* mrz_native_primary(mrz) returns text */
Datum
repat_mrz_native_primary(PG_FUNCTION_ARGS)
{
	return native(fcinfo, true);
}

/* mrz_native_secondary(mrz) returns text */
Datum
repat_mrz_native_secondary(PG_FUNCTION_ARGS)
{
	return native(fcinfo, false);
}
