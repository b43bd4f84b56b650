/*
 * certificate.c
 *	  What a certificate says of itself, and who issued it.
 *
 * Layer: crypto. ICAO Doc 9303-12, 7.1.1 to 7.1.3 (profiles of authorities and of seal
 * signers); RFC 5280. OpenSSL's own walk along a chain refuses keys whose curve is
 * written out, which 9303-12 demands: the one step from a signer to its authority is
 * taken here by hand.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "openssl.h"

#include <string.h>

#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include "repatriation/core/calendar.h"

/* id-icao-vdsSigner and the list of document types (Doc 9303-12, 7.1.3; 7.1.1). */
#define OID_SIGNER			"2.23.136.1.1.11.1"
#define OID_DOCUMENT_TYPES	"2.23.136.1.1.6.2"

#define RSA_BITS_MIN		2048

/* Whether an object is that one, given in dotted decimals. */
static bool
is_object(const ASN1_OBJECT *object, const char *dotted)
{
	char		text[64];
	int			length = OBJ_obj2txt(text, sizeof(text), object, 1);

	return length > 0 && length < (int) sizeof(text) && strcmp(text, dotted) == 0;
}

/* The one entry of a name of that kind as two characters, A-Z or 0-9; else "". */
static void
take_pair(X509_NAME *name, int nid, char pair[3])
{
	int			at = X509_NAME_get_index_by_NID(name, nid, -1);
	const ASN1_STRING *text;
	const unsigned char *data;
	int			i;

	pair[0] = '\0';
	if (at < 0 || X509_NAME_get_index_by_NID(name, nid, at) >= 0)
		return;
	text = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at));
	if (ASN1_STRING_length(text) != 2)
		return;
	data = ASN1_STRING_get0_data(text);
	for (i = 0; i < 2; i++)
	{
		/* Doc 9303-12 asks for capitals; signers in the field use small letters too. */
		unsigned char c = data[i] >= 'a' && data[i] <= 'z' ? data[i] - 'a' + 'A' : data[i];

		if ((c < 'A' || c > 'Z') && (c < '0' || c > '9'))
		{
			pair[0] = '\0';
			return;
		}
		pair[i] = (char) c;
	}
	pair[2] = '\0';
}

static void
read_subject(X509 *x509, RepatVdsCertificate *certificate)
{
	X509_NAME  *name = X509_get_subject_name(x509);
	char		own[3];

	take_pair(name, NID_countryName, certificate->country);
	take_pair(name, NID_commonName, own);
	if (certificate->country[0] != '\0' && own[0] != '\0')
	{
		memcpy(certificate->signer, certificate->country, 2);
		memcpy(certificate->signer + 2, own, 3);
	}
	certificate->has_surplus = X509_NAME_entry_count(name) > 2;
}

/* The serial number in hexadecimal; false if it is negative, zero or too long. */
static bool
read_serial(X509 *x509, RepatVdsCertificate *certificate)
{
	static const char digits[] = "0123456789ABCDEF";
	const ASN1_INTEGER *serial = X509_get0_serialNumber(x509);
	const unsigned char *data = ASN1_STRING_get0_data(serial);
	int			length = ASN1_STRING_length(serial);
	char		text[REPAT_VDS_SERIAL_MAX + 1];
	int			i;

	if (ASN1_STRING_type(serial) != V_ASN1_INTEGER || length < 1 ||
		length > REPAT_VDS_SERIAL_MAX / 2)
		return false;
	for (i = 0; i < length; i++)
	{
		text[2 * i] = digits[data[i] >> 4];
		text[2 * i + 1] = digits[data[i] & 15];
	}
	text[2 * length] = '\0';
	memcpy(certificate->serial, repat_vds_serial(text), strlen(repat_vds_serial(text)) + 1);
	return certificate->serial[0] != '\0';
}

