/*
 * mrz_national.c
 *	  National layouts, States, kinds of document, what digits cover, lenient reading.
 *
 * The persons are invented; digits are computed here, character by character.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "repatriation/core/mrz_date.h"
#include "repatriation/core/mrz_native.h"

static char zone[REPAT_MRZ_SIZE_MAX];
static RepatMrzShape shape;

/* Weights and values as Doc 9303-3, 4.9 says them, one character at a time. */
static char
naive(const char *text)
{
	static const int weights[] = {7, 3, 1};
	int			sum = 0;

	for (int i = 0; text[i] != '\0'; i++)
	{
		int			value = 0;

		if (text[i] >= '0' && text[i] <= '9')
			value = text[i] - '0';
		else if (text[i] != '<')
			value = text[i] - 'A' + 10;
		sum += weights[i % 3] * value;
	}
	return (char) ('0' + sum % 10);
}

static RepatMrz
view(const char *text)
{
	RepatMrz	mrz = {NULL, NULL};
	RepatDiag	diag = {0, NULL, NULL};

	CHECK(repat_mrz_read(text, strlen(text), zone, &mrz, &shape, &diag) == REPAT_OK);
	if (mrz.layout == NULL)
		abort();
	return mrz;
}

static RepatMrzRecord
parse(const char *text)
{
	RepatMrz	mrz = view(text);
	RepatMrzRecord record;

	memset(&record, 0xFF, sizeof(record));
	repat_mrz_parse(&mrz, &record);
	return record;
}

static int
is(RepatMrzText field, const char *expected)
{
	return strcmp(field.text, expected) == 0 && field.length == strlen(expected);
}

static const char *
format_of(const char *text)
{
	return view(text).layout->name;
}

static void
test_french_card(void)
{
	char		text[] =
		"IDFRAMUSTER<<<<<<<<<<<<<<<<<<<952042\n"
		"0509952018746NOOR<<LINA<<<<8206152F?";
	RepatMrzRecord r;
	RepatMrz	mrz;
	RepatMrzDate date;
	RepatMrzAsOf as_of = {2024, 3, 1};
	char		covered[72];
	char		ranges[REPAT_MRZ_RANGES_MAX];

	text[37 + 12] = naive("050995201874");
	text[37 + 33] = naive("820615");
	memcpy(covered, text, 36);
	memcpy(covered + 36, text + 37, 35);
	covered[71] = '\0';
	text[37 + 35] = naive(covered);
	CHECK(strcmp(format_of(text), "FRA-ID") == 0);
	r = parse(text);
	CHECK(is(r.code, "ID") && is(r.issuer, "FRA") && is(r.nationality, ""));
	CHECK(strcmp(r.kind, "identity_card") == 0);
	CHECK(is(r.primary, "MUSTER") && is(r.secondary, "NOOR LINA") && !r.name_truncated);
	CHECK(is(r.number, "050995201874") && is(r.optional[0], "952042"));
	CHECK(strcmp(r.birth, "820615") == 0 && strcmp(r.expiry, "") == 0);
	CHECK(strcmp(r.issued, "0509") == 0 && r.sex == 'F');
	CHECK(r.validity == REPAT_MRZ_VALID && r.findings == 0);
	CHECK(r.verdict[REPAT_MRZ_CHECK_EXPIRY].state == REPAT_MRZ_NO_DIGIT);
	/* Its composite covers the names as well. */
	CHECK(r.uncovered == 0);
	mrz = view(text);
	repat_mrz_ranges(&mrz, REPAT_MRZ_CHECK_COMPOSITE, ranges);
	CHECK(strcmp(ranges, "1:1-36 2:1-35") == 0);
	CHECK(repat_mrz_read_issue(&mrz, &as_of, &date, NULL) == REPAT_OK);
	CHECK(date.year == 2005 && date.month == 9 && date.day == 0);
	CHECK(repat_mrz_read_expiry(&mrz, &as_of, &date, NULL) == REPAT_OK);
	CHECK(date.state == REPAT_MRZ_DATE_KNOWN && date.year == 2015 && date.month == 9);
	/* Fifteen years for an adult from 2014 on; ten for a child; unknown in between. */
	memcpy(zone + 36, "1401", 4);
	CHECK(repat_mrz_read_expiry(&mrz, &as_of, &date, NULL) == REPAT_OK && date.year == 2029);
	memcpy(zone + 36 + 27, "960201", 6);
	CHECK(repat_mrz_read_expiry(&mrz, &as_of, &date, NULL) == REPAT_OK && date.year == 2024);
	memcpy(zone + 36 + 27, "960115", 6);
	CHECK(repat_mrz_read_expiry(&mrz, &as_of, &date, NULL) == REPAT_OK);
	CHECK(date.state == REPAT_MRZ_DATE_ABSENT && date.year == 0);
	memcpy(zone + 36 + 27, "951231", 6);
	CHECK(repat_mrz_read_expiry(&mrz, &as_of, &date, NULL) == REPAT_OK && date.year == 2029);
	memcpy(zone + 36 + 27, "95<<<<", 6);
	CHECK(repat_mrz_read_expiry(&mrz, &as_of, &date, NULL) == REPAT_OK && date.year == 0);
	memcpy(zone + 36, "1313", 4);
	CHECK(repat_mrz_read_expiry(&mrz, &as_of, &date, NULL) == REPAT_OK && date.year == 0);
	/* The card of 2021 begins alike, in three lines: an ordinary TD1. */
	CHECK(strcmp(format_of("IDFRAX000000012<<<<<<<<<<<<<<<\n9001011F3001019FRA<<<<<<<<<<<2\n"
						   "MUSTER<<NOOR<LINA<<<<<<<<<<<<<"), "TD1") == 0);
}

