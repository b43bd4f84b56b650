/*
 * mrz.c
 *	  A machine-readable zone: from text to its characters and back.
 *
 * Layer: core. Doc 9303-3, 4.3 to 4.9: the alphabet and the lines. No line is ever
 * padded, because a line that is one short has lost a character somewhere, and
 * padding makes plausible wrong fields of it; strict reading replaces no character,
 * lenient reading tells which. Must never let a byte of the input into a diagnosis.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz.h"

#include <stdio.h>
#include <string.h>

#include "repatriation/core/mrz_check.h"
#include "repatriation/core/mrz_layout.h"

#define LINES_MEASURED	4			/* one more than the largest format has */

static const char alphabet_detail[] =
	"A machine-readable zone has only the characters 0 to 9, A to Z and <.";
static const char shape_hint[] =
	"A zone has three lines of 30, two of 36 or two of 44 characters, or the same "
	"characters without line breaks; national layouts have two lines of 34, lines of 9, 30 "
	"and 30, or one of 30.";

/* "The line lengths are 44, 43." */
static void
describe_shape(const size_t *width, int lines, RepatMrzShape *shape)
{
	char	   *end = shape->sentence;
	size_t		space = sizeof(shape->sentence);
	int			shown = lines < LINES_MEASURED ? lines : LINES_MEASURED;
	int			used;

	if (lines == 0)
	{
		snprintf(end, space, "The text has no line with characters.");
		return;
	}
	used = snprintf(end, space, lines == 1 ? "The line length is" : "The line lengths are");
	for (int i = 0; i < shown; i++)
		used += snprintf(end + used, space - (size_t) used, "%s %zu", i == 0 ? "" : ",", width[i]);
	snprintf(end + used, space - (size_t) used, "%s.", lines > shown ? " and more" : "");
}

/* A text that is being read line by line. */
typedef struct Reading
{
	char	   *zone;				/* holds REPAT_MRZ_SIZE_MAX characters */
	size_t		used;				/* characters read, also those that zone has no room for */
	size_t		width[LINES_MEASURED];
	int			lines;
} Reading;

/* The next line from *at on, without its end and the blanks before it; *at moves behind it. */
static const char *
next_line(const char *text, size_t length, size_t *at, size_t *line)
{
	const char *start = text + *at;
	const char *newline = memchr(start, '\n', length - *at);
	size_t		whole = newline ? (size_t) (newline - start) : length - *at;

	*line = whole;
	if (newline && *line > 0 && start[*line - 1] == '\r')
		(*line)--;
	while (*line > 0 && (start[*line - 1] == ' ' || start[*line - 1] == '\t'))
		(*line)--;
	*at += whole + (newline ? 1 : 0);
	return start;
}

static void
end_line(Reading *reading, size_t width)
{
	if (width == 0)
		return;
	if (reading->lines < LINES_MEASURED)
		reading->width[reading->lines] = width;
	reading->lines++;
}

/* The zone whose characters have been read, if its lines have a format's widths. */
static RepatStatus
end_zone(const Reading *reading, RepatMrz *out, RepatMrzShape *shape, RepatDiag *diag)
{
	const RepatMrzLayout *layout = NULL;
	bool		fits;

	if (reading->used <= REPAT_MRZ_SIZE_MAX)
		layout = repat_mrz_layout(reading->zone, reading->used);
	fits = layout != NULL && (reading->lines == 1 || reading->lines == layout->lines);
	for (int i = 0; fits && reading->lines > 1 && i < reading->lines; i++)
		fits = reading->width[i] == (i == 0 ? layout->first : layout->width);
	if (!fits)
	{
		describe_shape(reading->width, reading->lines, shape);
		return repat_fail(diag, REPAT_SYNTAX, 0, shape->sentence, shape_hint);
	}
	out->text = reading->zone;
	out->layout = layout;
	return REPAT_OK;
}

/*
 * Read a zone from text: lines ended by \n or \r\n, or all characters in one line.
 * Blanks at the end of a line and blank lines are passed over. zone receives the
 * characters, and *out views them: it is good as long as zone is (zone alone may
 * have been written to when the text is refused). REPAT_SYNTAX for
 * another character (position set) or another shape (diag's detail is then
 * shape->sentence, the measured lengths; it lives as long as shape).
 */
RepatStatus
repat_mrz_read(const char *text, size_t length, char zone[REPAT_MRZ_SIZE_MAX], RepatMrz *out,
			   RepatMrzShape *shape, RepatDiag *diag)
{
	Reading		reading = {zone, 0, {0}, 0};

	for (size_t at = 0; at < length;)
	{
		size_t		line;
		const char *start = next_line(text, length, &at, &line);
		size_t		bad;

		if (!repat_mrz_alphabet(start, line, &bad))
			return repat_fail(diag, REPAT_SYNTAX, (int) (start - text + (ptrdiff_t) bad + 1),
							  alphabet_detail, NULL);
		if (reading.used + line <= REPAT_MRZ_SIZE_MAX)
			memcpy(zone + reading.used, start, line);
		reading.used += line;
		end_line(&reading, line);
	}
	return end_zone(&reading, out, shape, diag);
}

static void
put(Reading *reading, char c)
{
	if (reading->used < REPAT_MRZ_SIZE_MAX)
		reading->zone[reading->used] = c;
	reading->used++;
}

