/*
 * mrz_build_name.c
 *	  The name field of a zone, cut where it is too long.
 *
 * Layer: core. ICAO Doc 9303-3, 4.6: signs, components, and truncation. A name that
 * fits is never cut. Where it does not fit, the double filler and a letter of the
 * secondary identifier stay, and the field ends with a letter, by which a reader knows.
 * Which letters go is the issuer's choice: here those at the end, and where the cut
 * falls between components, one of the component before.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz_build.h"

#include <string.h>

/* Characters of an identifier; what is longer is cut in any format. */
#define SPELLED_MAX 512

static const char name_detail[] = "A name has no digits, and at least one letter.";
static const char name_hint[] = "Write a numeral as a Roman one.";

/*
 * An identifier as a zone has it, components parted by one filler. Returns false for
 * a digit; the name's letters have been transliterated.
 */
static bool
encode(const char *spelled, size_t length, char *out, size_t *used)
{
	bool		apart = false;

	*used = 0;
	for (size_t i = 0; i < length; i++)
	{
		char		c = spelled[i];

		if (c >= '0' && c <= '9')
			return false;
		if (c == ' ' || c == '-' || c == ',' || c == REPAT_MRZ_FILLER)
			apart = *used > 0;
		else if (c >= 'A' && c <= 'Z')
		{
			if (apart)
				out[(*used)++] = REPAT_MRZ_FILLER;
			out[(*used)++] = c;
			apart = false;
		}
	}
	return true;
}

/* The identifier transliterated and encoded. */
static RepatStatus
spell(const RepatMrzGiven *name, RepatIcaoLang lang, char out[SPELLED_MAX], size_t *used,
	  RepatDiag *diag)
{
	char		spelled[SPELLED_MAX];
	size_t		length = 0;
	RepatStatus status;

	*used = 0;
	if (name->length == 0)
		return REPAT_OK;
	status = repat_icao_transliterate(name->text, name->length, lang, spelled, sizeof(spelled),
									  &length, diag);
	if (status == REPAT_NO_SPACE)
		return repat_fail(diag, REPAT_LIMIT, 0, "A name has at most 512 letters.", NULL);
	if (status != REPAT_OK)
		return status;
	if (!encode(spelled, length, out, used))
		return repat_fail(diag, REPAT_SYNTAX, 0, name_detail, name_hint);
	return REPAT_OK;
}

/* Takes the last letter of the component that ends before "end", if it keeps one. */
static bool
shorten(char *text, size_t *length, size_t end)
{
	while (end > 0)
	{
		size_t		begin = end;

		while (begin > 0 && text[begin - 1] != REPAT_MRZ_FILLER)
			begin--;
		if (end - begin > 1)
		{
			memmove(text + end - 1, text + end, *length - end);
			(*length)--;
			return true;
		}
		end = begin;
		while (end > 0 && text[end - 1] == REPAT_MRZ_FILLER)
			end--;
	}
	return false;
}

/* Cuts text to room characters, the last a letter; false if there is no way to. */
static bool
cut(char *text, size_t *length, size_t room)
{
	while (*length > room && text[room - 1] == REPAT_MRZ_FILLER)
	{
		size_t		end = room - 1;

		while (end > 0 && text[end - 1] == REPAT_MRZ_FILLER)
			end--;
		if (!shorten(text, length, end))
			return false;
	}
	if (*length < room)
		return false;
	*length = room;
	return text[room - 1] != REPAT_MRZ_FILLER;
}

/*
 * Write the name of the parts to a field of "width" characters. REPAT_SYNTAX for a
 * name without a letter, with a digit, or that no cut makes end with a letter;
 * REPAT_UNSUPPORTED for a letter that cannot be transliterated; REPAT_LIMIT.
 */
RepatStatus
repat_mrz_build_name(const RepatMrzParts *parts, char *field, size_t width, RepatDiag *diag)
{
	char		text[2 * SPELLED_MAX + 2];
	char		secondary[SPELLED_MAX];
	size_t		length;
	size_t		more;
	RepatStatus status = spell(&parts->primary, parts->lang, text, &length, diag);

	if (status == REPAT_OK)
		status = spell(&parts->secondary, parts->lang, secondary, &more, diag);
	if (status != REPAT_OK)
		return status;
	if (length == 0 && more == 0)
		return repat_fail(diag, REPAT_SYNTAX, 0, name_detail, name_hint);
	if (length == 0)
	{
		/* One identifier is the primary one. */
		memcpy(text, secondary, more);
		length = more;
		more = 0;
	}
	if (more > 0)
	{
		/* Room for the double filler and a letter behind it; a cut that fails here ... */
		if (length + 2 + more > width && length > width - 3 && !cut(text, &length, width - 3))
			length = 0;
		memcpy(text + length, "<<", 2);
		memcpy(text + length + 2, secondary, more);
		length = length == 0 ? 0 : length + 2 + more;
	}
	/* ... and one that fails here are of a score of initials. */
	if (length == 0 || (length > width && !cut(text, &length, width)))
		return repat_fail(diag, REPAT_SYNTAX, 0, "No cut of the name ends with a letter.",
						  "Leave out a component.");
	memset(field, REPAT_MRZ_FILLER, width);
	memcpy(field, text, length);
	return REPAT_OK;
}
