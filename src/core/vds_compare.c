/*
 * vds_compare.c
 *	  Whether a document prints what its visible digital seal says.
 *
 * Layer: core. ICAO Doc 9303-8, Appendix A (emergency travel document); 9303-7, 9.4
 * (visa, and the passport that it was issued for). A genuine seal on another paper is
 * as false as a forged one: this tells the two apart, character by character.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/vds_verdict.h"

#include <string.h>

#include "repatriation/core/mrz_field.h"

static bool
has_valid_digits(const RepatMrz *mrz)
{
	RepatMrzVerdict verdict[REPAT_MRZ_CHECKS];

	return repat_mrz_check_all(mrz, verdict) == REPAT_MRZ_VALID;
}

/* Compares what of the zone is in the seal; false where they differ, in format or anywhere. */
static bool
agrees(const RepatVds *seal, const RepatVdsFeature *feature, const RepatMrz *printed,
	   RepatVdsComparison *out)
{
	char		zone[REPAT_MRZ_SIZE_MAX];
	RepatMrz	sealed;
	RepatVdsText text;
	size_t		i;

	if (!repat_vds_fill_zone(seal, feature, zone, &sealed) ||
		!repat_vds_text(seal, feature, &text) ||
		sealed.layout->format != printed->layout->format)
		return false;
	for (i = 0; i < text.length; i++)
		if (zone[i] != printed->text[i])
			out->differs[out->differ_count++] = (uint8_t) (i + 1);
	return out->differ_count == 0;
}

/* Whether the seal of a visa names the number of that passport. */
static bool
has_passport(const RepatVds *seal, const RepatMrz *passport)
{
	RepatMrzRecord record;
	RepatVdsText text;
	size_t		i;

	repat_mrz_parse(passport, &record);
	for (i = 0; i < seal->feature_count; i++)
		if (seal->features[i].is_read && seal->features[i].row->kind == REPAT_VDS_TEXT)
			return repat_vds_text(seal, &seal->features[i], &text) &&
				strcmp(text.text, record.number.text) == 0;
	return false;
}

/*
 * Compare the seal of an emergency travel document or of a visa with the zone printed
 * on it and, for a visa, with that of the passport beside it (NULL: none at hand). False,
 * and *out untouched, where the seal has no zone to compare.
 */
bool
repat_vds_compare(const RepatVds *seal, const RepatMrz *printed, const RepatMrz *passport,
				  RepatVdsComparison *out)
{
	const RepatVdsFeature *zone = repat_vds_zone(seal);
	bool		is_visa;

	if (zone == NULL)
		return false;
	is_visa = zone->row->kind != REPAT_VDS_TD2;
	memset(out, 0, sizeof(*out));
	if (!has_valid_digits(printed))
		out->words |= REPAT_VDS_BIT(is_visa ? REPAT_VDS_INVALID_VISA_MRZ :
									REPAT_VDS_INVALID_PRINTED_MRZ);
	if (!agrees(seal, zone, printed, out))
		out->words |= REPAT_VDS_BIT(is_visa ? REPAT_VDS_SEAL_VISA_MISMATCH :
									REPAT_VDS_SEAL_DOCUMENT_MISMATCH);
	if (is_visa && passport != NULL)
	{
		if (!has_valid_digits(passport))
			out->words |= REPAT_VDS_BIT(REPAT_VDS_INVALID_PASSPORT_MRZ);
		if (!has_passport(seal, passport))
			out->words |= REPAT_VDS_BIT(REPAT_VDS_SEAL_PASSPORT_MISMATCH);
	}
	return true;
}
