/*
 * vds_finding_def.h
 *	  What a reader of a visible digital seal should look at.
 *
 * Layer: core. ICAO Doc 9303-13 and the profiles of vds_profile_def.h. There is
 * deliberately no include guard: the includer defines
 *
 *	  REPAT_VDS_FINDING(NAME, "name", is_fault)
 *
 * includes this file, and undefines it. A fault means that the seal is not of the
 * form that its version and profile prescribe (status WRONG_FORMAT); what is no
 * fault is only told.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
/* of the header */
REPAT_VDS_FINDING(TRUNCATED, "truncated", true)
REPAT_VDS_FINDING(ISSUER_MALFORMED, "issuer_malformed", true)
REPAT_VDS_FINDING(SIGNER_MALFORMED, "signer_malformed", true)
REPAT_VDS_FINDING(REFERENCE_MALFORMED, "reference_malformed", true)
REPAT_VDS_FINDING(REFERENCE_FOR_TESTS, "reference_for_tests", false)
REPAT_VDS_FINDING(ISSUE_DATE_INVALID, "issue_date_invalid", true)
REPAT_VDS_FINDING(SIGNATURE_DATE_INVALID, "signature_date_invalid", true)
REPAT_VDS_FINDING(SIGNED_BEFORE_ISSUE, "signed_before_issue", false)
REPAT_VDS_FINDING(DEFINITION_RESERVED, "definition_reserved", true)
REPAT_VDS_FINDING(PROFILE_UNKNOWN, "profile_unknown", false)
REPAT_VDS_FINDING(VERSION_NOT_ALLOWED, "version_not_allowed", true)
REPAT_VDS_FINDING(VERSION_NOT_ADVISED, "version_not_advised", false)
/* of the message zone */
REPAT_VDS_FINDING(LENGTH_MALFORMED, "length_malformed", true)
REPAT_VDS_FINDING(TOO_MANY_FEATURES, "too_many_features", true)
REPAT_VDS_FINDING(FEATURE_REPEATED, "feature_repeated", true)
REPAT_VDS_FINDING(FEATURE_UNKNOWN, "feature_unknown", false)
REPAT_VDS_FINDING(FEATURE_MALFORMED, "feature_malformed", true)
REPAT_VDS_FINDING(FEATURE_MISSING, "feature_missing", true)
REPAT_VDS_FINDING(ZONE_SURPLUS, "zone_surplus", true)
REPAT_VDS_FINDING(ZONE_CHECK_DIGIT, "zone_check_digit", false)
REPAT_VDS_FINDING(ZONE_ISSUER_DIFFERS, "zone_issuer_differs", false)
/* of the signature */
REPAT_VDS_FINDING(SIGNATURE_MISSING, "signature_missing", true)
REPAT_VDS_FINDING(SIGNATURE_MALFORMED, "signature_malformed", true)
REPAT_VDS_FINDING(PADDING, "padding", false)
