/*
 * vds_verdict.h
 *	  Whether a visible digital seal is to be trusted, in the words of ICAO.
 *
 * Layer: core. Doc 9303-13, Appendix D; 9303-7, 9.4; 9303-8, Appendix A; 9303-12,
 * 7.1.3 (what a signer's certificate must be). Signatures are checked elsewhere; what
 * their result means is decided here. A verdict is evidence about a paper: it decides
 * nothing about a child.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_VDS_VERDICT_H
#define REPAT_CORE_VDS_VERDICT_H

#include "repatriation/core/vds.h"

#define REPAT_VDS_SERIAL_MAX	40	/* hexadecimal digits of the 20 bytes of RFC 5280, 4.1.2.2 */
#define REPAT_VDS_TYPES_MAX		16
#define REPAT_VDS_ORDER_BITS	256	/* of a production curve, at least (Doc 9303-13, 3.5) */

/* What the extended key usage says. */
typedef enum RepatVdsUsage
{
	REPAT_VDS_USAGE_ABSENT,
	REPAT_VDS_USAGE_SIGNER,		/* seals, and marked critical */
	REPAT_VDS_USAGE_OTHER
} RepatVdsUsage;

/* What a certificate says, as far as seals go. Days are those of calendar.h. */
typedef struct RepatVdsCertificate
{
	char		signer[5];		/* country and name of the subject; "" if it is no seal signer's */
	char		country[3];		/* of the subject, "" if it has none of two letters */
	char		serial[REPAT_VDS_SERIAL_MAX + 1];	/* hexadecimal, without zeros in front */
	int32_t		first_day;
	int32_t		last_day;
	RepatVdsUsage usage;
	bool		has_surplus;	/* the subject holds more than country and name */
	bool		is_authority;	/* may sign certificates */
	bool		has_critical;	/* a critical extension that is not known here */
	const char *curve;			/* of those allowed for seals, NULL: another key */
	int			order_bits;		/* of that curve, 0 without one */
	char		types[REPAT_VDS_TYPES_MAX][3];	/* document codes it may sign */
	size_t		type_count;
	bool		has_types;		/* false: any */
} RepatVdsCertificate;

/* A question that was put, or not. */
typedef enum RepatVdsAnswer
{
	REPAT_VDS_NOT_ASKED,
	REPAT_VDS_PASSED,
	REPAT_VDS_FAILED
} RepatVdsAnswer;

#define REPAT_VDS_NEVER		INT32_MAX

/* What was found out about a seal and the certificate beside it. */
typedef struct RepatVdsEvidence
{
	int32_t		as_of;			/* the day of the judgement */
	int32_t		revoked_on;		/* day since which the certificate is revoked, or REPAT_VDS_NEVER */
	bool		is_production;	/* ask all that Doc 9303-12 asks of a certificate */
	bool		knows_revocations;
	RepatVdsAnswer chain;		/* issued by a trusted authority */
	RepatVdsAnswer signature;
} RepatVdsEvidence;

typedef enum RepatVdsCheck
{
	REPAT_VDS_CHECK_FORMAT,
	REPAT_VDS_CHECK_CERTIFICATE,
	REPAT_VDS_CHECK_CHAIN,
	REPAT_VDS_CHECK_DOCUMENT_TYPE,
	REPAT_VDS_CHECK_VALID_WHEN_SIGNED,
	REPAT_VDS_CHECK_VALID_AS_OF,
	REPAT_VDS_CHECK_REVOCATION,
	REPAT_VDS_CHECK_SIGNATURE,
	REPAT_VDS_CHECK_ZONE,
	REPAT_VDS_CHECKS
} RepatVdsCheck;

typedef enum RepatVdsWord
{
#define REPAT_VDS_WORD(name, trust) REPAT_VDS_##name,
#include "repatriation/core/vds_word_def.h"
#undef REPAT_VDS_WORD
	REPAT_VDS_WORDS
} RepatVdsWord;

typedef enum RepatVdsTrust
{
	REPAT_VDS_TRUSTABLE,
	REPAT_VDS_MEDIUM,
	REPAT_VDS_HIGH
} RepatVdsTrust;

/* Remarks on the certificate; why a check failed, or what tells a test from production. */
typedef enum RepatVdsRemark
{
	REPAT_VDS_REMARK_REFERENCE_FOR_TESTS,
	REPAT_VDS_REMARK_USAGE_MISSING,
	REPAT_VDS_REMARK_USAGE_OTHER,
	REPAT_VDS_REMARK_SUBJECT_SURPLUS,
	REPAT_VDS_REMARK_IS_AUTHORITY,
	REPAT_VDS_REMARK_CRITICAL_EXTENSION,
	REPAT_VDS_REMARK_KEY_NOT_ALLOWED,
	REPAT_VDS_REMARK_KEY_SHORT,
	REPAT_VDS_REMARK_NOT_YET_VALID,
	REPAT_VDS_REMARKS
} RepatVdsRemark;

#define REPAT_VDS_BIT(n)		(1U << (n))

typedef struct RepatVdsVerdict
{
	unsigned	words;			/* REPAT_VDS_BIT of each sub-indication of INVALID; 0: VALID */
	unsigned	remarks;		/* REPAT_VDS_BIT of each */
	bool		has_unknown_feature;
	bool		is_test;		/* production could not rest on that certificate */
	RepatVdsTrust trust;		/* the worst of the words' */
	RepatVdsAnswer checks[REPAT_VDS_CHECKS];
} RepatVdsVerdict;

/* What a comparison of the seal with what is printed found. */
typedef struct RepatVdsComparison
{
	unsigned	words;			/* REPAT_VDS_BIT of each sub-indication; 0: they agree */
	uint8_t		differs[REPAT_MRZ_SIZE_MAX];	/* places in the printed zone, from 1 */
	size_t		differ_count;
} RepatVdsComparison;

extern bool repat_vds_compare(const RepatVds *seal, const RepatMrz *printed,
							  const RepatMrz *passport, RepatVdsComparison *out);
extern bool repat_vds_names(const RepatVds *seal, const RepatVdsCertificate *certificate);
extern const char *repat_vds_serial(const char *reference);
extern void repat_vds_judge_unread(bool is_empty, RepatVdsVerdict *verdict);
extern void repat_vds_judge(const RepatVds *seal, const RepatVdsCertificate *certificate,
							const RepatVdsEvidence *evidence, RepatVdsVerdict *verdict);
extern const char *repat_vds_word_name(RepatVdsWord word);
extern RepatVdsTrust repat_vds_word_trust(RepatVdsWord word);
extern const char *repat_vds_trust_name(RepatVdsTrust trust);
extern const char *repat_vds_check_name(RepatVdsCheck check);
extern const char *repat_vds_answer_name(RepatVdsAnswer answer);
extern const char *repat_vds_remark_name(RepatVdsRemark remark);

#endif
