/*
 * mrz.c
 *	  The SQL type mrz: input, output, comparison, hashing.
 *
 * Layer: pg. Order and equality are those of the stored characters as bytes, so
 * they depend on no collation; the comparison functions look at no more than bytes
 * and lengths, and are LEAKPROOF for it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"

#include "repatriation/pg/compat.h"
#include "repatriation/pg/mrz.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_mrz_in);
PG_FUNCTION_INFO_V1(repat_mrz_out);
PG_FUNCTION_INFO_V1(repat_mrz_recv);
PG_FUNCTION_INFO_V1(repat_mrz_send);
PG_FUNCTION_INFO_V1(repat_mrz_eq);
PG_FUNCTION_INFO_V1(repat_mrz_ne);
PG_FUNCTION_INFO_V1(repat_mrz_lt);
PG_FUNCTION_INFO_V1(repat_mrz_le);
PG_FUNCTION_INFO_V1(repat_mrz_gt);
PG_FUNCTION_INFO_V1(repat_mrz_ge);
PG_FUNCTION_INFO_V1(repat_mrz_cmp);
PG_FUNCTION_INFO_V1(repat_mrz_hash);
PG_FUNCTION_INFO_V1(repat_mrz_hash_extended);

/* mrz_in(cstring) returns mrz */
Datum
repat_mrz_in(PG_FUNCTION_ARGS)
{
	const char *text = PG_GETARG_CSTRING(0);
	char		zone[REPAT_MRZ_SIZE_MAX];
	RepatMrz	mrz;
	RepatMrzShape shape = {{'\0'}};
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_mrz_read(text, strlen(text), zone, &mrz, &shape, &diag);

	if (status != REPAT_OK)
	{
		repat_input_error(REPAT_ESCONTEXT, "mrz", status, &diag);
		PG_RETURN_NULL();
	}
	PG_RETURN_TEXT_P(cstring_to_text_with_len(zone, (int) repat_mrz_size(&mrz)));
}

/* mrz_out(mrz) returns cstring: the lines, \n between them */
Datum
repat_mrz_out(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	char	   *text = palloc(REPAT_MRZ_TEXT_MAX + 1);

	text[repat_mrz_print(&mrz, text)] = '\0';
	PG_RETURN_CSTRING(text);
}

/* mrz_recv(internal) returns mrz: the characters without line breaks, validated whole */
Datum
repat_mrz_recv(PG_FUNCTION_ARGS)
{
	StringInfo	message = (StringInfo) PG_GETARG_POINTER(0);
	int			length = message->len - message->cursor;
	const char *zone = pq_getmsgbytes(message, length);
	RepatMrz	mrz;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_mrz_accept(zone, length, &mrz, &diag);

	if (status != REPAT_OK)
		repat_input_error(NULL, "mrz", status, &diag);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(zone, length));
}

/* mrz_send(mrz) returns bytea: the characters without line breaks, in ASCII */
Datum
repat_mrz_send(PG_FUNCTION_ARGS)
{
	RepatMrz	mrz = PG_GETARG_MRZ(0);
	StringInfoData message;

	pq_begintypsend(&message);
	pq_sendbytes(&message, mrz.text, (int) repat_mrz_size(&mrz));
	PG_RETURN_BYTEA_P(pq_endtypsend(&message));
}

/* The sign of the first argument against the second, as memcmp orders them. */
static int
compare(FunctionCallInfo fcinfo)
{
	struct varlena *a = PG_GETARG_VARLENA_PP(0);
	struct varlena *b = PG_GETARG_VARLENA_PP(1);
	int			a_size = VARSIZE_ANY_EXHDR(a);
	int			b_size = VARSIZE_ANY_EXHDR(b);
	int			sign = memcmp(VARDATA_ANY(a), VARDATA_ANY(b), Min(a_size, b_size));

	if (sign == 0)
		sign = a_size - b_size;
	/* An index calls this often in one memory context: leave no copies. */
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return sign;
}

Datum
repat_mrz_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) == 0);
}

Datum
repat_mrz_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) != 0);
}

Datum
repat_mrz_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) < 0);
}

Datum
repat_mrz_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) <= 0);
}

Datum
repat_mrz_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) > 0);
}

Datum
repat_mrz_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare(fcinfo) >= 0);
}

/* mrz_cmp(mrz, mrz) returns int4: -1, 0 or 1 */
Datum
repat_mrz_cmp(PG_FUNCTION_ARGS)
{
	int			sign = compare(fcinfo);

	PG_RETURN_INT32((sign > 0) - (sign < 0));
}

/* mrz_hash(mrz) returns int4 */
Datum
repat_mrz_hash(PG_FUNCTION_ARGS)
{
	struct varlena *value = PG_GETARG_VARLENA_PP(0);
	Datum		hash = hash_any((unsigned char *) VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));

	PG_FREE_IF_COPY(value, 0);
	PG_RETURN_DATUM(hash);
}

/* mrz_hash_extended(mrz, int8) returns int8 */
Datum
repat_mrz_hash_extended(PG_FUNCTION_ARGS)
{
	struct varlena *value = PG_GETARG_VARLENA_PP(0);
	Datum		hash = hash_any_extended((unsigned char *) VARDATA_ANY(value),
										 VARSIZE_ANY_EXHDR(value), PG_GETARG_INT64(1));

	PG_FREE_IF_COPY(value, 0);
	PG_RETURN_DATUM(hash);
}
