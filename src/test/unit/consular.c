/*
 * consular.c
 *	  The vocabulary's table, the record, and its findings, without XML.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/consular.h"
#include "repatriation/core/consular_vocabulary.h"

static RepatConsular record;
static char arena[4096];
static size_t used;

/* A text of the record, put behind the others. */
static RepatConsularText
text(const char *value)
{
	RepatConsularText t = {(uint32_t) used, (uint32_t) strlen(value), 1, REPAT_CONSULAR_VALID};

	memcpy(arena + used, value, strlen(value));
	used += strlen(value);
	return t;
}

static void
clear(void)
{
	memset(&record, 0, sizeof(record));
	record.arena = arena;
	used = 0;
}

static bool
found(RepatConsularFindingCode code)
{
	size_t		i;

	for (i = 0; i < record.finding_count; i++)
		if (record.findings[i].code == code)
			return true;
	return false;
}

/* Rows are sorted, found under their own name and no other, and lie within their structures. */
static void
check_table(void)
{
	static const size_t sizes[] = {
		0, sizeof(RepatConsular), sizeof(RepatConsularDocument), sizeof(RepatConsularIssuer),
		sizeof(RepatConsularJourney), sizeof(RepatConsularSubject), sizeof(RepatConsularPerson),
		sizeof(RepatConsularName), sizeof(RepatConsularBirth), sizeof(RepatConsularDate),
		sizeof(RepatConsularNationality), sizeof(RepatConsularIdentifier),
		sizeof(RepatConsularRelation), sizeof(RepatConsularStatement), sizeof(RepatConsularMrz),
		sizeof(RepatConsularSeal), sizeof(RepatConsularAttachment)
	};
	const RepatConsularRow *before = NULL;
	int			block;
	size_t		total = 0;

	CHECK(sizeof(sizes) / sizeof(sizes[0]) == REPAT_BLOCK_ATTACHMENT + 1);
	for (block = REPAT_BLOCK_ROOT; block <= REPAT_BLOCK_ATTACHMENT; block++)
	{
		size_t		count;
		const RepatConsularRow *rows = repat_consular_rows((RepatConsularBlock) block, &count);
		size_t		i;

		CHECK(count > 0);
		total += count;
		for (i = 0; i < count; i++)
		{
			const RepatConsularRow *row = &rows[i];
			bool		special = row->name[0] == '@' || row->name[0] == '#';
			char		prefix = special ? row->name[0] : '\0';
			const char *name = row->name + special;

			CHECK(row->block == (RepatConsularBlock) block);
			CHECK(before == NULL || before->block < row->block ||
				  strcmp(before->name, row->name) < 0);
			CHECK(repat_consular_row(row->block, prefix, name, strlen(name)) == row);
			CHECK(repat_consular_row(row->block, prefix, name, strlen(name) - 1) != row);
			CHECK(repat_consular_row(REPAT_BLOCK_NONE, prefix, name, strlen(name)) == NULL);
			CHECK(row->max > 0);
			CHECK((row->content == REPAT_CONTENT_CODE) == (row->codes != NULL));
			CHECK((row->content == REPAT_CONTENT_GROUP) == (row->opens != REPAT_BLOCK_NONE));
			CHECK(row->key != NULL || count == 1);
			/* The last item lies within, and so does the counter. */
			CHECK(row->at + (row->max - 1) * row->stride +
				  (row->opens == REPAT_BLOCK_NONE ? sizeof(RepatConsularText)
				   : sizes[row->opens]) <= sizes[block]);
			CHECK(row->opens == REPAT_BLOCK_NONE || row->stride == sizes[row->opens]);
			CHECK(!repat_consular_row_counted(row) || row->count < sizes[block]);
			before = row;
		}
	}
	CHECK(total > 60);
	CHECK(repat_consular_row(REPAT_BLOCK_ROOT, '\0', "mrzx", 4) == NULL);
	CHECK(repat_consular_row(REPAT_BLOCK_ROOT, '\0', "mrzx", 3) != NULL);
	CHECK(repat_consular_row(REPAT_BLOCK_ROOT, '\0', "", 0) == NULL);
	CHECK(repat_consular_row(REPAT_BLOCK_ROOT, '@', "mrz", 3) == NULL);
	CHECK(repat_consular_row(REPAT_BLOCK_DATE, '#', "text", 4) != NULL);
	CHECK(repat_consular_row(REPAT_BLOCK_DATE, '\0', "#text", 5) != NULL);
}

