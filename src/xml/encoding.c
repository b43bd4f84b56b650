/*
 * encoding.c
 *	  UTF-8, UTF-16 with a byte order mark, and three encodings of one byte a character.
 *
 * Layer: xml. XML 1.0, 4.3.3 and appendix F, narrowed: encodings that need no table
 * to be converted, so that none of libxml2's and the C library's converters ever
 * sees a document. Every other encoding is refused.
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
	FORM_UTF16_LITTLE,
	FORM_UTF16_BIG_BARE,		/* without the mark: then the declaration has to say so */
	FORM_UTF16_LITTLE_BARE,
	FORM_LATIN1,
	FORM_ASCII,
	FORM_CYRILLIC
} Form;

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
 * The encoding that an XML declaration names. Its length is 0 if there is no
 * declaration or no encoding in it; false if what is there cannot be made out. What
 * else is wrong with the declaration is libxml2's to say.
 */
static bool
declared(const char *text, size_t length, const char **name, size_t *name_length)
{
	const char *end;
	size_t		i = 5;

	*name_length = 0;
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
	end = memchr(text + i + 1, text[i], length - i - 1);
	if (end == NULL || end == text + i + 1)
		return false;
	*name = text + i + 1;
	*name_length = (size_t) (end - *name);
	return true;
}

/* True if the declaration names no encoding, or that one. */
static bool
declares(const char *text, size_t length, const char *wanted)
{
	const char *name;
	size_t		name_length;

	return declared(text, length, &name, &name_length) &&
		(name_length == 0 ||
		 (name_length == strlen(wanted) && begins(name, name_length, wanted)));
}

static Form
form_of(const uint8_t *bytes, size_t length)
{
	static const struct
	{
		const char *name;
		Form		form;
	}			single[] = {
		{"ISO-8859-1", FORM_LATIN1}, {"US-ASCII", FORM_ASCII}, {"ISO-8859-5", FORM_CYRILLIC}
	};
	const char *name;
	size_t		name_length;
	size_t		i;

	if (length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
		return FORM_UTF8_MARK;
	if (length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
		return FORM_UTF16_BIG;
	if (length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
		return FORM_UTF16_LITTLE;
	if (length >= 2 && bytes[0] == 0 && bytes[1] == '<')
		return FORM_UTF16_BIG_BARE;
	if (length >= 2 && bytes[0] == '<' && bytes[1] == 0)
		return FORM_UTF16_LITTLE_BARE;
	if (declared((const char *) bytes, length, &name, &name_length))
		for (i = 0; i < sizeof(single) / sizeof(single[0]); i++)
			if (name_length == strlen(single[i].name) && begins(name, name_length, single[i].name))
				return single[i].form;
	return FORM_UTF8;
}

size_t
repat_xml_decode_bytes(const uint8_t *bytes, size_t length)
{
	switch (form_of(bytes, length))
	{
		case FORM_UTF8:
		case FORM_UTF8_MARK:
			break;
		case FORM_UTF16_BIG:
		case FORM_UTF16_LITTLE:
		case FORM_UTF16_BIG_BARE:
		case FORM_UTF16_LITTLE_BARE:
			/* Two bytes of UTF-16 become at most three of UTF-8. */
			return length / 2 * 3;
		case FORM_LATIN1:
		case FORM_ASCII:
		case FORM_CYRILLIC:
			/* U+2116, of three bytes, is a character of ISO-8859-5. */
			return length * 3;
	}
	return 0;
}

/* Adds a character; target has room. */
static char *
put_character(char *t, uint32_t c)
{
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
	return t;
}

/* The character of a byte of ISO/IEC 8859-5. */
static uint32_t
cyrillic(uint8_t byte)
{
	if (byte <= 0xA0 || byte == 0xAD)
		return byte;
	if (byte == 0xF0)
		return 0x2116;
	return byte == 0xFD ? 0xA7 : byte + 0x360U;
}

/* Converts bytes that are a character each. */
static RepatXmlReason
from_single(const uint8_t *bytes, size_t length, Form form, char *target, size_t *target_length)
{
	char	   *t = target;
	size_t		i;

	for (i = 0; i < length; i++)
	{
		if (form == FORM_ASCII && bytes[i] >= 0x80)
			return REPAT_XML_ENCODING;
		t = put_character(t, form == FORM_CYRILLIC ? cyrillic(bytes[i]) : bytes[i]);
	}
	*target_length = (size_t) (t - target);
	return REPAT_XML_READ;
}

/* Converts UTF-16 code units; target has room. */
static RepatXmlReason
from_utf16(const uint8_t *bytes, size_t length, Form form, char *target, size_t *target_length)
{
	size_t		high = form == FORM_UTF16_LITTLE || form == FORM_UTF16_LITTLE_BARE ? 1 : 0;
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
		t = put_character(t, c);
	}
	*target_length = (size_t) (t - target);
	return REPAT_XML_READ;
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
			return declares(*text, *text_length, "UTF-16") ||
				declares(*text, *text_length, form == FORM_UTF16_BIG ? "UTF-16BE" : "UTF-16LE")
				? REPAT_XML_READ : REPAT_XML_ENCODING;
		case FORM_UTF16_BIG_BARE:
		case FORM_UTF16_LITTLE_BARE:
			if (size < repat_xml_decode_bytes(bytes, length))
				return REPAT_XML_NO_MEMORY;
			reason = from_utf16(bytes, length, form, buffer, text_length);
			if (reason != REPAT_XML_READ)
				return reason;
			*text = buffer;
			return *text_length > 5 && memcmp(*text, "<?xml", 5) == 0 &&
				!declares(*text, *text_length, "") &&
				declares(*text, *text_length,
						 form == FORM_UTF16_BIG_BARE ? "UTF-16BE" : "UTF-16LE")
				? REPAT_XML_READ : REPAT_XML_ENCODING;
		case FORM_LATIN1:
		case FORM_ASCII:
		case FORM_CYRILLIC:
			if (size < repat_xml_decode_bytes(bytes, length))
				return REPAT_XML_NO_MEMORY;
			*text = buffer;
			return from_single(bytes, length, form, buffer, text_length);
	}
	return declares(*text, *text_length, "UTF-8") ? REPAT_XML_READ : REPAT_XML_ENCODING;
}
