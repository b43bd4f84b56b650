/*
 * norm.c
 *	  The catalogue of norms is whole, and prints no paragraph that was not read.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdbool.h>
#include <string.h>

#include "check.h"
#include "repatriation/core/norm.h"

#define DESIGN_RULE "design rule of this register"

static const struct
{
	int			number;
	const char *slug;
} safeguards[] = {
#define REPAT_SAFEGUARD(number, slug, mode, override, emergency, title, remedy) {number, #slug},
#include "repatriation/core/safeguard_def.h"
#undef REPAT_SAFEGUARD
};

static bool
printable_ascii(const char *text)
{
	for (; *text != '\0'; text++)
	{
		if (*text < ' ' || *text > '~')
			return false;
	}
	return true;
}

/* Words that stand before a paragraph's number, in every form that the rows use. */
static bool
names_a_paragraph(const char *text)
{
	static const char *const words[] = {
		"paragraph", "article", "rule 1", "chapter", "practice ", "practices ", "section", "para.",
		"art.", "arts ", NULL
	};
	int			i;

	for (i = 0; words[i] != NULL; i++)
	{
		if (strstr(text, words[i]) != NULL)
			return true;
	}
	return false;
}

/* The table that was checked against the texts had 150 rows: 131 read, 5 in part, 14 not. */
static void
check_counts(void)
{
	int			yes = 0;
	int			partly = 0;
	int			no = 0;
	int			i;

	for (i = 0; i < repat_norm_count(); i++)
	{
		switch (repat_norm_at(i)->verified)
		{
			case REPAT_VERIFIED_YES:
				yes++;
				break;
			case REPAT_VERIFIED_PARTLY:
				partly++;
				break;
			case REPAT_VERIFIED_NO:
				no++;
				break;
		}
	}
	CHECK(repat_norm_count() == 155);
	CHECK(yes == 136);
	CHECK(partly == 5);
	CHECK(no == 14);
	CHECK(repat_norm_at(-1) == NULL);
	CHECK(repat_norm_at(155) == NULL);
}

/* Safeguards ascend, the reserve is last, orders run 1, 2, ... and topics agree. */
static void
check_order(void)
{
	const RepatNorm *last = repat_norm_at(0);
	int			i;

	CHECK(last->safeguard == 1 && last->order == 1);
	for (i = 1; i < repat_norm_count(); i++)
	{
		const RepatNorm *norm = repat_norm_at(i);

		if (norm->safeguard == last->safeguard)
		{
			CHECK(norm->order == last->order + 1);
			CHECK(norm->safeguard == 0 || strcmp(norm->topic, last->topic) == 0);
		}
		else
		{
			CHECK(norm->order == 1);
			CHECK(norm->safeguard == (last->safeguard == 47 ? 0 : last->safeguard + 1));
		}
		last = norm;
	}
	CHECK(last->safeguard == 0 && last->order == 3);
	for (i = 0; i < (int) (sizeof(safeguards) / sizeof(safeguards[0])); i++)
	{
		int			count;
		const RepatNorm *norm = repat_norm_of(safeguards[i].number, &count);

		CHECK(norm != NULL && strcmp(norm->topic, safeguards[i].slug) == 0);
	}
}

/* Every text is there, in printable ASCII: databases have other encodings than ours. */
static void
check_texts(void)
{
	int			i;

	for (i = 0; i < repat_norm_count(); i++)
	{
		const RepatNorm *norm = repat_norm_at(i);
		bool		own = norm->instrument[0] == '\0';

		CHECK(norm->topic[0] != '\0' && norm->requirement[0] != '\0');
		CHECK(norm->numbers[0] != '\0' && norm->citation[0] != '\0');
		CHECK(norm->requirement[strlen(norm->requirement) - 1] == '.');
		CHECK(printable_ascii(norm->topic) && printable_ascii(norm->instrument));
		CHECK(printable_ascii(norm->locator) && printable_ascii(norm->citation));
		CHECK(printable_ascii(norm->requirement) && printable_ascii(norm->numbers));
		CHECK(printable_ascii(norm->source_copy));
		CHECK(own == (strcmp(norm->citation, DESIGN_RULE) == 0));
		CHECK(!own || norm->verified == REPAT_VERIFIED_NO);
	}
}

