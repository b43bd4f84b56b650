/*
 * report.c
 *	  From the core's statuses to the server's errors, in one place.
 *
 * Layer: pg. Messages name the type, the position and the rule, never the value:
 * values carry children's data, and messages reach server logs.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#endif

#include "repatriation/pg/report.h"

/* The SQLSTATE of a status; type input keeps the server's own codes. */
static int
status_sqlstate(RepatStatus status)
{
	switch (status)
	{
		case REPAT_OK:
			break;
		case REPAT_SYNTAX:
		case REPAT_CHECK_DIGIT:
			return ERRCODE_INVALID_TEXT_REPRESENTATION;
		case REPAT_DATE_SYNTAX:
			return ERRCODE_INVALID_DATETIME_FORMAT;
		case REPAT_DATE_RANGE:
			return ERRCODE_DATETIME_FIELD_OVERFLOW;
		case REPAT_RANGE:
			return ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
		case REPAT_UNSUPPORTED:
			return ERRCODE_FEATURE_NOT_SUPPORTED;
		case REPAT_BINARY:
			return ERRCODE_INVALID_BINARY_REPRESENTATION;
		case REPAT_LIMIT:
			return ERRCODE_PROGRAM_LIMIT_EXCEEDED;
		case REPAT_NO_SPACE:
			break;
	}
	return ERRCODE_INTERNAL_ERROR;
}

/* What kind of thing went wrong, as the primary message says it. */
static const char *
status_phrase(RepatStatus status)
{
	switch (status)
	{
		case REPAT_OK:
		case REPAT_NO_SPACE:
			break;
		case REPAT_SYNTAX:
		case REPAT_DATE_SYNTAX:
			return "invalid input syntax for type %s";
		case REPAT_CHECK_DIGIT:
			return "check digits of type %s do not agree";
		case REPAT_DATE_RANGE:
			return "date out of range for type %s";
		case REPAT_RANGE:
			return "value out of range for type %s";
		case REPAT_UNSUPPORTED:
			return "form not supported by type %s";
		case REPAT_BINARY:
			return "invalid binary representation of type %s";
		case REPAT_LIMIT:
			return "value too large for type %s";
	}
	return "internal error in type %s";
}

void
repat_input_error(Node *escontext, const char *type, RepatStatus status, const RepatDiag *diag)
{
#if PG_VERSION_NUM >= 160000
	errsave(escontext,
			(errcode(status_sqlstate(status)),
			 errmsg(status_phrase(status), type),
			 diag->detail && diag->position > 0
			 ? errdetail("At position %d: %s", diag->position, diag->detail)
			 : (diag->detail ? errdetail("%s", diag->detail) : 0),
			 diag->hint ? errhint("%s", diag->hint) : 0));
#else
	Assert(escontext == NULL);
	(void) escontext;
	ereport(ERROR,
			(errcode(status_sqlstate(status)),
			 errmsg(status_phrase(status), type),
			 diag->detail && diag->position > 0
			 ? errdetail("At position %d: %s", diag->position, diag->detail)
			 : (diag->detail ? errdetail("%s", diag->detail) : 0),
			 diag->hint ? errhint("%s", diag->hint) : 0));
#endif
}
