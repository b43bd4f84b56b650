/*
 * docmap_xml.h
 *	  From a document of somebody else's layout to the consular record, by a profile.
 *
 * Layer: xml.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_XML_DOCMAP_XML_H
#define REPAT_XML_DOCMAP_XML_H

#include "repatriation/xml/docmap_select.h"

/* Bytes that the texts of a mapped record may have together. */
#define REPAT_DOCMAP_ARENA 262144

/*
 * Fills record with what the profile of a view finds in its document; its texts go to
 * arena, REPAT_DOCMAP_ARENA bytes. What the profile cannot place is found, not refused;
 * refused is only what costs or holds too much.
 */
extern RepatXmlReason repat_docmap_fill(RepatDocmapView *view, RepatConsular *record,
										char *arena);

/* The record of a well-formed document that no profile is for: it holds no person. */
extern void repat_docmap_none(RepatConsular *record, char *arena);

#endif
