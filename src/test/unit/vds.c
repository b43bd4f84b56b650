/*
 * vds.c
 *	  C40 against a table of all pairs, dates against the calendar, ICAO's seal with
 *	  every byte changed and cut off everywhere, and the order of a verdict's words.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "check.h"
#include "seal_sample.h"

#include "repatriation/core/calendar.h"
#include "repatriation/core/mrz_layout.h"
#include "repatriation/core/vds_c40.h"
#include "repatriation/core/vds_verdict.h"

static const char alphabet[] = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/* What each pair of bytes stands for at the end and before it; written by encoding all. */
static char at_end[65536][4];
static char before_end[65536][4];

static void
note(const char *text, size_t length)
{
	uint8_t		bytes[2];
	size_t		bad = 99;
	int			pair;

	CHECK(repat_c40_encode(text, length, bytes, &bad) && bad == 99);
	pair = bytes[0] * 256 + bytes[1];
	CHECK(at_end[pair][0] == '\0');
	memcpy(at_end[pair], text, length);
	if (length == 3)
		memcpy(before_end[pair], text, length);
}

static void
check_c40(void)
{
	char		text[8];
	uint8_t		bytes[4];
	size_t		count;
	size_t		bad;
	int			i;
	int			j;
	int			k;

	for (i = 0; i < 37; i++)
	{
		text[0] = alphabet[i];
		note(text, 1);
		for (j = 0; j < 37; j++)
		{
			text[1] = alphabet[j];
			note(text, 2);
			for (k = 0; k < 37; k++)
			{
				text[2] = alphabet[k];
				note(text, 3);
			}
		}
	}
	for (i = 0; i < 65536; i++)
	{
		bool		ok;

		bytes[0] = (uint8_t) (i >> 8);
		bytes[1] = (uint8_t) i;
		ok = repat_c40_decode(bytes, 2, text, &count);
		/* The filler written as itself after 0xFE is read as well. */
		if (i == 0xFE3D)
			CHECK(ok && count == 1 && text[0] == '<');
		else
			CHECK(ok ? count == strlen(at_end[i]) && memcmp(text, at_end[i], count) == 0 :
				  at_end[i][0] == '\0');
		bytes[2] = 0xD9;
		bytes[3] = 0xC5;
		ok = repat_c40_decode(bytes, 4, text, &count);
		CHECK(ok ? count == 6 && memcmp(text, before_end[i], 3) == 0 &&
			  memcmp(text + 3, "UTO", 3) == 0 : before_end[i][0] == '\0');
	}
	CHECK(!repat_c40_decode(bytes, 1, text, &count) && !repat_c40_decode(bytes, 3, text, &count));
	CHECK(repat_c40_decode(bytes, 0, text, &count) && count == 0);
	for (i = 0; i < 256; i++)
	{
		bool		is_known = i == ' ' || (i != 0 && strchr(alphabet, i) != NULL);

		text[0] = 'A';
		text[1] = (char) i;
		bad = 9;
		CHECK(repat_c40_encode(text, 2, bytes, &bad) == is_known && bad == (is_known ? 9 : 1));
	}
}

/* Whether the header's issue date is read as that, or found to be none. */
static void
check_date(uint8_t *seal, size_t length, int year, int month, int day)
{
	int			number = month * 1000000 + day * 10000 + year;
	bool		is_day = year > 0 && repat_day_valid(year, month, day);
	RepatVds	out;

	seal[10] = (uint8_t) (number >> 16);
	seal[11] = (uint8_t) (number >> 8);
	seal[12] = (uint8_t) number;
	CHECK(repat_vds_read(seal, length, &out, NULL) == REPAT_OK);
	CHECK(repat_vds_found(&out, REPAT_VDS_FOUND_ISSUE_DATE_INVALID) == !is_day);
	CHECK(out.is_faulty == !is_day);
	CHECK(is_day ? out.issued.year == year && out.issued.month == month && out.issued.day == day :
		  out.issued.month == 0);
}

