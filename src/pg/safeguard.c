/*
 * safeguard.c
 *	  The catalogue of safeguards in SQL, and judgement without a write.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "utils/array.h"
#include "utils/date.h"
#include "utils/lsyscache.h"

#include "repatriation/core/act.h"
#include "repatriation/core/norm.h"
#include "repatriation/pg/facts.h"
#include "repatriation/pg/refusal.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/rows.h"

PG_FUNCTION_INFO_V1(repat_safeguard_catalogue);
PG_FUNCTION_INFO_V1(repat_act_catalogue);
PG_FUNCTION_INFO_V1(repat_fact_catalogue);
PG_FUNCTION_INFO_V1(repat_guarded_tables);
PG_FUNCTION_INFO_V1(repat_case_facts);
PG_FUNCTION_INFO_V1(repat_judge);

/* The acts that a safeguard guards, as one text. */
static char *
acts_of(int number)
{
	StringInfoData text;
	const RepatAct *acts;
	int			count;
	int			i;

	initStringInfo(&text);
	acts = repat_acts(&count);
	for (i = 0; i < count; i++)
		if ((acts[i].blocks | acts[i].warns) & REPAT_SAFEGUARD_BIT(number))
			appendStringInfo(&text, "%s%s", text.len > 0 ? ", " : "", acts[i].name);
	return text.data;
}

/* safeguard_catalogue(): a row for each safeguard; see the SQL comment for the columns. */
Datum
repat_safeguard_catalogue(PG_FUNCTION_ARGS)
{
	const RepatSafeguard *safeguards;
	int			count;
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	safeguards = repat_safeguards(&count);
	for (i = 0; i < count; i++)
	{
		const RepatSafeguard *safeguard = &safeguards[i];
		RepatRow	row = {0};

		repat_row_int(&row, safeguard->number);
		repat_row_text(&row, safeguard->slug);
		repat_row_text(&row, psprintf("RP4%02d", safeguard->number));
		repat_row_text(&row, repat_mode_name(safeguard->mode));
		repat_row_text(&row, repat_override_name(safeguard->override));
		repat_row_bool(&row, safeguard->in_emergency);
		repat_row_text(&row, acts_of(safeguard->number));
		repat_row_text(&row, safeguard->title);
		repat_row_text(&row, repat_norm_printable(repat_norm_principal(safeguard->number)));
		repat_row_text(&row, safeguard->remedy);
		repat_row_put(&row, (ReturnSetInfo *) fcinfo->resultinfo);
	}
	return (Datum) 0;
}

/* act_catalogue(): a row for each guarded act and each safeguard that guards it. */
Datum
repat_act_catalogue(PG_FUNCTION_ARGS)
{
	const RepatSafeguard *safeguards;
	const RepatAct *acts;
	int			nsafeguards;
	int			nacts;
	int			a;
	int			s;

	InitMaterializedSRF(fcinfo, 0);
	safeguards = repat_safeguards(&nsafeguards);
	acts = repat_acts(&nacts);
	for (a = 0; a < nacts; a++)
	{
		for (s = 0; s < nsafeguards; s++)
		{
			RepatSafeguardSet bit = REPAT_SAFEGUARD_BIT(safeguards[s].number);
			RepatRow	row = {0};

			if (!((acts[a].blocks | acts[a].warns) & bit))
				continue;
			repat_row_text(&row, acts[a].name);
			repat_row_text(&row, repat_table_def(acts[a].table)->name);
			repat_row_int(&row, safeguards[s].number);
			repat_row_text(&row, repat_mode_name(acts[a].blocks & bit ? REPAT_BLOCK : REPAT_WARN));
			repat_row_bool(&row, acts[a].stands);
			repat_row_put(&row, (ReturnSetInfo *) fcinfo->resultinfo);
		}
	}
	return (Datum) 0;
}

/* fact_catalogue(): a row for each fact and each case table that it is computed from. */
Datum
repat_fact_catalogue(PG_FUNCTION_ARGS)
{
	int			fact;
	int			table;

	InitMaterializedSRF(fcinfo, 0);
	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
	{
		for (table = 0; table < REPAT_TABLE_COUNT; table++)
		{
			RepatRow	row = {0};

			if (!repat_fact_reads((RepatFact) fact, (RepatTable) table))
				continue;
			repat_row_text(&row, repat_fact_name((RepatFact) fact));
			repat_row_text(&row, repat_table_def((RepatTable) table)->name);
			repat_row_text(&row, repat_fact_meaning((RepatFact) fact));
			repat_row_put(&row, (ReturnSetInfo *) fcinfo->resultinfo);
		}
	}
	return (Datum) 0;
}

/* guarded_tables(): a row for each case table of the register. */
Datum
repat_guarded_tables(PG_FUNCTION_ARGS)
{
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	for (i = 0; i < REPAT_TABLE_COUNT; i++)
	{
		const RepatTableDef *def = repat_table_def((RepatTable) i);
		RepatRow	row = {0};

		repat_row_text(&row, def->name);
		repat_row_text(&row, def->id_column);
		repat_row_text(&row, def->workflow);
		repat_row_put(&row, (ReturnSetInfo *) fcinfo->resultinfo);
	}
	return (Datum) 0;
}

