/*
 * icao_case.h
 *	  Characters of UTF-8, their capital letters, and letters with marks taken apart.
 *
 * Layer: core.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_ICAO_CASE_H
#define REPAT_CORE_ICAO_CASE_H

#include "repatriation/core/status.h"

extern size_t repat_utf8_read(const char *text, size_t length, uint32_t *out);
extern size_t repat_utf8_write(uint32_t letter, char out[4]);
extern uint32_t repat_icao_upper(uint32_t letter);
extern uint32_t repat_icao_compose(uint32_t letter, uint32_t mark);
extern uint32_t repat_icao_base(uint32_t letter);
extern bool repat_icao_mark(uint32_t letter);

#endif
