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
	machine->irreversible[machine->nstates] = 0;
	machine->needs_reason[machine->nstates] = 0;
	memset(machine->role_of[machine->nstates], 0, sizeof(machine->role_of[0]));
	if (initial)
		machine->initial |= bit;
	if (final)
		machine->final |= bit;
	machine->nstates++;
	return REPAT_OK;
}

/* Number of a role, which is added if it is new; -1 where there is no room. */
static int
role_number(RepatMachine *machine, const char *role)
{
	int			i;

	if (role == NULL)
		return 0;
	for (i = 1; i <= machine->nroles; i++)
		if (strcmp(machine->role[i], role) == 0)
			return i;
	if (machine->nroles == REPAT_ROLES_MAX)
		return -1;
	machine->role[++machine->nroles] = role;
	return machine->nroles;
}

RepatStatus
repat_machine_add_edge(RepatMachine *machine, const char *from, const char *to,
					   const RepatStep *step)
{
	int			i = find_state(machine, from);
	int			j = find_state(machine, to);
	int			role;
	uint64_t	bit;

	if (i < 0 || j < 0)
		return REPAT_SYNTAX;
	role = role_number(machine, step->role);
	if (role < 0)
		return REPAT_LIMIT;
	bit = UINT64_C(1) << j;
	machine->edge[i] |= bit;
	if (step->is_irreversible)
		machine->irreversible[i] |= bit;
	if (step->needs_reason)
		machine->needs_reason[i] |= bit;
	machine->role_of[i][j] = (uint8_t) role;
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
repat_machine_ends(const RepatMachine *machine, const char *state)
{
	int			i = find_state(machine, state);

	return i >= 0 && ((machine->final >> i) & 1);
}

bool
repat_machine_leads(const RepatMachine *machine, const char *from, const char *to,
					RepatStep *step)
{
	int			i = find_state(machine, from);
	int			j = find_state(machine, to);
	int			role;

	if (i < 0 || j < 0 || !((machine->edge[i] >> j) & 1))
		return false;
	role = machine->role_of[i][j];
	step->role = role == 0 ? NULL : machine->role[role];
	step->needs_reason = (machine->needs_reason[i] >> j) & 1;
	step->is_irreversible = (machine->irreversible[i] >> j) & 1;
	return true;
}