static void
check_dates(const uint8_t *sample, size_t length)
{
	static const int years[] = {0, 1, 1900, 2000, 2023, 2024, 9999};
	uint8_t    *seal = sample_copy(sample, length);
	size_t		i;
	int			month;
	int			day;

	for (i = 0; i < sizeof(years) / sizeof(years[0]); i++)
		for (month = 0; month <= 15; month++)
			for (day = 0; day <= 33; day++)
				check_date(seal, length, years[i], month, day);
	free(seal);
}

static void
check_sample(const uint8_t *sample, size_t length)
{
	RepatVds	seal;
	RepatVdsText text;
	char		zone[REPAT_MRZ_SIZE_MAX];
	RepatMrz	mrz;

	CHECK(repat_vds_read(sample, length, &seal, NULL) == REPAT_OK);
	CHECK(seal.version == 4 && strcmp(seal.issuer, "UTO") == 0);
	CHECK(strcmp(seal.signer, "UTTS") == 0 && strcmp(seal.reference, "5B") == 0);
	CHECK(seal.issued.year == 2026 && seal.issued.month == 6 && seal.issued.day == 13);
	CHECK(seal.signed_on.year == 2023 && seal.signed_on.month == 8 && seal.signed_on.day == 23);
	CHECK(seal.definition == 0x5E && seal.category == 3 && seal.profile != NULL);
	CHECK(seal.feature_count == 1 && seal.signed_length == 68);
	CHECK(seal.signature == 70 && seal.signature_length == 64);
	CHECK(!seal.is_faulty && seal.finding_count == 1);
	CHECK(repat_vds_zone(&seal) == &seal.features[0]);
	CHECK(repat_vds_text(&seal, &seal.features[0], &text) && strcmp(text.text,
		"PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F2606277<<<<<<<8") == 0);
	CHECK(repat_vds_fill_zone(&seal, &seal.features[0], zone, &mrz));
	CHECK(mrz.layout->format == REPAT_MRZ_TD2);
}

/* What holds of every seal that was read; all offsets stay inside. */
static void
check_bounds(const RepatVds *seal)
{
	size_t		end = 0;
	size_t		i;

	for (i = 0; i < seal->feature_count; i++)
	{
		CHECK(seal->features[i].at > end);
		end = (size_t) seal->features[i].at + seal->features[i].length;
		CHECK(end <= seal->length);
	}
	for (i = 0; i < seal->finding_count; i++)
		CHECK(seal->findings[i].at <= seal->length);
	CHECK(seal->signature + seal->signature_length <= seal->length);
	CHECK((seal->signature_length > 0) == (seal->signed_length > 0));
}

/* Cut off, and each byte as each other: read within its own memory, or refused. */
static void
check_mutations(const uint8_t *sample, size_t length)
{
	RepatVds	seal;
	size_t		i;
	int			value;

	for (i = 0; i < length; i++)
	{
		uint8_t    *cut = sample_copy(sample, i);
		RepatStatus status = repat_vds_read(cut, i, &seal, NULL);

		CHECK((status == REPAT_OK) == (i >= 2));
		if (status == REPAT_OK)
		{
			CHECK(seal.is_faulty && seal.signature_length == 0);
			check_bounds(&seal);
		}
		free(cut);
	}
	for (i = 0; i < length; i++)
	{
		uint8_t    *changed = sample_copy(sample, length);

		for (value = 0; value < 256; value++)
		{
			changed[i] = (uint8_t) value;
			if (repat_vds_read(changed, length, &seal, NULL) == REPAT_OK)
				check_bounds(&seal);
			else
				CHECK(i < 2);
		}
		free(changed);
	}
}

static RepatVdsCertificate
good_certificate(void)
{
	RepatVdsCertificate certificate;

	memset(&certificate, 0, sizeof(certificate));
	memcpy(certificate.signer, "UTTS", 5);
	memcpy(certificate.country, "UT", 3);
	memcpy(certificate.serial, "5B", 3);
	certificate.first_day = repat_day_number(2020, 1, 1);
	certificate.last_day = repat_day_number(2030, 1, 1);
	certificate.usage = REPAT_VDS_USAGE_SIGNER;
	certificate.curve = "P-256";
	certificate.order_bits = 256;
	return certificate;
}

