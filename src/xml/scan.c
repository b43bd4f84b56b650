/*
 * scan.c
 *	  Bounds an XML document before libxml2 sees a byte of it.
 *
 * Layer: xml. libxml2 compares each attribute of an element with every other
 * and looks prefixes up in a list, before it calls anybody back: 60,000
 * attributes in 650 kB kept it busy for 7.5 s. This scanner knows just enough of
 * XML 1.0 (fifth edition; 2.2, 2.4 to 2.8, 3.1) to find tags and count: where it
 * and libxml2 could disagree on what is a tag, it refuses. It needs neither
 * memory nor recursion, and its cost is linear.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/xml/xml.h"

#include <string.h>

typedef struct Scan
{
	const char *at;				/* also where a refusal points */
	const char *end;
	int			depth;
	int			elements;
	int			scope;			/* namespace declarations in force */
	uint8_t		declared[REPAT_XML_DEPTH];	/* by each open element */
} Scan;

/*
 * The length of the character at p, if it is one of XML's in valid UTF-8; 0 if
 * not valid UTF-8, -1 if valid but not a character of XML.
 */
static int
character_length(const unsigned char *p, const unsigned char *end)
{
	uint32_t	c;
	int			length;
	int			i;

	if (p[0] < 0x80)
		return p[0] >= 0x20 || p[0] == '\n' || p[0] == '\t' || p[0] == '\r' ? 1 : -1;
	if (p[0] >= 0xC2 && p[0] <= 0xDF)
		length = 2;
	else if (p[0] >= 0xE0 && p[0] <= 0xEF)
		length = 3;
	else if (p[0] >= 0xF0 && p[0] <= 0xF4)
		length = 4;
	else
		return 0;
	if (end - p < length)
		return 0;
	c = p[0] & (0x7FU >> length);
	for (i = 1; i < length; i++)
	{
		if ((p[i] & 0xC0) != 0x80)
			return 0;
		c = c << 6 | (p[i] & 0x3FU);
	}
	if ((length == 3 && c < 0x800) || (length == 4 && (c < 0x10000 || c > 0x10FFFF)) ||
		(c >= 0xD800 && c <= 0xDFFF))
		return 0;
	return c == 0xFFFE || c == 0xFFFF ? -1 : length;
}

static RepatXmlReason
scan_characters(Scan *scan)
{
	const unsigned char *p = (const unsigned char *) scan->at;
	const unsigned char *end = (const unsigned char *) scan->end;

	while (p < end)
	{
		int			length;

		/* Eight at a time where they are printable ASCII, as nearly all are. */
		if (end - p >= 8)
		{
			uint64_t	eight;

			memcpy(&eight, p, sizeof(eight));
			if (((eight | (eight - UINT64_C(0x2020202020202020))) &
				 UINT64_C(0x8080808080808080)) == 0)
			{
				p += sizeof(eight);
				continue;
			}
		}
		length = character_length(p, end);

		if (length <= 0)
		{
			scan->at = (const char *) p;
			return length == 0 ? REPAT_XML_NOT_UTF8 : REPAT_XML_CHARACTER;
		}
		p += length;
	}
	return REPAT_XML_READ;
}

