/*
 * case_end.h
 *	  A case that has ended takes no further step of its other machines.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_CASE_END_H
#define REPAT_PG_CASE_END_H

#include "repatriation/pg/written_rows.h"

/*
 * Refuse rows, in the order of their cases, that began in a state or entered one
 * although their case stands in a final state: RP210. A final state of their own
 * machine may be entered. The caller acts as the register's owner and holds the cases.
 */
extern void repat_refuse_after_end(Relation rel, const RepatGuardedTable *guarded,
								   const RepatWrittenRows *rows);

#endif
