/*
 * consular_vocabulary.h
 *	  The vocabulary "consularDocument" as a table: what may stand where.
 *
 * Layer: core. One row for each element, attribute and text content. The XML
 * reader fills the record by it and the SQL glue prints the record by it, so
 * that neither knows a name of the vocabulary.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CONSULAR_VOCABULARY_H
#define REPAT_CORE_CONSULAR_VOCABULARY_H

#include "repatriation/core/consular.h"

/* The structures of the record that rows fill. */
typedef enum RepatConsularBlock
{
	REPAT_BLOCK_NONE,			/* no structure: the row is a plain value */
	REPAT_BLOCK_ROOT,
	REPAT_BLOCK_DOCUMENT,
	REPAT_BLOCK_ISSUER,
	REPAT_BLOCK_JOURNEY,
	REPAT_BLOCK_SUBJECT,
	REPAT_BLOCK_PERSON,
	REPAT_BLOCK_NAME,
	REPAT_BLOCK_BIRTH,
	REPAT_BLOCK_DATE,
	REPAT_BLOCK_NATIONALITY,
	REPAT_BLOCK_IDENTIFIER,
	REPAT_BLOCK_RELATION,
	REPAT_BLOCK_STATEMENT,
	REPAT_BLOCK_MRZ,
	REPAT_BLOCK_SEAL,
	REPAT_BLOCK_ATTACHMENT
} RepatConsularBlock;

/* The kind of value that a row takes. */
typedef enum RepatConsularContent
{
	REPAT_CONTENT_GROUP,		/* a block, no text of its own in this row */
	REPAT_CONTENT_TEXT,
	REPAT_CONTENT_CODE,			/* one of a closed list */
	REPAT_CONTENT_DATE,			/* a partial date */
	REPAT_CONTENT_COUNTRY,		/* the form of an ICAO or ISO alpha-3 code */
	REPAT_CONTENT_SCRIPT,		/* the form of an ISO 15924 code */
	REPAT_CONTENT_BOOLEAN,		/* true, false, 1, 0 (XML Schema) */
	REPAT_CONTENT_COUNT,		/* a whole number of at most 15 digits */
	REPAT_CONTENT_SHA256,		/* 64 hexadecimal digits */
	REPAT_CONTENT_LINE,			/* one line, joined to those before it by a line feed */
	REPAT_CONTENT_SEAL			/* hexadecimal or base64, blanks dropped */
} RepatConsularContent;

/*
 * One row. Rows of one block stand together, sorted by name in byte order.
 * Names: an element's local name, "@" and an attribute's, or "#text".
 */
typedef struct RepatConsularRow
{
	RepatConsularBlock block;	/* where it may occur */
	const char *name;
	const char *key;			/* of the JSON result; NULL: it stands for the whole block */
	RepatConsularContent content;
	const char *const *codes;	/* NULL-terminated, for REPAT_CONTENT_CODE */
	RepatConsularBlock opens;	/* the block of its children, or REPAT_BLOCK_NONE */
	uint8_t		max;			/* occurrences */
	bool		required;		/* its absence is a finding */
	uint32_t	at;				/* offset of the (first) value in the block's structure */
	uint32_t	count;			/* offset of the uint8_t counter; of blocks, arrays and lines */
	uint32_t	stride;			/* of an array, between its items */
} RepatConsularRow;

/* The rows of a block; *count says how many. */
extern const RepatConsularRow *repat_consular_rows(RepatConsularBlock block, size_t *count);

/*
 * The row for a name in a block, or NULL. prefix is '@' for attributes, '#' for
 * text (then name is "text"), 0 for elements; name need not be terminated.
 */
extern const RepatConsularRow *repat_consular_row(RepatConsularBlock block, char prefix,
												  const char *name, size_t length);

/* Longest value that a row takes, in bytes. */
extern size_t repat_consular_row_bytes(const RepatConsularRow *row);

/* True if the row is counted: a block, an array, or joined lines. */
extern bool repat_consular_row_counted(const RepatConsularRow *row);

/* True if text, length bytes without blanks at its ends, is of the row's kind. */
extern bool repat_consular_value_ok(const RepatConsularRow *row, const char *text, size_t length);

#endif