static void
test_licences(void)
{
	char		text[] = "D1FRA13AA00002?250305MUSTER<<?";
	RepatMrzRecord r;
	RepatMrz	mrz;
	RepatMrzDate date;
	RepatMrzAsOf as_of = {2024, 3, 1};

	text[14] = '\0';
	text[14] = naive(text);
	text[29] = '\0';
	text[29] = naive(text);
	CHECK(strcmp(format_of(text), "FRA-DL") == 0);
	r = parse(text);
	CHECK(is(r.code, "D1") && is(r.issuer, "FRA") && is(r.number, "13AA00002"));
	CHECK(is(r.primary, "MUSTER") && is(r.secondary, "") && strcmp(r.expiry, "250305") == 0);
	CHECK(strcmp(r.birth, "") == 0 && r.sex == '\0' && is(r.nationality, ""));
	CHECK(strcmp(r.kind, "driving_licence") == 0);
	CHECK(r.validity == REPAT_MRZ_VALID && r.findings == 0 && r.uncovered == 0);
	mrz = view(text);
	CHECK(repat_mrz_read_birth(&mrz, &as_of, &date, NULL) == REPAT_OK);
	CHECK(date.state == REPAT_MRZ_DATE_ABSENT && date.year == 0 && date.other_year == 0);
	text[7] = '8';
	CHECK(parse(text).validity == REPAT_MRZ_INVALID);
	CHECK(parse(text).verdict[REPAT_MRZ_CHECK_NUMBER].state == REPAT_MRZ_BAD);

	r = parse("AAA000D<<\nFACHE100000001002<<900101<<<<<\nMUSTER<<NOOR<<<<<<<<<<<<<<<<<<");
	CHECK(is(r.number, "AAA000D") && is(r.code, "FA") && is(r.issuer, "CHE"));
	CHECK(is(r.optional[0], "100000001") && is(r.optional[1], "002"));
	CHECK(strcmp(r.birth, "900101") == 0 && strcmp(r.expiry, "") == 0);
	CHECK(is(r.primary, "MUSTER") && is(r.secondary, "NOOR"));
	CHECK(r.validity == REPAT_MRZ_UNCHECKED && r.findings == 0);
	CHECK(r.uncovered == (REPAT_MRZ_FIELD_BIT(REPAT_MRZ_NUMBER) |
						  REPAT_MRZ_FIELD_BIT(REPAT_MRZ_CODE) |
						  REPAT_MRZ_FIELD_BIT(REPAT_MRZ_ISSUER) |
						  REPAT_MRZ_FIELD_BIT(REPAT_MRZ_OPTIONAL_1) |
						  REPAT_MRZ_FIELD_BIT(REPAT_MRZ_OPTIONAL_2) |
						  REPAT_MRZ_FIELD_BIT(REPAT_MRZ_BIRTH) |
						  REPAT_MRZ_FIELD_BIT(REPAT_MRZ_NAME)));
}

