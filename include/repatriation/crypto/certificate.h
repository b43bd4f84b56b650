/*
 * certificate.h
 *	  X.509 certificates of seal signers, and the signatures made with them.
 *
 * Layer: crypto (OpenSSL and core; no PostgreSQL). Every function takes bytes, frees
 * whatever OpenSSL made before it returns, and leaves OpenSSL's error queue empty:
 * the server's own connections use the same library.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CRYPTO_CERTIFICATE_H
#define REPAT_CRYPTO_CERTIFICATE_H

#include "repatriation/core/vds_verdict.h"

#define REPAT_CERTIFICATE_BYTES_MAX		16384

typedef enum RepatCrypto
{
	REPAT_CRYPTO_OK,
	REPAT_CRYPTO_NO_CERTIFICATE,	/* the bytes are no certificate, in DER, and nothing else */
	REPAT_CRYPTO_UNSUPPORTED,		/* this OpenSSL lacks a curve that is allowed */
	REPAT_CRYPTO_NO_MEMORY
} RepatCrypto;

typedef struct RepatBytes
{
	const uint8_t *bytes;
	size_t		length;
} RepatBytes;

extern RepatCrypto repat_crypto_read(RepatBytes der, RepatVdsCertificate *certificate);
extern RepatCrypto repat_crypto_check_seal(RepatBytes der, const RepatVds *seal,
										   RepatVdsCertificate *certificate,
										   RepatVdsAnswer *answer);
extern RepatCrypto repat_crypto_check_issued(RepatBytes der, RepatBytes anchor,
											 RepatVdsAnswer *answer);

#endif
