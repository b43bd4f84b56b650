/*
 * case_ref.c
 *	  Layout, check digits against a digit-by-digit division, every near miss of a
 *	  thousand references, and the tolerated spellings.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/case_ref.h"

/* A fixed generator: the same thousand references on every machine. */
static uint64_t seed = UINT64_C(0x9E3779B97F4A7C15);

static uint32_t
draw(uint32_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (uint32_t) (seed >> 33) % below;
}

/*
 * ISO 7064 as an auditor does it by hand: write the letters as 10 ... 35, divide
 * the string of digits by 97 one digit at a time; a valid reference leaves 1.
 */
static int
remainder_by_hand(const char *text)
{
	int			remainder = 0;

	for (; *text != '\0'; text++)
	{
		if (*text == '-')
			continue;
		if (*text >= 'A')
		{
			int			letter = *text - 'A' + 10;

			remainder = (remainder * 10 + letter / 10) % 97;
			remainder = (remainder * 10 + letter % 10) % 97;
		}
		else
			remainder = (remainder * 10 + *text - '0') % 97;
	}
	return remainder;
}

static RepatStatus
parse(const char *text, RepatCaseRef *ref, RepatDiag *diag)
{
	return repat_case_ref_parse(text, strlen(text), ref, diag);
}

/* A random reference as text. */
static RepatCaseRef
random_ref(char text[REPAT_CASE_REF_BUFFER])
{
	RepatCountry issuer = (RepatCountry) ((draw(26) + 1) << 10 | (draw(26) + 1) << 5
										  | (draw(26) + 1));
	int32_t		year = 1900 + (int32_t) draw(2048);
	int32_t		number = (int32_t) draw(REPAT_CASE_REF_NUMBERS);
	RepatCaseRef ref = -1;

	CHECK(repat_case_ref_build(issuer, year, number, &ref, NULL) == REPAT_OK);
	CHECK(repat_case_ref_issuer(ref) == issuer && repat_case_ref_year(ref) == year
		  && repat_case_ref_number(ref) == number);
	CHECK(repat_case_ref_check_bits(ref, NULL) == REPAT_OK);
	repat_case_ref_format(ref, text);
	return ref;
}

/* Every other letter or digit in each place, every exchange of two like characters. */
static void
near_misses(const char *text)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	static const char digits[] = "0123456789";
	char		other[REPAT_CASE_REF_BUFFER];
	int			accepted = 0;
	int			i, j;

	memcpy(other, text, sizeof(other));
	for (i = 0; i < REPAT_CASE_REF_LENGTH; i++)
	{
		const char *c;

		if (text[i] == '-')
			continue;
		for (c = i < 3 ? letters : digits; *c != '\0'; c++)
		{
			RepatCaseRef ref;
			RepatStatus status;

			if (*c == text[i])
				continue;
			other[i] = *c;
			status = parse(other, &ref, NULL);
			if (status != REPAT_CHECK_DIGIT)
				accepted++;
		}
		other[i] = text[i];
		/* Not adjacent ones alone: MOD 97-10 finds all. */
		for (j = i + 1; j < REPAT_CASE_REF_LENGTH; j++)
		{
			RepatCaseRef ref;

			if (text[j] == '-' || text[j] == text[i] || (i < 3) != (j < 3))
				continue;
			other[i] = text[j];
			other[j] = text[i];
			if (parse(other, &ref, NULL) != REPAT_CHECK_DIGIT)
				accepted++;
			other[i] = text[i];
			other[j] = text[j];
		}
	}
	CHECK(accepted == 0);
}