static void
test_shapes(void)
{
	static const char *const refused[] = {
		"D1DEU13AA000026250305MUSTER<<5",
		"AAA000D<<\nFADEU100000001002<<900101<<<<<\nMUSTER<<NOOR<<<<<<<<<<<<<<<<<<",
		"AAA000D<<F\nACHE100000001002<<900101<<<<<\nMUSTER<<NOOR<<<<<<<<<<<<<<<<<<",
		"AAA000D<<FACHE100000001002<<90\n0101<<<<<MUSTER<<NOOR<<<<<<<<<\n<<<<<<<<<",
		"AAA000D<<FACHE100000001002<<900101<<<<<\nMUSTER<<NOOR<<<<<<<<<<<<<<<<<<",
	};
	char		text[REPAT_MRZ_TEXT_MAX];
	RepatMrz	mrz;
	RepatMrzRecord r;
	static const char slovak[] =
		"I<SVKMUSTEROVA<<NOOR<<<<<<<<<<<<<<\nHA0000000?SVK9001011F2001018<<<<<<";
	char		card[sizeof(slovak)];

	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
		CHECK(repat_mrz_read(refused[i], strlen(refused[i]), zone, &mrz, &shape, NULL) ==
			  REPAT_SYNTAX);
	/* In one line, and back in three. */
	mrz = view("AAA000D<<FACHE100000001002<<900101<<<<<MUSTER<<NOOR<<<<<<<<<<<<<<<<<<");
	CHECK(repat_mrz_print(&mrz, text) == 71 && text[9] == '\n' && text[40] == '\n');
	memcpy(card, slovak, sizeof(slovak));
	card[35 + 9] = naive("HA0000000");
	CHECK(strcmp(format_of(card), "SVK-ID") == 0);
	r = parse(card);
	CHECK(r.validity == REPAT_MRZ_INVALID);
	card[35 + 19] = naive("900101");
	card[35 + 27] = naive("200101");
	r = parse(card);
	CHECK(r.validity == REPAT_MRZ_VALID && r.findings == 0);
	CHECK(is(r.primary, "MUSTEROVA") && is(r.secondary, "NOOR") && is(r.number, "HA0000000"));
	CHECK(is(r.nationality, "SVK") && r.sex == 'F' && strcmp(r.expiry, "200101") == 0);
}

static void
test_russian(void)
{
	static const char text[] =
		"PNRUS6DUARD<<7LI8<8Q2X9J<<<<<<<<<<<<<<<<<<<<\n"
		"1100000011RUS9001011M<<<<<<<4200101770001<96";
	char		name[REPAT_MRZ_NATIVE_MAX];
	RepatMrz	mrz = view(text);
	RepatMrzRecord r = parse(text);
	char		code[90];

	CHECK(strcmp(mrz.layout->name, "RUS-PN") == 0);
	CHECK(strcmp(r.kind, "internal_passport") == 0);
	CHECK((r.findings & REPAT_MRZ_FOUND(REPAT_MRZ_NAME_DIGIT)) == 0);
	mrz = view(text);
	CHECK(repat_mrz_read_native(&mrz, true, name) == 12);
	CHECK(memcmp(name, "\xD0\xAD\xD0\x94\xD0\xA3\xD0\x90\xD0\xA0\xD0\x94", 12) == 0);
	CHECK(repat_mrz_read_native(&mrz, false, name) == 21);
	CHECK(memcmp(name, "\xD0\xAE\xD0\x9B\xD0\x98\xD0\xAF "
				 "\xD0\xAF\xD0\x99\xD0\x81\xD0\xAA\xD0\xAC\xD0\x96", 21) == 0);
	/* All of the alphabet, in the order of the letters. */
	memcpy(code, "ABVGDE2JZIQKLMNOPRSTUFHC34WXY9678", 33);
	memcpy(zone + 5, code, 33);
	memset(zone + 38, '<', 6);
	CHECK(repat_mrz_read_native(&mrz, true, name) == 66);
	for (int i = 0, letter = 0x10; i < 33; i++)
	{
		CHECK(name[2 * i] == '\xD0');
		if (i == 6)
			CHECK(name[2 * i + 1] == '\x81');
		else
			CHECK(name[2 * i + 1] == (char) (0x80 | letter++));
	}
	zone[7] = '1';
	CHECK(repat_mrz_read_native(&mrz, true, name) == 0);
	memcpy(zone + 2, "UTO", 3);
	mrz.layout = repat_mrz_layout(zone, 88);
	CHECK(mrz.layout->format == REPAT_MRZ_TD3 && repat_mrz_read_native(&mrz, true, name) == 0);
}

