/*
 * recruitment.c
 *	  recruitment_means(), recruitment_method(): what a source's word becomes.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "repatriation/core/recruitment.h"

PG_FUNCTION_INFO_V1(repat_recruitment_means_sql);
PG_FUNCTION_INFO_V1(repat_recruitment_method_sql);

/* recruitment_means(text) returns text */
Datum
repat_recruitment_means_sql(PG_FUNCTION_ARGS)
{
	text	   *word = PG_GETARG_TEXT_PP(0);

	PG_RETURN_TEXT_P(cstring_to_text(repat_recruitment_means(VARDATA_ANY(word), VARSIZE_ANY_EXHDR(word))));
}

/* recruitment_method(text) returns text */
Datum
repat_recruitment_method_sql(PG_FUNCTION_ARGS)
{
	text	   *word = PG_GETARG_TEXT_PP(0);

	PG_RETURN_TEXT_P(cstring_to_text(repat_recruitment_method(VARDATA_ANY(word), VARSIZE_ANY_EXHDR(word))));
}
