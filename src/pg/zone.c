/*
 * zone.c
 *	  Days in the register's time zone.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/table.h"
#include "access/tableam.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/rel.h"

#include "repatriation/pg/register.h"
#include "repatriation/pg/report.h"
#include "repatriation/pg/zone.h"

/* The register's time zone. */
static pg_tz *
read_zone(Snapshot snapshot)
{
	Relation	rel = repat_register_open("register", AccessShareLock);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	TableScanDesc scan = table_beginscan(rel, snapshot, 0, NULL);
	AttrNumber	column = repat_register_column(rel, "zone", TEXTOID);
	pg_tz	   *zone = NULL;

	if (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		bool		isnull;
		Datum		name = slot_getattr(slot, column, &isnull);

		if (!isnull)
			zone = pg_tzset(TextDatumGetCString(name));
	}
	table_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	table_close(rel, NoLock);
	if (zone == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("the register has no time zone that this server knows")));
	return zone;
}

RepatDay
repat_day_in_zone(TimestampTz at, RepatZone *zone)
{
	struct pg_tm tm;
	fsec_t		fsec;
	int			offset;

	if (TIMESTAMP_NOT_FINITE(at))
		return TIMESTAMP_IS_NOBEGIN(at) ? DATEVAL_NOBEGIN : DATEVAL_NOEND;
	if (zone->zone == NULL)
		zone->zone = read_zone(zone->snapshot);
	if (timestamp2tm(at, &offset, &tm, &fsec, NULL, zone->zone) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("timestamp out of range")));
	return date2j(tm.tm_year, tm.tm_mon, tm.tm_mday) - POSTGRES_EPOCH_JDATE;
}
