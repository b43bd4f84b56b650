/*
 * consular_xml.c
 *	  From the bytes of a consular document to the consular record.
 *
 * Layer: xml. Walks the vocabulary's table along with the document: what is
 * of our namespace must be in the table, what is of another is passed over with
 * all that it holds. Values that are not of their kind are kept as printed and
 * found, never refused: the paper may be wrong and still be all that a child has.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/xml/consular_xml.h"

#include <stdio.h>
#include <string.h>

#include "repatriation/core/consular_vocabulary.h"

/* An open element of ours. */
typedef struct Frame
{
	const RepatConsularRow *row;	/* NULL for the root */
	RepatConsularBlock block;		/* of its children and attributes, or none */
	char	   *base;				/* of that block's structure */
	const RepatConsularRow *text;	/* the row that takes its text, or NULL */
	char	   *text_base;
	size_t		path_length;
	int			line;
} Frame;

/* The vocabulary nests 5 deep: relation, person, birth and date below the root. */
#define FRAMES 5

/*
 * A document being read. The arena is filled from the front; the value that is
 * being read is its last part.
 */
typedef struct Reading
{
	RepatConsular *record;
	char	   *arena;
	size_t		used;
	size_t		size;
	size_t		value;				/* where the open value begins */
	Frame		frames[FRAMES];
	int			depth;				/* of frames in use */
	int			foreign;			/* elements open below another namespace's */
	char		path[REPAT_CONSULAR_PATH_BYTES];
} Reading;

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static Frame *
top(Reading *reading)
{
	return &reading->frames[reading->depth - 1];
}

/* Adds a step to the path: "name", or "name[ordinal]" of what may be repeated. */
static void
path_add(Reading *reading, size_t length, const RepatConsularRow *row, int ordinal)
{
	size_t		room = sizeof(reading->path) - length;
	const char *slash = length > 0 ? "/" : "";

	if (strcmp(row->name, "#text") == 0)
		return;
	if (row->max > 1)
		(void) snprintf(reading->path + length, room, "%s%s[%d]", slash, row->name, ordinal);
	else
		(void) snprintf(reading->path + length, room, "%s%s", slash, row->name);
}

