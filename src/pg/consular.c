/*
 * consular.c
 *	  consular_parse() and docmap_parse(): a consular document as jsonb.
 *
 * Layer: pg. Copies in, calls the reader, prints the record by the vocabulary's
 * table. Never repeats a byte of the document, nor libxml2's words, in a message.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/detoast.h"
#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/numeric.h"
#include "utils/xml.h"

#include "repatriation/core/consular_vocabulary.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/docmap.h"
#include "repatriation/pg/report.h"
#include "repatriation/xml/consular_xml.h"
#include "repatriation/xml/docmap_xml.h"

/* The jsonb that is being made; the server changed this interface in 19. */
#if PG_VERSION_NUM >= 190000
typedef JsonbInState Output;

static void
push(Output *result, JsonbIteratorToken token, JsonbValue *value)
{
	pushJsonbValue(result, token, value);
}
#else
typedef struct Output
{
	JsonbParseState *state;
	JsonbValue *result;
} Output;

static void
push(Output *result, JsonbIteratorToken token, JsonbValue *value)
{
	result->result = pushJsonbValue(&result->state, token, value);
}
#endif

static void
push_string(Output *result, JsonbIteratorToken token, const char *text, size_t length)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, text);
	value.val.string.len = (int) length;
	push(result, token, &value);
}

static void
push_key(Output *result, const char *key)
{
	push_string(result, WJB_KEY, key, strlen(key));
}

static void
push_integer(Output *result, JsonbIteratorToken token, int64 number)
{
	JsonbValue	value;

	value.type = jbvNumeric;
	value.val.numeric = int64_to_numeric(number);
	push(result, token, &value);
}

/* A value of its kind as JSON has it, any other as {"printed": ...}. */
static void
push_text(Output *result, JsonbIteratorToken token, const RepatConsular *record,
		  const RepatConsularRow *row, const RepatConsularText *text)
{
	const char *bytes = record->arena + text->at;
	JsonbValue	value;

	if (text->state == REPAT_CONSULAR_PRINTED)
	{
		push(result, WJB_BEGIN_OBJECT, NULL);
		push_key(result, "printed");
		push_string(result, WJB_VALUE, bytes, text->length);
		push(result, WJB_END_OBJECT, NULL);
	}
	else if (row->content == REPAT_CONTENT_BOOLEAN)
	{
		value.type = jbvBool;
		value.val.boolean = bytes[0] == 't' || bytes[0] == '1';
		push(result, token, &value);
	}
	else if (row->content == REPAT_CONTENT_COUNT)
		push_integer(result, token, pg_strtoint64(pnstrdup(bytes, text->length)));
	else
		push_string(result, token, bytes, text->length);
}

static void push_block(Output *result, JsonbIteratorToken token, const RepatConsular *record,
					   RepatConsularBlock block, const char *base);

/* One occurrence of a row: a text, or a block. */
static void
push_item(Output *result, JsonbIteratorToken token, const RepatConsular *record,
		  const RepatConsularRow *row, const char *item)
{
	if (row->opens == REPAT_BLOCK_NONE)
		push_text(result, token, record, row, (const RepatConsularText *) item);
	else
		push_block(result, token, record, row->opens, item);
}

/* True if a row that may occur once has occurred. */
static bool
present(const RepatConsularRow *row, const char *base)
{
	if (row->opens != REPAT_BLOCK_NONE)
		return *(const uint8 *) (base + row->count) > 0;
	return ((const RepatConsularText *) (base + row->at))->state != REPAT_CONSULAR_ABSENT;
}

/* The parts of a name in the order in which the document has them. */
static void
push_order(Output *result, const RepatConsularName *name)
{
	const char *parts[2 * REPAT_CONSULAR_NAME_PARTS + 3];
	size_t		count = repat_consular_name_order(name, parts, lengthof(parts));
	size_t		i;

	push_key(result, "order");
	push(result, WJB_BEGIN_ARRAY, NULL);
	for (i = 0; i < count; i++)
		push_string(result, WJB_ELEM, parts[i], strlen(parts[i]));
	push(result, WJB_END_ARRAY, NULL);
}

