/*
 * compat.h
 *	  What moved between the server's major versions.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_COMPAT_H
#define REPAT_PG_COMPAT_H

#if PG_VERSION_NUM >= 160000
#include "varatt.h"				/* VARDATA_ANY and its kin; in postgres.h before */
#endif

/* Before the declaration, as 18 has it; 18 took the old spelling away. */
#if PG_VERSION_NUM < 180000
#define pg_noreturn pg_attribute_noreturn()
#endif

#endif
