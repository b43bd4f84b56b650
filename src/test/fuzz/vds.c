/*
 * vds.c
 *	  Any bytes as a seal: read within its memory, every offset inside, and a verdict
 *	  that is never VALID where something is wrong; C40 round where it decodes.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>

#include "repatriation/core/calendar.h"
#include "repatriation/core/vds_c40.h"
#include "repatriation/core/vds_verdict.h"

#define HOLDS(condition) \
	do { \
		if (!(condition)) \
			abort(); \
	} while (0)

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What decodes is encoded again as the same, but for a filler that stands as itself. */
static void
check_c40(const uint8_t *bytes, size_t length)
{
	char		text[REPAT_C40_CHARACTERS(REPAT_VDS_BYTES_MAX) + 3];
	uint8_t		again[REPAT_VDS_BYTES_MAX + 2];
	size_t		count;
	size_t		bad;

	if (!repat_c40_decode(bytes, length, text, &count))
		return;
	HOLDS(count <= REPAT_C40_CHARACTERS(length) && REPAT_C40_BYTES(count) == length);
	HOLDS(repat_c40_encode(text, count, again, &bad));
	HOLDS(memcmp(bytes, again, length) == 0 ||
		  (bytes[length - 2] == 0xFE && bytes[length - 1] == '<' + 1));
}

static void
check_date(const RepatVdsDate *date)
{
	HOLDS(date->month == 0 || (date->year > 0 && repat_day_valid(date->year, date->month, date->day)));
}

static void
check_features(const RepatVds *seal)
{
	size_t		end = 0;
	size_t		i;
	size_t		k;

	HOLDS(seal->feature_count <= REPAT_VDS_FEATURES_MAX);
	for (i = 0; i < seal->feature_count; i++)
	{
		const RepatVdsFeature *feature = &seal->features[i];
		RepatVdsText text;
		char		zone[REPAT_MRZ_SIZE_MAX];
		RepatMrz	mrz;

		HOLDS(feature->at > end);
		end = (size_t) feature->at + feature->length;
		HOLDS(end <= seal->length);
		HOLDS(!feature->is_read || feature->row != NULL);
		if (repat_vds_text(seal, feature, &text))
			HOLDS(strlen(text.text) == text.length &&
				  strspn(text.text, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ< ") == text.length);
		if (repat_vds_fill_zone(seal, feature, zone, &mrz))
			HOLDS(feature->is_read && repat_mrz_size(&mrz) <= REPAT_MRZ_SIZE_MAX);
		check_c40(seal->bytes + feature->at, feature->length);
		for (k = 0; k < i; k++)
			HOLDS(seal->features[k].tag != feature->tag ||
				  repat_vds_found(seal, REPAT_VDS_FOUND_FEATURE_REPEATED));
	}
}

static void
check_seal(const RepatVds *seal)
{
	size_t		i;

	HOLDS(seal->version == 3 || seal->version == 4);
	HOLDS(strlen(seal->issuer) <= 3 && (seal->signer[0] == '\0' || strlen(seal->signer) == 4));
	HOLDS(strlen(seal->reference) <= REPAT_VDS_REFERENCE_MAX);
	HOLDS(strspn(seal->reference, "0123456789ABCDEF") == strlen(seal->reference));
	check_date(&seal->issued);
	check_date(&seal->signed_on);
	check_features(seal);
	HOLDS(seal->finding_count <= REPAT_VDS_FINDINGS_MAX);
	for (i = 0; i < seal->finding_count; i++)
	{
		HOLDS(seal->findings[i].at <= seal->length);
		HOLDS(repat_vds_finding_name(seal->findings[i].code)[0] != '\0');
		HOLDS(repat_vds_found(seal, seal->findings[i].code));
	}
	HOLDS((seal->signature_length > 0) == (seal->signed_length > 0));
	HOLDS(seal->signature + seal->signature_length <= seal->length);
	HOLDS(seal->signature_length % 2 == 0);
	if (seal->signature_length > 0)
		HOLDS(seal->signed_length < seal->signature && seal->bytes[seal->signed_length] == 0xFF);
	/* A seal without all of its parts is a fault. */
	if (seal->signature_length == 0 || seal->issuer[0] == '\0' || seal->signer[0] == '\0' ||
		seal->reference[0] == '\0' || seal->issued.month == 0 || seal->signed_on.month == 0)
		HOLDS(seal->is_faulty);
}

/* With a certificate that fits and a signature that passed. */
static void
check_verdict(const RepatVds *seal)
{
	RepatVdsCertificate certificate;
	RepatVdsEvidence evidence;
	RepatVdsVerdict verdict;

	memset(&certificate, 0, sizeof(certificate));
	memset(&evidence, 0, sizeof(evidence));
	memcpy(certificate.signer, seal->signer, sizeof(certificate.signer));
	strncpy(certificate.serial, repat_vds_serial(seal->reference), REPAT_VDS_SERIAL_MAX);
	certificate.last_day = REPAT_DAY_MAX;
	certificate.usage = REPAT_VDS_USAGE_SIGNER;
	certificate.curve = "P-256";
	certificate.order_bits = 256;
	evidence.revoked_on = REPAT_VDS_NEVER;
	evidence.signature = REPAT_VDS_PASSED;
	repat_vds_judge(seal, &certificate, &evidence, &verdict);
	HOLDS((verdict.words == 0) == (verdict.trust == REPAT_VDS_TRUSTABLE));
	if (seal->is_faulty || repat_vds_found(seal, REPAT_VDS_FOUND_REFERENCE_FOR_TESTS))
		HOLDS(verdict.words != 0);
	evidence.signature = REPAT_VDS_FAILED;
	repat_vds_judge(seal, &certificate, &evidence, &verdict);
	HOLDS(verdict.trust == REPAT_VDS_HIGH);
	repat_vds_judge(seal, NULL, &evidence, &verdict);
	HOLDS(verdict.trust == REPAT_VDS_HIGH);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* Of exactly its size, so that a step outside is seen. */
	uint8_t    *bytes = malloc(size ? size : 1);
	RepatVds	seal;
	RepatDiag	diag = {0, NULL, NULL};

	memcpy(bytes, data, size);
	if (repat_vds_read(bytes, size, &seal, &diag) == REPAT_OK)
	{
		HOLDS(size >= 2 && size <= REPAT_VDS_BYTES_MAX && bytes[0] == 0xDC);
		check_seal(&seal);
		check_verdict(&seal);
	}
	else
		HOLDS(diag.detail != NULL);
	free(bytes);
	return 0;
}
