/*
 * facts_paper.c
 *	  Facts about papers that disagree with the record.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it. casework.document_conflict lists the same, one row a conflict;
 * its column "holds" marks what is counted here, one for each paper. What is not known
 * disagrees with nothing. The number of a paper is on record nowhere else: a child
 * may have several papers, with a number each.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

#include "repatriation/core/partial_date.h"

static bool
sexes_differ(const char *a, const char *b)
{
	return (word_is(a, "M") && word_is(b, "F")) || (word_is(a, "F") && word_is(b, "M"));
}

static bool
births_differ(RepatBirth a, RepatBirth b)
{
	return a.known && b.known && !repat_partial_date_overlap(a.date, b.date);
}

/* A child may have several nationalities: a paper disagrees with those confirmed if it is none of them. */
static bool
nationality_differs(const RepatCaseFile *file, RepatCountry nationality)
{
	const RepatNationalityClaim *claim;
	bool		any = false;

	EACH(nationality_claim, claim, file)
	{
		if (!word_is(claim->decision, "confirmed") || moment_given(claim->voided_at))
			continue;
		if (claim->state_code == nationality)
			return false;
		any = true;
	}
	return any && nationality != 0;
}

/* Whether the parent whom a paper names can be none of the parents on record. */
static bool
parent_differs(const RepatCaseFile *file, const RepatDocumentClaim *claim)
{
	const RepatFamilyLink *link;
	const RepatPerson *p;
	bool		any = false;

	if (!word_is(claim->relation, "mother") && !word_is(claim->relation, "father"))
		return false;
	EACH(family_link, link, file)
	{
		if (moment_given(link->voided_at) || !word_is(link->relation, claim->relation))
			continue;
		EACH(person, p, file)
		{
			if (p->person_id != link->person_id)
				continue;
			if (!births_differ(claim->birth, p->birth) &&
				(claim->person_id == 0 || claim->person_id == p->person_id))
				return false;
			any = true;
		}
	}
	return any;
}

int32_t
repat_fact_record_conflicts(const RepatCaseFile *file)
{
	const RepatPerson *child = repat_file_subject(file);
	const RepatDocumentClaim *claim;
	int32_t		count = 0;

	if (child == NULL)
		return 0;
	EACH(document_claim, claim, file)
	{
		if (!word_is(claim->verdict, "unconfirmed"))
			continue;
		count += parent_differs(file, claim) ||
			(claim->person_id == child->person_id &&
			 (word_is(claim->check_state, "bad") || sexes_differ(claim->sex, child->sex) ||
			  births_differ(claim->birth, child->birth) || nationality_differs(file, claim->nationality)));
	}
	return count;
}

/*
 * Which of two sources is right is a choice with reasons: before the record is
 * changed, somebody confirms or rejects the papers that speak of it.
 */
int32_t
repat_fact_papers_undecided(const RepatCaseFile *file)
{
	const RepatPerson *child = repat_file_subject(file);
	const RepatDocumentClaim *claim;
	int32_t		count = 0;

	if (child == NULL)
		return 0;
	EACH(document_claim, claim, file)
		if (claim->person_id == child->person_id && word_is(claim->verdict, "unconfirmed") &&
			(claim->birth.known || claim->sex != NULL))
			count++;
	return count;
}
