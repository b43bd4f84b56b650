/*
 * reader.c
 *	  libxml2 as a source of events and of nothing else.
 *
 * Layer: xml. SAX2 with an empty handler but for what is needed: there is no
 * tree, no entity but the five of XML, no DTD, and nothing that opens a file. No
 * callback raises, jumps or allocates. Neither libxml2's memory functions nor its
 * process-wide error handlers are touched: the server's own XML functions
 * share them. libxml2's messages are dropped, because they quote the document.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/xml/xml.h"

#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/*
 * Never NOENT, DTDLOAD, DTDATTR, DTDVALID, XINCLUDE, HUGE, RECOVER or UNZIP.
 * The encoding is ours to judge: repat_xml_decode has done so.
 */
#if LIBXML_VERSION >= 21400
#define OPTIONS (XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NO_XXE | \
				 XML_PARSE_NO_SYS_CATALOG)
#elif LIBXML_VERSION >= 21300
#define OPTIONS (XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NO_XXE)
#else
#define OPTIONS (XML_PARSE_NONET | XML_PARSE_IGNORE_ENC)
#endif

#if LIBXML_VERSION >= 21200
typedef const xmlError *ErrorArgument;
#else
typedef xmlErrorPtr ErrorArgument;
#endif

/* What the callbacks share. */
typedef struct State
{
	xmlParserCtxtPtr parser;
	const RepatXmlEvents *events;
	void	   *self;
	const char *at;				/* not yet fed */
	const char *end;
	RepatXmlRefusal refusal;	/* the first; nothing is told or fed after it */
} State;

static int
current_line(const State *state)
{
	return xmlSAX2GetLineNumber(state->parser);
}

static void
refuse(State *state, RepatXmlReason reason, int line)
{
	if (state->refusal.reason != REPAT_XML_READ || reason == REPAT_XML_READ)
		return;
	state->refusal.reason = reason;
	state->refusal.line = line;
}

static bool
refused(const State *state)
{
	return state->refusal.reason != REPAT_XML_READ;
}

/*
 * Feeds libxml2. At the first thing wrong the input simply ends: stopping the
 * parser by other means frees buffers that some releases still read from.
 */
static int
feed(void *context, char *buffer, int size)
{
	State	   *state = context;
	size_t		length = (size_t) (state->end - state->at);

	if (refused(state) || size <= 0)
		return 0;
	if (length > (size_t) size)
		length = (size_t) size;
	memcpy(buffer, state->at, length);
	state->at += length;
	return (int) length;
}

/* Our reason for an error of libxml2's, of those that the scanner leaves to it. */
static RepatXmlReason
reason_of(int code)
{
	switch (code)
	{
		case XML_ERR_NO_MEMORY:
			return REPAT_XML_NO_MEMORY;
		case XML_ERR_TAG_NAME_MISMATCH:
		case XML_ERR_TAG_NOT_FINISHED:
			return REPAT_XML_END_TAG;
		case XML_ERR_ATTRIBUTE_REDEFINED:
		case XML_NS_ERR_ATTRIBUTE_REDEFINED:
			return REPAT_XML_DUPLICATE_ATTRIBUTE;
		case XML_NS_ERR_XML_NAMESPACE:
		case XML_NS_ERR_UNDEFINED_NAMESPACE:
		case XML_NS_ERR_QNAME:
		case XML_NS_ERR_EMPTY:
		case XML_NS_ERR_COLON:
			return REPAT_XML_PREFIX;
		case XML_ERR_INVALID_CHAR:
		case XML_ERR_INVALID_CHARREF:
		case XML_ERR_INVALID_DEC_CHARREF:
		case XML_ERR_INVALID_HEX_CHARREF:
			return REPAT_XML_CHARACTER;
	}
	return REPAT_XML_MALFORMED;
}

/* Errors of this one parser come here, not to the process-wide handler. */
static void
on_error(void *context, ErrorArgument error)
{
	State	   *state = context;

	if (error == NULL || error->level < XML_ERR_ERROR)
		return;
	/* Exhausted memory may first show as a fault of the document, which it is not. */
	if (error->code == XML_ERR_NO_MEMORY)
		state->refusal.reason = REPAT_XML_READ;
	refuse(state, reason_of(error->code), error->line);
}

static void
on_doctype(void *context, const xmlChar *name, const xmlChar *external_id,
		   const xmlChar *system_id)
{
	State	   *state = context;

	(void) name;
	(void) external_id;
	(void) system_id;
	refuse(state, REPAT_XML_DOCTYPE, current_line(state));
}

/*
 * True if a name is one in the fourth edition of XML 1.0 too (appendix B), which
 * other parsers still follow: what not everybody can read is no document. The
 * name is valid UTF-8, and libxml2 has judged it by the fifth.
 */
