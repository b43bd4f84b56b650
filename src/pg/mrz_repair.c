/*
 * mrz_repair.c
 *	  Zones read leniently, repaired where a check digit proves it, and built.
 *
 * Layer: pg. A caller sees every character that is not as it was given.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "repatriation/core/mrz_build.h"
#include "repatriation/core/mrz_repair.h"
#include "repatriation/pg/icao.h"
#include "repatriation/pg/mrz.h"
#include "repatriation/pg/partial_date.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/row.h"

PG_FUNCTION_INFO_V1(repat_mrz_normalise_text);
PG_FUNCTION_INFO_V1(repat_mrz_repair_text);
PG_FUNCTION_INFO_V1(repat_mrz_build_zone);

/* Read argument 0 leniently; raises what the type's input does. */
static RepatMrz
read_lenient(FunctionCallInfo fcinfo, char zone[REPAT_MRZ_SIZE_MAX], RepatMrzNormal *normal)
{
	size_t		length;
	const char *utf8 = repat_utf8(PG_GETARG_TEXT_PP(0), &length);
	RepatMrz	mrz = {NULL, NULL};
	RepatMrzShape shape = {{'\0'}};
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status = repat_mrz_normalise(utf8, length, zone, &mrz, normal, &shape, &diag);

	if (status != REPAT_OK)
		repat_input_error(NULL, "mrz", status, &diag);
	return mrz;
}

static Datum
zone_datum(const char *zone, size_t size)
{
	return PointerGetDatum(cstring_to_text_with_len(zone, (int) size));
}

/* mrz_normalise(text) returns record (zone mrz, positions int4[], changes text[]) */
Datum
repat_mrz_normalise_text(PG_FUNCTION_ARGS)
{
	char		zone[REPAT_MRZ_SIZE_MAX];
	RepatMrzNormal normal;
	RepatMrz	mrz = read_lenient(fcinfo, zone, &normal);
	Datum		position[REPAT_MRZ_SIZE_MAX];
	Datum		change[REPAT_MRZ_SIZE_MAX];
	RepatRow	row = {0};

	for (int i = 0; i < normal.count; i++)
	{
		position[i] = Int32GetDatum(normal.change[i].at + 1);
		change[i] = CStringGetTextDatum(
			repat_mrz_normal_name((RepatMrzNormalKind) normal.change[i].kind));
	}
	repat_row_datum(&row, zone_datum(zone, repat_mrz_size(&mrz)), false);
	if (normal.count == 0)
		repat_row_datum(&row, (Datum) 0, true);
	else
		repat_row_datum(&row, PointerGetDatum(construct_array(position, normal.count, INT4OID, 4,
															  true, TYPALIGN_INT)), false);
	repat_row_texts(&row, change, normal.count);
	PG_RETURN_DATUM(repat_row_tuple(&row, repat_row_columns(fcinfo)));
}

typedef struct Repairing
{
	RepatMrz	mrz;			/* of the repaired zone */
	RepatMrzRepair repair;
} Repairing;

static Datum
change_row(const Repairing *repairing, int number, TupleDesc columns)
{
	const RepatMrzChange *change = &repairing->repair.change[number];
	Datum		proof[REPAT_MRZ_CHECKS];
	int			proofs = 0;
	int			line;
	int			column;
	bool		digit;
	RepatRow	row = {0};

	repat_mrz_place(repairing->mrz.layout, change->at, &line, &column);
	repat_row_datum(&row, zone_datum(repairing->mrz.text, repat_mrz_size(&repairing->mrz)), false);
	repat_row_datum(&row, Int32GetDatum(line), false);
	repat_row_datum(&row, Int32GetDatum(column), false);
	repat_row_name(&row, repat_mrz_place_name(&repairing->mrz, change->at, &digit));
	repat_row_datum(&row, BoolGetDatum(digit), false);
	repat_row_text(&row, &change->was, 1);
	repat_row_text(&row, &change->becomes, 1);
	for (int i = 0; i < REPAT_MRZ_CHECKS; i++)
	{
		if (change->proof & 1U << i)
			proof[proofs++] = CStringGetTextDatum(repat_mrz_check_name((RepatMrzCheck) i));
	}
	repat_row_texts(&row, proof, proofs);
	repat_row_datum(&row, BoolGetDatum(change->certain), false);
	return repat_row_tuple(&row, columns);
}

