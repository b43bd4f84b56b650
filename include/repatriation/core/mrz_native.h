/*
 * mrz_native.h
 *	  Names that a zone has in a letter code, in the letters that it stands for.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MRZ_NATIVE_H
#define REPAT_CORE_MRZ_NATIVE_H

#include "repatriation/core/mrz_field.h"

#define REPAT_MRZ_NATIVE_MAX	(2 * REPAT_MRZ_FIELD_MAX)	/* bytes, in UTF-8 */

extern size_t repat_mrz_read_native(const RepatMrz *mrz, bool primary,
									char out[REPAT_MRZ_NATIVE_MAX]);

#endif
