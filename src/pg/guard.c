/*
 * guard.c
 *	  The guard: what every statement on a case must pass.
 *
 * Layer: pg. After each statement, for all rows it wrote:
 *	  1. collect the rows, what acts they are, and the cases they belong to;
 *	  2. where a child departs, lock the ledger heads of its case and of its siblings',
 *		 in case order;
 *	  3. add one ledger entry for each row, and move the cases' ledger heads on in
 *		 case order, which locks them; add the steps that records took to their history;
 *	  4. load the facts of those cases by the newest snapshot, as the owner;
 *	  5. judge; refuse, or store warnings;
 *	  6. ask what national law adds to the acts; refuse, or store warnings.
 * The locks come before the facts: whoever waits for another writer of the same
 * case sees what that writer did. A refusal takes the entries back with the rows.
 * The guard never edits a row and prints none.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "common/hashfn.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "repatriation/core/case_ref.h"
#include "repatriation/pg/case_end.h"
#include "repatriation/pg/exception.h"
#include "repatriation/pg/facts.h"
#include "repatriation/pg/ministry.h"
#include "repatriation/pg/refusal.h"
#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/transition.h"
#include "repatriation/pg/written_rows.h"

PG_FUNCTION_INFO_V1(repat_guard);
PG_FUNCTION_INFO_V1(repat_keep);

/* Cases judged at a time. */
#define BATCH 1024

/* A case whose acts want judging. */
typedef struct JudgedCase
{
	const char *act;
	RepatSafeguardSet blocks;	/* must be met by the acts of the statement */
	RepatSafeguardSet warns;
	bool		holds;			/* what was done before must not come undone */
	bool		begins;			/* from now on it is held against every write */
	bool		departs;		/* the child does: siblings' cases are looked at */
	bool		mixed;			/* acts of several names: no exception is for all of them */
	int64		emergency_action_id;	/* under which all its acts are done; 0: none */
} JudgedCase;

/* Store a warning; its table's own guard adds the ledger entry. */
static void
store_warning(int64 case_ref, const char *act, int number, const char *lacks)
{
	static SPIPlanPtr plan = NULL;
	char		ref[REPAT_CASE_REF_BUFFER];
	Datum		values[4];

	SPI_connect();
	repat_case_ref_format(case_ref, ref);
	if (plan == NULL)
	{
		Oid			types[4] = {TEXTOID, INT4OID, TEXTOID, TEXTOID};

		plan = repat_prepare("INSERT INTO " REPAT_SCHEMA ".safeguard_warning"
							 " (case_ref, safeguard, act, lacks)"
							 " VALUES ($1::repatriation.case_ref, $2, $3, $4)", 4, types, 0);
	}
	values[0] = CStringGetTextDatum(ref);
	values[1] = Int32GetDatum(number);
	values[2] = CStringGetTextDatum(act);
	values[3] = CStringGetTextDatum(lacks);
	if (SPI_execute_plan(plan, values, NULL, false, 0) != SPI_OK_INSERT)
		elog(ERROR, "could not store a warning");
	SPI_finish();
}

/* Store what the facts say that safeguards warn of. */
static void
store_warnings(int64 case_ref, const char *act, RepatSafeguardSet warned, const RepatCaseFacts *facts,
			   const RepatFactSet *asked)
{
	const RepatSafeguard *safeguards;
	int			count;
	int			i;

	safeguards = repat_safeguards(&count);
	for (i = 0; i < count; i++)
		if (warned & REPAT_SAFEGUARD_BIT(safeguards[i].number))
			store_warning(case_ref, act, safeguards[i].number,
						  repat_lack_text(safeguards[i].number, facts, asked));
}

/* Store, once a case, that words were written which a record should do without. */
static void
warn_of_words(const RepatWrittenRows *rows)
{
	uint64		i;
	int64		warned = 0;

	for (i = 0; i < rows->count; i++)
	{
		if (!rows->row[i].is_worded || (warned != 0 && warned == rows->row[i].case_ref))
			continue;
		warned = rows->row[i].case_ref;
		store_warning(warned, rows->row[i].act, REPAT_WORDING_SAFEGUARD,
					  repat_safeguard_find(REPAT_WORDING_SAFEGUARD)->title);
	}
}

