/*
 * vds_word_def.h
 *	  The words of a verdict on a visible digital seal.
 *
 * Layer: core. ICAO Doc 9303-13, Appendix D; 9303-7, 9.4 (visa); 9303-8, Appendix A
 * (emergency travel document): the sub-indications of status INVALID, in the order in
 * which they are asked for, each with its level of trust. There is deliberately no
 * include guard: the includer defines REPAT_VDS_WORD(NAME, TRUST), includes this file,
 * and undefines it. The words are printed as they stand, so that they can be looked up.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_VDS_WORD(READ_ERROR, MEDIUM)
REPAT_VDS_WORD(WRONG_FORMAT, HIGH)
REPAT_VDS_WORD(UNKNOWN_CERTIFICATE, HIGH)
REPAT_VDS_WORD(UNTRUSTED_CERTIFICATE, HIGH)
REPAT_VDS_WORD(INVALID_DOCUMENTTYPE, HIGH)
REPAT_VDS_WORD(EXPIRED_CERTIFICATE, MEDIUM)
REPAT_VDS_WORD(REVOKED_CERTIFICATE, HIGH)
REPAT_VDS_WORD(INVALID_SIGNATURE, HIGH)
/* emergency travel documents */
REPAT_VDS_WORD(INVALID_SEAL_MRZ, HIGH)
REPAT_VDS_WORD(INVALID_PRINTED_MRZ, HIGH)
REPAT_VDS_WORD(SEAL_DOCUMENT_MISMATCH, HIGH)
/* visas */
REPAT_VDS_WORD(INVALID_VISA_MRZ, HIGH)
REPAT_VDS_WORD(SEAL_VISA_MISMATCH, HIGH)
REPAT_VDS_WORD(INVALID_PASSPORT_MRZ, HIGH)
REPAT_VDS_WORD(SEAL_PASSPORT_MISMATCH, HIGH)
