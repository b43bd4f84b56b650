/*
 * facts_person.c
 *	  Facts about the child, roles in a group, and what was done to the child.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

#include "repatriation/core/calendar.h"
#include "repatriation/core/recruitment.h"

static RepatDay
date(int year, int month, int day)
{
	return repat_day_to_2000(repat_day_number(year, month, day));
}

static void
roles(void)
{
	static const char *const said[] = {"present_with_family", "forced_labour", "other_task",
	"direct_participation_alleged", "unknown", "other"};
	RepatAssociation association = {7, "none_established", REPAT_NO_DAY, never()};
	RepatAssociationEvidence evidence = {7, "child", never()};
	World		w = good_world();
	size_t		i;

	CHECK(FACT(w, associations) == 0 && FACT(w, associations_unevidenced) == 0);
	ADD(w, association) = association;
	CHECK(FACT(w, associations) == 0 && FACT(w, associations_unevidenced) == 0);
	for (i = 0; i < sizeof(said) / sizeof(said[0]); i++)
	{
		w.association[0].role = said[i];
		CHECK(FACT(w, associations) == 1 && FACT(w, associations_unevidenced) == 1);
	}
	/* evidence about somebody else, of another row, or withdrawn is none */
	ADD(w, association_evidence) = evidence;
	CHECK(FACT(w, associations_unevidenced) == 0 && FACT(w, associations) == 1);
	w.association_evidence[0].about = "parent";
	CHECK(FACT(w, associations_unevidenced) == 1);
	w.association_evidence[0].about = "relative";
	CHECK(FACT(w, associations_unevidenced) == 1);
	w.association_evidence[0].about = "group";
	CHECK(FACT(w, associations_unevidenced) == 1);
	w.association_evidence[0] = evidence;
	w.association_evidence[0].association_id = 8;
	CHECK(FACT(w, associations_unevidenced) == 1);
	w.association_evidence[0] = evidence;
	w.association_evidence[0].voided_at = noon(DAY(1));
	CHECK(FACT(w, associations_unevidenced) == 1);
	/* one piece that counts is enough, for its own row */
	ADD(w, association_evidence) = evidence;
	CHECK(FACT(w, associations_unevidenced) == 0);
	association.association_id = 8;
	association.role = "unknown";
	ADD(w, association) = association;
	CHECK(FACT(w, associations) == 2 && FACT(w, associations_unevidenced) == 1);
	w.association[1].voided_at = noon(DAY(1));
	CHECK(FACT(w, associations) == 1 && FACT(w, associations_unevidenced) == 0);
}

static void
means(void)
{
	RepatVictimisation harm = {"recruitment", REPAT_NO_DAY, "unspecified", "unspecified", never()};
	World		w = good_world();

	CHECK(FACT(w, recruitments) == 0 && FACT(w, recruitments_excused) == 0);
	ADD(w, victimisation) = harm;
	CHECK(FACT(w, recruitments) == 1 && FACT(w, recruitments_excused) == 0);
	w.victimisation[0].means = "voluntary";
	CHECK(FACT(w, recruitments_excused) == 1);
	w.victimisation[0].means = NULL;
	CHECK(FACT(w, recruitments_excused) == 1);
	w.victimisation[0].means = "force";
	w.victimisation[0].method = "old_enough";
	CHECK(FACT(w, recruitments_excused) == 1);
	w.victimisation[0].kind = "abduction";
	CHECK(FACT(w, recruitments_excused) == 1);
	w.victimisation[0].voided_at = noon(DAY(1));
	CHECK(FACT(w, recruitments) == 0 && FACT(w, recruitments_excused) == 0);
}

