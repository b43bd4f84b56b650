/*
 * workflow.h
 *	  A state machine's version as a matrix of edges.
 *
 * Layer: core. Memory is the caller's.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_WORKFLOW_H
#define REPAT_CORE_WORKFLOW_H

#include "repatriation/core/status.h"

/* More states than any machine of casework needs; one word of bits a row. */
#define REPAT_STATES_MAX 64

/* More roles than the steps of one machine are reserved for. */
#define REPAT_ROLES_MAX 64

/* What an edge asks of whoever takes it. */
typedef struct RepatStep
{
	const char *role;			/* NULL: anyone's */
	bool		needs_reason;
	bool		is_irreversible;
} RepatStep;

typedef struct RepatMachine
{
	int			nstates;
	const char *state[REPAT_STATES_MAX];	/* terminated; the caller keeps them */
	uint64_t	initial;		/* bit i: a record may begin in state i */
	uint64_t	final;			/* bit i: a record ends in state i */
	uint64_t	edge[REPAT_STATES_MAX]; /* bit j of edge[i]: i leads to j */
	uint64_t	irreversible[REPAT_STATES_MAX]; /* and there is no way back */
	uint64_t	needs_reason[REPAT_STATES_MAX];
	uint8_t		role_of[REPAT_STATES_MAX][REPAT_STATES_MAX];	/* 0: anyone's */
	int			nroles;
	const char *role[REPAT_ROLES_MAX + 1];	/* from 1; the caller keeps them */
} RepatMachine;

/* Add a state. REPAT_LIMIT beyond REPAT_STATES_MAX, REPAT_SYNTAX if it is there already. */
extern RepatStatus repat_machine_add_state(RepatMachine *machine, const char *state,
										   bool initial, bool final);

/*
 * Add an edge. REPAT_SYNTAX where a state is not the machine's, REPAT_LIMIT beyond
 * REPAT_ROLES_MAX roles.
 */
extern RepatStatus repat_machine_add_edge(RepatMachine *machine, const char *from, const char *to,
										  const RepatStep *step);

/* Whether the machine has a state of that name. */
extern bool repat_machine_has_state(const RepatMachine *machine, const char *state);

/* Whether a record may begin in the state. */
extern bool repat_machine_begins(const RepatMachine *machine, const char *state);

/* Whether a record may end in the state. */
extern bool repat_machine_ends(const RepatMachine *machine, const char *state);

/*
 * Whether the edge is listed; if it is, *step says what it asks. An edge that is
 * not listed does not exist.
 */
extern bool repat_machine_leads(const RepatMachine *machine, const char *from, const char *to,
								RepatStep *step);

#endif
