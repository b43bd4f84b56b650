/*
 * facts_person.c
 *	  Facts about the child, roles in a group, and what was done to the child.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

#include "repatriation/core/calendar.h"
#include "repatriation/core/partial_date_age.h"
#include "repatriation/core/recruitment.h"

const RepatPerson *
repat_file_subject(const RepatCaseFile *file)
{
	const RepatPerson *p;

	EACH(person, p, file)
		if (p->is_subject == REPAT_FLAG_YES)
			return p;
	return NULL;
}

/* A birth date that rests on a medical test alone tells nothing (GC 24, para. 34). */
bool
repat_file_is_child(const RepatCaseFile *file, RepatDay day)
{
	const RepatPerson *child = repat_file_subject(file);
	const RepatPartialDate *birth = NULL;
	bool		known = day_given(day) && day != INT32_MIN && day != INT32_MAX;
	int32_t		on = known ? repat_day_from_2000(day) : 0;

	if (child != NULL && child->birth.known && !word_is(child->birth_basis, "medical_only"))
		birth = &child->birth.date;
	return repat_partial_date_is_child(birth, known ? &on : NULL, REPAT_MAJORITY,
									   REPAT_LEAP_MAR1, REPAT_MARGIN_STANDARD);
}

/* A role that is said of the child: every one but the default. */
static bool
is_role(const RepatAssociation *a)
{
	return !word_is(a->role, "none_established") && !moment_given(a->voided_at);
}

int32_t
repat_fact_associations(const RepatCaseFile *file)
{
	const RepatAssociation *a;
	int32_t		count = 0;

	EACH(association, a, file)
		if (is_role(a))
			count++;
	return count;
}

/* CRC, article 2(2): what parents or relatives did counts for nothing here. */
static bool
is_evidenced(const RepatCaseFile *file, const RepatAssociation *a)
{
	const RepatAssociationEvidence *e;

	EACH(association_evidence, e, file)
		if (e->association_id == a->association_id && word_is(e->about, "child") &&
			!moment_given(e->voided_at))
			return true;
	return false;
}

int32_t
repat_fact_associations_unevidenced(const RepatCaseFile *file)
{
	const RepatAssociation *a;
	int32_t		count = 0;

	EACH(association, a, file)
		if (is_role(a) && !is_evidenced(file, a))
			count++;
	return count;
}

int32_t
repat_fact_recruitments(const RepatCaseFile *file)
{
	const RepatVictimisation *v;
	int32_t		count = 0;

	EACH(victimisation, v, file)
		if (!moment_given(v->voided_at))
			count++;
	return count;
}

int32_t
repat_fact_recruitments_excused(const RepatCaseFile *file)
{
	const RepatVictimisation *v;
	int32_t		count = 0;

	EACH(victimisation, v, file)
		if (!moment_given(v->voided_at) &&
			!(repat_recruitment_is_means(v->means) && repat_recruitment_is_method(v->method)))
			count++;
	return count;
}

/* Bali Call, paragraph 2: associated with, or affected by. A day not known may be one of childhood. */
int32_t
repat_fact_victim_records(const RepatCaseFile *file)
{
	const RepatVictimisation *v;
	const RepatAssociation *a;
	int32_t		count = 0;

	EACH(victimisation, v, file)
		if (word_is(v->kind, "recruitment") && !moment_given(v->voided_at) &&
			repat_file_is_child(file, v->began_on))
			count++;
	EACH(association, a, file)
		if (is_role(a) && repat_file_is_child(file, a->began_on))
			count++;
	return count;
}

int32_t
repat_fact_victims_unrecognised(const RepatCaseFile *file)
{
	const RepatChildCase *c = file->child_case;

	if (word_is(c->victim_status, "recognised") && day_given(c->victim_status_since))
		return 0;
	return repat_fact_victim_records(file);
}
