/*
 * machine.h
 *	  State machines, read from the register's tables.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_MACHINE_H
#define REPAT_PG_MACHINE_H

#include "repatriation/core/workflow.h"

/*
 * The machine of a published version, kept for the session until a workflow table
 * changes; one without states where there is none.
 */
extern const RepatMachine *repat_machine_published(const char *workflow, int32 version);

/*
 * The machine of a version as it stands, published or not, in the caller's memory.
 * NULL where there is no such version.
 */
extern const RepatMachine *repat_machine_drafted(const char *workflow, int32 version);

#endif
