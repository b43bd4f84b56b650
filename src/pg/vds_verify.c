/*
 * vds_verify.c
 *	  vds_verify() and its kin: whether a visible digital seal is to be trusted.
 *
 * Layer: pg. Asks the crypto layer, has the core judge, prints the verdict. Reads no
 * clock and no table: what is trusted comes as arguments. Never repeats a byte of a
 * seal or of a certificate, nor OpenSSL's words, in a message.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/detoast.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"

#include "repatriation/core/calendar.h"
#include "repatriation/core/vds_verdict.h"
#include "repatriation/crypto/certificate.h"
#include "repatriation/pg/mrz.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/vds.h"

#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

PG_FUNCTION_INFO_V1(repat_vds_verify);
PG_FUNCTION_INFO_V1(repat_vds_judgement);
PG_FUNCTION_INFO_V1(repat_vds_certificate);
PG_FUNCTION_INFO_V1(repat_vds_compare_printed);

/* The bytes of a certificate, of which no more is unpacked than one may have. */
static RepatBytes
certificate_of(Datum value)
{
	bytea	   *bytes = DatumGetByteaPSlice(value, 0, REPAT_CERTIFICATE_BYTES_MAX + 1);
	RepatBytes	der = {(const uint8_t *) VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes)};

	return der;
}

/* Raises what the crypto layer could not do. */
static void
require(RepatCrypto result)
{
	switch (result)
	{
		case REPAT_CRYPTO_OK:
			return;
		case REPAT_CRYPTO_NO_CERTIFICATE:
			ereport(ERROR,
					(errcode(ERRCODE_RP_CERTIFICATE),
					 errmsg("value is not a certificate"),
					 errdetail("An X.509 certificate in DER with a serial number and days of validity is needed, of at most %d bytes.",
							   REPAT_CERTIFICATE_BYTES_MAX),
					 errhint("Convert one in PEM with decode(..., 'base64'), without its first and last line.")));
			break;
		case REPAT_CRYPTO_UNSUPPORTED:
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("curve of the certificate is not supported by this server's OpenSSL")));
			break;
		case REPAT_CRYPTO_NO_MEMORY:
			ereport(ERROR,
					(errcode(ERRCODE_OUT_OF_MEMORY),
					 errmsg("out of memory"),
					 errdetail("Failed while verifying a visible digital seal.")));
			break;
	}
}

/* Whether one of the trusted authorities issued the certificate. */
static RepatVdsAnswer
check_chain(RepatBytes der, ArrayType *anchors)
{
	Datum	   *values;
	bool	   *nulls;
	int			count;
	int			i;
	RepatVdsAnswer answer = REPAT_VDS_FAILED;

	deconstruct_array(anchors, BYTEAOID, -1, false, TYPALIGN_INT, &values, &nulls, &count);
	for (i = 0; i < count && answer == REPAT_VDS_FAILED; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!nulls[i])
			require(repat_crypto_check_issued(der, certificate_of(values[i]), &answer));
	}
	return answer;
}

static void
print_day(StringInfo json, const char *key, int32_t day)
{
	int			year;
	int			month;
	int			mday;

	repat_day_split(day, &year, &month, &mday);
	appendStringInfo(json, "\"%s\": \"%04d-%02d-%02d\", ", key, year, month, mday);
}

/* What may be told of a certificate beside a verdict. */
static void
print_certificate(StringInfo json, const RepatVdsCertificate *certificate,
				  const RepatVdsVerdict *verdict)
{
	appendStringInfo(json, "\"verdict\": \"%s\", \"certificate\": {\"signer\": \"%s\", \"serial\": \"%s\", ",
					 verdict->is_test ? "test" : "production", certificate->signer,
					 certificate->serial);
	print_day(json, "first_day", certificate->first_day);
	print_day(json, "last_day", certificate->last_day);
	if (certificate->curve != NULL)
		appendStringInfo(json, "\"curve\": \"%s\"}, ", certificate->curve);
	else
		appendStringInfoString(json, "\"curve\": null}, ");
}

/* The names of the set bits as an array, and what comes after them. */
static void
print_names(StringInfo json, unsigned bits, const char *(*name) (int), const char *last)
{
	const char *separator = "";
	int			i;

	appendStringInfoChar(json, '[');
	for (i = 0; bits >> i != 0; i++)
		if (bits & REPAT_VDS_BIT(i))
		{
			appendStringInfo(json, "%s\"%s\"", separator, name(i));
			separator = ", ";
		}
	if (last != NULL)
		appendStringInfo(json, "%s\"%s\"", separator, last);
	appendStringInfoString(json, "], ");
}

