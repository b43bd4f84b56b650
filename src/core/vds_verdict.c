/*
 * vds_verdict.c
 *	  Whether a visible digital seal is to be trusted, in the words of ICAO.
 *
 * Layer: core. Doc 9303-13, Appendix D; 9303-7, 9.4; 9303-8, Appendix A; 9303-12,
 * 7.1.3. ICAO's order of checks stops at the first that fails; here all are put that
 * can be, and the first is the sub-indication: a seal whose certificate has expired and
 * whose signature is wrong shall not pass for one that is merely old.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/vds_verdict.h"

#include <string.h>

#include "repatriation/core/calendar.h"

/* A reference or serial number without the zeros in front; "" if it is all zeros. */
const char *
repat_vds_serial(const char *reference)
{
	return reference + strspn(reference, "0");
}

/*
 * Whether the seal's header names that certificate: its subject's country and name
 * are the signer's, its serial number the reference. (Doc 9303-13, 2.2.)
 */
bool
repat_vds_names(const RepatVds *seal, const RepatVdsCertificate *certificate)
{
	return seal->signer[0] != '\0' && seal->reference[0] != '\0' &&
		strcmp(seal->signer, certificate->signer) == 0 &&
		strcmp(repat_vds_serial(seal->reference), certificate->serial) == 0;
}

/* How much trust a word leaves (Doc 9303-13, Appendix D; 9303-7, 9.4; 9303-8, Appendix A). */
RepatVdsTrust
repat_vds_word_trust(RepatVdsWord word)
{
	static const RepatVdsTrust trust[] = {
#define REPAT_VDS_WORD(name, trust) REPAT_VDS_##trust,
#include "repatriation/core/vds_word_def.h"
#undef REPAT_VDS_WORD
	};

	return trust[word];
}

/* Puts down what a check said; where it failed, the word for it. */
static void
conclude(RepatVdsVerdict *verdict, RepatVdsCheck check, RepatVdsAnswer said, RepatVdsWord word)
{
	verdict->checks[check] = said;
	if (said != REPAT_VDS_FAILED)
		return;
	verdict->words |= REPAT_VDS_BIT(word);
	if (repat_vds_word_trust(word) > verdict->trust)
		verdict->trust = repat_vds_word_trust(word);
}

static RepatVdsAnswer
answer_of(bool passed)
{
	return passed ? REPAT_VDS_PASSED : REPAT_VDS_FAILED;
}

/*
 * The verdict on bytes that are no seal that can be read: nothing was read at all, or
 * something of a wrong format. (Doc 9303-13, Appendix D.)
 */
void
repat_vds_judge_unread(bool is_empty, RepatVdsVerdict *verdict)
{
	memset(verdict, 0, sizeof(*verdict));
	conclude(verdict, REPAT_VDS_CHECK_FORMAT, REPAT_VDS_FAILED,
			 is_empty ? REPAT_VDS_READ_ERROR : REPAT_VDS_WRONG_FORMAT);
}

static void
note(RepatVdsVerdict *verdict, RepatVdsRemark remark, bool holds)
{
	if (holds)
		verdict->remarks |= REPAT_VDS_BIT(remark);
}

/* The day on which the seal says it was signed; only asked of seals that say one. */
static int32_t
signing_day(const RepatVds *seal)
{
	return repat_day_number(seal->signed_on.year, seal->signed_on.month, seal->signed_on.day);
}

/*
 * What the certificate is, whoever issued it (Doc 9303-12, 7.1.3). Some remarks tell
 * a test from production, which alone refuses for them; others always refuse.
 */
