/*
 * norm.h
 *	  The norms behind the safeguards, and what of them may be printed.
 *
 * Layer: core. All texts are constants, ASCII, never NULL and never freed.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_NORM_H
#define REPAT_CORE_NORM_H

#include <stdbool.h>

/* How far the text behind a row was read. */
typedef enum RepatVerified
{
	REPAT_VERIFIED_NO,
	REPAT_VERIFIED_PARTLY,
	REPAT_VERIFIED_YES
} RepatVerified;

/* One row of norm_def.h, which says what the columns mean; "" where there is nothing. */
typedef struct RepatNorm
{
	int			safeguard;		/* 0: topic in reserve */
	int			order;			/* from 1, within the safeguard */
	RepatVerified verified;
	bool		principal;		/* the one that a refusal cites */
	const char *topic;
	const char *instrument;		/* full names, "; " between them */
	const char *locator;		/* not for printing: see citation */
	const char *citation;		/* the only text to print as the source */
	const char *requirement;
	const char *numbers;
	const char *source_copy;
} RepatNorm;

/* How many rows there are, of all safeguards and the reserve. */
extern int	repat_norm_count(void);

/* Row "index", from 0, in the order of safeguards with the reserve last; NULL outside. */
extern const RepatNorm *repat_norm_at(int index);

/*
 * The norms of a safeguard: an array of *count rows in their order, or NULL and
 * *count = 0 for a number without rows. 0 gives the reserve.
 */
extern const RepatNorm *repat_norm_of(int safeguard, int *count);

/*
 * The one norm that a refusal by this safeguard cites; NULL for a number without
 * rows and for the reserve. It need not be verified: print repat_norm_printable().
 */
extern const RepatNorm *repat_norm_principal(int safeguard);

/*
 * The citation that may be printed: instrument and locator where the paragraph
 * was read, the instrument alone where it was not, "design rule of this register"
 * where no text states the rule (also for NULL).
 */
extern const char *repat_norm_printable(const RepatNorm *norm);

/* "yes", "partly" or "no". */
extern const char *repat_verified_name(RepatVerified verified);

#endif
