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

#endif
