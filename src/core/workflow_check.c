/*
 * workflow_check.c
 *	  Whether a version of a machine still passes what safeguards rest on.
 *
 * Layer: core. That every way to a state passes another is what graph theory calls
 * a dominator: taken out, it leaves no way. Machines are small, so each need is
 * looked at by itself, in breadth, which also yields the shortest way around.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/workflow_check.h"

#include <string.h>

#include "repatriation/core/act.h"

static const RepatNeed needs[] = {
#define REPAT_NEED(workflow, since, state, passes, why) {workflow, since, state, passes, why},
#define REPAT_NO_RETURN(workflow, from, to)
#include "repatriation/core/workflow_need_def.h"
#undef REPAT_NEED
#undef REPAT_NO_RETURN
};

/* Steps that are irreversible in every version. */
static const struct
{
	const char *workflow;
	const char *from;
	const char *to;
}			no_returns[] = {
#define REPAT_NEED(workflow, since, state, passes, why)
#define REPAT_NO_RETURN(workflow, from, to) {workflow, from, to},
#include "repatriation/core/workflow_need_def.h"
#undef REPAT_NEED
#undef REPAT_NO_RETURN
};

#define NO_RETURN_COUNT ((int) (sizeof(no_returns) / sizeof(no_returns[0])))

#define NEED_COUNT ((int) (sizeof(needs) / sizeof(needs[0])))
#define BIT(i) (UINT64_C(1) << (i))

const RepatNeed *
repat_needs(int *count)
{
	*count = NEED_COUNT;
	return needs;
}

int
repat_machine_way(const RepatMachine *machine, uint64_t from, uint64_t to, uint64_t without,
				  int way[REPAT_STATES_MAX])
{
	int			queue[REPAT_STATES_MAX];
	int			before[REPAT_STATES_MAX];
	uint64_t	seen = from & ~without;
	int			head = 0;
	int			tail = 0;
	int			length = 0;
	int			i;

	for (i = 0; i < machine->nstates; i++)
	{
		before[i] = -1;
		if (seen & BIT(i))
			queue[tail++] = i;
	}
	while (head < tail)
	{
		int			here = queue[head++];
		uint64_t	next;

		if (to & BIT(here))
		{
			/* Backwards to the beginning, then turned round. */
			for (i = here; i >= 0; i = before[i])
				way[length++] = i;
			for (i = 0; i < length / 2; i++)
			{
				int			kept = way[i];

				way[i] = way[length - 1 - i];
				way[length - 1 - i] = kept;
			}
			return length;
		}
		next = machine->edge[here] & ~seen & ~without;
		seen |= next;
		for (i = 0; i < machine->nstates; i++)
		{
			if (next & BIT(i))
			{
				before[i] = here;
				queue[tail++] = i;
			}
		}
	}
	return 0;
}

/* The states of the machine whose names are words of the list. */
static uint64_t
states_named(const RepatMachine *machine, const char *list)
{
	uint64_t	found = 0;
	int			i;

	while (*list != '\0')
	{
		size_t		length = strcspn(list, " ");

		for (i = 0; i < machine->nstates; i++)
			if (strncmp(machine->state[i], list, length) == 0 && machine->state[i][length] == '\0')
				found |= BIT(i);
		list += length;
		list += strspn(list, " ");
	}
	return found;
}

/* The states from which one of "to" can be reached, and these themselves. */
static uint64_t
states_leading_to(const RepatMachine *machine, uint64_t to)
{
	uint64_t	found = to;
	uint64_t	before;
	int			i;

	do
	{
		before = found;
		for (i = 0; i < machine->nstates; i++)
			if (machine->edge[i] & found)
				found |= BIT(i);
	} while (found != before);
	return found;
}