/* The members of a block; the caller opens and closes the object. */
static void
push_members(Output *result, const RepatConsular *record, RepatConsularBlock block,
			 const char *base)
{
	size_t		count;
	const RepatConsularRow *rows = repat_consular_rows(block, &count);
	size_t		i;

	for (i = 0; i < count; i++)
	{
		const RepatConsularRow *row = &rows[i];

		if (row->max > 1)
		{
			size_t		items = *(const uint8 *) (base + row->count);
			size_t		k;

			push_key(result, row->key);
			push(result, WJB_BEGIN_ARRAY, NULL);
			for (k = 0; k < items; k++)
				push_item(result, WJB_ELEM, record, row, base + row->at + k * row->stride);
			push(result, WJB_END_ARRAY, NULL);
		}
		else if (present(row, base))
		{
			push_key(result, row->key);
			push_item(result, WJB_VALUE, record, row, base + row->at);
		}
	}
	if (block == REPAT_BLOCK_NAME)
		push_order(result, (const RepatConsularName *) base);
}

/*
 * A block: an object, or the one value that stands for it. As deep as the
 * vocabulary, whatever the document.
 */
static void
push_block(Output *result, JsonbIteratorToken token, const RepatConsular *record,
		   RepatConsularBlock block, const char *base)
{
	size_t		count;
	const RepatConsularRow *rows = repat_consular_rows(block, &count);
	JsonbValue	null;

	if (count == 1 && rows[0].key == NULL)
	{
		if (present(&rows[0], base))
			push_item(result, token, record, &rows[0], base + rows[0].at);
		else
		{
			null.type = jbvNull;
			push(result, token, &null);
		}
		return;
	}
	push(result, WJB_BEGIN_OBJECT, NULL);
	push_members(result, record, block, base);
	push(result, WJB_END_OBJECT, NULL);
}

static void
push_findings(Output *result, const RepatConsular *record)
{
	size_t		i;

	push_key(result, "findings");
	push(result, WJB_BEGIN_ARRAY, NULL);
	for (i = 0; i < record->finding_count; i++)
	{
		const RepatConsularFinding *finding = &record->findings[i];
		const char *name = repat_consular_finding_name(finding->code);

		push(result, WJB_BEGIN_OBJECT, NULL);
		push_key(result, "code");
		push_string(result, WJB_VALUE, name, strlen(name));
		push_key(result, "path");
		push_string(result, WJB_VALUE, finding->path, strlen(finding->path));
		push_key(result, "line");
		push_integer(result, WJB_VALUE, finding->line);
		push(result, WJB_END_OBJECT, NULL);
	}
	push(result, WJB_END_ARRAY, NULL);
}

/* Raises what a refusal says; does not return. */
static void
raise_refusal(RepatXmlRefusal refusal)
{
	RepatStatus status = repat_xml_status(refusal.reason);
	const char *reason = repat_xml_reason_text(refusal.reason);

	if (status == REPAT_NO_SPACE)
		ereport(ERROR,
				(errcode(ERRCODE_OUT_OF_MEMORY),
				 errmsg("out of memory"),
				 errdetail("Failed while reading a consular document.")));
	ereport(ERROR,
			(errcode(status == REPAT_LIMIT ? ERRCODE_RP_XML_LIMIT : ERRCODE_RP_XML),
			 status == REPAT_LIMIT
			 ? errmsg("consular document exceeds a limit")
			 : errmsg("consular document is not accepted"),
			 refusal.line > 0
			 ? errdetail("Line %d: %s", refusal.line, reason)
			 : errdetail("%s", reason)));
}

/* The document as text, and the space that it and its record lie in. */
typedef struct Source
{
	const uint8 *bytes;
	size_t		length;
	RepatConsular *record;
	bool		scanned;		/* and within the limits */
} Source;

/*
 * Reads a document of another layout by the first profile that is for it; without
 * one the record says that it holds no person. Sets *map to that profile.
 */
