/*
 * vds.c
 *	  Reading a visible digital seal.
 *
 * Layer: core. ICAO Doc 9303-13, 2.2 (header), 2.3 (message zone), 2.4 (signature
 * zone); BSI TR-03171 for one signer's way of counting. Reads no byte beyond the
 * input and each at most twice; what is wrong becomes a finding with its offset, and
 * reading goes on wherever the next field's place is still known.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/vds.h"

#include <string.h>

#include "repatriation/core/calendar.h"
#include "repatriation/core/vds_c40.h"

#define MAGIC				0xDC
#define VERSION_BYTE		1
#define VERSION_BYTE_3		0x02
#define VERSION_BYTE_4		0x03
#define SIGNATURE_MARKER	0xFF
#define LONG_FORM			0x80	/* of a length in DER: as many bytes follow as the rest says */
#define LENGTH_BYTES_MAX	4

#define SIGNER_LETTERS		4
#define REFERENCE_DIGITS_3	5		/* the reference of version 3 */

/* Part of the seal that is being read. */
typedef struct Cursor
{
	RepatVds   *seal;
	size_t		at;
} Cursor;

static size_t
left(const Cursor *cursor)
{
	return cursor->seal->length - cursor->at;
}

/* Whether so many bytes are left; finds it if not. */
static bool
has(const Cursor *cursor, size_t length)
{
	if (left(cursor) >= length)
		return true;
	repat_vds_find(cursor->seal, REPAT_VDS_FOUND_TRUNCATED, cursor->seal->length, REPAT_VDS_NO_TAG);
	return false;
}

/*
 * Adds a finding about the byte at an offset. A list that is full takes no more; that
 * something was found, and that it was a fault, is never forgotten.
 */
void
repat_vds_find(RepatVds *seal, RepatVdsFindingCode code, size_t at, uint8_t tag)
{
	static const bool is_fault[] = {
#define REPAT_VDS_FINDING(name, text, is_fault) is_fault,
#include "repatriation/core/vds_finding_def.h"
#undef REPAT_VDS_FINDING
	};

	seal->is_faulty = seal->is_faulty || is_fault[code];
	seal->found |= 1U << code;
	if (seal->finding_count < REPAT_VDS_FINDINGS_MAX)
	{
		RepatVdsFinding *finding = &seal->findings[seal->finding_count++];

		finding->code = code;
		finding->at = (uint16_t) at;
		finding->tag = tag;
	}
}

/* Whether that was found. */
bool
repat_vds_found(const RepatVds *seal, RepatVdsFindingCode code)
{
	return (seal->found & (1U << code)) != 0;
}

/* The name of a finding, as SQL prints it. */
const char *
repat_vds_finding_name(RepatVdsFindingCode code)
{
	static const char *const names[] = {
#define REPAT_VDS_FINDING(name, text, is_fault) text,
#include "repatriation/core/vds_finding_def.h"
#undef REPAT_VDS_FINDING
	};

	return names[code];
}

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool
is_hex(const char *text, size_t length)
{
	size_t		i;

	for (i = 0; i < length; i++)
		if (hex_value(text[i]) < 0)
			return false;
	return length > 0;
}

/* The issuing State: three characters, of which the last may be filler. */
static bool
read_issuer(Cursor *cursor)
{
	RepatVds   *seal = cursor->seal;
	char		text[3];
	size_t		count;
	size_t		i;

	if (!has(cursor, 2))
		return false;
	if (!repat_c40_decode(seal->bytes + cursor->at, 2, text, &count) || count != 3)
		count = 0;
	while (count > 0 && text[count - 1] == REPAT_MRZ_FILLER)
		count--;
	for (i = 0; i < count; i++)
		if (text[i] < 'A' || text[i] > 'Z')
			count = 0;
	if (count == 0)
		repat_vds_find(seal, REPAT_VDS_FOUND_ISSUER_MALFORMED, cursor->at, REPAT_VDS_NO_TAG);
	memcpy(seal->issuer, text, count);
	cursor->at += 2;
	return true;
}

/* The signer: two letters of a country, and two letters or digits of its own. */
static bool
take_signer(RepatVds *seal, const char *text)
{
	size_t		i;

	for (i = 0; i < SIGNER_LETTERS; i++)
	{
		bool		is_letter = text[i] >= 'A' && text[i] <= 'Z';

		if (!is_letter && (i < 2 || text[i] < '0' || text[i] > '9'))
			return false;
	}
	memcpy(seal->signer, text, SIGNER_LETTERS);
	return true;
}

