/*
 * name.c
 *	  Any two texts: folding twice changes nothing, likeness is the same both ways, from 0
 *	  to 1 and 1 for the same letters; its reasons add up to both names.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include "repatriation/core/name.h"

#define MUST(condition) do { if (!(condition)) abort(); } while (0)

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static RepatNameReason reasons[REPAT_NAME_REASONS];
	char		folded[REPAT_NAME_FOLDED];
	char		again[REPAT_NAME_FOLDED];
	const char *text = (const char *) data;
	const uint8_t *cut = size > 0 ? memchr(data, '\n', size) : NULL;
	size_t		first = cut == NULL ? size : (size_t) (cut - data);
	size_t		length;
	RepatName	left;
	RepatName	right;
	int64_t		keys[REPAT_NAME_KEYS];
	unsigned int left_seen = 0;
	unsigned int right_seen = 0;
	int			likeness;
	int			count;
	int			i;

	length = repat_name_fold(text, first, folded);
	MUST(length <= REPAT_NAME_FOLDED);
	MUST(repat_name_fold(folded, length, again) == length && memcmp(folded, again, length) == 0);

	repat_name_read(text, first, &left);
	repat_name_read(text + first, size - first, &right);
	MUST(left.count >= 0 && left.count <= REPAT_NAME_PARTS && (left.count > 0) == (length > 0));
	likeness = repat_name_likeness(&left, &right);
	MUST(likeness >= 0 && likeness <= REPAT_NAME_SAME);
	MUST(likeness == repat_name_likeness(&right, &left));
	MUST(repat_name_likeness(&left, &left) == (left.count > 0 ? REPAT_NAME_SAME : 0));

	count = repat_name_keys(&left, keys);
	MUST(count >= 0 && count <= REPAT_NAME_KEYS && (count > 0) == (left.count > 0));
	MUST(repat_name_share_key(&left, &left) == (left.count > 0));
	for (i = 0; i < count; i++)
		MUST(keys[i] >= 0);

	count = repat_name_explain(&left, &right, reasons);
	MUST(count <= REPAT_NAME_REASONS);
	for (i = 0; i < count; i++)
	{
		MUST((reasons[i].left & left_seen) == 0 && (reasons[i].right & right_seen) == 0);
		left_seen |= reasons[i].left;
		right_seen |= reasons[i].right;
		MUST(reasons[i].sounds_length < sizeof(reasons[i].sounds));
	}
	MUST(left_seen == (1u << left.count) - 1 && right_seen == (1u << right.count) - 1);
	return 0;
}