/* A card of TD1's shape of an issuer, with its number part from character 6 on. */
static RepatMrzRecord
card(const char *issuer, const char *number)
{
	char		text[] =
		"I<XXX<<<<<<<<<<<<<<<<<<<<<<<<<\n7408122F1204159XXX<<<<<<<<<<<6\n"
		"MUSTER<<NOOR<<<<<<<<<<<<<<<<<<";

	memcpy(text + 2, issuer, 3);
	memcpy(text + 31 + 15, issuer, 3);
	memcpy(text + 5, number, strlen(number));
	return parse(text);
}

static void
test_national_numbers(void)
{
	char		number[26] = "01234567890?XY";
	RepatMrzRecord r;

	number[11] = '\0';
	number[11] = naive(number);
	r = card("SLV", number);
	CHECK(r.verdict[REPAT_MRZ_CHECK_NUMBER].variant == REPAT_MRZ_NATIONAL);
	CHECK(r.verdict[REPAT_MRZ_CHECK_NUMBER].state == REPAT_MRZ_OK);
	CHECK(is(r.number, "01234567890") && is(r.optional[0], "XY"));
	/* Another issuer's card is read by the rule, and so is theirs if no digit tells. */
	CHECK(card("UTO", number).verdict[REPAT_MRZ_CHECK_NUMBER].variant == REPAT_MRZ_IN_FIELD);
	number[11] = number[11] == '9' ? '0' : (char) (number[11] + 1);
	r = card("SLV", number);
	CHECK(r.verdict[REPAT_MRZ_CHECK_NUMBER].variant == REPAT_MRZ_IN_FIELD);
	CHECK(is(r.number, "012345678"));
	memcpy(number, "001<1234<5678", 14);
	number[12] = naive("0011234567");
	memcpy(number, "001<12345<67", 12);
	r = card("DOM", number);
	CHECK(r.verdict[REPAT_MRZ_CHECK_NUMBER].variant == REPAT_MRZ_NATIONAL);
	CHECK(is(r.number, "0011234567"));
	CHECK((r.findings & REPAT_MRZ_FOUND(REPAT_MRZ_COMPOSITE_UNRELIABLE)) != 0);
	CHECK((card("UTO", number).findings & REPAT_MRZ_FOUND(REPAT_MRZ_COMPOSITE_UNRELIABLE)) == 0);
}

static unsigned
found(const char *issuer, const char *nationality)
{
	char		text[] =
		"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
		"L898902C36UTO7408122F1204159ZE184226B<<<<<10";

	memcpy(text + 2, issuer, 3);
	memcpy(text + 45 + 10, nationality, 3);
	return parse(text).findings;
}

static void
test_states(void)
{
	static const char *const states[] = {
		"ABW", "AFG", "FRA", "ZWE", "D<<", "RKS", "UNO", "XOM", "EUE", "IAO"};
	static const char *const withdrawn[] = {
		"ANT", "BUR", "CSK", "DDR", "NTZ", "ROM", "SCG", "SUN", "TMP", "YMD", "YUG", "ZAR"};
	static const char *const status[] = {
		"XXA", "XXB", "XXC", "XXX", "GBD", "GBN", "GBO", "GBP", "GBS"};
	static const char *const unknown[] = {"DEU", "AAA", "ZZZ", "QQQ", "F<<", "12A", "F<A"};

	CHECK(found("UTO", "UTO") == REPAT_MRZ_FOUND(REPAT_MRZ_SPECIMEN));
	CHECK(found("FRA", "<<<") == 0);
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++)
		CHECK(found(states[i], states[i]) == 0);
	for (size_t i = 0; i < sizeof(withdrawn) / sizeof(withdrawn[0]); i++)
		CHECK(found(withdrawn[i], withdrawn[i]) ==
			  (REPAT_MRZ_FOUND(REPAT_MRZ_ISSUER_WITHDRAWN) |
			   REPAT_MRZ_FOUND(REPAT_MRZ_NATIONALITY_WITHDRAWN)));
	for (size_t i = 0; i < sizeof(status) / sizeof(status[0]); i++)
	{
		CHECK(found("FRA", status[i]) == 0);
		CHECK(found(status[i], "FRA") == REPAT_MRZ_FOUND(REPAT_MRZ_ISSUER_STATUS));
	}
	/* DEU is in ISO 3166-1, so known, though zones of Germany have D. */
	CHECK(found("DEU", "DEU") == 0);
	for (size_t i = 1; i < sizeof(unknown) / sizeof(unknown[0]); i++)
		CHECK(found(unknown[i], unknown[i]) == (REPAT_MRZ_FOUND(REPAT_MRZ_ISSUER_UNKNOWN) |
												REPAT_MRZ_FOUND(REPAT_MRZ_NATIONALITY_UNKNOWN)));
}