/* How many characters the reference has, by the two that say so in version 4; 0: none. */
static size_t
count_reference(const RepatVds *seal, const char digits[2])
{
	int			high = hex_value(digits[0]);
	int			low = hex_value(digits[1]);

	if (high < 0 || low < 0)
		return 0;
	/* TR-03171 counts its one signer's characters in decimal. */
	if (strcmp(seal->signer, "DEZV") == 0)
		return high > 9 || low > 9 ? 0 : (size_t) high * 10 + (size_t) low;
	return (size_t) high * 16 + (size_t) low;
}

/* The certificate's reference: hexadecimal digits, all zero in tests alone. */
static void
take_reference(RepatVds *seal, const char *text, size_t count, size_t at)
{
	if (!is_hex(text, count))
	{
		repat_vds_find(seal, REPAT_VDS_FOUND_REFERENCE_MALFORMED, at, REPAT_VDS_NO_TAG);
		return;
	}
	memcpy(seal->reference, text, count);
	if (strspn(seal->reference, "0") == count)
		repat_vds_find(seal, REPAT_VDS_FOUND_REFERENCE_FOR_TESTS, at, REPAT_VDS_NO_TAG);
}

/* Version 3: nine characters in six bytes. */
static bool
read_signer_3(Cursor *cursor)
{
	RepatVds   *seal = cursor->seal;
	size_t		at = cursor->at;
	char		text[REPAT_C40_CHARACTERS(6)];
	size_t		count;

	if (!has(cursor, 6))
		return false;
	cursor->at += 6;
	if (!repat_c40_decode(seal->bytes + at, 6, text, &count) ||
		count != SIGNER_LETTERS + REFERENCE_DIGITS_3 || !take_signer(seal, text))
		repat_vds_find(seal, REPAT_VDS_FOUND_SIGNER_MALFORMED, at, REPAT_VDS_NO_TAG);
	else
		take_reference(seal, text + SIGNER_LETTERS, REFERENCE_DIGITS_3, at + 2);
	return true;
}

/*
 * Version 4: six characters in four bytes, of which the last two count the characters
 * of the reference in the bytes that follow. Without them the rest has no place.
 */
static bool
read_signer_4(Cursor *cursor)
{
	RepatVds   *seal = cursor->seal;
	size_t		at = cursor->at;
	char		text[REPAT_C40_CHARACTERS(REPAT_C40_BYTES(REPAT_VDS_REFERENCE_MAX))];
	size_t		count;
	size_t		length;

	if (!has(cursor, 4))
		return false;
	if (!repat_c40_decode(seal->bytes + at, 4, text, &count) || count != SIGNER_LETTERS + 2 ||
		!take_signer(seal, text))
	{
		repat_vds_find(seal, REPAT_VDS_FOUND_SIGNER_MALFORMED, at, REPAT_VDS_NO_TAG);
		return false;
	}
	length = count_reference(seal, text + SIGNER_LETTERS);
	if (length == 0)
	{
		repat_vds_find(seal, REPAT_VDS_FOUND_REFERENCE_MALFORMED, at + 2, REPAT_VDS_NO_TAG);
		return false;
	}
	cursor->at += 4;
	if (!has(cursor, REPAT_C40_BYTES(length)))
		return false;
	at = cursor->at;
	cursor->at += REPAT_C40_BYTES(length);
	if (!repat_c40_decode(seal->bytes + at, REPAT_C40_BYTES(length), text, &count) ||
		count != length)
		repat_vds_find(seal, REPAT_VDS_FOUND_REFERENCE_MALFORMED, at, REPAT_VDS_NO_TAG);
	else
		take_reference(seal, text, count, at);
	return true;
}

/* A date: the number MMDDYYYY in three bytes. */
static bool
read_date(Cursor *cursor, RepatVdsDate *date, RepatVdsFindingCode invalid)
{
	const uint8_t *bytes = cursor->seal->bytes + cursor->at;
	int			number;
	int			month;
	int			day;

	if (!has(cursor, 3))
		return false;
	number = (bytes[0] << 16) + (bytes[1] << 8) + bytes[2];
	month = number / 1000000;
	day = number / 10000 % 100;
	if (number % 10000 > 0 && repat_day_valid(number % 10000, month, day))
	{
		date->year = (int16_t) (number % 10000);
		date->month = (uint8_t) month;
		date->day = (uint8_t) day;
	}
	else
		repat_vds_find(cursor->seal, invalid, cursor->at, REPAT_VDS_NO_TAG);
	cursor->at += 3;
	return true;
}

