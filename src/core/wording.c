/*
 * wording.c
 *	  Finding words in a text that a child's record should do without.
 *
 * Layer: core. One pass over the text; at each beginning of a word the terms are
 * tried one after the other, and both sides are read through the same folding.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/wording.h"

#include "wording_letter.h"

static const RepatWordingDef defs[] = {
#define REPAT_WORDING(script, language, stem) {script, language, {stem, sizeof(stem) - 1}},
#include "repatriation/core/wording_def.h"
#undef REPAT_WORDING
};

#define DEF_COUNT ((int) (sizeof(defs) / sizeof(defs[0])))

const RepatWordingDef *
repat_wording_defs(int *count)
{
	*count = DEF_COUNT;
	return defs;
}

/* A text being read letter by letter. */
typedef struct Reader
{
	const unsigned char *text;
	size_t		length;
	size_t		at;
} Reader;

static Reader
reader(const char *text, size_t length, size_t at)
{
	Reader		r;

	r.text = (const unsigned char *) text;
	r.length = length;
	r.at = at;
	return r;
}

/* The next letter, REPAT_SEPARATOR for all that separates two words, or REPAT_TEXT_END. */
static uint32_t
read_letter(Reader *r)
{
	bool		separated = false;

	while (r->at < r->length)
	{
		uint32_t	letter = r->text[r->at];
		size_t		size = 1;

		if (letter < 0x80)
			letter = repat_letter_fold_ascii(letter);
		else
			letter = repat_letter_fold(repat_letter_decode(r->text + r->at, r->length - r->at, &size));
		if (letter == REPAT_SEPARATOR)
			separated = true;
		else if (letter != REPAT_IGNORED)
		{
			if (separated)
				return REPAT_SEPARATOR;
			r->at += size;
			return letter;
		}
		r->at += size;
	}
	return separated ? REPAT_SEPARATOR : REPAT_TEXT_END;
}

static bool
is_word_end(Reader r)
{
	uint32_t	letter = read_letter(&r);

	return letter == REPAT_SEPARATOR || letter == REPAT_TEXT_END;
}

/* Whether a term stands at the beginning of a word; *text moves on behind it. */
static bool
term_matches(const RepatTerm *term, Reader *text)
{
	Reader		t = reader(term->text, term->length, 0);
	Reader		r = *text;
	uint32_t	wanted = read_letter(&t);

	if (wanted == REPAT_SEPARATOR)
		wanted = read_letter(&t);
	if (wanted == REPAT_TEXT_END)
		return false;
	for (; wanted != REPAT_TEXT_END; wanted = read_letter(&t))
	{
		/* A blank at the term's end says nothing. */
		if (wanted == REPAT_SEPARATOR && t.at == t.length)
			break;
		if (read_letter(&r) != wanted)
			return false;
	}
	*text = r;
	return true;
}

/* The same behind Arabic particles that are written as part of the word. */
static bool
term_matches_word(const RepatTerm *term, Reader *text)
{
	Reader		r = *text;
	int			particles = 0;

	for (;;)
	{
		Reader		found = r;

		if (term_matches(term, &found))
		{
			*text = found;
			return true;
		}
		if (particles++ == REPAT_PARTICLES_MAX || !repat_letter_is_particle(read_letter(&r)))
			return false;
	}
}

/* Move on to the end of the word. */
static void
skip_word(Reader *r)
{
	Reader		next = *r;
	uint32_t	letter;

	while ((letter = read_letter(&next)) != REPAT_SEPARATOR && letter != REPAT_TEXT_END)
		*r = next;
}

/* Whether an allowed title begins here; *text moves on behind the longest. */
static bool
title_matches(const RepatWording *more, Reader *text)
{
	size_t		end = text->at;
	int			i;

	for (i = 0; more != NULL && i < more->nallowed; i++)
	{
		Reader		r = *text;

		if (term_matches(&more->allowed[i], &r) && is_word_end(r) && r.at > end)
			end = r.at;
	}
	if (end == text->at)
		return false;
	text->at = end;
	return true;
}

/* The letter that each listed term begins with: most words begin with none of them. */
typedef struct Beginnings
{
	bool		known;
	uint32_t	letters[DEF_COUNT];
} Beginnings;

static void
know_beginnings(Beginnings *beginnings)
{
	int			i;

	for (i = 0; i < DEF_COUNT; i++)
	{
		Reader		r = reader(defs[i].term.text, defs[i].term.length, 0);

		beginnings->letters[i] = read_letter(&r);
	}
	beginnings->known = true;
}

/* Whether a listed term begins with the letter. In ASCII their first byte tells: they are folded. */
static bool
begins_with(int which, uint32_t letter, const Beginnings *beginnings)
{
	return letter < 0x80 ? (unsigned char) defs[which].term.text[0] == letter : beginnings->letters[which] == letter;
}

static bool
any_matches(const RepatWording *more, Beginnings *beginnings, Reader *text)
{
	Reader		r = *text;
	uint32_t	letter = read_letter(&r);
	bool		particle = repat_letter_is_particle(letter);
	int			i;

	if (letter >= 0x80 && !beginnings->known)
		know_beginnings(beginnings);
	for (i = 0; i < DEF_COUNT; i++)
		if ((particle || begins_with(i, letter, beginnings)) && term_matches_word(&defs[i].term, text))
			return true;
	for (i = 0; more != NULL && i < more->nterms; i++)
		if (term_matches_word(&more->terms[i], text))
			return true;
	return false;
}

bool
repat_wording_next(const RepatWording *more, const char *text, size_t length, size_t *cursor,
				   RepatWordingHit *hit)
{
	Reader		r = reader(text, length, *cursor);
	Beginnings	beginnings;

	beginnings.known = false;
	for (;;)
	{
		Reader		start = r;
		uint32_t	letter = read_letter(&r);

		if (letter == REPAT_TEXT_END)
			break;
		if (letter == REPAT_SEPARATOR)
			continue;
		/* start is at the beginning of a word: the last one was read to its end. */
		r = start;
		if (title_matches(more, &r))
			continue;
		if (any_matches(more, &beginnings, &r))
		{
			skip_word(&r);
			hit->start = start.at;
			hit->length = r.at - start.at;
			*cursor = r.at;
			return true;
		}
		skip_word(&r);
	}
	*cursor = length;
	return false;
}
