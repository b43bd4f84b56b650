/*
 * facts_parent.c
 *	  Facts about the parents whom a return would leave behind.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it.
 *
 * CRC art. 9, A/RES/64/142 paras 14, 82 and 155, GC 14 para. 58: whoever takes a
 * child out of a State parts it from the parents who stay there, a prisoner
 * elsewhere in that State among them. So a living parent counts who is at the same
 * place as the child or known to be in the State that the child leaves, and does
 * not come along. Who is dead, or known to be in another State, the destination
 * among them, is not left; nor is a parent of whom nobody knows whether they live
 * or where they are: such a parent is looked for, and a gate that waited would be a
 * refusal by delay (GC 14 para. 18). That a court ended a parent's rights is the
 * basis of the separation, and is recorded as one; it does not make the parent none.
 *
 * Where a parent is may change later and then has to be recorded: what rests on it
 * alone is asked at the act, not held for ever.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* The determination a movement rests on, if it is decided, or NULL. */
static const RepatDetermination *
decision_of(const RepatCaseFile *file, const RepatMovement *m)
{
	const RepatDetermination *d;

	EACH(determination, d, file)
		if (d->determination_id == m->determination_id &&
			(moment_given(d->decided_at) || word_is(d->state, "not_applicable")))
			return d;
	return NULL;
}

/* Whether a link is to a parent, and was on file and not withdrawn on a day. */
static bool
is_parent_on(const RepatFamilyLink *link, RepatDay day)
{
	return (word_is(link->relation, "mother") || word_is(link->relation, "father") ||
			word_is(link->relation, "parent")) &&
		link->recorded_at.day <= day && (!moment_given(link->voided_at) || link->voided_at.day > day);
}

/* Whether a parent is at the same place as the child and does not come along. */
static bool
stays_behind(const RepatFamilyLink *link)
{
	return word_is(link->vital_status, "alive") && link->lives_with_child == REPAT_FLAG_YES &&
		link->travels_with_child != REPAT_FLAG_YES;
}

/* Whether a parent is in the State that the child leaves; within one State, nobody leaves it. */
static RepatFlag
is_in_state_left(const RepatMovement *m, const RepatFamilyLink *link)
{
	if (m->from_state_code == m->to_state_code)
		return REPAT_FLAG_NO;
	if (link->located_in == 0)
		return REPAT_FLAG_UNKNOWN;
	return link->located_in == m->from_state_code ? REPAT_FLAG_YES : REPAT_FLAG_NO;
}

/* Whether a parent at another place in the State that the child leaves stays there. */
static bool
stays_in_state(const RepatMovement *m, const RepatFamilyLink *link)
{
	return word_is(link->vital_status, "alive") && link->lives_with_child != REPAT_FLAG_YES &&
		link->travels_with_child != REPAT_FLAG_YES && is_in_state_left(m, link) == REPAT_FLAG_YES;
}

/* Whether a parent may stay behind who is not known to. */
static bool
may_stay_behind(const RepatMovement *m, const RepatFamilyLink *link)
{
	RepatFlag	in_state = is_in_state_left(m, link);

	if (word_is(link->vital_status, "dead") || link->travels_with_child == REPAT_FLAG_YES ||
		stays_behind(link) || stays_in_state(m, link))
		return false;
	switch (link->lives_with_child)
	{
		case REPAT_FLAG_YES:
			break;
		case REPAT_FLAG_UNKNOWN:
			return link->located_in == 0 || link->located_in == m->from_state_code;
		case REPAT_FLAG_NO:
			return in_state == REPAT_FLAG_YES ||
				(in_state == REPAT_FLAG_UNKNOWN && word_is(link->vital_status, "alive"));
	}
	return true;
}

/* Whether the separation from a parent was decided for this movement, and on what basis. */
static bool
is_decided(const RepatCaseFile *file, const RepatMovement *m, const RepatFamilyLink *link)
{
	const RepatDetermination *d = decision_of(file, m);

	return link->separation_basis && d != NULL && moment_given(d->decided_at) &&
		(word_is(d->trigger, "separation") || word_is(d->trigger, "movement_without_parent"));
}

