/*
 * mrz_layout.c
 *	  Where the fields of each format of machine-readable zone stand.
 *
 * Layer: core. Doc 9303-4, 4.2.2 (TD3), 9303-5, 4.2.2 (TD1), 9303-6, 4.2.2 (TD2),
 * 9303-7, 4.2.2 and 7.2.2 (visas). The table is written with the positions that
 * those paragraphs print: line, first and last character, counted from 1. It must
 * never change for a format that has been released: stored zones are read by it.
 *
 * The national layouts are in no part of Doc 9303, and no State has published them:
 * they are as several independent readers of documents in circulation have them.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz_layout.h"

#include <string.h>

/* Characters first to last of a line, as a span of the zone. */
#define SPAN(width, line, first, last) \
	{((line) - 1) * (width) + (first) - 1, (last) - (first) + 1}

#define SHAPE(count, columns) \
	.lines = (count), .first = (columns), .width = (columns), .size = (count) * (columns)

/* What the upper line of every two-line format has in common. */
#define UPPER_LINE(width) \
	[REPAT_MRZ_CODE] = SPAN(width, 1, 1, 2), \
	[REPAT_MRZ_ISSUER] = SPAN(width, 1, 3, 5), \
	[REPAT_MRZ_NAME] = SPAN(width, 1, 6, width)

/* What the lower line of every two-line format has in common, and its digits. */
#define LOWER_LINE(width) \
	[REPAT_MRZ_NUMBER] = SPAN(width, 2, 1, 9), \
	[REPAT_MRZ_NATIONALITY] = SPAN(width, 2, 11, 13), \
	[REPAT_MRZ_BIRTH] = SPAN(width, 2, 14, 19), \
	[REPAT_MRZ_SEX] = SPAN(width, 2, 21, 21), \
	[REPAT_MRZ_EXPIRY] = SPAN(width, 2, 22, 27)

#define LOWER_DIGITS(width) \
	[REPAT_MRZ_CHECK_NUMBER] = {SPAN(width, 2, 10, 10), {SPAN(width, 2, 1, 9)}}, \
	[REPAT_MRZ_CHECK_BIRTH] = {SPAN(width, 2, 20, 20), {SPAN(width, 2, 14, 19)}}, \
	[REPAT_MRZ_CHECK_EXPIRY] = {SPAN(width, 2, 28, 28), {SPAN(width, 2, 22, 27)}}

/* All of a passport booklet's zone: TD3, and what Russia took over from it. */
#define PASSPORT \
	SHAPE(2, 44), .spills = false, \
	.field = { \
		UPPER_LINE(44), \
		LOWER_LINE(44), \
		[REPAT_MRZ_OPTIONAL_1] = SPAN(44, 2, 29, 42), \
	}, \
	.check = { \
		LOWER_DIGITS(44), \
		[REPAT_MRZ_CHECK_PERSONAL] = {SPAN(44, 2, 43, 43), {SPAN(44, 2, 29, 42)}}, \
		[REPAT_MRZ_CHECK_COMPOSITE] = {SPAN(44, 2, 44, 44), \
			{SPAN(44, 2, 1, 10), SPAN(44, 2, 14, 20), SPAN(44, 2, 22, 43)}}, \
	}

/* Characters of the Swiss licence, whose first line is shorter than the others. */
#define SWISS(line, first, last) \
	{((line) == 1 ? 0 : 9 + ((line) - 2) * 30) + (first) - 1, (last) - (first) + 1}

/*
 * Of the rows with a zone's length, the first whose prefix fits is its format: so
 * visas and national layouts stand before the documents of their size.
 */