/* Say no, with everything that the act lacks and not only what was loaded to judge it. */
static void
refuse_case(Relation rel, RepatTable table, const JudgedCase *judged, int64 case_ref, RepatSafeguardSet failing,
			bool name_case)
{
	RepatFactSet asked = {{0}};
	RepatCaseFacts facts;
	char		name[REPAT_CASE_REF_BUFFER];

	repat_safeguard_needs(judged->blocks, REPAT_AT_ACT, &asked);
	repat_safeguard_needs(failing, REPAT_AFTERWARDS, &asked);
	repat_safeguard_rewrites(judged->blocks, table, &asked);
	if (!judged->departs)
		repat_fact_set_keep_to_case(&asked);
	repat_facts_load(&case_ref, 1, &asked, NULL, NULL, true, &facts);
	failing |= repat_safeguard_failing(judged->blocks, &facts, &asked, REPAT_AT_ACT);
	repat_case_ref_format(case_ref, name);
	repat_refuse(rel, judged->act, failing, &facts, &asked, name_case ? name : NULL);
}

/* What the rows of one case ask for; r moves on to the next case's first row. */
static JudgedCase
gather_case(const RepatWrittenRows *rows, const RepatChain *chain, uint64 *r)
{
	JudgedCase	judged = {0};

	judged.holds = chain->had_standing_act;
	judged.begins = chain->has_standing_act && !chain->had_standing_act;

	for (; *r < rows->count && rows->row[*r].case_ref == chain->case_ref; (*r)++)
	{
		const RepatWrittenRow *row = &rows->row[*r];

		if (judged.blocks != 0 && row->blocks != 0 && strcmp(judged.act, row->act) != 0)
			judged.mixed = true;
		if (judged.act == NULL || row->blocks != 0)
			judged.act = row->act;
		if (row->blocks != 0)
			judged.emergency_action_id = judged.blocks == 0 || judged.emergency_action_id == row->emergency_action_id
				? row->emergency_action_id : 0;
		judged.departs |= row->departs;
		judged.blocks |= row->blocks;
		judged.warns |= row->warns;
	}
	return judged;
}

/* What it depends on, which facts to load. */
typedef struct Question
{
	RepatSafeguardSet acts;		/* that may refuse or warn */
	RepatSafeguardSet warns;
	uint64		changed;		/* columns */
	RepatTable	table;
	RepatChange change;
	int			holds;			/* some case holds what was done before */
	int			begins;			/* some case begins to */
} Question;

/*
 * Which facts to load: those that the change to this table can raise, and what the
 * acts ask. Where what was done is held against every write from now on, all
 * facts are judged once, so that everything is known to hold from the start.
 */
static RepatFactSet
work_out_facts(const Question *question)
{
	RepatFactSet asked = {{0}};
	RepatFactSet untouched = {{0}};

	if (question->holds || question->begins)
		repat_safeguard_needs(repat_safeguard_all(), REPAT_AFTERWARDS, &asked);
	repat_safeguard_needs(question->acts, REPAT_AT_ACT, &asked);
	repat_safeguard_needs(question->warns, REPAT_TO_WARN, &asked);
	if (question->change == REPAT_ROWS_CHANGED)
		repat_facts_untouched(question->table, question->changed, &untouched);
	if (!question->begins)
		repat_safeguard_narrow(question->acts, question->table, question->change, &untouched, &asked);
	repat_safeguard_rewrites(question->acts, question->table, &asked);
	return asked;
}

/* The question that these cases put. The answer never changes: the last ones are kept. */
static RepatFactSet
facts_asked(RepatTable table, const RepatWrittenRows *rows, const JudgedCase *judged, int njudged)
{
	static struct
	{
		Question	question;
		RepatFactSet asked;
	}			kept[64];
	Question	question;
	RepatFactSet asked;
	uint32		place;
	int			i;

	/* Compared as bytes: there are none between its members. */
	StaticAssertStmt(sizeof(Question) == 3 * sizeof(uint64) + 4 * sizeof(int), "Question has padding");
	memset(&question, 0, sizeof(question));
	question.table = table;
	question.change = rows->change;
	question.changed = rows->changed;
	for (i = 0; i < njudged; i++)
	{
		question.acts |= judged[i].blocks | judged[i].warns;
		question.warns |= judged[i].warns;
		question.holds |= judged[i].holds;
		question.begins |= judged[i].begins;
	}
	place = hash_bytes((unsigned char *) &question, sizeof(question)) % lengthof(kept);
	/* A place never used holds the question of no acts, whose answer is nothing. */
	if (memcmp(&kept[place].question, &question, sizeof(question)) != 0)
	{
		kept[place].asked = work_out_facts(&question);
		kept[place].question = question;
	}
	asked = kept[place].asked;
	if (!rows->departs)
		repat_fact_set_keep_to_case(&asked);
	return asked;
}