static void
thousand_references(void)
{
	char		text[REPAT_CASE_REF_BUFFER];
	char		last_text[REPAT_CASE_REF_BUFFER] = "";
	RepatCaseRef last = 0;
	int			i;

	for (i = 0; i < 1000; i++)
	{
		RepatCaseRef ref = random_ref(text);
		RepatCaseRef again = -1;

		CHECK(strlen(text) == REPAT_CASE_REF_LENGTH);
		CHECK(remainder_by_hand(text) == 1);
		CHECK(memcmp(text + 17, "02", 2) >= 0 && memcmp(text + 17, "98", 2) <= 0);
		CHECK(parse(text, &again, NULL) == REPAT_OK && again == ref);
		/* Signed order is text order. */
		if (i > 0)
			CHECK((ref < last) == (strcmp(text, last_text) < 0));
		last = ref;
		memcpy(last_text, text, sizeof(text));
		near_misses(text);
	}
}

/* Spellings of UTO-2024-0012345 with its check digits. */
static void
spellings(void)
{
	static const char *const good[] = {
		"UTO-2024-0012345-82", "uto-2024-0012345-82", "UTO2024001234582",
		"UTO 2024 0012345 82", "Uto/2024.0012345 82", "UTO2024-001234582",
		/* Arabic-Indic, extended Arabic-Indic, fullwidth, and a mixture */
		"UTO-\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA4-0012345-82",
		"UTO-\xDB\xB2\xDB\xB0\xDB\xB2\xDB\xB4-\xDB\xB0\xDB\xB0\xDB\xB1\xDB\xB2\xDB\xB3\xDB\xB4\xDB\xB5-\xDB\xB8\xDB\xB2",
		"UTO-2024-001234\xEF\xBC\x95-\xEF\xBC\x98\xEF\xBC\x92",
		/* marks before, between, inside and behind */
		"\xE2\x80\x8FUTO\xE2\x80\x8E-20\xE2\x80\xAA\x32\x34\xE2\x80\xAC-0012345-82\xE2\x81\xA6\xE2\x81\xA9",
		"\xD8\x9CUTO\xE2\x80\x8F 2024001234582\xE2\x80\xAE"
	};
	static const struct
	{
		const char *text;
		int			position;
	}			bad[] = {
		{"", 1}, {"UTO", 4}, {"UT-2024-0012345-82", 3}, {"UTO--2024-0012345-82", 5},
		{"UTO-2024-0012345-8", 19}, {"UTO-2024-0012345-822", 20}, {"UTO-2024-0012345-82 ", 20},
		{" UTO-2024-0012345-82", 1}, {"UTO-202-40012345-82", 8}, {"UTO-2024-001234-582", 16},
		{"UTO_2024-0012345-82", 4}, {"UTO-2024-OO12345-82", 10}, {"U1O-2024-0012345-82", 2},
		/* a cut UTF-8 sequence, an overlong zero, a wide minus, a combining mark */
		{"UTO-2024-0012345-8\xD9", 19}, {"UTO-202\xE0\x80\xB4-0012345-82", 8},
		{"UTO\xE2\x88\x92" "2024-0012345-82", 4}, {"UTO-2024-0012345-82\xCC\x81", 20},
		{"UTO-\xE2\x80\x8F\xE2\x80\x8Fx024-0012345-82", 11}, {"\xF0\x9D\x9F\x8E", 1}
	};
	RepatCaseRef want = -1;
	size_t		i;

	CHECK(repat_case_ref_build((21 << 10 | 20 << 5 | 15), 2024, 12345, &want, NULL) == REPAT_OK);
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++)
	{
		RepatCaseRef ref = -1;

		CHECK(parse(good[i], &ref, NULL) == REPAT_OK && ref == want);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
	{
		RepatDiag	diag = {0, NULL, NULL};
		RepatCaseRef ref = -7;

		CHECK(parse(bad[i].text, &ref, &diag) == REPAT_SYNTAX && ref == -7);
		CHECK(diag.position == bad[i].position && diag.detail != NULL && diag.hint != NULL);
		if (diag.position != bad[i].position)
			printf("bad[%u]: position %d\n", (unsigned int) i, diag.position);
	}
}

