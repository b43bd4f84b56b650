/*
 * mrz_code.h
 *	  What document codes, issuers and nationalities of zones stand for.
 *
 * Layer: core. See mrz_def_kind.h and mrz_def_state.h.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_MRZ_CODE_H
#define REPAT_CORE_MRZ_CODE_H

#include "repatriation/core/mrz_layout.h"

typedef enum RepatMrzStateKind
{
	REPAT_MRZ_STATE_UNKNOWN,
	REPAT_MRZ_STATE_ISO,		/* in ISO 3166-1 */
	REPAT_MRZ_STATE_OTHER,		/* what ICAO adds, as issuer and as nationality */
	REPAT_MRZ_STATE_STATUS,		/* what ICAO adds for nationalities alone */
	REPAT_MRZ_STATE_WITHDRAWN,	/* in old documents only */
	REPAT_MRZ_STATE_SPECIMEN	/* Utopia */
} RepatMrzStateKind;

extern RepatMrzStateKind repat_mrz_state_kind(const char code[3]);
extern unsigned repat_mrz_find_states(const RepatMrz *mrz);
extern bool repat_mrz_code_usual(const RepatMrz *mrz);
extern bool repat_mrz_composite_unreliable(const RepatMrz *mrz);
extern const char *repat_mrz_kind(const RepatMrz *mrz);

#endif
