/*
 * certificate.c
 *	  ICAO's seal by its certificate; each byte of either changed; nothing left in
 *	  OpenSSL's queue, nothing leaked (LeakSanitizer looks on).
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "check.h"
#include "seal_sample.h"

#include <openssl/err.h>

#include "repatriation/core/calendar.h"
#include "repatriation/crypto/certificate.h"

#define SIGNATURE_AT	70
#define SIGNATURE_BYTES 64

static RepatBytes
bytes_of(const uint8_t *bytes, size_t length)
{
	RepatBytes	result = {bytes, length};

	return result;
}

/* What is asked of a certificate beside the seal; it names another where the change hit that. */
static RepatVdsAnswer
signature_of(RepatBytes der, RepatBytes bytes)
{
	RepatVds	seal;
	RepatVdsCertificate certificate;
	RepatVdsAnswer answer;
	RepatCrypto result;

	CHECK(repat_vds_read(bytes.bytes, bytes.length, &seal, NULL) == REPAT_OK);
	result = repat_crypto_check_seal(der, &seal, &certificate, &answer);
	CHECK(result == REPAT_CRYPTO_OK || result == REPAT_CRYPTO_NO_CERTIFICATE);
	CHECK((answer != REPAT_VDS_NOT_ASKED) ==
		  (result == REPAT_CRYPTO_OK && repat_vds_names(&seal, &certificate)));
	CHECK(ERR_peek_error() == 0);
	return answer;
}

static void
check_sample(RepatBytes der, RepatBytes seal)
{
	RepatVdsCertificate certificate;

	CHECK(repat_crypto_read(der, &certificate) == REPAT_CRYPTO_OK);
	CHECK(strcmp(certificate.signer, "UTTS") == 0 && strcmp(certificate.country, "UT") == 0);
	CHECK(strcmp(certificate.serial, "5B") == 0);
	CHECK(certificate.first_day == repat_day_number(2020, 6, 10));
	CHECK(certificate.last_day == repat_day_number(2030, 6, 10));
	CHECK(certificate.usage == REPAT_VDS_USAGE_ABSENT && certificate.has_surplus);
	CHECK(!certificate.is_authority && !certificate.has_critical && !certificate.has_types);
	CHECK(strcmp(certificate.curve, "brainpoolP256r1") == 0 && certificate.order_bits == 256);
	CHECK(signature_of(der, seal) == REPAT_VDS_PASSED);
}

/* Errors that somebody else left must not be taken for ours, and none of ours stay. */
static void
check_queue(RepatBytes der, RepatBytes seal)
{
	RepatVdsCertificate certificate;
	RepatVdsAnswer answer;

	ERR_put_error(ERR_LIB_USER, 0, 1, "", 0);
	CHECK(signature_of(der, seal) == REPAT_VDS_PASSED);
	CHECK(repat_crypto_read(bytes_of(seal.bytes, 10), &certificate) == REPAT_CRYPTO_NO_CERTIFICATE);
	CHECK(ERR_peek_error() == 0);
	CHECK(repat_crypto_check_issued(der, bytes_of(seal.bytes, 10), &answer) ==
		  REPAT_CRYPTO_NO_CERTIFICATE);
	CHECK(ERR_peek_error() == 0);
}

/* Signatures of lengths that are not the curve's. */
static void
check_lengths(RepatBytes der, RepatBytes seal)
{
	size_t		half;

	for (half = 1; half <= SIGNATURE_BYTES / 2; half++)
	{
		uint8_t    *other = sample_copy(seal.bytes, SIGNATURE_AT + 2 * half);

		other[SIGNATURE_AT - 1] = (uint8_t) (2 * half);
		memcpy(other + SIGNATURE_AT, seal.bytes + SIGNATURE_AT, half);
		memcpy(other + SIGNATURE_AT + half, seal.bytes + seal.length - half, half);
		CHECK(signature_of(der, bytes_of(other, SIGNATURE_AT + 2 * half)) ==
			  (half == SIGNATURE_BYTES / 2 ? REPAT_VDS_PASSED : REPAT_VDS_FAILED));
		free(other);
	}
}

/* Cut off, longer, and each byte changed in its lowest and highest bit. */
static void
check_mutations(RepatBytes der, RepatBytes seal)
{
	RepatVdsCertificate certificate;
	RepatVdsAnswer answer;
	size_t		i;

	for (i = 0; i < der.length; i++)
	{
		uint8_t    *cut = sample_copy(der.bytes, i);

		CHECK(repat_crypto_read(bytes_of(cut, i), &certificate) == REPAT_CRYPTO_NO_CERTIFICATE);
		free(cut);
	}
	for (i = 0; i < 2 * der.length; i++)
	{
		uint8_t    *changed = sample_copy(der.bytes, der.length);

		changed[i / 2] ^= i % 2 == 0 ? 0x01 : 0x80;
		repat_crypto_read(bytes_of(changed, der.length), &certificate);
		CHECK(ERR_peek_error() == 0);
		signature_of(bytes_of(changed, der.length), seal);
		/* Its issuer is its own name, but no authority. */
		if (repat_crypto_check_issued(bytes_of(changed, der.length), der, &answer) ==
			REPAT_CRYPTO_OK)
			CHECK(answer == REPAT_VDS_FAILED);
		free(changed);
	}
}

int
main(void)
{
	size_t		seal_length;
	size_t		length;
	uint8_t    *seal = sample_bytes(SAMPLE_SEAL, &seal_length);
	uint8_t    *certificate = sample_bytes(SAMPLE_CERTIFICATE, &length);
	RepatBytes	der = bytes_of(certificate, length);

	check_sample(der, bytes_of(seal, seal_length));
	check_queue(der, bytes_of(seal, seal_length));
	check_lengths(der, bytes_of(seal, seal_length));
	check_mutations(der, bytes_of(seal, seal_length));
	free(certificate);
	free(seal);
	return check_report();
}
