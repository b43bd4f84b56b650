/*
 * mrz_field.h
 *	  The fields of a zone as text, and all of it in one plain record.
 *
 * Layer: core. Fields are as the document has them: nothing is looked up, corrected
 * or transliterated. What is unusual is told by findings.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MRZ_FIELD_H
#define REPAT_CORE_MRZ_FIELD_H

#include "repatriation/core/mrz_code.h"
#include "repatriation/core/mrz_cover.h"

#define REPAT_MRZ_FIELD_MAX		39	/* characters of the longest field */

/* A field's text without its padding; length 0: nothing stands there. Terminated. */
typedef struct RepatMrzText
{
	uint8_t		length;
	char		text[REPAT_MRZ_FIELD_MAX + 1];
} RepatMrzText;

/* What Doc 9303 does not provide for, or what calls for care; bits of a record's findings. */
typedef enum RepatMrzFinding
{
	REPAT_MRZ_CODE_UNUSUAL,		/* first letter not one of the format's (Doc 9303-4 to -7) */
	REPAT_MRZ_NUMBER_UNENDED,	/* long number without a filler after its digit */
	REPAT_MRZ_BIRTH_INVALID,	/* no date in any century */
	REPAT_MRZ_EXPIRY_INVALID,
	REPAT_MRZ_EXPIRY_FILLER,	/* only a birth date may have unknown parts */
	REPAT_MRZ_SEX_NONCONFORMING,	/* X, which only the visual zone should have */
	REPAT_MRZ_SEX_INVALID,		/* neither M, F, X nor filler */
	REPAT_MRZ_NAME_NO_PRIMARY,	/* the name begins with a double filler, or is blank */
	REPAT_MRZ_NAME_GROUPS,		/* three or more groups parted by double fillers */
	REPAT_MRZ_NAME_TAIL,		/* letters after three or more fillers: often misread filler */
	REPAT_MRZ_NAME_DIGIT,		/* a numeral in the name */
	REPAT_MRZ_DIGIT_MISSING,	/* filler for a check digit over something */
	REPAT_MRZ_COMPOSITE_UNRELIABLE, /* disagrees, on cards of an issuer where it often does */
	REPAT_MRZ_ISSUER_UNKNOWN,	/* no code of ISO 3166-1 or Doc 9303-3, 5 */
	REPAT_MRZ_ISSUER_WITHDRAWN, /* in old documents only */
	REPAT_MRZ_ISSUER_STATUS,	/* a code that nationalities alone have, such as XXA */
	REPAT_MRZ_NATIONALITY_UNKNOWN,
	REPAT_MRZ_NATIONALITY_WITHDRAWN,
	REPAT_MRZ_SPECIMEN			/* Utopia: no document of a living person has it */
} RepatMrzFinding;

#define REPAT_MRZ_FINDINGS	19
#define REPAT_MRZ_FOUND(finding) (1U << (finding))

typedef struct RepatMrzRecord
{
	RepatMrzFormat format;
	RepatMrzText code;
	const char *kind;			/* what repat_mrz_kind says */
	RepatMrzText issuer;
	RepatMrzText nationality;
	RepatMrzText number;		/* whole, without fillers */
	RepatMrzText primary;		/* fillers as blanks */
	RepatMrzText secondary;
	bool		name_truncated; /* possibly: the field is full */
	char		birth[7];		/* as printed, YYMMDD: mrz_date.h gives the date */
	char		expiry[7];		/* empty if the format has none, like birth and issued */
	char		issued[7];		/* YYMM, of the old French card */
	char		sex;			/* M, F, X, U for filler; 0: another character, or no sex */
	RepatMrzText optional[2];
	RepatMrzVerdict verdict[REPAT_MRZ_CHECKS];
	RepatMrzValidity validity;
	unsigned	findings;
	unsigned	uncovered;		/* fields, as bits of REPAT_MRZ_FIELD_BIT */
} RepatMrzRecord;

extern void repat_mrz_read_code(const RepatMrz *mrz, RepatMrzText *out);
extern void repat_mrz_read_country(const RepatMrz *mrz, RepatMrzField field, RepatMrzText *out);
extern void repat_mrz_read_number(const RepatMrz *mrz, RepatMrzText *out);
extern void repat_mrz_read_names(const RepatMrz *mrz, RepatMrzText *primary,
								 RepatMrzText *secondary);
extern bool repat_mrz_read_truncated(const RepatMrz *mrz);
extern char repat_mrz_read_sex(const RepatMrz *mrz);
extern void repat_mrz_read_optional(const RepatMrz *mrz, int n, RepatMrzText *out);
extern unsigned repat_mrz_find(const RepatMrz *mrz, const RepatMrzVerdict *verdict);
extern void repat_mrz_parse(const RepatMrz *mrz, RepatMrzRecord *out);
extern const char *repat_mrz_finding_name(RepatMrzFinding finding);

#endif
