/*
 * mrz_check.c
 *	  Check digits: what each covers, what it catches and what it cannot, long numbers.
 *
 * The oracle is a check digit written from the words of Doc 9303-3, 4.9, and maps of
 * the covered characters drawn by hand. Specimens of ICAO and invented numbers.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/mrz_field.h"

#define TD3 \
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" \
	"L898902C36UTO7408122F1204159ZE184226B<<<<<10"
#define TD2 \
	"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<" \
	"D231458907UTO7408122F1204159<<<<<<<6"
#define TD1 \
	"I<UTOD231458907<<<<<<<<<<<<<<<" \
	"7408122F1204159UTO<<<<<<<<<<<6" \
	"ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
#define MRV_A \
	"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" \
	"L898902C<3UTO6908061F9406236ZE184226B<<<<<<<"
#define MRV_B \
	"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<" \
	"L898902C<3UTO6908061F9406236ZE184226"

static const char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

static int
value(char c)
{
	return c == '<' ? 0 : (int) (strchr(alphabet, c) - alphabet);
}

/* The oracle: Doc 9303-3, 4.9, to the letter. */
static char
naive(const char *text)
{
	int			sum = 0;

	for (size_t i = 0; text[i]; i++)
		sum += value(text[i]) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
	return (char) ('0' + sum % 10);
}

static RepatMrz
view(const char *zone)
{
	RepatMrz	mrz = {NULL, NULL};

	CHECK(repat_mrz_view(zone, strlen(zone), &mrz));
	return mrz;
}

static RepatMrzVerdict
check(const char *zone, RepatMrzCheck which)
{
	RepatMrz	mrz = view(zone);
	RepatMrzVerdict verdict;

	repat_mrz_check(&mrz, which, &verdict);
	return verdict;
}

static RepatMrzValidity
validity(const char *zone)
{
	RepatMrz	mrz = view(zone);
	RepatMrzVerdict verdict[REPAT_MRZ_CHECKS];

	return repat_mrz_check_all(&mrz, verdict);
}

static void
test_digit(void)
{
	static const char *const texts[] = {"520727", "7408<<", "<<<<<<", "AB2134<<<", "L898902C3",
	"D23145890734"};
	static const char digits[] = "370569";
	char		text[100];
	unsigned	seed = 1;
	size_t		bad = 99;

	for (size_t i = 0; i < 6; i++)
	{
		CHECK(naive(texts[i]) == digits[i]);
		CHECK(repat_mrz_digit(texts[i], strlen(texts[i])) == digits[i]);
	}
	CHECK(repat_mrz_digit("", 0) == '0');
	for (size_t length = 0; length < 99; length++)
	{
		for (size_t i = 0; i < length; i++)
		{
			seed = seed * 1103515245U + 12345U;
			text[i] = alphabet[(seed >> 16) % 37];
		}
		text[length] = '\0';
		CHECK(repat_mrz_digit(text, length) == naive(text));
		CHECK(repat_mrz_alphabet(text, length, NULL));
	}
	for (int c = 0; c < 256; c++)
	{
		text[1] = (char) c;
		CHECK(repat_mrz_alphabet(text, 3, &bad) == (c != 0 && strchr(alphabet, c) != NULL));
		CHECK(bad == 99 || bad == 1);
		bad = 99;
	}
}

/*
 * Every single substitution at every place: a digit notices it exactly if the place
 * is one that the map marks, and the residue modulo ten differs.
 */
