/*
 * country.c
 *	  Any text: what is accepted has one canonical form and one in the
 *	  machine-readable zone, both leading back to it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>

#include "repatriation/core/country.h"

#define MUST(condition) do { if (!(condition)) abort(); } while (0)

int			LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	RepatDiag	diag = {0, NULL, NULL};
	char		text[REPAT_COUNTRY_BUFFER];
	RepatCountry code = -7;
	RepatCountry again = -7;
	RepatStatus status = repat_country_parse((const char *) data, size, &code, &diag);

	if (status != REPAT_OK)
	{
		MUST(status == REPAT_SYNTAX && code == -7 && diag.detail != NULL && diag.hint != NULL);
		MUST(diag.position >= 0 && (size_t) diag.position <= size);
		return 0;
	}
	MUST(repat_country_check_bits(code, NULL) == REPAT_OK);
	MUST(repat_country_parse(text, repat_country_format(code, text), &again, NULL) == REPAT_OK);
	MUST(again == code);
	repat_country_format_mrz(code, text);
	MUST(repat_country_parse(text, REPAT_COUNTRY_LETTERS, &again, NULL) == REPAT_OK);
	MUST(again == code);
	return 0;
}
