/*
 * mrz.c
 *	  Any bytes as a zone: what is read is printed and read again as the same, and a
 *	  full parse stays inside its memory.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include "repatriation/core/mrz_date.h"
#include "repatriation/core/mrz_native.h"
#include "repatriation/core/mrz_repair.h"

#define HOLDS(condition) \
	do { \
		if (!(condition)) \
			abort(); \
	} while (0)

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_text(const RepatMrzText *field)
{
	HOLDS(field->length <= REPAT_MRZ_FIELD_MAX);
	HOLDS(strlen(field->text) == field->length);
	HOLDS(field->length == 0 || field->text[field->length - 1] != REPAT_MRZ_FILLER);
	HOLDS(field->length == 0 || field->text[field->length - 1] != ' ');
}

static void
check_date(const RepatMrzDate *date)
{
	HOLDS((date->state == REPAT_MRZ_DATE_KNOWN) == (date->year != 0));
	HOLDS(date->month >= 0 && date->month <= 12 && date->day >= 0 && date->day <= 31);
	HOLDS(date->month != 0 || date->day == 0);
}

/* The zone in memory of exactly its size, so that a step outside is seen. */
static void
check_zone(const RepatMrz *mrz)
{
	size_t		size = repat_mrz_size(mrz);
	char	   *exact = malloc(size);
	RepatMrz	view;
	RepatMrzRecord record;
	RepatMrzDate date;
	RepatMrzAsOf as_of = {1900 + (unsigned char) mrz->text[0], 6, 15};
	int			bad = 0;

	memcpy(exact, mrz->text, size);
	HOLDS(repat_mrz_accept(exact, size, &view, NULL) == REPAT_OK);
	HOLDS(view.layout == mrz->layout);
	memset(&record, 0xFF, sizeof(record));
	repat_mrz_parse(&view, &record);
	check_text(&record.code);
	check_text(&record.issuer);
	check_text(&record.nationality);
	check_text(&record.number);
	HOLDS(strchr(record.number.text, REPAT_MRZ_FILLER) == NULL);
	check_text(&record.primary);
	check_text(&record.secondary);
	HOLDS(strchr(record.primary.text, REPAT_MRZ_FILLER) == NULL);
	HOLDS(strchr(record.secondary.text, REPAT_MRZ_FILLER) == NULL);
	check_text(&record.optional[0]);
	check_text(&record.optional[1]);
	HOLDS(record.findings < REPAT_MRZ_FOUND(REPAT_MRZ_FINDINGS));
	for (int i = 0; i < REPAT_MRZ_CHECKS; i++)
	{
		const RepatMrzVerdict *verdict = &record.verdict[i];

		HOLDS(verdict->state != REPAT_MRZ_OK || verdict->printed == verdict->expected);
		HOLDS(verdict->state != REPAT_MRZ_BAD || verdict->printed != verdict->expected);
		HOLDS(verdict->state == REPAT_MRZ_NO_DIGIT ||
			  (verdict->expected >= '0' && verdict->expected <= '9'));
		bad += verdict->state == REPAT_MRZ_BAD;
	}
	HOLDS((bad > 0) == (record.validity == REPAT_MRZ_INVALID));
	HOLDS(repat_mrz_read_birth(&view, &as_of, &date, NULL) == REPAT_OK);
	check_date(&date);
	HOLDS(date.year <= as_of.year);
	HOLDS(repat_mrz_read_expiry(&view, &as_of, &date, NULL) == REPAT_OK);
	check_date(&date);
	HOLDS(repat_mrz_read_issue(&view, &as_of, &date, NULL) == REPAT_OK);
	check_date(&date);
	for (int i = 0; i < REPAT_MRZ_CHECKS; i++)
	{
		char		ranges[REPAT_MRZ_RANGES_MAX];

		repat_mrz_ranges(&view, (RepatMrzCheck) i, ranges);
		HOLDS((ranges[0] == '\0') == (record.verdict[i].state == REPAT_MRZ_NO_DIGIT));
	}
	{
		char		name[REPAT_MRZ_NATIVE_MAX];

		HOLDS(repat_mrz_read_native(&view, true, name) <= sizeof(name));
		HOLDS(repat_mrz_read_native(&view, false, name) <= sizeof(name));
	}
	free(exact);
}