/* The first row whose content is of a kind. */
static const RepatConsularRow *
row_of(RepatConsularContent content)
{
	int			block;

	for (block = REPAT_BLOCK_ROOT; block <= REPAT_BLOCK_ATTACHMENT; block++)
	{
		size_t		count;
		const RepatConsularRow *rows = repat_consular_rows((RepatConsularBlock) block, &count);
		size_t		i;

		for (i = 0; i < count; i++)
			if (rows[i].content == content)
				return &rows[i];
	}
	return NULL;
}

static bool
ok(RepatConsularContent content, const char *value)
{
	return repat_consular_value_ok(row_of(content), value, strlen(value));
}

static void
check_values(void)
{
	static const char hex64[] = "0123456789abcdefABCDEF00000000000000000000000000000000000000000z";

	CHECK(ok(REPAT_CONTENT_TEXT, "anything"));
	CHECK(ok(REPAT_CONTENT_COUNTRY, "UTO") && ok(REPAT_CONTENT_COUNTRY, "D"));
	CHECK(!ok(REPAT_CONTENT_COUNTRY, "F") && !ok(REPAT_CONTENT_COUNTRY, "UT"));
	CHECK(!ok(REPAT_CONTENT_COUNTRY, "uto") && !ok(REPAT_CONTENT_COUNTRY, "UTOP"));
	CHECK(!ok(REPAT_CONTENT_COUNTRY, "U1O") && !ok(REPAT_CONTENT_COUNTRY, ""));
	CHECK(ok(REPAT_CONTENT_SCRIPT, "Arab") && !ok(REPAT_CONTENT_SCRIPT, "arab"));
	CHECK(!ok(REPAT_CONTENT_SCRIPT, "ARAB") && !ok(REPAT_CONTENT_SCRIPT, "Arabi"));
	CHECK(ok(REPAT_CONTENT_BOOLEAN, "true") && ok(REPAT_CONTENT_BOOLEAN, "0"));
	CHECK(!ok(REPAT_CONTENT_BOOLEAN, "True") && !ok(REPAT_CONTENT_BOOLEAN, "tru"));
	CHECK(ok(REPAT_CONTENT_COUNT, "0") && ok(REPAT_CONTENT_COUNT, "999999999999999"));
	CHECK(!ok(REPAT_CONTENT_COUNT, "1000000000000000") && !ok(REPAT_CONTENT_COUNT, "-1"));
	CHECK(!ok(REPAT_CONTENT_COUNT, "") && !ok(REPAT_CONTENT_COUNT, "1.0"));
	CHECK(repat_consular_value_ok(row_of(REPAT_CONTENT_SHA256), hex64 + 0, 63) == false);
	CHECK(repat_consular_value_ok(row_of(REPAT_CONTENT_SHA256), hex64 + 1, 64) == false);
	CHECK(repat_consular_value_ok(row_of(REPAT_CONTENT_SHA256),
								  "0123456789abcdefABCDEF000000000000000000000000000000000000000000",
								  64));
	CHECK(ok(REPAT_CONTENT_DATE, "2014") && ok(REPAT_CONTENT_DATE, "2014-02-28"));
	CHECK(!ok(REPAT_CONTENT_DATE, "2014-02-29") && !ok(REPAT_CONTENT_DATE, "28.02.2014"));
	CHECK(ok(REPAT_CONTENT_SEAL, "DC03+/==") && !ok(REPAT_CONTENT_SEAL, "DC-3"));
	CHECK(!repat_consular_value_ok(repat_consular_row(REPAT_BLOCK_PERSON, 0, "sex", 3), "MF", 2));
	CHECK(repat_consular_value_ok(repat_consular_row(REPAT_BLOCK_PERSON, 0, "sex", 3), "MF", 1));
	CHECK(repat_consular_row_bytes(row_of(REPAT_CONTENT_SEAL)) == REPAT_CONSULAR_SEAL_BYTES);
	CHECK(repat_consular_row_bytes(row_of(REPAT_CONTENT_TEXT)) == REPAT_CONSULAR_VALUE_BYTES);
}