/*
 * Judge n cases by the facts asked for: refuse what may not be, store what warns.
 * "facts" has room for them.
 */
static void
judge_batch(Relation rel, RepatTable table, JudgedCase *judge, const int64 *refs, int n,
			const RepatFactSet *asked, bool name_case, RepatCaseFacts *facts)
{
	int			i;

	repat_facts_load(refs, n, asked, NULL, NULL, true, facts);
	for (i = 0; i < n; i++)
	{
		RepatSafeguardSet failing = repat_safeguard_failing(judge[i].blocks, &facts[i], asked, REPAT_AT_ACT);

		if (failing != 0 && !judge[i].mixed)
			failing &= ~repat_exceptions_use(refs[i], judge[i].act, judge[i].emergency_action_id, failing, asked,
											 &facts[i]);
		if (judge[i].holds || judge[i].begins)
			failing |= repat_safeguard_failing(repat_safeguard_all(), &facts[i], asked, REPAT_AFTERWARDS);
		if (failing != 0)
			refuse_case(rel, table, &judge[i], refs[i], failing, name_case);
		judge[i].warns = repat_safeguard_failing(judge[i].warns, &facts[i], asked, REPAT_TO_WARN);
	}
	/* After the refusals: what is refused warns of nothing. */
	for (i = 0; i < n; i++)
		if (judge[i].warns != 0)
			store_warnings(refs[i], judge[i].act, judge[i].warns, &facts[i], asked);
}

/* Judge the cases of the statement, some at a time: a load of many holds the facts of few. */
static void
judge_cases(Relation rel, const RepatGuardedTable *guarded, const RepatWrittenRows *rows,
			const RepatChain *chains, int ncases)
{
	JudgedCase *judge = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(JudgedCase) * ncases);
	int64	   *refs = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(int64) * ncases);
	RepatCaseFacts *facts;
	RepatFactSet asked;
	uint64		r = 0;
	int			n = 0;
	int			i;

	for (i = 0; i < ncases; i++)
	{
		judge[n] = gather_case(rows, &chains[i], &r);
		refs[n] = chains[i].case_ref;
		if ((judge[n].blocks | judge[n].warns) != 0 || judge[n].holds || judge[n].begins)
			n++;
	}
	if (n == 0)
		return;
	asked = facts_asked(guarded->table, rows, judge, n);
	if (repat_fact_set_is_empty(&asked))
		return;
	facts = palloc(sizeof(RepatCaseFacts) * Min(n, BATCH));
	for (i = 0; i < n; i += BATCH)
		judge_batch(rel, guarded->table, &judge[i], &refs[i], Min(n - i, BATCH), &asked, ncases > 1, facts);
}

/* Ask the national checks of each act about the cases in which it was done. */
static void
ask_ministry(Relation rel, const RepatGuardedTable *guarded, const RepatWrittenRows *rows, int ncases)
{
	int64	   *refs = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(int64) * ncases);
	int			a;

	for (a = 0; a < guarded->nacts; a++)
	{
		List	   *warnings;
		ListCell   *cell;
		int			n = 0;
		uint64		r;

		if (!((rows->acts >> a) & 1))
			continue;
		for (r = 0; r < rows->count; r++)
			if (((rows->row[r].acts >> a) & 1) && (n == 0 || refs[n - 1] != rows->row[r].case_ref))
				refs[n++] = rows->row[r].case_ref;
		warnings = repat_ministry_checks(rel, guarded->acts[a]->name, refs, n, ncases > 1);
		foreach(cell, warnings)
		{
			const RepatMinistryWarning *warning = lfirst(cell);

			store_warning(warning->case_ref, guarded->acts[a]->name, REPAT_MINISTRY_NUMBER,
						  psprintf("%s: %s", warning->name, warning->message));
		}
	}
	pfree(refs);
}

