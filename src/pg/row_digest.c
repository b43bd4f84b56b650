/*
 * row_digest.c
 *	  SHA-256 of a row, the same wherever and whenever it is taken.
 *
 * Layer: pg. Values that pass by value are taken as eight bytes, texts and bytes
 * as they are stored, all others through their output function under pinned
 * settings: so no session's settings, and no server's byte order, show in it.
 * The hash is the server's own SHA-256.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/transam.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "common/cryptohash.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/resowner.h"
#include "utils/typcache.h"

#include "repatriation/core/ledger.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/row_digest.h"

typedef enum ColumnHow
{
	HOW_SKIP,					/* dropped */
	HOW_NUMBER,					/* by value: eight bytes, big-endian */
	HOW_BYTES,					/* text and bytea: as stored */
	HOW_OUTPUT					/* text form */
} ColumnHow;

PG_FUNCTION_INFO_V1(repat_row_digest_sql);

void
repat_digester_init(RepatDigester *digester, TupleDesc desc)
{
	int			i;

	digester->desc = desc;
	digester->output = palloc0(sizeof(FmgrInfo) * desc->natts);
	digester->how = palloc(desc->natts);
	memset(&digester->buffer, 0, sizeof(digester->buffer));
	for (i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(desc, i);

		if (attribute->attisdropped)
			digester->how[i] = HOW_SKIP;
		else if (attribute->attbyval)
			digester->how[i] = HOW_NUMBER;
		else if (attribute->atttypid == TEXTOID || attribute->atttypid == BYTEAOID)
			digester->how[i] = HOW_BYTES;
		else
		{
			Oid			function;
			bool		is_varlena;

			digester->how[i] = HOW_OUTPUT;
			getTypeOutputInfo(attribute->atttypid, &function, &is_varlena);
			fmgr_info(function, &digester->output[i]);
		}
	}
}

void
repat_digester_begin(RepatDigester *digester)
{
	initStringInfo(&digester->buffer);
}

/*
 * The session's one hash context: to make and to free one takes longer than to
 * hash a row. The server gives it an owner, which here is one that stays. A hash
 * that an error left unfinished is forgotten as the next one begins.
 */
static pg_cryptohash_ctx *
session_sha(void)
{
	static ResourceOwner owner = NULL;
	static pg_cryptohash_ctx *sha = NULL;

	if (owner == NULL)
		owner = ResourceOwnerCreate(NULL, "repatriation hash");
	if (sha == NULL)
	{
		ResourceOwner before = CurrentResourceOwner;

		CurrentResourceOwner = owner;
		PG_TRY();
		{
			sha = pg_cryptohash_create(PG_SHA256);
		}
		PG_FINALLY();
		{
			CurrentResourceOwner = before;
		}
		PG_END_TRY();
	}
	return sha;
}

void
repat_sha256(const uint8 *bytes, size_t length, uint8 *digest)
{
	pg_cryptohash_ctx *sha = session_sha();

	if (pg_cryptohash_init(sha) < 0 || pg_cryptohash_update(sha, bytes, length) < 0 ||
		pg_cryptohash_final(sha, digest, REPAT_HASH_LENGTH) < 0)
		elog(ERROR, "could not compute SHA-256");
}

static void
append_sized(StringInfo buffer, const char *bytes, size_t length)
{
	uint8		size[4];

	repat_put_uint32(size, (uint32_t) length);
	appendBinaryStringInfo(buffer, (const char *) size, 4);
	appendBinaryStringInfo(buffer, bytes, (int) length);
}

