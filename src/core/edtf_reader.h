/*
 * edtf_reader.h
 *	  Reading EDTF a character at a time: digits, marks and dots.
 *
 * Layer: core, private. Shared by the type's profile (partial_date_parse.c) and the
 * whole of EDTF (edtf.c).
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_EDTF_READER_H
#define REPAT_CORE_EDTF_READER_H

#include "partial_date_internal.h"

typedef struct Reader
{
	const char *text;
	size_t		length;
	size_t		at;
	RepatDiag  *diag;
} Reader;

static inline bool
at_end(const Reader *r)
{
	return r->at == r->length;
}

/* Step over a character, if it is the next one. */
static inline bool
take(Reader *r, char c)
{
	if (at_end(r) || r->text[r->at] != c)
		return false;
	r->at++;
	return true;
}

static inline bool
take_dots(Reader *r)
{
	if (r->length - r->at < 2 || r->text[r->at] != '.' || r->text[r->at + 1] != '.')
		return false;
	r->at += 2;
	return true;
}

/* Step over a qualifier, if one is next, and mark these parts with it. */
static inline void
take_qualifier(Reader *r, unsigned parts, DatePattern *pattern)
{
	bool		both = take(r, '%');

	if (both || take(r, '?'))
	{
		pattern->uncertain |= parts;
		if (!both)
			return;
	}
	if (both || take(r, '~'))
		pattern->approximate |= parts;
}

/* Read exactly count digits or X; mask gets one bit a digit, the last one lowest. */
static inline bool
read_digits(Reader *r, int count, int *number, unsigned *mask)
{
	*number = 0;
	*mask = 0;
	for (; count > 0; count--)
	{
		bool		unknown = take(r, 'X');
		unsigned	digit = 0;

		if (!unknown)
		{
			if (at_end(r))
				return false;
			digit = (unsigned) (unsigned char) r->text[r->at] - '0';
			if (digit > 9)
				return false;
			r->at++;
		}
		*number = *number * 10 + (int) digit;
		*mask = *mask << 1 | (unknown ? 1 : 0);
	}
	return true;
}

#endif