int64 *
repat_visible_cases(ArrayType *array, int *nrefs)
{
	Oid			type = repat_type_oid("case_ref");
	Oid			types[1];
	Datum		values[1];
	int64	   *refs;
	uint64		i;

	types[0] = get_array_type(type);
	values[0] = PointerGetDatum(array);
	SPI_connect();
	if (SPI_execute_with_args("SELECT c.case_ref FROM " REPAT_SCHEMA ".child_case AS c"
							  " WHERE c.case_ref OPERATOR(repatriation.=) ANY ($1) ORDER BY c.case_ref",
							  1, types, values, NULL, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not look up cases");
	if (SPI_processed > INT_MAX)
		elog(ERROR, "too many cases");
	refs = SPI_palloc(sizeof(int64) * (SPI_processed + 1));
	for (i = 0; i < SPI_processed; i++)
	{
		bool		isnull;

		refs[i] = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull));
	}
	*nrefs = (int) SPI_processed;
	SPI_finish();
	return refs;
}

/* The facts in "asked" of the cases in the array that the caller may see. */
static RepatCaseFacts *
load_visible(ArrayType *array, const RepatFactSet *asked, const DateADT *as_of, const char *ahead,
			 int64 **refs, int *nrefs)
{
	RepatCaseFacts *facts;

	*refs = repat_visible_cases(array, nrefs);
	facts = palloc(sizeof(RepatCaseFacts) * (*nrefs + 1));
	if (*nrefs > 0)
		repat_facts_load(*refs, *nrefs, asked, as_of, ahead, false, facts);
	return facts;
}

/* case_facts(refs case_ref[], as_of date): a row for each case and each fact. */
Datum
repat_case_facts(PG_FUNCTION_ARGS)
{
	RepatFactSet asked = {{0}};
	RepatCaseFacts *facts;
	int64	   *refs;
	DateADT		as_of = PG_ARGISNULL(1) ? 0 : PG_GETARG_DATEADT(1);
	int			nrefs;
	int			i;
	int			fact;

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		repat_fact_set_add(&asked, fact);
	facts = load_visible(PG_GETARG_ARRAYTYPE_P(0), &asked, PG_ARGISNULL(1) ? NULL : &as_of, NULL,
						 &refs, &nrefs);
	for (i = 0; i < nrefs; i++)
	{
		for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		{
			int32		value = facts[i].value[fact];
			RepatRow	row = {0};

			repat_row_datum(&row, Int64GetDatum(refs[i]), false);
			repat_row_text(&row, repat_fact_name((RepatFact) fact));
			repat_row_datum(&row, Int32GetDatum(value), value == REPAT_FACT_UNKNOWN);
			repat_row_put(&row, (ReturnSetInfo *) fcinfo->resultinfo);
		}
	}
	return (Datum) 0;
}

/*
 * judge(refs case_ref[], as_of date, act text): a row for each case and each
 * safeguard of the act (of all acts, where act is NULL). With as_of, as if the
 * steps still open happened on that day; with NULL, whether what was done holds. Who may not see a
 * case learns nothing of it.
 */
Datum
repat_judge(PG_FUNCTION_ARGS)
{
	const RepatSafeguard *safeguards;
	const RepatAct *act = NULL;
	RepatSafeguardSet asked;
	RepatOccasion occasion;
	RepatFactSet needs;
	RepatCaseFacts *facts;
	int64	   *refs;
	DateADT		as_of = 0;
	int			nsafeguards;
	int			nrefs;
	int			i;
	int			s;

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	if (!PG_ARGISNULL(1))
		as_of = PG_GETARG_DATEADT(1);
	if (!PG_ARGISNULL(2))
	{
		act = repat_act_find(text_to_cstring(PG_GETARG_TEXT_PP(2)));
		if (act == NULL)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("there is no guarded act of that name"),
					 errhint("The guarded acts are the rows of repatriation.act_catalogue().")));
	}
	asked = act != NULL ? act->blocks | act->warns : repat_safeguard_all();
	occasion = PG_ARGISNULL(1) ? REPAT_IN_REVIEW : REPAT_IN_ADVANCE;
	memset(&needs, 0, sizeof(needs));
	repat_safeguard_needs(asked, occasion, &needs);
	/* Siblings' cases are looked at where a child is to depart. */
	if (occasion == REPAT_IN_REVIEW || (act != NULL && !act->departs))
		repat_fact_set_keep_to_case(&needs);
	if (act != NULL)
		repat_act_prospect_needs(act, &needs);
	facts = load_visible(PG_GETARG_ARRAYTYPE_P(0), &needs, PG_ARGISNULL(1) ? NULL : &as_of,
						 act != NULL ? act->name : NULL, &refs, &nrefs);
	safeguards = repat_safeguards(&nsafeguards);
	for (i = 0; i < nrefs; i++)
	{
		RepatVerdicts verdicts;

		repat_safeguard_judge_all(&facts[i], &needs, occasion, &verdicts);
		for (s = 0; s < nsafeguards; s++)
		{
			int			number = safeguards[s].number;
			RepatVerdict verdict;
			RepatRow	row = {0};

			if (!(asked & REPAT_SAFEGUARD_BIT(number)))
				continue;
			verdict = act != NULL && !PG_ARGISNULL(1)
				? repat_act_prospect(act, number, &facts[i], &needs)
				: repat_verdict_on(&verdicts, number);
			repat_row_datum(&row, Int64GetDatum(refs[i]), false);
			repat_row_int(&row, number);
			repat_row_text(&row, safeguards[s].slug);
			repat_row_text(&row, repat_verdict_name(verdict));
			repat_row_text(&row, verdict == REPAT_UNMET || verdict == REPAT_UNKNOWN
						   ? repat_lack_text(number, &facts[i], &needs) : "");
			repat_row_put(&row, (ReturnSetInfo *) fcinfo->resultinfo);
		}
	}
	return (Datum) 0;
}
