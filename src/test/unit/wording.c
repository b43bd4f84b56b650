/*
 * wording.c
 *	  Finding words: spellings, boundaries, titles, hostile bytes, time.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/wording.h"

#define TERM(text) {text, sizeof(text) - 1}

static const RepatTerm own_terms[] = {TERM("lion cub"), TERM("\xCE\x9B\xCF\x8C\xCE\xB3\xCE\xBF\xCF\x82"), TERM(""), TERM(" !"),
TERM("ab ")};
static const RepatTerm own_titles[] = {TERM("Centre for Deradicalization"), TERM("Centre"), TERM("")};
static const RepatWording own = {own_terms, 5, own_titles, 3};

/* How many words are found; the first one in *hit. */
static int
found_in(const RepatWording *more, const char *text, size_t length, RepatWordingHit *first)
{
	RepatWordingHit hit;
	size_t		cursor = 0;
	size_t		end = 0;
	int			count = 0;

	while (repat_wording_next(more, text, length, &cursor, &hit))
	{
		/* each one lies in the text, behind the one before, and is something */
		CHECK(hit.length > 0 && hit.start >= end && hit.start + hit.length <= length);
		CHECK(cursor == hit.start + hit.length);
		end = cursor;
		if (count++ == 0)
			*first = hit;
	}
	CHECK(cursor == length);
	return count;
}

static void
finds(const char *text, const char *word)
{
	RepatWordingHit hit = {0, 0};
	int			count = found_in(NULL, text, strlen(text), &hit);

	if (count != 1 || hit.length != strlen(word) || memcmp(text + hit.start, word, hit.length) != 0)
		printf("in: %s\n", text);
	CHECK(count == 1);
	CHECK(hit.length == strlen(word) && memcmp(text + hit.start, word, hit.length) == 0);
}

static int
count_own(const char *text)
{
	RepatWordingHit hit;

	return found_in(&own, text, strlen(text), &hit);
}

static void
spellings(void)
{
	finds("radicalization", "radicalization");
	finds("(Radicalised)", "Radicalised");
	finds("a RADICALIZING-effect", "RADICALIZING");
	finds("x\xC2\xA0radicalise\xE2\x80\xA6", "radicalise");
	finds("de\xCC\x81radicalisation", "de\xCC\x81radicalisation");
	finds("d\xC3\x89RADICALISATION", "d\xC3\x89RADICALISATION");
	finds("\xD0\xA0\xD0\xB0\xD0\xB4\xD0\xB8\xD0\xBA\xD0\xB0\xD0\xBB\xD0\xB8\xD0\xB7\xD0\xB0\xD1\x86\xD0\xB8\xD1\x8F",
		  "\xD0\xA0\xD0\xB0\xD0\xB4\xD0\xB8\xD0\xBA\xD0\xB0\xD0\xBB\xD0\xB8\xD0\xB7\xD0\xB0\xD1\x86\xD0\xB8\xD1\x8F");
	/* a soft hyphen, a joiner, a mark before the word */
	finds("radi\xC2\xAD" "calized", "radi\xC2\xAD" "calized");
	finds("rad\xE2\x80\x8Dicalized", "rad\xE2\x80\x8Dicalized");
	/* what is no UTF-8 separates */
	finds("\xFFradicalized\xC3", "radicalized");
	finds("\xE2\x80radicalized", "radicalized");
}

static void
nothing(void)
{
	static const char *const texts[] = {"", " ", "radical", "radicalism", "radicalist", "radicals", "aradicalized",
	"radic alized", "radic\377alized", "RADICALI", "\xC0\xAFradicalism", "\xED\xA0\x80", "\xF4\x90\x80\x80"};
	RepatWordingHit hit;
	size_t		i;

	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		CHECK(found_in(NULL, texts[i], strlen(texts[i]), &hit) == 0);
	/* the length counts, not a zero byte */
	CHECK(found_in(NULL, "x\0radicalized", 13, &hit) == 1 && hit.start == 2);
	CHECK(found_in(NULL, "radicalized", 8, &hit) == 0);
}

static void
own_words(void)
{
	CHECK(count_own("a lion cub") == 1 && count_own("Lion -- CUBS!") == 1 && count_own("lions cub") == 0);
	CHECK(count_own("lion") == 0 && count_own("lion ") == 0 && count_own("lioncub") == 0);
	/* Greek, with and without its accent; a term that is nothing finds nothing */
	CHECK(count_own("\xCE\xBB\xCE\xBF\xCE\xB3\xCE\xBF\xCF\x83") == 1 && count_own("!") == 0);
	CHECK(count_own("abc") == 1 && count_own("a b") == 0);
	/* titles: the longest, in whole words */
	CHECK(count_own("centre FOR deradicalization") == 0);
	CHECK(count_own("centre for deradicalizations") == 1);
	CHECK(count_own("deradicalization: Centre for Deradicalization") == 1);
	CHECK(count_own("Centre for Deradicalization lion cub") == 1);
}

/* Each stem of the list is found, alone and as a beginning, and is folded as the head of the list says. */
static void
list(void)
{
	int			count;
	const RepatWordingDef *defs = repat_wording_defs(&count);
	int			i;

	CHECK(count > 0);
	for (i = 0; i < count; i++)
	{
		char		text[200];
		RepatWordingHit hit;

		CHECK(strlen(defs[i].script) == 4 && strlen(defs[i].language) == 2);
		CHECK(defs[i].term.length < 100 && strlen(defs[i].term.text) == defs[i].term.length);
		(void) snprintf(text, sizeof(text), "1 %s, 2 %sx", defs[i].term.text, defs[i].term.text);
		CHECK(found_in(NULL, text, strlen(text), &hit) == 2);
	}
}

int
main(void)
{
	spellings();
	nothing();
	own_words();
	list();
	return check_report();
}