static RepatVdsAnswer
judge_signer(const RepatVds *seal, const RepatVdsCertificate *certificate,
			 const RepatVdsEvidence *evidence, RepatVdsVerdict *verdict)
{
	const unsigned test = REPAT_VDS_BIT(REPAT_VDS_REMARK_REFERENCE_FOR_TESTS) |
		REPAT_VDS_BIT(REPAT_VDS_REMARK_USAGE_MISSING) | REPAT_VDS_BIT(REPAT_VDS_REMARK_KEY_SHORT);
	const unsigned never = REPAT_VDS_BIT(REPAT_VDS_REMARK_REFERENCE_FOR_TESTS) |
		REPAT_VDS_BIT(REPAT_VDS_REMARK_USAGE_OTHER) | REPAT_VDS_BIT(REPAT_VDS_REMARK_IS_AUTHORITY) |
		REPAT_VDS_BIT(REPAT_VDS_REMARK_CRITICAL_EXTENSION) |
		REPAT_VDS_BIT(REPAT_VDS_REMARK_KEY_NOT_ALLOWED) |
		REPAT_VDS_BIT(REPAT_VDS_REMARK_NOT_YET_VALID);

	note(verdict, REPAT_VDS_REMARK_REFERENCE_FOR_TESTS,
		 *repat_vds_serial(seal->reference) == '\0');
	note(verdict, REPAT_VDS_REMARK_USAGE_MISSING, certificate->usage == REPAT_VDS_USAGE_ABSENT);
	note(verdict, REPAT_VDS_REMARK_USAGE_OTHER, certificate->usage == REPAT_VDS_USAGE_OTHER);
	note(verdict, REPAT_VDS_REMARK_SUBJECT_SURPLUS, certificate->has_surplus);
	note(verdict, REPAT_VDS_REMARK_IS_AUTHORITY, certificate->is_authority);
	note(verdict, REPAT_VDS_REMARK_CRITICAL_EXTENSION, certificate->has_critical);
	note(verdict, REPAT_VDS_REMARK_KEY_NOT_ALLOWED, certificate->curve == NULL);
	note(verdict, REPAT_VDS_REMARK_KEY_SHORT, certificate->curve != NULL &&
		 certificate->order_bits < REPAT_VDS_ORDER_BITS);
	/* Signed with a certificate that did not exist yet: not old, but wrong. */
	note(verdict, REPAT_VDS_REMARK_NOT_YET_VALID,
		 (seal->signed_on.month != 0 && signing_day(seal) < certificate->first_day) ||
		 evidence->as_of < certificate->first_day);
	verdict->is_test = (verdict->remarks & test) != 0;
	if (verdict->remarks & (evidence->is_production ? test | never : never))
		return REPAT_VDS_FAILED;
	return evidence->chain;
}

/* Whether the certificate may sign documents of the code that the zone begins with. */
static RepatVdsAnswer
judge_document_type(const RepatVds *seal, const RepatVdsCertificate *certificate)
{
	const RepatVdsFeature *zone = repat_vds_zone(seal);
	RepatVdsText text;
	size_t		length = 2;
	size_t		i;

	if (!certificate->has_types || zone == NULL || !repat_vds_text(seal, zone, &text))
		return REPAT_VDS_NOT_ASKED;
	while (length > 0 && text.text[length - 1] == REPAT_MRZ_FILLER)
		length--;
	for (i = 0; i < certificate->type_count; i++)
		if (strlen(certificate->types[i]) == length &&
			memcmp(certificate->types[i], text.text, length) == 0)
			return REPAT_VDS_PASSED;
	return REPAT_VDS_FAILED;
}

/* Expiry alone: a day before the first is judge_signer's. */
static RepatVdsAnswer
judge_day(const RepatVdsCertificate *certificate, int32_t day)
{
	return answer_of(day <= certificate->last_day);
}

static void
judge_certificate(const RepatVds *seal, const RepatVdsCertificate *certificate,
				  const RepatVdsEvidence *evidence, RepatVdsVerdict *verdict)
{
	RepatVdsAnswer chain = judge_signer(seal, certificate, evidence, verdict);

	conclude(verdict, REPAT_VDS_CHECK_CHAIN, chain, REPAT_VDS_UNTRUSTED_CERTIFICATE);
	conclude(verdict, REPAT_VDS_CHECK_DOCUMENT_TYPE, judge_document_type(seal, certificate),
			 REPAT_VDS_INVALID_DOCUMENTTYPE);
	if (seal->signed_on.month != 0)
		conclude(verdict, REPAT_VDS_CHECK_VALID_WHEN_SIGNED,
				 judge_day(certificate, signing_day(seal)), REPAT_VDS_EXPIRED_CERTIFICATE);
	conclude(verdict, REPAT_VDS_CHECK_VALID_AS_OF, judge_day(certificate, evidence->as_of),
			 REPAT_VDS_EXPIRED_CERTIFICATE);
	conclude(verdict, REPAT_VDS_CHECK_REVOCATION,
			 evidence->knows_revocations ? answer_of(evidence->revoked_on > evidence->as_of) :
			 REPAT_VDS_NOT_ASKED, REPAT_VDS_REVOKED_CERTIFICATE);
	conclude(verdict, REPAT_VDS_CHECK_SIGNATURE, evidence->signature, REPAT_VDS_INVALID_SIGNATURE);
}

