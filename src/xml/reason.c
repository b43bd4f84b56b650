/*
 * reason.c
 *	  What each refusal means, in words and as a status.
 *
 * Layer: xml. The words are constants, never the document's.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/xml/xml.h"

RepatStatus
repat_xml_status(RepatXmlReason reason)
{
	switch (reason)
	{
		case REPAT_XML_READ:
			return REPAT_OK;
		case REPAT_XML_TOO_LARGE:
		case REPAT_XML_TOO_DEEP:
		case REPAT_XML_TOO_MANY_ELEMENTS:
		case REPAT_XML_TOO_MANY_ATTRIBUTES:
		case REPAT_XML_TOO_MANY_NAMESPACES:
		case REPAT_XML_TOO_LONG_VALUE:
		case REPAT_XML_TOO_LONG_NAME:
		case REPAT_XML_TOO_OFTEN:
		case REPAT_XML_TOO_MUCH_WORK:
			return REPAT_LIMIT;
		case REPAT_XML_EMPTY:
		case REPAT_XML_ENCODING:
		case REPAT_XML_NOT_UTF8:
		case REPAT_XML_NOT_UTF16:
		case REPAT_XML_CHARACTER:
		case REPAT_XML_DOCTYPE:
		case REPAT_XML_ENTITY:
		case REPAT_XML_UNFINISHED:
		case REPAT_XML_TAG:
		case REPAT_XML_OUTSIDE:
		case REPAT_XML_END_TAG:
		case REPAT_XML_DUPLICATE_ATTRIBUTE:
		case REPAT_XML_PREFIX:
		case REPAT_XML_MALFORMED:
		case REPAT_XML_ROOT:
		case REPAT_XML_UNKNOWN_ELEMENT:
		case REPAT_XML_UNKNOWN_ATTRIBUTE:
		case REPAT_XML_STRAY_TEXT:
			return REPAT_SYNTAX;
		case REPAT_XML_NO_MEMORY:
			return REPAT_NO_SPACE;
	}
	return REPAT_SYNTAX;
}

const char *
repat_xml_reason_text(RepatXmlReason reason)
{
	switch (reason)
	{
		case REPAT_XML_READ:
			break;
		case REPAT_XML_TOO_LARGE:
			return "The document has more bytes than are accepted.";
		case REPAT_XML_TOO_DEEP:
			return "Elements are nested more than 64 deep.";
		case REPAT_XML_TOO_MANY_ELEMENTS:
			return "The document has more than 20000 elements.";
		case REPAT_XML_TOO_MANY_ATTRIBUTES:
			return "An element has more than 64 attributes.";
		case REPAT_XML_TOO_MANY_NAMESPACES:
			return "An element declares more than 64 namespaces, or more than 128 are in force.";
		case REPAT_XML_TOO_LONG_VALUE:
			return "A value has more than 4096 bytes, or a seal more than 8192.";
		case REPAT_XML_TOO_LONG_NAME:
			return "A name has more than 1024 bytes.";
		case REPAT_XML_TOO_OFTEN:
			return "An element occurs more often than the vocabulary allows.";
		case REPAT_XML_TOO_MUCH_WORK:
			return "The document and the profile together ask for too much work.";
		case REPAT_XML_EMPTY:
			return "The document has no element.";
		case REPAT_XML_ENCODING:
			return "Only UTF-8, UTF-16 with a byte order mark, ISO-8859-1, ISO-8859-5 and "
				"US-ASCII are accepted.";
		case REPAT_XML_NOT_UTF8:
			return "The document is not valid UTF-8.";
		case REPAT_XML_NOT_UTF16:
			return "The document is not valid UTF-16.";
		case REPAT_XML_CHARACTER:
			return "There is a character that XML does not allow.";
		case REPAT_XML_DOCTYPE:
			return "Document type declarations are not accepted.";
		case REPAT_XML_ENTITY:
			return "Entities other than the five of XML are not accepted.";
		case REPAT_XML_UNFINISHED:
			return "The document ends within an element or other markup.";
		case REPAT_XML_TAG:
			return "A tag or other markup is not well formed.";
		case REPAT_XML_OUTSIDE:
			return "There is something before or after the root element.";
		case REPAT_XML_END_TAG:
			return "An end tag does not match its start tag.";
		case REPAT_XML_DUPLICATE_ATTRIBUTE:
			return "An element has the same attribute twice.";
		case REPAT_XML_PREFIX:
			return "A namespace or its prefix is not declared as it should be.";
		case REPAT_XML_MALFORMED:
			return "The document is not well formed.";
		case REPAT_XML_ROOT:
			return "The root element is not \"consularDocument\" of namespace "
				"\"urn:repatriation:consular-document:1\".";
		case REPAT_XML_UNKNOWN_ELEMENT:
			return "An element is not known to the vocabulary in this place.";
		case REPAT_XML_UNKNOWN_ATTRIBUTE:
			return "An attribute is not known to the vocabulary in this place.";
		case REPAT_XML_STRAY_TEXT:
			return "There is text where only elements belong.";
		case REPAT_XML_NO_MEMORY:
			return "Memory is exhausted.";
	}
	return "";
}
