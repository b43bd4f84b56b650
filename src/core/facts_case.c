/*
 * facts_case.c
 *	  Facts about the child, the guardian, assessments and services.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

int32_t
repat_fact_child_treated_as_adult(const RepatCaseFile *file)
{
	RepatDay	since = file->child_case->treated_as_adult_since;

	return day_given(since) && repat_file_is_child(file, since);
}

int32_t
repat_fact_guardians(const RepatCaseFile *file)
{
	return file->guardian_appointment_count;
}

/* Whether a guardian has another role; the one asked about. */
typedef bool (*RoleTest) (const RepatCaseFile *file, const RepatGuardianAppointment *g);

/* GC 12, paras 36 and 37; a relative as such is no conflict (GC 6, para. 34). */
static int32_t
count_guardians(const RepatCaseFile *file, RoleTest test)
{
	const RepatGuardianAppointment *g;
	int32_t		count = 0;

	EACH(guardian_appointment, g, file)
		if (test(file, g))
			count++;
	return count;
}

static bool
owns(const RepatCaseFile *file, const RepatGuardianAppointment *g)
{
	return g->professional_id != 0 && g->professional_id == file->child_case->owner_id;
}

int32_t
repat_fact_guardians_owning(const RepatCaseFile *file)
{
	return count_guardians(file, owns);
}

static bool
assesses(const RepatCaseFile *file, const RepatGuardianAppointment *g)
{
	const RepatAssessment *a;

	EACH(assessment, a, file)
		if (g->professional_id != 0 &&
			(a->author_id == g->professional_id || a->supervisor_id == g->professional_id))
			return true;
	return false;
}

int32_t
repat_fact_guardians_assessing(const RepatCaseFile *file)
{
	return count_guardians(file, assesses);
}

static bool
reports(const RepatCaseFile *file, const RepatGuardianAppointment *g)
{
	const RepatDetermination *d;

	EACH(determination, d, file)
		if (g->professional_id != 0 &&
			(d->author_id == g->professional_id || d->supervisor_id == g->professional_id))
			return true;
	return false;
}

int32_t
repat_fact_guardians_reporting(const RepatCaseFile *file)
{
	return count_guardians(file, reports);
}

static bool
decides(const RepatCaseFile *file, const RepatGuardianAppointment *g)
{
	const RepatPanelMember *member;

	EACH(panel_member, member, file)
		if (g->professional_id != 0 && member->professional_id == g->professional_id)
			return true;
	return false;
}

int32_t
repat_fact_guardians_deciding(const RepatCaseFile *file)
{
	return count_guardians(file, decides);
}

static bool
is_on_record(const RepatCaseFile *file, const RepatGuardianAppointment *g)
{
	(void) file;
	return g->person_id != 0;
}

/* Kin may be guardians, most are not: for want of one, nobody asks what relatives did. */
int32_t
repat_fact_guardians_on_record(const RepatCaseFile *file)
{
	return count_guardians(file, is_on_record);
}

/* Whether an interview, a session or a travel was on one of these days. */
static bool
acted_between(const RepatCaseFile *file, RepatDay first, RepatDay last)
{
	const RepatAssessment *a;
	const RepatDetermination *d;
	const RepatMovement *m;

	EACH(assessment, a, file)
		if (day_given(bia_completed(file, a)) && day_between(bia_interviewed(file, a), first, last))
			return true;
	EACH(determination, d, file)
		if (day_between(repat_determination_day(file, d, d->session_on), first, last))
			return true;
	EACH(movement, m, file)
	{
		RepatMoment travels[REPAT_TRAVELS];
		int			n = repat_movement_travels(file, m, travels);
		int			i;

		for (i = 0; i < n; i++)
			if (day_between(travels[i].day, first, last))
				return true;
	}
	return false;
}

/*
 * An appointment that has an end is in nobody's way, or the guardian could not be
 * replaced: unless it began after the charge was on file, or something was done in
 * its term since then, so that an end in the future lets nothing through.
 */
static bool
recruited(const RepatCaseFile *file, const RepatGuardianAppointment *g)
{
	const RepatFamilyLink *link;

	EACH(family_link, link, file)
	{
		RepatDay	known = link->recorded_at.day;

		if (g->person_id == 0 || link->person_id != g->person_id ||
			link->is_recruiter != REPAT_FLAG_YES || moment_given(link->voided_at))
			continue;
		if (!day_given(g->valid_until) || g->valid_from > known ||
			acted_between(file, known, g->valid_until))
			return true;
	}
	return false;
}

int32_t
repat_fact_guardians_recruiting(const RepatCaseFile *file)
{
	return count_guardians(file, recruited);
}

static bool
is_the_child(const RepatCaseFile *file, const RepatGuardianAppointment *g)
{
	const RepatPerson *child = repat_file_subject(file);

	return child != NULL && g->person_id == child->person_id;
}

int32_t
repat_fact_guardians_who_are_the_child(const RepatCaseFile *file)
{
	return count_guardians(file, is_the_child);
}

/*
 * A guardian is of age. An appointment that has ended is in nobody's way, for a
 * birth date may be learnt later; a doubt about it is left to who appoints.
 */
