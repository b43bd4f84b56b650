/*
 * facts_liberty.c
 *	  Facts about deprivation of liberty: last resort, status, company.
 *
 * Layer: core. CRC, article 37; General Comment 24, paragraphs 83 to 93; Joint
 * General Comments 3/22, paragraph 32(f), and 4/23, paragraphs 5 to 12. The clocks
 * are in duty_liberty.c, and what follows from them in facts_liberty_clock.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

#include "repatriation/core/calendar.h"

int32_t
repat_fact_liberty_episodes(const RepatCaseFile *file)
{
	const RepatLibertyEpisode *e;
	int32_t		count = 0;

	EACH(liberty_episode, e, file)
		count += !moment_given(e->voided_at);
	return count;
}

/* Paragraph 89. Asked while nobody has decided to hold the child, or to let go. */
int32_t
repat_fact_apprehensions_below_age(const RepatCaseFile *file)
{
	const RepatLibertyEpisode *e;
	int32_t		count = 0;

	EACH(liberty_episode, e, file)
	{
		RepatDay	day = e->started_at.day;
		bool		finite = day_given(day) && day != INT32_MIN && day != INT32_MAX;
		int32_t		on = finite ? repat_day_from_2000(day) : 0;

		if (!moment_given(e->voided_at) && !moment_given(e->held_at) && !moment_given(e->released_at) &&
			is_under(file, finite ? &on : NULL, setting_on(file, REPAT_SETTING_liberty_min_age, day)))
			count++;
	}
	return count;
}

/* A child is held by a decision before the charges are decided, and by a measure after. */
#define HOLDINGS 2

static int
holdings_of(const RepatCaseFile *file, const RepatLibertyEpisode *e, RepatMoment holdings[HOLDINGS])
{
	int			n = 0;

	if (moment_given(e->voided_at))
		return 0;
	if (moment_given(e->held_at))
		holdings[n++] = e->held_at;
	else if (day_given(file->as_of) && !moment_given(e->released_at) && !moment_given(e->ended_at))
	{
		holdings[n].at = INT64_MAX;
		holdings[n++].day = file->as_of;
	}
	if (moment_given(e->measure_at))
		holdings[n++] = e->measure_at;
	return n;
}

typedef bool (*HoldingTest) (const RepatCaseFile *file, const RepatLibertyEpisode *e, RepatMoment held);

/* Count the holdings for which the test is true; all, where there is none. */
static int32_t
count_holdings(const RepatCaseFile *file, HoldingTest test)
{
	const RepatLibertyEpisode *e;
	int32_t		count = 0;

	EACH(liberty_episode, e, file)
	{
		RepatMoment holdings[HOLDINGS];
		int			n = holdings_of(file, e, holdings);
		int			i;

		for (i = 0; i < n; i++)
			if (test == NULL || test(file, e, holdings[i]))
				count++;
	}
	return count;
}

int32_t
repat_fact_holdings(const RepatCaseFile *file)
{
	return count_holdings(file, NULL);
}

static bool
is_unlawful(const RepatCaseFile *file, const RepatLibertyEpisode *e, RepatMoment held)
{
	(void) file;
	(void) held;
	return !e->legal_authority || !e->order_reference;
}

int32_t
repat_fact_holdings_unlawful(const RepatCaseFile *file)
{
	return count_holdings(file, is_unlawful);
}

static bool
is_ungrounded(const RepatCaseFile *file, const RepatLibertyEpisode *e, RepatMoment held)
{
	(void) file;
	(void) held;
	return e->grounds == NULL || e->grounds[0] == '\0';
}

int32_t
repat_fact_holdings_ungrounded(const RepatCaseFile *file)
{
	return count_holdings(file, is_ungrounded);
}

static bool
is_unnecessary(const RepatCaseFile *file, const RepatLibertyEpisode *e, RepatMoment held)
{
	(void) file;
	(void) held;
	return !e->necessity || e->decided_individually != REPAT_FLAG_YES;
}

int32_t
repat_fact_holdings_unnecessary(const RepatCaseFile *file)
{
	return count_holdings(file, is_unnecessary);
}

