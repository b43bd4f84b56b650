/*
 * workflow_check.c
 *	  The check of machines against every simple path of small random graphs.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/act.h"
#include "repatriation/core/workflow_check.h"

#define SMALL 7
#define BIT(i) (UINT64_C(1) << (i))

static uint64_t random_state = 88172645463325252u;

static uint64_t
next_random(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state;
}

/*
 * The oracle: whether one of the simple paths that begin in "from", all walked
 * one by one with an odometer of edges, ends in "to" and meets none of "without".
 * Returns the length of the shortest, in states; 0 for none.
 */
static int
walk_all(const RepatMachine *m, uint64_t from, uint64_t to, uint64_t without)
{
	int			path[SMALL];
	int			tried[SMALL];
	int			best = 0;
	int			start;

	for (start = 0; start < m->nstates; start++)
	{
		int			depth = 1;

		if (!(from & BIT(start)) || (without & BIT(start)))
			continue;
		path[0] = start;
		tried[0] = -1;
		while (depth > 0)
		{
			int			here = path[depth - 1];
			int			next;
			int			i;

			if (tried[depth - 1] == -1 && (to & BIT(here)) && (best == 0 || depth < best))
				best = depth;
			for (next = tried[depth - 1] + 1; next < m->nstates; next++)
			{
				bool		used = false;

				for (i = 0; i < depth; i++)
					used = used || path[i] == next;
				if (!used && (m->edge[here] & BIT(next)) && !(without & BIT(next)))
					break;
			}
			tried[depth - 1] = next;
			if (next == m->nstates)
				depth--;
			else
			{
				path[depth] = next;
				tried[depth] = -1;
				depth++;
			}
		}
	}
	return best;
}

static bool
way_holds(const RepatMachine *m, const int *way, int length, uint64_t from, uint64_t to, uint64_t without)
{
	int			i;

	if (!(from & BIT(way[0])) || !(to & BIT(way[length - 1])))
		return false;
	for (i = 0; i < length; i++)
		if ((without & BIT(way[i])) || (i > 0 && !(m->edge[way[i - 1]] & BIT(way[i]))))
			return false;
	return true;
}

/* How often each kind was found, and in which states. */
typedef struct Found
{
	int			count[REPAT_WAY_BACK + 1];
	uint64_t	states[REPAT_WAY_BACK + 1];
	int			bad_ways;
} Found;

static void
note(const RepatMachine *m, const RepatFinding *finding, void *arg)
{
	Found	   *found = arg;
	int			i;

	found->count[finding->kind]++;
	for (i = 0; i < m->nstates && finding->state != NULL; i++)
		if (strcmp(m->state[i], finding->state) == 0)
			found->states[finding->kind] |= BIT(i);
	for (i = 1; i < finding->length; i++)
		if (!(m->edge[finding->way[i - 1]] & BIT(finding->way[i])))
			found->bad_ways++;
}

static void
random_machines(void)
{
	static const char *const names[SMALL] = {"a", "b", "c", "d", "e", "f", "g"};
	int			wrong_lengths = 0;
	int			wrong_ways = 0;
	int			wrong_shapes = 0;
	int			round;

	for (round = 0; round < 4000; round++)
	{
		RepatMachine m;
		Found		found;
		uint64_t	unreachable = 0;
		uint64_t	dead = 0;
		uint64_t	back = 0;
		int			i;
		int			j;

		memset(&m, 0, sizeof(m));
		memset(&found, 0, sizeof(found));
		for (i = 0; i < 1 + (int) (next_random() % SMALL); i++)
			CHECK(repat_machine_add_state(&m, names[i], next_random() % 4 == 0, next_random() % 4 == 0) == REPAT_OK);
		for (i = 0; i < m.nstates; i++)
			for (j = 0; j < m.nstates; j++)
			{
				RepatStep	step = {NULL, false, next_random() % 5 == 0};

				if (i != j && next_random() % 3 == 0)
					CHECK(repat_machine_add_edge(&m, names[i], names[j], &step) == REPAT_OK);
			}
		for (i = 0; i < 8; i++)
		{
			uint64_t	mask = BIT(m.nstates) - 1;
			uint64_t	from = next_random() & mask;
			uint64_t	to = next_random() & next_random() & mask;
			uint64_t	without = next_random() & next_random() & mask;
			int			way[REPAT_STATES_MAX];
			int			length = repat_machine_way(&m, from, to, without, way);

			wrong_lengths += length != walk_all(&m, from, to, without);
			wrong_ways += length > 0 && !way_holds(&m, way, length, from, to, without);
		}
		repat_workflow_check(&m, "none", note, &found);
		for (i = 0; i < m.nstates; i++)
		{
			if (walk_all(&m, m.initial, BIT(i), 0) == 0)
				unreachable |= BIT(i);
			else if (m.final != 0 && walk_all(&m, BIT(i), m.final, 0) == 0)
				dead |= BIT(i);
			for (j = 0; j < m.nstates; j++)
				if ((m.irreversible[i] & BIT(j)) && walk_all(&m, BIT(j), BIT(i), 0) > 0)
					back |= BIT(i);
		}
		wrong_shapes += found.count[REPAT_NO_INITIAL] != (m.initial == 0);
		wrong_shapes += found.count[REPAT_NO_FINAL] != (m.final == 0);
		wrong_shapes += found.states[REPAT_UNREACHABLE] != (m.initial == 0 ? 0 : unreachable);
		wrong_shapes += found.states[REPAT_DEAD_END] != dead;
		wrong_shapes += found.states[REPAT_WAY_BACK] != back;
		wrong_shapes += found.count[REPAT_LACKS_STATE] + found.count[REPAT_WAY_AROUND] != 0;
		wrong_shapes += found.bad_ways;
	}
	CHECK(wrong_lengths == 0);
	CHECK(wrong_ways == 0);
	CHECK(wrong_shapes == 0);
}

