/*
 * vds_profile.c
 *	  Kinds of sealed documents, and what their features must be.
 *
 * Layer: core. ICAO Doc 9303-7, 9 (visa), 9303-8, 6 (emergency travel document);
 * BSI TR-03137-1 and TR-03171 (German documents). The rules are the rows of
 * vds_profile_def.h; a seal of no row is read all the same, its values as bytes.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/vds.h"

#include <string.h>

#include "repatriation/core/mrz_check.h"
#include "repatriation/core/vds_c40.h"

/* Characters of a visa's second line that its seal holds (Doc 9303-7, 9.2). */
#define VISA_LOWER		28

#define lengthof(array) (sizeof(array) / sizeof((array)[0]))

static const RepatVdsProfile profiles[] = {
#define REPAT_VDS_PROFILE(id, name, definition, category, zones, version, is_binding) \
	{REPAT_VDS_PROFILE_##id, name, definition, category, zones, version, is_binding},
#define REPAT_VDS_FEATURE(profile, tag, name, kind, least, most, is_required)
#include "repatriation/core/vds_profile_def.h"
#undef REPAT_VDS_PROFILE
#undef REPAT_VDS_FEATURE
};

static const RepatVdsFeatureRow rows[] = {
#define REPAT_VDS_PROFILE(id, name, definition, category, zones, version, is_binding)
#define REPAT_VDS_FEATURE(profile, tag, name, kind, least, most, is_required) \
	{REPAT_VDS_PROFILE_##profile, tag, name, REPAT_VDS_##kind, least, most, is_required},
#include "repatriation/core/vds_profile_def.h"
#undef REPAT_VDS_PROFILE
#undef REPAT_VDS_FEATURE
};

/* The profile that the header's two bytes name, NULL if we know none. */
const RepatVdsProfile *
repat_vds_profile(uint8_t definition, uint8_t category)
{
	size_t		i;

	for (i = 0; i < lengthof(profiles); i++)
		if (profiles[i].definition == definition && profiles[i].category == category)
			return &profiles[i];
	return NULL;
}

/* What the profile says of a tag, NULL if nothing, or if there is no profile. */
const RepatVdsFeatureRow *
repat_vds_feature_row(const RepatVdsProfile *profile, uint8_t tag)
{
	size_t		i;

	for (i = 0; profile != NULL && i < lengthof(rows); i++)
		if (rows[i].profile == profile->id && rows[i].tag == tag)
			return &rows[i];
	return NULL;
}

/* The characters that a zone of that kind has in a seal; 0: not a zone that is checked. */
static size_t
zone_length(RepatVdsKind kind)
{
	switch (kind)
	{
		case REPAT_VDS_TD2:
			return 2 * 36;
		case REPAT_VDS_MRV_A:
			return 44 + VISA_LOWER;
		case REPAT_VDS_MRV_B:
			return 36 + VISA_LOWER;
		case REPAT_VDS_BYTES:
		case REPAT_VDS_LINES:
		case REPAT_VDS_TEXT:
		case REPAT_VDS_ENTRIES:
		case REPAT_VDS_STAY:
			break;
	}
	return 0;
}

/* How many characters of a feature are its first line; 0: it has no lines that we know. */
size_t
repat_vds_first_line(RepatVdsKind kind)
{
	size_t		length = zone_length(kind);

	if (kind == REPAT_VDS_TD2)
		return length / 2;
	return length > 0 ? length - VISA_LOWER : 0;
}

/*
 * The characters of a feature of a C40 kind, terminated: those of words without the
 * filler at their end and with blanks inside. False if it is of another kind, or its
 * bytes encode none, or a zone's do not encode as many as it has.
 */
bool
repat_vds_text(const RepatVds *seal, const RepatVdsFeature *feature, RepatVdsText *text)
{
	RepatVdsKind kind = feature->row == NULL ? REPAT_VDS_BYTES : feature->row->kind;
	size_t		zone = zone_length(kind);
	size_t		i;

	if ((zone == 0 && kind != REPAT_VDS_LINES && kind != REPAT_VDS_TEXT) ||
		!repat_c40_decode(seal->bytes + feature->at, feature->length, text->text, &text->length) ||
		(zone > 0 && text->length != zone))
		return false;
	if (kind == REPAT_VDS_TEXT)
	{
		while (text->length > 0 && text->text[text->length - 1] == REPAT_MRZ_FILLER)
			text->length--;
		for (i = 0; i < text->length; i++)
			if (text->text[i] == REPAT_MRZ_FILLER)
				text->text[i] = ' ';
	}
	text->text[text->length] = '\0';
	return true;
}

/* The format of zone that a kind is of; only asked of zones that are checked. */
static RepatMrzFormat
zone_format(RepatVdsKind kind)
{
	if (kind == REPAT_VDS_TD2)
		return REPAT_MRZ_TD2;
	return kind == REPAT_VDS_MRV_A ? REPAT_MRZ_MRV_A : REPAT_MRZ_MRV_B;
}

/*
 * The zone of a document as its seal tells it: what a visa's seal leaves out is
 * filled up with filler, which no check digit of a visa covers. False if the feature
 * is no zone that is checked, or not one of its format.
 */
bool
repat_vds_fill_zone(const RepatVds *seal, const RepatVdsFeature *feature,
					char zone[REPAT_MRZ_SIZE_MAX], RepatMrz *mrz)
{
	RepatVdsText text;
	size_t		size;

	if (feature->row == NULL || zone_length(feature->row->kind) == 0 ||
		!repat_vds_text(seal, feature, &text))
		return false;
	size = 2 * repat_vds_first_line(feature->row->kind);
	memset(zone, REPAT_MRZ_FILLER, size);
	memcpy(zone, text.text, text.length);
	return repat_mrz_accept(zone, size, mrz, NULL) == REPAT_OK &&
		mrz->layout->format == zone_format(feature->row->kind);
}

/* The zone of the seal that is checked, NULL if it has none or several. */
const RepatVdsFeature *
repat_vds_zone(const RepatVds *seal)
{
	const RepatVdsFeature *zone = NULL;
	size_t		i;

	for (i = 0; i < seal->feature_count; i++)
	{
		const RepatVdsFeature *feature = &seal->features[i];

		if (!feature->is_read || zone_length(feature->row->kind) == 0)
			continue;
		if (zone != NULL)
			return NULL;
		zone = feature;
	}
	return zone;
}

/*
 * What a duration of stay says in place of a duration, NULL if it is one: the three
 * special values of Doc 9303-7, 9.2.
 */
const char *
repat_vds_stay_name(const uint8_t stay[3])
{
	if (stay[0] != stay[1] || stay[1] != stay[2])
		return NULL;
	switch (stay[0])
	{
		case 0x00:
			return "last-day-is-valid-until";
		case 0xFF:
			return "decided-at-border";
		case 0xFE:
			return "transit-without-entry";
	}
	return NULL;
}

/* Whether the zone names the issuing State that the header names, where that could be read. */
static bool
has_issuer(const RepatVds *seal, const RepatMrz *mrz)
{
	size_t		length = mrz->layout->field[REPAT_MRZ_ISSUER].length;
	const char *issuer = repat_mrz_at(mrz, REPAT_MRZ_ISSUER);

	while (length > 0 && issuer[length - 1] == REPAT_MRZ_FILLER)
		length--;
	if (seal->issuer[0] == '\0')
		return true;
	return strlen(seal->issuer) == length && memcmp(seal->issuer, issuer, length) == 0;
}

/* Whether the value is as the profile says; finds what a zone says of itself. */
static bool
check_feature(RepatVds *seal, const RepatVdsFeature *feature)
{
	const RepatVdsFeatureRow *row = feature->row;
	RepatVdsText text;
	char		zone[REPAT_MRZ_SIZE_MAX];
	RepatMrz	mrz;
	RepatMrzVerdict verdict[REPAT_MRZ_CHECKS];

	if (feature->length < row->least || feature->length > row->most)
		return false;
	switch (row->kind)
	{
		case REPAT_VDS_BYTES:
		case REPAT_VDS_ENTRIES:
		case REPAT_VDS_STAY:
			return true;
		case REPAT_VDS_LINES:
		case REPAT_VDS_TEXT:
			return repat_vds_text(seal, feature, &text);
		case REPAT_VDS_TD2:
		case REPAT_VDS_MRV_A:
		case REPAT_VDS_MRV_B:
			if (!repat_vds_fill_zone(seal, feature, zone, &mrz))
				return false;
			if (repat_mrz_check_all(&mrz, verdict) != REPAT_MRZ_VALID)
				repat_vds_find(seal, REPAT_VDS_FOUND_ZONE_CHECK_DIGIT, feature->at, feature->tag);
			if (!has_issuer(seal, &mrz))
				repat_vds_find(seal, REPAT_VDS_FOUND_ZONE_ISSUER_DIFFERS, feature->at,
							   feature->tag);
			return true;
	}
	return false;
}

static bool
has_feature(const RepatVds *seal, uint8_t tag)
{
	size_t		i;

	for (i = 0; i < seal->feature_count; i++)
		if (seal->features[i].tag == tag)
			return true;
	return false;
}

/*
 * Hold the features of a seal whose message zone was read against its profile: each
 * value against its row, and whether those are there that must be.
 */
void
repat_vds_check_features(RepatVds *seal)
{
	size_t		zones = 0;
	size_t		i;

	if (seal->profile == NULL)
		return;
	for (i = 0; i < seal->feature_count; i++)
	{
		RepatVdsFeature *feature = &seal->features[i];

		if (feature->row == NULL)
			continue;
		feature->is_read = check_feature(seal, feature);
		if (!feature->is_read)
			repat_vds_find(seal, REPAT_VDS_FOUND_FEATURE_MALFORMED, feature->at, feature->tag);
		if (zone_length(feature->row->kind) > 0)
			zones++;
	}
	for (i = 0; i < lengthof(rows); i++)
		if (rows[i].profile == seal->profile->id && rows[i].is_required &&
			!has_feature(seal, rows[i].tag))
			repat_vds_find(seal, REPAT_VDS_FOUND_FEATURE_MISSING, 0, rows[i].tag);
	if (zones < seal->profile->zones)
		repat_vds_find(seal, REPAT_VDS_FOUND_FEATURE_MISSING, 0, REPAT_VDS_NO_TAG);
	if (zones > seal->profile->zones)
		repat_vds_find(seal, REPAT_VDS_FOUND_ZONE_SURPLUS, 0, REPAT_VDS_NO_TAG);
}
