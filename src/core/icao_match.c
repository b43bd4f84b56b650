/*
 * icao_match.c
 *	  Whether a name in a zone can be a spelling of a printed one.
 *
 * Layer: core. ICAO Doc 9303-3, section 6: where a table leaves a choice, and where
 * languages differ, every spelling counts, so two names agree if one choice for each
 * letter makes them equal. All are followed at once, as a set of places in the zone:
 * the time is that of the length, whatever the number of spellings.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/icao_match.h"

#include <string.h>

#define DOUBLED_MAX 16

/*
 * The next component of a printed name from *at on: *begin to *end; *at moves behind
 * it. False when there is none. What has no row is a part of its component.
 */
bool
repat_icao_component(const char *text, size_t length, size_t *at, size_t *begin, size_t *end)
{
	bool		found = false;

	while (*at < length)
	{
		RepatIcaoLetter letter;
		bool		known = repat_icao_next(text, length, *at, true, REPAT_ICAO_TABLE, &letter);
		size_t		bytes = known || letter.bytes > 0 ? letter.bytes : 1;

		if (known && letter.kind == REPAT_ICAO_BETWEEN)
		{
			if (found)
				return true;
		}
		else if (!known || letter.kind != REPAT_ICAO_NOTHING || found)
		{
			if (!found)
				*begin = *at;
			found = true;
			*end = *at + bytes;
		}
		*at += bytes;
	}
	return found;
}

/* The places of the zone that a spelling leads to from those of "from". */
static uint64_t
follow(uint64_t from, const char *code, size_t code_length, const char *zone, size_t zone_length,
	   bool prefix)
{
	uint64_t	to = 0;

	for (size_t at = 0; at <= zone_length; at++)
	{
		size_t		rest = zone_length - at;
		size_t		compared = rest < code_length ? rest : code_length;

		if ((from >> at & 1) == 0 || (rest < code_length && !prefix) ||
			memcmp(zone + at, code, compared) != 0)
			continue;
		to |= UINT64_C(1) << (at + compared);
	}
	return to;
}

static uint64_t
follow_letter(uint64_t from, const RepatIcaoLetter *letter, const char *zone, size_t zone_length,
			  bool prefix)
{
	uint64_t	to = 0;

	for (int i = 0; i < letter->count; i++)
	{
		const RepatIcaoCode *code = &letter->code[i];

		/* A shadda that nobody wrote is none the less there. */
		to |= follow(from, code->text, code->length, zone, zone_length, prefix);
		if (letter->doubled)
		{
			char		doubled[DOUBLED_MAX];
			size_t		again = repat_icao_repeat(code);

			memcpy(doubled, code->text, code->length);
			memcpy(doubled + code->length, code->text + again, code->length - again);
			to |= follow(from, doubled, 2 * (size_t) code->length - again, zone, zone_length,
						 prefix);
		}
	}
	return to;
}

/*
 * Whether a component of a zone, zone_length characters, can be a spelling of a
 * printed one in UTF-8, or with "prefix" the beginning of one.
 */
RepatIcaoMatch
repat_icao_match(const char *printed, size_t length, const char *zone, size_t zone_length,
				 bool prefix)
{
	uint64_t	places = 1;
	bool		foreign = false;
	bool		start = true;

	if (zone_length > REPAT_ICAO_MATCH_MAX)
		return REPAT_ICAO_UNKNOWN;
	for (size_t at = 0; at < length;)
	{
		RepatIcaoLetter letter;

		if (prefix && places >> zone_length != 0)
			return REPAT_ICAO_AGREES;
		if (!repat_icao_next(printed, length, at, start, REPAT_ICAO_EVERY, &letter))
			return REPAT_ICAO_UNKNOWN;
		at += letter.bytes;
		if (letter.kind == REPAT_ICAO_LETTER)
		{
			places = follow_letter(places, &letter, zone, zone_length, prefix);
			foreign = foreign || !letter.latin;
			start = false;
		}
		else if (letter.kind == REPAT_ICAO_DIGIT)
		{
			places = follow(places, &letter.sign, 1, zone, zone_length, prefix);
			start = true;
		}
	}
	if ((places >> zone_length & 1) != 0)
		return REPAT_ICAO_AGREES;
	return foreign ? REPAT_ICAO_UNKNOWN : REPAT_ICAO_DIFFERS;
}
