/*
 * signature.c
 *	  The signature of a visible digital seal.
 *
 * Layer: crypto. ICAO Doc 9303-13, 2.4 and 3.5: ECDSA, r followed by s, each as long as
 * the order of the curve; the hash goes by the bits of that order.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "openssl.h"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>

/* The hash for a curve (Doc 9303-13, 3.5). */
static const EVP_MD *
hash_of(const RepatCurve *curve)
{
	if (curve->order_bits <= 224)
		return EVP_sha224();
	if (curve->order_bits <= 256)
		return EVP_sha256();
	return curve->order_bits <= 384 ? EVP_sha384() : EVP_sha512();
}

/* r and s as DER writes them, *der to be freed with OPENSSL_free(); its length, or 0. */
static int
write_der(RepatBytes signature, unsigned char **der)
{
	size_t		half = signature.length / 2;
	BIGNUM	   *r = BN_bin2bn(signature.bytes, (int) half, NULL);
	BIGNUM	   *s = BN_bin2bn(signature.bytes + half, (int) half, NULL);
	ECDSA_SIG  *pair = ECDSA_SIG_new();
	int			length = 0;

	*der = NULL;
	if (r != NULL && s != NULL && pair != NULL && ECDSA_SIG_set0(pair, r, s) == 1)
		length = i2d_ECDSA_SIG(pair, der);	/* set0: r and s belong to pair now */
	else
	{
		BN_free(r);
		BN_free(s);
	}
	ECDSA_SIG_free(pair);
	return length < 0 ? 0 : length;
}

/* 1 if it is the key's signature of the message, 0 if not, less if that was not found out. */
static int
verify(EVP_PKEY *key, const EVP_MD *hash, RepatBytes message, RepatBytes signature)
{
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	unsigned char *der = NULL;
	int			length = write_der(signature, &der);
	int			result = -1;

	if (context != NULL && length > 0 &&
		EVP_DigestVerifyInit(context, NULL, hash, NULL, key) == 1)
		result = EVP_DigestVerify(context, der, (size_t) length, message.bytes, message.length) == 1;
	OPENSSL_free(der);
	EVP_MD_CTX_free(context);
	return result;
}

/* Whether this OpenSSL has the curve: some distributions leave some out. */
static bool
is_supported(const RepatCurve *curve)
{
	EC_GROUP   *group = EC_GROUP_new_by_curve_name(curve->nid);
	bool		result = group != NULL;

	EC_GROUP_free(group);
	return result;
}

/*
 * Whether signature (r, then s) is that of the message by the certificate's key. Another
 * length than the curve's, a curve that is not allowed, a point that is not on it:
 * REPAT_VDS_FAILED.
 */
RepatCrypto
repat_crypto_check_signature(X509 *x509, RepatBytes message, RepatBytes signature,
							 RepatVdsAnswer *answer)
{
	const RepatCurve *curve = repat_crypto_curve(x509);
	EVP_PKEY   *key;
	int			result;

	*answer = REPAT_VDS_FAILED;
	if (curve == NULL || signature.length != 2 * (size_t) ((curve->order_bits + 7) / 8))
		return REPAT_CRYPTO_OK;
	key = repat_crypto_curve_key(x509, curve);
	if (key == NULL)
		return is_supported(curve) ? REPAT_CRYPTO_OK : REPAT_CRYPTO_UNSUPPORTED;
	result = verify(key, hash_of(curve), message, signature);
	EVP_PKEY_free(key);
	if (result < 0)
		return REPAT_CRYPTO_NO_MEMORY;
	if (result == 1)
		*answer = REPAT_VDS_PASSED;
	return REPAT_CRYPTO_OK;
}