/* The two bytes that name the profile. */
static bool
read_profile(Cursor *cursor)
{
	RepatVds   *seal = cursor->seal;
	size_t		at = cursor->at;

	if (!has(cursor, 2))
		return false;
	seal->definition = seal->bytes[at];
	seal->category = seal->bytes[at + 1];
	seal->profile = repat_vds_profile(seal->definition, seal->category);
	if (seal->definition == 0 || seal->definition == 0xFF)
		repat_vds_find(seal, REPAT_VDS_FOUND_DEFINITION_RESERVED, at, REPAT_VDS_NO_TAG);
	else if (seal->profile == NULL)
		repat_vds_find(seal, REPAT_VDS_FOUND_PROFILE_UNKNOWN, at, REPAT_VDS_NO_TAG);
	else if (seal->version < seal->profile->version)
		repat_vds_find(seal, seal->profile->is_version_binding ?
					   REPAT_VDS_FOUND_VERSION_NOT_ALLOWED : REPAT_VDS_FOUND_VERSION_NOT_ADVISED,
					   VERSION_BYTE, REPAT_VDS_NO_TAG);
	cursor->at += 2;
	return true;
}

/* Whether a was before b; an unknown day was not. */
static bool
is_before(const RepatVdsDate *a, const RepatVdsDate *b)
{
	return a->month != 0 && b->month != 0 &&
		(a->year * 10000 + a->month * 100 + a->day) < (b->year * 10000 + b->month * 100 + b->day);
}

static bool
read_header(Cursor *cursor)
{
	RepatVds   *seal = cursor->seal;
	size_t		dates;

	cursor->at = 2;
	if (!read_issuer(cursor) ||
		!(seal->version == 3 ? read_signer_3(cursor) : read_signer_4(cursor)))
		return false;
	dates = cursor->at;
	if (!read_date(cursor, &seal->issued, REPAT_VDS_FOUND_ISSUE_DATE_INVALID) ||
		!read_date(cursor, &seal->signed_on, REPAT_VDS_FOUND_SIGNATURE_DATE_INVALID))
		return false;
	if (is_before(&seal->signed_on, &seal->issued))
		repat_vds_find(seal, REPAT_VDS_FOUND_SIGNED_BEFORE_ISSUE, dates + 3, REPAT_VDS_NO_TAG);
	return read_profile(cursor);
}

/*
 * A length as DER writes it, in the one shortest form (ITU-T X.690, 10.1), of at most
 * LENGTH_BYTES_MAX bytes after the first; finds what is none.
 */
static bool
read_der_length(Cursor *cursor, size_t *length, uint8_t tag)
{
	RepatVds   *seal = cursor->seal;
	size_t		at = cursor->at;
	uint32_t	value;
	size_t		bytes;
	size_t		i;

	if (!has(cursor, 1))
		return false;
	value = seal->bytes[at];
	bytes = value < LONG_FORM ? 0 : value - LONG_FORM;
	if (value >= LONG_FORM)
	{
		if (bytes == 0 || bytes > LENGTH_BYTES_MAX)
		{
			repat_vds_find(seal, REPAT_VDS_FOUND_LENGTH_MALFORMED, at, tag);
			return false;
		}
		if (!has(cursor, 1 + bytes))
			return false;
		value = 0;
		for (i = 1; i <= bytes; i++)
			value = (value << 8) | seal->bytes[at + i];
		if (value < LONG_FORM || seal->bytes[at + 1] == 0)
		{
			repat_vds_find(seal, REPAT_VDS_FOUND_LENGTH_MALFORMED, at, tag);
			return false;
		}
	}
	cursor->at += 1 + bytes;
	*length = value;
	return true;
}

/* The length of a feature: DER's in version 4, one plain byte in version 3. */
static bool
read_feature_length(Cursor *cursor, size_t *length, uint8_t tag)
{
	if (cursor->seal->version == 4)
		return read_der_length(cursor, length, tag);
	if (!has(cursor, 1))
		return false;
	*length = cursor->seal->bytes[cursor->at++];
	return true;
}