static void
find(Reading *reading, RepatConsularFindingCode code, int line)
{
	repat_consular_find(reading->record, code, reading->path, (uint32_t) line);
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
full(const RepatConsularRow *row, char *base)
{
	if (repat_consular_row_counted(row))
		return *counter(row, base) == row->max;
	return ((RepatConsularText *) (base + row->at))->state != REPAT_CONSULAR_ABSENT;
}

/*
 * Adds bytes to the open value. No value is longer than what the document spends
 * on it, so that the arena has room; the check does not take libxml2's word for it.
 */
static RepatXmlReason
value_add(Reading *reading, const RepatConsularRow *row, const char *text, size_t length)
{
	size_t		i;

	if (length > reading->size - reading->used)
		return REPAT_XML_NO_MEMORY;
	if (row->content == REPAT_CONTENT_SEAL)
	{
		for (i = 0; i < length; i++)
		{
			if (is_blank(text[i]))
				continue;
			if (reading->used - reading->value == repat_consular_row_bytes(row))
				return REPAT_XML_TOO_LONG_VALUE;
			reading->arena[reading->used++] = text[i];
		}
		return REPAT_XML_READ;
	}
	if (length > repat_consular_row_bytes(row) - (reading->used - reading->value))
		return REPAT_XML_TOO_LONG_VALUE;
	memcpy(reading->arena + reading->used, text, length);
	reading->used += length;
	return REPAT_XML_READ;
}

/* Ends the open value: trims it, judges its form, and puts it into the record. */
static void
value_end(Reading *reading, const RepatConsularRow *row, char *base, int line)
{
	RepatConsularText *text = (RepatConsularText *) place(row, base);
	const char *bytes = reading->arena + reading->value;
	size_t		length = reading->used - reading->value;
	size_t		lead = 0;

	while (length > 0 && is_blank(bytes[length - 1]))
		length--;
	while (lead < length && is_blank(bytes[lead]))
		lead++;
	reading->used = reading->value + length;
	length -= lead;
	if (length == 0)
	{
		find(reading, REPAT_FINDING_EMPTY_VALUE, line);
		return;
	}
	if (row->content == REPAT_CONTENT_LINE && text->state != REPAT_CONSULAR_ABSENT)
	{
		/* The lines lie one behind the other; their tags have paid for the line feed. */
		memmove(reading->arena + text->at + text->length + 1, bytes + lead, length);
		reading->arena[text->at + text->length] = '\n';
		text->length += (uint32_t) length + 1;
		reading->used = text->at + text->length;
		(*counter(row, base))++;
		return;
	}
	text->at = (uint32_t) (reading->value + lead);
	text->length = (uint32_t) length;
	text->line = (uint32_t) line;
	if (repat_consular_row_counted(row))
		(*counter(row, base))++;
	if (repat_consular_value_ok(row, bytes + lead, length))
	{
		text->state = REPAT_CONSULAR_VALID;
		return;
	}
	text->state = REPAT_CONSULAR_PRINTED;
	find(reading,
		 row->content == REPAT_CONTENT_DATE ? REPAT_FINDING_INVALID_DATE :
		 row->content == REPAT_CONTENT_CODE ? REPAT_FINDING_UNKNOWN_CODE :
		 REPAT_FINDING_INVALID_VALUE, line);
}

static bool
is_ours(RepatXmlName name)
{
	return name.space != NULL && strcmp(name.space, REPAT_CONSULAR_NAMESPACE) == 0;
}

/* Opens the frame of an element whose row is known; row is NULL for the root. */
static void
frame_open(Reading *reading, const RepatConsularRow *row, char *base, int line)
{
	Frame	   *frame = &reading->frames[reading->depth];
	size_t		length = reading->depth > 0 ? top(reading)->path_length : 0;

	reading->depth++;
	frame->row = row;
	frame->line = line;
	frame->text = NULL;
	frame->text_base = NULL;
	reading->path[length] = '\0';
	if (row == NULL)
	{
		frame->block = REPAT_BLOCK_ROOT;
		frame->base = base;
	}
	else
	{
		frame->block = row->opens;
		path_add(reading, length, row,
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
	frame->path_length = strlen(reading->path);
	reading->value = reading->used;
}

static RepatXmlReason
on_start(void *self, RepatXmlName name, int line)
{
	Reading    *reading = self;
	const RepatConsularRow *row;
	Frame	   *frame;

	if (reading->foreign > 0)
	{
		reading->foreign++;
		return REPAT_XML_READ;
	}
	if (reading->depth == 0)
	{
		if (!is_ours(name) || strcmp(name.local, REPAT_CONSULAR_ROOT) != 0)
			return REPAT_XML_ROOT;
		frame_open(reading, NULL, (char *) reading->record, line);
		return REPAT_XML_READ;
	}
	if (!is_ours(name))
	{
		reading->foreign = 1;
		return REPAT_XML_READ;
	}
	frame = top(reading);
	row = repat_consular_row(frame->block, 0, name.local, strlen(name.local));
	if (row == NULL || reading->depth == FRAMES)
		return REPAT_XML_UNKNOWN_ELEMENT;
	if (full(row, frame->base))
		return REPAT_XML_TOO_OFTEN;
	frame_open(reading, row, frame->base, line);
	return REPAT_XML_READ;
}

static RepatXmlReason
on_attribute(void *self, RepatXmlName name, const char *value, size_t length)
{
	Reading    *reading = self;
	Frame	   *frame;
	const RepatConsularRow *row;

	if (reading->foreign > 0 || name.space != NULL)
		return REPAT_XML_READ;
	frame = top(reading);
	row = repat_consular_row(frame->block, '@', name.local, strlen(name.local));
	if (row == NULL)
		return REPAT_XML_UNKNOWN_ATTRIBUTE;
	if (length > repat_consular_row_bytes(row))
		return REPAT_XML_TOO_LONG_VALUE;
	if (length > reading->size - reading->used)
		return REPAT_XML_NO_MEMORY;
	reading->used += repat_xml_attribute_copy(reading->arena + reading->used, value, length);
	path_add(reading, frame->path_length, row, 1);
	value_end(reading, row, frame->base, frame->line);
	reading->path[frame->path_length] = '\0';
	reading->value = reading->used;
	return REPAT_XML_READ;
}

static RepatXmlReason
on_text(void *self, const char *text, size_t length)
{
	Reading    *reading = self;
	Frame	   *frame;
	size_t		i;

	if (reading->foreign > 0 || reading->depth == 0)
		return REPAT_XML_READ;
	frame = top(reading);
	if (frame->text != NULL)
		return value_add(reading, frame->text, text, length);
	for (i = 0; i < length; i++)
		if (!is_blank(text[i]))
			return REPAT_XML_STRAY_TEXT;
	return REPAT_XML_READ;
}

/* Finds what a block should have and has not, as it closes. */
static void
find_missing(Reading *reading, const Frame *frame)
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
		path_add(reading, frame->path_length, row, 1);
		find(reading, REPAT_FINDING_MISSING_VALUE, frame->line);
		reading->path[frame->path_length] = '\0';
	}
}

static RepatXmlReason
on_end(void *self)
{
	Reading    *reading = self;
	Frame	   *frame;

	if (reading->foreign > 0)
	{
		reading->foreign--;
		return REPAT_XML_READ;
	}
	frame = top(reading);
	if (frame->text != NULL)
		value_end(reading, frame->text, frame->text_base, frame->line);
	if (frame->block != REPAT_BLOCK_NONE)
		find_missing(reading, frame);
	reading->depth--;
	reading->path[reading->depth > 0 ? top(reading)->path_length : 0] = '\0';
	reading->value = reading->used;
	return REPAT_XML_READ;
}

static RepatXmlReason
on_instruction(void *self, const char *target, int line)
{
	Reading    *reading = self;

	if (strcmp(target, "xml-stylesheet") == 0)
		repat_consular_find(reading->record, REPAT_FINDING_STYLESHEET_IGNORED, "", (uint32_t) line);
	return REPAT_XML_READ;
}

size_t
repat_consular_space(const uint8_t *bytes, size_t length)
{
	size_t		decoded = repat_xml_decode_bytes(bytes, length);

	/* No value is longer than what the document spends on it, so the text's length will do. */
	return decoded > 0 ? 2 * decoded : length;
}

RepatXmlRefusal
repat_consular_read(RepatXmlReader *reader, const uint8_t *bytes, size_t length,
					RepatConsular *record, char *space, size_t size)
{
	static const RepatXmlEvents events = {
		on_start, on_attribute, on_text, on_end, on_instruction
	};
	RepatXmlRefusal refusal = {REPAT_XML_READ, 0};
	size_t		decoded = repat_xml_decode_bytes(bytes, length);
	Reading		reading;
	const char *text;
	size_t		text_length;

	memset(record, 0, sizeof(*record));
	if (length > REPAT_XML_HARD_BYTES)
		refusal.reason = REPAT_XML_TOO_LARGE;
	else if (size < repat_consular_space(bytes, length))
		refusal.reason = REPAT_XML_NO_MEMORY;
	else
		refusal.reason = repat_xml_decode(bytes, length, space, decoded, &text, &text_length);
	if (refusal.reason != REPAT_XML_READ)
		return refusal;
	refusal.reason = repat_xml_scan(text, text_length, &refusal.line);
	if (refusal.reason != REPAT_XML_READ)
		return refusal;

	memset(&reading, 0, sizeof(reading));
	reading.record = record;
	reading.arena = space + decoded;
	reading.size = size - decoded;
	record->arena = reading.arena;
	refusal = repat_xml_read(reader, text, text_length, &events, &reading);
	if (refusal.reason == REPAT_XML_READ)
		repat_consular_check(record);
	return refusal;
}
