/*
 * vds.h
 *	  A visible digital seal: its header, its features, its signature's place.
 *
 * Layer: core. ICAO Doc 9303-13, 2 (versions 3 and 4 of the header). A seal that was
 * read says what its bytes say, no more: who signed it is judged by vds_verdict.h.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_VDS_H
#define REPAT_CORE_VDS_H

#include "repatriation/core/mrz.h"
#include "repatriation/core/status.h"

#define REPAT_VDS_BYTES_MAX			4096
#define REPAT_VDS_FEATURES_MAX		64
#define REPAT_VDS_FINDINGS_MAX		64
#define REPAT_VDS_REFERENCE_MAX		255	/* what two hexadecimal digits can count */

#define REPAT_VDS_NO_TAG			0xFF /* a finding about no one feature */

typedef enum RepatVdsFindingCode
{
#define REPAT_VDS_FINDING(name, text, is_fault) REPAT_VDS_FOUND_##name,
#include "repatriation/core/vds_finding_def.h"
#undef REPAT_VDS_FINDING
	REPAT_VDS_FINDING_CODES
} RepatVdsFindingCode;

/* What to look at; never an error, never the seal's bytes. */
typedef struct RepatVdsFinding
{
	RepatVdsFindingCode code;
	uint16_t	at;				/* offset of the byte that it is about */
	uint8_t		tag;			/* the feature, or REPAT_VDS_NO_TAG */
} RepatVdsFinding;

typedef struct RepatVdsDate
{
	int16_t		year;
	uint8_t		month;			/* 0: there is no such date */
	uint8_t		day;
} RepatVdsDate;

/* How the bytes of a feature are read. */
typedef enum RepatVdsKind
{
	REPAT_VDS_BYTES,			/* as they are */
	REPAT_VDS_TD2,				/* C40: a zone of 2 x 36 */
	REPAT_VDS_MRV_A,			/* C40: 44 characters, then the first 28 of the second line */
	REPAT_VDS_MRV_B,			/* C40: 36 characters, then the first 28 of the second line */
	REPAT_VDS_LINES,			/* C40: a zone of a layout that is not ours to know */
	REPAT_VDS_TEXT,				/* C40: words, without the filler at their end */
	REPAT_VDS_ENTRIES,			/* a number, 0 for any number of times */
	REPAT_VDS_STAY				/* days, months, years */
} RepatVdsKind;

typedef enum RepatVdsProfileId
{
#define REPAT_VDS_PROFILE(id, name, definition, category, zones, version, is_binding) \
	REPAT_VDS_PROFILE_##id,
#define REPAT_VDS_FEATURE(profile, tag, name, kind, least, most, is_required)
#include "repatriation/core/vds_profile_def.h"
#undef REPAT_VDS_PROFILE
#undef REPAT_VDS_FEATURE
	REPAT_VDS_PROFILES
} RepatVdsProfileId;

typedef struct RepatVdsFeatureRow
{
	RepatVdsProfileId profile;
	uint8_t		tag;
	const char *name;
	RepatVdsKind kind;
	uint8_t		least;			/* bytes of the value */
	uint8_t		most;
	bool		is_required;
} RepatVdsFeatureRow;

typedef struct RepatVdsProfile
{
	RepatVdsProfileId id;
	const char *name;
	uint8_t		definition;
	uint8_t		category;
	uint8_t		zones;
	uint8_t		version;
	bool		is_version_binding;
} RepatVdsProfile;

typedef struct RepatVdsFeature
{
	uint8_t		tag;
	uint16_t	at;				/* offset and length of the value */
	uint16_t	length;
	bool		is_read;		/* its kind's rules hold; else it is found malformed */
	const RepatVdsFeatureRow *row;	/* NULL: the profile has no such tag */
} RepatVdsFeature;

/* A view of a seal: bytes belong to the caller. What could not be read is empty. */
typedef struct RepatVds
{
	const uint8_t *bytes;
	size_t		length;
	int			version;		/* 3 or 4 */
	char		issuer[4];		/* as a zone writes it, without filler at its end */
	char		signer[5];		/* country and name, two characters each */
	char		reference[REPAT_VDS_REFERENCE_MAX + 1];	/* hexadecimal, as it stands */
	RepatVdsDate issued;
	RepatVdsDate signed_on;
	uint8_t		definition;
	uint8_t		category;
	const RepatVdsProfile *profile;	/* NULL: none that we know */
	RepatVdsFeature features[REPAT_VDS_FEATURES_MAX];
	size_t		feature_count;
	size_t		signed_length;	/* bytes under the signature, from offset 0; 0: it was not found */
	size_t		signature;		/* its offset and length: r, then s, each one half */
	size_t		signature_length;
	RepatVdsFinding findings[REPAT_VDS_FINDINGS_MAX];
	size_t		finding_count;
	uint32_t	found;			/* a bit for each RepatVdsFindingCode, listed or not */
	bool		is_faulty;		/* one of them is a fault */
} RepatVds;

/* The characters of a C40 feature, and the zone that they are part of. */
typedef struct RepatVdsText
{
	char		text[REPAT_VDS_BYTES_MAX / 2 * 3 + 1];	/* with filler, terminated */
	size_t		length;
} RepatVdsText;

extern RepatStatus repat_vds_read(const uint8_t *bytes, size_t length, RepatVds *seal,
								  RepatDiag *diag);
extern void repat_vds_find(RepatVds *seal, RepatVdsFindingCode code, size_t at, uint8_t tag);
extern bool repat_vds_found(const RepatVds *seal, RepatVdsFindingCode code);
extern const char *repat_vds_finding_name(RepatVdsFindingCode code);

extern const RepatVdsProfile *repat_vds_profile(uint8_t definition, uint8_t category);
extern const RepatVdsFeatureRow *repat_vds_feature_row(const RepatVdsProfile *profile, uint8_t tag);
extern void repat_vds_check_features(RepatVds *seal);
extern bool repat_vds_text(const RepatVds *seal, const RepatVdsFeature *feature,
						   RepatVdsText *text);
extern size_t repat_vds_first_line(RepatVdsKind kind);
extern const char *repat_vds_stay_name(const uint8_t stay[3]);
extern const RepatVdsFeature *repat_vds_zone(const RepatVds *seal);
extern bool repat_vds_fill_zone(const RepatVds *seal, const RepatVdsFeature *feature,
								char zone[REPAT_MRZ_SIZE_MAX], RepatMrz *mrz);

#endif
