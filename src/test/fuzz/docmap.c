/*
 * docmap.c
 *	  Whatever the profile and whatever the document: a refusal, or a record within bounds.
 *
 * The input is a profile's text, a NUL, and a document; without a NUL the whole is a
 * path. Asserted: what compiles compiles again to the same, a path's steps are
 * within their room, work stays within its bound, and what is filled keeps the
 * record's rules. Input that begins with "0" to "3" and a line feed is read by that
 * shipped profile.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "repatriation/xml/docmap_xml.h"

extern int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define REQUIRE(condition) do { if (!(condition)) abort(); } while (0)

static RepatDocmap map;
static RepatConsular record;
static RepatConsular again;
static RepatDocmapView view;
static RepatXmlTree tree;
static char arena[REPAT_DOCMAP_ARENA];
static char other[REPAT_DOCMAP_ARENA];

static void
check_path(const char *text, size_t size)
{
	RepatDocmapStep room[REPAT_DOCMAP_ALTERNATIVES * REPAT_DOCMAP_STEPS];
	RepatDocmapSteps steps = {room, 0, sizeof(room) / sizeof(room[0])};
	RepatDocmapPath path;
	RepatDocmapTransform transform;
	const RepatConsularRow *rows[REPAT_DOCMAP_TARGET];
	uint8_t		depth;
	RepatDiag	diag = {0, NULL, NULL};
	size_t		i;

	(void) repat_docmap_transform(text, size, &transform, &diag);
	(void) repat_docmap_target(text, size, (size & 1) != 0, rows, &depth, &diag);
	if (repat_docmap_path(text, size, &steps, &path, &diag) != REPAT_OK)
	{
		REQUIRE(diag.position >= 1 && (size_t) diag.position <= size + 1 && diag.detail != NULL);
		return;
	}
	REQUIRE(path.count >= 1 && path.count <= REPAT_DOCMAP_ALTERNATIVES && steps.count <= steps.room);
	for (i = 0; i < path.count; i++)
		REQUIRE(path.alternatives[i].count >= 1 &&
				path.alternatives[i].first + path.alternatives[i].count <= steps.count);
}

static void
check_record(void)
{
	size_t		i;

	REQUIRE(record.subject_count <= 1 && record.relation_count <= REPAT_CONSULAR_RELATIONS);
	REQUIRE(record.subject.person.name_count <= REPAT_CONSULAR_NAMES);
	REQUIRE(record.finding_count <= REPAT_CONSULAR_FINDINGS);
	for (i = 0; i < record.finding_count; i++)
		REQUIRE(memchr(record.findings[i].path, '\0', REPAT_CONSULAR_PATH_BYTES) != NULL);
	for (i = 0; i < record.subject.person.name_count; i++)
	{
		const RepatConsularText *full = &record.subject.person.names[i].full;

		REQUIRE((size_t) full->at + full->length <= REPAT_DOCMAP_ARENA);
		REQUIRE(full->length <= REPAT_CONSULAR_VALUE_BYTES);
	}
}

/* Reads a document by the profile in map. */
static void
check_document(const char *document, size_t size)
{
	RepatXmlReader reader = {NULL};
	RepatXmlReason reason;
	char	   *copy = malloc(size + 1);
	char	   *space;
	int			line = 0;

	REQUIRE(copy != NULL);
	memcpy(copy, document, size);
	if (repat_xml_scan(copy, size, &line) == REPAT_XML_READ)
	{
		space = malloc(repat_xml_tree_space(copy, size));
		REQUIRE(space != NULL);
		reason = repat_xml_tree_read(&reader, copy, size, space, &tree).reason;
		REQUIRE(reason != REPAT_XML_NO_MEMORY);
		if (reason == REPAT_XML_READ && repat_docmap_view(&view, &map, &tree))
		{
			reason = repat_docmap_fill(&view, &record, arena);
			REQUIRE(reason == REPAT_XML_READ || repat_xml_status(reason) == REPAT_LIMIT);
			REQUIRE(view.work >= 0 || reason != REPAT_XML_READ);
			if (reason == REPAT_XML_READ)
			{
				check_record();
				view.work = REPAT_DOCMAP_WORK;
				REQUIRE(repat_docmap_fill(&view, &again, other) == REPAT_XML_READ);
				again.arena = record.arena;
				REQUIRE(memcmp(&record, &again, sizeof(record)) == 0);
			}
		}
		repat_xml_close(&reader);
		free(space);
	}
	free(copy);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *) data;
	const char *end;
	RepatDiag	diag = {0, NULL, NULL};

	if (size == 0)
		return 0;
	end = memchr(text, '\0', size);
	if (size > 2 && text[0] >= '0' && text[0] <= '3' && text[1] == '\n')
	{
		const char *shipped = repat_docmap_shipped((size_t) (text[0] - '0'));

		REQUIRE(repat_docmap_compile(shipped, strlen(shipped), &map, &diag) == REPAT_OK);
		check_document(text + 2, size - 2);
	}
	else if (end == NULL)
		check_path(text, size);
	else if (repat_docmap_compile(text, (size_t) (end - text), &map, &diag) == REPAT_OK)
		check_document(end + 1, (size_t) (text + size - end - 1));
	else
		REQUIRE(diag.detail != NULL);
	return 0;
}
