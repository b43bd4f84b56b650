/*
 * mrz_build.c
 *	  Zones built, repaired and compared: the core's own edges.
 *
 * The tests in SQL have the tables of cases; here are memory and what SQL cannot pass.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "repatriation/core/mrz_build.h"
#include "repatriation/core/mrz_compare.h"
#include "repatriation/core/mrz_repair.h"

static RepatMrzGiven
given(const char *text)
{
	RepatMrzGiven out = {text, strlen(text)};

	return out;
}

static RepatMrzParts
parts(const char *format)
{
	RepatMrzParts out;

	memset(&out, 0, sizeof(out));
	out.format = given(format);
	out.code = given(format[0] == 'M' ? "V" : "I");
	out.issuer = given("NLD");
	out.primary = given("Muster");
	out.secondary = given("Noor");
	out.number = given("X1234567");
	out.birth.year = 2015;
	out.birth.month = 3;
	out.expiry.year = 2030;
	out.expiry.month = 1;
	out.expiry.day = 2;
	out.sex = 'F';
	return out;
}

/* Names of every length into every width: the field is whole, or ends with a letter. */
static void
test_names(void)
{
	static const size_t widths[] = {30, 31, 39};
	int			wrong = 0;
	int			built = 0;

	for (size_t w = 0; w < 3; w++)
	{
		for (int mask = 0; mask < 4096; mask++)
		{
			RepatMrzParts name = parts("TD3");
			char		primary[64];
			char		secondary[64];
			char		field[39];
			size_t		p = 0;
			size_t		s = 0;
			size_t		whole;

			/* Components of one to nine letters, by the bits of the mask. */
			for (int i = 0; i < 4; i++)
			{
				for (int letters = 0; letters < 1 + (mask >> (3 * i) & 7); letters++)
					primary[p++] = (char) ('A' + i);
				primary[p++] = ' ';
			}
			for (int i = 0; i < 3; i++)
			{
				for (int letters = 0; letters < 1 + (mask * 7 >> (3 * i) & 7); letters++)
					secondary[s++] = (char) ('W' + i);
				secondary[s++] = '-';
			}
			name.primary.text = primary;
			name.primary.length = p;
			name.secondary.text = secondary;
			name.secondary.length = s;
			if (repat_mrz_build_name(&name, field, widths[w], NULL) != REPAT_OK)
				continue;
			built++;
			whole = p - 1 + 2 + s - 1;
			wrong += whole > widths[w] && field[widths[w] - 1] == '<';
			wrong += whole < widths[w] && field[whole] != '<';
			wrong += whole <= widths[w] && memcmp(field, "A", 1) != 0;
			/* The double filler stands, with a letter of the secondary behind it. */
			wrong += memchr(field, 'W', widths[w]) == NULL;
		}
	}
	CHECK(wrong == 0);
	CHECK(built > 12000);
}

static void
test_refusals(void)
{
	char		zone[REPAT_MRZ_SIZE_MAX];
	RepatMrz	mrz = {NULL, NULL};
	RepatMrzParts what = parts("TD3");
	RepatDiag	diag = {0, NULL, NULL};

	CHECK(repat_mrz_build(&what, zone, &mrz, &diag) == REPAT_OK && mrz.layout != NULL);
	what.format.length = 2;
	mrz.layout = NULL;
	CHECK(repat_mrz_build(&what, zone, &mrz, &diag) == REPAT_SYNTAX && diag.detail != NULL);
	what = parts("RUS-PN");
	CHECK(repat_mrz_build(&what, zone, &mrz, NULL) == REPAT_SYNTAX);
	what = parts("TD3");
	what.number = given("X\xFF");
	CHECK(repat_mrz_build(&what, zone, &mrz, NULL) == REPAT_SYNTAX);
	what = parts("TD3");
	what.primary = given("\xFF");
	CHECK(repat_mrz_build(&what, zone, &mrz, NULL) == REPAT_UNSUPPORTED && mrz.layout == NULL);
	what = parts("TD1");
	what.number = given("ABCDEFGHIJKLMNOPQRSTUVW");
	CHECK(repat_mrz_build(&what, zone, &mrz, NULL) == REPAT_SYNTAX);
	what.number.length = 22;
	CHECK(repat_mrz_build(&what, zone, &mrz, NULL) == REPAT_OK);
	what.optional[0] = given("A");
	CHECK(repat_mrz_build(&what, zone, &mrz, NULL) == REPAT_SYNTAX);
}