/*
 * Every need by itself: a line of the states that its workflow needs is sound, and
 * an edge that jumps over one of them is found.
 */
static void
needs_are_found(void)
{
	static const char *const line[] = {"requested", "identity_established", "nationality_confirmed",
		"best_interests_cleared", "reception_agreed", "documents_issued", "travel_authorised", "departed",
	"arrived", "handed_over"};
	static const RepatStep plain = {NULL, false, false};
	const int	n = (int) (sizeof(line) / sizeof(line[0]));
	int			jump;
	int			i;

	for (jump = 0; jump + 2 < n; jump++)
	{
		RepatMachine m;
		Found		found;

		memset(&m, 0, sizeof(m));
		memset(&found, 0, sizeof(found));
		for (i = 0; i < n; i++)
			CHECK(repat_machine_add_state(&m, line[i], i == 0, i == n - 1) == REPAT_OK);
		for (i = 0; i + 1 < n; i++)
			CHECK(repat_machine_add_edge(&m, line[i], line[i + 1], &plain) == REPAT_OK);
		repat_workflow_check(&m, "movement", note, &found);
		CHECK(found.count[REPAT_WAY_AROUND] == 0 && found.count[REPAT_UNREACHABLE] == 0 &&
			  found.count[REPAT_DEAD_END] == 0);
		/* refusal is guarded, and this line has none */
		CHECK(found.count[REPAT_LACKS_STATE] >= 2);
		CHECK(repat_machine_add_edge(&m, line[jump], line[jump + 2], &plain) == REPAT_OK);
		memset(&found, 0, sizeof(found));
		repat_workflow_check(&m, "movement", note, &found);
		CHECK(found.count[REPAT_WAY_AROUND] > 0 && found.bad_ways == 0);
	}
}

/* The rows of the list speak of machines and states that tables and acts know. */
static void
needs_are_written_right(void)
{
	int			count;
	const RepatNeed *needs = repat_needs(&count);
	int			i;
	int			j;

	CHECK(count > 0);
	for (i = 0; i < count; i++)
	{
		CHECK(needs[i].workflow[0] != '\0' && needs[i].state[0] != '\0' && needs[i].passes[0] != '\0' &&
			  needs[i].why[0] != '\0');
		CHECK(strcmp(needs[i].state, needs[i].passes) != 0);
		for (j = 0; j < i; j++)
			CHECK(strcmp(needs[i].workflow, needs[j].workflow) != 0 || strcmp(needs[i].state, needs[j].state) != 0 ||
				  strcmp(needs[i].passes, needs[j].passes) != 0 || strcmp(needs[i].since, needs[j].since) != 0);
	}
}

int
main(void)
{
	RepatMachine empty;
	Found		found;
	int			way[REPAT_STATES_MAX];

	memset(&empty, 0, sizeof(empty));
	memset(&found, 0, sizeof(found));
	repat_workflow_check(&empty, "none", note, &found);
	CHECK(found.count[REPAT_NO_INITIAL] == 1 && found.count[REPAT_NO_FINAL] == 1);
	CHECK(repat_machine_way(&empty, ~UINT64_C(0), ~UINT64_C(0), 0, way) == 0);
	needs_are_written_right();
	needs_are_found();
	random_machines();
	return check_report();
}
