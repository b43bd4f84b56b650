/*
 * ledger.c
 *	  The bytes under a ledger entry's hash, against bytes written by hand.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "repatriation/core/ledger.h"

static const uint8_t digest[REPAT_HASH_LENGTH] = {
	0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f,
	0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f
};
static const uint8_t previous[REPAT_HASH_LENGTH] = {
	0xff, 0xfe, 0xfd, 0xfc, 0xfb, 0xfa, 0xf9, 0xf8, 0xf7, 0xf6, 0xf5, 0xf4, 0xf3, 0xf2, 0xf1, 0xf0,
	0xef, 0xee, 0xed, 0xec, 0xeb, 0xea, 0xe9, 0xe8, 0xe7, 0xe6, 0xe5, 0xe4, 0xe3, 0xe2, 0xe1, 0xe0
};
static const RepatLedgerEntry sample = {
	INT64_C(0x0123456789abcdef), 1, -2, "carer", "movement:departed", "movement",
	INT64_C(-9223372036854775807) - 1, digest, previous
};

/* A chain written once verifies for ever: never change these bytes. */
static const uint8_t written[] = {
	/* version */
	0x01,
	/* "repatriation:ledger" */
	0x00, 0x00, 0x00, 0x13,
	0x72, 0x65, 0x70, 0x61, 0x74, 0x72, 0x69, 0x61, 0x74, 0x69, 0x6f, 0x6e, 0x3a,
	0x6c, 0x65, 0x64, 0x67, 0x65, 0x72,
	/* case_ref, seq, recorded_at */
	0x00, 0x00, 0x00, 0x08, 0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef,
	0x00, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01,
	0x00, 0x00, 0x00, 0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe,
	/* "carer", "movement:departed", "movement" */
	0x00, 0x00, 0x00, 0x05, 0x63, 0x61, 0x72, 0x65, 0x72,
	0x00, 0x00, 0x00, 0x11, 0x6d, 0x6f, 0x76, 0x65, 0x6d, 0x65, 0x6e, 0x74, 0x3a,
	0x64, 0x65, 0x70, 0x61, 0x72, 0x74, 0x65, 0x64,
	0x00, 0x00, 0x00, 0x08, 0x6d, 0x6f, 0x76, 0x65, 0x6d, 0x65, 0x6e, 0x74,
	/* row_id */
	0x00, 0x00, 0x00, 0x08, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
	/* payload_digest, previous_hash */
	0x00, 0x00, 0x00, 0x20,
	0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f,
	0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f,
	0x00, 0x00, 0x00, 0x20,
	0xff, 0xfe, 0xfd, 0xfc, 0xfb, 0xfa, 0xf9, 0xf8, 0xf7, 0xf6, 0xf5, 0xf4, 0xf3, 0xf2, 0xf1, 0xf0,
	0xef, 0xee, 0xed, 0xec, 0xeb, 0xea, 0xe9, 0xe8, 0xe7, 0xe6, 0xe5, 0xe4, 0xe3, 0xe2, 0xe1, 0xe0
};

static bool
same(const RepatLedgerEntry *a, const RepatLedgerEntry *b)
{
	uint8_t		x[REPAT_LEDGER_ENCODED_MAX];
	uint8_t		y[REPAT_LEDGER_ENCODED_MAX];
	size_t		n = 0;
	size_t		m = 0;

	CHECK(repat_ledger_encode(a, x, sizeof(x), &n) == REPAT_OK);
	CHECK(repat_ledger_encode(b, y, sizeof(y), &m) == REPAT_OK);
	return n == m && memcmp(x, y, n) == 0;
}

/* A buffer of each length, exactly, so that a byte too many is caught. */
static void
every_capacity(void)
{
	size_t		capacity;
	int			bad = 0;

	for (capacity = 0; capacity <= sizeof(written) + 1; capacity++)
	{
		uint8_t    *out = malloc(capacity + (capacity == 0));
		size_t		length = 12345;
		RepatStatus status = repat_ledger_encode(&sample, out, capacity, &length);

		if (capacity < sizeof(written))
			bad += status != REPAT_NO_SPACE || length != 12345;
		else
			bad += status != REPAT_OK || length != sizeof(written) ||
				memcmp(out, written, sizeof(written)) != 0;
		free(out);
	}
	CHECK(bad == 0);
}

