/*
 * mrz.c
 *	  Zones: shape, format, every field of every format, findings.
 *
 * Specimens of ICAO Doc 9303 (State UTO) and zones made for this test.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/mrz_field.h"

#define TD3 \
	"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n" \
	"L898902C36UTO7408122F1204159ZE184226B<<<<<10"
#define TD2 \
	"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n" \
	"D231458907UTO7408122F1204159<<<<<<<6"
#define TD1 \
	"I<UTOD231458907<<<<<<<<<<<<<<<\n" \
	"7408122F1204159UTO<<<<<<<<<<<6\n" \
	"ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
#define MRV_A \
	"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n" \
	"L898902C<3UTO6908061F9406236ZE184226B<<<<<<<"
#define MRV_B \
	"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n" \
	"L898902C<3UTO6908061F9406236ZE184226"

static char zone[REPAT_MRZ_SIZE_MAX];
static RepatMrzShape shape;
static RepatDiag diag;

static RepatStatus
read_text(const char *text, RepatMrz *out)
{
	diag.position = 0;
	diag.detail = diag.hint = NULL;
	return repat_mrz_read(text, strlen(text), zone, out, &shape, &diag);
}

static RepatMrzRecord
parse(const char *text)
{
	RepatMrz	mrz;
	RepatMrzRecord record;

	memset(&record, 0, sizeof(record));
	CHECK(read_text(text, &mrz) == REPAT_OK);
	if (diag.detail == NULL)
		repat_mrz_parse(&mrz, &record);
	/* Every zone here is Utopia's; test_states() looks at the finding itself. */
	record.findings &= ~REPAT_MRZ_FOUND(REPAT_MRZ_SPECIMEN);
	return record;
}

/* The text with the character at a place of it replaced by others. */
static const char *
with(const char *text, size_t at, const char *others)
{
	static char changed[REPAT_MRZ_TEXT_MAX + 1];

	memset(changed, 0, sizeof(changed));
	memcpy(changed, text, strlen(text));
	memcpy(changed + at, others, strlen(others));
	return changed;
}

static int
is(RepatMrzText field, const char *expected)
{
	return field.length == strlen(expected) && strcmp(field.text, expected) == 0;
}

static int
refused(const char *text, const char *detail)
{
	RepatMrz	mrz = {NULL, NULL};

	return read_text(text, &mrz) == REPAT_SYNTAX && mrz.layout == NULL && diag.position == 0 &&
		strcmp(diag.detail, detail) == 0 && diag.hint != NULL;
}

static int
refused_at(const char *text, int position)
{
	RepatMrz	mrz = {NULL, NULL};

	return read_text(text, &mrz) == REPAT_SYNTAX && mrz.layout == NULL &&
		diag.position == position && strstr(diag.detail, "0 to 9, A to Z and <") != NULL;
}

static void
test_shapes(void)
{
	static const char *const specimens[] = {TD3, TD2, TD1, MRV_A, MRV_B};
	static const char *const names[] = {"TD3", "TD2", "TD1", "MRV-A", "MRV-B"};

	for (size_t i = 0; i < 5; i++)
	{
		char		text[REPAT_MRZ_TEXT_MAX];
		char		variant[200];
		size_t		used = 0;
		RepatMrz	mrz;
		RepatMrz	other;

		CHECK(read_text(specimens[i], &mrz) == REPAT_OK);
		CHECK(strcmp(mrz.layout->name, names[i]) == 0);
		CHECK(mrz.layout->size == mrz.layout->lines * mrz.layout->width);
		CHECK(repat_mrz_size(&mrz) == mrz.layout->size);
		CHECK(repat_mrz_print(&mrz, text) == strlen(specimens[i]));
		CHECK(memcmp(text, specimens[i], strlen(specimens[i])) == 0);

		/* \r\n, blanks behind lines, blank lines before, between and behind. */
		memcpy(variant, " \n\n", 3);
		used = 3;
		for (const char *c = specimens[i]; *c; c++)
		{
			if (*c == '\n')
			{
				memcpy(variant + used, "  \r\n\t\n", 6);
				used += 6;
			}
			else
				variant[used++] = *c;
		}
		memcpy(variant + used, " \t\r\n\r\n", 7);
		CHECK(read_text(variant, &other) == REPAT_OK);
		CHECK(repat_mrz_print(&other, text) == strlen(specimens[i]));
		CHECK(memcmp(text, specimens[i], strlen(specimens[i])) == 0);

		/* One line, also from a binary value and from storage. */
		memcpy(variant, zone, mrz.layout->size);
		variant[mrz.layout->size] = '\0';
		CHECK(read_text(variant, &other) == REPAT_OK && other.layout == mrz.layout);
		CHECK(repat_mrz_accept(variant, mrz.layout->size, &other, &diag) == REPAT_OK);
		CHECK(other.layout == mrz.layout && other.text == variant);
		CHECK(repat_mrz_accept(variant, mrz.layout->size - 1U, &other, &diag) == REPAT_BINARY);
		CHECK(repat_mrz_accept(variant, mrz.layout->size + 1U, &other, &diag) == REPAT_BINARY);
		CHECK(!repat_mrz_view(variant, 0, &other));
		variant[7] = '\n';
		CHECK(repat_mrz_accept(variant, mrz.layout->size, &other, &diag) == REPAT_BINARY);
		CHECK(diag.position == 8);
	}
}

