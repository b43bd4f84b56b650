/*
 * consular_writer.c
 *	  Fills the consular record by the vocabulary's table, one element after another.
 *
 * Layer: xml. Values that are not of their kind are kept as printed and found, never
 * refused: the paper may be wrong and still be all that a child has. Must never
 * write beyond the arena it was given, whatever its caller counts.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/xml/consular_writer.h"

#include <string.h>

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Adds bytes to the path at *length, as far as it has room. */
static void
path_put(RepatConsularWriter *writer, size_t *length, const char *text, size_t count)
{
	size_t		room = sizeof(writer->path) - 1 - *length;

	if (count > room)
		count = room;
	memcpy(writer->path + *length, text, count);
	*length += count;
}

/*
 * Adds a step to the path: "name", or "name[ordinal]" of what may be repeated. Every
 * element and attribute does so, so it is done by hand.
 */
static void
path_add(RepatConsularWriter *writer, size_t length, const RepatConsularRow *row, int ordinal)
{
	char		digits[2];

	if (row->name[0] == '#')
		return;
	if (length > 0)
		path_put(writer, &length, "/", 1);
	path_put(writer, &length, row->name, strlen(row->name));
	if (row->max > 1)
	{
		/* The vocabulary has nothing a hundred times. */
		digits[0] = (char) ('0' + ordinal / 10 % 10);
		digits[1] = (char) ('0' + ordinal % 10);
		path_put(writer, &length, "[", 1);
		path_put(writer, &length, ordinal > 9 ? digits : digits + 1, ordinal > 9 ? 2 : 1);
		path_put(writer, &length, "]", 1);
	}
	writer->path[length] = '\0';
}

static void
find(RepatConsularWriter *writer, RepatConsularFindingCode code, int line)
{
	repat_consular_find(writer->record, code, writer->path, (uint32_t) line);
}

/* Of what is counted, the counter. */
static uint8_t *
counter(const RepatConsularRow *row, char *base)
{
	return (uint8_t *) (base + row->count);
}

/* Where the next value of a row goes: its place, or the next item of its array. */
static char *
place(const RepatConsularRow *row, char *base)
{
	return base + row->at +
		(repat_consular_row_counted(row) ? row->stride * *counter(row, base) : 0);
}

/* True if a row has had as many as it may have. */
static bool
full_row(const RepatConsularRow *row, char *base)
{
	if (repat_consular_row_counted(row))
		return *counter(row, base) == row->max;
	return ((RepatConsularText *) (base + row->at))->state != REPAT_CONSULAR_ABSENT;
}

/*
 * Adds bytes to the open value. No value is longer than what the document spends
 * on it, so that the arena has room; the check takes nobody's word for it.
 */
static RepatXmlReason
value_add(RepatConsularWriter *writer, const RepatConsularRow *row, const char *text, size_t length)
{
	size_t		i;

	if (length > writer->size - writer->used)
		return REPAT_XML_NO_MEMORY;
	if (row->content == REPAT_CONTENT_SEAL)
	{
		for (i = 0; i < length; i++)
		{
			if (is_blank(text[i]))
				continue;
			if (writer->used - writer->value == repat_consular_row_bytes(row))
				return REPAT_XML_TOO_LONG_VALUE;
			writer->arena[writer->used++] = text[i];
		}
		return REPAT_XML_READ;
	}
	if (length > repat_consular_row_bytes(row) - (writer->used - writer->value))
		return REPAT_XML_TOO_LONG_VALUE;
	memcpy(writer->arena + writer->used, text, length);
	writer->used += length;
	return REPAT_XML_READ;
}

/* Ends the open value: trims it, judges its form, and puts it into the record. */
static void
value_end(RepatConsularWriter *writer, const RepatConsularRow *row, char *base, int line)
{
	RepatConsularText *text = (RepatConsularText *) place(row, base);
	const char *bytes = writer->arena + writer->value;
	size_t		length = writer->used - writer->value;
	size_t		lead = 0;

	while (length > 0 && is_blank(bytes[length - 1]))
		length--;
	while (lead < length && is_blank(bytes[lead]))
		lead++;
	writer->used = writer->value + length;
	length -= lead;
	if (length == 0)
	{
		find(writer, REPAT_FINDING_EMPTY_VALUE, line);
		return;
	}
	if (row->content == REPAT_CONTENT_LINE && text->state != REPAT_CONSULAR_ABSENT)
	{
		/* The lines lie one behind the other; their tags have paid for the line feed. */
		memmove(writer->arena + text->at + text->length + 1, bytes + lead, length);
		writer->arena[text->at + text->length] = '\n';
		text->length += (uint32_t) length + 1;
		writer->used = text->at + text->length;
		(*counter(row, base))++;
		return;
	}
	text->at = (uint32_t) (writer->value + lead);
	text->length = (uint32_t) length;
	text->line = (uint32_t) line;
	if (repat_consular_row_counted(row))
		(*counter(row, base))++;
	if (!writer->printed && repat_consular_value_ok(row, bytes + lead, length))
	{
		text->state = REPAT_CONSULAR_VALID;
		return;
	}
	text->state = REPAT_CONSULAR_PRINTED;
	find(writer,
		 row->content == REPAT_CONTENT_DATE ? REPAT_FINDING_INVALID_DATE :
		 row->content == REPAT_CONTENT_CODE ? REPAT_FINDING_UNKNOWN_CODE :
		 REPAT_FINDING_INVALID_VALUE, line);
}

