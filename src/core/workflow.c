/*
 * workflow.c
 *	  A state machine's version as a matrix of edges.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/workflow.h"

#include <string.h>

/* Index of a state, or -1. */
static int
find_state(const RepatMachine *machine, const char *state)
{
	int			i;

	for (i = 0; i < machine->nstates; i++)
		if (strcmp(machine->state[i], state) == 0)
			return i;
	return -1;
}

RepatStatus
repat_machine_add_state(RepatMachine *machine, const char *state, bool initial, bool final)
{
	uint64_t	bit;

	if (machine->nstates == REPAT_STATES_MAX)
		return REPAT_LIMIT;
	if (find_state(machine, state) >= 0)
		return REPAT_SYNTAX;
	bit = UINT64_C(1) << machine->nstates;
	machine->state[machine->nstates] = state;
	machine->edge[machine->nstates] = 0;
	if (initial)
		machine->initial |= bit;
	if (final)
		machine->final |= bit;
	machine->nstates++;
	return REPAT_OK;
}

RepatStatus
repat_machine_add_edge(RepatMachine *machine, const char *from, const char *to)
{
	int			i = find_state(machine, from);
	int			j = find_state(machine, to);

	if (i < 0 || j < 0)
		return REPAT_SYNTAX;
	machine->edge[i] |= UINT64_C(1) << j;
	return REPAT_OK;
}

bool
repat_machine_has_state(const RepatMachine *machine, const char *state)
{
	return find_state(machine, state) >= 0;
}

bool
repat_machine_begins(const RepatMachine *machine, const char *state)
{
	int			i = find_state(machine, state);

	return i >= 0 && ((machine->initial >> i) & 1);
}

bool
repat_machine_leads(const RepatMachine *machine, const char *from, const char *to)
{
	int			i = find_state(machine, from);
	int			j = find_state(machine, to);

	return i >= 0 && j >= 0 && ((machine->edge[i] >> j) & 1);
}
