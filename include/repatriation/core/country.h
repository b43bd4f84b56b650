/*
 * country.h
 *	  Country and issuing authority codes as machine-readable zones write them.
 *
 * Layer: core. See country.c.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_COUNTRY_H
#define REPAT_CORE_COUNTRY_H

#include "repatriation/core/status.h"

/*
 * One to three letters of five bits each, A = 1 ... Z = 26, 0 = filler; the first
 * letter in bits 14..10, bit 15 zero. Numeric order is text order. The layout is
 * stored on disk and never changes.
 */
typedef int16_t RepatCountry;

/* Letters of the longest code, and bytes of a text buffer with its terminator. */
#define REPAT_COUNTRY_LETTERS	3
#define REPAT_COUNTRY_BUFFER	(REPAT_COUNTRY_LETTERS + 1)

extern RepatStatus repat_country_parse(const char *text, size_t length, RepatCountry *country,
									   RepatDiag *diag);
extern RepatStatus repat_country_check_bits(int16_t bits, RepatDiag *diag);
extern size_t repat_country_format(RepatCountry country, char text[REPAT_COUNTRY_BUFFER]);
extern void repat_country_format_mrz(RepatCountry country, char text[REPAT_COUNTRY_BUFFER]);

/*
 * country_alpha2.c: the three letters, not terminated, of a current two-letter code
 * of ISO 3166-1 in upper case; NULL if there is none.
 */
extern const char *repat_country_alpha3(const char *alpha2, size_t length);

#endif