/* Every letter in every place of a date and its digit: restored, or left as it is. */
static void
test_repair(void)
{
	static const char specimen[] =
		"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
		"L898902C36UTO7408122F1204159ZE184226B<<<<<10";
	int			wrong = 0;
	int			restored = 0;
	RepatMrz	mrz;
	RepatMrzRepair repair;
	bool		digit;

	for (size_t at = 0; at < 88; at++)
	{
		for (char c = 'A'; c <= 'Z'; c++)
		{
			char		zone[89];
			bool		date = (at >= 57 && at <= 63) || (at >= 65 && at <= 71);

			memcpy(zone, specimen, 89);
			zone[at] = c;
			CHECK(repat_mrz_view(zone, 88, &mrz));
			repat_mrz_repair(&mrz, &repair);
			if (repair.count > 0 && date)
			{
				wrong += memcmp(repair.zone, specimen, 88) != 0;
				wrong += repair.count != 1 || repair.change[0].at != at ||
					repair.change[0].was != c || !repair.change[0].certain;
				restored++;
			}
			/* Where no digit covers, never. */
			wrong += at < 44 && repair.count > 0;
			wrong += at >= 54 && at <= 56 && repair.count > 0;
			wrong += at == 64 && repair.count > 0;
		}
	}
	CHECK(wrong == 0 && restored > 14);
	CHECK(repat_mrz_view(specimen, 88, &mrz));
	repat_mrz_repair(&mrz, &repair);
	CHECK(repair.count == 0 && memcmp(repair.zone, specimen, 88) == 0);
	CHECK(strcmp(repat_mrz_place_name(&mrz, 53, &digit), "document_number") == 0 && digit);
	CHECK(strcmp(repat_mrz_place_name(&mrz, 52, &digit), "document_number") == 0 && !digit);
	CHECK(strcmp(repat_mrz_place_name(&mrz, 87, &digit), "composite") == 0 && digit);
}

static void
test_compare(void)
{
	static const char specimen[] =
		"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
		"L898902C36UTO7408122F1204159ZE184226B<<<<<10";
	RepatMrz	mrz;
	RepatMrzPrinted printed;
	RepatMrzComparison out[REPAT_MRZ_PRINTED];
	char		name[1000];

	memset(&printed, 0, sizeof(printed));
	CHECK(repat_mrz_view(specimen, 88, &mrz));
	repat_mrz_compare(&mrz, &printed, out);
	for (int i = 0; i < REPAT_MRZ_PRINTED; i++)
	{
		CHECK(out[i].result == REPAT_MRZ_MISSING && out[i].reason == REPAT_MRZ_NO_REASON);
		CHECK(repat_mrz_printed_name((RepatMrzPrintedField) i) != NULL);
	}
	/* A long printed name of other letters differs; of bytes that are none, nothing tells. */
	memset(name, 'a', sizeof(name));
	printed.text[REPAT_MRZ_PRINTED_PRIMARY] = name;
	printed.length[REPAT_MRZ_PRINTED_PRIMARY] = sizeof(name);
	repat_mrz_compare(&mrz, &printed, out);
	CHECK(out[REPAT_MRZ_PRINTED_PRIMARY].result == REPAT_MRZ_DIFFERS);
	memset(name, 0xC3, sizeof(name));
	repat_mrz_compare(&mrz, &printed, out);
	CHECK(out[REPAT_MRZ_PRINTED_PRIMARY].result == REPAT_MRZ_UNDECIDED);
}

int
main(void)
{
	test_names();
	test_refusals();
	test_repair();
	test_compare();
	return check_report();
}
