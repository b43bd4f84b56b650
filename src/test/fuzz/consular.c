/*
 * consular.c
 *	  Whatever the bytes: a refusal, or a record that keeps its own rules.
 *
 * Asserted of what is read: texts lie in the arena and are valid UTF-8 without
 * blanks at their ends, counters are within their arrays, and the same document
 * padded with blanks, or in UTF-16, gives the same record.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "repatriation/core/consular_vocabulary.h"
#include "repatriation/xml/consular_xml.h"

extern int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static RepatConsular record;
static RepatConsular again;

#define REQUIRE(condition) do { if (!(condition)) abort(); } while (0)

static RepatXmlRefusal
read_document(const uint8_t *data, size_t size, RepatConsular *into, char **space,
			  size_t *space_size)
{
	RepatXmlReader reader = {NULL};
	RepatXmlRefusal refusal;

	*space_size = repat_consular_space(data, size);
	*space = malloc(*space_size > 0 ? *space_size : 1);
	REQUIRE(*space != NULL);
	refusal = repat_consular_read(&reader, data, size, into, *space, *space_size);
	repat_xml_close(&reader);
	return refusal;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The rules of one text; texts of a record do not overlap. */
static void
check_text(const RepatConsularText *text, const RepatConsularRow *row, size_t arena_size,
		   size_t *sum)
{
	const char *bytes = record.arena + text->at;

	if (text->state == REPAT_CONSULAR_ABSENT)
		return;
	REQUIRE(text->length > 0 && text->line > 0);
	REQUIRE((size_t) text->at + text->length <= arena_size);
	REQUIRE(text->length <= row->max * (repat_consular_row_bytes(row) + 1));
	REQUIRE(!is_blank(bytes[0]) && !is_blank(bytes[text->length - 1]));
	REQUIRE(memchr(bytes, 0, text->length) == NULL);
	if (row->content != REPAT_CONTENT_SEAL && row->content != REPAT_CONTENT_LINE)
		REQUIRE((text->state == REPAT_CONSULAR_VALID) ==
				repat_consular_value_ok(row, bytes, text->length));
	*sum += text->length;
}

static void
check_block(RepatConsularBlock block, const char *base, size_t arena_size, size_t *sum)
{
	size_t		count;
	const RepatConsularRow *rows = repat_consular_rows(block, &count);
	size_t		i;

	for (i = 0; i < count; i++)
	{
		const RepatConsularRow *row = &rows[i];
		size_t		items = 1;
		size_t		k;

		if (repat_consular_row_counted(row))
		{
			items = *(const uint8_t *) (base + row->count);
			REQUIRE(items <= row->max);
		}
		if (row->content == REPAT_CONTENT_LINE && items > 0)
			items = 1;
		for (k = 0; k < items; k++)
		{
			const char *item = base + row->at + k * row->stride;

			if (row->opens == REPAT_BLOCK_NONE)
				check_text((const RepatConsularText *) item, row, arena_size, sum);
			else
				check_block(row->opens, item, arena_size, sum);
		}
	}
}

/* The document as UTF-16 with its mark; NULL if it is not plain ASCII. */
static uint8_t *
widened(const uint8_t *data, size_t size)
{
	uint8_t    *wide;
	size_t		i;

	for (i = 0; i < size; i++)
		if (data[i] >= 0x80)
			return NULL;
	wide = malloc(2 * size + 2);
	REQUIRE(wide != NULL);
	wide[0] = 0xFE;
	wide[1] = 0xFF;
	for (i = 0; i < size; i++)
	{
		wide[2 * i + 2] = 0;
		wide[2 * i + 3] = data[i];
	}
	return wide;
}

/* Compares what two readings say, wherever their arenas are. */
static void
check_same(void)
{
	const char *arena = again.arena;

	again.arena = record.arena;
	REQUIRE(memcmp(&again, &record, sizeof(record)) == 0);
	again.arena = arena;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char	   *space;
	char	   *other;
	size_t		space_size;
	size_t		other_size;
	size_t		sum = 0;
	uint8_t    *wide = NULL;
	RepatXmlRefusal refusal = read_document(data, size, &record, &space, &space_size);

	REQUIRE(repat_xml_reason_text(refusal.reason) != NULL);
	REQUIRE(refusal.reason != REPAT_XML_NO_MEMORY);
	if (refusal.reason == REPAT_XML_READ)
	{
		size_t		i;

		check_block(REPAT_BLOCK_ROOT, (const char *) &record,
					space_size - (size_t) (record.arena - space), &sum);
		REQUIRE(sum <= space_size - (size_t) (record.arena - space));
		for (i = 0; i < record.finding_count; i++)
			REQUIRE(memchr(record.findings[i].path, '\0', REPAT_CONSULAR_PATH_BYTES) != NULL);
		/* A document that declares its encoding would contradict itself in another. */
		if (size < 5 || memcmp(data, "<?xml", 5) != 0)
			wide = widened(data, size);
		if (wide != NULL)
		{
			REQUIRE(read_document(wide, 2 * size + 2, &again, &other, &other_size).reason ==
					REPAT_XML_READ);
			check_same();
			free(other);
			free(wide);
		}
	}
	free(space);
	return 0;
}
