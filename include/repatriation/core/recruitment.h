/*
 * recruitment.h
 *	  The words for how a child was recruited, and what other words become.
 *
 * Layer: core. Bali Call for Action 2020, paragraph 1. No word ever becomes one
 * that says more than it said.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_RECRUITMENT_H
#define REPAT_CORE_RECRUITMENT_H

#include <stddef.h>

#include "repatriation/core/status.h"

/* Whether a terminated word is one of the list; NULL is none. */
extern bool repat_recruitment_is_means(const char *word);
extern bool repat_recruitment_is_method(const char *word);

/*
 * The word of the list that a source's word (length bytes, not terminated) is:
 * letters in either case, blanks and hyphens for underscores, blanks around it.
 * "unspecified" for every other word, those of consent among them.
 */
extern const char *repat_recruitment_means(const char *word, size_t length);
extern const char *repat_recruitment_method(const char *word, size_t length);

#endif
