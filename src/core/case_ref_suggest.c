/*
 * case_ref_suggest.c
 *	  References that a mistyped one may have been.
 *
 * Layer: core. All valid references one slip away: a character wrong, missing or too
 * many, or two neighbours swapped. Check digits find the slip and cannot mend it: of
 * a wrong reference about two remain, and which of them is meant only the paper can
 * tell. For those who may search the register alone (the SQL function is granted to
 * nobody): whoever is told the right check digits will "correct" into another
 * child's file.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/case_ref_suggest.h"

#include <string.h>

#include "case_ref_bits.h"

#define LETTERS			REPAT_COUNTRY_LETTERS
#define MAX_SYMBOLS		(CASE_REF_SYMBOLS + 1)

typedef struct Suggestions
{
	RepatCaseRef *refs;
	int			count;
} Suggestions;

/* Is a symbol of the kind that stands at this place? */
static bool
fits(int place, uint32_t symbol)
{
	return place < LETTERS ? symbol >= 10 && symbol <= 35 : symbol <= 9;
}

/* Add the reference that these symbols are, if they are one, and it is new. */
static void
try_symbols(const uint32_t *symbols, Suggestions *found)
{
	char		text[CASE_REF_SYMBOLS];
	RepatCaseRef ref;
	int			i;

	for (i = 0; i < CASE_REF_SYMBOLS; i++)
	{
		if (!fits(i, symbols[i]))
			return;
		text[i] = (char) (symbols[i] < 10 ? '0' + symbols[i] : 'A' + symbols[i] - 10);
	}
	if (repat_case_ref_parse(text, sizeof(text), &ref, NULL) != REPAT_OK)
		return;
	for (i = 0; i < found->count; i++)
		if (found->refs[i] == ref)
			return;
	if (found->count < REPAT_CASE_REF_SUGGESTIONS)
		found->refs[found->count++] = ref;
}

/* Each symbol of the right kind at one place, the others as they are. */
static void
try_place(uint32_t *symbols, int place, Suggestions *found)
{
	uint32_t	before = symbols[place];
	uint32_t	symbol;

	for (symbol = 0; symbol <= 35; symbol++)
	{
		symbols[place] = symbol;
		if (fits(place, symbol))
			try_symbols(symbols, found);
	}
	symbols[place] = before;
}

/* Two neighbours the other way round. */
static void
try_swap(uint32_t *symbols, int place, Suggestions *found)
{
	uint32_t	first = symbols[place];

	symbols[place] = symbols[place + 1];
	symbols[place + 1] = first;
	try_symbols(symbols, found);
	symbols[place + 1] = symbols[place];
	symbols[place] = first;
}

/*
 * Write to refs the valid references that are one slip away from the text, which may
 * have separators anywhere; returns how many. A valid reference is its own and only
 * suggestion.
 */
int
repat_case_ref_near(const char *text, size_t length,
					   RepatCaseRef refs[REPAT_CASE_REF_SUGGESTIONS])
{
	Suggestions found = {refs, 0};
	uint32_t	symbols[MAX_SYMBOLS];
	uint32_t	tried[MAX_SYMBOLS] = {0};
	size_t		at = 0;
	int			position;
	int			count = 0;
	int			i;

	for (;;)
	{
		uint32_t	symbol = repat_case_ref_symbol(text, length, &at, &position);

		if (symbol == CASE_REF_END)
			break;
		if (symbol == CASE_REF_SEPARATOR)
			continue;
		if (count == MAX_SYMBOLS)
			return 0;
		symbols[count++] = symbol;
	}
	if (count == CASE_REF_SYMBOLS)
	{
		try_symbols(symbols, &found);
		if (found.count > 0)
			return found.count;
		for (i = 0; i < CASE_REF_SYMBOLS; i++)
			try_place(symbols, i, &found);
		for (i = 0; i < CASE_REF_SYMBOLS - 1; i++)
			try_swap(symbols, i, &found);
	}
	/* One missing: any in any gap. One too many: without each. */
	for (i = 0; count == CASE_REF_SYMBOLS - 1 && i < CASE_REF_SYMBOLS; i++)
	{
		memcpy(tried, symbols, (size_t) i * sizeof(uint32_t));
		memcpy(tried + i + 1, symbols + i, (size_t) (count - i) * sizeof(uint32_t));
		try_place(tried, i, &found);
	}
	for (i = 0; count == CASE_REF_SYMBOLS + 1 && i < count; i++)
	{
		memcpy(tried, symbols, (size_t) i * sizeof(uint32_t));
		memcpy(tried + i, symbols + i + 1, (size_t) (count - i - 1) * sizeof(uint32_t));
		try_symbols(tried, &found);
	}
	return found.count;
}
