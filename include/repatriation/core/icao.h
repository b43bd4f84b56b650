/*
 * icao.h
 *	  Names of other scripts in the letters of machine-readable zones, and back.
 *
 * Layer: core. ICAO Doc 9303-3, section 6: tables for Latin, Cyrillic and Arabic
 * letters (icao_def_*.h). They are recommendations: States spell otherwise, too. So
 * what comes out is a spelling to look for, and never a name to store in another's
 * place.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_ICAO_H
#define REPAT_CORE_ICAO_H

#include "repatriation/core/status.h"

typedef enum RepatIcaoLang
{
	REPAT_ICAO_TABLE,			/* the tables without any language's exceptions */
	REPAT_ICAO_UK,
	REPAT_ICAO_BE,
	REPAT_ICAO_SR,
	REPAT_ICAO_SR_ICAO,			/* Serbian with the row that Serbian usage contradicts */
	REPAT_ICAO_MK,
	REPAT_ICAO_BG,
	REPAT_ICAO_EVERY			/* what any language may have: for comparing */
} RepatIcaoLang;

typedef enum RepatIcaoScript
{
	REPAT_ICAO_SCRIPT_LATIN,
	REPAT_ICAO_SCRIPT_CYRILLIC,
	REPAT_ICAO_SCRIPT_ARABIC
} RepatIcaoScript;

typedef struct RepatIcaoRow
{
	uint32_t	letter;			/* code point */
	const char *code;			/* the issuer's choices parted by "|" */
} RepatIcaoRow;

/* What a character is to a name in a zone. */
typedef enum RepatIcaoKind
{
	REPAT_ICAO_LETTER,			/* codes stand for it */
	REPAT_ICAO_DIGIT,			/* 0 to 9, itself */
	REPAT_ICAO_BETWEEN,			/* parts components: a blank, a hyphen, a comma, a filler */
	REPAT_ICAO_NOTHING			/* falls away: other signs, marks, the soft sign */
} RepatIcaoKind;

#define REPAT_ICAO_CODES 6		/* most spellings of a letter */

/* A spelling: text is a constant of a table. */
typedef struct RepatIcaoCode
{
	const char *text;
	uint8_t		length;
} RepatIcaoCode;

typedef struct RepatIcaoLetter
{
	RepatIcaoKind kind;
	size_t		bytes;			/* of the text, with the marks behind it */
	char		sign;			/* what it is in ASCII, unless it is a letter */
	bool		latin;			/* a Latin letter */
	bool		doubled;		/* an Arabic letter with shadda */
	int			count;
	RepatIcaoCode code[REPAT_ICAO_CODES];
} RepatIcaoLetter;

/* Bytes that "length" bytes of a name in UTF-8 become at most. */
#define REPAT_ICAO_SPACE(length) (2 * (length) + 1)

extern bool repat_icao_next(const char *text, size_t length, size_t at, bool start,
							RepatIcaoLang lang, RepatIcaoLetter *out);
extern bool repat_icao_lang(const char *name, size_t length, RepatIcaoLang *out);
extern RepatStatus repat_icao_transliterate(const char *text, size_t length, RepatIcaoLang lang,
											char *out, size_t space, size_t *used,
											RepatDiag *diag);
extern const RepatIcaoRow *repat_icao_rows(RepatIcaoScript script, size_t *count);
extern const RepatIcaoRow *repat_icao_rows_also(RepatIcaoScript script, size_t *count);
extern size_t repat_icao_repeat(const RepatIcaoCode *code);

#endif
