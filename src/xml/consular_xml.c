/*
 * consular_xml.c
 *	  From the bytes of a consular document to the consular record.
 *
 * Layer: xml. Walks the vocabulary's table along with the document: what is
 * of our namespace must be in the table, what is of another is passed over with
 * all that it holds.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/xml/consular_xml.h"

#include <string.h>

#include "repatriation/xml/consular_writer.h"

/* A document of our vocabulary being read. */
typedef struct Reading
{
	RepatConsularWriter writer;
	int			foreign;		/* elements open below another namespace's */
} Reading;

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool
is_ours(RepatXmlName name)
{
	return name.space != NULL && strcmp(name.space, REPAT_CONSULAR_NAMESPACE) == 0;
}

static RepatXmlReason
on_start(void *self, RepatXmlName name, int line)
{
	Reading    *reading = self;
	const RepatConsularRow *row;

	if (reading->foreign > 0)
	{
		reading->foreign++;
		return REPAT_XML_READ;
	}
	if (reading->writer.depth == 0)
	{
		if (!is_ours(name))
			return REPAT_XML_ROOT;
		if (strcmp(name.local, REPAT_CONSULAR_ROOT) != 0)
			return REPAT_XML_UNKNOWN_ELEMENT;
		return repat_consular_open(&reading->writer, NULL, line);
	}
	if (!is_ours(name))
	{
		reading->foreign = 1;
		return REPAT_XML_READ;
	}
	row = repat_consular_row(repat_consular_top(&reading->writer)->block, 0, name.local,
							 strlen(name.local));
	if (row == NULL)
		return REPAT_XML_UNKNOWN_ELEMENT;
	return repat_consular_open(&reading->writer, row, line);
}

static RepatXmlReason
on_attribute(void *self, RepatXmlName name, const char *value, size_t length)
{
	Reading    *reading = self;
	const RepatConsularRow *row;

	if (reading->foreign > 0 || name.space != NULL)
		return REPAT_XML_READ;
	row = repat_consular_row(repat_consular_top(&reading->writer)->block, '@', name.local,
							 strlen(name.local));
	if (row == NULL)
		return REPAT_XML_UNKNOWN_ATTRIBUTE;
	return repat_consular_attribute(&reading->writer, row, value, length, true);
}

static RepatXmlReason
on_text(void *self, const char *text, size_t length)
{
	Reading    *reading = self;
	size_t		i;

	if (reading->foreign > 0 || reading->writer.depth == 0)
		return REPAT_XML_READ;
	if (repat_consular_top(&reading->writer)->text != NULL)
		return repat_consular_text(&reading->writer, text, length);
	for (i = 0; i < length; i++)
		if (!is_blank(text[i]))
			return REPAT_XML_STRAY_TEXT;
	return REPAT_XML_READ;
}

static RepatXmlReason
on_end(void *self)
{
	Reading    *reading = self;

	if (reading->foreign > 0)
		reading->foreign--;
	else
		repat_consular_close(&reading->writer);
	return REPAT_XML_READ;
}

static RepatXmlReason
on_instruction(void *self, const char *target, int line)
{
	Reading    *reading = self;

	if (strcmp(target, "xml-stylesheet") == 0)
		repat_consular_find(reading->writer.record, REPAT_FINDING_STYLESHEET_IGNORED, "",
							(uint32_t) line);
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

	repat_consular_begin(&reading.writer, record, space + decoded, size - decoded);
	reading.foreign = 0;
	refusal = repat_xml_read(reader, text, text_length, &events, &reading);
	if (refusal.reason == REPAT_XML_READ)
		repat_consular_check(record);
	return refusal;
}