/* A moment as the day that it falls on in UTC. */
static bool
read_day(const ASN1_TIME *time, int32_t *day)
{
	struct tm	tm;

	if (ASN1_TIME_to_tm(time, &tm) != 1 ||
		!repat_day_valid(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday))
		return false;
	*day = repat_day_number(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
	return true;
}

static RepatVdsUsage
read_usage(X509 *x509)
{
	int			critical = 0;
	EXTENDED_KEY_USAGE *usage = X509_get_ext_d2i(x509, NID_ext_key_usage, &critical, NULL);
	RepatVdsUsage result = REPAT_VDS_USAGE_OTHER;
	int			i;

	/* -1: there is none; -2: there are several, which is no usage that we take. */
	if (usage == NULL)
		return critical == -1 ? REPAT_VDS_USAGE_ABSENT : REPAT_VDS_USAGE_OTHER;
	for (i = 0; critical == 1 && i < sk_ASN1_OBJECT_num(usage); i++)
		if (is_object(sk_ASN1_OBJECT_value(usage, i), OID_SIGNER))
			result = REPAT_VDS_USAGE_SIGNER;
	EXTENDED_KEY_USAGE_free(usage);
	return result;
}

/* Reads the head of an ASN.1 value of that tag, and leaves *at at its content: its length, or -1. */
static long
enter(const unsigned char **at, const unsigned char *end, int tag)
{
	long		length;
	int			found;
	int			class;

	if (*at >= end ||
		(ASN1_get_object(at, &length, &found, &class, (long) (end - *at)) & 0x81) != 0 ||
		found != tag || class != V_ASN1_UNIVERSAL || length > end - *at)
		return -1;
	return length;
}

/* The same of a value that must reach to the end. */
static bool
enter_last(const unsigned char **at, const unsigned char *end, int tag)
{
	long		length = enter(at, end, tag);

	return length >= 0 && length == end - *at;
}

/*
 * The document types: SEQUENCE { version INTEGER 0, SET OF PrintableString (1..2) }
 * (Doc 9303-12, 7.1.1). One that cannot be read allows no type at all.
 */
static void
read_types(const ASN1_OCTET_STRING *extension, RepatVdsCertificate *certificate)
{
	const unsigned char *at = ASN1_STRING_get0_data(extension);
	const unsigned char *end = at + ASN1_STRING_length(extension);
	long		length;

	certificate->has_types = true;
	if (!enter_last(&at, end, V_ASN1_SEQUENCE) || enter(&at, end, V_ASN1_INTEGER) != 1 ||
		*at++ != 0 || !enter_last(&at, end, V_ASN1_SET))
		return;
	while (at < end && certificate->type_count < REPAT_VDS_TYPES_MAX)
	{
		length = enter(&at, end, V_ASN1_PRINTABLESTRING);
		if (length < 1 || length > 2)
		{
			certificate->type_count = 0;
			return;
		}
		memcpy(certificate->types[certificate->type_count], at, (size_t) length);
		certificate->types[certificate->type_count][length] = '\0';
		certificate->type_count++;
		at += length;
	}
}

/* The extensions: what it may sign, whether it signs certificates, what else is critical. */
static void
read_extensions(X509 *x509, RepatVdsCertificate *certificate)
{
	BASIC_CONSTRAINTS *basic = X509_get_ext_d2i(x509, NID_basic_constraints, NULL, NULL);
	int			count = X509_get_ext_count(x509);
	int			i;

	certificate->is_authority = basic != NULL && basic->ca != 0;
	BASIC_CONSTRAINTS_free(basic);
	certificate->usage = read_usage(x509);
	for (i = 0; i < count; i++)
	{
		X509_EXTENSION *extension = X509_get_ext(x509, i);
		const ASN1_OBJECT *object = X509_EXTENSION_get_object(extension);
		int			nid = OBJ_obj2nid(object);

		if (is_object(object, OID_DOCUMENT_TYPES))
			read_types(X509_EXTENSION_get_data(extension), certificate);
		else if (X509_EXTENSION_get_critical(extension) && nid != NID_basic_constraints &&
				 nid != NID_key_usage && nid != NID_ext_key_usage)
			certificate->has_critical = true;
	}
}

static bool
describe(X509 *x509, RepatVdsCertificate *certificate)
{
	const RepatCurve *curve = repat_crypto_curve(x509);

	memset(certificate, 0, sizeof(*certificate));
	read_subject(x509, certificate);
	read_extensions(x509, certificate);
	if (curve != NULL)
	{
		certificate->curve = curve->name;
		certificate->order_bits = curve->order_bits;
	}
	return read_serial(x509, certificate) &&
		read_day(X509_get0_notBefore(x509), &certificate->first_day) &&
		read_day(X509_get0_notAfter(x509), &certificate->last_day);
}

/*
 * Read a certificate in DER: what it says of itself, in *certificate, which owns
 * nothing. REPAT_CRYPTO_NO_CERTIFICATE if the bytes are none, are longer than
 * REPAT_CERTIFICATE_BYTES_MAX, or lack a serial number or days of validity.
 */
RepatCrypto
repat_crypto_read(RepatBytes der, RepatVdsCertificate *certificate)
{
	X509	   *x509;
	bool		is_read;

	ERR_clear_error();
	x509 = repat_crypto_parse(der);
	is_read = x509 != NULL && describe(x509, certificate);
	X509_free(x509);
	ERR_clear_error();
	return is_read ? REPAT_CRYPTO_OK : REPAT_CRYPTO_NO_CERTIFICATE;
}

/*
 * Read a certificate as repat_crypto_read() does, and ask whether its key signed the seal:
 * *answer stays REPAT_VDS_NOT_ASKED where the seal names another certificate, or has no
 * signature that can be found. (Doc 9303-13, 3.5.)
 */
RepatCrypto
repat_crypto_check_seal(RepatBytes der, const RepatVds *seal, RepatVdsCertificate *certificate,
						RepatVdsAnswer *answer)
{
	RepatBytes	message = {seal->bytes, seal->signed_length};
	RepatBytes	signature = {seal->bytes + seal->signature, seal->signature_length};
	X509	   *x509;
	RepatCrypto result = REPAT_CRYPTO_NO_CERTIFICATE;

	*answer = REPAT_VDS_NOT_ASKED;
	ERR_clear_error();
	x509 = repat_crypto_parse(der);
	if (x509 != NULL && describe(x509, certificate))
	{
		result = REPAT_CRYPTO_OK;
		if (seal->signature_length > 0 && repat_vds_names(seal, certificate))
			result = repat_crypto_check_signature(x509, message, signature, answer);
	}
	X509_free(x509);
	ERR_clear_error();
	return result;
}

/* Whether a certificate was signed over a hash of the SHA-2 family. */
static bool
has_sound_hash(X509 *x509)
{
	int			hash = NID_undef;

	if (X509_get_signature_info(x509, &hash, NULL, NULL, NULL) != 1)
		return false;
	return hash == NID_sha224 || hash == NID_sha256 || hash == NID_sha384 || hash == NID_sha512;
}

/* The key of an authority: on a curve that is allowed, or RSA of at least 2048 bits. */
static EVP_PKEY *
authority_key(X509 *x509)
{
	const RepatCurve *curve = repat_crypto_curve(x509);
	EVP_PKEY   *key;

	if (curve != NULL)
		return repat_crypto_curve_key(x509, curve);
	/* Of another curve nothing is taken, whatever OpenSSL makes of it. */
	if (repat_crypto_is_curve_key(x509))
		return NULL;
	key = X509_get_pubkey(x509);
	if (key != NULL && (EVP_PKEY_base_id(key) == EVP_PKEY_RSA ||
						EVP_PKEY_base_id(key) == EVP_PKEY_RSA_PSS) &&
		EVP_PKEY_bits(key) >= RSA_BITS_MIN)
		return key;
	EVP_PKEY_free(key);
	return NULL;
}

/* Whether that authority issued the certificate, to a signer of its own State, within its own days. */
static bool
is_issued(X509 *x509, X509 *anchor)
{
	RepatVdsCertificate issued;
	RepatVdsCertificate authority;
	EVP_PKEY   *key;
	bool		passed;

	if (X509_NAME_cmp(X509_get_issuer_name(x509), X509_get_subject_name(anchor)) != 0 ||
		!describe(x509, &issued) || !describe(anchor, &authority) || !authority.is_authority ||
		issued.country[0] == '\0' || strcmp(issued.country, authority.country) != 0 ||
		(X509_get_key_usage(anchor) & KU_KEY_CERT_SIGN) == 0 ||
		issued.first_day < authority.first_day || issued.first_day > authority.last_day ||
		!has_sound_hash(x509))
		return false;
	key = authority_key(anchor);
	passed = key != NULL && X509_verify(x509, key) == 1;
	EVP_PKEY_free(key);
	return passed;
}

/*
 * Whether the authority whose certificate is anchor issued the one in der: its name, its
 * signature, on a day on which it was valid itself, with the right to sign certificates, for
 * a signer of its own State (Doc 9303-12, 7.1).
 * That the anchor is trusted is the caller's to know.
 */
RepatCrypto
repat_crypto_check_issued(RepatBytes der, RepatBytes anchor, RepatVdsAnswer *answer)
{
	X509	   *x509;
	X509	   *authority;
	RepatCrypto result = REPAT_CRYPTO_NO_CERTIFICATE;

	ERR_clear_error();
	x509 = repat_crypto_parse(der);
	authority = repat_crypto_parse(anchor);
	if (x509 != NULL && authority != NULL)
	{
		*answer = is_issued(x509, authority) ? REPAT_VDS_PASSED : REPAT_VDS_FAILED;
		result = REPAT_CRYPTO_OK;
	}
	X509_free(x509);
	X509_free(authority);
	ERR_clear_error();
	return result;
}