static const char *
word_name(int word)
{
	return repat_vds_word_name((RepatVdsWord) word);
}

static const char *
remark_name(int remark)
{
	return repat_vds_remark_name((RepatVdsRemark) remark);
}

/* Status, words and trust: how each answer begins; unknown is UNKNOWN_FEATURE, or NULL. */
static void
print_status(StringInfo json, unsigned words, const char *unknown)
{
	const char *first = unknown;
	RepatVdsTrust trust = REPAT_VDS_TRUSTABLE;
	int			i;

	for (i = REPAT_VDS_WORDS - 1; i >= 0; i--)
		if (words & REPAT_VDS_BIT(i))
		{
			first = word_name(i);
			trust = Max(trust, repat_vds_word_trust((RepatVdsWord) i));
		}
	appendStringInfo(json, "{\"status\": \"%s\", \"sub_indication\": ",
					 words == 0 ? "VALID" : "INVALID");
	if (first != NULL)
		appendStringInfo(json, "\"%s\", ", first);
	else
		appendStringInfoString(json, "null, ");
	appendStringInfoString(json, "\"sub_indications\": ");
	print_names(json, words, word_name, unknown);
	appendStringInfo(json, "\"trust\": \"%s\", ", repat_vds_trust_name(trust));
}

/* The verdict as jsonb; seal is NULL if none was read, certificate if none was known. */
static Datum
print_verdict(const RepatVds *seal, const RepatVdsCertificate *certificate,
			  const RepatVdsVerdict *verdict)
{
	StringInfoData json;
	int			i;

	initStringInfo(&json);
	print_status(&json, verdict->words, verdict->has_unknown_feature ? "UNKNOWN_FEATURE" : NULL);
	if (certificate != NULL)
		print_certificate(&json, certificate, verdict);
	else
		appendStringInfoString(&json, "\"verdict\": null, \"certificate\": null, ");
	appendStringInfoString(&json, "\"remarks\": ");
	print_names(&json, verdict->remarks, remark_name, NULL);
	appendStringInfoString(&json, "\"checks\": {");
	for (i = 0; i < REPAT_VDS_CHECKS; i++)
		appendStringInfo(&json, "%s\"%s\": \"%s\"", i > 0 ? ", " : "",
						 repat_vds_check_name((RepatVdsCheck) i),
						 repat_vds_answer_name(verdict->checks[i]));
	appendStringInfoString(&json, "}, ");
	if (seal != NULL)
		repat_vds_print_findings(&json, seal);
	else
		appendStringInfoString(&json, "\"findings\": []");
	appendStringInfoChar(&json, '}');
	return repat_vds_json(&json);
}

/*
 * The verdict on a seal: der is NULL where no certificate is at hand, anchors where
 * who gave the certificate vouches for it.
 */
static Datum
judge(Datum value, const RepatBytes *der, ArrayType *anchors, RepatVdsEvidence *evidence)
{
	RepatVds	seal;
	RepatDiag	diag = {0, NULL, NULL};
	RepatVdsCertificate certificate;
	RepatVdsVerdict verdict;
	bool		is_named = false;

	if (repat_vds_of(value, &seal, &diag) != REPAT_OK)
	{
		/* What is no certificate is an error beside whatever seal. */
		if (der != NULL)
			require(repat_crypto_read(*der, &certificate));
		repat_vds_judge_unread(toast_raw_datum_size(value) == VARHDRSZ, &verdict);
		return print_verdict(NULL, NULL, &verdict);
	}
	if (der != NULL)
	{
		require(repat_crypto_check_seal(*der, &seal, &certificate, &evidence->signature));
		is_named = repat_vds_names(&seal, &certificate);
	}
	if (is_named && anchors != NULL)
		evidence->chain = check_chain(*der, anchors);
	repat_vds_judge(&seal, is_named ? &certificate : NULL, evidence, &verdict);
	return print_verdict(&seal, is_named ? &certificate : NULL, &verdict);
}

/* The day of a date that must be one. */
static int32_t
day_of(DateADT date)
{
	if (DATE_NOT_FINITE(date))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("day on which a seal is judged must be finite")));
	return repat_day_from_2000(date);
}

/* vds_verify(seal bytea, certificate bytea, as_of date) returns jsonb */
Datum
repat_vds_verify(PG_FUNCTION_ARGS)
{
	RepatBytes	der = certificate_of(PG_GETARG_DATUM(1));
	RepatVdsEvidence evidence = {0};

	evidence.as_of = day_of(PG_GETARG_DATEADT(2));
	evidence.revoked_on = REPAT_VDS_NEVER;
	PG_RETURN_DATUM(judge(PG_GETARG_DATUM(0), &der, NULL, &evidence));
}

