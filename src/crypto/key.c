/*
 * key.c
 *	  The public key of a certificate, on a curve that is allowed.
 *
 * Layer: crypto. ICAO Doc 9303-12, 4.1.6 makes States write the parameters of the curve
 * out, which lets a forger write a curve of his own, with a generator that he knows the
 * logarithm of. Parameters that were written out are therefore only compared with those
 * of the named curves of 9303-12 and BSI TR-03116; the key is then made anew, of the
 * named curve and the certificate's point. Nothing of a curve that somebody wrote takes
 * part in a signature's check.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "openssl.h"

#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/objects.h>

/* P-521 is not among them: Doc 9303-13, 3.5 names no hash for it. */
static const RepatCurve curves[] = {
	{NID_secp224r1, "P-224", 224},
	{NID_X9_62_prime256v1, "P-256", 256},
	{NID_secp384r1, "P-384", 384},
	{NID_brainpoolP224r1, "brainpoolP224r1", 224},
	{NID_brainpoolP256r1, "brainpoolP256r1", 256},
	{NID_brainpoolP320r1, "brainpoolP320r1", 320},
	{NID_brainpoolP384r1, "brainpoolP384r1", 384},
	{NID_brainpoolP512r1, "brainpoolP512r1", 512}
};

/*
 * A certificate in DER that fills its bytes, NULL if they hold none. The caller frees
 * it with X509_free().
 */
X509 *
repat_crypto_parse(RepatBytes der)
{
	const unsigned char *at = der.bytes;
	X509	   *x509;

	if (der.length == 0 || der.length > REPAT_CERTIFICATE_BYTES_MAX)
		return NULL;
	x509 = d2i_X509(NULL, &at, (long) der.length);
	if (x509 != NULL && at != der.bytes + der.length)
	{
		X509_free(x509);
		x509 = NULL;
	}
	return x509;
}

/* The algorithm's parameters, their ASN.1 type in *type; NULL if the key is on no curve. */
static const void *
curve_parameters(X509 *x509, int *type)
{
	X509_ALGOR *algorithm = NULL;
	const ASN1_OBJECT *object = NULL;
	const void *value = NULL;

	if (X509_PUBKEY_get0_param(NULL, NULL, NULL, &algorithm, X509_get_X509_PUBKEY(x509)) != 1)
		return NULL;
	X509_ALGOR_get0(&object, type, &value, algorithm);
	return OBJ_obj2nid(object) == NID_X9_62_id_ecPublicKey ? value : NULL;
}

/* The named curve that parameters written out are those of; NID_undef if of none. */
static int
compare_parameters(const ASN1_STRING *text)
{
	const unsigned char *at = ASN1_STRING_get0_data(text);
	const unsigned char *end = at + ASN1_STRING_length(text);
	EC_GROUP   *group = d2i_ECPKParameters(NULL, &at, ASN1_STRING_length(text));
	int			nid = NID_undef;

	if (group != NULL && at == end)
		nid = EC_GROUP_check_named_curve(group, 0, NULL);
	EC_GROUP_free(group);
	return nid;
}

/* Whether the key is on a curve, allowed or not. */
bool
repat_crypto_is_curve_key(X509 *x509)
{
	int			type;

	return curve_parameters(x509, &type) != NULL;
}

/* The curve of the certificate's key, NULL if it is none that is allowed. */
const RepatCurve *
repat_crypto_curve(X509 *x509)
{
	int			type = V_ASN1_UNDEF;
	const void *value = curve_parameters(x509, &type);
	int			nid = NID_undef;
	size_t		i;

	if (value != NULL && type == V_ASN1_OBJECT)
		nid = OBJ_obj2nid((const ASN1_OBJECT *) value);
	else if (value != NULL && type == V_ASN1_SEQUENCE)
		nid = compare_parameters((const ASN1_STRING *) value);
	for (i = 0; nid != NID_undef && i < sizeof(curves) / sizeof(curves[0]); i++)
		if (curves[i].nid == nid)
			return &curves[i];
	return NULL;
}

/*
 * The certificate's key, made anew on that named curve; NULL if its point is not on it,
 * or if this OpenSSL has no such curve. The caller frees it with EVP_PKEY_free().
 */
EVP_PKEY *
repat_crypto_curve_key(X509 *x509, const RepatCurve *curve)
{
	const unsigned char *point = NULL;
	int			length = 0;
	unsigned char *copy;
	unsigned char *der = NULL;
	const unsigned char *at;
	X509_PUBKEY *named;
	EVP_PKEY   *key = NULL;
	bool		is_set;

	if (X509_PUBKEY_get0_param(NULL, &point, &length, NULL, X509_get_X509_PUBKEY(x509)) != 1 ||
		length <= 0)
		return NULL;
	named = X509_PUBKEY_new();
	copy = OPENSSL_memdup(point, (size_t) length);
	is_set = named != NULL && copy != NULL &&
		X509_PUBKEY_set0_param(named, OBJ_nid2obj(NID_X9_62_id_ecPublicKey), V_ASN1_OBJECT,
							   OBJ_nid2obj(curve->nid), copy, length) == 1;
	if (is_set)
		copy = NULL;			/* set0: it belongs to named now */
	/* Through DER: OpenSSL 3 makes the key only where it decodes one. */
	if (is_set && (length = i2d_X509_PUBKEY(named, &der)) > 0)
	{
		at = der;
		key = d2i_PUBKEY(NULL, &at, length);
	}
	OPENSSL_free(der);
	OPENSSL_free(copy);
	X509_PUBKEY_free(named);
	return key;
}