static void
test_coverage(const char *zone, RepatMrzCheck which, const char *map)
{
	RepatMrzVerdict verdict = check(zone, which);
	int			wrong = 0;

	CHECK(strlen(map) == strlen(zone));
	CHECK(verdict.state == REPAT_MRZ_OK && verdict.printed == verdict.expected);
	for (size_t at = 0; map[at]; at++)
	{
		for (const char *c = alphabet; *c; c++)
		{
			char		changed[REPAT_MRZ_SIZE_MAX + 1];
			int			same = value(*c) % 10 == value(zone[at]) % 10;
			int			noticed;

			memcpy(changed, zone, strlen(zone) + 1);
			changed[at] = *c;
			verdict = check(changed, which);
			noticed = verdict.state != REPAT_MRZ_OK;
			if (map[at] == 'd')
				wrong += noticed != (*c != zone[at]);
			else if (map[at] == 'x')
				wrong += noticed != !same;
			else if (at > 0)		/* the first letter decides on the format */
				wrong += noticed;
		}
	}
	CHECK(wrong == 0);
}

static void
test_maps(void)
{
	static const char upper44[] = "............................................";
	static const char upper36[] = "....................................";
	char		map[REPAT_MRZ_SIZE_MAX + 1];

#define LINES2(upper, lower) (memcpy(map, upper, sizeof(upper)), \
							  memcpy(map + sizeof(upper) - 1, lower, sizeof(lower)), map)
	test_coverage(TD3, REPAT_MRZ_CHECK_NUMBER,
				  LINES2(upper44, "xxxxxxxxxd.................................."));
	test_coverage(TD3, REPAT_MRZ_CHECK_BIRTH,
				  LINES2(upper44, ".............xxxxxxd........................"));
	test_coverage(TD3, REPAT_MRZ_CHECK_EXPIRY,
				  LINES2(upper44, ".....................xxxxxxd................"));
	test_coverage(TD3, REPAT_MRZ_CHECK_PERSONAL,
				  LINES2(upper44, "............................xxxxxxxxxxxxxxd."));
	test_coverage(TD3, REPAT_MRZ_CHECK_COMPOSITE,
				  LINES2(upper44, "xxxxxxxxxx...xxxxxxx.xxxxxxxxxxxxxxxxxxxxxxd"));
	test_coverage(TD2, REPAT_MRZ_CHECK_NUMBER,
				  LINES2(upper36, "xxxxxxxxxd.........................."));
	test_coverage(TD2, REPAT_MRZ_CHECK_BIRTH,
				  LINES2(upper36, ".............xxxxxxd................"));
	test_coverage(TD2, REPAT_MRZ_CHECK_EXPIRY,
				  LINES2(upper36, ".....................xxxxxxd........"));
	test_coverage(TD2, REPAT_MRZ_CHECK_COMPOSITE,
				  LINES2(upper36, "xxxxxxxxxx...xxxxxxx.xxxxxxxxxxxxxxd"));
	test_coverage(MRV_A, REPAT_MRZ_CHECK_NUMBER,
				  LINES2(upper44, "xxxxxxxxxd.................................."));
	test_coverage(MRV_A, REPAT_MRZ_CHECK_BIRTH,
				  LINES2(upper44, ".............xxxxxxd........................"));
	test_coverage(MRV_A, REPAT_MRZ_CHECK_EXPIRY,
				  LINES2(upper44, ".....................xxxxxxd................"));
	test_coverage(MRV_B, REPAT_MRZ_CHECK_NUMBER,
				  LINES2(upper36, "xxxxxxxxxd.........................."));
	test_coverage(MRV_B, REPAT_MRZ_CHECK_BIRTH,
				  LINES2(upper36, ".............xxxxxxd................"));
	test_coverage(MRV_B, REPAT_MRZ_CHECK_EXPIRY,
				  LINES2(upper36, ".....................xxxxxxd........"));
	test_coverage(TD1, REPAT_MRZ_CHECK_NUMBER, ".....xxxxxxxxxd..............."
				  ".............................." "..............................");
	test_coverage(TD1, REPAT_MRZ_CHECK_BIRTH, ".............................."
				  "xxxxxxd......................." "..............................");
	test_coverage(TD1, REPAT_MRZ_CHECK_EXPIRY, ".............................."
				  "........xxxxxxd..............." "..............................");
	test_coverage(TD1, REPAT_MRZ_CHECK_COMPOSITE,
				  ".....xxxxxxxxxxxxxxxxxxxxxxxxx"
				  "xxxxxxx.xxxxxxx...xxxxxxxxxxxd" "..............................");