static void
test_refusals(void)
{
	char		text[REPAT_MRZ_TEXT_MAX * 3];

	CHECK(refused("", "The text has no line with characters."));
	CHECK(refused(" \r\n\n\t", "The text has no line with characters."));
	CHECK(refused("A", "The line length is 1."));
	CHECK(refused("A\nBC", "The line lengths are 1, 2."));
	CHECK(refused("A\nBC\nDEF\nGHIJ\nKLMNO", "The line lengths are 1, 2, 3, 4 and more."));
	/* One character lost at the end of the second line; lines of two formats; a line too many. */
	memcpy(text, TD3, sizeof(TD3));
	text[strlen(text) - 1] = '\0';
	CHECK(refused(text, "The line lengths are 44, 43."));
	CHECK(refused(TD1 "\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
				  "The line lengths are 30, 30, 30, 30."));
	CHECK(refused(TD1 "\n" "A", "The line lengths are 30, 30, 30, 1."));
	CHECK(refused(TD3 "\n" TD3, "The line lengths are 44, 44, 44, 44."));
	CHECK(refused("I<UTOD231458907<<<<<<<<<<<<<<<", "The line length is 30."));
	CHECK(refused("I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<\n"
				  "ERIKSSON<<ANNA<MARIA<<<<<<<<<<", "The line lengths are 30, 29, 30."));
	CHECK(refused("I<UTOD231458907<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6<<\n"
				  "ERIKSSON<<ANNA<MARIA<<<<<<<<<", "The line lengths are 29, 32, 29."));
	/* The right number of characters, broken elsewhere or into other lines. */
	memset(text, '<', 91);
	text[45] = '\n';
	text[91] = '\0';
	CHECK(refused(text, "The line lengths are 45, 45."));
	memcpy(text, TD2, sizeof(TD2));
	text[36] = text[35];
	text[35] = '\n';
	CHECK(refused(text, "The line lengths are 35, 37."));

	CHECK(refused_at(with(TD3, 0, "p"), 1));
	CHECK(refused_at(with(TD3, 50, " "), 51));
	CHECK(refused_at(with(TD3, 44, "\r"), 45));
	CHECK(refused(with(TD3, 43, "\r"), "The line lengths are 43, 44."));
	CHECK(refused_at(with(TD3, 4, "\xC2\xAB"), 5));
	CHECK(refused_at(" " TD3, 1));
	CHECK(refused_at("hello", 1));
}

