/*
 * exception.c
 *	  Letting an act pass by override or in the emergency lane, and recording it.
 *
 * Layer: pg. What lets what pass, core/exception.c says.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"

#include "repatriation/core/case_ref.h"
#include "repatriation/core/exception.h"
#include "repatriation/pg/exception.h"
#include "repatriation/pg/facts.h"
#include "repatriation/pg/register.h"

PG_FUNCTION_INFO_V1(repat_override_allowed_for);

static bool writing = false;

bool
repat_exception_is_writing(void)
{
	return writing;
}

/* override_allowed(safeguard integer, act text) */
Datum
repat_override_allowed_for(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_override_allowed(PG_GETARG_INT32(0),
										  repat_act_find(text_to_cstring(PG_GETARG_TEXT_PP(1)))));
}

/* What is asked of the case's exceptions, and what they answer. */
typedef struct Asked
{
	const char *act;
	int64		emergency_action_id;
	RepatSafeguardSet failing;
	RepatSafeguardSet passed;
	RepatException by[64];		/* for each safeguard that passed */
	int32		tolerated[REPAT_FACT_COUNT];	/* of each fact, so far */
} Asked;

static void
look_up(const RepatCaseFile *file, int which, void *arg)
{
	Asked	   *asked = arg;
	const RepatViolationLog *v;
	int			number;
	int			fact;

	(void) which;
	for (number = 0; number < 64; number++)
		if ((asked->failing & REPAT_SAFEGUARD_BIT(number)) &&
			repat_exception_find(file, number, asked->act, asked->emergency_action_id, &asked->by[number]))
			asked->passed |= REPAT_SAFEGUARD_BIT(number);
	for (v = file->violation_log; v < file->violation_log + file->violation_log_count; v++)
		for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
			if (v->fact != NULL && strcmp(v->fact, repat_fact_name((RepatFact) fact)) == 0 &&
				v->tolerated > asked->tolerated[fact])
				asked->tolerated[fact] = v->tolerated;
}

/* Write one row of violation_log; its own guard adds the ledger entry. */
static void
record(int64 case_ref, int safeguard, RepatFact fact, int32 tolerated, bool lasting, const Asked *asked)
{
	static SPIPlanPtr plan = NULL;
	const RepatException *by = &asked->by[safeguard];
	char		ref[REPAT_CASE_REF_BUFFER];
	Datum		values[7];
	char		nulls[8] = "       ";

	if (plan == NULL)
	{
		Oid			types[7] = {TEXTOID, INT4OID, TEXTOID, INT4OID, TEXTOID, INT8OID, INT8OID};

		plan = repat_prepare("INSERT INTO " REPAT_SCHEMA ".violation_log"
							 " (case_ref, safeguard, fact, tolerated, act, override_id, emergency_action_id)"
							 " VALUES ($1::repatriation.case_ref, $2, $3, $4, $5, $6, $7)", 7, types, 0);
	}
	repat_case_ref_format(case_ref, ref);
	values[0] = CStringGetTextDatum(ref);
	values[1] = Int32GetDatum(safeguard);
	values[2] = CStringGetTextDatum(repat_fact_name(fact));
	values[3] = Int32GetDatum(tolerated);
	values[4] = CStringGetTextDatum(asked->act);
	values[5] = Int64GetDatum(by->override_id);
	values[6] = Int64GetDatum(by->emergency_action_id);
	if (!lasting)
		nulls[3] = 'n';
	if (by->override_id == 0)
		nulls[5] = 'n';
	if (by->emergency_action_id == 0)
		nulls[6] = 'n';
	if (SPI_execute_plan(plan, values, nulls, false, 0) != SPI_OK_INSERT)
		elog(ERROR, "could not record an exception");
}

RepatSafeguardSet
repat_exceptions_use(int64 case_ref, const char *act, int64 emergency_action_id, RepatSafeguardSet failing,
					 const RepatFactSet *asked_facts, RepatCaseFacts *facts)
{
	Asked	   *asked = palloc0(sizeof(Asked));
	RepatSafeguardSet passed;
	int			number;

	asked->act = act;
	asked->emergency_action_id = emergency_action_id;
	asked->failing = failing;
	repat_files_visit(&case_ref, 1, repat_exception_sources() | UINT64_C(1) << REPAT_TABLE_violation_log, NULL,
					  GetCurrentStatementStartTimestamp(), look_up, asked);
	passed = asked->passed;
	if (passed == 0)
	{
		pfree(asked);
		return 0;
	}
	SPI_connect();
	writing = true;
	PG_TRY();
	{
		for (number = 0; number < 64; number++)
		{
			RepatFact	fact;
			int			cursor = 0;

			if (!(passed & REPAT_SAFEGUARD_BIT(number)))
				continue;
			while (repat_safeguard_lacks(number, facts, asked_facts, &cursor, &fact))
			{
				/* What is only asked at the act needs no tolerance afterwards. */
				bool		lasting = repat_safeguard_is_refuted_by(number, fact) &&
					facts->value[fact] != REPAT_FACT_UNKNOWN;

				record(case_ref, number, fact,
					   lasting ? asked->tolerated[fact] + facts->value[fact] : 0, lasting, asked);
				if (lasting)
					facts->value[fact] = 0;
			}
		}
	}
	PG_FINALLY();
	{
		writing = false;
	}
	PG_END_TRY();
	SPI_finish();
	pfree(asked);
	return passed;
}
