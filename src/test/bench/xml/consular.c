/*
 * consular.c
 *	  Processor time of reading documents, ours beside libxml2's bare tree.
 *
 * Usage: consular TIMES FILE...; prints two numbers, seconds of ours and of xmlReadMemory.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <libxml/parser.h>

#include "repatriation/xml/consular_xml.h"

#define FILES 64
#define BYTES 65536

static RepatConsular record;
static char bytes[FILES][BYTES];
static size_t lengths[FILES];
static char space[8 * BYTES];

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double) t.tv_sec + (double) t.tv_nsec / 1e9;
}

static void
read_ours(int file)
{
	RepatXmlReader reader = {NULL};
	const uint8_t *data = (const uint8_t *) bytes[file];

	if (repat_consular_space(data, lengths[file]) > sizeof(space) ||
		repat_consular_read(&reader, data, lengths[file], &record, space, sizeof(space)).reason !=
		REPAT_XML_READ)
		exit(2);
	repat_xml_close(&reader);
}

static void
read_tree(int file)
{
	xmlDocPtr	tree = xmlReadMemory(bytes[file], (int) lengths[file], NULL, "UTF-8", XML_PARSE_NONET);

	if (tree == NULL)
		exit(2);
	xmlFreeDoc(tree);
}

/* Seconds of reading all files so many times. */
static double
measure(void (*read) (int), int files, int times)
{
	double		start = now();
	int			i;
	int			k;

	for (i = 0; i < times; i++)
		for (k = 0; k < files; k++)
			read(k);
	return now() - start;
}

int
main(int argc, char **argv)
{
	int			files = argc - 2;
	int			times = argc > 2 ? (int) strtol(argv[1], NULL, 10) : 0;
	int			i;

	if (files < 1 || files > FILES || times < 1)
		return 2;
	for (i = 0; i < files; i++)
	{
		FILE	   *f = fopen(argv[i + 2], "rb");

		if (f == NULL)
			return 2;
		lengths[i] = fread(bytes[i], 1, BYTES, f);
		fclose(f);
	}
	(void) measure(read_ours, files, times / 10 + 1);
	(void) measure(read_tree, files, times / 10 + 1);
	printf("%f ", measure(read_ours, files, times));
	printf("%f\n", measure(read_tree, files, times));
	return 0;
}