/* Opens the frame of an element whose row is known; row is NULL for the root. */
static void
frame_open(RepatConsularWriter *writer, const RepatConsularRow *row, char *base, int line)
{
	RepatConsularFrame *frame = &writer->frames[writer->depth];
	size_t		length = writer->depth > 0 ? repat_consular_top(writer)->path_length : 0;

	writer->depth++;
	frame->row = row;
	frame->line = line;
	frame->text = NULL;
	frame->text_base = NULL;
	writer->path[length] = '\0';
	if (row == NULL)
	{
		frame->block = REPAT_BLOCK_ROOT;
		frame->base = base;
	}
	else
	{
		frame->block = row->opens;
		path_add(writer, length, row,
				 repat_consular_row_counted(row) ? *counter(row, base) + 1 : 1);
		if (row->opens == REPAT_BLOCK_NONE)
		{
			frame->base = NULL;
			frame->text = row;
			frame->text_base = base;
		}
		else
		{
			frame->base = place(row, base);
			(*counter(row, base))++;
			frame->text = repat_consular_row(row->opens, '#', "text", 4);
			frame->text_base = frame->base;
		}
	}
	frame->path_length = strlen(writer->path);
	writer->value = writer->used;
}

/* Finds what a block should have and has not, as it closes. */
static void
find_missing(RepatConsularWriter *writer, const RepatConsularFrame *frame)
{
	size_t		count;
	const RepatConsularRow *rows = repat_consular_rows(frame->block, &count);
	size_t		i;

	for (i = 0; i < count; i++)
	{
		const RepatConsularRow *row = &rows[i];
		bool		present;

		if (!row->required)
			continue;
		if (repat_consular_row_counted(row))
			present = *counter(row, frame->base) > 0;
		else
			present = ((RepatConsularText *) (frame->base + row->at))->state !=
				REPAT_CONSULAR_ABSENT;
		if (present)
			continue;
		path_add(writer, frame->path_length, row, 1);
		find(writer, REPAT_FINDING_MISSING_VALUE, frame->line);
		writer->path[frame->path_length] = '\0';
	}
}

void
repat_consular_begin(RepatConsularWriter *writer, RepatConsular *record, char *arena, size_t size)
{
	memset(record, 0, sizeof(*record));
	memset(writer, 0, sizeof(*writer));
	record->arena = arena;
	writer->record = record;
	writer->arena = arena;
	writer->size = size;
}

bool
repat_consular_full(RepatConsularWriter *writer, const RepatConsularRow *row)
{
	return full_row(row, repat_consular_top(writer)->base);
}

RepatXmlReason
repat_consular_open(RepatConsularWriter *writer, const RepatConsularRow *row, int line)
{
	char	   *base = (char *) writer->record;

	if (row != NULL)
	{
		if (writer->depth == REPAT_CONSULAR_FRAMES)
			return REPAT_XML_UNKNOWN_ELEMENT;
		base = repat_consular_top(writer)->base;
		if (full_row(row, base))
			return REPAT_XML_TOO_OFTEN;
	}
	frame_open(writer, row, base, line);
	return REPAT_XML_READ;
}

RepatXmlReason
repat_consular_attribute(RepatConsularWriter *writer, const RepatConsularRow *row,
						 const char *value, size_t length, bool encoded)
{
	RepatConsularFrame *frame = repat_consular_top(writer);

	if (length > repat_consular_row_bytes(row))
		return REPAT_XML_TOO_LONG_VALUE;
	if (length > writer->size - writer->used)
		return REPAT_XML_NO_MEMORY;
	if (encoded)
		writer->used += repat_xml_attribute_copy(writer->arena + writer->used, value, length);
	else
	{
		memcpy(writer->arena + writer->used, value, length);
		writer->used += length;
	}
	path_add(writer, frame->path_length, row, 1);
	value_end(writer, row, frame->base, frame->line);
	writer->path[frame->path_length] = '\0';
	writer->value = writer->used;
	return REPAT_XML_READ;
}

RepatXmlReason
repat_consular_text(RepatConsularWriter *writer, const char *text, size_t length)
{
	return value_add(writer, repat_consular_top(writer)->text, text, length);
}

void
repat_consular_close(RepatConsularWriter *writer)
{
	RepatConsularFrame *frame = repat_consular_top(writer);

	if (frame->text != NULL)
		value_end(writer, frame->text, frame->text_base, frame->line);
	if (frame->block != REPAT_BLOCK_NONE && !writer->mapped)
		find_missing(writer, frame);
	writer->depth--;
	writer->path[writer->depth > 0 ? repat_consular_top(writer)->path_length : 0] = '\0';
	writer->value = writer->used;
}

void
repat_consular_note(RepatConsularWriter *writer, RepatConsularFindingCode code,
					const RepatConsularRow *row, int line)
{
	size_t		length = writer->depth > 0 ? repat_consular_top(writer)->path_length : 0;

	if (row != NULL)
		path_add(writer, length, row, 1);
	find(writer, code, line);
	writer->path[length] = '\0';
}