static void
put_normal(Reading *reading, char c, RepatMrzNormalKind kind, RepatMrzNormal *normal)
{
	if (normal->count < REPAT_MRZ_SIZE_MAX && reading->used < REPAT_MRZ_SIZE_MAX)
	{
		normal->change[normal->count].at = (uint8_t) reading->used;
		normal->change[normal->count].kind = (uint8_t) kind;
		normal->count++;
	}
	put(reading, c);
}

/* Reads the character at text, which is not at its end: its bytes, 0 if it is none we know. */
static size_t
read_lenient(const char *text, size_t length, Reading *reading, RepatMrzNormal *normal)
{
	if (repat_mrz_alphabet(text, 1, NULL))
		put(reading, text[0]);
	else if (text[0] >= 'a' && text[0] <= 'z')
		put_normal(reading, (char) ('A' + (text[0] - 'a')), REPAT_MRZ_NORMAL_CASE, normal);
	else if (text[0] == ' ')
		put_normal(reading, REPAT_MRZ_FILLER, REPAT_MRZ_NORMAL_BLANK, normal);
	else if (length >= 2 && memcmp(text, "\xC2\xAB", 2) == 0)
	{
		put_normal(reading, REPAT_MRZ_FILLER, REPAT_MRZ_NORMAL_GUILLEMET, normal);
		put_normal(reading, REPAT_MRZ_FILLER, REPAT_MRZ_NORMAL_GUILLEMET, normal);
		return 2;
	}
	else if (length >= 3 && memcmp(text, "\xE2\x80\xB9", 3) == 0)
	{
		put_normal(reading, REPAT_MRZ_FILLER, REPAT_MRZ_NORMAL_GUILLEMET, normal);
		return 3;
	}
	else
		return 0;
	return 1;
}

/*
 * As repat_mrz_read, but lenient: of text in UTF-8, small letters are read as
 * capitals, the guillemets U+00AB and U+2039 as two fillers and one, and a blank
 * inside a line as filler. *normal tells every character so replaced, in order. The
 * lines must then have a format's exact widths: nothing is padded or left out.
 */
RepatStatus
repat_mrz_normalise(const char *text, size_t length, char zone[REPAT_MRZ_SIZE_MAX],
					RepatMrz *out, RepatMrzNormal *normal, RepatMrzShape *shape, RepatDiag *diag)
{
	Reading		reading = {zone, 0, {0}, 0};

	normal->count = 0;
	for (size_t at = 0; at < length;)
	{
		size_t		line;
		const char *start = next_line(text, length, &at, &line);
		size_t		before = reading.used;

		for (size_t i = 0; i < line;)
		{
			size_t		taken = read_lenient(start + i, line - i, &reading, normal);

			if (taken == 0)
				return repat_fail(diag, REPAT_SYNTAX, (int) (start - text + (ptrdiff_t) i + 1),
								  alphabet_detail, NULL);
			i += taken;
		}
		end_line(&reading, reading.used - before);
	}
	return end_zone(&reading, out, shape, diag);
}

/* The kind's name in SQL: a constant. */
const char *
repat_mrz_normal_name(RepatMrzNormalKind kind)
{
	switch (kind)
	{
		case REPAT_MRZ_NORMAL_CASE:
			return "small_letter";
		case REPAT_MRZ_NORMAL_GUILLEMET:
			return "guillemet";
		case REPAT_MRZ_NORMAL_BLANK:
			return "blank";
	}
	return NULL;
}

/*
 * Accept a zone's characters from a stranger (a binary value): *out views them if
 * they have a format's length and the alphabet, else REPAT_BINARY.
 */
RepatStatus
repat_mrz_accept(const char *zone, size_t length, RepatMrz *out, RepatDiag *diag)
{
	const RepatMrzLayout *layout = repat_mrz_layout(zone, length);
	size_t		bad;

	if (layout == NULL)
		return repat_fail(diag, REPAT_BINARY, 0,
						  "The value has not the length of a machine-readable zone.", NULL);
	if (!repat_mrz_alphabet(zone, length, &bad))
		return repat_fail(diag, REPAT_BINARY, (int) (bad + 1), alphabet_detail, NULL);
	out->layout = layout;
	out->text = zone;
	return REPAT_OK;
}

/*
 * View characters that repat_mrz_read or repat_mrz_accept has passed before, a
 * stored value: false, and *out untouched, if no format has that length.
 */
bool
repat_mrz_view(const char *zone, size_t length, RepatMrz *out)
{
	const RepatMrzLayout *layout = repat_mrz_layout(zone, length);

	if (layout == NULL)
		return false;
	out->layout = layout;
	out->text = zone;
	return true;
}

/* Characters in the zone, line breaks not counted. */
size_t
repat_mrz_size(const RepatMrz *mrz)
{
	return mrz->layout->size;
}

/* Write the zone's lines with \n between them; returns the length, not terminated. */
size_t
repat_mrz_print(const RepatMrz *mrz, char text[REPAT_MRZ_TEXT_MAX])
{
	const char *from = mrz->text;
	char	   *end = text;

	for (int i = 0; i < mrz->layout->lines; i++)
	{
		size_t		width = i == 0 ? mrz->layout->first : mrz->layout->width;

		if (i > 0)
			*end++ = '\n';
		memcpy(end, from, width);
		from += width;
		end += width;
	}
	return (size_t) (end - text);
}
