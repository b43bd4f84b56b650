/*
 * duty.c
 *	  The clocks of cases, in SQL.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"

#include "repatriation/core/duty.h"
#include "repatriation/core/safeguard.h"
#include "repatriation/pg/facts.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/rows.h"

PG_FUNCTION_INFO_V1(repat_duty_catalogue);
PG_FUNCTION_INFO_V1(repat_duty_extendable);
PG_FUNCTION_INFO_V1(repat_case_duties);

/* duty_catalogue(): a row for each clock. */
Datum
repat_duty_catalogue(PG_FUNCTION_ARGS)
{
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	for (i = 0; i < REPAT_DUTY_COUNT; i++)
	{
		const RepatDutyDef *def = repat_duty_def((RepatDuty) i);
		RepatRow	row = {0};

		repat_row_text(&row, def->name);
		repat_row_int(&row, def->safeguard);
		repat_row_text(&row, repat_setting_at((int) def->setting)->name);
		repat_row_bool(&row, def->pauses);
		repat_row_text(&row, def->meaning);
		repat_row_put(&row, (ReturnSetInfo *) fcinfo->resultinfo);
	}
	return (Datum) 0;
}

/* duty_extendable(duty text): whether its safeguard may be put off with reasons. */
Datum
repat_duty_extendable(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(0);
	RepatDuty	duty;

	PG_RETURN_BOOL(repat_duty_find(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name), &duty) &&
				   repat_safeguard_find(repat_duty_def(duty)->safeguard)->override
				   == REPAT_OVERRIDE_REASONED);
}

/* Where the rows of one case go. */
typedef struct DutyRows
{
	const RepatCaseFile *file;
	ReturnSetInfo *rsinfo;
} DutyRows;

static void
put_day(RepatRow *row, RepatDay day)
{
	repat_row_datum(row, DateADTGetDatum(day), day == REPAT_NO_DAY);
}

static void
put_clock(const RepatClock *clock, void *arg)
{
	DutyRows   *rows = arg;
	const RepatDutyDef *def = repat_duty_def(clock->duty);
	RepatRow	row = {0};

	repat_row_datum(&row, Int64GetDatum(rows->file->case_ref), false);
	repat_row_text(&row, def->name);
	repat_row_int(&row, def->safeguard);
	repat_row_datum(&row, Int64GetDatum(clock->row_id), false);
	repat_row_text(&row, repat_clock_state_name(repat_clock_shown(clock, &rows->file->now)));
	put_day(&row, clock->since.day);
	/* hours end on the day of their moment, which core, without a time zone, cannot tell */
	put_day(&row, clock->due.at == REPAT_NO_MOMENT ? clock->due.day : repat_register_day(clock->due.at));
	repat_row_datum(&row, TimestampTzGetDatum(clock->due.at), clock->due.at == REPAT_NO_MOMENT);
	put_day(&row, clock->done.day);
	repat_row_bool(&row, clock->extended);
	repat_row_put(&row, rows->rsinfo);
}

static void
put_duties(const RepatCaseFile *file, int which, void *arg)
{
	DutyRows	rows;

	(void) which;
	rows.file = file;
	rows.rsinfo = arg;
	repat_duties(file, put_clock, &rows);
}

/* duties(refs case_ref[], as_of timestamptz): a row for each run of each clock. */
Datum
repat_case_duties(PG_FUNCTION_ARGS)
{
	int64	   *refs;
	int			nrefs;

	InitMaterializedSRF(fcinfo, 0);
	refs = repat_visible_cases(PG_GETARG_ARRAYTYPE_P(0), &nrefs);
	if (nrefs > 0)
		repat_files_visit(refs, nrefs, repat_duty_sources(), NULL, PG_GETARG_TIMESTAMPTZ(1), put_duties,
						  fcinfo->resultinfo);
	return (Datum) 0;
}