static void
test_fields(void)
{
	RepatMrzRecord r = parse(TD3);

	CHECK(r.format == REPAT_MRZ_TD3);
	CHECK(is(r.code, "P") && is(r.issuer, "UTO") && is(r.nationality, "UTO"));
	CHECK(is(r.number, "L898902C3"));
	CHECK(is(r.primary, "ERIKSSON") && is(r.secondary, "ANNA MARIA") && !r.name_truncated);
	CHECK(strcmp(r.birth, "740812") == 0 && strcmp(r.expiry, "120415") == 0 && r.sex == 'F');
	CHECK(is(r.optional[0], "ZE184226B") && is(r.optional[1], ""));
	CHECK(r.validity == REPAT_MRZ_VALID && r.findings == 0);

	r = parse(TD2);
	CHECK(r.format == REPAT_MRZ_TD2);
	CHECK(is(r.code, "I") && is(r.issuer, "UTO") && is(r.nationality, "UTO"));
	CHECK(is(r.number, "D23145890"));
	CHECK(is(r.primary, "ERIKSSON") && is(r.secondary, "ANNA MARIA") && !r.name_truncated);
	CHECK(strcmp(r.birth, "740812") == 0 && strcmp(r.expiry, "120415") == 0 && r.sex == 'F');
	CHECK(is(r.optional[0], "") && is(r.optional[1], ""));
	CHECK(r.validity == REPAT_MRZ_VALID && r.findings == 0);

	r = parse(TD1);
	CHECK(r.format == REPAT_MRZ_TD1);
	CHECK(is(r.code, "I") && is(r.issuer, "UTO") && is(r.nationality, "UTO"));
	CHECK(is(r.number, "D23145890"));
	CHECK(is(r.primary, "ERIKSSON") && is(r.secondary, "ANNA MARIA") && !r.name_truncated);
	CHECK(strcmp(r.birth, "740812") == 0 && strcmp(r.expiry, "120415") == 0 && r.sex == 'F');
	CHECK(is(r.optional[0], "") && is(r.optional[1], ""));
	CHECK(r.validity == REPAT_MRZ_VALID && r.findings == 0);

	r = parse(MRV_A);
	CHECK(r.format == REPAT_MRZ_MRV_A);
	CHECK(is(r.code, "V") && is(r.issuer, "UTO") && is(r.nationality, "UTO"));
	CHECK(is(r.number, "L898902C"));
	CHECK(is(r.primary, "ERIKSSON") && is(r.secondary, "ANNA MARIA") && !r.name_truncated);
	CHECK(strcmp(r.birth, "690806") == 0 && strcmp(r.expiry, "940623") == 0 && r.sex == 'F');
	CHECK(is(r.optional[0], "ZE184226B") && is(r.optional[1], ""));
	CHECK(r.validity == REPAT_MRZ_VALID && r.findings == 0);

	r = parse(MRV_B);
	CHECK(r.format == REPAT_MRZ_MRV_B);
	CHECK(is(r.number, "L898902C") && is(r.optional[0], "ZE184226") && r.sex == 'F');
	CHECK(is(r.primary, "ERIKSSON") && is(r.secondary, "ANNA MARIA") && !r.name_truncated);
	CHECK(strcmp(r.birth, "690806") == 0 && strcmp(r.expiry, "940623") == 0);
	CHECK(r.validity == REPAT_MRZ_VALID && r.findings == 0);

	/* Each field of TD1 with letters of its own: nothing is read one place off. */
	r = parse("AXBCDE12F45G78HIJKLMNOPQRSTUVW\n"
			  "0102034M0506078YZABCDEFGHIJKL9\n"
			  "MNOPQRSTUVWXYZABCDEFGHIJKLMNOP");
	CHECK(is(r.code, "AX") && is(r.issuer, "BCD") && is(r.number, "E12F45G78"));
	CHECK(r.verdict[REPAT_MRZ_CHECK_NUMBER].printed == 'H');
	CHECK(is(r.optional[0], "IJKLMNOPQRSTUVW") && is(r.nationality, "YZA"));
	CHECK(strcmp(r.birth, "010203") == 0 && r.verdict[REPAT_MRZ_CHECK_BIRTH].printed == '4');
	CHECK(r.sex == 'M' && strcmp(r.expiry, "050607") == 0);
	CHECK(r.verdict[REPAT_MRZ_CHECK_EXPIRY].printed == '8');
	CHECK(is(r.optional[1], "BCDEFGHIJKL") && r.verdict[REPAT_MRZ_CHECK_COMPOSITE].printed == '9');
	CHECK(is(r.primary, "MNOPQRSTUVWXYZABCDEFGHIJKLMNOP") && is(r.secondary, ""));
	CHECK(r.name_truncated);
}

/* A TD3 whose name field is this, padded. */
static RepatMrzRecord
named(const char *name)
{
	char		text[] = TD3;

	memset(text + 5, '<', 39);
	memcpy(text + 5, name, strlen(name));
	return parse(text);
}

static int
found(RepatMrzRecord record, RepatMrzFinding finding)
{
	return (record.findings & REPAT_MRZ_FOUND(finding)) != 0;
}

static void
test_names(void)
{
	RepatMrzRecord r = named("VAN<DER<MUSTER<<HANS<PETER");

	CHECK(is(r.primary, "VAN DER MUSTER") && is(r.secondary, "HANS PETER") && r.findings == 0);
	r = named("ARKFREITH");
	CHECK(is(r.primary, "ARKFREITH") && is(r.secondary, "") && r.findings == 0);
	r = named("<<ANNA");
	CHECK(is(r.primary, "") && is(r.secondary, "ANNA"));
	CHECK(r.findings == REPAT_MRZ_FOUND(REPAT_MRZ_NAME_NO_PRIMARY));
	r = named("");
	CHECK(is(r.primary, "") && is(r.secondary, ""));
	CHECK(r.findings == REPAT_MRZ_FOUND(REPAT_MRZ_NAME_NO_PRIMARY));
	r = named("ERIKSSON<<ANNA<<MARIA");
	CHECK(is(r.primary, "ERIKSSON") && is(r.secondary, "ANNA MARIA"));
	CHECK(r.findings == REPAT_MRZ_FOUND(REPAT_MRZ_NAME_GROUPS));
	r = named("ERIKSSON<<ANNA<<<<<<<KKKC");
	CHECK(is(r.secondary, "ANNA KKKC"));
	CHECK(found(r, REPAT_MRZ_NAME_TAIL) && found(r, REPAT_MRZ_NAME_GROUPS));
	r = named("ERIKSSON<<<ANNA");
	CHECK(is(r.primary, "ERIKSSON") && is(r.secondary, "ANNA"));
	CHECK(r.findings == REPAT_MRZ_FOUND(REPAT_MRZ_NAME_TAIL));
	r = named("ER1KSSON<<ANNA");
	CHECK(is(r.primary, "ER1KSSON") && r.findings == REPAT_MRZ_FOUND(REPAT_MRZ_NAME_DIGIT));
	/* 39 characters: just full; 38 with a filler behind: not cut. */
	r = named("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K");
	CHECK(r.name_truncated && is(r.secondary, "CHAYAPA DEJTHAMRONG K") && r.findings == 0);
	r = named("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONGK");
	CHECK(!r.name_truncated);
	/* A double filler in the last two places parts nothing. */
	r = named("NILAVADHANANANDACHAYAPADEJTHAMRONGKAAA");
	CHECK(is(r.primary, "NILAVADHANANANDACHAYAPADEJTHAMRONGKAAA") && is(r.secondary, ""));
	r = named("NILAVADHANANANDACHAYAPADEJTHAMRONGKAAAA");
	CHECK(r.primary.length == 39 && r.name_truncated);
}

