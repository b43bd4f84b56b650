/*
 * status.h
 *	  What a core function answers, and where and why it stopped.
 *
 * Layer: core. The core never raises and never allocates: it returns a status,
 * fills a RepatDiag, and leaves its outputs untouched unless it returns REPAT_OK.
 * A RepatDiag never holds a byte of the input: inputs carry children's data and
 * error texts end up in server logs.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_STATUS_H
#define REPAT_CORE_STATUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum RepatStatus
{
	REPAT_OK,
	REPAT_SYNTAX,				/* not of the form that the type has */
	REPAT_DATE_SYNTAX,			/* the same, of a date */
	REPAT_DATE_RANGE,			/* well formed, but no such date */
	REPAT_RANGE,				/* well formed, but outside the type's range */
	REPAT_UNSUPPORTED,			/* valid elsewhere, outside our profile */
	REPAT_BINARY,				/* a binary value that no sender of ours makes */
	REPAT_CHECK_DIGIT,			/* well formed, but a check digit disagrees */
	REPAT_LIMIT,				/* larger or deeper than we accept */
	REPAT_NO_SPACE				/* the caller's memory is too small */
} RepatStatus;

/* Where and why; texts are constants, never the input. */
typedef struct RepatDiag
{
	int			position;		/* 1-based byte of the input, 0 if it has none */
	const char *detail;			/* full sentence, or NULL */
	const char *hint;			/* full sentence, or NULL */
} RepatDiag;

/*
 * Fill diag (which may be NULL) and return status: for "return repat_fail(...)".
 */
static inline RepatStatus
repat_fail(RepatDiag *diag, RepatStatus status, int position, const char *detail, const char *hint)
{
	if (diag != NULL)
	{
		diag->position = position;
		diag->detail = detail;
		diag->hint = hint;
	}
	return status;
}

#endif