/* A source's word, as it comes and with noise around it. */
static void
words(void)
{
	static const struct
	{
		const char *word;
		const char *means;
		const char *method;
	}			table[] = {
		{"force", "force", "unspecified"},
		{" Force ", "force", "unspecified"},
		{"ABUSE OF AUTHORITY", "abuse_of_authority", "unspecified"},
		{"abuse-of-vulnerability", "abuse_of_vulnerability", "unspecified"},
		{"By Peer", "unspecified", "by_peer"},
		{"born-or-raised-there", "unspecified", "born_or_raised_there"},
		{"unspecified", "unspecified", "unspecified"},
		{"voluntary", "unspecified", "unspecified"},
		{"consented", "unspecified", "unspecified"},
		{"old enough", "unspecified", "unspecified"},
		{"forced", "unspecified", "unspecified"},
		{"forc", "unspecified", "unspecified"},
		{"f", "unspecified", "unspecified"},
		{"", "unspecified", "unspecified"},
		{"   ", "unspecified", "unspecified"},
		{"\xd0\xb4\xd0\xbe\xd0\xb1\xd1\x80\xd0\xbe", "unspecified", "unspecified"}
	};
	size_t		i;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
	{
		size_t		length = strlen(table[i].word);

		CHECK(strcmp(repat_recruitment_means(table[i].word, length), table[i].means) == 0);
		CHECK(strcmp(repat_recruitment_method(table[i].word, length), table[i].method) == 0);
		CHECK(repat_recruitment_is_means(repat_recruitment_means(table[i].word, length)));
		CHECK(repat_recruitment_is_method(repat_recruitment_method(table[i].word, length)));
	}
	/* the length counts, not what follows */
	CHECK(strcmp(repat_recruitment_means("forceful", 5), "force") == 0);
	CHECK(!repat_recruitment_is_means("Force") && !repat_recruitment_is_means(NULL) &&
		  !repat_recruitment_is_means("") && !repat_recruitment_is_means("by_peer"));
	CHECK(!repat_recruitment_is_method("By_peer") && !repat_recruitment_is_method("force"));
}

static void
victims(void)
{
	RepatVictimisation harm = {"recruitment", REPAT_NO_DAY, "force", "by_peer", never()};
	RepatAssociation association = {7, "other_task", REPAT_NO_DAY, never()};
	World		w = good_world();

	CHECK(FACT(w, victim_records) == 0 && FACT(w, victims_unrecognised) == 0);
	ADD(w, victimisation) = harm;
	CHECK(FACT(w, victim_records) == 1 && FACT(w, victims_unrecognised) == 1);
	ADD(w, association) = association;
	CHECK(FACT(w, victim_records) == 2 && FACT(w, victims_unrecognised) == 2);
	/* born on 2012-05-17 */
	w.victimisation[0].began_on = date(2030, 5, 16);
	CHECK(FACT(w, victim_records) == 2);
	w.victimisation[0].began_on = date(2030, 5, 17);
	CHECK(FACT(w, victim_records) == 1 && FACT(w, victims_unrecognised) == 1);
	w.association[0].began_on = date(2030, 5, 17);
	CHECK(FACT(w, victim_records) == 0 && FACT(w, victims_unrecognised) == 0);
	/* what may have been in childhood was */
	w.association[0].began_on = INT32_MAX;
	CHECK(FACT(w, victim_records) == 1);
	w.association[0].began_on = INT32_MIN;
	CHECK(FACT(w, victim_records) == 1);
	w.association[0].began_on = date(2030, 5, 17);
	w.person[1].birth.known = false;
	CHECK(FACT(w, victim_records) == 2);
	w.person[1].birth.known = true;
	w.person[1].birth_basis = "medical_only";
	CHECK(FACT(w, victim_records) == 2);
	w.person[1].birth_basis = "document";
	w.victimisation[0] = harm;
	w.association[0] = association;
	/* recognition, with its day, and not what is on its way to it */
	w.child_case[0].victim_status = "pending";
	CHECK(FACT(w, victims_unrecognised) == 2);
	w.child_case[0].victim_status = "recognised";
	CHECK(FACT(w, victims_unrecognised) == 2);
	w.child_case[0].victim_status_since = DAY(0);
	CHECK(FACT(w, victims_unrecognised) == 0 && FACT(w, victim_records) == 2);
	w.child_case[0].victim_status = "not_recorded";
	CHECK(FACT(w, victims_unrecognised) == 2);
	/* another harm, no role, withdrawn rows */
	w.victimisation[0].kind = "sexual_violence";
	CHECK(FACT(w, victims_unrecognised) == 1);
	w.association[0].role = "none_established";
	CHECK(FACT(w, victims_unrecognised) == 0);
	w.association[0].role = "other_task";
	w.association[0].voided_at = noon(DAY(1));
	CHECK(FACT(w, victims_unrecognised) == 0);
	w.victimisation[0] = harm;
	w.victimisation[0].voided_at = noon(DAY(1));
	CHECK(FACT(w, victims_unrecognised) == 0);
}

int
main(void)
{
	roles();
	means();
	words();
	victims();
	check_both(REPAT_FACT_associations, REPAT_FACT_victims_unrecognised);
	return check_report();
}
