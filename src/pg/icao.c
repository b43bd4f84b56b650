/*
 * icao.c
 *	  Names of other scripts in the letters of machine-readable zones, and back.
 *
 * Layer: pg. The core reads and writes UTF-8; here the database's encoding is
 * converted. No message repeats a name.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "mb/pg_wchar.h"

#include "repatriation/core/icao_reverse.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/icao.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/row.h"

PG_FUNCTION_INFO_V1(repat_icao_transliterate_text);
PG_FUNCTION_INFO_V1(repat_icao_reverse);

char *
repat_utf8(const text *value, size_t *length)
{
	char	   *here = VARDATA_ANY(value);
	int			bytes = (int) VARSIZE_ANY_EXHDR(value);
	char	   *utf8 = pg_server_to_any(here, bytes, PG_UTF8);

	*length = utf8 == here ? (size_t) bytes : strlen(utf8);
	return utf8;
}

RepatIcaoLang
repat_icao_lang_of(const text *name)
{
	RepatIcaoLang lang;

	if (!repat_icao_lang(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), &lang))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid value for argument %s", "lang"),
				 errhint("Give a language code of two small letters, sr-icao, or an empty text.")));
	return lang;
}

void
repat_mrz_error(const char *message, RepatStatus status, const RepatDiag *diag)
{
	ereport(ERROR,
			(errcode(status == REPAT_LIMIT ? ERRCODE_PROGRAM_LIMIT_EXCEEDED : ERRCODE_RP_MRZ),
			 errmsg("%s", message),
			 diag->detail && diag->position > 0
			 ? errdetail("At position %d: %s", diag->position, diag->detail)
			 : (diag->detail ? errdetail("%s", diag->detail) : 0),
			 diag->hint ? errhint("%s", diag->hint) : 0));
}

/* icao_transliterate(text, text) returns text */
Datum
repat_icao_transliterate_text(PG_FUNCTION_ARGS)
{
	size_t		length;
	const char *name = repat_utf8(PG_GETARG_TEXT_PP(0), &length);
	RepatIcaoLang lang = repat_icao_lang_of(PG_GETARG_TEXT_PP(1));
	size_t		space = REPAT_ICAO_SPACE(length);
	char	   *out = palloc(space);
	size_t		used = 0;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_icao_transliterate(name, length, lang, out, space, &used, &diag);

	if (status != REPAT_OK)
		repat_mrz_error("character without a transliteration", status, &diag);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out, (int) used));
}

typedef struct Readings
{
	RepatIcaoReadings walk;
	int64		rows;			/* to return */
	bool		complete;
} Readings;

static RepatIcaoScript
script_of(const text *name)
{
	if (VARSIZE_ANY_EXHDR(name) == 6 && memcmp(VARDATA_ANY(name), "arabic", 6) == 0)
		return REPAT_ICAO_SCRIPT_ARABIC;
	if (VARSIZE_ANY_EXHDR(name) == 8 && memcmp(VARDATA_ANY(name), "cyrillic", 8) == 0)
		return REPAT_ICAO_SCRIPT_CYRILLIC;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid value for argument %s", "script"),
			 errhint("The scripts are arabic and cyrillic.")));
}

static void
begin_readings(Readings *readings, const char *name, size_t length, RepatIcaoScript script)
{
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_icao_read(name, length, script, &readings->walk, &diag);

	if (status != REPAT_OK)
		repat_mrz_error("no name of a machine-readable zone", status, &diag);
}

/* icao_reverse(text, text, int4) returns table (reading text, complete boolean) */
Datum
repat_icao_reverse(PG_FUNCTION_ARGS)
{
	FuncCallContext *call;
	Readings   *readings;
	char		out[REPAT_ICAO_READING_MAX + 1];
	size_t		used;

	if (SRF_IS_FIRSTCALL())
	{
		RepatIcaoScript script = script_of(PG_GETARG_TEXT_PP(1));
		int32		most = PG_GETARG_INT32(2);
		MemoryContext caller;
		TupleDesc	columns;
		char	   *name;

		if (most < 1 || most > 10000)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("invalid value for argument %s", "most"),
					 errdetail("Readings are given up to a number from 1 to 10000.")));
		call = SRF_FIRSTCALL_INIT();
		caller = MemoryContextSwitchTo(call->multi_call_memory_ctx);
		if (get_call_result_type(fcinfo, NULL, &columns) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "icao_reverse is not declared to return a row");
		call->tuple_desc = BlessTupleDesc(columns);
		readings = palloc(sizeof(Readings));
		name = text_to_cstring(PG_GETARG_TEXT_PP(0));
		begin_readings(readings, name, strlen(name), script);
		readings->rows = 0;
		/* Each row tells whether there are more than "most": so count first. */
		while (readings->rows <= most && repat_icao_next_reading(&readings->walk, out, &used))
			readings->rows++;
		readings->complete = readings->rows <= most;
		readings->rows = Min(readings->rows, most);
		begin_readings(readings, name, strlen(name), script);
		call->user_fctx = readings;
		MemoryContextSwitchTo(caller);
	}
	call = SRF_PERCALL_SETUP();
	readings = call->user_fctx;
	if ((int64) call->call_cntr < readings->rows &&
		repat_icao_next_reading(&readings->walk, out, &used))
	{
		RepatRow	row = {0};
		char	   *here;

		out[used] = '\0';
		here = pg_any_to_server(out, (int) used, PG_UTF8);
		repat_row_name(&row, here);
		repat_row_datum(&row, BoolGetDatum(readings->complete), false);
		SRF_RETURN_NEXT(call, repat_row_tuple(&row, call->tuple_desc));
	}
	SRF_RETURN_DONE(call);
}