static bool
looking_at(const Scan *scan, const char *wanted)
{
	size_t		length = strlen(wanted);

	return (size_t) (scan->end - scan->at) >= length && memcmp(scan->at, wanted, length) == 0;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void
skip_blanks(Scan *scan)
{
	while (scan->at < scan->end && is_blank(*scan->at))
		scan->at++;
}

/* Goes behind the next occurrence of wanted. */
static bool
skip_past(Scan *scan, const char *wanted)
{
	const char *p = scan->at;

	while ((p = memchr(p, wanted[0], (size_t) (scan->end - p))) != NULL)
	{
		if ((size_t) (scan->end - p) >= strlen(wanted) && memcmp(p, wanted, strlen(wanted)) == 0)
		{
			scan->at = p + strlen(wanted);
			return true;
		}
		p++;
	}
	return false;
}

/* ASCII as XML has it (2.3); what lies beyond ASCII is libxml2's to judge. */
static bool
is_name_start(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
		(unsigned char) c >= 0x80;
}

static RepatXmlReason
scan_name(Scan *scan)
{
	const char *name = scan->at;

	if (scan->at == scan->end || !is_name_start(*scan->at))
		return REPAT_XML_TAG;
	while (scan->at < scan->end &&
		   (is_name_start(*scan->at) || (*scan->at >= '0' && *scan->at <= '9') ||
			*scan->at == '-' || *scan->at == '.'))
		scan->at++;
	return scan->at - name > REPAT_XML_NAME_BYTES ? REPAT_XML_TOO_LONG_NAME : REPAT_XML_READ;
}

/*
 * The references of a text or of an attribute's value, which end at end: to
 * characters, or to the five entities of XML (4.6).
 */
static RepatXmlReason
scan_references(Scan *scan, const char *end)
{
	const char *p = scan->at;

	while ((p = memchr(p, '&', (size_t) (end - p))) != NULL)
	{
		scan->at = p;
		if (!looking_at(scan, "&#") && !looking_at(scan, "&amp;") && !looking_at(scan, "&lt;") &&
			!looking_at(scan, "&gt;") && !looking_at(scan, "&quot;") &&
			!looking_at(scan, "&apos;"))
			return REPAT_XML_ENTITY;
		p++;
	}
	scan->at = end;
	return REPAT_XML_READ;
}

/*
 * One attribute, the cursor at its name. A "<" in a value is not well formed
 * (3.1), and is refused here because everything after it could be a tag to
 * a parser that goes on.
 */
static RepatXmlReason
scan_attribute(Scan *scan, bool *is_namespace)
{
	const char *name = scan->at;
	const char *end;
	const char *tag;
	RepatXmlReason reason = scan_name(scan);

	if (reason != REPAT_XML_READ)
		return reason;
	*is_namespace = scan->at - name >= 5 && memcmp(name, "xmlns", 5) == 0 &&
		(scan->at - name == 5 || name[5] == ':');
	skip_blanks(scan);
	if (scan->at == scan->end || *scan->at != '=')
		return REPAT_XML_TAG;
	scan->at++;
	skip_blanks(scan);
	if (scan->at == scan->end || (*scan->at != '"' && *scan->at != '\''))
		return REPAT_XML_TAG;
	end = memchr(scan->at + 1, *scan->at, (size_t) (scan->end - scan->at - 1));
	if (end == NULL)
		return REPAT_XML_UNFINISHED;
	tag = memchr(scan->at, '<', (size_t) (end - scan->at));
	if (tag != NULL)
	{
		scan->at = tag;
		return REPAT_XML_TAG;
	}
	reason = scan_references(scan, end);
	scan->at += reason == REPAT_XML_READ ? 1 : 0;
	return reason;
}

/* A start tag or empty element, the cursor at its name. */
static RepatXmlReason
scan_start(Scan *scan)
{
	int			attributes = 0;
	int			namespaces = 0;
	RepatXmlReason reason;

	if (scan->depth == 0 && scan->elements > 0)
		return REPAT_XML_OUTSIDE;
	if (++scan->elements > REPAT_XML_ELEMENTS)
		return REPAT_XML_TOO_MANY_ELEMENTS;
	if (scan->depth == REPAT_XML_DEPTH)
		return REPAT_XML_TOO_DEEP;
	reason = scan_name(scan);
	if (reason != REPAT_XML_READ)
		return reason;
	for (;;)
	{
		const char *before = scan->at;
		bool		is_namespace;

		skip_blanks(scan);
		if (scan->at == scan->end)
			return REPAT_XML_UNFINISHED;
		if (*scan->at == '>')
		{
			scan->at++;
			scan->declared[scan->depth++] = (uint8_t) namespaces;
			scan->scope += namespaces;
			return REPAT_XML_READ;
		}
		if (looking_at(scan, "/>"))
		{
			scan->at += 2;
			return REPAT_XML_READ;
		}
		if (scan->at == before)
			return REPAT_XML_TAG;
		reason = scan_attribute(scan, &is_namespace);
		if (reason != REPAT_XML_READ)
			return reason;
		if (is_namespace)
			namespaces++;
		else
			attributes++;
		if (attributes > REPAT_XML_ATTRIBUTES)
			return REPAT_XML_TOO_MANY_ATTRIBUTES;
		if (namespaces > REPAT_XML_NAMESPACES ||
			scan->scope + namespaces > REPAT_XML_SCOPE)
			return REPAT_XML_TOO_MANY_NAMESPACES;
	}
}

/* An end tag, the cursor behind "</". */
static RepatXmlReason
scan_end(Scan *scan)
{
	RepatXmlReason reason = scan_name(scan);

	if (reason != REPAT_XML_READ)
		return reason;
	skip_blanks(scan);
	if (scan->at == scan->end)
		return REPAT_XML_UNFINISHED;
	if (*scan->at != '>')
		return REPAT_XML_TAG;
	scan->at++;
	if (scan->depth == 0)
		return REPAT_XML_END_TAG;
	scan->scope -= scan->declared[--scan->depth];
	return REPAT_XML_READ;
}

/* A processing instruction or the XML declaration, the cursor behind "<?". */
static RepatXmlReason
scan_instruction(Scan *scan)
{
	RepatXmlReason reason = scan_name(scan);

	if (reason != REPAT_XML_READ)
		return reason;
	return skip_past(scan, "?>") ? REPAT_XML_READ : REPAT_XML_UNFINISHED;
}

/* Whatever begins with "<", the cursor on it. */
static RepatXmlReason
scan_markup(Scan *scan)
{
	if (looking_at(scan, "<!--"))
	{
		scan->at += 4;
		return skip_past(scan, "-->") ? REPAT_XML_READ : REPAT_XML_UNFINISHED;
	}
	if (scan->depth > 0 && looking_at(scan, "<![CDATA["))
	{
		scan->at += 9;
		return skip_past(scan, "]]>") ? REPAT_XML_READ : REPAT_XML_UNFINISHED;
	}
	if (looking_at(scan, "<!DOCTYPE"))
		return REPAT_XML_DOCTYPE;
	if (looking_at(scan, "<!ENTITY"))
		return REPAT_XML_ENTITY;
	if (looking_at(scan, "<!"))
		return REPAT_XML_TAG;
	if (looking_at(scan, "<?"))
	{
		scan->at += 2;
		return scan_instruction(scan);
	}
	if (looking_at(scan, "</"))
	{
		scan->at += 2;
		return scan_end(scan);
	}
	scan->at++;
	return scan_start(scan);
}

/* What lies between markup. Outside the root element only blanks do. */
static RepatXmlReason
scan_text(Scan *scan)
{
	const char *end = memchr(scan->at, '<', (size_t) (scan->end - scan->at));

	if (end == NULL)
		end = scan->end;
	if (scan->depth > 0)
		return scan_references(scan, end);
	skip_blanks(scan);
	return scan->at == end ? REPAT_XML_READ : REPAT_XML_OUTSIDE;
}

RepatXmlReason
repat_xml_scan(const char *text, size_t length, int *line)
{
	Scan		scan = {text, text + length, 0, 0, 0, {0}};
	RepatXmlReason reason;

	reason = scan_characters(&scan);
	while (reason == REPAT_XML_READ && scan.at < scan.end)
		reason = *scan.at == '<' ? scan_markup(&scan) : scan_text(&scan);
	if (reason == REPAT_XML_READ && scan.depth > 0)
		reason = REPAT_XML_UNFINISHED;
	if (reason == REPAT_XML_READ && scan.elements == 0)
		reason = REPAT_XML_EMPTY;
	if (reason == REPAT_XML_READ)
		return reason;
	for (*line = 1; (text = memchr(text, '\n', (size_t) (scan.at - text))) != NULL; text++)
		(*line)++;
	return reason;
}
