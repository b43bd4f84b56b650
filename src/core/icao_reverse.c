/*
 * icao_reverse.c
 *	  What a transliterated name can have been: every reading, one after the other.
 *
 * Layer: core. ICAO Doc 9303-3, section 6, tables B and C read backwards. No Arabic
 * code begins another, but a code written twice is a letter with shadda or two letters,
 * and several letters share a code: so there are readings, not a reading, and none may
 * take the place of a name. Must never look for a way on from where there is none: the
 * places that lead to an end are found first, so that a reading costs its own length.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/icao_reverse.h"

#include <string.h>

#include "repatriation/core/icao_case.h"

#define SHADDA		0x0651
#define TEH_MARBUTA	0x0629

/* Each row has two options, plain and with shadda; then come these. */
enum
{
	OPTION_BETWEEN,				/* a blank or filler: the next component */
	OPTION_CUT,					/* the beginning of a code at the end: a name that was cut */
	OPTIONS_BESIDE
};

static bool
is_between(char c)
{
	return c == ' ' || c == '<';
}

/* The row of an option, the tables one behind the other; NULL for those beside them. */
static const RepatIcaoRow *
row_of(const RepatIcaoReadings *r, int option)
{
	size_t		count;
	const RepatIcaoRow *row = repat_icao_rows(r->script, &count);
	size_t		at = (size_t) option / 2;

	if (at < count)
		return row + at;
	at -= count;
	row = repat_icao_rows_also(r->script, &count);
	return at < count ? row + at : NULL;
}

static int
options(const RepatIcaoReadings *r)
{
	size_t		rows;
	size_t		also;

	repat_icao_rows(r->script, &rows);
	repat_icao_rows_also(r->script, &also);
	return (int) (2 * (rows + also)) + OPTIONS_BESIDE;
}

/* Whether the text from a place on is the beginning of a longer code that X escapes. */
static bool
is_cut(const RepatIcaoReadings *r, size_t at)
{
	size_t		count;
	size_t		rest = r->length - at;
	const RepatIcaoRow *row = repat_icao_rows(r->script, &count);

	if (r->script != REPAT_ICAO_SCRIPT_ARABIC || r->text[at] != 'X')
		return false;
	for (size_t i = 0; i < count; i++)
	{
		if (strlen(row[i].code) > rest && memcmp(row[i].code, r->text + at, rest) == 0)
			return true;
	}
	return false;
}

/* The characters that an option takes at a place; 0 if it does not fit there. */
static size_t
step(const RepatIcaoReadings *r, size_t at, int option)
{
	const RepatIcaoRow *row = row_of(r, option);
	const char *text = r->text + at;
	size_t		rest = r->length - at;
	RepatIcaoCode code;
	size_t		again;

	if (row == NULL)
	{
		if (options(r) - option == OPTIONS_BESIDE - OPTION_BETWEEN)
			return is_between(text[0]) ? 1 : 0;
		return is_cut(r, at) ? rest : 0;
	}
	code.text = row->code;
	code.length = (uint8_t) strlen(row->code);
	if (code.length > rest || memcmp(text, code.text, code.length) != 0)
		return 0;
	/* XAH is teh marbuta at the end of a component alone. */
	if (row->letter == TEH_MARBUTA && strcmp(row->code, "XAH") == 0 &&
		rest > code.length && !is_between(text[code.length]))
		return 0;
	if (option % 2 == 0)
		return code.length;
	again = repat_icao_repeat(&code);
	if (r->script != REPAT_ICAO_SCRIPT_ARABIC || 2 * (size_t) code.length - again > rest ||
		memcmp(text + code.length, code.text + again, code.length - again) != 0)
		return 0;
	return 2 * (size_t) code.length - again;
}

/*
 * Begin to read a name in capitals of ASCII, components parted by blanks or fillers.
 * It must stay where it is as long as *out is used. REPAT_LIMIT if it is too long,
 * REPAT_SYNTAX for another character; a name without a reading is no error.
 */
RepatStatus
repat_icao_read(const char *text, size_t length, RepatIcaoScript script, RepatIcaoReadings *out,
				RepatDiag *diag)
{
	int			count;

	if (length > REPAT_ICAO_REVERSE_MAX)
		return repat_fail(diag, REPAT_LIMIT, 0, "A name has at most 120 characters.", NULL);
	for (size_t at = 0; at < length; at++)
	{
		if ((text[at] < 'A' || text[at] > 'Z') && !is_between(text[at]))
			return repat_fail(diag, REPAT_SYNTAX, (int) at + 1,
							  "A name in a zone has the letters A to Z, blanks and fillers.", NULL);
	}
	out->script = script;
	out->text = text;
	out->length = length;
	out->depth = length > 0 ? 0 : -1;
	out->frame[0].at = 0;
	out->frame[0].option = -1;
	out->alive[length] = true;
	count = options(out);
	for (size_t at = length; at-- > 0;)
	{
		out->alive[at] = false;
		for (int option = 0; option < count && !out->alive[at]; option++)
		{
			size_t		taken = step(out, at, option);

			out->alive[at] = taken > 0 && out->alive[at + taken];
		}
	}
	return REPAT_OK;
}

/* Takes the next option in the frame that is tried; the place behind it, -1 for none. */
static int
advance(RepatIcaoReadings *r)
{
	int			count = options(r);
	int			at = r->frame[r->depth].at;
	int			option = r->frame[r->depth].option;

	while (++option < count)
	{
		size_t		taken = step(r, (size_t) at, option);

		if (taken > 0 && r->alive[(size_t) at + taken])
		{
			r->frame[r->depth].option = option;
			return at + (int) taken;
		}
	}
	return -1;
}

static size_t
print(const RepatIcaoReadings *r, char *out)
{
	size_t		used = 0;

	for (int i = 0; i <= r->depth; i++)
	{
		const RepatIcaoRow *row = row_of(r, r->frame[i].option);

		if (row != NULL)
		{
			used += repat_utf8_write(row->letter, out + used);
			if (r->frame[i].option % 2 != 0)
				used += repat_utf8_write(SHADDA, out + used);
		}
		else if (is_between(r->text[r->frame[i].at]))
			out[used++] = ' ';
	}
	return used;
}

/*
 * The next reading, in UTF-8, not terminated; false when there is no further one. All
 * are different.
 */
bool
repat_icao_next_reading(RepatIcaoReadings *readings, char out[REPAT_ICAO_READING_MAX],
						size_t *used)
{
	while (readings->depth >= 0)
	{
		int			next = advance(readings);

		if (next < 0)
		{
			readings->depth--;
			continue;
		}
		if ((size_t) next == readings->length)
		{
			*used = print(readings, out);
			return true;
		}
		readings->depth++;
		readings->frame[readings->depth].at = next;
		readings->frame[readings->depth].option = -1;
	}
	return false;
}