/* What is proposed is proved: each named digit agrees, and no place without one is touched. */
static void
check_repair(const RepatMrz *mrz)
{
	RepatMrzRepair repair;
	RepatMrz	repaired;
	size_t		size = repat_mrz_size(mrz);

	repat_mrz_repair(mrz, &repair);
	HOLDS(repat_mrz_accept(repair.zone, size, &repaired, NULL) == REPAT_OK);
	HOLDS(repaired.layout == mrz->layout);
	for (int i = 0; i < repair.count; i++)
	{
		const RepatMrzChange *change = &repair.change[i];
		bool		digit;

		HOLDS(change->at < size && (i == 0 || repair.change[i - 1].at < change->at));
		HOLDS(mrz->text[change->at] == change->was && repair.zone[change->at] == change->becomes);
		HOLDS(change->was != change->becomes && change->proof != 0);
		HOLDS(repat_mrz_place_name(&repaired, change->at, &digit) != NULL);
		for (int check = 0; check < REPAT_MRZ_CHECKS; check++)
		{
			RepatMrzVerdict verdict;

			repat_mrz_check(&repaired, (RepatMrzCheck) check, &verdict);
			HOLDS((change->proof & 1U << check) == 0 || verdict.state == REPAT_MRZ_OK);
		}
	}
	for (size_t at = 0, next = 0; at < size; at++)
	{
		if (next < (size_t) repair.count && repair.change[next].at == at)
			next++;
		else
			HOLDS(mrz->text[at] == repair.zone[at]);
	}
}

/* Lenient reading tells each character that strict reading would not have had. */
static void
check_lenient(const char *text, size_t size, bool strict)
{
	char		zone[REPAT_MRZ_SIZE_MAX];
	RepatMrz	mrz;
	RepatMrzNormal normal;
	RepatMrzShape shape;
	RepatDiag	diag = {0, NULL, NULL};

	if (repat_mrz_normalise(text, size, zone, &mrz, &normal, &shape, &diag) != REPAT_OK)
	{
		HOLDS(!strict && diag.detail != NULL && diag.position <= (int) size);
		return;
	}
	HOLDS(strict == (normal.count == 0));
	for (int i = 0; i < normal.count; i++)
	{
		HOLDS(normal.change[i].at < repat_mrz_size(&mrz));
		HOLDS(i == 0 || normal.change[i - 1].at < normal.change[i].at);
		HOLDS(repat_mrz_normal_name((RepatMrzNormalKind) normal.change[i].kind) != NULL);
	}
	check_zone(&mrz);
	check_repair(&mrz);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* Of exactly its size, too. */
	char	   *text = malloc(size ? size : 1);
	char		zone[REPAT_MRZ_SIZE_MAX];
	char		again[REPAT_MRZ_SIZE_MAX];
	char		printed[REPAT_MRZ_TEXT_MAX];
	RepatMrz	mrz;
	RepatMrz	second;
	RepatMrzShape shape;
	RepatDiag	diag = {0, NULL, NULL};

	memcpy(text, data, size);
	if (repat_mrz_read(text, size, zone, &mrz, &shape, &diag) == REPAT_OK)
	{
		size_t		length = repat_mrz_print(&mrz, printed);

		HOLDS(repat_mrz_read(printed, length, again, &second, &shape, &diag) == REPAT_OK);
		HOLDS(second.layout == mrz.layout);
		HOLDS(memcmp(zone, again, repat_mrz_size(&mrz)) == 0);
		check_zone(&mrz);
		check_repair(&mrz);
		check_lenient(text, size, true);
	}
	else
	{
		check_lenient(text, size, false);
		HOLDS(diag.detail != NULL && diag.position <= (int) size);
	}
	if (repat_mrz_accept(text, size, &mrz, NULL) == REPAT_OK)
		check_zone(&mrz);
	if (repat_mrz_alphabet(text, size, NULL))
	{
		char		digit = repat_mrz_digit(text, size);

		HOLDS(digit >= '0' && digit <= '9');
	}
	free(text);
	return 0;
}