/* Lock the cases of which a child departs, and those of its siblings. */
static void
lock_siblings(const RepatWrittenRows *rows)
{
	int64	   *refs = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(int64) * rows->count);
	int			n = 0;
	uint64		i;

	for (i = 0; i < rows->count; i++)
		if (rows->row[i].departs && (n == 0 || refs[n - 1] != rows->row[i].case_ref))
			refs[n++] = rows->row[i].case_ref;
	repat_siblings_lock(refs, n);
	pfree(refs);
}

/* Steps 2 to 6, as the owner of the register. */
static void
guard_rows(Relation rel, const RepatGuardedTable *guarded, RepatWrittenRows *rows)
{
	RepatChain *chains = MemoryContextAllocHuge(CurrentMemoryContext, sizeof(RepatChain) * rows->count);
	RepatIdentity self;
	int			ncases;

	repat_act_as(rel->rd_rel->relowner, &self);
	if (rows->departs)
		lock_siblings(rows);
	repat_ledger_append(rel, guarded->table == REPAT_TABLE_child_case, rows->row, rows->count,
						chains, &ncases);
	repat_refuse_after_end(rel, guarded, rows);
	if (rows->took_steps)
		repat_transitions_append(guarded->def->workflow, rows->row, rows->count);
	judge_cases(rel, guarded, rows, chains, ncases);
	if (rows->acts != 0)
		ask_ministry(rel, guarded, rows, ncases);
	if (rows->is_worded)
		warn_of_words(rows);
	repat_resume(&self);
}

/*
 * guard(): AFTER INSERT and AFTER UPDATE trigger, FOR EACH STATEMENT, with the
 * transition tables, ENABLE ALWAYS, on every case table of the register.
 */
Datum
repat_guard(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	RepatGuardedTable guarded;
	RepatWrittenRows rows;
	MemoryContext context;
	MemoryContext before;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_AFTER(trigdata->tg_event) ||
		!TRIGGER_FIRED_FOR_STATEMENT(trigdata->tg_event) || trigdata->tg_newtable == NULL ||
		(TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) && trigdata->tg_oldtable == NULL))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired after insert or update, for each statement, with transition tables",
						"guard")));
	context = AllocSetContextCreate(CurrentMemoryContext, "repatriation guard", ALLOCSET_DEFAULT_SIZES);
	before = MemoryContextSwitchTo(context);
	repat_describe_table(trigdata->tg_relation, &guarded);
	repat_collect_rows(trigdata, &guarded, repat_register_wording(trigdata->tg_relation->rd_rel->relowner),
					   &rows);
	if (rows.count > 0)
		guard_rows(trigdata->tg_relation, &guarded, &rows);
	MemoryContextSwitchTo(before);
	MemoryContextDelete(context);
	return PointerGetDatum(NULL);
}

/*
 * keep(): BEFORE DELETE, TRUNCATE and, on the ledger, INSERT and UPDATE trigger,
 * FOR EACH STATEMENT. Records are voided or erased by procedure, never deleted;
 * the ledger is written by the guard and by nobody else.
 */
Datum
repat_keep(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Relation	rel;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be called as a trigger", "keep")));
	rel = trigdata->tg_relation;
	if (TRIGGER_FIRED_BY_INSERT(trigdata->tg_event) && repat_exception_is_writing() &&
		strcmp(RelationGetRelationName(trigdata->tg_relation), "violation_log") == 0)
		return PointerGetDatum(NULL);
	/* An argument says that anybody may add rows. */
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) && trigdata->tg_trigger->tgnargs > 0)
		ereport(ERROR,
				(errcode(ERRCODE_RP_APPEND_ONLY),
				 errmsg("rows of table \"%s\" are not changed", RelationGetRelationName(rel)),
				 errhint("Insert another row."),
				 errtable(rel)));
	if (TRIGGER_FIRED_BY_INSERT(trigdata->tg_event) || TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_RP_LEDGER),
				 errmsg("table \"%s\" is written by the guard alone", RelationGetRelationName(rel)),
				 errtable(rel)));
	ereport(ERROR,
			(errcode(ERRCODE_RP_APPEND_ONLY),
			 errmsg("rows of table \"%s\" are not deleted", RelationGetRelationName(rel)),
			 errhint("Void the record with a reason."),
			 errtable(rel)));
	return PointerGetDatum(NULL);
}
