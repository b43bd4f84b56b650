/*
 * module.c
 *	  The loadable module: magic block and start-up.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/guc.h"

#include "repatriation/pg/name.h"

PG_MODULE_MAGIC;

extern PGDLLEXPORT void _PG_init(void);

/* Runs once in each backend that loads the module. */
void
_PG_init(void)
{
	repat_define_name_threshold();
	MarkGUCPrefixReserved("repatriation");
}