static const RepatMrzLayout layouts[] =
{
	{
		.format = REPAT_MRZ_TD1, .name = "TD1", .prefix = "", .letters = "ACI",
		SHAPE(3, 30), .spills = true,
		.field = {
			[REPAT_MRZ_CODE] = SPAN(30, 1, 1, 2),
			[REPAT_MRZ_ISSUER] = SPAN(30, 1, 3, 5),
			[REPAT_MRZ_NUMBER] = SPAN(30, 1, 6, 14),
			[REPAT_MRZ_OPTIONAL_1] = SPAN(30, 1, 16, 30),
			[REPAT_MRZ_BIRTH] = SPAN(30, 2, 1, 6),
			[REPAT_MRZ_SEX] = SPAN(30, 2, 8, 8),
			[REPAT_MRZ_EXPIRY] = SPAN(30, 2, 9, 14),
			[REPAT_MRZ_NATIONALITY] = SPAN(30, 2, 16, 18),
			[REPAT_MRZ_OPTIONAL_2] = SPAN(30, 2, 19, 29),
			[REPAT_MRZ_NAME] = SPAN(30, 3, 1, 30),
		},
		.check = {
			[REPAT_MRZ_CHECK_NUMBER] = {SPAN(30, 1, 15, 15), {SPAN(30, 1, 6, 14)}},
			[REPAT_MRZ_CHECK_BIRTH] = {SPAN(30, 2, 7, 7), {SPAN(30, 2, 1, 6)}},
			[REPAT_MRZ_CHECK_EXPIRY] = {SPAN(30, 2, 15, 15), {SPAN(30, 2, 9, 14)}},
			[REPAT_MRZ_CHECK_COMPOSITE] = {SPAN(30, 2, 30, 30),
				{SPAN(30, 1, 6, 30), SPAN(30, 2, 1, 7), SPAN(30, 2, 9, 15), SPAN(30, 2, 19, 29)}},
		},
	},
	{
		.format = REPAT_MRZ_MRV_B, .name = "MRV-B", .prefix = "V", .letters = "V",
		SHAPE(2, 36), .spills = false,
		.field = {
			UPPER_LINE(36),
			LOWER_LINE(36),
			[REPAT_MRZ_OPTIONAL_1] = SPAN(36, 2, 29, 36),
		},
		.check = {
			LOWER_DIGITS(36),
		},
	},
	{
		/* The number begins with the year and month of issue; expiry is not printed. */
		.format = REPAT_MRZ_FRA_ID, .name = "FRA-ID", .prefix = "IDFRA", .letters = "I",
		SHAPE(2, 36), .spills = false,
		.field = {
			[REPAT_MRZ_CODE] = SPAN(36, 1, 1, 2),
			[REPAT_MRZ_ISSUER] = SPAN(36, 1, 3, 5),
			[REPAT_MRZ_NAME] = SPAN(36, 1, 6, 30),
			[REPAT_MRZ_OPTIONAL_1] = SPAN(36, 1, 31, 36),
			[REPAT_MRZ_NUMBER] = SPAN(36, 2, 1, 12),
			[REPAT_MRZ_ISSUED] = SPAN(36, 2, 1, 4),
			[REPAT_MRZ_GIVEN] = SPAN(36, 2, 14, 27),
			[REPAT_MRZ_BIRTH] = SPAN(36, 2, 28, 33),
			[REPAT_MRZ_SEX] = SPAN(36, 2, 35, 35),
		},
		.check = {
			[REPAT_MRZ_CHECK_NUMBER] = {SPAN(36, 2, 13, 13), {SPAN(36, 2, 1, 12)}},
			[REPAT_MRZ_CHECK_BIRTH] = {SPAN(36, 2, 34, 34), {SPAN(36, 2, 28, 33)}},
			[REPAT_MRZ_CHECK_COMPOSITE] = {SPAN(36, 2, 36, 36),
				{SPAN(36, 1, 1, 36), SPAN(36, 2, 1, 35)}},
		},
	},
	{
		/* P: the single-sheet emergency travel document PU (Doc 9303-8) has this shape. */
		.format = REPAT_MRZ_TD2, .name = "TD2", .prefix = "", .letters = "ACIP",
		SHAPE(2, 36), .spills = true,
		.field = {
			UPPER_LINE(36),
			LOWER_LINE(36),
			[REPAT_MRZ_OPTIONAL_1] = SPAN(36, 2, 29, 35),
		},
		.check = {
			LOWER_DIGITS(36),
			[REPAT_MRZ_CHECK_COMPOSITE] = {SPAN(36, 2, 36, 36),
				{SPAN(36, 2, 1, 10), SPAN(36, 2, 14, 20), SPAN(36, 2, 22, 35)}},
		},
	},
	{
		.format = REPAT_MRZ_MRV_A, .name = "MRV-A", .prefix = "V", .letters = "V",
		SHAPE(2, 44), .spills = false,
		.field = {
			UPPER_LINE(44),
			LOWER_LINE(44),
			[REPAT_MRZ_OPTIONAL_1] = SPAN(44, 2, 29, 44),
		},
		.check = {
			LOWER_DIGITS(44),
		},
	},
	{
		.format = REPAT_MRZ_RUS_PN, .name = "RUS-PN", .prefix = "PNRUS", .letters = "P",
		.letter_code = true,
		PASSPORT,
	},
	{
		.format = REPAT_MRZ_TD3, .name = "TD3", .prefix = "", .letters = "P",
		PASSPORT,
	},
	{
		.format = REPAT_MRZ_FRA_DL, .name = "FRA-DL", .prefix = "D1FRA", .letters = "D",
		SHAPE(1, 30), .spills = false,
		.field = {
			[REPAT_MRZ_CODE] = SPAN(30, 1, 1, 2),
			[REPAT_MRZ_ISSUER] = SPAN(30, 1, 3, 5),
			[REPAT_MRZ_NUMBER] = SPAN(30, 1, 6, 14),
			[REPAT_MRZ_EXPIRY] = SPAN(30, 1, 16, 21),
			[REPAT_MRZ_NAME] = SPAN(30, 1, 22, 29),
		},
		.check = {
			[REPAT_MRZ_CHECK_NUMBER] = {SPAN(30, 1, 15, 15), {SPAN(30, 1, 1, 14)}},
			[REPAT_MRZ_CHECK_COMPOSITE] = {SPAN(30, 1, 30, 30), {SPAN(30, 1, 1, 29)}},
		},
	},
	{
		/* No check digits; the second line has a personal number and the card's version. */
		.format = REPAT_MRZ_CHE_DL, .name = "CHE-DL", .prefix = "FACHE", .prefix_at = 9,
		.letters = "F", .lines = 3, .first = 9, .width = 30, .size = 69, .spills = false,
		.field = {
			[REPAT_MRZ_NUMBER] = SWISS(1, 1, 9),
			[REPAT_MRZ_CODE] = SWISS(2, 1, 2),
			[REPAT_MRZ_ISSUER] = SWISS(2, 3, 5),
			[REPAT_MRZ_OPTIONAL_1] = SWISS(2, 6, 14),
			[REPAT_MRZ_OPTIONAL_2] = SWISS(2, 15, 17),
			[REPAT_MRZ_BIRTH] = SWISS(2, 20, 25),
			[REPAT_MRZ_NAME] = SWISS(3, 1, 30),
		},
	},
	{
		.format = REPAT_MRZ_SVK_ID, .name = "SVK-ID", .prefix = "", .letters = "I",
		SHAPE(2, 34), .spills = false,
		.field = {
			UPPER_LINE(34),
			LOWER_LINE(34),
			[REPAT_MRZ_OPTIONAL_1] = SPAN(34, 2, 29, 34),
		},
		.check = {
			LOWER_DIGITS(34),
		},
	},
};