static RepatXmlRefusal
read_mapped(RepatXmlReader *reader, const Source *source, List *definitions,
			RepatDocmap *map, bool *mapped, RepatDiag *broken)
{
	size_t		decoded = repat_xml_decode_bytes(source->bytes, source->length);
	char	   *buffer = palloc(Max(decoded, 1));
	char	   *arena = palloc(REPAT_DOCMAP_ARENA);
	RepatXmlTree *tree = palloc(sizeof(RepatXmlTree));
	RepatDocmapView *view = palloc(sizeof(RepatDocmapView));
	RepatXmlRefusal refusal = {REPAT_XML_READ, 0};
	const char *text;
	size_t		length;
	ListCell   *cell;

	*mapped = false;
	refusal.reason = repat_xml_decode(source->bytes, source->length, buffer, decoded, &text, &length);
	if (refusal.reason == REPAT_XML_READ && !source->scanned)
		refusal.reason = repat_xml_scan(text, length, &refusal.line);
	if (refusal.reason == REPAT_XML_READ)
		refusal = repat_xml_tree_read(reader, text, length, palloc(repat_xml_tree_space(text, length)),
									  tree);
	if (refusal.reason != REPAT_XML_READ)
		return refusal;
	foreach(cell, definitions)
	{
		const char *definition = lfirst(cell);

		if (repat_docmap_compile(definition, strlen(definition), map, broken) != REPAT_OK)
			return refusal;
		broken->detail = NULL;
		if (!repat_docmap_view(view, map, tree))
			continue;
		*mapped = true;
		refusal.reason = repat_docmap_fill(view, source->record, arena);
		return refusal;
	}
	repat_docmap_none(source->record, arena);
	return refusal;
}

/*
 * Reads the document, between the server's set-up of libxml2 and its undoing: the
 * server's loader of external entities opens nothing. The server's error
 * handler, which only an error outside our parser can reach, allocates and may
 * so jump out of libxml2; libxml2's memory is malloc's, so it is freed here.
 * Without definitions the document is one of our vocabulary, or refused.
 */
static void
read_document(const Source *source, List *definitions, RepatDocmap *map, bool *mapped,
			  RepatXmlRefusal *refusal)
{
	RepatDiag	broken = {0, NULL, NULL};
	size_t		size = repat_consular_space(source->bytes, source->length);
	char	   *space = definitions == NIL ? palloc(Max(size, 1)) : NULL;
	volatile RepatXmlReader reader = {NULL};
	PgXmlErrorContext *errors;

	errors = pg_xml_init(PG_XML_STRICTNESS_ALL);
	PG_TRY();
	{
		if (definitions == NIL)
			*refusal = repat_consular_read((RepatXmlReader *) &reader, source->bytes,
										   source->length, source->record, space, size);
		else
			*refusal = read_mapped((RepatXmlReader *) &reader, source, definitions, map, mapped,
								   &broken);
	}
	PG_FINALLY();
	{
		repat_xml_close((RepatXmlReader *) &reader);
		/* Whatever the server's handler has caught was ours to judge, and is judged. */
		pg_xml_done(errors, true);
	}
	PG_END_TRY();
	if (broken.detail != NULL)
		repat_docmap_broken(&broken);
}

/* Whether a document's length is accepted, before it is unpacked: compressed, it may be a thousandth. */
static void
check_size(Datum document, int32 limit)
{
	RepatXmlRefusal refusal = {REPAT_XML_TOO_LARGE, 0};

	if (limit < 1 || limit > REPAT_XML_HARD_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("size limit of consular documents must be between 1 and %d bytes",
						REPAT_XML_HARD_BYTES)));
	if (GetDatabaseEncoding() != PG_UTF8)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("consular documents can be read only in databases with encoding UTF8")));
	if (toast_raw_datum_size(document) - VARHDRSZ > (Size) limit)
		raise_refusal(refusal);
}

