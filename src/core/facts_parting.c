/*
 * facts_parting.c
 *	  Facts about placements that part a child from a parent.
 *
 * Layer: core. CRC art. 9(1): as for a movement that leaves a parent behind, there is
 * a determination on the separation, and consent or a competent decision. By what
 * was on file on the first day of the placement. A placement in the emergency lane is
 * tolerated by the lane, not here.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* Whether the child lives with its parents there. */
static bool
is_with_parents(const RepatPlacement *p)
{
	return word_is(p->arrangement, "parents") || word_is(p->arrangement, "with_parent_in_detention");
}

/* Whether a link is to a parent who may live and does not come along, and was on file on a day. */
static bool
is_parent_left(const RepatFamilyLink *link, RepatDay day)
{
	return (word_is(link->relation, "mother") || word_is(link->relation, "father") ||
			word_is(link->relation, "parent")) &&
		!word_is(link->vital_status, "dead") && link->travels_with_child != REPAT_FLAG_YES &&
		link->recorded_at.day <= day && (!moment_given(link->voided_at) || link->voided_at.day > day);
}

/* Whether the placement rests on a determination of the separation, decided by its first day. */
static bool
is_determined(const RepatCaseFile *file, const RepatPlacement *p)
{
	const RepatDetermination *d;

	EACH(determination, d, file)
		if (d->determination_id == p->determination_id && day_by(d->decided_at.day, p->valid_from) &&
			word_is(d->trigger, "separation"))
			return true;
	return false;
}

int32_t
repat_fact_placements_parting(const RepatCaseFile *file)
{
	const RepatPlacement *p;
	const RepatFamilyLink *link;
	int32_t		count = 0;

	EACH(placement, p, file)
	{
		bool		parts = false;

		if (moment_given(p->voided_at) || is_with_parents(p))
			continue;
		EACH(family_link, link, file)
			if (is_parent_left(link, p->valid_from) && word_is(link->vital_status, "alive") &&
				link->lives_with_child == REPAT_FLAG_YES &&
				!(link->separation_basis && is_determined(file, p)))
				parts = true;
		count += parts;
	}
	return count;
}

int32_t
repat_fact_placements_parents_unknown(const RepatCaseFile *file)
{
	const RepatPlacement *p;
	const RepatFamilyLink *link;
	int32_t		count = 0;

	EACH(placement, p, file)
	{
		bool		unknown = false;

		if (moment_given(p->voided_at) || is_with_parents(p))
			continue;
		EACH(family_link, link, file)
			if (is_parent_left(link, p->valid_from) && link->lives_with_child == REPAT_FLAG_UNKNOWN)
				unknown = true;
		count += unknown;
	}
	return count;
}