/* Of the hundred endings of a reference one is right: 00, 01 and 99 never are. */
static void
hundred_endings(void)
{
	char		text[REPAT_CASE_REF_BUFFER];
	int			i, ending;

	for (i = 0; i < 200; i++)
	{
		int			accepted = 0;
		int32_t		right = repat_case_ref_check(random_ref(text));

		CHECK(text[17] - '0' == right / 10 && text[18] - '0' == right % 10);
		for (ending = 0; ending < 100; ending++)
		{
			RepatCaseRef ref;

			text[17] = (char) ('0' + ending / 10);
			text[18] = (char) ('0' + ending % 10);
			accepted += parse(text, &ref, NULL) == REPAT_OK;
		}
		CHECK(accepted == 1);
	}
}

/* Each single bit of a good value: only bits that mean something may be set. */
static void
forged_bits(void)
{
	RepatCaseRef ref = -1;
	int			bit;

	CHECK(repat_case_ref_build((1 << 10 | 1 << 5 | 1), 1900, 0, &ref, NULL) == REPAT_OK);
	CHECK(ref == 0);
	for (bit = 0; bit < 64; bit++)
	{
		RepatDiag	diag = {0, NULL, NULL};
		bool		good = bit <= 23 || (bit >= 37 && bit <= 62);
		RepatStatus status = repat_case_ref_check_bits((int64_t) (UINT64_C(1) << bit), &diag);

		CHECK(status == (good ? REPAT_OK : REPAT_BINARY));
		CHECK(good || diag.detail != NULL);
	}
	CHECK(repat_case_ref_check_bits(9999999, NULL) == REPAT_OK);
	CHECK(repat_case_ref_check_bits(10000000, NULL) == REPAT_BINARY);
	/* letters beyond Z, in each place */
	CHECK(repat_case_ref_check_bits((int64_t) 25 << 58, NULL) == REPAT_OK);
	CHECK(repat_case_ref_check_bits((int64_t) 26 << 58, NULL) == REPAT_BINARY);
	CHECK(repat_case_ref_check_bits((int64_t) 26 << 53, NULL) == REPAT_BINARY);
	CHECK(repat_case_ref_check_bits((int64_t) 26 << 48, NULL) == REPAT_BINARY);
}

int
main(void)
{
	RepatDiag	diag = {0, NULL, NULL};
	RepatCaseRef ref = -7;
	const RepatCountry utopia = 21 << 10 | 20 << 5 | 15;

	thousand_references();
	spellings();
	hundred_endings();
	forged_bits();

	CHECK(parse("UTO-2024-0012345-34", &ref, &diag) == REPAT_CHECK_DIGIT && diag.position == 0);
	/* right check digits of a year that has no bits: 1899 and 3948 */
	CHECK(parse("UTO-1899-0000001-42", &ref, &diag) == REPAT_RANGE);
	CHECK(parse("UTO-3948-0000001-22", &ref, &diag) == REPAT_RANGE);
	CHECK(repat_case_ref_build(4 << 10, 2024, 1, &ref, &diag) == REPAT_RANGE);
	CHECK(repat_case_ref_build(utopia, 1899, 1, &ref, &diag) == REPAT_RANGE);
	CHECK(repat_case_ref_build(utopia, 3948, 1, &ref, &diag) == REPAT_RANGE);
	CHECK(repat_case_ref_build(utopia, 2024, -1, &ref, &diag) == REPAT_RANGE);
	CHECK(repat_case_ref_build(utopia, 2024, REPAT_CASE_REF_NUMBERS, &ref, &diag) == REPAT_RANGE);
	CHECK(ref == -7);
	CHECK(repat_case_ref_build(utopia, 1900, 0, &ref, &diag) == REPAT_OK);
	CHECK(repat_case_ref_build(utopia, 3947, 9999999, &ref, &diag) == REPAT_OK);
	return check_report();
}