/*
 * The verdict on a seal. certificate is the one that the seal names, NULL if it is
 * not at hand; a certificate that the seal does not name is not at hand either.
 * VALID only if the signature was asked for and passed. (Doc 9303-13, Appendix D.)
 */
void
repat_vds_judge(const RepatVds *seal, const RepatVdsCertificate *certificate,
				const RepatVdsEvidence *evidence, RepatVdsVerdict *verdict)
{
	bool		is_known = certificate != NULL && repat_vds_names(seal, certificate);
	const RepatVdsFeature *zone = repat_vds_zone(seal);

	memset(verdict, 0, sizeof(*verdict));
	verdict->has_unknown_feature = repat_vds_found(seal, REPAT_VDS_FOUND_FEATURE_UNKNOWN) ||
		(seal->profile == NULL && seal->feature_count > 0);
	conclude(verdict, REPAT_VDS_CHECK_FORMAT, answer_of(!seal->is_faulty), REPAT_VDS_WRONG_FORMAT);
	conclude(verdict, REPAT_VDS_CHECK_CERTIFICATE, answer_of(is_known),
			 REPAT_VDS_UNKNOWN_CERTIFICATE);
	if (is_known)
	{
		judge_certificate(seal, certificate, evidence, verdict);
		/* A signature that could not be asked for is none. */
		if (evidence->signature == REPAT_VDS_NOT_ASKED)
			conclude(verdict, REPAT_VDS_CHECK_SIGNATURE, REPAT_VDS_FAILED,
					 REPAT_VDS_INVALID_SIGNATURE);
	}
	if (zone != NULL)
		conclude(verdict, REPAT_VDS_CHECK_ZONE,
				 answer_of(!repat_vds_found(seal, REPAT_VDS_FOUND_ZONE_CHECK_DIGIT)),
				 zone->row->kind == REPAT_VDS_TD2 ? REPAT_VDS_INVALID_SEAL_MRZ :
				 REPAT_VDS_INVALID_VISA_MRZ);
}

/* The word, as ICAO prints it. */
const char *
repat_vds_word_name(RepatVdsWord word)
{
	static const char *const names[] = {
#define REPAT_VDS_WORD(name, trust) #name,
#include "repatriation/core/vds_word_def.h"
#undef REPAT_VDS_WORD
	};

	return names[word];
}

/* The level of trust, as ICAO's tables name it. */
const char *
repat_vds_trust_name(RepatVdsTrust trust)
{
	switch (trust)
	{
		case REPAT_VDS_TRUSTABLE:
			return "trustable";
		case REPAT_VDS_MEDIUM:
			return "medium fraud potential";
		case REPAT_VDS_HIGH:
			break;
	}
	return "high fraud potential";
}

/* The name of a check, as SQL prints it. */
const char *
repat_vds_check_name(RepatVdsCheck check)
{
	static const char *const names[] = {
		"format", "certificate", "chain", "document_type", "valid_when_signed", "valid_as_of",
		"revocation", "signature", "mrz"
	};

	return names[check];
}

/* What a check said, as SQL prints it. */
const char *
repat_vds_answer_name(RepatVdsAnswer answer)
{
	switch (answer)
	{
		case REPAT_VDS_NOT_ASKED:
			break;
		case REPAT_VDS_PASSED:
			return "passed";
		case REPAT_VDS_FAILED:
			return "failed";
	}
	return "not asked";
}

/* A remark on the certificate, as SQL prints it. */
const char *
repat_vds_remark_name(RepatVdsRemark remark)
{
	static const char *const names[] = {
		"reference_for_tests", "usage_missing", "usage_other", "subject_surplus", "is_authority",
		"critical_extension", "key_not_allowed", "key_short", "not_yet_valid"
	};

	return names[remark];
}
