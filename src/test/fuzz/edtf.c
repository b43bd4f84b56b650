/*
 * edtf.c
 *	  Fuzzing EDTF: order of the bounds, and the type's own profile as an oracle.
 *
 * What partial_date takes is EDTF of the same days; canonical text is no less. What
 * EDTF takes and partial_date does not, it never refuses as a day that does not exist.
 * Joined in sets and intervals, what is valid alone keeps its days.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include "repatriation/core/edtf.h"
#include "repatriation/core/partial_date.h"

#define ASSERT(condition) \
	do { \
		if (!(condition)) \
			abort(); \
	} while (0)

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_same_days(const RepatEdtf *edtf, RepatPartialDate value)
{
	ASSERT(edtf->has_bounds);
	ASSERT(edtf->has_first == repat_partial_date_has_first(value));
	ASSERT(edtf->has_last == repat_partial_date_has_last(value));
	ASSERT(!edtf->has_first || edtf->first == repat_partial_date_first(value));
	ASSERT(!edtf->has_last || edtf->last == repat_partial_date_last(value));
}

/* "[text]" is of level 2 and has the same days, where the text is a date. */
static void
check_set(const char *text, size_t length, const RepatEdtf *edtf)
{
	char		set[128];
	RepatEdtf	of_set;

	if (length + 2 > sizeof(set) || memchr(text, '/', length) != NULL ||
		memchr(text, 'T', length) != NULL || text[0] == '[' || text[0] == '{')
		return;
	set[0] = '[';
	memcpy(set + 1, text, length);
	set[length + 1] = ']';
	ASSERT(repat_edtf_parse(set, length + 2, &of_set, NULL) == REPAT_OK);
	ASSERT(of_set.level == 2 && of_set.has_bounds == edtf->has_bounds);
	ASSERT(of_set.first == edtf->first && of_set.last == edtf->last);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *) data;
	RepatDiag	diag = {0, NULL, NULL};
	RepatEdtf	edtf = {-1, false, false, false, 0, 0};
	RepatEdtf	again;
	RepatPartialDate value = 0;
	RepatStatus status = repat_edtf_parse(text, size, &edtf, &diag);
	RepatStatus as_value = repat_partial_date_parse(text, size, &value, NULL);

	if (status != REPAT_OK)
	{
		ASSERT(edtf.level == -1 && diag.detail != NULL);
		ASSERT(diag.position >= 1 && (size_t) diag.position <= size + 1);
		ASSERT(as_value != REPAT_OK);
		return 0;
	}
	ASSERT(edtf.level >= 0 && edtf.level <= 2);
	ASSERT(!edtf.has_first || !edtf.has_last || edtf.first <= edtf.last);
	check_set(text, size, &edtf);
	if (as_value == REPAT_OK)
	{
		char		canonical[REPAT_PARTIAL_DATE_TEXT_MAX];
		size_t		length = repat_partial_date_format(value, canonical);

		check_same_days(&edtf, value);
		ASSERT(repat_edtf_parse(canonical, length, &again, NULL) == REPAT_OK);
		ASSERT(again.level <= edtf.level);
		check_same_days(&again, value);
	}
	else
		ASSERT(as_value != REPAT_DATE_RANGE);
	return 0;
}
