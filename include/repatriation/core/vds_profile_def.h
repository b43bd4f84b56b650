/*
 * vds_profile_def.h
 *	  Kinds of documents that carry a visible digital seal, and their features.
 *
 * Layer: core. ICAO Doc 9303-8, 6 (emergency travel document), 9303-7, 9 (visa);
 * BSI TR-03137-1, TR-03171 (German documents). There is deliberately no include
 * guard: the includer defines
 *
 *	  REPAT_VDS_PROFILE(NAME, "name", definition, category, zones, version, is_binding)
 *	  REPAT_VDS_FEATURE(PROFILE, tag, "name", KIND, least, most, is_required)
 *
 * includes this file, and undefines both. definition and category are the two bytes
 * that name the profile; zones is how many machine-readable zones its features must
 * hold together; version is the least version of the seal, is_binding whether an
 * older one is wrong or only not advised. least and most are bytes of the value.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_VDS_PROFILE(ETD, "emergency-travel-document", 0x5E, 0x03, 1, 4, true)
REPAT_VDS_FEATURE(ETD, 0x02, "mrz", TD2, 48, 48, false)

REPAT_VDS_PROFILE(VISA, "visa", 0x5D, 0x01, 1, 4, false)
REPAT_VDS_FEATURE(VISA, 0x01, "mrz_a", MRV_A, 48, 48, false)
REPAT_VDS_FEATURE(VISA, 0x02, "mrz_b", MRV_B, 44, 44, false)
REPAT_VDS_FEATURE(VISA, 0x03, "number_of_entries", ENTRIES, 1, 1, false)
REPAT_VDS_FEATURE(VISA, 0x04, "duration_of_stay", STAY, 3, 3, true)
REPAT_VDS_FEATURE(VISA, 0x05, "passport_number", TEXT, 6, 6, true)
REPAT_VDS_FEATURE(VISA, 0x06, "visa_type", BYTES, 1, 4, false)
REPAT_VDS_FEATURE(VISA, 0x07, "reserved", BYTES, 0, 254, false)

REPAT_VDS_PROFILE(ARRIVAL, "de-arrival-attestation", 0xFD, 0x02, 0, 3, true)
REPAT_VDS_FEATURE(ARRIVAL, 0x02, "mrz", LINES, 2, 254, false)
REPAT_VDS_FEATURE(ARRIVAL, 0x03, "register_number", TEXT, 2, 254, false)

REPAT_VDS_PROFILE(RESIDENCE, "de-residence-permit", 0xFB, 0x06, 0, 3, true)
REPAT_VDS_FEATURE(RESIDENCE, 0x02, "mrz", LINES, 2, 254, false)
REPAT_VDS_FEATURE(RESIDENCE, 0x03, "passport_number", TEXT, 2, 254, false)

REPAT_VDS_PROFILE(SUPPLEMENT, "de-supplementary-sheet", 0xFA, 0x06, 0, 3, true)
REPAT_VDS_FEATURE(SUPPLEMENT, 0x04, "mrz", LINES, 2, 254, false)
REPAT_VDS_FEATURE(SUPPLEMENT, 0x05, "sheet_number", TEXT, 2, 254, false)
