/*
 * workflow_check.h
 *	  Whether a version of a machine still passes what safeguards rest on.
 *
 * Layer: core. Memory is the caller's.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_WORKFLOW_CHECK_H
#define REPAT_CORE_WORKFLOW_CHECK_H

#include "repatriation/core/workflow.h"

typedef enum RepatFindingKind
{
	REPAT_NO_INITIAL,			/* no record can begin */
	REPAT_NO_FINAL,				/* no record can end */
	REPAT_UNREACHABLE,			/* no record gets to the state */
	REPAT_DEAD_END,				/* a record in the state can never end; the way there */
	REPAT_LACKS_STATE,			/* an act of that state is guarded, and the version has none */
	REPAT_WAY_AROUND,			/* to the state, past what it needs; that way */
	REPAT_WAY_BACK				/* to the state before an irreversible step; that way */
} RepatFindingKind;

/* One row of workflow_need_def.h, which says what the columns mean. */
typedef struct RepatNeed
{
	const char *workflow;
	const char *since;
	const char *state;
	const char *passes;
	const char *why;
} RepatNeed;

typedef struct RepatFinding
{
	RepatFindingKind kind;
	const char *state;			/* NULL where the whole version is meant */
	const RepatNeed *need;		/* of a WAY_AROUND, else NULL */
	int			length;			/* states of the witness, 0 for none */
	int			way[REPAT_STATES_MAX];	/* their numbers in the machine, in order */
} RepatFinding;

typedef void (*RepatFindingSink) (const RepatMachine *machine, const RepatFinding *finding,
								  void *arg);

/* The needs; *count tells how many. */
extern const RepatNeed *repat_needs(int *count);

/* Call "sink" with each finding about a version of that workflow; none: it is sound. */
extern void repat_workflow_check(const RepatMachine *machine, const char *workflow,
								 RepatFindingSink sink, void *arg);

/*
 * A shortest way, from one of the states in "from" to one of those in "to", that
 * enters none of those in "without": the numbers of its states in way[], and how
 * many they are; 0 where there is none. States of "from" that are in "without" are
 * no beginning. A state of both "from" and "to" is a way of one.
 */
extern int	repat_machine_way(const RepatMachine *machine, uint64_t from, uint64_t to,
							  uint64_t without, int way[REPAT_STATES_MAX]);

/* "no initial state", "way around", ... */
extern const char *repat_finding_name(RepatFindingKind kind);

#endif
