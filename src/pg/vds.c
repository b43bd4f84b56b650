/*
 * vds.c
 *	  vds_parse() and its kin: what a visible digital seal says.
 *
 * Layer: pg. Bytes in, the core's record out as jsonb. Never repeats a byte of the
 * seal in a message.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "funcapi.h"
#include "utils/builtins.h"

#include "repatriation/core/vds_c40.h"
#include "repatriation/core/vds_verdict.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/vds.h"

#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

PG_FUNCTION_INFO_V1(repat_vds_parse);
PG_FUNCTION_INFO_V1(repat_vds_signer);
PG_FUNCTION_INFO_V1(repat_vds_c40_encode);
PG_FUNCTION_INFO_V1(repat_vds_c40_decode);

/*
 * Read a seal from a bytea, of which no more is unpacked than a seal may have. The
 * record refers to memory of the current context.
 */
RepatStatus
repat_vds_of(Datum value, RepatVds *seal, RepatDiag *diag)
{
	bytea	   *bytes = DatumGetByteaPSlice(value, 0, REPAT_VDS_BYTES_MAX + 1);

	return repat_vds_read((const uint8_t *) VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes), seal,
						  diag);
}

/* The JSON text as jsonb. All of it is ours: names, digits, characters of zones. */
Datum
repat_vds_json(StringInfo json)
{
	return DirectFunctionCall1(jsonb_in, CStringGetDatum(json->data));
}

/* A member of an object; nothing that is printed needs escaping. */
static void
print_text(StringInfo json, const char *key, const char *text)
{
	if (text[0] == '\0')
		appendStringInfo(json, "\"%s\": null, ", key);
	else
		appendStringInfo(json, "\"%s\": \"%s\", ", key, text);
}

static void
print_date(StringInfo json, const char *key, const RepatVdsDate *date)
{
	if (date->month == 0)
		appendStringInfo(json, "\"%s\": null, ", key);
	else
		appendStringInfo(json, "\"%s\": \"%04d-%02d-%02d\", ", key, date->year, date->month,
						 date->day);
}

static void
print_hex(StringInfo json, const uint8_t *bytes, size_t length)
{
	enlargeStringInfo(json, (int) (2 * length));
	json->len += (int) hex_encode((const char *) bytes, length, json->data + json->len);
	json->data[json->len] = '\0';
}

/* What a feature says, as its kind is read; nothing for bytes. */
static void
print_value(StringInfo json, const RepatVds *seal, const RepatVdsFeature *feature)
{
	const uint8_t *bytes = seal->bytes + feature->at;
	size_t		first = repat_vds_first_line(feature->row->kind);
	RepatVdsText text;

	switch (feature->row->kind)
	{
		case REPAT_VDS_BYTES:
			break;
		case REPAT_VDS_TD2:
		case REPAT_VDS_MRV_A:
		case REPAT_VDS_MRV_B:
			if (repat_vds_text(seal, feature, &text))
				appendStringInfo(json, ", \"value\": [\"%.*s\", \"%s\"]", (int) first, text.text,
								 text.text + first);
			break;
		case REPAT_VDS_LINES:
		case REPAT_VDS_TEXT:
			if (repat_vds_text(seal, feature, &text))
				appendStringInfo(json, ", \"value\": \"%s\"", text.text);
			break;
		case REPAT_VDS_ENTRIES:
			if (bytes[0] == 0)
				appendStringInfoString(json, ", \"value\": \"unlimited\"");
			else
				appendStringInfo(json, ", \"value\": %d", bytes[0]);
			break;
		case REPAT_VDS_STAY:
			if (repat_vds_stay_name(bytes) != NULL)
				appendStringInfo(json, ", \"value\": \"%s\"", repat_vds_stay_name(bytes));
			else
				appendStringInfo(json, ", \"value\": {\"days\": %d, \"months\": %d, \"years\": %d}",
								 bytes[0], bytes[1], bytes[2]);
			break;
	}
}

static void
print_features(StringInfo json, const RepatVds *seal)
{
	size_t		i;

	appendStringInfoString(json, "\"features\": [");
	for (i = 0; i < seal->feature_count; i++)
	{
		const RepatVdsFeature *feature = &seal->features[i];

		appendStringInfo(json, "%s{\"tag\": %d, \"length\": %d, \"hex\": \"", i > 0 ? ", " : "",
						 feature->tag, feature->length);
		print_hex(json, seal->bytes + feature->at, feature->length);
		appendStringInfoChar(json, '"');
		if (feature->row != NULL)
		{
			appendStringInfo(json, ", \"name\": \"%s\"", feature->row->name);
			if (feature->is_read)
				print_value(json, seal, feature);
		}
		appendStringInfoChar(json, '}');
	}
	appendStringInfoString(json, "], ");
}

