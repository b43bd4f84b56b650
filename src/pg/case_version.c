/*
 * case_version.c
 *	  How far a case's chain has come, for writers who must not overwrite each other.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "utils/array.h"

#include "repatriation/pg/facts.h"
#include "repatriation/pg/register.h"

PG_FUNCTION_INFO_V1(repat_case_version);

/* case_version(ref case_ref, hold boolean): number of the last entry; NULL where the case is not visible. */
Datum
repat_case_version(PG_FUNCTION_ARGS)
{
	static SPIPlanPtr plans[2] = {NULL, NULL};
	Datum		ref = PG_GETARG_DATUM(0);
	int			hold = PG_GETARG_BOOL(1) ? 1 : 0;
	Oid			type = repat_type_oid("case_ref");
	RepatIdentity self;
	Datum		seq = (Datum) 0;
	bool		isnull = true;
	int			visible;

	(void) repat_visible_cases(construct_array(&ref, 1, type, 8, true, TYPALIGN_DOUBLE), &visible);
	if (visible == 0)
		PG_RETURN_NULL();
	SPI_connect();
	repat_act_as(repat_relation_owner(repat_register_relid("ledger_head")), &self);
	repat_keep_plan(&plans[hold], hold ? "SELECT h.seq FROM " REPAT_SCHEMA ".ledger_head AS h"
					" WHERE h.case_ref OPERATOR(repatriation.=) $1 FOR NO KEY UPDATE"
					: "SELECT h.seq FROM " REPAT_SCHEMA ".ledger_head AS h"
					" WHERE h.case_ref OPERATOR(repatriation.=) $1", 1, &type);
	repat_execute_latest(plans[hold], &ref, NULL);
	if (SPI_processed > 0)
		seq = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull);
	repat_resume(&self);
	SPI_finish();
	if (isnull)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(seq);
}
