/*
 * mrz.c
 *	  A machine-readable zone: from text to its characters and back.
 *
 * Layer: core. Doc 9303-3, 4.3 to 4.9: the alphabet and the lines. Strict: no
 * character is replaced and no line is padded, because a line that is one short
 * has lost a character somewhere, and padding makes plausible wrong fields of it.
 * Must never let a byte of the input into a diagnosis.
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
	"A zone has three lines of 30, two of 36 or two of 44 characters, "
	"or the same characters without line breaks.";

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
	const RepatMrzLayout *layout;
	size_t		width[LINES_MEASURED] = {0};
	int			lines = 0;
	size_t		used = 0;
	bool		same_width = true;

	for (size_t at = 0; at < length;)
	{
		const char *start = text + at;
		const char *newline = memchr(start, '\n', length - at);
		size_t		whole = newline ? (size_t) (newline - start) : length - at;
		size_t		line = whole;
		size_t		bad;

		if (newline && line > 0 && start[line - 1] == '\r')
			line--;
		while (line > 0 && (start[line - 1] == ' ' || start[line - 1] == '\t'))
			line--;
		if (!repat_mrz_alphabet(start, line, &bad))
			return repat_fail(diag, REPAT_SYNTAX, (int) (at + bad + 1), alphabet_detail, NULL);
		if (line > 0)
		{
			if (lines < LINES_MEASURED)
				width[lines] = line;
			same_width = same_width && line == width[0];
			lines++;
			if (used + line <= REPAT_MRZ_SIZE_MAX)
				memcpy(zone + used, start, line);
			used += line;
		}
		at += whole + (newline ? 1 : 0);
	}
	layout = used <= REPAT_MRZ_SIZE_MAX ? repat_mrz_layout(zone, used) : NULL;
	if (layout == NULL || !same_width || (lines != 1 && lines != layout->lines))
	{
		describe_shape(width, lines, shape);
		return repat_fail(diag, REPAT_SYNTAX, 0, shape->sentence, shape_hint);
	}
	out->text = zone;
	out->layout = layout;
	return REPAT_OK;
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
	size_t		width = mrz->layout->width;
	char	   *end = text;

	for (int i = 0; i < mrz->layout->lines; i++)
	{
		if (i > 0)
			*end++ = '\n';
		memcpy(end, mrz->text + (size_t) i * width, width);
		end += width;
	}
	return (size_t) (end - text);
}