/* The text form of a value under settings that never vary. */
static char *
pinned_output(FmgrInfo *output, Datum value)
{
	int			level = NewGUCNestLevel();
	char	   *text;

	(void) set_config_option("DateStyle", "ISO, YMD", PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
	(void) set_config_option("IntervalStyle", "postgres", PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
	(void) set_config_option("TimeZone", "UTC", PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
	(void) set_config_option("extra_float_digits", "1", PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
	(void) set_config_option("bytea_output", "hex", PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
	text = OutputFunctionCall(output, value);
	AtEOXact_GUC(true, level);
	return text;
}

/* Whether a type's text form depends on no setting, so that none needs pinning. */
static bool
output_is_fixed(const FmgrInfo *output)
{
	return func_volatile(output->fn_oid) == PROVOLATILE_IMMUTABLE &&
		output->fn_oid >= FirstNormalObjectId;
}

void
repat_row_digest(RepatDigester *digester, const Datum *values, const bool *nulls, uint8 *digest)
{
	StringInfo	buffer = &digester->buffer;
	int			i;

	resetStringInfo(buffer);
	for (i = 0; i < digester->desc->natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(digester->desc, i);
		const char *name = NameStr(attribute->attname);

		if (digester->how[i] == HOW_SKIP || nulls[i])
			continue;
		append_sized(buffer, name, strlen(name));
		switch ((ColumnHow) digester->how[i])
		{
			case HOW_SKIP:
				break;
			case HOW_NUMBER:
				{
					uint8		number[8];
					int64		n;

					switch (attribute->attlen)
					{
						case 1:
							n = (int64) DatumGetChar(values[i]);
							break;
						case 2:
							n = (int64) DatumGetInt16(values[i]);
							break;
						case 4:
							n = (int64) DatumGetInt32(values[i]);
							break;
						default:
							n = DatumGetInt64(values[i]);
							break;
					}
					repat_put_int64(number, n);
					append_sized(buffer, (const char *) number, 8);
					break;
				}
			case HOW_BYTES:
				{
					struct varlena *bytes = pg_detoast_datum_packed((struct varlena *)
																	DatumGetPointer(values[i]));

					append_sized(buffer, VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes));
					if ((Pointer) bytes != DatumGetPointer(values[i]))
						pfree(bytes);
					break;
				}
			case HOW_OUTPUT:
				{
					FmgrInfo   *output = &digester->output[i];
					char	   *text = output_is_fixed(output) ? OutputFunctionCall(output, values[i])
						: pinned_output(output, values[i]);

					append_sized(buffer, text, strlen(text));
					pfree(text);
					break;
				}
		}
	}
	repat_sha256((const uint8 *) buffer->data, buffer->len, digest);
}

/* A digester kept from row to row of one query, with the shape that it is for. */
typedef struct KeptDigester
{
	Oid			type;
	uint64		shape;			/* of the type: another number after an ALTER */
	RepatDigester digester;
	Datum	   *values;
	bool	   *nulls;
} KeptDigester;

/* The query's digester for rows of that shape; made for its first row. */
static KeptDigester *
kept_digester(FmgrInfo *flinfo, Oid type, int32 typmod)
{
	KeptDigester *kept = flinfo->fn_extra;
	uint64		shape = type == RECORDOID ? (uint64) typmod
		: lookup_type_cache(type, TYPECACHE_TUPDESC)->tupDesc_identifier;
	MemoryContext before;
	TupleDesc	desc;

	if (kept != NULL && kept->type == type && kept->shape == shape)
		return kept;
	before = MemoryContextSwitchTo(flinfo->fn_mcxt);
	desc = lookup_rowtype_tupdesc_copy(type, typmod);
	kept = palloc(sizeof(KeptDigester));
	kept->type = type;
	kept->shape = shape;
	kept->values = palloc(sizeof(Datum) * desc->natts);
	kept->nulls = palloc(sizeof(bool) * desc->natts);
	repat_digester_init(&kept->digester, desc);
	repat_digester_begin(&kept->digester);
	flinfo->fn_extra = kept;
	MemoryContextSwitchTo(before);
	return kept;
}

/* row_digest(record) returns bytea: what the ledger holds of a row as it is written now. */
Datum
repat_row_digest_sql(PG_FUNCTION_ARGS)
{
	HeapTupleHeader header = PG_GETARG_HEAPTUPLEHEADER(0);
	KeptDigester *kept = kept_digester(fcinfo->flinfo, HeapTupleHeaderGetTypeId(header),
									   HeapTupleHeaderGetTypMod(header));
	bytea	   *result = palloc(VARHDRSZ + REPAT_HASH_LENGTH);
	HeapTupleData tuple;

	tuple.t_len = HeapTupleHeaderGetDatumLength(header);
	ItemPointerSetInvalid(&tuple.t_self);
	tuple.t_tableOid = InvalidOid;
	tuple.t_data = header;
	heap_deform_tuple(&tuple, kept->digester.desc, kept->values, kept->nulls);
	SET_VARSIZE(result, VARHDRSZ + REPAT_HASH_LENGTH);
	repat_row_digest(&kept->digester, kept->values, kept->nulls, (uint8 *) VARDATA(result));
	PG_RETURN_BYTEA_P(result);
}
