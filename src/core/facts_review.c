/*
 * facts_review.c
 *	  Facts about decisions that new information may change, and their review.
 *
 * Layer: core. General Comment 14, paragraphs 84 and 93: measures can be
 * adjusted, decisions are reviewed. What counts as new information is this
 * register's own list. The breakdown of a placement and a decision on nationality
 * are not among it here: whoever learns of one opens a review of that trigger.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

bool
repat_determination_superseded(const RepatCaseFile *file, const RepatDetermination *d)
{
	const RepatDetermination *other;

	EACH(determination, other, file)
		if (other->supersedes_id != 0 && other->supersedes_id == d->determination_id)
			return true;
	return false;
}

/* Whether a moment lies after the decision. */
static bool
is_new(const RepatDetermination *d, RepatMoment moment)
{
	return day_given(moment.day) && !not_after(moment, d->decided_at);
}

/*
 * A relative found or dead, a link entered, changed or withdrawn. A link that was
 * entered later and says neither that the relative lives nor died is no news.
 */
static RepatMoment
link_news(const RepatDetermination *d, const RepatFamilyLink *link)
{
	RepatMoment none = {REPAT_NO_MOMENT, REPAT_NO_DAY};

	if (is_new(d, link->recorded_at) &&
		(word_is(link->vital_status, "alive") || word_is(link->vital_status, "dead")))
		return link->recorded_at;
	if (is_new(d, link->changed_at))
		return link->changed_at;
	return is_new(d, link->recorded_at) ? none : link->voided_at;
}

/* The child asks for something else than before, or objects to being moved. */
static RepatMoment
views_news(const RepatCaseFile *file, const RepatDetermination *d, const RepatViews *v)
{
	RepatMoment none = {REPAT_NO_MOMENT, REPAT_NO_DAY};
	const char *wish = repat_child_wish(file, d->decided_at.at);

	if (wish == NULL)
		wish = repat_determination_choice(file, d);
	if (v->objects_to_movement == REPAT_FLAG_YES ||
		(v->preferred_option != NULL && (wish == NULL || strcmp(v->preferred_option, wish) != 0)))
		return v->recorded_at;
	return none;
}

/* A later assessment that finds return unsafe or fears recruitment. */
static RepatMoment
risk_news(const RepatAssessment *a)
{
	RepatMoment news = {REPAT_NO_MOMENT, REPAT_NO_DAY};

	if (word_is(a->kind, "return_risk") && !moment_given(a->voided_at) &&
		(a->return_is_safe == REPAT_FLAG_NO || a->recruitment_risk == REPAT_FLAG_YES))
		news.day = a->completed_on;
	return news;
}

/* A paper found false. */
static RepatMoment
paper_news(const RepatDocumentClaim *claim)
{
	RepatMoment none = {REPAT_NO_MOMENT, REPAT_NO_DAY};

	if (!word_is(claim->verdict, "rejected"))
		return none;
	return moment_given(claim->verdict_at) ? claim->verdict_at : claim->received_at;
}

bool
repat_new_information(const RepatCaseFile *file, const RepatDetermination *d, int *next,
					  RepatMoment *known)
{
	int			links = file->family_link_count;
	int			views = links + file->views_count;
	int			assessments = views + file->assessment_count;
	int			papers = assessments + file->document_claim_count;

	if (!moment_given(d->decided_at))
		return false;
	while (*next < papers)
	{
		int			i = (*next)++;

		if (i < links)
			*known = link_news(d, &file->family_link[i]);
		else if (i < views)
			*known = views_news(file, d, &file->views[i - links]);
		else if (i < assessments)
			*known = risk_news(&file->assessment[i - views]);
		else
			*known = paper_news(&file->document_claim[i - assessments]);
		if (is_new(d, *known))
			return true;
	}
	return false;
}

/* Whether a review confirmed the decision after the news, and by a moment. */
static bool
looked_at(const RepatCaseFile *file, const RepatDetermination *d, RepatMoment news, RepatMoment by)
{
	const RepatDeterminationReview *r;

	EACH(determination_review, r, file)
		if (r->determination_id == d->determination_id && word_is(r->outcome, "confirmed") &&
			not_after(news, r->decided_at) && not_after(r->decided_at, by))
			return true;
	return false;
}

/* Whether something became known by a moment that no review has looked at by then. */
static bool
has_open_news(const RepatCaseFile *file, const RepatDetermination *d, RepatMoment by)
{
	RepatMoment news;
	int			next = 0;

	while (repat_new_information(file, d, &next, &news))
		if (not_after(news, by) && !looked_at(file, d, news, by))
			return true;
	return false;
}

/* Whether a review of the decision had begun by a moment and had not confirmed it. */
static bool
has_open_review(const RepatCaseFile *file, const RepatDetermination *d, RepatMoment by)
{
	const RepatDeterminationReview *r;

	EACH(determination_review, r, file)
		if (r->determination_id == d->determination_id &&
			!not_after(r->opened_at, d->decided_at) && not_after(r->opened_at, by) &&
			!(word_is(r->outcome, "confirmed") && not_after(r->decided_at, by)))
			return true;
	return false;
}

int32_t
repat_fact_travels_unreviewed(const RepatCaseFile *file)
{
	const RepatMovement *m;
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(movement, m, file)
	{
		RepatMoment travels[REPAT_TRAVELS];
		int			n = repat_movement_travels(file, m, travels);
		int			i;

		EACH(determination, d, file)
		{
			if (d->determination_id != m->determination_id || !moment_given(d->decided_at))
				continue;
			for (i = 0; i < n; i++)
				if (not_after(d->decided_at, travels[i]) &&
					(has_open_news(file, d, travels[i]) || has_open_review(file, d, travels[i])))
					count++;
		}
	}
	return count;
}

/* Whether a travel on the decision was authorised or begun. */
static bool
has_travelled(const RepatCaseFile *file, const RepatDetermination *d)
{
	const RepatMovement *m;

	EACH(movement, m, file)
		if (m->determination_id == d->determination_id &&
			(moment_given(m->authorised_at) || moment_given(m->departed_at)))
			return true;
	return false;
}

/* What travelled is judged by travels_unreviewed; this is asked of the steps before. */
int32_t
repat_fact_decisions_overtaken(const RepatCaseFile *file)
{
	static const RepatMoment ever = {INT64_MAX, INT32_MAX};
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
		if ((word_is(d->state, "decided") || word_is(d->state, "communicated") ||
			 word_is(d->state, "in_implementation")) && moment_given(d->decided_at) &&
			!has_travelled(file, d) && has_open_news(file, d, ever))
			count++;
	return count;
}

int32_t
repat_fact_reversals_unreviewed(const RepatCaseFile *file)
{
	const RepatDetermination *d;
	const RepatDeterminationReview *r;
	int32_t		count = 0;

	EACH(determination, d, file)
	{
		bool		ahead = day_given(file->as_of) && word_is(d->state, "review_open");
		bool		reviewed = false;

		if (!ahead && !word_is(d->state, "confirmed") && !word_is(d->state, "reopened"))
			continue;
		EACH(determination_review, r, file)
			if (r->determination_id == d->determination_id && r->outcome != NULL &&
				(ahead || word_is(r->outcome, d->state)) &&
				not_after(d->decided_at, r->decided_at))
				reviewed = true;
		count += !reviewed;
	}
	return count;
}
