/*
 * mrz.h
 *	  A machine-readable zone: its shape, its format, its text.
 *
 * Layer: core. ICAO Doc 9303 (8th edition) parts 3 to 7. A zone in memory is its
 * characters, line after line, without line breaks: which of the formats it has
 * follows from its length and its first letters (mrz_layout.c).
 *
 * A zone that is here says what a document says, no more: a check digit that
 * disagrees, or a date that does not exist, is evidence (mrz_check.h, mrz_field.h)
 * and never a reason to refuse the zone.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MRZ_H
#define REPAT_CORE_MRZ_H

#include "repatriation/core/status.h"

#define REPAT_MRZ_FILLER		'<'
#define REPAT_MRZ_SIZE_MAX		90	/* characters of the largest zone */
#define REPAT_MRZ_TEXT_MAX		92	/* the same with its line breaks */

typedef enum RepatMrzFormat
{
	REPAT_MRZ_TD1,				/* card, 3 x 30: Doc 9303-5 */
	REPAT_MRZ_MRV_B,			/* visa, 2 x 36: Doc 9303-7 */
	REPAT_MRZ_TD2,				/* 2 x 36: Doc 9303-6 */
	REPAT_MRZ_MRV_A,			/* visa, 2 x 44: Doc 9303-7 */
	REPAT_MRZ_TD3,				/* passport booklet, 2 x 44: Doc 9303-4 */
	REPAT_MRZ_FRA_ID,			/* French identity card before 2021, 2 x 36 */
	REPAT_MRZ_FRA_DL,			/* French driving licence, 1 x 30 */
	REPAT_MRZ_CHE_DL,			/* Swiss driving licence, 9 + 30 + 30 */
	REPAT_MRZ_SVK_ID,			/* Slovak identity card before 2008, 2 x 34 */
	REPAT_MRZ_RUS_PN			/* Russian internal passport, 2 x 44, names in a letter code */
} RepatMrzFormat;

struct RepatMrzLayout;

/* A view of a zone: text belongs to the caller and holds layout->size characters. */
typedef struct RepatMrz
{
	const struct RepatMrzLayout *layout;
	const char *text;
} RepatMrz;

/* The measured lengths of an input's lines as a sentence: digits, never the input. */
typedef struct RepatMrzShape
{
	char		sentence[128];
} RepatMrzShape;

/* What lenient reading replaced. */
typedef enum RepatMrzNormalKind
{
	REPAT_MRZ_NORMAL_CASE,		/* a small letter, by the capital one */
	REPAT_MRZ_NORMAL_GUILLEMET, /* a guillemet, by filler: one that is double by two */
	REPAT_MRZ_NORMAL_BLANK		/* a blank inside a line, by filler */
} RepatMrzNormalKind;

typedef struct RepatMrzNormal
{
	int			count;
	struct
	{
		uint8_t		at;			/* 0-based in the zone */
		uint8_t		kind;		/* a RepatMrzNormalKind */
	}			change[REPAT_MRZ_SIZE_MAX];
} RepatMrzNormal;

extern RepatStatus repat_mrz_read(const char *text, size_t length, char zone[REPAT_MRZ_SIZE_MAX],
								  RepatMrz *out, RepatMrzShape *shape, RepatDiag *diag);
extern RepatStatus repat_mrz_normalise(const char *text, size_t length,
									   char zone[REPAT_MRZ_SIZE_MAX], RepatMrz *out,
									   RepatMrzNormal *normal, RepatMrzShape *shape,
									   RepatDiag *diag);
extern const char *repat_mrz_normal_name(RepatMrzNormalKind kind);
extern RepatStatus repat_mrz_accept(const char *zone, size_t length, RepatMrz *out,
									RepatDiag *diag);
extern bool repat_mrz_view(const char *zone, size_t length, RepatMrz *out);
extern size_t repat_mrz_size(const RepatMrz *mrz);
extern size_t repat_mrz_print(const RepatMrz *mrz, char text[REPAT_MRZ_TEXT_MAX]);

#endif
