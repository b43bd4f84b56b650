/*
 * act.h
 *	  The register's tables, and the acts on them that are guarded.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_ACT_H
#define REPAT_CORE_ACT_H

#include "repatriation/core/safeguard.h"

typedef struct RepatTableDef
{
	const char *name;
	const char *id_column;		/* "" where the case is the row */
	const char *workflow;		/* "" for none */
	const char *insert_entry;	/* the ledger's words for a row that is no act */
	const char *update_entry;
} RepatTableDef;

/* What makes a written row an act; the words of act_def.h. */
typedef enum RepatTrigger
{
	REPAT_ENTER,				/* the state becomes "what" */
	REPAT_INSERT,				/* a row is added */
	REPAT_CHANGE,				/* "what" is given on insert, or changes */
	REPAT_UPDATE,				/* "what" of an existing row changes */
	REPAT_CHILD					/* the same, of the row that is the child of the case */
} RepatTrigger;

typedef struct RepatAct
{
	const char *name;			/* machine:state, or subject:verb */
	RepatTable	table;
	RepatTrigger trigger;
	const char *what;			/* state or column */
	RepatSafeguardSet blocks;	/* refused when one of these is not met */
	RepatSafeguardSet warns;	/* stored with a warning */
	bool		stands;			/* later writes to the case are judged against it too */
	bool		departs;		/* the child leaves: siblings' cases are looked at */
} RepatAct;

/* A column that keeps the value it was inserted with. */
typedef struct RepatKept
{
	RepatTable	table;
	const char *column;
	const char *hint;			/* what to do instead */
} RepatKept;

/* The columns of kept_def.h; *count tells how many. */
extern const RepatKept *repat_kept(int *count);

/* The definition of a table. */
extern const RepatTableDef *repat_table_def(RepatTable table);

/* Whether rows of a table with a workflow may stand outside of it, without a state. */
extern bool repat_table_state_is_optional(RepatTable table);

/* Find a table by name; false if it is none of the register's case tables. */
extern bool repat_table_find(const char *name, RepatTable *table);

/* The acts; *count tells how many. */
extern const RepatAct *repat_acts(int *count);

/* The act of that name, or NULL. */
extern const RepatAct *repat_act_find(const char *name);

/*
 * Judge a safeguard for an act that is yet to come. Where the act's record does
 * not exist yet, nothing can be known of it: not applicable becomes unknown.
 */
extern RepatVerdict repat_act_prospect(const RepatAct *act, int number, const RepatCaseFacts *facts,
									   const RepatFactSet *asked);

/* Add to *facts what repat_act_prospect() needs of them beyond the rules. */
extern void repat_act_prospect_needs(const RepatAct *act, RepatFactSet *facts);

#endif
