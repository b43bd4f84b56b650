/*
 * exception.h
 *	  What lets an act pass although a safeguard is not met: override, emergency lane.
 *
 * Layer: core. An override is granted beforehand, by another person than asks, for
 * a safeguard of the reasoned class, with an expiry. The emergency lane lets
 * protective acts pass the safeguards that it reaches, until its after-review is
 * due (UNHCR Emergency Handbook, Best Interests Procedure, key points).
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_EXCEPTION_H
#define REPAT_CORE_EXCEPTION_H

#include "repatriation/core/act.h"
#include "repatriation/core/case_file.h"

typedef struct RepatException
{
	int64_t		override_id;	/* 0: none */
	int64_t		emergency_action_id;	/* 0: none */
} RepatException;

/* What repat_exception_find() reads of a case, as a set of sources. */
extern uint64_t repat_exception_sources(void);

/*
 * Whether the case's records let the act pass the safeguard at file->now. The act
 * is done under emergency_action_id; 0: under none.
 */
extern bool repat_exception_find(const RepatCaseFile *file, int safeguard, const char *act,
								 int64_t emergency_action_id, RepatException *found);

/* Whether the safeguard can be overridden for the act: it guards it, and its class is reasoned. */
extern bool repat_override_allowed(int safeguard, const RepatAct *act);

#endif