#undef LINES2
	CHECK(check(TD1, REPAT_MRZ_CHECK_PERSONAL).state == REPAT_MRZ_NO_DIGIT);
	CHECK(check(TD2, REPAT_MRZ_CHECK_PERSONAL).state == REPAT_MRZ_NO_DIGIT);
	CHECK(check(MRV_A, REPAT_MRZ_CHECK_PERSONAL).state == REPAT_MRZ_NO_DIGIT);
	CHECK(check(MRV_A, REPAT_MRZ_CHECK_COMPOSITE).state == REPAT_MRZ_NO_DIGIT);
	CHECK(check(MRV_B, REPAT_MRZ_CHECK_PERSONAL).state == REPAT_MRZ_NO_DIGIT);
	CHECK(check(MRV_B, REPAT_MRZ_CHECK_COMPOSITE).state == REPAT_MRZ_NO_DIGIT);
}

/*
 * A TD1 or TD2 with a number field, the character at the digit's place, and the
 * optional field, each padded.
 */
static const char *
numbered(const char *base, const char *head, char digit, const char *more)
{
	static char zone[REPAT_MRZ_SIZE_MAX + 1];
	int			card = strlen(base) == 90;
	size_t		at = card ? 5 : 36;
	size_t		more_at = card ? 15 : 36 + 28;

	memcpy(zone, base, strlen(base) + 1);
	memset(zone + at, '<', 9);
	memcpy(zone + at, head, strlen(head));
	zone[at + 9] = digit;
	memset(zone + more_at, '<', card ? 15 : 7);
	memcpy(zone + more_at, more, strlen(more));
	return zone;
}

static int
number_is(const char *zone, const char *expected, const char *optional)
{
	RepatMrz	mrz = view(zone);
	RepatMrzText number;
	RepatMrzText rest;

	repat_mrz_read_number(&mrz, &number);
	repat_mrz_read_optional(&mrz, 1, &rest);
	return strcmp(number.text, expected) == 0 && number.length == strlen(expected) &&
		strcmp(rest.text, optional) == 0 && rest.length == strlen(optional);
}

static int	filler_included;

/* A long number in both computations, and with each digit that is neither. */
static void
test_long_number(const char *base, const char *number, const char *optional)
{
	char		head[10] = "";
	char		with_filler[40];
	char		more[40];
	size_t		length = strlen(number);

	memcpy(head, number, 9);
	memcpy(with_filler, number, 9);
	with_filler[9] = '<';
	memcpy(with_filler + 10, number + 9, length - 8);
	for (int digit = '0'; digit <= '9'; digit++)
	{
		const char *zone;
		RepatMrzVerdict verdict;

		memcpy(more, number + 9, length - 9);
		more[length - 9] = (char) digit;
		memcpy(more + length - 8, optional, strlen(optional) + 1);
		zone = numbered(base, head, '<', more);
		verdict = check(zone, REPAT_MRZ_CHECK_NUMBER);
		CHECK(number_is(zone, number, optional[0] ? optional + 2 : ""));
		CHECK(verdict.printed == digit);
		if (digit == naive(number))
			CHECK(verdict.state == REPAT_MRZ_OK && verdict.variant == REPAT_MRZ_ICAO &&
				  verdict.expected == digit);
		else if (digit == naive(with_filler))
		{
			filler_included++;
			CHECK(verdict.state == REPAT_MRZ_OK &&
				  verdict.variant == REPAT_MRZ_FILLER_INCLUDED && verdict.expected == digit);
		}
		else
			CHECK(verdict.state == REPAT_MRZ_BAD && verdict.variant == REPAT_MRZ_ICAO &&
				  verdict.expected == naive(number));
	}
}