/* The features, up to the marker; false where it was not reached. */
static bool
read_features(Cursor *cursor)
{
	RepatVds   *seal = cursor->seal;
	uint8_t		seen[32] = {0};	/* one bit a tag */

	while (left(cursor) > 0 && seal->bytes[cursor->at] != SIGNATURE_MARKER)
	{
		RepatVdsFeature *feature = &seal->features[seal->feature_count];
		size_t		start = cursor->at;
		uint8_t		tag = seal->bytes[cursor->at++];
		size_t		length;

		if (seal->feature_count == REPAT_VDS_FEATURES_MAX)
		{
			repat_vds_find(seal, REPAT_VDS_FOUND_TOO_MANY_FEATURES, start, tag);
			return false;
		}
		if (!read_feature_length(cursor, &length, tag) || !has(cursor, length))
			return false;
		if (seen[tag / 8] & (1 << (tag % 8)))
			repat_vds_find(seal, REPAT_VDS_FOUND_FEATURE_REPEATED, start, tag);
		seen[tag / 8] |= (uint8_t) (1 << (tag % 8));
		feature->tag = tag;
		feature->at = (uint16_t) cursor->at;
		feature->length = (uint16_t) length;
		feature->row = repat_vds_feature_row(seal->profile, tag);
		feature->is_read = false;
		/* Of an unknown profile no tag is known: that is found already. */
		if (seal->profile != NULL && feature->row == NULL)
			repat_vds_find(seal, REPAT_VDS_FOUND_FEATURE_UNKNOWN, start, tag);
		cursor->at += length;
		seal->feature_count++;
	}
	return true;
}

static bool
is_zero(const uint8_t *bytes, size_t length)
{
	size_t		i;

	for (i = 0; i < length; i++)
		if (bytes[i] != 0)
			return false;
	return true;
}

/* Marker, length, r and s; what follows is the symbol's padding. */
static void
read_signature(Cursor *cursor)
{
	RepatVds   *seal = cursor->seal;
	size_t		marker = cursor->at;
	size_t		length;
	const uint8_t *halves;

	if (left(cursor) == 0)
	{
		repat_vds_find(seal, REPAT_VDS_FOUND_SIGNATURE_MISSING, marker, REPAT_VDS_NO_TAG);
		return;
	}
	cursor->at++;
	if (!read_der_length(cursor, &length, REPAT_VDS_NO_TAG) || !has(cursor, length))
		return;
	halves = seal->bytes + cursor->at;
	if (length == 0 || length % 2 != 0 || is_zero(halves, length / 2) ||
		is_zero(halves + length / 2, length / 2))
	{
		repat_vds_find(seal, REPAT_VDS_FOUND_SIGNATURE_MALFORMED, cursor->at, REPAT_VDS_NO_TAG);
		return;
	}
	seal->signed_length = marker;
	seal->signature = cursor->at;
	seal->signature_length = length;
	cursor->at += length;
	if (left(cursor) > 0)
		repat_vds_find(seal, REPAT_VDS_FOUND_PADDING, cursor->at, REPAT_VDS_NO_TAG);
}

/*
 * Read the seal in length bytes into *seal, which refers to them. REPAT_OK wherever
 * they begin as a seal of a version that we know does, however wrong the rest: then
 * seal->findings tells, and seal->is_faulty whether the form itself is broken. Else
 * REPAT_SYNTAX (no seal), REPAT_UNSUPPORTED (another version) or REPAT_LIMIT (larger
 * than REPAT_VDS_BYTES_MAX). (Doc 9303-13, 2.2 to 2.4.)
 */
RepatStatus
repat_vds_read(const uint8_t *bytes, size_t length, RepatVds *seal, RepatDiag *diag)
{
	Cursor		cursor = {seal, 0};

	if (length == 0)
		return repat_fail(diag, REPAT_SYNTAX, 0, "The value is empty.", NULL);
	if (bytes[0] != MAGIC)
		return repat_fail(diag, REPAT_SYNTAX, 1, "A seal begins with the byte 0xDC.",
						  "Give the bytes that the scanner read, not their hexadecimal text.");
	if (length > REPAT_VDS_BYTES_MAX)
		return repat_fail(diag, REPAT_LIMIT, 0, "A seal has at most 4096 bytes.", NULL);
	if (length <= VERSION_BYTE)
		return repat_fail(diag, REPAT_SYNTAX, 0, "The value ends before its version.", NULL);
	if (bytes[VERSION_BYTE] != VERSION_BYTE_3 && bytes[VERSION_BYTE] != VERSION_BYTE_4)
		return repat_fail(diag, REPAT_UNSUPPORTED, VERSION_BYTE + 1,
						  "Seals of versions 3 and 4 can be read.", NULL);
	memset(seal, 0, sizeof(*seal));
	seal->bytes = bytes;
	seal->length = length;
	seal->version = bytes[VERSION_BYTE] == VERSION_BYTE_3 ? 3 : 4;
	if (read_header(&cursor))
	{
		bool		is_whole = read_features(&cursor);

		repat_vds_check_features(seal);
		if (is_whole)
			read_signature(&cursor);
	}
	return REPAT_OK;
}
