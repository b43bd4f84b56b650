/*
 * wording.h
 *	  Finding words in a text that a child's record should do without.
 *
 * Layer: core. UTF-8 in, no locale: letters are compared without case and accents
 * as far as the Latin, Greek, Cyrillic and Arabic ones known here go; combining
 * marks, vowel signs and invisible characters between letters do not count, nor
 * does which separator stands between two words. A term matches the beginning of
 * a word, so that inflections are found; in Arabic, behind attached particles.
 * Any bytes are accepted: what is no UTF-8 separates words.
 *
 * Bali Conclusions 2024, section "Recognition of children's victim status". It
 * finds words and judges nobody.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_WORDING_H
#define REPAT_CORE_WORDING_H

#include <stddef.h>

#include "repatriation/core/status.h"

/* The safeguard that asks for it: stigmatising_terms. */
#define REPAT_WORDING_SAFEGUARD 2

/* A beginning of words, or a phrase; not terminated. */
typedef struct RepatTerm
{
	const char *text;
	size_t		length;
} RepatTerm;

/* The terms to look for, and titles within which they are not looked for. */
typedef struct RepatWording
{
	const RepatTerm *terms;
	int			nterms;
	const RepatTerm *allowed;	/* whole words, as they stand in the title */
	int			nallowed;
} RepatWording;

/* Where a term was found: whole words of the text. */
typedef struct RepatWordingHit
{
	size_t		start;
	size_t		length;
} RepatWordingHit;

/* One of the terms that wording_def.h lists. */
typedef struct RepatWordingDef
{
	const char *script;
	const char *language;
	RepatTerm	term;
} RepatWordingDef;

/* The terms of wording_def.h; *count tells how many. */
extern const RepatWordingDef *repat_wording_defs(int *count);

/*
 * Find the next of the listed terms, or of those in "more" (which may be NULL), at
 * or behind *cursor; start with 0. The hit's word ends where the next search
 * begins. The time taken is at most the length of the text by that of the terms.
 */
extern bool repat_wording_next(const RepatWording *more, const char *text, size_t length,
							   size_t *cursor, RepatWordingHit *hit);

#endif
