/*
 * report.h
 *	  From the core's statuses to the server's errors, in one place.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_REPORT_H
#define REPAT_PG_REPORT_H

#include "nodes/nodes.h"
#include "repatriation/core/status.h"

/* SQLSTATEs of our own class; docs: RP1xx documents ... RP9xx configuration. */
#define REPAT_ERRCODE(digits) \
	MAKE_SQLSTATE('R', 'P', (digits)[0], (digits)[1], (digits)[2])

#define ERRCODE_RP_MRZ				REPAT_ERRCODE("101")	/* machine-readable zone */
#define ERRCODE_RP_XML				REPAT_ERRCODE("110")	/* consular XML not well formed or refused */
#define ERRCODE_RP_XML_LIMIT		REPAT_ERRCODE("111")	/* consular XML beyond a limit */
#define ERRCODE_RP_DOCMAP			REPAT_ERRCODE("112")	/* mapping profile not well formed, or not in order */
#define ERRCODE_RP_SEAL				REPAT_ERRCODE("120")	/* not a visible digital seal */
#define ERRCODE_RP_CERTIFICATE		REPAT_ERRCODE("121")	/* not a certificate */
#define ERRCODE_RP_NO_TRANSITION	REPAT_ERRCODE("201")	/* edge not in the machine */
#define ERRCODE_RP_STATE_FIXED		REPAT_ERRCODE("202")	/* column that only an edge may change */
#define ERRCODE_RP_VERSION_PUBLISHED REPAT_ERRCODE("203")	/* published machine versions never change */
#define ERRCODE_RP_NO_REASON		REPAT_ERRCODE("204")	/* step without the reason it requires */
#define ERRCODE_RP_NO_ROLE			REPAT_ERRCODE("205")	/* step reserved for a role */
#define ERRCODE_RP_CASE_CHANGED		REPAT_ERRCODE("206")	/* case changed since it was read */
#define ERRCODE_RP_WORKFLOW_UNSOUND REPAT_ERRCODE("207")	/* version that workflow_check() objects to */
#define ERRCODE_RP_SUSPENDED		REPAT_ERRCODE("208")	/* step of a suspended record */
#define ERRCODE_RP_NO_MIGRATION		REPAT_ERRCODE("209")	/* version changed without a reviewed mapping */
#define ERRCODE_RP_CASE_ENDED		REPAT_ERRCODE("210")	/* step of a case that has ended */
#define ERRCODE_RP_MINISTRY			REPAT_ERRCODE("463")	/* a check of national law is not met */
#define ERRCODE_RP_APPEND_ONLY		REPAT_ERRCODE("501")	/* records are voided, not deleted */
#define ERRCODE_RP_LEDGER			REPAT_ERRCODE("502")	/* ledger broken or written by hand */
#define ERRCODE_RP_REGISTER			REPAT_ERRCODE("901")	/* register missing, present, or of another version */

/*
 * The soft-error context of an input function call, on servers that have one
 * (16 and later); NULL means raise.
 */
#if PG_VERSION_NUM >= 160000
#define REPAT_ESCONTEXT (fcinfo->context)
#else
#define REPAT_ESCONTEXT ((Node *) NULL)
#endif

/*
 * Report that an input value of "type" failed with "status": the matching
 * SQLSTATE, the position, the diag's detail and hint, never the value. Does
 * not return when escontext is NULL; otherwise records a soft error, and the
 * caller returns (Datum) 0.
 */
extern void repat_input_error(Node *escontext, const char *type, RepatStatus status,
							  const RepatDiag *diag);

#endif
