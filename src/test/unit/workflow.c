/*
 * workflow.c
 *	  A machine's states and edges, up to and beyond its limit.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/workflow.h"

static const RepatStep plain = {NULL, false, false};
static RepatStep step;
static char names[REPAT_STATES_MAX + 1][16];

/* The largest machine: every state leads to the next, and the last to itself. */
static void
largest(void)
{
	RepatMachine machine;
	RepatMachine before;
	int			bad = 0;
	int			i;
	int			j;

	memset(&machine, 0, sizeof(machine));
	/* what is left of an older machine in the row of edges does not count */
	memset(machine.edge, 0xff, sizeof(machine.edge));
	for (i = 0; i <= REPAT_STATES_MAX; i++)
		snprintf(names[i], sizeof(names[i]), "s%d", i);
	for (i = 0; i < REPAT_STATES_MAX; i++)
		bad += repat_machine_add_state(&machine, names[i], i % 3 == 0, i % 5 == 0) != REPAT_OK;
	CHECK(bad == 0 && machine.nstates == REPAT_STATES_MAX);

	before = machine;
	CHECK(repat_machine_add_state(&machine, names[REPAT_STATES_MAX], true, true) == REPAT_LIMIT);
	CHECK(memcmp(&machine, &before, sizeof(machine)) == 0);

	for (i = 0; i < REPAT_STATES_MAX; i++)
		bad += repat_machine_add_edge(&machine, names[i],
									  names[i + 1 < REPAT_STATES_MAX ? i + 1 : i], &plain) != REPAT_OK;
	for (i = 0; i < REPAT_STATES_MAX; i++)
	{
		bad += !repat_machine_has_state(&machine, names[i]);
		bad += repat_machine_begins(&machine, names[i]) != (i % 3 == 0);
		bad += repat_machine_ends(&machine, names[i]) != (i % 5 == 0);
		bad += ((machine.final >> i) & 1) != (i % 5 == 0);
		for (j = 0; j < REPAT_STATES_MAX; j++)
			bad += repat_machine_leads(&machine, names[i], names[j], &step) !=
				(j == i + 1 || (i == REPAT_STATES_MAX - 1 && j == i));
	}
	CHECK(bad == 0);
	CHECK(!repat_machine_has_state(&machine, names[REPAT_STATES_MAX]));
	CHECK(!repat_machine_begins(&machine, names[REPAT_STATES_MAX]));
}

int
main(void)
{
	RepatMachine machine;
	RepatMachine before;
	char		copy[] = "open";

	memset(&machine, 0, sizeof(machine));
	/* nothing is listed in a machine without states */
	CHECK(!repat_machine_has_state(&machine, "open"));
	CHECK(!repat_machine_begins(&machine, "open"));
	CHECK(!repat_machine_leads(&machine, "open", "open", &step));
	CHECK(repat_machine_add_edge(&machine, "open", "open", &plain) == REPAT_SYNTAX);

	CHECK(repat_machine_add_state(&machine, "open", true, false) == REPAT_OK);
	CHECK(repat_machine_add_state(&machine, "closed", false, true) == REPAT_OK);
	before = machine;
	/* a name is its letters, not its address; a second one changes nothing */
	CHECK(repat_machine_add_state(&machine, copy, false, true) == REPAT_SYNTAX);
	CHECK(repat_machine_add_state(&machine, "closed", true, false) == REPAT_SYNTAX);
	CHECK(memcmp(&machine, &before, sizeof(machine)) == 0);
	CHECK(repat_machine_begins(&machine, copy) && !repat_machine_begins(&machine, "closed"));
	CHECK(repat_machine_ends(&machine, "closed") && !repat_machine_ends(&machine, copy) && !repat_machine_ends(&machine, "none"));
	CHECK(machine.initial == 1 && machine.final == 2);
	CHECK(!repat_machine_has_state(&machine, "") && !repat_machine_has_state(&machine, "Open") &&
		  !repat_machine_has_state(&machine, "ope") && !repat_machine_has_state(&machine, "opens"));

	CHECK(repat_machine_add_edge(&machine, "open", "lost", &plain) == REPAT_SYNTAX);
	CHECK(repat_machine_add_edge(&machine, "lost", "open", &plain) == REPAT_SYNTAX);
	CHECK(machine.edge[0] == 0 && machine.edge[1] == 0);
	CHECK(repat_machine_add_edge(&machine, "open", "closed", &plain) == REPAT_OK);
	CHECK(repat_machine_add_edge(&machine, "open", "closed", &plain) == REPAT_OK);
	CHECK(repat_machine_leads(&machine, "open", "closed", &step));
	/* an edge has a direction, and a state does not lead to itself unless it is listed */
	CHECK(!repat_machine_leads(&machine, "closed", "open", &step));
	CHECK(!repat_machine_leads(&machine, "open", "open", &step));
	CHECK(!repat_machine_leads(&machine, "open", "lost", &step));
	CHECK(!repat_machine_leads(&machine, "lost", "open", &step));

	largest();
	return check_report();
}
