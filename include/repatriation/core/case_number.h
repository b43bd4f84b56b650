/*
 * case_number.h
 *	  From a counter to case numbers in an order that only a key can tell.
 *
 * Layer: core. See case_number.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_NUMBER_H
#define REPAT_CORE_CASE_NUMBER_H

#include "repatriation/core/country.h"
#include "repatriation/core/siphash.h"
#include "repatriation/core/status.h"

#define REPAT_CASE_NUMBER_KEY	REPAT_SIPHASH_KEY

extern RepatStatus repat_case_number(const uint8_t key[REPAT_CASE_NUMBER_KEY],
									 RepatCountry issuer, int32_t year, int32_t ordinal,
									 int32_t *number, RepatDiag *diag);

#endif
