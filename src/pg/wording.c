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
#include "utils/inval.h"
#include "utils/memutils.h"

#include "repatriation/pg/register.h"
#include "repatriation/pg/rows.h"
#include "repatriation/pg/wording.h"

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

/* Read the terms or the titles of casework.term into the current context. */
static RepatTerm *
read_terms(const char *kind, int *count)
{
	MemoryContext kept = CurrentMemoryContext;
	Oid			types[1] = {TEXTOID};
	Datum		values[1];
	RepatTerm  *terms;
	uint64		i;

	values[0] = CStringGetTextDatum(kind);
	SPI_connect();
	if (SPI_execute_with_args("SELECT t.words FROM " REPAT_SCHEMA ".term AS t"
							  " WHERE t.kind OPERATOR(pg_catalog.=) $1 AND t.withdrawn_at IS NULL",
							  1, types, values, NULL, true, 0) != SPI_OK_SELECT)
		elog(ERROR, "could not read the register's terms");
	terms = MemoryContextAlloc(kept, sizeof(RepatTerm) * Max(SPI_processed, 1));
	for (i = 0; i < SPI_processed; i++)
	{
		bool		isnull;
		Datum		words = SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull);
		RepatTerm	term = as_term(DatumGetTextPP(words));
		char	   *copy = MemoryContextAlloc(kept, term.length + 1);

		memcpy(copy, term.text, term.length);
		terms[i].text = copy;
		terms[i].length = term.length;
	}
	*count = (int) SPI_processed;
	SPI_finish();
	return terms;
}

static Oid	term_relid = InvalidOid;
static bool terms_are_read = false;

/* Forget the terms when their table is touched. */
static void
forget_terms(Datum arg, Oid relid)
{
	(void) arg;
	if (relid == InvalidOid || relid == term_relid)
		terms_are_read = false;
}

const RepatWording *
repat_register_wording(Oid owner)
{
	static MemoryContext context = NULL;
	static RepatWording wording = {NULL, 0, NULL, 0};
	RepatIdentity self;
	MemoryContext before;

	if (terms_are_read)
		return &wording;
	if (context == NULL)
	{
		context = AllocSetContextCreate(CacheMemoryContext, "repatriation wording", ALLOCSET_SMALL_SIZES);
		CacheRegisterRelcacheCallback(forget_terms, (Datum) 0);
	}
	MemoryContextReset(context);
	term_relid = repat_register_relid("term");
	wording.nterms = wording.nallowed = 0;
	repat_act_as(owner, &self);
	before = MemoryContextSwitchTo(context);
	wording.terms = read_terms("term", &wording.nterms);
	wording.allowed = read_terms("allowed", &wording.nallowed);
	MemoryContextSwitchTo(before);
	repat_resume(&self);
	terms_are_read = true;
	return &wording;
}

bool
repat_text_is_worded(text *value, const RepatWording *more)
{
	RepatTerm	searched = as_term(value);
	RepatWordingHit hit;
	size_t		cursor = 0;

	return repat_wording_next(more, searched.text, searched.length, &cursor, &hit);
}
