/*
 * openssl.h
 *	  What the files of this layer share: parsing a certificate, and its key.
 *
 * Layer: crypto, private.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CRYPTO_OPENSSL_H
#define REPAT_CRYPTO_OPENSSL_H

#include <openssl/evp.h>
#include <openssl/x509.h>

#include "repatriation/crypto/certificate.h"

/* A curve that seals may be signed with. */
typedef struct RepatCurve
{
	int			nid;
	const char *name;
	int			order_bits;
} RepatCurve;

extern X509 *repat_crypto_parse(RepatBytes der);
extern bool repat_crypto_is_curve_key(X509 *x509);
extern const RepatCurve *repat_crypto_curve(X509 *x509);
extern EVP_PKEY *repat_crypto_curve_key(X509 *x509, const RepatCurve *curve);
extern RepatCrypto repat_crypto_check_signature(X509 *x509, RepatBytes message,
												RepatBytes signature, RepatVdsAnswer *answer);

#endif
