/*
 * docmap_select.h
 *	  Which nodes of a document a profile's path takes.
 *
 * Layer: xml.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_XML_DOCMAP_SELECT_H
#define REPAT_XML_DOCMAP_SELECT_H

#include "repatriation/core/docmap.h"
#include "repatriation/xml/tree.h"

#define REPAT_DOCMAP_SELECTED	64			/* nodes of one selection */
#define REPAT_DOCMAP_WORK		2000000		/* nodes looked at for one document */

/* A profile beside a document. */
typedef struct RepatDocmapView
{
	const RepatDocmap *map;
	const RepatXmlTree *tree;
	uint32_t	prefixes[REPAT_XML_SPACES]; /* bit i: the map's namespace line i takes that space */
	long		work;			/* nodes that may still be looked at; below 0: too much */
} RepatDocmapView;

/* What a path takes. */
typedef struct RepatDocmapSelection
{
	uint32_t	nodes[REPAT_DOCMAP_SELECTED];
	size_t		count;
	bool		more;			/* than fit */
} RepatDocmapSelection;

/* Lays a profile beside a document. False if it is not for documents like this. */
extern bool repat_docmap_view(RepatDocmapView *view, const RepatDocmap *map, RepatXmlTree *tree);

/*
 * What alternative number of a path takes, from node on, in the order of the document. A
 * node's twins, by the map's identities, are taken for the node itself.
 */
extern void repat_docmap_select(RepatDocmapView *view, const RepatDocmapAlternative *alternative,
								uint32_t node, RepatDocmapSelection *selection);

#endif