/* The kind and the finding of a code in a format of that many characters. */
static const char *
kind_of(const char *code, size_t size, int unusual)
{
	char		text[REPAT_MRZ_SIZE_MAX + 1];
	RepatMrzRecord r;

	memset(text, '<', size);
	text[size] = '\0';
	memcpy(text, code, 2);
	memcpy(text + 2, "FRA", 3);
	r = parse(text);
	CHECK(((r.findings & REPAT_MRZ_FOUND(REPAT_MRZ_CODE_UNUSUAL)) != 0) == unusual);
	return r.kind ? r.kind : "";
}

static void
test_codes(void)
{
	CHECK(strcmp(kind_of("P<", 88, 0), "passport") == 0);
	CHECK(strcmp(kind_of("PP", 88, 0), "passport") == 0);
	CHECK(strcmp(kind_of("PE", 88, 0), "emergency_travel_document") == 0);
	CHECK(strcmp(kind_of("PU", 72, 0), "emergency_travel_document") == 0);
	CHECK(strcmp(kind_of("AE", 72, 0), "emergency_travel_document") == 0);
	CHECK(strcmp(kind_of("PD", 88, 0), "diplomatic_passport") == 0);
	CHECK(strcmp(kind_of("PL", 88, 0), "laissez_passer") == 0);
	CHECK(strcmp(kind_of("PR", 88, 0), "refugee_passport") == 0);
	CHECK(strcmp(kind_of("PS", 88, 0), "stateless_passport") == 0);
	CHECK(strcmp(kind_of("PT", 88, 0), "alien_passport") == 0);
	CHECK(strcmp(kind_of("PO", 88, 0), "official_passport") == 0);
	CHECK(strcmp(kind_of("PM", 88, 0), "military_passport") == 0);
	CHECK(strcmp(kind_of("PA", 88, 0), "") == 0);
	CHECK(strcmp(kind_of("V<", 88, 0), "visa") == 0);
	CHECK(strcmp(kind_of("VX", 72, 0), "visa") == 0);
	CHECK(strcmp(kind_of("IP", 90, 0), "passport_card") == 0);
	CHECK(strcmp(kind_of("AC", 90, 0), "crew_member_certificate") == 0);
	CHECK(strcmp(kind_of("AC", 72, 1), "crew_member_certificate") == 0);
	CHECK(strcmp(kind_of("AI", 90, 1), "") == 0);
	CHECK(strcmp(kind_of("AI", 72, 0), "") == 0);
	CHECK(strcmp(kind_of("IV", 90, 1), "") == 0);
	CHECK(strcmp(kind_of("CV", 72, 1), "") == 0);
	CHECK(strcmp(kind_of("TP", 88, 1), "") == 0);
}

