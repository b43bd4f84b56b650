/*
 * case_ref_suggest.c
 *	  Every slip of some hundred references is undone, and little else suggested.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/case_ref_suggest.h"

static uint64_t seed = UINT64_C(0x9E3779B97F4A7C15);

static uint32_t
draw(uint32_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (uint32_t) (seed >> 33) % below;
}

static RepatCaseRef found[REPAT_CASE_REF_SUGGESTIONS];
static int	suggested;				/* in all */
static int	asked;

/* Is ref among the suggestions for a text that is no reference? */
static bool
undone(const char *text, size_t length, RepatCaseRef ref)
{
	int			count = repat_case_ref_near(text, length, found);
	bool		is_there = false;
	int			i;

	suggested += count;
	asked++;
	for (i = 0; i < count; i++)
	{
		is_there = is_there || found[i] == ref;
		CHECK(repat_case_ref_check_bits(found[i], NULL) == REPAT_OK);
	}
	return is_there;
}

static void
check_slips(RepatCaseRef ref, const char *text)
{
	size_t		length = strlen(text);
	size_t		i;
	int			lost = 0;

	for (i = 0; i < length; i++)
	{
		char		wrong[24];

		/* Another character of either kind, none of the alphabet, missing, twice, swapped. */
		memcpy(wrong, text, length + 1);
		wrong[i] = (char) ('0' + draw(10));
		lost += !undone(wrong, length, ref) && wrong[i] != text[i] && text[i] != '-';
		memcpy(wrong, text, length + 1);
		wrong[i] = '#';
		lost += !undone(wrong, length, ref) && text[i] != '-';
		memmove(wrong + i, text + i + 1, length - i);
		lost += !undone(wrong, length - 1, ref);
		memcpy(wrong, text, i + 1);
		memcpy(wrong + i + 1, text + i, length - i);
		lost += !undone(wrong, length + 1, ref);
		memcpy(wrong, text, length + 1);
		if (text[i] != '-' && text[i + 1] != '-' && i + 1 < length)
		{
			wrong[i] = text[i + 1];
			wrong[i + 1] = text[i];
			lost += !undone(wrong, length, ref);
		}
	}
	CHECK(lost == 0);
}

int
main(void)
{
	char		text[REPAT_CASE_REF_BUFFER];
	RepatCountry issuer = 0;
	RepatCaseRef ref = 0;
	int			i;

	CHECK(repat_country_parse("UTO", 3, &issuer, NULL) == REPAT_OK);
	for (i = 0; i < 200; i++)
	{
		CHECK(repat_case_ref_build(issuer, 1950 + (int32_t) draw(100), (int32_t) draw(10000000),
								   &ref, NULL) == REPAT_OK);
		repat_case_ref_format(ref, text);
		CHECK(repat_case_ref_near(text, strlen(text), found) == 1 && found[0] == ref);
		check_slips(ref, text);
	}
	/* Few enough to look through. */
	CHECK(suggested < 5 * asked);
	CHECK(repat_case_ref_near("", 0, found) == 0);
	CHECK(repat_case_ref_near("UTO-2024", 8, found) == 0);
	CHECK(repat_case_ref_near("UTO-2024-0012345-6789", 21, found) == 0);
	return check_report();
}
