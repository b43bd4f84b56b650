/*
 * facts_determination.c
 *	  Facts about determinations: report, options, panel, decision.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* Whether the determination still has steps before it. */
static bool
is_open(const RepatDetermination *d)
{
	return !word_is(d->state, "implemented") && !word_is(d->state, "confirmed") &&
		!word_is(d->state, "not_applicable");
}

/* Whatever machine a ministry publishes: who decides has drafted, called a panel and sat. */
RepatDay
repat_determination_day(const RepatCaseFile *file, const RepatDetermination *d, RepatDay recorded)
{
	if (day_given(recorded))
		return recorded;
	if (moment_given(d->decided_at))
		return d->decided_at.day;
	return is_open(d) ? file->as_of : REPAT_NO_DAY;
}

int64_t
repat_determination_decided(const RepatCaseFile *file, const RepatDetermination *d)
{
	if (moment_given(d->decided_at))
		return d->decided_at.at;
	return is_open(d) && day_given(file->as_of) ? INT64_MAX : REPAT_NO_MOMENT;
}

int32_t
repat_fact_determinations(const RepatCaseFile *file)
{
	return file->determination_count;
}

/* How many determinations have a milestone, recorded or taken to happen. */
#define COUNT_DAYS(file, column) \
	const RepatDetermination *d; \
	int32_t		count = 0; \
	\
	EACH(determination, d, file) \
		if (day_given(repat_determination_day(file, d, d->column))) \
			count++; \
	return count

int32_t
repat_fact_reports(const RepatCaseFile *file)
{
	COUNT_DAYS(file, drafted_on);
}

int32_t
repat_fact_panels(const RepatCaseFile *file)
{
	COUNT_DAYS(file, scheduled_on);
}

int32_t
repat_fact_sessions(const RepatCaseFile *file)
{
	COUNT_DAYS(file, session_on);
}

int32_t
repat_fact_reports_unheard(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		RepatDay	drafted = repat_determination_day(file, d, d->drafted_on);

		if (day_given(drafted) && !heard_by(file, drafted))
			count++;
	}
	return count;
}

int32_t
repat_fact_report_elements_missing(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	const RepatDeterminationElement *e;
	int32_t		missing = 0;

	EACH(determination, d, file)
	{
		if (!day_given(repat_determination_day(file, d, d->drafted_on)))
			continue;
		missing += REPAT_ELEMENTS;
		EACH(determination_element, e, file)
			if (e->determination_id == d->determination_id)
				missing--;
	}
	return missing;
}

int32_t
repat_fact_reports_self_reviewed(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
		if (day_given(repat_determination_day(file, d, d->reviewed_on)) &&
			d->author_id != 0 && d->author_id == d->supervisor_id)
			count++;
	return count;
}

/* The options of a determination, counted. */
typedef struct OptionCount
{
	int32_t		options;
	int32_t		family_based;
	int32_t		returns;
	int32_t		not_now;
	int32_t		without_effects;
} OptionCount;

static OptionCount
count_options(const RepatCaseFile *file, const RepatDetermination *d)
{
	OptionCount count = {0, 0, 0, 0, 0};
	const RepatDeterminationOption *option;
	const RepatOptionEffect *effect;

	EACH(determination_option, option, file)
	{
		int			effects = 0;

		if (option->determination_id != d->determination_id)
			continue;
		EACH(option_effect, effect, file)
			if (effect->determination_id == d->determination_id && effect->option_id == option->option_id)
				effects++;
		count.options++;
		count.family_based += option->is_family_based == REPAT_FLAG_YES;
		count.returns += strncmp(option->kind, "repatriation", strlen("repatriation")) == 0;
		count.not_now += word_is(option->kind, "stay_pending");
		count.without_effects += effects < REPAT_ELEMENTS;
	}
	return count;
}

int32_t
repat_fact_panels_few_options(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		RepatDay	scheduled = repat_determination_day(file, d, d->scheduled_on);

		if (day_given(scheduled) &&
			count_options(file, d).options < setting_on(file, REPAT_SETTING_options_min, scheduled))
			count++;
	}
	return count;
}

int32_t
repat_fact_options_without_effects(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
		if (day_given(repat_determination_day(file, d, d->scheduled_on)))
			count += count_options(file, d).without_effects;
	return count;
}

int32_t
repat_fact_family_options_absent(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
		if (day_given(repat_determination_day(file, d, d->scheduled_on)) &&
			!d->no_family_option_reason && count_options(file, d).family_based == 0)
			count++;
	return count;
}

int32_t
repat_fact_not_now_options_absent(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		OptionCount options;

		if (!day_given(repat_determination_day(file, d, d->scheduled_on)))
			continue;
		options = count_options(file, d);
		if (options.returns > 0 && options.not_now == 0)
			count++;
	}
	return count;
}

/* The panel of a session, counted; members who stood aside or stayed away do not. */
typedef struct PanelCount
{
	RepatDay	session;		/* REPAT_NO_DAY: it did not sit */
	int32_t		present;
	int32_t		disciplines;
	int32_t		child_protection;
	int32_t		undertakings_missing;
	int32_t		conflicts;
} PanelCount;

/* Whether a member sits in the panel of a determination. */
static bool
sits(const RepatPanelMember *member, const RepatDetermination *d)
{
	return member->determination_id == d->determination_id &&
		member->is_present == REPAT_FLAG_YES && member->is_recused != REPAT_FLAG_YES;
}

static PanelCount
count_panel(const RepatCaseFile *file, const RepatDetermination *d)
{
	PanelCount	count = {0, 0, 0, 0, 0, 0};
	const RepatPanelMember *member;
	const RepatPanelMember *other;

	count.session = repat_determination_day(file, d, d->session_on);
	EACH(panel_member, member, file)
	{
		bool		new_discipline = true;

		if (!sits(member, d))
			continue;
		for (other = file->panel_member; other < member; other++)
			if (sits(other, d) && word_is(other->discipline, member->discipline))
				new_discipline = false;
		count.present++;
		count.disciplines += new_discipline;
		count.child_protection += word_is(member->sector, "child_protection");
		count.undertakings_missing += !day_by(member->undertaking_on, count.session);
		count.conflicts += member->conflict_of_interest;
	}
	return count;
}

int32_t
repat_fact_panels_below_quorum(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		PanelCount	panel = count_panel(file, d);

		if (day_given(panel.session) && panel.present < setting_on(file, REPAT_SETTING_panel_quorum, panel.session))
			count++;
	}
	return count;
}

int32_t
repat_fact_panels_one_discipline(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		PanelCount	panel = count_panel(file, d);

		if (day_given(panel.session) &&
			panel.disciplines < setting_on(file, REPAT_SETTING_panel_disciplines_min, panel.session))
			count++;
	}
	return count;
}

int32_t
repat_fact_panels_without_child_protection(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		PanelCount	panel = count_panel(file, d);

		if (day_given(panel.session) && panel.child_protection == 0)
			count++;
	}
	return count;
}

int32_t
repat_fact_panel_undertakings_missing(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		PanelCount	panel = count_panel(file, d);

		if (day_given(panel.session))
			count += panel.undertakings_missing;
	}
	return count;
}

int32_t
repat_fact_panel_conflicts(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		PanelCount	panel = count_panel(file, d);

		if (day_given(panel.session))
			count += panel.conflicts;
	}
	return count;
}
