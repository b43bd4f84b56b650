/*
 * docmap_target.c
 *	  Where in the vocabulary a mapping profile puts what it reads.
 *
 * Layer: core. A target is the vocabulary's own path, such as
 * "subject/person/name/given" or "relation/@role"; an element whose content is
 * text may be named without saying so. A profile cannot invent a place.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/docmap.h"

#include <string.h>

RepatStatus
repat_docmap_target(const char *text, size_t length, bool is_group,
					const RepatConsularRow **rows, uint8_t *depth, RepatDiag *diag)
{
	static const char hint[] = "Targets are paths of the vocabulary, such as document/number, "
		"subject/person/birth/date and relation/@role.";
	RepatConsularBlock block = REPAT_BLOCK_ROOT;
	const RepatConsularRow *row = NULL;
	size_t		at = 0;
	uint8_t		count = 0;

	do
	{
		const char *slash = at < length ? memchr(text + at, '/', length - at) : NULL;
		size_t		end = slash != NULL ? (size_t) (slash - text) : length;
		char		prefix = at < end && text[at] == '@' ? '@' : 0;

		if (block == REPAT_BLOCK_NONE || count == REPAT_DOCMAP_TARGET)
			return repat_fail(diag, REPAT_SYNTAX, (int) at + 1,
							  "The vocabulary has nothing below this place.", hint);
		if (prefix != 0)
			at++;
		row = at < end && text[at] != '#' && text[at] != '@'
			? repat_consular_row(block, prefix, text + at, end - at) : NULL;
		if (row == NULL)
			return repat_fail(diag, REPAT_SYNTAX, (int) at + 1,
							  "The vocabulary has no such place.", hint);
		rows[count++] = row;
		block = row->opens;
		at = end + 1;
	} while (at <= length);
	if (is_group != (row->opens != REPAT_BLOCK_NONE))
	{
		/* A value may stand as the text of an element that also has attributes. */
		const RepatConsularRow *content = is_group ? NULL : repat_consular_row(block, '#', "text", 4);

		if (content == NULL || count == REPAT_DOCMAP_TARGET)
			return repat_fail(diag, REPAT_SYNTAX, 1, is_group
							  ? "A group's target holds other elements."
							  : "A field's target holds a value.", hint);
		rows[count++] = content;
	}
	*depth = count;
	return REPAT_OK;
}
