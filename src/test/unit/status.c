/*
 * status.c
 *	  repat_fail() fills what it is given and survives a caller who wants no diag.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "check.h"
#include "repatriation/core/status.h"

int
main(void)
{
	RepatDiag	diag = {0, NULL, NULL};

	CHECK(repat_fail(NULL, REPAT_SYNTAX, 1, "d", "h") == REPAT_SYNTAX);
	CHECK(repat_fail(&diag, REPAT_RANGE, 7, "d", NULL) == REPAT_RANGE);
	CHECK(diag.position == 7 && diag.detail[0] == 'd' && diag.hint == NULL);
	return check_report();
}