#define LAYOUTS (sizeof(layouts) / sizeof(layouts[0]))

/* The layout of a zone of length characters; NULL if no format has that length. */
const RepatMrzLayout *
repat_mrz_layout(const char *zone, size_t length)
{
	for (size_t i = 0; i < LAYOUTS; i++)
	{
		const RepatMrzLayout *row = &layouts[i];

		if (row->size == length &&
			strncmp(zone + row->prefix_at, row->prefix, strlen(row->prefix)) == 0)
			return row;
	}
	return NULL;
}

/* The layout of that name, as SQL says it; NULL if there is none. */
const RepatMrzLayout *
repat_mrz_layout_named(const char *name, size_t length)
{
	for (size_t i = 0; i < LAYOUTS; i++)
	{
		if (strlen(layouts[i].name) == length && memcmp(layouts[i].name, name, length) == 0)
			return &layouts[i];
	}
	return NULL;
}

/* Line and column, both from 1, of the 0-based place "at" of a zone. */
void
repat_mrz_place(const RepatMrzLayout *layout, int at, int *line, int *column)
{
	if (at < layout->first)
	{
		*line = 1;
		*column = at + 1;
		return;
	}
	*line = 2 + (at - layout->first) / layout->width;
	*column = 1 + (at - layout->first) % layout->width;
}
