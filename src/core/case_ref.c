/*
 * case_ref.c
 *	  Case references: parts to bits and back, and their check digits.
 *
 * Layer: core. Check digits after ISO 7064, MOD 97-10, over AAAYYYYNNNNNNN with
 * A = 10 ... Z = 35 and without the rotation that IBAN adds: every single wrong
 * character and every exchange of two is found. Reading text is in
 * case_ref_parse.c. Nothing here may tell what the check digits of a wrong
 * reference ought to be: people would "correct" it into another child's file.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/case_ref.h"
#include "case_ref_bits.h"

#define LAST_LETTER			25
/* Added to three letters with A = 0: the same letters with A = 1, as in RepatCountry. */
#define ONE_EACH_LETTER		(1 << 10 | 1 << 5 | 1)

static const char two_digits[] =
	"00010203040506070809" "10111213141516171819" "20212223242526272829"
	"30313233343536373839" "40414243444546474849" "50515253545556575859"
	"60616263646566676869" "70717273747576777879" "80818283848586878889"
	"90919293949596979899";

/* The letter at "place", 0 for the first, with A = 0. */
static inline uint32_t
letter_at(RepatCaseRef ref, int place)
{
	return (uint32_t) ((uint64_t) ref >> (CASE_REF_ISSUER_SHIFT + 5 * (2 - place))) & 0x1F;
}

static inline void
put_two(char *at, uint32_t value)
{
	const char *pair = two_digits + (size_t) value * 2;

	at[0] = pair[0];
	at[1] = pair[1];
}

/* The issuer, as a country code. */
RepatCountry
repat_case_ref_issuer(RepatCaseRef ref)
{
	return (RepatCountry) ((ref >> CASE_REF_ISSUER_SHIFT) + ONE_EACH_LETTER);
}

/* The year, all four digits. */
int32_t
repat_case_ref_year(RepatCaseRef ref)
{
	return (int32_t) (ref >> CASE_REF_YEAR_SHIFT & CASE_REF_YEAR_MASK) + REPAT_CASE_REF_YEAR_MIN;
}

/* The number within issuer and year. */
int32_t
repat_case_ref_number(RepatCaseRef ref)
{
	return (int32_t) (ref & UINT32_MAX);
}

/* The two check digits as a number from 2 to 98. */
int32_t
repat_case_ref_check(RepatCaseRef ref)
{
	uint32_t	letters = ((letter_at(ref, 0) + 10) * 100 + letter_at(ref, 1) + 10) * 100
		+ letter_at(ref, 2) + 10;

	return (int32_t) case_ref_check_digits(letters, (uint32_t) repat_case_ref_year(ref),
										   (uint32_t) repat_case_ref_number(ref));
}

/*
 * Put a reference together. REPAT_RANGE if the issuer has not exactly three
 * letters, or year or number cannot be written.
 */
RepatStatus
repat_case_ref_build(RepatCountry issuer, int32_t year, int32_t number, RepatCaseRef *ref,
					 RepatDiag *diag)
{
	char		letters[REPAT_COUNTRY_BUFFER];

	if (repat_country_format(issuer, letters) != REPAT_COUNTRY_LETTERS)
		return repat_fail(diag, REPAT_RANGE, 0,
						  "The issuer of a case reference has exactly three letters.", NULL);
	if (year < REPAT_CASE_REF_YEAR_MIN || year > REPAT_CASE_REF_YEAR_MAX)
		return repat_fail(diag, REPAT_RANGE, 0, CASE_REF_YEAR_DETAIL, NULL);
	if (number < 0 || number >= REPAT_CASE_REF_NUMBERS)
		return repat_fail(diag, REPAT_RANGE, 0,
						  "The number of a case reference is from 0 to 9999999.", NULL);
	*ref = case_ref_bits((uint32_t) (issuer - ONE_EACH_LETTER), (uint32_t) year,
						 (uint32_t) number);
	return REPAT_OK;
}

/*
 * REPAT_OK if "bits" is a reference that repat_case_ref_parse makes, else
 * REPAT_BINARY: what a binary value must pass before it is stored.
 */
RepatStatus
repat_case_ref_check_bits(int64_t bits, RepatDiag *diag)
{
	if (bits < 0 || (bits & CASE_REF_RESERVED) != 0)
		return repat_fail(diag, REPAT_BINARY, 0, "A reserved bit is set.", NULL);
	if (letter_at(bits, 0) > LAST_LETTER || letter_at(bits, 1) > LAST_LETTER
		|| letter_at(bits, 2) > LAST_LETTER)
		return repat_fail(diag, REPAT_BINARY, 0, "The issuer is not three letters.", NULL);
	if ((bits & UINT32_MAX) >= REPAT_CASE_REF_NUMBERS)
		return repat_fail(diag, REPAT_BINARY, 0, "The number has more than seven digits.", NULL);
	return REPAT_OK;
}

/* Write the canonical text, nineteen characters, into the caller's buffer. */
void
repat_case_ref_format(RepatCaseRef ref, char text[REPAT_CASE_REF_BUFFER])
{
	uint32_t	year = (uint32_t) repat_case_ref_year(ref);
	uint32_t	number = (uint32_t) repat_case_ref_number(ref);

	text[0] = (char) ('A' + letter_at(ref, 0));
	text[1] = (char) ('A' + letter_at(ref, 1));
	text[2] = (char) ('A' + letter_at(ref, 2));
	text[3] = '-';
	put_two(text + 4, year / 100);
	put_two(text + 6, year % 100);
	text[8] = '-';
	text[9] = (char) ('0' + number / 1000000);
	put_two(text + 10, number / 10000 % 100);
	put_two(text + 12, number / 100 % 100);
	put_two(text + 14, number % 100);
	text[16] = '-';
	put_two(text + 17, (uint32_t) repat_case_ref_check(ref));
	text[19] = '\0';
}
