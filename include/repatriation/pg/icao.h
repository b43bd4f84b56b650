/*
 * icao.h
 *	  Names as function arguments: their encoding, their language, and refusals.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_ICAO_H
#define REPAT_PG_ICAO_H

#include "fmgr.h"
#include "repatriation/core/icao.h"
#include "repatriation/pg/compat.h"

/* The text in UTF-8, not terminated; in the caller's memory context. */
extern char *repat_utf8(const text *value, size_t *length);

/* The language of that name; raises 22023 if there is none. */
extern RepatIcaoLang repat_icao_lang_of(const text *name);

/* Raises RP101, or 54000 for a limit, with the diag's position, detail and hint. */
pg_noreturn extern void repat_mrz_error(const char *message, RepatStatus status,
										const RepatDiag *diag);

#endif