/* mrz_repair(text) returns table (zone, line, character, field, digit, was, becomes, proof, certain) */
Datum
repat_mrz_repair_text(PG_FUNCTION_ARGS)
{
	FuncCallContext *call;
	Repairing  *repairing;

	if (SRF_IS_FIRSTCALL())
	{
		MemoryContext caller;
		TupleDesc	columns;
		char		zone[REPAT_MRZ_SIZE_MAX];
		RepatMrzNormal normal;
		RepatMrz	mrz;

		call = SRF_FIRSTCALL_INIT();
		caller = MemoryContextSwitchTo(call->multi_call_memory_ctx);
		if (get_call_result_type(fcinfo, NULL, &columns) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "mrz_repair is not declared to return a row");
		call->tuple_desc = BlessTupleDesc(columns);
		mrz = read_lenient(fcinfo, zone, &normal);
		repairing = palloc(sizeof(Repairing));
		repat_mrz_repair(&mrz, &repairing->repair);
		repairing->mrz.layout = mrz.layout;
		repairing->mrz.text = repairing->repair.zone;
		call->user_fctx = repairing;
		MemoryContextSwitchTo(caller);
	}
	call = SRF_PERCALL_SETUP();
	repairing = call->user_fctx;
	if ((int) call->call_cntr < repairing->repair.count)
	{
		Datum		row = change_row(repairing, (int) call->call_cntr, call->tuple_desc);

		SRF_RETURN_NEXT(call, row);
	}
	SRF_RETURN_DONE(call);
}

/* Argument n in UTF-8, nothing for NULL. */
static RepatMrzGiven
given(FunctionCallInfo fcinfo, int n)
{
	RepatMrzGiven out = {"", 0};

	if (!PG_ARGISNULL(n))
		out.text = repat_utf8(PG_GETARG_TEXT_PP(n), &out.length);
	return out;
}

/* Argument n as parts of a date; raises for one that a zone cannot say. */
static RepatMrzDay
given_day(FunctionCallInfo fcinfo, int n, const char *name)
{
	RepatMrzDay day = {-1, 0, 0};
	RepatPartialDate date;

	if (PG_ARGISNULL(n))
		return day;
	date = PG_GETARG_PARTIAL_DATE(n);
	if (repat_partial_date_kind(date) != REPAT_KIND_DATE ||
		repat_partial_date_has_unspecified(date))
		ereport(ERROR,
				(errcode(ERRCODE_RP_MRZ),
				 errmsg("argument %s is no date of a machine-readable zone", name),
				 errdetail("A zone says a year, a month of a year, or a day.")));
	repat_day_split(repat_partial_date_first(date), &day.year, &day.month, &day.day);
	if (repat_partial_date_precision(date) == REPAT_FORM_YEAR)
		day.month = 0;
	if (repat_partial_date_precision(date) != REPAT_FORM_DAY)
		day.day = 0;
	return day;
}

/*
 * mrz_build(format, document_code, issuer, primary, secondary, document_number,
 * nationality, birth_date, sex, expiry_date, optional_1, optional_2, lang) returns mrz
 */
Datum
repat_mrz_build_zone(PG_FUNCTION_ARGS)
{
	RepatMrzParts parts;
	RepatMrzGiven sex = given(fcinfo, 8);
	char		zone[REPAT_MRZ_SIZE_MAX];
	RepatMrz	mrz;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status;

	parts.format = given(fcinfo, 0);
	parts.code = given(fcinfo, 1);
	parts.issuer = given(fcinfo, 2);
	parts.primary = given(fcinfo, 3);
	parts.secondary = given(fcinfo, 4);
	parts.number = given(fcinfo, 5);
	parts.nationality = given(fcinfo, 6);
	parts.birth = given_day(fcinfo, 7, "birth_date");
	/* A text of several characters is no sex, whatever its first. */
	parts.sex = sex.length == 1 ? sex.text[0] : (sex.length == 0 ? '\0' : '?');
	parts.expiry = given_day(fcinfo, 9, "expiry_date");
	parts.optional[0] = given(fcinfo, 10);
	parts.optional[1] = given(fcinfo, 11);
	parts.lang = PG_ARGISNULL(12) ? REPAT_ICAO_TABLE : repat_icao_lang_of(PG_GETARG_TEXT_PP(12));
	status = repat_mrz_build(&parts, zone, &mrz, &diag);
	if (status != REPAT_OK)
		repat_mrz_error("machine-readable zone cannot be built", status, &diag);
	PG_RETURN_DATUM(zone_datum(zone, repat_mrz_size(&mrz)));
}
