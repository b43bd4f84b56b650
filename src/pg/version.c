/*
 * version.c
 *	  version() and full_version(): what a bug report needs.
 *
 * Layer: pg. The only file outside src/xml that includes a libxml2 header: for
 * its version number alone.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include <libxml/parser.h>
#include <libxml/xmlversion.h>

#include "fmgr.h"
#include "utils/builtins.h"

PG_FUNCTION_INFO_V1(repat_version);
PG_FUNCTION_INFO_V1(repat_full_version);

/* version() returns text: the library's version, from the control file at build time. */
Datum
repat_version(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	PG_RETURN_TEXT_P(cstring_to_text(REPAT_VERSION));
}

/* full_version() returns text: library, server and libxml2, compiled against and running. */
Datum
repat_full_version(PG_FUNCTION_ARGS)
{
	(void) fcinfo;
	PG_RETURN_TEXT_P(cstring_to_text(psprintf(
		"repatriation %s, compiled for PostgreSQL %s and libxml2 %s, running libxml2 %s",
		REPAT_VERSION, PG_VERSION, LIBXML_DOTTED_VERSION, xmlParserVersion)));
}