static void
test_cover(void)
{
	RepatMrzRecord r = parse("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
							 "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
	unsigned	never = REPAT_MRZ_FIELD_BIT(REPAT_MRZ_CODE) |
		REPAT_MRZ_FIELD_BIT(REPAT_MRZ_ISSUER) | REPAT_MRZ_FIELD_BIT(REPAT_MRZ_NATIONALITY) |
		REPAT_MRZ_FIELD_BIT(REPAT_MRZ_NAME) | REPAT_MRZ_FIELD_BIT(REPAT_MRZ_SEX);
	char		ranges[REPAT_MRZ_RANGES_MAX];
	RepatMrz	mrz;

	CHECK(r.uncovered == never);
	r = parse("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
			  "L898902C<3UTO6908061F9406236ZE184226B<<<<<<<");
	CHECK(r.uncovered == (never | REPAT_MRZ_FIELD_BIT(REPAT_MRZ_OPTIONAL_1)));
	/* A digit that is not printed covers nothing; the composite still does. */
	r = parse("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
			  "L898902C3<UTO7408122F1204159ZE184226B<<<<<10");
	CHECK(r.uncovered == never);
	r = parse("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
			  "L898902C3<UTO7408122F1204159ZE184226B<<<<<1<");
	CHECK(r.uncovered == (never | REPAT_MRZ_FIELD_BIT(REPAT_MRZ_NUMBER)));
	mrz = view("I<UTOD23145890<7349<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\n"
			   "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
	repat_mrz_ranges(&mrz, REPAT_MRZ_CHECK_NUMBER, ranges);
	CHECK(strcmp(ranges, "1:6-14 1:16-18") == 0);
	repat_mrz_ranges(&mrz, REPAT_MRZ_CHECK_COMPOSITE, ranges);
	CHECK(strcmp(ranges, "1:6-30 2:1-7 2:9-15 2:19-29") == 0);
	repat_mrz_ranges(&mrz, REPAT_MRZ_CHECK_PERSONAL, ranges);
	CHECK(strcmp(ranges, "") == 0);
}

static RepatStatus
normalise(const char *text, RepatMrz *mrz, RepatMrzNormal *normal)
{
	return repat_mrz_normalise(text, strlen(text), zone, mrz, normal, &shape, NULL);
}

static void
test_lenient(void)
{
	static const char strict[] =
		"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
		"L898902C36UTO7408122F1204159ZE184226B<<<<<10";
	RepatMrz	mrz;
	RepatMrzNormal normal;

	CHECK(normalise(strict, &mrz, &normal) == REPAT_OK && normal.count == 0);
	CHECK(memcmp(zone, strict, 88) == 0);
	/* Every kind, each with its place; blanks at a line's end are passed over as ever. */
	CHECK(normalise("p\xE2\x80\xB9utoERIKSSON\xC2\xAB" "ANNA MARIA<<<<<<<<<<<<<<<<<<<  \r\n"
					"L898902C36UTO7408122F1204159ZE184226B     10", &mrz, &normal) == REPAT_OK);
	CHECK(memcmp(zone, strict, 88) == 0 && normal.count == 13);
	CHECK(normal.change[0].at == 0 && normal.change[0].kind == REPAT_MRZ_NORMAL_CASE);
	CHECK(normal.change[1].at == 1 && normal.change[1].kind == REPAT_MRZ_NORMAL_GUILLEMET);
	CHECK(normal.change[4].at == 4 && normal.change[4].kind == REPAT_MRZ_NORMAL_CASE);
	CHECK(normal.change[5].at == 13 && normal.change[6].at == 14);
	CHECK(normal.change[6].kind == REPAT_MRZ_NORMAL_GUILLEMET);
	CHECK(normal.change[7].at == 19 && normal.change[7].kind == REPAT_MRZ_NORMAL_BLANK);
	CHECK(normal.change[12].at == 85 && normal.change[12].kind == REPAT_MRZ_NORMAL_BLANK);
	/* What stands for filler at a line's end is not padded, nor is a blank left out. */
	CHECK(normalise("P<UTOERIKSSON<<ANNA<MARIA                   \n"
					"L898902C36UTO7408122F1204159ZE184226B<<<<<10", &mrz, &normal) == REPAT_SYNTAX);
	CHECK(normalise("P< UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
					"L898902C36UTO7408122F1204159ZE184226B<<<<<10", &mrz, &normal) == REPAT_SYNTAX);
	CHECK(normalise("P-UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
					"L898902C36UTO7408122F1204159ZE184226B<<<<<10", &mrz, &normal) == REPAT_SYNTAX);
	CHECK(normalise("\xC2", &mrz, &normal) == REPAT_SYNTAX);
	CHECK(normalise("\xE2\x80", &mrz, &normal) == REPAT_SYNTAX);
	CHECK(normalise("", &mrz, &normal) == REPAT_SYNTAX);
}

int
main(void)
{
	test_french_card();
	test_licences();
	test_shapes();
	test_russian();
	test_national_numbers();
	test_states();
	test_codes();
	test_cover();
	test_lenient();
	return check_report();
}