static void
test_long_numbers(void)
{
	RepatMrzRecord record;
	RepatMrz	mrz;

	/* Doc 9303-5's own number has the same digit both ways; others have not. */
	CHECK(naive("D23145890734") == naive("D23145890<734"));
	CHECK(naive("D2314589012") != naive("D23145890<12"));
	test_long_number(TD1, "D2314589012", "");
	test_long_number(TD2, "D2314589012", "");
	test_long_number(TD1, "D23145890734", "");
	test_long_number(TD1, "D23145890734", "<<XY<Z");
	test_long_number(TD1, "123456789A", "");
	test_long_number(TD1, "ABCDEFGHIJKLMNOPQRSTUV", "");
	test_long_number(TD1, "ABCDEFGHIJKLMNOPQRSTUVW", "");
	test_long_number(TD2, "D23145890734", "");
	test_long_number(TD2, "D23145890734", "<<X");
	test_long_number(TD2, "98765432100001", "");
	test_long_number(TD2, "987654321000012", "");
	CHECK(filler_included >= 4);

	/* The composite runs over the raw ranges, filler included. */
	record.findings = 0;
	mrz = view(numbered(TD1, "D23145890", '<', "7349"));
	repat_mrz_parse(&mrz, &record);
	CHECK(record.verdict[REPAT_MRZ_CHECK_COMPOSITE].expected ==
		  naive("D23145890<7349<<<<<<<<<<<" "7408122" "1204159" "<<<<<<<<<<<"));
	CHECK(record.findings == REPAT_MRZ_FOUND(REPAT_MRZ_SPECIMEN));
	/* Accepted without a filler behind its digit, and told. */
	mrz = view(numbered(TD1, "ABCDEFGHI", '<', "JKLMNOPQRSTUV5"));
	repat_mrz_parse(&mrz, &record);
	CHECK(record.findings == REPAT_MRZ_FOUND(REPAT_MRZ_SPECIMEN) && record.number.length == 22);
	mrz = view(numbered(TD1, "ABCDEFGHI", '<', "JKLMNOPQRSTUVW5"));
	repat_mrz_parse(&mrz, &record);
	CHECK(record.findings == (REPAT_MRZ_FOUND(REPAT_MRZ_NUMBER_UNENDED) |
							  REPAT_MRZ_FOUND(REPAT_MRZ_SPECIMEN)));
	CHECK(record.number.length == 23);

	/* Not a long number: optional field begins with filler; number not full; one character. */
	CHECK(number_is(numbered(TD1, "D23145890", '<', "<7349"), "D23145890", "7349"));
	CHECK(check(numbered(TD1, "D23145890", '<', "<7349"), REPAT_MRZ_CHECK_NUMBER).state ==
		  REPAT_MRZ_ABSENT);
	CHECK(number_is(numbered(TD1, "D2314589", '<', "7349"), "D2314589", "7349"));
	CHECK(check(numbered(TD1, "D2314589", '<', "7349"), REPAT_MRZ_CHECK_NUMBER).state ==
		  REPAT_MRZ_ABSENT);
	CHECK(number_is(numbered(TD2, "D23145890", '<', "7"), "D23145890", "7"));
	CHECK(check(numbered(TD2, "D23145890", '<', "7"), REPAT_MRZ_CHECK_NUMBER).state ==
		  REPAT_MRZ_ABSENT);
	/* A digit in its place: what follows is optional data. */
	CHECK(number_is(numbered(TD1, "D23145890", '7', "7349"), "D23145890", "7349"));
	CHECK(number_is(numbered(TD1, "D2<31<589", '7', "A<B"), "D231589", "A<B"));
}

