/*
 * migration.h
 *	  Moving running records to another version of their workflow.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_MIGRATION_H
#define REPAT_PG_MIGRATION_H

#include "utils/rel.h"

/*
 * Refuse that a record of "rel" goes from one version and state to another, unless
 * the register has a reviewed mapping that says so and the version is published.
 */
extern void repat_migration_check(Relation rel, const char *workflow, int32 from_version, const char *from,
								  int32 to_version, const char *to);

#endif