/* How many parents, of those on file on a day, leave together with the child. */
static int
parents_along(const RepatCaseFile *file, RepatDay day)
{
	const RepatFamilyLink *link;
	int			count = 0;

	EACH(family_link, link, file)
	{
		const RepatFamilyLink *other;
		bool		counted = false;

		if (!is_parent_on(link, day) || word_is(link->vital_status, "dead") ||
			link->travels_with_child != REPAT_FLAG_YES)
			continue;
		for (other = file->family_link; other < link; other++)
			counted |= other->person_id == link->person_id && is_parent_on(other, day) &&
				!word_is(other->vital_status, "dead") && other->travels_with_child == REPAT_FLAG_YES;
		count += !counted;
	}
	return count;
}

/*
 * Whether the clearance on that day needs a determination. A child who is with a
 * parent needs none because the parent comes along: one who is not on file is not
 * known to.
 */
static RepatFlag
needs_determination(const RepatCaseFile *file, const RepatMovement *m, RepatDay cleared)
{
	const RepatChildCase *c = file->child_case;
	const RepatFamilyLink *link;
	RepatFlag	separated = repat_separated_on(file, cleared);

	EACH(family_link, link, file)
		if (is_parent_on(link, cleared) && (stays_behind(link) || stays_in_state(m, link)))
			return REPAT_FLAG_YES;
	if (day_by(c->custody_disputed_on, cleared) &&
		(!day_given(c->custody_settled_on) || c->custody_settled_on > cleared))
		return REPAT_FLAG_YES;
	if (separated == REPAT_FLAG_NO && parents_along(file, cleared) <
		(word_is(repat_separation_on(file, cleared), "with_both_parents") ? 2 : 1))
		return REPAT_FLAG_UNKNOWN;
	return separated;
}

int32_t
repat_fact_bid_required(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
	{
		RepatDay	cleared = repat_movement_cleared(file, m);

		if (day_given(cleared) && needs_determination(file, m, cleared) == REPAT_FLAG_YES)
			count++;
	}
	return count;
}

/* Where there is a decision, it does not matter whether one was needed. */
int32_t
repat_fact_bid_need_unknown(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
	{
		RepatDay	cleared = repat_movement_cleared(file, m);

		if (day_given(cleared) && decision_of(file, m) == NULL &&
			needs_determination(file, m, cleared) == REPAT_FLAG_UNKNOWN)
			count++;
	}
	return count;
}

/* Whether a parent of the child stays elsewhere in the State. */
static bool
leaves_in_state(const RepatCaseFile *file, const RepatMovement *m, RepatDay cleared)
{
	const RepatFamilyLink *link;

	EACH(family_link, link, file)
		if (is_parent_on(link, cleared) && stays_in_state(m, link))
			return true;
	return false;
}

/* Clearances without a decision that need one for another reason than a parent elsewhere in the State. */
int32_t
repat_fact_clearances_undetermined(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
	{
		RepatMovement at_home = *m;
		RepatDay	cleared = repat_movement_cleared(file, m);

		at_home.to_state_code = at_home.from_state_code;
		if (day_given(cleared) && decision_of(file, m) == NULL &&
			needs_determination(file, &at_home, cleared) == REPAT_FLAG_YES)
			count++;
	}
	return count;
}

int32_t
repat_fact_clearances_parent_undetermined(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
	{
		RepatDay	cleared = repat_movement_cleared(file, m);

		if (day_given(cleared) && decision_of(file, m) == NULL && leaves_in_state(file, m, cleared))
			count++;
	}
	return count;
}

/* CRC art. 9(1): a determination on the separation, and consent or a competent decision. */
typedef bool (*ParentTest) (const RepatMovement *m, const RepatFamilyLink *link);

/* Clearances that a parent on file speaks against whose separation is not decided. */
static int32_t
count_parted(const RepatCaseFile *file, ParentTest test)
{
	const RepatMovement *m;
	const RepatFamilyLink *link;
	int32_t		count = 0;

	EACH(movement, m, file)
	{
		RepatDay	cleared = repat_movement_cleared(file, m);
		bool		parted = false;

		if (!day_given(cleared))
			continue;
		EACH(family_link, link, file)
			parted |= is_parent_on(link, cleared) && test(m, link) && !is_decided(file, m, link);
		count += parted;
	}
	return count;
}

static bool
is_left(const RepatMovement *m, const RepatFamilyLink *link)
{
	(void) m;
	return stays_behind(link);
}

int32_t
repat_fact_parents_left(const RepatCaseFile *file)
{
	return count_parted(file, is_left);
}

int32_t
repat_fact_parents_left_in_state(const RepatCaseFile *file)
{
	return count_parted(file, stays_in_state);
}

int32_t
repat_fact_parents_unknown(const RepatCaseFile *file)
{
	return count_parted(file, may_stay_behind);
}