static void
every_field_counts(void)
{
	uint8_t		other[REPAT_HASH_LENGTH];
	RepatLedgerEntry e;

	e = sample;
	CHECK(same(&e, &sample));
	e.case_ref++;
	CHECK(!same(&e, &sample));
	e = sample;
	e.seq++;
	CHECK(!same(&e, &sample));
	e = sample;
	e.recorded_at++;
	CHECK(!same(&e, &sample));
	e = sample;
	e.actor = "carex";
	CHECK(!same(&e, &sample));
	e = sample;
	e.act = "movement:arrived";
	CHECK(!same(&e, &sample));
	e = sample;
	e.table_name = "movemend";
	CHECK(!same(&e, &sample));
	e = sample;
	e.row_id++;
	CHECK(!same(&e, &sample));
	memcpy(other, digest, sizeof(other));
	other[REPAT_HASH_LENGTH - 1] ^= 1;
	e = sample;
	e.payload_digest = other;
	CHECK(!same(&e, &sample));
	memcpy(other, previous, sizeof(other));
	other[0] ^= 0x80;
	e = sample;
	e.previous_hash = other;
	CHECK(!same(&e, &sample));
	/* two fields that change places are not the same entry */
	e = sample;
	e.case_ref = sample.seq;
	e.seq = sample.case_ref;
	CHECK(!same(&e, &sample));
	e = sample;
	e.payload_digest = previous;
	e.previous_hash = digest;
	CHECK(!same(&e, &sample));
}

/* The same letters one after the other, divided differently. */
static void
no_collision(void)
{
	static const char *const divided[][3] = {
		{"abc", "def", "ghi"}, {"abcd", "ef", "ghi"}, {"ab", "cdef", "ghi"},
		{"abc", "defg", "hi"}, {"abcdefghi", "", ""}, {"", "abcdefghi", ""},
		{"", "", "abcdefghi"}, {"abc", "defghi", ""}
	};
	size_t		n = sizeof(divided) / sizeof(divided[0]);
	size_t		i;
	size_t		j;

	for (i = 0; i < n; i++)
		for (j = 0; j < n; j++)
		{
			RepatLedgerEntry a = sample;
			RepatLedgerEntry b = sample;

			a.actor = divided[i][0];
			a.act = divided[i][1];
			a.table_name = divided[i][2];
			b.actor = divided[j][0];
			b.act = divided[j][1];
			b.table_name = divided[j][2];
			CHECK(same(&a, &b) == (i == j));
		}
}

/* Three identifiers of the server's greatest length fit; texts that nobody can write do not. */
static void
long_texts(void)
{
	static char text[65537];
	static uint8_t out[4 * 65536];
	uint8_t    *least = malloc(REPAT_LEDGER_ENCODED_MAX);
	RepatLedgerEntry e = sample;
	size_t		length;

	memset(text, 'x', 63);
	e.actor = e.act = e.table_name = text;
	CHECK(repat_ledger_encode(&e, least, REPAT_LEDGER_ENCODED_MAX, &length) == REPAT_OK);
	free(least);

	memset(text, 'x', 65535);
	CHECK(repat_ledger_encode(&e, out, sizeof(out), &length) == REPAT_OK);
	/* behind the domain and three numbers: a length of four bytes */
	CHECK(memcmp(out + 60, "\0\0\xff\xffxx", 6) == 0);
	text[65535] = 'x';
	e = sample;
	e.actor = text;
	CHECK(repat_ledger_encode(&e, out, sizeof(out), &length) == REPAT_NO_SPACE);
	e = sample;
	e.act = text;
	CHECK(repat_ledger_encode(&e, out, sizeof(out), &length) == REPAT_NO_SPACE);
	e = sample;
	e.table_name = text;
	CHECK(repat_ledger_encode(&e, out, sizeof(out), &length) == REPAT_NO_SPACE);
}

int
main(void)
{
	every_capacity();
	every_field_counts();
	no_collision();
	long_texts();
	return check_report();
}
