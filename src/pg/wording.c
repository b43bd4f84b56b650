/*
 * wording.c
 *	  stigmatising_terms(): the words of a text that a record should do without.
 *
 * Layer: pg. Core reads UTF-8; a database of another encoding is converted.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "repatriation/core/wording.h"
#include "repatriation/pg/rows.h"

PG_FUNCTION_INFO_V1(repat_stigmatising_terms);
PG_FUNCTION_INFO_V1(repat_wording_catalogue);

/* A text as core reads it. */
static RepatTerm
as_term(text *value)
{
	RepatTerm	term;
	int			length = (int) VARSIZE_ANY_EXHDR(value);
	char	   *utf8 = pg_server_to_any(VARDATA_ANY(value), length, PG_UTF8);

	term.text = utf8;
	term.length = utf8 == VARDATA_ANY(value) ? (size_t) length : strlen(utf8);
	return term;
}

/* The elements of an array, but for those that are null. */
static RepatTerm *
as_terms(ArrayType *array, int *count)
{
	RepatTerm  *terms;
	Datum	   *elements;
	bool	   *nulls;
	int			n;
	int			i;

	deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT, &elements, &nulls, &n);
	terms = palloc(sizeof(RepatTerm) * Max(n, 1));
	*count = 0;
	for (i = 0; i < n; i++)
		if (!nulls[i])
			terms[(*count)++] = as_term(DatumGetTextPP(elements[i]));
	return terms;
}

/*
 * stigmatising_terms(text [, terms text[], allowed text[]]) returns text[]: each
 * word found, as the text spells it, in its order; empty where there is none.
 */
Datum
repat_stigmatising_terms(PG_FUNCTION_ARGS)
{
	RepatTerm	searched = as_term(PG_GETARG_TEXT_PP(0));
	RepatWording more = {NULL, 0, NULL, 0};
	RepatWordingHit hit;
	ArrayBuildState *found = initArrayResult(TEXTOID, CurrentMemoryContext, false);
	size_t		cursor = 0;

	if (PG_NARGS() > 1)
	{
		more.terms = as_terms(PG_GETARG_ARRAYTYPE_P(1), &more.nterms);
		more.allowed = as_terms(PG_GETARG_ARRAYTYPE_P(2), &more.nallowed);
	}
	while (repat_wording_next(&more, searched.text, searched.length, &cursor, &hit))
	{
		char	   *word = pnstrdup(searched.text + hit.start, hit.length);

		found = accumArrayResult(found, CStringGetTextDatum(pg_any_to_server(word, (int) hit.length, PG_UTF8)),
								 false, TEXTOID, CurrentMemoryContext);
		CHECK_FOR_INTERRUPTS();
	}
	PG_RETURN_DATUM(makeArrayResult(found, CurrentMemoryContext));
}

/* wording_catalogue() returns table: one row for each row of wording_def.h. */
Datum
repat_wording_catalogue(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	const RepatWordingDef *defs;
	int			count;
	int			i;

	InitMaterializedSRF(fcinfo, 0);
	defs = repat_wording_defs(&count);
	for (i = 0; i < count; i++)
	{
		RepatRow	row = {0};
		char	   *term = pnstrdup(defs[i].term.text, defs[i].term.length);

		/* An encoding that has no such letters spells no such word. */
		if (GetDatabaseEncoding() != PG_UTF8 && defs[i].script[0] != 'L')
			continue;
		repat_row_text(&row, defs[i].script);
		repat_row_text(&row, defs[i].language);
		repat_row_text(&row, term);
		repat_row_put(&row, rsinfo);
	}
	return (Datum) 0;
}
