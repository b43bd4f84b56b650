/*
 * icao.c
 *	  Any bytes as a name: spelled, read back, compared, and built into a zone.
 *
 * The first byte chooses language and format, the rest is the name, primary and
 * secondary parted by a line feed.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include "repatriation/core/icao_match.h"
#include "repatriation/core/icao_reverse.h"
#include "repatriation/core/mrz_build.h"
#include "repatriation/core/mrz_compare.h"

#define HOLDS(condition) \
	do { \
		if (!(condition)) \
			abort(); \
	} while (0)

#define READINGS_MAX 40

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A component spelled as the tables say is a spelling of itself. */
static void
check_components(const char *name, size_t length, RepatIcaoLang lang)
{
	size_t		at = 0;
	size_t		begin;
	size_t		end = 0;

	while (repat_icao_component(name, length, &at, &begin, &end))
	{
		char		spelled[REPAT_ICAO_SPACE(200)];
		char		letters[REPAT_ICAO_SPACE(200)];
		size_t		used;
		size_t		kept = 0;

		HOLDS(begin < end && end <= at && at <= length);
		if (end - begin > 200 ||
			repat_icao_transliterate(name + begin, end - begin, lang, spelled, sizeof(spelled),
									 &used, NULL) != REPAT_OK)
			continue;
		for (size_t i = 0; i < used; i++)
		{
			if ((spelled[i] >= 'A' && spelled[i] <= 'Z') || (spelled[i] >= '0' && spelled[i] <= '9'))
				letters[kept++] = spelled[i];
		}
		if (kept > REPAT_ICAO_MATCH_MAX)
			continue;
		HOLDS(repat_icao_match(name + begin, end - begin, letters, kept, false) ==
			  REPAT_ICAO_AGREES);
		for (size_t cut = 0; cut <= kept; cut++)
			HOLDS(repat_icao_match(name + begin, end - begin, letters, cut, true) ==
				  REPAT_ICAO_AGREES);
	}
}

/* Every reading is UTF-8 that has a spelling. */
static void
check_readings(const char *name, size_t length, RepatIcaoScript script)
{
	RepatIcaoReadings walk;
	char		out[REPAT_ICAO_READING_MAX];
	char		last[REPAT_ICAO_READING_MAX];
	size_t		used;
	size_t		last_used = 0;

	if (repat_icao_read(name, length, script, &walk, NULL) != REPAT_OK)
		return;
	for (int i = 0; i < READINGS_MAX && repat_icao_next_reading(&walk, out, &used); i++)
	{
		char		spelled[REPAT_ICAO_SPACE(REPAT_ICAO_READING_MAX)];
		size_t		spelled_used;

		HOLDS(used <= sizeof(out));
		HOLDS(i == 0 || used != last_used || memcmp(out, last, used) != 0);
		HOLDS(repat_icao_transliterate(out, used, REPAT_ICAO_TABLE, spelled, sizeof(spelled),
									   &spelled_used, NULL) == REPAT_OK);
		memcpy(last, out, used);
		last_used = used;
	}
}

/* Whatever is built parses back, its digits agree, and its names are those given. */
static void
check_build(const char *name, size_t length, int choice, RepatIcaoLang lang)
{
	static const char *const formats[] = {"TD1", "TD2", "TD3", "MRV-A", "MRV-B"};
	const char *border = length > 0 ? memchr(name, '\n', length) : NULL;
	RepatMrzParts parts;
	RepatMrzPrinted printed;
	RepatMrzComparison comparison[REPAT_MRZ_PRINTED];
	RepatMrzRecord record;
	char		zone[REPAT_MRZ_SIZE_MAX];
	RepatMrz	mrz;
	RepatMrz	again;
	RepatDiag	diag = {0, NULL, NULL};

	memset(&parts, 0, sizeof(parts));
	memset(&printed, 0, sizeof(printed));
	parts.format.text = formats[choice];
	parts.format.length = strlen(formats[choice]);
	parts.code.text = choice > 2 ? "V" : "PU";
	parts.code.length = choice > 2 ? 1 : 2;
	parts.issuer.text = parts.nationality.text = "NLD";
	parts.issuer.length = parts.nationality.length = 3;
	parts.primary.text = name;
	parts.primary.length = border ? (size_t) (border - name) : length;
	if (border)
	{
		parts.secondary.text = border + 1;
		parts.secondary.length = length - parts.primary.length - 1;
	}
	/* The name's own bytes serve as number and optional data, too. */
	parts.number.text = name;
	parts.number.length = parts.primary.length;
	parts.lang = lang;
	parts.birth.year = 2015;
	parts.expiry.year = 2030;
	parts.expiry.month = 1;
	parts.expiry.day = 2;
	if (repat_mrz_build(&parts, zone, &mrz, &diag) != REPAT_OK)
	{
		HOLDS(diag.detail != NULL);
		parts.number.length = 0;
		if (repat_mrz_build(&parts, zone, &mrz, &diag) != REPAT_OK)
			return;
	}
	HOLDS(repat_mrz_accept(zone, repat_mrz_size(&mrz), &again, NULL) == REPAT_OK);
	HOLDS(again.layout == mrz.layout && strcmp(mrz.layout->name, formats[choice]) == 0);
	repat_mrz_parse(&mrz, &record);
	HOLDS(record.validity == REPAT_MRZ_VALID);
	HOLDS(strcmp(record.birth, "15<<<<") == 0 && strcmp(record.expiry, "300102") == 0);
	HOLDS(record.primary.length > 0);
	printed.text[REPAT_MRZ_PRINTED_PRIMARY] = name;
	printed.length[REPAT_MRZ_PRINTED_PRIMARY] = parts.primary.length;
	printed.text[REPAT_MRZ_PRINTED_SECONDARY] = parts.secondary.text;
	printed.length[REPAT_MRZ_PRINTED_SECONDARY] = parts.secondary.length;
	printed.lang = lang;
	if (record.secondary.length > 0)
	{
		repat_mrz_compare(&mrz, &printed, comparison);
		for (int i = REPAT_MRZ_PRINTED_PRIMARY; i <= REPAT_MRZ_PRINTED_SECONDARY; i++)
			HOLDS(comparison[i].result == REPAT_MRZ_EQUAL ||
				  comparison[i].result == REPAT_MRZ_COMPATIBLE);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	RepatIcaoLang lang;
	size_t		length;
	char	   *name;
	char	   *out;
	size_t		used = 0;
	RepatDiag	diag = {0, NULL, NULL};

	if (size == 0)
		return 0;
	lang = (RepatIcaoLang) (data[0] % REPAT_ICAO_EVERY);
	length = size - 1;
	/* Of exactly its size, so that a step outside is seen. */
	name = malloc(length ? length : 1);
	memcpy(name, data + 1, length);
	out = malloc(REPAT_ICAO_SPACE(length));
	if (repat_icao_transliterate(name, length, lang, out, REPAT_ICAO_SPACE(length), &used,
								 &diag) == REPAT_OK)
	{
		for (size_t i = 0; i < used; i++)
			HOLDS(out[i] >= ' ' && out[i] <= '~' && !(out[i] >= 'a' && out[i] <= 'z'));
	}
	else
		HOLDS(diag.detail != NULL && diag.position >= 1 && diag.position <= (int) length);
	check_components(name, length, lang);
	check_readings(name, length, REPAT_ICAO_SCRIPT_ARABIC);
	check_readings(name, length, REPAT_ICAO_SCRIPT_CYRILLIC);
	check_build(name, length, data[0] / REPAT_ICAO_EVERY % 5, lang);
	free(out);
	free(name);
	return 0;
}