static RepatVdsVerdict
verdict_of(const RepatVds *seal, const RepatVdsCertificate *certificate,
		   const RepatVdsEvidence *evidence)
{
	RepatVdsVerdict verdict;

	repat_vds_judge(seal, certificate, evidence, &verdict);
	return verdict;
}

/* Every combination of what may be wrong: all its words, the first in ICAO's order, the worst trust. */
static void
check_words(const uint8_t *sample, size_t length)
{
	static const RepatVdsWord words[] = {
		REPAT_VDS_WRONG_FORMAT, REPAT_VDS_UNTRUSTED_CERTIFICATE, REPAT_VDS_INVALID_DOCUMENTTYPE,
		REPAT_VDS_EXPIRED_CERTIFICATE, REPAT_VDS_REVOKED_CERTIFICATE, REPAT_VDS_INVALID_SIGNATURE,
		REPAT_VDS_INVALID_SEAL_MRZ
	};
	const int	kinds = (int) (sizeof(words) / sizeof(words[0]));
	int			wrong;

	for (wrong = 0; wrong < 1 << kinds; wrong++)
	{
		RepatVds	seal;
		RepatVdsCertificate certificate = good_certificate();
		RepatVdsEvidence evidence = {0};
		RepatVdsVerdict verdict;
		unsigned	expected = 0;
		int			i;

		CHECK(repat_vds_read(sample, length, &seal, NULL) == REPAT_OK);
		evidence.is_production = true;
		evidence.knows_revocations = true;
		evidence.as_of = repat_day_number(2026, 11, 22);
		evidence.revoked_on = wrong & 16 ? evidence.as_of : evidence.as_of + 1;
		evidence.chain = wrong & 2 ? REPAT_VDS_FAILED : REPAT_VDS_PASSED;
		evidence.signature = wrong & 32 ? REPAT_VDS_FAILED : REPAT_VDS_PASSED;
		certificate.has_types = true;
		certificate.type_count = 1;
		memcpy(certificate.types[0], wrong & 4 ? "P\0" : "PU", 3);
		if (wrong & 8)
			certificate.last_day = evidence.as_of - 1;
		seal.is_faulty = (wrong & 1) != 0;
		if (wrong & 64)
			repat_vds_find(&seal, REPAT_VDS_FOUND_ZONE_CHECK_DIGIT, 20, 2);
		for (i = 0; i < kinds; i++)
			if (wrong & (1 << i))
				expected |= REPAT_VDS_BIT(words[i]);
		verdict = verdict_of(&seal, &certificate, &evidence);
		CHECK(verdict.words == expected);
		CHECK(verdict.trust == (wrong == 0 ? REPAT_VDS_TRUSTABLE :
								wrong == 8 ? REPAT_VDS_MEDIUM : REPAT_VDS_HIGH));
		CHECK(!verdict.is_test && !verdict.has_unknown_feature);
	}
}

