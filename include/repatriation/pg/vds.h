/*
 * vds.h
 *	  Seals as the SQL functions get and print them.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_VDS_H
#define REPAT_PG_VDS_H

#include "lib/stringinfo.h"
#include "utils/jsonb.h"

#include "repatriation/core/vds.h"

extern RepatStatus repat_vds_of(Datum value, RepatVds *seal, RepatDiag *diag);
extern void repat_vds_print_findings(StringInfo json, const RepatVds *seal);
extern Datum repat_vds_json(StringInfo json);

#endif
