/*
 * norm.c
 *	  The norms behind the safeguards, and what of them may be printed.
 *
 * Layer: core. A paragraph whose text was not read must never be printed: the
 * citation of such a row is put together, by the compiler, without it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/norm.h"

#include <stddef.h>

#include "repatriation/core/instrument.h"

#define DESIGN_RULE "design rule of this register"

/*
 * A row's cite becomes (instrument, locator, full citation, citation without
 * locators); CITE_YES, CITE_PARTLY and CITE_NO take their three fields of it.
 */
#define NAME(i) REPAT_INSTRUMENT_##i
#define REPAT_AT(i, l) (NAME(i), l, NAME(i) ", " l, NAME(i))
#define REPAT_AT2(i1, l1, i2, l2) \
	(NAME(i1) "; " NAME(i2), \
	 l1 "; " l2, \
	 NAME(i1) ", " l1 "; " NAME(i2) ", " l2, \
	 NAME(i1) "; " NAME(i2))
#define REPAT_AT3(i1, l1, i2, l2, i3, l3) \
	(NAME(i1) "; " NAME(i2) "; " NAME(i3), \
	 l1 "; " l2 "; " l3, \
	 NAME(i1) ", " l1 "; " NAME(i2) ", " l2 "; " NAME(i3) ", " l3, \
	 NAME(i1) "; " NAME(i2) "; " NAME(i3))
#define REPAT_OWN_RULE ("", "", DESIGN_RULE, DESIGN_RULE)

#define CITE_YES(instrument, locator, full, bare) instrument, locator, full
#define CITE_PARTLY(instrument, locator, full, bare) instrument, locator, bare
#define CITE_NO(instrument, locator, full, bare) instrument, locator, bare

#define IS_PRINCIPAL true
#define IS_FURTHER false

#define REPAT_NORM(safeguard, topic, order, verified, role, cite, requirement, numbers, copy) \
	{safeguard, order, REPAT_VERIFIED_##verified, IS_##role, #topic, \
	 CITE_##verified cite, requirement, numbers, copy},

static const RepatNorm norms[] = {
#include "repatriation/core/norm_def.h"
};

#undef REPAT_NORM
#undef REPAT_AT
#undef REPAT_AT2
#undef REPAT_AT3
#undef REPAT_OWN_RULE

#define NORM_COUNT ((int) (sizeof(norms) / sizeof(norms[0])))

int
repat_norm_count(void)
{
	return NORM_COUNT;
}

const RepatNorm *
repat_norm_at(int index)
{
	return index >= 0 && index < NORM_COUNT ? &norms[index] : NULL;
}

/* The rows of a safeguard stand together, so the first one and a count are enough. */
const RepatNorm *
repat_norm_of(int safeguard, int *count)
{
	const RepatNorm *first = NULL;
	int			i;

	*count = 0;
	for (i = 0; i < NORM_COUNT; i++)
	{
		if (norms[i].safeguard != safeguard)
			continue;
		if (first == NULL)
			first = &norms[i];
		(*count)++;
	}
	return first;
}

const RepatNorm *
repat_norm_principal(int safeguard)
{
	int			i;

	for (i = 0; i < NORM_COUNT; i++)
	{
		if (norms[i].safeguard == safeguard && norms[i].principal)
			return &norms[i];
	}
	return NULL;
}

const char *
repat_norm_printable(const RepatNorm *norm)
{
	return norm != NULL ? norm->citation : DESIGN_RULE;
}

const char *
repat_verified_name(RepatVerified verified)
{
	switch (verified)
	{
		case REPAT_VERIFIED_NO:
			return "no";
		case REPAT_VERIFIED_PARTLY:
			return "partly";
		case REPAT_VERIFIED_YES:
			return "yes";
	}
	return "no";
}