/* What was on file that day counts, also where it was withdrawn later. */
static bool
has_no_alternative(const RepatCaseFile *file, const RepatLibertyEpisode *e, RepatMoment held)
{
	const RepatLibertyAlternative *a;

	EACH(liberty_alternative, a, file)
		if (a->liberty_episode_id == e->liberty_episode_id && day_by(a->considered_on, held.day) &&
			(!moment_given(a->voided_at) || a->voided_at.at > held.at))
			return false;
	return true;
}

int32_t
repat_fact_holdings_without_alternative(const RepatCaseFile *file)
{
	return count_holdings(file, has_no_alternative);
}

static bool
has_no_end(const RepatCaseFile *file, const RepatLibertyEpisode *e, RepatMoment held)
{
	(void) file;
	return !day_given(e->planned_end_on) || e->planned_end_on <= held.day ||
		e->planned_end_on == INT32_MAX || !e->shortest_period_reason;
}

int32_t
repat_fact_holdings_without_end(const RepatCaseFile *file)
{
	return count_holdings(file, has_no_end);
}

static bool
is_by_status(const RepatLibertyEpisode *e)
{
	static const char *const status[] = {"returnee", "family_member", "family_unity",
	"mandatory_programme", "no_placement_available", "migration_status"};
	size_t		i;

	for (i = 0; i < sizeof(status) / sizeof(status[0]); i++)
		if (words_have(e->grounds, status[i]))
			return true;
	/* protection adds nothing to a ground, and is none alone */
	return words_have(e->grounds, "protection") && !words_have(e->grounds, "secure_appearance") &&
		!words_have(e->grounds, "immediate_danger_to_others") && !words_have(e->grounds, "sentence") &&
		!words_have(e->grounds, "secure_care_child_protection");
}

int32_t
repat_fact_confinements_by_status(const RepatCaseFile *file)
{
	const RepatLibertyEpisode *e;
	int32_t		count = 0;

	EACH(liberty_episode, e, file)
		count += !moment_given(e->voided_at) && is_by_status(e);
	return count;
}

int32_t
repat_fact_confinements_by_category(const RepatCaseFile *file)
{
	const RepatLibertyEpisode *e;
	int32_t		count = 0;

	EACH(liberty_episode, e, file)
		count += !moment_given(e->voided_at) && e->decided_individually == REPAT_FLAG_NO;
	return count;
}

/* Joint General Comment 3/22, paragraph 32(f): every condition, or it is confinement. */
static bool
is_unfounded_care(const RepatCaseFile *file, const RepatLibertyEpisode *e, RepatMoment held)
{
	(void) file;
	return words_have(e->grounds, "secure_care_child_protection") &&
		!(e->care_order_reference && e->care_harm && e->care_proportionality && e->care_plan &&
		  day_given(e->care_review_on) && e->care_review_on > held.day &&
		  e->care_is_separate == REPAT_FLAG_YES);
}

int32_t
repat_fact_secure_care_unfounded(const RepatCaseFile *file)
{
	return count_holdings(file, is_unfounded_care);
}

/* CRC, article 37(c): adults with the child are the exception, a parent too. There is no age here. */
int32_t
repat_fact_children_with_adults(const RepatCaseFile *file)
{
	const RepatLibertyEpisode *e;
	int32_t		count = 0;

	EACH(liberty_episode, e, file)
		count += !moment_given(e->voided_at) && word_is(e->population, "adults") &&
			!day_given(e->adults_exception_on);
	return count;
}

static bool
is_in_unknown_company(const RepatCaseFile *file, const RepatLibertyEpisode *e, RepatMoment held)
{
	(void) file;
	(void) held;
	return e->population == NULL;
}

int32_t
repat_fact_company_unknown(const RepatCaseFile *file)
{
	return count_holdings(file, is_in_unknown_company);
}

/* A/RES/64/142, paragraph 124, which is permissive: warned of, and settled by a reason. */
int32_t
repat_fact_care_with_justice(const RepatCaseFile *file)
{
	const RepatLibertyEpisode *e;
	int32_t		count = 0;

	EACH(liberty_episode, e, file)
		count += !moment_given(e->voided_at) && word_is(e->held_for, "care") &&
			e->with_justice_children == REPAT_FLAG_YES && !e->housing_reason;
	return count;
}
