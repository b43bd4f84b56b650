/*
 * check.h
 *	  The unit tests' only tool: CHECK counts, reports and goes on.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_TEST_CHECK_H
#define REPAT_TEST_CHECK_H

#include <stdio.h>

static int	check_passed;
static int	check_failed;

#define CHECK(condition) \
	do { \
		if (condition) \
			check_passed++; \
		else \
		{ \
			check_failed++; \
			printf("%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
		} \
	} while (0)

/* What main() of every unit test returns. */
static int
check_report(void)
{
	printf("%d passed, %d failed\n", check_passed, check_failed);
	return check_failed != 0;
}

#endif
