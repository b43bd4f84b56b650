/*
 * tree.h
 *	  A document as an array of nodes in document order.
 *
 * Layer: xml. What mapping profiles are matched against. Node i's descendants are the
 * nodes from i + 1 to its end; an element's attributes come first among them. Memory
 * is the caller's; names belong to libxml2's parser, and last until its reader closes.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_XML_TREE_H
#define REPAT_XML_TREE_H

#include "repatriation/xml/xml.h"

#define REPAT_XML_SPACES 256	/* namespaces that a tree tells apart */

typedef enum RepatXmlNodeKind
{
	REPAT_NODE_ELEMENT,
	REPAT_NODE_ATTRIBUTE,
	REPAT_NODE_TEXT
} RepatXmlNodeKind;

typedef struct RepatXmlNode
{
	const char *local;			/* NULL of text */
	uint32_t	end;			/* behind the last descendant */
	uint32_t	at;				/* of attributes and text: bytes of the tree's arena */
	uint32_t	length;
	uint32_t	line;
	uint32_t	twin;			/* of elements: the next that is the same thing, or itself */
	uint16_t	space;			/* index of its namespace, 0: none */
	uint8_t		kind;			/* RepatXmlNodeKind */
} RepatXmlNode;

typedef struct RepatXmlTree
{
	RepatXmlNode *nodes;
	size_t		count;
	size_t		room;
	char	   *arena;
	size_t		used;
	size_t		size;
	const char *spaces[REPAT_XML_SPACES];	/* 0: none */
	size_t		space_count;
	uint32_t   *order;			/* room for one number a node */
	uint32_t	open[REPAT_XML_DEPTH];	/* while it is built */
	int			depth;
	bool		in_text;
} RepatXmlTree;

/* Bytes of space that the tree of a text needs. */
extern size_t repat_xml_tree_space(const char *text, size_t length);

/*
 * Reads text, which repat_xml_scan must have passed, into a tree in space, aligned as
 * malloc aligns and of repat_xml_tree_space bytes.
 */
extern RepatXmlRefusal repat_xml_tree_read(RepatXmlReader *reader, const char *text,
										   size_t length, char *space, RepatXmlTree *tree);

/*
 * The string value of a node (XPath 1.0, 5), without blanks at its ends: at most size
 * bytes in target, and *length set; false if it is longer.
 */
extern bool repat_xml_tree_value(const RepatXmlTree *tree, uint32_t node, char *target,
								 size_t size, size_t *length);

#endif
