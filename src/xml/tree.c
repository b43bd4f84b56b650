/*
 * tree.c
 *	  A document as an array of nodes in document order.
 *
 * Layer: xml. XPath 1.0, 5, without comments and processing instructions: built from
 * the same events as every other reading, so that no tree of libxml2's is ever made
 * of a document that nobody vouches for. Must never keep a pointer into the text.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/xml/tree.h"

#include <string.h>

static RepatXmlNode *
add_node(RepatXmlTree *tree, RepatXmlNodeKind kind)
{
	RepatXmlNode *node;

	if (tree->count == tree->room)
		return NULL;
	node = &tree->nodes[tree->count];
	memset(node, 0, sizeof(*node));
	node->kind = (uint8_t) kind;
	node->twin = (uint32_t) tree->count;
	node->end = (uint32_t) ++tree->count;
	if (tree->depth > 0)
		node->line = tree->nodes[tree->open[tree->depth - 1]].line;
	return node;
}

/* The number of a namespace; names are of libxml2's dictionary, so pointers tell. */
static bool
space_number(RepatXmlTree *tree, const char *space, uint16_t *number)
{
	size_t		i;

	*number = 0;
	if (space == NULL)
		return true;
	for (i = tree->space_count; i-- > 1;)
		if (tree->spaces[i] == space)
		{
			*number = (uint16_t) i;
			return true;
		}
	if (tree->space_count == REPAT_XML_SPACES)
		return false;
	*number = (uint16_t) tree->space_count;
	tree->spaces[tree->space_count++] = space;
	return true;
}

static RepatXmlReason
on_start(void *self, RepatXmlName name, int line)
{
	RepatXmlTree *tree = self;
	RepatXmlNode *node;

	if (tree->depth == REPAT_XML_DEPTH)
		return REPAT_XML_TOO_DEEP;
	node = add_node(tree, REPAT_NODE_ELEMENT);
	if (node == NULL)
		return REPAT_XML_NO_MEMORY;
	tree->in_text = false;
	node->local = name.local;
	node->line = (uint32_t) line;
	if (!space_number(tree, name.space, &node->space))
		return REPAT_XML_TOO_MANY_NAMESPACES;
	tree->open[tree->depth++] = (uint32_t) (tree->count - 1);
	return REPAT_XML_READ;
}

static RepatXmlReason
on_attribute(void *self, RepatXmlName name, const char *value, size_t length)
{
	RepatXmlTree *tree = self;
	RepatXmlNode *node = add_node(tree, REPAT_NODE_ATTRIBUTE);

	if (node == NULL || length > tree->size - tree->used)
		return REPAT_XML_NO_MEMORY;
	node->local = name.local;
	if (!space_number(tree, name.space, &node->space))
		return REPAT_XML_TOO_MANY_NAMESPACES;
	node->at = (uint32_t) tree->used;
	node->length = (uint32_t) repat_xml_attribute_copy(tree->arena + tree->used, value, length);
	tree->used += node->length;
	return REPAT_XML_READ;
}

static RepatXmlReason
on_text(void *self, const char *text, size_t length)
{
	RepatXmlTree *tree = self;
	RepatXmlNode *node;

	if (tree->depth == 0)
		return REPAT_XML_READ;
	if (length > tree->size - tree->used)
		return REPAT_XML_NO_MEMORY;
	/* libxml2 tells long texts, references and sections piece by piece. */
	node = &tree->nodes[tree->count - 1];
	if (!tree->in_text)
	{
		node = add_node(tree, REPAT_NODE_TEXT);
		if (node == NULL)
			return REPAT_XML_NO_MEMORY;
		node->at = (uint32_t) tree->used;
		tree->in_text = true;
	}
	memcpy(tree->arena + tree->used, text, length);
	tree->used += length;
	node->length += (uint32_t) length;
	return REPAT_XML_READ;
}

static RepatXmlReason
on_end(void *self)
{
	RepatXmlTree *tree = self;

	tree->nodes[tree->open[--tree->depth]].end = (uint32_t) tree->count;
	tree->in_text = false;
	return REPAT_XML_READ;
}

static RepatXmlReason
on_instruction(void *self, const char *target, int line)
{
	(void) self;
	(void) target;
	(void) line;
	return REPAT_XML_READ;
}

static size_t
count_byte(const char *text, size_t length, char wanted)
{
	const char *end = text + length;
	size_t		count = 0;

	while (text < end && (text = memchr(text, wanted, (size_t) (end - text))) != NULL)
	{
		count++;
		text++;
	}
	return count;
}

static size_t
smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/*
 * A tag begins with "<" and may be followed by text; an attribute has "=". Of either
 * there are no more than the scanner lets pass.
 */
static size_t
node_room(const char *text, size_t length)
{
	return smaller(2 * count_byte(text, length, '<'), (size_t) 3 * REPAT_XML_ELEMENTS) +
		smaller(count_byte(text, length, '='), (size_t) REPAT_XML_ELEMENTS * REPAT_XML_ATTRIBUTES);
}

size_t
repat_xml_tree_space(const char *text, size_t length)
{
	return node_room(text, length) * (sizeof(RepatXmlNode) + sizeof(uint32_t)) + length;
}

RepatXmlRefusal
repat_xml_tree_read(RepatXmlReader *reader, const char *text, size_t length, char *space,
					RepatXmlTree *tree)
{
	static const RepatXmlEvents events = {
		on_start, on_attribute, on_text, on_end, on_instruction
	};

	memset(tree, 0, sizeof(*tree));
	tree->room = node_room(text, length);
	tree->nodes = (RepatXmlNode *) space;
	tree->order = (uint32_t *) (tree->nodes + tree->room);
	tree->arena = (char *) (tree->order + tree->room);
	tree->size = length;
	tree->space_count = 1;
	return repat_xml_read(reader, text, length, &events, tree);
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Adds text to a value that has none yet unless it is blank; false if there is no room. */
static bool
add_text(const char *text, size_t count, char *target, size_t size, size_t *length)
{
	while (*length == 0 && count > 0 && is_blank(*text))
	{
		text++;
		count--;
	}
	if (count > size - *length)
		return false;
	memcpy(target + *length, text, count);
	*length += count;
	return true;
}

bool
repat_xml_tree_value(const RepatXmlTree *tree, uint32_t node, char *target, size_t size,
					 size_t *length)
{
	const RepatXmlNode *whole = &tree->nodes[node];
	uint32_t	i;

	*length = 0;
	if (whole->kind != REPAT_NODE_ELEMENT)
	{
		if (!add_text(tree->arena + whole->at, whole->length, target, size, length))
			return false;
	}
	else
		for (i = node + 1; i < whole->end; i++)
		{
			const RepatXmlNode *part = &tree->nodes[i];

			if (part->kind == REPAT_NODE_TEXT &&
				!add_text(tree->arena + part->at, part->length, target, size, length))
				return false;
		}
	while (*length > 0 && is_blank(target[*length - 1]))
		(*length)--;
	return true;
}
