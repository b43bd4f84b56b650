/*
 * zone.h
 *	  Days in the register's time zone.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_ZONE_H
#define REPAT_PG_ZONE_H

#include "pgtime.h"
#include "utils/snapshot.h"
#include "utils/timestamp.h"

#include "repatriation/core/case_file.h"

/* The register's time zone, read when the first moment asks for it. */
typedef struct RepatZone
{
	pg_tz	   *zone;			/* NULL: not read yet */
	Snapshot	snapshot;		/* to read it by */
} RepatZone;

/* The day of a moment in the register's zone; infinite moments have infinite days. */
extern RepatDay repat_day_in_zone(TimestampTz at, RepatZone *zone);

#endif