/* The findings as a member "findings", the last of an object. */
void
repat_vds_print_findings(StringInfo json, const RepatVds *seal)
{
	size_t		i;

	appendStringInfoString(json, "\"findings\": [");
	for (i = 0; i < seal->finding_count; i++)
	{
		const RepatVdsFinding *finding = &seal->findings[i];

		appendStringInfo(json, "%s{\"code\": \"%s\", \"offset\": %d", i > 0 ? ", " : "",
						 repat_vds_finding_name(finding->code), finding->at);
		if (finding->tag != REPAT_VDS_NO_TAG)
			appendStringInfo(json, ", \"tag\": %d", finding->tag);
		appendStringInfoChar(json, '}');
	}
	appendStringInfoChar(json, ']');
}

/* vds_parse(bytea) returns jsonb */
Datum
repat_vds_parse(PG_FUNCTION_ARGS)
{
	RepatVds	seal;
	RepatDiag	diag = {0, NULL, NULL};
	StringInfoData json;

	if (repat_vds_of(PG_GETARG_DATUM(0), &seal, &diag) != REPAT_OK)
		ereport(ERROR,
				(errcode(ERRCODE_RP_SEAL),
				 errmsg("value is not a visible digital seal"),
				 errdetail("%s", diag.detail),
				 diag.hint ? errhint("%s", diag.hint) : 0));
	initStringInfo(&json);
	appendStringInfo(&json, "{\"version\": %d, ", seal.version);
	print_text(&json, "issuer", seal.issuer);
	print_text(&json, "signer", seal.signer);
	print_text(&json, "certificate_reference", seal.reference);
	print_date(&json, "issue_date", &seal.issued);
	print_date(&json, "signature_date", &seal.signed_on);
	appendStringInfo(&json, "\"feature_definition\": %d, \"document_type_category\": %d, ",
					 seal.definition, seal.category);
	print_text(&json, "profile", seal.profile ? seal.profile->name : "");
	print_features(&json, &seal);
	appendStringInfo(&json, "\"signed_length\": %d, \"signature\": ", (int) seal.signed_length);
	appendStringInfoString(&json, seal.signature_length > 0 ? "\"" : "null");
	if (seal.signature_length > 0)
	{
		print_hex(&json, seal.bytes + seal.signature, seal.signature_length);
		appendStringInfoChar(&json, '"');
	}
	appendStringInfo(&json, ", \"well_formed\": %s, ", seal.is_faulty ? "false" : "true");
	repat_vds_print_findings(&json, &seal);
	appendStringInfoChar(&json, '}');
	PG_RETURN_DATUM(repat_vds_json(&json));
}

/* vds_signer(bytea) returns (signer text, serial text) */
Datum
repat_vds_signer(PG_FUNCTION_ARGS)
{
	RepatVds	seal;
	TupleDesc	columns;
	Datum		values[2] = {(Datum) 0, (Datum) 0};
	bool		nulls[2] = {true, true};

	if (get_call_result_type(fcinfo, NULL, &columns) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "vds_signer is not declared to return a row");
	if (repat_vds_of(PG_GETARG_DATUM(0), &seal, NULL) == REPAT_OK &&
		seal.signer[0] != '\0' && seal.reference[0] != '\0')
	{
		values[0] = CStringGetTextDatum(seal.signer);
		values[1] = CStringGetTextDatum(repat_vds_serial(seal.reference));
		nulls[0] = nulls[1] = false;
	}
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(columns), values, nulls)));
}

/* vds_c40_encode(text) returns bytea */
Datum
repat_vds_c40_encode(PG_FUNCTION_ARGS)
{
	text	   *characters = PG_GETARG_TEXT_PP(0);
	size_t		length = VARSIZE_ANY_EXHDR(characters);
	bytea	   *result = palloc(VARHDRSZ + REPAT_C40_BYTES(length));
	size_t		bad;

	if (!repat_c40_encode(VARDATA_ANY(characters), length, (uint8_t *) VARDATA(result), &bad))
		ereport(ERROR,
				(errcode(ERRCODE_RP_SEAL),
				 errmsg("character outside the alphabet of visible digital seals"),
				 errdetail("At byte %d.", (int) (bad + 1)),
				 errhint("Use the characters 0 to 9, A to Z, < and blank.")));
	SET_VARSIZE(result, VARHDRSZ + REPAT_C40_BYTES(length));
	PG_RETURN_BYTEA_P(result);
}

/* vds_c40_decode(bytea) returns text */
Datum
repat_vds_c40_decode(PG_FUNCTION_ARGS)
{
	bytea	   *bytes = PG_GETARG_BYTEA_PP(0);
	size_t		length = VARSIZE_ANY_EXHDR(bytes);
	text	   *result = palloc(VARHDRSZ + REPAT_C40_CHARACTERS(length));
	size_t		count;

	if (!repat_c40_decode((const uint8_t *) VARDATA_ANY(bytes), length, VARDATA(result), &count))
		ereport(ERROR,
				(errcode(ERRCODE_RP_SEAL),
				 errmsg("bytes are not C40 as visible digital seals have it")));
	SET_VARSIZE(result, VARHDRSZ + count);
	PG_RETURN_TEXT_P(result);
}
