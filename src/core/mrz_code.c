/*
 * mrz_code.c
 *	  What document codes, issuers and nationalities of zones stand for.
 *
 * Layer: core. ICAO Doc 9303-3, section 5 (States), 9303-4, 4.4, 9303-5 and -6, 4.2.2
 * (document codes). No check digit covers any of them. Must never refuse a code: what
 * a State printed stays what it printed.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz_code.h"

#include <string.h>

#include "repatriation/core/mrz_def_kind.h"
#include "repatriation/core/mrz_def_state.h"
#include "repatriation/core/mrz_field.h"

static const char iso_states[] = REPAT_MRZ_ISO_STATES;

#define STATE(code, kind) {code, REPAT_MRZ_STATE_##kind},
static const struct
{
	char		code[4];
	RepatMrzStateKind kind;
}			other_states[] = {REPAT_MRZ_OTHER_STATES(STATE)};
#undef STATE

#define KIND(code, name) {code, name},
static const struct
{
	char		code[3];
	const char *name;
}			kinds[] = {REPAT_MRZ_KINDS(KIND)};
#undef KIND

/* What a code of three characters, filler after a shorter one, is. */
RepatMrzStateKind
repat_mrz_state_kind(const char code[3])
{
	size_t		low = 0;
	size_t		high = sizeof(iso_states) / 3;

	while (low < high)
	{
		size_t		middle = (low + high) / 2;
		int			sign = memcmp(code, iso_states + middle * 3, 3);

		if (sign == 0)
			return REPAT_MRZ_STATE_ISO;
		if (sign < 0)
			high = middle;
		else
			low = middle + 1;
	}
	for (size_t i = 0; i < sizeof(other_states) / sizeof(other_states[0]); i++)
	{
		if (memcmp(code, other_states[i].code, 3) == 0)
			return other_states[i].kind;
	}
	return REPAT_MRZ_STATE_UNKNOWN;
}

static unsigned
find_issuer(RepatMrzStateKind kind)
{
	switch (kind)
	{
		case REPAT_MRZ_STATE_UNKNOWN:
			return REPAT_MRZ_FOUND(REPAT_MRZ_ISSUER_UNKNOWN);
		case REPAT_MRZ_STATE_STATUS:
			return REPAT_MRZ_FOUND(REPAT_MRZ_ISSUER_STATUS);
		case REPAT_MRZ_STATE_WITHDRAWN:
			return REPAT_MRZ_FOUND(REPAT_MRZ_ISSUER_WITHDRAWN);
		case REPAT_MRZ_STATE_SPECIMEN:
			return REPAT_MRZ_FOUND(REPAT_MRZ_SPECIMEN);
		case REPAT_MRZ_STATE_ISO:
		case REPAT_MRZ_STATE_OTHER:
			break;
	}
	return 0;
}

static unsigned
find_nationality(RepatMrzStateKind kind)
{
	switch (kind)
	{
		case REPAT_MRZ_STATE_UNKNOWN:
			return REPAT_MRZ_FOUND(REPAT_MRZ_NATIONALITY_UNKNOWN);
		case REPAT_MRZ_STATE_WITHDRAWN:
			return REPAT_MRZ_FOUND(REPAT_MRZ_NATIONALITY_WITHDRAWN);
		case REPAT_MRZ_STATE_SPECIMEN:
			return REPAT_MRZ_FOUND(REPAT_MRZ_SPECIMEN);
		case REPAT_MRZ_STATE_ISO:
		case REPAT_MRZ_STATE_OTHER:
		case REPAT_MRZ_STATE_STATUS:
			break;
	}
	return 0;
}

/*
 * What is to be said of issuer and nationality, as REPAT_MRZ_FOUND bits. A blank
 * nationality is none to be known: some cards have none (a laissez-passer, too).
 */
unsigned
repat_mrz_find_states(const RepatMrz *mrz)
{
	const char *nationality = repat_mrz_at(mrz, REPAT_MRZ_NATIONALITY);
	unsigned	found = find_issuer(repat_mrz_state_kind(repat_mrz_at(mrz, REPAT_MRZ_ISSUER)));

	if (repat_mrz_has(mrz, REPAT_MRZ_NATIONALITY) && memcmp(nationality, "<<<", 3) != 0)
		found |= find_nationality(repat_mrz_state_kind(nationality));
	return found;
}

/*
 * Whether the document code is one that Doc 9303 provides for in the format: its
 * first letter; V is no second letter of a card; AI is none of TD1, AC none of TD2.
 */
bool
repat_mrz_code_usual(const RepatMrz *mrz)
{
	const char *code = repat_mrz_at(mrz, REPAT_MRZ_CODE);
	RepatMrzFormat format = mrz->layout->format;

	if (strchr(mrz->layout->letters, code[0]) == NULL)
		return false;
	if (format == REPAT_MRZ_TD1)
		return code[1] != 'V' && memcmp(code, "AI", 2) != 0;
	if (format == REPAT_MRZ_TD2)
		return code[1] != 'V' && memcmp(code, "AC", 2) != 0;
	return true;
}

/* Whether the issuer's cards are known to have composite digits that do not agree. */
bool
repat_mrz_composite_unreliable(const RepatMrz *mrz)
{
	const char *issuer = repat_mrz_at(mrz, REPAT_MRZ_ISSUER);

	return mrz->layout->format == REPAT_MRZ_TD1 &&
		(memcmp(issuer, "DOM", 3) == 0 || memcmp(issuer, "GTM", 3) == 0 ||
		 memcmp(issuer, "PAK", 3) == 0);
}

/*
 * The kind of document, a constant: by its format where that tells, else by its code.
 * NULL for a code that only its issuer can tell.
 */
const char *
repat_mrz_kind(const RepatMrz *mrz)
{
	const char *code = repat_mrz_at(mrz, REPAT_MRZ_CODE);

	switch (mrz->layout->format)
	{
		case REPAT_MRZ_MRV_A:
		case REPAT_MRZ_MRV_B:
			return "visa";
		case REPAT_MRZ_FRA_DL:
		case REPAT_MRZ_CHE_DL:
			return "driving_licence";
		case REPAT_MRZ_RUS_PN:
			return "internal_passport";
		case REPAT_MRZ_SVK_ID:
			return "identity_card";
		case REPAT_MRZ_TD1:
		case REPAT_MRZ_TD2:
		case REPAT_MRZ_TD3:
		case REPAT_MRZ_FRA_ID:
			break;
	}
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
	{
		if (memcmp(code, kinds[i].code, 2) == 0)
			return kinds[i].name;
	}
	return NULL;
}
