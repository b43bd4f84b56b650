/*
 * facts_siblings.c
 *	  Facts about siblings whom a journey leaves behind.
 *
 * Layer: core. General Comment 6, paragraph 40: siblings stay together; what sets
 * them apart is a determination. A sibling known by a link is judged by what was
 * on file at the moment of travel, which holds for ever; one with a case of its
 * own by how that case stands when the child departs, and not afterwards: what
 * becomes of the sibling's journey is no act of this case.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* Whether a sibling of the child may have been left at that moment, as far as the link tells. */
static bool
stays_at(const RepatFamilyLink *link, RepatMoment travel)
{
	return word_is(link->relation, "sibling") && !word_is(link->vital_status, "dead") &&
		link->travels_with_child != REPAT_FLAG_YES && moment_by(link->recorded_at, travel.at) &&
		!moment_by(link->voided_at, travel.at);
}

/* Whether the determination that sets child and relative apart was decided by then. */
static bool
is_set_apart(const RepatCaseFile *file, const RepatFamilyLink *link, RepatMoment travel)
{
	const RepatDetermination *d;

	EACH(determination, d, file)
		if (d->determination_id == link->separation_determination_id &&
			moment_by(d->decided_at, travel.at))
			return true;
	return false;
}

/* Count the siblings who stay at some travel, and live with the child or not as "lives" says. */
static int32_t
count_linked(const RepatCaseFile *file, RepatFlag lives)
{
	const RepatFamilyLink *link;
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(family_link, link, file)
	{
		bool		stays = false;

		if (link->lives_with_child != lives)
			continue;
		EACH(movement, m, file)
		{
			RepatMoment travels[REPAT_TRAVELS];
			int			n = repat_movement_travels(file, m, travels);
			int			i;

			for (i = 0; i < n; i++)
				if (stays_at(link, travels[i]) && !is_set_apart(file, link, travels[i]))
					stays = true;
		}
		count += stays;
	}
	return count;
}

int32_t
repat_fact_siblings_left_behind(const RepatCaseFile *file)
{
	return count_linked(file, REPAT_FLAG_YES);
}

int32_t
repat_fact_siblings_unplaced(const RepatCaseFile *file)
{
	return count_linked(file, REPAT_FLAG_UNKNOWN);
}

/*
 * When the child departs by this movement, recorded or, on as_of, to come;
 * REPAT_NO_MOMENT where it does not, or has arrived in other hands since.
 */
static RepatMoment
departure(const RepatCaseFile *file, const RepatMovement *m)
{
	RepatMoment none = {REPAT_NO_MOMENT, REPAT_NO_DAY};
	RepatMoment travels[REPAT_TRAVELS];
	int			n = repat_movement_travels(file, m, travels);

	if (moment_given(m->handed_over_at) || n == 0 ||
		(!moment_given(m->departed_at) && travels[n - 1].at != INT64_MAX))
		return none;
	return travels[n - 1];
}

/* Count siblings with a case who do not leave as well, and are there or not as "is_there" says. */
static int32_t
count_cases(const RepatCaseFile *file, RepatFlag is_there)
{
	const RepatSiblingJourney *s;
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
	{
		RepatMoment leaves = departure(file, m);

		if (!moment_given(leaves))
			continue;
		EACH(sibling_journey, s, file)
			if (s->movement_id == m->movement_id && s->is_there == is_there && !s->travels &&
				moment_by(s->known_since, leaves.at) && !moment_by(s->set_apart_at, leaves.at))
				count++;
	}
	return count;
}

int32_t
repat_fact_siblings_staying(const RepatCaseFile *file)
{
	return count_cases(file, REPAT_FLAG_YES);
}

int32_t
repat_fact_siblings_unlocated(const RepatCaseFile *file)
{
	return count_cases(file, REPAT_FLAG_UNKNOWN);
}
