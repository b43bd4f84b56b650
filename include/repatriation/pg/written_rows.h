/*
 * written_rows.h
 *	  The rows that a statement wrote to a guarded table, and what acts they are.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_WRITTEN_ROWS_H
#define REPAT_PG_WRITTEN_ROWS_H

#include "commands/trigger.h"

#include "repatriation/core/act.h"
#include "repatriation/pg/ledger.h"
#include "repatriation/pg/row_digest.h"
#include "repatriation/pg/wording.h"

/* More acts than any one table has; a set of them is a uint32. */
#define TABLE_ACTS_MAX 32

/* More columns than facts read of any one table. */
#define FACT_COLUMNS_MAX 48

/* More columns than keep their value in any one table. */
#define KEPT_COLUMNS_MAX 8

/* More columns of text than any one table has; those beyond are not looked at. */
#define TEXT_COLUMNS_MAX 48

/* The guarded table, as this statement's rows need it. */
typedef struct RepatGuardedTable
{
	Oid			relid;
	uint64		generation;		/* repat_register_generation() then; 0: never looked */
	RepatTable	table;
	const RepatTableDef *def;
	AttrNumber	case_column;
	AttrNumber	id_column;		/* 0 where the case is the row */
	AttrNumber	state_column;	/* 0 without a workflow */
	AttrNumber	reason_column;	/* 0 without one */
	AttrNumber	subject_column;		/* whether a person is the child; 0 in other tables */
	AttrNumber	emergency_column;	/* 0 where no act can be done in the emergency lane */
	int			nacts;
	const RepatAct *acts[TABLE_ACTS_MAX];
	AttrNumber	act_columns[TABLE_ACTS_MAX];	/* 0 for ENTER and INSERT */
	int			nfact_columns;	/* columns that facts are computed from */
	AttrNumber	fact_columns[FACT_COLUMNS_MAX];
	int			ntext_columns;	/* columns of text, where words are looked for */
	AttrNumber	text_columns[TEXT_COLUMNS_MAX];
	int			nkept_columns;	/* columns that keep the value they were inserted with */
	AttrNumber	kept_columns[KEPT_COLUMNS_MAX];
	const char *kept_hints[KEPT_COLUMNS_MAX];
	RepatDigester digester;		/* of its rows */
} RepatGuardedTable;

/* The rows of one statement. */
typedef struct RepatWrittenRows
{
	RepatWrittenRow *row;
	uint64		count;
	uint64		capacity;
	bool		sorted;			/* in case order as they came */
	RepatChange change;			/* the most that any of them changed */
	bool		took_steps;		/* some of them */
	bool		is_worded;		/* some of them have words to avoid */
	uint32		acts;			/* of all of them: bit n is act n of the table */
	bool		departs;		/* some of them */
	uint64		changed;		/* of an update: columns that facts read and it changed */
} RepatWrittenRows;

/*
 * Fill in "guarded" for a table of the register; raises for any other. What was
 * found out is kept until a message says that a table or a schema changed.
 */
extern void repat_describe_table(Relation rel, RepatGuardedTable *guarded);

/*
 * Collect the rows of the statement that fired the trigger, in case order, with
 * their digests. Refuses a statement that moved a row to another case.
 */
extern void repat_collect_rows(TriggerData *trigdata, RepatGuardedTable *guarded,
							   const RepatWording *wording, RepatWrittenRows *rows);

#endif
