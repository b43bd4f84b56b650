/*
 * wording_letter.h
 *	  Letters as wording.c compares them.
 *
 * Layer: core, private to wording*.c. Code points and case pairs by the Unicode
 * Standard, of the scripts named; no table of a library and no locale.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_WORDING_LETTER_H
#define REPAT_CORE_WORDING_LETTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is no letter; no code point is as large. */
#define REPAT_SEPARATOR UINT32_C(0xFFFFFFFF)	/* stands between words */
#define REPAT_IGNORED UINT32_C(0xFFFFFFFE)		/* stands within a word and does not count */
#define REPAT_TEXT_END UINT32_C(0xFFFFFFFD)

/* Particles in front of an Arabic word: at most so many letters. */
#define REPAT_PARTICLES_MAX 4

/*
 * The code point at the beginning of "size" bytes (at least one), and how many
 * bytes it takes; REPAT_SEPARATOR and one byte for what is no UTF-8.
 */
extern uint32_t repat_letter_decode(const unsigned char *text, size_t available, size_t *size);

/* repat_letter_fold() of an ASCII code point: most letters of most texts. */
static inline uint32_t
repat_letter_fold_ascii(uint32_t point)
{
	uint32_t	lower = point | 0x20;

	if (lower >= 'a' && lower <= 'z')
		return lower;
	return point >= '0' && point <= '9' ? point : REPAT_SEPARATOR;
}

/* A code point as it is compared: folded, REPAT_SEPARATOR or REPAT_IGNORED. */
extern uint32_t repat_letter_fold(uint32_t point);

/* Whether a folded letter may be one that Arabic writes in front of a word. */
extern bool repat_letter_is_particle(uint32_t letter);

#endif
