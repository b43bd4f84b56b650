/*
 * xml.h
 *	  Reading XML that nobody vouches for: limits, refusals, events.
 *
 * Layer: xml. Bytes in, events out, at bounded cost: a scanner of ours bounds
 * the document before libxml2 sees a byte, and libxml2 is fed piecewise, so that
 * feeding stops at the first thing wrong. No DTD, no entity of the document's
 * own, no file, no network, no tree. A refusal holds a reason and a line, never
 * a byte of the document, and never libxml2's own message, which may quote it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_XML_XML_H
#define REPAT_XML_XML_H

#include "repatriation/core/status.h"

#define REPAT_XML_BYTES				1048576 /* of a document, unless the caller says less or more */
#define REPAT_XML_HARD_BYTES		4194304 /* and whatever the caller says */
#define REPAT_XML_DEPTH				64
#define REPAT_XML_ELEMENTS			20000
#define REPAT_XML_ATTRIBUTES		64		/* of one element */
#define REPAT_XML_NAMESPACES		64		/* declared on one element */
#define REPAT_XML_SCOPE				128		/* namespace declarations in force at once */
#define REPAT_XML_NAME_BYTES		1024	/* of an element's or attribute's name */

/* Why a document is not read. */
typedef enum RepatXmlReason
{
	REPAT_XML_READ,				/* zero: it is read */
	/* limits */
	REPAT_XML_TOO_LARGE,
	REPAT_XML_TOO_DEEP,
	REPAT_XML_TOO_MANY_ELEMENTS,
	REPAT_XML_TOO_MANY_ATTRIBUTES,
	REPAT_XML_TOO_MANY_NAMESPACES,
	REPAT_XML_TOO_LONG_VALUE,
	REPAT_XML_TOO_LONG_NAME,
	REPAT_XML_TOO_OFTEN,
	REPAT_XML_TOO_MUCH_WORK,
	/* bytes */
	REPAT_XML_EMPTY,
	REPAT_XML_ENCODING,
	REPAT_XML_NOT_UTF8,
	REPAT_XML_NOT_UTF16,
	REPAT_XML_CHARACTER,
	/* markup */
	REPAT_XML_DOCTYPE,
	REPAT_XML_ENTITY,
	REPAT_XML_UNFINISHED,
	REPAT_XML_TAG,
	REPAT_XML_OUTSIDE,
	REPAT_XML_END_TAG,
	REPAT_XML_DUPLICATE_ATTRIBUTE,
	REPAT_XML_PREFIX,
	REPAT_XML_MALFORMED,
	/* vocabulary */
	REPAT_XML_ROOT,
	REPAT_XML_UNKNOWN_ELEMENT,
	REPAT_XML_UNKNOWN_ATTRIBUTE,
	REPAT_XML_STRAY_TEXT,
	/* neither the document's fault nor ours */
	REPAT_XML_NO_MEMORY
} RepatXmlReason;

typedef struct RepatXmlRefusal
{
	RepatXmlReason reason;
	int			line;			/* 1-based; 0 if it is about the document as a whole */
} RepatXmlRefusal;

/* REPAT_OK, REPAT_SYNTAX, REPAT_LIMIT or REPAT_NO_SPACE. */
extern RepatStatus repat_xml_status(RepatXmlReason reason);

/* A full sentence saying what is wrong, without a byte of the document. */
extern const char *repat_xml_reason_text(RepatXmlReason reason);

/*
 * scan.c: whether text, UTF-8 without byte order mark, keeps within the limits
 * on characters, markup, depth, elements, attributes and namespaces. On refusal
 * sets *line. Linear in length, without memory of its own.
 */
extern RepatXmlReason repat_xml_scan(const char *text, size_t length, int *line);

/*
 * encoding.c: the UTF-8 text of a document in UTF-8, in UTF-16 with a byte order
 * mark, or in ISO-8859-1, ISO-8859-5 or US-ASCII as declared; any other declared
 * encoding is refused. *text is either the input itself after its mark, or in buffer.
 */
extern RepatXmlReason repat_xml_decode(const uint8_t *bytes, size_t length, char *buffer,
									   size_t size, const char **text, size_t *text_length);

/* Bytes of buffer that repat_xml_decode needs for this document. */
extern size_t repat_xml_decode_bytes(const uint8_t *bytes, size_t length);

/* A name as an event gives it; not terminated where length says so. */
typedef struct RepatXmlName
{
	const char *space;			/* namespace name, NULL for none */
	const char *local;
} RepatXmlName;

/*
 * What the reader tells. Each answers REPAT_XML_READ to go on or the reason to
 * stop; none may raise or jump. An element's attributes follow its start.
 * An attribute's value is as libxml2 keeps it: see repat_xml_attribute_copy.
 */
typedef struct RepatXmlEvents
{
	RepatXmlReason (*start) (void *self, RepatXmlName name, int line);
	RepatXmlReason (*attribute) (void *self, RepatXmlName name, const char *value, size_t length);
	RepatXmlReason (*text) (void *self, const char *text, size_t length);
	RepatXmlReason (*end) (void *self);
	RepatXmlReason (*instruction) (void *self, const char *target, int line);
} RepatXmlEvents;

/*
 * libxml2's state of one document. The caller closes it whatever happens; an
 * opened and a closed reader both may be closed again.
 */
typedef struct RepatXmlReader
{
	void	   *parser;
} RepatXmlReader;

/*
 * Reads text, which repat_xml_scan must have passed. All memory is libxml2's, and
 * is freed by repat_xml_close.
 */
extern RepatXmlRefusal repat_xml_read(RepatXmlReader *reader, const char *text, size_t length,
									  const RepatXmlEvents *events, void *self);
extern void repat_xml_close(RepatXmlReader *reader);

/*
 * Copies an attribute's value to target, which has room for length bytes, and
 * returns the bytes written: libxml2 keeps "&" as "&#38;" there.
 */
extern size_t repat_xml_attribute_copy(char *target, const char *value, size_t length);

#endif