static void
push_profile(Output *result, const char *name, size_t length, int32 version)
{
	push_key(result, "profile");
	push(result, WJB_BEGIN_OBJECT, NULL);
	push_key(result, "name");
	push_string(result, WJB_VALUE, name, length);
	push_key(result, "version");
	push_integer(result, WJB_VALUE, version);
	push(result, WJB_END_OBJECT, NULL);
}

/* The record as jsonb. map is the profile that it was read by, or NULL for our own vocabulary. */
static Datum
jsonb_of(const RepatConsular *record, const RepatDocmap *map, bool is_known)
{
	Output		result;
	JsonbValue	null;

	memset(&result, 0, sizeof(result));
	push(&result, WJB_BEGIN_OBJECT, NULL);
	push_members(&result, record, REPAT_BLOCK_ROOT, (const char *) record);
	push_findings(&result, record);
	if (!is_known)
	{
		push_key(&result, "profile");
		null.type = jbvNull;
		push(&result, WJB_VALUE, &null);
	}
	else if (map == NULL)
		push_profile(&result, REPAT_DOCMAP_OURS, strlen(REPAT_DOCMAP_OURS), 1);
	else
		push_profile(&result, map->name.text, map->name.length, map->version);
	push(&result, WJB_END_OBJECT, NULL);
	return JsonbPGetDatum(JsonbValueToJsonb(result.result));
}

/* Reads by the profiles given and answers; raises what is refused. */
static Datum
parse_mapped(Source *source, List *definitions)
{
	RepatDocmap *map = palloc(sizeof(RepatDocmap));
	bool		mapped;
	RepatXmlRefusal refusal;

	read_document(source, definitions, map, &mapped, &refusal);
	if (refusal.reason != REPAT_XML_READ)
		raise_refusal(refusal);
	return jsonb_of(source->record, map, mapped);
}

static void
open_source(Source *source, Datum argument)
{
	bytea	   *document = DatumGetByteaPP(argument);

	source->bytes = (const uint8 *) VARDATA_ANY(document);
	source->length = VARSIZE_ANY_EXHDR(document);
	source->record = palloc(sizeof(RepatConsular));
	source->scanned = false;
}

PG_FUNCTION_INFO_V1(repat_consular_parse);

/* consular_parse(document bytea, profile text, size_limit integer) returns jsonb. */
Datum
repat_consular_parse(PG_FUNCTION_ARGS)
{
	char	   *profile;
	Source		source;
	RepatXmlRefusal refusal;
	List	   *definitions;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(2))
		PG_RETURN_NULL();
	profile = PG_ARGISNULL(1) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(1));
	check_size(PG_GETARG_DATUM(0), PG_GETARG_INT32(2));
	open_source(&source, PG_GETARG_DATUM(0));
	if (profile == NULL || strcmp(profile, REPAT_DOCMAP_OURS) == 0)
	{
		read_document(&source, NIL, NULL, NULL, &refusal);
		if (refusal.reason == REPAT_XML_READ)
			return jsonb_of(source.record, NULL, true);
		if (refusal.reason != REPAT_XML_ROOT || profile != NULL)
			raise_refusal(refusal);
		/* Its root was read, so the whole has been scanned. */
		source.scanned = true;
	}
	definitions = repat_docmap_definitions(profile);
	if (definitions == NIL && profile != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no published mapping profile of that name"),
				 errhint("Profiles in use are those of casework.docmap_profile that are published, valid today and enabled in casework.docmap_use.")));
	/* Where every profile is switched off, the document still has to be well formed. */
	if (definitions == NIL)
		definitions = list_make1(pstrdup(REPAT_DOCMAP_NOBODY));
	return parse_mapped(&source, definitions);
}

PG_FUNCTION_INFO_V1(repat_docmap_parse);

/* docmap_parse(document bytea, definition text, size_limit integer) returns jsonb. */
Datum
repat_docmap_parse(PG_FUNCTION_ARGS)
{
	Source		source;

	check_size(PG_GETARG_DATUM(0), PG_GETARG_INT32(2));
	open_source(&source, PG_GETARG_DATUM(0));
	return parse_mapped(&source, list_make1(text_to_cstring(PG_GETARG_TEXT_PP(1))));
}