/*
 * A paragraph is printed if, and only if, it was read; what was not read is not
 * quoted in the other columns either.
 */
static void
check_citations(void)
{
	int			i;

	for (i = 0; i < repat_norm_count(); i++)
	{
		const RepatNorm *norm = repat_norm_at(i);
		const char *printed = repat_norm_printable(norm);

		if (norm->verified == REPAT_VERIFIED_YES)
		{
			size_t		length = strcspn(norm->locator, ";");
			const char *end = strrchr(norm->locator, ';');

			CHECK(length > 0 && norm->source_copy[0] != '\0');
			CHECK(strncmp(printed, norm->instrument, strcspn(norm->instrument, ";")) == 0);
			end = end != NULL ? end + 2 : norm->locator;
			CHECK(strlen(printed) > strlen(end));
			CHECK(strcmp(printed + strlen(printed) - strlen(end), end) == 0);
			CHECK(strlen(printed) > strlen(norm->instrument) + strlen(norm->locator));
		}
		else
		{
			CHECK(norm->instrument[0] == '\0' || strcmp(printed, norm->instrument) == 0);
			CHECK(norm->locator[0] == '\0' || strstr(printed, norm->locator) == NULL);
			CHECK(!names_a_paragraph(printed));
			CHECK(!names_a_paragraph(norm->requirement) ||
				  strstr(norm->requirement, "not read") != NULL);
		}
	}
}

/* Each safeguard has exactly one principal norm; 19 has no norm, 34 and 44 none that was read. */
static void
check_principal(void)
{
	int			safeguard;

	for (safeguard = 0; safeguard <= 48; safeguard++)
	{
		int			count;
		int			principals = 0;
		int			i;
		const RepatNorm *rows = repat_norm_of(safeguard, &count);
		const RepatNorm *principal = repat_norm_principal(safeguard);

		CHECK((rows != NULL) == (safeguard <= 47));
		CHECK((rows != NULL) == (count > 0));
		CHECK((principal != NULL) == (safeguard >= 1 && safeguard <= 47));
		for (i = 0; rows != NULL && i < count; i++)
		{
			CHECK(rows[i].safeguard == safeguard && rows[i].order == i + 1);
			principals += rows[i].principal;
		}
		CHECK(principals == (principal != NULL));
		if (principal == NULL)
			continue;
		CHECK(principal->safeguard == safeguard);
		CHECK((principal->verified == REPAT_VERIFIED_YES) ==
			  (safeguard != 19 && safeguard != 34 && safeguard != 44));
	}
	CHECK(strcmp(repat_norm_printable(repat_norm_principal(19)), DESIGN_RULE) == 0);
	CHECK(strcmp(repat_norm_printable(repat_norm_principal(0)), DESIGN_RULE) == 0);
	CHECK(strcmp(repat_norm_printable(repat_norm_principal(27)),
				 "Convention on the Rights of the Child, article 9(1) to (4)") == 0);
	CHECK(strcmp(repat_norm_printable(repat_norm_principal(12)),
				 "Committee on the Rights of the Child, General Comment No. 12 (2009), "
				 "paragraph 24") == 0);
	CHECK(strcmp(repat_norm_printable(repat_norm_principal(44)),
				 "Committee on Migrant Workers and Committee on the Rights of the Child, "
				 "Joint General Comment 3/22 (2017)") == 0);
}

int
main(void)
{
	check_counts();
	check_order();
	check_texts();
	check_citations();
	check_principal();
	CHECK(strcmp(repat_verified_name(REPAT_VERIFIED_YES), "yes") == 0);
	CHECK(strcmp(repat_verified_name(REPAT_VERIFIED_PARTLY), "partly") == 0);
	CHECK(strcmp(repat_verified_name(REPAT_VERIFIED_NO), "no") == 0);
	return check_report();
}