static void
check_findings(void)
{
	char		path[REPAT_CONSULAR_PATH_BYTES + 10];
	int			i;

	clear();
	memset(path, 'x', sizeof(path) - 1);
	path[sizeof(path) - 1] = '\0';
	repat_consular_find(&record, REPAT_FINDING_INVALID_DATE, path, 7);
	CHECK(record.finding_count == 1 && record.findings[0].line == 7);
	CHECK(strlen(record.findings[0].path) == REPAT_CONSULAR_PATH_BYTES - 1);
	for (i = 1; i < REPAT_CONSULAR_FINDINGS; i++)
		repat_consular_find(&record, REPAT_FINDING_INVALID_DATE, "", 1);
	CHECK(record.finding_count == REPAT_CONSULAR_FINDINGS);
	CHECK(!found(REPAT_FINDING_MORE_FINDINGS));
	repat_consular_find(&record, REPAT_FINDING_INVALID_DATE, "", 1);
	CHECK(record.finding_count == REPAT_CONSULAR_FINDINGS);
	CHECK(found(REPAT_FINDING_MORE_FINDINGS));
	for (i = 0; i <= REPAT_FINDING_MORE_FINDINGS; i++)
		CHECK(repat_consular_finding_name((RepatConsularFindingCode) i) != NULL);
}

/* Whether an emergency travel document of these dates is found too long. */
static bool
too_long(const char *issued, const char *expires)
{
	clear();
	record.document.kind = text("emergency-travel-document");
	record.document.issued = text(issued);
	record.document.expires = text(expires);
	repat_consular_check(&record);
	return found(REPAT_FINDING_ETD_OVER_TWELVE_MONTHS);
}

static void
check_together(void)
{
	clear();
	repat_consular_check(&record);
	CHECK(record.finding_count == 0);
	CHECK(!too_long("2026-02-03", "2027-02-03") && too_long("2026-02-03", "2027-02-04"));
	CHECK(!too_long("2024-02-29", "2025-02-28") && too_long("2024-02-29", "2025-03-01"));
	CHECK(!too_long("2023-03-01", "2024-03-01") && too_long("2023-02-28", "2024-02-29"));
	CHECK(!too_long("2026", "2027-12-31") && too_long("2026", "2028"));
	CHECK(!too_long("[..2026]", "2027") && !too_long("2026/..", "2099"));
	CHECK(!too_long("2026", "../2099"));
	/* What is only printed is not compared. */
	clear();
	record.document.issued = text("2026-01-01");
	record.document.expires = text("2025-01-01");
	record.document.expires.state = REPAT_CONSULAR_PRINTED;
	repat_consular_check(&record);
	CHECK(record.finding_count == 0);
}

static void
check_order(void)
{
	RepatConsularName name;
	const char *parts[2 * REPAT_CONSULAR_NAME_PARTS + 3];
	size_t		i;

	clear();
	memset(&name, 0, sizeof(name));
	CHECK(repat_consular_name_order(&name, parts, 4) == 0);
	name.family[0] = text("A");
	name.given[0] = text("B");
	name.patronymic = text("C");
	name.family[1] = text("D");
	name.family_count = 2;
	name.given_count = 1;
	CHECK(repat_consular_name_order(&name, parts, 19) == 4);
	CHECK(strcmp(parts[0], "family") == 0 && strcmp(parts[1], "given") == 0);
	CHECK(strcmp(parts[2], "patronymic") == 0 && strcmp(parts[3], "family") == 0);
	CHECK(repat_consular_name_order(&name, parts, 2) == 2);
	/* As many as there can be. */
	name.full = text("x");
	name.matronymic = text("x");
	for (i = 0; i < REPAT_CONSULAR_NAME_PARTS; i++)
		name.family[i] = name.given[i] = text("x");
	name.family_count = name.given_count = REPAT_CONSULAR_NAME_PARTS;
	CHECK(repat_consular_name_order(&name, parts, 19) == 19);
}

int
main(void)
{
	check_table();
	check_values();
	check_findings();
	check_together();
	check_order();
	return check_report();
}
