/*
 * wording.h
 *	  Words that a record should do without, as the guard looks for them.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_WORDING_H
#define REPAT_PG_WORDING_H

#include "repatriation/core/wording.h"

/* Shorter texts hold no term: no list has one of fewer bytes. */
#define REPAT_WORDING_SHORTEST 6

/*
 * The terms and titles that the register adds to those of core, kept for the
 * session until its table of them changes. Read as "owner", past row security.
 */
extern const RepatWording *repat_register_wording(Oid owner);

/* Whether a text has one of the words. */
extern bool repat_text_is_worded(text *value, const RepatWording *more);

#endif