static bool
is_underage(const RepatCaseFile *file, const RepatGuardianAppointment *g)
{
	const RepatPerson *p;

	if (day_given(g->valid_until) && g->valid_until < file->now.day)
		return false;
	EACH(person, p, file)
		if (p->person_id == g->person_id && p->birth.known &&
			!repat_partial_date_possibly_at_least(p->birth.date, repat_day_from_2000(g->valid_from),
												  REPAT_MAJORITY, REPAT_LEAP_MAR1))
			return true;
	return false;
}

int32_t
repat_fact_guardians_underage(const RepatCaseFile *file)
{
	return count_guardians(file, is_underage);
}

/*
 * Whether a day counts: one on which it is so, or not known, that the child was
 * separated; with unguarded_only, one without a guardian as well.
 */
static bool
day_counts(const RepatCaseFile *file, RepatDay day, RepatFlag need, bool unguarded_only)
{
	return day_given(day) && repat_separated_on(file, day) == need &&
		(!unguarded_only || !guarded_on(file, day));
}

static int32_t
count_interviews(const RepatCaseFile *file, RepatFlag need, bool unguarded_only)
{
	const RepatAssessment *a;
	int32_t		count = 0;

	EACH(assessment, a, file)
		if (day_given(bia_completed(file, a)) &&
			day_counts(file, bia_interviewed(file, a), need, unguarded_only))
			count++;
	return count;
}

static int32_t
count_sessions(const RepatCaseFile *file, RepatFlag need, bool unguarded_only)
{
	const RepatDetermination *d;
	int32_t		count = 0;

	EACH(determination, d, file)
		if (day_counts(file, repat_determination_day(file, d, d->session_on), need, unguarded_only))
			count++;
	return count;
}

static int32_t
count_travels(const RepatCaseFile *file, RepatFlag need, bool unguarded_only)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
	{
		RepatMoment travels[REPAT_TRAVELS];
		int			n = repat_movement_travels(file, m, travels);
		int			i;

		for (i = 0; i < n; i++)
			if (day_counts(file, travels[i].day, need, unguarded_only))
				count++;
	}
	return count;
}

int32_t
repat_fact_guardian_needs(const RepatCaseFile *file)
{
	return count_interviews(file, REPAT_FLAG_YES, false) + count_sessions(file, REPAT_FLAG_YES, false) +
		count_travels(file, REPAT_FLAG_YES, false);
}

int32_t
repat_fact_interviews_unguarded(const RepatCaseFile *file)
{
	return count_interviews(file, REPAT_FLAG_YES, true);
}

int32_t
repat_fact_sessions_unguarded(const RepatCaseFile *file)
{
	return count_sessions(file, REPAT_FLAG_YES, true);
}

int32_t
repat_fact_travels_unguarded(const RepatCaseFile *file)
{
	return count_travels(file, REPAT_FLAG_YES, true);
}

int32_t
repat_fact_interviews_need_unknown(const RepatCaseFile *file)
{
	return count_interviews(file, REPAT_FLAG_UNKNOWN, false);
}

int32_t
repat_fact_sessions_need_unknown(const RepatCaseFile *file)
{
	return count_sessions(file, REPAT_FLAG_UNKNOWN, false);
}

int32_t
repat_fact_travels_need_unknown(const RepatCaseFile *file)
{
	return count_travels(file, REPAT_FLAG_UNKNOWN, false);
}

int32_t
repat_fact_assessments(const RepatCaseFile *file)
{
	const RepatAssessment *a;
	int32_t		count = 0;

	EACH(assessment, a, file)
		if (day_given(bia_completed(file, a)))
			count++;
	return count;
}

int32_t
repat_fact_assessment_elements_missing(const RepatCaseFile *file)
{
	const RepatAssessment *a;
	const RepatAssessmentElement *e;
	int32_t		missing = 0;

	EACH(assessment, a, file)
	{
		if (!day_given(bia_completed(file, a)))
			continue;
		missing += REPAT_ELEMENTS;
		EACH(assessment_element, e, file)
			if (e->assessment_id == a->assessment_id)
				missing--;
	}
	return missing;
}

int32_t
repat_fact_assessments_self_cleared(const RepatCaseFile *file)
{
	const RepatAssessment *a;
	int32_t		count = 0;

	EACH(assessment, a, file)
		if (day_given(bia_completed(file, a)) && a->author_id == a->supervisor_id)
			count++;
	return count;
}

static bool
is_reintegration(const RepatService *s)
{
	return word_is(s->kind, "reintegration") || word_is(s->kind, "disengagement");
}

int32_t
repat_fact_reintegration_services(const RepatCaseFile *file)
{
	const RepatService *s;
	int32_t		count = 0;

	EACH(service, s, file)
		if (is_reintegration(s))
			count++;
	return count;
}

/* Whether a psychosocial assessment was complete, and not withdrawn, on a day. */
static bool
assessed_on(const RepatCaseFile *file, RepatDay day)
{
	const RepatAssessment *a;

	EACH(assessment, a, file)
		if (word_is(a->kind, "psychosocial") && day_by(a->completed_on, day) &&
			(!moment_given(a->voided_at) || a->voided_at.day > day))
			return true;
	return false;
}

int32_t
repat_fact_services_unassessed(const RepatCaseFile *file)
{
	const RepatService *s;
	int32_t		count = 0;

	EACH(service, s, file)
		if (is_reintegration(s) && !assessed_on(file, s->starts_on))
			count++;
	return count;
}