/* What a machine is, whatever it is about: it begins, gets everywhere, and ends. */
static void
check_shape(const RepatMachine *machine, RepatFindingSink sink, void *arg)
{
	RepatFinding finding = {REPAT_NO_INITIAL, NULL, NULL, 0, {0}};
	uint64_t	ending = states_leading_to(machine, machine->final);
	int			i;

	if (machine->initial == 0)
		sink(machine, &finding, arg);
	if (machine->final == 0)
	{
		finding.kind = REPAT_NO_FINAL;
		sink(machine, &finding, arg);
	}
	for (i = 0; i < machine->nstates; i++)
	{
		finding.state = machine->state[i];
		finding.length = repat_machine_way(machine, machine->initial, BIT(i), 0, finding.way);
		if (finding.length == 0)
		{
			/* Without a beginning nothing is reached, and that is said already. */
			finding.kind = REPAT_UNREACHABLE;
			if (machine->initial != 0)
				sink(machine, &finding, arg);
		}
		else if (machine->final != 0 && !(ending & BIT(i)))
		{
			finding.kind = REPAT_DEAD_END;
			sink(machine, &finding, arg);
		}
	}
}

/* A guarded act is named by its state: renamed, the state would be guarded by nobody. */
static void
check_guarded_states(const RepatMachine *machine, const char *workflow, RepatFindingSink sink, void *arg)
{
	RepatFinding finding = {REPAT_LACKS_STATE, NULL, NULL, 0, {0}};
	int			count;
	const RepatAct *acts = repat_acts(&count);
	int			i;

	for (i = 0; i < count; i++)
	{
		if (acts[i].trigger != REPAT_ENTER ||
			strcmp(repat_table_def(acts[i].table)->workflow, workflow) != 0 ||
			repat_machine_has_state(machine, acts[i].what))
			continue;
		finding.state = acts[i].what;
		sink(machine, &finding, arg);
	}
}

static void
check_needs(const RepatMachine *machine, const char *workflow, RepatFindingSink sink, void *arg)
{
	RepatFinding finding = {REPAT_WAY_AROUND, NULL, NULL, 0, {0}};
	int			i;

	for (i = 0; i < NEED_COUNT; i++)
	{
		const RepatNeed *need = &needs[i];

		if (strcmp(need->workflow, workflow) != 0)
			continue;
		finding.length = repat_machine_way(machine,
										   need->since[0] == '\0' ? machine->initial
										   : states_named(machine, need->since),
										   states_named(machine, need->state),
										   states_named(machine, need->passes), finding.way);
		if (finding.length == 0)
			continue;
		finding.state = need->state;
		finding.need = need;
		sink(machine, &finding, arg);
	}
}

/* Whether nothing may lead from state j back to state i. */
static bool
is_lasting(const RepatMachine *machine, const char *workflow, int i, int j)
{
	int			n;

	if (machine->irreversible[i] & BIT(j))
		return true;
	for (n = 0; n < NO_RETURN_COUNT; n++)
		if (strcmp(no_returns[n].workflow, workflow) == 0 &&
			strcmp(no_returns[n].from, machine->state[i]) == 0 &&
			strcmp(no_returns[n].to, machine->state[j]) == 0)
			return true;
	return false;
}

static void
check_irreversible_edges(const RepatMachine *machine, const char *workflow, RepatFindingSink sink, void *arg)
{
	RepatFinding finding = {REPAT_WAY_BACK, NULL, NULL, 0, {0}};
	int			i;
	int			j;

	for (i = 0; i < machine->nstates; i++)
	{
		for (j = 0; j < machine->nstates; j++)
		{
			if (!is_lasting(machine, workflow, i, j))
				continue;
			finding.length = repat_machine_way(machine, BIT(j), BIT(i), 0, finding.way);
			if (finding.length == 0)
				continue;
			finding.state = machine->state[i];
			sink(machine, &finding, arg);
		}
	}
}

void
repat_workflow_check(const RepatMachine *machine, const char *workflow, RepatFindingSink sink, void *arg)
{
	check_shape(machine, sink, arg);
	check_guarded_states(machine, workflow, sink, arg);
	check_needs(machine, workflow, sink, arg);
	check_irreversible_edges(machine, workflow, sink, arg);
}

const char *
repat_finding_name(RepatFindingKind kind)
{
	switch (kind)
	{
		case REPAT_NO_INITIAL:
			return "no initial state";
		case REPAT_NO_FINAL:
			return "no final state";
		case REPAT_UNREACHABLE:
			return "unreachable";
		case REPAT_DEAD_END:
			return "dead end";
		case REPAT_LACKS_STATE:
			return "guarded state missing";
		case REPAT_WAY_AROUND:
			return "way around";
		case REPAT_WAY_BACK:
			return "way back";
	}
	return "dead end";
}
