/*
 * mrz_repair.c
 *	  Misread characters of a zone that its check digits prove.
 *
 * Layer: core. ICAO Doc 9303-3, 4.9. Readers of print take O for 0 and the like. Two
 * things make a change more than a guess: where only a digit can stand, a letter is
 * misread for certain; and a check digit that disagreed, agrees. A change is proposed
 * when its digit then agrees and, where any character may stand, no other change of
 * the kind would do as well and the composite agrees with the result. Must never touch a field that no digit covers, nor make a
 * change that leaves its digit in disagreement.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/mrz_repair.h"

#include <string.h>

#include "repatriation/core/mrz_cover.h"

/* What readers take one for the other: a digit, and letters that look like it. */
static const char *const alike[] = {"0ODQ", "1IL", "2Z", "4A", "5S", "6G", "7T", "8B"};

/* The digit that a letter looks like, or 0. */
static char
digit_like(char letter)
{
	for (size_t i = 0; i < sizeof(alike) / sizeof(alike[0]); i++)
	{
		if (strchr(alike[i] + 1, letter) != NULL)
			return alike[i][0];
	}
	return '\0';
}

static bool
is_letter(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static RepatMrzState
state_of(const RepatMrz *mrz, RepatMrzCheck check)
{
	RepatMrzVerdict verdict;

	repat_mrz_check(mrz, check, &verdict);
	return verdict.state;
}

/* Sets a character of the zone under repair, and keeps what it was at first. */
static void
set(RepatMrzRepair *repair, int at, char becomes, RepatMrzCheck proof, bool certain)
{
	RepatMrzChange *change = &repair->change[repair->count++];

	change->at = (uint8_t) at;
	change->was = repair->zone[at];
	change->becomes = becomes;
	change->proof = 1U << proof;
	change->certain = certain;
	repair->zone[at] = becomes;
}

static void
take_back(RepatMrzRepair *repair, int count)
{
	while (repair->count > count)
	{
		repair->count--;
		repair->zone[repair->change[repair->count].at] = repair->change[repair->count].was;
	}
}

/* Changes letters of a run where only digits stand; false if one looks like no digit. */
static bool
force_digits(RepatMrzRepair *repair, RepatMrzSpan span, RepatMrzCheck check)
{
	for (int at = span.start; at < span.start + span.length; at++)
	{
		char		digit;

		if (!is_letter(repair->zone[at]))
			continue;
		digit = digit_like(repair->zone[at]);
		if (digit == '\0')
			return false;
		set(repair, at, digit, check, true);
	}
	return true;
}

/* The date that a check digit is of; false for a digit of something else. */
static bool
date_of(RepatMrzCheck check, RepatMrzField *field)
{
	*field = check == REPAT_MRZ_CHECK_BIRTH ? REPAT_MRZ_BIRTH : REPAT_MRZ_EXPIRY;
	return check == REPAT_MRZ_CHECK_BIRTH || check == REPAT_MRZ_CHECK_EXPIRY;
}

/*
 * What must be a digit under a check digit: it itself, the dates that it covers. All
 * or nothing: what does not make the digit agree proves nothing.
 */
static void
repair_digits(const RepatMrz *mrz, RepatMrzCheck check, RepatMrzRepair *repair)
{
	const RepatMrzDigit *digit = &mrz->layout->check[check];
	RepatMrzField date;
	int			before = repair->count;
	bool		forced;

	if (digit->digit.length == 0)
		return;
	forced = force_digits(repair, digit->digit, check);
	if (forced && date_of(check, &date))
		forced = force_digits(repair, mrz->layout->field[date], check);
	if (!forced || state_of(mrz, check) != REPAT_MRZ_OK)
		take_back(repair, before);
}

/* The one change found so far, and whether there was another. */
typedef struct Candidate
{
	int			at;
	char		becomes;
	int			found;
} Candidate;

/* Tries every character that looks like the one at a place. */
static void
try_place(const RepatMrz *mrz, RepatMrzCheck check, RepatMrzRepair *repair, int at,
		  Candidate *candidate)
{
	char		was = repair->zone[at];

	for (size_t i = 0; i < sizeof(alike) / sizeof(alike[0]); i++)
	{
		bool		digit = was == alike[i][0];

		if (was == REPAT_MRZ_FILLER || strchr(alike[i], was) == NULL)
			continue;
		/* A digit may be any letter of its group, a letter its digit. */
		for (const char *other = alike[i]; *other != '\0'; other++)
		{
			if (*other == was || (!digit && other != alike[i]))
				continue;
			repair->zone[at] = *other;
			if (state_of(mrz, check) == REPAT_MRZ_OK)
			{
				candidate->at = at;
				candidate->becomes = *other;
				candidate->found++;
			}
		}
	}
	repair->zone[at] = was;
}

/* Whether the place is one that the check digit alone is responsible for. */
static bool
is_own(const RepatMrz *mrz, RepatMrzCheck check, int at)
{
	bool		digit;
	const char *name = repat_mrz_place_name(mrz, at, &digit);

	if (name == NULL || digit)
		return false;
	switch (check)
	{
		case REPAT_MRZ_CHECK_NUMBER:
			return strcmp(name, repat_mrz_field_name(REPAT_MRZ_NUMBER)) == 0;
		case REPAT_MRZ_CHECK_PERSONAL:
			return strcmp(name, repat_mrz_field_name(REPAT_MRZ_OPTIONAL_1)) == 0;
		case REPAT_MRZ_CHECK_COMPOSITE:
			return mrz->layout->check[REPAT_MRZ_CHECK_PERSONAL].digit.length == 0 &&
				(strcmp(name, repat_mrz_field_name(REPAT_MRZ_OPTIONAL_1)) == 0 ||
				 strcmp(name, repat_mrz_field_name(REPAT_MRZ_OPTIONAL_2)) == 0);
		case REPAT_MRZ_CHECK_BIRTH:
		case REPAT_MRZ_CHECK_EXPIRY:
			break;
	}
	return false;
}

/*
 * One character of a field where any may stand, if the digit disagrees and exactly
 * one change makes it agree.
 */
static void
repair_one(const RepatMrz *mrz, RepatMrzCheck check, RepatMrzRepair *repair)
{
	Candidate	candidate = {0, '\0', 0};

	if (state_of(mrz, check) != REPAT_MRZ_BAD)
		return;
	for (int at = 0; at < mrz->layout->size; at++)
	{
		if (is_own(mrz, check, at))
			try_place(mrz, check, repair, at, &candidate);
	}
	if (candidate.found == 1)
		set(repair, candidate.at, candidate.becomes, check, false);
}

static void
sort_changes(RepatMrzRepair *repair)
{
	for (int i = 1; i < repair->count; i++)
	{
		RepatMrzChange change = repair->change[i];
		int			j = i;

		while (j > 0 && repair->change[j - 1].at > change.at)
		{
			repair->change[j] = repair->change[j - 1];
			j--;
		}
		repair->change[j] = change;
	}
}

/* Adds the composite to what proves each change under it, if it disagrees without. */
static void
add_composite(const RepatMrz *mrz, RepatMrzRepair *repair)
{
	if (state_of(mrz, REPAT_MRZ_CHECK_COMPOSITE) != REPAT_MRZ_OK)
		return;
	for (int i = 0; i < repair->count; i++)
	{
		RepatMrzChange *change = &repair->change[i];

		repair->zone[change->at] = change->was;
		if (state_of(mrz, REPAT_MRZ_CHECK_COMPOSITE) == REPAT_MRZ_BAD)
			change->proof |= 1U << REPAT_MRZ_CHECK_COMPOSITE;
		repair->zone[change->at] = change->becomes;
	}
}

/*
 * The changes that the zone's check digits prove, and the zone with all of them;
 * count 0 if there is none, or none is proved. The fields' own digits first, so that
 * the composite speaks of what is left.
 */
void
repat_mrz_repair(const RepatMrz *mrz, RepatMrzRepair *out)
{
	static const RepatMrzCheck order[] = {
		REPAT_MRZ_CHECK_BIRTH, REPAT_MRZ_CHECK_EXPIRY, REPAT_MRZ_CHECK_NUMBER,
		REPAT_MRZ_CHECK_PERSONAL, REPAT_MRZ_CHECK_COMPOSITE};
	RepatMrz	under = {mrz->layout, out->zone};
	int			forced;

	memcpy(out->zone, mrz->text, mrz->layout->size);
	out->count = 0;
	for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++)
		repair_digits(&under, order[i], out);
	forced = out->count;
	for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++)
		repair_one(&under, order[i], out);
	/* Something else is misread, too: then one look-alike is no longer all there is. */
	if (state_of(&under, REPAT_MRZ_CHECK_COMPOSITE) == REPAT_MRZ_BAD)
		take_back(out, forced);
	/* Its digit was a letter, and what it covers has come right only now. */
	if (!is_digit(out->zone[mrz->layout->check[REPAT_MRZ_CHECK_COMPOSITE].digit.start]))
		repair_digits(&under, REPAT_MRZ_CHECK_COMPOSITE, out);
	sort_changes(out);
	add_composite(&under, out);
}

/*
 * The name of what stands at a place: a field's, or with *digit set a check digit's.
 * NULL for a place that is neither.
 */
const char *
repat_mrz_place_name(const RepatMrz *mrz, int at, bool *digit)
{
	RepatMrzNumber number;

	*digit = false;
	repat_mrz_find_number(mrz, &number);
	if (at >= number.head.start && at < number.head.start + number.head.length)
		return repat_mrz_field_name(REPAT_MRZ_NUMBER);
	if (number.tail.length > 0 && at >= number.tail.start && at <= number.digit)
	{
		*digit = at == number.digit;
		return repat_mrz_field_name(REPAT_MRZ_NUMBER);
	}
	for (int i = 0; i < REPAT_MRZ_CHECKS; i++)
	{
		RepatMrzSpan span = mrz->layout->check[i].digit;

		if (span.length > 0 && at == span.start)
		{
			*digit = true;
			return repat_mrz_check_name((RepatMrzCheck) i);
		}
	}
	for (int i = 0; i < REPAT_MRZ_FIELDS; i++)
	{
		RepatMrzSpan span = mrz->layout->field[i];

		if (at >= span.start && at < span.start + span.length)
			return repat_mrz_field_name((RepatMrzField) i);
	}
	return NULL;
}
