/*
 * wording.c
 *	  Fuzz target: finding words in any bytes, with terms and titles from them too.
 *
 * Asserted: every hit lies in the text, behind the one before; a text searched
 * from a hit's start finds that hit again; where a title allows the whole text of
 * a hit's word, as it stands, nothing is found there; and the list's words are
 * found behind any text that ends in a blank, whatever it is.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "repatriation/core/wording.h"

#define MUST(x) do { if (!(x)) abort(); } while (0)

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
walk(const RepatWording *more, const char *text, size_t length)
{
	RepatWordingHit hit;
	RepatWordingHit again;
	size_t		cursor = 0;
	size_t		end = 0;

	while (repat_wording_next(more, text, length, &cursor, &hit))
	{
		RepatTerm	title;
		RepatWording allowing = {NULL, 0, NULL, 1};
		size_t		from = hit.start;
		size_t		inside = 0;

		MUST(hit.length > 0 && hit.start >= end && hit.start + hit.length <= length);
		MUST(cursor == hit.start + hit.length);
		end = cursor;
		MUST(repat_wording_next(more, text, length, &from, &again));
		MUST(again.start == hit.start && again.length == hit.length);
		title.text = text + hit.start;
		title.length = hit.length;
		allowing.allowed = &title;
		MUST(!repat_wording_next(&allowing, text + hit.start, hit.length, &inside, &again));
	}
	MUST(cursor == length);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char word[] = " radicalized";
	RepatTerm	terms[2];
	RepatWording more = {terms, 1, terms + 1, 1};
	RepatWordingHit hit;
	const char *text;
	char	   *longer;
	size_t		length;
	size_t		cursor = 0;
	size_t		last = 0;
	int			found = 0;

	/* two lengths, a term, a title, the text */
	if (size < 2 || size > 4096 || (size_t) data[0] + data[1] + 2 > size)
		return 0;
	terms[0].text = (const char *) data + 2;
	terms[0].length = data[0];
	terms[1].text = terms[0].text + data[0];
	terms[1].length = data[1];
	text = terms[1].text + data[1];
	length = size - 2 - data[0] - data[1];
	walk(NULL, text, length);
	walk(&more, text, length);
	longer = malloc(length + sizeof(word));
	MUST(longer != NULL);
	memcpy(longer, text, length);
	memcpy(longer + length, word, sizeof(word));
	while (repat_wording_next(NULL, longer, length + sizeof(word) - 1, &cursor, &hit))
	{
		found++;
		last = hit.start + hit.length;
	}
	MUST(found > 0 && last == length + sizeof(word) - 1);
	free(longer);
	return 0;
}
