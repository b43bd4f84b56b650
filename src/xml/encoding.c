/*
 * encoding.c
 *	  UTF-8 and UTF-16 with a byte order mark; every other encoding is refused.
 *
 * Layer: xml. XML 1.0 (fifth edition), 4.3.3 and appendix F, narrowed: two
 * encodings that every system writes, so that none of libxml2's and the C
 * library's converters ever sees a document.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/xml/xml.h"

#include <string.h>

/* The XML declaration is looked for in this many bytes. */
#define DECLARATION_BYTES 256

typedef enum Form
{
	FORM_UTF8,
	FORM_UTF8_MARK,
	FORM_UTF16_BIG,
	FORM_UTF16_LITTLE
} Form;

static Form
form_of(const uint8_t *bytes, size_t length)
{
	if (length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
		return FORM_UTF8_MARK;
	if (length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
		return FORM_UTF16_BIG;
	if (length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
		return FORM_UTF16_LITTLE;
	return FORM_UTF8;
}

size_t
repat_xml_decode_bytes(const uint8_t *bytes, size_t length)
{
	Form		form = form_of(bytes, length);

	/* Two bytes of UTF-16 become at most three of UTF-8. */
	return form == FORM_UTF16_BIG || form == FORM_UTF16_LITTLE ? length / 2 * 3 : 0;
}

/* Converts UTF-16 code units; target has room. */
static RepatXmlReason
from_utf16(const uint8_t *bytes, size_t length, Form form, char *target, size_t *target_length)
{
	size_t		high = form == FORM_UTF16_LITTLE ? 1 : 0;
	size_t		i;
	char	   *t = target;

	if (length % 2 != 0)
		return REPAT_XML_NOT_UTF16;
	for (i = 0; i < length; i += 2)
	{
		uint32_t	c = (uint32_t) bytes[i + high] << 8 | bytes[i + 1 - high];

		if (c >= 0xDC00 && c <= 0xDFFF)
			return REPAT_XML_NOT_UTF16;
		if (c >= 0xD800 && c <= 0xDBFF)
		{
			uint32_t	low;

			i += 2;
			if (i == length)
				return REPAT_XML_NOT_UTF16;
			low = (uint32_t) bytes[i + high] << 8 | bytes[i + 1 - high];
			if (low < 0xDC00 || low > 0xDFFF)
				return REPAT_XML_NOT_UTF16;
			c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
		}
		if (c < 0x80)
			*t++ = (char) c;
		else if (c < 0x800)
		{
			*t++ = (char) (0xC0 | c >> 6);
			*t++ = (char) (0x80 | (c & 0x3F));
		}
		else if (c < 0x10000)
		{
			*t++ = (char) (0xE0 | c >> 12);
			*t++ = (char) (0x80 | (c >> 6 & 0x3F));
			*t++ = (char) (0x80 | (c & 0x3F));
		}
		else
		{
			*t++ = (char) (0xF0 | c >> 18);
			*t++ = (char) (0x80 | (c >> 12 & 0x3F));
			*t++ = (char) (0x80 | (c >> 6 & 0x3F));
			*t++ = (char) (0x80 | (c & 0x3F));
		}
	}
	*target_length = (size_t) (t - target);
	return REPAT_XML_READ;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* True if text begins with wanted, which is upper case, in whatever case. */
static bool
begins(const char *text, size_t length, const char *wanted)
{
	size_t		i;

	for (i = 0; wanted[i] != '\0'; i++)
	{
		char		c = i < length ? text[i] : '\0';

		if ((c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c) != wanted[i])
			return false;
	}
	return true;
}

/*
 * True if the XML declaration, if there is one, names no encoding or the wanted
 * one. What else is wrong with the declaration is libxml2's to say.
 */
static bool
declares(const char *text, size_t length, const char *wanted)
{
	size_t		i = 5;

	if (length < 6 || memcmp(text, "<?xml", 5) != 0 || !is_blank(text[5]))
		return true;
	if (length > DECLARATION_BYTES)
		length = DECLARATION_BYTES;
	while (i < length && text[i] != '>' && !begins(text + i, length - i, "ENCODING"))
		i++;
	if (i == length)
		return false;
	if (text[i] == '>')
		return true;
	i += strlen("ENCODING");
	while (i < length && (is_blank(text[i]) || text[i] == '='))
		i++;
	if (i == length || (text[i] != '"' && text[i] != '\''))
		return false;
	return begins(text + i + 1, length - i - 1, wanted) &&
		i + 1 + strlen(wanted) < length && text[i + 1 + strlen(wanted)] == text[i];
}

RepatXmlReason
repat_xml_decode(const uint8_t *bytes, size_t length, char *buffer, size_t size,
				 const char **text, size_t *text_length)
{
	Form		form = form_of(bytes, length);
	RepatXmlReason reason;

	switch (form)
	{
		case FORM_UTF8:
			/* UTF-16 or UTF-32 without a mark begins with "<" and zeros. */
			if (length >= 2 && (bytes[0] == 0 || bytes[1] == 0))
				return REPAT_XML_ENCODING;
			*text = (const char *) bytes;
			*text_length = length;
			break;
		case FORM_UTF8_MARK:
			*text = (const char *) bytes + 3;
			*text_length = length - 3;
			break;
		case FORM_UTF16_BIG:
		case FORM_UTF16_LITTLE:
			if (size < repat_xml_decode_bytes(bytes, length))
				return REPAT_XML_NO_MEMORY;
			reason = from_utf16(bytes + 2, length - 2, form, buffer, text_length);
			if (reason != REPAT_XML_READ)
				return reason;
			*text = buffer;
			return declares(*text, *text_length, "UTF-16") ? REPAT_XML_READ : REPAT_XML_ENCODING;
	}
	return declares(*text, *text_length, "UTF-8") ? REPAT_XML_READ : REPAT_XML_ENCODING;
}