/* What a certificate may lack, alone; tests and production apart. */
static void
check_certificates(const uint8_t *sample, size_t length)
{
	RepatVds	seal;
	RepatVdsCertificate certificate = good_certificate();
	RepatVdsEvidence evidence = {0};
	RepatVdsVerdict verdict;

	CHECK(repat_vds_read(sample, length, &seal, NULL) == REPAT_OK);
	evidence.as_of = repat_day_number(2026, 11, 22);
	evidence.revoked_on = REPAT_VDS_NEVER;
	evidence.signature = REPAT_VDS_PASSED;
	verdict = verdict_of(&seal, &certificate, &evidence);
	CHECK(verdict.words == 0 && verdict.checks[REPAT_VDS_CHECK_CHAIN] == REPAT_VDS_NOT_ASKED);
	/* Never valid unless the signature was asked for. */
	evidence.signature = REPAT_VDS_NOT_ASKED;
	verdict = verdict_of(&seal, &certificate, &evidence);
	CHECK(verdict.words == REPAT_VDS_BIT(REPAT_VDS_INVALID_SIGNATURE));
	evidence.signature = REPAT_VDS_PASSED;
	/* None at hand, or another. */
	verdict = verdict_of(&seal, NULL, &evidence);
	CHECK(verdict.words == REPAT_VDS_BIT(REPAT_VDS_UNKNOWN_CERTIFICATE));
	memcpy(certificate.serial, "5C", 3);
	verdict = verdict_of(&seal, &certificate, &evidence);
	CHECK(verdict.words == REPAT_VDS_BIT(REPAT_VDS_UNKNOWN_CERTIFICATE));
	certificate = good_certificate();
	memcpy(certificate.signer, "UTTT", 5);
	verdict = verdict_of(&seal, &certificate, &evidence);
	CHECK(verdict.words == REPAT_VDS_BIT(REPAT_VDS_UNKNOWN_CERTIFICATE));
	/* A key below production's bits, and no usage: a test. */
	certificate = good_certificate();
	certificate.order_bits = 255;
	verdict = verdict_of(&seal, &certificate, &evidence);
	CHECK(verdict.words == 0 && verdict.is_test);
	evidence.is_production = true;
	verdict = verdict_of(&seal, &certificate, &evidence);
	CHECK(verdict.words == REPAT_VDS_BIT(REPAT_VDS_UNTRUSTED_CERTIFICATE) && verdict.is_test);
	evidence.is_production = false;
	/* The reference of tests is never valid. */
	certificate = good_certificate();
	memcpy(seal.reference, "00", 3);
	certificate.serial[0] = '\0';
	verdict = verdict_of(&seal, &certificate, &evidence);
	CHECK(verdict.words == REPAT_VDS_BIT(REPAT_VDS_UNTRUSTED_CERTIFICATE) && verdict.is_test);
	/* Nothing read. */
	repat_vds_judge_unread(true, &verdict);
	CHECK(verdict.words == REPAT_VDS_BIT(REPAT_VDS_READ_ERROR) &&
		  verdict.trust == REPAT_VDS_MEDIUM);
	repat_vds_judge_unread(false, &verdict);
	CHECK(verdict.words == REPAT_VDS_BIT(REPAT_VDS_WRONG_FORMAT) &&
		  verdict.trust == REPAT_VDS_HIGH);
}

/* A list of findings that is full forgets neither a fault nor a wrong digit. */
static void
check_full_list(const uint8_t *sample, size_t length)
{
	RepatVds	seal;
	int			i;

	CHECK(repat_vds_read(sample, length, &seal, NULL) == REPAT_OK && !seal.is_faulty);
	for (i = 0; i < 2 * REPAT_VDS_FINDINGS_MAX; i++)
		repat_vds_find(&seal, REPAT_VDS_FOUND_FEATURE_UNKNOWN, 0, 7);
	CHECK(seal.finding_count == REPAT_VDS_FINDINGS_MAX && !seal.is_faulty);
	repat_vds_find(&seal, REPAT_VDS_FOUND_ZONE_CHECK_DIGIT, 0, 2);
	CHECK(repat_vds_found(&seal, REPAT_VDS_FOUND_ZONE_CHECK_DIGIT) && !seal.is_faulty);
	repat_vds_find(&seal, REPAT_VDS_FOUND_FEATURE_REPEATED, 0, 2);
	CHECK(seal.is_faulty && seal.finding_count == REPAT_VDS_FINDINGS_MAX);
}

int
main(void)
{
	size_t		length;
	uint8_t    *sample = sample_bytes(SAMPLE_SEAL, &length);

	check_c40();
	check_sample(sample, length);
	check_dates(sample, length);
	check_mutations(sample, length);
	check_words(sample, length);
	check_certificates(sample, length);
	check_full_list(sample, length);
	free(sample);
	return check_report();
}
