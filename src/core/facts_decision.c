/*
 * facts_decision.c
 *	  Facts about hearings and decisions.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

int32_t
repat_fact_decisions(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
		if (repat_determination_decided(file, d) != REPAT_NO_MOMENT)
			count++;
	return count;
}

int32_t
repat_fact_decisions_unheard(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	const RepatViews *v;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		int64_t		decided = repat_determination_decided(file, d);
		bool		heard = false;

		if (decided == REPAT_NO_MOMENT)
			continue;
		EACH(views, v, file)
			if (moment_by(v->heard_at, decided))
				heard = true;
		count += !heard;
	}
	return count;
}

/* Whether the author or the supervisor of the report voted. */
static bool
assessor_voted(const RepatCaseFile *file, const RepatDetermination *d)
{
	const RepatPanelVote *vote;
	const RepatPanelMember *member;

	EACH(panel_vote, vote, file)
	{
		if (vote->determination_id != d->determination_id)
			continue;
		EACH(panel_member, member, file)
			if (member->determination_id == d->determination_id &&
				member->panel_member_id == vote->panel_member_id &&
				(member->professional_id == d->author_id || member->professional_id == d->supervisor_id))
				return true;
	}
	return false;
}

int32_t
repat_fact_decisions_by_assessor(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
		if (repat_determination_decided(file, d) != REPAT_NO_MOMENT && assessor_voted(file, d))
			count++;
	return count;
}

int32_t
repat_fact_decisions_on_security_alone(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	const RepatDeterminationGround *ground;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		bool		for_child = false;

		if (repat_determination_decided(file, d) == REPAT_NO_MOMENT)
			continue;
		EACH(determination_ground, ground, file)
			if (ground->determination_id == d->determination_id &&
				!word_is(ground->kind, "public_security") && !word_is(ground->kind, "migration_control"))
				for_child = true;
		count += !for_child;
	}
	return count;
}

/* Migration control never outweighs the child's interests (GC 6, para. 86). */
int32_t
repat_fact_decisions_on_migration_control(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	const RepatDeterminationGround *ground;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		bool		control = false;

		if (repat_determination_decided(file, d) == REPAT_NO_MOMENT)
			continue;
		EACH(determination_ground, ground, file)
			if (ground->determination_id == d->determination_id &&
				word_is(ground->kind, "migration_control"))
				control = true;
		count += control;
	}
	return count;
}

int32_t
repat_fact_decisions_led_by_security(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	const RepatPanelMember *member;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		bool		led = false;

		if (repat_determination_decided(file, d) == REPAT_NO_MOMENT)
			continue;
		EACH(panel_member, member, file)
			if (member->determination_id == d->determination_id &&
				(member->is_chair == REPAT_FLAG_YES || member->has_veto == REPAT_FLAG_YES) &&
				(word_is(member->sector, "security") || word_is(member->sector, "interior")))
				led = true;
		count += led;
	}
	return count;
}

int32_t
repat_fact_decisions_unreasoned(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	const RepatDeterminationElement *e;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		int			reasoned = 0;

		if (repat_determination_decided(file, d) == REPAT_NO_MOMENT)
			continue;
		EACH(determination_element, e, file)
			if (e->determination_id == d->determination_id &&
				(e->reasons || word_is(e->knowledge, "not_relevant")))
				reasoned++;
		count += reasoned < REPAT_ELEMENTS;
	}
	return count;
}

const char *
repat_child_wish(const RepatCaseFile *file, int64_t by)
{
	const RepatViews *v;
	const RepatViews *last = NULL;

	EACH(views, v, file)
		if (word_is(v->outcome, "heard") && moment_by(v->heard_at, by) &&
			moment_by(v->recorded_at, by) &&
			(last == NULL || v->heard_at.at > last->heard_at.at ||
			 (v->heard_at.at == last->heard_at.at && v->views_id > last->views_id)))
			last = v;
	return last != NULL ? last->preferred_option : NULL;
}

const char *
repat_determination_choice(const RepatCaseFile *file, const RepatDetermination *d)
{
	const RepatDeterminationOption *option;

	EACH(determination_option, option, file)
		if (option->determination_id == d->determination_id && option->option_id == d->chosen_option_id)
			return option->kind;
	return NULL;
}

/* GC 14, para. 97: where the decision departs from the child's views, it says why. */
int32_t
repat_fact_decisions_diverging(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		int64_t		decided = repat_determination_decided(file, d);
		const char *wish;
		const char *choice;

		if (decided == REPAT_NO_MOMENT || d->divergence_reason)
			continue;
		wish = repat_child_wish(file, decided);
		choice = repat_determination_choice(file, d);
		if (wish != NULL && choice != NULL && strcmp(wish, choice) != 0)
			count++;
	}
	return count;
}
