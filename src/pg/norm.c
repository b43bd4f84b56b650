/*
 * norm.c
 *	  norm_catalogue() and clause_catalogue(): norms and clauses, as rows.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/array.h"

#include "repatriation/core/clause.h"
#include "repatriation/core/norm.h"
#include "repatriation/pg/rows.h"

PG_FUNCTION_INFO_V1(repat_norm_catalogue);
PG_FUNCTION_INFO_V1(repat_clause_catalogue);

/* norm_catalogue() returns table: one row for each row of norm_def.h, in its order. */
Datum
repat_norm_catalogue(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	for (i = 0; i < repat_norm_count(); i++)
	{
		const RepatNorm *norm = repat_norm_at(i);
		RepatRow	row = {0};

		repat_row_int(&row, norm->safeguard);
		repat_row_int(&row, norm->order);
		repat_row_text(&row, norm->topic);
		repat_row_text(&row, norm->instrument);
		repat_row_text(&row, norm->locator);
		repat_row_text(&row, repat_verified_name(norm->verified));
		repat_row_text(&row, repat_norm_printable(norm));
		repat_row_text(&row, norm->requirement);
		repat_row_text(&row, norm->numbers);
		repat_row_text(&row, norm->source_copy);
		repat_row_put(&row, rsinfo);
	}
	return (Datum) 0;
}

/* clause_catalogue() returns table: a row for each row of clause_def.h, in its order. */
Datum
repat_clause_catalogue(PG_FUNCTION_ARGS)
{
	const RepatClause *clauses;
	int			count;
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	clauses = repat_clauses(&count);
	for (i = 0; i < count; i++)
	{
		Datum		numbers[64];
		RepatRow	row = {0};
		int			n = 0;
		int			s;

		for (s = 0; s < 64; s++)
			if (clauses[i].safeguards & REPAT_SAFEGUARD_BIT(s))
				numbers[n++] = Int32GetDatum(s);
		repat_row_int(&row, i + 1);
		repat_row_text(&row, clauses[i].instrument);
		repat_row_text(&row, clauses[i].locator);
		repat_row_text(&row, clauses[i].requirement);
		repat_row_datum(&row, PointerGetDatum(construct_array(numbers, n, INT4OID, sizeof(int32), true,
															  TYPALIGN_INT)), false);
		repat_row_text(&row, clauses[i].answer);
		repat_row_put(&row, (ReturnSetInfo *) fcinfo->resultinfo);
	}
	return (Datum) 0;
}
