/*
 * case_ref.c
 *	  Any text: what is accepted has one canonical form, of nineteen characters,
 *	  that leaves 1 modulo 97. Any eight bytes: what is accepted comes back.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include "repatriation/core/case_ref_suggest.h"

#define MUST(condition) do { if (!(condition)) abort(); } while (0)

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* ISO 7064 over the text, digit by digit. */
static int
modulo_97(const char *text)
{
	int			rest = 0;

	for (; *text != '\0'; text++)
	{
		if (*text >= 'A')
			rest = (rest * 100 + *text - 'A' + 10) % 97;
		else if (*text != '-')
			rest = (rest * 10 + *text - '0') % 97;
	}
	return rest;
}

static void
fixed_point(RepatCaseRef ref)
{
	char		text[REPAT_CASE_REF_BUFFER];
	RepatCaseRef again = -1;

	MUST(repat_case_ref_check_bits(ref, NULL) == REPAT_OK);
	repat_case_ref_format(ref, text);
	MUST(strlen(text) == REPAT_CASE_REF_LENGTH && modulo_97(text) == 1);
	MUST(repat_case_ref_parse(text, REPAT_CASE_REF_LENGTH, &again, NULL) == REPAT_OK);
	MUST(again == ref);
	/* Without separators it takes the tolerant path, to the same value. */
	memmove(text + 3, text + 4, 4);
	memmove(text + 7, text + 9, 7);
	memmove(text + 14, text + 17, 2);
	MUST(repat_case_ref_parse(text, 16, &again, NULL) == REPAT_OK && again == ref);
	MUST(repat_case_ref_build(repat_case_ref_issuer(ref), repat_case_ref_year(ref),
							  repat_case_ref_number(ref), &again, NULL) == REPAT_OK);
	MUST(again == ref);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	RepatDiag	diag = {0, NULL, NULL};
	RepatCaseRef ref = -7;
	static RepatCaseRef refs[REPAT_CASE_REF_SUGGESTIONS];
	RepatStatus status = repat_case_ref_parse((const char *) data, size, &ref, &diag);

	int			suggested = repat_case_ref_near((const char *) data, size, refs);

	MUST(suggested <= REPAT_CASE_REF_SUGGESTIONS);
	while (suggested-- > 0)
		fixed_point(refs[suggested]);
	if (status == REPAT_OK)
	{
		/* Valid as it is, whatever else it may look like. */
		MUST(repat_case_ref_near((const char *) data, size, refs) == 1 && refs[0] == ref);
		fixed_point(ref);
	}
	else
	{
		MUST(status == REPAT_SYNTAX || status == REPAT_CHECK_DIGIT || status == REPAT_RANGE);
		MUST(ref == -7 && diag.detail != NULL);
		MUST(diag.position >= 0 && (size_t) diag.position <= size + 1);
		MUST((status == REPAT_SYNTAX) == (diag.position > 0));
	}
	if (size >= sizeof(ref))
	{
		memcpy(&ref, data, sizeof(ref));
		if (repat_case_ref_check_bits(ref, &diag) == REPAT_OK)
			fixed_point(ref);
	}
	return 0;
}
