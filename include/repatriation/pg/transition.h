/*
 * transition.h
 *	  The history of steps that records took in their workflows.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_TRANSITION_H
#define REPAT_PG_TRANSITION_H

#include "repatriation/pg/ledger.h"

/*
 * Add a row to casework.transition for each of the rows that took a step, under the
 * number of its entry in the ledger, which repat_ledger_append() has filled in.
 */
extern void repat_transitions_append(const char *workflow, const RepatWrittenRow *rows, uint64 nrows);

#endif