static bool
is_old_name(const xmlChar *name)
{
	while (name != NULL && *name != '\0')
	{
		int			c = *name;
		int			length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;

		if (length > 1)
		{
			c = xmlGetUTF8Char(name, &length);
			if (c < 0 || !(IS_LETTER(c) || IS_DIGIT(c) || IS_COMBINING(c) || IS_EXTENDER(c)))
				return false;
		}
		name += length;
	}
	return true;
}

static void
on_start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space,
		 int namespace_count, const xmlChar **namespaces, int attribute_count,
		 int default_count, const xmlChar **attributes)
{
	State	   *state = context;
	RepatXmlName name;
	int			line = current_line(state);
	int			i;

	(void) namespace_count;
	(void) namespaces;
	(void) default_count;
	if (refused(state))
		return;
	if (!is_old_name(local) || !is_old_name(prefix))
		refuse(state, REPAT_XML_CHARACTER, line);
	name.space = (const char *) space;
	name.local = (const char *) local;
	if (!refused(state))
		refuse(state, state->events->start(state->self, name, line), line);
	/* Five each: local name, prefix, namespace name, first byte and end of the value. */
	for (i = 0; i < attribute_count && !refused(state); i++)
	{
		const xmlChar **attribute = attributes + (size_t) i * 5;

		if (!is_old_name(attribute[0]) || !is_old_name(attribute[1]))
			refuse(state, REPAT_XML_CHARACTER, line);
		if (refused(state))
			return;
		name.space = (const char *) attribute[2];
		name.local = (const char *) attribute[0];
		refuse(state, state->events->attribute(state->self, name, (const char *) attribute[3],
											   (size_t) (attribute[4] - attribute[3])), line);
	}
}

static void
on_end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *space)
{
	State	   *state = context;

	(void) local;
	(void) prefix;
	(void) space;
	if (!refused(state))
		refuse(state, state->events->end(state->self), current_line(state));
}

static void
on_text(void *context, const xmlChar *text, int length)
{
	State	   *state = context;

	if (!refused(state))
		refuse(state, state->events->text(state->self, (const char *) text, (size_t) length),
			   current_line(state));
}

static void
on_instruction(void *context, const xmlChar *target, const xmlChar *data)
{
	State	   *state = context;
	int			line = current_line(state);

	(void) data;
	if (!is_old_name(target))
		refuse(state, REPAT_XML_CHARACTER, line);
	if (!refused(state))
		refuse(state, state->events->instruction(state->self, (const char *) target, line),
			   line);
}

RepatXmlRefusal
repat_xml_read(RepatXmlReader *reader, const char *text, size_t length,
			   const RepatXmlEvents *events, void *self)
{
	State		state = {NULL, NULL, NULL, NULL, NULL, {REPAT_XML_READ, 0}};
	xmlSAXHandler handler;
	xmlDocPtr	tree;

	state.events = events;
	state.self = self;
	state.at = text;
	state.end = text + length;

	reader->parser = state.parser = xmlNewParserCtxt();
	if (state.parser == NULL)
	{
		refuse(&state, REPAT_XML_NO_MEMORY, 0);
		return state.refusal;
	}
	memset(&handler, 0, sizeof(handler));
	handler.initialized = XML_SAX2_MAGIC;
	handler.internalSubset = on_doctype;
	handler.startElementNs = on_start;
	handler.endElementNs = on_end;
	handler.characters = on_text;
	handler.ignorableWhitespace = on_text;
	handler.cdataBlock = on_text;
	handler.processingInstruction = on_instruction;
	handler.serror = on_error;
	*state.parser->sax = handler;
	state.parser->userData = &state;

	tree = xmlCtxtReadIO(state.parser, feed, NULL, &state, NULL, "UTF-8", OPTIONS);

	/* The handler builds none; should a release build one, it is not looked at. */
	if (tree != NULL)
		xmlFreeDoc(tree);
	if (!state.parser->wellFormed)
		refuse(&state, REPAT_XML_MALFORMED, 0);
	/* A reader that stopped early without a word has run out of memory. */
	if (state.at != state.end)
		refuse(&state, REPAT_XML_NO_MEMORY, 0);
	return state.refusal;
}

void
repat_xml_close(RepatXmlReader *reader)
{
	if (reader->parser != NULL)
		xmlFreeParserCtxt(reader->parser);
	reader->parser = NULL;
	/* libxml2 keeps its last message for the process, and that may quote the document. */
	xmlResetLastError();
}

size_t
repat_xml_attribute_copy(char *target, const char *value, size_t length)
{
	size_t		from = 0;
	size_t		to = 0;

	while (from < length)
	{
		target[to++] = value[from];
		from += length - from >= 5 && memcmp(value + from, "&#38;", 5) == 0 ? 5 : 1;
	}
	return to;
}