static void
test_absent(void)
{
	char		zone[REPAT_MRZ_SIZE_MAX + 1];
	RepatMrz	mrz;
	RepatMrzRecord record;

	/* TD3 and visas have no long numbers: the digit is just not there. */
	memcpy(zone, TD3, sizeof(TD3));
	zone[44 + 9] = '<';
	CHECK(check(zone, REPAT_MRZ_CHECK_NUMBER).state == REPAT_MRZ_ABSENT);
	CHECK(check(zone, REPAT_MRZ_CHECK_NUMBER).printed == '<');
	CHECK(check(zone, REPAT_MRZ_CHECK_NUMBER).expected == '6');
	CHECK(number_is(zone, "L898902C3", "ZE184226B"));

	/* A blank number is no number, with filler or with 0. */
	memset(zone + 44, '<', 9);
	CHECK(check(zone, REPAT_MRZ_CHECK_NUMBER).state == REPAT_MRZ_ABSENT);
	zone[44 + 9] = '0';
	CHECK(check(zone, REPAT_MRZ_CHECK_NUMBER).state == REPAT_MRZ_ABSENT);
	zone[44 + 9] = '1';
	CHECK(check(zone, REPAT_MRZ_CHECK_NUMBER).state == REPAT_MRZ_BAD);
	CHECK(number_is(zone, "", "ZE184226B"));
	CHECK(check(numbered(TD1, "", '<', "7349"), REPAT_MRZ_CHECK_NUMBER).state == REPAT_MRZ_ABSENT);
	CHECK(number_is(numbered(TD1, "", '<', "7349"), "", "7349"));

	/* An empty personal number: 0 or filler (Doc 9303-4, 4.2.2). */
	memcpy(zone, TD3, sizeof(TD3));
	memset(zone + 44 + 28, '<', 14);
	zone[44 + 42] = '0';
	CHECK(check(zone, REPAT_MRZ_CHECK_PERSONAL).state == REPAT_MRZ_OK);
	zone[44 + 42] = '<';
	CHECK(check(zone, REPAT_MRZ_CHECK_PERSONAL).state == REPAT_MRZ_ABSENT);
	zone[44 + 42] = '1';
	CHECK(check(zone, REPAT_MRZ_CHECK_PERSONAL).state == REPAT_MRZ_BAD);

	/* An unknown birth date: 0 by the rule, filler in the field. */
	memset(zone + 44 + 13, '<', 6);
	zone[44 + 19] = '0';
	CHECK(check(zone, REPAT_MRZ_CHECK_BIRTH).state == REPAT_MRZ_OK);
	zone[44 + 19] = '<';
	CHECK(check(zone, REPAT_MRZ_CHECK_BIRTH).state == REPAT_MRZ_ABSENT);

	/* All together: one bad, none printed. A letter is no digit: O is not 0. */
	CHECK(validity(TD3) == REPAT_MRZ_VALID && validity(MRV_B) == REPAT_MRZ_VALID);
	CHECK(validity(zone) == REPAT_MRZ_INVALID);
	memcpy(zone, TD3, sizeof(TD3));
	zone[44 + 43] = 'O';
	CHECK(check(zone, REPAT_MRZ_CHECK_COMPOSITE).expected == '0');
	CHECK(check(zone, REPAT_MRZ_CHECK_COMPOSITE).state == REPAT_MRZ_BAD);
	CHECK(validity(zone) == REPAT_MRZ_INVALID);
	memcpy(zone, MRV_B, sizeof(MRV_B));
	zone[36 + 9] = zone[36 + 19] = '<';
	CHECK(validity(zone) == REPAT_MRZ_VALID);
	zone[36 + 27] = '<';
	CHECK(validity(zone) == REPAT_MRZ_UNCHECKED);
	mrz = view(zone);
	repat_mrz_parse(&mrz, &record);
	CHECK(record.findings == (REPAT_MRZ_FOUND(REPAT_MRZ_DIGIT_MISSING) |
							  REPAT_MRZ_FOUND(REPAT_MRZ_SPECIMEN)));
}

int
main(void)
{
	test_digit();
	test_maps();
	test_long_numbers();
	test_absent();
	CHECK(repat_mrz_state_name(REPAT_MRZ_NO_DIGIT) == NULL);
	CHECK(repat_mrz_variant_name(REPAT_MRZ_IN_FIELD) == NULL);
	return check_report();
}
