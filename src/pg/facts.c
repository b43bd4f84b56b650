/*
 * facts.c
 *	  Loading facts from the register.
 *
 * Layer: pg. One query for all cases of a statement; its columns are the facts
 * asked for, so that the planner drops what no safeguard of the act needs.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "utils/array.h"
#include "utils/guc.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "repatriation/pg/facts.h"
#include "repatriation/pg/register.h"

/* A plan for each set of facts that was ever asked for in this session. */
typedef struct FactsPlanKey
{
	RepatFactSet set;
	Oid			ref_type;		/* the extension may be dropped and made again */
	uint32		prospective;	/* a bool, widened: keys are compared as bytes */
} FactsPlanKey;

typedef struct FactsPlan
{
	FactsPlanKey key;
	SPIPlanPtr	plan;			/* NULL until prepared */
} FactsPlan;

static HTAB *plans = NULL;

static SPIPlanPtr
facts_plan(const RepatFactSet *set, bool prospective, Oid ref_type)
{
	FactsPlanKey key;
	FactsPlan  *entry;
	bool		found;

	if (plans == NULL)
	{
		HASHCTL		control = {0};

		control.keysize = sizeof(FactsPlanKey);
		control.entrysize = sizeof(FactsPlan);
		plans = hash_create("repatriation facts plans", 32, &control, HASH_ELEM | HASH_BLOBS);
	}
	memset(&key, 0, sizeof(key));
	key.set = *set;
	key.ref_type = ref_type;
	key.prospective = prospective;
	entry = hash_search(plans, &key, HASH_ENTER, &found);
	if (!found)
		entry->plan = NULL;
	if (entry->plan == NULL)
	{
		StringInfoData sql;
		Oid			types[2];
		int			i;

		initStringInfo(&sql);
		appendStringInfoString(&sql, "SELECT f.case_ref");
		for (i = 0; i < REPAT_FACT_COUNT; i++)
			if (repat_fact_set_has(set, i))
				appendStringInfo(&sql, ", f.%s", repat_fact_name((RepatFact) i));
		appendStringInfo(&sql, " FROM " REPAT_SCHEMA ".case_facts($1, %s) AS f",
						 prospective ? "$2" : "NULL");
		types[0] = get_array_type(ref_type);
		types[1] = DATEOID;
		entry->plan = repat_prepare(sql.data, prospective ? 2 : 1, types);
		pfree(sql.data);
	}
	return entry->plan;
}

static int
compare_refs(const void *a, const void *b)
{
	int64		x = *(const int64 *) a;
	int64		y = *(const int64 *) b;

	return (x > y) - (x < y);
}

void
repat_facts_load(const int64 *cases, int ncases, const RepatFactSet *set, const DateADT *as_of,
				 RepatCaseFacts *out)
{
	Oid			ref_type = repat_type_oid("case_ref");
	Datum	   *elements = palloc(sizeof(Datum) * ncases);
	Datum		values[2];
	SPIPlanPtr	plan;
	uint64		row;
	int			level;
	int			i;

	for (i = 0; i < ncases; i++)
	{
		int			fact;

		elements[i] = Int64GetDatum(cases[i]);
		for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
			out[i].value[fact] = REPAT_FACT_UNKNOWN;
	}
	plan = facts_plan(set, as_of != NULL, ref_type);
	values[0] = PointerGetDatum(construct_array(elements, ncases, ref_type, sizeof(int64),
												FLOAT8PASSBYVAL, TYPALIGN_DOUBLE));
	values[1] = as_of != NULL ? DateADTGetDatum(*as_of) : (Datum) 0;

	/*
	 * The planner thinks the query dear enough to compile, which takes twenty
	 * times as long as running it for the one case that most writes touch.
	 */
	level = NewGUCNestLevel();
	(void) set_config_option("jit", "off", PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0,
							 false);
	repat_execute_latest(plan, values, NULL);
	AtEOXact_GUC(true, level);
	for (row = 0; row < SPI_processed; row++)
	{
		HeapTuple	tuple = SPI_tuptable->vals[row];
		TupleDesc	desc = SPI_tuptable->tupdesc;
		bool		isnull;
		int64		ref = DatumGetInt64(SPI_getbinval(tuple, desc, 1, &isnull));
		int64	   *place = bsearch(&ref, cases, ncases, sizeof(int64), compare_refs);
		int			column = 2;
		int			fact;

		if (place == NULL)
			continue;
		for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		{
			Datum		value;

			if (!repat_fact_set_has(set, fact))
				continue;
			value = SPI_getbinval(tuple, desc, column++, &isnull);
			if (!isnull)
				out[place - cases].value[fact] = DatumGetInt32(value);
		}
	}
	SPI_freetuptable(SPI_tuptable);
	pfree(DatumGetPointer(values[0]));
	pfree(elements);
}
