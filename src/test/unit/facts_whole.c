/*
 * facts_whole.c
 *	  Facts of a case that is not there, of a bare one, and of a whole one.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

/* A case that is not there is not known; tables that were not loaded have no rows. */
static void
absent(void)
{
	World		w = bare_world();
	World		none = bare_world();
	int			fact;

	none.file.absent = true;
	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
	{
		RepatFactSet asked = {{0}};
		RepatCaseFacts facts;
		RepatCaseFile file = w.file;

		file.child_case = w.child_case;
		repat_fact_set_add(&asked, fact);
		repat_facts_compute(&file, &asked, &facts);
		CHECK(facts.value[fact] == 0);
		CHECK(world_fact(&none, (RepatFact) fact) == REPAT_FACT_UNKNOWN);
	}
}

/* In the whole case of world.h nothing speaks against a safeguard. */
static void
good(void)
{
	World		w = good_world();

#define APPLIES >= 0
#define REFUTES == 0
#define ASKS == 0
#define REWRITES == 0
#define DOUBTS == 0
#define WARNS == 0
#define REPAT_RULE(number, kind, fact) CHECK(FACT(w, fact) kind);
#include "repatriation/core/rule_def.h"
#undef REPAT_RULE
#undef APPLIES
#undef REFUTES
#undef ASKS
#undef REWRITES
#undef DOUBTS
#undef WARNS
}

int
main(void)
{
	absent();
	good();
	return check_report();
}