static void
test_findings(void)
{
	RepatMrzRecord r = parse(with(TD3, 0, "X"));

	CHECK(r.format == REPAT_MRZ_TD3 && is(r.code, "X"));
	CHECK(r.findings == REPAT_MRZ_FOUND(REPAT_MRZ_CODE_UNUSUAL));
	CHECK(parse(with(TD2, 0, "PU")).findings == 0);
	CHECK(parse(with(TD2, 0, "PU")).format == REPAT_MRZ_TD2);
	CHECK(found(parse(with(TD1, 0, "P")), REPAT_MRZ_CODE_UNUSUAL));
	CHECK(parse(with(TD1, 0, "V")).format == REPAT_MRZ_TD1);
	CHECK(is(parse(with(TD3, 2, "D<<")).issuer, "D"));
	CHECK(is(parse(with(TD3, 2, "<<<")).issuer, ""));
	CHECK(is(parse(with(TD3, 2, "<UT")).issuer, "<UT"));
	CHECK(is(parse(with(TD3, 55, "XXB")).nationality, "XXB"));

	CHECK(parse(with(TD3, 65, "M")).sex == 'M' && parse(with(TD3, 65, "M")).findings == 0);
	CHECK(parse(with(TD3, 65, "<")).sex == 'U' && parse(with(TD3, 65, "<")).findings == 0);
	r = parse(with(TD3, 65, "X"));
	CHECK(r.sex == 'X' && r.findings == REPAT_MRZ_FOUND(REPAT_MRZ_SEX_NONCONFORMING));
	r = parse(with(TD3, 65, "7"));
	CHECK(r.sex == '\0' && r.findings == REPAT_MRZ_FOUND(REPAT_MRZ_SEX_INVALID));

	CHECK(found(parse(with(TD3, 58, "740230")), REPAT_MRZ_BIRTH_INVALID));
	CHECK(!found(parse(with(TD3, 58, "000229")), REPAT_MRZ_BIRTH_INVALID));
	CHECK(!found(parse(with(TD3, 58, "7408<<")), REPAT_MRZ_BIRTH_INVALID));
	CHECK(found(parse(with(TD3, 66, "121301")), REPAT_MRZ_EXPIRY_INVALID));
	CHECK(!found(parse(with(TD3, 66, "<<<<<<")), REPAT_MRZ_EXPIRY_INVALID));
	CHECK(found(parse(with(TD3, 66, "<<<<<<")), REPAT_MRZ_EXPIRY_FILLER));
	CHECK(found(parse(with(TD3, 66, "12<<<<")), REPAT_MRZ_EXPIRY_FILLER));

	CHECK(found(parse(with(TD3, 88, "<")), REPAT_MRZ_DIGIT_MISSING));
	CHECK(!found(parse(with(TD3, 73, "<<<<<<<<<<<<<<<")), REPAT_MRZ_DIGIT_MISSING));
	CHECK(found(parse(with(TD3, 87, "<")), REPAT_MRZ_DIGIT_MISSING));

	for (int i = 0; i < REPAT_MRZ_FINDINGS; i++)
	{
		CHECK(repat_mrz_finding_name((RepatMrzFinding) i) != NULL);
		for (int j = 0; j < i; j++)
			CHECK(strcmp(repat_mrz_finding_name((RepatMrzFinding) i),
						 repat_mrz_finding_name((RepatMrzFinding) j)) != 0);
	}
}

int
main(void)
{
	test_shapes();
	test_refusals();
	test_fields();
	test_names();
	test_findings();
	return check_report();
}
