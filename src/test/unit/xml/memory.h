/*
 * memory.h
 *	  libxml2's memory in tests: counted, and failing when a test wants it to.
 *
 * The server's libxml2 is never set up like this: its XML functions share it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_TEST_XML_MEMORY_H
#define REPAT_TEST_XML_MEMORY_H

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>

/* How many allocations there were, and how many of them live. */
static long allocations;
static long living;
static long fail_at;			/* 0: never */
static bool fail_once;

static bool
fails(void)
{
	allocations++;
	return fail_at > 0 && (fail_once ? allocations == fail_at : allocations >= fail_at);
}

static void *
test_malloc(size_t size)
{
	void	   *p = fails() ? NULL : malloc(size);

	living += p != NULL;
	return p;
}

static void *
test_realloc(void *p, size_t size)
{
	void	   *q = fails() ? NULL : realloc(p, size);

	living += p == NULL && q != NULL;
	return q;
}

static void
test_free(void *p)
{
	living -= p != NULL;
	free(p);
}

static char *
test_strdup(const char *s)
{
	char	   *copy = test_malloc(strlen(s) + 1);

	if (copy != NULL)
		memcpy(copy, s, strlen(s) + 1);
	return copy;
}

/* Errors outside a parser would go to standard error. */
static void
test_quiet(void *context, const char *message, ...)
{
	(void) context;
	(void) message;
}

/* To be called before anything else of libxml2. */
static bool
test_memory(void)
{
	if (xmlMemSetup(test_free, test_malloc, test_realloc, test_strdup) != 0)
		return false;
	xmlInitParser();
	xmlSetGenericErrorFunc(NULL, test_quiet);
	return true;
}

#endif
