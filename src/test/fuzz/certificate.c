/*
 * certificate.c
 *	  Any bytes as a certificate: no error left in OpenSSL's queue, no fact beyond its
 *	  bounds, and no signature of a seal that only the genuine key made.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include <openssl/err.h>

#include "repatriation/core/calendar.h"
#include "repatriation/crypto/certificate.h"

#define HOLDS(condition) \
	do { \
		if (!(condition)) \
			abort(); \
	} while (0)

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_facts(const RepatVdsCertificate *certificate)
{
	HOLDS(certificate->signer[0] == '\0' || strlen(certificate->signer) == 4);
	HOLDS(strlen(certificate->country) % 2 == 0);
	HOLDS(strlen(certificate->serial) <= REPAT_VDS_SERIAL_MAX && certificate->serial[0] != '0');
	HOLDS(strspn(certificate->serial, "0123456789ABCDEF") == strlen(certificate->serial));
	HOLDS(certificate->first_day >= REPAT_DAY_MIN && certificate->last_day <= REPAT_DAY_MAX);
	HOLDS((certificate->curve == NULL) == (certificate->order_bits == 0));
	HOLDS(certificate->type_count <= REPAT_VDS_TYPES_MAX);
	HOLDS(certificate->has_types || certificate->type_count == 0);
}

/* A seal whose signature nobody made, of the length that most curves have. */
static void
forge(RepatVds *seal)
{
	static uint8_t bytes[66];

	memset(bytes, 1, sizeof(bytes));
	memset(seal, 0, sizeof(*seal));
	seal->bytes = bytes;
	seal->length = sizeof(bytes);
	seal->signed_length = 1;
	seal->signature = 2;
	seal->signature_length = sizeof(bytes) - 2;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint8_t    *bytes = malloc(size ? size : 1);
	RepatBytes	der = {bytes, size};
	RepatVds	seal;
	RepatVdsCertificate certificate;
	RepatVdsAnswer answer;
	RepatCrypto result;

	memcpy(bytes, data, size);
	forge(&seal);
	if (repat_crypto_read(der, &certificate) == REPAT_CRYPTO_OK)
	{
		check_facts(&certificate);
		/* A seal that names the certificate, whatever it is. */
		memcpy(seal.signer, certificate.signer, sizeof(seal.signer));
		memcpy(seal.reference, certificate.serial, sizeof(certificate.serial));
	}
	result = repat_crypto_check_seal(der, &seal, &certificate, &answer);
	HOLDS(answer != REPAT_VDS_PASSED);
	HOLDS(result != REPAT_CRYPTO_OK || certificate.signer[0] == '\0' ||
		  answer == REPAT_VDS_FAILED);
	result = repat_crypto_check_issued(der, der, &answer);
	HOLDS(result == REPAT_CRYPTO_OK || result == REPAT_CRYPTO_NO_CERTIFICATE);
	HOLDS(ERR_peek_error() == 0);
	free(bytes);
	return 0;
}
