/*
 * name.h
 *	  Names of SQL arguments as the core reads them, and the threshold of %~.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_NAME_H
#define REPAT_PG_NAME_H

#include "repatriation/core/name.h"

/* Define the setting repatriation.name_threshold; called once, by _PG_init. */
extern void repat_define_name_threshold(void);

/* A text argument as a name, in whatever encoding the database keeps it. */
extern void repat_name_of_text(text *value, RepatName *name);

#endif
