/*
 * vds_c40.h
 *	  C40: three characters of 0-9, A-Z and filler in two bytes.
 *
 * Layer: core. See vds_c40.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_VDS_C40_H
#define REPAT_CORE_VDS_C40_H

#include "repatriation/core/status.h"

/* Bytes that so many characters take, and the most characters in so many bytes. */
#define REPAT_C40_BYTES(characters)		(((characters) + 2) / 3 * 2)
#define REPAT_C40_CHARACTERS(bytes)		((bytes) / 2 * 3)

extern bool repat_c40_decode(const uint8_t *bytes, size_t length, char *text, size_t *count);
extern bool repat_c40_encode(const char *text, size_t length, uint8_t *bytes, size_t *bad);

#endif