/*
 * vds_judgement(seal bytea, certificate bytea, anchors bytea[], revoked_on date,
 * as_of date) returns jsonb; certificate and revoked_on may be NULL.
 */
Datum
repat_vds_judgement(PG_FUNCTION_ARGS)
{
	RepatBytes	der;
	RepatVdsEvidence evidence = {0};

	if (PG_ARGISNULL(0) || PG_ARGISNULL(2) || PG_ARGISNULL(4))
		PG_RETURN_NULL();
	evidence.as_of = day_of(PG_GETARG_DATEADT(4));
	evidence.is_production = true;
	evidence.knows_revocations = true;
	evidence.revoked_on = REPAT_VDS_NEVER;
	if (!PG_ARGISNULL(3) && !DATE_IS_NOEND(PG_GETARG_DATEADT(3)))
		evidence.revoked_on = repat_day_from_2000(PG_GETARG_DATEADT(3));
	if (PG_ARGISNULL(1))
		PG_RETURN_DATUM(judge(PG_GETARG_DATUM(0), NULL, NULL, &evidence));
	der = certificate_of(PG_GETARG_DATUM(1));
	PG_RETURN_DATUM(judge(PG_GETARG_DATUM(0), &der, PG_GETARG_ARRAYTYPE_P(2), &evidence));
}

/* A text that is NULL where it is empty. */
static Datum
text_or_null(const char *text, bool *null)
{
	*null = text == NULL || text[0] == '\0';
	return *null ? (Datum) 0 : CStringGetTextDatum(text);
}

/*
 * vds_certificate(bytea) returns (signer, country, serial text, first_day, last_day
 * date, key_usage, curve text, is_authority boolean, document_types text[])
 */
Datum
repat_vds_certificate(PG_FUNCTION_ARGS)
{
	static const char *const usage[] = {NULL, "seal signer", "other"};
	RepatVdsCertificate certificate;
	TupleDesc	columns;
	Datum		types[REPAT_VDS_TYPES_MAX];
	Datum		values[9];
	bool		nulls[9] = {false};
	size_t		i;

	if (get_call_result_type(fcinfo, NULL, &columns) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "vds_certificate is not declared to return a row");
	require(repat_crypto_read(certificate_of(PG_GETARG_DATUM(0)), &certificate));
	values[0] = text_or_null(certificate.signer, &nulls[0]);
	values[1] = text_or_null(certificate.country, &nulls[1]);
	values[2] = CStringGetTextDatum(certificate.serial);
	values[3] = DateADTGetDatum(repat_day_to_2000(certificate.first_day));
	values[4] = DateADTGetDatum(repat_day_to_2000(certificate.last_day));
	values[5] = text_or_null(usage[certificate.usage], &nulls[5]);
	values[6] = text_or_null(certificate.curve, &nulls[6]);
	values[7] = BoolGetDatum(certificate.is_authority);
	for (i = 0; i < certificate.type_count; i++)
		types[i] = CStringGetTextDatum(certificate.types[i]);
	nulls[8] = !certificate.has_types;
	values[8] = PointerGetDatum(construct_array(types, (int) certificate.type_count, TEXTOID, -1,
												false, TYPALIGN_INT));
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(columns), values, nulls)));
}

/* vds_compare(seal bytea, printed mrz, passport mrz) returns jsonb; passport may be NULL. */
Datum
repat_vds_compare_printed(PG_FUNCTION_ARGS)
{
	RepatVds	seal;
	RepatMrz	printed;
	RepatMrz	passport;
	RepatVdsComparison comparison;
	StringInfoData json;
	size_t		i;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) ||
		repat_vds_of(PG_GETARG_DATUM(0), &seal, NULL) != REPAT_OK)
		PG_RETURN_NULL();
	printed = PG_GETARG_MRZ(1);
	if (!PG_ARGISNULL(2))
		passport = PG_GETARG_MRZ(2);
	if (!repat_vds_compare(&seal, &printed, PG_ARGISNULL(2) ? NULL : &passport, &comparison))
		PG_RETURN_NULL();
	initStringInfo(&json);
	print_status(&json, comparison.words, NULL);
	appendStringInfoString(&json, "\"differs\": [");
	for (i = 0; i < comparison.differ_count; i++)
		appendStringInfo(&json, "%s%d", i > 0 ? ", " : "", comparison.differs[i]);
	appendStringInfoString(&json, "]}");
	PG_RETURN_DATUM(repat_vds_json(&json));
}
